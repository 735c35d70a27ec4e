"""Messages, threads, forums, direct messages and the rights they need, asked for by discord.py."""

import asyncio
import io

import discord
import pytest

from bot.playground.faults import Fault, Mood
from bot.playground.mentions import written
from bot.playground.model import Overwrite
from bot.playground.permissions import Permission
from bot.playground.server import Playground
from tests.bot.playground.conftest import Bot, Clock


def text_channel(bot: Bot, name: str = "general") -> discord.TextChannel:
    channel = bot.channel(name)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def refused(coroutine: object) -> tuple[int, int]:
    with pytest.raises(discord.HTTPException) as caught:
        await coroutine  # type: ignore[misc]
    return caught.value.status, caught.value.code


async def test_a_nonce_makes_one_message_in_five_minutes(bot: Bot, clock: Clock) -> None:
    channel = text_channel(bot)
    first = await channel.send("once", nonce="n1")
    assert (await channel.send("once", nonce="n1")).id == first.id
    clock.now += 301
    assert (await channel.send("once", nonce="n1")).id != first.id
    assert all(message.nonce is None for message in [item async for item in channel.history()])


async def test_history_pages_newest_first(bot: Bot, clock: Clock) -> None:
    channel = text_channel(bot)
    for number in range(120):
        clock.now += 1
        await channel.send(str(number))
    assert [item.content async for item in channel.history(limit=3)] == ["119", "118", "117"]
    assert len([item async for item in channel.history(limit=None)]) == 120
    after = [item.content async for item in channel.history(limit=2, oldest_first=True)]
    assert after == ["0", "1"]


async def test_edit_keeps_and_replaces_files(bot: Bot) -> None:
    channel = text_channel(bot)
    sent = await channel.send(
        "x", files=[discord.File(io.BytesIO(b"1"), "1.txt"), discord.File(io.BytesIO(b"2"), "2.txt")]
    )
    edited = await sent.edit(content="y", attachments=[sent.attachments[1], discord.File(io.BytesIO(b"3"), "3.txt")])
    assert [item.filename for item in edited.attachments] == ["2.txt", "3.txt"]
    assert edited.edited_at is not None
    await sent.delete()
    assert await refused(channel.fetch_message(sent.id)) == (404, 10008)


async def test_foreign_messages(bot: Bot) -> None:
    said = bot.playground.person("noah").say("mine")
    message = text_channel(bot).get_partial_message(said.id)
    assert await refused(message.edit(content="yours")) == (403, 50005)
    await message.delete()
    assert bot.playground.person("noah").messages() == []


async def test_without_the_content_intent_words_of_others_are_hidden(bot: Bot) -> None:
    person = bot.playground.person("noah")
    hidden = person.say("a secret")
    shown = person.say(f"<@{bot.playground.world.bot.id}> look")
    channel = text_channel(bot)
    assert (await channel.fetch_message(hidden.id)).content == ""
    assert (await channel.fetch_message(shown.id)).content.endswith("look")


async def test_rights_are_enforced(bot: Bot) -> None:
    world = bot.playground.world
    channel = text_channel(bot)
    model = world.channels[channel.id]
    for denied, answer in (
        (Permission.VIEW_CHANNEL, (403, 50001)),
        (Permission.SEND_MESSAGES, (403, 50013)),
        (Permission.EMBED_LINKS, (403, 50013)),
    ):
        model.overwrites[world.bot.id] = Overwrite(world.bot.id, 1, deny=int(denied))
        assert await refused(channel.send(embed=discord.Embed(title="x"))) == answer
    model.overwrites[world.bot.id] = Overwrite(world.bot.id, 1, deny=int(Permission.READ_MESSAGE_HISTORY))
    await channel.send("x")
    assert [item async for item in channel.history()] == []
    world.delete_channel(model)
    assert await refused(channel.send("x")) == (404, 10003)


async def test_channel_changes_reach_discord_py(bot: Bot) -> None:
    world = bot.playground.world
    guild = bot.client.guilds[0]
    made = world.add_channel(world.guilds[guild.id], "fresh")
    await text_channel(bot).send("the events above are read before this answer's event")
    assert await bot.client.fetch_channel(made.id)
    assert guild.get_channel(made.id)
    role = world.bot_role(world.guilds[guild.id])
    world.set_role_permissions(world.guilds[guild.id], role, 0)
    assert guild.me.roles[-1].id == role.id


async def test_forum_posts_carry_tags_and_no_nonce(bot: Bot) -> None:
    forum = bot.channel("stories")
    assert isinstance(forum, discord.ForumChannel)
    tag = forum.available_tags[0]
    made = [await forum.create_thread(name="A post", content="first", applied_tags=[tag]) for _ in range(2)]
    assert made[0].thread.id != made[1].thread.id
    assert made[0].message.id == made[0].thread.id
    assert bot.playground.world.channels[made[0].thread.id].applied_tags == [tag.id]
    await made[0].thread.send("second")
    assert [item.content async for item in made[0].thread.history()] == ["second", "first"]
    edited = await made[0].thread.edit(archived=True, locked=True)
    assert edited.archived


async def test_threads_start_from_messages(bot: Bot) -> None:
    channel = text_channel(bot)
    message = await channel.send("start")
    thread = await message.create_thread(name="talk")
    assert thread.id == message.id
    assert await refused(message.create_thread(name="again")) == (400, 160004)
    await thread.send("hello")


async def test_announcements_are_published_ten_an_hour(bot: Bot, clock: Clock) -> None:
    channel = text_channel(bot, "announcements")
    for _ in range(10):
        await (await channel.send("news")).publish()
    first = await channel.send("news")
    url = discord.http.Route(
        "POST", "/channels/{channel_id}/messages/{message_id}/crosspost", channel_id=channel.id, message_id=first.id
    ).url
    async with bot.client.http._HTTPClient__session.post(  # type: ignore[attr-defined]
        url, headers={"Authorization": f"Bot {bot.playground.token}"}
    ) as response:
        assert response.status == 429
        assert (await response.json())["retry_after"] == pytest.approx(3600)
    clock.now += 3601
    await first.publish()
    assert (await channel.fetch_message(first.id)).flags.crossposted
    assert await refused(first.publish()) == (400, 40033)
    plain = await text_channel(bot).send("x")
    assert await refused(plain.publish()) == (400, 50024)


async def test_closed_direct_messages(bot: Bot) -> None:
    person = bot.playground.world.person("noah")
    user = await bot.client.fetch_user(person.id)
    await user.send("hello")
    assert bot.playground.person("noah").messages("dm")[0].content == "hello"
    person.dms_open = False
    assert await refused(user.send("again")) == (403, 50007)


@pytest.mark.parametrize(
    ("embed", "path"),
    [
        ({"title": "x" * 257}, "title"),
        ({"description": "x" * 4097}, "description"),
        ({"title": "x", "url": "ftp://x.example"}, "url"),
        ({"title": "x", "fields": [{"name": " ", "value": "y"}]}, "fields"),
        ({"title": "x", "footer": {"text": "x" * 2049}}, "footer"),
    ],
)
async def test_wrong_embeds_are_told_by_place(bot: Bot, embed: dict[str, object], path: str) -> None:
    with pytest.raises(discord.HTTPException, match=f"embeds.0.{path}") as caught:
        await bot.client.http.request(
            discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=bot.channel("general").id),
            json={"embeds": [embed]},
        )
    assert caught.value.code == 50035


async def test_limits_of_messages(bot: Bot) -> None:
    channel = text_channel(bot)
    assert await refused(channel.send("x" * 2001)) == (400, 50035)
    assert await refused(channel.send()) == (400, 50006)
    embeds = [discord.Embed(description="x" * 4000), discord.Embed(description="x" * 2001)]
    assert await refused(channel.send(embeds=embeds)) == (400, 50035)
    view = discord.ui.View()
    for _ in range(2):
        view.add_item(discord.ui.Button(label="x", custom_id="same"))
    assert await refused(channel.send("x", view=view)) == (400, 50035)
    big = discord.File(io.BytesIO(b"x" * (10 * 1024 * 1024 + 1)), "big")
    assert await refused(channel.send(file=big)) == (413, 40005)


async def test_an_answer_lost_after_the_effect_leaves_one_message(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def at_once(_: float) -> None:
        return None

    monkeypatch.setattr(discord.http.asyncio, "sleep", at_once)
    bot.playground.faults.add(Fault(Mood.ERROR_AFTER, "POST /channels/*/messages", times=2, status=502))
    message = await text_channel(bot).send("once")
    assert [item.content for item in bot.playground.person().messages()] == ["once"]
    assert [item.status for item in bot.playground.journal.find("POST", "/channels/{channel_id}/messages")] == [
        502,
        502,
        200,
    ]
    assert bot.playground.person().messages()[0].id == message.id


@pytest.mark.parametrize("name", ["@Bandwire", "@bandwire"])
async def test_a_typed_name_becomes_the_mention(bot: Bot, name: str) -> None:
    world = bot.playground.world
    assert written(world, f"hi {name}, Z1?") == f"hi <@{world.bot.id}>, Z1?"


@pytest.mark.parametrize("text", ["mail@bandwire.example", "@nobody", "@Bandwires", "<@1>", "@everyone"])
async def test_other_words_with_an_at_stay(bot: Bot, text: str) -> None:
    assert written(bot.playground.world, text) == text


async def test_a_bot_that_goes_away_while_it_waits_leaves_no_traceback(
    playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    fault = playground.faults.add(Fault(Mood.SLOW, seconds=0.2))
    host, _, port = playground.base_url.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /api/v10/channels/1/messages HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99\r\n\r\n"
    writer.write(head.encode() + b"{")
    await writer.drain()
    writer.transport.abort()
    async with asyncio.timeout(10):
        while not playground.journal.requests:  # noqa: ASYNC110 - nothing else tells of it
            await asyncio.sleep(0.01)

    assert fault.struck == 1
    assert "Traceback" not in caplog.text
