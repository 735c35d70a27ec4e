"""Corrections of regions, in SQL: each is one commit with its report for the owner and the edits of the posts that stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.news import tellings
from bot.news.audit import Note, write
from bot.news.correcting.model import Correction
from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    DeliveryId,
    GuildId,
    SourceId,
    Subscription,
    SubscriptionId,
    Tag,
    Target,
    TargetKind,
    UserId,
)
from bot.news.queueing import NewDelivery, enqueue, new_delivery_id
from bot.news.tellings import EDITABLE, Fresh
from bot.news.timing import due
from bot.news.wire import to_ms
from bot.store.database import Database, Row, Transaction

OPEN_A_PERSON = 10
"""Reports of one person that may wait at once; further corrections hold in their server and are not put forward."""


@dataclass(frozen=True, slots=True)
class _Body:
    right: tuple[str, ...]
    causes: tuple[Tag, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What the owner of the bot reads of a correction."""

    about: str
    text: str
    source: str


class CorrectionRepository:
    """Corrections."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def active(self) -> list[Correction]:
        """All that hold somewhere, oldest first."""
        rows = await self._database.fetch_all(f"{_SELECT} WHERE c.removed_at IS NULL ORDER BY c.id")
        return [_correction(row) for row in rows]

    async def add(
        self,
        new: Correction,
        *,
        by: UserId,
        now: datetime,
        report: Report,
        note: Note,
        wanted: Sequence[Subscription],
        link_key: str | None,
    ) -> tuple[int, bool]:
        """Writes a correction; its `id` is given here, with whether it was put forward for all servers.

        The article's posts in the server are edited, and channels that want it only now get it.
        """

        async def work(transaction: Transaction) -> tuple[int, bool]:
            number = await _report(transaction, report, by=by, now=now)
            row = await transaction.fetch_one(
                "INSERT INTO region_corrections (guild_id, source_id, article_id, later, body, report_id, created_by, created_at)"
                " VALUES (:guild, :source, :article, :later, :body, CAST(:report AS BIGINT), :by, :now) RETURNING id",
                guild=new.guild,
                source=new.source,
                article=new.article,
                later=int(new.later),
                body=msgspec.json.encode(_Body(new.right, new.causes, new.added)).decode(),
                report=number,
                by=by,
                now=to_ms(now),
            )
            assert row is not None  # noqa: S101 - INSERT … RETURNING gives a row
            await write(transaction, note)
            edits = await _edits(transaction, new.article, now, guild=new.guild)
            fresh = await _unposted(transaction, new, wanted, link_key=link_key, now=now)
            await enqueue(transaction, [*edits, *fresh], now)
            return int(row["id"]), number is not None

        return await self._database.transact(work)

    async def remove(self, guild: GuildId, number: int, now: datetime, *, note: Note) -> bool:
        """Takes a correction back, with its report where that still waits; False when the server has none such."""

        async def work(transaction: Transaction) -> bool:
            row = await transaction.fetch_one(
                "UPDATE region_corrections SET removed_at = :now WHERE id = :id AND guild_id = :guild AND removed_at IS NULL"
                " RETURNING article_id, report_id",
                now=to_ms(now),
                id=number,
                guild=guild,
            )
            if row is None:
                return False
            await transaction.execute(
                "UPDATE reports SET state = 'refused', closed_at = :now WHERE id = :report AND state = 'open'",
                now=to_ms(now),
                report=row["report_id"] or 0,
            )
            await write(transaction, note)
            await enqueue(transaction, await _edits(transaction, ArticleId(row["article_id"]), now, guild=guild), now)
            return True

        return await self._database.transact(work)

    async def judged(self, report: int, now: datetime) -> bool:
        """After the owner's word on a report: posts of its article are edited in all servers. False: it is about no correction."""

        async def work(transaction: Transaction) -> bool:
            rows = await transaction.fetch_all(
                "SELECT article_id FROM region_corrections WHERE report_id = :report AND removed_at IS NULL",
                report=report,
            )
            for row in rows:
                await enqueue(
                    transaction, await _edits(transaction, ArticleId(row["article_id"]), now, guild=None), now
                )
            return bool(rows)

        return await self._database.transact(work)


_SELECT = """
SELECT c.*, CASE WHEN r.state = 'accepted' THEN 1 ELSE 0 END AS everywhere
FROM region_corrections c LEFT JOIN reports r ON r.id = c.report_id
"""

_POSTS = """
SELECT id, kind, channel_id, guild_id, locale, subscription_id FROM outbox post
WHERE article_id = :id AND action = 'create' AND created_at >= :since AND (:everywhere = 1 OR guild_id = :guild)
  AND ((state = 'sent' AND message_id IS NOT NULL) OR (state = 'waiting' AND (attempts > 0 OR unsure = 1)))
  AND NOT EXISTS (SELECT 1 FROM outbox edit WHERE edit.article_id = :id AND edit.action = 'edit' AND edit.state = 'waiting'
                  AND edit.attempts = 0 AND edit.origin = post.id)
ORDER BY seq
"""


async def _report(transaction: Transaction, report: Report, *, by: UserId, now: datetime) -> int | None:
    waiting = await transaction.fetch_one(
        "SELECT COUNT(*) AS n FROM reports WHERE user_id = :user AND state = 'open'", user=by
    )
    if waiting is not None and waiting["n"] >= OPEN_A_PERSON:
        return None
    row = await transaction.fetch_one(
        "INSERT INTO reports (user_id, about, text, source, created_at, state)"
        " VALUES (:user, :about, :text, :source, :now, 'open') RETURNING id",
        user=by,
        about=report.about,
        text=report.text,
        source=report.source,
        now=to_ms(now),
    )
    return None if row is None else int(row["id"])


async def _edits(
    transaction: Transaction, article: ArticleId, now: datetime, *, guild: GuildId | None
) -> list[NewDelivery]:
    """Edits of an article's posts that stand, in one server or in all."""
    rows = await transaction.fetch_all(
        _POSTS, id=article, since=to_ms(now - EDITABLE), guild=guild or 0, everywhere=int(guild is None)
    )
    return [
        NewDelivery(
            target=Target(
                TargetKind(row["kind"]),
                ChannelId(row["channel_id"]),
                None if row["guild_id"] is None else GuildId(row["guild_id"]),
                row["locale"],
            ),
            article=article,
            subscription=None if row["subscription_id"] is None else SubscriptionId(row["subscription_id"]),
            action=DeliveryAction.EDIT,
            origin=DeliveryId(row["id"]),
        )
        for row in rows
    ]


async def _unposted(
    transaction: Transaction, new: Correction, wanted: Sequence[Subscription], *, link_key: str | None, now: datetime
) -> list[NewDelivery]:
    """One post for each channel that neither has nor awaits this article or its page. Quiet hours and digests keep theirs."""
    found: dict[ChannelId, NewDelivery] = {}
    kept = Fresh()
    kept.wants(new.article, wanted)
    for subscription in wanted:
        target = subscription.target
        had = await transaction.fetch_one(
            "SELECT 1 AS n FROM outbox WHERE article_id = :article AND channel_id = :channel AND action = 'create'"
            " UNION ALL SELECT 1 AS n FROM told WHERE article_id = :article AND channel_id = :channel"
            " UNION ALL SELECT 1 AS n FROM held WHERE article_id = :article AND channel_id = :channel LIMIT 1",
            article=new.article,
            channel=target.channel,
        )
        if had is not None or target.channel in found or (target.channel, new.article) in kept.posts:
            continue
        if link_key is not None and not await transaction.execute(
            "INSERT INTO posted (channel_id, link_key, posted_at) VALUES (:channel, :key, :now)"
            " ON CONFLICT (channel_id, link_key) DO NOTHING",
            channel=target.channel,
            key=link_key,
            now=to_ms(now),
        ):
            continue
        wait = due(subscription, now)
        if wait is None:
            found[target.channel] = NewDelivery(target, new.article, subscription.id)
        else:
            kept.hold(new_delivery_id(now), new.article, target, subscription=subscription.id, due=wait)
    await tellings.write(transaction, kept, now)
    return list(found.values())


def _correction(row: Row) -> Correction:
    body = msgspec.json.decode(row["body"], type=_Body)
    return Correction(
        id=int(row["id"]),
        guild=GuildId(row["guild_id"]),
        source=SourceId(row["source_id"]),
        article=ArticleId(row["article_id"]),
        right=body.right,
        causes=body.causes,
        added=body.added,
        later=bool(row["later"]),
        everywhere=bool(row["everywhere"]),
    )
