"""`/feeds`: the feeds of a server, for its managers."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.channels import Channel, PostingChannel, posting_target
from bot.chat.client import Bandwire
from bot.chat.feedroom import Feedroom
from bot.chat.newsroom import Newsroom
from bot.chat.notices import TRY_SOURCE
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import for_managers
from bot.chat.views import Click
from bot.news.feeds.cards import UNDO_SOURCE

Choices = list[app_commands.Choice[str]]
ChannelOption = app_commands.Transform[Channel, PostingChannel]


@for_managers
class Feeds(commands.GroupCog, group_name="feeds"):
    """Adds, lists and removes feeds."""

    def __init__(self, room: Feedroom, newsroom: Newsroom, replies: Replies) -> None:
        self._room = room
        self._newsroom = newsroom
        self._replies = replies

    @app_commands.command()
    async def add(
        self, interaction: discord.Interaction, url: str, name: str | None = None, home: str | None = None
    ) -> None:
        """A site or feed address."""

        async def work(asker: Asker) -> Card:
            return await self._room.add(asker, url, name=name, home=home)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="list")
    async def show(self, interaction: discord.Interaction) -> None:
        """All feeds and how they fare."""
        await self._replies.answer(interaction, self._room.list, private=True)

    @app_commands.command()
    async def remove(self, interaction: discord.Interaction, feed: str) -> None:
        """Takes a feed away; a button undoes it."""

        async def work(asker: Asker) -> Card:
            return await self._room.remove(asker, feed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def pause(self, interaction: discord.Interaction, feed: str) -> None:
        """Stops posts from a feed for a while."""

        async def work(asker: Asker) -> Card:
            return await self._room.pause(asker, feed, paused=True)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def resume(self, interaction: discord.Interaction, feed: str) -> None:
        """Ends a pause."""

        async def work(asker: Asker) -> Card:
            return await self._room.pause(asker, feed, paused=False)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def test(self, interaction: discord.Interaction, feed: str) -> None:
        """Reads a feed now."""

        async def work(asker: Asker) -> Card:
            return await self._room.test(asker, feed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def log(self, interaction: discord.Interaction, channel: ChannelOption | None = None) -> None:
        """Where trouble is told."""

        async def work(asker: Asker) -> Card:
            target = posting_target(interaction, channel, locale=asker.speech.language) if channel else None
            return await self._room.set_log_channel(asker, target)

        await self._replies.answer(interaction, work, private=True)

    async def try_again(self, click: Click) -> None:
        """The button on a notice."""

        async def work(asker: Asker) -> Card:
            return await self._room.test(asker, click.args[0])

        await self._replies.answer(click.interaction, work, private=True)

    async def restore(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._room.restore(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    @remove.autocomplete("feed")
    @pause.autocomplete("feed")
    @resume.autocomplete("feed")
    @test.autocomplete("feed")
    async def _feeds(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._room.suggest(asker, current))

    @add.autocomplete("home")
    async def _regions(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._newsroom.suggest_regions(asker, current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Feeds(bot.services.feedroom, bot.services.newsroom, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({UNDO_SOURCE: cog.restore, TRY_SOURCE: cog.try_again})
