"""What is registered at Discord, as a whole: described, scoped, within Discord's limits."""

from collections.abc import Iterator
from typing import Any

import discord
import pytest

from bot.chat.client import Bandwire, cog_names
from bot.chat.life import StartFailed
from bot.chat.sync import definitions
from bot.chat.translator import command_ids, option_ids
from bot.text.speech import DEFAULT, LOCALES, Texts, message_ids
from tests.bot.text.catalogs import REGIONAL
from tests.bot.text.test_catalogs import COMPLETE
from tests.cogs.manual import PAGE, page
from tests.cogs.rights import RIGHTS

MANAGE_GUILD = 1 << 5
ADMINISTRATOR = 1 << 3
SPOKEN = [
    one.value
    for one in discord.Locale
    if Texts.load().nearest(one.value) in {*COMPLETE, *(REGIONAL if COMPLETE else ())} - {DEFAULT}
]
"""Discord's locales that have a complete catalog."""


async def all_definitions(client: Bandwire) -> list[dict[str, Any]]:
    own = [await definitions(client, client.services.texts, guild=scope) for scope in (None, client.owner_guild)]
    return [one for part in own for one in part]


def leaves(payload: dict[str, Any], before: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    path = f"{before} {payload['name']}".strip()
    yield path, payload
    for option in payload.get("options", ()):
        if option["type"] in (1, 2):
            yield from leaves(option, path)


def has_parts(part: dict[str, Any]) -> bool:
    return any(option["type"] in (1, 2) for option in part.get("options", ()))


async def test_every_cog_of_the_folder_is_loaded(client: Bandwire) -> None:
    assert sorted(client.extensions) == cog_names()
    assert len(cog_names()) >= 8


def described(payload: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """A command with all its parts, options and choices among them."""
    here = f"{path} {payload['name']}".strip()
    yield here, payload
    for option in (*payload.get("options", ()), *payload.get("choices", ())):
        yield from described(option, here)


def longest(part: dict[str, Any], field: str) -> int:
    return max(len(text) for text in (part.get(field, ""), *(part.get(f"{field}_localizations") or {}).values()))


async def test_everything_is_described_within_100_characters_in_every_language(client: Bandwire) -> None:
    for command in await all_definitions(client):
        for path, part in described(command):
            if command["type"] == 1 and "value" not in part:
                assert part["description"] not in ("", "…"), path
            assert max(longest(part, "description"), longest(part, "name")) <= 100, path


async def test_every_command_is_small_enough_for_discord(client: Bandwire) -> None:
    """Discord counts names, descriptions and values of a command's parts, each in its longest language (Application Commands)."""
    for command in await all_definitions(client):
        size = sum(
            longest(part, "name") + longest(part, "description") + len(str(part.get("value", "")))
            for _, part in described(command)
        )
        assert size <= 8000, f"{command['name']} has {size} characters"


@pytest.mark.parametrize("language", SPOKEN)
async def test_every_description_is_in_the_language_of_the_client(client: Bandwire, language: str) -> None:
    for command in await all_definitions(client):
        if command["type"] != 1:
            continue
        for path, part in described(command):
            if "value" not in part:  # a choice may well be the same word: 5G, Feeds
                assert part["description_localizations"].get(language), f"{path} in {language}"


async def test_every_command_says_where_it_can_be_used(client: Bandwire) -> None:
    for command in await definitions(client, client.services.texts):
        assert command["integration_types"], command["name"]
        assert command["contexts"], command["name"]


async def test_every_command_has_a_row_of_rights_and_every_row_a_command(client: Bandwire) -> None:
    there = {path for one in await all_definitions(client) for path, part in leaves(one) if not has_parts(part)}

    assert sorted(there - RIGHTS.keys()) == [], "add a row for each to tests/cogs/rights.py"
    assert sorted(RIGHTS.keys() - there) == []


async def test_only_lookups_and_own_settings_leave_servers(client: Bandwire) -> None:
    inside = {one["name"] for one in await definitions(client, client.services.texts) if one["contexts"] == [0]}

    assert inside == {"audit", "feeds", "news", "server", "setup"}


async def test_feeds_are_for_managers_and_admin_for_one_server(client: Bandwire) -> None:
    known = {command["name"]: command for command in await all_definitions(client)}

    assert int(known["feeds"]["default_member_permissions"]) == MANAGE_GUILD
    assert int(known["admin"]["default_member_permissions"]) == ADMINISTRATOR
    assert sorted(name for name, one in known.items() if one.get("default_member_permissions")) == [
        "admin",
        "audit",
        "feeds",
        "server",
        "setup",
    ]
    assert "admin" not in {one["name"] for one in await definitions(client, client.services.texts)}


async def test_the_users_line_stays_typable(client: Bandwire) -> None:
    known = {command["name"]: command for command in await definitions(client, client.services.texts)}

    options = known["bands"]["options"]
    assert [option["name"] for option in options] == ["device", "carrier", "country", "date", "private"]
    assert [option["name"] for option in options if option.get("required")] == ["device"]


async def test_no_description_is_left_over(client: Bandwire) -> None:
    wanted: set[str] = set()
    for command in await all_definitions(client):
        for path, part in leaves(command):
            wanted.update(command_ids(path))
            for option in part.get("options", ()):
                ids = option_ids(path, option["name"])
                wanted.update(ids)
                for choice in option.get("choices", ()):
                    wanted.update(f"{one}-choice-{choice['value']}" for one in ids)
    known = {name for name, file in message_ids(LOCALES / "en").items() if file == "commands.ftl"}

    assert known - wanted == set()


@pytest.mark.parametrize(
    "action", ["bands", "pick-device", "pick-carrier", "bands-where", "bands-report", "post", "unsub"]
)
async def test_controls_of_cards_have_handlers(client: Bandwire, action: str) -> None:
    assert client.router.knows(action)


async def test_reload_keeps_everything(client: Bandwire) -> None:
    before = await all_definitions(client)

    for name in cog_names():
        await client.reload_extension(name)

    assert {one["name"] for one in await all_definitions(client)} == {one["name"] for one in before}


async def test_manual_is_up_to_date(client: Bandwire) -> None:
    assert PAGE.read_text("utf-8") == await page(client), "run: python -m tests.cogs.manual"


async def test_cog_that_fails_ends_the_start_with_a_sentence(client: Bandwire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.client.cog_names", lambda: ["tests.cogs.broken_cog"])

    with pytest.raises(StartFailed, match=r"The cog tests\.cogs\.broken_cog cannot be loaded: ZeroDivisionError"):
        await client.load_cogs()
