"""The composition root: what ends a run, and that everything is closed."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot import app
from bot.chat.life import StartFailed
from bot.errors import StoreError
from bot.playground.reading import words
from bot.playground.server import Playground
from bot.settings import Settings

CACHE = Path(__file__).parents[2] / "var" / "cache"


def settings_for(playground: Playground, sqlite_url: str, **more: object) -> Settings:
    return Settings(
        _env_file=None,
        discord_token=playground.token,
        discord_api_base=playground.api_base,
        discord_gateway_url=playground.gateway_url,
        database_url=sqlite_url,
        tables_cache=CACHE,
        **more,
    )


async def test_first_to_end_ends_all() -> None:
    cancelled = asyncio.Event()

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    await app.first_of(asyncio.sleep(0), endless())

    assert cancelled.is_set()


async def test_what_the_first_raises_is_raised() -> None:
    async def broken() -> None:
        raise StartFailed("no")

    with pytest.raises(StartFailed, match="no"):
        await app.first_of(broken(), asyncio.Event().wait())


async def test_run_answers_and_ends_with_0_when_asked_to_stop(database_url: str) -> None:
    async with Playground() as playground:
        running = asyncio.ensure_future(app.run(settings_for(playground, database_url)))
        await playground.until_commands()
        assert "C6903" in words(await playground.person().ask("/bands C6903 T-Mobile US"))
        assert "No subscriptions yet" in words(await playground.person().ask("/news list"))

        os.kill(os.getpid(), signal.SIGTERM)

        async with asyncio.timeout(10):
            assert await running == 0
        assert not playground.gateway.online


async def test_second_bot_on_the_same_file_is_refused(sqlite_url: str) -> None:
    async with Playground() as playground, app.opened(settings_for(playground, sqlite_url)):
        with pytest.raises(StoreError):
            async with app.opened(settings_for(playground, sqlite_url)):
                pass


async def test_sync_needs_no_gateway_and_registers_the_owners_commands_too(sqlite_url: str) -> None:
    async with Playground() as playground:
        guild = next(one.id for one in playground.world.guilds.values() if one.name == "Phone Corner")

        everywhere, own = await app.sync(settings_for(playground, sqlite_url, owner_guild=guild))

        assert (everywhere.guild, own.guild, own.commands) == (None, guild, 1)
        assert everywhere.sent
        assert own.sent
        assert not playground.gateway.online


async def test_owners_server_out_of_reach_does_not_stop_the_start(sqlite_url: str) -> None:
    async with Playground() as playground:
        guild = next(one.id for one in playground.world.guilds.values() if one.name == "Somebody's Server")

        everywhere, own = await app.sync(settings_for(playground, sqlite_url, owner_guild=guild))

        assert everywhere.sent
        assert not own.sent
