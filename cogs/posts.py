"""The buttons under posts. There are no commands here: what was posted years ago is still clicked."""

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.forms import Form
from bot.chat.posts import LATER, REGION_BACK, REGION_SET, UNMUTE, Posts
from bot.chat.replies import Asker, Replies
from bot.chat.views import Click
from bot.news.render import BANDS, MORE, MUTE, REGION


class PostButtons:
    """Takes the clicks."""

    def __init__(self, posts: Posts, replies: Replies) -> None:
        self._posts = posts
        self._replies = replies

    async def bands(self, click: Click) -> None:
        """Bands, and its buttons for the post's other phones and countries."""

        async def work(asker: Asker) -> Card:
            return await self._posts.bands(asker, click.args)

        await self._replies.turn(click.interaction, work)

    async def one(self, click: Click) -> None:
        """The choice under several posts: one of them for the person alone, with the buttons that a post has."""

        async def work(asker: Asker) -> Card:
            return await self._posts.one(asker, click.values[0])

        await self._replies.answer(click.interaction, work, private=True)

    async def mute(self, click: Click) -> None:
        """Mute source."""

        async def work(asker: Asker) -> Card:
            return await self._posts.mute(asker, click.args[0])

        await self._replies.answer(click.interaction, work, private=True)

    async def ask_region(self, click: Click) -> None:
        """Wrong region: opens the form."""

        async def form(asker: Asker) -> Form:
            return await self._posts.region_form(asker, click.args[0])

        await self._replies.ask(click.interaction, form)

    async def set_region(self, click: Click) -> None:
        """The form, filled in."""

        async def work(asker: Asker) -> Card:
            later = click.fields.get("scope") == LATER
            return await self._posts.set_region(asker, click.args[0], click.fields.get("regions", ""), later=later)

        await self._replies.answer(click.interaction, work, private=True)

    async def region_back(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._posts.region_back(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def unmute(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._posts.unmute(asker, click.args[0])

        await self._replies.update(click.interaction, work)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    buttons = PostButtons(bot.services.posts, bot.services.replies)
    bot.router.add(
        {
            BANDS: buttons.bands,
            MORE: buttons.one,
            MUTE: buttons.mute,
            UNMUTE: buttons.unmute,
            REGION: buttons.ask_region,
            REGION_SET: buttons.set_region,
            REGION_BACK: buttons.region_back,
        }
    )
