"""`python -m bench._soaked FILE COMMAND …`: a bot command that writes to FILE, each ten seconds, what it holds.

Each line: seconds since the start, resident memory in kB, open files, tasks, threads.
"""

import asyncio
import contextlib
import sys
import threading
import time
from pathlib import Path

import bot.app
from bot.__main__ import main
from bot.settings import Settings

EVERY_S = 10.0


async def _watch(target: Path) -> None:
    began = time.monotonic()
    with target.open("a", encoding="ascii", buffering=1) as file:
        while True:
            await asyncio.sleep(EVERY_S)
            seconds = time.monotonic() - began
            file.write(f"{seconds:.0f} {_held()} {len(asyncio.all_tasks())} {threading.active_count()}\n")


def _held() -> str:
    """Resident kB and open files."""
    resident = Path("/proc/self/status").read_text("ascii").partition("VmRSS:")[2].split()[0]
    return f"{resident} {len(list(Path('/proc/self/fd').iterdir()))}"


def _watched(target: Path) -> None:
    """Puts the watch around what `run` calls inside its event loop."""
    run = bot.app.run

    async def run_and_watch(settings: Settings, **options: float | None) -> int:
        watch = asyncio.ensure_future(_watch(target))
        try:
            return await run(settings, **options)
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch

    bot.app.run = run_and_watch


if __name__ == "__main__":
    _watched(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
