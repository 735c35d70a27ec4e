"""Empties the outbox: leased channels in, each row in order to Discord, every answer back into the outbox."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.errors import BotError
from bot.news.model import ChannelId, DeliveryAction, SubscriptionId
from bot.news.outbox import DEADLY_ATTEMPTS, TOO_OLD, Lease, Outbox, Waiting
from bot.news.pace import Bucket
from bot.news.render import PlaceNames, card
from bot.news.sender import HistoryUnreadable, Outcome, Refused, Sender, Sent, Slowed, Unsure
from bot.text.speech import Texts

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=90)
CHANNELS_AT_ONCE = 64
SUSPECT_ATTEMPTS = 3
"""From so many dead processes on, a row is sent alone: it may be what kills them."""
REFUSALS = 3
REFUSED_WITHIN = timedelta(hours=24)
LONGEST_RETRY_S = 300.0
UNKNOWN_MESSAGE = 10008
GONE_CODES = frozenset({10003, 10004, 50001, 50013, 50007, 160005})
"""Unknown channel or guild, missing access or permissions, closed direct messages, a locked thread: the target's fault."""


class TokenRevoked(BotError):
    """Discord no longer accepts the token: nothing can be sent, and trying on would get us banned."""


@dataclass(frozen=True, slots=True)
class ChannelNotice:
    """Posts cannot reach a channel; its subscriptions are suspended."""

    channel: ChannelId
    guild: int | None
    subscription: SubscriptionId | None
    reason: str


Notify = Callable[[ChannelNotice], Awaitable[None]]


class Deliverer:
    """Sends what waits. One process may run one; many processes share the work through the leases.

    Args:
        clock: the present time, aware and in UTC.
        notify: is told when a channel's subscriptions are suspended.
    """

    def __init__(
        self,
        outbox: Outbox,
        sender: Sender,
        texts: Texts,
        *,
        bucket: Bucket,
        places: PlaceNames,
        clock: Callable[[], datetime],
        notify: Notify,
    ) -> None:
        self._outbox = outbox
        self._sender = sender
        self._texts = texts
        self._bucket = bucket
        self._places = places
        self._clock = clock
        self._notify = notify
        self._quiet = _Quiet()

    async def run(self) -> int:
        """Sends all that is due and returns how many rows ended; channels go side by side, a channel's rows in order."""
        done = 0
        busy: set[asyncio.Task[int]] = set()
        try:
            while True:
                free = CHANNELS_AT_ONCE - len(busy)
                leases = await self._outbox.claim(self._clock(), lease=LEASE, limit=free) if free > 0 else []
                busy |= {asyncio.ensure_future(self._channel(lease)) for lease in leases}
                if not busy:
                    return done
                ended, busy = await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
                done += sum(task.result() for task in ended)
        finally:
            for task in busy:
                task.cancel()
            await asyncio.gather(*busy, return_exceptions=True)

    async def _channel(self, lease: Lease) -> int:
        """Sends one channel's rows until one has to wait; always gives the lease back."""
        done, not_before = 0, None
        try:
            while not_before is None and (waiting := await self._outbox.first(lease)) is not None:
                if waiting.not_before > self._clock():
                    not_before = waiting.not_before
                    break
                not_before = await self._row(lease, waiting)
                done += not_before is None
        finally:
            await asyncio.shield(self._outbox.release(lease, not_before=not_before))
        return done

    async def _row(self, lease: Lease, waiting: Waiting) -> datetime | None:
        """One row. None when it has ended, else when to come back."""
        now = self._clock()
        attempts = waiting.delivery.attempts
        if now - waiting.delivery.created > TOO_OLD:
            await self._outbox.over(waiting, "dropped", "too-old", now)
            return None
        if attempts >= DEADLY_ATTEMPTS:
            log.error("dead letter", delivery=waiting.delivery.id, reason="killed its sender", attempts=attempts)
            await self._outbox.over(waiting, "dead", "killed-sender", now)
            return None
        if not await self._outbox.begin(lease, waiting.delivery.id, now, extend=LEASE):
            return now
        async with self._quiet.alone() if attempts >= SUSPECT_ATTEMPTS else self._quiet.among_others():
            outcome = await self._send(waiting)
        return await self._settle(waiting, outcome)

    async def _send(self, waiting: Waiting) -> Outcome:
        delivery = waiting.delivery
        if delivery.action is DeliveryAction.CREATE and waiting.unsure:
            await self._bucket.turn()
            try:
                found = await self._sender.find(delivery.target, delivery.id)
            except HistoryUnreadable:
                found = None
            if found is not None:
                return Sent(found)
        speech = self._texts.speech(delivery.target.locale)
        post = card(waiting.payload, delivery.id, speech, places=self._places, folded=waiting.folded)
        await self._bucket.turn()
        if delivery.action is DeliveryAction.CREATE:
            return await self._sender.create(
                delivery.target, post, nonce=delivery.id, mention_role=waiting.mention_role
            )
        if delivery.message is None:
            return Refused(404, UNKNOWN_MESSAGE, "no message to change")
        if delivery.action is DeliveryAction.EDIT:
            return await self._sender.edit(delivery.target, delivery.message, post)
        return await self._sender.publish(delivery.target, delivery.message)

    async def _settle(self, waiting: Waiting, outcome: Outcome) -> datetime | None:
        now = self._clock()
        match outcome:
            case Sent(message):
                await self._outbox.sent(waiting, message, now)
                log.info(
                    "delivered",
                    delivery=waiting.delivery.id,
                    action=waiting.delivery.action.value,
                    channel=waiting.delivery.target.channel,
                    ms=int((now - waiting.delivery.created).total_seconds() * 1000),
                )
                return None
            case Slowed(retry_after_s, everywhere):
                if everywhere:
                    self._bucket.pause(retry_after_s)
                return await self._put_off(waiting, now, retry_after_s, unsure=False, reason="slowed down by Discord")
            case Unsure(reason):
                return await self._put_off(waiting, now, _backoff_s(waiting.tries), unsure=True, reason=reason)
            case Refused():
                return await self._refused(waiting, outcome, now)

    async def _put_off(self, waiting: Waiting, now: datetime, seconds: float, *, unsure: bool, reason: str) -> datetime:
        at = now + timedelta(seconds=seconds)
        await self._outbox.later(waiting, at, unsure=unsure, reason=reason)
        return at

    async def _refused(self, waiting: Waiting, refused: Refused, now: datetime) -> datetime | None:
        delivery = waiting.delivery
        if refused.status == 401:
            await self._outbox.later(waiting, now, unsure=False, reason="token refused")
            raise TokenRevoked("Discord no longer accepts the bot's token: set a new DISCORD_TOKEN and start again.")
        if refused.code == UNKNOWN_MESSAGE:
            reason = "deleted" if delivery.action is DeliveryAction.CREATE else "message-gone"
            await self._outbox.over(waiting, "dropped", reason, now)
            return None
        if refused.code in GONE_CODES:
            reason = f"discord-{refused.code}"
            await self._outbox.over(waiting, "dropped", reason, now)
            if await self._outbox.refused(waiting, reason, now, within=REFUSED_WITHIN, most=REFUSALS):
                log.warning("subscription suspended", subscription=waiting.subscription, reason=reason)
                await self._notify(
                    ChannelNotice(delivery.target.channel, delivery.target.guild, waiting.subscription, reason)
                )
            return None
        log.error(
            "dead letter", delivery=delivery.id, status=refused.status, code=refused.code, text=refused.text[:200]
        )
        await self._outbox.over(waiting, "dead", f"discord-{refused.code or refused.status}", now)
        return None


class _Quiet:
    """Many may send at once, or one alone."""

    def __init__(self) -> None:
        self._door = asyncio.Lock()
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()

    @asynccontextmanager
    async def among_others(self) -> AsyncIterator[None]:
        async with self._door:
            self._inside += 1
            self._empty.clear()
        try:
            yield
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        async with self._door:
            await self._empty.wait()
            yield


def _backoff_s(tries: int) -> float:
    return min(2.0 ** min(tries, 10), LONGEST_RETRY_S)
