"""What processes share on PostgreSQL: a rate, leases, and locks that die with their holder."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.together import Leases, LostLock, SharedRate, held


@pytest.fixture
async def shared(postgresql_url):
    async with open_database(postgresql_url) as database:
        yield database


def taken(key):
    return f"shard {key} is taken"


async def test_turns_of_two_processes_stand_a_gap_apart(shared):
    one, other = (SharedRate(shared, "discord", gap_s=10.0) for _ in range(2))
    assert await one.reserve() == 0
    assert await other.reserve() == pytest.approx(10, abs=2)
    assert await one.reserve(3) == pytest.approx(20, abs=2)
    assert await other.reserve() == pytest.approx(50, abs=2)


async def test_a_quiet_time_allows_a_burst_and_no_more(shared):
    rate = SharedRate(shared, "discord", gap_s=10.0, burst=3)
    waits = [await rate.reserve() for _ in range(5)]
    assert waits[:3] == [0, 0, 0]
    assert waits[3:] == [pytest.approx(10, abs=2), pytest.approx(20, abs=2)]


async def test_rates_of_other_names_do_not_wait_for_each_other(shared):
    assert await SharedRate(shared, "identify:0", gap_s=10.0).reserve() == 0
    assert await SharedRate(shared, "identify:1", gap_s=10.0).reserve() == 0


async def test_turns_are_given_once_however_many_ask(shared):
    rate = SharedRate(shared, "discord", gap_s=10.0)
    waits = sorted(await asyncio.gather(*(rate.reserve() for _ in range(20))))
    assert [round(wait / 10) for wait in waits] == list(range(20))


async def test_a_pause_holds_for_all(shared):
    await SharedRate(shared, "discord", gap_s=0.02).reserve()
    await SharedRate(shared, "discord", gap_s=0.02).pause(30)
    assert await SharedRate(shared, "discord", gap_s=0.02).reserve() == pytest.approx(30, abs=2)


async def test_a_lease_stays_with_its_holder_until_its_time_is_over(shared):
    one, other = Leases(shared), Leases(shared)
    assert await one.take("step:prune", timedelta(minutes=1))
    assert not await other.take("step:prune", timedelta(minutes=1))
    assert await other.take("step:audit", timedelta(minutes=1))
    assert await one.take("step:prune", timedelta(minutes=1)), "who holds it holds it on"
    await shared.execute("UPDATE leases SET until = 1 WHERE name = 'step:prune'")
    assert await other.take("step:prune", timedelta(minutes=1))
    assert not await one.take("step:prune", timedelta(minutes=1))


async def test_a_lock_is_refused_while_another_holds_it_and_free_when_that_one_ends(postgresql_url):
    async with held(postgresql_url, (0, 1), taken=taken):
        with pytest.raises(StoreError, match="shard 1 is taken"):
            async with held(postgresql_url, (1, 2), taken=taken):
                pass
        async with held(postgresql_url, (2,), taken=taken):
            pass
    async with held(postgresql_url, (1, 2), taken=taken):
        pass


async def cut(database):
    """Cuts the connections that hold locks in this database, as a restart of the server does: others belong to tests beside this one."""
    await database.fetch_all(
        "SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
        " WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.pid <> pg_backend_pid()"
    )


async def watched(holding, monkeypatch):
    monkeypatch.setattr("bot.store.together.LOOK_EVERY_S", 0.01)
    async with asyncio.timeout(20):
        await holding.watch()


async def test_a_lost_connection_takes_its_locks_again(shared, postgresql_url, monkeypatch):
    async with held(postgresql_url, (5,), taken=taken) as holding:
        await cut(shared)
        watching = asyncio.ensure_future(watched(holding, monkeypatch))
        async with asyncio.timeout(20):
            while not await shared.fetch_one("SELECT 1 AS one FROM pg_locks WHERE locktype = 'advisory' AND objid = 5"):
                await asyncio.wait((watching,), timeout=0.02)
        watching.cancel()
        await asyncio.wait((watching,))


async def test_who_lost_a_lock_to_another_process_ends(shared, postgresql_url, monkeypatch):
    async with held(postgresql_url, (6,), taken=taken) as holding:
        await cut(shared)
        async with held(postgresql_url, (6,), taken=taken):
            with pytest.raises(LostLock, match="shard 6 is taken"):
                await watched(holding, monkeypatch)
