"""Discord's permissions: the flags, and what a member may do in a channel."""

from enum import IntFlag

from bot.playground.model import Channel, Guild, Member


class Permission(IntFlag):
    """The flags that matter here (https://docs.discord.com/developers/topics/permissions)."""

    KICK_MEMBERS = 1 << 1
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38


ALL = (1 << 50) - 1
EVERYONE = int(
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What a new server lets everyone do."""

IN_DM = EVERYONE | int(Permission.MENTION_EVERYONE)
"""What the two people of a direct message may do there."""


def base_permissions(guild: Guild, member: Member) -> int:
    """What a member may do in the server as a whole."""
    if guild.owner_id == member.user.id:
        return ALL
    granted = guild.roles[guild.id].permissions
    for role_id in member.roles:
        role = guild.roles.get(role_id)
        granted |= role.permissions if role else 0
    return ALL if granted & Permission.ADMINISTRATOR else granted


def channel_permissions(guild: Guild, member: Member, channel: Channel) -> int:
    """What a member may do in a channel; threads ask their parent. Without the right to see, nothing is left."""
    granted = base_permissions(guild, member)
    if granted == ALL:
        return ALL
    place = guild.channels.get(channel.parent_id or 0, channel) if channel.is_thread else channel
    overwrites = place.overwrites
    everyone = overwrites.get(guild.id)
    if everyone:
        granted = (granted & ~everyone.deny) | everyone.allow
    allow = deny = 0
    for role_id in member.roles:
        overwrite = overwrites.get(role_id)
        if overwrite:
            allow |= overwrite.allow
            deny |= overwrite.deny
    granted = (granted & ~deny) | allow
    own = overwrites.get(member.user.id)
    if own:
        granted = (granted & ~own.deny) | own.allow
    return granted if granted & Permission.VIEW_CHANNEL else 0
