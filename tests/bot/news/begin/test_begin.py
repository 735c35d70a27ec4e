"""Setting a server up keeps to what a server may have, and says why a feed of one's own cannot be read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import BadInput, LimitReached
from bot.news.begin.drafts import Draft, DraftRepository
from bot.news.begin.service import BeginService, BeginTools
from bot.news.intake import Intake
from bot.news.limits import Limits, fixed
from bot.news.model import ChannelId, Own, Target, TargetKind
from bot.news.wishes import Typed
from bot.places.places import Places
from tests.bot.feed_server import answer
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, Engine, items, tag

HERE = Target(TargetKind.CHANNEL, ChannelId(7), GUILD)


def opened(engine: Engine, limits: Limits) -> BeginService:
    desk = Desk(engine, limits=limits)

    async def tag_warm(entry, home, language):
        return tag(entry, home, language)

    return BeginService(
        BeginTools(
            packs={},
            drafts=DraftRepository(engine.database),
            sources=engine.sources,
            intake=Intake(engine.database),
            news=desk.news,
            places=Places.load(),
            discover=desk._discover,
            tag=tag_warm,
            limits=fixed(limits),
        ),
        clock=engine.clock,
        arrived=lambda: None,
        wake=lambda: None,
        least_interval_s=300,
    )


async def test_a_set_up_counts_with_what_was_added_this_hour(engine: Engine) -> None:
    engine.serve(*items("one"))
    engine.serve(*items("two"), path="/more")
    begin = opened(engine, Limits(adds_an_hour=1))
    await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)

    with pytest.raises(LimitReached) as refused:
        await begin.begin_with(HERE, engine.web.url("/more"), name="Two", by=ADMIN)

    assert refused.value.message_id == "feeds-limit-hour"
    assert [one.name for one in await engine.sources.of_guild(GUILD, engine.clock())] == ["One"]
    await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)


@pytest.mark.parametrize(
    ("status", "body", "cause"), [(404, b"", "not-found"), (200, b"<html><title>x</title></html>", "html")]
)
async def test_why_an_own_feed_cannot_be_read_is_said(engine: Engine, status: int, body: bytes, cause: str) -> None:
    engine.web.routes["/feed"] = answer(status, body)

    with pytest.raises(BadInput) as refused:
        await opened(engine, Limits()).begin_with(HERE, engine.web.url("/feed"), name="", by=ADMIN)

    assert (refused.value.message_id, refused.value.facts["cause"]) == ("feeds-unreachable", cause)
    assert await engine.sources.of_guild(GUILD, engine.clock()) == []


async def test_a_set_up_that_is_done_ends_its_draft_and_is_not_offered_again(engine: Engine) -> None:
    drafts = DraftRepository(engine.database)
    await drafts.put(GUILD, Draft(channel=7), engine.clock())

    await drafts.done(GUILD, engine.clock())

    assert await drafts.get(GUILD) is None
    assert not await drafts.offer(GUILD, engine.clock()), "who has set it up is not asked again"


async def test_a_set_up_that_is_done_twice_finds_its_own_subscription_among_others(engine: Engine) -> None:
    engine.serve(*items("one"))
    begin = opened(engine, Limits())
    other = (await begin._tools.news.subscribe(HERE, Typed(words="phone"), by=ADMIN)).subscription
    first = await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)

    again = await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)

    assert again.subscription.id == first.subscription.id != other.id


async def test_a_set_up_keeps_what_the_server_says_of_a_feed_and_its_pause(engine: Engine) -> None:
    engine.serve(*items("one"))
    begin = opened(engine, Limits())
    await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)
    (there,) = await engine.sources.of_guild(GUILD, engine.clock())
    own = Own("Ours", ("DE", "FR"), 3600, "de")
    await engine.sources.change(GUILD, there.source, own)
    await engine.sources.pause(GUILD, there.source, paused=True)

    again = await begin.begin_with(HERE, engine.web.url("/feed"), name="", by=ADMIN)

    (kept,) = await engine.sources.of_guild(GUILD, engine.clock())
    assert (kept.own, kept.paused, again.posted) == (own, True, None)
    await begin.begin_with(HERE, engine.web.url("/feed"), name="Mine", by=ADMIN)
    (renamed,) = await engine.sources.of_guild(GUILD, engine.clock())
    assert (renamed.own, renamed.paused) == (replace(own, name="Mine"), True), "a name that is given now counts"


async def test_a_set_up_tries_a_feed_again_that_was_switched_off(engine: Engine) -> None:
    engine.serve(*items("one"))
    begin = opened(engine, Limits())
    await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)
    await engine.database.execute("UPDATE sources SET state = 'off', failures = 11")

    await begin.begin_with(HERE, engine.web.url("/feed"), name="One", by=ADMIN)
    await engine.poll(after=timedelta())

    assert [(one.state, one.failures) for one in await engine.sources.of_guild(GUILD, engine.clock())] == [
        ("active", 0)
    ]
