"""Stored articles as one server may see them: those of its own feeds. All SQL that explains and previews stands here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.news.correcting.model import Corrections
from bot.news.dedupe import link_key
from bot.news.match import Candidate
from bot.news.model import (
    Article,
    ArticleId,
    ChannelId,
    DeliveryId,
    Entry,
    GuildId,
    MessageId,
    SourceId,
    SubscriptionId,
)
from bot.news.wire import Payload, from_ms, maybe_from_ms, read_headline, read_payload, to_ms
from bot.store.database import Database, Row

Fits = Callable[[str, str], bool]
"""Whether an article is meant, by its title and its feed's name."""
PAGE = 500
"""Rows that are looked through at once."""
LATEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Stored:
    """An article of one of the server's feeds. `home` is where this server says that the feed is at home."""

    id: ArticleId
    source: SourceId
    payload: Payload
    first_seen: datetime
    link_key: str | None
    home: frozenset[str]
    source_name: str
    source_paused: bool
    source_added: datetime

    def candidate(self) -> Candidate:
        """As the matcher reads it."""
        article = Article(self.source, (), self.payload.entry, self.payload.tags, self.first_seen, self.id)
        return Candidate.of(article, self.home)


@dataclass(frozen=True, slots=True)
class Handed:
    """What the outbox did with an article for a subscription of the server. `state` is waiting, sent, dead or dropped."""

    delivery: DeliveryId
    subscription: SubscriptionId | None
    channel: ChannelId
    state: str
    reason: str | None
    folded: int
    message: MessageId | None
    not_before: datetime
    done: datetime | None
    unpublished: str | None = None
    """Why the post was not published to the channels that follow, where that was wished."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An article without a post of its own: `also`, `listed` or `known` in a post (with its message, once that is sent), or `held`."""

    subscription: SubscriptionId
    kind: str
    channel: ChannelId
    message: MessageId | None
    at: datetime | None
    """When it was told there, or when it is due."""


class ArticleRepository:
    """Reads articles; writes nothing."""

    def __init__(self, database: Database, corrections: Corrections | None = None) -> None:
        """`corrections` are what servers say of regions; every article is shown with those of its server."""
        self._database = database
        self._corrections = corrections or Corrections()

    async def recent(self, guild: GuildId, since: datetime, *, limit: int, fits: Fits | None = None) -> list[Stored]:
        """Articles of the server's feeds since a time, newest first; with `fits`, those that it chooses."""
        found: list[Stored] = []
        page = limit if fits is None else PAGE
        at, last = LATEST, LATEST
        while len(found) < limit:
            rows = await self._database.fetch_all(
                f"{_SELECT} AND a.first_seen_at >= :since"
                " AND (a.first_seen_at < :at OR (a.first_seen_at = :at AND a.id < :last))"
                " ORDER BY a.first_seen_at DESC, a.id DESC LIMIT :page",
                guild=guild,
                since=to_ms(since),
                at=at,
                last=last,
                page=page,
            )
            found += [self._stored(guild, row) for row in rows if fits is None or fits(*_headline(row))]
            if len(rows) < page:
                break
            at, last = rows[-1]["first_seen_at"], rows[-1]["id"]
        return found[:limit]

    async def feed_at(self, guild: GuildId, link: str) -> str | None:
        """The name of the server's feed at a web address, however it is spelled; None where there is none."""
        key = link_key(Entry(id="", link=link, title=""))
        rows = await self._database.fetch_all(
            "SELECT s.url, g.name, s.title FROM guild_sources g JOIN sources s ON s.id = g.source_id"
            " WHERE g.guild_id = :guild AND g.removed_at IS NULL",
            guild=guild,
        )
        same = (row for row in rows if key is not None and link_key(Entry(id="", link=row["url"], title="")) == key)
        return next((row["name"] or row["title"] or row["url"] for row in same), None)

    async def get(self, guild: GuildId, article: ArticleId) -> Stored | None:
        """One article; one of a feed that the server lacks is not found."""
        row = await self._database.fetch_one(f"{_SELECT} AND a.id = :id", guild=guild, id=article)
        return None if row is None else self._stored(guild, row)

    async def by_link(self, guild: GuildId, link: str) -> Stored | None:
        """The newest article of the server's feeds at a web address, however it is spelled."""
        key = link_key(Entry(id="", link=link, title=""))
        if key is None:
            return None
        row = await self._database.fetch_one(
            _BY_KEY,
            guild=guild,
            key=key,
        )
        return None if row is None else self._stored(guild, row)

    async def seen_at(self, guild: GuildId, link: str) -> datetime | None:
        """When a feed of the server last showed an address that was noted and never posted; None when it never did."""
        key = link_key(Entry(id="", link=link, title=""))
        row = await self._database.fetch_one(
            "SELECT MAX(s.seen_at) AS at FROM seen s JOIN guild_sources g ON g.source_id = s.source_id"
            " AND g.guild_id = :guild AND g.removed_at IS NULL WHERE s.key = :key AND s.article_id IS NULL",
            guild=guild,
            key=key or "",
        )
        return None if row is None else maybe_from_ms(row["at"])

    async def handed(self, guild: GuildId, article: ArticleId) -> list[Handed]:
        """The posts of an article in this server, oldest first."""
        rows = await self._database.fetch_all(
            "SELECT id, subscription_id, channel_id, state, reason, folded, message_id, not_before, done_at,"
            " (SELECT p.reason FROM outbox p WHERE p.article_id = o.article_id AND p.origin = o.id AND p.action = 'publish'"
            " AND p.state = 'dropped' LIMIT 1) AS unpublished FROM outbox o"
            " WHERE article_id = :article AND guild_id = :guild AND action = 'create' ORDER BY seq",
            article=article,
            guild=guild,
        )
        return [replace(_handed(row), unpublished=row["unpublished"]) for row in rows]

    async def placed(self, guild: GuildId, article: ArticleId) -> list[Placed]:
        """Where in this server an article stands in another one's post, or waits for its time."""
        rows = await self._database.fetch_all(_PLACED, article=article, guild=guild)
        return [
            Placed(
                SubscriptionId(row["subscription_id"]),
                row["kind"],
                ChannelId(row["channel_id"]),
                None if row["message_id"] is None else MessageId(row["message_id"]),
                maybe_from_ms(row["at"]),
            )
            for row in rows
        ]

    async def of_delivery(self, guild: GuildId, delivery: DeliveryId) -> tuple[ArticleId, Handed] | None:
        """What a post's button stands for; another server's finds nothing."""
        row = await self._database.fetch_one(
            "SELECT id, article_id, subscription_id, channel_id, state, reason, folded, message_id, not_before, done_at"
            " FROM outbox WHERE id = :id AND guild_id = :guild",
            id=delivery,
            guild=guild,
        )
        return None if row is None else (ArticleId(row["article_id"]), _handed(row))

    async def lists_several(self, delivery: DeliveryId) -> bool:
        """Whether a post is one that lists stories: a digest, or what quiet hours held back."""
        row = await self._database.fetch_one(
            "SELECT 1 AS n FROM told WHERE origin = :id AND kind = 'listed' LIMIT 1", id=delivery
        )
        return row is not None

    async def posted_elsewhere(self, guild: GuildId, channel: ChannelId, article: Stored) -> bool:
        """Whether the same page, from another feed of the server, has a post in a channel."""
        row = await self._database.fetch_one(
            "SELECT 1 AS n FROM guild_sources g JOIN seen s ON s.source_id = g.source_id AND s.key = :key"
            " JOIN outbox o ON o.article_id = s.article_id WHERE g.guild_id = :guild AND o.article_id <> :id"
            " AND o.channel_id = :channel AND o.action = 'create' LIMIT 1",
            guild=guild,
            key=article.link_key or "",
            id=article.id,
            channel=channel,
        )
        return row is not None

    def _stored(self, guild: GuildId, row: Row) -> Stored:
        found = _stored(row)
        tags = self._corrections.over(found.payload.tags, found.source, found.id, guild)
        return replace(found, payload=replace(found.payload, tags=tags))


_SELECT = """
SELECT a.id, a.source_id, a.payload, a.first_seen_at, a.link_key, g.home, g.paused, g.added_at, g.name, s.title, s.home AS source_home
FROM articles a JOIN guild_sources g ON g.source_id = a.source_id AND g.guild_id = :guild AND g.removed_at IS NULL
JOIN sources s ON s.id = a.source_id WHERE 1 = 1
"""
_PLACED = """
SELECT t.subscription_id, t.kind, t.channel_id, o.message_id, t.told_at AS at FROM told t
JOIN subscriptions s ON s.id = t.subscription_id AND s.guild_id = :guild LEFT JOIN outbox o ON o.id = t.origin
WHERE t.article_id = :article
UNION ALL SELECT h.subscription_id, 'held' AS kind, h.channel_id, CAST(NULL AS BIGINT) AS message_id, h.due_at AS at FROM held h
JOIN subscriptions s ON s.id = h.subscription_id AND s.guild_id = :guild WHERE h.article_id = :article
"""
_BY_KEY = f"""{_SELECT}
AND a.id IN (SELECT seen.article_id FROM seen JOIN guild_sources mine
             ON mine.source_id = seen.source_id AND mine.guild_id = :guild WHERE seen.key = :key)
ORDER BY a.first_seen_at DESC LIMIT 1
"""  # noqa: S608 - a constant of this file


def _headline(row: Row) -> tuple[str, str]:
    """An article's title, and its feed's name in this server."""
    title, source = read_headline(row["payload"])
    return title, row["name"] or row["title"] or source


def _stored(row: Row) -> Stored:
    payload = read_payload(row["payload"])
    own = frozenset((row["home"] or row["source_home"] or "").split())
    return Stored(
        id=ArticleId(row["id"]),
        source=SourceId(row["source_id"]),
        payload=payload,
        first_seen=from_ms(row["first_seen_at"]),
        link_key=row["link_key"],
        home=own or frozenset(payload.home),
        source_name=row["name"] or row["title"] or payload.source_title,
        source_paused=bool(row["paused"]),
        source_added=from_ms(row["added_at"]),
    )


def _handed(row: Row) -> Handed:
    number, message = row["subscription_id"], row["message_id"]
    return Handed(
        delivery=DeliveryId(row["id"]),
        subscription=None if number is None else SubscriptionId(number),
        channel=ChannelId(row["channel_id"]),
        state=row["state"],
        reason=row["reason"],
        folded=row["folded"],
        message=None if message is None else MessageId(message),
        not_before=from_ms(row["not_before"]),
        done=maybe_from_ms(row["done_at"]),
    )
