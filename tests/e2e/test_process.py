"""The life of the process: log in, register commands, stop, start again, fail with a sentence."""

import asyncio
import re
import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from bot.playground.faults import Fault, Mood
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


async def test_a_discord_that_says_nothing_does_not_hold_up_the_end(tmp_path: Path) -> None:
    arrived = asyncio.Event()
    held: list[asyncio.StreamWriter] = []

    def hold(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)
        arrived.set()

    silent = await asyncio.start_server(hold, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path, DISCORD_API_BASE=f"http://127.0.0.1:{port}/api/v10")
    await bot.start()
    try:
        async with asyncio.timeout(20):
            await arrived.wait()
        async with asyncio.timeout(10):
            assert await bot.stop() == 0
    finally:
        await bot.kill()
        for writer in held:
            writer.close()
        silent.close()
    assert "Traceback" not in bot.log


async def test_a_discord_that_falls_silent_does_not_hold_up_the_end(tmp_path: Path) -> None:
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path)
        await bot.start()
        try:
            await playground.until_commands()
            silence = playground.faults.add(Fault(Mood.SLOW, "POST /interactions/*", times=None, seconds=120))
            asking = asyncio.ensure_future(playground.person().ask("/privacy"))
            async with asyncio.timeout(20):
                while not silence.struck:  # noqa: ASYNC110 - the local Discord says nothing while it is silent
                    await asyncio.sleep(0.05)
            async with asyncio.timeout(10):
                assert await bot.stop() == 0
            asking.cancel()
            await asyncio.wait((asking,))
        finally:
            await bot.kill()
            playground.faults.clear()
    assert bot.events("stopped_while_answering")
    assert "Traceback" not in bot.log


async def test_sync_registers_on_demand(tmp_path: Path) -> None:
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path, "sync")
        await bot.start()

        assert await bot.ended() == 0
        assert len(playground.journal.find(*REGISTER)) == 1
    assert "commands registered everywhere" in bot.output


async def test_health_and_metrics_are_served_where_asked_and_name_nobody(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with Playground() as playground:
        bot = BotProcess(playground, tmp_path, METRICS_PORT=str(port))
        await bot.start()
        try:
            await playground.until_commands()
            await playground.person().ask("/privacy")
            async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
                async with session.get("/health/ready") as ready:
                    assert (ready.status, await ready.json()) == (200, {"status": "ok", "troubles": []})
                async with session.get("/metrics") as metrics:
                    text = await metrics.text()
        finally:
            await bot.stop()
    assert 'bandwire_interactions_total{kind="application_command"} 1.0' in text
    assert 'bandwire_discord_requests_total{status="200"}' in text
    assert playground.token not in text
    assert not re.search(r"(?<![\d.])\d{17,19}\b", text), "an id of Discord's"
