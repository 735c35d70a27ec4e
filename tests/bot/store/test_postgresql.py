"""What PostgreSQL alone promises: a pooler before it, a restart under it, and sentences for what goes wrong."""

import asyncio
from contextlib import suppress

import asyncpg
import pytest

from bot.errors import StoreError
from bot.store import postgresql as store
from bot.store.database import open_database
from bot.store.postgresql import open_postgresql
from tests.postgresql import Cluster


async def test_our_options_stay_out_of_the_servers_and_no_statement_is_prepared_by_name(postgresql_url):
    async with open_database(f"{postgresql_url}&statement_cache_size=0&pool_size=1") as database:
        for n in range(3):
            assert (await database.fetch_one("SELECT CAST(:n AS BIGINT) AS n", n=n))["n"] == n
        rows = await database.fetch_all("SELECT name FROM pg_prepared_statements")
    assert rows == []


async def test_statements_are_prepared_once_where_no_pooler_is(postgresql_url):
    async with open_database(f"{postgresql_url}&pool_size=1") as database:
        for n in range(3):
            await database.fetch_one("SELECT CAST(:n AS BIGINT) AS n", n=n)
        rows = await database.fetch_all("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%AS n'")
    assert len(rows) == 1


async def test_more_tasks_than_connections_take_turns(postgresql_url):
    async with open_database(f"{postgresql_url}&pool_size=3") as database:

        async def work(transaction):
            await asyncio.sleep(0)
            return (await transaction.fetch_one("SELECT pg_backend_pid() AS pid"))["pid"]

        pids = await asyncio.gather(*(database.transact(work) for _ in range(100)))
    assert len(set(pids)) <= 3


async def test_an_error_that_the_work_swallowed_does_not_pass_for_a_commit(postgresql_url):
    async with open_database(postgresql_url) as database:

        async def work(transaction):
            await transaction.execute("INSERT INTO command_hash (scope, hash, synced_at) VALUES ('a', 'b', 1)")
            with suppress(StoreError):
                await transaction.execute("INSERT INTO command_hash (scope, hash, synced_at) VALUES ('a', 'b', 1)")

        with pytest.raises(RuntimeError, match="swallowed"):
            await database.transact(work)
        assert await database.fetch_all("SELECT scope FROM command_hash") == []


async def test_a_wrong_statement_is_a_bug_and_the_store_lives_on(postgresql_url):
    async with open_database(postgresql_url) as database:
        with pytest.raises(asyncpg.UndefinedTableError):
            await database.transact(lambda transaction: transaction.execute("DELETE FROM nowhere"))
        assert await database.execute("DELETE FROM audit") == 0


async def test_a_missing_database_and_a_missing_server_are_told(postgresql_url, tmp_path):
    with pytest.raises(StoreError, match=r"refused the connection .*nobody.* check DATABASE_URL"):
        async with open_database(postgresql_url.replace("/test_", "/nobody_")):
            pytest.fail("opened")
    with pytest.raises(StoreError, match="cannot be reached"):
        async with open_database(f"postgresql://postgres@/x?host={tmp_path}"):
            pytest.fail("opened")
    with pytest.raises(StoreError, match="cannot be reached"):
        async with open_database("postgresql://postgres:hunter2@127.0.0.1:1/x") as _:
            pytest.fail("opened")


async def test_a_killed_connection_is_replaced_and_its_transaction_fails(postgresql_url):
    async with open_database(postgresql_url) as database, open_database(postgresql_url) as killer:
        begun, go_on = asyncio.Event(), asyncio.Event()
        pids = []

        async def work(transaction):
            pids.append((await transaction.fetch_one("SELECT pg_backend_pid() AS pid"))["pid"])
            await transaction.execute("INSERT INTO command_hash (scope, hash, synced_at) VALUES ('a', 'b', 1)")
            begun.set()
            await go_on.wait()
            await transaction.execute("DELETE FROM audit")

        task = asyncio.create_task(database.transact(work))
        await begun.wait()
        await killer.fetch_one("SELECT pg_terminate_backend(:pid) AS gone", pid=pids[0])
        go_on.set()
        with pytest.raises(StoreError) as caught:
            await task
        assert caught.value.facts["reason"] == "gone"
        assert await database.fetch_all("SELECT scope FROM command_hash") == []
        assert await database.execute("DELETE FROM audit") == 0


@pytest.mark.chaos
async def test_a_process_that_is_stopped_inside_a_transaction_loses_its_rows(postgresql_url, monkeypatch):
    async with open_database(postgresql_url) as stopped, open_postgresql(postgresql_url) as other:
        await stopped.execute("CREATE TABLE kept_back (n BIGINT)")
        await stopped.execute("INSERT INTO kept_back (n) VALUES (1)")

        usual = store.IDLE_S

        async def work(transaction):
            monkeypatch.setattr(store, "IDLE_S", usual)
            await transaction.execute("UPDATE kept_back SET n = 2")
            # Waits for the row, so for the end of the transaction that goes on only afterwards.
            await other.execute("UPDATE kept_back SET n = n + 10")
            await transaction.execute("UPDATE kept_back SET n = 3")

        # Long enough for a busy machine to come from one statement to the next.
        monkeypatch.setattr(store, "IDLE_S", 1.0)
        with pytest.raises(StoreError) as caught:
            await stopped.transact(work)
        assert caught.value.facts["reason"] == "gone"
        assert (await other.fetch_one("SELECT n FROM kept_back"))["n"] == 11


async def test_after_a_crash_of_the_server_the_same_database_goes_on(postgresql):
    """On a server of its own: the others' is not to be crashed."""
    del postgresql  # only to skip where there is none
    own = Cluster.planned()
    try:
        await asyncio.to_thread(own.launch)
        url = await asyncio.to_thread(own.create, "own")
        async with open_database(url) as database:
            await database.execute("INSERT INTO command_hash (scope, hash, synced_at) VALUES ('before', 'b', 1)")
            await asyncio.to_thread(own.crash)
            waiting = [
                asyncio.create_task(database.fetch_all("SELECT scope FROM command_hash")),
                asyncio.create_task(
                    database.execute("INSERT INTO command_hash (scope, hash, synced_at) VALUES ('during', 'b', 1)")
                ),
            ]
            await asyncio.to_thread(own.launch_again)
            assert "before" in [row["scope"] for row in await waiting[0]]
            assert await waiting[1] == 1
            rows = await database.fetch_all("SELECT scope FROM command_hash ORDER BY scope")
            assert [row["scope"] for row in rows] == ["before", "during"]
    finally:
        await asyncio.to_thread(own.stop)


async def test_a_server_that_stays_away_is_told_after_the_patience(postgresql):
    del postgresql
    own = Cluster.planned()
    try:
        await asyncio.to_thread(own.launch)
        url = await asyncio.to_thread(own.create, "own")
        async with open_postgresql(url, patience_s=0.0) as database:
            await asyncio.to_thread(own.crash)
            for use in (database.fetch_all("SELECT 1 AS one"), database.execute("DELETE FROM audit")):
                with pytest.raises(StoreError, match=r"reached|closed") as caught:
                    await use
                assert caught.value.facts["reason"] == "gone"
    finally:
        await asyncio.to_thread(own.stop)
