"""What one poll found, written in one commit: validators, seen keys, articles and outbox rows of many sources together."""

import itertools
import secrets
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

import msgspec

from bot.news import merging, placing, queueing, rounds, seen, tellings
from bot.news.model import (
    ArticleId,
    ChannelId,
    SourceId,
)
from bot.news.placing import Changed, NewArticle, shown
from bot.news.queueing import NewDelivery
from bot.news.seen import Known, Seen, SeenKeys
from bot.news.tellings import Fresh, Kin
from bot.news.wire import payload_text, to_ms
from bot.store.database import Database, Transaction, Value

CHANNEL_CAP = 10
"""Posts that one poll may put into one channel; older ones are folded into a single post before them."""


class Polled(msgspec.Struct, frozen=True):
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
    unwritten: list[ArticleId] = field(default_factory=list)
    """Articles that another source brings instead."""


class Late(Protocol):
    """What finds stories that another process told meanwhile: `bot.news.storybook.Storybook.late`."""

    async def __call__(self, transaction: Transaction, known: Mapping[ArticleId, Kin], /) -> Mapping[ArticleId, Kin]:
        """Articles with what is kin to them now, where that is more than what is known. Holds up other processes until the commit."""


class Intake:
    """Writes what is new. `seen` is what it compares with."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.seen = SeenKeys(database)
        self._numbers = itertools.count(secrets.randbelow(1 << 20))

    async def known(self, source: SourceId, keys: Sequence[str], now: datetime) -> Mapping[str, Known]:
        """What the store has of these keys of a source."""
        return (await self.seen.known([(source, keys, now)]))[0]

    async def baseline(self, source: SourceId, keys: Sequence[str], now: datetime, *, after: rounds.After) -> bool:
        """Notes what a new source shows at the moment it is added, as its first poll would, so that the next finds what came after.

        False when the source has its baseline already: then nothing is written. `after` need not know when it was due.
        """

        async def work(transaction: Transaction) -> bool:
            row = await transaction.fetch_one(
                "UPDATE sources SET baseline_done = 1 WHERE id = :id AND baseline_done = 0 RETURNING next_poll_at",
                id=source,
            )
            if row is None:
                return False
            await seen.note(transaction, [(source, key, None) for key in keys], now)
            await rounds.record(transaction, [msgspec.structs.replace(after, due_ms=row["next_poll_at"])])
            return True

        return await self._database.transact(work)

    async def present(self, source: SourceId, new: NewArticle, now: datetime) -> bool:
        """Posts one article of a source to those who want it, outside any poll; False when the page stands there already.

        To be called before `baseline`, which takes everything that a feed shows for old.
        """
        known = await self.known(source, new.keys, now)
        old = next((state.article for state in known.values() if state.article is not None), None)

        article, fresh = new if old is None else replace(new, id=old), Fresh()

        async def work(transaction: Transaction) -> int:
            wanted = await placing.unposted(transaction, article, fresh, now)
            wanted += await placing.told_edits(transaction, fresh, now)
            if old is None and (wanted or fresh.held or fresh.told):
                await transaction.execute_many(_INSERT, [_article_row(article.id, source, article, now)])
                await seen.note(transaction, [(source, key, article.id) for key in article.keys], now)
            await tellings.write(transaction, fresh, now)
            return await queueing.enqueue(transaction, wanted, now)

        return await self._database.transact(work) > 0

    async def commit(self, found: Sequence[Polled], now: datetime, *, late: Late | None = None) -> Done:
        """Writes everything that these polls found, or nothing.

        `late` knows, within this commit, which stories other processes told since the polls were read.
        """

        async def work(transaction: Transaction) -> Done:
            done = Done()
            # Before any other row: who waits for its turn must hold nothing that others wait for.
            polls = await _with_late(transaction, found, late)
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
                    done.unwritten += [article.id for article in poll.articles]
                    continue
                batch.seen.extend((source, key, None) for key in poll.seen_only)
                wanted += await self._sort(transaction, source, poll, batch=batch, now=now)
            wanted += await placing.told_edits(transaction, batch.fresh, now)
            done.articles = len(batch.articles)
            await transaction.execute_many(_INSERT, batch.articles)
            await seen.note(transaction, batch.seen, now)
            await tellings.write(transaction, batch.fresh, now)
            done.deliveries += await queueing.enqueue(transaction, wanted, now)
            done.channels = {delivery.target.channel for delivery in wanted}
            return done

        return await self._database.transact(work)

    async def _sort(
        self, transaction: Transaction, source: SourceId, poll: Polled, *, batch: "_Batch", now: datetime
    ) -> list[NewDelivery]:
        """Puts what a poll found new into the batch; returns what is to be delivered for it and for what changed.

        What other polls of the batch put into a channel takes room there, as what waits does.
        """
        wanted: defaultdict[ChannelId, list[NewDelivery]] = defaultdict(list)
        deliveries: list[NewDelivery] = []
        for article in poll.articles:
            batch.articles.append(_article_row(article.id, source, article, now))
            batch.seen.extend((source, key, article.id) for key in article.keys)
            for delivery in await placing.unposted(transaction, article, batch.fresh, now):
                wanted[delivery.target.channel].append(delivery)
        for channel, of_channel in wanted.items():
            waiting = await transaction.fetch_one(
                "SELECT COUNT(*) AS n FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND action <> 'publish'",
                channel=channel,
            )
            taken = batch.taken[channel] + (waiting["n"] if waiting is not None else 0)
            posts = placing.folded(of_channel, batch.fresh, room=CHANNEL_CAP - taken)
            batch.taken[channel] += len(posts)
            deliveries += posts
        for change in poll.changed:
            deliveries += await placing.edits(transaction, change, now)
        return deliveries

    def article_id(self, now: datetime) -> ArticleId:
        """Given here and not by the store, so that all articles of a commit are written by one statement: time, then a counter."""
        return ArticleId((to_ms(now) << 20) | (next(self._numbers) & 0xFFFFF))


async def _with_late(transaction: Transaction, polls: Sequence[Polled], late: Late | None) -> Sequence[Polled]:
    known = {article.id: article.kin for poll in polls for article in poll.articles if article.wanted_by}
    if late is None or not known:
        return polls
    kin = await late(transaction, known)
    return [
        msgspec.structs.replace(
            poll, articles=tuple(replace(article, kin=kin.get(article.id, article.kin)) for article in poll.articles)
        )
        for poll in polls
    ]


@dataclass(frozen=True, slots=True)
class _Batch:
    """Rows of one commit."""

    articles: list[dict[str, Value]]
    seen: list[Seen]
    fresh: Fresh
    taken: Counter[ChannelId] = field(default_factory=Counter)
    """Posts for a channel."""


_INSERT = (
    "INSERT INTO articles (id, source_id, link_key, shown_hash, payload, first_seen_at)"
    " VALUES (:id, :source, :link_key, :shown, :payload, :now)"
)


def _article_row(article_id: ArticleId, source: SourceId, article: NewArticle, now: datetime) -> dict[str, Value]:
    return {
        "id": article_id,
        "source": source,
        "link_key": article.link_key,
        "shown": shown(article.payload),
        "payload": payload_text(article.payload),
        "now": to_ms(now),
    }
