"""What one poll found, written in one commit: validators, seen keys, articles and outbox rows of many sources together."""

import hashlib
import itertools
import secrets
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.news import merging, queueing, rounds, tellings
from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    DeliveryId,
    SourceId,
    Subscription,
)
from bot.news.queueing import NewDelivery
from bot.news.tellings import Fresh, Kin, Telling
from bot.news.timing import due
from bot.news.wire import Payload, payload_text, to_ms
from bot.store.database import Database, Transaction, Value
from bot.store.sql import table

CHANNEL_CAP = 10
"""Posts that one poll may put into one channel; older ones are folded into a single post before them."""
REFRESH_AFTER = timedelta(days=30)
"""A key that its feed still shows is written again after so long, so that pruning never takes it."""
MOST_EDITS = 5
"""Edits of one post: some sites count readers or comments in their titles."""


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
    id: ArticleId
    kin: Kin = Kin()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class Changed:
    """An article whose title or image changed since it was posted."""

    article: ArticleId
    payload: Payload


@dataclass(frozen=True, slots=True)
class Polled:
    """One source's poll: what it leaves, and what is new. `seen_only` are keys that are noted and not posted."""

    after: rounds.After
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
    merged: bool = False
    """Whether two sources became one: subscriptions may name another source now."""


def shown_hash(title: str, image: str | None) -> str:
    """Fingerprint of what makes a sent post worth editing: its title and its picture."""
    # Sites sign and resize their pictures by the query: the same picture has many.
    picture = (image or "").partition("?")[0]
    return hashlib.blake2b(f"{title}\n{picture}".encode("utf-8", "replace"), digest_size=12).hexdigest()


def _shown(payload: Payload) -> str:
    return shown_hash(payload.entry.title, payload.entry.image)


class Intake:
    """Reads what is known and writes what is new."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._numbers = itertools.count(secrets.randbelow(1 << 20))

    async def known(self, source: SourceId, keys: Sequence[str], now: datetime) -> dict[str, Known]:
        """What the store has of these keys of a source."""
        rows = await self._database.fetch_all(_KNOWN, source=source, keys=table((key,) for key in keys))
        before = to_ms(now - REFRESH_AFTER)
        return {
            key: Known(None if article is None else ArticleId(article), shown, stale=seen_at < before)
            for key, seen_at, article, shown in rows
        }

    async def knows(self, source: SourceId) -> bool:
        """Whether anything of a source was ever seen."""
        return await self._database.fetch_one("SELECT 1 FROM seen WHERE source_id = :id LIMIT 1", id=source) is not None

    async def baseline(self, source: SourceId, keys: Sequence[str], now: datetime) -> bool:
        """Notes what a new source shows at the moment it is added, so that its first poll already finds what came after.

        False when the source has its baseline already: then nothing is written.
        """

        async def work(transaction: Transaction) -> bool:
            first = await transaction.execute(
                "UPDATE sources SET baseline_done = 1 WHERE id = :id AND baseline_done = 0", id=source
            )
            if first:
                await _see(transaction, [(source, key, None) for key in keys], now)
            return bool(first)

        return await self._database.transact(work)

    async def present(self, source: SourceId, new: NewArticle, now: datetime) -> bool:
        """Posts one article of a source to those who want it, outside any poll; False when the page stands there already.

        To be called before `baseline`, which takes everything that a feed shows for old.
        """
        known = await self.known(source, new.keys, now)
        old = next((state.article for state in known.values() if state.article is not None), None)

        article, fresh = new if old is None else replace(new, id=old), Fresh()

        async def work(transaction: Transaction) -> int:
            wanted = await _unposted(transaction, article, fresh, now)
            if old is None and (wanted or fresh.held or fresh.told):
                await transaction.execute_many(_INSERT, [_article_row(article.id, source, article, now)])
                await _see(transaction, [(source, key, article.id) for key in article.keys], now)
            await tellings.write(transaction, fresh, now)
            return await queueing.enqueue(transaction, wanted, now)

        return await self._database.transact(work) > 0

    async def commit(self, polls: Sequence[Polled], now: datetime) -> Done:
        """Writes everything that these polls found, or nothing."""

        async def work(transaction: Transaction) -> Done:
            done = Done()
            await rounds.record(transaction, [poll.after for poll in polls])
            wanted: list[NewDelivery] = []
            batch = _Batch([], [], Fresh())
            for poll in polls:
                source = poll.after.source
                if poll.moved_to is not None:
                    source = await merging.move(transaction, source, poll.moved_to)
                if source != poll.after.source:
                    # What this body brings, the source that goes on brings too, beside what it has seen itself.
                    done.merged = True
                    continue
                batch.seen.extend((source, key, None) for key in poll.seen_only)
                wanted += await self._sort(transaction, source, poll, batch=batch, now=now)
            done.articles = len(batch.articles)
            await transaction.execute_many(_INSERT, batch.articles)
            await _see(transaction, batch.seen, now)
            await tellings.write(transaction, batch.fresh, now)
            done.deliveries += await queueing.enqueue(transaction, wanted, now)
            done.channels = {delivery.target.channel for delivery in wanted}
            return done

        return await self._database.transact(work)

    async def _sort(
        self, transaction: Transaction, source: SourceId, poll: Polled, *, batch: "_Batch", now: datetime
    ) -> list[NewDelivery]:
        """Puts what a poll found new into the batch; returns what is to be delivered for it and for what changed."""
        wanted: defaultdict[ChannelId, list[NewDelivery]] = defaultdict(list)
        deliveries: list[NewDelivery] = []
        for article in poll.articles:
            batch.articles.append(_article_row(article.id, source, article, now))
            batch.seen.extend((source, key, article.id) for key in article.keys)
            for delivery in await _unposted(transaction, article, batch.fresh, now):
                if delivery.action is DeliveryAction.EDIT:
                    deliveries.append(delivery)
                else:
                    wanted[delivery.target.channel].append(delivery)
        for channel, of_channel in wanted.items():
            waiting = await transaction.fetch_one(
                "SELECT COUNT(*) AS n FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND action <> 'publish'",
                channel=channel,
            )
            deliveries += folded(of_channel, room=CHANNEL_CAP - (waiting["n"] if waiting is not None else 0))
        for change in poll.changed:
            deliveries += await _edits(transaction, change, now)
        return deliveries

    def article_id(self, now: datetime) -> ArticleId:
        """Given here and not by the store, so that all articles of a commit are written by one statement: time, then a counter."""
        return ArticleId((to_ms(now) << 20) | (next(self._numbers) & 0xFFFFF))


@dataclass(frozen=True, slots=True)
class _Batch:
    """Rows of one commit."""

    articles: list[dict[str, Value]]
    seen: list["_Seen"]
    fresh: Fresh


def folded(deliveries: Sequence[NewDelivery], *, room: int) -> list[NewDelivery]:
    """At most `room` posts, and at least one: when there are more, the oldest stand behind one post that counts them."""
    over = len(deliveries) - max(room, 1)
    if over <= 0:
        return list(deliveries)
    return [replace(deliveries[over], folded=over), *deliveries[over + 1 :]]


_INSERT = (
    "INSERT INTO articles (id, source_id, link_key, shown_hash, payload, first_seen_at)"
    " VALUES (:id, :source, :link_key, :shown, :payload, :now)"
)


def _article_row(article_id: ArticleId, source: SourceId, article: NewArticle, now: datetime) -> dict[str, Value]:
    return {
        "id": article_id,
        "source": source,
        "link_key": article.link_key,
        "shown": _shown(article.payload),
        "payload": payload_text(article.payload),
        "now": to_ms(now),
    }


_Seen = tuple[SourceId, str, ArticleId | None]
"""A key of a source, and the article that it stands for, where one was made."""

_KNOWN = """
SELECT s.key, s.seen_at, s.article_id, a.shown_hash FROM :keys(key TEXT) AS asked
JOIN seen s ON s.source_id = :source AND s.key = asked.key LEFT JOIN articles a ON a.id = s.article_id
"""

_SEE = """
INSERT INTO seen (source_id, key, seen_at, article_id)
SELECT source, key, CAST(:now AS BIGINT), article FROM :seen(source BIGINT, key TEXT, article BIGINT) AS keys WHERE TRUE
ON CONFLICT (source_id, key) DO UPDATE SET seen_at = excluded.seen_at
"""


async def _see(transaction: Transaction, seen: Sequence[_Seen], now: datetime) -> None:
    """Notes keys; in their order, so that pages of the table are filled one after the other and two commits never cross."""
    if seen:
        # PostgreSQL takes no key twice in one statement; the first one names the article.
        once = {(source, key): article for source, key, article in reversed(seen)}
        rows = sorted((source, key, article) for (source, key), article in once.items())
        await transaction.execute(_SEE, seen=table(rows), now=to_ms(now))


async def _unposted(transaction: Transaction, article: NewArticle, fresh: Fresh, now: datetime) -> list[NewDelivery]:
    """What is to be done for an article: a post in each channel, or an edit of the post that tells its story there.

    Nothing where the same page was posted from another feed, or where it is held back.
    """
    found: list[NewDelivery] = []
    channels = await _without_page(transaction, article, {one.target.channel for one in article.wanted_by}, now)
    places = await tellings.places(transaction, article.kin, channels)
    # Who wants it at once comes before who wants it later.
    for subscription in sorted(article.wanted_by, key=lambda one: due(one, now) is not None):
        channel = subscription.target.channel
        if channel not in channels:
            continue
        channels.remove(channel)
        known = places.get(channel, ())
        delivery = await _story(transaction, article, subscription, known, fresh=fresh, now=now)
        found += [delivery] if delivery is not None else []
    return found


async def _story(
    transaction: Transaction,
    article: NewArticle,
    subscription: Subscription,
    known: Sequence[tellings.Place],
    *,
    fresh: Fresh,
    now: datetime,
) -> NewDelivery | None:
    """The post of an article in one channel, or the edit that adds it to another report's; None: nothing is to be done now."""
    target, later = subscription.target, due(subscription, now)
    origin = tellings.standing(target.channel, article.kin, known, fresh, at_once=later is None)
    if origin is not None:
        fresh.told[target.channel, article.id] = Telling(origin, article.id, target.channel, subscription.id)
        return None if origin in fresh.edited else await _edit_once(transaction, origin, fresh, now)
    delivery = queueing.new_delivery_id(now)
    if later is not None:
        fresh.hold(delivery, article.id, target, subscription=subscription.id, due=later)
        return None
    fresh.post(target.channel, article.id, delivery)
    return NewDelivery(target, article.id, subscription.id, id=delivery)


async def _edit_once(transaction: Transaction, origin: DeliveryId, fresh: Fresh, now: datetime) -> NewDelivery | None:
    fresh.edited.add(origin)
    return await tellings.edit_of(transaction, origin, now)


async def _without_page(
    transaction: Transaction, article: NewArticle, channels: set[ChannelId], now: datetime
) -> set[ChannelId]:
    """Notes that these channels have a page; returns those that had it not."""
    if article.link_key is None or not channels:
        return channels
    rows = await transaction.fetch_all(
        _POSTED, channels=table((one,) for one in sorted(channels)), key=article.link_key, now=to_ms(now)
    )
    return {ChannelId(row["channel_id"]) for row in rows}


_POSTED = """
INSERT INTO posted (channel_id, link_key, posted_at)
SELECT id, CAST(:key AS TEXT), CAST(:now AS BIGINT) FROM :channels(id BIGINT) AS c WHERE TRUE
ON CONFLICT (channel_id, link_key) DO NOTHING RETURNING channel_id
"""


async def _edits(transaction: Transaction, change: Changed, now: datetime) -> list[NewDelivery]:
    """An edit for each post of the article that stands, after its row has the new text."""
    touched = await transaction.execute(
        "UPDATE articles SET payload = :payload, shown_hash = :shown WHERE id = :id AND shown_hash <> :shown",
        payload=payload_text(change.payload),
        shown=_shown(change.payload),
        id=change.article,
    )
    if not touched:
        return []
    since = to_ms(now - tellings.EDITABLE)
    rows = await transaction.fetch_all(_TO_EDIT, id=change.article, since=since, most=MOST_EDITS)
    return [tellings.edit(row) for row in rows]


_TO_EDIT = """
SELECT id, kind, channel_id, guild_id, locale, subscription_id, article_id FROM outbox post
WHERE article_id = :id AND action = 'create' AND created_at >= :since
  AND ((state = 'sent' AND message_id IS NOT NULL) OR (state = 'waiting' AND (attempts > 0 OR unsure = 1)))
  AND NOT EXISTS (SELECT 1 FROM outbox edit WHERE edit.article_id = :id AND edit.action = 'edit' AND edit.state = 'waiting'
                  AND edit.attempts = 0 AND edit.origin = post.id)
  AND (SELECT COUNT(*) FROM outbox edit WHERE edit.article_id = :id AND edit.action = 'edit' AND edit.origin = post.id) < :most
ORDER BY seq
"""
