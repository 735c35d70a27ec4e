"""What a round of polling takes from the store and leaves there: sources that are due, and how each of them fared."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from bot.news.model import Source, SourceId, Validators
from bot.news.wire import maybe_from_ms, to_ms
from bot.store.database import Database, Row, Transaction, Value
from bot.store.rows import lock
from bot.store.sql import table


class DueSource(msgspec.Struct, frozen=True):
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
    due_ms: int
    """When it was due, as the store has it: by that a poll sees whether somebody made it due again meanwhile."""
    asked_wait_s: int | None = None
    """What the feed itself asked for when it was last read; holds until it is read again, over every 304."""
    skips: str = ""
    """See `Feed.skips`."""
    wished_interval_s: int | None = None
    """The shortest that a server wishes; None when none does."""
    wished_by_all: bool = False
    """Whether all its servers wish for something: else it is read at its own rhythm at least."""
    wished_language: str | None = None
    """What all its servers say that it is written in."""


class After(msgspec.Struct, frozen=True):
    """What a poll leaves in the source's row. `error` is None after a success."""

    source: SourceId
    validators: Validators
    polled: datetime
    due_ms: int
    """See `DueSource.due_ms`."""
    next_poll: datetime
    """Not written when the source was made due again during the poll: what was asked for then is still to come."""
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
    asked_wait_s: int | None = None
    skips: str = ""
    quiet: bool = False
    """Whether all is as it was but for the times: what nine of ten polls leave, and cheap to write."""


async def lease(database: Database, now: datetime, *, until: datetime, limit: int, per_host: int) -> list[DueSource]:
    """Leases sources that are due until a time, the longest overdue first."""
    which, params = (_FAIR, {"per_host": per_host}) if per_host < limit else (_LONGEST_DUE, {})
    rows = await database.fetch_all(
        _LEASE.format(which=which), now=to_ms(now), until=to_ms(until), limit=limit, **params
    )
    # By place and not by name: a round reads thousands of rows, and each name is looked for.
    due = sorted(map(tuple, rows), key=_longest_due)
    wishing = [(values[0],) for values in due if values[-1]]
    wished = await database.fetch_all(_WISHED, ids=table(wishing)) if wishing else []
    wishes = {row["source_id"]: row for row in wished}
    return [_due(values, wishes.get(values[0])) for values in due]


def _longest_due(values: tuple[Any, ...]) -> tuple[int, int]:
    return values[-2], values[0]


_LEASE = """
WITH due AS MATERIALIZED (
    SELECT id FROM sources WHERE leased_until <= :now AND id IN ({which}) FOR UPDATE SKIP LOCKED
)
UPDATE sources SET leased_until = :until WHERE id IN (SELECT id FROM due)
RETURNING id, url, host, title, language, home, etag, last_modified, body_hash, baseline_done,
          newest_wanted, interval_s, failures, last_error, failing_since, told_at, last_full_at, asked_wait_s, skips, next_poll_at,
          EXISTS (SELECT 1 FROM guild_sources g WHERE g.source_id = sources.id AND (g.interval_s IS NOT NULL OR g.language IS NOT NULL))
"""

_ASKED_FOR = """
state = 'active' AND next_poll_at <= :now AND leased_until <= :now AND EXISTS
(SELECT 1 FROM guild_sources WHERE source_id = sources.id AND removed_at IS NULL AND paused = 0)
"""

_LONGEST_DUE = f"SELECT id FROM sources WHERE {_ASKED_FOR} ORDER BY next_poll_at LIMIT :limit"  # noqa: S608 - our own words

_FAIR = f"""
SELECT id FROM (
    SELECT id, next_poll_at, ROW_NUMBER() OVER (PARTITION BY host ORDER BY next_poll_at) AS place FROM sources WHERE {_ASKED_FOR}
) AS waiting WHERE place <= :per_host ORDER BY next_poll_at LIMIT :limit
"""  # noqa: S608 - as above

_WISHED = """
SELECT g.source_id, MIN(g.interval_s) AS interval_s, COUNT(*) - COUNT(g.interval_s) AS without,
       CASE WHEN COUNT(*) = COUNT(g.language) AND MIN(g.language) = MAX(g.language) THEN MIN(g.language) END AS language
FROM :ids(id BIGINT) AS asked JOIN guild_sources g ON g.source_id = asked.id WHERE g.removed_at IS NULL AND g.paused = 0
GROUP BY g.source_id HAVING COUNT(g.interval_s) > 0 OR COUNT(g.language) > 0
"""

AFTER_POLL = """
UPDATE sources SET etag = :etag, last_modified = :last_modified, body_hash = :body_hash, last_poll_at = :polled,
  last_success_at = CASE WHEN :ok = 1 THEN :polled ELSE last_success_at END,
  read_at = CASE WHEN :read = 1 THEN :polled ELSE read_at END,
  last_full_at = CASE WHEN :full = 1 THEN :polled ELSE last_full_at END,
  baseline_done = CASE WHEN :full = 1 THEN 1 ELSE baseline_done END,
  next_poll_at = CASE WHEN next_poll_at = :due THEN :next_poll ELSE next_poll_at END, leased_until = 0,
  interval_s = :interval_s, failures = :failures,
  failing_since = CAST(:failing_since AS BIGINT), told_at = CAST(:told AS BIGINT), last_error = CAST(:error AS TEXT),
  state = :state, title = CASE WHEN title = '' THEN :title ELSE title END,
  language = COALESCE(CAST(:language AS TEXT), language),
  asked_wait_s = CASE WHEN :read = 1 THEN CAST(:asked AS BIGINT) ELSE asked_wait_s END,
  skips = CASE WHEN :read = 1 THEN :skips ELSE skips END
WHERE id = :id
"""


_AFTER_QUIET_POLL = """
UPDATE sources SET last_poll_at = polls.polled, last_success_at = polls.polled, leased_until = 0,
  next_poll_at = CASE WHEN sources.next_poll_at = polls.due THEN polls.next_poll ELSE sources.next_poll_at END,
  last_full_at = CASE WHEN polls.whole = 1 THEN polls.polled ELSE last_full_at END
FROM :polls(id BIGINT, polled BIGINT, due BIGINT, next_poll BIGINT, whole BIGINT) AS polls WHERE sources.id = polls.id
"""


async def record(transaction: Transaction, results: Sequence[After]) -> None:
    """Writes what polls left, inside the caller's transaction."""
    polled = table((result.source,) for result in results)
    await lock(transaction, "sources", "id IN (SELECT id FROM :polled(id BIGINT) AS polled)", polled=polled)
    quiet = [
        (result.source, to_ms(result.polled), result.due_ms, to_ms(result.next_poll), int(result.full))
        for result in results
        if result.quiet
    ]
    if quiet:
        await transaction.execute(_AFTER_QUIET_POLL, polls=table(quiet))
    loud = [_after(result) for result in results if not result.quiet]
    if loud:
        await transaction.execute_many(AFTER_POLL, loud)


def _after(result: After) -> Mapping[str, Value]:
    return {
        "etag": result.validators.etag,
        "last_modified": result.validators.last_modified,
        "body_hash": result.validators.body_hash,
        "polled": to_ms(result.polled),
        "ok": int(result.error is None),
        "full": int(result.full),
        "read": int(result.read),
        "due": result.due_ms,
        "next_poll": to_ms(result.next_poll),
        "interval_s": result.interval_s,
        "failures": result.failures,
        "failing_since": to_ms(result.failing_since) if result.failing_since else None,
        "told": to_ms(result.told) if result.told else None,
        "error": result.error,
        "state": result.state,
        "title": result.title,
        "language": result.language,
        "asked": result.asked_wait_s,
        "skips": result.skips,
        "id": result.source,
    }


def _due(values: tuple[Any, ...], wishes: Row | None) -> DueSource:
    (
        (number, url, host, title, language, home, etag, last_modified, body_hash, baseline_done),
        (newest_wanted, interval_s, failures, last_error, failing_since, told, last_full, asked_wait_s, skips, due_ms),
    ) = values[:10], values[10:20]
    source = Source(
        id=number,
        url=url,
        title=title,
        home=frozenset(home.split()),
        language=language,
        validators=Validators(etag, last_modified, body_hash),
        baseline_done=bool(baseline_done),
    )
    return DueSource(
        source=source,
        host=host,
        interval_s=interval_s,
        failures=failures,
        last_error=last_error,
        failing_since=maybe_from_ms(failing_since),
        told=maybe_from_ms(told),
        last_full=maybe_from_ms(last_full),
        newest_wanted=newest_wanted,
        due_ms=due_ms,
        asked_wait_s=asked_wait_s,
        skips=skips or "",
        wished_interval_s=None if wishes is None else wishes["interval_s"],
        wished_by_all=wishes is not None and wishes["without"] == 0,
        wished_language=None if wishes is None else wishes["language"],
    )
