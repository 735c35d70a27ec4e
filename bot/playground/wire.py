"""The values of the model as Discord writes them in JSON (API v10); only what the model holds, the rest at its default."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.playground.errors import JsonObject
from bot.playground.model import (
    Attachment,
    Channel,
    Command,
    Guild,
    Kind,
    Member,
    Message,
    MessageFlag,
    Overwrite,
    Role,
    Tag,
    User,
)
from bot.playground.permissions import EVERYONE, Permission, base_permissions

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["BOT_PERMISSIONS", "EVERYONE"]

BOT_PERMISSIONS = EVERYONE | int(Permission.MANAGE_MESSAGES | Permission.MANAGE_THREADS)
"""What the invitation link asks for."""

MESSAGE_CONTENT_LIMITED = 1 << 19
"""Application flag of a bot without the privileged message content intent."""


def moment(when: datetime | None) -> str | None:
    """A time as Discord writes it."""
    return when.isoformat(timespec="microseconds") if when else None


def user(value: User) -> JsonObject:
    """A user."""
    data: JsonObject = {
        "id": str(value.id),
        "username": value.name,
        "global_name": None if value.bot else value.shown_name,
        "discriminator": "0000" if value.bot else "0",
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        "collectibles": None,
        "avatar_decoration_data": None,
    }
    if value.bot:
        data["bot"] = True
    return data


def member(value: Member, *, with_user: bool = True) -> JsonObject:
    """A member of a server."""
    data: JsonObject = {
        "nick": value.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in value.roles],
        "joined_at": moment(value.joined_at),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }
    if with_user:
        data["user"] = user(value.user)
    return data


def role(value: Role) -> JsonObject:
    """A role."""
    return {
        "id": str(value.id),
        "name": value.name,
        "color": value.color,
        "colors": {"primary_color": value.color, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": value.position,
        "permissions": str(value.permissions),
        "managed": value.managed,
        "mentionable": False,
        "flags": 0,
    }


def overwrite(value: Overwrite) -> JsonObject:
    """A permission overwrite."""
    return {"id": str(value.id), "type": value.kind, "allow": str(value.allow), "deny": str(value.deny)}


def tag(value: Tag) -> JsonObject:
    """A tag of a forum."""
    return {
        "id": str(value.id),
        "name": value.name,
        "moderated": value.moderated,
        "emoji_id": None,
        "emoji_name": value.emoji,
    }


def channel(value: Channel) -> JsonObject:
    """A channel, thread or direct message."""
    last = next(reversed(value.messages), None)
    data: JsonObject = {
        "id": str(value.id),
        "type": int(value.kind),
        "last_message_id": str(last) if last else None,
        "flags": (1 << 4) if value.tag_required else 0,
    }
    if value.kind is Kind.DM:
        return data | {"recipients": [user(recipient) for recipient in value.recipients]}
    data |= {
        "guild_id": str(value.guild_id),
        "name": value.name,
        "parent_id": str(value.parent_id) if value.parent_id else None,
        "rate_limit_per_user": 0,
    }
    if value.is_thread:
        return data | _thread(value)
    data |= {
        "position": value.position,
        "permission_overwrites": [overwrite(item) for item in value.overwrites.values()],
        "nsfw": value.nsfw,
        "topic": value.topic,
    }
    if value.kind is Kind.VOICE:
        data |= {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}
    if value.kind is Kind.FORUM:
        data |= {
            "available_tags": [tag(item) for item in value.tags],
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
        }
    return data


def _thread(value: Channel) -> JsonObject:
    created = moment(value.created_at)
    data: JsonObject = {
        "owner_id": str(value.owner_id or 0),
        "member_count": 1,
        "message_count": max(0, len(value.messages) - 1),
        "total_message_sent": max(0, len(value.messages) - 1),
        "thread_metadata": {
            "archived": value.archived,
            "archive_timestamp": created,
            "auto_archive_duration": value.archive_minutes,
            "locked": value.locked,
            "create_timestamp": created,
        },
        "applied_tags": [str(item) for item in value.applied_tags],
    }
    return data


def attachment(value: Attachment, channel_id: int, base_url: str) -> JsonObject:
    """A file of a message, with the address where it can be had."""
    url = attachment_url(value, channel_id, base_url)
    data: JsonObject = {
        "id": str(value.id),
        "filename": value.filename,
        "size": len(value.content),
        "url": url,
        "proxy_url": url,
        "content_type": value.content_type,
    }
    size = image_size(value.content) if value.content_type.startswith("image/") else None
    if size:
        data |= {"width": size[0], "height": size[1]}
    if value.description:
        data["description"] = value.description
    return data


def attachment_url(value: Attachment, channel_id: int, base_url: str) -> str:
    """Where a file can be had."""
    return f"{base_url}/attachments/{channel_id}/{value.id}/{quote(value.filename)}"


def handed_over(value: Attachment, application_id: int, base_url: str) -> JsonObject:
    """A file that a person gave for an option or in a form: it belongs to no message."""
    url = f"{base_url}/ephemeral-attachments/{application_id}/{value.id}/{quote(value.filename)}"
    return attachment(value, 0, base_url) | {"url": url, "proxy_url": url, "ephemeral": True}


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or GIF."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    return None


def message(value: Message, world: "World", *, with_nonce: bool = False, blank: bool = False) -> JsonObject:
    """A message. `with_nonce` only where it was just made: history shows none. `blank` hides what needs the content intent."""
    data: JsonObject = {
        "id": str(value.id),
        "channel_id": str(value.channel_id),
        "type": value.kind,
        "author": user(value.author),
        "content": "" if blank else value.content,
        "timestamp": moment(value.sent_at),
        "edited_timestamp": moment(value.edited_at),
        "tts": False,
        "mention_everyone": value.mention_everyone,
        "mentions": [user(person) for person in value.mentions],
        "mention_roles": [str(role_id) for role_id in value.mention_roles],
        "attachments": [] if blank else _attachments(value, world),
        "embeds": [] if blank or value.flags & MessageFlag.SUPPRESS_EMBEDS else value.embeds,
        "components": [] if blank else value.components,
        "pinned": value.pinned,
        "flags": value.flags,
    }
    if value.application_id:
        data["application_id"] = str(value.application_id)
    if value.webhook_id:
        data["webhook_id"] = str(value.webhook_id)
    if value.reference:
        data["message_reference"] = value.reference
    if value.interaction_metadata:
        data["interaction_metadata"] = value.interaction_metadata
    if value.thread_id and value.thread_id in world.channels:
        data["thread"] = channel(world.channels[value.thread_id])
    if with_nonce and value.nonce is not None:
        data["nonce"] = value.nonce
    return data


def _attachments(value: Message, world: "World") -> list[JsonObject]:
    listed = (item for item in value.attachments if not item.shown_in_embed)
    return [attachment(item, value.channel_id, world.base_url) for item in listed]


def command(value: Command, application_id: int) -> JsonObject:
    """A registered command."""
    data: JsonObject = {
        "id": str(value.id),
        "application_id": str(application_id),
        "version": str(value.version),
        **value.data,
    }
    if value.guild_id is not None:
        data["guild_id"] = str(value.guild_id)
    return data


def application(world: "World") -> JsonObject:
    """The bot's application."""
    owner = next((person for person in world.users.values() if not person.bot), world.bot)
    return {
        "id": str(world.application_id),
        "name": world.bot.shown_name,
        "icon": None,
        "description": "Regional phone news and honest band look-ups.",
        "type": None,
        "bot": user(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": MESSAGE_CONTENT_LIMITED,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": sum(guild.installed for guild in world.guilds.values()),
        "approximate_user_install_count": sum(person.installed for person in world.users.values() if not person.bot),
        "approximate_user_authorization_count": 0,
        "integration_types_config": {"0": {}, "1": {}},
        "tags": [],
    }


def guild(value: Guild) -> JsonObject:
    """A server as REST shows it."""
    return {
        "id": str(value.id),
        "name": value.name,
        "icon": None,
        "description": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "owner_id": str(value.owner_id),
        "features": ["COMMUNITY", "NEWS"],
        "verification_level": 1,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "application_id": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": value.locale,
        "vanity_url_code": None,
        "max_members": 500_000,
        "roles": [role(item) for item in value.roles.values()],
        "emojis": [],
        "stickers": [],
        "approximate_member_count": len(value.members),
        "approximate_presence_count": len(value.members),
    }


def guild_create(world: "World", value: Guild) -> JsonObject:
    """A server as the gateway shows it: with the bot's own member, channels and open threads."""
    own: Iterable[Member] = (item for item in value.members.values() if item.user is world.bot)
    places = list(world.channels_of(value))
    return guild(value) | {
        "joined_at": moment(value.members[world.bot.id].joined_at),
        "large": False,
        "unavailable": False,
        "member_count": len(value.members),
        "members": [member(item) for item in own],
        "channels": [channel(item) for item in places if not item.is_thread],
        "threads": [channel(item) for item in places if item.is_thread and not item.archived],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def partial_guild(value: Guild) -> JsonObject:
    """A server as `GET /users/@me/guilds` and interactions show it."""
    return {"id": str(value.id), "locale": value.locale, "features": ["COMMUNITY", "NEWS"]}


def permissions_in(value: Guild, item: Member) -> str:
    """A member's rights in the server, as a string."""
    return str(base_permissions(value, item))
