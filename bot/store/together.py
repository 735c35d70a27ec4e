"""What several processes on one PostgreSQL share: a rate, leases on what only one may do, and locks that die with their holder."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import asyncpg
import structlog

from bot.errors import EndOfWork, StoreError
from bot.store.database import Database
from bot.store.postgresql import dsn_of, translated

log = structlog.get_logger(__name__)

SHARDS = 0x62616E65
"""The space of the shards' advisory locks, beside the one of migrations."""
LOOK_EVERY_S = 5.0

_NOW_US = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)"


class SharedRate:
    """One rate for all processes: turns a fixed gap apart (a GCRA in one row), by the database's clock.

    Args:
        gap_s: seconds between two turns.
        burst: turns that may be taken at once after a quiet time.
    """

    def __init__(self, database: Database, name: str, *, gap_s: float, burst: int = 1) -> None:
        self._database = database
        self._name = name
        self.gap_s = gap_s
        self._gap_us = round(gap_s * 1_000_000)
        self._slack_us = self._gap_us * (burst - 1)

    async def reserve(self, count: int = 1) -> float:
        """Takes the next `count` turns; returns the seconds until the first of them, the others follow a gap apart.

        Raises StoreError.
        """
        while True:
            row = await self._database.fetch_one(
                f"UPDATE rates SET next_at = GREATEST(next_at, {_NOW_US} - :slack) + :taken WHERE name = :name"  # noqa: S608 - a constant of this file
                f" RETURNING next_at - :taken - {_NOW_US} AS wait_us",
                slack=self._slack_us,
                taken=self._gap_us * count,
                name=self._name,
            )
            if row is not None:
                return max(int(row["wait_us"]), 0) / 1_000_000
            await self._database.execute(
                "INSERT INTO rates (name, next_at) VALUES (:name, 0) ON CONFLICT (name) DO NOTHING", name=self._name
            )

    async def pause(self, seconds: float) -> None:
        """No turn for a while, in any process. Raises StoreError."""
        await self._database.execute(
            f"UPDATE rates SET next_at = GREATEST(next_at, {_NOW_US} + :pause) WHERE name = :name",  # noqa: S608 - a constant of this file
            pause=round(seconds * 1_000_000),
            name=self._name,
        )


class Leases:
    """Gives what only one process may do at a time to the one that asks first, until its time is over."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._holder = secrets.token_hex(8)

    async def take(self, name: str, duration: timedelta) -> bool:
        """Whether it is ours now, for so long; who holds it already holds it on. Raises StoreError."""
        now_ms = f"({_NOW_US} / 1000)"
        held = await self._database.execute(
            f"INSERT INTO leases (name, holder, until) VALUES (:name, :holder, {now_ms} + :ms)"  # noqa: S608 - a constant of this file
            " ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until"
            f" WHERE leases.holder = excluded.holder OR leases.until < {now_ms}",
            name=name,
            holder=self._holder,
            ms=round(duration.total_seconds() * 1000),
        )
        return held == 1


class LostLock(EndOfWork):
    """Another process took what this one held while the database was away."""


@asynccontextmanager
async def held(url: str, keys: Iterable[int], *, taken: Callable[[int], str]) -> AsyncIterator["Holding"]:
    """Holds an advisory lock for each key, on a connection of its own, for as long as the process lives.

    Not through a pooler that hands out a connection per transaction: there a lock would belong to nobody.

    Args:
        taken: the sentence for a key that another process holds.

    Raises:
        StoreError: one of them is taken, or the server cannot be reached.
    """
    holding = Holding(url, tuple(keys), taken)
    try:
        await holding.take()
        yield holding
    finally:
        await holding.let_go()


class Holding:
    """Locks that are held. `watch` is to be run beside the work."""

    def __init__(self, url: str, keys: tuple[int, ...], taken: Callable[[int], str]) -> None:
        self._url = url
        self._keys = keys
        self._taken = taken
        self._connection: asyncpg.Connection[asyncpg.Record] | None = None

    async def take(self) -> None:
        """Takes all of them or raises StoreError (reason `locked` when one is taken)."""
        with translated():
            self._connection = await asyncpg.connect(dsn_of(self._url), timeout=10.0)
            for key in self._keys:
                if not await self._connection.fetchval("SELECT pg_try_advisory_lock($1, $2)", SHARDS, key):
                    raise StoreError(self._taken(key), reason="locked")

    async def watch(self) -> None:
        """Runs until cancelled: takes the locks again when the connection was lost.

        Raises LostLock when another process has one of them by then.
        """
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            if await self._alive():
                continue
            log.warning("the connection that holds our locks is lost")
            await self.let_go()
            try:
                await self.take()
            except StoreError as error:
                if error.facts.get("reason") == "locked":
                    raise LostLock(error.sentence) from error

    async def let_go(self) -> None:
        """Closes the connection, and with it all locks."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError):
                await connection.close(timeout=2.0)

    async def _alive(self) -> bool:
        if self._connection is None or self._connection.is_closed():
            return False
        try:
            await self._connection.execute("SELECT 1", timeout=LOOK_EVERY_S)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError):
            return False
        return True
