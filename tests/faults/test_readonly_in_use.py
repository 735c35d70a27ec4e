"""A database that can no longer be written while the bot runs: one clear line, nothing lost or doubled, and it goes on by itself."""

import asyncio
from datetime import timedelta
from urllib.parse import urlsplit

import asyncpg
import pytest
from structlog.testing import capture_logs

from bot.errors import StoreError
from bot.news.deliver import LEASE
from bot.store.database import Database, open_database
from bot.worker import Step, Worker
from tests.bot.news.engine import Engine, Item, opened_engine
from tests.bot.news.test_deliver import write


class Switch:
    """Lets a database be read only, under the hands of who has it open, and lets it be written again."""

    def __init__(self, database: Database, url: str) -> None:
        self._database, self._url = database, url

    async def off(self) -> None:
        """As a file system that was mounted anew, or a primary that became a standby."""
        if self._database.engine == "sqlite":
            await self._database.execute("PRAGMA query_only = ON")
        else:
            await self._server("SET default_transaction_read_only = on", end=True)

    async def on(self) -> None:
        """Sessions that began meanwhile are left alone: nobody restarts the bot for it."""
        if self._database.engine == "sqlite":
            await self._database.execute("PRAGMA query_only = OFF")
        else:
            await self._server("RESET default_transaction_read_only", end=False)

    async def _server(self, setting: str, *, end: bool) -> None:
        name = urlsplit(self._url).path.strip("/")
        connection = await asyncpg.connect(self._url)
        try:
            await connection.execute("SET default_transaction_read_only = off")
            await connection.execute(f"ALTER DATABASE {name} {setting}")
            if end:
                await connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
        finally:
            await connection.close()


async def test_polls_and_posts_wait_until_it_can_be_written(database_url: str) -> None:
    async with open_database(database_url) as database, opened_engine(database) as engine:
        switch = Switch(database, database_url)
        await engine.subscribe()
        await write(engine, "one", "two")
        engine.serve(Item("three"), Item("two"), Item("one"))
        await switch.off()

        with capture_logs() as logs:
            await _work(engine, until="deliver")

        lines = [line for line in logs if line["event"] == "step failed"]
        assert len(lines) == 2, "one line for each of the two that cannot work"
        assert all("may not be written" in line["error"] for line in lines)
        assert engine.discord.creates == 0, "what cannot be marked is not sent"
        await switch.on()

        engine.clock.now += timedelta(hours=1)
        await engine.poll()
        await engine.deliver()

        assert engine.discord.titles(7) == ["one", "two", "three"]


async def test_a_post_that_could_not_be_marked_is_not_sent_again(database_url: str) -> None:
    async with open_database(database_url) as database, opened_engine(database) as engine:
        switch = Switch(database, database_url)
        await engine.subscribe()
        await write(engine, "one", "two", "three", "four", "five")

        with pytest.raises(StoreError) as told:
            await engine.new_deliverer(pause=switch.off).run()
        assert told.value.facts["reason"] == "readonly"
        assert len(engine.discord.history[7]) == 1, "it was under way"
        await switch.on()

        for _ in range(2):
            await engine.deliver(after=LEASE)

        assert engine.discord.titles(7) == ["one", "two", "three", "four", "five"]
        assert await engine.states() == [("sent", None)] * 5


async def _work(engine: Engine, *, until: str) -> None:
    """Runs the two steps as the bot does, until one of them has failed."""
    failed = asyncio.Event()

    async def stay(_seconds: float) -> None:
        if worker.health()[until].failures and worker.health()["poll"].failures:
            failed.set()
        await asyncio.Event().wait()

    async def deliver() -> None:
        await engine.deliverer.run()

    async def poll() -> None:
        engine.clock.now += timedelta(hours=1)
        await engine.poller.run()

    worker = Worker(engine.clock, sleep=stay, spread=lambda: 0.0)
    worker.add(Step("poll", timedelta(seconds=5), poll))
    worker.add(Step("deliver", timedelta(seconds=1), deliver))
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(30):
        await failed.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
