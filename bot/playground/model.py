"""What the local Discord knows: people, servers, channels, messages, commands and interactions, as plain mutable values."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from bot.playground.errors import JsonObject

DISCORD_EPOCH_MS = 1_420_070_400_000


class Kind(IntEnum):
    """Types of channels."""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREADS = frozenset({Kind.ANNOUNCEMENT_THREAD, Kind.PUBLIC_THREAD, Kind.PRIVATE_THREAD})
TEXTUAL = frozenset({Kind.TEXT, Kind.DM, Kind.VOICE, Kind.ANNOUNCEMENT, *THREADS})
"""Channels that hold messages themselves."""


class MessageFlag:
    """Flags of a message."""

    CROSSPOSTED = 1 << 0
    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    COMPONENTS_V2 = 1 << 15


@dataclass(slots=True)
class User:
    """A person or a bot. `dms_open` is False when they refuse direct messages."""

    id: int
    name: str
    shown_name: str
    bot: bool = False
    locale: str = "en-US"
    dms_open: bool = True
    installed: bool = True


@dataclass(slots=True)
class Role:
    """A role; its position ranks it (higher is above)."""

    id: int
    name: str
    permissions: int
    position: int = 1
    color: int = 0
    managed: bool = False


@dataclass(slots=True)
class Overwrite:
    """An exception in one channel for a role (kind 0) or a member (kind 1)."""

    id: int
    kind: int
    allow: int = 0
    deny: int = 0


@dataclass(slots=True)
class Member:
    """A user inside a server."""

    user: User
    roles: list[int]
    joined_at: datetime
    nick: str | None = None


@dataclass(slots=True)
class Tag:
    """A tag of a forum. A moderated one may only be set by those who manage threads."""

    id: int
    name: str
    moderated: bool = False
    emoji: str | None = None


@dataclass(slots=True)
class Attachment:
    """A file of a message. One that an embed shows is not listed beside it."""

    id: int
    filename: str
    content_type: str
    content: bytes
    description: str | None = None
    shown_in_embed: bool = False


@dataclass(slots=True)
class Message:
    """A message. `visible_to` names the only person who sees it, for an ephemeral one."""

    id: int
    channel_id: int
    author: User
    sent_at: datetime
    content: str = ""
    embeds: list[JsonObject] = field(default_factory=list)
    components: list[JsonObject] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    kind: int = 0
    edited_at: datetime | None = None
    pinned: bool = False
    mentions: list[User] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    nonce: str | int | None = None
    visible_to: int | None = None
    reference: JsonObject | None = None
    interaction_metadata: JsonObject | None = None
    application_id: int | None = None
    webhook_id: int | None = None
    thread_id: int | None = None


@dataclass(slots=True)
class Channel:
    """A channel, thread, forum post or direct message, with its messages (ephemeral ones apart) in order of their ids."""

    id: int
    kind: Kind
    name: str
    guild_id: int | None = None
    position: int = 0
    parent_id: int | None = None
    topic: str | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: list[User] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    tag_required: bool = False
    applied_tags: list[int] = field(default_factory=list)
    owner_id: int | None = None
    archived: bool = False
    locked: bool = False
    archive_minutes: int = 1440
    created_at: datetime | None = None
    nsfw: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    ephemeral: dict[int, Message] = field(default_factory=dict)
    nonces: dict[str, tuple[float, int]] = field(default_factory=dict)
    crossposts: list[float] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        """A thread or a forum post."""
        return self.kind in THREADS


@dataclass(slots=True)
class Guild:
    """A server. `installed` tells whether the bot is a member of it."""

    id: int
    name: str
    owner_id: int
    created_at: datetime
    locale: str = "en-US"
    installed: bool = True
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)


@dataclass(slots=True)
class Command:
    """A registered application command; `data` is its definition in the wire's form."""

    id: int
    guild_id: int | None
    kind: int
    name: str
    version: int
    data: JsonObject


class Stage(IntEnum):
    """How far an interaction has come."""

    WAITING = 0
    DEFERRED = 1
    ANSWERED = 2
    FAILED = 3


@dataclass(slots=True)
class Interaction:
    """Something a person did that the bot must answer: type 2 command, 3 component, 4 autocomplete, 5 modal."""

    id: int
    token: str
    kind: int
    user: User
    channel_id: int
    guild_id: int | None
    created_at: float
    data: JsonObject
    locale: str
    user_install_only: bool = False
    command: Command | None = None
    message_id: int | None = None
    stage: Stage = Stage.WAITING
    callback_kind: int | None = None
    ephemeral: bool = False
    response_id: int | None = None
    followups: list[int] = field(default_factory=list)
    choices: list[JsonObject] | None = None
    modal: JsonObject | None = None
