"""The owner's tools over the news engine: each checks that it is the owner who asks, whatever Discord lets people see."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.card import Card, Tone
from bot.chat import owner_cards
from bot.chat.owner_cards import Works
from bot.chat.replies import Asker
from bot.chat.status import Status, status_card
from bot.errors import NotAllowed, NotFound
from bot.news.letters import LetterRepository
from bot.news.model import DeliveryId
from bot.news.sources import SourceRepository
from bot.news.timings import Timings

SLOW_S = 3.0
SLOW_SHOWN = 3
OVERDUE = timedelta(minutes=5)


class Ownerroom:
    """Status, polling, dead letters.

    Args:
        wake: runs a step of the worker now.
    """

    def __init__(
        self,
        sources: SourceRepository,
        letters: LetterRepository,
        timings: Timings,
        *,
        wake: Callable[[str], None],
    ) -> None:
        self._sources = sources
        self._letters = letters
        self._timings = timings
        self._wake = wake

    async def status(self, asker: Asker, status: Status) -> Card:
        """`/admin status`."""
        demand_owner(asker)
        feeds = await self._sources.figures(asker.now - OVERDUE)
        works = Works(
            await self._letters.queue(),
            feeds.polled,
            feeds.failing,
            feeds.off,
            feeds.overdue,
            self._timings.slowest(SLOW_SHOWN, least_s=SLOW_S),
        )
        card = status_card(status, asker.speech)
        ill = works.queue.dead or works.overdue
        return replace(
            card,
            lines=(*card.lines, *owner_cards.works(works, asker.speech)),
            tone=Tone.GAPS if ill else card.tone,
        )

    async def poll_now(self, asker: Asker) -> Card:
        """`/admin poll`: every feed that somebody reads is due at once."""
        demand_owner(asker)
        count = await self._sources.poll_all_soon(asker.now)
        self._wake("poll")
        return Card(lines=(asker.speech.mark("poll-now", count=count),), tone=Tone.GOOD, private=True)

    async def dead(self, asker: Asker, number: int = 0) -> Card:
        """`/admin dead`, and its pages."""
        demand_owner(asker)
        total = (await self._letters.queue()).dead
        number = min(max(number, 0), max(0, -(-total // owner_cards.PER_PAGE) - 1))
        found = await self._letters.dead(limit=owner_cards.PER_PAGE, skip=number * owner_cards.PER_PAGE)
        return owner_cards.dead(found, asker.speech, number=number, total=total)

    async def open(self, asker: Asker, delivery: str) -> Card:
        """One dead letter in full."""
        demand_owner(asker)
        found = await self._letters.get(DeliveryId(delivery))
        if found is None:
            raise NotFound("not dead", message_id="dead-gone")
        return owner_cards.letter(found, asker.speech)

    async def retry(self, asker: Asker, delivery: str) -> Card:
        """Sends it again, after a look whether it arrived after all."""
        demand_owner(asker)
        if not await self._letters.retry(DeliveryId(delivery), asker.now):
            raise NotFound("not dead", message_id="dead-gone")
        self._wake("deliver")
        return Card(lines=(asker.speech.mark("dead-retried"),), tone=Tone.GOOD, private=True)

    async def drop(self, asker: Asker, delivery: str) -> Card:
        """Gives it up for good."""
        demand_owner(asker)
        if not await self._letters.drop(DeliveryId(delivery), asker.now):
            raise NotFound("not dead", message_id="dead-gone")
        return Card(lines=(asker.speech.mark("dead-dropped"),), private=True)


def demand_owner(asker: Asker) -> None:
    """Raises NotAllowed for anybody else."""
    if not asker.owner:
        raise NotAllowed("owner only", message_id="error-not-allowed")
