"""The door to the database: one protocol for SQLite and PostgreSQL, and `open_database`, which picks the engine by its URL.

SQL is written once, with named parameters (`:name`), so that it runs unchanged on both engines:

- Ids of Discord are BIGINT, times are BIGINT milliseconds since the epoch in UTC, booleans are INTEGER 0 or 1.
- PostgreSQL must be able to infer a parameter's type: write `CAST(:name AS BIGINT)` where only `:name IS NULL` or a CASE says
  what it is, and `CAST(SUM(x) AS BIGINT)`, since it sums BIGINT to NUMERIC.
- One parameter has one type in a statement.
- FOR UPDATE and FOR UPDATE SKIP LOCKED are left out on SQLite, which has one writer at a time.
- `FROM :many(id BIGINT, word TEXT) AS m` reads a parameter as a table; `bot.store.sql.table` makes its value. One statement for
  thousands of rows holds Python's lock once; `execute_many` takes it anew for each row, and waits for it while the bot is busy.
- `SELECT TABLE_OF(id, word) AS found FROM …` answers with one row, whose value is a JSON list of such rows, for the same reason.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar

from bot.errors import StoreError

T = TypeVar("T")

Value = int | float | str | bytes | None
"""What a column can hold."""

Engine = Literal["sqlite", "postgresql"]


class Row(Protocol):
    """One row of an answer, read by column name, or all values in the order of the columns."""

    def __getitem__(self, column: str, /) -> Any:  # noqa: ANN401 - a column's type is known to the repository alone
        """The value of a column."""

    def keys(self) -> Iterable[str]:
        """The names of the columns."""

    def __iter__(self) -> Iterator[Any]:
        """The values."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """The few words that differ between the engines, to be put at a statement's end."""

    engine: Engine
    for_update: str
    skip_locked: str


class Statements(Protocol):
    """What a database and a transaction can do with one statement.

    Raises StoreError with the fact `reason`: `gone`, `locked`, `full`, `readonly`, `damaged`, `constraint` or `closed`. A wrong
    statement raises the driver's own error: it is a bug, not a failure to expect.
    """

    @property
    def engine(self) -> Engine:
        """Which engine this is."""

    async def fetch_all(self, sql: str, /, **params: Value) -> list[Row]:
        """All rows of a query, or of a writing statement with RETURNING."""

    async def fetch_one(self, sql: str, /, **params: Value) -> Row | None:
        """The first row, or None."""

    async def execute(self, sql: str, /, **params: Value) -> int:
        """Runs a statement; returns the number of rows it touched."""

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, Value]], /) -> None:
        """Runs a statement once for each row of parameters: all of them or, on an error, none."""


class Transaction(Statements, Protocol):
    """A transaction that is under way; only for use inside the work that it was handed to."""


class Database(Statements, Protocol):
    """A migrated database. Each statement outside `transact` is its own transaction."""

    @property
    def dialect(self) -> Dialect:
        """The words that differ."""

    async def transact(self, work: Callable[[Transaction], Awaitable[T]], /) -> T:
        """Runs `work` in one transaction, commits it and returns its result; on an exception rolls back and raises it.

        When the caller is cancelled, the transaction still runs to its end, on its own. It is never tried twice. `work` must use
        the transaction it is given, never this database (that raises RuntimeError), and awaits nothing but statements.
        """


@asynccontextmanager
async def open_database(url: str, *, migrated: bool = True, alone: bool = False) -> AsyncIterator[Database]:
    """The database behind `sqlite:///file` (four slashes for an absolute path) or `postgresql://…`.

    With `migrated`, it is brought to this code's version first. `alone` claims a SQLite file for this process: a second one that
    asks for the same gets a StoreError. A PostgreSQL URL takes our options `pool_size` and `statement_cache_size` (0 behind a
    pooler that hands out a connection per transaction). Leaving waits for the transactions under way.

    Raises StoreError when it cannot be opened or is newer than this code.
    """
    # These modules work on this module's values, so they are loaded here; asyncpg only when it is in use.
    scheme = url.partition(":")[0]
    if scheme not in ("sqlite", "postgresql", "postgres"):
        raise StoreError(
            f"The database's URL must begin with sqlite:/// or postgresql://, not with {scheme!r}.", reason="url"
        )
    async with AsyncExitStack() as stack:
        if scheme == "sqlite" and alone:
            from bot.store.sqlite import claimed, path_of  # noqa: PLC0415

            stack.enter_context(claimed(path_of(url)))
        if migrated:
            from bot.store.migrate import upgrade  # noqa: PLC0415

            await upgrade(url)
        if scheme == "sqlite":
            from bot.store.sqlite import open_sqlite, path_of  # noqa: PLC0415

            yield await stack.enter_async_context(open_sqlite(path_of(url)))
        else:
            from bot.store.postgresql import open_postgresql  # noqa: PLC0415

            yield await stack.enter_async_context(open_postgresql(url))


def plain_values(params: Mapping[str, Value]) -> Mapping[str, Value]:
    """Parameters as both engines can keep them: without NUL characters and lone surrogates, which PostgreSQL refuses."""
    for value in params.values():
        if isinstance(value, str) and not (value.isascii() and "\0" not in value):
            break
    else:
        return params
    return {name: _plain(value) if isinstance(value, str) else value for name, value in params.items()}


def _plain(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
