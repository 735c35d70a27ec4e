"""How fast we go: a bucket for Discord's requests, a gate that is polite to the hosts of feeds, a share of the event loop."""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

PER_HOST = 2
HOST_GAP_S = 1.0
SLICE_S = 0.006
MOST_AT_ONCE = 16
"""Tasks that waited and go on in one turn of the loop, at most."""


class Bucket:
    """At most `rate` turns a second, evenly spaced after a short burst, in the order of asking (a GCRA of one process).

    Args:
        rate: turns a second.
        clock: seconds of a monotonic clock.
        sleep: waits for some seconds.
        burst: turns that may be taken at once after a quiet time.
    """

    def __init__(
        self,
        rate: float,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        burst: int = 5,
    ) -> None:
        self._gap = 1 / rate
        self._slack = self._gap * (burst - 1)
        self._clock = clock
        self._sleep = sleep
        self._next = float("-inf")

    async def turn(self) -> None:
        """Waits for the next turn."""
        now = self._clock()
        at = max(self._next, now - self._slack)
        self._next = at + self._gap
        if at > now:
            await self._sleep(at - now)

    def pause(self, seconds: float) -> None:
        """No turn for a while: Discord said so."""
        self._next = max(self._next, self._clock() + seconds)


class HostGate:
    """At most two requests at once to a host, a second between their starts, and none while it asks to be spared."""

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        at_once: int = PER_HOST,
        gap_s: float = HOST_GAP_S,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._gap_s = gap_s
        self.at_once = at_once
        self.polite = gap_s > 0
        self._doors: defaultdict[str, _Door] = defaultdict(lambda: _Door(asyncio.Semaphore(at_once)))
        self._next: dict[str, float] = {}
        self._shut: dict[str, float] = {}

    def shut(self, host: str, seconds: float) -> None:
        """Lets nobody more in for a while: the host said that it is asked too much, whichever of its feeds it was."""
        now = self._clock()
        self._shut = {name: until for name, until in self._shut.items() if until > now}
        self._shut[host] = max(self._shut.get(host, 0.0), now + seconds)

    def shut_for(self, host: str) -> float:
        """Seconds for which a host is not to be asked; 0 when it may be."""
        return max(self._shut.get(host, 0.0) - self._clock(), 0.0) if self._shut else 0.0

    def passing(self, host: str) -> "_Passing":
        """To be entered: holds a place at a host's door."""
        return _Passing(self, host)

    async def enter(self, host: str) -> None:
        """Waits for a place at a host's door, and for the gap after the one before."""
        if not self.polite:
            return
        door = self._doors[host]
        door.here += 1
        try:
            await door.places.acquire()
        except BaseException:
            door.here -= 1
            raise
        try:
            now = self._clock()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + self._gap_s
            if at > now:
                await self._sleep(at - now)
        except BaseException:
            self.leave(host)
            raise

    def leave(self, host: str) -> None:
        """Gives the place back."""
        if self.polite:
            door = self._doors[host]
            door.here -= 1
            door.places.release()
            self._forget(host, door)

    def _forget(self, host: str, door: "_Door") -> None:
        """Hosts that nobody asks or waits for take no memory once their gap is over."""
        if len(self._doors) > 1000 and self._next.get(host, 0) < self._clock() and not door.here:
            del self._doors[host]
            self._next.pop(host, None)


class LoopShare:
    """Long work of many tasks holds the event loop for about a slice; then others have a turn.

    Args:
        slice_s: seconds after which work has to wait. Of what waits, so many pieces go on in a turn of the loop that, by the last
            turn, all that happens in it takes half a slice or a whole one.
    """

    def __init__(self, slice_s: float = SLICE_S, *, clock: Callable[[], float] = time.perf_counter) -> None:
        self._slice_s = slice_s
        self._clock = clock
        self._began: float | None = None
        self._at_once = 4
        self._woken = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def turn(self) -> None:
        """To be awaited before a piece of work: waits while the loop was held long enough, in the order of asking."""
        loop = asyncio.get_running_loop()
        if self._waiting or self._is_spent(loop):
            place = loop.create_future()
            self._waiting.append(place)
            await place

    def _is_spent(self, loop: asyncio.AbstractEventLoop) -> bool:
        now = self._clock()
        if self._began is None:
            self._begin(loop, now)
            return False
        return now - self._began >= self._slice_s

    def _begin(self, loop: asyncio.AbstractEventLoop, now: float) -> None:
        self._began = now
        # Comes after all that is ready now.
        loop.call_soon(self._begin_anew, loop, now)

    def _begin_anew(self, loop: asyncio.AbstractEventLoop, began: float) -> None:
        took_s = self._clock() - began
        if took_s > self._slice_s:
            self._at_once = max(1, self._at_once // 2)
        elif took_s < self._slice_s / 2 and self._woken >= self._at_once:
            # Only a full turn shows that there is room for more.
            self._at_once = min(MOST_AT_ONCE, self._at_once * 2)
        self._began = None
        self._woken = 0
        while self._waiting and self._woken < self._at_once:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(None)
                self._woken += 1
        if self._waiting:
            self._begin(loop, self._clock())


@dataclass(slots=True)
class _Door:
    """A host's places, and how many hold one or wait for one: while there are any, it is the only door to that host."""

    places: asyncio.Semaphore
    here: int = 0


class _Passing:
    """A class and no generator: it is entered for each poll."""

    __slots__ = ("_gate", "_host")

    def __init__(self, gate: HostGate, host: str) -> None:
        self._gate = gate
        self._host = host

    async def __aenter__(self) -> None:
        await self._gate.enter(self._host)

    async def __aexit__(self, *_error: object) -> None:
        self._gate.leave(self._host)
