"""One message for one trouble, and one when it is over, whatever happens in between."""

from datetime import timedelta

import pytest

from bot.news.feeds.quality import QualityRepository
from bot.news.letters import LetterRepository
from bot.news.model import ChannelId
from bot.news.presence import Presence
from bot.news.sender import Refused
from bot.news.troubles import RECKON_EVERY, TELL_AGAIN, Kind, Lookout, Told, TroubleRepository
from tests.bot.feed_server import answer
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, START, Item


class Ear:
    """Hears notices; `deaf` reaches nobody, `lost` loses so many answers."""

    def __init__(self):
        self.heard = []
        self.deaf = False
        self.lost = 0

    async def __call__(self, trouble, *, over, again):
        if self.deaf:
            return Told.NOBODY
        said = (trouble.guild, trouble.kind, trouble.state, over)
        if not (again and self.heard and self.heard[-1] == said):
            self.heard.append(said)
        self.lost -= 1
        return Told.UNSURE if self.lost >= 0 else Told.YES


class Lacking(dict):
    """Permissions that the bot lacks, by channel; the gateway tells of each change."""

    changed = staticmethod(lambda: None)

    def __setitem__(self, channel, missing):
        super().__setitem__(channel, missing)
        self.changed()


@pytest.fixture
def told():
    return Ear()


@pytest.fixture
def lacking():
    return Lacking()


@pytest.fixture
def lookout(engine, told, lacking):
    made = Lookout(TroubleRepository(engine.database), tell=told, missing=lacking.get, clock=engine.clock)
    lacking.changed = made.permissions_changed
    return made


async def test_a_feed_that_fails_is_told_once_and_once_when_it_works(engine, lookout, told):
    await engine.add()
    engine.web.routes["/feed"] = answer(500, b"no")
    for _ in range(30):
        await engine.poll()
        await lookout.run()
    assert told.heard == [(GUILD, Kind.SOURCE, "failing", False)]

    engine.serve(Item("one"))
    await engine.poll(after=timedelta(hours=30))
    await lookout.run()
    await lookout.run()
    assert told.heard[1:] == [(GUILD, Kind.SOURCE, "failing", True)]


async def test_a_feed_that_is_switched_off_is_told_again_and_a_try_is_not(engine, lookout, told):
    source = await engine.add()
    engine.web.routes["/feed"] = answer(500, b"no")
    for _ in range(40):
        await engine.poll(after=timedelta(hours=6))
        await lookout.run()
    assert [state for _, _, state, _ in told.heard] == ["failing", "off"]

    await engine.sources.poll_soon(source, engine.clock.now)
    await lookout.run()
    await engine.poll(after=timedelta(seconds=1))
    await lookout.run()
    assert [state for _, _, state, _ in told.heard] == ["failing", "off"]


async def test_a_gone_feed_that_is_removed_is_not_told_to_work_again(engine, lookout, told):
    source = await engine.add()
    engine.web.routes["/feed"] = answer(410, b"gone")
    await engine.poll()
    await lookout.run()
    await engine.sources.remove(GUILD, source, engine.clock.now)
    await lookout.run()

    assert [(state, over) for _, _, state, over in told.heard] == [("gone", False)]
    assert not await TroubleRepository(engine.database).known()


async def test_a_failing_feed_that_is_paused_is_told_again_when_it_goes_on(engine, lookout, told):
    source = await engine.add()
    engine.web.routes["/feed"] = answer(500, b"no")
    for _ in range(5):
        await engine.poll(after=timedelta(hours=8))
    await lookout.run()
    await engine.sources.pause(GUILD, source, paused=True)
    await lookout.run()
    assert [(state, over) for _, _, state, over in told.heard] == [("failing", False)]

    await engine.sources.pause(GUILD, source, paused=False)
    await lookout.run()
    assert [(state, over) for _, _, state, over in told.heard] == [("failing", False)] * 2


async def test_a_channel_whose_subscriptions_went_elsewhere_is_not_told_to_work_again(engine, lookout, told):
    await engine.subscribe()
    presence = Presence(engine.database, engine.audience)
    await presence.channel_gone(GUILD, ChannelId(7), engine.clock.now)
    await lookout.run()
    await presence.move_channel(GUILD, ChannelId(7), ChannelId(8), kind="channel", by=ADMIN, now=engine.clock.now)
    await lookout.run()

    assert told.heard == [(GUILD, Kind.CHANNEL, "discord-10003", False)]
    assert not await TroubleRepository(engine.database).known()


async def test_a_deleted_channel_is_told_to_its_server_alone(engine, lookout, told):
    await engine.subscribe()
    await engine.subscribe(words=("x",))
    await engine.subscribe(channel=8, guild=OTHER_GUILD)
    presence = Presence(engine.database, engine.audience)
    await presence.channel_gone(GUILD, ChannelId(7), engine.clock.now)

    await lookout.run()
    await lookout.run()
    assert told.heard == [(GUILD, Kind.CHANNEL, "discord-10003", False)]

    await presence.resume_channel(GUILD, ChannelId(7), by=ADMIN, now=engine.clock.now)
    await lookout.run()
    assert told.heard[1:] == [(GUILD, Kind.CHANNEL, "discord-10003", True)]


async def test_a_lost_permission_is_told_before_a_post_fails(engine, lookout, told, lacking):
    await engine.subscribe()
    lacking[7] = ("send_messages", "embed_links")
    await lookout.run()
    lacking[7] = ("embed_links",)
    await lookout.run()
    lacking[7] = ()
    await lookout.run()
    await lookout.run()

    assert [(state, over) for _, _, state, over in told.heard] == [
        ("send_messages,embed_links", False),
        ("embed_links", False),
        ("embed_links", True),
    ]


async def test_what_a_channel_refused_is_posted_when_it_takes_posts_again(engine, lookout, lacking):
    await engine.add()
    await engine.subscribe()
    engine.serve(Item("one"))
    await engine.poll()
    lacking[7] = ("send_messages",)
    engine.discord.refusals[7] = Refused(403, 50013, "no")
    for titles in (("two", "one"), ("three", "two", "one")):
        engine.serve(*map(Item, titles))
        await engine.poll()
        await engine.deliver()
        await lookout.run()
    assert engine.discord.titles(7) == []

    lacking[7] = ()
    del engine.discord.refusals[7]
    await lookout.run()
    await lookout.run()
    await engine.deliver()
    assert engine.discord.titles(7) == ["two", "three"]


async def test_a_channel_that_stands_still_after_a_lost_permission_is_not_told_to_work_again(
    engine, lookout, told, lacking
):
    await engine.add()
    await engine.subscribe()
    engine.serve(Item("one"))
    await engine.poll()
    lacking[7] = ("send_messages",)
    await lookout.run()
    engine.discord.refusals[7] = Refused(403, 50013, "no")
    engine.serve(Item("four"), Item("three"), Item("two"), Item("one"))
    await engine.poll()
    await engine.deliver()
    await lookout.run()
    await lookout.run()
    assert [(kind, over) for _, kind, _, over in told.heard] == [(Kind.PERMISSION, False), (Kind.CHANNEL, False)]
    assert len(engine.channel_notices) == 1
    assert await engine.outbox.depth() == 0, "refused posts were put in again while nothing had changed"


async def test_what_was_refused_two_days_ago_is_news_no_more(engine, lookout, lacking):
    await engine.add()
    await engine.subscribe()
    engine.serve(Item("one"))
    await engine.poll()
    lacking[7] = ("send_messages",)
    engine.discord.refusals[7] = Refused(403, 50013, "no")
    engine.serve(Item("two"), Item("one"))
    await engine.poll()
    await engine.deliver()
    await lookout.run()
    engine.clock.now += timedelta(hours=49)
    lacking[7] = ()
    del engine.discord.refusals[7]
    await lookout.run()
    await engine.deliver()
    assert engine.discord.titles(7) == []


async def test_posts_that_wait_too_long_are_told(engine, lookout, told):
    await engine.add()
    await engine.subscribe()
    engine.serve(Item("one"))
    await engine.poll()
    engine.serve(Item("two"), Item("one"))
    await engine.poll()
    await lookout.run()
    assert told.heard == []

    engine.clock.now += timedelta(minutes=16)
    await lookout.run()
    assert told.heard == [(GUILD, Kind.OUTBOX, "stuck", False)]

    await engine.deliver()
    await lookout.run()
    assert told.heard[1:] == [(GUILD, Kind.OUTBOX, "stuck", True)]


async def test_what_waits_for_a_person_is_nothing_for_the_server(engine, lookout, told):
    """Their quiet hours hold it back; and whom the bot writes to in private is not to be told there."""
    await engine.add()
    await engine.subscribe(501, kind="direct")
    engine.serve(Item("old"))
    await engine.poll()
    engine.serve(Item("two"), Item("one"), Item("old"))
    await engine.poll()

    engine.clock.now += timedelta(minutes=16)
    await lookout.run()

    assert [state for state, _ in await engine.states()] == ["waiting", "waiting"]
    assert told.heard == []
    assert (await LetterRepository(engine.database).queue_of(GUILD)).waiting == 0
    await engine.deliver()
    assert engine.discord.titles(501) == ["one", "two"]
    assert (await engine.health()).posts_7_days == 0
    came = await QualityRepository(engine.database).came(GUILD, START)
    assert [one.posts for one in came] == [0, 0]


async def test_who_cannot_be_reached_is_tried_again_later_and_not_told_of_an_end(engine, lookout, told, lacking):
    await engine.subscribe()
    told.deaf, lacking[7] = True, ("send_messages",)
    await lookout.run()
    told.deaf = False
    await lookout.run()
    assert told.heard == []
    engine.clock.now += TELL_AGAIN
    await lookout.run()
    assert len(told.heard) == 1

    await engine.subscribe(channel=8)
    told.deaf, lacking[8] = True, ("send_messages",)
    await lookout.run()
    told.deaf, lacking[8] = False, ()
    engine.clock.now += TELL_AGAIN
    await lookout.run()
    assert len(told.heard) == 1, "nobody knew of it"


async def test_a_restart_tells_nothing_twice(engine, lookout, told, lacking):
    await engine.subscribe()
    lacking[7] = ("send_messages",)
    await lookout.run()

    again = Lookout(TroubleRepository(engine.database), tell=told, missing=lacking.get, clock=engine.clock)
    await again.run()

    assert len(told.heard) == 1


async def test_a_lost_answer_is_followed_up_at_once_and_doubles_nothing(engine, lookout, told, lacking):
    await engine.subscribe()
    told.lost, lacking[7] = 2, ("send_messages",)
    for _ in range(4):
        await lookout.run()
    assert len(told.heard) == 1

    told.lost, lacking[7] = 2, ()
    for _ in range(4):
        await lookout.run()
    assert [over for _, _, _, over in told.heard] == [False, True]


async def test_each_process_tells_of_the_servers_of_its_own_shards(engine, told, lacking):
    await engine.subscribe()
    await engine.subscribe(channel=8, guild=OTHER_GUILD)
    lacking[7] = lacking[8] = ("send_messages",)
    repository = TroubleRepository(engine.database)
    first, second = (
        Lookout(
            repository, tell=told, missing=lacking.get, clock=engine.clock, ours=lambda guild, own=own: guild == own
        )
        for own in (GUILD, OTHER_GUILD)
    )

    await first.run()
    assert [guild for guild, *_ in told.heard] == [GUILD]
    await second.run()
    await first.run()
    assert [guild for guild, *_ in told.heard] == [GUILD, OTHER_GUILD]


async def test_permissions_are_reckoned_when_something_is_said_of_them_and_now_and_then(engine, told):
    asked = []
    lookout = Lookout(TroubleRepository(engine.database), tell=told, missing=asked.append, clock=engine.clock)
    await engine.subscribe()
    for _ in range(3):
        await lookout.run()
    assert asked == [7]

    lookout.permissions_changed()
    await lookout.run()
    assert asked == [7, 7]
    engine.clock.now += RECKON_EVERY
    await lookout.run()
    assert asked == [7, 7, 7]
