"""The controls of a subscription's card: when it speaks, how much it shows, what it leaves out."""

from discord.ext import commands

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.replies import Asker, Replies
from bot.chat.views import Click
from bot.chat.wishroom import HOURS_SENT, Wishroom
from bot.news.panel import HOURS, OPEN, SET


class Wishes(commands.Cog):
    """Handlers of buttons, selects and the form; it has no command of its own."""

    def __init__(self, wishroom: Wishroom, replies: Replies) -> None:
        self._wishroom = wishroom
        self._replies = replies

    async def show(self, click: Click) -> None:
        """The button "More wishes"."""

        async def work(asker: Asker) -> Card:
            return await self._wishroom.show(asker, click.args[0])

        await self._replies.turn(click.interaction, work)

    async def choose(self, click: Click) -> None:
        """A select, or the button that pauses."""

        async def work(asker: Asker) -> Card:
            subscription, what = click.args
            return await self._wishroom.choose(asker, subscription, what, click.values)

        await self._replies.update(click.interaction, work)

    async def open_hours(self, click: Click) -> None:
        """The button of the hours."""
        await self._replies.ask(click.interaction, lambda asker: self._wishroom.form(asker, click.args[0]))

    async def take_hours(self, click: Click) -> None:
        """The form of the hours, filled in."""

        async def work(asker: Asker) -> Card:
            return await self._wishroom.set_hours(asker, click.args[0], click.fields)

        await self._replies.update(click.interaction, work)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Wishes(bot.services.wishroom, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({OPEN: cog.show, SET: cog.choose, HOURS: cog.open_hours, HOURS_SENT: cog.take_hours})
