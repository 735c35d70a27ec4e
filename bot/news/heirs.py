"""What becomes of an article, and of a story, when the post that told it is not made: who else wants it gets it. SQL within a commit.

First another subscription of the channel that wants the same article takes it over. Where there is none, another report of the
story takes the post's place.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.news import tellings
from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    DeliveryId,
    GuildId,
    Subscription,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.queueing import NewDelivery, enqueue, new_delivery_id
from bot.news.tellings import Fresh
from bot.news.timing import due
from bot.news.wire import read_subscription, to_ms
from bot.store.database import Row, Transaction, Value
from bot.store.rows import lock
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
    """Drops what waits for subscriptions that ended, and hands on what others wanted of it, or were told in it.

    A row that is under way, or that may have arrived, is left to its sender. Edits of posts that stand go on, for they are everybody's;
    with `edits` they are dropped too.
    """
    ended: dict[str, Value] = {"ended": table((one,) for one in subscriptions), "edits": int(edits)}
    where = (
        "subscription_id IN (SELECT id FROM :ended(id BIGINT) AS ended) AND state = 'waiting'"
        " AND attempts = 0 AND unsure = 0 AND (:edits = 1 OR action <> 'edit')"
    )
    await lock(transaction, "outbox", where, **ended)
    await _drop(transaction, await transaction.fetch_all(f"{_ROWS} WHERE {where} ORDER BY id", **ended), reason, now)


async def drop_orphan(transaction: Transaction, delivery: DeliveryId, now: datetime) -> bool:
    """Drops a row that waits and whose subscription is gone, and hands on what others wanted of it, or were told in it.

    False: it waits on, for another subscription.
    """
    where = "id = :id AND state = 'waiting'"
    await lock(transaction, "outbox", where, id=delivery)
    rows = await transaction.fetch_all(f"{_ROWS} WHERE {where}", id=delivery)
    return not await _drop(transaction, rows, UNSUBSCRIBED, now)


async def _drop(transaction: Transaction, rows: Sequence[Row], reason: str, now: datetime) -> set[str]:
    """The rows are ours. Those that go on, in their place and their message, for another subscription."""
    posts = [row for row in rows if row["action"] == DeliveryAction.CREATE.value]
    kept: set[str] = set()
    fresh, heirs = Fresh(), []
    for row in posts:
        if row["digest"]:
            await _hold_entries(transaction, row, fresh=fresh, now=now)
            continue
        other = await other_wanting(transaction, row["article_id"], row["channel_id"], now)
        if other is None:
            heirs.append(await heir(transaction, DeliveryId(row["id"]), _target(row), now))
        elif due(other, now) is None:
            await transaction.execute(
                "UPDATE outbox SET subscription_id = :other, guild_id = :guild WHERE id = :id",
                other=other.id,
                guild=other.target.guild,
                id=row["id"],
            )
            kept.add(row["id"])
        else:
            await hold_on(transaction, DeliveryId(row["id"]), ArticleId(row["article_id"]), other, fresh=fresh, now=now)
    await transaction.execute_many(
        "UPDATE outbox SET state = 'dropped', reason = :reason, done_at = :now WHERE id = :id",
        [{"reason": reason, "now": to_ms(now), "id": row["id"]} for row in rows if row["id"] not in kept],
    )
    await tellings.write(transaction, fresh, now)
    await enqueue(transaction, [one for one in heirs if one is not None], now)
    return kept


async def _hold_entries(transaction: Transaction, digest: Row, *, fresh: Fresh, now: datetime) -> None:
    """What others wanted of a digest that is not made, they get in their own time."""
    entries = await transaction.fetch_all(
        "SELECT article_id FROM told WHERE origin = :id AND kind = 'listed' ORDER BY article_id", id=digest["id"]
    )
    for row in entries:
        other = await other_wanting(transaction, row["article_id"], digest["channel_id"], now)
        if other is not None:
            article, at = ArticleId(row["article_id"]), due(other, now) or now
            fresh.hold(new_delivery_id(now), article, other.target, subscription=other.id, due=at)


async def hold_on(
    transaction: Transaction,
    gone: DeliveryId,
    article: ArticleId,
    subscription: Subscription,
    *,
    fresh: Fresh,
    now: datetime,
) -> None:
    """An article goes over to a subscription in its own time, with what its post told; `fresh` is still to be written."""
    new = new_delivery_id(now)
    await transaction.execute("UPDATE told SET origin = :new WHERE origin = :origin", new=new, origin=gone)
    fresh.hold(new, article, subscription.target, subscription=subscription.id, due=due(subscription, now) or now)


async def other_wanting(transaction: Transaction, article: int, channel: int, now: datetime) -> Subscription | None:
    """A running subscription of a channel that wanted an article when it came; who speaks at once comes before who waits."""
    rows = await transaction.fetch_all(f"{_RUNNING} {_OTHERS}", article=article, channel=channel)
    found = [_subscription(row) for row in rows]
    return min(found, key=lambda one: (due(one, now) is not None, one.id), default=None)


async def running(transaction: Transaction, number: SubscriptionId) -> Subscription | None:
    """The subscription, unless it ended, is paused or was stopped."""
    row = await transaction.fetch_one(f"{_RUNNING} AND s.id = :id", id=number)
    return None if row is None else _subscription(row)


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


def _subscription(row: Row) -> Subscription:
    guild = GuildId(row["guild_id"]) if row["guild_id"] else None
    target = Target(TargetKind(row["kind"]), ChannelId(row["channel_id"]), guild, row["locale"] or "en")
    return read_subscription(row["id"], target, row["filter"], paused=False)


_RUNS = "{0}.removed_at IS NULL AND {0}.suspended IS NULL AND {0}.paused = 0"
_RUNNING = f"""
SELECT s.id, s.guild_id, s.channel_id, s.kind, s.filter, g.locale FROM subscriptions s
LEFT JOIN guild_settings g ON g.guild_id = s.guild_id WHERE {_RUNS.format("s")}
"""  # noqa: S608 - our own words, as below
_OTHERS = "AND s.channel_id = :channel AND s.id IN (SELECT subscription_id FROM wanted WHERE article_id = :article)"
_ROWS = """
SELECT id, action, kind, channel_id, guild_id, locale, article_id,
       CASE WHEN EXISTS (SELECT 1 FROM told t WHERE t.origin = outbox.id AND t.kind = 'listed') THEN 1 ELSE 0 END AS digest FROM outbox
"""
_FIRST_WANTED = f"""
SELECT report.article_id, report.heir AS subscription_id, s.guild_id FROM (
    SELECT t.article_id, t.told_at, t.subscription_id AS teller, COALESCE(
        (SELECT o.id FROM subscriptions o WHERE o.id = t.subscription_id AND {_RUNS.format("o")}),
        (SELECT MIN(o.id) FROM wanted w JOIN subscriptions o ON o.id = w.subscription_id
         WHERE w.article_id = t.article_id AND o.channel_id = t.channel_id AND {_RUNS.format("o")})) AS heir
    FROM told t WHERE t.origin = :origin AND t.kind = 'also'
) AS report LEFT JOIN subscriptions s ON s.id = report.heir WHERE report.teller IS NULL OR report.heir IS NOT NULL
ORDER BY report.told_at, report.article_id LIMIT 1
"""  # noqa: S608 - as above
