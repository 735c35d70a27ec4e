"""Feeds in a manager's hands, and what is written down of it."""

import pytest

from bot.playground.model import Channel, MessageFlag
from bot.playground.reading import words
from bot.playground.typed import CannotSend
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


def channel(stage: Stage, name: str) -> Channel:
    return next(found for found in stage.playground.world.channels.values() if found.name == name)


async def test_audit_is_for_managers(stage: Stage) -> None:
    mara = stage.person("mara")

    assert "Nothing was changed" in words(await mara.ask("/audit"))
    with pytest.raises(CannotSend):
        await stage.person("noah").ask("/audit")


async def test_changes_are_in_the_audit_list_and_if_wished_in_the_log_channel(stage: Stage) -> None:
    mara = stage.person("mara")
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")

    shown = await mara.ask("/audit")
    assert shown.flags & MessageFlag.EPHEMERAL
    assert "added the feed" in words(shown)
    assert f"<@{mara.user.id}>" in words(shown)

    refused = await (await mara.press(shown, "Tell changes")).message()
    assert "/feeds log" in words(refused)
    await mara.ask("/feeds log", channel=channel(stage, "general").id)
    await (await mara.press(shown, "Tell changes")).message()
    (feed, *_) = await mara.suggest("/feeds pause", "feed")
    await mara.ask("/feeds pause", feed=feed["value"])

    told = await mara.wait_message(lambda message: "paused the feed" in words(message), place="#general", timeout_s=20)
    assert not told.flags & MessageFlag.EPHEMERAL
    await mara.ask("/feeds resume", feed=feed["value"])
