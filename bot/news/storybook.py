"""What was posted lately, in memory, to find the earlier reports of an article's story; filled from the store, so it survives us."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.news.model import ArticleId, Entry, Tags
from bot.news.stories import MOST, WINDOW, Memory, Storyteller, Told
from bot.news.telling.features import Features, Reader
from bot.news.tellings import Kin
from bot.news.wire import from_ms, read_payload, to_ms
from bot.store.database import Database, Row

OVERLAP = timedelta(minutes=1)
Covers = Callable[[str, str], bool]


class Storybook:
    """The reports of the last 72 hours that somebody got. Other processes' reports come in with `refresh`.

    Args:
        reader: makes what reads features; asked once, in a thread.
        covers: whether a place holds another.
        clock: the present time, aware and in UTC.
    """

    def __init__(
        self, database: Database, reader: Callable[[], Reader], covers: Covers, *, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._make_reader = reader
        self._covers = covers
        self._clock = clock
        self._reader: Reader | None = None
        self._teller: Storyteller | None = None
        self._memory = Memory()
        self._known: dict[ArticleId, datetime] = {}
        self._read_to: datetime | None = None

    async def refresh(self) -> None:
        """Forgets what is too old, and reads what the store has and we do not. The first time that is everything."""
        now = self._clock()
        if self._reader is None:
            self._reader = await asyncio.to_thread(self._make_reader)
            self._teller = Storyteller(self._reader.common, self._covers)
        self._memory.forget(now - WINDOW)
        self._known = {article: at for article, at in self._known.items() if at >= now - WINDOW}
        # A minute again: another process's commit may become visible after a later one.
        since = now - WINDOW if self._read_to is None else self._read_to - OVERLAP
        rows = await self._database.fetch_all(_POSTED, since=to_ms(since), limit=MOST)
        unknown = [row for row in reversed(rows) if ArticleId(row["id"]) not in self._known]
        for told in await asyncio.to_thread(lambda: [self._told(row) for row in unknown]):
            self._keep(told)
        self._read_to = now

    def kin(
        self, article: ArticleId, entry: Entry, tags: Tags, *, source: str, language: str | None, wanted: bool
    ) -> Kin:
        """The earlier reports of an article's story, best first; an article that somebody gets is kept for the next ones."""
        if self._reader is None or self._teller is None:
            raise RuntimeError("the storybook was never refreshed")
        if not wanted:
            return Kin()
        features = self._reader.features(entry, tags, at=self._clock(), source=source, language=language or "")
        near = self._teller.near(features, self._memory)
        self._keep(Told(str(article), features))
        return Kin(
            tuple(ArticleId(int(told.story)) for told in near.alike),
            frozenset(ArticleId(int(told.story)) for told in near.barred),
        )

    def _told(self, row: Row) -> Told:
        payload = read_payload(row["payload"])
        return Told(str(row["id"]), self._features(payload.entry, payload.tags, row, payload.source_title))

    def _features(self, entry: Entry, tags: Tags, row: Row, source: str) -> Features:
        if self._reader is None:
            raise RuntimeError("the storybook was never refreshed")
        at = from_ms(row["first_seen_at"])
        return self._reader.features(entry, tags, at=at, source=source, language=row["language"] or "")

    def _keep(self, told: Told) -> None:
        self._memory.add(told)
        self._known[ArticleId(int(told.story))] = told.features.at


_POSTED = """
SELECT a.id, a.payload, a.first_seen_at, s.language FROM articles a JOIN sources s ON s.id = a.source_id
WHERE a.first_seen_at >= :since AND (EXISTS (SELECT 1 FROM outbox o WHERE o.article_id = a.id)
   OR EXISTS (SELECT 1 FROM held h WHERE h.article_id = a.id) OR EXISTS (SELECT 1 FROM told t WHERE t.article_id = a.id))
ORDER BY a.first_seen_at DESC, a.id DESC LIMIT :limit
"""
