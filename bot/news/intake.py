"""What one poll found, written in one commit: validators, seen keys, articles and outbox rows of many sources together."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.news import outbox, sources
from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    Entry,
    GuildId,
    MessageId,
    SourceId,
    Subscription,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.outbox import NewDelivery
from bot.news.wire import Payload, payload_text, to_ms
from bot.store.database import Database, Transaction, Value

CHANNEL_CAP = 10
"""Posts that one poll may put into one channel; older ones are folded into a single post before them."""
REFRESH_AFTER = timedelta(days=30)
"""A key that its feed still shows is written again after so long, so that pruning never takes it."""
KEYS_AT_ONCE = 400
EDITABLE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of a key."""

    article: ArticleId | None
    shown: str | None
    """Hash of what the post of that article shows."""
    stale: bool
    """Whether the key should be written again."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An entry that nobody saw before, and who gets it, in the order of their subscriptions."""

    payload: Payload
    keys: tuple[str, ...]
    link_key: str | None
    wanted_by: tuple[Subscription, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An article whose title or image changed since it was posted."""

    article: ArticleId
    payload: Payload


@dataclass(frozen=True, slots=True)
class Polled:
    """One source's poll: what it leaves, and what is new. `seen_only` are keys that are noted and not posted."""

    after: sources.After
    articles: tuple[NewArticle, ...] = ()
    changed: tuple[Changed, ...] = ()
    seen_only: tuple[str, ...] = ()
    moved_to: str | None = None


@dataclass(slots=True)
class Done:
    """What a commit wrote."""

    articles: int = 0
    deliveries: int = 0
    channels: set[ChannelId] = field(default_factory=set)


def shown_hash(entry: Entry) -> str:
    """Fingerprint of what makes a sent post worth editing: its title and its picture."""
    return hashlib.blake2b(f"{entry.title}\n{entry.image or ''}".encode(), digest_size=12).hexdigest()


class Intake:
    """Reads what is known and writes what is new."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, source: SourceId, keys: Sequence[str], now: datetime) -> dict[str, Known]:
        """What the store has of these keys of a source."""
        found: dict[str, Known] = {}
        before = to_ms(now - REFRESH_AFTER)
        for start in range(0, len(keys), KEYS_AT_ONCE):
            part = keys[start : start + KEYS_AT_ONCE]
            params: dict[str, Value] = {f"k{number}": key for number, key in enumerate(part)}
            names = ", ".join(f":{name}" for name in params)
            rows = await self._database.fetch_all(
                "SELECT s.key, s.seen_at, s.article_id, a.shown_hash FROM seen s LEFT JOIN articles a ON a.id = s.article_id"  # noqa: S608 - names of parameters
                f" WHERE s.source_id = :source AND s.key IN ({names})",
                source=source,
                **params,
            )
            for row in rows:
                article = None if row["article_id"] is None else ArticleId(row["article_id"])
                found[row["key"]] = Known(article, row["shown_hash"], stale=row["seen_at"] < before)
        return found

    async def commit(self, polls: Sequence[Polled], now: datetime) -> Done:
        """Writes everything that these polls found, or nothing."""

        async def work(transaction: Transaction) -> Done:
            done = Done()
            await sources.record(transaction, [poll.after for poll in polls])
            for poll in polls:
                source = poll.after.source
                if poll.moved_to is not None:
                    source = await sources.move(transaction, source, poll.moved_to)
                await _see(transaction, source, poll.seen_only, None, now)
                await self._write_articles(transaction, source, poll, done, now)
            return done

        return await self._database.transact(work)

    async def _write_articles(
        self, transaction: Transaction, source: SourceId, poll: Polled, done: Done, now: datetime
    ) -> None:
        wanted: defaultdict[ChannelId, list[NewDelivery]] = defaultdict(list)
        for article in poll.articles:
            article_id = await _insert(transaction, source, article, now)
            await _see(transaction, source, article.keys, article_id, now)
            done.articles += 1
            for delivery in await _unposted(transaction, article, article_id, now):
                wanted[delivery.target.channel].append(delivery)
        for channel, deliveries in wanted.items():
            done.deliveries += await outbox.enqueue(transaction, folded(deliveries), now)
            done.channels.add(channel)
        for change in poll.changed:
            edits = await _edits(transaction, change, now)
            done.deliveries += await outbox.enqueue(transaction, edits, now)
            done.channels.update(edit.target.channel for edit in edits)


def folded(deliveries: Sequence[NewDelivery]) -> list[NewDelivery]:
    """At most CHANNEL_CAP posts: when there are more, the oldest stand behind one post that counts them."""
    over = len(deliveries) - CHANNEL_CAP
    if over <= 0:
        return list(deliveries)
    return [replace(deliveries[over], folded=over), *deliveries[over + 1 :]]


async def _insert(transaction: Transaction, source: SourceId, article: NewArticle, now: datetime) -> ArticleId:
    row = await transaction.fetch_one(
        "INSERT INTO articles (source_id, link_key, shown_hash, payload, first_seen_at)"
        " VALUES (:source, :link_key, :shown, :payload, :now) RETURNING id",
        source=source,
        link_key=article.link_key,
        shown=shown_hash(article.payload.entry),
        payload=payload_text(article.payload),
        now=to_ms(now),
    )
    assert row is not None  # noqa: S101 - INSERT … RETURNING gives a row
    return ArticleId(row["id"])


async def _see(
    transaction: Transaction, source: SourceId, keys: Iterable[str], article: ArticleId | None, now: datetime
) -> None:
    rows = [{"source": source, "key": key, "now": to_ms(now), "article": article} for key in keys]
    await transaction.execute_many(
        "INSERT INTO seen (source_id, key, seen_at, article_id) VALUES (:source, :key, :now, :article)"
        " ON CONFLICT (source_id, key) DO UPDATE SET seen_at = excluded.seen_at",
        rows,
    )


async def _unposted(
    transaction: Transaction, article: NewArticle, article_id: ArticleId, now: datetime
) -> list[NewDelivery]:
    """One delivery a channel, and none where the same page was posted from another feed."""
    found: dict[ChannelId, NewDelivery] = {}
    for subscription in article.wanted_by:
        target = subscription.target
        if target.channel in found:
            continue
        if article.link_key is not None:
            fresh = await transaction.execute(
                "INSERT INTO posted (channel_id, link_key, posted_at) VALUES (:channel, :key, :now)"
                " ON CONFLICT (channel_id, link_key) DO NOTHING",
                channel=target.channel,
                key=article.link_key,
                now=to_ms(now),
            )
            if not fresh:
                continue
        found[target.channel] = NewDelivery(target, article_id, subscription.id)
    return list(found.values())


async def _edits(transaction: Transaction, change: Changed, now: datetime) -> list[NewDelivery]:
    """An edit for each post of the article that stands, after its row has the new text."""
    touched = await transaction.execute(
        "UPDATE articles SET payload = :payload, shown_hash = :shown WHERE id = :id AND shown_hash <> :shown",
        payload=payload_text(change.payload),
        shown=shown_hash(change.payload.entry),
        id=change.article,
    )
    if not touched:
        return []
    rows = await transaction.fetch_all(
        "SELECT kind, channel_id, guild_id, locale, subscription_id, message_id FROM outbox WHERE article_id = :id"
        " AND action = 'create' AND state = 'sent' AND message_id IS NOT NULL AND done_at >= :since ORDER BY seq",
        id=change.article,
        since=to_ms(now - EDITABLE),
    )
    return [
        NewDelivery(
            Target(
                TargetKind(row["kind"]),
                ChannelId(row["channel_id"]),
                None if row["guild_id"] is None else GuildId(row["guild_id"]),
                row["locale"],
            ),
            change.article,
            None if row["subscription_id"] is None else SubscriptionId(row["subscription_id"]),
            DeliveryAction.EDIT,
            MessageId(row["message_id"]),
        )
        for row in rows
    ]
