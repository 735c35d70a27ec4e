"""Where bodies are parsed: small and harmless ones at once in the event loop, all others in processes that can be killed."""

import asyncio
import os
import sys
import time
from collections import Counter, OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec

from bot.errors import ParseError
from bot.news.model import Feed
from bot.news.parse import skim
from bot.news.parsing.examine import unreadable
from bot.news.parsing.fast import Beyond
from bot.news.parsing.wire import LENGTH_BYTES, Job, pack, unpack_reply

INLINE_BYTES: Final = 64 * 1024
TIME_LIMIT_S: Final = 5.0
_SLOW_S: Final = 0.01
"""A source whose small bodies hold the event loop for longer is parsed in a process from then on."""
_STRIKES: Final = 2
_BEYOND: Final = 3
"""What the fast parser could not read goes to a process at once, until the fast parser can read it there."""
_REMEMBERED: Final = 4_096
_JOBS_EACH: Final = 500
"""A process is replaced after so many bodies: memory that parsers leave in pieces comes back."""
_START_S: Final = 20.0
_INHERITED: Final = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "PYTHONPATH",
    "PYTHONHOME",
    "VIRTUAL_ENV",
    "TMPDIR",
    "LD_LIBRARY_PATH",
)
"""What a parser process sees of the environment: no token, no database address."""


class ParsePool:
    """Parses feeds without holding up the event loop. An async context manager; processes start when first needed.

    A body that takes longer than `time_limit_s` or too much memory costs its process, never the bot: it is killed, and the next
    body gets a new one.
    """

    def __init__(self, *, size: int = 1, time_limit_s: float = TIME_LIMIT_S, inline_bytes: int = INLINE_BYTES) -> None:
        self._inline_bytes = inline_bytes
        self._strikes: OrderedDict[str, int] = OrderedDict()
        self._free: asyncio.Queue[_Process] = asyncio.Queue()
        self._processes = [_Process(time_limit_s) for _ in range(size)]
        for process in self._processes:
            self._free.put_nowait(process)
        self._counts: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            await process.stop()

    def counts(self) -> Mapping[str, int]:
        """How many bodies went which way: by parser (`fast`, `thorough`, `json`), by place (`inline`, `process`), and failures."""
        return dict(self._counts)

    def peak_kb(self) -> int:
        """The most memory that a running process has had resident, in kB; 0 where none runs or the system does not tell."""
        return max((process.peak_kb() for process in self._processes), default=0)

    def cpu_s(self) -> float:
        """The processor time that the running processes have used, in seconds; 0 where the system does not tell."""
        return sum(process.cpu_s() for process in self._processes)

    async def parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        """The feed, skimmed: call `bot.news.parse.complete` for the entries that are new. Raises ParseError."""
        try:
            feed = await self._parse(body, content_type=content_type, base_url=base_url, now=now)
        except ParseError as error:
            self._counts[f"failed-{error.facts.get('reason')}"] += 1
            raise
        self._counts[feed.parser] += 1
        return feed

    async def _parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        small = len(body) <= self._inline_bytes
        if small and self._strikes.get(base_url, 0) < _STRIKES:
            started = time.thread_time()
            try:
                feed = skim(body, content_type=content_type, base_url=base_url, now=now, only_fast=True)
            except Beyond:
                self._remember(base_url, _BEYOND)
            else:
                self._counts["inline"] += 1
                return feed
            finally:
                self._judge(base_url, time.thread_time() - started)
        self._counts["process"] += 1
        process = await self._free.get()
        try:
            feed = await process.parse(body, content_type=content_type, base_url=base_url, now=now)
        finally:
            self._free.put_nowait(process)
        if feed.parser != "thorough" and self._strikes.get(base_url) == _BEYOND:
            del self._strikes[base_url]
        return feed

    def _judge(self, base_url: str, took_s: float) -> None:
        """A source that is slow twice in a row goes to a process; once may be us, warming up."""
        strikes = self._strikes.get(base_url, 0)
        if took_s > _SLOW_S:
            self._remember(base_url, max(strikes, min(strikes + 1, _STRIKES)))
        elif 0 < strikes < _STRIKES:
            del self._strikes[base_url]

    def _remember(self, base_url: str, strikes: int) -> None:
        self._strikes[base_url] = strikes
        if len(self._strikes) > _REMEMBERED:
            self._strikes.popitem(last=False)


class _Process:
    """One parser process, started when needed and again after it died."""

    def __init__(self, time_limit_s: float) -> None:
        self._time_limit_s = time_limit_s
        self._process: asyncio.subprocess.Process | None = None
        self._jobs = 0

    async def parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        """Raises ParseError `too-slow` or `crashed` when the body cost the process."""
        job = pack(Job(body, content_type, base_url, now, cpu_limit_s=int(self._time_limit_s) + 1))
        if self._jobs >= _JOBS_EACH:
            await self.stop()
        begun = self._process is not None
        try:
            content = await self._exchange(job)
            if content is None and begun:
                # It had ended for lack of work before this job reached it.
                await self.stop()
                content = await self._exchange(job)
            reply = unpack_reply(content) if content else None
        except (TimeoutError, msgspec.ValidationError):
            await self.stop()
            raise unreadable("too-slow") from None
        except BaseException:
            await self.stop()
            raise
        if reply is None:
            await self.stop()
            raise unreadable("crashed")
        if reply.feed is None:
            raise unreadable(reply.reason)
        return reply.feed

    def peak_kb(self) -> int:
        """From the kernel's own count (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status") if self._process else None
        if status is None or not status.exists():
            return 0
        return next((int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM:")), 0)

    def cpu_s(self) -> float:
        """From the kernel's own count (Linux): user and system time are fields 14 and 15, after a name in brackets."""
        stat = Path(f"/proc/{self._process.pid}/stat") if self._process else None
        if stat is None or not stat.exists():
            return 0.0
        ticks = stat.read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    async def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        process, self._process, self._jobs = self._process, None, 0
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        # Shielded: a cancelled caller must leave no dead process behind.
        await asyncio.shield(process.wait())
        if process.stdin is not None:
            process.stdin.close()

    async def _exchange(self, job: bytes) -> bytes | None:
        """The reply to a job; None when the process ended without one. Raises TimeoutError."""
        fresh = self._process is None
        process = self._process = self._process or await _start()
        if process.stdin is None or process.stdout is None:
            raise unreadable("crashed")
        self._jobs += 1
        try:
            async with asyncio.timeout(self._time_limit_s + (_START_S if fresh else 0)):
                process.stdin.write(job)
                await process.stdin.drain()
                length = await process.stdout.readexactly(LENGTH_BYTES)
                return await process.stdout.readexactly(int.from_bytes(length))
        except (asyncio.IncompleteReadError, ConnectionError):
            return None


async def _start() -> asyncio.subprocess.Process:
    """A new process. Raises ParseError when the system has none to give."""
    environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    try:
        return await _spawn(environment)
    except OSError as error:
        raise unreadable("crashed") from error


async def _spawn(environment: Mapping[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.news.parsing.child",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment,
    )
