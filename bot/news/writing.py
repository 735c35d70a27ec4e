"""Polls on their way into the store: many in one commit, and one that cannot be written keeps no other from it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
import structlog

from bot.errors import StoreError
from bot.http import loggable
from bot.news.fetch import INTERNAL
from bot.news.intake import Done, Polled
from bot.news.pollers import Notify, Pollers, Round, SourceNotice
from bot.news.rounds import DueSource
from bot.store.shield import only_own_stops

log = structlog.get_logger(__name__)

BATCH = 500
"""Polls written in one commit, at most."""
MOST_FAULTS = 10
"""Polls of one run that may fail as they are written. With more it is hardly a fault of theirs, and the run ends as failed: so a
fault of ours calls few feeds failing before somebody looks, since runs that fail are ever farther apart."""
BATCH_KEYS = 10_000
"""Seen keys after which a commit takes no more polls: others wait for the writer meanwhile."""


class _Result(msgspec.Struct, frozen=True):
    due: DueSource
    polled: Polled


class Writer:
    """Writes the polls of one run while `run` runs, and counts them in `done`.

    Args:
        at_fault: the poll that stands for one of a source that cannot be written.
        arrived: called after a commit that put something into the outbox.
    """

    def __init__(
        self,
        tools: Pollers,
        *,
        clock: Callable[[], datetime],
        at_fault: Callable[[DueSource], Polled],
        notify: Notify,
        arrived: Callable[[], None],
    ) -> None:
        self.done = Round()
        self._tools = tools
        self._clock = clock
        self._at_fault = at_fault
        self._notify = notify
        self._arrived = arrived
        self._results: asyncio.Queue[_Result | None] = asyncio.Queue()
        self._left: list[DueSource] = []
        self._faults = 0

    def put(self, due: DueSource, polled: Polled) -> None:
        """A poll to be written."""
        self._results.put_nowait(_Result(due, polled))

    def end(self) -> None:
        """No more come: `run` ends when all are written."""
        self._results.put_nowait(None)

    def left(self) -> list[DueSource]:
        """The sources of polls that nobody tries to write any more; what was read in them was told to nobody."""
        while not self._results.empty():
            result = self._results.get_nowait()
            if result is not None:
                self._forget([result])
                self._left.append(result.due)
        return self._left

    async def run(self) -> None:
        """Commits results as they come, many at a time: what waits when a commit ends goes into the next one."""
        with only_own_stops():
            await self._write_all()

    async def _write_all(self) -> None:
        open_ = True
        while open_:
            result = await self._results.get()
            batch: list[_Result] = []
            keys = 0
            while result is not None:
                batch.append(result)
                keys += len(result.polled.seen_only)
                if len(batch) >= BATCH or keys >= BATCH_KEYS or self._results.empty():
                    break
                result = self._results.get_nowait()
            open_ = result is not None
            if batch:
                await self._commit(batch)

    async def _commit(self, results: Sequence[_Result]) -> None:
        """Writes polls together. One that cannot be written, by a fault of ours, keeps no other from it."""
        waiting, trying = [results], False
        try:
            if self._tools.catch_up is not None and any(
                new.wanted_by for one in results for new in one.polled.articles
            ):
                await self._tools.catch_up()
            while waiting:
                polls, trying = [one.polled for one in waiting[-1]], True
                try:
                    written = await self._tools.intake.commit(polls, self._clock(), late=self._tools.late)
                except Exception as error:
                    parts = self._parted(waiting[-1], error)
                    if not parts:
                        raise
                    waiting[-1:] = reversed(parts)
                else:
                    lot, trying = waiting.pop(), False
                    await self._written(lot, written)
        except BaseException:
            self._forget([one for lot in waiting for one in lot])
            # Those of a commit that failed keep their leases: they may be written yet, and would be asked for too often.
            self._left += [one.due for lot in (waiting[:-1] if trying else waiting) for one in lot]
            raise

    def _parted(self, lot: Sequence[_Result], error: Exception) -> Sequence[Sequence[_Result]]:
        """What is to be written in the place of what failed: its halves, or of one poll alone that it is a failure of its feed.

        Nothing where the fault is not that of a poll.
        """
        if not _is_fault(error):
            return ()
        if len(lot) > 1:
            half = len(lot) // 2
            return lot[:half], lot[half:]
        (result,) = lot
        self._faults += 1
        if result.polled.after.error == INTERNAL or self._faults > MOST_FAULTS:
            return ()
        source = result.due.source
        self._forget(lot)
        log.error("poll not written", source=source.id, url=loggable(source.url), exc_info=error)
        return ([_Result(result.due, self._at_fault(result.due))],)

    async def _written(self, lot: Sequence[_Result], written: Done) -> None:
        """What follows when polls are written."""
        self._tools.forget(written.unwritten)
        self.done.polled += len(lot)
        self.done.articles += written.articles
        self.done.deliveries += written.deliveries
        if written.deliveries:
            self._arrived()
        if written.merged:
            await self._tools.audience.load()
        for result in lot:
            _count(result.polled, self.done)
            if result.polled.after.error is not None or result.due.told is not None:
                await self._tell(result.due, result.polled)

    def _forget(self, results: Sequence[_Result]) -> None:
        self._tools.forget([article.id for result in results for article in result.polled.articles])

    async def _tell(self, due: DueSource, polled: Polled) -> None:
        after = polled.after
        what = ""
        if after.state != "active":
            what = after.state
        elif after.told is not None and due.told is None:
            what = "failing"
        elif after.error is None and due.told is not None:
            what = "recovered"
        if what:
            await self._notify(SourceNotice(due.source.id, due.source.title or due.source.url, what, after.error or ""))


def _is_fault(error: Exception) -> bool:
    """Whether the store is well and what was to be written is not."""
    if isinstance(error, StoreError):
        return error.facts.get("reason") == "constraint"
    return True


def _count(polled: Polled, done: Round) -> None:
    if polled.after.error is not None:
        done.failed += 1
    elif polled.articles or polled.changed:
        done.changed += 1
    else:
        done.unchanged += 1
