"""From a feed to a channel: each article exactly once, whatever dies in between."""

import asyncio

import pytest

from bot.playground import posting
from bot.playground.faults import Fault, Mood
from bot.playground.model import Channel, Kind, Message, MessageFlag, Overwrite
from bot.playground.permissions import Permission
from bot.playground.reading import words
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

POST = "POST /channels/*/messages"


def channel(stage: Stage, name: str) -> Channel:
    return next(found for found in stage.playground.world.channels.values() if found.name == name)


def posts(stage: Stage, name: str = "phone-news") -> list[Message]:
    return list(channel(stage, name).messages.values())


async def poll_now(stage: Stage) -> None:
    """Presses the manager's button, so that no test waits for a feed's interval."""
    mara = stage.person()
    (choice, *_) = await mara.suggest("/feeds test", "feed")
    await mara.ask("/feeds test", feed=choice["value"])


async def struck(fault: Fault) -> None:
    """Waits until a fault hit a request. Nothing in the local Discord changes at that moment, so it is looked at in turns."""
    async with asyncio.timeout(20):
        while not fault.struck:  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)


async def posted(stage: Stage, count: int, name: str = "phone-news") -> list[Message]:
    """Waits until a channel has so many posts."""
    hub = stage.playground.world.hub
    await hub.until(lambda: len(posts(stage, name)) >= count or None, timeout_s=20)
    return posts(stage, name)


def articles(stage: Stage) -> int:
    """How many articles a channel was told of: several may stand in one message."""
    return sum(len(message.embeds) for message in posts(stage))


async def test_feed_is_added_by_a_manager_only(stage: Stage) -> None:
    url = f"{stage.playground.base_url}/feeds/europe"

    added = await stage.person("mara").ask("/feeds add", url=url)

    assert added.flags & MessageFlag.EPHEMERAL
    assert "Handset Courier Europe" in words(added)
    assert "feeds" not in {command.name for command in stage.person("noah").commands()}


async def test_member_may_look_but_not_subscribe(stage: Stage) -> None:
    noah = stage.person("noah")

    refused = await noah.ask("/news subscribe", region="EU")

    assert "Manage Server" in words(refused)
    assert refused.flags & MessageFlag.EPHEMERAL
    assert "No subscriptions yet" in words(await noah.ask("/news list"))


@pytest.mark.parametrize(
    ("permission", "named"),
    [(Permission.SEND_MESSAGES, "**Send Messages** and **Embed Links**"), (Permission.EMBED_LINKS, "**Embed Links**")],
)
async def test_missing_permission_of_the_bot_is_named(stage: Stage, permission: Permission, named: str) -> None:
    target, bot = channel(stage, "general"), stage.playground.world.bot.id
    target.overwrites[bot] = Overwrite(bot, 1, deny=int(permission))
    stage.playground.world.tell_channel_changed(target)

    refused = await stage.person("mara").at("#phone-news").ask("/news subscribe", region="EU", channel=target.id)

    target.overwrites.pop(bot)
    stage.playground.world.tell_channel_changed(target)
    assert f"The bot lacks {named} in <#{target.id}>" in words(refused)


async def test_subscribe_then_one_article_is_one_embed(stage: Stage) -> None:
    target = channel(stage, "phone-news")
    done = await stage.person("mara").ask("/news subscribe", region="Europe", channel=target.id)
    assert f"<#{target.id}>" in words(done)
    feed = stage.playground.feeds.feeds["europe"]
    # the first fetch looked for the feed; the one after it is the baseline that posts nothing
    await stage.playground.world.hub.until(lambda: feed.fetched + feed.not_modified >= 2 or None, timeout_s=20)

    article = stage.playground.feeds.publish("europe")
    await poll_now(stage)

    (message,) = await posted(stage, 1)
    assert len(message.embeds) == 1
    assert article.text.title in message.embeds[0]["title"].replace("\\", "")
    assert message.embeds[0]["url"].endswith(f"/feeds/europe/{article.number}")


async def test_second_poll_posts_nothing(stage: Stage) -> None:
    before = len(posts(stage))
    polls = stage.playground.feeds.feeds["europe"].not_modified

    await poll_now(stage)
    feed = stage.playground.feeds.feeds["europe"]
    await stage.playground.world.hub.until(lambda: feed.not_modified > polls or None, timeout_s=20)

    assert len(posts(stage)) == before


@pytest.mark.parametrize("mood", [Mood.RESET_AFTER, Mood.ERROR_AFTER])
async def test_lost_answer_gives_no_second_post(stage: Stage, mood: Mood) -> None:
    before = len(posts(stage))
    stage.playground.faults.add(Fault(mood, POST))
    stage.playground.feeds.publish("europe")

    await poll_now(stage)
    await posted(stage, before + 1)
    article = stage.playground.feeds.publish("europe")
    await poll_now(stage)

    made = await posted(stage, before + 2)
    assert len(made) == before + 2
    assert article.text.title in made[-1].embeds[0]["title"].replace("\\", "")


async def test_killed_between_commit_and_send_posts_once_after_restart(stage: Stage) -> None:
    before = len(posts(stage))
    slow = stage.playground.faults.add(Fault(Mood.SLOW, POST, times=None, seconds=600))
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await struck(slow)
    await stage.bot.kill()
    stage.playground.faults.clear()

    await stage.restart()
    await posted(stage, before + 1)
    stage.playground.feeds.publish("europe")
    await poll_now(stage)

    assert len(await posted(stage, before + 2)) == before + 2


async def test_killed_after_the_post_was_made_posts_no_second(stage: Stage) -> None:
    before = len(posts(stage))
    lost = stage.playground.faults.add(Fault(Mood.RESET_AFTER, POST, times=None))
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await struck(lost)
    await stage.bot.kill()
    stage.playground.faults.clear()

    await stage.restart()
    stage.playground.feeds.publish("europe")
    await poll_now(stage)

    assert len(await posted(stage, before + 2)) == before + 2


async def test_why_button_names_the_subscription(stage: Stage) -> None:
    noah = stage.person("noah").at("#phone-news")

    told = await (await noah.press(posts(stage)[0], "v1:post:")).message()

    assert told.flags & MessageFlag.EPHEMERAL
    assert "Europe" in words(told)


async def test_preview_why_and_edit_speak_of_the_same_article(stage: Stage) -> None:
    mara = stage.person("mara")
    title = posts(stage)[0].embeds[0]["title"].replace("\\", "")

    assert title in words(await mara.ask("/news preview", region="Europe")).replace("\\", "")
    (article, *_) = await mara.suggest("/news why", "article")
    noah, told = stage.person("noah"), ""
    async with asyncio.timeout(20):
        while "sent on" not in told:  # the bot notes it a moment after the post stands there
            told = words(await noah.ask("/news why", article=article["value"]))

    (mine,) = await mara.suggest("/news edit", "subscription")
    edited = await mara.ask("/news edit", subscription=mine["value"], brand="Sony")
    assert "brands: Sony" in words(edited)
    refused = await stage.person("noah").ask("/news edit", subscription=mine["value"], brand="-")
    assert "Manage Server" in words(refused)
    back = await mara.ask("/news edit", subscription=mine["value"], brand="-")
    assert "Sony" not in words(back)


async def test_lesser_wishes_are_set_on_a_card_by_managers_only(stage: Stage) -> None:
    mara = stage.person("mara")
    (mine,) = await mara.suggest("/news edit", "subscription")
    card = await mara.ask("/news edit", subscription=mine["value"])
    assert card.flags & MessageFlag.EPHEMERAL

    card = await (await mara.choose(card, "compact", select="v1:wish:1:form")).message()
    card = await (await mara.choose(card, "deal", "sponsored", select="v1:wish:1:kinds")).message()
    form = await (await mara.press(card, "v1:wish-hours:")).modal()
    card = await (await mara.submit(form, quiet="22:00-7", zone="berlin", hour="9")).message()

    shown = words(card)
    assert "quiet from 22:00 to 07:00 (Europe/Berlin)" in shown
    assert "without deals and sponsored articles" in shown
    refused = await stage.person("noah").ask("/news digest", subscription=mine["value"], every="daily")
    assert "Manage Server" in words(refused)
    daily = await mara.ask("/news digest", subscription=mine["value"], every="daily", zone="Tokyo")
    assert "One post a day, at 09:00 (Asia/Tokyo)" in words(daily)
    wrong = await mara.ask("/news digest", subscription=mine["value"], zone="Berlln")
    assert "Did you mean Europe/Berlin?" in words(wrong)

    form = await (await mara.press(daily, "v1:wish-hours:")).modal()
    card = await (await mara.submit(form, quiet="", zone="", hour="8")).message()
    card = await (await mara.choose(card, "once", select="v1:wish:1:when")).message()
    card = await (await mara.choose(card, select="v1:wish:1:kinds")).message()
    back = await (await mara.choose(card, "card", select="v1:wish:1:form")).message()
    assert "Each article at once" in words(back)
    assert "Without" not in words(back)


async def test_why_tells_each_stage_where_an_article_stopped_or_waits(stage: Stage) -> None:
    mara, general = stage.person("mara"), channel(stage, "general").id
    asked: dict[str, dict[str, object]] = {
        "stopped at the region": {"region": "Japan"},
        "stopped at the phone": {"device": "samsung-galaxy-s5"},
        "stopped at the brand": {"brand": "Sonim"},
        "stopped at the words": {"words": '"no such phrase"'},
        "stopped at the pause": {"region": "Europe", "exact": True},
        "held until": {"words": "phone, phones, Galaxy, Xperia, Pixel, Honor, Vodafone", "region": "World"},
    }
    numbers = {}
    for fate, options in asked.items():
        assert "Subscribed" in words(await mara.ask("/news subscribe", channel=general, **options)), fate
        numbers[fate] = (await mara.suggest("/news edit", "subscription"))[-1]["value"]
    await mara.ask("/news pause", subscription=numbers["stopped at the pause"])
    await mara.ask("/news digest", subscription=numbers["held until"], every="monday", zone="Berlin")

    article = stage.playground.feeds.publish("europe")
    await poll_now(stage)
    told = ""
    async with asyncio.timeout(20):
        while "sent on" not in told:
            told = words(await mara.ask("/news why", article=article.text.title))

    for fate in asked:
        assert fate in told
    for number in numbers.values():
        await mara.ask("/news unsubscribe", subscription=number)


async def test_what_a_hidden_channel_gets_is_shown_to_who_sees_it_and_to_managers(stage: Stage) -> None:
    mara, noah, hidden = stage.person("mara"), stage.person("noah").at("#general"), channel(stage, "staff-only")
    stage.playground.restore(hidden)
    await mara.ask("/news subscribe", words="secret handset", channel=hidden.id)

    assert "secret handset" in words(await mara.ask("/news list"))
    assert "secret handset" not in words(await noah.ask("/news list"))
    assert "staff" not in str(await noah.suggest("/news unsubscribe", "subscription"))
    (choice,) = await mara.suggest("/news unsubscribe", "subscription", subscription="secret")
    await mara.ask("/news unsubscribe", subscription=choice["value"])


async def test_announcements_and_threads_get_posts_and_a_pause_stops_them(stage: Stage) -> None:
    mara, world = stage.person("mara"), stage.playground.world
    thread = posting.open_thread(world, channel(stage, "general"), "Phones", Kind.PUBLIC_THREAD, owner=mara.user)
    world.put_channel(thread)
    places = [channel(stage, "announcements"), thread]
    for place in places:
        await mara.ask("/news subscribe", region="Europe", channel=place.id)
    numbers = [one["value"] for one in (await mara.suggest("/news edit", "subscription"))[-2:]]

    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await world.hub.until(lambda: all(len(place.messages) == 1 for place in places) or None, timeout_s=20)
    await mara.ask("/news pause", subscription=numbers[1])
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await world.hub.until(lambda: len(places[0].messages) == 2 or None, timeout_s=20)

    assert len(thread.messages) == 1
    assert "goes on" in words(await mara.ask("/news resume", subscription=numbers[1]))
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await world.hub.until(lambda: len(thread.messages) == 2 or None, timeout_s=20)
    for number in numbers:
        await mara.ask("/news unsubscribe", subscription=number)


async def test_unsubscribe_can_be_undone(stage: Stage) -> None:
    mara = stage.person("mara")
    (choice,) = await mara.suggest("/news unsubscribe #phone-news", "subscription")
    assert choice["name"].endswith("→ #phone-news"), "the list names the channel as people know it"

    ended = await mara.ask("/news unsubscribe", subscription=choice["value"])
    back = await (await mara.press(ended, "Undo")).message()

    assert "again" in words(back)
    assert "Europe" in words(await mara.ask("/news list"))


async def test_list_tells_the_feeds_health(stage: Stage) -> None:
    assert "✅ works" in words(await stage.person("mara").ask("/feeds list"))


async def test_forum_gets_posts_and_their_button_knows_the_forum(stage: Stage) -> None:
    mara, forum = stage.person("mara"), channel(stage, "stories")
    await mara.ask("/news subscribe", region="Europe", channel=forum.id)
    world = stage.playground.world

    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    thread = await world.hub.until(
        lambda: next((one for one in world.channels.values() if one.parent_id == forum.id), None), timeout_s=20
    )

    (first,) = thread.messages.values()
    told = await (await stage.person("noah").at(thread).press(first, "v1:post:")).message()
    assert f"<#{forum.id}>" in words(told)


async def test_trouble_is_told_once_in_the_log_channel_and_mended_by_its_button(stage: Stage) -> None:
    mara, world = stage.person("mara"), stage.playground.world
    target, bot = channel(stage, "phone-news"), stage.playground.world.bot.id
    await mara.ask("/feeds log", channel=channel(stage, "general").id)
    target.overwrites[bot] = Overwrite(bot, 1, deny=int(Permission.SEND_MESSAGES))
    world.tell_channel_changed(target)

    for _ in range(3):
        stage.playground.feeds.publish("europe")
        await poll_now(stage)
    notice = await mara.wait_message(lambda message: "cannot be posted" in words(message), place="#general")

    assert f"<#{target.id}>" in words(notice)
    assert "stopped" in words(await mara.ask("/news list"))
    last = stage.playground.feeds.feeds["europe"].articles[-1].text.title
    told = words(await mara.ask("/news why", article=last))
    assert "refused by Discord: the bot lacks a permission in the channel" in told
    target.overwrites.pop(bot)
    world.tell_channel_changed(target)
    before = articles(stage)
    mended = await (await mara.press(notice, "Test again")).message()
    assert "goes on" in words(mended)
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    await world.hub.until(lambda: articles(stage) >= before + 4 or None, timeout_s=20)
    assert articles(stage) == before + 4, "the three that were refused, and the new one, in one message or several"
    assert sum("cannot be posted" in words(message) for message in posts(stage, "general")) == 1


async def test_posts_in_an_announcement_channel_are_published_where_wished(stage: Stage) -> None:
    mara, place, text = stage.person("mara"), channel(stage, "announcements"), channel(stage, "phone-news")
    refused = words(await mara.ask("/news subscribe", words="publishable", channel=text.id, publish=True))
    assert f"Only an announcement channel can be followed, and <#{text.id}> is none" in refused

    made = await mara.ask("/news subscribe", region="Europe", channel=place.id, publish=True)
    assert "published to the channels that follow" in words(made)
    before = len(place.messages)
    stage.playground.feeds.publish("europe")
    await poll_now(stage)
    post = (await posted(stage, before + 1, "announcements"))[-1]

    def published() -> bool | None:
        return bool(place.messages[post.id].flags & MessageFlag.CROSSPOSTED) or None

    assert await stage.playground.world.hub.until(published, timeout_s=20)
    (subscription, *_) = [
        one for one in await mara.suggest("/news edit", "subscription") if "announcements" in one["name"]
    ]
    other = await mara.ask("/news edit", subscription=subscription["value"], publish=False)
    assert "published to the channels" not in words(other)
