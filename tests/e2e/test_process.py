"""The life of the process: log in, register commands, stop, start again, fail with a sentence."""

import signal
from pathlib import Path

import pytest

from bot.playground.model import MessageFlag
from bot.playground.reading import words
from bot.playground.server import Playground
from tests.e2e.conftest import Stage
from tests.e2e.process import BotProcess

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

REGISTER = ("PUT", "/applications/{application_id}/commands")


async def test_login_registers_the_commands_once(stage: Stage) -> None:
    names = {command.name for command in stage.playground.world.commands.values()}

    assert {"bands", "news", "feeds", "report"} <= names
    assert len(stage.playground.journal.find(*REGISTER)) == 1
    assert stage.bot.events("commands_registered")


async def test_report_goes_through_its_form(stage: Stage) -> None:
    noah = stage.person("noah")
    modal = await (await noah.type("/report")).modal()

    thanks = await (await noah.submit(modal, about="Z1 on T-Mobile", text="It has band 17")).message()

    assert "#1" in words(thanks)
    assert thanks.flags & MessageFlag.EPHEMERAL


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal_ends_it_cleanly_and_a_second_start_registers_nothing(stage: Stage, number: int) -> None:
    before = len(stage.playground.journal.find(*REGISTER))

    assert await stage.bot.stop(number) == 0
    await stage.restart()

    assert len(stage.playground.journal.find(*REGISTER)) == before


async def test_wrong_token_is_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path, DISCORD_TOKEN="wrong.token.x")
        await bot.start()

        assert await bot.ended() == 1
    assert "bandwire: Discord refused the token" in bot.log
    assert "Traceback" not in bot.log
    assert "wrong.token.x" not in bot.log


async def test_sync_registers_on_demand(tmp_path: Path) -> None:
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path, "sync")
        await bot.start()

        assert await bot.ended() == 0
        assert len(playground.journal.find(*REGISTER)) == 1
    assert "commands registered everywhere" in bot.output
