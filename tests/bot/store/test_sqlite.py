"""What SQLite alone promises: who may read its files, what a second process is told, and what a kill -9 costs."""

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store import sqlite
from bot.store.database import open_database
from bot.store.sqlite import open_sqlite, path_of

ROOT = Path(__file__).parents[3]


def test_urls_lead_to_files():
    assert path_of("sqlite:///./var/bandwire.db") == Path("var/bandwire.db")
    assert path_of("sqlite:////srv/a%20b.db") == Path("/srv/a b.db")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_only_the_owner_can_read_what_is_kept(sqlite_url):
    before = os.umask(0)
    try:
        async with open_database(sqlite_url, alone=True) as database:
            await database.execute("INSERT INTO audit (guild_id, user_id, what, at) VALUES (1, 1, 'x', 1)")
            folder = path_of(sqlite_url).parent
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}
    finally:
        os.umask(before)
    assert modes == {
        "store": 0o700,
        "bandwire.db": 0o600,
        "bandwire.db-wal": 0o600,
        "bandwire.db-shm": 0o600,
        "bandwire.db.lock": 0o600,
    }


async def test_nothing_acknowledged_waits_for_the_disk_and_foreign_keys_hold(sqlite_url):
    async with open_database(sqlite_url) as database:

        async def pragmas(transaction):
            return [
                (await transaction.fetch_one(f"PRAGMA {name}"))[name]
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]

        assert await database.transact(pragmas) == ["wal", 2, 1]


async def test_another_processs_lock_is_told_in_a_sentence(sqlite_url, monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_S", 0.01)
    async with open_database(sqlite_url) as database:
        other = sqlite3.connect(path_of(sqlite_url), isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        for use in (database.execute("DELETE FROM audit"), database.transact(lambda t: t.execute("DELETE FROM audit"))):
            with pytest.raises(StoreError, match="locked by another process") as caught:
                await use
            assert caught.value.facts["reason"] == "locked"
        assert (await database.fetch_one("SELECT COUNT(*) AS n FROM audit"))["n"] == 0, "reading goes on"
        other.execute("ROLLBACK")
        other.close()
        assert await database.execute("DELETE FROM audit") == 0


CLAIM = """
import asyncio, sys
from bot.errors import StoreError
from bot.log import configure_log
from bot.store.database import open_database

async def main():
    configure_log(level="error")
    async with open_database(sys.argv[1], alone=True):
        print("mine", flush=True)
        await asyncio.to_thread(sys.stdin.readline)

try:
    asyncio.run(main())
except StoreError as error:
    print(error.sentence, flush=True)
"""


async def _python(code, *args):
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", code, *args),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


async def test_a_second_process_on_the_same_file_is_refused_until_the_first_dies(sqlite_url):
    first = await _python(CLAIM, sqlite_url)
    assert await first.stdout.readline() == b"mine\n"
    with pytest.raises(StoreError, match="Another Bandwire process is already running") as caught:
        async with open_database(sqlite_url, alone=True):
            pytest.fail("opened twice")
    assert caught.value.facts["reason"] == "locked"
    async with open_database(sqlite_url) as database:
        assert await database.fetch_all("SELECT what FROM audit") == [], "tools that do not claim it may look"
    first.kill()
    await first.communicate()
    async with open_database(sqlite_url, alone=True) as database:
        assert await database.fetch_all("SELECT what FROM audit") == []


WRITERS = int(os.environ.get("CHAOS_WRITERS", "5"))
WRITE = """
import asyncio, os, sys
from bot.store.database import open_database

async def main():
    async with open_database(sys.argv[1], migrated=False) as database:
        first = int(sys.argv[2])
        for n in range(first, first + 1_000_000):
            async def work(transaction):
                for side in (0, 1):
                    await transaction.execute("INSERT INTO pair (n, side) VALUES (:n, :side)", n=n, side=side)
            await database.transact(work)
            os.write(1, f"{n}\\n".encode())

asyncio.run(main())
"""


@pytest.mark.chaos
@pytest.mark.timeout(120 + 10 * WRITERS)
async def test_kill_9_of_a_writer_loses_no_acknowledged_row_and_tears_no_pair(database_url):
    """It holds on both engines; `make chaos` kills sixty."""
    async with open_database(database_url) as database:
        await database.execute("CREATE TABLE pair (n BIGINT NOT NULL, side INTEGER NOT NULL)")
    acknowledged = 0
    for turn in range(WRITERS):
        writer = await _python(WRITE, database_url, str(turn * 1_000_000))
        for _ in range(40 * (turn % 5 + 1)):
            assert await writer.stdout.readline()
        writer.kill()
        lines = (await writer.communicate())[0].split(b"\n")
        last = int(lines[-2]) if len(lines) > 1 else turn * 1_000_000 + 40 * (turn % 5 + 1) - 1
        acknowledged += last - turn * 1_000_000 + 1
        async with open_database(database_url) as database:
            rows = await database.fetch_all("SELECT n, COUNT(*) AS sides FROM pair GROUP BY n")
        assert {row["sides"] for row in rows} == {2}, "a pair is torn"
        kept = {row["n"] for row in rows}
        assert set(range(turn * 1_000_000, last + 1)) <= kept, "an acknowledged row is lost"
    assert acknowledged >= 120 * WRITERS


async def test_a_full_disk_is_told_and_work_goes_on_when_there_is_room(tmp_path):
    async with open_sqlite(tmp_path / "a.db") as database:
        await database.execute("CREATE TABLE t (body TEXT NOT NULL)")
        await database.execute("PRAGMA max_page_count = 20")
        with pytest.raises(StoreError, match="no space left") as caught:
            await database.execute_many("INSERT INTO t (body) VALUES (:body)", [{"body": "x" * 4000}] * 50)
        assert caught.value.facts["reason"] == "full"
        assert await database.fetch_all("SELECT body FROM t") == []
        await database.execute("PRAGMA max_page_count = 2000")
        await database.execute_many("INSERT INTO t (body) VALUES (:body)", [{"body": "x" * 4000}] * 50)
        assert (await database.fetch_one("SELECT COUNT(*) AS n FROM t"))["n"] == 50


async def test_what_is_not_a_database_is_told(tmp_path):
    (tmp_path / "a.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match="is not a SQLite database"):
        async with open_sqlite(tmp_path / "a.db"):
            pytest.fail("opened")


async def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be opened"):
        async with open_database(f"sqlite:///{tmp_path}/file/a.db"):
            pytest.fail("opened")


async def test_a_wrong_statement_is_a_bug_and_the_store_lives_on(sqlite_url):
    async with open_database(sqlite_url) as database:
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            await database.execute("DELETE FROM nowhere")
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            await database.transact(lambda transaction: transaction.fetch_all("SELECT a FROM nowhere"))
        assert await database.execute("DELETE FROM audit") == 0
