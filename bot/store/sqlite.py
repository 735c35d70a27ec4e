"""SQLite behind the `Database` protocol: one connection that writes, two that read what is committed."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar, cast
from urllib.parse import unquote

import aiosqlite

from bot.errors import StoreError
from bot.store.database import Dialect, Engine, Row, Transaction, Value, plain_values
from bot.store.shield import Shield
from bot.store.sql import translate

T = TypeVar("T")

BUSY_TIMEOUT_S = 5.0
READERS = 2
_TRY_AGAIN_S = 0.05
OLDEST_SQLITE = (3, 35, 0)
"""The first with RETURNING."""


class SqliteStatements:
    """Statements on one connection. Used alone it is a transaction under way, whose begin and end others see to."""

    engine: Engine = "sqlite"

    def __init__(self, connection: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    async def fetch_all(self, sql: str, /, **params: Value) -> list[Row]:
        """All rows."""
        with translated(self._path):
            return cast(
                "list[Row]", await self._connection.execute_fetchall(translate(sql).named, plain_values(params))
            )

    async def fetch_one(self, sql: str, /, **params: Value) -> Row | None:
        """The first row, or None."""
        rows = await self.fetch_all(sql, **params)
        return rows[0] if rows else None

    async def execute(self, sql: str, /, **params: Value) -> int:
        """Runs a statement; returns the number of rows it touched."""
        with translated(self._path):
            async with self._connection.execute(translate(sql).named, plain_values(params)) as cursor:
                return max(cursor.rowcount, 0)

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, Value]], /) -> None:
        """Runs a statement for each row of parameters."""
        if not rows:
            return
        with translated(self._path):
            values = [plain_values(row) for row in rows]
            await (await self._connection.executemany(translate(sql).named, values)).close()


class SqliteDatabase:
    """The database; see the protocol `Database`."""

    engine: Engine = "sqlite"
    dialect = Dialect(engine="sqlite", for_update="", skip_locked="")

    def __init__(self, writer: aiosqlite.Connection, readers: Sequence[aiosqlite.Connection], path: Path) -> None:
        self._writer = writer
        self._path = path
        self._lock = asyncio.Lock()
        self._shield = Shield()
        self._readers: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for reader in readers:
            self._readers.put_nowait(reader)

    async def fetch_all(self, sql: str, /, **params: Value) -> list[Row]:
        """All rows; a query reads what is committed and waits for no writer."""
        if not translate(sql).reads:
            return await self._shield.run(self._alone(lambda writer: writer.fetch_all(sql, **params)))
        self._shield.check_outside()
        reader = await self._readers.get()
        try:
            return await SqliteStatements(reader, self._path).fetch_all(sql, **params)
        finally:
            self._readers.put_nowait(reader)

    async def fetch_one(self, sql: str, /, **params: Value) -> Row | None:
        """The first row, or None."""
        rows = await self.fetch_all(sql, **params)
        return rows[0] if rows else None

    async def execute(self, sql: str, /, **params: Value) -> int:
        """Runs a statement in a transaction of its own."""
        return await self._shield.run(self._alone(lambda writer: writer.execute(sql, **params)))

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, Value]], /) -> None:
        """Runs a statement for each row of parameters in one transaction."""
        if rows:
            await self.transact(lambda transaction: transaction.execute_many(sql, rows))

    async def transact(self, work: Callable[[Transaction], Awaitable[T]], /) -> T:
        """Runs work in one transaction that holds the only writing connection."""
        return await self._shield.run(self._transacted(work))

    async def close(self) -> None:
        """Waits for the writes under way."""
        await self._shield.close()

    async def _alone(self, work: Callable[[SqliteStatements], Awaitable[T]]) -> T:
        async with self._lock:
            return await work(SqliteStatements(self._writer, self._path))

    async def _transacted(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._lock:
            statements = SqliteStatements(self._writer, self._path)
            try:
                await statements.execute("BEGIN IMMEDIATE")
                result = await work(statements)
                await statements.execute("COMMIT")
            except BaseException:
                # Runs on the connection's thread after whatever was under way, and does nothing where nothing is open.
                with translated(self._path):
                    await asyncio.shield(self._writer.rollback())
                raise
            return result


@asynccontextmanager
async def open_sqlite(path: Path, *, migrating: bool = False) -> AsyncIterator[SqliteDatabase]:
    """The database in a file, which is made (mode 0600, its folder 0700) when missing.

    `migrating` switches foreign keys off, as SQLite asks for when a table is built anew.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: Bandwire needs 3.35 or newer.", reason="old")
    _create(path)
    async with AsyncExitStack() as stack:
        with translated(path):
            writer = await stack.enter_async_context(_connect(path))
            await _write_ahead(writer)
            await writer.execute_fetchall("PRAGMA synchronous = FULL")
            await writer.execute_fetchall(f"PRAGMA foreign_keys = {'OFF' if migrating else 'ON'}")
            readers = [await stack.enter_async_context(_connect(path)) for _ in range(1 if migrating else READERS)]
            for reader in readers:
                await reader.execute_fetchall("PRAGMA query_only = ON")
        database = SqliteDatabase(writer, readers, path)
        try:
            yield database
        finally:
            await database.close()


def path_of(url: str) -> Path:
    """The file behind `sqlite:///relative` or `sqlite:////absolute`."""
    prefix = "sqlite:///"
    if not url.startswith(prefix) or url == prefix or "?" in url or ":memory:" in url:
        raise StoreError(
            "A SQLite URL is sqlite:///folder/file.db, or sqlite:////folder/file.db with four slashes for an absolute path.",
            reason="url",
        )
    return Path(unquote(url.removeprefix(prefix)))


@contextmanager
def claimed(path: Path) -> Iterator[None]:
    """Holds the file's lock while this process works on it: a second one gets a StoreError. The lock dies with the process."""
    _create(path)
    lock = path.with_name(path.name + ".lock")
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _lock_file(handle)
        except OSError as error:
            raise StoreError(
                f"Another Bandwire process is already running on {path}: stop it first, or set another DATABASE_URL.",
                reason="locked",
            ) from error
        yield
    finally:
        os.close(handle)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns SQLite's expected failures into StoreError; a wrong statement stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        for prefix, (reason, sentence) in _FAILURES.items():
            if name.startswith(prefix):
                raise StoreError(sentence.format(path=path), reason=reason, engine_error=str(error)) from error
        raise
    except ValueError as error:
        # What aiosqlite says of a connection that was closed.
        if str(error) in ("Connection closed", "no active connection"):
            raise StoreError("The database is being closed.", reason="closed") from error
        raise


_FAILURES = {
    "SQLITE_BUSY": ("locked", "The database {path} is locked by another process; stop that process and try again."),
    "SQLITE_LOCKED": ("locked", "The database {path} is locked by another process; stop that process and try again."),
    "SQLITE_FULL": ("full", "There is no space left for the database {path}; make room on that disk."),
    "SQLITE_IOERR": ("gone", "The disk failed under the database {path}; look into the system's log."),
    "SQLITE_CANTOPEN": (
        "gone",
        "The database {path} cannot be opened; check that its folder exists and may be written.",
    ),
    "SQLITE_READONLY": (
        "readonly",
        "The database {path} may not be written; check the rights of the file and its folder.",
    ),
    "SQLITE_PERM": ("readonly", "The database {path} may not be written; check the rights of the file and its folder."),
    "SQLITE_CORRUPT": ("damaged", "The database {path} is damaged; restore it from a backup."),
    "SQLITE_NOTADB": (
        "damaged",
        "{path} is not a SQLite database; set another DATABASE_URL or restore it from a backup.",
    ),
    "SQLITE_CONSTRAINT": ("constraint", "The database {path} refused a row that breaks its rules."),
}


@asynccontextmanager
async def _connect(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    # isolation_level None: the driver begins no transaction of its own.
    async with aiosqlite.connect(
        path, isolation_level=None, timeout=BUSY_TIMEOUT_S, cached_statements=256
    ) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


async def _write_ahead(writer: aiosqlite.Connection) -> None:
    """Switches to a write-ahead log. SQLite does not wait here for another that opens the same file: we do."""
    tries = int(BUSY_TIMEOUT_S / _TRY_AGAIN_S)
    for left in reversed(range(tries + 1)):
        try:
            await writer.execute_fetchall("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not left or not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise
            await asyncio.sleep(_TRY_AGAIN_S)
        else:
            return


def _create(path: Path) -> None:
    """Makes the file before SQLite does: its `-wal` and `-shm` take over the mode."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        why = error.strerror or "error"
        raise StoreError(
            f"The database {path} cannot be opened ({why.lower()}); check that its folder exists and may be written.",
            reason="readonly" if isinstance(error, PermissionError) else "gone",
        ) from error


def _lock_file(handle: int) -> None:
    """Takes the lock or raises OSError at once."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        import msvcrt  # noqa: PLC0415 - only on Windows

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore] # not known on other systems
        return
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
