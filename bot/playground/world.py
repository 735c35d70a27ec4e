"""The state of the local Discord and every change that can happen to it; each change is told to the hub."""

import secrets
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from bot.playground import errors, wire
from bot.playground.hub import Event, Hub
from bot.playground.model import (
    DISCORD_EPOCH_MS,
    Channel,
    Command,
    Guild,
    Interaction,
    Kind,
    Member,
    Message,
    Role,
    User,
)
from bot.playground.permissions import IN_DM, channel_permissions
from bot.playground.uploads import Uploads

KEPT_MESSAGES = 2_000
"""Messages kept in a channel; older ones are forgotten so that a long run stays small."""
KEPT_INTERACTIONS = 5_000
FIRST_ID = (1_767_225_600_000 - DISCORD_EPOCH_MS) << 22
"""Ids of the first world begin at 2026-01-01, so that a bot's database still fits after the playground's restart."""


class World:
    """Everything that exists. `clock` gives seconds since the epoch; tests may hand in one that they move by hand."""

    def __init__(self, *, token: str, clock: Callable[[], float]) -> None:
        self.token = token
        self.clock = clock
        self.hub = Hub()
        self.base_url = ""
        self.seeding = True
        self._last_id = FIRST_ID
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.commands: dict[int, Command] = {}
        self.command_creates: deque[float] = deque()
        self.interactions: dict[str, Interaction] = {}
        self.interactions_by_id: dict[int, Interaction] = {}
        self.uploads = Uploads()
        self.bot = self.add_user("Bandwire", "Bandwire", bot=True)
        self.application_id = self.bot.id
        self.status = "online"

    # time and ids

    def now(self) -> datetime:
        """The present, aware and in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC)

    def snowflake(self) -> int:
        """A new id, larger than all before it; while the first world is made, the same one in every run."""
        if self.seeding:
            self._last_id += 1 << 22
            return self._last_id
        fresh = (int(self.clock() * 1000) - DISCORD_EPOCH_MS) << 22
        self._last_id = max(fresh, self._last_id + 1)
        return self._last_id

    # people

    def add_user(self, name: str, shown_name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        """A new user, member of nothing yet."""
        user = User(self.snowflake(), name, shown_name, bot=bot, locale=locale)
        self.users[user.id] = user
        return user

    def person(self, name: str) -> User:
        """The user of that name. Raises KeyError."""
        for user in self.users.values():
            if user.name == name:
                return user
        raise KeyError(name)

    # servers

    def add_guild(self, name: str, owner: User, *, locale: str = "en-US", installed: bool = True) -> Guild:
        """A new server with its owner and, when the bot is installed, the bot in it."""
        guild = Guild(self.snowflake(), name, owner.id, self.now(), locale=locale, installed=installed)
        guild.roles[guild.id] = Role(guild.id, "@everyone", wire.EVERYONE, position=0)
        self.guilds[guild.id] = guild
        self.add_member(guild, owner)
        if installed:
            self.install(guild)
        return guild

    def add_member(self, guild: Guild, user: User, *roles: Role) -> Member:
        """Let a user join."""
        member = Member(user, [role.id for role in roles], self.now())
        guild.members[user.id] = member
        return member

    def set_roles(self, guild: Guild, member: Member, roles: list[int]) -> None:
        """Give a member other roles. A bot without the members intent is not told, as at Discord."""
        member.roles = [role for role in guild.roles if role in roles and role != guild.id]
        self.hub.emit_play("playPeople")

    def add_role(self, guild: Guild, name: str, permissions: int, *, color: int = 0, managed: bool = False) -> Role:
        """A new role above the others."""
        role = Role(self.snowflake(), name, permissions, position=len(guild.roles), color=color, managed=managed)
        guild.roles[role.id] = role
        self.emit("GUILD_ROLE_CREATE", {"guild_id": str(guild.id), "role": wire.role(role)}, guild_id=guild.id)
        return role

    def delete_role(self, guild: Guild, role: Role) -> None:
        """A role is gone, from its members too."""
        del guild.roles[role.id]
        for member in guild.members.values():
            member.roles = [one for one in member.roles if one != role.id]
        self.emit("GUILD_ROLE_DELETE", {"guild_id": str(guild.id), "role_id": str(role.id)}, guild_id=guild.id)

    def set_role_permissions(self, guild: Guild, role: Role, permissions: int) -> None:
        """Give a role other rights."""
        role.permissions = permissions
        self.emit("GUILD_ROLE_UPDATE", {"guild_id": str(guild.id), "role": wire.role(role)}, guild_id=guild.id)

    def install(self, guild: Guild, permissions: int = wire.BOT_PERMISSIONS) -> None:
        """Put the bot into a server, with a managed role of its own."""
        role = self.add_role(guild, self.bot.shown_name, permissions, managed=True)
        self.add_member(guild, self.bot, role)
        guild.installed = True
        data = wire.guild_create(self, guild)
        del data["unavailable"]  # it is there only while a bot logs in: so bots tell a new server from an old one
        self.emit("GUILD_CREATE", data, guild_id=guild.id)

    def uninstall(self, guild: Guild) -> None:
        """Remove the bot from a server."""
        self.emit("GUILD_DELETE", {"id": str(guild.id)}, guild_id=guild.id)
        guild.installed = False
        for role_id in guild.members.pop(self.bot.id).roles:
            guild.roles.pop(role_id, None)
        self.hub.ring()

    def bot_role(self, guild: Guild) -> Role:
        """The bot's own role in a server. Raises 10004 when it is not there."""
        member = guild.members.get(self.bot.id)
        if member is None or not member.roles:
            raise errors.UNKNOWN_GUILD.error()
        return guild.roles[member.roles[0]]

    # channels

    def add_channel(self, guild: Guild, name: str, kind: Kind = Kind.TEXT, *, parent: Channel | None = None) -> Channel:
        """A new channel at the end of the list."""
        channel = Channel(self.snowflake(), kind, name, guild.id, position=len(guild.channels))
        channel.parent_id = parent.id if parent else None
        channel.created_at = self.now()
        self.put_channel(channel)
        return channel

    def put_channel(self, channel: Channel) -> None:
        """Take a channel or thread in and tell of it."""
        self.channels[channel.id] = channel
        if channel.guild_id is None:
            return
        self.guilds[channel.guild_id].channels[channel.id] = channel
        data = wire.channel(channel)
        name = "THREAD_CREATE" if channel.is_thread else "CHANNEL_CREATE"
        if channel.is_thread:
            data["newly_created"] = True
        self.emit(name, data, guild_id=channel.guild_id, channel=channel)

    def tell_channel_changed(self, channel: Channel) -> None:
        """Tell of a changed name, topic, overwrite, tag or archive state."""
        name = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
        self.emit(name, wire.channel(channel), guild_id=channel.guild_id, channel=channel)

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel with its threads."""
        for thread in [c for c in self.channels.values() if c.is_thread and c.parent_id == channel.id]:
            self.delete_channel(thread)
        self.channels.pop(channel.id, None)
        if channel.guild_id is not None:
            self.guilds[channel.guild_id].channels.pop(channel.id, None)
        name = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        self.emit(name, wire.channel(channel), guild_id=channel.guild_id, channel=channel)

    def dm_with(self, user: User) -> Channel:
        """The direct messages between the bot and a user; made when there are none."""
        for channel in self.channels.values():
            if channel.kind is Kind.DM and channel.recipients[0].id == user.id:
                return channel
        channel = Channel(self.snowflake(), Kind.DM, user.name, recipients=[user])
        self.put_channel(channel)
        self.emit("playChannels")
        return channel

    def channels_of(self, guild: Guild) -> Iterator[Channel]:
        """A server's channels and threads in their order."""
        yield from sorted(guild.channels.values(), key=lambda channel: (channel.position, channel.id))

    # rights

    def permissions_of(self, user: User, channel: Channel) -> int:
        """What a user may do in a channel; 0 for one who is not there."""
        if channel.guild_id is None:
            return IN_DM if user is self.bot or user in channel.recipients else 0
        guild = self.guilds[channel.guild_id]
        member = guild.members.get(user.id)
        return channel_permissions(guild, member, channel) if member else 0

    def can(self, user: User, channel: Channel, permissions: int) -> bool:
        """The user has all of these permissions in the channel."""
        return self.permissions_of(user, channel) & permissions == permissions

    # messages

    def put_message(self, message: Message) -> None:
        """Take a finished message in and tell of it."""
        channel = self.channels[message.channel_id]
        if message.visible_to is None:
            channel.messages[message.id] = message
            if len(channel.messages) > KEPT_MESSAGES:
                del channel.messages[next(iter(channel.messages))]
        else:
            channel.ephemeral[message.id] = message
            if len(channel.ephemeral) > KEPT_MESSAGES:
                del channel.ephemeral[next(iter(channel.ephemeral))]
        self.emit("MESSAGE_CREATE", message=message, channel=channel, guild_id=channel.guild_id)

    def tell_message_changed(self, message: Message) -> None:
        """Tell of an edit."""
        channel = self.channels[message.channel_id]
        self.emit("MESSAGE_UPDATE", message=message, channel=channel, guild_id=channel.guild_id)

    def delete_message(self, message: Message) -> None:
        """Delete a message."""
        channel = self.channels[message.channel_id]
        channel.messages.pop(message.id, None)
        channel.ephemeral.pop(message.id, None)
        data: errors.JsonObject = {"id": str(message.id), "channel_id": str(channel.id)}
        if channel.guild_id is not None:
            data["guild_id"] = str(channel.guild_id)
        self.emit("MESSAGE_DELETE", data, message=message, channel=channel, guild_id=channel.guild_id)

    def find_message(self, channel: Channel, message_id: int) -> Message:
        """A message or an ephemeral one. Raises 10008."""
        message = channel.messages.get(message_id) or channel.ephemeral.get(message_id)
        if message is None:
            raise errors.UNKNOWN_MESSAGE.error()
        return message

    # interactions

    def put_interaction(self, interaction: Interaction) -> None:
        """Remember an interaction by token and id; the oldest are forgotten."""
        self.interactions[interaction.token] = interaction
        self.interactions_by_id[interaction.id] = interaction
        if len(self.interactions) > KEPT_INTERACTIONS:
            old = self.interactions.pop(next(iter(self.interactions)))
            self.interactions_by_id.pop(old.id, None)

    def interaction_token(self) -> str:
        """A fresh secret for follow-ups."""
        return f"playground-{secrets.token_urlsafe(48)}"

    # telling

    def emit(
        self,
        name: str,
        data: errors.JsonObject | None = None,
        *,
        guild_id: int | None = None,
        channel: Channel | None = None,
        message: Message | None = None,
    ) -> None:
        """Tell the hub."""
        self.hub.emit(Event(name, data or {}, guild_id, channel, message))
