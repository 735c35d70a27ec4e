"""Fills every table of a store with rows that its own rules allow, whatever tables there are."""

import re

from bot.store.shape import VERSIONS, tables_of

_CHECK = re.compile(r"CHECK\s*\(\s*(\w+)\s+IN\s*\(([^)]*)\)", re.IGNORECASE)
ODD_TEXT = "é\n\u202eعربى 😀 'quoted' %s :name"


async def fill(database, *, rows=7):
    """Rows 1 to `rows` in each table. An integer is the row's number, so that children find their parents; every third value that
    may be missing is."""
    types = await _types(database)

    async def work(transaction):
        for table in await tables_of(transaction, database.engine):
            values = [
                {column: _value(types[table.name, column], table, column, number) for column in table.columns}
                for number in range(1, rows + 1)
            ]
            places = ", ".join(f":{column}" for column in table.columns)
            insert = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})"  # noqa: S608 - our own names
            await transaction.execute_many(insert, values)

    await database.transact(work)


async def contents(database):
    """All rows of all tables, comparable between engines."""
    found = {}
    for table in await tables_of(database, database.engine):
        rows = await database.fetch_all(f"SELECT {', '.join(table.columns)} FROM {table.name}")  # noqa: S608 - names from the database itself
        found[table.name] = sorted(repr({column: row[column] for column in sorted(table.columns)}) for row in rows)
    return found


async def _types(database):
    """What a column takes: `(type, may be missing, allowed words)`."""
    if database.engine == "postgresql":
        raise NotImplementedError("fill SQLite and move it")
    found = {}
    for table in await database.fetch_all("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
        if table["name"] == VERSIONS:
            continue
        words = {column: re.findall(r"'([^']*)'", listed) for column, listed in _CHECK.findall(table["sql"])}
        columns = await database.fetch_all(
            'SELECT name, type, "notnull" AS demanded, pk FROM pragma_table_info(:tbl)', tbl=table["name"]
        )
        for column in columns:
            missing = not column["demanded"] and not column["pk"]
            found[table["name"], column["name"]] = (column["type"], missing, words.get(column["name"]))
    return found


def _value(kind, table, column, number):
    name, missing, words = kind
    if words:
        return words[number % len(words)]
    if missing and number % 3 == 0:
        return None
    if "INT" in name.upper():
        return number
    if name.upper() in ("REAL", "DOUBLE PRECISION"):
        return number / 8
    return f"{table.name} {column} {number} {ODD_TEXT}"
