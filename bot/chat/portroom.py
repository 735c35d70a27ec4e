"""`/feeds import` and `/feeds export`, for the person who asks."""

import asyncio

from bot.card import Card
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number
from bot.errors import NotFound
from bot.news.feeds import opml, port_cards
from bot.news.feeds.offers import OfferRepository
from bot.news.feeds.porter import Porter, packed, unpacked

IMPORT = "opml"
"""The kind of an offer: feeds of a file."""


class Portroom:
    """Lists of feeds, in and out."""

    def __init__(self, porter: Porter, offers: OfferRepository, rights: Rights) -> None:
        self._porter = porter
        self._offers = offers
        self._rights = rights

    async def plan(self, asker: Asker, content: bytes) -> Card:
        """`/feeds import`: what the file would bring, and the question."""
        guild = await self._rights.managed(asker)
        document = await asyncio.to_thread(opml.parse, content)
        plan = await self._porter.plan(guild, document)
        offer = await self._offers.make(guild, asker.user, IMPORT, packed(document), now=asker.now) if plan.new else ""
        # Thousands of lines are put into words.
        return await asyncio.to_thread(port_cards.plan, plan, offer, asker.speech)

    async def take(self, asker: Asker, offer: str, many: str) -> Card:
        """The yes, to all or to the first so many."""
        guild = await self._rights.managed(asker)
        kept = await self._offers.get(guild, IMPORT, offer, now=asker.now)
        if kept is None:
            raise NotFound("the offer has ended", message_id="feeds-offer-ended")
        first = None if many == port_cards.ALL else number(many, message_id="feeds-offer-ended")
        added = await self._porter.take(guild, unpacked(kept), by=asker.user, first=first)
        await self._offers.end(guild, offer)
        return port_cards.taken(added, asker.speech)

    async def refuse(self, asker: Asker, offer: str) -> Card:
        """The no."""
        await self._offers.end(await self._rights.managed(asker), offer)
        return port_cards.refused(asker.speech)

    async def export(self, asker: Asker) -> Card:
        """`/feeds export`."""
        guild = await self._rights.managed(asker)
        content, count = await self._porter.export(guild, title=asker.speech.say("opml-title"))
        return port_cards.exported(content, count, f"feeds-{asker.now:%Y-%m-%d}.opml", asker.speech)
