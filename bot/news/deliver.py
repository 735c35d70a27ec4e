"""Empties the outbox: leased channels in, each row in order to Discord, every answer back into the outbox."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.card import Card
from bot.errors import StoreError
from bot.news.answers import UNKNOWN_MESSAGE, UNMADE, Notify, Settler, Unmade, Unseen
from bot.news.batching import MOST, chosen
from bot.news.beside import Companion
from bot.news.composing import Composer
from bot.news.correcting.model import Corrections
from bot.news.heirs import UNSUBSCRIBED
from bot.news.model import TOO_OLD, DeliveryAction, DeliveryId, TargetKind
from bot.news.outbox import DEADLY_ATTEMPTS, Outbox
from bot.news.pace import Bucket
from bot.news.queues import Lease
from bot.news.quiet import Quiet
from bot.news.render import PlaceNames
from bot.news.sender import HistoryUnavailable, HistoryUnreadable, Outcome, Refused, Sender, Sent, Unsure, still_ours
from bot.news.waiting import Waiting
from bot.news.watching.personal import Personal, Turn
from bot.text.speech import Texts

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=90)
SEND_LIMIT_S = 60.0
"""An attempt that takes longer counts as lost; well under the lease, which is renewed before each."""
CHANNELS_AT_ONCE = 64
TURN = 5
"""Messages of one channel before others have their turn: what Discord lets through at once."""
LOOK_AGAIN_S = 0.5
LOCKED = "locked"
"""The store's word for a transaction that it ended because others held its rows."""
RUN_S = 60.0
"""After so long a run takes up no more channels: one that never ended would look like one that hangs."""
GRACE_S = 2.5
"""For so long a stop waits for answers that are under way."""
SUSPECT_ATTEMPTS = 3
"""From so many dead processes on, a row is sent alone: it may be what kills them."""


class _NotMadeError(Exception):
    """A fault of ours kept a post from being made."""


class Deliverer:
    """Sends what waits. One process may run one; many processes share the work through the leases.

    Args:
        clock: the present time, aware and in UTC.
        notify: is told when a channel's subscriptions are suspended.
        drop_unseen: a post that may have arrived where nobody may look is dropped, and not sent once more.
        companion: finds what stands beside an article in its post; None: nothing does.
        personal: decides on private messages and renders them; None: they are sent as posts are.
        corrections: what servers say of the regions of articles.
        learn: reads them anew, where other processes change them: an edit must not be sent with what was true before it.
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
        companion: Companion | None = None,
        personal: Personal | None = None,
        corrections: Corrections | None = None,
        learn: Callable[[], Awaitable[None]] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        drop_unseen: bool = False,
    ) -> None:
        self._outbox = outbox
        self._sender = sender
        self._composer = Composer(
            texts,
            places,
            companion=companion,
            personal=personal,
            corrections=corrections or Corrections(),
            learn=learn,
        )
        self._settler = Settler(outbox, bucket, clock=clock, notify=notify)
        self._bucket = bucket
        self._clock = clock
        self._personal = personal
        self._sleep = sleep
        self._quiet = Quiet()
        self._stopping = False
        self._latest: datetime | None = None
        self._drop_unseen = drop_unseen

    async def run(self) -> int:
        """Sends what is due and returns how many rows ended; channels go side by side, a channel's rows in order.

        When it is cancelled, answers under way are waited for a moment, and every lease is given back.
        """
        done = 0
        busy: set[asyncio.Task[int]] = set()
        self._stopping = False
        await self._notice_clock()
        until = time.monotonic() + RUN_S
        try:
            while True:
                free = CHANNELS_AT_ONCE - len(busy) if time.monotonic() < until else 0
                leases = await self._claim(free, busy=bool(busy))
                busy |= {asyncio.ensure_future(self._patiently(lease)) for lease in leases}
                if not busy:
                    return done
                ended, busy = await asyncio.wait(busy, timeout=LOOK_AGAIN_S, return_when=asyncio.FIRST_COMPLETED)
                done += sum(task.result() for task in ended)
        finally:
            await self._stop(busy)

    async def _notice_clock(self) -> None:
        now = self._clock()
        if self._latest is None or now < self._latest:
            # At the start too: it may have been set back while no process ran.
            moved = await self._outbox.clock_went_back(now)
            if moved:
                log.warning("the clock went back", deliveries=moved)
        self._latest = now

    async def _stop(self, busy: set[asyncio.Task[int]]) -> None:
        self._stopping = True
        if busy:
            await asyncio.wait(busy, timeout=GRACE_S)
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)

    async def _claim(self, free: int, *, busy: bool) -> list[Lease]:
        try:
            return await self._outbox.claim(self._clock(), lease=LEASE, limit=free) if free > 0 else []
        except StoreError as error:
            if not busy or error.facts.get("reason") != LOCKED:
                raise
            return []

    async def _patiently(self, lease: Lease) -> int:
        """One channel's turn. Where the database refused a lock, it rolled back: the row is tried again, now or when the lease ends.

        What was sent meanwhile, and could not be marked, counts as an attempt without an answer: it is looked for.
        """
        try:
            return await self._channel(lease)
        except StoreError as error:
            if error.facts.get("reason") != LOCKED:
                raise
            log.warning("locked", channel=lease.channel, error=error.sentence)
            return 0

    async def _channel(self, lease: Lease) -> int:
        """Sends one channel's rows until one has to wait or others want their turn; always gives the lease back."""
        done = 0
        try:
            for _ in range(TURN):
                if self._stopping:
                    break
                coming = await self._outbox.coming(lease, self._clock(), limit=MOST)
                if not coming or coming[0].not_before > self._clock():
                    break
                ended = await self._message(lease, coming)
                if not ended:
                    break
                done += ended
        finally:
            await asyncio.shield(self._outbox.release(lease, self._clock()))
        return done

    async def _message(self, lease: Lease, coming: Sequence[Waiting]) -> int:
        """The next message: the first row, or a backlog's first ones together. How many ended; none when it waits."""
        first = coming[0]
        if first.beside and first.delivery.attempts >= SUSPECT_ATTEMPTS:
            # One of them may be what kills senders. From now on each is looked up, and sent, alone.
            await self._outbox.split(lease, first, answered=False, reason="killed its sender")
            return 0
        alone = await self._corrected(replace(first, beside=()))
        over = 1 if alone is None else await self._over(alone)
        if alone is None or over is not None:
            return over or 0
        others = first.beside or chosen(coming, self._clock())[1:]
        found = [await self._corrected(one) for one in others]
        beside = [one for one in found if one is not None]
        # What may have arrived stays as it was sent. Else nothing goes out that is not wanted any more.
        overs = [None if first.unsure else await self._over(one) for one in beside]
        ended = len(found) - len(beside) + sum(filter(None, overs))
        if 0 in overs:
            # It goes on for another subscription: what is in the message is read anew.
            return ended
        kept = [one for one, over in zip(beside, overs, strict=True) if over is None]
        waiting = replace(alone, beside=tuple(kept))
        return ended + len(waiting.parts) if await self._row(lease, waiting) else ended

    async def _corrected(self, waiting: Waiting) -> Waiting | None:
        """A row with the regions as its server sees them; None when nothing can be made of it: that ends it."""
        with suppress(_NotMadeError), _making([waiting]):
            return await self._composer.corrected(waiting)
        log.error("dead letter", delivery=waiting.delivery.id, reason=UNMADE)
        await self._outbox.over(waiting, "dead", UNMADE, self._clock())
        return None

    async def _over(self, waiting: Waiting) -> int | None:
        """Ends a row that is not to be sent; how many ended, none when it waits. None: it is to be sent."""
        now, attempts = self._clock(), waiting.delivery.attempts
        if now - waiting.delivery.created > TOO_OLD:
            log.warning("dropped", delivery=waiting.delivery.id, reason="too old")
            await self._outbox.over(waiting, "dropped", "too-old", now)
            return 1
        if waiting.orphaned and not waiting.unsure and waiting.delivery.action is DeliveryAction.CREATE:
            # Another process ended the subscription while this row was being written.
            dropped = await self._outbox.over(waiting, "dropped", UNSUBSCRIBED, now)
            log.info("dropped" if dropped else "handed on", delivery=waiting.delivery.id, reason=UNSUBSCRIBED)
            return int(dropped)
        if attempts >= DEADLY_ATTEMPTS:
            log.error("dead letter", delivery=waiting.delivery.id, reason="killed its sender", attempts=attempts)
            await self._outbox.over(waiting, "dead", "killed-sender", now)
            return 1
        if self._personal is not None and waiting.delivery.target.kind is TargetKind.DIRECT:
            turn = await self._personal.turn(waiting, now)
            if turn is not Turn.SEND:
                return int(turn is Turn.OVER)
        return None

    async def _row(self, lease: Lease, waiting: Waiting) -> bool:
        """An attempt. True when the row has ended; False when it waits, or the channel is no longer ours."""
        attempts = waiting.delivery.attempts
        if attempts < SUSPECT_ATTEMPTS:
            async with self._quiet.among_others():
                return await self._attempt(lease, waiting)
        await self._sleep(2.0 ** (attempts - SUSPECT_ATTEMPTS + 1))
        async with self._quiet.alone():
            return await self._attempt(lease, waiting)

    async def _attempt(self, lease: Lease, waiting: Waiting) -> bool:
        ours_until = self._clock() + LEASE
        if not await self._outbox.begin(lease, waiting, self._clock(), extend=LEASE):
            return False
        outcome: Outcome | Unseen | Unmade
        try:
            async with asyncio.timeout(SEND_LIMIT_S):
                outcome = await self._send(waiting, ours_until)
        except TimeoutError:
            outcome = Unsure("no answer in time")
        except _NotMadeError:
            outcome = Unmade()
        except asyncio.CancelledError:
            await asyncio.shield(
                self._outbox.later(lease, waiting, self._clock(), unsure=True, reason="stopped while sending")
            )
            raise
        return await self._settler.settle(lease, waiting, outcome)

    async def _send(self, waiting: Waiting, ours_until: datetime) -> Outcome | Unseen:
        delivery = waiting.delivery
        if delivery.action is DeliveryAction.CREATE:
            arrived = await self._looked_up(waiting) if waiting.unsure else None
            return arrived or await self._create(waiting, ours_until)
        if delivery.message is None:
            return Refused(404, UNKNOWN_MESSAGE, "no message to change")
        await self._bucket.turn()
        if delivery.action is DeliveryAction.EDIT:
            return await self._sender.edit(delivery.target, delivery.message, await self._changed(waiting))
        return await self._sender.publish(delivery.target, delivery.message)

    async def _looked_up(self, waiting: Waiting) -> Outcome | Unseen | None:
        """How an earlier attempt ended, by the channel's last messages; None when it did not arrive, so that it is to be sent."""
        delivery = waiting.delivery
        await self._bucket.turn()
        try:
            found = await self._sender.find(delivery.target, waiting.nonce)
        except HistoryUnavailable as error:
            return Unsure(error.sentence)
        except HistoryUnreadable:
            if self._drop_unseen:
                return Unseen()
            # Nothing can tell whether it arrived: rather twice than never.
            log.warning("sent again unseen", delivery=delivery.id, channel=delivery.target.channel)
            return None
        return None if found is None else Sent(found)

    async def _create(self, waiting: Waiting, ours_until: datetime) -> Outcome:
        delivery = waiting.delivery
        leader = waiting.leader or (waiting.nonce if waiting.beside else None)
        post = await self._composed(waiting.parts, leader=leader)
        with _making([waiting]):
            tags = self._composer.forum_tags(waiting)
        await self._bucket.turn()
        mark = still_ours.set(lambda: self._clock() < ours_until)
        try:
            if not still_ours.get()():
                # The process was stopped for longer than its lease: another one may have sent this meanwhile.
                return Unsure("the lease ran out before the request")
            return await self._sender.create(
                delivery.target, post, nonce=waiting.nonce, mention_role=waiting.mention_role, tags=tags
            )
        finally:
            still_ours.reset(mark)

    async def _changed(self, edit: Waiting) -> Card:
        """The message of an edit as it is to be: with all that it shows, as that is now."""
        found = [] if edit.delivery.target.kind is TargetKind.DIRECT else await self._outbox.in_message(edit)
        if edit.leader is None and len(found) < 2:
            return await self._composed([edit], leader=None)
        with _making(found):
            parts = [await self._composer.corrected(one) for one in found] or [edit]
        return await self._composed(parts, leader=edit.leader or parts[0].delivery.id)

    async def _composed(self, parts: Sequence[Waiting], *, leader: DeliveryId | None) -> Card:
        with _making(parts):
            told = [replace(one, reports=await self._outbox.reports(one)) for one in parts]
            return await self._composer.message(told, leader=leader)


@contextmanager
def _making(parts: Sequence[Waiting]) -> Iterator[None]:
    """What one article holds must not keep all others from being sent."""
    names = [one.delivery.id for one in parts]
    if any(one.unreadable for one in parts):
        log.error("unreadable", deliveries=names)
        raise _NotMadeError
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        log.exception("not made", deliveries=names)
        raise _NotMadeError from error
