"""A wrong region, from the post's button to the owner's yes."""

import pytest

from bot.playground.model import MessageFlag
from bot.playground.reading import words
from tests.e2e.conftest import Stage
from tests.e2e.test_news import channel
from tests.e2e.test_owner import stage  # noqa: F401 - the bot with an owner's server
from tests.e2e.test_posts import post_about

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

TITLE = "Nothing Phone (3) gets"


def the_post(stage: Stage, name: str = "phone-news"):  # noqa: F811
    return next(one for one in channel(stage, name).messages.values() if TITLE in words(one))


async def test_only_managers_correct_a_region(stage: Stage) -> None:  # noqa: F811
    mara, feed = stage.person("mara"), stage.playground.feeds.feeds["europe"]
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="Europe", channel=channel(stage, "phone-news").id)
    await mara.ask("/news subscribe", region="Japan", channel=channel(stage, "general").id)
    await stage.playground.world.hub.until(lambda: feed.fetched + feed.not_modified >= 2 or None, timeout_s=20)
    post = await post_about(stage, TITLE)
    assert "📍 Germany · Italy" in words(post)

    refused = await (await stage.person("noah").at("#phone-news").press(post, "Wrong region")).message()

    assert refused.flags & MessageFlag.EPHEMERAL
    assert "Manage Server" in words(refused)


async def test_a_correction_holds_at_once_and_can_be_undone(stage: Stage) -> None:  # noqa: F811
    mara = stage.person("mara").at("#phone-news")
    form = await (await mara.press(the_post(stage), "Wrong region")).modal()

    done = await (await mara.submit(form, regions="Japan", scope="this")).message()

    assert done.flags & MessageFlag.EPHEMERAL
    assert "about Japan now" in words(done)
    hub = stage.playground.world.hub
    await hub.until(lambda: "📍 Japan" in words(the_post(stage)) or None, timeout_s=20)
    here = channel(stage, "general")
    await hub.until(lambda: any(TITLE in words(one) for one in here.messages.values()) or None, timeout_s=20)
    assert "corrected the region" in words(await mara.ask("/audit"))

    back = await (await mara.press(done, "Undo")).message()
    assert "taken back" in words(back)
    await hub.until(lambda: "📍 Germany · Italy" in words(the_post(stage)) or None, timeout_s=20)


async def test_what_is_no_region_is_said_and_the_same_is_too(stage: Stage) -> None:  # noqa: F811
    mara = stage.person("mara").at("#phone-news")
    for text, told in (("Atlantis", "no region that we know"), ("Germany, Italy", "exactly these regions already")):
        form = await (await mara.press(the_post(stage), "Wrong region")).modal()
        assert told in words(await (await mara.submit(form, regions=text, scope="this")).message())


async def test_the_owner_decides_for_all(stage: Stage) -> None:  # noqa: F811
    mara, olga = stage.person("mara").at("#phone-news"), stage.person("olga")
    form = await (await mara.press(the_post(stage), "Wrong region")).modal()
    told = words(await (await mara.submit(form, regions="Japan", scope="later")).message())
    assert "owner of the bot decides" in told
    assert "later articles of Handset Courier Europe" in told

    queue = await olga.ask("/admin reports")
    assert "📍 Nothing Phone" in words(queue)
    assert "and later ones of this feed" in words(queue)
    after = await (await olga.press(queue, "Accept")).message()

    assert "No report waits" in words(after)
    await stage.playground.world.hub.until(lambda: "📍 Japan" in words(the_post(stage)) or None, timeout_s=20)
