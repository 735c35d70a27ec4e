"""Everything that is kept about one person or one server: counted, handed over, deleted; all SQL of it is made from the list."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.store.database import Database, Row, Transaction
from bot.store.holdings import HOLDINGS, Holding, Part
from bot.store.rows import Table, lock

BIGGEST_NUMBER = 2**53
"""Larger ones are written as text: JSON's readers round them (RFC 8259, section 6)."""


class Whose(StrEnum):
    """Of whom."""

    PERSON = "person"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Kept:
    """How many rows of one sort are kept; `word` is the holding's."""

    word: str
    rows: int


class Archive:
    """Persons and servers in all tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def kept(self, whose: Whose, number: int) -> list[Kept]:
        """What there is, by sort, in the order of the list; sorts without a row are left out."""
        counts: dict[str, int] = {}
        for holding, parts in _held(whose):
            row = await self._database.fetch_one(
                f"SELECT COUNT(*) AS n FROM {holding.table} WHERE {_any(parts)}",  # noqa: S608 - words of our own list
                id=number,
            )
            counts[holding.word] = counts.get(holding.word, 0) + (int(row["n"]) if row is not None else 0)
        return [Kept(word, rows) for word, rows in counts.items() if rows]

    async def export(self, whose: Whose, number: int, *, now: datetime) -> bytes:
        """Every row as JSON, by table: ids as text, times in UTC."""
        tables: dict[str, list[dict[str, object]]] = {}
        for holding, parts in _held(whose):
            rows = await self._database.fetch_all(
                f"SELECT * FROM {holding.table} WHERE {_any(parts)}",  # noqa: S608 - words of our own list
                id=number,
            )
            tables[holding.table] = [_plain(row) for row in rows]
        facts = {"of": whose.value, "id": str(number), "at": now.isoformat(), "tables": tables}
        return json.dumps(facts, ensure_ascii=False, indent=2).encode()

    async def erase(self, whose: Whose, number: int) -> None:
        """Deletes it all in one transaction. What belongs to others too stays without the person's id."""

        async def work(transaction: Transaction) -> None:
            await erase(transaction, whose, number)

        await self._database.transact(work)


async def erase(transaction: Transaction, whose: Whose, number: int) -> None:
    """Deletes everything of a person or a server inside the caller's transaction."""
    held = _held(whose)
    of = {holding.table: parts for holding, parts in held}
    for table in _FIRST:
        await lock(transaction, table, " OR ".join(f"({part.where})" for part in of[table]), id=number)
    for holding, parts in held:
        for part in parts:
            await transaction.execute(_erasing(holding, part), id=number)
    if whose is Whose.SERVER:
        for statement in _ORPHANS:
            await transaction.execute(statement)


_FIRST: tuple[Table, ...] = ("subscriptions", "outbox")
"""What others take before the rest, too."""

_UNOWNED = "(SELECT id FROM sources WHERE NOT EXISTS (SELECT 1 FROM guild_sources WHERE source_id = sources.id))"
_ORPHANS = (
    # An address of a private feed may hold a secret: it goes with the last server that had it.
    f"DELETE FROM seen WHERE source_id IN {_UNOWNED}",  # noqa: S608 - a constant of this file
    f"DELETE FROM articles WHERE source_id IN {_UNOWNED} AND NOT EXISTS (SELECT 1 FROM outbox WHERE article_id = articles.id)",  # noqa: S608
    f"DELETE FROM sources WHERE id IN {_UNOWNED} AND NOT EXISTS (SELECT 1 FROM articles WHERE source_id = sources.id)",  # noqa: S608
)


def _held(whose: Whose) -> list[tuple[Holding, Sequence[Part]]]:
    found = [(one, one.person if whose is Whose.PERSON else one.server) for one in HOLDINGS]
    return [(one, parts) for one, parts in found if parts]


def _any(parts: Sequence[Part]) -> str:
    return " OR ".join(f"({part.where})" for part in parts if not part.secret)


def _erasing(holding: Holding, part: Part) -> str:
    if part.clear:
        return f"UPDATE {holding.table} SET {part.clear} WHERE {part.where}"  # noqa: S608 - words of our own list
    return f"DELETE FROM {holding.table} WHERE {part.where}"  # noqa: S608 - words of our own list


def _plain(row: Row) -> dict[str, object]:
    return {name: _value(name, row[name]) for name in row.keys()}  # noqa: SIM118 - a row is no mapping


def _value(name: str, value: object) -> object:
    if isinstance(value, int) and (name == "at" or name.endswith("_at")):
        return datetime.fromtimestamp(value / 1000, UTC).isoformat()
    if isinstance(value, int) and abs(value) >= BIGGEST_NUMBER:
        return str(value)
    return value
