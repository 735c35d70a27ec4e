"""Which posts of a channel tell a story already, what they tell beside their article, and what is held back: SQL within a commit."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.news.model import (
    ArticleId,
    ChannelId,
    DeliveryAction,
    DeliveryId,
    GuildId,
    SourceId,
    Subscription,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.queueing import NewDelivery
from bot.news.wire import Payload, read_payload, to_ms
from bot.store.database import Database, Row, Transaction, Value
from bot.store.sql import table

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
    target: Target
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
    told: dict[tuple[ChannelId, ArticleId], Telling] = field(default_factory=dict)
    held: dict[DeliveryId, dict[str, Value]] = field(default_factory=dict)
    edited: set[DeliveryId] = field(default_factory=set)
    """Posts whose edit is thought of already."""
    wanted: set[tuple[ArticleId, SubscriptionId]] = field(default_factory=set)

    def wants(self, article: ArticleId, subscriptions: Collection[Subscription]) -> None:
        """Who wants an article: of a channel that has it once for several of them, all are kept."""
        of_channel = Counter(one.target.channel for one in subscriptions)
        self.wanted |= {(article, one.id) for one in subscriptions if of_channel[one.target.channel] > 1}

    def post(self, channel: ChannelId, article: ArticleId, delivery: DeliveryId) -> None:
        """A post that this commit writes."""
        self.posts[channel, article] = delivery

    def hold(
        self, delivery: DeliveryId, article: ArticleId, target: Target, *, subscription: SubscriptionId, due: datetime
    ) -> None:
        """A post that waits outside of the outbox."""
        self.held[delivery] = {
            "id": delivery,
            "subscription": subscription,
            "channel": target.channel,
            "article": article,
            "due": to_ms(due),
        }
        self.posts[target.channel, article] = delivery


@dataclass(frozen=True, slots=True)
class Place:
    """Where a channel tells an article; `held` while that post is held back."""

    article: ArticleId
    origin: DeliveryId
    held: bool


async def places(
    transaction: Transaction, kin: Kin, channels: Collection[ChannelId]
) -> Mapping[ChannelId, Sequence[Place]]:
    """Where these channels tell the articles: asked once for all, since an article can be in thousands of channels."""
    if not kin.alike or not channels:
        return {}
    asked = {
        "articles": table((one,) for one in (*kin.alike, *kin.barred)),
        "channels": table((one,) for one in channels),
    }
    found: defaultdict[ChannelId, list[Place]] = defaultdict(list)
    for row in await transaction.fetch_all(_PLACES, **asked):
        place = Place(ArticleId(row["article_id"]), DeliveryId(row["origin"]), bool(row["held"]))
        found[ChannelId(row["channel_id"])].append(place)
    return found


def standing(channel: ChannelId, kin: Kin, known: Sequence[Place], fresh: Fresh, *, at_once: bool) -> DeliveryId | None:
    """The post of a channel that tells the story of these articles; None when none does, or when it tells another one, too.

    `at_once`: a post that is held back does not count, for who wants news now must not wait for another one's digest.
    """
    origins: dict[ArticleId, DeliveryId] = {}
    for article in (*kin.alike, *kin.barred):
        if telling := fresh.told.get((channel, article)):
            origins[article] = telling.origin
        elif post := fresh.posts.get((channel, article)):
            origins[article] = post
    origins |= {place.article: place.origin for place in known}
    if at_once:
        held = {place.origin for place in known if place.held}
        origins = {one: by for one, by in origins.items() if by not in held and by not in fresh.held}
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
        "SELECT 1 AS n FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND origin = :id AND action = 'edit'"
        " AND attempts = 0",
        channel=row["channel_id"],
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
    """Writes what a commit tells and holds, and who else wanted it. What goes into a digest that is out is known there, not shown."""
    rows: list[Mapping[str, Value]] = [
        {
            "origin": one.origin,
            "article": one.article,
            "channel": one.target.channel,
            "subscription": one.subscription,
            "now": to_ms(now),
        }
        for one in fresh.told.values()
    ]
    await transaction.execute_many(_TELL, rows)
    await transaction.execute_many(
        "INSERT INTO held (id, subscription_id, channel_id, article_id, due_at, held_at)"
        " VALUES (:id, :subscription, :channel, :article, :due, :now)",
        [row | {"now": to_ms(now)} for row in fresh.held.values()],
    )
    if fresh.wanted:
        await transaction.execute(_WANT, wanted=table(sorted(fresh.wanted)), now=to_ms(now))


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
_PLACES = """
WITH asked AS (SELECT id FROM :articles(id BIGINT) AS a), here AS (SELECT id FROM :channels(id BIGINT) AS c)
SELECT channel_id, article_id, id AS origin, 0 AS held FROM outbox
WHERE article_id IN (SELECT id FROM asked) AND channel_id IN (SELECT id FROM here)
  AND action = 'create' AND state IN ('waiting', 'sent')
UNION ALL SELECT channel_id, article_id, id AS origin, 1 AS held FROM held
WHERE article_id IN (SELECT id FROM asked) AND channel_id IN (SELECT id FROM here)
UNION ALL SELECT t.channel_id, t.article_id, t.origin, CASE WHEN h.id IS NULL THEN 0 ELSE 1 END AS held FROM told t
LEFT JOIN outbox o ON o.id = t.origin AND o.state IN ('waiting', 'sent') LEFT JOIN held h ON h.id = t.origin
WHERE t.article_id IN (SELECT id FROM asked) AND t.channel_id IN (SELECT id FROM here)
  AND (o.id IS NOT NULL OR h.id IS NOT NULL)
"""
_TELL = """
INSERT INTO told (origin, article_id, channel_id, subscription_id, kind, told_at)
SELECT :origin, CAST(:article AS BIGINT), CAST(:channel AS BIGINT), CAST(:subscription AS BIGINT),
       CASE WHEN EXISTS (SELECT 1 FROM told d WHERE d.origin = :origin AND d.kind = 'listed') THEN 'known' ELSE 'also' END,
       CAST(:now AS BIGINT)
WHERE true ON CONFLICT (origin, article_id) DO NOTHING
"""
_WANT = """
INSERT INTO wanted (article_id, subscription_id, wanted_at)
SELECT article, subscription, CAST(:now AS BIGINT) FROM :wanted(article BIGINT, subscription BIGINT) AS w WHERE TRUE
ON CONFLICT (article_id, subscription_id) DO NOTHING
"""
_REPORTS = """
SELECT t.kind, t.more, a.source_id, a.payload, g.name, s.title FROM told t JOIN articles a ON a.id = t.article_id
JOIN sources s ON s.id = a.source_id
LEFT JOIN guild_sources g ON g.source_id = a.source_id AND g.guild_id = :guild
WHERE t.origin = :origin AND t.kind <> 'known' ORDER BY t.told_at, t.article_id LIMIT :limit
"""
