"""`python -m bench._watched FILE COMMAND …`: a bot command with a watch on its event loop, which writes to FILE when it was held.

Each line is when the hold ended (the system's monotonic clock), how long the loop was late, and how much processor time this
process used meanwhile: on a busy machine the second figure also counts what other processes took, the third does not.
"""

import asyncio
import contextlib
import sys
import time
from pathlib import Path

import bot.app
from bot.__main__ import main
from bot.settings import Settings

TICK_S = 0.01
WORTH_NOTING_S = 0.02


async def _watch(target: Path) -> None:
    with target.open("a", encoding="ascii", buffering=1) as file:
        while True:
            began, used = time.monotonic(), time.process_time()
            await asyncio.sleep(TICK_S)
            late = time.monotonic() - began - TICK_S
            if late > WORTH_NOTING_S:
                file.write(f"{time.monotonic():.4f} {late:.4f} {time.process_time() - used:.4f}\n")


def _watched(target: Path) -> None:
    """Puts the watch around what `run` calls inside its event loop."""
    run = bot.app.run

    async def run_and_watch(settings: Settings, *, end_within_s: float | None = None) -> int:
        watch = asyncio.ensure_future(_watch(target))
        try:
            return await run(settings, end_within_s=end_within_s)
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch

    bot.app.run = run_and_watch


if __name__ == "__main__":
    _watched(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
