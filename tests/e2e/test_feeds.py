"""Feeds in a manager's hands, and what is written down of it."""

import json

import pytest

from bot.playground.model import Channel, MessageFlag, Overwrite
from bot.playground.permissions import Permission
from bot.playground.reading import components_of, words
from bot.playground.typed import CannotSend
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


def channel(stage: Stage, name: str) -> Channel:
    return next(found for found in stage.playground.world.channels.values() if found.name == name)


async def europe(stage: Stage, verb: str = "test") -> str:
    """The feed's id, as autocomplete gives it."""
    return next(
        one["value"] for one in await stage.person("mara").suggest(f"/feeds {verb}", "feed") if "Europe" in one["name"]
    )


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


async def test_site_with_several_feeds_lets_one_choose(stage: Stage) -> None:
    mara = stage.person("mara")
    offered = await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/")

    assert "feeds were found there" in words(offered)
    (picked, *_) = [component for component in components_of(offered) if component["type"] == 3]
    choice = next(one for one in picked["options"] if "americas" in one["description"])
    added = await (await mara.choose(offered, choice["value"])).message()

    assert "is one of this server’s feeds now" in words(added)
    assert "Newest there" in words(added)
    assert choice["label"] in words(await mara.ask("/feeds list"))


async def test_test_says_what_would_be_posted_and_why_not(stage: Stage) -> None:
    mara = stage.person("mara")
    await mara.ask("/news subscribe", region="Japan", channel=channel(stage, "phone-news").id)

    asked = await mara.type("/feeds test", feed=await europe(stage))
    told = words(await asked.message(timeout_s=60))  # the first one may have to wait for the tagger

    assert "was read: " in told
    assert "stopped at the region" in told
    assert "known before" in told or "was there before" in told


async def test_details_are_changed_by_command_and_by_form(stage: Stage) -> None:
    mara = stage.person("mara")

    changed = words(await mara.ask("/feeds edit", feed=await europe(stage), name="Courier of Europe", interval=30))
    assert "Courier of Europe" in changed
    assert "every 30 min" in changed
    (feed,) = await mara.suggest("/feeds edit Courier of", "feed")
    modal = await (await mara.type("/feeds edit", feed=feed["value"])).modal()
    filled = await (await mara.submit(modal, name="", home="Germany, France", interval="", language="German")).message()

    assert "At home in Germany and France" in words(filled)
    assert "Written in German" in words(filled)
    assert "as often as it brings news" in words(filled)
    assert "Handset Courier Europe" in words(filled), "an empty name goes back to the feed's own"
    refused = words(await mara.ask("/feeds edit", feed=feed["value"], language="klingonish"))
    assert "is no language we know" in refused


async def test_remove_asks_first_and_can_be_undone(stage: Stage) -> None:
    mara = stage.person("mara")
    listed = await mara.ask("/feeds remove")
    asked = await (await mara.choose(listed, await europe(stage))).message()
    assert "would bring no more news" in words(asked)
    kept = await (await mara.press(asked, "Keep it")).message()
    assert "✅ works" in words(kept)

    asked = await mara.ask("/feeds remove", feed=await europe(stage))
    gone = await (await mara.press(asked, "Remove")).message()
    assert "can be undone for 10 minutes" in words(gone)
    assert "Europe" not in words(await mara.ask("/feeds list"))
    back = await (await mara.press(gone, "Undo")).message()
    assert "is back" in words(back)
    assert "Europe" in words(await mara.ask("/feeds list"))


async def test_health_names_what_stands_in_the_way(stage: Stage) -> None:
    mara, world = stage.person("mara"), stage.playground.world
    target, bot = channel(stage, "phone-news"), world.bot.id
    assert "✅ 2 feeds work" in words(await mara.ask("/feeds health"))

    target.overwrites[bot] = Overwrite(bot, 1, deny=int(Permission.READ_MESSAGE_HISTORY))
    world.tell_channel_changed(target)
    told = words(await mara.ask("/feeds health"))
    target.overwrites.pop(bot)
    world.tell_channel_changed(target)

    assert f"may not read the history of <#{target.id}>" in told
    assert "may not read the history" not in words(await mara.ask("/feeds health"))
    assert "nothing came" in words(await mara.ask("/feeds report"))


async def test_another_servers_feed_cannot_be_reached_by_its_id(stage: Stage) -> None:
    for line in ("/feeds test", "/feeds remove", "/feeds pause", "/feeds edit"):
        refused = words(await stage.person("mara").ask(line, feed="9999", **({"name": "x"} if "edit" in line else {})))
        assert "no such feed" in refused, line


async def test_list_of_a_reader_is_imported_after_a_look_and_exported_again(stage: Stage) -> None:
    mara = stage.person("mara")
    base = stage.playground.base_url
    rows = "".join(
        f'<outline type="rss" text="{name}" xmlUrl="{base}/feeds/{name}"/>\n' for name in ("asia", "africa", "asia")
    )
    content = f'<opml version="1.0"><head/><body><outline text="Folder">\n{rows}<outline type="rss" text="lost"/></outline></body></opml>'

    planned = await mara.ask("/feeds import", file=("feeds.opml", content.encode()))
    assert "2 new feeds" in words(planned)
    assert "One stands in the file twice" in words(planned)
    assert "has no address of a feed" in words(planned)
    assert b"Line 4: further up in the file too: asia" in planned.attachments[0].content
    assert "asia" not in words(await mara.ask("/feeds list")), "nothing is done before the yes"

    taken = await (await mara.press(planned, "Add all 2")).message()
    assert "2 feeds were added" in words(taken)
    listed = words(await mara.ask("/feeds list"))
    assert "asia" in listed
    assert "africa" in listed
    exported = await mara.ask("/feeds export")
    assert f'xmlUrl="{base}/feeds/africa"'.encode() in exported.attachments[0].content


async def test_file_that_is_no_list_is_refused_in_words(stage: Stage) -> None:
    refused = await stage.person("mara").ask("/feeds import", file=("cat.png", b"\x89PNG\r\n\x1a\n"))

    assert "The file is not XML" in words(refused)


async def test_servers_data_are_handed_over_and_deleted_for_its_managers_only(stage: Stage) -> None:
    mara, noah = stage.person("mara"), stage.person("noah")
    assert "You need the permission" in words(await noah.ask("/data delete", server=True))
    assert "You need the permission" in words(await noah.ask("/data export", server=True))

    export = await mara.ask("/data export", server=True)
    facts = json.loads(export.attachments[0].content)
    assert facts["tables"]["guild_sources"]
    asked = await mara.ask("/data delete", server=True)
    assert "feeds, with who added them: " in words(asked)
    kept = await (await mara.press(asked, "Keep it")).message()
    assert "Nothing was deleted" in words(kept)
    assert "No feeds yet" not in words(await mara.ask("/feeds list"))

    asked = await mara.ask("/data delete", server=True)
    done = await (await mara.press(asked, "Delete it all")).message()
    assert "Everything kept about this server is deleted" in words(done)
    empty = words(await mara.ask("/feeds list"))
    assert "No feeds yet" in empty
    assert "`/setup` offers packs" in empty
    assert "No subscriptions yet" in words(await mara.ask("/news list"))
    assert "Nothing was changed" in words(await mara.ask("/audit"))


async def test_backup_shows_what_it_would_change_and_brings_everything_back(stage: Stage) -> None:
    mara = stage.person("mara")
    await mara.ask("/feeds add", url=f"{stage.playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="Europe", channel=channel(stage, "phone-news").id)
    saved = await mara.ask("/feeds backup")
    content = saved.attachments[0].content
    same = await mara.ask("/feeds restore", file=("backup.json", content))
    assert "the server is what the backup says" in words(same)

    (feed, *_) = await mara.suggest("/feeds remove", "feed")
    await (await mara.press(await mara.ask("/feeds remove", feed=feed["value"]), "Remove")).message()
    (subscription, *_) = await mara.suggest("/news unsubscribe", "subscription")
    await mara.ask("/news unsubscribe", subscription=subscription["value"])
    planned = await mara.ask("/feeds restore", file=("backup.json", content))
    assert "One feed comes" in words(planned)
    assert "One subscription comes" in words(planned)
    assert "No feeds yet" in words(await mara.ask("/feeds list")), "nothing is done before the yes"
    done = await (await mara.press(planned, "Restore")).message()

    assert "The server is what the backup says" in words(done)
    assert "Europe" in words(await mara.ask("/feeds list"))
    assert "Europe" in words(await mara.ask("/news list"))
    assert "restored a backup" in words(await mara.ask("/audit"))
    refused = await mara.ask("/feeds restore", file=("x.json", b'{"version": 9}'))
    assert "no backup that can be restored" in words(refused)
