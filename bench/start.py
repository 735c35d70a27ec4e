"""What a start costs: the real bot process, logged in to the playground, until its first answer, and its memory when idle."""

import asyncio
import os
import re
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import Row
from bot.playground.server import Playground

NAME = "the bot process from its start to its first answer, files warm, and its memory when idle"
COMMAND = "/bands Z1 T-Mobile"
IDLE_S = 3.0


async def run() -> list[Row]:
    """The second start is measured: the first makes the database, compiles the tables and registers the commands."""
    with tempfile.TemporaryDirectory() as folder:
        async with Playground(rate_limits=False) as playground:
            await _start(playground, Path(folder))
            return await _start(playground, Path(folder))


async def _start(playground: Playground, folder: Path) -> list[Row]:
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env=_environment(playground, folder),
        cwd=folder,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await _online(playground, process)
        online = time.perf_counter()
        await playground.person("mara").ask(COMMAND)
        answered = time.perf_counter()
        await playground.person("mara").ask(COMMAND)
        again = time.perf_counter()
        await asyncio.sleep(IDLE_S)
        memory = _memory_mb(process.pid)
    finally:
        if process.returncode is None:
            process.terminate()
        code = await process.wait()
    if code != 0:
        raise RuntimeError(f"the bot ended with {code}")
    return [
        Row("from process start to logged in", online - began, "s"),
        Row("from process start to the first answer", answered - began, "s", limit=3),
        Row("from logged in to the first answer", answered - online, "s", limit=1),
        Row("the second answer", (again - answered) * 1000, "ms"),
        Row("resident memory, idle", memory, "MB", limit=120),
    ]


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
        "DISCORD_TOKEN": playground.token,
        "DISCORD_API_BASE": playground.api_base,
        "DISCORD_GATEWAY_URL": playground.gateway_url,
        "DATABASE_URL": f"sqlite:///{folder}/bandwire.db",
        "TABLES_CACHE": f"{folder}/cache",
        "FEEDS_ALLOW_PRIVATE": "true",
    }


def _memory_mb(pid: int) -> float:
    """The resident memory of a process, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("the process is gone")
    return int(found[1]) * 1024 / 1_000_000
