"""A source whose address changed for good; when another source has the new address already, both become one."""

from dataclasses import replace

from bot.news.giving import host_of
from bot.news.model import SourceId
from bot.news.wire import read_wishes, write_wishes
from bot.store.database import Transaction


async def move(transaction: Transaction, source: SourceId, url: str) -> SourceId:
    """Stores a permanent redirect. When the new address is a source already, both become one.

    Servers, seen keys, articles, corrections of their regions, and the subscriptions that name the source go along. Returns the
    source that goes on.
    """
    other = await transaction.fetch_one("SELECT id FROM sources WHERE url = :url", url=url)
    if other is None:
        await transaction.execute(
            "UPDATE sources SET url = :url, host = :host WHERE id = :id", url=url, host=host_of(url), id=source
        )
        return source
    kept = SourceId(other["id"])
    if kept == source:
        return source
    await _rename_in_filters(transaction, source, kept)
    for statement in MERGE:
        await transaction.execute(statement, old=source, new=kept)
    return kept


async def _rename_in_filters(transaction: Transaction, old: SourceId, new: SourceId) -> None:
    rows = await transaction.fetch_all(
        "SELECT id, filter FROM subscriptions WHERE filter LIKE '%\"sources\":[_%' AND guild_id IN"
        " (SELECT guild_id FROM guild_sources WHERE source_id = :old) ORDER BY id",
        old=old,
    )
    for row in rows:
        wishes = read_wishes(row["filter"])
        if old in wishes.sources:
            named = tuple(sorted({new if source == old else source for source in wishes.sources}))
            await transaction.execute(
                "UPDATE subscriptions SET filter = :filter WHERE id = :id",
                filter=write_wishes(replace(wishes, sources=named)),
                id=row["id"],
            )


MERGE = (
    (
        "INSERT INTO guild_sources (guild_id, source_id, name, home, interval_s, language, paused, added_by, added_at, removed_at)"
        " SELECT guild_id, CAST(:new AS BIGINT), name, home, interval_s, language, paused, added_by, added_at, removed_at"
        " FROM guild_sources"
        " WHERE source_id = :old ON CONFLICT (guild_id, source_id) DO UPDATE SET removed_at = CASE WHEN"
        " guild_sources.removed_at IS NULL OR excluded.removed_at IS NULL THEN NULL ELSE guild_sources.removed_at END"
    ),
    "DELETE FROM guild_sources WHERE source_id = :old AND :new <> :old",
    (
        "INSERT INTO seen (source_id, key, seen_at, article_id) SELECT CAST(:new AS BIGINT), key, seen_at, article_id FROM seen"
        " WHERE source_id = :old ON CONFLICT (source_id, key) DO NOTHING"
    ),
    "DELETE FROM seen WHERE source_id = :old AND :new <> :old",
    "UPDATE articles SET source_id = :new WHERE source_id = :old",
    "UPDATE region_corrections SET source_id = :new WHERE source_id = :old",
    (
        "UPDATE sources SET state = CASE WHEN state = 'off' THEN 'active' ELSE state END, baseline_done = 1"
        " WHERE id = :new AND :old <> :new"
    ),
    # Should somebody add the old address again, it starts with a baseline.
    (
        "UPDATE sources SET state = 'gone', baseline_done = 0, etag = NULL, last_modified = NULL, body_hash = NULL"
        " WHERE id = :old AND :new <> :old"
    ),
)
