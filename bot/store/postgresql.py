"""PostgreSQL behind the `Database` protocol: a pool of asyncpg connections."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import asyncpg

from bot.errors import StoreError
from bot.store.database import Dialect, Engine, Row, Transaction, Value, plain_values
from bot.store.shield import Shield
from bot.store.sql import translate

if TYPE_CHECKING:
    from asyncpg.pool import PoolConnectionProxy

T = TypeVar("T")

POOL_SIZE = 10
STATEMENT_CACHE_SIZE = 256
CONNECT_TIMEOUT_S = 10.0
COMMAND_TIMEOUT_S = 60.0
IDLE_S = 60.0
"""After so long without a statement the server ends a transaction: its process is stopped, or cut off."""
PATIENCE_S = 10.0
"""For so long a restarting server is waited for before a statement fails."""
_RETRY_EVERY_S = 0.25


class PostgresStatements:
    """Statements on one connection. Used alone it is a transaction under way, whose begin and end others see to."""

    engine: Engine = "postgresql"

    def __init__(self, connection: "PoolConnectionProxy[asyncpg.Record]") -> None:
        self._connection = connection

    async def fetch_all(self, sql: str, /, **params: Value) -> list[Row]:
        """All rows."""
        statement = translate(sql)
        with translated():
            rows = await self._connection.fetch(statement.numbered, *_ordered(statement.names, params))
        return cast("list[Row]", rows)

    async def fetch_one(self, sql: str, /, **params: Value) -> Row | None:
        """The first row, or None."""
        rows = await self.fetch_all(sql, **params)
        return rows[0] if rows else None

    async def execute(self, sql: str, /, **params: Value) -> int:
        """Runs a statement; returns the number of rows it touched."""
        statement = translate(sql)
        with translated():
            tag = await self._connection.execute(statement.numbered, *_ordered(statement.names, params))
        count = tag.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, Value]], /) -> None:
        """Runs a statement for each row of parameters, or, on an error, for none."""
        if not rows:
            return
        statement = translate(sql)
        with translated():
            await self._connection.executemany(statement.numbered, [_ordered(statement.names, row) for row in rows])


class PostgresDatabase:
    """The database; see the protocol `Database`."""

    engine: Engine = "postgresql"
    dialect = Dialect(engine="postgresql", for_update="FOR UPDATE", skip_locked="FOR UPDATE SKIP LOCKED")

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", *, patience_s: float = PATIENCE_S) -> None:
        self._pool = pool
        self._patience_s = patience_s
        self._shield = Shield()

    async def fetch_all(self, sql: str, /, **params: Value) -> list[Row]:
        """All rows; a query that only reads is asked again when its connection died."""
        if translate(sql).reads:
            self._shield.check_outside()
            return await self._patiently(lambda statements: statements.fetch_all(sql, **params))
        return await self._shield.run(self._once(lambda statements: statements.fetch_all(sql, **params)))

    async def fetch_one(self, sql: str, /, **params: Value) -> Row | None:
        """The first row, or None."""
        rows = await self.fetch_all(sql, **params)
        return rows[0] if rows else None

    async def execute(self, sql: str, /, **params: Value) -> int:
        """Runs a statement in a transaction of its own."""
        return await self._shield.run(self._once(lambda statements: statements.execute(sql, **params)))

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, Value]], /) -> None:
        """Runs a statement for each row of parameters in one transaction."""
        if rows:
            await self._shield.run(self._once(lambda statements: statements.execute_many(sql, rows)))

    async def transact(self, work: Callable[[Transaction], Awaitable[T]], /) -> T:
        """Runs work in one transaction (READ COMMITTED)."""
        return await self._shield.run(self._once(work))

    async def close(self) -> None:
        """Waits for the writes under way."""
        await self._shield.close()

    async def _once(self, work: Callable[[PostgresStatements], Awaitable[T]]) -> T:
        """Runs work in a transaction on a connection that has just shown that it lives."""
        async with self._begun() as connection:
            statements = PostgresStatements(connection)
            try:
                result = await work(statements)
                with translated():
                    ended = await connection.execute("COMMIT")
            except BaseException as error:
                await _roll_back(connection)
                if isinstance(error, StoreError) and error.facts.get("reason") == "readonly":
                    # A session keeps what it was told when it began: only a new one learns that it may write again.
                    connection.terminate()
                raise
            if ended != "COMMIT":
                # PostgreSQL answers so when a statement failed and the work went on as if it had not.
                raise RuntimeError("the transaction was rolled back: its work swallowed the error of a statement")
            return result

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator["PoolConnectionProxy[asyncpg.Record]"]:
        """A connection with BEGIN done: until then nothing has happened, so a dead connection is replaced without harm."""
        connection = await self._waiting(self._begin)
        try:
            yield connection
        finally:
            await asyncio.shield(self._release(connection))

    async def _release(self, connection: "PoolConnectionProxy[asyncpg.Record]") -> None:
        # A connection that died is taken back by the pool under our hands; what became of its transaction is known by then.
        with suppress(asyncpg.InterfaceError, asyncpg.InternalClientError):
            await self._pool.release(connection)

    async def _begin(self) -> "PoolConnectionProxy[asyncpg.Record]":
        connection = await self._pool.acquire(timeout=CONNECT_TIMEOUT_S)
        try:
            # A process that is stopped inside a transaction must not hold its rows for ever.
            await connection.execute(f"BEGIN; SET LOCAL idle_in_transaction_session_timeout = {int(IDLE_S * 1000)}")
        except BaseException:
            await self._release(connection)
            raise
        return connection

    async def _patiently(self, work: Callable[[PostgresStatements], Awaitable[T]]) -> T:
        async def attempt() -> T:
            async with self._pool.acquire(timeout=CONNECT_TIMEOUT_S) as connection:
                return await work(PostgresStatements(connection))

        return await self._waiting(attempt)

    async def _waiting(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """The attempt's result; while the server is away it is made again until the patience ends."""
        loop = asyncio.get_running_loop()
        until = loop.time() + self._patience_s
        while True:
            try:
                with translated():
                    return await attempt()
            except StoreError as error:
                if error.facts.get("reason") != "gone" or loop.time() >= until:
                    raise
            await asyncio.sleep(_RETRY_EVERY_S)


@asynccontextmanager
async def open_postgresql(url: str, *, patience_s: float = PATIENCE_S) -> AsyncIterator[PostgresDatabase]:
    """The database behind a URL, with a pool that grows as needed and replaces dead connections."""
    dsn, pool_size, cache_size = _options(url)
    with translated():
        pool = await asyncpg.create_pool(
            dsn,
            # None is kept without need: asyncpg would log a traceback for each try to replace it while the server is away.
            min_size=0,
            max_size=pool_size,
            statement_cache_size=cache_size,
            timeout=CONNECT_TIMEOUT_S,
            command_timeout=COMMAND_TIMEOUT_S,
            # We leave nothing behind in a session, so the round trip that resets it is saved.
            reset=_no_reset,
        )
        async with pool.acquire(timeout=CONNECT_TIMEOUT_S):
            # So that a wrong URL is told now.
            pass
    database = PostgresDatabase(pool, patience_s=patience_s)
    try:
        yield database
    finally:
        try:
            await database.close()
        finally:
            await pool.close()


def dsn_of(url: str) -> str:
    """The URL without our own options, as PostgreSQL's clients take it."""
    return _options(url)[0]


@contextmanager
def translated() -> Iterator[None]:
    """Turns the expected failures of the server and of the way to it into StoreError; a wrong statement stays what it is."""
    try:
        yield
    except asyncpg.IntegrityConstraintViolationError as error:
        raise StoreError(
            "The database refused a row that breaks its rules.", reason="constraint", engine_error=str(error)
        ) from error
    except _FULL as error:
        raise StoreError("There is no space left for the database; make room on its server.", reason="full") from error
    except _REFUSED as error:
        raise StoreError(
            f"PostgreSQL refused the connection ({_line(error)}); check DATABASE_URL.", reason="refused"
        ) from error
    except _LOCKED as error:
        raise StoreError(f"The database is busy ({_line(error)}); try again.", reason="locked") from error
    except _READ_ONLY as error:
        raise StoreError(
            "The database may not be written: it is a standby, or set to read only.", reason="readonly"
        ) from error
    except _GONE as error:
        raise StoreError(
            f"PostgreSQL cannot be reached ({_line(error)}); check that it runs and that DATABASE_URL is right.",
            reason="gone",
        ) from error
    except asyncpg.InterfaceError as error:
        # A connection that died inside a transaction is taken back by the pool under our hands.
        if "clos" not in str(error) and "released" not in str(error):
            raise
        raise StoreError("The connection to PostgreSQL was closed.", reason="gone") from error


_FULL = (asyncpg.DiskFullError, asyncpg.OutOfMemoryError)
_REFUSED = (
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.ClientConfigurationError,
)
_LOCKED = (
    asyncpg.LockNotAvailableError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.QueryCanceledError,
)
_READ_ONLY = (asyncpg.ReadOnlySQLTransactionError,)
_GONE = (
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    # What asyncpg raises when the server said farewell and the socket is not closed yet.
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)


def _ordered(names: tuple[str, ...], params: Mapping[str, Value]) -> list[Value]:
    values = plain_values(params)
    if missing := [name for name in names if name not in values]:
        raise ValueError(f"no value for the parameter {', '.join(missing)}")
    return [values[name] for name in names]


async def _roll_back(connection: "PoolConnectionProxy[asyncpg.Record]") -> None:
    """Ends the transaction; a connection that cannot is cut, which ends it on the server."""
    try:
        await asyncio.shield(connection.execute("ROLLBACK"))
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError):
        # A dead connection may already be out of our hands.
        with suppress(asyncpg.InterfaceError):
            connection.terminate()


async def _no_reset(connection: object) -> None:
    """Nothing to reset."""


def _options(url: str) -> tuple[str, int, int]:
    """The URL without our own options, the pool's size, and the size of a connection's cache of prepared statements."""
    parts = urlsplit(url)
    theirs: list[tuple[str, str]] = []
    ours = {"pool_size": POOL_SIZE, "statement_cache_size": STATEMENT_CACHE_SIZE}
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name not in ours:
            theirs.append((name, value))
        elif not value.isdigit() or (name == "pool_size" and int(value) < 1):
            raise StoreError(f"The database URL's option {name} must be a whole number, not {value!r}.", reason="url")
        else:
            ours[name] = int(value)
    return urlunsplit(parts._replace(query=urlencode(theirs))), ours["pool_size"], ours["statement_cache_size"]


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
