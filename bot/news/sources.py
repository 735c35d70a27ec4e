"""Feeds in the store: which are due, whose they are, how they fare. All SQL about sources stands here."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec

from bot.news import rounds
from bot.news.audit import Note, noted
from bot.news.giving import give
from bot.news.model import GuildId, Own, SourceId, UserId
from bot.news.wire import from_ms, maybe_from_ms, to_ms
from bot.store.database import Database, Row, Transaction, Value
from bot.store.rows import lock
from bot.store.sql import table


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
    due: bool = False
    """Whether it is to be read at once."""


CLOCK_SLACK_MS = 60_000
"""Clocks of several processes differ by some seconds; a minute means that the clock was set."""
LONGEST_OFF_MS = 3 * 24 * 3_600_000
"""No source is put off for longer: a day that it asks for and a day that it skips, each with its jitter."""
LONGEST_LEASE_MS = 15 * 60_000
"""No lease of a source is longer: `bot.news.poll.LEASE` is five minutes."""


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """Counts of sources. `off` are those that were switched off or are gone."""

    polled: int
    failing: int
    off: int
    overdue: int


class SourceRepository:
    """Sources and whose they are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def lease_due(self, now: datetime, *, lease: timedelta, limit: int, per_host: int) -> list[rounds.DueSource]:
        """Leases sources that are due, the longest overdue first, at most `per_host` of one host.

        Only sources that some server still has and does not pause.
        """

        return await rounds.lease(self._database, now, until=now + lease, limit=limit, per_host=per_host)

    async def give_back(self, sources: Sequence[SourceId]) -> None:
        """Ends leases of sources that were not asked after all; they stay due."""
        await self._database.execute_many(
            "UPDATE sources SET leased_until = 0 WHERE id = :id", [{"id": source} for source in sorted(sources)]
        )

    async def put_off(self, waits: Sequence[tuple[SourceId, datetime]]) -> None:
        """Ends leases of sources that were not asked, and makes them due later."""
        await self._database.execute_many(
            "UPDATE sources SET leased_until = 0, next_poll_at = :at WHERE id = :id",
            [{"id": source, "at": to_ms(at)} for source, at in sorted(waits)],
        )

    async def clock_went_back(self, now: datetime) -> int:
        """After the system's clock was set back: what was polled in the future is due as long after now as it was after that.

        What was added there and not polled since, or put off for longer than any is, is due now. Leases that end later than any can
        bind nobody, and no failure began later than now. Returns how many sources were put off too far.
        """
        stamp = to_ms(now)
        future, never = stamp + CLOCK_SLACK_MS, stamp + LONGEST_OFF_MS
        moved = await self._change_many(
            "next_poll_at = :now + (next_poll_at - last_poll_at), last_poll_at = :now, leased_until = 0",
            where="last_poll_at > :future",
            now=stamp,
            future=future,
        )
        moved += await self._change_many(
            "next_poll_at = :now, created_at = CASE WHEN created_at > :now THEN :now ELSE created_at END",
            where="(next_poll_at > :never OR (last_poll_at IS NULL AND created_at > :future))",
            now=stamp,
            never=never,
            future=future,
        )
        await self._change_many("leased_until = 0", where="leased_until > :never", never=stamp + LONGEST_LEASE_MS)
        for column in ("failing_since", "told_at", "last_full_at", "last_success_at"):
            await self._change_many(f"{column} = :now", where=f"{column} > :now", now=stamp)
        return moved

    async def recover(self, *, alone: bool) -> None:
        """To be called once before polling. `alone`: no other process polls, so leases of a dead one end now."""
        if alone:
            await self._database.execute("UPDATE sources SET leased_until = 0 WHERE leased_until > 0")

    async def next_due(self) -> datetime | None:
        """When the next source is due; None when there is none."""
        row = await self._database.fetch_one("SELECT MIN(next_poll_at) AS at FROM sources WHERE state = 'active'")
        return maybe_from_ms(row["at"]) if row is not None else None

    async def guilds_of(self, sources: Sequence[SourceId]) -> list[Mapping[frozenset[str], Sequence[GuildId]]]:
        """For each of these sources, the servers that have it and have not paused it, by where they say that it is at home.

        An empty home: as the source says.
        """
        row = await self._database.fetch_one(_GUILDS_OF, sources=table((source,) for source in sources))
        found: dict[SourceId, defaultdict[frozenset[str], list[GuildId]]] = {
            source: defaultdict(list) for source in sources
        }
        for source, guild, home in _GUILDS.decode(row["found"]) if row is not None else ():
            found[source][frozenset((home or "").split())].append(guild)
        return [found[source] for source in sources]

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
        read: bool = False,
    ) -> SourceId:
        """Gives a server a source, new or known to others; a removed or switched-off one comes back and is polled at once.

        `title` and `home` are this server's words and stay with it: others who have the same source never see them. `read`: what a
        new one shows was read just now and will be noted, so that it is not due at once.
        """
        own = Own(title, tuple(home))

        async def work(transaction: Transaction) -> SourceId:
            return await give(
                transaction, guild, url, own, by=by, now=now, interval_s=interval_s, newest=newest, read=read
            )

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

    async def _change_many(self, change: str, *, where: str, **times: int) -> int:
        """Changes many sources; returns how many."""

        async def work(transaction: Transaction) -> int:
            await lock(transaction, "sources", where, **times)
            return await transaction.execute(f"UPDATE sources SET {change} WHERE {where}", **times)  # noqa: S608 - our own words

        return await self._database.transact(work)

    async def _touch(self, sql: str, note: Note | None, **params: Value) -> int:
        return await noted(self._database, note, lambda transaction: transaction.execute(sql, **params))

    async def poll_soon(self, source: SourceId, now: datetime) -> None:
        """Makes a source due now, also one that was switched off."""
        await self._database.execute(
            "UPDATE sources SET next_poll_at = :now, state = 'active' WHERE id = :id", now=to_ms(now), id=source
        )

    async def poll_all_soon(self, now: datetime) -> int:
        """Makes every source due that some server reads; returns how many."""
        return await self._change_many(
            "next_poll_at = :now",
            where="state = 'active' AND EXISTS"
            " (SELECT 1 FROM guild_sources WHERE source_id = sources.id AND removed_at IS NULL AND paused = 0)",
            now=to_ms(now),
        )

    async def figures(self, overdue_since: datetime) -> SourceFigures:
        """How all sources fare that some server reads; overdue is what should have been asked before a time."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS polled, CAST(COALESCE(SUM(CASE WHEN failures > 0 AND state = 'active' THEN 1 ELSE 0 END), 0)"
            " AS BIGINT) AS failing, CAST(COALESCE(SUM(CASE WHEN state = 'active' THEN 0 ELSE 1 END), 0) AS BIGINT) AS ended,"
            " CAST(COALESCE(SUM(CASE WHEN state = 'active' AND next_poll_at < :since THEN 1 ELSE 0 END), 0) AS BIGINT)"
            " AS overdue FROM sources WHERE EXISTS"
            " (SELECT 1 FROM guild_sources WHERE source_id = sources.id AND removed_at IS NULL AND paused = 0)",
            since=to_ms(overdue_since),
        )
        if row is None:
            return SourceFigures(0, 0, 0, 0)
        return SourceFigures(int(row["polled"]), int(row["failing"]), int(row["ended"]), int(row["overdue"]))

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
            " AND o.action = 'create' AND o.kind <> 'direct' AND o.done_at >= :since) AS posts FROM guild_sources g JOIN sources s"
            " ON s.id = g.source_id WHERE g.guild_id = :guild"
            " AND CASE WHEN g.removed_at IS NULL THEN 0 ELSE 1 END = :removed ORDER BY COALESCE(g.name, s.title), s.id",
            guild=guild,
            since=to_ms(now - timedelta(days=7)),
            removed=int(removed),
        )
        return [_guild_source(row, now) for row in rows]

    async def added_since(self, guild: GuildId, since: datetime) -> int:
        """How many sources a server added since a time."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM guild_sources WHERE guild_id = :guild AND added_at >= :since",
            guild=guild,
            since=to_ms(since),
        )
        return int(row["n"]) if row is not None else 0


def _guild_source(row: Row, now: datetime) -> GuildSource:
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
        due=row["next_poll_at"] <= to_ms(now),
    )


_GUILDS_OF = """
SELECT TABLE_OF(g.source_id, g.guild_id, g.home) AS found FROM :sources(id BIGINT) AS asked
JOIN guild_sources g ON g.source_id = asked.id WHERE g.removed_at IS NULL AND g.paused = 0
"""
_GUILDS = msgspec.json.Decoder(list[tuple[SourceId, GuildId, str | None]])
