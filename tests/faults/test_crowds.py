"""One server that asks for more than its share, all at once: it gets its share, and the others their turn."""

import asyncio
import os
from collections import Counter

import pytest

from bot.errors import BotError, LimitReached
from bot.news.discover import Candidate
from bot.news.fetch import Fetched
from bot.news.limits import Limits
from bot.news.model import ChannelId, Feed, GuildId, Target, TargetKind, Validators
from bot.news.wishes import Typed
from bot.store.database import Database
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Engine, opened_engine

ADDS = int(os.environ.get("CHAOS_ADDS", "80"))
LIMITS = Limits()
FEEDS = min(LIMITS.sources, LIMITS.adds_an_hour)


@pytest.fixture
async def engine(database: Database):
    async with opened_engine(database) as opened:
        yield opened


async def _ended(*works) -> Counter[str]:
    found = await asyncio.gather(*works, return_exceptions=True)
    return Counter(type(one).__name__ if isinstance(one, BaseException) else "done" for one in found)


@pytest.mark.timeout(120 + ADDS // 10)
async def test_subscriptions_asked_for_at_once_stay_within_the_share(engine: Engine) -> None:
    desk = Desk(engine)

    async def subscribe(number: int, guild: GuildId = GUILD):
        target = Target(TargetKind.CHANNEL, ChannelId(number), guild)
        return await desk.news.subscribe(target, Typed(words=f"phone {number}"), by=ADMIN)

    ended = await _ended(*(subscribe(number) for number in range(ADDS)), subscribe(1, OTHER_GUILD))

    assert ended == {"done": LIMITS.subscriptions + 1, "LimitReached": ADDS - LIMITS.subscriptions}
    assert len(await engine.subscriptions.of_guild(GUILD)) == LIMITS.subscriptions == len(engine.audience.index) - 1


@pytest.mark.timeout(120 + ADDS // 10)
async def test_feeds_added_at_once_stay_within_the_share(engine: Engine) -> None:
    desk = Desk(engine)

    def found(number: int) -> Candidate:
        feed = Feed(title="Feed", link="", language=None, entries=())
        return Candidate(
            f"https://site.example/{number}", f"Feed {number}", None, 0, (), feed, Fetched(b"", None, Validators(), "")
        )

    async def add(number: int, guild: GuildId = GUILD):
        return await desk.feeds.accept(guild, found(number), by=ADMIN)

    ended = await _ended(*(add(number) for number in range(ADDS)), add(1, OTHER_GUILD))

    assert ended == {"done": FEEDS + 1, "LimitReached": ADDS - FEEDS}
    assert len(await engine.sources.of_guild(GUILD, engine.clock())) == FEEDS


async def test_an_undo_takes_no_more_than_the_share(engine: Engine) -> None:
    desk = Desk(engine, limits=Limits(subscriptions=1))
    place = Target(TargetKind.CHANNEL, ChannelId(1), GUILD)
    first = (await desk.news.subscribe(place, Typed(words="phone"), by=ADMIN)).subscription.id
    await desk.news.unsubscribe(GUILD, first, by=ADMIN)
    await desk.news.subscribe(place, Typed(words="tablet"), by=ADMIN)

    with pytest.raises(LimitReached):
        await desk.news.resubscribe(GUILD, first, by=ADMIN)


async def test_an_undo_does_not_wake_what_discord_refused(engine: Engine) -> None:
    desk = Desk(engine)
    made = await desk.news.subscribe(Target(TargetKind.CHANNEL, ChannelId(1), GUILD), Typed(words="phone"), by=ADMIN)
    await engine.subscriptions.suspend_channel(GUILD, ChannelId(1), "discord-10003", engine.clock.now)
    engine.audience.drop(made.subscription.id)
    await desk.news.unsubscribe(GUILD, made.subscription.id, by=ADMIN)

    back = await desk.news.resubscribe(GUILD, made.subscription.id, by=ADMIN)

    assert back.suspended == "discord-10003"
    assert len(engine.audience.index) == 0, "what the store holds as suspended gets no article"
    assert issubclass(LimitReached, BotError)
