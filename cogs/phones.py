"""Questions about phones: `/device`, `/compare`, `/best`."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.lookups import Lookups
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import everywhere
from bot.chat.views import Click

Choices = list[app_commands.Choice[str]]


class Phones(commands.Cog):
    """What is known of phones."""

    def __init__(self, lookups: Lookups, replies: Replies) -> None:
        self._lookups = lookups
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def device(self, interaction: discord.Interaction, name: str, *, private: bool = False) -> None:
        """Models and bands of a phone."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.device(asker, name)

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    @everywhere
    async def compare(
        self,
        interaction: discord.Interaction,
        first: str,
        second: str,
        carrier: str | None = None,
        *,
        private: bool = False,
    ) -> None:
        """Two phones, band by band."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.compare(asker, first, second, carrier)

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    @everywhere
    async def best(self, interaction: discord.Interaction, device: str, where: str, *, private: bool = False) -> None:
        """Which model to buy for a carrier or a country."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.best(asker, device, where)

        await self._replies.answer(interaction, work, private=private)

    async def show(self, click: Click) -> None:
        """The answer or the sources of a phone."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.device_view(asker, click.args)

        await self._replies.turn(click.interaction, work)

    @device.autocomplete("name")
    @compare.autocomplete("first")
    @compare.autocomplete("second")
    @best.autocomplete("device")
    async def _devices(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_devices(asker, current))

    @compare.autocomplete("carrier")
    async def _carriers(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_carriers(asker, current))

    @best.autocomplete("where")
    async def _places(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_places(asker, current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Phones(bot.services.lookups, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({"device": cog.show})
