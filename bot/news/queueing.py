"""What puts a delivery into the outbox: called within the commit that finds it, so that both are written or neither."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.news.model import TOO_OLD, ArticleId, DeliveryAction, DeliveryId, SubscriptionId, Target
from bot.news.queues import due
from bot.news.wire import from_ms, to_ms
from bot.store.database import Transaction, Value
from bot.store.rows import lock, update
from bot.store.sql import table

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery to be written. `folded` counts further articles that this post stands for ("12 more")."""

    target: Target
    article: ArticleId
    subscription: SubscriptionId | None
    action: DeliveryAction = DeliveryAction.CREATE
    origin: DeliveryId | None = None
    """The delivery whose message is edited or published; that message need not exist yet."""
    folded: int = 0
    not_before: datetime | None = None
    """None: now."""
    id: DeliveryId | None = None
    """None: a new one."""


def new_delivery_id(now: datetime) -> DeliveryId:
    """A nonce of 19 characters that sorts by time: 9 of milliseconds and 10 of chance, in Crockford's base 32."""
    stamp = to_ms(now)
    time_part = "".join(_CROCKFORD[(stamp >> shift) & 31] for shift in range(40, -1, -5))
    return DeliveryId(time_part + "".join(secrets.choice(_CROCKFORD) for _ in range(10)))


def written_at(delivery: DeliveryId) -> datetime:
    """When a delivery's id was made: its message is younger. The beginning of time for an id that does not say."""
    stamp = 0
    for sign in delivery[:9]:
        if sign not in _CROCKFORD:
            return from_ms(0)
        stamp = stamp * 32 + _CROCKFORD.index(sign)
    return from_ms(stamp)


async def enqueue(transaction: Transaction, deliveries: Sequence[NewDelivery], now: datetime) -> int:
    """Writes deliveries, in this order per channel, inside the caller's transaction; returns how many."""
    stamp = to_ms(now)
    rows = [
        {
            "id": new.id or new_delivery_id(now),
            "action": new.action.value,
            "kind": new.target.kind.value,
            "channel": new.target.channel,
            "guild": new.target.guild,
            "locale": new.target.locale,
            "article": new.article,
            "subscription": new.subscription,
            "folded": new.folded,
            "origin": new.origin,
            "at": stamp if new.not_before is None else to_ms(new.not_before),
            "now": stamp,
        }
        for new in deliveries
    ]
    if not rows:
        return 0
    await transaction.execute_many(
        "INSERT INTO outbox (id, action, kind, channel_id, guild_id, locale, article_id, subscription_id, folded,"
        " origin, not_before, created_at) VALUES (:id, :action, :kind, :channel, :guild, :locale, :article,"
        " :subscription, :folded, :origin, :at, :now)",
        rows,
    )
    await due(transaction, {new.target.channel for new in deliveries}, now)
    return len(rows)


async def make_again(transaction: Transaction, guild: int, channel: int, now: datetime) -> int:
    """Lets posts wait again that Discord refused a channel: it takes them now. Returns how many.

    Of the last 48 hours, as everywhere, and of subscriptions that post there. What was refused did not arrive; where an attempt
    before that may have, it is looked for.
    """
    stamp = to_ms(now)
    again = await update(
        transaction,
        "outbox",
        "state = 'waiting', tries = 0, reason = NULL, done_at = NULL, not_before = :now",
        where=f"channel_id = :channel AND guild_id = :guild AND {_REFUSED} AND EXISTS (SELECT 1 FROM subscriptions s"  # noqa: S608 - a constant
        " WHERE s.id = outbox.subscription_id AND s.channel_id = outbox.channel_id"
        " AND s.suspended IS NULL AND s.removed_at IS NULL AND s.paused = 0)",
        now=stamp,
        channel=channel,
        guild=guild,
        since=to_ms(now - TOO_OLD),
    )
    if again:
        await due(transaction, {channel}, now)
    return len(again)


async def take_along(
    transaction: Transaction, subscriptions: Collection[SubscriptionId], to: Target, now: datetime
) -> int:
    """Lets the posts that Discord refused these subscriptions wait for the channel that they moved to. Returns how many.

    None of them stands in the new channel, whatever may have arrived in the old one.
    """
    moved = f"subscription_id IN (SELECT id FROM :moved(id BIGINT) AS moved) AND {_REFUSED}"  # noqa: S608 - a constant
    params: dict[str, Value] = {
        "moved": table((one,) for one in subscriptions),
        "since": to_ms(now - TOO_OLD),
        "channel": to.channel,
    }
    # With what the new channel has already, which is made again beside it.
    await lock(transaction, "outbox", f"({moved}) OR (channel_id = :channel AND {_REFUSED})", **params)
    await transaction.execute(
        f"UPDATE outbox SET channel_id = :channel, kind = :kind, leader = NULL, unsure = 0 WHERE {moved}",  # noqa: S608 - as above
        kind=to.kind.value,
        **params,
    )
    return await make_again(transaction, to.guild or 0, to.channel, now)


_REFUSED = "state = 'dropped' AND action = 'create' AND reason LIKE 'discord-%' AND created_at >= :since"
