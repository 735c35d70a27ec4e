"""All real cogs in a client that is not logged in, with the services that a start makes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app
from bot.chat.client import Bandwire
from bot.settings import Settings

OWNER_GUILD = 1_456_074_444_000_000_000


@pytest.fixture
async def client(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Bandwire]:
    """The client with its cogs loaded; the tables are read from the shared compiled file."""
    cache = Path(__file__).parents[2] / "var" / "cache"
    settings = Settings(
        _env_file=None,
        database_url=sqlite_url,
        tables_cache=cache,
        owner_guild=OWNER_GUILD,
        discord_token="playground.local.token",
        discord_api_base="http://127.0.0.1:9/api/v10",
        discord_gateway_url="ws://127.0.0.1:9",
    )
    async with app.opened(settings) as house:
        await house.client.load_cogs()
        yield house.client
