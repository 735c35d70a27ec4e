"""What people do and the bot must answer: interactions are told to the gateway, and callbacks and follow-ups take effect."""

import asyncio

from bot.playground import errors, posting, wire
from bot.playground.components import read_modal
from bot.playground.drafts import Draft, Upload, apply_draft, read_draft
from bot.playground.errors import JsonObject
from bot.playground.forms import Form
from bot.playground.model import Channel, Command, Interaction, Kind, Message, MessageFlag, Stage, User
from bot.playground.permissions import Permission
from bot.playground.world import World

PING, COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 1, 2, 3, 4, 5
PONG, REPLY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL, PREMIUM, LAUNCH = 1, 4, 5, 6, 7, 8, 9, 10, 12
ANSWER_WITHIN_S = 3.0
TOKEN_LIVES_S = 900.0
MAX_USER_INSTALL_FOLLOWUPS = 5


class Interactions:
    """Starts interactions for people and carries out the bot's answers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._timers: dict[int, asyncio.TimerHandle] = {}

    def close(self) -> None:
        """Forget the running timers."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def start(
        self,
        kind: int,
        user: User,
        channel: Channel,
        data: JsonObject,
        *,
        locale: str | None = None,
        command: Command | None = None,
        message: Message | None = None,
    ) -> Interaction:
        """A person does something; the bot is told of it and has three seconds."""
        world = self.world
        guild = world.guilds.get(channel.guild_id or 0)
        interaction = Interaction(
            world.snowflake(),
            world.interaction_token(),
            kind,
            user,
            channel.id,
            channel.guild_id,
            world.clock(),
            data,
            locale or user.locale,
            user_install_only=guild is not None and world.bot.id not in guild.members,
            command=command,
            message_id=message.id if message else None,
        )
        world.put_interaction(interaction)
        timer = asyncio.get_running_loop().call_later(ANSWER_WITHIN_S, self._give_up, interaction)
        self._timers[interaction.id] = timer
        payload = self._payload(interaction, channel, message)
        world.emit("INTERACTION_CREATE", payload, guild_id=channel.guild_id, channel=channel)
        self._tell(interaction)
        return interaction

    def _give_up(self, interaction: Interaction) -> None:
        self._timers.pop(interaction.id, None)
        if interaction.stage is Stage.WAITING:
            interaction.stage = Stage.FAILED
            self._tell(interaction)

    def _tell(self, interaction: Interaction) -> None:
        self.world.emit("playInteraction", {"id": str(interaction.id)})

    def _payload(self, interaction: Interaction, channel: Channel, message: Message | None) -> JsonObject:
        world = self.world
        guild = world.guilds.get(channel.guild_id or 0)
        owners: JsonObject = {}
        if guild and world.bot.id in guild.members:
            owners["0"] = str(guild.id)
        elif channel.kind is Kind.DM:
            owners["0"] = "0"
        if interaction.user.installed:
            owners["1"] = str(interaction.user.id)
        app_permissions = world.permissions_of(world.bot, channel) or Permission.EMBED_LINKS
        payload: JsonObject = {
            "id": str(interaction.id),
            "application_id": str(world.application_id),
            "type": interaction.kind,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "channel": wire.channel(channel) | {"permissions": str(world.permissions_of(interaction.user, channel))},
            "channel_id": str(channel.id),
            "locale": interaction.locale,
            "app_permissions": str(int(app_permissions)),
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": owners,
            "context": 0 if guild else 1,
            "attachment_size_limit": 10 * 1024 * 1024,
        }
        if guild:
            member = guild.members[interaction.user.id]
            payload["member"] = wire.member(member) | {
                "permissions": str(world.permissions_of(interaction.user, channel))
            }
            payload |= {
                "guild_id": str(guild.id),
                "guild": wire.partial_guild(guild),
                "guild_locale": guild.locale,
            }
        else:
            payload["user"] = wire.user(interaction.user)
        if message:
            payload["message"] = wire.message(message, world)
        return payload

    # the bot's side

    def answer(
        self, interaction_id: int, token: str, body: Form, uploads: list[Upload]
    ) -> tuple[Interaction, Message | None]:
        """Carry out a callback. Raises 10062, 40060 or 50035."""
        interaction = self.world.interactions_by_id.get(interaction_id)
        if interaction is None or interaction.token != token:
            raise errors.UNKNOWN_INTERACTION.error()
        if interaction.callback_kind is not None:
            raise errors.ALREADY_ACKNOWLEDGED.error()
        if interaction.stage is Stage.FAILED or self.world.clock() - interaction.created_at > ANSWER_WITHIN_S:
            raise errors.UNKNOWN_INTERACTION.error()
        kind = body.choice("type", _allowed(interaction), required=True)
        body.problems.raise_any()
        data = body.form("data") or Form({}, body.problems, ("data",))
        message = self._carry_out(interaction, kind or 0, data, uploads)
        interaction.callback_kind = kind
        timer = self._timers.pop(interaction.id, None)
        if timer:
            timer.cancel()
        self._tell(interaction)
        return interaction, message

    def _carry_out(self, interaction: Interaction, kind: int, data: Form, uploads: list[Upload]) -> Message | None:
        message: Message | None = None
        stage = Stage.ANSWERED
        if kind == REPLY:
            message = self._reply(interaction, data, uploads)
        elif kind == DEFER:
            message = self._defer(interaction, data)
            stage = Stage.DEFERRED
        elif kind in (DEFER_UPDATE, UPDATE):
            message = self._source(interaction)
            interaction.response_id = message.id
            interaction.ephemeral = message.visible_to is not None
            if kind == UPDATE:
                self._edit(message, data, uploads)
        elif kind == CHOICES:
            interaction.choices = _read_choices(data)
        elif kind == MODAL:
            modal = read_modal(data)
            data.problems.raise_any()
            interaction.modal = modal
        interaction.stage = stage
        return message

    def _source(self, interaction: Interaction) -> Message:
        channel = self._channel(interaction)
        return self.world.find_message(channel, interaction.message_id or 0)

    def _channel(self, interaction: Interaction) -> Channel:
        channel = self.world.channels.get(interaction.channel_id)
        if channel is None:
            raise errors.UNKNOWN_CHANNEL.error()
        return channel

    def _new_message(self, interaction: Interaction, *, ephemeral: bool) -> Message:
        world = self.world
        message = Message(world.snowflake(), interaction.channel_id, world.bot, world.now())
        message.visible_to = interaction.user.id if ephemeral else None
        message.flags = MessageFlag.EPHEMERAL if ephemeral else 0
        message.application_id = message.webhook_id = world.application_id
        message.kind = 20 if interaction.command and interaction.command.kind == 1 else 23 if interaction.command else 0
        message.interaction_metadata = {
            "id": str(interaction.id),
            "type": interaction.kind,
            "user": wire.user(interaction.user),
            "authorizing_integration_owners": {},
        }
        return message

    def _reply(self, interaction: Interaction, data: Form, uploads: list[Upload]) -> Message:
        draft = self._read(interaction, data, uploads)
        message = self._new_message(interaction, ephemeral=_wants_ephemeral(draft))
        _fill(message, draft)
        interaction.response_id = message.id
        interaction.ephemeral = message.visible_to is not None
        self.world.put_message(message)
        return message

    def _defer(self, interaction: Interaction, data: Form) -> Message:
        flags = data.integer("flags", most=2**31 - 1) or 0
        data.problems.raise_any()
        interaction.ephemeral = bool(flags & MessageFlag.EPHEMERAL)
        message = self._new_message(interaction, ephemeral=interaction.ephemeral)
        message.flags |= MessageFlag.LOADING
        interaction.response_id = message.id
        self.world.put_message(message)
        return message

    def _read(
        self, interaction: Interaction, data: Form, uploads: list[Upload], editing: Message | None = None
    ) -> Draft:
        channel = self._channel(interaction)
        flag = MessageFlag.EPHEMERAL
        return read_draft(self.world, channel, data, uploads=uploads, editing=editing, extra_flags=flag)

    def _edit(self, message: Message, data: Form, uploads: list[Upload]) -> None:
        channel = self.world.channels[message.channel_id]
        draft = read_draft(self.world, channel, data, uploads=uploads, editing=message)
        posting.edit(self.world, message, draft)

    # follow-ups

    def by_token(self, token: str) -> Interaction:
        """The interaction behind a webhook token. Raises 10015 for a foreign one, 50027 after 15 minutes."""
        interaction = self.world.interactions.get(token)
        if interaction is None:
            raise errors.UNKNOWN_WEBHOOK.error()
        if self.world.clock() - interaction.created_at > TOKEN_LIVES_S:
            raise errors.INVALID_WEBHOOK_TOKEN.error()
        return interaction

    def follow_up(self, token: str, body: Form, uploads: list[Upload]) -> Message:
        """One more message; the first after a deferral takes the place of "is thinking…"."""
        interaction = self.by_token(token)
        if interaction.callback_kind is None:
            raise errors.UNKNOWN_WEBHOOK.error()
        if interaction.stage is Stage.DEFERRED:
            return self.edit(token, "@original", body, uploads)
        if interaction.user_install_only and len(interaction.followups) >= MAX_USER_INSTALL_FOLLOWUPS:
            raise errors.TOO_MANY_FOLLOWUPS.error()
        draft = self._read(interaction, body, uploads)
        message = self._new_message(interaction, ephemeral=_wants_ephemeral(draft))
        _fill(message, draft)
        interaction.followups.append(message.id)
        self.world.put_message(message)
        self._tell(interaction)
        return message

    def find(self, token: str, message_id: str) -> Message:
        """The original answer (`@original`) or a follow-up. Raises 10008."""
        interaction = self.by_token(token)
        number: int | None = interaction.response_id if message_id == "@original" else None
        if message_id.isdigit() and int(message_id) in {interaction.response_id, *interaction.followups}:
            number = int(message_id)
        if number is None:
            raise errors.UNKNOWN_MESSAGE.error()
        return self.world.find_message(self._channel(interaction), number)

    def edit(self, token: str, message_id: str, body: Form, uploads: list[Upload]) -> Message:
        """Change the original answer or a follow-up; ends "is thinking…"."""
        message = self.find(token, message_id)
        interaction = self.by_token(token)
        draft = self._read(interaction, body, uploads, editing=message)
        message.flags &= ~MessageFlag.LOADING
        loading_ends = interaction.stage is Stage.DEFERRED and message.id == interaction.response_id
        if loading_ends:
            interaction.stage = Stage.ANSWERED
            apply_draft(draft, message)
            self.world.tell_message_changed(message)
        else:
            posting.edit(self.world, message, draft)
        self._tell(interaction)
        return message

    def delete(self, token: str, message_id: str) -> None:
        """Delete the original answer or a follow-up."""
        message = self.find(token, message_id)
        interaction = self.by_token(token)
        if interaction.stage is Stage.DEFERRED:
            interaction.stage = Stage.ANSWERED
        self.world.delete_message(message)
        self._tell(interaction)


def _allowed(interaction: Interaction) -> tuple[int, ...]:
    """Which callbacks an interaction may be answered with."""
    if interaction.kind == AUTOCOMPLETE:
        return (CHOICES,)
    allowed = [REPLY, DEFER]
    if interaction.message_id is not None and interaction.kind in (COMPONENT, MODAL_SUBMIT):
        allowed += [DEFER_UPDATE, UPDATE]
    if interaction.kind != MODAL_SUBMIT:
        allowed += [MODAL]
    return (*allowed, PREMIUM, LAUNCH)


def _wants_ephemeral(draft: Draft) -> bool:
    return bool((draft.flags or 0) & MessageFlag.EPHEMERAL)


def _fill(message: Message, draft: Draft) -> None:
    apply_draft(draft, message)
    message.flags |= draft.flags or 0


def _read_choices(data: Form) -> list[JsonObject]:
    choices: list[JsonObject] = []
    for item in data.forms("choices", most=25, required=True) or []:
        value = item.data.get("value")
        if isinstance(value, str):
            item.text("value", most=100, least=1, required=True)
        elif value is None:
            item.require("value")
        choices.append({"name": item.text("name", most=100, least=1, required=True), "value": value})
    data.problems.raise_any()
    return choices
