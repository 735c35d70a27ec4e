"""Feeds in the store: which are due, whose they are, how they fare. All SQL about sources stands here."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.news.audit import Note, noted
from bot.news.model import GuildId, Source, SourceId, UserId, Validators
from bot.news.wire import from_ms, maybe_from_ms, to_ms
from bot.store.database import Database, Row, Transaction, Value


@dataclass(frozen=True, slots=True)
class DueSource:
    """A source that is to be asked now, leased to this poll."""

    source: Source
    host: str
    interval_s: int
    failures: int
    last_error: str | None
    failing_since: datetime | None
    told: datetime | None
    last_full: datetime | None
    newest_wanted: int
    wished_interval_s: int | None = None
    """The shortest that a server wishes; None when none does."""
    wished_by_all: bool = False
    """Whether all its servers wish for something: else it is read at its own rhythm at least."""
    wished_language: str | None = None
    """What all its servers say that it is written in."""


@dataclass(frozen=True, slots=True)
class After:
    """What a poll leaves in the source's row. `error` is None after a success."""

    source: SourceId
    validators: Validators
    polled: datetime
    next_poll: datetime
    interval_s: int
    error: str | None = None
    failures: int = 0
    failing_since: datetime | None = None
    told: datetime | None = None
    state: str = "active"
    full: bool = False
    """Whether the answer had a body, changed or not."""
    read: bool = False
    """Whether that body was read and its keys compared with those seen."""
    title: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """What a server says of a source; empty or None: as the source itself says."""

    name: str = ""
    home: tuple[str, ...] = ()
    interval_s: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class GuildSource:
    """A source as one server has it, and how it fares."""

    source: SourceId
    url: str
    name: str
    home: tuple[str, ...]
    paused: bool
    state: str
    failures: int
    failing_since: datetime | None
    last_error: str | None
    last_success: datetime | None
    next_poll: datetime
    posts_7_days: int
    own: Own = field(default_factory=Own)
    """What the server itself said of it."""
    language: str | None = None
    baseline_done: bool = True
    """False until its first poll, which posts nothing."""
    interval_s: int = 0
    """How often it is read now, whoever wished it."""


class SourceRepository:
    """Sources and whose they are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def lease_due(self, now: datetime, *, lease: timedelta, limit: int, per_host: int) -> list[DueSource]:
        """Leases sources that are due, the longest overdue first, at most `per_host` of one host.

        Only sources that some server still has and does not pause.
        """

        async def work(transaction: Transaction) -> list[DueSource]:
            rows = await transaction.fetch_all(
                f"{DUE} {self._database.dialect.skip_locked}", now=to_ms(now), limit=limit, per_host=per_host
            )
            until = to_ms(now + lease)
            await transaction.execute_many(
                "UPDATE sources SET leased_until = :until WHERE id = :id",
                [{"until": until, "id": row["id"]} for row in rows],
            )
            return [_due(row) for row in rows]

        return await self._database.transact(work)

    async def give_back(self, sources: Sequence[SourceId]) -> None:
        """Ends leases of sources that were not asked after all; they stay due."""
        await self._database.execute_many(
            "UPDATE sources SET leased_until = 0 WHERE id = :id", [{"id": source} for source in sources]
        )

    async def recover(self, *, alone: bool) -> None:
        """To be called once before polling. `alone`: no other process polls, so leases of a dead one end now."""
        if alone:
            await self._database.execute("UPDATE sources SET leased_until = 0 WHERE leased_until > 0")

    async def next_due(self) -> datetime | None:
        """When the next source is due; None when there is none."""
        row = await self._database.fetch_one("SELECT MIN(next_poll_at) AS at FROM sources WHERE state = 'active'")
        return maybe_from_ms(row["at"]) if row is not None else None

    async def guilds_of(self, source: SourceId) -> dict[frozenset[str], list[GuildId]]:
        """The servers that have a source and have not paused it, by where they say that it is at home; empty: as the source says."""
        rows = await self._database.fetch_all(
            "SELECT guild_id, home FROM guild_sources WHERE source_id = :id AND removed_at IS NULL AND paused = 0",
            id=source,
        )
        found: defaultdict[frozenset[str], list[GuildId]] = defaultdict(list)
        for row in rows:
            found[frozenset((row["home"] or "").split())].append(GuildId(row["guild_id"]))
        return dict(found)

    async def add(
        self,
        guild: GuildId,
        url: str,
        *,
        title: str,
        home: Sequence[str],
        by: UserId,
        now: datetime,
        interval_s: int,
        newest: int,
        note: Note | None = None,
    ) -> SourceId:
        """Gives a server a source, new or known to others; a removed or switched-off one comes back and is polled at once.

        `title` and `home` are this server's words and stay with it: others who have the same source never see them.
        """
        stamp = to_ms(now)

        async def work(transaction: Transaction) -> SourceId:
            row = await transaction.fetch_one(
                "INSERT INTO sources (url, host, newest_wanted, interval_s, next_poll_at, created_at)"
                " VALUES (:url, :host, :newest, :interval, :now, :now) ON CONFLICT (url) DO UPDATE"
                " SET state = 'active', failures = 0, failing_since = NULL, told_at = NULL,"
                " next_poll_at = CASE WHEN sources.state = 'active' THEN sources.next_poll_at ELSE :now END RETURNING id",
                url=url,
                host=host_of(url),
                newest=newest,
                interval=interval_s,
                now=stamp,
            )
            assert row is not None  # noqa: S101 - INSERT … RETURNING gives a row
            await transaction.execute(
                "INSERT INTO guild_sources (guild_id, source_id, name, home, added_by, added_at)"
                " VALUES (:guild, :source, :name, :home, :by, :now) ON CONFLICT (guild_id, source_id) DO UPDATE"
                " SET removed_at = NULL, paused = 0, name = :name, home = :home, interval_s = NULL, language = NULL,"
                " added_by = :by, added_at = :now",
                guild=guild,
                source=row["id"],
                name=title or None,
                home=" ".join(home) or None,
                by=by,
                now=stamp,
            )
            return SourceId(row["id"])

        return await noted(self._database, note, work)

    async def remove(self, guild: GuildId, source: SourceId, now: datetime, *, note: Note | None = None) -> bool:
        """Takes a source from a server; False when it has none such. Nothing is deleted: it can come back."""
        touched = await self._touch(
            "UPDATE guild_sources SET removed_at = :now WHERE guild_id = :guild AND source_id = :source AND removed_at IS NULL",
            note,
            now=to_ms(now),
            guild=guild,
            source=source,
        )
        return touched == 1

    async def restore(
        self, guild: GuildId, source: SourceId, *, since: datetime | None = None, note: Note | None = None
    ) -> bool:
        """Undoes `remove`; with `since`, only one of that time or later."""
        touched = await self._touch(
            "UPDATE guild_sources SET removed_at = NULL WHERE guild_id = :guild AND source_id = :source"
            " AND removed_at IS NOT NULL AND removed_at >= :since",
            note,
            guild=guild,
            source=source,
            since=to_ms(since) if since is not None else 0,
        )
        return touched == 1

    async def pause(self, guild: GuildId, source: SourceId, *, paused: bool, note: Note | None = None) -> bool:
        """Pauses or resumes a source for one server."""
        touched = await self._touch(
            "UPDATE guild_sources SET paused = :paused WHERE guild_id = :guild AND source_id = :source AND removed_at IS NULL",
            note,
            paused=int(paused),
            guild=guild,
            source=source,
        )
        return touched == 1

    async def change(self, guild: GuildId, source: SourceId, own: Own, *, note: Note | None = None) -> bool:
        """Writes what a server says of a source."""
        touched = await self._touch(
            "UPDATE guild_sources SET name = :name, home = :home, interval_s = :interval, language = :language"
            " WHERE guild_id = :guild AND source_id = :source AND removed_at IS NULL",
            note,
            name=own.name or None,
            home=" ".join(sorted(own.home)) or None,
            interval=own.interval_s,
            language=own.language,
            guild=guild,
            source=source,
        )
        return touched == 1

    async def _touch(self, sql: str, note: Note | None, **params: Value) -> int:
        return await noted(self._database, note, lambda transaction: transaction.execute(sql, **params))

    async def poll_soon(self, source: SourceId, now: datetime) -> None:
        """Makes a source due now, also one that was switched off."""
        await self._database.execute(
            "UPDATE sources SET next_poll_at = :now, state = 'active' WHERE id = :id", now=to_ms(now), id=source
        )

    async def of_guild(self, guild: GuildId, now: datetime) -> list[GuildSource]:
        """A server's sources by name, each with its health."""
        return await self._of_guild(guild, now, removed=False)

    async def removed(self, guild: GuildId, now: datetime) -> list[GuildSource]:
        """Sources that a server had and took away."""
        return await self._of_guild(guild, now, removed=True)

    async def _of_guild(self, guild: GuildId, now: datetime, *, removed: bool) -> list[GuildSource]:
        rows = await self._database.fetch_all(
            "SELECT s.*, g.name AS name, g.home AS own_home, g.paused AS paused, g.interval_s AS own_interval,"
            " g.language AS own_language, (SELECT COUNT(*) FROM outbox o JOIN articles a"
            " ON a.id = o.article_id WHERE a.source_id = s.id AND o.guild_id = :guild AND o.state = 'sent'"
            " AND o.action = 'create' AND o.done_at >= :since) AS posts FROM guild_sources g JOIN sources s"
            " ON s.id = g.source_id WHERE g.guild_id = :guild"
            " AND CASE WHEN g.removed_at IS NULL THEN 0 ELSE 1 END = :removed ORDER BY COALESCE(g.name, s.title), s.id",
            guild=guild,
            since=to_ms(now - timedelta(days=7)),
            removed=int(removed),
        )
        return [_guild_source(row) for row in rows]

    async def added_since(self, guild: GuildId, since: datetime) -> int:
        """How many sources a server added since a time."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM guild_sources WHERE guild_id = :guild AND added_at >= :since",
            guild=guild,
            since=to_ms(since),
        )
        return int(row["n"]) if row is not None else 0


DUE = """
SELECT id, url, host, title, language, home, etag, last_modified, body_hash, baseline_done, newest_wanted, interval_s, failures,
       last_error, failing_since, told_at, last_full_at,
       (SELECT MIN(interval_s) FROM guild_sources g WHERE g.source_id = sources.id AND removed_at IS NULL AND paused = 0) AS wished_s,
       (SELECT COUNT(*) FROM guild_sources g WHERE g.source_id = sources.id AND removed_at IS NULL AND paused = 0
        AND interval_s IS NULL) AS unwished,
       (SELECT CASE WHEN COUNT(*) = COUNT(language) AND MIN(language) = MAX(language) THEN MIN(language) END
        FROM guild_sources g WHERE g.source_id = sources.id AND removed_at IS NULL AND paused = 0) AS wished_language
FROM sources
WHERE leased_until <= :now AND id IN (
    SELECT id FROM (
        SELECT id, next_poll_at, ROW_NUMBER() OVER (PARTITION BY host ORDER BY next_poll_at) AS place FROM sources
        WHERE state = 'active' AND next_poll_at <= :now AND leased_until <= :now AND EXISTS
            (SELECT 1 FROM guild_sources WHERE source_id = sources.id AND removed_at IS NULL AND paused = 0)
    ) AS due WHERE place <= :per_host ORDER BY next_poll_at LIMIT :limit
)
ORDER BY next_poll_at
"""

AFTER_POLL = """
UPDATE sources SET etag = :etag, last_modified = :last_modified, body_hash = :body_hash, last_poll_at = :polled,
  last_success_at = CASE WHEN :ok = 1 THEN :polled ELSE last_success_at END,
  read_at = CASE WHEN :read = 1 THEN :polled ELSE read_at END,
  last_full_at = CASE WHEN :full = 1 THEN :polled ELSE last_full_at END,
  baseline_done = CASE WHEN :full = 1 THEN 1 ELSE baseline_done END,
  next_poll_at = :next_poll, leased_until = 0, interval_s = :interval_s, failures = :failures,
  failing_since = CAST(:failing_since AS BIGINT), told_at = CAST(:told AS BIGINT), last_error = CAST(:error AS TEXT),
  state = :state, title = CASE WHEN title = '' THEN :title ELSE title END,
  language = COALESCE(CAST(:language AS TEXT), language)
WHERE id = :id
"""


async def record(transaction: Transaction, results: Sequence[After]) -> None:
    """Writes what polls left, inside the caller's transaction."""
    await transaction.execute_many(AFTER_POLL, [_after(result) for result in results])


def host_of(url: str) -> str:
    """The host of a URL: politeness is owed to it, whatever the path."""
    return (urlsplit(url).hostname or "").lower()


def _after(result: After) -> Mapping[str, Value]:
    return {
        "etag": result.validators.etag,
        "last_modified": result.validators.last_modified,
        "body_hash": result.validators.body_hash,
        "polled": to_ms(result.polled),
        "ok": int(result.error is None),
        "full": int(result.full),
        "read": int(result.read),
        "next_poll": to_ms(result.next_poll),
        "interval_s": result.interval_s,
        "failures": result.failures,
        "failing_since": to_ms(result.failing_since) if result.failing_since else None,
        "told": to_ms(result.told) if result.told else None,
        "error": result.error,
        "state": result.state,
        "title": result.title,
        "language": result.language,
        "id": result.source,
    }


def _due(row: Row) -> DueSource:
    source = Source(
        id=SourceId(row["id"]),
        url=row["url"],
        title=row["title"],
        home=frozenset(row["home"].split()),
        language=row["language"],
        validators=Validators(row["etag"], row["last_modified"], row["body_hash"]),
        baseline_done=bool(row["baseline_done"]),
    )
    return DueSource(
        source=source,
        host=row["host"],
        interval_s=row["interval_s"],
        failures=row["failures"],
        last_error=row["last_error"],
        failing_since=maybe_from_ms(row["failing_since"]),
        told=maybe_from_ms(row["told_at"]),
        last_full=maybe_from_ms(row["last_full_at"]),
        newest_wanted=row["newest_wanted"],
        wished_interval_s=row["wished_s"],
        wished_by_all=row["unwished"] == 0,
        wished_language=row["wished_language"],
    )


def _guild_source(row: Row) -> GuildSource:
    return GuildSource(
        source=SourceId(row["id"]),
        url=row["url"],
        name=row["name"] or row["title"] or row["url"],
        home=tuple((row["own_home"] or row["home"]).split()),
        paused=bool(row["paused"]),
        state=row["state"],
        failures=row["failures"],
        failing_since=maybe_from_ms(row["failing_since"]),
        last_error=row["last_error"],
        last_success=maybe_from_ms(row["last_success_at"]),
        next_poll=from_ms(row["next_poll_at"]),
        posts_7_days=int(row["posts"]),
        own=Own(row["name"] or "", tuple((row["own_home"] or "").split()), row["own_interval"], row["own_language"]),
        language=row["own_language"] or row["language"],
        baseline_done=bool(row["baseline_done"]),
        interval_s=int(row["interval_s"]),
    )
