"""`/news`: which news a channel gets. Everybody sees the commands; each verb checks who may use it."""

from collections.abc import Sequence
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card, Choice
from bot.chat.channels import Channel, Mention, PostingChannel, channel_names, is_announcement, posting_target, seen_by
from bot.chat.client import Bandwire
from bot.chat.newsroom import Newsroom
from bot.chat.notices import TRY_CHANNEL
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import in_servers
from bot.chat.views import Click
from bot.chat.watchroom import Watchroom
from bot.chat.wishroom import Wishroom
from bot.news.cards import LIST_PAGE, UNDO_SUBSCRIPTION
from bot.news.wishes import Typed

Choices = list[app_commands.Choice[str]]
ChannelOption = app_commands.Transform[Channel, PostingChannel]


@in_servers
class News(commands.GroupCog, group_name="news"):
    """Subscriptions of channels."""

    def __init__(self, newsroom: Newsroom, wishroom: Wishroom, watchroom: Watchroom, replies: Replies) -> None:
        self._newsroom = newsroom
        self._wishroom = wishroom
        self._watchroom = watchroom
        self._replies = replies

    @app_commands.command()
    async def subscribe(
        self,
        interaction: discord.Interaction,
        region: str | None = None,
        channel: ChannelOption | None = None,
        role: discord.Role | None = None,
        *,
        exact: bool | None = None,
        device: str | None = None,
        brand: str | None = None,
        words: str | None = None,
        source: str | None = None,
        publish: bool | None = None,
    ) -> None:
        """News by wishes into a channel."""
        typed = Typed(region, exact, device, brand, words, source=source, publish=publish)
        announces = partial(is_announcement, interaction)

        async def work(asker: Asker) -> Card:
            target = posting_target(interaction, channel, locale=asker.speech.language)
            mentioned = _mention(interaction, role)
            return await self._newsroom.subscribe(asker, target, typed, mentioned=mentioned, announces=announces)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def edit(
        self,
        interaction: discord.Interaction,
        subscription: str,
        region: str | None = None,
        role: discord.Role | None = None,
        *,
        exact: bool | None = None,
        device: str | None = None,
        brand: str | None = None,
        words: str | None = None,
        source: str | None = None,
        publish: bool | None = None,
    ) -> None:
        """Other wishes for a subscription."""
        typed = Typed(region, exact, device, brand, words, source=source, publish=publish)
        announces = partial(is_announcement, interaction)

        async def work(asker: Asker) -> Card:
            mentioned = _mention(interaction, role)
            return await self._newsroom.edit(asker, subscription, typed, mentioned=mentioned, announces=announces)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def preview(
        self,
        interaction: discord.Interaction,
        subscription: str | None = None,
        region: str | None = None,
        *,
        device: str | None = None,
        brand: str | None = None,
        words: str | None = None,
        source: str | None = None,
    ) -> None:
        """What wishes would have given."""
        typed = Typed(region, None, device, brand, words, source=source)

        async def work(asker: Asker) -> Card:
            return await self._newsroom.preview(asker, subscription, typed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def digest(
        self,
        interaction: discord.Interaction,
        subscription: str,
        every: str | None = None,
        hour: str | None = None,
        zone: str | None = None,
    ) -> None:
        """One post a day or a week instead of many."""

        async def work(asker: Asker) -> Card:
            return await self._wishroom.digest(asker, subscription, every=every, hour=hour, zone=zone)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="why")
    async def explain(self, interaction: discord.Interaction, article: str) -> None:
        """What became of an article, stage by stage."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.why(asker, article, seen=seen_by(interaction))

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="list")
    async def show(self, interaction: discord.Interaction) -> None:
        """What the channels of this server get."""

        async def work(asker: Asker) -> Card:
            return await self._newsroom.subscriptions(asker, seen=seen_by(interaction))

        await self._replies.answer(interaction, work, private=True)

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

    async def turn_list(self, click: Click) -> None:
        """Another page of the list."""
        page = int(click.args[0]) if click.args[0].isdecimal() else 0

        async def work(asker: Asker) -> Card:
            return await self._newsroom.subscriptions(asker, seen=seen_by(click.interaction), page=page)

        await self._replies.turn(click.interaction, work)

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

        delivery = click.args[0] if click.args else ""

        async def work(asker: Asker) -> Card:
            if asker.guild is None:
                return await self._watchroom.why(asker, delivery)
            return await self._newsroom.why_post(asker, delivery)

        await self._replies.answer(click.interaction, work, private=True)

    @subscribe.autocomplete("region")
    @edit.autocomplete("region")
    @preview.autocomplete("region")
    async def _regions(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._newsroom.suggest_regions(asker, current))

    @explain.autocomplete("article")
    async def _articles(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._newsroom.suggest_articles(asker, current))

    @subscribe.autocomplete("device")
    @edit.autocomplete("device")
    @preview.autocomplete("device")
    async def _devices(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_wish(asker, "device", current)
        )

    @subscribe.autocomplete("brand")
    @edit.autocomplete("brand")
    @preview.autocomplete("brand")
    async def _brands(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_wish(asker, "brand", current)
        )

    @subscribe.autocomplete("source")
    @edit.autocomplete("source")
    @preview.autocomplete("source")
    async def _sources(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_wish(asker, "source", current)
        )

    @digest.autocomplete("every")
    async def _every(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: _ready(self._wishroom.suggest_every(asker, current))
        )

    @digest.autocomplete("zone")
    async def _zones(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda _: _ready(self._wishroom.suggest_zones(current)))

    @unsubscribe.autocomplete("subscription")
    @digest.autocomplete("subscription")
    @edit.autocomplete("subscription")
    @preview.autocomplete("subscription")
    @pause.autocomplete("subscription")
    @resume.autocomplete("subscription")
    async def _subscriptions(self, interaction: discord.Interaction, current: str) -> Choices:
        channels, seen = channel_names(interaction.guild), seen_by(interaction)
        return await self._replies.suggest(
            interaction,
            lambda asker: self._newsroom.suggest_subscriptions(asker, current, channels=channels, seen=seen),
        )


async def _ready(found: Sequence[Choice]) -> Sequence[Choice]:
    return found


def _mention(interaction: discord.Interaction, role: discord.Role | None) -> Mention | None:
    return None if role is None else Mention(role, interaction)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    services = bot.services
    cog = News(services.newsroom, services.wishroom, services.watchroom, services.replies)
    await bot.add_cog(cog)
    bot.router.add(
        {
            UNDO_SUBSCRIPTION: cog.restore,
            "unsub": cog.end,
            TRY_CHANNEL: cog.try_again,
            "post": cog.why,
            LIST_PAGE: cog.turn_list,
        }
    )
