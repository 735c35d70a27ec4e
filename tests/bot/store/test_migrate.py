import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.migrate import migrate, missing, pending, upgrade
from bot.store.scripts import Migration, load_migrations
from bot.store.sqlite import open_sqlite, path_of

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(params=ENGINES)
def empty_url(request):
    """A database without a single table, on each engine."""
    return request.getfixturevalue(f"{request.param}_url")


def files(*scripts):
    return [Migration(number, f"m{number}", script) for number, script in enumerate(scripts, start=1)]


FIRST = "CREATE TABLE a (id BIGINT PRIMARY KEY);\nINSERT INTO a (id) VALUES (1);"
SECOND = "CREATE TABLE b (id BIGINT PRIMARY KEY);\nINSERT INTO b (id) SELECT id FROM a;"
BROKEN = "CREATE TABLE b (id BIGINT PRIMARY KEY);\nINSERT INTO b (id) SELECT id FROM a;\nINSERT INTO nowhere (id) VALUES (1);"


def test_both_engines_have_the_same_migrations_in_ascending_order():
    names = [[migration.filename for migration in load_migrations(engine)] for engine in ENGINES]
    assert names[0] == names[1]
    numbers = [int(name[:4]) for name in names[0]]
    assert numbers == sorted(set(numbers))


async def test_migrations_apply_once_and_in_order(empty_url):
    async with open_database(empty_url, migrated=False) as database:
        assert [migration.number for migration in await migrate(database, migrations=files(FIRST))] == [1]
        assert await pending(database, migrations=files(FIRST)) == []
        assert [migration.number for migration in await migrate(database, migrations=files(FIRST, SECOND))] == [2]
        assert await migrate(database, migrations=files(FIRST, SECOND)) == []
        assert (await database.fetch_one("SELECT id FROM b"))["id"] == 1
        rows = await database.fetch_all("SELECT number, name, applied_at FROM schema_versions ORDER BY number")
        assert [(row["number"], row["name"]) for row in rows] == [(1, "m1"), (2, "m2")]
        assert rows[0]["applied_at"] > 1_700_000_000_000


async def test_a_migration_that_fails_leaves_no_trace_and_keeps_those_before(empty_url):
    async with open_database(empty_url, migrated=False) as database:
        with pytest.raises(Exception, match="nowhere"):
            await migrate(database, migrations=files(FIRST, BROKEN))
        assert [migration.number for migration in await pending(database, migrations=files(FIRST, SECOND))] == [2]
        with pytest.raises(Exception, match="b"):
            await database.fetch_all("SELECT id FROM b")
        await migrate(database, migrations=files(FIRST, SECOND))
        assert (await database.fetch_one("SELECT COUNT(*) AS n FROM b"))["n"] == 1


async def test_a_newer_database_is_refused_in_a_sentence(empty_url):
    async with open_database(empty_url, migrated=False) as database:
        await migrate(database, migrations=files(FIRST, SECOND))
        with pytest.raises(StoreError, match=r"version 2, but this Bandwire knows only 1: install the newer") as caught:
            await migrate(database, migrations=files(FIRST))
        assert caught.value.facts["reason"] == "newer"


async def test_an_applied_migration_that_was_edited_is_refused(empty_url):
    async with open_database(empty_url, migrated=False) as database:
        await migrate(database, migrations=files(FIRST))
        with pytest.raises(StoreError, match=r"0001_m1\.sql was changed after it was applied"):
            await migrate(database, migrations=files(FIRST + " ", SECOND))


def test_how_lines_end_does_not_change_a_checksum(tmp_path):
    for engine, end in zip(ENGINES, ("\n", "\r\n"), strict=True):
        (tmp_path / engine).mkdir()
        (tmp_path / engine / "0001_a.sql").write_bytes(f"SELECT 1;{end}SELECT 2;{end}".encode())
    one, other = (load_migrations(engine, folder=tmp_path)[0] for engine in ENGINES)
    assert one.checksum == other.checksum


@pytest.mark.parametrize(("names", "told"), [(["1_a.sql"], "named like"), (["0001_a.sql", "0001_b.sql"], "one number")])
def test_misnamed_files_are_refused(tmp_path, names, told):
    (tmp_path / "sqlite").mkdir()
    for name in names:
        (tmp_path / "sqlite" / name).write_text("SELECT 1;")
    with pytest.raises(StoreError, match=told):
        load_migrations("sqlite", folder=tmp_path)


async def test_processes_that_start_at_once_apply_each_migration_once(empty_url):
    applied = await asyncio.gather(*(upgrade(empty_url) for _ in range(4)))
    numbers = sorted(migration.number for one in applied for migration in one)
    assert numbers == [migration.number for migration in load_migrations("sqlite")]


async def test_asking_what_is_missing_makes_no_file(sqlite_url):
    assert await missing(sqlite_url) == load_migrations("sqlite")
    assert not path_of(sqlite_url).parent.exists()


async def test_a_table_built_anew_keeps_the_rows_that_refer_to_it_and_orphans_are_refused(tmp_path):
    parents = """CREATE TABLE p (id BIGINT PRIMARY KEY);
        CREATE TABLE c (id BIGINT PRIMARY KEY, p BIGINT NOT NULL REFERENCES p (id) ON DELETE CASCADE);
        INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1);"""
    anew = """CREATE TABLE p2 (id BIGINT PRIMARY KEY, x TEXT); INSERT INTO p2 (id) SELECT id FROM p;
        DROP TABLE p; ALTER TABLE p2 RENAME TO p;"""
    async with open_sqlite(tmp_path / "a.db", migrating=True) as database:
        await migrate(database, migrations=files(parents, anew))
        assert len(await database.fetch_all("SELECT id FROM c")) == 1
        with pytest.raises(StoreError, match="without their parents"):
            await migrate(database, migrations=files(parents, anew, "DELETE FROM p"))
        assert len(await database.fetch_all("SELECT id FROM p")) == 1


COLUMNS = {
    "sqlite": """SELECT m.name AS t, c.name AS c, c.type AS type, c."notnull" AS needed, c.pk AS pk
        FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'""",
    "postgresql": """SELECT c.table_name AS t, c.column_name AS c, c.data_type AS type,
        CASE WHEN c.is_nullable = 'NO' THEN 1 ELSE 0 END AS needed,
        (SELECT COUNT(*) FROM information_schema.key_column_usage AS k
           JOIN information_schema.table_constraints AS t USING (constraint_name, table_name, table_schema)
          WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_name = c.table_name AND k.column_name = c.column_name) AS pk
        FROM information_schema.columns AS c WHERE c.table_schema = 'public'""",
}
SAME_TYPE = {"double precision": "REAL", "bytea": "BLOB", "INT": "INTEGER", "integer": "INTEGER", "boolean": "INTEGER"}


async def _columns(url):
    async with open_database(url) as database:
        rows = await database.fetch_all(COLUMNS[database.engine])
    found = {}
    for row in rows:
        kind = SAME_TYPE.get(row["type"], row["type"].upper())
        # SQLite's own row number is an INTEGER of 64 bits, and a primary key needs no NOT NULL there.
        alone = kind in ("INTEGER", "BIGINT") and row["pk"]
        found[row["t"], row["c"]] = ("BIGINT" if alone else kind, bool(row["needed"] or row["pk"]), bool(row["pk"]))
    return found


async def test_both_engines_end_with_the_same_tables_and_columns(sqlite_url, postgresql_url):
    sqlite, postgresql = await _columns(sqlite_url), await _columns(postgresql_url)
    assert ("audit", "guild_id") in sqlite
    assert sqlite == postgresql


async def test_every_table_of_both_engines_has_the_same_indexes(sqlite_url, postgresql_url):
    async with open_database(sqlite_url) as database:
        rows = await database.fetch_all(
            "SELECT name, tbl_name AS t FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        )
        sqlite = {(row["t"], row["name"]) for row in rows}
    async with open_database(postgresql_url) as database:
        rows = await database.fetch_all(
            """SELECT i.indexname AS name, i.tablename AS t FROM pg_indexes AS i WHERE i.schemaname = 'public'
               AND NOT EXISTS (SELECT 1 FROM pg_constraint AS c WHERE c.conname = i.indexname)"""
        )
        postgresql = {(row["t"], row["name"]) for row in rows}
    assert sqlite == postgresql


@pytest.mark.parametrize("engine", ENGINES)
def test_no_migration_uses_a_type_that_the_store_does_not_speak(engine):
    for migration in load_migrations(engine):
        bare = re.sub(r"--[^\n]*|'[^']*'", "", migration.script)
        wrong = re.findall(r"(?i)\b(JSONB?|TIMESTAMPTZ?|BOOLEAN|SERIAL|DATETIME|NUMERIC|VARCHAR)\b", bare)
        assert wrong == [], migration.filename


SLOW = """
import asyncio, sys
from bot.store.database import open_database
from bot.store.migrate import migrate
from bot.store.scripts import Migration
from tests.bot.store.test_migrate import FIRST, SECOND, many

async def main():
    async with open_database(sys.argv[1], migrated=False) as database:
        print("begun", flush=True)
        await migrate(database, migrations=many())

asyncio.run(main())
"""


def many():
    """Forty migrations, each of which would fail when half applied before."""
    script = "CREATE TABLE t{n} (id BIGINT); INSERT INTO t{n} VALUES (1); CREATE TABLE u{n} (id BIGINT);"
    return [Migration(n, "m", script.format(n=n)) for n in range(1, 41)]


@pytest.mark.chaos
async def test_kill_9_in_the_middle_of_migrating_lets_the_next_start_complete(empty_url):
    root = Path(__file__).parents[3]
    for turn in range(6):
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            SLOW,
            empty_url,
            cwd=root,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        await process.stdout.readline()
        try:
            await asyncio.wait_for(process.wait(), 0.004 * turn**2)
        except TimeoutError:
            process.send_signal(signal.SIGKILL)
            await process.wait()
        async with open_database(empty_url, migrated=False) as database:
            tables = -1
            left = [migration.number for migration in await pending(database, migrations=many())]
            while (
                again := [migration.number for migration in await pending(database, migrations=many())]
            ) != left or tables < 0:
                # PostgreSQL may still end what the dead process began: what is compared must be of one moment.
                left, tables = again, await _tables(database)
            done = 40 - len(left)
            assert left == list(range(done + 1, 41)), "a later migration was applied before an earlier one"
            assert tables == 2 * done, "a migration is half applied"
    async with open_database(empty_url, migrated=False) as database:
        await migrate(database, migrations=many())
        assert await _tables(database) == 80


async def _tables(database):
    source = {
        "sqlite": "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name LIKE :like",
        "postgresql": "SELECT COUNT(*) AS n FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE :like",
    }[database.engine]
    return sum([(await database.fetch_one(source, like=like))["n"] for like in ("t%", "u%")])
