"""Posts that know where and what they are about: the line on carriers and the buttons, for everybody and for managers."""

import pytest

from bot.playground.model import Message, MessageFlag
from bot.playground.reading import words
from tests.e2e.conftest import Stage
from tests.e2e.test_news import channel, poll_now, posted

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def post_about(stage: Stage, title: str, name: str = "phone-news") -> Message:
    """Publishes until the feed's article with this title is posted."""
    while True:
        before = len(channel(stage, name).messages)
        article = stage.playground.feeds.publish("europe")
        await poll_now(stage)
        found = (await posted(stage, before + 1, name))[-1]
        if article.text.title.startswith(title):
            return found


async def test_a_post_about_a_phone_has_a_line_on_the_carriers_there(stage: Stage) -> None:
    mara, feed = stage.person("mara"), stage.playground.feeds.feeds["europe"]
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="Europe", channel=channel(stage, "phone-news").id)
    await stage.playground.world.hub.until(lambda: feed.fetched + feed.not_modified >= 2 or None, timeout_s=20)

    shown = words(await post_about(stage, "Galaxy A56 falls"))

    assert "🇪🇸" in shown
    assert "Movistar" in shown
    assert "as of 20" in shown


async def test_bands_answers_privately_with_the_whole_card_for_phone_and_country(stage: Stage) -> None:
    post = next(one for one in channel(stage, "phone-news").messages.values() if "Galaxy A56" in words(one))

    told = await (await stage.person("noah").at("#phone-news").press(post, "Bands")).message()

    assert told.flags & MessageFlag.EPHEMERAL
    assert "Samsung Galaxy A56" in words(told)
    assert "Spain" in words(told)
    assert "Movistar" in words(told)


async def test_mute_is_for_managers_and_can_be_undone(stage: Stage) -> None:
    post = next(iter(channel(stage, "phone-news").messages.values()))

    refused = await (await stage.person("noah").at("#phone-news").press(post, "Mute source")).message()
    assert refused.flags & MessageFlag.EPHEMERAL
    assert "Manage Server" in words(refused)

    mara = stage.person("mara").at("#phone-news")
    muted = await (await mara.press(post, "Mute source")).message()
    assert muted.flags & MessageFlag.EPHEMERAL
    assert "paused for the whole server: no channel here gets posts from it" in words(muted)
    assert "paused" in words(await mara.ask("/feeds list"))
    back = await (await mara.press(muted, "Undo")).message()
    assert "goes on" in words(back)
    assert "paused" not in words(await mara.ask("/feeds list"))


async def test_a_backlog_is_one_message_and_each_post_in_it_can_be_opened(stage: Stage) -> None:
    noah = stage.person("noah").at("#phone-news")
    before = len(channel(stage, "phone-news").messages)
    titles = [stage.playground.feeds.publish("europe").text.title for _ in range(5)]
    await poll_now(stage)
    message = (await posted(stage, before + 1))[-1]
    assert [embed["title"] for embed in message.embeds] == titles

    (select,) = [part for row in message.components for part in row["components"]]
    option = select["options"][3]
    opened = await (await noah.choose(message, option["value"])).message()

    assert opened.flags & MessageFlag.EPHEMERAL
    assert [embed["title"] for embed in opened.embeds] == [titles[3]]
    why = await (await noah.press(opened, "Why this?")).message()
    assert "asked for: Europe" in words(why)
