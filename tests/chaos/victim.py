"""The process that is killed: polls and delivers with everything real, and ends itself by SIGKILL at the point it was told.

Points are counted: before and after each statement of the store, each commit, each fetch, and before, within and after each
request to Discord. It ends by itself, with code 0, when nothing is left to do.
"""

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import discord

from bot.chat import rest
from bot.chat.client import point_discord
from bot.chat.sender import DiscordSender
from bot.guard import Rules
from bot.http import open_http
from bot.news import intake
from bot.news.answers import ChannelNotice
from bot.news.audience import Audience
from bot.news.deliver import Deliverer
from bot.news.intake import Intake
from bot.news.outbox import Outbox
from bot.news.pace import Bucket, HostGate
from bot.news.poll import Poller
from bot.news.pollers import Pollers, SourceNotice
from bot.news.sources import SourceRepository
from bot.news.storybook import Storybook
from bot.news.subscriptions import SubscriptionRepository
from bot.news.telling.features import Reader
from bot.store.database import Transaction, open_database
from bot.tally import Tally
from bot.text.speech import Texts
from tests.bot.news.engine import STORY_WORDS, InlineParser, Map, tag

RATE = 5000


class Points:
    """Counts; at the chosen number the process is gone, without a word."""

    def __init__(self, deadly: int) -> None:
        self._left = deadly

    def pass_one(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, real: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def call(*args: Any, **kwargs: Any) -> Any:
            self.pass_one()
            done = await real(*args, **kwargs)
            self.pass_one()
            return done

        return call


class Deadly:
    """Anything whose methods are points. Transactions inside a database are, too."""

    def __init__(self, real: Any, points: Points, *names: str, within: bool = False) -> None:
        self._real = real
        self._points = points
        self._names = names
        self._within = within

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._real, name)
        if name not in self._names:
            return real
        return self._points.around(self._during(real) if self._within else real)

    def _during(self, real: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def call(*args: Any, **kwargs: Any) -> Any:
            under_way = asyncio.ensure_future(real(*args, **kwargs))
            await asyncio.sleep(0.002)
            self._points.pass_one()
            return await under_way

        return call

    async def transact(self, work: Callable[[Transaction], Awaitable[Any]]) -> Any:
        async def counted(transaction: Transaction) -> Any:
            return await work(Deadly(transaction, self._points, "execute", "execute_many", "fetch_one", "fetch_all"))

        self._points.pass_one()
        done = await self._real.transact(counted)
        self._points.pass_one()
        return done


class FastClock:
    """Time that runs `speed` times as fast since a common start, so that back-offs and windows pass quickly."""

    def __init__(self, start: float, speed: float) -> None:
        self.start, self._speed = start, speed

    def seconds(self) -> float:
        return self.start + (time.time() - self.start) * self._speed

    def __call__(self) -> datetime:
        return datetime.fromtimestamp(self.seconds(), UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)


async def live(told: dict[str, Any]) -> None:
    """Polls once and delivers until nothing waits."""
    clock, points = FastClock(told["start"], told["speed"]), Points(told["deadly"])
    intake.CHANNEL_CAP = 10**6
    point_discord(told["api_base"], told["gateway_url"])
    client = discord.Client(intents=discord.Intents.none(), http_trace=rest.trace(rest.Pace(RATE), Tally()))
    async with (
        open_database(told["database_url"]) as database,
        open_http(rules=Rules(private=True)) as http,
        client,
    ):
        await client.login(told["token"])
        counted = Deadly(database, points, "execute", "execute_many", "fetch_one", "fetch_all")
        sources, subscriptions, outbox = SourceRepository(counted), SubscriptionRepository(counted), Outbox(counted)
        audience = Audience(subscriptions, Map())
        storybook = Storybook(counted, lambda: Reader(STORY_WORDS), Map().covers, clock=clock)
        await audience.load()
        await sources.recover(alone=True)
        await outbox.recover(alone=True)
        poller = Poller(
            Pollers(
                Deadly(http, points, "get"),
                InlineParser(),
                sources,
                Intake(counted),
                audience,
                tag,
                storybook.kin,
                late=storybook.late if database.engine == "postgresql" else None,
                forget=storybook.forget,
            ),
            clock=clock,
            gate=HostGate(clock=time.monotonic, gap_s=0),
            least_s=1,
            notify=_nobody,
        )
        deliverer = Deliverer(
            outbox,
            Deadly(DiscordSender(client.http), points, "create", "edit", "find", within=True),
            Texts.load(),
            bucket=Bucket(RATE, clock=time.monotonic),
            places=Map(),
            clock=clock,
            notify=_nobody,
            sleep=clock.sleep,
        )
        for _ in range(told["polls"]):
            await database.execute("UPDATE sources SET next_poll_at = 0 WHERE leased_until = 0")
            await storybook.refresh()
            await poller.run()
        while await outbox.depth():
            await deliverer.run()
            await clock.sleep(0.5)


async def _nobody(_notice: SourceNotice | ChannelNotice) -> None:
    """Notices go nowhere here."""
