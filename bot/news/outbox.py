"""The outbox: what is to be done on Discord, durable, in order per channel, with leases. All SQL of delivery stands here.

A row waits until an answer ends it: sent, dead (Discord refuses it, or it keeps killing its sender) or dropped (too old).
`attempts` counts attempts that ended with a dead process: it is raised before a send and taken back on any answer.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.news.model import (
    ArticleId,
    ChannelId,
    Delivery,
    DeliveryAction,
    DeliveryId,
    GuildId,
    MessageId,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.wire import Payload, from_ms, read_payload, read_wishes, to_ms
from bot.store.database import Database, Row, Transaction

TOO_OLD = timedelta(hours=48)
DEADLY_ATTEMPTS = 7
"""A row that was under way when so many processes died is never sent again."""
CLAIMABLE = """
SELECT channel_id, lease FROM queues
WHERE leased_until <= :now AND not_before <= :now
  AND EXISTS (SELECT 1 FROM outbox WHERE outbox.channel_id = queues.channel_id AND state = 'waiting')
ORDER BY not_before, channel_id LIMIT :limit
"""
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery to be written. `folded` counts further articles that this post stands for ("12 more")."""

    target: Target
    article: ArticleId
    subscription: SubscriptionId | None
    action: DeliveryAction = DeliveryAction.CREATE
    message: MessageId | None = None
    folded: int = 0


@dataclass(frozen=True, slots=True)
class Lease:
    """One channel that is ours until `until`. `token` fences: a row is only written by the holder of the newest one."""

    channel: ChannelId
    token: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that is due, with what it posts. `unsure` means that an earlier attempt may have arrived."""

    delivery: Delivery
    payload: Payload
    not_before: datetime
    unsure: bool
    tries: int
    subscription: SubscriptionId | None
    mention_role: int | None
    folded: int


def new_delivery_id(now: datetime) -> DeliveryId:
    """A nonce of 19 characters that sorts by time: 9 of milliseconds and 10 of chance, in Crockford's base 32."""
    stamp = to_ms(now)
    time_part = "".join(_CROCKFORD[(stamp >> shift) & 31] for shift in range(40, -1, -5))
    return DeliveryId(time_part + "".join(secrets.choice(_CROCKFORD) for _ in range(10)))


async def enqueue(transaction: Transaction, deliveries: Iterable[NewDelivery], now: datetime) -> int:
    """Writes deliveries, in this order per channel, inside the caller's transaction; returns how many."""
    stamp = to_ms(now)
    rows = [
        {
            "id": new_delivery_id(now),
            "action": new.action.value,
            "kind": new.target.kind.value,
            "channel": new.target.channel,
            "guild": new.target.guild,
            "locale": new.target.locale,
            "article": new.article,
            "subscription": new.subscription,
            "folded": new.folded,
            "message": new.message,
            "now": stamp,
        }
        for new in deliveries
    ]
    if not rows:
        return 0
    await transaction.execute_many(
        "INSERT INTO outbox (id, action, kind, channel_id, guild_id, locale, article_id, subscription_id, folded,"
        " message_id, not_before, created_at) VALUES (:id, :action, :kind, :channel, :guild, :locale, :article,"
        " :subscription, :folded, :message, :now, :now)",
        rows,
    )
    channels = [{"channel": channel} for channel in {row["channel"] for row in rows}]
    await transaction.execute_many(
        "INSERT INTO queues (channel_id) VALUES (:channel) ON CONFLICT (channel_id) DO NOTHING", channels
    )
    return len(rows)


class Outbox:
    """Delivery's side of the outbox."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Lease]:
        """Leases channels that have something due and that nobody holds, those that have waited longest first."""
        stamp = to_ms(now)

        async def work(transaction: Transaction) -> list[Lease]:
            rows = await transaction.fetch_all(
                f"{CLAIMABLE} {self._database.dialect.skip_locked}", now=stamp, limit=limit
            )
            until = to_ms(now + lease)
            await transaction.execute_many(
                "UPDATE queues SET lease = lease + 1, leased_until = :until WHERE channel_id = :channel",
                [{"until": until, "channel": row["channel_id"]} for row in rows],
            )
            return [Lease(ChannelId(row["channel_id"]), int(row["lease"]) + 1, from_ms(until)) for row in rows]

        return await self._database.transact(work)

    async def first(self, lease: Lease) -> Waiting | None:
        """The channel's first waiting row, due or not: nothing overtakes it. None when nothing waits."""
        row = await self._database.fetch_one(
            "SELECT o.*, a.payload AS payload, s.filter AS filter FROM outbox o JOIN articles a ON a.id = o.article_id"
            " LEFT JOIN subscriptions s ON s.id = o.subscription_id"
            " WHERE o.channel_id = :channel AND o.state = 'waiting' ORDER BY o.seq LIMIT 1",
            channel=lease.channel,
        )
        return None if row is None else _waiting(row)

    async def begin(self, lease: Lease, delivery: DeliveryId, now: datetime, *, extend: timedelta) -> bool:
        """Notes that an attempt starts and keeps the lease a while longer. False when the lease is not ours any more."""

        async def work(transaction: Transaction) -> bool:
            if not await self._hold(transaction, lease, to_ms(now + extend)):
                return False
            await transaction.execute(
                "UPDATE outbox SET attempts = attempts + 1 WHERE id = :id AND state = 'waiting'", id=delivery
            )
            return True

        return await self._database.transact(work)

    async def sent(self, waiting: Waiting, message: MessageId, now: datetime) -> None:
        """The post exists. A refused subscription that works again is trusted again."""

        async def work(transaction: Transaction) -> None:
            await self._end(transaction, waiting.delivery.id, "sent", now, message=message, reason=None)
            if waiting.subscription is not None:
                await transaction.execute(
                    "UPDATE subscriptions SET refusals = 0, refused_at = NULL WHERE id = :id AND refusals > 0",
                    id=waiting.subscription,
                )

        await self._database.transact(work)

    async def over(self, waiting: Waiting, state: str, reason: str, now: datetime) -> None:
        """Ends a row as `dead` or `dropped`, with a reason that `/news why` shows."""

        async def work(transaction: Transaction) -> None:
            await self._end(
                transaction, waiting.delivery.id, state, now, message=waiting.delivery.message, reason=reason
            )

        await self._database.transact(work)

    async def later(self, waiting: Waiting, not_before: datetime, *, unsure: bool, reason: str) -> None:
        """Puts a row off after an answer, or after none while this process lives: the attempt does not count."""
        await self._database.execute(
            "UPDATE outbox SET attempts = attempts - 1, tries = tries + 1, unsure = CASE WHEN :unsure = 1 THEN 1 ELSE unsure"
            " END, not_before = :at, reason = :reason WHERE id = :id AND state = 'waiting'",
            unsure=int(unsure),
            at=to_ms(not_before),
            reason=reason,
            id=waiting.delivery.id,
        )

    async def release(self, lease: Lease, *, not_before: datetime | None = None) -> None:
        """Gives a channel back, at once or not to be taken before a time."""
        await self._database.execute(
            "UPDATE queues SET leased_until = 0, not_before = :at WHERE channel_id = :channel AND lease = :token",
            at=to_ms(not_before) if not_before else 0,
            channel=lease.channel,
            token=lease.token,
        )

    async def refused(self, waiting: Waiting, reason: str, now: datetime, *, within: timedelta, most: int) -> bool:
        """Counts a refusal against the subscription; True when it is suspended by this one."""
        if waiting.subscription is None:
            return False
        row = await self._database.fetch_one(
            "UPDATE subscriptions SET refusals = CASE WHEN refused_at IS NULL OR refused_at < :since THEN 1"
            " ELSE refusals + 1 END, refused_at = :now WHERE id = :id RETURNING refusals, suspended",
            since=to_ms(now - within),
            now=to_ms(now),
            id=waiting.subscription,
        )
        if row is None or row["refusals"] < most or row["suspended"]:
            return False
        await self._database.execute(
            "UPDATE subscriptions SET suspended = :reason WHERE id = :id", reason=reason, id=waiting.subscription
        )
        return True

    async def depth(self) -> int:
        """How many rows wait."""
        row = await self._database.fetch_one("SELECT COUNT(*) AS n FROM outbox WHERE state = 'waiting'")
        return int(row["n"]) if row is not None else 0

    async def prune(self, before: datetime, *, batch: int = 2000) -> int:
        """Deletes finished rows that are older, a batch at a time; returns how many."""
        return await self._database.execute(
            "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE state <> 'waiting' AND done_at < :before"
            " ORDER BY done_at LIMIT :batch)",
            before=to_ms(before),
            batch=batch,
        )

    async def _hold(self, transaction: Transaction, lease: Lease, until: int) -> bool:
        touched = await transaction.execute(
            "UPDATE queues SET leased_until = :until WHERE channel_id = :channel AND lease = :token",
            until=until,
            channel=lease.channel,
            token=lease.token,
        )
        return touched == 1

    async def _end(
        self,
        transaction: Transaction,
        delivery: DeliveryId,
        state: str,
        now: datetime,
        *,
        message: int | None,
        reason: str | None,
    ) -> None:
        await transaction.execute(
            "UPDATE outbox SET state = :state, attempts = 0, unsure = 0, done_at = :now,"
            " message_id = CAST(:message AS BIGINT), reason = :reason WHERE id = :id AND state = 'waiting'",
            state=state,
            now=to_ms(now),
            message=message,
            reason=reason,
            id=delivery,
        )


def _waiting(row: Row) -> Waiting:
    guild, message = row["guild_id"], row["message_id"]
    delivery = Delivery(
        id=DeliveryId(row["id"]),
        action=DeliveryAction(row["action"]),
        target=Target(
            kind=TargetKind(row["kind"]),
            channel=ChannelId(row["channel_id"]),
            guild=None if guild is None else GuildId(guild),
            locale=row["locale"],
        ),
        article=ArticleId(row["article_id"]),
        attempts=row["attempts"],
        created=from_ms(row["created_at"]),
        message=None if message is None else MessageId(message),
    )
    return Waiting(
        delivery=delivery,
        payload=read_payload(row["payload"]),
        not_before=from_ms(row["not_before"]),
        unsure=bool(row["unsure"]) or row["attempts"] > 0,
        tries=row["tries"],
        subscription=None if row["subscription_id"] is None else SubscriptionId(row["subscription_id"]),
        mention_role=read_wishes(row["filter"]).mention_role if row["filter"] else None,
        folded=row["folded"],
    )
