"""discord.py's limits of single routes, without its habit of keeping back the answer to the last request that a limit let through.

discord.py 2.7 gives that answer when the limit's window ends: 5 s after a channel's fifth message, an hour after its tenth
publishing. Until then nobody knows that the message exists, and the channel's posts wait. Here only the next request waits.
"""

import asyncio
from collections.abc import Callable
from typing import Final

import discord
from discord.http import HTTPClient, Ratelimit

LONGEST_WAIT_S: Final = 30.0
"""A request that is tried once does not wait for longer: it is RateLimited, and nothing happened."""


class Window(Ratelimit):
    """A route's limit. `once` tells whether the present request is tried once only."""

    __slots__ = ("_once",)

    def __init__(self, once: Callable[[], bool]) -> None:
        super().__init__(None)
        self._once = once

    async def acquire(self) -> None:
        """Waits for a place in a window. Raises discord.RateLimited where that takes a request that is tried once too long."""
        if self.is_expired():
            self.reset()  # type: ignore[no-untyped-call] # discord.py's
        wait_s = self._left_s() if self.remaining <= 0 else 0.0
        if wait_s > LONGEST_WAIT_S and self._once():
            raise discord.RateLimited(wait_s)
        await super().acquire()

    async def __aexit__(self, *_: object) -> None:
        """Gives the place back, and the answer at once. Who waits looks for the window's end in `acquire`."""
        self.outgoing -= 1
        if self.expires is None or self.is_expired():
            # Nothing is known of a limit, or it is over.
            self.reset()  # type: ignore[no-untyped-call] # discord.py's
        if (free := self.remaining - self.outgoing) > 0:
            self._wake(free)
        elif self.expires is not None and self._pending_requests:
            # Who began to wait before the window's end was known would wait for 30 s; woken, they wait again, until that end.
            self._wake(len(self._pending_requests))

    async def _refresh(self) -> None:
        """Called by who waits, when nobody woke them until the window's end."""
        async with self._sleeping:
            if self.remaining <= 0:
                await asyncio.sleep(self._left_s())
                self.reset()  # type: ignore[no-untyped-call] # discord.py's
        self._wake(self.remaining)

    def _left_s(self) -> float:
        return max(self.expires - self._loop.time(), 0.0) if self.expires is not None else 0.0


def use_windows(http: HTTPClient, once: Callable[[], bool]) -> None:
    """Lets a client keep its limits so."""
    buckets = http._buckets  # noqa: SLF001 - where the client looks for them

    def get_ratelimit(key: str) -> Ratelimit:
        found = buckets.get(key)
        if found is None:
            found = buckets[key] = Window(once)
            http._try_clear_expired_ratelimits()  # noqa: SLF001 - as it does itself
        return found

    http.get_ratelimit = get_ratelimit  # type: ignore[method-assign] # all requests ask it for their limit
