"""One local Discord and one bot process a module; a test that stops the bot starts it again."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from bot.playground.person import Person
from bot.playground.server import Playground
from tests.e2e.process import BotProcess


@dataclass(frozen=True)
class Stage:
    """The local Discord and the bot on it."""

    playground: Playground
    bot: BotProcess

    def person(self, name: str = "mara") -> Person:
        """Somebody of the playground's world; mara may manage the server, noah may not, olga owns the bot."""
        return self.playground.person(name)

    async def restart(self) -> None:
        """Starts the bot again after its end and waits until it is online."""
        await self.bot.start()
        await online(self.playground, self.bot)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A bot that is online with its commands registered."""
    async with Playground(rate_limits=False) as playground:
        bot = BotProcess(playground, tmp_path_factory.mktemp("bot"))
        async with bot.running():
            await online(playground, bot)
            yield Stage(playground, bot)


async def online(playground: Playground, bot: BotProcess) -> None:
    """Waits until the bot is logged in with commands. Fails at once when its process ends instead."""
    ready = asyncio.ensure_future(playground.until_commands())
    end = asyncio.ensure_future(bot.ended(within_s=60))
    try:
        await asyncio.wait((ready, end), return_when=asyncio.FIRST_COMPLETED)
        assert not end.done(), f"the bot ended with {end.result()}: {bot.log}"
        await ready
    finally:
        for waiting in (ready, end):
            waiting.cancel()
        await asyncio.gather(ready, end, return_exceptions=True)
