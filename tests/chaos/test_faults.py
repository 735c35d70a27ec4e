"""The database crashes under delivery, and a process is stopped for longer than its lease: each article once, in order."""

import asyncio
import contextlib
import threading

import pytest

from bot.errors import StoreError
from bot.news.deliver import LEASE
from bot.store.database import open_database
from tests.bot.news.engine import Engine, Item, opened_engine
from tests.chaos.harness import Chaos
from tests.postgresql import Cluster

CHANNELS = (7, 8, 9)
SLOWLY = 6.0
"""So that Discord still knows a nonce when the stopped process wakes, however busy this machine is: what was stopped between its last
look at the clock and the first byte of its request is known by nothing else."""
TITLES = [f"n{number:02}" for number in range(9)]


@pytest.mark.chaos
@pytest.mark.timeout(180)
async def test_a_crash_of_postgresql_loses_and_doubles_nothing(postgresql: Cluster) -> None:
    del postgresql  # says by a skip where there is none
    own = Cluster.planned()
    try:
        await asyncio.to_thread(own.launch)
        url = own.create("crashing")
        async with open_database(url) as database, opened_engine(database) as engine:
            await _fill(engine)
            crashes = [4, 11, 18]
            await _drain(engine, own, crashes)
            assert not crashes, "the database crashed three times while requests were under way"
            for channel in CHANNELS:
                assert engine.discord.titles(channel) == TITLES
    finally:
        await asyncio.to_thread(own.stop)


async def _fill(engine: Engine) -> None:
    for channel in CHANNELS:
        await engine.subscribe(channel)
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(*(Item(title) for title in reversed(TITLES)))
    await engine.poll()
    # What had trouble before goes alone: two channels get a message for each post, the third one for all.
    await engine.database.execute("UPDATE outbox SET tries = 1 WHERE channel_id <> 7")


async def _drain(engine: Engine, cluster: Cluster, crashes: list[int]) -> None:
    """As the worker does, again after a failure; the database crashes and comes back while these requests are under way."""

    up = threading.Lock()

    def crash() -> None:
        # A thread ends what it began when its request is cancelled, and the next crash waits until the server is back.
        with up:
            cluster.crash()
            cluster.launch_again()

    async def pause() -> None:
        if crashes and engine.discord.creates >= crashes[0]:
            crashes.pop(0)
            await asyncio.to_thread(crash)

    for _ in range(10):
        engine.clock.now += LEASE
        with contextlib.suppress(StoreError):
            await engine.new_deliverer(pause=pause).run()
            if not await engine.outbox.depth():
                return
    raise AssertionError("the outbox is not drained")


@pytest.mark.chaos
@pytest.mark.timeout(180)
async def test_a_process_stopped_beyond_its_lease_doubles_nothing(postgresql: Cluster) -> None:
    name = "stopped_process"
    url = postgresql.create(name, template=postgresql.migrated())
    try:
        tally = await Chaos(url, seed=5, speed=SLOWLY).run_stopped(LEASE.total_seconds())
    finally:
        postgresql.drop(name)
    assert tally.posts >= tally.published > 0
    assert (tally.missing, tally.doubled, tally.disordered) == ([], [], []), tally.told()
