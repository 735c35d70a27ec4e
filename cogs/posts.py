"""The buttons under posts. There are no commands here: what was posted years ago is still clicked."""

from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.posts import UNMUTE, Posts
from bot.chat.replies import Asker, Replies
from bot.chat.views import Click
from bot.news.render import BANDS, MUTE


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

    async def mute(self, click: Click) -> None:
        """Mute source."""

        async def work(asker: Asker) -> Card:
            return await self._posts.mute(asker, click.args[0])

        await self._replies.answer(click.interaction, work, private=True)

    async def unmute(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._posts.unmute(asker, click.args[0])

        await self._replies.update(click.interaction, work)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    buttons = PostButtons(bot.services.posts, bot.services.replies)
    bot.router.add({BANDS: buttons.bands, MUTE: buttons.mute, UNMUTE: buttons.unmute})
