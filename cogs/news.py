"""`/news`: which news a channel gets. Everybody sees the commands; each verb checks who may use it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.channels import Channel, PostingChannel, posting_target
from bot.chat.client import Bandwire
from bot.chat.newsroom import Newsroom
from bot.chat.notices import TRY_CHANNEL
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import in_servers
from bot.chat.views import Click
from bot.news.cards import UNDO_SUBSCRIPTION

Choices = list[app_commands.Choice[str]]
ChannelOption = app_commands.Transform[Channel, PostingChannel]


@in_servers
class News(commands.GroupCog, group_name="news"):
    """Subscriptions of channels."""

    def __init__(self, newsroom: Newsroom, replies: Replies) -> None:
        self._newsroom = newsroom
        self._replies = replies

    @app_commands.command()
    async def subscribe(
        self,
        interaction: discord.Interaction,
        region: str,
        channel: ChannelOption | None = None,
        role: discord.Role | None = None,
        *,
        exact: bool = False,
    ) -> None:
        """News of regions into a channel."""

        async def work(asker: Asker) -> Card:
            target = posting_target(interaction, channel, locale=asker.speech.language)
            number = role.id if role else None
            return await self._newsroom.subscribe(asker, target, regions=region, exact=exact, role=number)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="list")
    async def show(self, interaction: discord.Interaction) -> None:
        """What the channels of this server get."""
        await self._replies.answer(interaction, self._newsroom.subscriptions, private=True)

    @app_commands.command()
    async def unsubscribe(self, interaction: discord.Interaction, subscription: str) -> None:
        """Ends a subscription; a button undoes it."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.unsubscribe(asker, subscription)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def pause(self, interaction: discord.Interaction, subscription: str) -> None:
        """Stops a subscription for a while."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.pause(asker, subscription, paused=True)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def resume(self, interaction: discord.Interaction, subscription: str) -> None:
        """Ends a pause, or tries again after trouble."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.pause(asker, subscription, paused=False)

        await self._replies.answer(interaction, work, private=True)

    async def restore(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.resubscribe(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def try_again(self, click: Click) -> None:
        """The button on a notice."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.pause(asker, click.args[0], paused=False)

        await self._replies.answer(click.interaction, work, private=True)

    async def end(self, click: Click) -> None:
        """The button under a new subscription."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.unsubscribe(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def why(self, click: Click) -> None:
        """The button on a post."""
        await self._replies.answer(click.interaction, self._newsroom.why, private=True)

    @subscribe.autocomplete("region")
    async def _regions(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._newsroom.suggest_regions(asker, current))

    @unsubscribe.autocomplete("subscription")
    @pause.autocomplete("subscription")
    @resume.autocomplete("subscription")
    async def _subscriptions(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_subscriptions(asker, current)
        )


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = News(bot.services.newsroom, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({UNDO_SUBSCRIPTION: cog.restore, "unsub": cog.end, TRY_CHANNEL: cog.try_again, "post": cog.why})
