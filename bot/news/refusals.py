"""What Discord refuses a channel counts against its subscription; who is refused too often is suspended. SQL within a commit."""

from dataclasses import dataclass
from datetime import datetime

from bot.news.model import ChannelId, DeliveryId, SubscriptionId
from bot.news.wire import to_ms
from bot.store.database import Transaction
from bot.store.rows import lock, update
from bot.store.sql import table


@dataclass(frozen=True, slots=True)
class Refusal:
    """A post that its target did not take. Refusals before `since` are forgotten."""

    delivery: DeliveryId
    subscription: SubscriptionId
    channel: ChannelId
    reason: str
    at: datetime
    since: datetime


async def count_refusal(
    transaction: Transaction, refusal: Refusal, *, most: int, gone: bool
) -> tuple[SubscriptionId, ...]:
    """Counts it; returns whom it suspends, whose posts are dropped. `gone`: the channel is, so that all its subscriptions are."""
    if gone:
        await lock(
            transaction,
            "subscriptions",
            "id = :id OR channel_id = :channel",
            id=refusal.subscription,
            channel=refusal.channel,
        )
    row = await transaction.fetch_one(
        "UPDATE subscriptions SET refusals = CASE WHEN refused_at IS NULL OR refused_at < :since THEN 1"
        " ELSE refusals + 1 END, refused_at = :now WHERE id = :id RETURNING refusals, suspended",
        since=to_ms(refusal.since),
        now=to_ms(refusal.at),
        id=refusal.subscription,
    )
    if row is None or row["refusals"] < most or row["suspended"]:
        return ()
    ended = await transaction.fetch_all(
        "UPDATE subscriptions SET suspended = :reason WHERE suspended IS NULL AND removed_at IS NULL AND"
        " (id = :id OR (:gone = 1 AND channel_id = :channel)) RETURNING id",
        reason=refusal.reason,
        id=refusal.subscription,
        gone=int(gone),
        channel=refusal.channel,
    )
    await update(
        transaction,
        "outbox",
        "state = 'dropped', reason = :reason, done_at = :now",
        where="subscription_id IN (SELECT id FROM :ended(id BIGINT) AS ended) AND state = 'waiting' AND id <> :this",
        reason=refusal.reason,
        now=to_ms(refusal.at),
        ended=table((row["id"],) for row in ended),
        this=refusal.delivery,
    )
    return tuple(SubscriptionId(row["id"]) for row in ended)
