"""What a start costs: the real bot process, logged in to the playground, until its first answer, and its memory when idle.

Measured twice with the tables compiled before: without any feed, and with one that is polled and whose article is delivered, which
makes the tagger. A third start is watched for what holds up its event loop.
"""

import asyncio
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Row
from bot.playground.server import Playground

NAME = "the bot process from its start to its first answer, files warm, and its memory when idle"
COMMAND = "/bands Z1 T-Mobile"
IDLE_S = 3.0
FEED = "europe"
CHANNEL = "phone-news"
_ROOT = Path(__file__).parents[1]
_MEMORY_LIMIT = 120


@dataclass(frozen=True, slots=True)
class _Started:
    """A bot that is logged in, and when that was (the system's monotonic clock)."""

    process: asyncio.subprocess.Process
    began: float
    online: float


async def run() -> list[Row]:
    """The first start is not measured: it makes the database, compiles the tables and registers the commands."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with Playground(rate_limits=False) as playground:
            async with _started(playground, folder):
                pass
            rows = await _idle(playground, folder)
            async with _started(playground, folder):
                await _follow(playground)
            rows += await _with_feed(playground, folder)
            return rows + await _held(playground, folder)


async def _idle(playground: Playground, folder: Path) -> list[Row]:
    async with _started(playground, folder) as bot:
        await playground.person("mara").ask(COMMAND)
        answered = time.monotonic()
        await playground.person("mara").ask(COMMAND)
        again = time.monotonic()
        await asyncio.sleep(IDLE_S)
        memory = _memory(bot.process.pid)
    return [
        Row("from process start to logged in", bot.online - bot.began, "s"),
        Row("from process start to the first answer", answered - bot.began, "s", limit=3),
        Row("from logged in to the first answer", answered - bot.online, "s", limit=1),
        Row("the second answer", (again - answered) * 1000, "ms"),
        Row("resident memory, idle, no feed", memory["Rss"], "MB", limit=_MEMORY_LIMIT),
        Row("  of it its own, not shared", memory["Private_Dirty"], "MB"),
    ]


async def _with_feed(playground: Playground, folder: Path) -> list[Row]:
    async with _started(playground, folder) as bot:
        await playground.person("mara").ask(COMMAND)
        await _deliver(playground)
        await asyncio.sleep(IDLE_S)
        memory = _memory(bot.process.pid)
    return [
        Row("resident memory, idle, after polls of a feed", memory["Rss"], "MB", limit=_MEMORY_LIMIT),
        Row("  of it its own, not shared", memory["Private_Dirty"], "MB"),
    ]


async def _held(playground: Playground, folder: Path) -> list[Row]:
    """How long the event loop was held at most, from the login over the first answer and the first polls."""
    target = folder / "held"
    async with _started(playground, folder, "bench._watched", str(target)) as bot:
        await playground.person("mara").ask(COMMAND)
        await _deliver(playground)
        await asyncio.sleep(IDLE_S)
    holds = [tuple(map(float, line.split())) for line in target.read_text("ascii").splitlines()]
    after, before = ([hold for hold in holds if (hold[0] > bot.online) is late] for late in (True, False))
    return [
        Row("the event loop late after the login, at most", max((hold[1] for hold in after), default=0) * 1000, "ms"),
        # Threads compute beside the loop: only what is both late and computing counts.
        Row("  of it by this process", max((min(hold[1:]) for hold in after), default=0) * 1000, "ms", limit=100),
        Row("  the same before the login", max((min(hold[1:]) for hold in before), default=0) * 1000, "ms"),
    ]


async def _follow(playground: Playground) -> None:
    mara = playground.person("mara")
    await mara.ask("/feeds add", url=f"{playground.base_url}/feeds/{FEED}")
    await mara.ask("/news subscribe", region="Europe", channel=_channel(playground))
    feed = playground.feeds.feeds[FEED]
    # The first fetch looked for the feed; the one after it is the baseline, which posts nothing.
    await playground.world.hub.until(lambda: feed.fetched + feed.not_modified >= 2 or None, timeout_s=30)


async def _deliver(playground: Playground) -> None:
    """Publishes one article and waits until it is posted."""
    posts = playground.world.channels[_channel(playground)].messages
    before = len(posts)
    playground.feeds.publish(FEED)
    await playground.world.hub.until(lambda: len(posts) > before or None, timeout_s=30)


def _channel(playground: Playground) -> int:
    return next(channel.id for channel in playground.world.channels.values() if channel.name == CHANNEL)


@asynccontextmanager
async def _started(playground: Playground, folder: Path, module: str = "bot", *words: str) -> AsyncIterator[_Started]:
    """A running bot; it is asked to stop at the end, and must do so in good order."""
    began = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *words, "run"),
        env=_environment(playground, folder),
        cwd=folder,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await _online(playground, process)
        yield _Started(process, began, time.monotonic())
    finally:
        if process.returncode is None:
            process.terminate()
        code = await process.wait()
    if code != 0:
        raise RuntimeError(f"the bot ended with {code}")


async def _online(playground: Playground, process: asyncio.subprocess.Process) -> None:
    """Waits for the commands; a bot that ends instead is told at once."""
    ready = asyncio.ensure_future(playground.until_commands())
    ended = asyncio.ensure_future(process.wait())
    try:
        await asyncio.wait((ready, ended), return_when=asyncio.FIRST_COMPLETED)
        if ended.done():
            raise RuntimeError(f"the bot ended with {ended.result()}: try 'python -m bot playground' to see why")
        await ready
    finally:
        for waiting in (ready, ended):
            waiting.cancel()
        await asyncio.gather(ready, ended, return_exceptions=True)


def _environment(playground: Playground, folder: Path) -> dict[str, str]:
    return {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "PYTHONPATH": str(_ROOT),
        "DISCORD_TOKEN": playground.token,
        "DISCORD_API_BASE": playground.api_base,
        "DISCORD_GATEWAY_URL": playground.gateway_url,
        "DATABASE_URL": f"sqlite:///{folder}/bandwire.db",
        "TABLES_CACHE": f"{folder}/cache",
        "FEEDS_ALLOW_PRIVATE": "true",
        "FEEDS_MIN_INTERVAL_S": "1",
    }


def _memory(pid: int) -> dict[str, float]:
    """The memory of a process in MB, as Linux adds it up."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return {name: int(kb) * 1024 / 1_000_000 for name, kb in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.MULTILINE)}
