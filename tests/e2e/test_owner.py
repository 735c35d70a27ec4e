"""The owner's tools: registered in the owner's server, refused to everybody else, whatever they can see."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.playground.model import MessageFlag
from bot.playground.permissions import Permission
from bot.playground.reading import components_of, words
from bot.playground.server import Playground
from tests.e2e.conftest import Stage, online
from tests.e2e.process import BotProcess

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A bot whose owner's server is the playground's."""
    async with Playground(rate_limits=False) as playground:
        guild = next(one for one in playground.world.guilds.values() if one.name == "Phone Corner")
        for role in guild.roles.values():
            if role.name == "Managers":
                role.permissions |= int(Permission.ADMINISTRATOR)
        bot = BotProcess(playground, tmp_path_factory.mktemp("bot"), OWNER_GUILD=str(guild.id))
        await bot.start()
        try:
            await online(playground, bot)
            yield Stage(playground, bot)
        finally:
            await bot.kill()


async def test_status_is_for_the_owner(stage: Stage) -> None:
    own = await stage.person("olga").ask("/admin status")
    refused = await stage.person("mara").ask("/admin status")

    assert "Tables: " in words(own)
    assert own.flags & MessageFlag.EPHEMERAL
    assert "may not use this command" in words(refused)


async def test_report_is_reviewed_and_exported(stage: Stage) -> None:
    noah, olga = stage.person("noah"), stage.person("olga")
    modal = await (await noah.type("/report")).modal()
    await (await noah.submit(modal, about="Z1 on T-Mobile", text="It has band 17")).message()

    queue = await olga.ask("/admin reports")
    assert "It has band 17" in words(queue)
    after = await (await olga.press(queue, "Accept")).message()
    export = await olga.ask("/admin corrections")

    assert "No report waits" in words(after)
    assert b"It has band 17" in export.attachments[0].content


async def test_reload_keeps_the_commands_working(stage: Stage) -> None:
    done = await stage.person("olga").ask("/admin reload")

    assert "Loaded again" in words(done)
    assert "B71" in words(await stage.person("noah").ask("/explain band 71"))


async def test_own_settings_are_kept_and_shown(stage: Stage) -> None:
    noah = stage.person("noah")
    (choice, *_) = await noah.suggest("/mycarrier set inwi", "carrier")

    kept = await noah.ask("/mycarrier set", carrier=choice["value"])

    assert "inwi" in words(kept)
    assert kept.flags & MessageFlag.EPHEMERAL
    assert "carrier: inwi;" in words(await noah.ask("/privacy"))
    assumed = words(await noah.ask("/bands C6903"))
    assert "on inwi (Morocco)" in assumed
    assert "I took your own, inwi" in assumed
    assert "/mycarrier remove" in assumed
    assert "I took your own" not in words(await noah.ask("/bands C6903 T-Mobile")), "what is named is not assumed"
    assert "inwi (Morocco)" not in words(await stage.person("mara").ask("/bands C6903")), "it is nobody else's"
    removed = await noah.ask("/mycarrier remove")
    assert removed.flags & MessageFlag.EPHEMERAL
    assert "carrier: nothing" in words(await noah.ask("/privacy"))
    assert "I took your own" not in words(await noah.ask("/bands C6903"))


async def test_person_is_forgotten_on_request(stage: Stage) -> None:
    noah = stage.person("noah")
    (choice, *_) = await noah.suggest("/mycarrier set inwi", "carrier")
    await noah.ask("/mycarrier set", carrier=choice["value"])

    asked = await (await noah.press(await noah.ask("/privacy"), "Delete what is mine")).message()
    assert "your choices of language and carrier: 1" in words(asked)
    assert "carrier: nothing" not in words(await noah.ask("/privacy")), "nothing is deleted before the yes"
    done = await (await noah.press(asked, "Delete it all")).message()

    assert "deleted" in words(done)
    assert "Nothing is kept about you" in words(await noah.at("dm").ask("/data delete"))
    assert "carrier: nothing" in words(await noah.ask("/privacy"))


@pytest.mark.parametrize(
    ("name", "place", "has", "lacks"),
    [
        ("mara", "#general", "/feeds add", "/admin"),
        ("noah", "#general", "/news list", "/feeds add"),
        ("olga", "#general", "/admin status", "nothing"),
        ("noah", "dm", "/bands", "/news"),
    ],
)
async def test_help_names_what_one_may_do(stage: Stage, name: str, place: str, has: str, lacks: str) -> None:
    told = words(await stage.person(name).at(place).ask("/help"))

    assert has in told
    assert lacks not in told


async def test_status_tells_of_the_engine(stage: Stage) -> None:
    own = words(await stage.person("olga").ask("/admin status"))

    for part in ("Gateway: ", "Outbox: nothing waits", "dead letters: 0", "Feeds: ", "Memory: ", "Python"):
        assert part in own


async def test_every_tool_is_refused_to_others_even_when_they_see_it(stage: Stage) -> None:
    mara, olga = stage.person("mara"), stage.person("olga")
    for tool in ("status", "reload", "poll", "dead", "reports", "corrections"):
        assert "may not use this command" in words(await mara.ask(f"/admin {tool}")), tool
        assert "may not use this command" not in words(await olga.ask(f"/admin {tool}")), tool


async def test_poll_now_reads_every_feed(stage: Stage) -> None:
    await stage.person("mara").ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    feed = stage.playground.feeds.feeds["europe"]
    before = feed.fetched + feed.not_modified

    assert "feed is read now" in words(await stage.person("olga").ask("/admin poll"))
    await stage.playground.world.hub.until(lambda: feed.fetched + feed.not_modified > before or None, timeout_s=20)


async def test_dead_letter_is_inspected_sent_again_and_dropped(stage: Stage) -> None:
    mara, olga, world = stage.person("mara"), stage.person("olga"), stage.playground.world
    target = next(one for one in world.channels.values() if one.name == "phone-news")
    await mara.ask("/news subscribe", region="Europe", channel=target.id)
    stage.playground.feeds.publish("europe")
    await olga.ask("/admin poll")
    await world.hub.until(lambda: target.messages or None, timeout_s=30)
    await stage.bot.stop()
    kill_letters(stage.bot._folder)
    await stage.restart()

    listed = await olga.ask("/admin dead")
    assert "again and again" in words(listed)
    (select, *_) = [one for one in components_of(listed) if one["type"] == 3]
    opened = await (await olga.choose(listed, select["options"][0]["value"])).message()
    assert "Delivery " in words(opened)
    sent = await (await olga.press(opened, "Send it again")).message()
    assert "not posted twice" in words(sent)
    assert "No dead letters" in words(await olga.ask("/admin dead"))
    assert len(target.messages) == 1, "it had arrived"


def kill_letters(folder: Path) -> None:
    with sqlite3.connect(folder / "bandwire.db") as store:
        store.execute("UPDATE outbox SET state = 'dead', reason = 'killed-sender', message_id = NULL")
    store.close()
