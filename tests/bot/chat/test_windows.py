"""Limits of single routes: who waits goes on at the end of the window, whenever that became known."""

import asyncio
from types import SimpleNamespace

from bot.chat.windows import Window

LIMIT, WINDOW_S, PATIENCE_S = 5, 0.05, 10.0


class Route:
    """A route of Discord: it lets five through in a window, and says so in its headers."""

    def __init__(self) -> None:
        self.window = Window(lambda: False)
        self.refused = 0
        self._loop = asyncio.get_running_loop()
        self._used, self._ends = 0, 0.0

    async def request(self) -> None:
        async with self.window:
            await asyncio.sleep(0)
            if self._loop.time() >= self._ends:
                self._used, self._ends = 0, self._loop.time() + WINDOW_S
            self._used += 1
            self.refused += self._used > LIMIT
            headers = {
                "X-Ratelimit-Limit": str(LIMIT),
                "X-Ratelimit-Remaining": str(max(LIMIT - self._used, 0)),
                "X-Ratelimit-Reset-After": str(self._ends - self._loop.time()),
            }
            self.window.update(SimpleNamespace(headers=headers))


async def test_who_waited_before_the_limit_was_known_goes_on_when_the_window_ends() -> None:
    route = Route()

    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(route.request() for _ in range(LIMIT + 3)))

    assert route.refused == 0
    assert route.window.outgoing == 0


async def test_a_request_that_fails_without_an_answer_lets_the_next_one_pass() -> None:
    window = Window(lambda: False)

    async def fails() -> None:
        async with window:
            await asyncio.sleep(0)

    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(fails() for _ in range(3)))

    assert window.outgoing == 0
