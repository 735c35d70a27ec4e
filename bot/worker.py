"""Runs steps again and again: each alone with its failures, backing off when it fails, and telling how it fares."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.errors import BotError, EndOfWork

log = structlog.get_logger(__name__)

EVERY = "every"
"""The duty of a step that each process does for itself."""
LEASE = timedelta(minutes=10)
"""For so long a step of which there may be one stays with the process that did it last."""
LONGEST_WAIT = timedelta(minutes=15)
"""A failing step is tried again at least this often, unless its own rhythm is slower."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done periodically.

    `every` is the pause between the end of one run and the start of the next. `limit` ends a run that takes longer, which counts
    as a failure. `at_start` runs it when the worker starts, else only after the first pause.

    Where the work is split over processes, `duty` is the kind of process whose work it is (EVERY: each does it), and `single` says
    that only one of them may do it at a time.
    """

    name: str
    every: timedelta
    run: Callable[[], Awaitable[object]]
    limit: timedelta | None = None
    at_start: bool = True
    duty: str = "feeds"
    single: bool = True


@dataclass(frozen=True, slots=True)
class Health:
    """How a step fares. `failures` counts those in a row; `running_since` is None between two runs."""

    runs: int = 0
    failures: int = 0
    running_since: datetime | None = None
    last_success: datetime | None = None
    last_failure: datetime | None = None
    last_error: str = ""
    last_ms: int = 0


class Worker:
    """The steps of one process.

    Args:
        clock: The present time, aware and in UTC.
        sleep: Waits for some seconds; tests pass their own.
        duties: What this process does; None is everything. Steps of other duties are left to other processes.
        lease: Takes what only one process may do, for a time; None where there is only one.
        spread: A number from 0 to 1; lengthens each pause by up to a tenth, so that the steps of many processes drift apart.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        duties: Collection[str] | None = None,
        lease: Callable[[str, timedelta], Awaitable[bool]] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._clock = clock
        self._duties = duties
        self._lease = lease
        self._sleep = sleep
        self._spread = spread
        self._steps: dict[str, Step] = {}
        self._elsewhere: set[str] = set()
        self._health: dict[str, Health] = {}
        self._wanted: dict[str, asyncio.Event] = {}

    def add(self, step: Step) -> None:
        """Adds a step, before `run`, unless it is another process's duty. Raises ValueError for a name that is taken."""
        if self._duties is not None and step.duty not in (EVERY, *self._duties):
            self._elsewhere.add(step.name)
            return
        if step.name in self._steps:
            raise ValueError(f"two steps are named {step.name}")
        self._steps[step.name] = step
        self._health[step.name] = Health()
        self._wanted[step.name] = asyncio.Event()

    def wake(self, name: str) -> None:
        """Runs a step now instead of at the end of its pause; during a run, once more right after it.

        A step of another process comes in its own time.
        """
        if name not in self._elsewhere:
            self._wanted[name].set()

    def health(self) -> Mapping[str, Health]:
        """How each step fares, by name."""
        return dict(self._health)

    async def run(self) -> None:
        """Runs all steps until cancelled; a step under way is then cancelled too and waited for.

        Raises:
            EndOfWork: a step raised it; the others are stopped first.
        """
        try:
            async with asyncio.TaskGroup() as group:
                for step in self._steps.values():
                    group.create_task(self._repeat(step), name=f"step {step.name}")
        except* EndOfWork as ends:
            end = ends.exceptions[0]
        else:
            return
        raise end

    async def _repeat(self, step: Step) -> None:
        if not step.at_start:
            await self._pause(step)
        while True:
            self._wanted[step.name].clear()
            await self._once(step)
            await self._pause(step)

    async def _once(self, step: Step) -> None:
        """One run; whatever it raises is written down and goes no further, but for the end of all work."""
        before = self._health[step.name]
        self._health[step.name] = replace(before, running_since=self._clock(), runs=before.runs + 1)
        began = time.perf_counter()
        failure: Exception | None = None
        try:
            async with asyncio.timeout(step.limit.total_seconds() if step.limit is not None else None):
                if await self._ours(step):
                    await step.run()
        except Exception as error:  # noqa: BLE001 - one of the three doors: one step's failure never stops another
            failure = error
        finally:
            # Also on cancellation: a step that is not running must not be shown as running.
            self._health[step.name] = replace(
                self._health[step.name], running_since=None, last_ms=int((time.perf_counter() - began) * 1000)
            )
        self._note(step, failure)
        if isinstance(failure, EndOfWork):
            raise failure

    async def _ours(self, step: Step) -> bool:
        """Whether this process is the one that does the step now."""
        if self._lease is None or not step.single or step.duty == EVERY:
            return True
        return await self._lease(f"step:{step.name}", max(LEASE, 2 * step.every))

    def _note(self, step: Step, failure: Exception | None) -> None:
        health = self._health[step.name]
        if failure is None:
            if health.failures:
                log.info("step works again", step=step.name, failures=health.failures)
            self._health[step.name] = replace(health, failures=0, last_success=self._clock())
            return
        told = failure.sentence if isinstance(failure, BotError) else f"{type(failure).__name__}: {failure}"
        self._health[step.name] = replace(
            health, failures=health.failures + 1, last_failure=self._clock(), last_error=told.rstrip(": ")
        )
        known = isinstance(failure, BotError)
        log.error(
            "step failed",
            step=step.name,
            failures=health.failures + 1,
            error=told,
            retry_s=round(self._wait_s(step), 1),
            exc_info=None if known else failure,
        )

    def _wait_s(self, step: Step) -> float:
        """The pause after the last run: doubled for each failure after the first, within limits."""
        every = step.every.total_seconds()
        failures = self._health[step.name].failures
        if failures < 2:
            return every
        return max(every, min(max(every, 1.0) * 2.0 ** min(failures - 1, 30), LONGEST_WAIT.total_seconds()))

    async def _pause(self, step: Step) -> None:
        """Waits for the step's pause, or until somebody wants it now."""
        seconds = self._wait_s(step) * (1 + 0.1 * self._spread())
        pause = asyncio.ensure_future(self._sleep(seconds))
        wanted = asyncio.ensure_future(self._wanted[step.name].wait())
        try:
            await asyncio.wait((pause, wanted), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in (pause, wanted):
                waiting.cancel()
            await asyncio.gather(pause, wanted, return_exceptions=True)
