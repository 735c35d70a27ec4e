"""Which keys of which sources were seen. SQL; many polls ask at the same time, and are answered together."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.errors import StoreError
from bot.news.model import ArticleId, SourceId
from bot.news.wire import to_ms
from bot.store.database import Database, Transaction
from bot.store.sql import table

REFRESH_AFTER: Final = timedelta(days=30)
"""A key that its feed still shows is written again after so long, so that pruning never takes it."""
MOST_KEYS: Final = 5_000
"""Keys looked up by one statement, unless one source alone has more."""


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

    async def known(
        self, asked: Mapping[SourceId, Sequence[str]], now: datetime
    ) -> Mapping[SourceId, Mapping[str, Known]]:
        """What the store has of these keys, by source; each source that was asked for is in it."""
        keys = table((source, key) for source, of_source in asked.items() for key in of_source)
        row = await self._database.fetch_one(_KNOWN, asked=keys)
        before = to_ms(now - REFRESH_AFTER)
        known: dict[SourceId, dict[str, Known]] = {source: {} for source in asked}
        for source, key, seen_at, article, shown in _FOUND.decode(row["found"]) if row is not None else ():
            known[source][key] = Known(article, shown, seen_at < before)
        return known

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


@dataclass(frozen=True, slots=True)
class _Asked:
    source: SourceId
    keys: Sequence[str]
    now: datetime
    answer: "asyncio.Future[Mapping[str, Known]]"


class Lookups:
    """Questions that come while one is looked up share the next statement: by itself, each costs more than its rows.

    They are answered while `run` runs. A source is asked about once at a time.
    """

    def __init__(self, seen: SeenKeys) -> None:
        self._seen = seen
        self._asked: asyncio.Queue[_Asked] = asyncio.Queue()

    async def known(self, source: SourceId, keys: Sequence[str], now: datetime) -> Mapping[str, Known]:
        """What the store has of these keys of a source. Raises StoreError."""
        asked = _Asked(source, keys, now, asyncio.get_running_loop().create_future())
        self._asked.put_nowait(asked)
        return await asked.answer

    async def run(self) -> None:
        """Answers until it is cancelled."""
        while True:
            lot = [await self._asked.get()]
            keys = len(lot[0].keys)
            while keys < MOST_KEYS and not self._asked.empty():
                lot.append(self._asked.get_nowait())
                keys += len(lot[-1].keys)
            # Who asked may have been stopped meanwhile.
            await self._answer([asked for asked in lot if not asked.answer.done()])

    async def _answer(self, lot: Sequence[_Asked]) -> None:
        try:
            known = await self._seen.known({asked.source: asked.keys for asked in lot}, lot[0].now)
        except StoreError as error:
            for asked in lot:
                if not asked.answer.done():
                    asked.answer.set_exception(error)
            return
        for asked in lot:
            if not asked.answer.done():
                asked.answer.set_result(known[asked.source])


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
