"""An article that two subscriptions of one channel want stands there once, and comes though the one that carries it ends before."""

from datetime import timedelta

import pytest

from bot.news.deliver import LEASE
from bot.news.model import Subscription, UserId
from bot.news.watching.store import WatchRepository
from bot.store.database import Database
from tests.bot.news.engine import GUILD, OTHER_GUILD, Engine, opened_engine
from tests.bot.news.test_deliver import write
from tests.bot.news.test_story_posts import FIRST, SECOND, brings, feeds, text


async def unsubscribe(engine: Engine, *subscriptions: Subscription) -> None:
    for one in subscriptions:
        assert await engine.subscriptions.remove(GUILD, one.id, engine.clock.now)
        engine.audience.drop(one.id)


async def test_it_goes_over_in_its_place(engine: Engine) -> None:
    carrier = await engine.subscribe()
    other = await engine.subscribe(exact_regions=True, mention_role=55)
    await write(engine, "one", "two")
    await unsubscribe(engine, carrier)
    await engine.deliver()

    assert engine.discord.titles(7) == ["one", "two"]
    assert engine.discord.history[7][0].mention_role == 55, "as the one wants it that has it now"
    rows = await engine.database.fetch_all("SELECT DISTINCT subscription_id FROM outbox")
    assert [row["subscription_id"] for row in rows] == [other.id]


async def test_it_goes_over_again_and_ends_with_the_last(engine: Engine) -> None:
    carrier, second, third = [await engine.subscribe() for _ in range(3)]
    await write(engine, "one")
    await unsubscribe(engine, carrier, second)
    assert await engine.states() == [("waiting", None)]
    await unsubscribe(engine, third)
    await engine.deliver()

    assert engine.discord.titles(7) == []
    assert await engine.states() == [("dropped", "unsubscribed")]


async def test_who_wants_something_else_or_is_paused_or_elsewhere_gets_nothing(engine: Engine) -> None:
    carrier = await engine.subscribe()
    await engine.subscribe(regions=frozenset({"JP"}), no_region="skip")
    paused = await engine.subscribe()
    await write(engine, "one about Germany")
    await engine.subscriptions.change(Subscription(paused.id, paused.target, paused=True))
    await unsubscribe(engine, carrier)
    await engine.deliver()

    assert engine.discord.titles(7) == []


async def test_a_row_that_another_process_wrote_meanwhile_goes_over_too(engine: Engine) -> None:
    carrier, other = await engine.subscribe(), await engine.subscribe()
    await write(engine, "one")
    await engine.database.execute("UPDATE subscriptions SET removed_at = 1 WHERE id = :id", id=carrier.id)
    (lease,) = await engine.outbox.claim(engine.clock.now, lease=LEASE, limit=1)
    (waiting,) = await engine.outbox.coming(lease, engine.clock.now)
    assert waiting.orphaned
    await engine.outbox.release(lease, engine.clock.now)
    await engine.deliver()

    assert engine.discord.titles(7) == ["one"]
    row = await engine.database.fetch_one("SELECT subscription_id FROM outbox")
    assert row["subscription_id"] == other.id


async def test_a_digest_takes_it_in_its_own_time(engine: Engine) -> None:
    carrier = await engine.subscribe()
    await engine.subscribe(digest="daily", digest_hour=18)
    await write(engine, "one", "two")
    await unsubscribe(engine, carrier)
    await engine.deliver()
    assert engine.discord.titles(7) == []

    assert await engine.release(after=timedelta(hours=9)) == 1
    await engine.deliver()

    (digest,) = engine.discord.history[7]
    assert all(title in text(digest) for title in ("one", "two"))


@pytest.mark.parametrize("hours", [0, 9], ids=["before it is made", "after it was made"])
async def test_another_gets_what_a_digest_would_have_listed(engine: Engine, hours: int) -> None:
    daily = await engine.subscribe(digest="daily", digest_hour=18)
    await engine.subscribe(digest="monday", digest_hour=18)
    await write(engine, "one", "two")
    if hours:
        assert await engine.release(after=timedelta(hours=hours)) == 1
    await unsubscribe(engine, daily)
    await engine.release(after=timedelta(hours=24))
    await engine.deliver()
    assert engine.discord.titles(7) == []

    await engine.release(after=timedelta(days=7))
    await engine.deliver()

    (digest,) = engine.discord.history[7]
    assert all(title in text(digest) for title in ("one", "two"))


async def test_a_report_told_for_two_keeps_its_place_when_both_posts_end(database: Database) -> None:
    """The post's only subscription ends, and one of the two that want the report: the other one gets it."""
    async with opened_engine(database, stories=True) as engine:
        first = await engine.subscribe(sources=frozenset(await feeds(engine, "/one")))
        second_feed = frozenset(await feeds(engine, "/two"))
        one, two = await engine.subscribe(sources=second_feed), await engine.subscribe(sources=second_feed)
        brings(engine, "/one", FIRST)
        await engine.poll()
        brings(engine, "/two", SECOND)
        await engine.poll()
        await unsubscribe(engine, one, first)
        await engine.deliver()

        assert engine.discord.titles(7) == [SECOND]
        row = await engine.database.fetch_one("SELECT subscription_id FROM outbox WHERE state = 'sent'")
        assert row["subscription_id"] == two.id


async def test_a_person_keeps_what_a_watch_of_another_server_wants(engine: Engine) -> None:
    here = await engine.subscribe(9, kind="direct")
    there = await engine.subscribe(9, kind="direct", guild=OTHER_GUILD)
    await write(engine, "one")
    await engine.add(guild=OTHER_GUILD)
    await engine.database.execute(
        "INSERT INTO wanted (article_id, subscription_id, wanted_at) SELECT id, CAST(:there AS BIGINT), 0 FROM articles WHERE TRUE"
        " ON CONFLICT (article_id, subscription_id) DO NOTHING",
        there=there.id,
    )
    assert await WatchRepository(engine.database).remove(UserId(9), here.id, engine.clock.now)

    row = await engine.database.fetch_one("SELECT state, subscription_id, guild_id FROM outbox")
    assert (row["state"], row["subscription_id"], row["guild_id"]) == ("waiting", there.id, OTHER_GUILD)
