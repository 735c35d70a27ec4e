"""One change of a server at a time, so that what was checked before it still holds when it is written.

That all of a server's commands come to one process, which holds its shard, makes locks in memory enough.
"""

import asyncio
from weakref import WeakValueDictionary

from bot.news.model import GuildId


class Turns:
    """A lock for each server, for as long as somebody holds it or waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[GuildId, asyncio.Lock] = WeakValueDictionary()

    def of(self, guild: GuildId) -> asyncio.Lock:
        """The server's lock: `async with turns.of(guild):`."""
        lock = self._locks.get(guild)
        if lock is None:
            lock = self._locks[guild] = asyncio.Lock()
        return lock
