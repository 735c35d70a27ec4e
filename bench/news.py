"""Rounds of polling over loopback with the real parser and the real SQLite, politeness off, one server with kept connections."""

import asyncio
import resource
import ssl
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from bench import _tls as tls
from bench._environment import OTHERS, environment
from bench.figures import Row
from bot.guard import Rules
from bot.http import open_http
from bot.memory import settle
from bot.news.audience import Audience
from bot.news.intake import Intake
from bot.news.model import Entry, GuildId, Tags
from bot.news.pace import HostGate
from bot.news.parsing.pool import ParsePool
from bot.news.poll import Poller
from bot.news.pollers import Pollers, SourceNotice
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository
from bot.store.database import Database, open_database

NAME = "feeds a second by kind of round (28 kB bodies of 25 entries; one server, politeness off, commits batched)"
TIMES = 5
ITEMS = 25
BARE_AT_ONCE = 100
"""Connections of the loop that does nothing but ask."""
BESIDE = {"reader": 1000, "feedparser": 200}
"""Feeds for the readers beside us. The second takes as long for each whatever their number, and needs no more for a rate."""
OTHERS_S = 120.0
SHORT = 5
"""Rounds of 1,000 feeds that make one figure: one lasts a fifth of a second, in which a machine may do anything."""
OURS, THEIRS = 5, 2
"""Rounds beside each other. Ours takes a tenth of the time or less, so that one alone would say little."""
GUILD = GuildId(1)
DOMAIN = "bench.test"


@dataclass
class Arm:
    """Something that can poll all feeds once: ours, or another reader beside it."""

    name: str
    feeds: int
    round: Callable[[], Awaitable[int]]
    make_due: Callable[[], Awaitable[None]] | None = None
    """What time does outside of a bench; not counted."""


@dataclass
class Lag:
    """How late the event loop is, in milliseconds."""

    times: list[float]

    async def watch(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            self.times.append((time.perf_counter() - began - 0.005) * 1000)

    def percentile(self, share: float) -> float:
        return sorted(self.times)[int(len(self.times) * share)] if self.times else 0.0


async def run() -> list[Row]:
    """Rounds of 1,000 and 10,000 feeds, one over TLS, and what others make of the same feeds."""
    rows = [*await _rounds(1000), *await _rounds(10_000), *await _over_tls(1000)]
    return [*rows, *await _beside()]


async def _over_tls(feeds: int) -> list[Row]:
    """Each feed on a host of its own, so that each request begins with a new TLS connection: what real life is made of."""
    with tempfile.TemporaryDirectory() as folder:
        certificate = await asyncio.to_thread(tls.certificate, Path(folder), f"*.{DOMAIN}")
        async with (
            _server(feeds, str(certificate)) as (port, _),
            _ours(feeds, port, trusted=tls.trusting(certificate)) as arm,
        ):
            await _timed(arm)
            taken_s, used_s = await _measured(arm)
    return [
        Row(f"{feeds:,}: all 304, a new TLS connection for each", feeds / taken_s, "feeds/s"),
        Row(f"{feeds:,}: the same, processor time a feed", used_s * 1000 / feeds, "ms"),
    ]


async def _beside() -> list[Row]:
    """Other readers, where they can be installed, and ours on the same feeds right after each of their rounds."""
    python = await asyncio.to_thread(environment)
    if python is None:
        return []
    rows: list[Row] = []
    for name, feeds in BESIDE.items():
        async with (
            _server(feeds) as (port, mode),
            _other(python, name, feeds, port) as theirs,
            _ours(feeds, port) as ours,
        ):
            settle()
            rows.append(Row(f"{feeds:,}: {name}, first fill", feeds / await _timed(theirs), "feeds/s"))
            await _timed(ours)
            for what, wanted, least in (
                ("all 304", "normal", 20.0),
                ("200 unchanged", "full", 50.0),
                # Last: each setting brings new articles, which both must have read before anything is unchanged.
                ("5 % changed", "changed5", 12.0),
            ):
                their_s, _ = await _mean(theirs, THEIRS, lambda wanted=wanted: mode(wanted))
                our_s, _ = await _mean(ours, OURS, lambda wanted=wanted: mode(wanted))
                rows.append(Row(f"{feeds:,}: {name}, {what}", feeds / their_s, "feeds/s"))
                marked = least if name == "reader" else None
                rows.append(Row(f"ours over {name}, {what}", their_s / our_s, "x", marked))
    return rows


@asynccontextmanager
async def _other(python: str, name: str, feeds: int, port: int) -> AsyncIterator[Arm]:
    """Another reader in a process of its own: a line to it is a round, its answer the number of feeds."""
    with tempfile.TemporaryDirectory() as folder:
        process = await asyncio.create_subprocess_exec(
            python,
            str(OTHERS),
            name,
            str(port),
            str(feeds),
            folder,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )

        async def round_() -> int:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(b"\n")
            return int(await asyncio.wait_for(process.stdout.readline(), OTHERS_S))

        try:
            assert process.stdout is not None
            await asyncio.wait_for(process.stdout.readline(), OTHERS_S)
            yield Arm(name, feeds, round_)
        finally:
            process.kill()
            await process.wait()


async def _rounds(feeds: int) -> list[Row]:
    small = feeds <= 1000
    async with _server(feeds) as (port, mode), _ours(feeds, port) as arm:
        # As the bot does when it has started.
        settle()
        lag = Lag([])
        watching = asyncio.create_task(lag.watch())
        idle_mb = _resident_mb()
        try:
            first_s = await _timed(arm)
            rows = [Row(f"{feeds:,}: first fill", first_s, "s", None if small else 20)]
            kinds = (
                ("all 304", "normal", 5500.0),
                ("5 % changed", "changed5", 3000.0),
                ("200 unchanged", "full", 2500.0),
            )
            for what, name, mark in kinds:
                taken_s, used_s = await _mean(arm, SHORT if small else 1, lambda name=name: mode(name))
                used_ms = used_s * 1000 / feeds
                rows.append(Row(f"{feeds:,}: {what}", feeds / taken_s, "feeds/s", mark))
                rows.append(Row(f"{feeds:,}: {what}, processor time a feed", used_ms, "ms"))
                if name == "normal":
                    rows += await _bare(feeds, port, used_ms)
            if small:
                await mode("touched")
                rows.append(Row(f"{feeds:,}: 200, all parsed", feeds / await _timed(arm), "feeds/s", 650))
                await mode("fresh")
                rows.append(Row(f"{feeds:,}: 200, a new article in each", feeds / await _timed(arm), "feeds/s"))
        finally:
            watching.cancel()
        rows.append(Row(f"{feeds:,}: loop lag, 99th percentile", lag.percentile(0.99), "ms", 50))
        rows.append(Row(f"{feeds:,}: memory over idle", _resident_mb() - idle_mb, "MB", 80))
        return rows


async def _bare(feeds: int, port: int, ours_ms: float) -> list[Row]:
    """The same conditional requests by aiohttp alone: no guard, no database, no schedule. No poller on it can be quicker."""
    tags: dict[int, str] = {}

    async def ask(session: aiohttp.ClientSession, queue: Iterator[int]) -> None:
        for number in queue:
            known = {"If-None-Match": tags[number]} if number in tags else {}
            async with session.get(_url(number, port, secure=False), headers=known) as response:
                await response.read()
                assert response.status == (304 if known else 200), f"feed {number} answered {response.status}"
                tags[number] = response.headers["ETag"]

    async def all_once(session: aiohttp.ClientSession) -> None:
        queue = iter(range(feeds))
        await asyncio.gather(*(ask(session, queue) for _ in range(BARE_AT_ONCE)))

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=BARE_AT_ONCE)) as session:
        await all_once(session)
        began, used = time.perf_counter(), time.process_time()
        await all_once(session)
        used_ms = (time.process_time() - used) * 1000 / feeds
        rate = feeds / (time.perf_counter() - began)
    return [
        Row(f"{feeds:,}: all 304, aiohttp alone", rate, "feeds/s"),
        Row(f"{feeds:,}: our processor time over aiohttp's alone", ours_ms / used_ms, "x"),
    ]


async def _mean(arm: Arm, rounds: int, prepare: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    """`_measured`, of several rounds, each prepared by itself."""
    taken = used = 0.0
    for _ in range(rounds):
        await prepare()
        taken_s, used_s = await _measured(arm)
        taken, used = taken + taken_s, used + used_s
    return taken / rounds, used / rounds


async def _timed(arm: Arm) -> float:
    """Seconds of a round."""
    return (await _measured(arm))[0]


async def _measured(arm: Arm) -> tuple[float, float]:
    """Seconds of a round, and of this process's processor time in it."""
    if arm.make_due is not None:
        await arm.make_due()
    began, used = time.perf_counter(), time.process_time()
    polled = await arm.round()
    taken, used = time.perf_counter() - began, time.process_time() - used
    assert polled == arm.feeds, f"{arm.name} polled {polled} of {arm.feeds} feeds"
    return taken, used


@asynccontextmanager
async def _ours(feeds: int, port: int, *, trusted: ssl.SSLContext | None = None) -> AsyncIterator[Arm]:
    """Our poller on a fresh SQLite, with all feeds added; over TLS each on a host of its own, another one in each round."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            open_database(f"sqlite:///{folder}/bench.db") as database,
            open_http(rules=Rules(private=True), tls=trusted, resolver=tls.Here() if trusted else None) as http,
            ParsePool() as pool,
        ):
            await _add(database, [_url(number, port, secure=trusted is not None) for number in range(feeds)])
            sources = SourceRepository(database)
            audience = Audience(SubscriptionRepository(database), _NoPlaces())
            poller = Poller(
                Pollers(http, pool, sources, Intake(database), audience, _no_tags),
                clock=lambda: datetime.now(UTC),
                gate=HostGate(clock=time.monotonic, gap_s=0),
                least_s=300,
                notify=_nobody,
            )

            async def make_due() -> None:
                await database.execute("UPDATE sources SET next_poll_at = 0")
                if trusted:
                    # Other names for the same machine: no connection is kept for them.
                    await database.execute("UPDATE sources SET url = REPLACE(url, '//', '//n')")

            async def round_() -> int:
                done = await poller.run()
                assert not done.failed, f"{done.failed} polls failed"
                return done.polled

            yield Arm("bandwire", feeds, round_, make_due)


def _url(number: int, port: int, *, secure: bool) -> str:
    return f"https://h{number}.{DOMAIN}:{port}/{number}" if secure else f"http://127.0.0.1:{port}/{number}"


async def _add(database: Database, urls: Sequence[str]) -> None:
    now = int(time.time() * 1000)
    await database.execute_many(
        "INSERT INTO sources (url, host, interval_s, next_poll_at, created_at) VALUES (:url, :host, 600, 0, :now)",
        [{"url": url, "host": urlsplit(url).hostname or "", "now": now} for url in urls],
    )
    await database.execute(
        "INSERT INTO guild_sources (guild_id, source_id, added_by, added_at) SELECT :guild, id, 1, :now FROM sources",
        guild=GUILD,
        now=now,
    )


@asynccontextmanager
async def _server(feeds: int, *certificate: str) -> AsyncIterator[tuple[int, Callable[[str], Awaitable[None]]]]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.feedserver",
        str(feeds),
        str(ITEMS),
        *certificate,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())

    async def mode(name: str) -> None:
        await asyncio.to_thread(lambda: urllib.request.urlopen(f"http://127.0.0.1:{port}/mode/{name}").close())

    try:
        yield port, mode
    finally:
        process.kill()
        await process.wait()


def _resident_mb() -> float:
    """The most memory that this process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class _NoPlaces:
    def covers(self, wider: str, narrower: str) -> bool:
        return wider == narrower


def _no_tags(_entry: Entry, _home: frozenset[str], _language: str | None) -> Tags:
    return Tags()


async def _nobody(_notice: SourceNotice) -> None:
    """Notices go nowhere here."""
