"""Somebody who uses Discord's client: types commands, presses buttons, fills in modals, reads channels."""

from collections.abc import Callable, Mapping, Sequence

from bot.playground import posting, wire
from bot.playground.asked import WAIT_S, Asked, Modal, NoAnswer
from bot.playground.errors import JsonObject
from bot.playground.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Interactions
from bot.playground.model import Attachment, Channel, Command, Kind, Message, MessageFlag, User
from bot.playground.options import OptionWriter
from bot.playground.permissions import Permission, base_permissions
from bot.playground.reading import components_of, find_component, words
from bot.playground.submitting import modal_values, picked
from bot.playground.typed import CannotSend, Typed, read_line, sub_options
from bot.playground.world import World


class Person:
    """A user at a place; `at` gives the same user elsewhere."""

    def __init__(
        self,
        world: World,
        interactions: Interactions,
        user: User,
        *,
        channel: Channel | None = None,
        locale: str | None = None,
    ) -> None:
        self.world = world
        self.interactions = interactions
        self.user = user
        self.locale = locale or user.locale
        self.channel = channel or self._first_channel()

    def _first_channel(self) -> Channel:
        for channel in self.world.channels.values():
            if channel.kind is Kind.TEXT and self.world.can(self.user, channel, Permission.VIEW_CHANNEL):
                return channel
        return self.world.dm_with(self.user)

    def at(self, place: "str | int | Channel") -> "Person":
        """The same person in another channel: `#name`, an id, `dm`, or `Server name/#name`. Raises KeyError."""
        return Person(self.world, self.interactions, self.user, channel=self._find_channel(place), locale=self.locale)

    def speaking(self, locale: str) -> "Person":
        """The same person with their client in another language (`de`, `fr`, `ja`, …)."""
        return Person(self.world, self.interactions, self.user, channel=self.channel, locale=locale)

    def _find_channel(self, place: "str | int | Channel") -> Channel:
        if isinstance(place, Channel):
            return place
        if isinstance(place, int):
            return self.world.channels[place]
        if place == "dm":
            return self.world.dm_with(self.user)
        server, _, name = place.rpartition("/")
        name = name.removeprefix("#")
        for channel in self.world.channels.values():
            guild = self.world.guilds.get(channel.guild_id or 0)
            if channel.name == name and (not server or (guild and guild.name == server)):
                return channel
        raise KeyError(place)

    # commands

    def commands(self) -> list[Command]:
        """The commands that this person's client offers here."""
        return [command for command in self.world.commands.values() if self._offers(command)]

    def _offers(self, command: Command) -> bool:
        world, channel = self.world, self.channel
        guild = world.guilds.get(channel.guild_id or 0)
        if command.guild_id is not None and command.guild_id != channel.guild_id:
            return False
        contexts, kinds = command.data.get("contexts"), command.data.get("integration_types")
        if isinstance(contexts, list) and (0 if guild else 1) not in contexts:
            return False
        by_guild = guild is None or world.bot.id in guild.members
        installs = kinds if isinstance(kinds, list) else [0]
        if not ((0 in installs and by_guild) or (1 in installs and self.user.installed)):
            return False
        needed = command.data.get("default_member_permissions")
        if guild is None or not by_guild:
            return True
        granted = world.permissions_of(self.user, channel)
        if not granted & Permission.USE_APPLICATION_COMMANDS:
            return False
        return needed is None or self._has(base_permissions(guild, guild.members[self.user.id]), int(str(needed)))

    @staticmethod
    def _has(granted: int, needed: int) -> bool:
        if granted & Permission.ADMINISTRATOR:
            return True
        return needed != 0 and granted & needed == needed

    async def type(self, line: str, **options: object) -> Asked:
        """Send a slash command as typed; `options` are filled in by name beside what the line says.

        Raises CannotSend when Discord's client would refuse to send it.
        """
        typed = self._typed(line, options)
        writer = OptionWriter(self.world, self.channel, self.user)
        written = writer.write(typed)
        return self._send(COMMAND, _command_data(typed.command, written, writer), command=typed.command)

    async def ask(self, line: str, **options: object) -> Message:
        """Send a slash command and wait for the finished answer."""
        return await (await self.type(line, **options)).message()

    async def suggest(self, line: str, option: str | None = None, **options: object) -> list[JsonObject]:
        """What autocomplete offers for an option (by default the last one that the line fills, else the first)."""
        typed = self._typed(line, options)
        focused = option or next(reversed(typed.values), None) or str(typed.options[0]["name"])
        if not typed.option(focused).get("autocomplete"):
            raise CannotSend(f"{focused} has no autocomplete")
        writer = OptionWriter(self.world, self.channel, self.user)
        written = writer.write(typed, focused=focused)
        data = _command_data(typed.command, written, writer)
        return await self._send(AUTOCOMPLETE, data, command=typed.command).choices()

    def _typed(self, line: str, options: Mapping[str, object]) -> Typed:
        typed = read_line(line, self.commands())
        typed.values.update({name: value for name, value in options.items() if value is not None})
        return typed

    async def use_on_message(self, command: str, message: Message) -> Asked:
        """Choose a command from a message's context menu."""
        found = self._menu(command, 3)
        writer = OptionWriter(self.world, self.channel, self.user)
        writer.resolved["messages"] = {str(message.id): wire.message(message, self.world)}
        data = _command_data(found, [], writer) | {"target_id": str(message.id)}
        return self._send(COMMAND, data, command=found)

    async def use_on_user(self, command: str, user: User) -> Asked:
        """Choose a command from a person's context menu."""
        found = self._menu(command, 2)
        writer = OptionWriter(self.world, self.channel, self.user)
        writer.resolve_user(user, self.world.guilds.get(self.channel.guild_id or 0))
        data = _command_data(found, [], writer) | {"target_id": str(user.id)}
        return self._send(COMMAND, data, command=found)

    def _menu(self, name: str, kind: int) -> Command:
        for command in self.commands():
            if command.kind == kind and command.name == name:
                return command
        raise CannotSend(f"The context menu has no {name!r}")

    # components

    async def press(self, message: Message, button: str) -> Asked:
        """Press a button, named by its label, its custom id or the start of one."""
        component = find_component(message, button, kinds=(2,))
        if component.get("disabled") or "custom_id" not in component:
            raise CannotSend(f"{button} cannot be pressed")
        return self._use(message, component, {})

    async def choose(self, message: Message, *values: str, select: str | None = None) -> Asked:
        """Choose in a select (the first, or the one with a custom id or placeholder) by values or labels."""
        component = find_component(message, select, kinds=(3, 5, 6, 7, 8))
        extra: JsonObject = {"values": list(values)}
        if component["type"] == 3:
            extra["values"] = [_option_value(component, value) for value in values]
        else:
            extra = self._entities(component, values)
        return self._use(message, component, extra)

    def _entities(self, component: JsonObject, values: Sequence[str]) -> JsonObject:
        writer = OptionWriter(self.world, self.channel, self.user)
        return {"values": picked(component, values, writer), "resolved": writer.resolved}

    def _use(self, message: Message, component: JsonObject, extra: JsonObject) -> Asked:
        if message.visible_to not in (None, self.user.id):
            raise CannotSend("Only somebody else sees this message")
        data: JsonObject = {
            "component_type": component["type"],
            "custom_id": component["custom_id"],
            "id": component["id"],
            **extra,
        }
        channel = self.world.channels[message.channel_id]
        self.world.find_message(channel, message.id)
        interaction = self.interactions.start(COMPONENT, self.user, channel, data, locale=self.locale, message=message)
        return Asked(self.world, interaction)

    async def submit(self, modal: Modal, **values: object) -> Asked:
        """Send a modal with values by custom id or label; fields that are not named keep what they were given."""
        writer = OptionWriter(self.world, self.channel, self.user)
        data: JsonObject = {"custom_id": modal.custom_id, "components": modal_values(modal.data, values, writer)}
        if writer.resolved:
            data["resolved"] = writer.resolved
        source = modal.interaction
        channel = self.world.channels[source.channel_id]
        message = None
        if source.message_id:
            message = channel.messages.get(source.message_id) or channel.ephemeral.get(source.message_id)
        interaction = self.interactions.start(
            MODAL_SUBMIT, self.user, channel, data, locale=self.locale, message=message
        )
        return Asked(self.world, interaction)

    def _send(self, kind: int, data: JsonObject, *, command: Command) -> Asked:
        interaction = self.interactions.start(kind, self.user, self.channel, data, locale=self.locale, command=command)
        return Asked(self.world, interaction)

    # messages

    def say(self, content: str, *files: Attachment) -> Message:
        """Write a message. Raises CannotSend without the right to."""
        if not content.strip() and not files:
            raise CannotSend("Write something first.")
        needed = Permission.SEND_MESSAGES_IN_THREADS if self.channel.is_thread else Permission.SEND_MESSAGES
        if not self.world.can(self.user, self.channel, needed):
            raise CannotSend("You do not have permission to send messages in this channel.")
        return posting.say(self.world, self.channel, self.user, content, files)

    def messages(self, place: "str | int | Channel | None" = None) -> list[Message]:
        """Everything this person sees in a channel, oldest first, ephemeral messages to them included."""
        channel = self.channel if place is None else self._find_channel(place)
        if not self.world.can(self.user, channel, Permission.VIEW_CHANNEL):
            return []
        own = [message for message in channel.ephemeral.values() if message.visible_to == self.user.id]
        return sorted([*channel.messages.values(), *own], key=lambda message: message.id)

    async def wait_message(
        self,
        wanted: Callable[[Message], bool] = lambda _: True,
        *,
        place: "str | int | Channel | None" = None,
        timeout_s: float = WAIT_S,
    ) -> Message:
        """The first message in a channel that fits and is no longer "thinking"; waits for it. Raises TimeoutError."""

        def look() -> Message | None:
            done = (item for item in self.messages(place) if not item.flags & MessageFlag.LOADING)
            return next(filter(wanted, done), None)

        return await self.world.hub.until(look, timeout_s=timeout_s)


def _command_data(command: Command, options: list[JsonObject], writer: OptionWriter) -> JsonObject:
    data: JsonObject = {"id": str(command.id), "name": command.name, "type": command.kind}
    if options:
        data["options"] = options
    if command.guild_id:
        data["guild_id"] = str(command.guild_id)
    if writer.resolved:
        data["resolved"] = writer.resolved
    return data


def _option_value(component: JsonObject, wanted: str) -> str:
    for option in sub_options(component):
        if wanted in (option["value"], option["label"]):
            return str(option["value"])
    raise CannotSend(f"The select has no option {wanted!r}")


__all__ = ["Asked", "CannotSend", "Modal", "NoAnswer", "Person", "components_of", "words"]
