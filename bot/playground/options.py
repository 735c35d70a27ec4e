"""Turn what a person gave for an option into the wire's value, refusing what Discord's client would refuse."""

import re
from collections.abc import Callable, Mapping

from bot.playground import wire
from bot.playground.commands import (
    ATTACHMENT,
    BOOLEAN,
    CHANNEL_OPTION,
    INTEGER,
    MENTIONABLE,
    NUMBER,
    ROLE_OPTION,
    STRING,
    USER_OPTION,
)
from bot.playground.errors import JsonObject
from bot.playground.forms import as_int
from bot.playground.model import Attachment, Channel, Guild, Role, User
from bot.playground.typed import CannotSend, Typed
from bot.playground.world import World

MAX_TEXT = 6_000


class OptionWriter:
    """Writes the options of one command; entities that they name are collected in `resolved`, with what `user` may do there."""

    def __init__(self, world: World, channel: Channel, user: User) -> None:
        self.world = world
        self.user = user
        self.here = channel
        self.guild = world.guilds.get(channel.guild_id or 0)
        self.resolved: dict[str, JsonObject] = {}

    def write(self, typed: Typed, *, focused: str | None = None) -> list[JsonObject]:
        """The options for the wire, wrapped in their sub-commands. With `focused`, for autocomplete: nothing is required."""
        for name in typed.values:
            typed.option(name)
        written = []
        for option in typed.options:
            name = str(option["name"])
            if name == focused:
                text = str(typed.values.get(name, ""))
                written.append({"type": option["type"], "name": name, "value": text, "focused": True})
            elif name in typed.values:
                value = self._value(option, typed.values[name])
                written.append({"type": option["type"], "name": name, "value": value})
            elif option.get("required") and focused is None:
                raise CannotSend(f"{name}: This option is required. Specify a value.")
        for index, part in reversed(list(enumerate(typed.path))):
            nested = index < len(typed.path) - 1
            written = [{"type": 2 if nested else 1, "name": part, "options": written}]
        return list(written)

    def value(self, kind: int, given: object, *, channel_types: object = None) -> object:
        """What somebody picked in a select of people, roles or channels; `kind` is the type of an option that takes the same."""
        return self._value({"type": kind, "name": "", "channel_types": channel_types}, given)

    def _value(self, option: Mapping[str, object], given: object) -> object:
        choices = option.get("choices")
        if isinstance(choices, list) and choices:
            return _choice(choices, given)
        readers: dict[object, Callable[[Mapping[str, object], object], object]] = {
            STRING: _text,
            INTEGER: _number,
            NUMBER: _number,
            BOOLEAN: lambda _, value: _boolean(value),
            CHANNEL_OPTION: self._channel,
            ROLE_OPTION: lambda _, value: self._role(value),
            USER_OPTION: lambda _, value: self._user(value),
            MENTIONABLE: lambda _, value: self._mentionable(value),
            ATTACHMENT: lambda _, value: self.file(value),
        }
        reader = readers.get(option["type"])
        if reader is None:
            raise CannotSend(f"Options of type {option['type']} cannot be typed here")
        return reader(option, given)

    def _channel(self, option: Mapping[str, object], given: object) -> str:
        wanted = given.id if isinstance(given, Channel) else _entity_id(given, "#")
        for channel in self.guild.channels.values() if self.guild else ():
            if channel.id == wanted or given in (f"#{channel.name}", channel.name):
                kinds = option.get("channel_types")
                if isinstance(kinds, list) and kinds and int(channel.kind) not in kinds:
                    raise CannotSend(f"#{channel.name} is not a channel of the right kind")
                shown = wire.channel(channel) | {"permissions": str(self.world.permissions_of(self.user, channel))}
                self.resolved.setdefault("channels", {})[str(channel.id)] = shown
                return str(channel.id)
        raise CannotSend(f"There is no channel {given}")

    def _role(self, given: object) -> str:
        wanted = given.id if isinstance(given, Role) else _entity_id(given, "@&")
        for role in self.guild.roles.values() if self.guild else ():
            if role.id == wanted or role.name == str(given).removeprefix("@"):
                self.resolved.setdefault("roles", {})[str(role.id)] = wire.role(role)
                return str(role.id)
        raise CannotSend(f"There is no role {given}")

    def _user(self, given: object) -> str:
        wanted = given.id if isinstance(given, User) else _entity_id(given, "@")
        for user in self.world.users.values():
            if user.id == wanted or user.name == str(given).removeprefix("@"):
                self.resolve_user(user, self.guild)
                return str(user.id)
        raise CannotSend(f"There is nobody called {given}")

    def _mentionable(self, given: object) -> str:
        try:
            return self._user(given)
        except CannotSend:
            return self._role(given)

    def file(self, given: object) -> str:
        """The id of a file: one that was handed over before, or a new one as its name and content."""
        if isinstance(given, tuple):
            name, content = given
            item: Attachment | None = self.world.uploads.take(self.world.snowflake(), str(name), bytes(content))
        else:
            item = self.world.uploads.find(as_int(given))
        if item is None:
            raise CannotSend("Attach a file")
        shown = wire.handed_over(item, self.world.application_id, self.world.base_url)
        self.resolved.setdefault("attachments", {})[str(item.id)] = shown
        return str(item.id)

    def resolve_user(self, user: User, guild: Guild | None) -> None:
        """Add a user, with their membership where there is one."""
        self.resolved.setdefault("users", {})[str(user.id)] = wire.user(user)
        member = guild.members.get(user.id) if guild else None
        if member:
            granted = self.world.permissions_of(user, self.here)
            shown = wire.member(member, with_user=False) | {"permissions": str(granted)}
            self.resolved.setdefault("members", {})[str(user.id)] = shown


def _entity_id(given: object, sign: str) -> int | None:
    match = re.fullmatch(rf"<{re.escape(sign)}!?(\d+)>", str(given))
    return int(match[1]) if match else as_int(given)


def _choice(choices: list[object], given: object) -> object:
    for choice in choices:
        if isinstance(choice, dict) and (
            choice["value"] == given or str(choice["name"]).casefold() == str(given).casefold()
        ):
            return choice["value"]
    raise CannotSend(f"{given}: choose one of the options")


def _text(option: Mapping[str, object], given: object) -> str:
    text = str(given)
    least, most = as_int(option.get("min_length")) or 0, as_int(option.get("max_length")) or MAX_TEXT
    if not least <= len(text) <= most:
        raise CannotSend(f"{option['name']}: must be between {least} and {most} characters")
    return text


def _number(option: Mapping[str, object], given: object) -> int | float:
    try:
        number = int(str(given)) if option["type"] == INTEGER else float(str(given))
    except ValueError:
        raise CannotSend(f"{option['name']}: input a valid number") from None
    least, most = option.get("min_value"), option.get("max_value")
    if (isinstance(least, int | float) and number < least) or (isinstance(most, int | float) and number > most):
        raise CannotSend(f"{option['name']}: must be between {least} and {most}")
    return number


def _boolean(given: object) -> bool:
    if isinstance(given, bool):
        return given
    if str(given).casefold() in ("true", "false"):
        return str(given).casefold() == "true"
    raise CannotSend(f"{given}: must be True or False")
