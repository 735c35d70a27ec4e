"""The contract of the store, held by both engines."""

import asyncio
import random

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.sql import table


@pytest.fixture
async def pairs(database):
    await database.execute("CREATE TABLE pair (id BIGINT PRIMARY KEY, side TEXT NOT NULL, n BIGINT NOT NULL)")
    return database


async def test_rows_are_read_by_name_and_counted(pairs):
    assert (
        await pairs.execute("INSERT INTO pair (id, side, n) VALUES (:id, :side, :n)", id=2**62, side="é\n", n=-1) == 1
    )
    row = await pairs.fetch_one("SELECT id, side, n FROM pair WHERE id = :id", id=2**62)
    assert (row["id"], row["side"], row["n"]) == (2**62, "é\n", -1)
    assert list(row.keys()) == ["id", "side", "n"]
    assert await pairs.execute("UPDATE pair SET n = n + 1") == 1
    assert await pairs.execute("DELETE FROM pair WHERE n = :n", n=5) == 0
    assert await pairs.fetch_one("SELECT 1 FROM pair WHERE n = :n", n=5) is None
    assert [row["n"] for row in await pairs.fetch_all("SELECT n FROM pair")] == [0]


async def test_writing_with_returning_gives_its_rows(pairs):
    rows = await pairs.fetch_all("INSERT INTO pair (id, side, n) VALUES (1, 'a', 1), (2, 'b', 2) RETURNING id, n")
    assert sorted((row["id"], row["n"]) for row in rows) == [(1, 1), (2, 2)]
    assert len(await pairs.fetch_all("SELECT id FROM pair")) == 2


async def test_many_rows_are_written_all_or_none(pairs):
    insert = "INSERT INTO pair (id, side, n) VALUES (:id, 'a', :n)"
    await pairs.execute_many(insert, [{"id": n, "n": n} for n in range(100)])
    await pairs.execute_many(insert, [])
    with pytest.raises(StoreError) as caught:
        await pairs.execute_many(insert, [{"id": 200, "n": 1}, {"id": 5, "n": 1}])
    assert caught.value.facts["reason"] == "constraint"
    assert (await pairs.fetch_one("SELECT COUNT(*) AS n FROM pair"))["n"] == 100


async def test_one_statement_reads_and_writes_a_table_of_parameters(pairs):
    rows = [(n, f"é{n}", 2**60 + n) for n in range(2000)]
    written = await pairs.execute(
        "INSERT INTO pair (id, side, n) SELECT id, side, n FROM :rows(id BIGINT, side TEXT, n BIGINT) AS r",
        rows=table(rows),
    )
    found = await pairs.fetch_all(
        "SELECT p.id, p.side, p.n FROM :asked(id BIGINT) AS asked JOIN pair p ON p.id = asked.id WHERE p.n > :n ORDER BY p.id",
        asked=table([(7,), (1999,), (5000,), (3,)]),
        n=2**60 + 3,
    )
    assert (written, [tuple(row) for row in found]) == (2000, [rows[7], rows[1999]])
    assert await pairs.fetch_all("SELECT id FROM :none(id BIGINT) AS none", none=table([])) == []


async def test_characters_that_one_engine_refuses_are_taken_out_on_both(pairs):
    await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, :side, 1)", side="a\x00b\ud800c")
    assert (await pairs.fetch_one("SELECT side FROM pair"))["side"] == "ab?c"


async def test_a_parameter_without_a_value_is_a_bug_and_not_a_store_error(pairs):
    with pytest.raises(Exception, match=r"side|binding") as caught:
        await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, :side, 1)")
    assert not isinstance(caught.value, StoreError)


async def test_an_exception_rolls_everything_back(pairs):
    async def work(transaction):
        await transaction.execute("INSERT INTO pair (id, side, n) VALUES (1, 'a', 1)")
        assert (await transaction.fetch_one("SELECT COUNT(*) AS n FROM pair"))["n"] == 1
        raise LookupError("no")

    with pytest.raises(LookupError):
        await pairs.transact(work)
    assert await pairs.fetch_all("SELECT id FROM pair") == []


async def test_the_result_of_the_work_comes_back(pairs):
    async def work(transaction):
        await transaction.execute_many("INSERT INTO pair (id, side, n) VALUES (:id, 'a', 1)", [{"id": 1}, {"id": 2}])
        return await transaction.execute("UPDATE pair SET n = 2")

    assert await pairs.transact(work) == 2


async def test_a_constraint_is_a_store_error_with_its_reason(pairs):
    await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, 'a', 1)")
    with pytest.raises(StoreError) as caught:
        await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, 'a', 1)")
    assert caught.value.facts["reason"] == "constraint"


async def test_the_database_is_not_to_be_used_inside_its_own_transaction(pairs):
    for use in (
        lambda: pairs.execute("DELETE FROM pair"),
        lambda: pairs.fetch_all("SELECT 1 AS one"),
        lambda: pairs.transact(lambda transaction: transaction.execute("DELETE FROM pair")),
    ):

        async def work(_transaction, use=use):
            await use()

        with pytest.raises(RuntimeError, match="use the transaction"):
            await pairs.transact(work)
    assert await pairs.fetch_all("SELECT id FROM pair") == []


async def test_half_of_two_thousand_transactions_cancelled_leaves_no_torn_pair(pairs):
    seed = random.Random(7)

    async def add(n):
        async def work(transaction):
            await transaction.execute("INSERT INTO pair (id, side, n) VALUES (:id, 'left', :n)", id=2 * n, n=n)
            if n % 3 == 0:
                await asyncio.sleep(0)
            await transaction.execute("INSERT INTO pair (id, side, n) VALUES (:id, 'right', :n)", id=2 * n + 1, n=n)

        await pairs.transact(work)

    tasks = [asyncio.create_task(add(n)) for n in range(2000)]
    kept = set(range(2000))
    for n in seed.sample(range(2000), 1000):
        if n % 5 == 0:
            await asyncio.sleep(0)
        if tasks[n].cancel():
            kept.discard(n)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(result is None or isinstance(result, asyncio.CancelledError) for result in results)
    assert sum(isinstance(result, asyncio.CancelledError) for result in results) > 500
    # The store lives, and the transactions whose callers went away come to their end.
    await pairs.execute("INSERT INTO pair (id, side, n) VALUES (-2, 'left', -1), (-1, 'right', -1)")
    rows = await pairs.fetch_all("SELECT n, COUNT(*) AS sides FROM pair GROUP BY n")
    assert {row["sides"] for row in rows} == {2}, "a pair is torn"
    assert kept <= {row["n"] for row in rows}, "a transaction that was not cancelled is missing"


async def test_a_reader_never_sees_half_a_transaction(pairs):
    await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, 'left', 0), (2, 'right', 0)")

    async def write():
        for n in range(1, 60):

            async def work(transaction, n=n):
                await transaction.execute("UPDATE pair SET n = :n WHERE id = 1", n=n)
                await asyncio.sleep(0)
                await transaction.execute("UPDATE pair SET n = :n WHERE id = 2", n=n)

            await pairs.transact(work)

    writing = asyncio.create_task(write())
    seen = set()
    while not writing.done():
        rows = await pairs.fetch_all("SELECT n FROM pair")
        assert rows[0]["n"] == rows[1]["n"], "a reader saw a torn pair"
        seen.add(rows[0]["n"])
    await writing
    assert len(seen) > 1


async def test_closing_waits_for_the_transactions_under_way(database_url):
    go_on = asyncio.Event()
    async with open_database(database_url) as database:
        await database.execute("CREATE TABLE t (id BIGINT PRIMARY KEY)")

        async def work(transaction):
            await transaction.execute("INSERT INTO t (id) VALUES (1)")
            await go_on.wait()
            await transaction.execute("INSERT INTO t (id) VALUES (2)")

        task = asyncio.create_task(database.transact(work))
        await asyncio.sleep(0)
        task.cancel()
        asyncio.get_running_loop().call_later(0.05, go_on.set)
    async with open_database(database_url) as database:
        assert len(await database.fetch_all("SELECT id FROM t")) == 2


async def test_a_closed_database_says_so(database_url):
    async with open_database(database_url) as database:
        pass
    for use in (database.execute("DELETE FROM audit"), database.fetch_all("SELECT 1 AS one")):
        with pytest.raises(StoreError) as caught:
            await use
        assert caught.value.facts["reason"] == "closed"


async def test_a_claim_on_rows_is_written_once_for_both_engines(pairs):
    await pairs.execute("INSERT INTO pair (id, side, n) VALUES (1, 'a', 1), (2, 'b', 2)")
    sql = "SELECT id FROM pair ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED"
    first_has, second_may_end = asyncio.Event(), asyncio.Event()

    async def first(transaction):
        row = await transaction.fetch_one(sql)
        await transaction.execute("UPDATE pair SET n = 0 WHERE id = :id", id=row["id"])
        first_has.set()
        if pairs.engine == "postgresql":
            await second_may_end.wait()
        return row["id"]

    async def second(transaction):
        return (await transaction.fetch_one(sql))["id"]

    claimed = asyncio.create_task(pairs.transact(first))
    await first_has.wait()
    other = await pairs.transact(second)
    second_may_end.set()
    assert await claimed == 1
    assert other == (2 if pairs.engine == "postgresql" else 1), (
        "SQLite waits for the first to commit; PostgreSQL skips its row"
    )


@pytest.mark.parametrize(
    "url",
    [
        "mysql://a/b",
        "sqlite:bandwire.db",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "postgresql:///x?pool_size=none",
    ],
)
async def test_a_wrong_url_is_refused_in_a_sentence(url):
    with pytest.raises(StoreError, match="URL"):
        async with open_database(url):
            pytest.fail("opened")
