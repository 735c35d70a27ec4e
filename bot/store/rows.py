"""Several rows at once, taken in one order by everybody: else PostgreSQL may find two transactions that wait for each other.

An UPDATE by itself locks rows as it comes upon them. A transaction that touches several tables takes them in this order: sources,
subscriptions, outbox, queues. SQLite has one writer at a time and needs none of it.
"""

from typing import Literal

from bot.store.database import Row, Transaction, Value

Table = Literal["sources", "subscriptions", "outbox", "queues", "held"]

# The order must be that of Python's `sorted`, whatever language the database was made for.
_BY: dict[Table, str] = {
    "sources": "id",
    "subscriptions": "id",
    "outbox": 'id COLLATE "C"',
    "queues": "channel_id",
    "held": 'id COLLATE "C"',
}


async def lock(transaction: Transaction, table: Table, where: str, /, **params: Value) -> None:
    """Takes the rows for this transaction, in the order of their ids. Parameters that `where` does not name are left out."""
    if transaction.engine == "postgresql":
        await transaction.fetch_all(
            f"SELECT 1 AS n FROM {table} WHERE {where} ORDER BY {_BY[table]} FOR NO KEY UPDATE",  # noqa: S608 - our own words
            **params,
        )


async def update(
    transaction: Transaction, table: Table, change: str, /, *, where: str, returning: str = "1 AS n", **params: Value
) -> list[Row]:
    """`UPDATE table SET change WHERE where RETURNING returning`, on rows that are taken in order first."""
    await lock(transaction, table, where, **params)
    return await transaction.fetch_all(
        f"UPDATE {table} SET {change} WHERE {where} RETURNING {returning}",  # noqa: S608 - our own words
        **params,
    )
