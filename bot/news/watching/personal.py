"""What stands between the outbox and a person: quiet hours, a daily share, and whether they are still in the server."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

import structlog

from bot.card import Card
from bot.news.beside import Beside, Companion
from bot.news.model import DeliveryAction, SubscriptionId, UserId
from bot.news.render import PlaceNames, card
from bot.news.waiting import Waiting
from bot.news.watching import cards
from bot.news.watching.model import LEFT
from bot.news.watching.store import WatchRepository
from bot.text.speech import Speech

log = structlog.get_logger(__name__)

MOST_A_DAY = 10
ASK_AGAIN = timedelta(minutes=1)


class Turn(Enum):
    """What becomes of a row now."""

    SEND = "send"
    WAIT = "wait"
    OVER = "over"
    """It ended, or became another row's edit."""


class Members(Protocol):
    """Who is in which server."""

    async def is_member(self, guild: int, user: int) -> bool | None:
        """Whether a person is in a server where the bot is too; None when Discord does not say at the moment."""


class DeviceNames(Protocol):
    """What phones are called."""

    def device_name(self, device: str) -> str:
        """A phone's brand and name."""


class Personal:
    """Decides on private messages, and renders them.

    Args:
        companion: finds what stands beside an article.
        home_of: the country where a person is at home, None when not told.
        ended: is told which watch ended.
    """

    def __init__(
        self,
        watches: WatchRepository,
        members: Members,
        *,
        companion: Companion,
        phones: DeviceNames,
        home_of: Callable[[UserId], Awaitable[str | None]],
        ended: Callable[[SubscriptionId], None],
    ) -> None:
        self._watches = watches
        self._members = members
        self._companion = companion
        self._phones = phones
        self._home_of = home_of
        self._ended = ended

    async def turn(self, waiting: Waiting, now: datetime) -> Turn:
        """Whether a row is sent now. One that may have arrived already is always looked after at once."""
        delivery = waiting.delivery
        if delivery.action is DeliveryAction.EDIT:
            # It tells more, and disturbs nobody: of what stands between, only the membership counts.
            return await self._among_members(waiting, now) or Turn.SEND
        if delivery.action is not DeliveryAction.CREATE or waiting.unsure:
            return Turn.SEND
        user = UserId(delivery.target.channel)
        watcher = await self._watches.watcher(user)
        until = watcher.quiet_until(now)
        if until is not None:
            await self._watches.put_off(delivery.id, until, "quiet-hours")
            return Turn.WAIT
        return await self._among_members(waiting, now) or await self._share(waiting, watcher.day_began(now), now)

    async def card(self, waiting: Waiting, speech: Speech, *, places: PlaceNames) -> Card:
        """The message: an article with the watch that it came by, or all that goes beyond the day's share."""
        user = UserId(waiting.delivery.target.channel)
        folded = await self._watches.folded(waiting.origin)
        if folded:
            return cards.more_today(folded, waiting.origin, speech)
        home = await self._home_of(user)
        beside = await self._companion.of(waiting.payload.tags, [home] if home else [], speech)
        watch = await self._watches.get(user, waiting.subscription) if waiting.subscription is not None else None
        if watch is not None:
            what = cards.what(watch.subscription, self._phones.device_name, speech)
            beside = Beside((*beside.lines, speech.mark("watch-by", what=what)), beside.devices, beside.countries)
        return card(
            waiting.payload,
            waiting.origin,
            speech,
            places=places,
            source=waiting.source,
            beside=beside,
            folded=waiting.folded,
            watch=waiting.subscription,
            reports=waiting.reports,
        )

    async def _among_members(self, waiting: Waiting, now: datetime) -> Turn | None:
        """None for a person who is still where the news comes from; else what becomes of the row."""
        member = await self._may_see(waiting)
        if member is None:
            await self._watches.put_off(waiting.delivery.id, now + ASK_AGAIN, "membership-unknown")
            return Turn.WAIT
        if not member:
            await self._leave(waiting, now)
            return Turn.OVER
        return None

    async def _may_see(self, waiting: Waiting) -> bool | None:
        guild = waiting.delivery.target.guild
        if guild is None:
            return True
        return await self._members.is_member(guild, waiting.delivery.target.channel)

    async def _leave(self, waiting: Waiting, now: datetime) -> None:
        if waiting.subscription is None:
            return
        await self._watches.suspend(waiting.subscription, LEFT, now)
        self._ended(waiting.subscription)
        log.info("watch suspended", watch=waiting.subscription, reason=LEFT)

    async def _share(self, waiting: Waiting, day_began: datetime, now: datetime) -> Turn:
        """The day's share: ten messages, then one that takes all others of the day."""
        delivery, user = waiting.delivery, waiting.delivery.target.channel
        if await self._watches.sent_since(user, day_began) < MOST_A_DAY:
            return Turn.SEND
        fold = await self._watches.fold_since(user, day_began) or delivery.id
        await self._watches.fold(delivery.id, fold, user=user, article=delivery.article, now=now)
        return Turn.SEND if fold == delivery.id else Turn.OVER
