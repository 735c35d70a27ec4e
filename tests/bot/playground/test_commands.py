"""What Discord refuses among application commands."""

import aiohttp
import pytest

from bot.playground.commands import name_fits
from bot.playground.server import Playground
from tests.bot.playground.conftest import Clock

GOOD = {"name": "a", "description": "b"}


async def put(playground: Playground, body: object, *, guild: bool = False, method: str = "PUT") -> tuple[int, dict]:
    world = playground.world
    scope = f"/guilds/{next(iter(world.guilds))}" if guild else ""
    url = f"{playground.api_base}/applications/{world.application_id}{scope}/commands"
    headers = {"Authorization": f"Bot {playground.token}"}
    async with aiohttp.ClientSession(headers=headers) as session, session.request(method, url, json=body) as response:
        return response.status, await response.json()


def option(**changes: object) -> dict[str, object]:
    return {**GOOD, "options": [{"type": 3, "name": "x", "description": "y", **changes}]}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ({"name": "A", "description": "b"}, "APPLICATION_COMMAND_INVALID_NAME"),
        ({"name": "a b", "description": "b"}, "APPLICATION_COMMAND_INVALID_NAME"),
        ({"name": "a"}, "BASE_TYPE_REQUIRED"),
        ({"name": "a", "description": "x" * 101}, "BASE_TYPE_BAD_LENGTH"),
        (
            option(choices=[{"name": "a", "value": "a"}], autocomplete=True),
            "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES",
        ),
        (option(choices=[{"name": str(i), "value": str(i)} for i in range(26)]), "BASE_TYPE_MAX_LENGTH"),
        (option(type=12), "BASE_TYPE_CHOICES"),
        ({**GOOD, "options": option()["options"] * 2}, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
        ({**GOOD, "name_localizations": {"xx": "a"}}, "ENUM_TYPE_COERCE"),
        ({**GOOD, "description_localizations": {"de": ""}}, "BASE_TYPE_BAD_LENGTH"),
        (
            {
                **GOOD,
                "options": [{"type": 3, "name": f"x{i}", "description": "y", "required": i == 1} for i in range(2)],
            },
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
    ],
)
async def test_wrong_commands_are_refused(playground: Playground, command: dict, code: str) -> None:
    status, body = await put(playground, [command])
    assert (status, body["code"]) == (400, 50035)
    assert code in str(body["errors"]), body


async def test_a_command_that_stays_keeps_its_id(playground: Playground) -> None:
    _, first = await put(playground, [GOOD, {"name": "gone", "description": "x"}])
    _, second = await put(playground, [{**GOOD, "description": "other"}])
    assert [item["id"] for item in second] == [first[0]["id"]]
    assert second[0]["version"] != first[0]["version"]
    _, of_guild = await put(playground, [GOOD], guild=True)
    assert of_guild[0]["guild_id"]
    assert len(playground.world.commands) == 2


async def test_counts_of_a_scope_and_of_a_day(playground: Playground, clock: Clock) -> None:
    many = [{"name": f"c{number}", "description": "x"} for number in range(101)]
    assert (await put(playground, many))[1]["code"] == 30032
    menus = [{"name": f"m{number}", "type": 3} for number in range(16)]
    assert (await put(playground, menus))[1]["code"] == 30032
    assert (await put(playground, many[:100]))[0] == 200
    assert (await put(playground, []))[0] == 200
    assert (await put(playground, many[:100]))[0] == 200
    assert (await put(playground, []))[0] == 200
    assert (await put(playground, [GOOD]))[1]["code"] == 30034
    clock.now += 86_401
    assert (await put(playground, GOOD, method="POST"))[0] == 201


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("bands", True),
        ("bänder", True),
        ("バンド", True),
        ("Bands", False),
        ("a b", False),
        ("", False),
        ("a" * 33, False),
        ("a.b", False),
    ],
)
def test_names(name: str, fits: bool) -> None:
    assert name_fits(name) is fits
