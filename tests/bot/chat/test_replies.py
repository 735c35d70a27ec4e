"""Commands, clicks and forms from end to end: discord.py on our side, the local Discord on the other."""

from types import SimpleNamespace

import discord
import pytest
from structlog.testing import capture_logs

from bot.chat.replies import check_share
from bot.errors import NotAllowed
from bot.playground.model import MessageFlag
from bot.playground.reading import words
from tests.bot.chat.conftest import REFERENCE, Live

EPHEMERAL = MessageFlag.EPHEMERAL


def private(message: object) -> bool:
    return bool(message.flags & EPHEMERAL)


async def test_quick_answer_is_one_message(live: Live) -> None:
    answer = await live.playground.person().ask("/quick *word*")

    assert answer.embeds[0]["title"] == "Hello"
    assert answer.embeds[0]["description"] == "\\*word\\*"
    assert not private(answer)


async def test_private_answer_on_request(live: Live) -> None:
    assert private(await live.playground.person().ask("/quick a private:true"))


async def test_slow_answer_is_deferred_and_comes(live: Live) -> None:
    asked = await live.playground.person().type("/slow")

    assert await asked.acknowledged() == 5
    live.cog.release.set()
    assert (await asked.message()).embeds[0]["title"] == "late"


async def test_slow_answer_keeps_the_privacy_asked_for(live: Live) -> None:
    asked = await live.playground.person().type("/slow private:true")
    await asked.acknowledged()
    live.cog.release.set()

    assert private(await asked.message())


async def test_card_that_turns_out_private_replaces_a_public_deferral(live: Live) -> None:
    person = live.playground.person()
    asked = await person.type("/slow private")
    await asked.acknowledged()
    live.cog.release.set()

    (late,) = await asked.followups()

    assert private(late)
    assert [message for message in person.messages() if not private(message)] == []


async def test_guest_in_a_foreign_server_is_answered_privately(live: Live) -> None:
    person = live.playground.person()
    person.user.installed = True
    for command in live.playground.world.commands.values():
        command.data["integration_types"] = [0, 1]

    assert private(await person.at("Somebody's Server/#lobby").ask("/quick"))


async def test_failure_of_the_asker_is_said_privately_and_escaped(live: Live) -> None:
    with capture_logs() as logs:
        answer = await live.playground.person().ask("/fail theirs")

    assert private(answer)
    assert "“\\*x\\*” does not fit" in words(answer)
    assert [entry["log_level"] for entry in logs if entry["event"] in ("refused", "failed")] == ["info"]


async def test_failure_of_ours_gives_a_reference_that_the_log_has_too(live: Live) -> None:
    with capture_logs() as logs:
        answer = await live.playground.person().ask("/fail ours")

    assert private(answer)
    assert REFERENCE in words(answer)
    assert "our secret" not in words(answer)
    (entry,) = [entry for entry in logs if entry["event"] == "failed"]
    assert entry["reference"] == REFERENCE
    assert str(entry["exc_info"]) == "our secret"


async def test_failure_after_a_public_deferral_is_private(live: Live) -> None:
    person = live.playground.person()
    asked = await person.type("/slow fail")
    await asked.acknowledged()
    live.cog.release.set()

    (told,) = await asked.followups()

    assert private(told)
    assert REFERENCE in words(told)


async def test_button_changes_its_card(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")

    changed = await (await person.press(card, "again")).message()

    assert (changed.id, changed.embeds[0]["title"]) == (card.id, "changed 1/a:b")


async def test_slow_button_is_deferred_and_changes_its_card(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")

    asked = await person.press(card, "slowly")
    assert await asked.acknowledged() == 6
    live.cog.release.set()

    changed = await person.wait_message(lambda message: message.embeds[0]["title"] == "changed late")
    assert changed.id == card.id


async def test_select_gives_its_values(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")

    changed = await (await person.choose(card, "Two")).message()

    assert changed.embeds[0]["title"] == "changed 2"


async def test_button_of_no_handler_is_answered_kindly(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")

    told = await (await person.press(card, "gone")).message()

    assert private(told)
    assert "older version" in words(told)


async def test_failing_button_goes_through_the_same_door(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")

    told = await (await person.press(card, "break")).message()

    assert private(told)
    assert REFERENCE in words(told)
    assert "click secret" not in words(told)


async def test_form_comes_back_to_its_handler(live: Live) -> None:
    person = live.playground.person()
    modal = await (await person.type("/form")).modal()

    answer = await (await person.submit(modal, why="because")).message()

    assert private(answer)
    assert answer.embeds[0]["description"] == "('7',) because"


async def test_form_from_a_button_works_after_discord_py_forgot_it(live: Live) -> None:
    person = live.playground.person()
    card = await person.ask("/controls")
    modal = await (await person.press(card, "ask")).modal()
    live.client._connection._view_store._modals.clear()

    answer = await (await person.submit(modal, why="later")).message()

    assert "later" in words(answer)


async def test_autocomplete_keeps_discords_limits(live: Live) -> None:
    choices = await live.playground.person().suggest("/pick ab", "word")

    assert len(choices) == 25
    assert choices[0]["value"] == "ab0"
    assert max(len(choice["name"]) for choice in choices) == 100


async def test_failing_autocomplete_offers_nothing(live: Live) -> None:
    assert await live.playground.person().suggest("/pick fail", "word") == []


async def test_language_follows_the_client_then_english(live: Live) -> None:
    person = live.playground.person()

    assert (await person.speaking("de").ask("/quick")).embeds[0]["title"] == "Hallo"
    assert (await person.speaking("ja").ask("/quick")).embeds[0]["title"] == "Hello"


async def test_own_setting_wins_over_the_clients_language(live: Live) -> None:
    person = live.playground.person()
    await live.client.services.people.set_language_of_person(person.user.id, "en")

    assert (await person.speaking("de").ask("/quick")).embeds[0]["title"] == "Hello"


async def test_servers_language_serves_whose_language_we_lack(live: Live) -> None:
    person = live.playground.person()
    await live.client.services.people.set_language_of_server(person.channel.guild_id, "de")

    assert (await person.speaking("ja").ask("/quick")).embeds[0]["title"] == "Hallo"


async def test_nobody_is_pinged_by_an_answer(live: Live) -> None:
    answer = await live.playground.person().ask("/quick @everyone")

    assert not answer.mention_everyone
    assert answer.mentions == []


def test_sharing_asks_for_permissions_only_where_there_are_some() -> None:
    def clicked(guild: int | None, permissions: discord.Permissions) -> SimpleNamespace:
        return SimpleNamespace(
            guild_id=guild, permissions=permissions, channel=None, is_guild_integration=lambda: guild is not None
        )

    check_share(clicked(None, discord.Permissions.none()))  # a direct message, or a group chat
    check_share(clicked(1, discord.Permissions(send_messages=True)))
    with pytest.raises(NotAllowed):
        check_share(clicked(1, discord.Permissions.none()))
