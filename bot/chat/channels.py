"""Where posts may go: the channel that somebody named, checked for what they and the bot may do there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import discord
from discord import app_commands

from bot.action import Action
from bot.errors import BadInput, NotAllowed
from bot.markdown import Markdown
from bot.news.backup.plan import Here
from bot.news.model import ChannelId, GuildId, Target, TargetKind
from bot.news.presence import GONE
from bot.news.subscriptions import Subscribed

CHANNEL_TEST = "channel-test"
"""The button under a refusal: looks again whether the permission is there now."""
Channel = app_commands.AppCommandChannel | app_commands.AppCommandThread
"""What the `channel` option of a command gives, with the asker's own permissions there."""
POSTABLE = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
]


def channel_names(guild: discord.Guild | None) -> dict[int, str]:
    """The names of a server's channels and threads, as far as the gateway has told them."""
    return {one.id: one.name for one in (*guild.channels, *guild.threads)} if guild else {}


def seen_by(interaction: discord.Interaction) -> Callable[[Subscribed], bool]:
    """Whether the asker sees the channel of a subscription. One that is gone hides nothing, so it counts as seen.

    What the gateway did not tell of, as archived threads, counts as hidden, since nobody knows from whom it is.
    """
    guild, member = interaction.guild, interaction.user

    def seen(one: Subscribed) -> bool:
        channel = one.subscription.target.channel
        if channel == interaction.channel_id:
            return True
        found = guild.get_channel_or_thread(channel) if guild else None
        if found is None:
            return one.suspended == GONE
        return isinstance(member, discord.Member) and _sees(member, found)

    return seen


def _sees(member: discord.Member, channel: discord.abc.GuildChannel | discord.Thread) -> bool:
    """A private thread is seen by who made it or manages threads; of its other members Discord tells us nothing."""
    if not isinstance(channel, discord.Thread):
        return channel.permissions_for(member).view_channel
    if channel.parent is None:
        # Its permissions are its parent's, and that is not known.
        return False
    granted = channel.permissions_for(member)
    joined = member.id == channel.owner_id or any(one.id == member.id for one in channel.members)
    return granted.view_channel and (not channel.is_private() or granted.manage_threads or joined)


class PostingChannel(app_commands.Transformer):
    """The `channel` option: Discord's client offers only channels that posts may go to."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds that are offered."""
        return POSTABLE

    async def transform(self, _interaction: discord.Interaction, value: Channel, /) -> Channel:
        """As it came: with the asker's permissions there."""
        return value


_THREADS = frozenset({"public_thread", "private_thread", "news_thread"})


def posting_target(interaction: discord.Interaction, channel: Channel | None, *, locale: str) -> Target:
    """The place for posts: the channel named, else the one where the command was used.

    Both the asker and the bot must be able to see it and write there; the bot needs Embed Links too.

    Raises:
        BadInput: this is no channel of a server, or not one for posts.
        NotAllowed: a permission is missing; the sentence says whose, which and where it is set.
    """
    if interaction.guild_id is None or interaction.channel is None:
        raise BadInput("no server", message_id="error-server-only")
    if channel is None:
        kind, number = interaction.channel.type.name, interaction.channel.id
        theirs, ours = interaction.permissions, interaction.app_permissions
    else:
        kind, number, theirs = channel.type.name, channel.id, channel.permissions
        ours = _own_permissions(interaction, channel)
    return _checked(kind, number, guild=interaction.guild_id, theirs=theirs, ours=ours, locale=locale)


def _checked(
    kind: str, number: int, *, guild: int, theirs: discord.Permissions, ours: discord.Permissions, locale: str
) -> Target:
    target_kind = _kind(kind)
    if target_kind is None:
        raise BadInput("not for posts", message_id="error-channel-kind", channel=mention(number))
    thread = target_kind is TargetKind.THREAD
    theirs_missing = [name for name in missing_for_posts(theirs, thread=thread) if name != "embed_links"]
    _demand(theirs_missing, message_id="error-channel-you", channel=number)
    _demand(missing_for_posts(ours, thread=thread), message_id="error-channel-bot", channel=number)
    return Target(target_kind, ChannelId(number), GuildId(guild), locale)


def target_by_id(interaction: discord.Interaction, channel: int, *, locale: str) -> Target:
    """`posting_target` for a channel that is known by its id alone: picked in a list, or written on a button.

    Raises:
        BadInput, NotAllowed: as `posting_target`.
    """
    guild, member = interaction.guild, interaction.user
    found = guild.get_channel_or_thread(channel) if guild else None
    if guild is None or interaction.guild_id is None or not isinstance(member, discord.Member):
        raise BadInput("no server", message_id="error-server-only")
    if found is None:
        raise _lacking(("view_channel",), message_id="error-channel-bot", channel=channel)
    return _checked(
        found.type.name,
        channel,
        guild=interaction.guild_id,
        theirs=found.permissions_for(member),
        ours=found.permissions_for(guild.me),
        locale=locale,
    )


def default_channel(interaction: discord.Interaction) -> int:
    """The channel where a command was used, when posts could go there for all that Discord says; else 0."""
    try:
        return posting_target(interaction, None, locale="").channel
    except (BadInput, NotAllowed):
        return 0


def postable(interaction: discord.Interaction) -> dict[int, TargetKind]:
    """The channels of a server where the asker and the bot may both see and write, as far as the gateway has told them."""
    guild, member = interaction.guild, interaction.user
    if guild is None or not isinstance(member, discord.Member):
        return {}
    found: dict[int, TargetKind] = {}
    for one in (*guild.channels, *guild.threads):
        kind = _kind(one.type.name)
        if kind is None:
            continue
        send = "send_messages_in_threads" if kind is TargetKind.THREAD else "send_messages"
        both = (one.permissions_for(member), one.permissions_for(guild.me))
        if all(getattr(granted, name) for granted in both for name in ("view_channel", send)):
            found[one.id] = kind
    return found


def here(interaction: discord.Interaction, *, allowed: Callable[[str], bool], is_place: Callable[[str], bool]) -> Here:
    """What the server is, for the person who restores a backup in it."""
    roles = interaction.guild.roles if interaction.guild else []
    known = frozenset(one.id for one in roles if not one.is_default())
    everyone = interaction.permissions.mention_everyone
    mentionable = frozenset(one.id for one in roles if not one.is_default() and (one.mentionable or everyone))
    return Here(postable(interaction), mentionable, known, allowed, is_place)


@dataclass(frozen=True, slots=True)
class Mention:
    """A role that posts shall mention, as the interaction that named it shows it."""

    role: discord.Role
    interaction: discord.Interaction

    def allowed_in(self, channel: int) -> int:
        """The role's id, when the asker may mention it, and the bot may in a channel.

        Raises:
            BadInput: it is everyone.
            NotAllowed: one of them may not; the sentence says where to allow it.
        """
        guild = self.interaction.guild
        if self.role.is_default():
            raise BadInput("everyone", message_id="news-role-everyone")
        if not (self.role.mentionable or self.interaction.permissions.mention_everyone):
            raise NotAllowed("asker may not ping", message_id="error-you-lack", permissions=("mention_everyone",))
        there = guild.get_channel_or_thread(channel) if guild else None
        if channel == self.interaction.channel_id:
            everyone = self.interaction.app_permissions.mention_everyone
        else:
            everyone = there is not None and guild is not None and there.permissions_for(guild.me).mention_everyone
        if not (self.role.mentionable or everyone):
            role = Markdown(f"<@&{self.role.id}>")
            raise NotAllowed("role is closed", message_id="news-role-mention", role=role, channel=mention(channel))
        return self.role.id


def is_announcement(interaction: discord.Interaction, channel: int) -> bool:
    """Whether a channel of the server is one that others can follow."""
    found = interaction.guild.get_channel(channel) if interaction.guild else None
    return isinstance(found, discord.TextChannel) and found.is_news()


def mention(channel: int) -> Markdown:
    """A channel as a link to it; Discord pings nobody for it."""
    return Markdown(f"<#{channel}>")


def _kind(name: str) -> TargetKind | None:
    if name in _THREADS:
        return TargetKind.THREAD
    return {"text": TargetKind.CHANNEL, "news": TargetKind.CHANNEL, "forum": TargetKind.FORUM}.get(name)


def _own_permissions(interaction: discord.Interaction, channel: Channel) -> discord.Permissions:
    """What the bot may do there. A channel that Discord did not tell the bot about is one that it cannot see."""
    found = channel.resolve()
    if found is None or interaction.guild is None:
        return discord.Permissions.none()
    return found.permissions_for(interaction.guild.me)


def missing_for_posts(granted: discord.Permissions, *, thread: bool) -> tuple[str, ...]:
    """Names of the permissions that the bot lacks for posts."""
    send = "send_messages_in_threads" if thread else "send_messages"
    return tuple(name for name in ("view_channel", send, "embed_links") if not getattr(granted, name))


def _demand(missing: Iterable[str], *, message_id: str, channel: int) -> None:
    lacking = tuple(missing)
    if lacking:
        raise _lacking(lacking, message_id=message_id, channel=channel)


def _lacking(missing: tuple[str, ...], *, message_id: str, channel: int) -> NotAllowed:
    return NotAllowed(
        f"missing in {channel}: {missing}",
        message_id=message_id,
        permissions=missing,
        channel=mention(channel),
        again=Action(CHANNEL_TEST, (str(channel),)),
    )
