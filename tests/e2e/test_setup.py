"""From invite to first news: few clicks, private, and it goes on after a restart."""

import time

import pytest

from bot.playground.feeds import FeedState
from bot.playground.model import Channel, Message, MessageFlag
from bot.playground.person import Person
from bot.playground.reading import components_of, words
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


def channel(stage: Stage, name: str) -> Channel:
    return next(found for found in stage.playground.world.channels.values() if found.name == name)


def public(stage: Stage) -> list[Message]:
    """Everything that the bot said where all can read it."""
    bot = stage.playground.world.bot.id
    return [
        message
        for place in stage.playground.world.channels.values()
        for message in place.messages.values()
        if message.author.id == bot
    ]


async def shown(person: Person, text: str) -> Message:
    """The panel once it says something: a slow step is put off at first, and the panel changes after that."""
    return await person.wait_message(lambda message: text in words(message), timeout_s=30)


async def test_joining_says_nothing_in_public(stage: Stage) -> None:
    assert public(stage) == []


async def test_the_first_manager_is_offered_it_once_and_nobody_else(stage: Stage) -> None:
    noah, mara = stage.person("noah").at("#general"), stage.person("mara").at("#general")
    assert "Set it up" in words(await mara.ask("/help")), "help has the button itself"
    await noah.ask("/explain", term="VoLTE", private=True)
    await mara.ask("/explain", term="VoLTE", private=True)
    offer = await mara.wait_message(lambda message: "not set up yet" in words(message))
    assert offer.flags & MessageFlag.EPHEMERAL
    await mara.ask("/help")
    await mara.ask("/explain", term="VoLTE", private=True)
    told = [message for message in mara.messages() if "not set up yet" in words(message)]
    assert len(told) == 1
    assert not [message for message in noah.messages() if "not set up yet" in words(message)]


def chosen_packs(panel: Message) -> list[object]:
    (packs,) = [part for part in components_of(panel) if str(part.get("custom_id")) == "v1:setup-packs"]
    return [option["value"] for option in packs["options"] if option.get("default")]


async def test_a_set_up_goes_on_after_a_kill(stage: Stage) -> None:
    mara = stage.person("mara").at("#general")
    panel = await mara.ask("/setup")
    assert panel.flags & MessageFlag.EPHEMERAL
    assert chosen_packs(panel) == ["playground"], "what is chosen at first would be fetched from outside"
    await (await mara.choose(panel, "fr", select="v1:setup-packs")).message()
    await stage.bot.kill()
    await stage.restart()

    again = await mara.ask("/setup")

    assert chosen_packs(again) == ["fr"]


async def test_from_invite_to_first_post_in_four_clicks(stage: Stage) -> None:
    started = time.monotonic()
    mara = stage.person("mara").at("#general")
    target = channel(stage, "phone-news")
    panel = await mara.ask("/setup")

    panel = await (await mara.choose(panel, "playground", select="v1:setup-packs")).message()
    panel = await (await mara.choose(panel, target.id, select="v1:setup-channel")).message()
    await mara.press(panel, "Preview")
    preview = await shown(mara, "• ")
    assert words(preview).count("• ") == 3, words(preview)
    await mara.press(preview, "Start")
    await shown(mara, "It works")
    hub = stage.playground.world.hub
    await hub.until(lambda: target.messages or None, timeout_s=30)

    assert time.monotonic() - started < 60
    (post,) = target.messages.values()
    assert len(post.embeds) == 1
    assert public(stage) == [post]


async def test_a_feed_that_fails_is_said_so_and_skipped(stage: Stage) -> None:
    stage.playground.feeds.set_state("europe", FeedState.DOWN)
    mara = stage.person("mara").at("#general")
    panel = await mara.ask("/setup")
    panel = await (await mara.choose(panel, "playground", select="v1:setup-packs")).message()

    await mara.press(panel, "Preview")
    preview = await shown(mara, "is skipped")

    stage.playground.feeds.set_state("europe", FeedState.UP)
    assert "Handset Courier Europe" in words(preview)
    assert "is skipped: The site has an error of its own." in words(preview)


async def test_own_feeds_by_an_address_and_why_one_does_not_work(stage: Stage) -> None:
    mara, target = stage.person("mara").at("#general"), channel(stage, "general")
    panel = await mara.ask("/setup")
    panel = await (await mara.choose(panel, target.id, select="v1:setup-channel")).message()
    form = await (await mara.press(panel, "I have my own feeds")).modal()
    wrong = await (await mara.submit(form, url=f"{stage.playground.base_url}/nothing-here")).message()
    assert "Nothing could be read at" in words(wrong)
    assert "There is nothing at that address (404)" in words(wrong)
    assert "Please check the address" in words(wrong)

    form = await (await mara.press(panel, "I have my own feeds")).modal()
    address = f"{stage.playground.base_url}/feeds/asia"
    done = await (await mara.submit(form, url=address, name="My own")).message()

    assert "It works" in words(done)
    assert f"<#{target.id}> gets everything that My own brings" in words(done)
    hub = stage.playground.world.hub
    bot = stage.playground.world.bot.id
    made = await hub.until(
        lambda: [one for one in target.messages.values() if one.author.id == bot and one.embeds] or None, timeout_s=30
    )
    assert len(made) == 1
    assert "My own" in words(await mara.ask("/feeds list"))
    changes = words(await mara.ask("/audit"))
    assert "changed what is said of the feed [My own]" in changes, "the pack brought it before"
    assert "set the server up" in changes


async def test_a_forum_gets_its_first_post(stage: Stage) -> None:
    mara, forum = stage.person("mara").at("#general"), channel(stage, "stories")
    panel = await mara.ask("/setup")
    panel = await (await mara.choose(panel, "playground", select="v1:setup-packs")).message()
    panel = await (await mara.choose(panel, forum.id, select="v1:setup-channel")).message()
    panel = await (await mara.choose(panel, "de", select="v1:setup-lang")).message()
    await mara.press(panel, "Preview")
    preview = await shown(mara, f"<#{forum.id}> gets news from")
    await mara.press(preview, "Start")

    await shown(mara, f"<#{forum.id}> gets phone news about")
    world = stage.playground.world
    thread = await world.hub.until(
        lambda: next((one for one in world.channels.values() if one.parent_id == forum.id), None), timeout_s=30
    )
    (post,) = thread.messages.values()
    assert len(post.embeds) == 1
    assert "set the server’s language to German" in words(await mara.speaking("en-US").ask("/audit"))


async def test_only_band_look_ups_and_news_after_all(stage: Stage) -> None:
    mara = stage.person("mara").at("#general")
    before = len(public(stage))
    panel = await mara.ask("/setup")

    done = await (await mara.press(panel, "v1:setup-bands")).message()

    assert "/bands Z1 T-Mobile" in words(done)
    assert len(public(stage)) == before
    again = await (await mara.press(done, "v1:setup-open")).message()
    assert "v1:setup-packs" in [str(part.get("custom_id")) for part in components_of(again)]
