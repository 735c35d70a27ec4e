"""Interactions of every kind, between a person and a real discord.py bot."""

import aiohttp
import discord
import pytest

from bot.playground.model import MessageFlag
from bot.playground.person import NoAnswer
from bot.playground.reading import words
from bot.playground.typed import CannotSend
from tests.bot.playground.conftest import Bot, Clock


async def test_text_without_option_names_lands_whole_in_the_first_option(bot: Bot) -> None:
    answer = await bot.playground.person().ask("/echo Z1 T-Mobile")
    assert answer.embeds[0]["title"] == "Z1 T-Mobile"
    assert answer.embeds[0]["description"] == "nowhere 1"


async def test_named_options_are_recognised_in_the_line(bot: Bot) -> None:
    answer = await bot.playground.person().ask("/echo Z1 where:#phone-news count:3")
    assert (answer.embeds[0]["title"], answer.embeds[0]["description"]) == ("Z1", "phone-news 3")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("/echo", "required"),
        ("/echo x count:9", "between 1 and 5"),
        ("/echo x count:many", "valid number"),
        ("/echo x where:#nowhere", "no channel"),
        ("/echo x where:#stories", "right kind"),
        ("/nothing", "no command"),
        ("/group", "needs one of: inner"),
        ("/form now", "no options"),
        ("hello", "starts with /"),
    ],
)
async def test_the_client_refuses_to_send(bot: Bot, line: str, sentence: str) -> None:
    with pytest.raises(CannotSend, match=sentence):
        await bot.playground.person().type(line)


async def test_autocomplete_offers_choices_for_the_option_being_typed(bot: Bot) -> None:
    choices = await bot.playground.person().suggest("/echo Z1")
    assert [choice["name"] for choice in choices] == ["Z1 one", "two"]


async def test_a_deferral_becomes_the_first_follow_up(bot: Bot) -> None:
    person = bot.playground.person()
    asked = await person.type("/think")
    first = await asked.message()
    more = await asked.followups()
    assert (first.content, first.flags & MessageFlag.LOADING) == ("thought", 0)
    assert (more[0].content, more[0].visible_to) == ("and more", person.user.id)


async def test_a_private_deferral_stays_private(bot: Bot) -> None:
    manager, member = bot.playground.person("mara"), bot.playground.person("noah")
    answer = await manager.ask("/think private:True")
    assert answer in manager.messages()
    assert answer not in member.messages()
    with pytest.raises(CannotSend):
        await member.press(answer, "x")


async def test_a_button_updates_its_message(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo hello")
    changed = await (await person.press(message, "Update")).message()
    assert (changed.id, changed.content, changed.components) == (message.id, "updated", [])


async def test_a_deferred_update_edits_the_message_later(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo hello")
    assert await (await person.press(message, "later")).acknowledged() == 6
    changed = await person.wait_message(lambda item: item.content == "updated later")
    assert changed.id == message.id


async def test_a_select_sends_values(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo hello")
    answer = await (await person.choose(message, "Blue")).message()
    assert answer.content == "picked b"


async def test_a_modal_is_filled_in_and_submitted(bot: Bot) -> None:
    person = bot.playground.person()
    modal = await (await person.type("/form")).modal()
    assert modal.title == "A form"
    answer = await (await person.submit(modal, Words="some words", colour="Red")).message()
    assert answer.content == "some words/['r']"
    with pytest.raises(CannotSend, match="required"):
        await person.submit(modal)
    with pytest.raises(CannotSend, match="between"):
        await person.submit(modal, words="x" * 21)


async def test_a_button_may_open_a_modal(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo hello")
    modal = await (await person.press(message, "Form")).modal()
    assert (await (await person.submit(modal, words="w", colour="r")).message()).content == "w/['r']"


async def test_silence_is_told_after_three_seconds(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo hello")
    with pytest.raises(NoAnswer, match="did not respond"):
        await (await person.press(message, "silent")).message()


async def test_files_are_stored_and_served_back(bot: Bot) -> None:
    message = await bot.playground.person().ask("/files")
    channel = bot.client.get_channel(message.channel_id)
    assert isinstance(channel, discord.TextChannel)
    seen = await channel.fetch_message(message.id)
    assert [item.filename for item in seen.attachments] == ["b.txt"]
    assert await seen.attachments[0].read() == b"hello"
    async with aiohttp.ClientSession() as session, session.get(seen.embeds[0].image.url or "") as response:
        assert (response.status, response.content_type) == (200, "image/png")


async def test_layouts_are_understood(bot: Bot) -> None:
    message = await bot.playground.person().ask("/layout")
    assert message.flags & MessageFlag.COMPONENTS_V2
    assert words(message) == "# Laid out\nInside"


async def test_sub_commands_and_original_response(bot: Bot) -> None:
    person = bot.playground.person()
    await person.type("/group inner some text")
    message = await person.wait_message(lambda item: item.content.endswith("True"))
    assert message.content == "inner some text True"


async def test_context_menus(bot: Bot) -> None:
    person = bot.playground.person()
    said = person.say("an old phone")
    assert (await (await person.use_on_message("Look at it", said)).message()).content == "looked at an old phone"
    user = bot.playground.world.person("noah")
    assert (await (await person.use_on_user("Greet", user)).message()).content == "hello noah"


async def test_commands_are_offered_by_right_and_place(bot: Bot) -> None:
    offered = {command.name for command in bot.playground.person("noah").commands()}
    assert "manage" not in offered
    assert "manage" in {command.name for command in bot.playground.person("mara").commands()}
    in_dm = {command.name for command in bot.playground.person("mara").at("dm").commands()}
    assert "manage" not in in_dm
    elsewhere = {command.name for command in bot.playground.person("mara").at("#lobby").commands()}
    assert elsewhere == {"anywhere"}


async def test_contexts_and_installations_reach_the_bot(bot: Bot) -> None:
    person = bot.playground.person()
    assert (await person.ask("/anywhere")).content == "True ['guild', 'user']"
    assert (await person.at("#lobby").ask("/anywhere")).content == "True ['user']"
    assert (await person.at("dm").ask("/anywhere")).content.startswith("False")


async def test_the_language_of_the_client_reaches_the_bot(bot: Bot) -> None:
    answer = await bot.playground.person("youssef").ask("/echo x")
    assert answer.embeds[0]["footer"] == {"text": "fr youssef"}
    answer = await bot.playground.person("youssef").speaking("ja").ask("/echo x")
    assert answer.embeds[0]["footer"] == {"text": "ja youssef"}


async def test_follow_ups_end_after_fifteen_minutes(bot: Bot, clock: Clock) -> None:
    asked = await bot.playground.person().type("/echo x")
    await asked.message()
    clock.now += 901
    token = asked.interaction.token
    url = f"{bot.playground.api_base}/webhooks/{bot.playground.world.application_id}/{token}"
    async with aiohttp.ClientSession() as session, session.post(url, json={"content": "late"}) as response:
        assert (response.status, (await response.json())["code"]) == (401, 50027)


async def test_a_second_first_answer_is_refused(bot: Bot) -> None:
    asked = await bot.playground.person().type("/echo x")
    await asked.message()
    url = f"{bot.playground.api_base}/interactions/{asked.interaction.id}/{asked.interaction.token}/callback"
    async with aiohttp.ClientSession() as session, session.post(url, json={"type": 5}) as response:
        assert (response.status, (await response.json())["code"]) == (400, 40060)
    url = url.replace(str(asked.interaction.id), "123")
    async with aiohttp.ClientSession() as session, session.post(url, json={"type": 5}) as response:
        assert (response.status, (await response.json())["code"]) == (404, 10062)


async def test_follow_ups_change_and_answers_go(bot: Bot) -> None:
    person = bot.playground.person()
    asked = await person.type("/fickle")
    await asked.followups(2)
    assert [message.content for message in person.messages()] == ["third", "deleted first"]


async def test_an_activity_is_launched_with_its_instance(bot: Bot) -> None:
    person = bot.playground.person()
    asked = await person.type("/launch")
    assert await asked.acknowledged() == 12
    assert (await asked.followups())[0].content.startswith("launched i-")


@pytest.mark.parametrize(
    ("callback", "place"),
    [
        ({"type": 8, "data": {"choices": []}}, "type"),
        ({"type": 7, "data": {}}, "type"),
        ({}, "type"),
        ({"type": 9, "data": {"title": "x" * 46, "custom_id": "a", "components": []}}, "title"),
        ({"type": 4, "data": {"content": "x" * 2001}}, "content"),
    ],
)
async def test_wrong_callbacks_are_refused_and_may_be_mended(bot: Bot, callback: dict, place: str) -> None:
    person = bot.playground.person()
    message = await person.ask("/echo x")
    source = person.world.channels[message.channel_id]
    asked = person.interactions.start(3, person.user, source, {"component_type": 2, "custom_id": "nobody's", "id": 1})
    url = f"{bot.playground.api_base}/interactions/{asked.id}/{asked.token}/callback"
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json=callback) as response:
            body = await response.json()
            assert (response.status, body["code"]) == (400, 50035)
            assert place in str(body["errors"])
        async with session.post(url, json={"type": 4, "data": {"content": "x"}}) as response:
            assert response.status == 204
