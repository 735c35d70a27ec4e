"""`/watch`: private messages about phones, brands and words. Everybody's own; every answer is private."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.newsroom import Newsroom
from bot.chat.replies import Asker, Replies, must_be_private
from bot.chat.scopes import everywhere
from bot.chat.views import Click
from bot.chat.watchroom import Watchroom, quiet_form
from bot.news.render import STOP, WATCH
from bot.news.watching.cards import ADD, BACK, MINE, QUIET, QUIET_SET, RESUME
from bot.news.wishes import Typed

Choices = list[app_commands.Choice[str]]


@everywhere
class Watch(commands.GroupCog, group_name="watch"):
    """A person's watches."""

    def __init__(self, watchroom: Watchroom, newsroom: Newsroom, replies: Replies) -> None:
        self._watchroom = watchroom
        self._newsroom = newsroom
        self._replies = replies

    @app_commands.command()
    async def device(self, interaction: discord.Interaction, device: str) -> None:
        """News about a phone."""
        await self._add(interaction, Typed(device=device))

    @app_commands.command()
    async def brand(self, interaction: discord.Interaction, brand: str) -> None:
        """News about a brand."""
        await self._add(interaction, Typed(brand=brand))

    @app_commands.command()
    async def words(self, interaction: discord.Interaction, words: str) -> None:
        """News with certain words."""
        await self._add(interaction, Typed(words=words))

    @app_commands.command(name="list")
    async def show(self, interaction: discord.Interaction) -> None:
        """All own watches."""
        await self._replies.answer(interaction, self._watchroom.mine, private=True)

    @app_commands.command()
    async def remove(self, interaction: discord.Interaction, watch: str) -> None:
        """Ends a watch; a button undoes it."""

        async def work(asker: Asker) -> Card:
            return await self._watchroom.stop(asker, watch)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def quiet(self, interaction: discord.Interaction, hours: str, zone: str | None = None) -> None:
        """Hours without messages."""

        async def work(asker: Asker) -> Card:
            return await self._watchroom.quiet(asker, hours, zone or "")

        await self._replies.answer(interaction, work, private=True)

    async def watch_post(self, click: Click) -> None:
        """Watch this phone, under a post, and the choice between two phones."""
        guest = must_be_private(click.interaction)

        async def work(asker: Asker) -> Card:
            return await self._watchroom.add_from_post(asker, click.args[0], guest=guest)

        await self._replies.turn(click.interaction, work)

    async def stop(self, click: Click) -> None:
        """One click ends a watch."""

        async def work(asker: Asker) -> Card:
            return await self._watchroom.stop(asker, click.args[0])

        await self._replies.turn(click.interaction, work)

    async def back(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._watchroom.back(asker, click.args[0])

        await self._replies.turn(click.interaction, work)

    async def resume(self, click: Click) -> None:
        """Tries watches again that stood still."""
        await self._replies.turn(click.interaction, self._watchroom.resume)

    async def mine(self, click: Click) -> None:
        """The list, from a message."""
        await self._replies.answer(click.interaction, self._watchroom.mine, private=True)

    async def ask_quiet(self, click: Click) -> None:
        """Opens the form for quiet hours."""
        await self._replies.ask(click.interaction, lambda asker: quiet_form(asker.speech))

    async def take_quiet(self, click: Click) -> None:
        """The form, filled in."""

        async def work(asker: Asker) -> Card:
            return await self._watchroom.quiet(asker, click.fields["hours"], click.fields["zone"])

        await self._replies.answer(click.interaction, work, private=True)

    async def _add(self, interaction: discord.Interaction, typed: Typed) -> None:
        guest = must_be_private(interaction)

        async def work(asker: Asker) -> Card:
            return await self._watchroom.add(asker, typed, guest=guest)

        await self._replies.answer(interaction, work, private=True)

    @device.autocomplete("device")
    async def _devices(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_wish(asker, "device", current)
        )

    @brand.autocomplete("brand")
    async def _brands(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(
            interaction, lambda asker: self._newsroom.suggest_wish(asker, "brand", current)
        )

    @remove.autocomplete("watch")
    async def _watches(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._watchroom.suggest(asker, current))

    @quiet.autocomplete("zone")
    async def _zones(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._watchroom.suggest_zones(asker, current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    services = bot.services
    cog = Watch(services.watchroom, services.newsroom, services.replies)
    await bot.add_cog(cog)
    services.replies.reminder = services.watchroom
    bot.router.add(
        {
            WATCH: cog.watch_post,
            ADD: cog.watch_post,
            STOP: cog.stop,
            BACK: cog.back,
            RESUME: cog.resume,
            MINE: cog.mine,
            QUIET: cog.ask_quiet,
            QUIET_SET: cog.take_quiet,
        }
    )
