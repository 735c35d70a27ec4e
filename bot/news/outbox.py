"""The outbox: what is to be done on Discord, durable, in order per channel, with leases. Its SQL stands here, in `waiting` and `queues`.

A row waits until an answer ends it: sent, dead (Discord refuses it, or it keeps killing its sender) or dropped (too old, or its
place is gone). `attempts` counts attempts that ended with a dead process: it is raised before a send and taken back on any answer.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.news import tellings
from bot.news.heirs import UNSUBSCRIBED, drop_orphan, pass_on
from bot.news.model import (
    ChannelId,
    DeliveryAction,
    DeliveryId,
    GuildId,
    MessageId,
    SubscriptionId,
)
from bot.news.publishing import publish_at
from bot.news.queueing import NewDelivery, enqueue
from bot.news.queues import SHARE, Lease, claim, due_again, release
from bot.news.refusals import Refusal, count_refusal
from bot.news.tellings import Report
from bot.news.waiting import COMING, IN_MESSAGE, OF_POST, TOGETHER, Waiting, read_waiting
from bot.news.wire import from_ms, to_ms
from bot.store.database import Database, Transaction
from bot.store.rows import lock, update

MESSAGE_DELETED = "message-deleted"
DEADLY_ATTEMPTS = 7
"""A row that was under way when so many processes died is never sent again."""
CLOCK_SLACK_MS = 60_000
"""By so much the clocks of two processes may differ."""
PUT_OFF_MOST_MS = 3_600_000
"""No answer puts a row off for longer."""


class _NotOurs(Exception):
    """Rolls an attempt's beginning back."""


class Outbox:
    """Delivery's side of the outbox."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turn = 0

    async def recover(self, *, alone: bool) -> None:
        """To be called once before delivering. `alone`: no other process delivers, so leases of a dead one end now."""
        if alone:
            await self._database.execute("UPDATE queues SET leased_until = 0 WHERE leased_until > 0")

    async def clock_went_back(self, now: datetime) -> int:
        """After the system's clock was set back: what was written in the future, or put off from there, is due now.

        Returns how many rows it was. Publishing stays put off, which is an hour at most. No channel was served, or got news, later
        than now: else its turn would come after all others, or before them, until that time.
        """
        stamp = to_ms(now)

        async def work(transaction: Transaction) -> int:
            moved = await update(
                transaction,
                "outbox",
                "not_before = :now, created_at = CASE WHEN created_at > :now THEN :now ELSE created_at END",
                where="state = 'waiting' AND action <> 'publish' AND (created_at > :future OR (tries > 0 AND not_before > :far))",
                now=stamp,
                future=stamp + CLOCK_SLACK_MS,
                far=stamp + PUT_OFF_MOST_MS,
            )
            if moved:
                await update(
                    transaction,
                    "queues",
                    "due_at = :now",
                    where="due_at > :now AND EXISTS (SELECT 1 FROM outbox"
                    " WHERE outbox.channel_id = queues.channel_id AND state = 'waiting' AND not_before <= :now)",
                    now=stamp,
                )
            await update(
                transaction,
                "queues",
                "served_at = CASE WHEN served_at > :now THEN :now ELSE served_at END,"
                " fresh_at = CASE WHEN fresh_at > :now THEN :now ELSE fresh_at END",
                where="(served_at > :now OR fresh_at > :now)",
                now=stamp,
            )
            return len(moved)

        return await self._database.transact(work)

    async def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Lease]:
        """Leases channels that have something due and that nobody holds, in the order of their turns (`queues`)."""
        others = sum((self._turn + number) % SHARE == SHARE - 1 for number in range(limit))

        async def work(transaction: Transaction) -> list[Lease]:
            return await claim(transaction, now, lease=lease, fresh=limit - others, others=others)

        leases = await self._database.transact(work)
        self._turn += len(leases)
        return leases

    async def coming(self, lease: Lease, now: datetime, *, limit: int = 1) -> list[Waiting]:
        """The channel's first waiting rows, due or not: nothing overtakes them, but for a publishing that is to wait.

        A row that shares its message with others has those beside it.
        """
        rows = await self._database.fetch_all(COMING, channel=lease.channel, now=to_ms(now), limit=limit)
        found = [read_waiting(row) for row in rows]
        if found and found[0].leader is not None and found[0].delivery.action is DeliveryAction.CREATE:
            rows = await self._database.fetch_all(TOGETHER, leader=found[0].leader)
            beside = (read_waiting(row) for row in rows if row["id"] != found[0].delivery.id)
            found[0] = replace(found[0], beside=tuple(beside))
        return found

    async def in_message(self, edit: Waiting) -> list[Waiting]:
        """The rows that the message of an edit shows, in order: also those that were parted again before it was found."""
        rows = await self._database.fetch_all(IN_MESSAGE, message=edit.delivery.message or 0)
        return [read_waiting(row) for row in rows]

    async def post(self, guild: GuildId, delivery: DeliveryId) -> Waiting | None:
        """What a server's post shows, whatever became of it; None when it is not kept any more, or cannot be read."""
        row = await self._database.fetch_one(OF_POST, id=delivery, guild=guild)
        post = None if row is None else read_waiting(row)
        return None if post is None or post.unreadable else post

    async def begin(self, lease: Lease, waiting: Waiting, now: datetime, *, extend: timedelta) -> bool:
        """Notes that an attempt starts, and with which rows beside this one; keeps the lease a while longer.

        False when the lease is not ours any more, or one of the rows has ended: then nothing may be sent.
        """

        async def work(transaction: Transaction) -> None:
            # The posts' rows before their channel's, as all who touch both do (`bot.store.rows`).
            begun = True
            for delivery in waiting.ids:
                begun &= (
                    await transaction.execute(
                        "UPDATE outbox SET attempts = attempts + 1, leader = COALESCE(CAST(:leader AS TEXT), leader)"
                        " WHERE id = :id AND state = 'waiting'",
                        leader=waiting.nonce if waiting.beside else None,
                        id=delivery,
                    )
                    == 1
                )
            held = await transaction.execute(
                "UPDATE queues SET leased_until = :until WHERE channel_id = :channel AND lease = :token",
                until=to_ms(now + extend),
                channel=lease.channel,
                token=lease.token,
            )
            if not (begun and held):
                raise _NotOurs

        try:
            await self._database.transact(work)
        except _NotOurs:
            return False
        return True

    async def reports(self, waiting: Waiting) -> tuple[Report, ...]:
        """What a post tells beside its article, oldest first.

        To be asked after `begin`: from then on, who adds a report sees that the post is under way and adds an edit.
        """
        if waiting.delivery.action is DeliveryAction.PUBLISH:
            return ()
        return await tellings.reports(self._database, waiting.origin, waiting.delivery.target.guild)

    async def sent(self, waiting: Waiting, message: MessageId, now: datetime) -> None:
        """The post exists. A refused subscription that works again is trusted again; publishing follows where it is wished."""
        delivery = waiting.delivery

        async def work(transaction: Transaction) -> None:
            if delivery.action is DeliveryAction.CREATE:
                for subscription in sorted({part.subscription or 0 for part in waiting.parts}):
                    await transaction.execute(
                        "UPDATE subscriptions SET refusals = 0, refused_at = NULL WHERE id = :id AND refusals > 0",
                        id=subscription,
                    )
            ended = 0
            for one in waiting.ids:
                ended += await _end(transaction, one, "sent", now, message=message, reason=None)
            if ended and waiting.publish and delivery.action is DeliveryAction.CREATE:
                at = await publish_at(transaction, delivery.target.channel, now)
                wish = NewDelivery(
                    target=delivery.target,
                    article=delivery.article,
                    subscription=waiting.subscription,
                    action=DeliveryAction.PUBLISH,
                    origin=delivery.id,
                    not_before=at,
                )
                await enqueue(transaction, [wish], now)

        await self._database.transact(work)

    async def over(self, waiting: Waiting, state: str, reason: str, now: datetime) -> bool:
        """Ends a row, and those beside it, as `dead` or `dropped`, with a reason that `/news why` shows.

        Where a post could not be made at all, another report of its story takes its place. Where its subscription is gone, another
        one of the channel that wants it takes it over: False, it waits on.
        """
        delivery = waiting.delivery

        async def work(transaction: Transaction) -> bool:
            if reason == UNSUBSCRIBED and delivery.action is DeliveryAction.CREATE:
                return all([await drop_orphan(transaction, one, now) for one in waiting.ids])
            posts = {"origin": waiting.origin, "message": delivery.message or 0}
            deleted = reason == MESSAGE_DELETED and delivery.action is DeliveryAction.EDIT
            if deleted:
                await lock(transaction, "outbox", f"id = :id OR {_POSTS}", id=delivery.id, **posts)
            ended = [
                one
                for one in waiting.ids
                if await _end(transaction, one, state, now, message=delivery.message, reason=reason)
            ]
            if state == "dead" and delivery.action is DeliveryAction.CREATE:
                for one in ended:
                    await pass_on(transaction, one, delivery.target, now)
            if ended and deleted:
                # Somebody deleted the post: it is not tried to be changed again, and its story is not told anew.
                await transaction.execute(
                    f"UPDATE outbox SET message_id = NULL, reason = :reason WHERE {_POSTS}",  # noqa: S608 - a constant
                    reason=reason,
                    **posts,
                )
            return True

        return await self._database.transact(work)

    async def later(self, lease: Lease, waiting: Waiting, not_before: datetime, *, unsure: bool, reason: str) -> None:
        """Puts a row off after an answer, or after none while this process lives: the attempt does not count.

        Does nothing when the lease went to another holder: the row is theirs now.
        """

        async def work(transaction: Transaction) -> None:
            for one in waiting.ids:
                await transaction.execute(
                    "UPDATE outbox SET attempts = attempts - 1, tries = tries + 1,"
                    " unsure = CASE WHEN :unsure = 1 THEN 1 ELSE unsure END, not_before = :at, reason = :reason"
                    " WHERE id = :id AND state = 'waiting' AND attempts > 0"
                    " AND EXISTS (SELECT 1 FROM queues WHERE channel_id = :channel AND lease = :token)",
                    unsure=int(unsure),
                    at=to_ms(not_before),
                    reason=reason,
                    id=one,
                    channel=lease.channel,
                    token=lease.token,
                )

        await self._database.transact(work)

    async def split(self, lease: Lease, waiting: Waiting, *, answered: bool, reason: str) -> None:
        """Rows that shared a message go one by one from now on, since one of them may be what fails.

        `answered`: an attempt was begun, and Discord's answer ends it. Does nothing when the lease went to another holder.
        """

        async def work(transaction: Transaction) -> None:
            for one in waiting.ids:
                await transaction.execute(
                    "UPDATE outbox SET leader = NULL, attempts = attempts - :answered, tries = tries + 1, reason = :reason"
                    " WHERE id = :id AND state = 'waiting' AND attempts >= :answered"
                    " AND EXISTS (SELECT 1 FROM queues WHERE channel_id = :channel AND lease = :token)",
                    answered=int(answered),
                    reason=reason,
                    id=one,
                    channel=lease.channel,
                    token=lease.token,
                )

        await self._database.transact(work)

    async def release(self, lease: Lease, now: datetime) -> None:
        """Gives a channel back; it is due again when its first row is. Does nothing when another one holds it."""
        await self._database.transact(lambda transaction: release(transaction, lease, now))

    async def refused(
        self, waiting: Waiting, reason: str, now: datetime, *, within: timedelta, most: int, gone: bool
    ) -> tuple[SubscriptionId, ...]:
        """Counts a refusal against the subscription; returns whom this one suspends, with all that waits for them.

        `gone`: the channel does not exist any more, so that all its subscriptions are suspended together.
        """
        if waiting.subscription is None:
            return ()
        refusal = Refusal(
            waiting.delivery.id, waiting.subscription, waiting.delivery.target.channel, reason, now, since=now - within
        )
        return await self._database.transact(lambda inside: count_refusal(inside, refusal, most=most, gone=gone))

    async def hurry(self, guild: GuildId, channel: ChannelId, now: datetime) -> None:
        """Tries at once what was put off in a channel of a server."""

        async def work(transaction: Transaction) -> None:
            await update(
                transaction,
                "outbox",
                "not_before = :now",
                where="channel_id = :channel AND guild_id = :guild AND state = 'waiting' AND not_before > :now AND tries > 0",
                channel=channel,
                guild=guild,
                now=to_ms(now),
            )
            await due_again(transaction, channel)

        await self._database.transact(work)

    async def depth(self) -> int:
        """How many rows wait."""
        row = await self._database.fetch_one("SELECT COUNT(*) AS n FROM outbox WHERE state = 'waiting'")
        return int(row["n"]) if row is not None else 0

    async def next_due(self) -> datetime | None:
        """When the next channel is due; None when nothing waits."""
        row = await self._database.fetch_one("SELECT MIN(due_at) AS at FROM queues WHERE due_at IS NOT NULL")
        return None if row is None or row["at"] is None else from_ms(row["at"])


_POSTS = "id = :origin OR (message_id = :message AND action = 'create')"


async def _end(
    transaction: Transaction,
    delivery: DeliveryId,
    state: str,
    now: datetime,
    *,
    message: int | None,
    reason: str | None,
) -> bool:
    # What was dropped may be made again later: then it still counts that an attempt before this one may have arrived.
    touched = await transaction.execute(
        "UPDATE outbox SET state = :state, attempts = 0, done_at = :now,"
        " unsure = CASE WHEN :state = 'dropped' AND (unsure = 1 OR attempts > 1) THEN 1 ELSE 0 END,"
        " message_id = CAST(:message AS BIGINT), reason = :reason WHERE id = :id AND state = 'waiting'",
        state=state,
        now=to_ms(now),
        message=message,
        reason=reason,
        id=delivery,
    )
    return touched == 1
