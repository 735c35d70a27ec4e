"""A long run of the real bot at ten times normal load: whether its memory, its files or its tasks grow.

    python -m bench.soak [--minutes 20]

Normal load is what a bot in a hundred servers has: 60 feeds asked every five minutes, an article every half a minute that ten
channels get, a question every ten seconds. Here it is ten times that, on the playground with Discord's limits on, with every
twentieth answer of Discord and of the feeds a bad one. What is shown at the end: memory, files, tasks and threads over time.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.log import configure_log
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository
from bot.playground.faults import Fault, Mood
from bot.playground.server import Playground
from bot.store.database import open_database
from tests.bot.feed_server import FeedServer, answer, feed_server
from tests.bot.news.engine import Item, rss

ROOT = Path(__file__).parents[1]
GUILDS, FEEDS, CHANNELS = 12, 5, 10
"""Servers, and for each server its feeds and its channels."""
POLL_S, ARTICLE_S, QUESTION_S = 30, 3.0, 1.0
SHOWN_AT_MIN = (2, 5, 10, 15, 20, 30, 60)
STRETCH_MIN = 5
GROWTH, MORE_FILES = 1.05, 8
"""What the end may have over the middle: memory for what is kept on purpose for long, and a few connections."""
QUESTIONS = (
    "Z1 T-Mobile",
    "pixel 9 verizon",
    "galaxy s21 o2 germany",
    "iphone 8 docomo 2019",
    "redmi note 9 jio",
    "nokia 3310",
)


@dataclass
class Load:
    """What is done to the bot, and how it went."""

    playground: Playground
    web: FeedServer
    items: list[list[Item]] = field(default_factory=lambda: [[] for _ in range(GUILDS * FEEDS)])
    asked: int = 0
    unanswered: int = 0
    published: int = 0

    async def publish(self) -> None:
        """An article of some feed, again and again."""
        while True:
            number = random.randrange(len(self.items))
            self.published += 1
            self.items[number] = [Item(f"Story {self.published:06} of feed {number}"), *self.items[number][:24]]
            self.serve(number)
            await asyncio.sleep(ARTICLE_S)

    def serve(self, number: int) -> None:
        body = rss(*self.items[number], title=f"feed {number}", now=datetime.now(UTC))
        good = answer(200, body, Content_Type="application/rss+xml")
        bad = (answer(500), answer(200, body[: len(body) // 2], Content_Type="application/rss+xml"))
        self.web.routes[f"/{number}"] = lambda _path, _headers: random.choice(bad) if random.random() < 0.05 else good

    async def ask(self) -> None:
        """Questions of many people, side by side as they come."""
        async with asyncio.TaskGroup() as group:
            for line in self._lines():
                group.create_task(self._question(line))
                await asyncio.sleep(QUESTION_S)

    def _lines(self) -> Iterator[str]:
        while True:
            yield from QUESTIONS

    async def _question(self, line: str) -> None:
        self.asked += 1
        noah = self.playground.person("noah")
        try:
            async with asyncio.timeout(15):
                await noah.suggest("/bands", "device", device=line.partition(" ")[0])
                await noah.ask("/bands", device=line)
        except Exception:  # noqa: BLE001 - counted; the load goes on
            self.unanswered += 1


async def soak(minutes: float) -> bool:
    """Runs it and prints the figures; whether nothing grew."""
    with tempfile.TemporaryDirectory() as folder:
        samples = Path(folder) / "samples"
        async with Playground() as playground, feed_server() as web:
            load = Load(playground, web)
            url = f"sqlite:///{folder}/bandwire.db"
            await _prepare(load, url)
            for mood in (Mood.ERROR, Mood.ERROR_AFTER, Mood.RESET, Mood.RESET_AFTER):
                playground.faults.add(Fault(mood, "POST /channels/*/messages", times=None, share=0.0125))
            process = await _start(playground, url, samples, Path(folder) / "log")
            try:
                await playground.until_commands(timeout_s=600)
            except TimeoutError:
                process.kill()
                print("the bot was not online in time; its log ends with", (Path(folder) / "log").read_text()[-2000:])
                return False
            works = [asyncio.ensure_future(load.publish()), asyncio.ensure_future(load.ask())]
            try:
                await asyncio.sleep(minutes * 60)
            finally:
                for work in works:
                    work.cancel()
                await asyncio.gather(*works, return_exceptions=True)
                with suppress(ProcessLookupError):
                    process.send_signal(signal.SIGTERM)
                code = await process.wait()
        posts = sum(
            len(message.embeds)
            for channel in playground.world.channels.values()
            for message in channel.messages.values()
        )
        print(
            f"{load.published} articles, {posts} posts, {load.asked} questions ({load.unanswered} unanswered); ended with {code}"
        )
        errors = [
            line
            for line in (Path(folder) / "log").read_text().splitlines()
            if '"level":"error"' in line.replace(" ", "")
        ]
        print(f"{len(errors)} errors in the log" + "".join(f"\n  {line[:300]}" for line in errors[:3]))
        return _told([tuple(map(int, line.split())) for line in samples.read_text().splitlines()]) and code == 0


async def _prepare(load: Load, url: str) -> None:
    world, owner, now = load.playground.world, load.playground.world.person("olga"), datetime.now(UTC)
    async with open_database(url) as database:
        sources, subscriptions = SourceRepository(database), SubscriptionRepository(database)
        for place in range(GUILDS):
            guild = world.add_guild(f"Server {place}", owner)
            for number in range(CHANNELS):
                channel = world.add_channel(guild, f"news-{number}")
                target = Target(TargetKind.CHANNEL, ChannelId(channel.id), GuildId(guild.id))
                await subscriptions.add(
                    Subscription(SubscriptionId(0), target, no_region="post"), by=UserId(1), now=now
                )
            for number in range(place * FEEDS, (place + 1) * FEEDS):
                load.serve(number)
                address = load.web.url(f"/{number}")
                await sources.add(
                    GuildId(guild.id), address, title="", home=[], by=UserId(1), now=now, interval_s=POLL_S, newest=0
                )


async def _start(playground: Playground, url: str, samples: Path, log: Path) -> asyncio.subprocess.Process:
    settings = {
        "DISCORD_TOKEN": playground.token,
        "DISCORD_API_BASE": playground.api_base,
        "DISCORD_GATEWAY_URL": playground.gateway_url,
        "DATABASE_URL": url,
        "FEEDS_ALLOW_PRIVATE": "true",
        "FEEDS_MIN_INTERVAL_S": str(POLL_S),
        "TABLES_CACHE": str(ROOT / "var" / "cache"),
        "LOG_FORMAT": "json",
        "PYTHONPATH": str(ROOT),
    }
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with log.open("ab") as written:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bench._soaked",
            str(samples),
            "run",
            cwd=samples.parent,
            env=inherited | settings,
            stderr=written,
        )


def _told(samples: list[tuple[int, ...]]) -> bool:
    """Prints the samples of some minutes; whether the last of them hold no more than those in the middle.

    Some minutes together: in one of them many may be answered at once. The last one is not whole and does not count.
    """
    print("minute  memory MB  files  tasks  threads  (the median of a minute each)")
    minutes = sorted({sample[0] // 60 for sample in samples})
    by_minute = {minute: _median([one for one in samples if one[0] // 60 == minute]) for minute in minutes}
    for minute in [one for one in minutes if one in SHOWN_AT_MIN or one == minutes[-1]]:
        _, memory, files, tasks, threads = by_minute[minute]
        print(f"{minute:6}  {memory / 1024:9.1f}  {files:5}  {tasks:5}  {threads:7}")
    whole = minutes[:-1] if len(minutes) > STRETCH_MIN else minutes
    half = len(whole) // 2
    middle = _median([by_minute[one] for one in whole[max(0, half - STRETCH_MIN // 2) :][:STRETCH_MIN]])
    end = _median([by_minute[one] for one in whole[-STRETCH_MIN:]])
    grew = [
        name
        for name, place, most in (
            ("memory", 1, middle[1] * GROWTH),
            ("files", 2, middle[2] + MORE_FILES),
            ("tasks", 3, middle[3] + MORE_FILES),
        )
        if end[place] > most
    ]
    print(f"grew: {', '.join(grew)}" if grew else "nothing grew")
    return not grew


def _median(samples: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted(column)[len(column) // 2] for column in zip(*samples, strict=True))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    configure_log(level="error")
    started = time.monotonic()
    fine = asyncio.run(soak(parser.parse_args().minutes))
    print(f"took {time.monotonic() - started:.0f} s, load {os.getloadavg()[0]:.1f}")
    sys.exit(0 if fine else 1)
