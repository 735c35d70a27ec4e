"""Backups of SQLite: under writes, before migrations, and the drill of putting one back."""

import asyncio
import resource
import signal
import sqlite3
import stat
from contextlib import closing

import pytest

from bot.errors import StoreError
from bot.store import backup as backups
from bot.store.backup import KEPT, backup, before_migration, examine, restore
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.scripts import load_migrations
from bot.store.sqlite import claimed, path_of
from tests.bot.store.filled import contents, fill

NOTE = "INSERT INTO audit (guild_id, user_id, what, at) VALUES (1, 1, 'note', :at)"
COUNT = "SELECT COUNT(*) AS n FROM audit"


@pytest.fixture
async def store(sqlite_url):
    """The file of a filled store."""
    async with open_database(sqlite_url) as database:
        await fill(database)
    return path_of(sqlite_url)


async def everything(path):
    async with open_database(f"sqlite:///{path}") as database:
        return await contents(database)


async def test_a_copy_holds_everything_and_is_for_its_owner_alone(store, tmp_path):
    copy = tmp_path / "copy.db"
    assert backup(store, copy) == copy.stat().st_size
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert await everything(copy) == await everything(store)


async def test_a_backup_under_writes_holds_every_row_acknowledged_before_it_began(sqlite_url, tmp_path):
    copy = tmp_path / "copy.db"
    acknowledged = 0
    async with open_database(sqlite_url) as database:
        many, ended = asyncio.Event(), asyncio.Event()

        async def write():
            nonlocal acknowledged
            while not ended.is_set():
                await database.execute(NOTE, at=acknowledged)
                acknowledged += 1
                if acknowledged == 200:
                    many.set()

        async with asyncio.TaskGroup() as group:
            group.create_task(write())
            await many.wait()
            before = acknowledged
            await asyncio.to_thread(backup, path_of(sqlite_url), copy)
            during = acknowledged
            ended.set()
    async with open_database(f"sqlite:///{copy}") as copied:
        rows = [row["at"] for row in await copied.fetch_all("SELECT at FROM audit ORDER BY id")]
    assert rows == list(range(len(rows))), "a gap: the copy is not one moment of the database"
    assert before <= len(rows) <= during


async def test_the_drill_backup_loss_restore(store, tmp_path):
    copy = tmp_path / "copy.db"
    before = await everything(store)
    backup(store, copy)
    async with open_database(f"sqlite:///{store}") as database:
        await database.execute("DELETE FROM seen")
    aside = restore(copy, store)
    assert await everything(store) == before
    assert (await everything(aside))["seen"] == [], "what was there is put aside, not lost"


async def test_a_damaged_database_is_replaced_too(store, tmp_path):
    copy = tmp_path / "copy.db"
    before = await everything(store)
    backup(store, copy)
    store.write_bytes(b"rubbish" * 1000)
    restore(copy, store)
    assert await everything(store) == before


async def test_a_lost_database_is_put_back(store, tmp_path):
    copy = tmp_path / "copy.db"
    before = await everything(store)
    backup(store, copy)
    store.unlink()
    assert restore(copy, store) is None
    assert await everything(store) == before
    assert sorted(path.name for path in store.parent.iterdir() if ".before" in path.name) == []


async def test_nothing_is_restored_under_a_running_bot(store, tmp_path):
    copy = tmp_path / "copy.db"
    backup(store, copy)
    before = await everything(store)
    with claimed(store), pytest.raises(StoreError, match="already running"):
        restore(copy, store)
    assert await everything(store) == before


async def test_what_is_no_backup_is_refused_in_a_sentence(store, tmp_path):
    empty, other, torn = tmp_path / "empty.db", tmp_path / "other.db", tmp_path / "torn.db"
    empty.touch()
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE other (id INTEGER)")
    whole = tmp_path / "whole.db"
    backup(store, whole)
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(StoreError, match="no Bandwire database"):
        examine(empty)
    with pytest.raises(StoreError, match="no Bandwire database"):
        examine(other)
    with pytest.raises(StoreError, match="damaged"):
        examine(torn)
    with pytest.raises(StoreError, match="no file"):
        examine(tmp_path / "missing.db")


async def test_a_backup_of_a_newer_version_is_refused(store):
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("PRAGMA user_version = 9999")
    with pytest.raises(StoreError, match="version 9999, but this Bandwire knows only"):
        examine(store)


def test_a_file_that_exists_is_never_written_over(tmp_path):
    database, copy = tmp_path / "a.db", tmp_path / "copy.db"
    database.touch()
    copy.write_text("precious")
    with pytest.raises(StoreError, match="exists"):
        backup(database, copy)
    assert copy.read_text() == "precious"


async def test_a_disk_without_room_leaves_no_half_backup(store, tmp_path):
    copy = tmp_path / "copies" / "copy.db"
    copy.parent.mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(StoreError) as caught:
            backup(store, copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert caught.value.facts["reason"] in ("full", "gone")
    assert list(copy.parent.iterdir()) == []


async def test_a_migration_backs_up_what_is_there_first(sqlite_url, monkeypatch):
    newest = load_migrations("sqlite")
    older = newest[:-1]
    monkeypatch.setattr("bot.store.migrate.load_migrations", lambda _engine: older)
    monkeypatch.setattr(backups, "load_migrations", lambda _engine: older)
    assert await upgrade(sqlite_url) == older
    path = path_of(sqlite_url)
    assert list(path.parent.glob("*.v*")) == [], "an empty database needs no backup"
    async with open_database(sqlite_url, migrated=False) as database:
        await database.execute(NOTE, at=1)
    monkeypatch.undo()
    assert await upgrade(sqlite_url) == newest[-1:]
    (copy,) = path.parent.glob("*.v*")
    assert examine(copy) == older[-1].number
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute(COUNT).fetchone() == (1,)
    assert await upgrade(sqlite_url) == []
    assert len(list(path.parent.glob("*.v*"))) == 1


async def test_only_the_last_backups_from_before_migrations_are_kept(store):
    made = [await before_migration(store, version=1) for _ in range(KEPT + 2)]
    assert sorted(store.parent.glob("*.v*")) == sorted(made[-KEPT:])
