"""Look-ups that begin at a message: the menu entry "Check phones here", and a mention of the bot."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.lookups import Lookups
from bot.chat.messages import plain_text, question_of, reply_card
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import everywhere

MENU = "Check phones here"


class Messages(commands.Cog):
    """Reads a message when somebody asks for it, and never otherwise."""

    def __init__(self, lookups: Lookups, replies: Replies) -> None:
        self._lookups = lookups
        self._replies = replies

    async def check(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """The menu entry: phones and carriers named in the message, answered privately."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.named_in(asker, plain_text(message))

        await self._replies.answer(interaction, work, private=True)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """A mention is answered in the channel, without a ping."""
        question = question_of(message)
        if question is None:
            return
        asker = await self._replies.for_message(message)
        await reply_card(message, await self._lookups.mentioned(asker, question))


async def setup(bot: Bandwire) -> None:
    """Picks the services. Menu entries cannot stand in a cog's class, so this one is added by hand."""
    cog = Messages(bot.services.lookups, bot.services.replies)
    await bot.add_cog(cog)
    bot.tree.add_command(everywhere(app_commands.ContextMenu(name=MENU, callback=cog.check)))


async def teardown(bot: Bandwire) -> None:
    """Takes the menu entry away again."""
    bot.tree.remove_command(MENU, type=discord.AppCommandType.message)
