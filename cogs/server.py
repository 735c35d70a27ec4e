"""`/server`: who else may manage the news of a server, and the country that it is about."""

from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import Bandwire
from bot.chat.replies import Replies
from bot.chat.scopes import for_managers
from bot.chat.servers import Serverroom

Choices = list[app_commands.Choice[str]]


@for_managers
class Server(commands.GroupCog, group_name="server"):
    """Settings of a server."""

    def __init__(self, room: Serverroom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    @app_commands.command()
    async def managers(self, interaction: discord.Interaction, role: discord.Role | None = None) -> None:
        """A role that may manage news too."""
        work = partial(self._room.set_manager_role, role=role.id if role else None)
        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def country(self, interaction: discord.Interaction, country: str | None = None) -> None:
        """The country that the server is about."""
        await self._replies.answer(interaction, partial(self._room.set_country, country=country), private=True)

    @app_commands.command()
    async def show(self, interaction: discord.Interaction) -> None:
        """What is settled."""
        await self._replies.answer(interaction, self._room.show, private=True)

    @country.autocomplete("country")
    async def _countries(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, partial(self._room.suggest_countries, text=current))


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    await bot.add_cog(Server(bot.services.serverroom, bot.services.replies))
