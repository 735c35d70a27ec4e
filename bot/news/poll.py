"""One round of polling: sources that are due in, everything new in the outbox. Meets delivery only in the store."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec
import structlog

from bot.errors import StoreError
from bot.http import Http, loggable
from bot.news.audience import Audience
from bot.news.digest import Digester, Kinship, Parser, Tag, no_kin
from bot.news.fetch import REASONS, Failed, Outcome, fetch
from bot.news.intake import Intake, Late, Polled
from bot.news.lookups import Lookups
from bot.news.model import ArticleId, SourceId, Validators
from bot.news.pace import HostGate
from bot.news.rounds import DueSource
from bot.news.sources import SourceRepository
from bot.news.timings import Timings
from bot.news.visit import heed

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
BATCH = 500
"""Polls written in one commit, at most."""
BATCH_KEYS = 10_000
"""Seen keys after which a commit takes no more polls: others wait for the writer meanwhile."""
INTERNAL = "internal"
"""The reason of a failure of ours."""
FULL_EVERY = timedelta(hours=24)
"""Once a day a source is asked without validators: some servers answer 304 for ever."""


@dataclass(frozen=True, slots=True)
class SourceNotice:
    """Something about a source that its servers should know: `failing`, `off`, `gone` or `recovered`."""

    source: SourceId
    title: str
    what: str
    reason: str = ""


Notify = Callable[[SourceNotice], Awaitable[None]]


@dataclass(slots=True)
class Round:
    """Figures of one round."""

    polled: int = 0
    unchanged: int = 0
    changed: int = 0
    failed: int = 0
    articles: int = 0
    deliveries: int = 0


@dataclass(frozen=True, slots=True)
class Pollers:
    """What a poll needs, opened."""

    http: Http
    parser: Parser
    sources: SourceRepository
    intake: Intake
    audience: Audience
    tag: Tag
    kin: Kinship = no_kin
    late: Late | None = None
    """None: no other process polls."""
    catch_up: Callable[[], Awaitable[None]] | None = None
    """Reads what others told since the round began, so that `late` has little left to do while it holds them up."""
    forget: Callable[[Collection[ArticleId]], None] = lambda _articles: None
    """Is told of articles that `kin` was asked about and that were not written."""
    timings: Timings = field(default_factory=Timings)


class _Result(msgspec.Struct, frozen=True):
    due: DueSource
    polled: Polled


_Results = asyncio.Queue[_Result | None]
"""Polls on their way into the store; None after the last."""


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
        done = Round()
        async with self._one_round:
            results: _Results = asyncio.Queue()
            gone: StoreError | None = None
            try:
                async with asyncio.TaskGroup() as group:
                    looking_up = group.create_task(self._lookups.run())
                    writing = group.create_task(self._write(results, done))
                    group.create_task(self._poll(results, writing, looking_up))
            except* StoreError as failed:
                gone = _first(failed)
            finally:
                await self._give_up(results)
            if gone is not None:
                # By itself it says what is to be done about it.
                raise gone
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

    async def _poll(self, results: _Results, writing: "asyncio.Task[None]", looking_up: "asyncio.Task[None]") -> None:
        """Polls what is due. Whatever ends that, what it brought is written first: a failure would end the writer too."""
        try:
            await self._poll_due(results)
        finally:
            looking_up.cancel()
            results.put_nowait(None)
            await asyncio.wait([writing])

    async def _poll_due(self, results: _Results) -> None:
        """Polls one lot of sources after the other; what the last one brought is written meanwhile."""
        until = self._monotonic() + ROUND_S
        while self._monotonic() < until:
            due = await self._tools.sources.lease_due(self._clock(), lease=LEASE, limit=ROUND, per_host=self._per_host)
            if not due:
                break
            await self._poll_all(due, results)

    async def _poll_all(self, due: Sequence[DueSource], results: _Results) -> None:
        until = self._monotonic() + ROUND_S
        asked: set[SourceId] = set()

        async def poll(waiting: Iterator[DueSource]) -> None:
            for one in waiting:
                # A place is held until the body is read: so many bodies are in memory at most.
                async with self._gate.passing(one.host), self._places:
                    if self._monotonic() > until or self._gate.shut_for(one.host):
                        return
                    asked.add(one.source.id)
                    polled = await self._safely(one)
                results.put_nowait(_Result(one, polled))

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

    async def _write(self, results: _Results, done: Round) -> None:
        """Commits results as they come, many at a time: what waits when a commit ends goes into the next one."""
        open_ = True
        while open_:
            result = await results.get()
            batch: list[_Result] = []
            keys = 0
            while result is not None:
                batch.append(result)
                keys += len(result.polled.seen_only)
                if len(batch) >= BATCH or keys >= BATCH_KEYS or results.empty():
                    break
                result = results.get_nowait()
            open_ = result is not None
            if batch:
                await self._commit(batch, done)

    async def _commit(self, results: Sequence["_Result"], done: Round) -> None:
        """Writes polls together. One that cannot be written, by a fault of ours, keeps no other from it."""
        polls = [result.polled for result in results]
        try:
            if self._tools.catch_up is not None and any(new.wanted_by for poll in polls for new in poll.articles):
                await self._tools.catch_up()
            written = await self._tools.intake.commit(polls, self._clock(), late=self._tools.late)
        except BaseException as error:
            if _is_fault(error) and len(results) > 1:
                half = len(results) // 2
                await self._commit(results[:half], done)
                await self._commit(results[half:], done)
                return
            self._tools.forget([article.id for poll in polls for article in poll.articles])
            if not _is_fault(error) or polls[0].after.error == INTERNAL:
                raise
            (result,) = results
            log.exception("poll not written", source=result.due.source.id, url=loggable(result.due.source.url))
            await self._commit([_Result(result.due, self._at_fault(result.due))], done)
            return
        self._tools.forget(written.unwritten)
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

    def _at_fault(self, due: DueSource) -> Polled:
        failed = Failed(INTERNAL, REASONS[INTERNAL])
        return Polled(self._digester.trouble(due, failed, self._clock()))

    async def _give_up(self, results: _Results) -> None:
        """What was read and is not written any more was told to nobody; its sources are asked again."""
        left: list[_Result] = []
        while not results.empty():
            result = results.get_nowait()
            if result is not None:
                left.append(result)
        if left:
            self._tools.forget([article.id for result in left for article in result.polled.articles])
            await asyncio.shield(self._let_go([result.due for result in left]))

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


def _first(failed: ExceptionGroup[StoreError]) -> StoreError:
    error: StoreError | ExceptionGroup[StoreError] = failed
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error


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
