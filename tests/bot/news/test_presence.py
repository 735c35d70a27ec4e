"""A server that sends the bot away and takes it back within 30 days has everything as before; a deleted channel suspends."""

from datetime import timedelta

import pytest

from bot.news.audit import AuditRepository
from bot.news.model import ChannelId
from bot.news.presence import Presence, forget_left
from bot.news.sender import Refused
from bot.news.troubles import Kind, Trouble, TroubleRepository
from bot.store.archive import Archive, Whose
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Item


@pytest.fixture
def presence(engine):
    return Presence(engine.database, engine.audience)


async def news(engine, *titles):
    """The feed shows these, newest first, and is polled and delivered."""
    engine.serve(*(Item(title, age=timedelta(minutes=number)) for number, title in enumerate(titles, start=1)))
    await engine.poll()
    await engine.deliver()


def posts(engine, channel=7):
    return engine.discord.titles(channel)


async def test_a_server_that_was_left_gets_nothing_and_keeps_everything(engine, presence):
    await engine.add()
    await engine.subscribe()
    await news(engine, "one")
    await news(engine, "two", "one")
    assert posts(engine) == ["two"]

    await presence.left(GUILD, engine.clock.now)
    await news(engine, "three", "two", "one")
    await engine.audience.load()  # as after a restart
    await news(engine, "four", "three", "two", "one")
    assert posts(engine) == ["two"]

    assert await presence.returned(GUILD)
    assert not await presence.returned(GUILD), "the second time it was not away"
    await news(engine, "five", "four", "three", "two", "one")
    assert posts(engine) == ["two"], "what appeared meanwhile is old"
    await news(engine, "six", "five", "four", "three", "two", "one")
    assert posts(engine) == ["two", "six"]


async def test_a_short_absence_costs_no_other_server_its_news(engine, presence):
    await engine.add()
    await engine.add(guild=OTHER_GUILD)
    await engine.subscribe(8, guild=OTHER_GUILD)
    await news(engine, "one")

    await presence.left(GUILD, engine.clock.now)
    await presence.returned(GUILD)
    await news(engine, "two", "one")

    assert posts(engine, 8) == ["two"]


async def test_what_was_paused_before_is_paused_after(engine, presence):
    source = await engine.add()
    await engine.sources.pause(GUILD, source, paused=True)
    await engine.subscribe()

    await presence.left(GUILD, engine.clock.now)
    await presence.left(GUILD, engine.clock.now)
    await presence.returned(GUILD)

    (only,) = await engine.sources.of_guild(GUILD, engine.clock.now)
    assert only.paused
    await engine.sources.pause(GUILD, source, paused=False)
    (only,) = await engine.sources.of_guild(GUILD, engine.clock.now)
    assert not only.paused


async def test_what_waited_is_dropped(engine, presence):
    await engine.add()
    await engine.subscribe()
    await news(engine, "one")
    engine.serve(Item("two"), Item("one"))
    await engine.poll()

    await presence.left(GUILD, engine.clock.now)
    await engine.deliver()

    assert await engine.states() == [("dropped", "left")]


async def test_a_login_finds_what_happened_meanwhile(engine, presence):
    await engine.add()
    await engine.subscribe()
    await engine.add(guild=OTHER_GUILD)
    await presence.settle([OTHER_GUILD], engine.clock.now)
    await news(engine, "one")
    await news(engine, "two", "one")
    assert posts(engine) == []

    await presence.settle([GUILD, OTHER_GUILD], engine.clock.now)
    await news(engine, "three", "two", "one")
    assert posts(engine) == ["three"], "others had the feed read meanwhile"


async def test_after_thirty_days_it_is_forgotten(engine, presence):
    await engine.add()
    await engine.subscribe()
    await engine.subscribe(guild=OTHER_GUILD, channel=8)
    await presence.left(GUILD, engine.clock.now)

    assert await forget_left(engine.database, engine.clock.now + timedelta(days=29)) == 0
    assert await forget_left(engine.database, engine.clock.now + timedelta(days=31)) == 1

    assert await engine.subscriptions.of_guild(GUILD) == []
    assert await engine.sources.of_guild(GUILD, engine.clock.now) == []
    assert len(await engine.subscriptions.of_guild(OTHER_GUILD)) == 1
    assert not await presence.returned(GUILD)


async def test_a_deleted_channel_suspends_and_another_takes_over(engine, presence):
    await engine.add()
    await engine.subscribe()
    await news(engine, "one")

    assert await presence.channel_gone(GUILD, ChannelId(7), engine.clock.now) == 1
    assert await presence.channel_gone(GUILD, ChannelId(7), engine.clock.now) == 0
    await news(engine, "two", "one")
    assert posts(engine) == []

    picked = {"kind": "channel", "by": ADMIN, "now": engine.clock.now}
    assert await presence.move_channel(OTHER_GUILD, ChannelId(7), ChannelId(9), **picked) == 0
    assert await presence.move_channel(GUILD, ChannelId(7), ChannelId(9), **picked) == 1
    await news(engine, "three", "two", "one")
    assert posts(engine, 9) == ["three"]
    (noted,) = await AuditRepository(engine.database).page(GUILD, engine.clock.now, limit=9)
    assert (noted.note.what, noted.note.by, noted.note.facts) == ("channel-moved", ADMIN, {"channel": 9, "count": 1})


async def test_what_waited_for_a_deleted_channel_is_dropped_now_and_looked_for_when_it_is_made_again(engine, presence):
    await engine.add()
    await engine.subscribe()
    engine.serve(Item("old"))
    await engine.poll()
    engine.serve(Item("one"), Item("old"))
    await engine.poll()
    await engine.database.execute("UPDATE outbox SET attempts = 1")

    assert await presence.channel_gone(OTHER_GUILD, ChannelId(7), engine.clock.now) == 0, "another server's word"
    assert await presence.channel_gone(GUILD, ChannelId(7), engine.clock.now) == 1

    (row,) = await engine.database.fetch_all("SELECT state, done_at, attempts, unsure FROM outbox")
    assert (row["state"], row["attempts"], row["unsure"]) == ("dropped", 0, 1)
    assert row["done_at"] == int(engine.clock.now.timestamp() * 1000)


async def test_a_forgotten_server_leaves_nothing_in_any_table(engine, presence):
    await engine.add()
    await engine.subscribe()
    await news(engine, "one")
    await news(engine, "two", "one")
    await presence.left(GUILD, engine.clock.now)

    await forget_left(engine.database, engine.clock.now + timedelta(days=31))

    assert await Archive(engine.database).kept(Whose.SERVER, GUILD) == []
    (row,) = await engine.database.fetch_all("SELECT COUNT(*) AS n FROM sources")
    assert row["n"] == 0, "the address of a feed that nobody has any more"


async def test_what_a_deleted_channel_refused_is_posted_where_it_moves(engine, presence):
    await engine.add()
    moved = await engine.subscribe()
    await news(engine, "one")
    engine.discord.refusals[7] = Refused(404, 10003, "Unknown Channel")
    await news(engine, "four", "three", "two", "one")
    assert await engine.states() == [("dropped", "discord-10003")] * 3

    await presence.move_channel(GUILD, ChannelId(7), ChannelId(9), kind="channel", by=ADMIN, now=engine.clock.now)
    trouble = Trouble(GUILD, Kind.CHANNEL, 7, "discord-10003")
    await TroubleRepository(engine.database).over(trouble, engine.clock.now)
    await engine.deliver()

    assert posts(engine, 9) == ["two", "three", "four"]
    (kept,) = [one for one in await engine.subscriptions.of_guild(GUILD) if one.subscription.id == moved.id]
    assert kept.suspended is None, "the old channel's refusals do not count against the new one"


async def test_a_deleted_role_is_mentioned_no_more_and_a_stopped_subscription_stays_so(engine, presence):
    await engine.add()
    mine = await engine.subscribe(7, mention_role=5)
    other = await engine.subscribe(8, mention_role=6)
    stopped = await engine.subscribe(9, mention_role=5)
    await engine.subscriptions.suspend_channel(GUILD, ChannelId(9), "discord-10003", engine.clock.now)

    await presence.role_gone(GUILD, 5, engine.clock.now)
    await presence.role_gone(GUILD, 5, engine.clock.now)

    found = {one.subscription.id: one for one in await engine.subscriptions.of_guild(GUILD)}
    roles = [found[one.id].subscription.mention_role for one in (mine, other, stopped)]
    assert roles == [None, 6, None]
    assert found[stopped.id].suspended == "discord-10003"
    noted = await AuditRepository(engine.database).page(GUILD, engine.clock.now, limit=10)
    assert [one.note.what for one in noted] == ["subscription-edited"] * 2
