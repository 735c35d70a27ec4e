"""What one server may have: from the settings, raised for one by the owner; and thousands of tries do not get past it."""

import asyncio

import pytest

from bot.errors import LimitReached
from bot.news.limits import LimitBook, Limits
from bot.news.model import ChannelId, GuildId, SubscriptionId, Target, TargetKind
from bot.news.wishes import Typed
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, Item

OTHER = GuildId(77)


async def test_the_owner_raises_one_server_and_takes_it_back(database):
    book = LimitBook(database, Limits(sources=3))

    assert (await book.allow(GUILD, "sources", 40)).sources == 40
    assert (await book.of(OTHER)).sources == 3
    assert (await book.allow(GUILD, "sources", None)).sources == 3


@pytest.mark.parametrize(("name", "most"), [("cheese", 1), ("sources", -1), ("sources", 10_001)])
async def test_there_is_no_such_limit(database, name, most):
    book = LimitBook(database, Limits())
    with pytest.raises(ValueError, match="no limit"):
        await book.allow(GUILD, name, most)


async def test_a_thousand_adds_of_one_server_are_held(engine):
    desk = Desk(engine, limits=Limits(sources=5, adds_an_hour=4))
    engine.serve(Item("one"))
    route = engine.web.routes["/feed"]
    refused = 0

    async def add(number: int) -> None:
        nonlocal refused
        engine.web.routes[f"/feed{number}"] = route
        try:
            await desk.feeds.add(GUILD, engine.web.url(f"/feed{number}"), by=ADMIN)
        except LimitReached:
            refused += 1

    await asyncio.gather(*(add(number) for number in range(20)))  # side by side, while each is looked at
    for number in range(20, 1_000):
        await add(number)

    assert len(await desk.feeds.of(GUILD)) == 4
    assert refused == 1_000 - 4
    assert len(engine.web.asked) <= 20, "a refused address is not fetched"


async def test_a_thousand_subscriptions_of_one_server_are_held_and_all_can_be_found(engine):
    desk = Desk(engine, limits=Limits(subscriptions=1_000))
    for number in range(1_000):
        await engine.subscribe(number % 40, words=(f"word{number}",))

    with pytest.raises(LimitReached) as told:
        await desk.news.subscribe(Target(TargetKind.CHANNEL, ChannelId(1), GUILD), Typed(words="more"), by=ADMIN)

    assert (told.value.message_id, told.value.facts["limit"]) == ("news-limit", 1_000)
    (found,) = await desk.news.suggest_subscriptions(GUILD, "word777", "en", channels={17: "phones"})
    assert found.label == "word777 → #phones"
    await desk.news.unsubscribe(GUILD, SubscriptionId(int(found.value)), by=ADMIN)
    await desk.news.subscribe(Target(TargetKind.CHANNEL, ChannelId(1), GUILD), Typed(words="more"), by=ADMIN)


async def test_a_subscription_of_a_deleted_channel_is_picked_by_those_words(engine):
    desk = Desk(engine)
    await engine.subscribe(7, words=("phone",))
    await engine.subscriptions.suspend_channel(GUILD, ChannelId(7), "discord-10003", engine.clock.now)

    (found,) = await desk.news.suggest_subscriptions(GUILD, "", "en", channels={}, gone="deleted channel")
    assert found.label == "phone → #deleted channel"
