"""The composition root: opens what the process needs, hands it down, runs client and worker, and closes in reverse."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import structlog

from bot.chat.client import Bandwire, point_discord
from bot.chat.language import Languages
from bot.chat.life import StartFailed, login, stay_connected
from bot.chat.people import PeopleRepository
from bot.chat.replies import Replies, utc_now
from bot.chat.reports import ReportRepository
from bot.chat.services import Services
from bot.chat.sync import SyncReport
from bot.settings import Settings
from bot.store.database import open_database
from bot.text.speech import Texts
from bot.worker import Worker

log = structlog.get_logger(__name__)

CLOSING_S = 4.0
"""How long each of the two halves of closing may take; container managers kill after 10 s."""


@dataclass(frozen=True, slots=True)
class House:
    """Everything open."""

    client: Bandwire
    worker: Worker


async def run(settings: Settings) -> int:
    """Runs the bot until SIGTERM, SIGINT or a failure for good; returns the exit code.

    Raises:
        BotError: it cannot start or go on; the sentence says why.
    """
    with stop_signals() as stop:
        async with opened(settings) as house:
            await first_of(stop.wait(), _live(house, _token(settings)))
    log.info("stopped")
    return 0


async def sync(settings: Settings) -> tuple[SyncReport, ...]:
    """Registers all commands at Discord, changed or not, without going online.

    Raises:
        BotError: Discord cannot be reached or refuses.
    """
    async with opened(settings, alone=False) as house:
        house.client.sync_at_start = False
        await login(house.client, _token(settings))
        return await house.client.sync(force=True)


@asynccontextmanager
async def opened(settings: Settings, *, alone: bool = True) -> AsyncIterator[House]:
    """The client and the worker with everything they need, open; not yet logged in.

    `alone` claims the database's file, so that two bots never answer from one.
    """
    point_discord(settings.discord_api_base, settings.discord_gateway_url)
    texts = Texts.load()
    async with open_database(settings.database_url, alone=alone) as database:
        people = PeopleRepository(database, utc_now)
        languages = Languages(texts, people)
        services = Services(
            texts=texts,
            languages=languages,
            replies=Replies(languages),
            people=people,
            reports=ReportRepository(database),
        )
        client = Bandwire(settings, services)
        try:
            yield House(client, Worker(utc_now))
        finally:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSING_S):
                    await client.close()


@contextmanager
def stop_signals() -> Iterator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set; a second one ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    wanted = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in wanted}

    def ask_to_stop(number: int, _frame: object) -> None:
        log.info("stopping", signal=signal.Signals(number).name)
        loop.call_soon_threadsafe(stop.set)
        signal.signal(number, signal.SIG_DFL)

    for number in wanted:
        signal.signal(number, ask_to_stop)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


async def first_of(*works: Coroutine[Any, Any, object]) -> None:
    """Runs works side by side until the first one ends; the others are cancelled. What the first one raises is raised."""
    tasks = [asyncio.ensure_future(work) for work in works]  # all waited for below
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=CLOSING_S)
    for task in done:
        task.result()


async def _live(house: House, token: str) -> None:
    await login(house.client, token)
    await first_of(stay_connected(house.client), _worked(house.worker))


async def _worked(worker: Worker) -> None:
    """The worker's run; a worker without steps is done at once, which is no reason to stop."""
    await worker.run()
    await asyncio.Event().wait()


def _token(settings: Settings) -> str:
    if settings.discord_token is None:
        raise StartFailed("DISCORD_TOKEN is not set.")
    return settings.discord_token.get_secret_value()
