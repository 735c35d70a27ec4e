"""The real bot as a process of its own, logged in to a local Discord in the test's process."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from bot.playground.packs import write_packs
from bot.playground.server import Playground

ROOT = Path(__file__).parents[2]


class BotProcess:
    """`python -m bot …` with its own database. `log` is everything it wrote to standard error so far."""

    def __init__(self, playground: Playground, folder: Path, *words: str, **settings: str) -> None:
        self._words = words or ("run",)
        self._folder = folder
        self._log = folder / "bot.log"
        self._out = folder / "bot.out"
        write_packs(folder / "packs", playground.base_url, today=date(2026, 1, 1))
        inherited = {
            name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")
        }
        self._environment = inherited | {
            "DISCORD_TOKEN": playground.token,
            "DISCORD_API_BASE": playground.api_base,
            "DISCORD_GATEWAY_URL": playground.gateway_url,
            "DATABASE_URL": f"sqlite:///{folder}/bandwire.db",
            "FEEDS_ALLOW_PRIVATE": "true",
            "FEEDS_MIN_INTERVAL_S": "1",
            "FEEDS_PACKS": str(folder / "packs"),
            "TABLES_CACHE": str(ROOT / "var" / "cache"),
            "LOG_FORMAT": "json",
            "LIMIT_COMMANDS_A_MINUTE": "10000",
            "PYTHONPATH": str(ROOT),
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> str:
        """What it logged, over all its starts."""
        return self._log.read_text("utf-8") if self._log.exists() else ""

    @property
    def output(self) -> str:
        """What it printed."""
        return self._out.read_text("utf-8") if self._out.exists() else ""

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self._process is not None
        return self._process.pid

    def events(self, name: str) -> list[dict[str, object]]:
        """The log lines of one event."""
        lines = (json.loads(line) for line in self.log.splitlines() if line.startswith("{"))
        return [line for line in lines if line.get("event") == name]

    async def start(self) -> None:
        """Starts it; it is not online yet."""
        with self._log.open("ab") as log, self._out.open("ab") as out:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                *self._words,
                env=self._environment,
                cwd=self._folder,
                stdout=out,
                stderr=log,
            )

    async def ended(self, *, within_s: float = 20.0) -> int:
        """The exit code, once there is one."""
        assert self._process is not None
        async with asyncio.timeout(within_s):
            return await self._process.wait()

    async def stop(self, number: int = signal.SIGTERM) -> int:
        """Sends a signal and waits for the end; gives the exit code."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        return await self.ended()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Started; killed at the end, with its log for a test that fails."""
        await self.start()
        try:
            yield
        finally:
            await self.kill()
            print(self.log)  # noqa: T201 - shown by pytest when a test fails

    async def kill(self) -> None:
        """SIGKILL, as when the machine loses its power."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self.ended()
