"""Which keys of which sources were seen. SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.news.model import ArticleId, SourceId
from bot.news.wire import to_ms
from bot.store.database import Database, Transaction
from bot.store.sql import table

REFRESH_AFTER: Final = timedelta(days=30)
"""A key that its feed still shows is written again after so long, so that pruning never takes it."""


class Known(msgspec.Struct, frozen=True, gc=False):
    """What the store knows of a key."""

    article: ArticleId | None
    shown: str | None
    """Hash of what the post of that article shows."""
    stale: bool
    """Whether the key should be written again."""


Seen = tuple[SourceId, str, ArticleId | None]
"""A key of a source, and the article that it stands for, where one was made."""


class SeenKeys:
    """Reads what was seen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, asked: Sequence[tuple[SourceId, Sequence[str], datetime]]) -> list[Mapping[str, Known]]:
        """What the store has of these keys of sources, as of a time; in the order in which they were asked for."""
        keys = table((source, key) for source, of_source, _ in asked for key in of_source)
        row = await self._database.fetch_one(_KNOWN, asked=keys)
        known: dict[SourceId, dict[str, Known]] = {source: {} for source, _, _ in asked}
        before = {source: to_ms(now - REFRESH_AFTER) for source, _, now in asked}
        for source, key, seen_at, article, shown in _FOUND.decode(row["found"]) if row is not None else ():
            known[source][key] = Known(article, shown, seen_at < before[source])
        return [known[source] for source, _, _ in asked]

    async def knows(self, source: SourceId) -> bool:
        """Whether anything of a source was ever seen."""
        return await self._database.fetch_one("SELECT 1 FROM seen WHERE source_id = :id LIMIT 1", id=source) is not None


async def note(transaction: Transaction, seen: Sequence[Seen], now: datetime) -> None:
    """Notes keys; in their order, so that pages of the table are filled one after the other and two commits never cross."""
    if seen:
        # PostgreSQL takes no key twice in one statement; the first one names the article.
        once = {(source, key): article for source, key, article in reversed(seen)}
        rows = sorted((source, key, article) for (source, key), article in once.items())
        await transaction.execute(_SEE, seen=table(rows), now=to_ms(now))


_KNOWN = """
SELECT TABLE_OF(s.source_id, s.key, s.seen_at, s.article_id, a.shown_hash) AS found
FROM :asked(source BIGINT, key TEXT) AS asked
CROSS JOIN seen s LEFT JOIN articles a ON a.id = s.article_id WHERE s.source_id = asked.source AND s.key = asked.key
"""
"""CROSS JOIN is SQLite's word for: in this order (its documentation, Query Planner, Manual Control). By itself it goes through all
keys for each seen one."""

_FOUND = msgspec.json.Decoder(list[tuple[SourceId, str, int, ArticleId | None, str | None]])

_SEE = """
INSERT INTO seen (source_id, key, seen_at, article_id)
SELECT source, key, CAST(:now AS BIGINT), article FROM :seen(source BIGINT, key TEXT, article BIGINT) AS keys WHERE TRUE
ON CONFLICT (source_id, key) DO UPDATE SET seen_at = excluded.seen_at
"""
