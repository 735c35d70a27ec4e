"""Questions about carriers: `/carrier`, `/country`, `/phones`, and `/explain` for the words of the trade."""

from typing import Literal

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
Need = Literal["2G", "3G", "4G", "5G", "calls"]


class Carriers(commands.Cog):
    """What is known of carriers."""

    def __init__(self, lookups: Lookups, replies: Replies) -> None:
        self._lookups = lookups
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def carrier(
        self,
        interaction: discord.Interaction,
        name: str,
        country: str | None = None,
        date: str | None = None,
        *,
        private: bool = False,
    ) -> None:
        """Networks of a carrier."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.carrier(asker, name, country=country, when=date)

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    @everywhere
    async def country(
        self, interaction: discord.Interaction, device: str, country: str, *, private: bool = False
    ) -> None:
        """A phone on every carrier of a country."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.country(asker, device, country)

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    @everywhere
    async def phones(
        self,
        interaction: discord.Interaction,
        carrier: str,
        brand: str | None = None,
        since: app_commands.Range[int, 1995, 2100] | None = None,
        needs: Need | None = None,
        *,
        private: bool = False,
    ) -> None:
        """Phones that work fully on a carrier."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.phones(asker, carrier, brand=brand, since=since, needs=needs)

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    @everywhere
    async def explain(self, interaction: discord.Interaction, term: str, *, private: bool = False) -> None:
        """A band or a word."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.explain(asker, term)

        await self._replies.answer(interaction, work, private=private)

    async def show(self, click: Click) -> None:
        """The answer, the history or the sources of a carrier."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.carrier_view(asker, click.args)

        await self._replies.turn(click.interaction, work)

    async def turn_page(self, click: Click) -> None:
        """Another page of a country's carriers."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.country_page(asker, click.args)

        await self._replies.turn(click.interaction, work)

    async def turn_phones(self, click: Click) -> None:
        """Another page of the phones of a carrier."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.phones_page(asker, click.args)

        await self._replies.turn(click.interaction, work)

    @carrier.autocomplete("name")
    @phones.autocomplete("carrier")
    async def _carriers(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_carriers(asker, current))

    @carrier.autocomplete("country")
    @country.autocomplete("country")
    async def _countries(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_countries(asker, current))

    @country.autocomplete("device")
    async def _devices(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_devices(asker, current))

    @phones.autocomplete("brand")
    async def _brands(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_brands(asker, current))

    @explain.autocomplete("term")
    async def _terms(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_terms(asker, current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Carriers(bot.services.lookups, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({"carrier": cog.show, "country-page": cog.turn_page, "phones-page": cog.turn_phones})
