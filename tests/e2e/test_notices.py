"""Never in the dark: one notice for a trouble with the button that mends it, one when it is over; and a kick loses nothing."""

import asyncio

import pytest

from bot.playground.model import Channel, Message, Overwrite
from bot.playground.permissions import Permission
from bot.playground.reading import words
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


def channel(stage: Stage, name: str) -> Channel:
    return next(found for found in stage.playground.world.channels.values() if found.name == name)


async def told(stage: Stage, place: Channel, text: str) -> Message:
    """Waits for a message of the bot."""

    def look() -> Message | None:
        return next((one for one in place.messages.values() if text in words(one)), None)

    return await stage.playground.world.hub.until(look, timeout_s=60)


async def logged(stage: Stage, event: str) -> None:
    """Waits for a line of the bot's log. Nothing in the local Discord changes at that moment, so it is looked at in turns."""
    async with asyncio.timeout(60):
        while not stage.bot.events(event):  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.05)


async def posted(stage: Stage, place: Channel, title: str) -> Message:
    return await told(stage, place, title)


async def news(stage: Stage) -> str:
    """An article appears, and its feed is read."""
    article = stage.playground.feeds.publish("europe")
    mara = stage.person("mara").at("#general")
    (choice, *_) = await mara.suggest("/feeds test", "feed")
    await mara.ask("/feeds test", feed=choice["value"])
    return article.text.title.partition("(")[0].strip()


async def test_before_there_is_a_log_channel_the_owner_is_told(stage: Stage) -> None:
    world, mara = stage.playground.world, stage.person("mara").at("#general")
    target = channel(stage, "phone-news")
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="WORLD", channel=target.id)
    target.overwrites[world.bot.id] = Overwrite(world.bot.id, 1, deny=int(Permission.SEND_MESSAGES))
    world.tell_channel_changed(target)

    olga = world.person("olga")
    notice = await told(stage, world.dm_with(olga), "The bot lacks **Send Messages**")

    assert f"<#{target.id}>" in words(notice)
    still = await (await stage.person("olga").at("dm").press(notice, "Test again")).message()
    assert "The bot lacks **Send Messages**" in words(still)
    target.overwrites.pop(world.bot.id)
    world.tell_channel_changed(target)
    await told(stage, world.dm_with(olga), "can be posted to")
    fine = await (await stage.person("olga").at("dm").press(notice, "Test again")).message()
    assert "Everything is there" in words(fine)


async def test_a_deleted_channel_is_told_once_and_another_takes_over(stage: Stage) -> None:
    world, mara = stage.playground.world, stage.person("mara").at("#general")
    log, target = channel(stage, "staff-only"), channel(stage, "phone-news")
    log.overwrites[world.bot.id] = Overwrite(world.bot.id, 1, allow=int(Permission.VIEW_CHANNEL))
    world.tell_channel_changed(log)
    assert "go to" in words(await mara.ask("/feeds log", channel=log.id))
    world.delete_channel(target)

    notice = await told(stage, log, "The channel is gone")
    where = await (await mara.at("#staff-only").press(notice, "Choose another channel")).message()
    moved = await (await mara.at("#staff-only").choose(where, channel(stage, "announcements").id)).message()

    assert "One subscription goes on" in words(moved)
    changes = words(await mara.ask("/audit"))
    assert f"gave the subscriptions of a deleted channel to <#{channel(stage, 'announcements').id}>: 1" in changes
    await posted(stage, channel(stage, "announcements"), await news(stage))
    assert sum("The channel is gone" in words(one) for one in log.messages.values()) == 1
    assert not [one for one in log.messages.values() if "can be posted to" in words(one)], "it is gone and stays so"


async def test_a_kick_loses_nothing(stage: Stage) -> None:
    world = stage.playground.world
    guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
    place = channel(stage, "announcements")
    world.uninstall(guild)
    missed = stage.playground.feeds.publish("europe")
    world.install(guild)
    feed = stage.playground.feeds.feeds["europe"]
    before = feed.fetched + feed.not_modified
    await logged(stage, "returned")
    # the first reading after a return takes everything for old
    await world.hub.until(lambda: feed.fetched + feed.not_modified > before + 1 or None, timeout_s=60)

    await posted(stage, place, await news(stage))

    assert not [one for one in place.messages.values() if missed.text.title in words(one)], (
        "nobody wants what was missed"
    )


async def test_an_owner_with_closed_messages_stops_nothing(stage: Stage) -> None:
    world, mara = stage.playground.world, stage.person("mara").at("#general")
    world.person("olga").dms_open = False
    await mara.ask("/feeds log")
    place = channel(stage, "announcements")
    place.overwrites[world.bot.id] = Overwrite(world.bot.id, 1, deny=int(Permission.EMBED_LINKS))
    world.tell_channel_changed(place)
    await logged(stage, "notice_untold")
    place.overwrites.pop(world.bot.id)
    world.tell_channel_changed(place)

    await posted(stage, place, await news(stage))
