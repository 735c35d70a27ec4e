"""What signals ask for. SIGTERM and SIGINT: the first asks to stop and starts a clock, a second one ends the process at once.

SIGHUP, where there is one: load what can be loaded anew.
"""

import asyncio
import faulthandler
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

log = structlog.get_logger(__name__)

END_WITHIN_S = 9.0
"""Container managers kill after 10 s, and tell nobody where it hung."""


@contextmanager
def stop_signals(*, within_s: float | None = None) -> Iterator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set. For the main thread, with the event loop running.

    With `within_s`, a process that still lives so long after the signal, whatever holds it, writes where each of its threads
    stands and ends with exit code 1. That clock is never stopped: give it only where the end of the block is the process's end.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    wanted = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in wanted}

    def stop_now(number: int) -> None:
        log.info("stopping", signal=signal.Signals(number).name)
        stop.set()

    def ask_to_stop(number: int, _frame: object) -> None:
        # It may interrupt anything, a half-written log line as well: the rest is for the event loop.
        if within_s is not None:
            faulthandler.dump_traceback_later(within_s, exit=True, file=sys.__stderr__ or sys.stderr)
        signal.signal(number, signal.SIG_DFL)
        loop.call_soon_threadsafe(stop_now, number)

    for number in wanted:
        signal.signal(number, ask_to_stop)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def hang_up_calls(reload: Callable[[], None]) -> Iterator[None]:
    """SIGHUP calls `reload`, in the event loop, as often as it comes; Windows has no such signal."""
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is None:
        yield
        return
    loop = asyncio.get_running_loop()
    before = signal.signal(hang_up, lambda _number, _frame: loop.call_soon_threadsafe(reload))
    try:
        yield
    finally:
        signal.signal(hang_up, before)
