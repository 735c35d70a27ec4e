"""Every command for every kind of person, at every kind of place: what `tests/cogs/rights.py` says is what the bot does.

All commands are opened to everybody first, as a server's administrators can do under Server Settings → Integrations: what is
tried here is the bot's own check.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.playground.model import Message, MessageFlag, Role
from bot.playground.permissions import EVERYONE
from bot.playground.person import CannotSend, Person
from bot.playground.reading import words
from bot.playground.server import Playground
from tests.cogs.rights import RIGHTS, Right, Who
from tests.e2e.conftest import Stage, online
from tests.e2e.process import BotProcess

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

REFUSALS = ("Only people with", "You need the permission", "You may not use this command")
FORMS = {"report"}
ROWS = [pytest.param(path, right, id=path.replace(" ", "-")) for path, right in RIGHTS.items() if path[0].islower()]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A bot whose owner's server is the playground's, all commands open, a person with the role that may manage news."""
    async with Playground(rate_limits=False) as playground:
        world = playground.world
        guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
        helper = world.add_user("hana", "Hana (helper)")
        role = world.add_role(guild, "News team", EVERYONE)
        world.add_member(guild, helper, role)
        bot = BotProcess(
            playground, tmp_path_factory.mktemp("bot"), OWNER_GUILD=str(guild.id), LIMIT_COMMANDS_A_MINUTE="10000"
        )
        async with bot.running():
            await online(playground, bot)
            for command in world.commands.values():
                command.data.pop("default_member_permissions", None)
            stage = Stage(playground, bot)
            await stage.person("mara").ask("/server managers", role=role.id)
            yield stage


def role_of(stage: Stage) -> Role:
    guild = next(one for one in stage.playground.world.guilds.values() if one.name == "Phone Corner")
    return next(role for role in guild.roles.values() if role.name == "News team")


async def tried(person: Person, path: str, right: Right) -> Message | None:
    """The answer to a command; None where it opens a form."""
    asked = await person.type(f"/{path}", **dict(right.options))
    if path in FORMS:
        await asked.modal()
        return None
    answer = await asked.message()
    assert "in the last minute" not in words(answer), "the trial is too fast for the limit and says nothing"
    return answer


def refused(message: Message | None) -> bool:
    return message is not None and any(words(message).startswith(said) or said in words(message) for said in REFUSALS)


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_a_member_without_rights(stage: Stage, path: str, right: Right) -> None:
    answer = await tried(stage.person("noah").at("#general"), path, right)

    assert refused(answer) == (right.who is not Who.EVERYBODY), answer and words(answer)
    if refused(answer):
        assert answer is not None
        assert answer.flags & MessageFlag.EPHEMERAL
        if right.who is Who.MANAGERS:
            assert f"<@&{role_of(stage).id}>" in words(answer), "the refusal says who may"


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_a_member_with_the_servers_manager_role(stage: Stage, path: str, right: Right) -> None:
    answer = await tried(stage.person("hana").at("#general"), path, right)

    assert refused(answer) == (right.who in (Who.RULERS, Who.OWNER)), answer and words(answer)


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_a_manager(stage: Stage, path: str, right: Right) -> None:
    if path == "server managers":
        right = Right(right.who, {"role": role_of(stage).id})
    answer = await tried(stage.person("mara").at("#general"), path, right)

    assert refused(answer) == (right.who is Who.OWNER), answer and words(answer)
    if right.who is not Who.EVERYBODY:
        assert answer is not None
        assert answer.flags & MessageFlag.EPHEMERAL, "managers' answers are private"


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_the_owner_of_the_bot(stage: Stage, path: str, right: Right) -> None:
    if path == "server managers":
        right = Right(right.who, {"role": role_of(stage).id})

    assert not refused(await tried(stage.person("olga").at("#general"), path, right))


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_a_person_in_direct_messages(stage: Stage, path: str, right: Right) -> None:
    noah = stage.person("noah").at("dm")
    if right.who is Who.EVERYBODY and not path.startswith("news"):
        assert not refused(await tried(noah, path, right))
    else:
        with pytest.raises(CannotSend):
            await noah.type(f"/{path}", **dict(right.options))


@pytest.mark.parametrize(("path", "right"), ROWS)
async def test_a_guest_with_the_bot_for_themselves_in_a_server_without_it(
    stage: Stage, path: str, right: Right
) -> None:
    mara = stage.person("mara").at("Somebody's Server/#lobby")
    if right.who is not Who.EVERYBODY or path.startswith("news"):
        with pytest.raises(CannotSend):
            await mara.type(f"/{path}", **dict(right.options))
        return
    answer = await tried(mara, path, right)
    if answer is not None:
        assert answer.flags & MessageFlag.EPHEMERAL, "a guest's answers are private, whatever was asked"


async def test_nobody_reaches_another_servers_subscription_by_its_id(stage: Stage) -> None:
    world = stage.playground.world
    other = next(one for one in world.guilds.values() if one.name == "Somebody's Server")
    world.install(other)
    mara, olga = stage.person("mara"), stage.person("olga").at("Somebody's Server/#lobby")
    feed = f"{stage.playground.base_url}/feeds/europe"
    assert "Handset Courier" in words(await mara.ask("/feeds add", url=feed))
    await mara.ask("/news subscribe", region="DE")

    for number in range(1, 4):
        for command in ("/news pause", "/news unsubscribe", "/news resume"):
            assert "no such subscription" in words(await olga.ask(command, subscription=str(number)))
        for command in ("/feeds pause", "/feeds remove", "/feeds test"):
            assert "no such feed" in words(await olga.ask(command, feed=str(number)))
    assert "No subscriptions yet" in words(await olga.ask("/news list"))
    assert "Germany" in words(await mara.ask("/news list"))
