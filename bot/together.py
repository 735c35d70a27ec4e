"""What a process shares with others on one PostgreSQL, and what it does alone: its duties, its pace, its shards."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog

from bot.chat.client import Bandwire, Gate, ShardedBandwire, Shards
from bot.chat.language import Languages
from bot.chat.replies import Replies
from bot.chat.rest import Pace, SharedPace, Turns
from bot.errors import StoreError
from bot.settings import Settings
from bot.store.database import Database
from bot.tally import Tally

log = structlog.get_logger(__name__)

IDENTIFY_GAP_S = 5.5
"""Discord counts IDENTIFYs in spans of 5 s (its documentation, Gateway, Sharding, Max Concurrency)."""

Lease = Callable[[str, timedelta], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Together:
    """This process's part."""

    duties: frozenset[str] | None
    lease: Lease | None
    pace: Turns
    gate: Gate | None
    shards: Shards

    @classmethod
    def of(cls, settings: Settings, database: Database) -> "Together":
        """SQLite has one process, which asks nobody. On PostgreSQL there may be others, whatever this one's role is."""
        duties = None if settings.role == "all" else frozenset({settings.role})
        alone = Pace(settings.discord_rate)
        shards = _shards(settings)
        if database.engine == "sqlite":
            return cls(duties, None, alone, None, shards)
        # asyncpg is loaded only where it is in use
        from bot.store.together import Leases, SharedRate  # noqa: PLC0415

        # No burst: requests of several processes bunch on their way, and what Discord counts is their arrival.
        rate = SharedRate(database, "discord", gap_s=1 / settings.discord_rate)
        # What one of several processes may do while the shared rate cannot be asked: a part, for the others do the same.
        fallback = Pace(max(settings.discord_rate // 8, 1))
        pace = SharedPace(rate.reserve, gap_s=rate.gap_s, alone=fallback)
        return cls(duties, Leases(database).take, pace, _gate(database), shards)

    def client(self, settings: Settings, languages: Languages, replies: Replies, tally: Tally) -> Bandwire:
        """The client for these shards."""
        kind = ShardedBandwire if self.shards else Bandwire
        return kind(settings, languages, replies, tally, pace=self.pace, gate=self.gate, shards=self.shards)


def _shards(settings: Settings) -> Shards:
    if settings.shard_count is None:
        return {}
    ids = settings.shard_ids if settings.shard_ids is not None else range(settings.shard_count)
    return {"shard_count": settings.shard_count, "shard_ids": list(ids)}


def _gate(database: Database) -> Gate:
    from bot.store.together import SharedRate  # noqa: PLC0415 - see above

    async def pass_through(shard: int, at_once: int) -> None:
        rate = SharedRate(database, f"identify:{shard % at_once}", gap_s=IDENTIFY_GAP_S)
        try:
            wait_s = await rate.reserve()
        except StoreError as error:
            log.warning("identify_gate_away", reason=error.sentence)
            wait_s = IDENTIFY_GAP_S
        await asyncio.sleep(wait_s)

    return pass_through


@asynccontextmanager
async def shards_held(settings: Settings) -> AsyncIterator[Callable[[], Coroutine[Any, Any, None]] | None]:
    """Sees to it that no other process holds the same shards; gives what is to be run beside the work, if anything.

    Raises StoreError when one of them is taken.
    """
    if settings.database_url.startswith("sqlite:") or settings.role not in ("all", "gateway"):
        yield None
        return
    from bot.store.together import held  # noqa: PLC0415 - see above

    ids = _shards(settings).get("shard_ids", [0])
    async with held(settings.database_url, ids, taken=_taken) as holding:
        yield holding.watch


def _taken(shard: int) -> str:
    return (
        f"Another Bandwire process holds shard {shard} on this database: stop it first, or give this one other SHARD_IDS, "
        "or ROLE=feeds or ROLE=sender."
    )
