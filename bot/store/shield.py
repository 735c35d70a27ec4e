"""Runs work to its end whatever becomes of its caller: under every transaction, on both engines."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

import structlog

from bot.errors import StoreError

log = structlog.get_logger(__name__)

T = TypeVar("T")


class Shield:
    """The tasks of one database's writes.

    The caller's cancellation lets go of the task and never reaches it. These tasks are in no TaskGroup because a group cancels
    its tasks when its body fails, which is exactly what must not happen to a half-made transaction; `close` waits for them.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The work's result. Raises StoreError once closed, and RuntimeError from inside another work of this shield."""
        if self._closed or _inside.get() is self:
            work.close()
            if self._closed:
                raise StoreError("The database is being closed.", reason="closed")
            raise RuntimeError("inside transact, use the transaction it gives, not the database")
        task = asyncio.create_task(self._marked(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_report)
            raise

    def check_outside(self) -> None:
        """Raises what `run` would raise: for reads, which need no shield."""
        if self._closed:
            raise StoreError("The database is being closed.", reason="closed")
        if _inside.get() is self:
            raise RuntimeError("inside transact, use the transaction it gives, not the database")

    async def close(self) -> None:
        """Takes no more work and waits until all of it has ended, even when the one who closes is cancelled meanwhile."""
        self._closed = True
        cancelled = False
        while self._tasks:
            try:
                await asyncio.wait(set(self._tasks))
            except asyncio.CancelledError:
                cancelled = True
        if cancelled:
            raise asyncio.CancelledError

    async def _marked(self, work: Coroutine[Any, Any, T]) -> T:
        _inside.set(self)
        return await work


@contextmanager
def only_own_stops() -> Iterator[None]:
    """Within, a cancellation that nobody asked this task for, but that comes from a task it waits for, is a RuntimeError.

    A TaskGroup takes a cancelled task for one that ended well: those who wait for its work would wait for ever.
    """
    try:
        yield
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is None or not task.cancelling():
            raise RuntimeError("what this waited for was cancelled") from None
        raise


_inside: ContextVar[Shield | None] = ContextVar("inside_transaction", default=None)


def _report(task: asyncio.Task[Any]) -> None:
    """Nobody waits for this task any more: its failure is logged, or it would be lost."""
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("transaction failed after its caller was cancelled", error=repr(error))
