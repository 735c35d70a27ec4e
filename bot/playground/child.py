"""The bot as a child process of the playground: started, watched, and ended; never restarted in silence."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.playground.hub import Hub

END_WITHIN_S = 7.0


class BotProcess:
    """`python -m bot run`, logged in to the playground. `state` is "off", "running" or "ended"."""

    def __init__(self, hub: Hub, environment: Mapping[str, str]) -> None:
        self.hub = hub
        self.state = "off"
        self.exit_code: int | None = None
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None
        self._watcher: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start it, unless it runs."""
        if self.state == "running":
            return
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env={**os.environ, **self._environment}
        )
        self.state, self.exit_code = "running", None
        self._watcher = asyncio.create_task(self._watch(self._process))
        self.hub.emit_play("playBot")

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        code = await process.wait()
        self.state, self.exit_code = "ended", code
        self.hub.emit_play("playBot")

    async def stop(self) -> None:
        """SIGTERM, and SIGKILL for one that does not listen."""
        process, watcher = self._process, self._watcher
        if process is None or watcher is None:
            return
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                async with asyncio.timeout(END_WITHIN_S):
                    await process.wait()
            except TimeoutError:
                process.kill()
        await watcher

    async def kill(self) -> None:
        """SIGKILL: as when the machine loses its power."""
        if self._process is not None and self._process.returncode is None and self._watcher is not None:
            self._process.kill()
            await self._watcher


def bot_environment(
    *, token: str, api_base: str, gateway_url: str, database: Path, packs: Path, owner_guild: int
) -> dict[str, str]:
    """What the bot needs to log in here, with a database of its own and feeds polled often."""
    return {
        "DISCORD_TOKEN": token,
        "DISCORD_API_BASE": api_base,
        "DISCORD_GATEWAY_URL": gateway_url,
        "FEEDS_ALLOW_PRIVATE": "true",
        "FEEDS_MIN_INTERVAL_S": "1",
        "FEEDS_PACKS": str(packs),
        "DATABASE_URL": f"sqlite:///{database}",
        "OWNER_GUILD": str(owner_guild),
        "PYTHONUNBUFFERED": "1",
    }
