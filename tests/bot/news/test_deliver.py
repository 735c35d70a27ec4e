"""From the outbox to Discord: each post once, in order, whatever goes wrong."""

import asyncio
import contextlib
from contextvars import Context
from datetime import timedelta

import pytest

from bot.news import tellings
from bot.news.answers import ChannelNotice, TokenRevoked
from bot.news.deliver import LEASE, Deliverer
from bot.news.model import ChannelId, GuildId
from bot.news.pace import Bucket
from bot.news.queueing import NewDelivery, enqueue, make_again
from bot.news.sender import Refused
from bot.store.database import Transaction, open_database
from bot.text.speech import Texts
from tests.bot.news.engine import GUILD, OTHER_GUILD, Engine, Item, Map, items, opened_engine
from tests.bot.news.fake_sender import FakeSender, Killed


async def write(engine: Engine, *titles: str) -> None:
    """Brings articles into the outbox, in this order, for all who are subscribed."""
    engine.serve()
    await engine.add()
    await engine.poll()
    found = [
        Item(title, age=timedelta(minutes=50 - number), image="https://site.example/p.jpg")
        for number, title in enumerate(titles)
    ]
    engine.serve(*found)
    await engine.poll()


async def kill(engine: Engine) -> None:
    """Delivers in a process that dies while a request is under way; the next one finds its lease open."""
    with pytest.raises(Killed):
        await engine.new_deliverer().run()
    row = await engine.database.fetch_one("SELECT MAX(attempts) AS n FROM outbox")
    assert row["n"] == 1, "an attempt that ended with its process is counted"
    await engine.outbox.recover(alone=True)


@pytest.mark.parametrize("mood", ["lost before", "lost after"])
async def test_a_lost_answer_neither_loses_nor_doubles(engine: Engine, mood: str) -> None:
    await engine.subscribe()
    await write(engine, "one", "two")
    engine.discord.moods = [mood, mood]

    await engine.deliver()
    assert engine.discord.creates == 1
    for _ in range(3):
        await engine.deliver(after=timedelta(minutes=6))

    assert engine.discord.titles(7) == ["one", "two"]
    assert await engine.states() == [("sent", None), ("sent", None)]


async def test_forum_posts_without_nonce_are_not_doubled(engine: Engine) -> None:
    await engine.subscribe(kind="forum")
    await write(engine, "one about Germany")
    engine.discord.moods = ["lost after"]

    await engine.deliver()
    await engine.deliver(after=timedelta(minutes=10))

    (message,) = engine.discord.history[7]
    assert set(message.tags) >= {"Germany", "DE", "news"}
    assert message.tags.index("EU") > message.tags.index("news"), "wider regions come last"


async def test_nothing_is_sent_again_while_the_history_does_not_answer(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    engine.discord.moods = ["lost after"]
    await engine.deliver()

    engine.discord.deaf = True
    await engine.deliver(after=timedelta(minutes=10))
    assert engine.discord.titles(7) == ["one"]
    engine.discord.deaf = False
    await engine.deliver(after=timedelta(minutes=10))

    assert engine.discord.titles(7) == ["one"]
    assert await engine.states() == [("sent", None)]


async def test_without_the_right_to_read_it_is_sent_at_least_once(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    engine.discord.moods = ["lost before"]
    engine.discord.unreadable = {7}

    await engine.deliver()
    await engine.deliver(after=timedelta(minutes=10))

    assert engine.discord.titles(7) == ["one"]


async def test_without_the_right_to_read_it_is_dropped_when_that_is_set(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one", "two")
    engine.discord.moods = ["lost before"]
    engine.discord.unreadable = {7}
    engine.deliverer = engine.new_deliverer(drop_unseen=True)

    await engine.deliver()
    await engine.deliver(after=timedelta(minutes=10))

    assert engine.discord.titles(7) == ["two"]
    assert await engine.states() == [("dropped", "unseen"), ("sent", None)]


async def test_a_process_killed_after_the_request_does_not_double(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one", "two")
    engine.discord.moods = ["killed"]

    await kill(engine)
    await engine.deliver(after=timedelta(minutes=10))

    assert engine.discord.titles(7) == ["one", "two"]


async def test_a_row_that_keeps_killing_is_sent_alone_after_a_wait_and_buried(engine: Engine) -> None:
    await engine.subscribe(7)
    await write(engine, "killer", "innocent")
    for _ in range(7):
        await engine.database.execute("UPDATE outbox SET attempts = attempts + 1 WHERE seq = 1")
    await engine.deliver()
    assert engine.discord.titles(7) == ["innocent"]
    assert await engine.states() == [("dead", "killed-sender"), ("sent", None)]


@pytest.mark.parametrize(("attempts", "wait_s"), [(2, None), (3, 2), (4, 4), (5, 8), (6, 16)])
async def test_suspects_wait(engine: Engine, attempts: int, wait_s: float | None) -> None:
    await engine.subscribe(7)
    await write(engine, "suspect")
    await engine.database.execute("UPDATE outbox SET attempts = :n", n=attempts)

    await engine.deliver()

    assert [seconds for seconds in engine.clock.slept if seconds >= 1] == ([wait_s] if wait_s else [])
    assert engine.discord.titles(7) == ["suspect"]


async def test_a_suspect_is_sent_with_nothing_else_under_way(engine: Engine) -> None:
    for channel in range(7, 12):
        await engine.subscribe(channel)
    await write(engine, "one")
    await engine.database.execute("UPDATE outbox SET attempts = 3 WHERE seq = 1")
    together: list[int] = []
    two = asyncio.Event()

    async def pause() -> None:
        """Others wait for each other; the suspect waits for nobody, a moment long."""
        if engine.discord.together > 1:
            two.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(two.wait(), 1)
        together.append(engine.discord.together)

    alone = engine.new_deliverer(pause=pause)
    await alone.run()

    assert all(len(engine.discord.history[channel]) == 1 for channel in range(7, 12))
    suspect = engine.discord.history[7][0]
    assert suspect.card.title == "one"
    assert max(together) > 1, "the others go side by side"


async def test_channels_go_side_by_side_and_each_in_order(engine: Engine) -> None:
    for channel in (7, 8, 9):
        await engine.subscribe(channel)
    await write(engine, *(f"n{number}" for number in range(8)))
    inside, met = 0, asyncio.Event()

    async def pause() -> None:
        """Nobody goes on before another channel's request is under way too: one by one, this would wait for ever."""
        nonlocal inside
        inside += 1
        if inside == 2:
            met.set()
        await met.wait()

    async with asyncio.timeout(60):
        await engine.new_deliverer(pause=pause).run()

    for channel in (7, 8, 9):
        assert engine.discord.titles(channel) == [f"n{number}" for number in range(8)]
    assert engine.discord.most_together > 1


async def test_two_processes_share_the_work_and_double_nothing(engine: Engine) -> None:
    for channel in range(7, 17):
        await engine.subscribe(channel)
    await write(engine, "one", "two", "three")

    async def pause() -> None:
        await asyncio.sleep(0.001)

    await asyncio.gather(*(engine.new_deliverer(pause=pause).run() for _ in range(3)))

    for channel in range(7, 17):
        assert engine.discord.titles(channel) == ["one", "two", "three"]
    assert engine.discord.creates == 30


async def test_nothing_overtakes_a_row_that_waits(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one", "two")
    engine.discord.moods = ["slowed"]

    await engine.deliver()
    assert engine.discord.titles(7) == []
    await engine.deliver(after=timedelta(seconds=2))

    assert engine.discord.titles(7) == ["one", "two"]


async def test_the_limit_of_the_whole_bot_pauses_all(engine: Engine) -> None:
    await engine.subscribe(7)
    await engine.subscribe(8)
    await write(engine, "one")
    engine.discord.moods = ["slowed everywhere"]

    await engine.deliver()
    before = engine.clock.now
    await engine.deliver(after=timedelta(seconds=2))

    assert (engine.discord.titles(7), engine.discord.titles(8)) == (["one"], ["one"])
    assert any(seconds > 0.9 for seconds in engine.clock.slept) or engine.clock.now > before


async def test_a_refused_body_is_dead_in_one_attempt_and_the_next_goes_on(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "bad", "good")
    engine.discord.moods = ["refused"]

    await engine.deliver()

    assert engine.discord.titles(7) == ["good"]
    assert await engine.states() == [("dead", "discord-50035"), ("sent", None)]


@pytest.mark.parametrize("code", [50001, 50013, 10003])
async def test_three_refusals_suspend_and_tell_once(engine: Engine, code: int) -> None:
    wanted = await engine.subscribe(kind="forum")
    await write(engine, *(f"n{number}" for number in range(6)))
    engine.discord.refusals[7] = Refused(403, code, "no")

    await engine.deliver()

    assert engine.discord.creates == 3, "no request goes to a channel that refused three times"
    assert [notice.subscription for notice in engine.channel_notices] == [wanted.id]
    assert {state for state, _ in await engine.states()} == {"dropped"}
    (left,) = await engine.subscriptions.of_guild(GuildId(1))
    assert left.suspended == f"discord-{code}", "suspended, never deleted"


async def test_what_was_refused_after_a_lost_answer_is_looked_for_before_it_is_made_again(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    engine.discord.moods = ["lost after"]
    await engine.deliver()
    engine.discord.unreadable.add(7)
    engine.discord.refusals[7] = Refused(403, 50013, "no")
    await engine.deliver(after=timedelta(minutes=6))
    assert await engine.states() == [("dropped", "discord-50013")]

    engine.discord.unreadable.clear()
    engine.discord.refusals.clear()
    await engine.database.transact(lambda inside: make_again(inside, GUILD, 7, engine.clock.now))
    await engine.deliver(after=timedelta(minutes=6))

    assert engine.discord.titles(7) == ["one"]
    assert await engine.states() == [("sent", None)]


async def test_refusals_of_different_days_do_not_add_up(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.discord.refusals[7] = Refused(403, 50013, "no")
    for number in range(4):
        engine.serve(*items(f"day {number}"))
        await engine.poll(after=timedelta(hours=25))
        await engine.deliver()

    assert engine.channel_notices == []


async def test_a_refused_token_stops_everything(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    engine.discord.refusals[7] = Refused(401, 0, "401: Unauthorized")

    with pytest.raises(TokenRevoked):
        await engine.deliver()

    assert await engine.states() == [("waiting", "token refused")]


async def test_what_waited_longer_than_two_days_is_dropped(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")

    await engine.deliver(after=timedelta(hours=49))

    assert engine.discord.titles(7) == []
    assert await engine.states() == [("dropped", "too-old")]


async def test_a_stop_gives_leases_back(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    started = asyncio.Event()

    async def pause() -> None:
        started.set()
        await asyncio.sleep(0.05)

    running = asyncio.create_task(engine.new_deliverer(pause=pause).run())
    await started.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    assert engine.discord.titles(7) == ["one"], "an answer under way is waited for"
    assert await engine.states() == [("sent", None)]
    row = await engine.database.fetch_one("SELECT leased_until FROM queues")
    assert row["leased_until"] == 0


async def test_a_stop_that_cannot_wait_leaves_the_row_unsure_and_uncounted(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.news.deliver.GRACE_S", 0.01)
    await engine.subscribe()
    await write(engine, "one")
    started = asyncio.Event()

    async def pause() -> None:
        started.set()
        await asyncio.Event().wait()

    running = asyncio.create_task(engine.new_deliverer(pause=pause).run())
    await started.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    row = await engine.database.fetch_one("SELECT attempts, unsure FROM outbox")
    assert (row["attempts"], row["unsure"]) == (0, 1)
    await engine.deliver(after=timedelta(seconds=1))
    assert engine.discord.titles(7) == ["one"]


async def test_a_sender_that_slept_beyond_its_lease_changes_nothing(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    now = engine.clock.now
    (old,) = await engine.outbox.claim(now, lease=LEASE, limit=9)
    (asleep,) = await engine.outbox.coming(old, now)
    assert await engine.outbox.begin(old, asleep, now, extend=LEASE)
    engine.clock.now += LEASE + timedelta(seconds=1)
    (new,) = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=9)

    await engine.outbox.later(old, asleep, engine.clock.now, unsure=True, reason="late")
    await engine.outbox.release(old, engine.clock.now)

    assert not await engine.outbox.begin(old, asleep, engine.clock.now, extend=LEASE)
    assert await engine.outbox.begin(new, asleep, engine.clock.now, extend=LEASE)
    row = await engine.database.fetch_one("SELECT attempts FROM outbox")
    assert row["attempts"] == 2


async def test_an_announcement_is_published_when_wished(engine: Engine) -> None:
    await engine.subscribe(publish=True)
    await write(engine, "one")

    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert message.published


async def test_ten_an_hour_are_published_and_the_rest_waits_without_holding_up_posts(engine: Engine) -> None:
    await engine.subscribe(publish=True)
    await write(engine, *(f"n{number}" for number in range(10)))
    # What had trouble before goes alone.
    await engine.database.execute("UPDATE outbox SET tries = 1")
    await engine.deliver()
    engine.serve(*items("late one", "late two"))
    await engine.poll(after=timedelta(minutes=20))

    await engine.deliver()
    assert sum(message.published for message in engine.discord.history[7]) == 10
    assert len(engine.discord.titles(7)) == 12, "posts go past those that wait to be published"
    engine.serve(*items("later still"))
    await engine.database.execute("UPDATE sources SET next_poll_at = 0")
    await engine.poll(after=timedelta(minutes=10))
    await engine.deliver()
    assert "later still" in engine.discord.titles(7)
    await engine.deliver(after=timedelta(minutes=31))

    assert all(message.published for message in engine.discord.history[7])
    assert engine.discord.creates == 13


async def test_a_channel_that_is_gone_suspends_all_it_has(engine: Engine) -> None:
    one, two = await engine.subscribe(kind="forum"), await engine.subscribe(kind="forum", exact_regions=True)
    elsewhere = await engine.subscribe(8)
    await write(engine, *(f"n{number}" for number in range(4)))
    engine.discord.refusals[7] = Refused(404, 10003, "Unknown Channel")

    await engine.deliver()

    (notice,) = engine.channel_notices
    assert set(notice.suspended) == {one.id, two.id}
    suspended = {found.subscription.id for found in await engine.subscriptions.of_guild(GuildId(1)) if found.suspended}
    assert suspended == {one.id, two.id}
    assert elsewhere.id not in suspended


async def test_a_sender_stopped_for_longer_than_its_lease_does_not_send(engine: Engine) -> None:
    await engine.subscribe(kind="forum")
    await write(engine, "one")
    bucket = Bucket(45, clock=engine.clock.seconds, sleep=engine.clock.sleep)
    bucket.pause(LEASE.total_seconds() + 1)
    stopped = Deliverer(
        engine.outbox,
        FakeSender(engine.discord),
        Texts.load(),
        bucket=bucket,
        places=Map(),
        clock=engine.clock,
        notify=_nobody,
        sleep=engine.clock.sleep,
    )

    await stopped.run()

    assert engine.discord.creates == 0
    await engine.deliver(after=timedelta(minutes=1))
    assert engine.discord.titles(7) == ["one"]


async def _nobody(_notice: ChannelNotice) -> None:
    """Notices go nowhere here."""


async def test_the_role_that_was_asked_for_is_mentioned(engine: Engine) -> None:
    await engine.subscribe(mention_role=55)
    await write(engine, "one")

    await engine.deliver()

    assert engine.discord.history[7][0].mention_role == 55


async def test_who_has_waited_longest_is_served_first(engine: Engine) -> None:
    for channel in (7, 8):
        await engine.subscribe(channel)
    await write(engine, "one")
    now = engine.clock.now
    (first,) = await engine.outbox.claim(now, lease=LEASE, limit=1)
    await engine.outbox.release(first, now)

    (second,) = await engine.outbox.claim(now, lease=LEASE, limit=1)

    assert {first.channel, second.channel} == {7, 8}


async def test_an_article_for_a_thread_and_a_person_reaches_both(engine: Engine) -> None:
    await engine.subscribe(7, kind="thread")
    await engine.subscribe(8, kind="direct")
    await write(engine, "one")

    assert await engine.deliver() == 2


async def test_a_run_whose_time_is_over_leaves_the_rest_to_the_next(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    await engine.subscribe()
    await write(engine, "one")
    monkeypatch.setattr("bot.news.deliver.RUN_S", 0.0)
    assert await engine.deliver() == 0

    monkeypatch.undo()
    assert await engine.deliver() == 1


async def test_a_sender_and_a_later_report_do_not_wait_for_each_other(postgresql_url: str) -> None:
    async with open_database(postgresql_url) as shared, opened_engine(shared) as engine:
        await engine.subscribe()
        await write(engine, "one")
        (lease,) = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=1)
        (waiting,) = await engine.outbox.coming(lease, engine.clock.now)
        beginning: list[asyncio.Task[bool]] = []

        async def report(transaction: Transaction) -> None:
            """What a commit does that adds a report to this post and brings another post to its channel."""
            await tellings.edit_of(transaction, waiting.delivery.id, engine.clock.now)
            begin = engine.outbox.begin(lease, waiting, engine.clock.now, extend=LEASE)
            beginning.append(asyncio.create_task(begin, context=Context()))
            while not await transaction.fetch_all("SELECT 1 AS one FROM pg_locks WHERE NOT granted"):
                pass
            other = NewDelivery(waiting.delivery.target, waiting.delivery.article, None)
            await enqueue(transaction, [other], engine.clock.now)

        await shared.transact(report)

        assert await beginning[0]


async def test_what_waits_is_hurried_for_its_own_server_alone(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one")
    engine.discord.moods = ["lost before"]
    await engine.deliver()
    at = "SELECT not_before FROM outbox"
    (before,) = await engine.database.fetch_all(at)

    await engine.outbox.hurry(OTHER_GUILD, ChannelId(7), engine.clock.now)
    (theirs,) = await engine.database.fetch_all(at)
    await engine.outbox.hurry(GUILD, ChannelId(7), engine.clock.now)
    (ours,) = await engine.database.fetch_all(at)

    assert theirs["not_before"] == before["not_before"] > ours["not_before"]
