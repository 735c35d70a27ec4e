"""Ten minutes of a large bot's news at once: what polling costs, what it leaves for the senders, how much memory its parts take.

The time is compressed: feeds are due every 5 minutes of a clock that the measurement moves, so ten minutes are two rounds over all
feeds, made as fast as they go. In each round every twentieth feed has a new article, which is 14 articles a feed and day.
"""

import asyncio
import os
import random
import resource
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bench.figures import Row
from bench.news import _server
from bot.chat.status import memory_mb
from bot.guard import Rules
from bot.http import open_http
from bot.news.audience import Audience
from bot.news.intake import Intake
from bot.news.model import (
    ChannelId,
    Entry,
    GuildId,
    Subscription,
    SubscriptionId,
    Tag,
    Tags,
    Target,
    TargetKind,
)
from bot.news.outbox import Outbox
from bot.news.pace import HostGate
from bot.news.parsing.pool import ParsePool
from bot.news.poll import Poller
from bot.news.pollers import Pollers, SourceNotice
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository
from bot.news.wire import wishes_text
from bot.places.places import Places
from bot.store.database import Database, open_database

NAME = "100,000 servers, 300,000 subscriptions, 20,000 feeds: ten minutes of news, as fast as they go"
TIMES = 1
FEEDS, GUILDS, SUBSCRIPTIONS, FEEDS_A_GUILD = 20_000, 100_000, 300_000, 4
ROUNDS, ROUND_S = 2, 300.0
SENT_A_SECOND = 45
COMMON = ("US", "DE", "GB", "IN", "FR", "JP", "BR", "EU", "EUROPE", "LATAM", "ASIA", "MA")
BATCH = 20_000
SUBSCRIBE = """
INSERT INTO subscriptions (id, guild_id, channel_id, kind, filter, created_by, created_at)
VALUES (:id, :guild, :channel, 'channel', :filter, 1, :now)
"""


async def run() -> list[Row]:
    """On the PostgreSQL that TEST_DATABASE_URL names, else on SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        url = os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{folder}/bench.db"
        async with open_database(url) as database, _server(FEEDS) as (port, mode):
            await _fill(database, port)
            before_mb = memory_mb()
            async with _polling(database) as (poller, audience):
                began = time.perf_counter()
                await audience.load()
                loaded_s, index_mb = time.perf_counter() - began, memory_mb() - before_mb
                await _round(database, poller)  # the first round fills the memory of what was seen, and posts nothing
                used, waited = _processor_s(), 0.0
                for _ in range(ROUNDS):
                    await mode("changed5")
                    began = time.perf_counter()
                    await _round(database, poller)
                    waited += time.perf_counter() - began
                used = _processor_s() - used
            depth = await Outbox(database).depth()
        return _rows(used, waited, loaded_s=loaded_s, index_mb=index_mb, depth=depth)


def _rows(used: float, waited: float, *, loaded_s: float, index_mb: float, depth: int) -> list[Row]:
    polls, span_s = ROUNDS * FEEDS, ROUNDS * ROUND_S
    return [
        Row("polls a second that ten minutes of news need", polls / span_s, ""),
        Row("polls a second that one process made", polls / waited, ""),
        Row("processors that ten minutes of news need, parse processes with it", used / span_s, ""),
        Row("loading the index of subscriptions", loaded_s, "s"),
        Row("memory of the index", index_mb, "MB"),
        Row("memory of the process at its most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"),
        Row("posts that ten minutes of news make", depth, ""),
        Row("posts a second", depth / span_s, ""),
        Row("left after ten minutes, were each post a message of its own", max(depth - SENT_A_SECOND * span_s, 0), ""),
    ]


@asynccontextmanager
async def _polling(database: Database) -> AsyncIterator[tuple[Poller, Audience]]:
    async with open_http(rules=Rules(private=True)) as http, ParsePool() as pool:
        audience = Audience(SubscriptionRepository(database), Places.load())
        poller = Poller(
            Pollers(http, pool, SourceRepository(database), Intake(database), audience, _tags),
            clock=lambda: datetime.now(UTC),
            gate=HostGate(clock=time.monotonic, gap_s=0),
            least_s=300,
            notify=_nobody,
        )
        yield poller, audience


async def _round(database: Database, poller: Poller) -> None:
    """Every feed is due: five minutes are over."""
    await database.execute("UPDATE sources SET next_poll_at = 0")
    polled = 0
    while polled < FEEDS:  # a run ends after a while, so that other steps have their turn
        done = await poller.run()
        assert done.polled, f"only {polled} of {FEEDS} feeds were polled"
        assert not done.failed, f"{done.failed} polls failed"
        polled += done.polled


async def _fill(database: Database, port: int) -> None:
    now = datetime.now(UTC)
    stamp = int((now - timedelta(days=1)).timestamp() * 1000)
    await database.execute_many(
        "INSERT INTO sources (id, url, host, interval_s, next_poll_at, created_at) VALUES (:id, :url, '127.0.0.1', 600, 0, :now)",
        [{"id": number + 1, "url": f"http://127.0.0.1:{port}/{number}", "now": stamp} for number in range(FEEDS)],
    )
    chance = random.Random(7)
    had = [
        {"guild": guild, "source": source, "now": stamp}
        for guild in range(1, GUILDS + 1)
        for source in chance.sample(range(1, FEEDS + 1), FEEDS_A_GUILD)
    ]
    subscribed = [_subscription(number, chance) for number in range(1, SUBSCRIPTIONS + 1)]
    rows = [
        {
            "id": one.id,
            "guild": one.target.guild,
            "channel": one.target.channel,
            "filter": wishes_text(one),
            "now": stamp,
        }
        for one in subscribed
    ]
    for sql, values in (
        ("INSERT INTO guild_sources (guild_id, source_id, added_by, added_at) VALUES (:guild, :source, 1, :now)", had),
        (SUBSCRIBE, rows),
    ):
        for start in range(0, len(values), BATCH):
            await database.execute_many(sql, values[start : start + BATCH])


def _subscription(number: int, chance: random.Random) -> Subscription:
    target = Target(TargetKind.CHANNEL, ChannelId(number), GuildId(chance.randint(1, GUILDS)))
    return Subscription(
        SubscriptionId(number),
        target,
        regions=frozenset(chance.sample(COMMON, chance.randint(1, 2))) if chance.random() < 0.85 else frozenset(),
        brands=frozenset({f"brand-{chance.randint(1, 60)}"}) if chance.random() < 0.15 else frozenset(),
        no_region=chance.choice(["post", "skip", "home"]),
    )


def _tags(entry: Entry, _home: frozenset[str], _language: str | None) -> Tags:
    """Regions and a brand by the entry's id: the tagger itself is measured elsewhere."""
    chance = random.Random(entry.id)
    regions = chance.sample(COMMON, chance.choice([0, 0, 1, 1, 2]))
    return Tags(
        regions=tuple(Tag(code, code) for code in regions), brands=(Tag(f"brand-{chance.randint(1, 60)}", "brand"),)
    )


def _processor_s() -> float:
    """Of this process and of the parsers that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


async def _nobody(_notice: SourceNotice) -> None:
    """Notices go nowhere here."""


if __name__ == "__main__":
    asyncio.run(run())
