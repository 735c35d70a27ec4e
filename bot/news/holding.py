"""What waits for the end of quiet hours or for a digest goes into the outbox when its time has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.news import queueing, tellings
from bot.news.heirs import heir, hold_on, other_wanting, running
from bot.news.model import ArticleId, ChannelId, DeliveryId, Subscription, SubscriptionId, Target, TargetKind
from bot.news.queueing import NewDelivery
from bot.news.tellings import Fresh
from bot.news.wire import from_ms, read_payload, to_ms
from bot.store.database import Database, Row, Transaction
from bot.store.rows import lock

log = structlog.get_logger(__name__)

AT_ONCE = 100
"""Subscriptions released in one turn."""
SINGLY = 3
"""So many posts that quiet hours held back come one by one; more come as one post."""
LISTED = 20
"""Articles of a digest that are kept for its post; further ones are counted."""
LAST_KINDS = frozenset({"deal", "sponsored", "roundup"})
"""Kinds that stand behind the others in a digest."""


class Holding:
    """Releases what is due. Safe beside other processes: a subscription's rows are taken by one of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def release(self, now: datetime) -> int:
        """Puts into the outbox what is due; returns how many posts that makes."""
        made = 0
        while True:
            rows = await self._database.fetch_all(
                "SELECT DISTINCT subscription_id FROM held WHERE due_at <= :now ORDER BY subscription_id LIMIT :limit",
                now=to_ms(now),
                limit=AT_ONCE,
            )
            for row in rows:
                made += await self._release(SubscriptionId(row["subscription_id"]), now)
            if len(rows) < AT_ONCE:
                return made

    async def next_due(self) -> datetime | None:
        """When the next is due; None when nothing is held."""
        row = await self._database.fetch_one("SELECT MIN(due_at) AS at FROM held")
        return None if row is None or row["at"] is None else from_ms(row["at"])

    async def _release(self, number: SubscriptionId, now: datetime) -> int:
        async def work(transaction: Transaction) -> int:
            await lock(transaction, "held", "subscription_id = :id AND due_at <= :now", id=number, now=to_ms(now))
            rows = await transaction.fetch_all(
                "DELETE FROM held WHERE subscription_id = :id AND due_at <= :now RETURNING id, article_id, channel_id",
                id=number,
                now=to_ms(now),
            )
            wanted = await running(transaction, number)
            if wanted is None:
                await _hand_on(transaction, rows, now)
            if not rows or wanted is None:
                return 0
            # An article's number tells its time.
            found = [await _held(transaction, row) for row in sorted(rows, key=lambda row: int(row["article_id"]))]
            held = [one for one in found if one is not None]
            if not held:
                return 0
            if len(held) == 1 or (not wanted.digest and len(held) <= SINGLY):
                posts = [NewDelivery(wanted.target, one.article, number, id=one.id) for one in held]
            else:
                posts = [await _digest(transaction, held, wanted, now)]
            return await queueing.enqueue(transaction, posts, now)

        made = await self._database.transact(work)
        if made:
            log.info("released", subscription=number, posts=made)
        return made

    async def reschedule(self, subscription: Subscription, at: datetime | None, now: datetime) -> None:
        """Lets what is held for a subscription wait until another moment; None: until the next turn."""
        await self._database.execute(
            "UPDATE held SET due_at = :at WHERE subscription_id = :id", at=to_ms(at or now), id=subscription.id
        )


@dataclass(frozen=True, slots=True)
class _Held:
    """An article that waited. `more` counts the reports of its story that came meanwhile."""

    id: DeliveryId
    article: ArticleId
    kind: str
    more: int


async def _held(transaction: Transaction, row: Row) -> _Held | None:
    """A held article; None when it is no longer kept."""
    found = await transaction.fetch_one(
        "SELECT a.payload, (SELECT COUNT(*) FROM told t WHERE t.origin = :id AND t.kind = 'also') AS more"
        " FROM articles a WHERE a.id = :article",
        id=row["id"],
        article=row["article_id"],
    )
    if found is None:
        return None
    kind = read_payload(found["payload"]).tags.kind
    return _Held(DeliveryId(row["id"]), ArticleId(row["article_id"]), kind, found["more"])


async def _hand_on(transaction: Transaction, rows: Sequence[Row], now: datetime) -> None:
    """What was held for a subscription that ended was wanted by others, or told them something, too: they get it in their own time."""
    fresh = Fresh()
    for row in rows:
        gone, article = DeliveryId(row["id"]), ArticleId(row["article_id"])
        other = await other_wanting(transaction, article, row["channel_id"], now)
        if other is None:
            new = await heir(transaction, gone, Target(TargetKind.CHANNEL, ChannelId(row["channel_id"]), None), now)
            other = await running(transaction, new.subscription) if new and new.subscription else None
            if new is None or new.id is None:
                continue
            gone, article = new.id, new.article
        if other is not None:
            await hold_on(transaction, gone, article, other, fresh=fresh, now=now)
    await tellings.write(transaction, fresh, now)


async def _digest(transaction: Transaction, held: Sequence[_Held], wanted: Subscription, now: datetime) -> NewDelivery:
    """One post for all: the most reported first; what a reader may want to buy comes last. Each is known to the channel then."""
    delivery = queueing.new_delivery_id(now)
    ranked = sorted(held, key=lambda one: (one.kind in LAST_KINDS, -one.more, -one.article))
    await transaction.execute_many(
        "INSERT INTO told (origin, article_id, channel_id, subscription_id, kind, more, told_at)"
        " VALUES (:origin, :article, :channel, :subscription, :kind, :more, :at)",
        [
            {
                "origin": delivery,
                "article": one.article,
                "channel": wanted.target.channel,
                "subscription": wanted.id,
                "kind": "listed" if place < LISTED else "known",
                "more": one.more,
                "at": to_ms(now) + place,
            }
            for place, one in enumerate(ranked)
        ],
    )
    await transaction.execute_many(
        "UPDATE told SET origin = :origin, kind = 'known' WHERE origin = :held",
        [{"origin": delivery, "held": one.id} for one in held],
    )
    return NewDelivery(wanted.target, ranked[0].article, wanted.id, id=delivery, folded=max(0, len(ranked) - LISTED))
