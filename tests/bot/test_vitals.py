"""What is ready, what hangs, and what is measured, over a real store."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.status import Status
from bot.news.wire import to_ms
from bot.store.database import open_database
from bot.vitals import OVERDUE_AFTER, STUCK_AFTER, look
from bot.worker import Health
from tests.bot.store.filled import fill

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def status(**steps):
    return Status(
        now=NOW,
        up=timedelta(hours=1),
        guilds=2,
        latency_s=0.05,
        steps=steps,
        devices=10,
        carriers=5,
        memory_mb=100,
    )


async def seen(database, *, online=True, **steps):
    return await look(lambda: status(**steps), database, online=lambda: online, now=lambda: NOW)


async def test_a_quiet_process_is_ready(database):
    state = await seen(database, poll=Health(runs=3, last_success=NOW - timedelta(seconds=4)))
    assert (state.stuck, state.unready) == ((), ())
    values = {(gauge.name, *gauge.labels.values()): gauge.value for gauge in state.gauges}
    assert values["step_last_success_seconds", "poll"] == 4
    assert values["outbox_waiting",] == 0


@pytest.mark.parametrize(
    ("given", "unready", "stuck"),
    [
        ({"online": False}, "not connected", ""),
        ({"deliver": Health(failures=3)}, "deliver failed 3 times", ""),
        ({"deliver": Health(failures=2)}, "", ""),
        (
            {"poll": Health(running_since=NOW - STUCK_AFTER - timedelta(seconds=1))},
            "",
            "poll has been running for 901 s",
        ),
        ({"poll": Health(running_since=NOW - timedelta(minutes=1))}, "", ""),
    ],
)
async def test_trouble_is_told(database, given, unready, stuck):
    state = await seen(database, **given)
    assert unready in "; ".join(state.unready)
    assert bool(unready) == bool(state.unready)
    assert stuck in "; ".join(state.stuck)
    assert bool(stuck) == bool(state.stuck)


async def test_posts_that_are_long_due_say_that_delivery_does_not_keep_up(database):
    due = to_ms(NOW - OVERDUE_AFTER - timedelta(seconds=5))
    await database.execute("INSERT INTO queues (channel_id, due_at) VALUES (1, :at)", at=due)
    state = await seen(database)
    assert state.unready == ("posts have been due for 605 s",)


async def test_the_store_is_counted(sqlite_url):
    async with open_database(sqlite_url) as database:
        await fill(database, rows=9)
        state = await seen(database)
    values = {(gauge.name, *gauge.labels.values()): gauge.value for gauge in state.gauges}
    assert values["outbox_waiting",] == 2
    assert values["outbox_dead",] == 2
    assert sum(value for (name, *_), value in values.items() if name == "sources") == 9
    assert values["sources_late_seconds",] > 0


async def test_a_database_that_is_gone_is_told_and_the_rest_still_stands(database_url):
    async with open_database(database_url) as database:
        pass
    state = await seen(database)
    assert "the database does not answer" in state.unready[0]
    assert any(gauge.name == "memory_bytes" for gauge in state.gauges)
