"""`/audit`: who changed what in this server."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.auditroom import Auditroom
from bot.chat.client import Bandwire
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import for_managers
from bot.chat.views import Click
from bot.news.audit_cards import MIRROR, PAGE


class AuditList(commands.Cog):
    """The changes of the last 90 days."""

    def __init__(self, room: Auditroom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    @app_commands.command()
    @for_managers
    async def audit(self, interaction: discord.Interaction) -> None:
        """The newest changes."""
        await self._replies.answer(interaction, self._room.page, private=True)

    async def turn(self, click: Click) -> None:
        """To another page."""

        async def work(asker: Asker) -> Card:
            return await self._room.page(asker, int(click.args[0]))

        await self._replies.update(click.interaction, work)

    async def mirror(self, click: Click) -> None:
        """Changes in the log channel too, or no longer."""

        async def work(asker: Asker) -> Card:
            return await self._room.mirror(asker, mirrored=click.args[0] == "1")

        await self._replies.update(click.interaction, work)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = AuditList(bot.services.auditroom, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({PAGE: cog.turn, MIRROR: cog.mirror})
