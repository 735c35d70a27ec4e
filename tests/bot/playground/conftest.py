"""A playground and a discord.py client that is logged in to it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import discord
import pytest
from discord import app_commands
from yarl import URL

from bot.playground.server import Playground
from tests.bot.playground.echo import make_client


@dataclass
class Bot:
    """The client, its command tree, and the playground it lives in."""

    client: discord.Client
    tree: app_commands.CommandTree
    playground: Playground

    def channel(self, name: str) -> discord.abc.GuildChannel:
        return next(channel for channel in self.client.get_all_channels() if channel.name == name)


class Clock:
    """Seconds that a test moves by hand."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def playground(clock: Clock) -> AsyncIterator[Playground]:
    async with Playground(rate_limits=False, clock=clock) as running:
        yield running


@asynccontextmanager
async def logged_in(
    playground: Playground, monkeypatch: pytest.MonkeyPatch, *, sync: bool = True
) -> AsyncIterator[Bot]:
    """A client that is ready, with its commands registered."""
    monkeypatch.setattr(discord.http.Route, "BASE", playground.api_base)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", URL(playground.gateway_url))
    client, tree = make_client()
    running = asyncio.create_task(client.start(playground.token))
    ready = asyncio.create_task(client.wait_until_ready())
    try:
        await playground.until_online()
        await ready
        if sync:
            await tree.sync()
        yield Bot(client, tree, playground)
    finally:
        await client.close()
        await running


@pytest.fixture
async def bot(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    async with logged_in(playground, monkeypatch) as running:
        yield running


@pytest.fixture(autouse=True)
def no_complaints(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """discord.py must read everything without an error in its log."""
    yield
    errors = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    loud = [message for message in errors if not message.startswith("Attempting a reconnect")]
    assert not loud, f"discord.py complained: {loud}"
