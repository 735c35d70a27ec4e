"""What was posted lately, in memory, to find the earlier reports of an article's story; filled from the store, so it survives us."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.news.model import ArticleId, Entry, Tags
from bot.news.stories import MOST, WINDOW, Memory, Storyteller, Told
from bot.news.telling.features import Features, Reader
from bot.news.tellings import Kin
from bot.news.wire import from_ms, maybe_payload, to_ms
from bot.store.database import Database, Row, Statements, Transaction

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
        self._known: dict[ArticleId, Features] = {}
        self._read: set[str] = set()
        """What other processes told."""
        self._reads = 0
        self._asked: dict[ArticleId, int] = {}
        """How many had been read when an article was first compared with them."""
        self._read_to: datetime | None = None

    async def refresh(self) -> None:
        """Forgets what is too old, and reads what the store has and we do not. The first time that is everything."""
        now = self._clock()
        if self._reader is None:
            self._reader = await asyncio.to_thread(self._make_reader)
            self._teller = Storyteller(self._reader.common, self._covers)
        self._memory.forget(now - WINDOW)
        self._known = {article: features for article, features in self._known.items() if features.at >= now - WINDOW}
        self._read = {story for story in self._read if ArticleId(int(story)) in self._known}
        self._asked = {article: reads for article, reads in self._asked.items() if article in self._known}
        unknown = await self._unknown(self._database)
        self._take(await asyncio.to_thread(self._told, unknown))
        self._read_to = now

    async def late(self, transaction: Transaction, known: Mapping[ArticleId, Kin]) -> dict[ArticleId, Kin]:
        """What other processes told since these articles were read, where it is kin to one of them, whoever of us read it when.

        Processes take turns: each holds the turn until its commit, and the next one sees what that wrote. So two of them that read
        one story in the same seconds make one post of it. What is read here is read on the event loop while the others wait:
        `refresh` right before leaves little.
        """
        await transaction.execute(_TURN)
        now = self._clock()
        self._take(self._told(await self._unknown(transaction)))
        self._read_to = now
        found: dict[ArticleId, Kin] = {}
        for article, kin in known.items():
            features = self._known.get(article)
            if features is None or self._asked.get(article, 0) == self._reads:
                continue
            more = self._near(features, self._read)
            if more != Kin():
                found[article] = Kin(tuple(dict.fromkeys((*kin.alike, *more.alike))), kin.barred | more.barred)
        return found

    def forget(self, articles: Collection[ArticleId]) -> None:
        """Articles that were read and not written after all: nobody was told of them."""
        self._memory.remove({str(article) for article in articles if self._known.pop(article, None) is not None})
        for article in articles:
            self._asked.pop(article, None)

    async def _unknown(self, statements: Statements) -> list[Row]:
        """What the store has and we do not, oldest first."""
        # A minute again: another process's commit may become visible after a later one.
        since = self._clock() - WINDOW if self._read_to is None else self._read_to - OVERLAP
        rows = await statements.fetch_all(_POSTED, since=to_ms(since), limit=MOST)
        return [row for row in reversed(rows) if ArticleId(row["id"]) not in self._known]

    def kin(
        self, article: ArticleId, entry: Entry, tags: Tags, *, source: str, language: str | None, wanted: bool
    ) -> Kin:
        """The earlier reports of an article's story, best first; an article that somebody gets is kept for the next ones."""
        if self._reader is None or self._teller is None:
            raise RuntimeError("the storybook was never refreshed")
        if not wanted:
            return Kin()
        features = self._reader.features(entry, tags, at=self._clock(), source=source, language=language or "")
        kin = self._near(features)
        self._keep(Told(str(article), features))
        self._asked[article] = self._reads
        return kin

    def _near(self, features: Features, only: Collection[str] | None = None) -> Kin:
        """What is kin to an article, of all that was told or of some of it."""
        if self._teller is None:
            raise RuntimeError("the storybook was never refreshed")
        near = self._teller.near(features, self._memory)
        alike, barred = (
            [ArticleId(int(told.story)) for told in some if only is None or told.story in only]
            for some in (near.alike, near.barred)
        )
        return Kin(tuple(alike), frozenset(barred))

    def _told(self, rows: Sequence[Row]) -> list[Told]:
        """The reports that stand there; one that cannot be read is none."""
        payloads = ((row, maybe_payload(row["payload"])) for row in rows)
        return [
            Told(str(row["id"]), self._features(payload.entry, payload.tags, row, payload.source_title))
            for row, payload in payloads
            if payload is not None
        ]

    def _features(self, entry: Entry, tags: Tags, row: Row, source: str) -> Features:
        if self._reader is None:
            raise RuntimeError("the storybook was never refreshed")
        at = from_ms(row["first_seen_at"])
        return self._reader.features(entry, tags, at=at, source=source, language=row["language"] or "")

    def _take(self, read: Sequence[Told]) -> None:
        """Keeps what others told, and that it was them."""
        for told in read:
            self._keep(told)
            self._reads += 1
            self._read.add(told.story)

    def _keep(self, told: Told) -> None:
        self._memory.add(told)
        self._known[ArticleId(int(told.story))] = told.features


_TURN = "INSERT INTO leases (name, holder, until) VALUES ('telling', '', 0) ON CONFLICT (name) DO UPDATE SET until = leases.until"
_POSTED = """
SELECT a.id, a.payload, a.first_seen_at, s.language FROM articles a JOIN sources s ON s.id = a.source_id
WHERE a.first_seen_at >= :since AND (EXISTS (SELECT 1 FROM outbox o WHERE o.article_id = a.id)
   OR EXISTS (SELECT 1 FROM held h WHERE h.article_id = a.id) OR EXISTS (SELECT 1 FROM told t WHERE t.article_id = a.id))
ORDER BY a.first_seen_at DESC, a.id DESC LIMIT :limit
"""
