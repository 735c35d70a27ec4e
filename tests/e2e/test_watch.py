"""Private messages about what a person watches, from the command to the click that ends them."""

import asyncio

import pytest

from bot.playground.model import Message, MessageFlag
from bot.playground.person import Person
from bot.playground.reading import components_of, words
from tests.e2e.conftest import Stage
from tests.e2e.test_news import channel, poll_now
from tests.e2e.test_posts import post_about

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

EVERYTHING = "Xperia, Pixel, Galaxy, phones, France, Portugal, Honor, part, Fairphone, Nothing, networks, EE"


def watched(message: Message) -> bool:
    return "Your watch" in words(message)


async def told(stage: Stage, person: Person, count: int = 1) -> list[Message]:
    """Waits until a person has so many private messages about watches."""
    inbox = person.at("dm")
    hub = stage.playground.world.hub
    await hub.until(lambda: sum(map(watched, inbox.messages())) >= count or None, timeout_s=20)
    return [one for one in inbox.messages() if watched(one)]


async def publish_until(stage: Stage, title: str) -> None:
    while not stage.playground.feeds.publish("europe").text.title.startswith(title):
        pass
    await poll_now(stage)


def traveller(stage: Stage) -> Person:
    """Somebody else who reads English here."""
    person = stage.person("youssef")
    person.user.locale = "en-US"
    return person


async def test_a_member_without_rights_watches_and_is_told_privately(stage: Stage) -> None:
    mara, noah, feed = stage.person("mara"), stage.person("noah"), stage.playground.feeds.feeds["europe"]
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    await stage.playground.world.hub.until(lambda: feed.fetched + feed.not_modified >= 2 or None, timeout_s=20)
    (choice, *_) = await noah.suggest("/watch device galaxy a56", "device")

    made = await noah.ask("/watch device", device=choice["value"])
    assert made.flags & MessageFlag.EPHEMERAL
    assert "Samsung Galaxy A56" in words(made)
    alone = await noah.at("dm").ask("/watch device", device=choice["value"])
    assert "public feeds" in words(alone)
    await publish_until(stage, "Galaxy A56 falls")

    (message,) = await told(stage, noah)
    assert "Galaxy A56 falls" in words(message)
    labels = [part["label"] for part in components_of(message) if "label" in part]
    assert labels == ["Bands", "Stop this watch", "Why this?"]
    assert "Galaxy A56" in words(await (await noah.at("dm").press(message, "Bands")).message())
    assert "Samsung Galaxy A56" in words(await (await noah.at("dm").press(message, "Why this?")).message())


async def test_one_click_on_the_message_ends_the_watch_and_can_be_undone(stage: Stage) -> None:
    noah = stage.person("noah")
    (message,) = await told(stage, noah)

    ended = await (await noah.at("dm").press(message, "Stop this watch")).message()

    assert "has ended" in words(ended)
    assert "1 watch" in words(await noah.ask("/watch list")), "the one made in private messages is another"
    back = await (await noah.at("dm").press(ended, "Undo")).message()
    assert "goes on" in words(back)
    assert "Phone Corner" in words(await noah.ask("/watch list"))


async def test_anothers_watch_is_out_of_reach(stage: Stage) -> None:
    (choice, *_) = await stage.person("noah").suggest("/watch remove", "watch")

    assert await stage.person("mara").suggest("/watch remove", "watch") == []
    refused = await stage.person("mara").ask("/watch remove", watch=choice["value"])

    assert "no such watch" in words(refused)
    assert "No watches yet" in words(await stage.person("mara").ask("/watch list"))


async def test_brand_words_quiet_hours_and_removal(stage: Stage) -> None:
    mara = stage.person("mara")
    (brand, *_) = await mara.suggest("/watch brand hono", "brand")
    assert "Honor" in words(await mara.ask("/watch brand", brand=brand["value"]))
    assert "“dual eSIM”" in words(await mara.ask("/watch words", words="dual eSIM"))
    assert "at least one word" in words(await mara.ask("/watch words", words="-deal"))
    assert "watch that already" in words(await mara.ask("/watch words", words="dual eSIM"))

    (zone, *_) = await mara.suggest("/watch quiet 22-7 zone:berl", "zone")
    assert "from 22:00 to 07:00 (Europe/Berlin)" in words(
        await mara.ask("/watch quiet", hours="22-7", zone=zone["value"])
    )
    assert "cannot be read as hours" in words(await mara.ask("/watch quiet", hours="at night"))
    form = await (await mara.press(await mara.ask("/watch list"), "Quiet hours")).modal()
    assert "any hour" in words(await (await mara.submit(form, hours="-", zone="Berlin")).message())

    (mine, *_) = await mara.suggest("/watch remove honor", "watch")
    assert "has ended" in words(await mara.ask("/watch remove", watch=mine["value"]))


async def test_the_button_on_a_post_watches_its_phone(stage: Stage) -> None:
    mara, youssef = stage.person("mara"), traveller(stage)
    await mara.ask("/news subscribe", region="Europe", channel=channel(stage, "phone-news").id)
    post = await post_about(stage, "Nothing Phone (3) gets")

    made = await (await youssef.at("#phone-news").press(post, "Watch this phone")).message()

    assert made.flags & MessageFlag.EPHEMERAL
    assert "Nothing Phone (3)" in words(made)
    assert "Nothing Phone (3)" in words(await youssef.ask("/watch list"))


async def test_closed_private_messages_are_said_at_the_next_use_and_mended_by_a_click(stage: Stage) -> None:
    youssef = traveller(stage)
    youssef.user.dms_open = False
    await youssef.ask("/watch words", words=EVERYTHING)
    stage.playground.feeds.publish("europe")
    await poll_now(stage)

    hint = None
    for _ in range(100):
        await youssef.ask("/help")
        hint = next((one for one in youssef.messages() if "watches stand still" in words(one)), None)
        if hint is not None:
            break
        stage.playground.feeds.publish("europe")
        await poll_now(stage)
    assert hint is not None
    assert hint.flags & MessageFlag.EPHEMERAL
    assert "stopped" in words(await youssef.ask("/watch list"))

    await youssef.ask("/help")
    assert sum("watches stand still" in words(one) for one in youssef.messages()) == 1
    youssef.user.dms_open = True
    assert "2 watches go on" in words(await (await youssef.press(hint, "Try again")).message())
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    assert await told(stage, youssef)


async def test_who_has_left_the_server_hears_no_more_of_its_feeds(stage: Stage) -> None:
    olga, world = stage.person("olga"), stage.playground.world
    await olga.ask("/watch words", words=EVERYTHING)
    guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
    member = guild.members.pop(olga.user.id)
    try:
        heard = len(await told(stage, traveller(stage)))
        stage.playground.feeds.publish("europe")
        await poll_now(stage)
        await told(stage, traveller(stage), heard + 1)
        async with asyncio.timeout(20):
            while "you have left that server" not in words(await olga.at("dm").ask("/watch list")):
                pass
        assert not [one for one in olga.at("dm").messages() if watched(one)]
    finally:
        guild.members[olga.user.id] = member


async def test_forgetting_a_person_ends_their_watches(stage: Stage) -> None:
    youssef = traveller(stage)
    assert "watches: 2" in words(await youssef.ask("/privacy"))

    asked = await (await youssef.press(await youssef.ask("/privacy"), "Delete what is mine")).message()
    await (await youssef.press(asked, "Delete it all")).message()

    assert "watches: 0" in words(await youssef.ask("/privacy"))
    assert "No watches yet" in words(await youssef.ask("/watch list"))
