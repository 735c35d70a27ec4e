"""What discord.py's REST client lacks: a limit over all routes, a try that is the only one, and patience with lost connections.

It hooks in where discord.py offers it (a trace of its HTTP session) and around `HTTPClient.request`.
"""

import asyncio
import errno
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp
import discord
import structlog

from bot.chat.windows import use_windows
from bot.errors import BotError
from bot.news.sender import still_ours
from bot.tally import Tally

log = structlog.get_logger(__name__)

PATIENCE_S = (0.5, 1.0, 2.0)
"""Pauses before the second, third and fourth try."""
SERVICE_UNAVAILABLE = 503
IN_A_SECOND = 49
"""Discord allows 50, and counts by its own clock."""
TURNS_AT_ONCE = 10
"""Turns of the shared rate that are asked for at once: more would let others wait while ours are unused."""


class TriedOnce(BotError):
    """The only try did not end well. `status` is None when there was no answer; `retry_after_s` is set for 429."""

    def __init__(self, status: int | None, *, retry_after_s: float = 0.0, everywhere: bool = False) -> None:
        super().__init__(f"the only try ended with {status}", status=status)
        self.status = status
        self.retry_after_s = retry_after_s
        self.everywhere = everywhere


@dataclass(slots=True)
class _Try:
    sent: bool = False


_only_try: ContextVar[_Try | None] = ContextVar("only_try", default=None)


@asynccontextmanager
async def one_try() -> AsyncIterator[None]:
    """Requests inside are sent once: a 5xx, a 429 or a broken connection raises TriedOnce instead of another try.

    discord.py itself tries five times, which doubles forum posts and hides what happened from the outbox.
    """
    mark = _only_try.set(_Try())
    try:
        yield
    finally:
        _only_try.reset(mark)


class Turns(Protocol):
    """Who gives turns for requests."""

    async def take(self) -> None:
        """Waits for this request's turn."""


class Pace:
    """At most `rate` requests a second over all routes, evenly: Discord allows 50 and bans who ignores it."""

    def __init__(self, rate: int, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._gap_s = 1 / rate
        # What a stalled loop did not send follows at once, but never so much that a second holds more than Discord allows.
        self._burst_s = min(0.2, max(0.0, IN_A_SECOND / rate - 1))
        self._sleep = sleep
        self._next_s = 0.0

    async def take(self) -> None:
        """Waits for this request's turn; turns are given in the order of asking."""
        now_s = asyncio.get_running_loop().time()
        turn_s = max(self._next_s, now_s - self._burst_s)
        self._next_s = turn_s + self._gap_s
        if turn_s > now_s:
            await self._sleep(turn_s - now_s)


class SharedPace:
    """The same over all processes that share a rate. Turns are asked for together by all who wait here at that moment.

    Args:
        reserve: takes so many turns and gives the seconds until the first.
        gap_s: seconds between two turns.
        alone: gives turns while the shared rate cannot be asked.
    """

    def __init__(
        self,
        reserve: Callable[[int], Awaitable[float]],
        *,
        gap_s: float,
        alone: Turns,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._reserve = reserve
        self._gap_s = gap_s
        self._alone = alone
        self._sleep = sleep
        self._asking = asyncio.Lock()
        self._waiting = 0
        self._turns: deque[float] = deque()

    async def take(self) -> None:
        """Waits for this request's turn; turns are given in the order of asking."""
        clock = asyncio.get_running_loop().time
        self._waiting += 1
        try:
            async with self._asking:
                # A turn that somebody asked for and did not take is over.
                while self._turns and self._turns[0] < clock() - self._gap_s:
                    self._turns.popleft()
                if not self._turns:
                    await self._ask(clock)
                turn_s = self._turns.popleft()
        except BotError as error:
            log.warning("shared_pace_away", reason=error.sentence)
            await self._alone.take()
            return
        finally:
            self._waiting -= 1
        if turn_s > clock():
            await self._sleep(turn_s - clock())

    async def _ask(self, clock: Callable[[], float]) -> None:
        count = min(max(self._waiting, 1), TURNS_AT_ONCE)
        first_s = clock() + await self._reserve(count)
        self._turns.extend(first_s + number * self._gap_s for number in range(count))


def trace(pace: Turns, tally: Tally) -> aiohttp.TraceConfig:
    """The hook into discord.py's HTTP session, which also counts Discord's answers."""
    config = aiohttp.TraceConfig()

    async def before(_session: object, _context: object, params: aiohttp.TraceRequestStartParams) -> None:
        only = _only_try.get()
        if only is not None:
            if only.sent:
                raise TriedOnce(None)
            only.sent = True
        if not _exempt(params.url.path):
            await pace.take()
        if only is not None and not still_ours.get()():
            raise TriedOnce(None)

    async def after(_session: object, _context: object, params: aiohttp.TraceRequestEndParams) -> None:
        response = params.response
        tally.add("discord_requests", str(response.status))
        if _only_try.get() is None or (response.status < 500 and response.status != 429):
            return
        wait_s = _seconds(response.headers.get("Retry-After") or response.headers.get("X-RateLimit-Reset-After"))
        everywhere = response.headers.get("X-RateLimit-Global", "").lower() == "true"
        response.close()
        raise TriedOnce(response.status, retry_after_s=wait_s, everywhere=everywhere)

    async def broken(_session: object, _context: object, _params: aiohttp.TraceRequestExceptionParams) -> None:
        tally.add("discord_requests", "0")

    config.on_request_start.append(before)
    config.on_request_exception.append(broken)
    config.on_request_end.append(after)
    return config


def make_patient(http: discord.http.HTTPClient, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Lets the client try again after 503, and after a reset connection where a second request does no harm.

    discord.py 2.7 gives up on 503, and knows a reset connection by the error numbers of macOS and Windows only.
    """
    use_windows(http, lambda: _only_try.get() is not None)
    ask = http.request

    async def request(route: discord.http.Route, **kwargs: Any) -> Any:  # noqa: ANN401 - discord.py's own signature
        if _only_try.get() is not None:
            return await ask(route, **kwargs)
        for pause_s in PATIENCE_S:
            try:
                return await ask(route, **kwargs)
            except discord.DiscordServerError as error:
                if error.status != SERVICE_UNAVAILABLE:
                    raise
            except (aiohttp.ClientConnectionError, ConnectionResetError) as error:
                if not _harmless(route.method, error):
                    raise
            log.warning("discord_retry", method=route.method, path=route.path, pause_s=pause_s)
            await sleep(pause_s)
        return await ask(route, **kwargs)

    http.request = request  # type: ignore[method-assign] # all of the client's methods go through this one


def _harmless(method: str, error: Exception) -> bool:
    """Whether asking again cannot do a thing twice: it was a reading or replacing request, or it never arrived."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return True
    reset = isinstance(error, aiohttp.ServerDisconnectedError | ConnectionResetError) or (
        isinstance(error, OSError) and error.errno in (errno.ECONNRESET, errno.EPIPE)
    )
    return reset and method in ("GET", "PUT", "PATCH", "DELETE")


def _exempt(path: str) -> bool:
    """Answers to interactions do not count against the global limit."""
    return "/interactions/" in path or "/webhooks/" in path


def _seconds(text: str | None) -> float:
    try:
        return max(float(text or 1.0), 0.0)
    except ValueError:
        return 1.0
