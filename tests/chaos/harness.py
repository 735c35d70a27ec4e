"""Kills the engine's process again and again between a feed server and a local Discord in bad moods, and counts what arrived."""

import asyncio
import contextlib
import random
import re
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository
from bot.playground.faults import Fault, Mood
from bot.playground.model import Channel, Kind
from bot.playground.server import Playground
from bot.store.database import open_database
from tests.bot.feed_server import Answer, FeedServer, answer, feed_server
from tests.bot.news.engine import Item, rss
from tests.chaos.nursery import Life, Nursery, nursery
from tests.chaos.victim import FastClock

SPEED = 20.0
FEEDS = 3
IN_FEED = 30
LIFE_S = 180.0
TAKEN_OVER_S = 20.0
POSTS = ("POST /channels/*/messages", "POST /channels/*/threads")
LINK = re.compile(r"https://site\.example/\d+/\d+")
STORIES = (
    "Regulator fines Zandtel over dropped calls",
    "Quell buys the masts of a rival in the north",
    "Storm leaves island villages without signal",
    "Court lifts the sales ban on folding handsets",
    "Ministry wants chargers out of every box",
    "Fisherman finds a working handset on the sea floor",
)
BAD = (Mood.ERROR, Mood.ERROR_AFTER, Mood.RESET, Mood.RESET_AFTER)
POLLING, DELIVERING = 220, 900
"""About as many points as a life has until the outbox is filled, and until it is empty."""


@dataclass
class Tally:
    """What became of a run."""

    kills: int = 0
    lives: int = 0
    published: int = 0
    posts: int = 0
    together: int = 0
    """Messages that hold several posts."""
    missing: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    disordered: list[str] = field(default_factory=list)
    faults: int = 0

    def told(self) -> str:
        return (
            f"{self.kills} kills in {self.lives} lives, {self.faults} faults, {self.published} articles, {self.posts} posts,"
            f" {self.together} messages of several:"
            f" {len(self.missing)} missing, {len(self.doubled)} doubled, {len(self.disordered)} out of order"
        )


class Chaos:
    """One run, the same for the same seed as far as processes allow."""

    def __init__(self, database_url: str, *, seed: int, speed: float = SPEED) -> None:
        self._url = database_url
        self._random = random.Random(seed)
        self._items: list[list[Item]] = [[] for _ in range(FEEDS)]
        self._stories = list(STORIES)
        self._clock = FastClock(time.time(), speed)
        self._speed = speed
        self._births: Nursery | None = None
        self.tally = Tally()

    async def run(self, kills: int) -> Tally:
        """Lives until so many of them were killed; then one in peace, and the count."""
        async with (
            Playground(rate_limits=False, clock=self._clock.seconds) as playground,
            feed_server() as web,
            nursery() as births,
        ):
            self._births = births
            places = _places(playground)
            await self._prepare(web, places)
            while self.tally.kills < kills:
                self._publish(web)
                self._bad_moods(playground)
                most = self._random.choice((POLLING, DELIVERING, DELIVERING))
                await self._live(playground, deadly=self._random.randint(1, most))
            self._bad_moods(playground)
            await self._live(playground, deadly=0)
            self.tally.faults += sum(fault.struck for fault in playground.faults.active)
            self._count(places, playground)
        return self.tally

    async def run_stopped(self, lease_s: float) -> Tally:
        """One process is stopped amid delivery for longer than its lease, another takes over, then the first wakes up."""
        async with (
            Playground(rate_limits=False, clock=self._clock.seconds) as playground,
            feed_server() as web,
            nursery() as births,
        ):
            self._births = births
            places = _places(playground)
            await self._prepare(web, places)
            while self.tally.published < 2 * FEEDS:
                self._publish(web)
            stopped = await self._start(playground, deadly=0)
            async with asyncio.timeout(LIFE_S):
                while sum(len(_titles(place, playground)) for place in places) < len(places) + 1:  # noqa: ASYNC110 - a local Discord tells nobody of its posts
                    await asyncio.sleep(0.01)
                stopped.signal(signal.SIGSTOP)
                await asyncio.sleep(lease_s / self._speed + 1)
            other = await self._start(playground, deadly=0)
            # Stopped within a transaction, the first holds locks that the other waits for: then both end after it wakes.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(other.ended), TAKEN_OVER_S)
            stopped.signal(signal.SIGCONT)
            await asyncio.gather(self._end(stopped, deadly=0), self._end(other, deadly=0))
            self._count(places, playground)
        return self.tally

    async def _prepare(self, web: FeedServer, places: list[Channel]) -> None:
        """Feeds that are known and empty, and a subscription to all of them in each channel."""
        self._serve(web)
        async with open_database(self._url) as database:
            sources, subscriptions = SourceRepository(database), SubscriptionRepository(database)
            now = self._clock()
            for place in places:
                kind = TargetKind.FORUM if place.kind is Kind.FORUM else TargetKind.CHANNEL
                target = Target(kind, ChannelId(place.id), GuildId(place.guild_id or 0))
                wanted = Subscription(SubscriptionId(0), target, no_region="post")
                await subscriptions.add(wanted, by=UserId(1), now=now)
            for number in range(FEEDS):
                await sources.add(
                    GuildId(places[0].guild_id or 0),
                    web.url(f"/{number}"),
                    title="",
                    home=[],
                    by=UserId(1),
                    now=now,
                    interval_s=1,
                    newest=0,
                )
            await database.execute("UPDATE sources SET baseline_done = 1")

    def _publish(self, web: FeedServer) -> None:
        if self._stories and self._random.random() < 0.4:
            # All feeds tell one event: one post each place, with the others' links in it.
            title = self._stories.pop()
            for number, items in enumerate(self._items):
                items.append(Item(title, guid=f"{number} {title}", link=f"https://site.example/{number}/{len(items)}"))
                self.tally.published += 1
        for number, items in enumerate(self._items):
            for _ in range(self._random.choice((0, 1, 1, 3))):
                title = f"feed {number} article {len(items):04}"
                items.append(Item(title, link=f"https://site.example/{number}/{len(items)}"))
                self.tally.published += 1
        self._serve(web)

    def _serve(self, web: FeedServer) -> None:
        for number, items in enumerate(self._items):
            body = rss(*reversed(items[-IN_FEED:]), title=f"feed {number}", now=self._clock())
            good = answer(200, body, Content_Type="application/rss+xml")
            torn = answer(200, body[: len(body) // 2], Content_Type="application/rss+xml")
            chance = random.Random(self._random.random())
            web.routes[f"/{number}"] = _often(good, [answer(500), torn], chance)

    def _bad_moods(self, playground: Playground) -> None:
        self.tally.faults += sum(fault.struck for fault in playground.faults.active)
        playground.faults.clear()
        playground.faults.roll = random.Random(self._random.random()).random
        for route in POSTS:
            for mood in BAD:
                playground.faults.add(Fault(mood, route, times=None, share=0.06))

    async def _live(self, playground: Playground, *, deadly: int) -> None:
        await self._end(await self._start(playground, deadly=deadly), deadly=deadly)

    async def _start(self, playground: Playground, *, deadly: int) -> Life:
        assert self._births is not None
        self.tally.lives += 1
        return await self._births.bear(
            {
                "start": self._clock.start,
                "speed": self._speed,
                "deadly": deadly,
                "polls": 3 if deadly == 0 else 2,
                "api_base": playground.api_base,
                "gateway_url": playground.gateway_url,
                "token": playground.token,
                "database_url": self._url,
            }
        )

    async def _end(self, life: Life, *, deadly: int) -> None:
        try:
            code, errors = await asyncio.wait_for(asyncio.shield(life.ended), LIFE_S)
        except TimeoutError:
            life.signal(signal.SIGKILL)
            await life.ended
            raise AssertionError(f"a life did not end within {LIFE_S} s (deadly point {deadly})") from None
        if code == -signal.SIGKILL:
            self.tally.kills += 1
        elif code != 0:
            raise AssertionError(f"a life ended with {code}:\n{errors}")

    def _count(self, places: list[Channel], playground: Playground) -> None:
        expected = {item.link: item.title for items in self._items for item in items}
        for place in places:
            embeds = _embeds(place, playground)
            titles = [embed["title"] for embed in embeds]
            self.tally.posts += len(titles)
            self.tally.together += sum(len(message.embeds) > 1 for message in place.messages.values())
            links = Counter(
                link for embed in embeds for link in LINK.findall(f"{embed['url']} {embed.get('description', '')}")
            )
            self.tally.missing += [f"#{place.name}: {title}" for link, title in expected.items() if not links[link]]
            self.tally.doubled += [f"#{place.name}: {expected[link]}" for link, count in links.items() if count > 1]
            told = Counter(title for title in titles if title in STORIES)
            self.tally.doubled += [f"#{place.name}: {title}" for title, count in told.items() if count > 1]
            for number in range(FEEDS):
                of_feed = [title for title in titles if title.startswith(f"feed {number} ")]
                if of_feed != sorted(of_feed):
                    self.tally.disordered.append(f"#{place.name}: feed {number}")


def _often(good: bytes, bad: list[bytes], chance: random.Random) -> Answer:
    return lambda _path, _headers: chance.choice(bad) if chance.random() < 0.15 else good


def _places(playground: Playground) -> list[Channel]:
    wanted = ("general", "phone-news", "announcements", "stories")
    return [found for found in playground.world.channels.values() if found.name in wanted]


def _titles(place: Channel, playground: Playground) -> list[str]:
    """Titles in the order of posting."""
    return [embed["title"] for embed in _embeds(place, playground)]


def _embeds(place: Channel, playground: Playground) -> list[dict[str, Any]]:
    """Embeds in the order of posting, of which a message may hold several; a forum's posts are threads with one message each."""
    if place.kind is not Kind.FORUM:
        return [embed for message in place.messages.values() for embed in message.embeds]
    posts = [found for found in playground.world.channels.values() if found.parent_id == place.id]
    return [
        message.embeds[0]
        for post in sorted(posts, key=lambda found: found.id)
        for message in post.messages.values()
        if message.embeds
    ]
