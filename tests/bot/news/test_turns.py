"""Freshness first: news do not wait behind the backlogs of other channels, and no channel waits for ever."""

from datetime import timedelta
from itertools import count

import pytest

from bot.news import queues
from bot.news.deliver import LEASE, TURN
from bot.news.model import ArticleId, ChannelId, Target, TargetKind
from bot.news.queueing import NewDelivery, enqueue
from bot.news.queues import SHARE
from bot.store.database import Database, open_database
from tests.bot.news.engine import GUILD, Engine
from tests.bot.news.test_deliver import write

BACKLOGS = 2000
EARLIER = timedelta(hours=1)


async def article(engine: Engine) -> None:
    """One article, as something to post, and a channel that had it."""
    await engine.subscribe(7)
    await write(engine, "one")
    await engine.deliver()


async def bring(engine: Engine, channels: list[int], posts: int = 1) -> None:
    """Posts for channels, apart from each other."""
    row = await engine.database.fetch_one("SELECT id FROM articles ORDER BY id")
    targets = [Target(TargetKind.CHANNEL, ChannelId(channel), GUILD) for channel in channels]
    news = [NewDelivery(target, ArticleId(row["id"]), None) for target in targets for _ in range(posts)]
    await engine.database.transact(lambda transaction: enqueue(transaction, news, engine.clock.now))


async def turns(engine: Engine, leases: int) -> list[int]:
    """Channels in the order of their turns, each given back at once as if its turn had not been enough."""
    served = []
    for _ in range(leases):
        (lease,) = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=1)
        served.append(lease.channel)
        engine.clock.now += timedelta(milliseconds=100)
        await engine.outbox.release(lease, engine.clock.now)
    return served


async def backlogs(engine: Engine) -> None:
    """Channels that were served long ago and have more to send than their turns could take."""
    await article(engine)
    await bring(engine, list(range(100, 100 + BACKLOGS)))
    await engine.database.execute(
        "UPDATE queues SET fresh_at = NULL, served_at = :at WHERE channel_id >= 100",
        at=int((engine.clock.now - EARLIER).timestamp() * 1000),
    )


async def test_news_do_not_wait_behind_thousands_of_backlogs(engine: Engine) -> None:
    await backlogs(engine)
    await bring(engine, [7])
    first = await turns(engine, 2)
    engine.clock.now += timedelta(seconds=1)
    await bring(engine, [8])
    second = await turns(engine, 2)

    assert 7 in first, "served a moment ago, and yet before all that were served an hour ago"
    assert 8 in second


async def test_the_newest_comes_first_among_the_fresh(engine: Engine) -> None:
    await backlogs(engine)
    await bring(engine, [20, 21, 22])
    engine.clock.now += timedelta(seconds=1)
    await bring(engine, [30])
    claimed = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=4)

    assert [lease.channel for lease in claimed][:3] == [30, 20, 21]
    assert claimed[3].channel >= 100, "one turn of four is that of who has waited longest"


async def test_however_much_news_comes_each_backlog_has_its_turn(engine: Engine) -> None:
    await article(engine)
    waiting = list(range(100, 120))
    await bring(engine, waiting)
    await turns(engine, len(waiting))
    served: list[int] = []
    for fresh in range(1000, 1000 + SHARE * len(waiting)):
        await bring(engine, [fresh])
        served += await turns(engine, 1)

    assert sorted(channel for channel in served if channel < 1000) == waiting, "each once: they go round robin"


async def test_what_came_during_a_turn_is_fresh_after_it_and_what_is_left_over_is_not(engine: Engine) -> None:
    await article(engine)
    await bring(engine, [40, 41])
    one, two = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=2)
    engine.clock.now += timedelta(seconds=1)
    (first,) = await engine.outbox.coming(one, engine.clock.now)
    await engine.outbox.over(first, "dropped", "test", engine.clock.now)
    await bring(engine, [40, 41])
    for lease in (one, two):
        await engine.outbox.release(lease, engine.clock.now)

    rows = await engine.database.fetch_all("SELECT channel_id, fresh_at FROM queues WHERE channel_id IN (40, 41)")
    assert {row["channel_id"]: row["fresh_at"] is not None for row in rows} == {40: True, 41: False}


async def test_a_sender_in_a_sea_of_backlogs_takes_news_first_and_keeps_each_channels_order(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once, channels, each = 4, 30, 2 * TURN
    monkeypatch.setattr("bot.news.deliver.CHANNELS_AT_ONCE", at_once)
    for channel in range(100, 100 + channels):
        await engine.subscribe(channel)
    await write(engine, *(f"n{number}" for number in range(each)))
    # What had trouble before goes alone; and nothing is fresh any more.
    await engine.database.execute("UPDATE outbox SET tries = 1 WHERE state = 'waiting'")
    await engine.database.execute("UPDATE queues SET fresh_at = NULL")
    requests, came, arrived = count(1), 3 * TURN, []

    async def pause() -> None:
        """Before each request: news come at one of them, and the one that brings it is noted."""
        number = next(requests)
        if number == came:
            await bring(engine, [8])
        if engine.discord.history[8] and not arrived:
            arrived.append(number)

    await engine.new_deliverer(pause=pause).run()

    assert came < arrived[0] <= came + at_once * TURN + at_once, "as soon as a channel's turn ends"
    for channel in range(100, 100 + channels):
        assert engine.discord.titles(channel) == [f"n{number}" for number in range(each)]


async def _plan(database: Database, sql: str) -> list[str]:
    rows = await database.fetch_all(f"EXPLAIN QUERY PLAN {sql}", now=1, never=2, limit=3, taken="[]")
    return [row["detail"] for row in rows]


async def test_a_turn_is_found_without_going_through_all_that_wait(sqlite_url: str) -> None:
    async with open_database(sqlite_url) as database:
        freshest, longest_waiting = (
            await _plan(database, queues._FRESHEST),
            await _plan(database, queues._LONGEST_WAITING),
        )

    assert "queues_fresh" in freshest[0]
    assert "queues_turn" in longest_waiting[0]
    assert not any("TEMP B-TREE" in step for step in (*freshest, *longest_waiting)), "nothing is sorted"
