"""Forgets what is no longer needed, a little at a time, so that no reader or writer waits for it."""

from datetime import datetime, timedelta

import structlog

from bot.news import audit
from bot.news.wire import to_ms
from bot.store.database import Database

log = structlog.get_logger(__name__)

BATCH = 2000
"""Rows deleted by one statement: the longest lock was 19 ms so."""
SEEN_FOR = timedelta(days=365)
REFRESHED_EVERY = timedelta(days=32)
"""A feed that is read writes the keys it still shows anew at least so often: what is older than its last reading by more is gone."""
POSTED_FOR = timedelta(days=90)
DONE_FOR = timedelta(days=90)
ARTICLES_FOR = timedelta(days=90)
WANTED_FOR = timedelta(days=14)
"""Longer than anything waits for its post: a week for a digest, and two days after that."""
OFFERS_FOR = timedelta(days=1)
STOPPED_FOR = timedelta(days=30)
"""A watch that its person stopped can be brought back for so long."""

REPORTS_FOR = timedelta(days=365)
_UNREAD = (
    "read_at < :before AND (state <> 'active' OR NOT EXISTS"
    " (SELECT 1 FROM guild_sources g WHERE g.source_id = sources.id AND g.removed_at IS NULL))"
)
"""Sources that nobody reads any more."""

_STATEMENTS = {
    "outbox": (
        (
            "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE state <> 'waiting' AND done_at < :before"
            " ORDER BY done_at LIMIT :batch)"
        ),
        DONE_FOR,
    ),
    "posted": (
        (
            "DELETE FROM posted WHERE (channel_id, link_key) IN (SELECT channel_id, link_key FROM posted"
            " WHERE posted_at < :before ORDER BY posted_at LIMIT :batch)"
        ),
        POSTED_FOR,
    ),
    "begun_anew": (
        # Whoever reads it again after a year begins as with a new feed, so that its keys may go.
        (
            "UPDATE sources SET baseline_done = 0 WHERE id IN"  # noqa: S608 - a constant
            f" (SELECT id FROM sources WHERE baseline_done = 1 AND {_UNREAD} ORDER BY id LIMIT :batch)"
        ),
        SEEN_FOR,
    ),
    "seen": (
        (
            "DELETE FROM seen WHERE (source_id, key) IN (SELECT s.source_id, s.key FROM seen s"
            " JOIN sources f ON f.id = s.source_id WHERE s.seen_at < :before"
            " AND (s.seen_at < f.read_at - :refreshed OR (f.baseline_done = 0 AND f.read_at < :before))"
            " ORDER BY s.seen_at LIMIT :batch)"
        ),
        SEEN_FOR,
    ),
    "queues": (
        # What was due is asked twice: a channel may get a post while this waits for its row.
        (
            "DELETE FROM queues WHERE due_at IS NULL AND channel_id IN (SELECT channel_id FROM queues"
            " WHERE due_at IS NULL AND served_at < :before AND leased_until < :before ORDER BY channel_id LIMIT :batch"
            " FOR UPDATE SKIP LOCKED)"
        ),
        DONE_FOR,
    ),
    "reports": (
        # Those that a correction leans on hold for as long as it does.
        (
            "DELETE FROM reports WHERE id IN (SELECT id FROM reports WHERE state <> 'open' AND closed_at < :before AND NOT EXISTS"
            " (SELECT 1 FROM region_corrections c WHERE c.report_id = reports.id) ORDER BY id LIMIT :batch)"
        ),
        REPORTS_FOR,
    ),
    "told": (
        (
            "DELETE FROM told WHERE (origin, article_id) IN (SELECT origin, article_id FROM told WHERE told_at < :before"
            " ORDER BY told_at LIMIT :batch)"
        ),
        DONE_FOR,
    ),
    "wanted": (
        (
            "DELETE FROM wanted WHERE (article_id, subscription_id) IN (SELECT article_id, subscription_id FROM wanted"
            " WHERE wanted_at < :before ORDER BY wanted_at LIMIT :batch)"
        ),
        WANTED_FOR,
    ),
    "articles": (
        (
            "DELETE FROM articles WHERE id IN (SELECT id FROM articles WHERE first_seen_at < :before AND NOT EXISTS"
            " (SELECT 1 FROM outbox WHERE outbox.article_id = articles.id) AND NOT EXISTS"
            " (SELECT 1 FROM held WHERE held.article_id = articles.id) ORDER BY first_seen_at LIMIT :batch)"
        ),
        ARTICLES_FOR,
    ),
    "watch_folds": (
        "DELETE FROM watch_folds WHERE delivery IN (SELECT delivery FROM watch_folds WHERE at < :before ORDER BY at LIMIT :batch)",
        DONE_FOR,
    ),
    "stopped_watches": (
        (
            "DELETE FROM subscriptions WHERE id IN (SELECT id FROM subscriptions WHERE kind = 'direct'"
            " AND removed_at < :before ORDER BY removed_at LIMIT :batch)"
        ),
        STOPPED_FOR,
    ),
    "region_corrections": (
        # What holds for later articles too, stays.
        (
            "DELETE FROM region_corrections WHERE id IN (SELECT id FROM region_corrections WHERE (later = 0 OR removed_at"
            " IS NOT NULL) AND created_at < :before ORDER BY created_at LIMIT :batch)"
        ),
        ARTICLES_FOR,
    ),
    "audit": (
        "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < :before ORDER BY at LIMIT :batch)",
        audit.KEPT_FOR,
    ),
    "offers": (
        "DELETE FROM offers WHERE id IN (SELECT id FROM offers WHERE created_at < :before ORDER BY created_at LIMIT :batch)",
        OFFERS_FOR,
    ),
}


async def prune(database: Database, now: datetime) -> dict[str, int]:
    """Deletes what is too old; returns how many rows of which table.

    Keys stay for 12 months after they were last seen, and always while their feed still shows them.
    """
    gone = {}
    for table, (statement, kept_for) in _STATEMENTS.items():
        gone[table] = await _in_batches(database, statement, before=to_ms(now - kept_for))
    if any(gone.values()):
        log.info("pruned", **gone)
    return gone


async def _in_batches(database: Database, statement: str, *, before: int) -> int:
    more = {"refreshed": int(REFRESHED_EVERY.total_seconds() * 1000)} if ":refreshed" in statement else {}
    total = 0
    while True:
        touched = await database.execute(statement, before=before, batch=BATCH, **more)
        total += touched
        if touched < BATCH:
            return total
