"""Reading feeds: our guarded parser beside feedparser on the same generated feeds, in CPU time for each megabyte of XML.

The corpus of broken and hostile feeds is run too, for its slowest file and the most memory the parser process needed.
"""

import asyncio
import io
import random
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import fastfeedparser
import feedparser

from bench.figures import Row
from bot.errors import ParseError
from bot.news import dedupe
from bot.news.parse import complete, parse, skim
from bot.news.parsing.pool import ParsePool

NAME = "parse feeds of 25 entries (28 kB), single-threaded, CPU time"
CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "feeds"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://news.example/feed"
FEEDS, FEEDS_FOR_THE_SLOW = 200, 10
WORDS = (
    "phone",
    "launch",
    "Europe",
    "carrier",
    "5G",
    "Galaxy",
    "battery",
    "camera",
    "update",
    "network",
    "operator",
    "Germany",
    "price",
)


def run() -> list[Row]:
    """One round over everything."""
    feeds = [_feed(random.Random(seed)) for seed in range(FEEDS)]
    few = feeds[:FEEDS_FOR_THE_SLOW]
    entries = skim(feeds[0], content_type=None, base_url=URL, now=NOW).entries
    ours, bare = _ms_a_mb(feeds, _skim), _ms_a_mb(feeds, fastfeedparser.parse)
    whole, theirs = _ms_a_mb(few, _parse), _ms_a_mb(few, lambda body: feedparser.parse(io.BytesIO(body)))
    slowest_s, peak_mb = asyncio.run(_corpus())
    return [
        Row("ours, all guards, dates, links, titles", ours, "ms/MB"),
        Row("fastfeedparser alone", bare, "ms/MB"),
        Row("feedparser", theirs, "ms/MB"),
        Row("feedparser over ours", theirs / ours, "x"),
        Row("ours, with every summary as Markdown", whole, "ms/MB"),
        Row("ours, a feed", ours * len(feeds[0]) / 1_000_000, "ms"),
        Row("keys of a feed's 25 entries", _ms(200, lambda: dedupe.keyed(entries)), "ms"),
        Row("one summary as Markdown", _ms(50, lambda: complete(entries[0])), "ms"),
        Row("slowest file of the corpus, wall clock", slowest_s, "s", 2),
        Row("most memory of the parser process", peak_mb, "MB", 200),
    ]


def _skim(body: bytes) -> object:
    return skim(body, content_type="application/rss+xml", base_url=URL, now=NOW, only_fast=True)


def _parse(body: bytes) -> object:
    return parse(body, content_type="application/rss+xml", base_url=URL, now=NOW)


def _ms_a_mb(bodies: list[bytes], read: Callable[[bytes], object]) -> float:
    read(bodies[0])
    started = time.process_time()
    for body in bodies:
        read(body)
    return (time.process_time() - started) * 1000 / (sum(map(len, bodies)) / 1_000_000)


def _ms(times: int, work: Callable[[], object]) -> float:
    started = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - started) * 1000 / times


async def _corpus() -> tuple[float, float]:
    slowest = 0.0
    async with ParsePool(inline_bytes=0) as pool:
        for path in sorted(CORPUS.iterdir()):
            if not path.name.endswith(".expected.json"):
                slowest = max(slowest, await _timed(pool, path.read_bytes()))
        return slowest, pool.peak_kb() / 1024


async def _timed(pool: ParsePool, body: bytes) -> float:
    started = time.perf_counter()
    with suppress(ParseError):
        await pool.parse(body, content_type=None, base_url=URL, now=NOW)
    return time.perf_counter() - started


def _feed(chance: random.Random) -> bytes:
    """A feed as common blog software writes it."""

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    items = "".join(
        f"<item><title>{words(8)}</title><link>https://news.example/a/{number}?utm_source=rss</link>"
        f'<guid isPermaLink="false">https://news.example/?p={chance.randrange(10**6)}</guid><dc:creator>Ann</dc:creator>'
        f"<pubDate>Tue, 24 Nov 2026 10:{number:02}:00 +0100</pubDate><category>Phones</category>"
        f"<description><![CDATA[<p>{words(100)}</p><p><img src='/{number}.jpg'/> <b>{words(3)}</b></p>]]></description>"
        f'<media:thumbnail url="https://img.example/{number}.jpg"/></item>'
        for number in range(25)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:media='http://search.yahoo.com/mrss/'><channel><title>News</title><link>https://news.example/</link>"
        f"<ttl>30</ttl>{items}</channel></rss>"
    ).encode()
