"""`/data`: a person's own data, or a server's for its managers, as a file or deleted."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.privacyroom import ASK, DELETE, EXPORT, KEEP, Privacyroom, Whose
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import everywhere
from bot.chat.views import Click


@everywhere
class Data(commands.GroupCog, group_name="data"):
    """Hands data over and deletes it."""

    def __init__(self, room: Privacyroom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    @app_commands.command()
    async def export(self, interaction: discord.Interaction, *, server: bool = False) -> None:
        """All that is kept, as a file."""

        async def work(asker: Asker) -> Card:
            return await self._room.export(asker, _whose(server=server))

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def delete(self, interaction: discord.Interaction, *, server: bool = False) -> None:
        """What would go, and the question."""

        async def work(asker: Asker) -> Card:
            return await self._room.ask(asker, _whose(server=server))

        await self._replies.answer(interaction, work, private=True)

    async def hand_over(self, click: Click) -> None:
        """The file, from a button."""

        async def work(asker: Asker) -> Card:
            return await self._room.export(asker, Whose(click.args[0]))

        await self._replies.answer(click.interaction, work, private=True)

    async def ask(self, click: Click) -> None:
        """The question, from a button."""

        async def work(asker: Asker) -> Card:
            return await self._room.ask(asker, Whose(click.args[0]))

        await self._replies.answer(click.interaction, work, private=True)

    async def erase(self, click: Click) -> None:
        """The yes."""

        async def work(asker: Asker) -> Card:
            return await self._room.delete(asker, Whose(click.args[0]))

        await self._replies.update(click.interaction, work)

    async def keep(self, click: Click) -> None:
        """The no."""
        await self._replies.update(click.interaction, self._room.keep)


class Privacy(commands.Cog):
    """What is kept, in words."""

    def __init__(self, room: Privacyroom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def privacy(self, interaction: discord.Interaction) -> None:
        """What is kept."""
        await self._replies.answer(interaction, self._room.privacy, private=True)


def _whose(*, server: bool) -> Whose:
    return Whose.SERVER if server else Whose.PERSON


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    room, replies = bot.services.privacyroom, bot.services.replies
    data = Data(room, replies)
    await bot.add_cog(data)
    await bot.add_cog(Privacy(room, replies))
    bot.router.add({EXPORT: data.hand_over, ASK: data.ask, DELETE: data.erase, KEEP: data.keep})
