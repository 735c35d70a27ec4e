"""What becomes of a story when the post that told it is not made: another report of it takes its place. SQL within a commit."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.news.model import ArticleId, ChannelId, DeliveryId, GuildId, SubscriptionId, Target, TargetKind
from bot.news.queueing import NewDelivery, enqueue, new_delivery_id
from bot.news.wire import to_ms
from bot.store.database import Row, Transaction
from bot.store.rows import update
from bot.store.sql import table

UNSUBSCRIBED = "unsubscribed"


async def drop_waiting(
    transaction: Transaction,
    subscriptions: Collection[SubscriptionId],
    reason: str,
    now: datetime,
    *,
    edits: bool = False,
) -> None:
    """Drops what waits for subscriptions that ended, and hands on what others were told in it.

    A row that is under way, or that may have arrived, is left to its sender. Edits of posts that stand go on, for they are everybody's;
    with `edits` they are dropped too.
    """
    rows = await update(
        transaction,
        "outbox",
        "state = 'dropped', reason = :reason, done_at = :now",
        where="subscription_id IN (SELECT id FROM :subscriptions(id BIGINT) AS ended) AND state = 'waiting'"
        " AND attempts = 0 AND unsure = 0 AND (:edits = 1 OR action <> 'edit')",
        returning="id, action, kind, channel_id, guild_id, locale",
        reason=reason,
        now=to_ms(now),
        subscriptions=table((one,) for one in subscriptions),
        edits=int(edits),
    )
    posts = sorted((row for row in rows if row["action"] == "create"), key=lambda row: str(row["id"]))
    heirs = [await heir(transaction, DeliveryId(row["id"]), _target(row), now) for row in posts]
    await enqueue(transaction, [one for one in heirs if one is not None], now)


async def pass_on(transaction: Transaction, delivery: DeliveryId, target: Target, now: datetime) -> bool:
    """A post is not made: the first report that it told, and that somebody still wants, gets a post of its own. False: there is none."""
    new = await heir(transaction, delivery, target, now)
    return new is not None and await enqueue(transaction, [new], now) > 0


async def heir(transaction: Transaction, delivery: DeliveryId, target: Target, now: datetime) -> NewDelivery | None:
    """The post that takes another one's place; what else that one told goes over to it. None when nobody wants any of it."""
    first = await transaction.fetch_one(_FIRST_WANTED, origin=delivery)
    if first is None:
        return None
    new = new_delivery_id(now)
    await transaction.execute(
        "DELETE FROM told WHERE origin = :origin AND article_id = :article",
        origin=delivery,
        article=first["article_id"],
    )
    await transaction.execute("UPDATE told SET origin = :new WHERE origin = :origin", new=new, origin=delivery)
    subscription = None if first["subscription_id"] is None else SubscriptionId(first["subscription_id"])
    if target.kind is TargetKind.DIRECT:
        # Whether a person may still see it is asked of the server whose feeds the heir follows.
        target = replace(target, guild=GuildId(first["guild_id"]) if first["guild_id"] else None)
    return NewDelivery(target, ArticleId(first["article_id"]), subscription, id=new)


def _target(row: Row) -> Target:
    guild = None if row["guild_id"] is None else GuildId(row["guild_id"])
    return Target(TargetKind(row["kind"]), ChannelId(row["channel_id"]), guild, row["locale"])


_FIRST_WANTED = """
SELECT t.article_id, t.subscription_id, s.guild_id FROM told t LEFT JOIN subscriptions s ON s.id = t.subscription_id
WHERE t.origin = :origin AND t.kind = 'also'
  AND (t.subscription_id IS NULL OR (s.removed_at IS NULL AND s.suspended IS NULL AND s.paused = 0))
ORDER BY t.told_at, t.article_id LIMIT 1
"""
