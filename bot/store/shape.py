"""Which tables a database holds: their columns, primary keys and parents, read from the database itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from bot.errors import StoreError
from bot.store.database import Engine, Row, Statements

VERSIONS = "schema_versions"
"""The table of the migrations, which each database keeps for itself."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` are the columns of its primary key, `counted` the column whose numbers PostgreSQL gives out, if any."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    parents: frozenset[str]
    counted: str | None = None


async def tables_of(statements: Statements, engine: Engine) -> list[Table]:
    """All tables but the one of the migrations; parents stand before their children.

    Raises StoreError for a table without a primary key: its rows could not be told apart.
    """
    rows = await statements.fetch_all(_COLUMNS[engine])
    parents = _grouped(await statements.fetch_all(_PARENTS[engine]), "parent")
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["tbl"] != VERSIONS:
            grouped[row["tbl"]].append(row)
    found = {name: _table(name, columns, parents.get(name, ())) for name, columns in grouped.items()}
    order = TopologicalSorter({name: sorted(table.parents - {name}) for name, table in sorted(found.items())})
    return [found[name] for name in order.static_order()]


def _table(name: str, columns: list[Row], parents: Iterable[str]) -> Table:
    key = sorted((row["place"], row["col"]) for row in columns if row["place"])
    if not key:
        raise StoreError(f"The table {name} has no primary key, so its rows cannot be copied.", reason="migrations")
    return Table(
        name,
        columns=tuple(row["col"] for row in columns),
        key=tuple(column for _, column in key),
        parents=frozenset(parents),
        counted=next((row["col"] for row in columns if row["counted"]), None),
    )


def _grouped(rows: list[Row], column: str) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["tbl"]].add(row[column])
    return found


_COLUMNS: Mapping[Engine, str] = {
    "sqlite": """
SELECT t.name AS tbl, c.name AS col, c.pk AS place, 0 AS counted
FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY t.name, c.cid
""",
    "postgresql": """
SELECT c.table_name AS tbl, c.column_name AS col, COALESCE(k.ordinal_position, 0) AS place,
       CASE WHEN c.is_identity = 'YES' THEN 1 ELSE 0 END AS counted
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
LEFT JOIN information_schema.table_constraints p
  ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
LEFT JOIN information_schema.key_column_usage k
  ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name AND k.column_name = c.column_name
WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
ORDER BY c.table_name, c.ordinal_position
""",
}

_PARENTS: Mapping[Engine, str] = {
    "sqlite": """
SELECT t.name AS tbl, f."table" AS parent FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
""",
    "postgresql": """
SELECT child.relname AS tbl, parent.relname AS parent
FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
WHERE c.contype = 'f' AND c.connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
""",
}
