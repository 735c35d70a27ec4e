"""Where the bot is: servers that come and go, channels that are deleted, permissions that change, and the buttons on notices."""

from collections.abc import Callable
from functools import partial

import discord
from discord.ext import commands

from bot.card import Card
from bot.chat.channels import target_by_id
from bot.chat.client import Bandwire
from bot.chat.mendroom import MOVED, Mendroom
from bot.chat.notices import MEND
from bot.chat.replies import Asker, Replies, utc_now
from bot.chat.views import Click
from bot.news.model import ChannelId, GuildId
from bot.news.presence import Presence


class Guilds(commands.Cog):
    """Hears what the gateway says of servers.

    Args:
        here: the servers that the bot is in.
        ours: whether a server is one of those that this process hears of.
        look_out: looks for troubles now.
    """

    def __init__(
        self,
        presence: Presence,
        room: Mendroom,
        replies: Replies,
        *,
        here: Callable[[], list[int]],
        ours: Callable[[int], bool],
        look_out: Callable[[], None],
    ) -> None:
        self._presence = presence
        self._room = room
        self._replies = replies
        self._here = here
        self._ours = ours
        self._look_out = look_out

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """After a login, what happened meanwhile."""
        await self._presence.settle([GuildId(guild) for guild in self._here()], utc_now(), ours=self._ours)
        self._look_out()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Sent away."""
        await self._presence.left(GuildId(guild.id), utc_now())

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Invited, perhaps again."""
        await self._presence.returned(GuildId(guild.id))
        self._look_out()

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone."""
        await self._gone(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        """A thread is gone."""
        await self._gone(thread.guild_id, thread.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, _after: discord.abc.GuildChannel
    ) -> None:
        """Permissions of a channel may have changed."""
        self._look_out()

    @commands.Cog.listener()
    async def on_guild_role_update(self, _before: discord.Role, _after: discord.Role) -> None:
        """Permissions of a role may have changed."""
        self._look_out()

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role is gone."""
        await self._presence.role_gone(GuildId(role.guild.id), role.id, utc_now())
        self._look_out()

    @commands.Cog.listener()
    async def on_member_update(self, _before: discord.Member, after: discord.Member) -> None:
        """The bot itself got or lost a role; of others Discord tells nothing without a privileged intent."""
        if after.id == after.guild.me.id:
            self._look_out()

    async def mend(self, click: Click) -> None:
        """The button on a notice."""
        work = partial(self._room.mend, what=click.args[0], subject=click.args[1], guild=click.args[2])
        await self._replies.answer(click.interaction, work, private=True)

    async def move(self, click: Click) -> None:
        """Another channel for a deleted one."""

        async def work(asker: Asker) -> Card:
            target = target_by_id(click.interaction, int(click.values[0]), locale=asker.speech.language)
            return await self._room.move(asker, click.args[0], target)

        await self._replies.update(click.interaction, work)

    async def _gone(self, guild: int, channel: int) -> None:
        if await self._presence.channel_gone(GuildId(guild), ChannelId(channel), utc_now()):
            self._look_out()


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    services = bot.services
    cog = Guilds(
        services.presence,
        services.mendroom,
        services.replies,
        here=lambda: list(bot.server_names()),
        ours=bot.hears_of,
        look_out=services.look_out,
    )
    await bot.add_cog(cog)
    bot.router.add({MEND: cog.mend, MOVED: cog.move})
