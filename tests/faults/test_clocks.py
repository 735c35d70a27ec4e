"""Clocks that jump by an hour, forward and back, amid polling and delivery: each article once, in order, and no work stalls."""

import asyncio
from datetime import timedelta

import pytest

from bot.news.deliver import LEASE
from bot.store.database import Database
from bot.worker import Step, Worker
from tests.bot.news.engine import START, Engine, items, opened_engine

HOUR = timedelta(hours=1)
JUMPS = pytest.mark.parametrize("jump", [HOUR, -HOUR], ids=["forward", "back"])
TITLES = [f"n{number}" for number in range(4)]


@pytest.fixture
async def engine(database: Database):
    async with opened_engine(database) as opened:
        await opened.subscribe(7)
        await opened.subscribe(8)
        opened.serve()
        await opened.add()
        await opened.poll()
        opened.serve(*reversed(items(*TITLES)))
        yield opened


def _arrived(engine: Engine) -> list[list[str]]:
    return [engine.discord.titles(channel) for channel in (7, 8)]


@JUMPS
async def test_a_jump_while_requests_are_under_way_doubles_and_loses_nothing(engine: Engine, jump: timedelta) -> None:
    await engine.poll()
    # What had trouble before goes alone: one channel gets a message of four, the other four messages.
    await engine.database.execute("UPDATE outbox SET tries = 1 WHERE channel_id = 8")
    jumps = [2, 4]

    async def pause() -> None:
        if jumps and engine.discord.creates >= jumps[0]:
            jumps.pop(0)
            engine.clock.now += jump

    deliverer = engine.new_deliverer(pause=pause)
    for _ in range(6):
        await deliverer.run()
        engine.clock.now += timedelta(seconds=10)

    assert not jumps, "the clock jumped twice"
    assert _arrived(engine) == [TITLES, TITLES]
    assert await engine.outbox.depth() == 0


@JUMPS
async def test_a_jump_between_poll_and_delivery_holds_up_no_post(engine: Engine, jump: timedelta) -> None:
    await engine.poll()
    engine.clock.now += jump

    await engine.deliver(after=timedelta(seconds=1))

    assert _arrived(engine) == [TITLES, TITLES]


@JUMPS
async def test_a_jump_between_polls_stops_no_feed_and_posts_nothing_twice(engine: Engine, jump: timedelta) -> None:
    await engine.poll()
    await engine.deliver()
    engine.clock.now += jump
    engine.serve(*reversed(items(*TITLES, "later")))
    await engine.sources.clock_went_back(engine.clock.now)

    await engine.poll(after=timedelta(minutes=31))
    # Twice: the bucket of tests goes by the clock that jumps; the real one goes by one that cannot.
    await engine.deliver()
    await engine.deliver(after=timedelta(seconds=10))

    assert _arrived(engine) == [[*TITLES, "later"]] * 2


async def test_a_lease_from_a_time_that_never_was_does_not_bind_a_channel(engine: Engine) -> None:
    """A sender died with leases taken while its clock was an hour ahead."""
    await engine.poll()
    engine.clock.now += HOUR
    await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=9)
    engine.clock.now -= HOUR

    await engine.deliver(after=timedelta(minutes=5))

    assert _arrived(engine) == [TITLES, TITLES]


async def test_turns_of_a_time_that_never_was_count_as_turns_of_now(engine: Engine) -> None:
    """Else a channel that was served then comes after all others, and one that got news then before them, for as long."""
    engine.clock.now += HOUR
    await engine.poll()
    (lease, *_) = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=1)
    await engine.outbox.release(lease, engine.clock.now)
    await engine.database.execute("UPDATE queues SET fresh_at = NULL WHERE channel_id = :id", id=lease.channel)
    engine.clock.now -= 2 * HOUR

    await engine.outbox.clock_went_back(engine.clock.now)

    now = int(engine.clock.now.timestamp() * 1000)
    rows = await engine.database.fetch_all("SELECT served_at, fresh_at FROM queues ORDER BY served_at DESC")
    assert [tuple(row) for row in rows] == [(now, None), (0, now)]


@JUMPS
async def test_the_worker_keeps_its_rhythm(jump: timedelta) -> None:
    now, runs, slept, enough = [START], [], [], asyncio.Event()

    async def step() -> None:
        runs.append(now[0])

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += jump
        if len(slept) == 4:
            enough.set()
            await asyncio.Event().wait()

    worker = Worker(lambda: now[0], sleep=sleep, spread=lambda: 0.0)
    worker.add(Step("poll", timedelta(seconds=10), step))
    running = asyncio.ensure_future(worker.run())
    await asyncio.wait_for(enough.wait(), 20)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert slept == [10.0] * 4
    assert len(runs) == 4
    assert worker.health()["poll"].failures == 0
