"""Polls on their way into the store: many in one commit, and one that cannot be written keeps no other from it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
import structlog

from bot.errors import StoreError
from bot.http import loggable
from bot.news.fetch import INTERNAL
from bot.news.intake import Polled
from bot.news.pollers import Notify, Pollers, Round, SourceNotice
from bot.news.rounds import DueSource

log = structlog.get_logger(__name__)

BATCH = 500
"""Polls written in one commit, at most."""
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
        self._failed: list[DueSource] = []

    def put(self, due: DueSource, polled: Polled) -> None:
        """A poll to be written."""
        self._results.put_nowait(_Result(due, polled))

    def end(self) -> None:
        """No more come: `run` ends when all are written."""
        self._results.put_nowait(None)

    def left(self) -> list[DueSource]:
        """The sources of polls that are not written any more, or could not be; what was read in them was told to nobody."""
        left: list[_Result] = []
        while not self._results.empty():
            result = self._results.get_nowait()
            if result is not None:
                left.append(result)
        if left:
            self._forget(left)
        return [*self._failed, *(result.due for result in left)]

    async def run(self) -> None:
        """Commits results as they come, many at a time: what waits when a commit ends goes into the next one."""
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
        polls = [result.polled for result in results]
        try:
            if self._tools.catch_up is not None and any(new.wanted_by for poll in polls for new in poll.articles):
                await self._tools.catch_up()
            written = await self._tools.intake.commit(polls, self._clock(), late=self._tools.late)
        except BaseException as error:
            if _is_fault(error) and await self._apart(results, error):
                return
            self._forget(results)
            self._failed += [result.due for result in results]
            raise
        self._tools.forget(written.unwritten)
        done = self.done
        done.polled += len(results)
        done.articles += written.articles
        done.deliveries += written.deliveries
        if written.merged:
            await self._tools.audience.load()
        if written.deliveries:
            self._arrived()
        for result in results:
            _count(result.polled, done)
            if result.polled.after.error is not None or result.due.told is not None:
                await self._tell(result.due, result.polled)

    async def _apart(self, results: Sequence[_Result], error: BaseException) -> bool:
        """Writes each half by itself, in the end of one poll alone that it failed; False when that cannot be written either."""
        if len(results) > 1:
            half = len(results) // 2
            await self._commit(results[:half])
            await self._commit(results[half:])
            return True
        (result,) = results
        if result.polled.after.error == INTERNAL:
            return False
        source = result.due.source
        log.error("poll not written", source=source.id, url=loggable(source.url), exc_info=error)
        self._forget(results)
        await self._commit([_Result(result.due, self._at_fault(result.due))])
        return True

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


def _is_fault(error: BaseException) -> bool:
    """Whether the store is well and what was to be written is not."""
    if isinstance(error, StoreError):
        return error.facts.get("reason") == "constraint"
    return isinstance(error, Exception)


def _count(polled: Polled, done: Round) -> None:
    if polled.after.error is not None:
        done.failed += 1
    elif polled.articles or polled.changed:
        done.changed += 1
    else:
        done.unchanged += 1
