"""What a person keeps with the bot: `/language` and `/mycarrier`; and `/help`."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.help import Helper
from bot.chat.lookups import Lookups
from bot.chat.replies import Asker, Replies, must_be_private
from bot.chat.scopes import everywhere
from bot.chat.tastes import Tastes

Choices = list[app_commands.Choice[str]]


@everywhere
class MyCarrier(commands.GroupCog, group_name="mycarrier"):
    """The home carrier, which completes questions that name none."""

    def __init__(self, tastes: Tastes, lookups: Lookups, replies: Replies) -> None:
        self._tastes = tastes
        self._lookups = lookups
        self._replies = replies

    @app_commands.command(name="set")
    async def keep(self, interaction: discord.Interaction, carrier: str) -> None:
        """Keeps it."""

        async def work(asker: Asker) -> Card:
            return await self._tastes.set_carrier(asker, carrier)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def remove(self, interaction: discord.Interaction) -> None:
        """Forgets it."""
        await self._replies.answer(interaction, self._tastes.remove_carrier, private=True)

    @keep.autocomplete("carrier")
    async def _carriers(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_carriers(asker, current))


class People(commands.Cog):
    """Language, help."""

    def __init__(self, tastes: Tastes, helper: Helper, replies: Replies) -> None:
        self._tastes = tastes
        self._helper = helper
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def language(self, interaction: discord.Interaction, language: str, *, server: bool = False) -> None:
        """The language of answers, for the person or for the server."""

        async def work(asker: Asker) -> Card:
            return await self._tastes.set_language(asker, language, server=server)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    @everywhere
    async def help(self, interaction: discord.Interaction) -> None:
        """What this person may do here."""

        async def work(asker: Asker) -> Card:
            return await self._helper.help(asker, guest=must_be_private(interaction))

        await self._replies.answer(interaction, work, private=True)

    @language.autocomplete("language")
    async def _languages(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._tastes.suggest_languages(asker, current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    services = bot.services
    await bot.add_cog(MyCarrier(services.tastes, services.lookups, services.replies))
    await bot.add_cog(People(services.tastes, services.helper, services.replies))
