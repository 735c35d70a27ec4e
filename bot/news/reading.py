"""One post by itself, for a reader who picked it from a message of several."""

from dataclasses import replace

from bot.card import Card
from bot.news.composing import Composer
from bot.news.model import DeliveryId, GuildId
from bot.news.outbox import Outbox


class PostReader:
    """Shows a server's posts again, as they are now."""

    def __init__(self, outbox: Outbox, composer: Composer) -> None:
        self._outbox = outbox
        self._composer = composer

    async def card(self, guild: GuildId, delivery: DeliveryId, locale: str) -> Card | None:
        """The post with its own buttons, in the reader's language; None when it is not kept, or another server's."""
        found = await self._outbox.post(guild, delivery)
        if found is None:
            return None
        found = await self._composer.corrected(found)
        target = replace(found.delivery.target, locale=locale)
        shown = replace(
            found, delivery=replace(found.delivery, target=target), reports=await self._outbox.reports(found)
        )
        return await self._composer.card(shown)
