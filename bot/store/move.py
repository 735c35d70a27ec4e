"""Moves a filled store from one database to another, of the same engine or not: all of it or nothing, and compared afterwards."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.errors import StoreError
from bot.store.database import Database, Engine, Row, Transaction, Value, open_database
from bot.store.migrate import missing
from bot.store.shape import Table, tables_of

BATCH = 2000
"""Rows read and written at once."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What arrived: rows of each table."""

    rows: Mapping[str, int]

    @property
    def total(self) -> int:
        """Rows in all."""
        return sum(self.rows.values())


async def move(source_url: str, target_url: str) -> Moved:
    """Copies every row into an empty database and compares both sides before it commits. The source stays as it is.

    The source is read in one snapshot; a SQLite file is claimed, so that no bot writes to it meanwhile. Whoever runs on PostgreSQL
    stops the bot first, or what it writes meanwhile stays behind.

    Raises:
        StoreError: one of them cannot be opened, the source needs a migration, the target holds rows, or the two sides differ.
            The target is then as it was.
    """
    if source_url == target_url:
        raise StoreError("Both URLs name the same database: there is nothing to move.", reason="url")
    if behind := await missing(source_url):
        names = ", ".join(one.filename for one in behind)
        raise StoreError(
            f"The source is not up to date ({names}): run 'python -m bot migrate' on it first.", reason="old"
        )
    async with (
        open_database(source_url, migrated=False, alone=True) as source,
        open_database(target_url, alone=True) as target,
    ):

        async def read(reading: Transaction) -> Moved:
            if source.engine == "postgresql":
                await reading.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

            async def write(writing: Transaction) -> Moved:
                return await _copy(reading, source.engine, writing, target)

            return await target.transact(write)

        return await source.transact(read)


async def _copy(reading: Transaction, engine: Engine, writing: Transaction, target: Database) -> Moved:
    tables = await tables_of(reading, engine)
    theirs = {table.name: table for table in await tables_of(writing, target.engine)}
    await _demand_empty(writing, tables)
    rows: dict[str, int] = {}
    for table in tables:
        twin = theirs.get(table.name)
        if twin is None or set(twin.columns) != set(table.columns):
            raise StoreError(f"The two databases differ in the form of the table {table.name}.", reason="migrations")
        rows[table.name] = await _copy_table(reading, writing, table)
        if twin.counted and target.engine == "postgresql":
            await _count_on(writing, twin.name, twin.counted)
    for table in tables:
        await _compare(reading, writing, table)
    return Moved(rows)


async def _demand_empty(writing: Transaction, tables: Sequence[Table]) -> None:
    for table in tables:
        if await writing.fetch_one(f"SELECT 1 AS one FROM {table.name} LIMIT 1") is not None:  # noqa: S608 - names from the database itself
            raise StoreError(
                f"The target already holds rows (in {table.name}): name an empty database, or a file that is not there yet.",
                reason="full",
            )


async def _copy_table(reading: Transaction, writing: Transaction, table: Table) -> int:
    names = ", ".join(table.columns)
    places = ", ".join(f":{column}" for column in table.columns)
    count = 0
    async for batch in _batches(reading, table):
        rows = [{column: row[column] for column in table.columns} for row in batch]
        await writing.execute_many(f"INSERT INTO {table.name} ({names}) VALUES ({places})", rows)  # noqa: S608 - names from the database itself
        count += len(rows)
    return count


async def _batches(reading: Transaction, table: Table) -> AsyncIterator[list[Row]]:
    """All rows in the order of the primary key."""
    key = ", ".join(table.key)
    after: dict[str, Value] = {}
    while True:
        where = f"WHERE ({key}) > ({', '.join(f':{name}' for name in table.key)})" if after else ""
        batch = await reading.fetch_all(
            f"SELECT {', '.join(table.columns)} FROM {table.name} {where} ORDER BY {key} LIMIT :batch_size",  # noqa: S608 - names from the database itself
            batch_size=BATCH,
            **after,
        )
        if batch:
            yield batch
        if len(batch) < BATCH:
            return
        after = {name: batch[-1][name] for name in table.key}


async def _count_on(writing: Transaction, table: str, column: str) -> None:
    """PostgreSQL goes on counting behind the highest number that came along."""
    await writing.fetch_all(
        f"SELECT setval(pg_get_serial_sequence(:tbl, :col), COALESCE(MAX({column}), 0) + 1, false) FROM {table}",  # noqa: S608 - names from the database itself
        tbl=table,
        col=column,
    )


async def _compare(reading: Transaction, writing: Transaction, table: Table) -> None:
    ours, theirs = await _digest(reading, table), await _digest(writing, table)
    if ours != theirs:
        raise StoreError(
            f"The table {table.name} did not arrive as it was ({ours[0]} rows against {theirs[0]}): nothing was written.",
            reason="differs",
        )


async def _digest(statements: Transaction, table: Table) -> tuple[int, int]:
    """The number of rows and a sum over their contents, the same in whatever order an engine sorts texts."""
    count, total = 0, 0
    async for batch in _batches(statements, table):
        for row in batch:
            text = json.dumps([row[column] for column in sorted(table.columns)], default=bytes.hex)
            total = (total + int.from_bytes(sha256(text.encode()).digest())) % 2**256
        count += len(batch)
    return count, total
