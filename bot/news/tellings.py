"""Which posts of a channel tell a story already, what they tell beside their article, and what is held back: SQL within a commit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    DeliveryId,
    GuildId,
    SourceId,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.queueing import NewDelivery
from bot.news.wire import Payload, read_payload, to_ms
from bot.store.database import Database, Row, Transaction, Value

EDITABLE = timedelta(days=7)
MOST_REPORTS = 25


@dataclass(frozen=True, slots=True)
class Kin:
    """Earlier articles that tell the same event, the likest first, and those that an article of this story cannot stand beside."""

    alike: tuple[ArticleId, ...] = ()
    barred: frozenset[ArticleId] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """A report that goes into another report's post."""

    origin: DeliveryId
    article: ArticleId
    channel: ChannelId
    subscription: SubscriptionId | None


@dataclass(frozen=True, slots=True)
class Report:
    """An article that stands in another one's post: `also`, the same story from another source, or `listed` in a digest."""

    kind: str
    source: SourceId
    name: str
    payload: Payload
    more: int = 0
    """Listed: how many further reports told the same."""


@dataclass(slots=True)
class Fresh:
    """What this commit is about to write: posts by channel and article, and the reports told in posts."""

    posts: dict[tuple[ChannelId, ArticleId], DeliveryId] = field(default_factory=dict)
    told: list[Telling] = field(default_factory=list)
    held: list[dict[str, Value]] = field(default_factory=list)
    edited: set[DeliveryId] = field(default_factory=set)
    """Posts whose edit is thought of already."""

    def post(self, channel: ChannelId, article: ArticleId, delivery: DeliveryId) -> None:
        """A post that this commit writes."""
        self.posts[channel, article] = delivery

    def hold(
        self, delivery: DeliveryId, article: ArticleId, target: Target, *, subscription: SubscriptionId, due: datetime
    ) -> None:
        """A post that waits outside of the outbox."""
        self.held.append(
            {
                "id": delivery,
                "subscription": subscription,
                "channel": target.channel,
                "article": article,
                "due": to_ms(due),
            }
        )
        self.posts[target.channel, article] = delivery


async def standing(
    transaction: Transaction, channel: ChannelId, kin: Kin, fresh: Fresh, *, at_once: bool
) -> DeliveryId | None:
    """The post of a channel that tells the story of these articles; None when none does, or when it tells another one, too.

    `at_once`: a post that is held back does not count, for who wants news now must not wait for another one's digest.
    """
    if not kin.alike:
        return None
    asked = (*kin.alike, *kin.barred)
    origins: dict[ArticleId, DeliveryId] = {}
    for article in asked:
        if found := fresh.posts.get((channel, article)):
            origins[article] = found
    origins |= {one.article: one.origin for one in fresh.told if one.channel == channel and one.article in asked}
    names = {f"a{number}": article for number, article in enumerate(asked)}
    rows = await transaction.fetch_all(
        _STANDING.format(articles=", ".join(f":{name}" for name in names)), channel=channel, **names
    )
    origins |= {ArticleId(row["article_id"]): DeliveryId(row["origin"]) for row in rows}
    if at_once:
        waiting = {row["id"] for row in fresh.held} | {row["origin"] for row in rows if row["held"]}
        origins = {one: origin for one, origin in origins.items() if origin not in waiting}
    barred = {origins[article] for article in kin.barred if article in origins}
    return next((origins[one] for one in kin.alike if one in origins and origins[one] not in barred), None)


async def edit_of(transaction: Transaction, origin: DeliveryId, now: datetime) -> NewDelivery | None:
    """The edit that shows what a post tells more; None when it is still to be made or a digest, or an edit waits already.

    Takes the post's row for itself until the commit, so that its sender either sees what is told, or is seen by us.
    """
    row = await transaction.fetch_one(
        "UPDATE outbox SET folded = folded WHERE id = :id AND action = 'create' AND created_at >= :since AND NOT EXISTS"
        " (SELECT 1 FROM told WHERE origin = :id AND kind = 'listed') RETURNING id, kind, channel_id, guild_id,"
        " locale, subscription_id, article_id, state, attempts, unsure, message_id",
        id=origin,
        since=to_ms(now - EDITABLE),
    )
    if row is None or not _begun(row):
        return None
    waiting = await transaction.fetch_one(
        "SELECT 1 AS n FROM outbox WHERE origin = :id AND action = 'edit' AND state = 'waiting' AND attempts = 0",
        id=origin,
    )
    return None if waiting is not None else edit(row)


def edit(row: Row) -> NewDelivery:
    """The edit of a post, from its row."""
    return NewDelivery(
        target=Target(
            TargetKind(row["kind"]),
            ChannelId(row["channel_id"]),
            None if row["guild_id"] is None else GuildId(row["guild_id"]),
            row["locale"],
        ),
        article=ArticleId(row["article_id"]),
        subscription=None if row["subscription_id"] is None else SubscriptionId(row["subscription_id"]),
        action=DeliveryAction.EDIT,
        origin=DeliveryId(row["id"]),
    )


async def write(transaction: Transaction, fresh: Fresh, now: datetime) -> None:
    """Writes what a commit tells and holds. A report that goes into a digest that is out is known there, and not shown."""
    rows: list[Mapping[str, Value]] = [
        {
            "origin": one.origin,
            "article": one.article,
            "channel": one.channel,
            "subscription": one.subscription,
            "now": to_ms(now),
        }
        for one in fresh.told
    ]
    await transaction.execute_many(_TELL, rows)
    await transaction.execute_many(
        "INSERT INTO held (id, subscription_id, channel_id, article_id, due_at, held_at)"
        " VALUES (:id, :subscription, :channel, :article, :due, :now)",
        [row | {"now": to_ms(now)} for row in fresh.held],
    )


async def heir(
    transaction: Transaction, origin: DeliveryId, new: DeliveryId
) -> tuple[ArticleId, SubscriptionId | None] | None:
    """The report that takes the place of one whose post cannot be made; what else that post told goes over to the new one."""
    first = await transaction.fetch_one(
        "SELECT article_id, subscription_id FROM told WHERE origin = :origin AND kind = 'also'"
        " ORDER BY told_at, article_id LIMIT 1",
        origin=origin,
    )
    if first is None:
        return None
    await transaction.execute(
        "DELETE FROM told WHERE origin = :origin AND article_id = :article", origin=origin, article=first["article_id"]
    )
    await transaction.execute("UPDATE told SET origin = :new WHERE origin = :origin", new=new, origin=origin)
    subscription = first["subscription_id"]
    return ArticleId(first["article_id"]), None if subscription is None else SubscriptionId(subscription)


async def reports(database: Database, origin: DeliveryId, guild: GuildId | None) -> tuple[Report, ...]:
    """What a post tells beside its article, in order; named as the server names its feeds."""
    rows = await database.fetch_all(_REPORTS, origin=origin, guild=guild or 0, limit=MOST_REPORTS)
    return tuple(_report(row) for row in rows)


def _report(row: Row) -> Report:
    payload = read_payload(row["payload"])
    name = row["name"] or row["title"] or payload.source_title
    return Report(row["kind"], SourceId(row["source_id"]), name, payload, row["more"])


def _begun(row: Row) -> bool:
    sent = row["state"] == "sent" and row["message_id"] is not None
    return bool(sent or (row["state"] == "waiting" and (row["attempts"] > 0 or row["unsure"])))


# What was told in a post that was dropped, or held for a subscription that ended, stands nowhere.
_STANDING = """
SELECT id AS origin, article_id, 0 AS held FROM outbox
WHERE channel_id = :channel AND action = 'create' AND state IN ('waiting', 'sent') AND article_id IN ({articles})
UNION ALL SELECT id AS origin, article_id, 1 AS held FROM held WHERE channel_id = :channel AND article_id IN ({articles})
UNION ALL SELECT t.origin, t.article_id, CASE WHEN h.id IS NULL THEN 0 ELSE 1 END AS held FROM told t
LEFT JOIN outbox o ON o.id = t.origin AND o.state IN ('waiting', 'sent') LEFT JOIN held h ON h.id = t.origin
WHERE t.channel_id = :channel AND t.article_id IN ({articles}) AND (o.id IS NOT NULL OR h.id IS NOT NULL)
"""
_TELL = """
INSERT INTO told (origin, article_id, channel_id, subscription_id, kind, told_at)
SELECT :origin, CAST(:article AS BIGINT), CAST(:channel AS BIGINT), CAST(:subscription AS BIGINT),
       CASE WHEN EXISTS (SELECT 1 FROM told d WHERE d.origin = :origin AND d.kind = 'listed') THEN 'known' ELSE 'also' END,
       CAST(:now AS BIGINT)
WHERE true ON CONFLICT (origin, article_id) DO NOTHING
"""
_REPORTS = """
SELECT t.kind, t.more, a.source_id, a.payload, g.name, s.title FROM told t JOIN articles a ON a.id = t.article_id
JOIN sources s ON s.id = a.source_id
LEFT JOIN guild_sources g ON g.source_id = a.source_id AND g.guild_id = :guild
WHERE t.origin = :origin AND t.kind <> 'known' ORDER BY t.told_at, t.article_id LIMIT :limit
"""
