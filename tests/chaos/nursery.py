"""Lives by the hundred: one process has imported everything, and forks each victim, which then is a process of its own.

To start Python anew for each kill takes longer than what is killed.
"""

import asyncio
import importlib
import itertools
import json
import os
import random
import signal
import sys
import tempfile
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.log import configure_log
from tests.chaos.victim import live

ROOT = Path(__file__).parents[2]
LATE = ("bot.store.sqlite", "bot.store.postgresql", "bot.news.marks", "bot.news.parsing.thorough", "aiohttp.web")
"""Modules that are otherwise imported when first used, which would be in every life."""
SAID_MOST = 1500
"""So many characters of a victim's last words fit into one write that no other breaks."""


@dataclass
class Life:
    """One victim, from its birth on."""

    pid: int
    ended: asyncio.Future[tuple[int, str]] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    """The exit code, as `subprocess` counts, and the last of what it wrote to stderr."""

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)


class Nursery:
    """Gives birth to victims."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._names = itertools.count()
        self._born: dict[int, asyncio.Future[Life]] = {}
        self._lives: dict[int, Life] = {}

    async def bear(self, told: dict[str, Any]) -> Life:
        """A victim that does what it is told."""
        name = next(self._names)
        birth = self._born[name] = asyncio.get_running_loop().create_future()
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(told | {"name": name}).encode() + b"\n")
        await self._process.stdin.drain()
        return await birth

    async def listen(self) -> None:
        """Hears of births and deaths until the nursery is closed."""
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            if "pid" in said:
                life = self._lives[said["name"]] = Life(said["pid"])
                self._born.pop(said["name"]).set_result(life)
            else:
                self._lives.pop(said["name"]).ended.set_result((said["code"], said["errors"]))


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """One that is open."""
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.chaos.nursery",
        cwd=ROOT,
        env=known | {"PYTHONPATH": str(ROOT)},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    opened = Nursery(process)
    try:
        async with asyncio.TaskGroup() as group:
            listening = group.create_task(opened.listen())
            yield opened
            listening.cancel()
    finally:
        process.kill()
        await process.wait()


def _nurse() -> None:
    """Forks a keeper for each line that comes; nobody waits for those."""
    for name in LATE:
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        if os.fork() == 0:
            _keep(json.loads(line))
            os._exit(0)


def _keep(told: dict[str, Any]) -> None:
    """Forks one victim, tells its birth, waits, and tells its end."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with tempfile.TemporaryFile() as errors:
        pid = os.fork()
        if pid == 0:
            os.dup2(errors.fileno(), sys.stderr.fileno())
            _live(told)
        _say(name=told["name"], pid=pid)
        _, status = os.waitpid(pid, 0)
        errors.seek(0)
        said = errors.read().decode(errors="replace")[-SAID_MOST:]
        _say(name=told["name"], code=os.waitstatus_to_exitcode(status), errors=said)


def _live(told: dict[str, Any]) -> None:
    code = 1
    try:
        random.seed()
        asyncio.run(live(told))
        code = 0
    except BaseException:  # noqa: BLE001 - its exit code and its last words are what is left of it
        traceback.print_exc()
    sys.stderr.flush()
    os._exit(code)


def _say(**facts: object) -> None:
    os.write(sys.stdout.fileno(), json.dumps(facts).encode() + b"\n")


if __name__ == "__main__":
    configure_log(level="error")
    _nurse()
