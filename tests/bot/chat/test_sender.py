"""Posting through discord.py against the local Discord in all its moods."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.action import Action
from bot.card import Attachment, Button, Card
from bot.chat.sender import DiscordSender
from bot.markdown import Markdown
from bot.news.model import ChannelId, DeliveryId, GuildId, MessageId, Target, TargetKind, UserId
from bot.news.queueing import new_delivery_id
from bot.news.sender import HistoryUnreadable, Refused, Sent, Slowed, Unsure, still_ours
from bot.playground import posting
from bot.playground.faults import Fault, Mood
from bot.playground.model import Channel, Kind, Overwrite
from bot.playground.permissions import Permission
from tests.bot.chat.conftest import Live

POST = "POST /channels/*/messages"
DELIVERY = "1m8n7r7sm7recdf0001"


def card(delivery: str = DELIVERY, title: str = "A phone arrives") -> Card:
    row = (Button("Bands", action=Action("post", (delivery,))),)
    return Card(title=title, lines=(Markdown("text"),), controls=(row,))


def channel(live: Live, name: str) -> Channel:
    return next(found for found in live.playground.world.channels.values() if found.name == name)


def target(live: Live, name: str = "phone-news", kind: TargetKind = TargetKind.CHANNEL) -> Target:
    found = channel(live, name)
    return Target(kind, ChannelId(found.id), GuildId(found.guild_id))


def deny(live: Live, found: Channel, permission: Permission) -> None:
    bot = live.playground.world.bot.id
    found.overwrites[bot] = Overwrite(bot, 1, deny=int(permission))


@pytest.fixture
def sender(live: Live) -> DiscordSender:
    return DiscordSender(live.client.http, may_read_history=live.client.may_read_history)


async def test_post_arrives_with_its_button(live: Live, sender: DiscordSender) -> None:
    done = await sender.create(target(live), card(), nonce=DELIVERY)

    (message,) = channel(live, "phone-news").messages.values()
    assert done == Sent(MessageId(message.id))
    assert message.embeds[0]["title"] == "A phone arrives"
    assert message.components[0]["components"][0]["custom_id"] == f"v1:post:{DELIVERY}"


async def test_same_nonce_gives_the_same_message(live: Live, sender: DiscordSender) -> None:
    first = await sender.create(target(live), card(), nonce=DELIVERY)
    second = await sender.create(target(live), card(), nonce=DELIVERY)

    assert first == second
    assert len(channel(live, "phone-news").messages) == 1


@pytest.mark.parametrize("mood", [Mood.ERROR, Mood.ERROR_AFTER, Mood.RESET, Mood.RESET_AFTER])
@pytest.mark.parametrize("kind", [TargetKind.CHANNEL, TargetKind.FORUM])
async def test_lost_answer_is_unsure_after_one_try(
    live: Live, sender: DiscordSender, mood: Mood, kind: TargetKind
) -> None:
    name, route = ("phone-news", POST) if kind is TargetKind.CHANNEL else ("stories", "POST /channels/*/threads")
    fault = live.playground.faults.add(Fault(mood, route, times=None))

    done = await sender.create(target(live, name, kind), card(), nonce=DELIVERY)

    assert isinstance(done, Unsure)
    assert fault.struck == 1


@pytest.mark.parametrize("everywhere", [False, True])
async def test_rate_limit_is_an_outcome(live: Live, sender: DiscordSender, *, everywhere: bool) -> None:
    live.playground.faults.add(Fault(Mood.RATELIMIT, POST, seconds=120, everywhere=everywhere))

    done = await sender.create(target(live), card(), nonce=DELIVERY)

    assert isinstance(done, Slowed)
    assert (round(done.retry_after_s), done.everywhere) == (120, everywhere)


async def test_missing_permission_is_refused_with_discords_code(live: Live, sender: DiscordSender) -> None:
    deny(live, channel(live, "phone-news"), Permission.SEND_MESSAGES)

    done = await sender.create(target(live), card(), nonce=DELIVERY)

    assert isinstance(done, Refused)
    assert (done.status, done.code) == (403, 50013)


async def test_unknown_channel_is_refused(sender: DiscordSender) -> None:
    gone = Target(TargetKind.CHANNEL, ChannelId(1), GuildId(1))

    done = await sender.create(gone, card(), nonce=DELIVERY)

    assert isinstance(done, Refused)
    assert (done.status, done.code) == (404, 10003)


async def test_find_knows_a_post_by_its_button(live: Live, sender: DiscordSender) -> None:
    where = target(live)
    done = await sender.create(where, card(), nonce=DELIVERY)
    await sender.create(where, card("d-0002"), nonce="d-0002")

    assert isinstance(done, Sent)
    assert await sender.find(where, DeliveryId(DELIVERY)) == done.message
    assert await sender.find(where, DeliveryId("1m8n7r7sm7recdf0003")) is None


async def test_find_looks_as_far_back_as_the_delivery_was_written(live: Live, sender: DiscordSender) -> None:
    where, world = target(live), live.playground.world
    old, new = (new_delivery_id(datetime.now(UTC) - timedelta(hours=ago)) for ago in (1, 0))
    done = await sender.create(where, card(old), nonce=old)
    chat, noah = channel(live, "phone-news"), live.playground.person("noah").user
    for number in range(250):
        posting.say(world, chat, noah, f"{number}")

    assert isinstance(done, Sent)
    assert await sender.find(where, old) == done.message
    assert await sender.find(where, new) is None


async def test_what_bots_said_is_known_since_a_moment(live: Live, sender: DiscordSender) -> None:
    where, now = target(live), datetime.now(UTC)
    await sender.create(where, Card(lines=(Markdown("one"), Markdown("two"))), nonce="n1")
    posting.say(live.playground.world, channel(live, "phone-news"), live.playground.person("noah").user, "three")

    assert await sender.said(where, since=now) == ["one\ntwo"]
    assert await sender.said(where, since=now + timedelta(hours=1)) == []


async def test_find_says_when_it_may_not_read(live: Live, sender: DiscordSender) -> None:
    found = channel(live, "phone-news")
    deny(live, found, Permission.READ_MESSAGE_HISTORY)
    live.playground.world.tell_channel_changed(found)
    await live.client.wait_for("guild_channel_update", timeout=5)

    with pytest.raises(HistoryUnreadable):
        await sender.find(target(live), DeliveryId(DELIVERY))


async def test_find_says_when_discord_does_not_answer(live: Live, sender: DiscordSender) -> None:
    deny(live, channel(live, "phone-news"), Permission.VIEW_CHANNEL)

    with pytest.raises(HistoryUnreadable):
        await sender.find(target(live), DeliveryId(DELIVERY))


async def test_forum_post_has_name_and_tags_and_is_found(live: Live, sender: DiscordSender) -> None:
    where = target(live, "stories", TargetKind.FORUM)

    done = await sender.create(where, card(title="x" * 150), nonce=DELIVERY, tags=("europe", "EUROPE", "Nowhere"))

    assert isinstance(done, Sent)
    thread = live.playground.world.channels[done.message]
    europe = next(tag.id for tag in channel(live, "stories").tags if tag.name == "Europe")
    assert len(thread.name) <= 100
    assert thread.applied_tags == [europe]
    assert await sender.find(where, DeliveryId(DELIVERY)) == done.message
    assert await sender.find(where, DeliveryId("1m8n7r7sm7recdf0009")) is None


async def test_a_forum_tag_that_was_deleted_meanwhile_loses_no_post(live: Live, sender: DiscordSender) -> None:
    where, forum = target(live, "stories", TargetKind.FORUM), channel(live, "stories")
    await sender.create(where, card(), nonce=DELIVERY, tags=("europe",))
    forum.tags = [tag for tag in forum.tags if tag.name != "Europe"]

    done = await sender.create(where, card("d-0002"), nonce="d-0002", tags=("europe",))

    assert isinstance(done, Sent)
    assert live.playground.world.channels[done.message].applied_tags == []


async def test_edit_replaces_the_card(live: Live, sender: DiscordSender) -> None:
    where = target(live)
    done = await sender.create(where, card(), nonce=DELIVERY)
    assert isinstance(done, Sent)

    assert await sender.edit(where, done.message, card(title="Corrected")) == done

    assert channel(live, "phone-news").messages[done.message].embeds[0]["title"] == "Corrected"


async def test_tags_of_few_forums_are_remembered(
    live: Live, sender: DiscordSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.sender.FORUMS_KEPT", 2)
    first, world = channel(live, "stories"), live.playground.world
    guild = world.guilds[first.guild_id]
    more = [world.add_channel(guild, f"stories-{number}", Kind.FORUM) for number in range(3)]
    for forum in more:
        forum.tags = list(first.tags)
    forums = [Target(TargetKind.FORUM, ChannelId(one.id), GuildId(guild.id)) for one in (first, *more)]
    asked = live.playground.faults.add(Fault(Mood.SLOW, "GET /channels/*", times=None, seconds=0))

    async def post(number: int, place: int) -> int:
        before, delivery = asked.struck, f"d-000{number}"
        done = await sender.create(forums[place], card(delivery), nonce=delivery, tags=("europe",))
        assert isinstance(done, Sent)
        assert world.channels[done.message].applied_tags
        return asked.struck - before

    requests = [await post(number, place) for number, place in enumerate((0, 1, 2, 3, 3, 2, 0, 3, 2))]

    assert requests == [1, 1, 1, 1, 0, 0, 1, 0, 1], "who was asked first is asked again"


async def test_edit_of_a_forum_post_goes_to_its_thread(live: Live, sender: DiscordSender) -> None:
    where = target(live, "stories", TargetKind.FORUM)
    done = await sender.create(where, card(), nonce=DELIVERY)
    assert isinstance(done, Sent)

    assert await sender.edit(where, done.message, card(title="Corrected")) == done


async def test_edit_of_a_deleted_message_is_refused(live: Live, sender: DiscordSender) -> None:
    done = await sender.edit(target(live), MessageId(5), card())

    assert isinstance(done, Refused)
    assert (done.status, done.code) == (404, 10008)


async def test_announcement_is_published_once(live: Live, sender: DiscordSender) -> None:
    where = target(live, "announcements")
    done = await sender.create(where, card(), nonce=DELIVERY)
    assert isinstance(done, Sent)

    assert await sender.publish(where, done.message) == done
    assert await sender.publish(where, done.message) == done


async def test_direct_message_goes_to_the_person(live: Live, sender: DiscordSender) -> None:
    person = live.playground.person()
    where = Target(TargetKind.DIRECT, ChannelId(UserId(person.user.id)), None)

    done = await sender.create(where, card(), nonce=DELIVERY)

    assert isinstance(done, Sent)
    assert [message.id for message in person.messages("dm")] == [done.message]
    assert await sender.find(where, DeliveryId(DELIVERY)) == done.message


async def test_only_the_role_asked_for_is_pinged(live: Live, sender: DiscordSender) -> None:
    role = next(iter(live.playground.world.guilds[channel(live, "phone-news").guild_id].roles))

    await sender.create(target(live), card(title="@everyone"), nonce=DELIVERY, mention_role=role)

    (message,) = channel(live, "phone-news").messages.values()
    assert message.content == f"<@&{role}>"
    assert not message.mention_everyone


async def test_file_goes_along(live: Live, sender: DiscordSender) -> None:
    picture = Attachment("a.png", b"png", alt="a picture", inline_image=True)

    done = await sender.create(target(live), Card(title="x", attachments=(picture,)), nonce=DELIVERY)

    (message,) = channel(live, "phone-news").messages.values()
    assert done == Sent(MessageId(message.id))
    assert (message.attachments[0].content, message.attachments[0].description) == (b"png", "a picture")


async def test_what_is_no_longer_ours_when_its_turn_comes_is_not_sent(live: Live, sender: DiscordSender) -> None:
    """The wait for the turn may outlast the lease."""
    where = target(live)
    before = len(channel(live, "phone-news").messages)
    mark = still_ours.set(lambda: False)
    try:
        done = await sender.create(where, card(DELIVERY), nonce=DELIVERY)
    finally:
        still_ours.reset(mark)

    assert isinstance(done, Unsure)
    assert len(channel(live, "phone-news").messages) == before
    assert isinstance(await sender.create(where, card(DELIVERY), nonce=DELIVERY), Sent)


async def test_the_last_publishing_of_an_hour_is_answered_at_once(live: Live, sender: DiscordSender) -> None:
    """discord.py keeps an answer back until a used-up limit starts anew, which takes this one an hour."""
    place, world = channel(live, "announcements"), live.playground.world
    messages = [posting.say(world, place, world.bot, f"n{number}") for number in range(11)]
    live.playground.limits.enabled = True

    async with asyncio.timeout(20):
        done = [await sender.publish(target(live, "announcements"), MessageId(one.id)) for one in messages]

    assert done[:10] == [Sent(MessageId(one.id)) for one in messages[:10]]
    assert isinstance(done[10], Slowed)
    assert 3500 < done[10].retry_after_s <= 3600


async def test_who_does_not_know_their_rights_takes_nothing_to_be_seen_for_unreadable(live: Live) -> None:
    """Discord answers with an empty list where the history may not be read, and a process that only sends knows no rights."""
    blind = DiscordSender(live.client.http)
    sent = await blind.create(target(live), card(), nonce=DELIVERY)
    assert isinstance(sent, Sent)
    assert await blind.find(target(live), DeliveryId(DELIVERY)) == sent.message

    deny(live, channel(live, "phone-news"), Permission.READ_MESSAGE_HISTORY)

    with pytest.raises(HistoryUnreadable):
        await blind.find(target(live), DeliveryId(DELIVERY))
