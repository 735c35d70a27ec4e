"""What a feed that was read is compared with: its keys, and whose it is. Looked up for many feeds at once."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.news.model import GuildId, SourceId
from bot.news.seen import Known, SeenKeys
from bot.news.sources import SourceRepository
from bot.store.shared import Shared

MOST_KEYS = 2_500
MOST_SOURCES = 100


class Lookups:
    """Answers while `run` runs. Raises StoreError."""

    def __init__(self, seen: SeenKeys, sources: SourceRepository) -> None:
        self.knows = seen.knows
        self._keys = Shared(seen.known, weigh=lambda asked: len(asked[1]), most=MOST_KEYS)
        self._guilds = Shared(sources.guilds_of, weigh=lambda _source: 1, most=MOST_SOURCES)

    async def known(self, source: SourceId, keys: Sequence[str], now: datetime) -> Mapping[str, Known]:
        """What the store has of these keys of a source."""
        return await self._keys.ask((source, keys, now))

    async def guilds_of(self, source: SourceId) -> Mapping[frozenset[str], Sequence[GuildId]]:
        """See `SourceRepository.guilds_of`."""
        return await self._guilds.ask(source)

    async def run(self) -> None:
        """Answers until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._keys.run())
            group.create_task(self._guilds.run())
