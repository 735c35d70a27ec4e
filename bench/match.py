"""How long it takes to find who wants an article, among 300,000 subscriptions of 100,000 servers."""

import random
import statistics
import time
from datetime import UTC, datetime

from bench.figures import Row
from bot.memory import settle
from bot.news.match import Candidate, Index
from bot.news.model import (
    Article,
    ChannelId,
    Entry,
    GuildId,
    SourceId,
    Subscription,
    SubscriptionId,
    Tag,
    Tags,
    Target,
    TargetKind,
)
from bot.places.places import Places

NAME = "one article against 300,000 subscriptions; a source is had by 300 servers"
SUBSCRIPTIONS = 300_000
GUILDS = 100_000
ARTICLES = 500
HAVING = 300
WORDS = ("foldable", "camera", "battery", "5G", "update", "Android 17", "tablet", "leak", "price", "-deal")


def run() -> list[Row]:
    """Median and 99th percentile."""
    chance = random.Random(7)
    places = Places.load()
    codes = [place.code for place in places.all()]
    common = ["US", "DE", "GB", "IN", "FR", "JP", "BR", "EU", "EUROPE", "LATAM", "ASIA", "MA"]
    index = Index(places, (_subscription(n, chance, codes, common=common) for n in range(1, SUBSCRIPTIONS + 1)))
    settle()
    times, spent, found = [], [], 0
    for number in range(ARTICLES):
        candidate = _article(number, chance, codes, common=common)
        guilds = [GuildId(chance.randint(1, GUILDS)) for _ in range(HAVING)]
        began, worked = time.perf_counter(), time.thread_time()
        found += len(index.match(candidate, guilds))
        spent.append((time.thread_time() - worked) * 1000)
        times.append((time.perf_counter() - began) * 1000)
    return [
        Row("median", statistics.median(times), "ms", 1.0),
        Row("median of CPU time", statistics.median(spent), "ms", 1.0),
        Row("99th percentile of CPU time", sorted(spent)[int(len(spent) * 0.99)], "ms"),
        Row("subscriptions found for an article", found / ARTICLES, ""),
    ]


def _subscription(number: int, chance: random.Random, codes: list[str], *, common: list[str]) -> Subscription:
    target = Target(TargetKind.CHANNEL, ChannelId(number), GuildId(chance.randint(1, GUILDS)))
    pool = common if chance.random() < 0.8 else codes
    regions = frozenset(chance.sample(pool, chance.randint(1, 2))) if chance.random() < 0.85 else frozenset()
    return Subscription(
        SubscriptionId(number),
        target,
        regions=regions,
        devices=frozenset({f"device-{chance.randint(1, 3000)}"}) if chance.random() < 0.1 else frozenset(),
        brands=frozenset({f"brand-{chance.randint(1, 60)}"}) if chance.random() < 0.15 else frozenset(),
        words=(chance.choice(WORDS),) if chance.random() < 0.15 else (),
        no_region=chance.choice(["post", "skip", "home"]),
    )


def _article(number: int, chance: random.Random, codes: list[str], *, common: list[str]) -> Candidate:
    regions = chance.sample(common if chance.random() < 0.8 else codes, chance.choice([0, 0, 1, 1, 2]))
    title = f"Story {number} about a {chance.choice(WORDS)} phone and its {chance.choice(WORDS)}"
    tags = Tags(
        regions=tuple(Tag(code, code) for code in regions),
        devices=(Tag(f"device-{chance.randint(1, 3000)}", "d"),),
        brands=(Tag(f"brand-{chance.randint(1, 60)}", "b"),),
    )
    entry = Entry(id=str(number), link="", title=title, summary="It comes to shops next week, as the maker said. " * 8)
    article = Article(SourceId(1), ("k",), entry, tags, datetime(2026, 11, 24, tzinfo=UTC))
    return Candidate.of(article, frozenset({chance.choice(common)}))
