"""The news engine on each database."""

from collections.abc import AsyncIterator

import pytest

from bot.store.database import Database
from tests.bot.news.engine import Engine, opened_engine


@pytest.fixture
async def engine(database: Database) -> AsyncIterator[Engine]:
    """Fresh, without sources and subscriptions: once for each engine of the store."""
    async with opened_engine(database) as opened:
        yield opened
