"""Commands reach Discord once, with their descriptions in every language we have."""

import pytest

from bot.chat.life import login
from bot.chat.sync import definitions, fingerprint
from bot.chat.translator import describe, first, option_ids
from bot.text.speech import Texts, UnknownMessage
from tests.bot.chat.conftest import Live, TryOutClient, client_for

REGISTER = "PUT"
ROUTE = "/applications/{application_id}/commands"


def registered(live: Live) -> dict[str, dict]:
    return {command.name: command.data for command in live.playground.world.commands.values()}


async def another_start(live: Live) -> TryOutClient:
    client = client_for(live.database, live.texts, live.playground)
    await login(client, live.playground.token)
    return client


async def test_first_start_registers_all(live: Live) -> None:
    assert set(registered(live)) == {"quick", "slow", "fail", "controls", "form", "pick"}


async def test_descriptions_come_from_the_catalogs(live: Live) -> None:
    quick = registered(live)["quick"]

    assert quick["description"] == "Answer at once"
    assert quick["description_localizations"] == {"de": "Antworte sofort"}
    word = next(option for option in quick["options"] if option["name"] == "word")
    assert (word["description"], word["description_localizations"]) == ("A word", {"de": "Ein Wort"})


async def test_fixed_choices_are_translated_and_their_values_stay(live: Live) -> None:
    (how,) = registered(live)["fail"]["options"]

    assert [choice["value"] for choice in how["choices"]] == ["ours", "theirs"]
    assert how["choices"][0]["name"] == "Our own fault"
    assert how["choices"][0]["name_localizations"] == {"de": "Unser eigener Fehler"}
    assert how["choices"][1]["name"] == "theirs"


async def test_names_stay_english(live: Live) -> None:
    assert not any(command.get("name_localizations") for command in registered(live).values())


async def test_second_start_registers_nothing(live: Live) -> None:
    before = len(live.playground.journal.find(REGISTER, ROUTE))

    client = await another_start(live)
    await client.close()

    assert before == 1
    assert len(live.playground.journal.find(REGISTER, ROUTE)) == before


async def test_force_registers_again(live: Live) -> None:
    (report,) = await live.client.sync(force=True)

    assert (report.guild, report.commands, report.sent) == (None, 6, True)
    assert len(live.playground.journal.find(REGISTER, ROUTE)) == 2


async def test_changed_description_is_registered(live: Live) -> None:
    mark = fingerprint(await definitions(live.client, live.texts))
    live.client.tree.remove_command("quick")

    (report,) = await live.client.sync(force=False)

    assert report.sent
    assert fingerprint(await definitions(live.client, live.texts)) != mark


def test_fingerprint_does_not_depend_on_order() -> None:
    one, two = {"name": "a", "description": "x"}, {"name": "b", "type": 3}

    assert fingerprint([one, two]) == fingerprint([two, one])
    assert fingerprint([one]) != fingerprint([two])


def test_nearer_option_text_wins(texts: Texts) -> None:
    assert option_ids("news subscribe", "no_region") == ("option-news-subscribe-no-region", "option-no-region")
    assert first(texts.speech("en"), ("option-quick-word", "option-word")) == "A word"


def test_command_without_description_is_an_error(texts: Texts) -> None:
    with pytest.raises(UnknownMessage, match="command-nameless"):
        describe({"name": "nameless", "type": 1, "options": []}, texts)


def test_menu_has_no_description(texts: Texts) -> None:
    menu = {"name": "Check phones here", "type": 3}

    assert describe(menu, texts) == menu
