"""What a row of the outbox shows: its article as a card in the server's language, with the regions as the server sees them."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

import structlog

from bot.card import Card
from bot.markdown import Markdown
from bot.news.beside import Companion
from bot.news.correcting.model import Corrections
from bot.news.model import DeliveryId, TargetKind
from bot.news.render import PlaceNames, card, size, together
from bot.news.waiting import Waiting
from bot.news.watching.personal import Personal
from bot.text.speech import Texts

log = structlog.get_logger(__name__)

ROOM = 6000
"""Characters that Discord takes in all embeds of a message (its documentation, Message, Embed Limits)."""
CUT = Markdown("…")
"""Stands under a post that has a smaller form than was wished, for want of room."""
_FORMS = ("card", "compact", "title")
_SMALLER = (("compact", False), ("title", False), ("title", True))
"""Each form of a post with the smaller ones behind it: at last without the addresses of other sources."""


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes posts.

    Args:
        companion: finds what stands beside an article in its post; None: nothing does.
        personal: renders private messages; None: they look as posts do.
        corrections: what servers say of the regions of articles.
        learn: reads them anew, where other processes change them: an edit must not be sent with what was true before it.
    """

    texts: Texts
    places: PlaceNames
    companion: Companion | None = None
    personal: Personal | None = None
    corrections: Corrections = field(default_factory=Corrections)
    learn: Callable[[], Awaitable[None]] | None = None

    async def corrected(self, waiting: Waiting) -> Waiting:
        """With the regions as the server sees them."""
        if waiting.corrected and self.learn is not None:
            await self.learn()
        delivery, payload = waiting.delivery, waiting.payload
        tags = self.corrections.over(payload.tags, waiting.source, delivery.article, delivery.target.guild)
        return waiting if tags is payload.tags else replace(waiting, payload=replace(payload, tags=tags))

    async def message(self, parts: Sequence[Waiting], *, leader: DeliveryId | None) -> Card:
        """What one message shows: a post, or several that go together, known by `leader`. Each has its reports."""
        if leader is None:
            return await self.card(parts[0])
        cards = await self._fitting(parts, leader)
        speech = self.texts.speech(parts[0].delivery.target.locale)
        return together(cards, [one.origin for one in parts], leader, speech)

    async def _fitting(self, parts: Sequence[Waiting], leader: DeliveryId) -> list[Card]:
        """The posts of one message. Where they are too long together, the longest ones take a smaller form, and say so."""
        cards = [await self.card(one) for one in parts]
        before = sum(map(size, cards))
        smaller = [list(_SMALLER[_FORMS.index(one.form) :]) for one in parts]
        while sum(map(size, cards)) > ROOM and any(smaller):
            longest = max((place for place, left in enumerate(smaller) if left), key=lambda place: size(cards[place]))
            form, tight = smaller[longest].pop(0)
            made = await self.card(replace(parts[longest], form=form), tight=tight)
            if size(made) < size(cards[longest]):
                cards[longest] = made if form == "compact" else replace(made, lines=(*made.lines, CUT))
        if before > ROOM:
            log.info("shortened", message=leader, posts=len(parts), characters=before, left=sum(map(size, cards)))
        return cards

    async def card(self, waiting: Waiting, *, tight: bool = False) -> Card:
        """The post, with the reports that `waiting` has."""
        speech = self.texts.speech(waiting.delivery.target.locale)
        if self.personal is not None and waiting.delivery.target.kind is TargetKind.DIRECT:
            return await self.personal.card(waiting, speech, places=self.places)
        payload, beside = waiting.payload, None
        if self.companion is not None:
            beside = await self.companion.of(payload.tags, waiting.regions, speech)
        return card(
            payload,
            waiting.origin,
            speech,
            places=self.places,
            source=waiting.source,
            beside=beside,
            folded=waiting.folded,
            form=waiting.form,
            reports=waiting.reports,
            tight=tight,
        )

    def forum_tags(self, waiting: Waiting) -> tuple[str, ...]:
        """Names that a forum's tags may have: the regions in the server's language, in English and by code, and the kind.

        What is tagged comes first, then wider regions around it, the nearest first: a post about Spain fits the tag "Europe".
        """
        target = waiting.delivery.target
        if target.kind is not TargetKind.FORUM:
            return ()
        language, tags = self.texts.speech(target.locale).language, waiting.payload.tags
        tagged = [tag.value for tag in tags.regions]
        wider = chain.from_iterable(map(self.places.around, tagged))

        def names(codes: Iterable[str]) -> Iterator[str]:
            return chain.from_iterable(
                (self.places.name(code, language), self.places.name(code), code) for code in codes
            )

        return tuple(dict.fromkeys((*names(tagged), tags.kind, *names(wider))))
