"""What Discord's gateway does to a bot: it comes back where that is of use, and says in a sentence why where it is not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.chat.life import CLOSE_SENTENCES, StartFailed, login, stay_connected
from bot.playground.gateway import Gateway
from bot.playground.server import Playground
from bot.store.database import open_database
from bot.text.speech import Texts
from tests.bot.chat.conftest import client_for

BEAT_MS = 600
"""Fast, and still fewer than Discord lets through a minute."""


@asynccontextmanager
async def online(sqlite_url: str, texts: Texts) -> AsyncIterator[tuple[Playground, "asyncio.Task[None]"]]:
    """A local Discord, and the task that keeps our client connected to it."""
    async with Playground() as playground, open_database(sqlite_url) as database:
        client = client_for(database, texts, playground)
        client._connection.heartbeat_timeout = 1.0
        await login(client, playground.token)
        connected = asyncio.ensure_future(stay_connected(client))
        try:
            await playground.until_online()
            yield playground, connected
        finally:
            await client.close()
            connected.cancel()
            await asyncio.gather(connected, return_exceptions=True)


@pytest.mark.parametrize("code", sorted(CLOSE_SENTENCES))
async def test_what_ends_the_bot_for_good_is_said(sqlite_url: str, texts: Texts, code: int) -> None:
    async with online(sqlite_url, texts) as (playground, connected):
        playground.gateway.disconnect(code)

        with pytest.raises(StartFailed) as told:
            await asyncio.wait_for(connected, 20)
        assert told.value.sentence == CLOSE_SENTENCES[code]


@pytest.mark.parametrize(
    ("happens", "resumed"),
    [
        (lambda gateway: gateway.disconnect(4009), True),
        (Gateway.ask_to_reconnect, True),
        (lambda gateway: gateway.invalidate(resumable=True), True),
        (lambda gateway: gateway.invalidate(resumable=False), False),
    ],
    ids=["4009 timed out", "op 7", "op 9, resumable", "op 9"],
)
async def test_the_bot_comes_back(
    sqlite_url: str, texts: Texts, happens: Callable[[Gateway], None], resumed: bool
) -> None:
    async with online(sqlite_url, texts) as (playground, connected):
        gateway = playground.gateway
        happens(gateway)

        await playground.world.hub.until(lambda: (gateway.resumes + gateway.identifies == 2) or None, timeout_s=30)
        assert (gateway.resumes, gateway.identifies) == ((1, 1) if resumed else (0, 2))
        assert not connected.done()


async def test_a_gateway_that_stops_answering_heartbeats_is_left_and_found_again(
    sqlite_url: str, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.playground.gateway.HEARTBEAT_MS", BEAT_MS)
    async with online(sqlite_url, texts) as (playground, connected):
        gateway, hub = playground.gateway, playground.world.hub
        gateway.deaf = True
        await hub.until(lambda: None if gateway.online else True, timeout_s=20)
        gateway.deaf = False

        await hub.until(lambda: True if gateway.online else None, timeout_s=30)
        assert not connected.done()
