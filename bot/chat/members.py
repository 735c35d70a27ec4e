"""Who is in which server, asked of Discord one by one: that needs no privileged intent."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import aiohttp
import discord
from discord.http import HTTPClient

REMEMBERED = timedelta(minutes=10)
MOST = 10_000
"""Answers that are remembered."""


class Members:
    """Asks, and remembers the answers for some minutes.

    Args:
        http: a client that is logged in.
        clock: the present time.
    """

    def __init__(self, http: HTTPClient, *, clock: Callable[[], datetime]) -> None:
        self._http = http
        self._clock = clock
        self._known: dict[tuple[int, int], tuple[datetime, bool]] = {}

    async def is_member(self, guild: int, user: int) -> bool | None:
        """Whether a person is in a server where the bot is too; None when Discord does not say at the moment."""
        asked, answer = self._known.get((guild, user), (None, False))
        now = self._clock()
        if asked is not None and now - asked < REMEMBERED:
            return answer
        found = await self._ask(guild, user)
        if found is not None:
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[guild, user] = (now, found)
        return found

    async def _ask(self, guild: int, user: int) -> bool | None:
        try:
            async with asyncio.timeout(20):
                await self._http.get_member(guild, user)
        except (discord.NotFound, discord.Forbidden):
            return False
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError):
            return None
        return True
