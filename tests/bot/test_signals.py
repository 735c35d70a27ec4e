"""How the process is stopped, also when something in it hangs."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.signals import hang_up_calls, stop_signals

ROOT = Path(__file__).parents[2]
HANGING = """
import asyncio, sys, time
from bot.signals import stop_signals

async def main():
    with stop_signals(within_s=0.5) as stop:
        print("up", flush=True)
        await stop.wait()
        try:
            {hang}
        finally:
            pass

asyncio.run(main())
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal_asks_to_stop_and_a_second_one_would_end(number: int) -> None:
    before = signal.getsignal(number)

    with stop_signals() as stop:
        os.kill(os.getpid(), number)
        async with asyncio.timeout(5):
            await stop.wait()
        assert signal.getsignal(number) is signal.SIG_DFL

    assert signal.getsignal(number) is before


@pytest.mark.parametrize("hang", ["time.sleep(60)", "await asyncio.to_thread(time.sleep, 60)"])
async def test_what_hangs_after_the_signal_is_ended_and_says_where(hang: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", HANGING.format(hang=hang)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"up\n"

    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(20):
        _, said = await process.communicate()

    assert process.returncode == 1
    assert b"Timeout" in said
    assert b"in main" in said or b"in _worker" in said


async def test_hang_up_reloads_and_goes_on() -> None:
    before = signal.getsignal(signal.SIGHUP)
    called = asyncio.Event()

    with hang_up_calls(called.set):
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGHUP)
            async with asyncio.timeout(5):
                await called.wait()
            called.clear()

    assert signal.getsignal(signal.SIGHUP) is before
