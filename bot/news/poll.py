"""One round of polling: sources that are due in, everything new in the outbox. Meets delivery only in the store."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import structlog

from bot.errors import StoreError
from bot.http import loggable
from bot.news.digest import Digester
from bot.news.fetch import INTERNAL, REASONS, Failed, Outcome, fetch
from bot.news.intake import Polled
from bot.news.lookups import Lookups
from bot.news.model import SourceId, Validators
from bot.news.pace import HostGate
from bot.news.pollers import Notify, Pollers, Round
from bot.news.rounds import DueSource
from bot.news.visit import heed
from bot.news.writing import Writer

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=5)
ROUND = 1000
"""Sources taken up in one round."""
AT_ONCE = 100
"""Requests under way at once, over all hosts."""
PER_HOST = 20
"""Sources of one host in one round: a host with thousands must not hold up the others."""
ROUND_S = 40.0
"""After so long a round asks no more; what is left goes into the next one. Well under the lease."""
FULL_EVERY = timedelta(hours=24)
"""Once a day a source is asked without validators: some servers answer 304 for ever."""


class Poller:
    """Polls the sources that are due. Rounds never overlap: each waits for the one before it.

    Args:
        least_s: FEEDS_MIN_INTERVAL_S.
        notify: is told what a source's servers should know; one that fails only costs the notice.
        spread: a number from 0 to 1, for jitter.
        arrived: called after a commit that put something into the outbox.
    """

    def __init__(
        self,
        tools: Pollers,
        *,
        clock: Callable[[], datetime],
        gate: HostGate,
        least_s: int,
        notify: Notify,
        spread: Callable[[], float] = random.random,
        monotonic: Callable[[], float] = time.monotonic,
        arrived: Callable[[], None] = lambda: None,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._gate = gate
        self._lookups = Lookups(tools.intake.seen, tools.sources)
        self._digester = Digester(
            tools.parser,
            tools.intake,
            lookups=self._lookups,
            audience=tools.audience,
            tag=tools.tag,
            kin=tools.kin,
            clock=clock,
            spread=spread,
            least_s=least_s,
        )
        self._notify = notify
        self._spread = spread
        self._monotonic = monotonic
        self._arrived = arrived
        self._per_host = PER_HOST if gate.polite else ROUND
        self._places = asyncio.Semaphore(AT_ONCE)
        self._one_round = asyncio.Lock()

    async def run(self) -> Round:
        """Polls what is due now. Where there is always more, it ends after a while: others have to be heard between two runs.

        What is made due again while it is polled is left to the next run.
        """
        async with self._one_round:
            writer = Writer(
                self._tools,
                clock=self._clock,
                at_fault=self._at_fault,
                notify=self._notify,
                arrived=self._arrived,
            )
            gone: StoreError | None = None
            try:
                async with asyncio.TaskGroup() as group:
                    looking_up = group.create_task(self._lookups.run())
                    writing = group.create_task(writer.run())
                    group.create_task(self._poll(writer, writing, looking_up))
            except* StoreError as failed:
                gone = _first(failed)
            finally:
                if left := writer.left():
                    await asyncio.shield(self._let_go(left))
            if gone is not None:
                # By itself it says what is to be done about it.
                raise gone
        done = writer.done
        if done.polled:
            log.info(
                "polled",
                sources=done.polled,
                unchanged=done.unchanged,
                changed=done.changed,
                failed=done.failed,
                new=done.articles,
                deliveries=done.deliveries,
            )
        return done

    async def _poll(self, writer: Writer, writing: "asyncio.Task[None]", looking_up: "asyncio.Task[None]") -> None:
        """Polls what is due. Whatever ends that, what it brought is written first: a failure would end the writer too."""
        try:
            await self._poll_due(writer)
        finally:
            looking_up.cancel()
            writer.end()
            await asyncio.wait([writing])

    async def _poll_due(self, writer: Writer) -> None:
        """Polls one lot of sources after the other; what the last one brought is written meanwhile."""
        until = self._monotonic() + ROUND_S
        while self._monotonic() < until:
            due = await self._tools.sources.lease_due(self._clock(), lease=LEASE, limit=ROUND, per_host=self._per_host)
            if not due:
                break
            await self._poll_all(due, writer)

    async def _poll_all(self, due: Sequence[DueSource], writer: Writer) -> None:
        until = self._monotonic() + ROUND_S
        asked: set[SourceId] = set()

        async def poll(waiting: Iterator[DueSource]) -> None:
            for one in waiting:
                # A place is held until the body is read and understood: so many bodies are in memory at most.
                async with self._gate.passing(one.host), self._places:
                    if self._monotonic() > until or self._gate.shut_for(one.host):
                        return
                    asked.add(one.source.id)
                    polled = await self._safely(one)
                writer.put(one, polled)

        try:
            async with asyncio.TaskGroup() as lanes:
                for waiting, width in self._lanes(due):
                    for _ in range(width):
                        lanes.create_task(poll(waiting))
        finally:
            left = [one for one in due if one.source.id not in asked]
            if left:
                await asyncio.shield(self._let_go(left))

    def _lanes(self, due: Sequence[DueSource]) -> list[tuple[Iterator[DueSource], int]]:
        """Sources that wait in one line, and how many of a line are asked at once: a line for each host."""
        if not self._gate.polite:
            return [(iter(due), AT_ONCE)]
        hosts: defaultdict[str, list[DueSource]] = defaultdict(list)
        for one in due:
            hosts[one.host].append(one)
        return [(iter(line), min(len(line), self._gate.at_once)) for line in hosts.values()]

    async def _safely(self, due: DueSource) -> Polled:
        """One source's poll; a fault of ours on one source is a failure of that source and stops no other."""
        try:
            return await self._digester.digest(due, await self._ask(due))
        except StoreError:
            raise
        except Exception:
            log.exception("poll crashed", source=due.source.id, url=loggable(due.source.url))
            return self._at_fault(due)

    def _at_fault(self, due: DueSource) -> Polled:
        failed = Failed(INTERNAL, REASONS[INTERNAL])
        return Polled(self._digester.trouble(due, failed, self._clock()))

    async def _let_go(self, left: Sequence[DueSource]) -> None:
        """Ends leases of sources of which nothing is written: they stay due, or wait with the host that asked to be spared.

        Where the store is gone the leases end by themselves: a failure here must not stand in for a stop.
        """
        now = self._clock()
        waits = [(one, self._gate.shut_for(one.host)) for one in left]
        try:
            await self._tools.sources.give_back([one.source.id for one, wait_s in waits if not wait_s])
            await self._tools.sources.put_off(
                [
                    (one.source.id, now + timedelta(seconds=wait_s * (1 + self._spread() / 10)))
                    for one, wait_s in waits
                    if wait_s
                ]
            )
        except StoreError as error:
            log.warning("leases kept", sources=len(left), error=error.sentence)

    async def _ask(self, due: DueSource) -> Outcome:
        source, now = due.source, self._clock()
        known = source.validators
        if due.last_full is None or now - due.last_full >= FULL_EVERY:
            known = Validators(body_hash=known.body_hash)
        began = self._monotonic()
        outcome = await fetch(self._tools.http, source.url, now=now, validators=known)
        self._tools.timings.note(source.id, source.url, self._monotonic() - began)
        heed(self._gate, due.host, outcome)
        return outcome


def _first(failed: ExceptionGroup[StoreError]) -> StoreError:
    error: StoreError | ExceptionGroup[StoreError] = failed
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error
