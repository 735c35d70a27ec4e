"""Reads the feeds of sites before they are added: which answer, what they show now, and what of it a channel would get."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.news.begin.sites import Choice
from bot.news.dedupe import Keys, keyed
from bot.news.discover import Candidate as Found
from bot.news.discover import Discovery
from bot.news.fetch import Failed
from bot.news.match import Candidate, Index
from bot.news.model import Article, Entry, SourceId, Subscription, Tags
from bot.news.parse import complete
from bot.news.wished import Regions

WITHIN_S = 12.0
"""A site that has not answered by then is skipped: somebody waits."""
READ = 15
"""Newest entries of a feed that are looked at."""

Discover = Callable[[str], Awaitable[Discovery]]
Tag = Callable[[Entry, frozenset[str], str | None], Awaitable[Tags]]


@dataclass(frozen=True, slots=True)
class Looked:
    """A site whose feed answered, with its newest entries as they would be posted."""

    site: Choice
    found: Found
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A site whose feed did not; `reason` is a word of `fetch-…` or `parse-…` messages."""

    site: Choice
    reason: str


async def look_at(sites: Sequence[Choice], *, discover: Discover, tag: Tag, now: datetime) -> list[Looked | Skipped]:
    """All sites side by side, in their order; no failure of one touches another."""
    return list(await asyncio.gather(*(_look(site, discover, tag, now) for site in sites)))


async def _look(site: Choice, discover: Discover, tag: Tag, now: datetime) -> Looked | Skipped:
    try:
        async with asyncio.timeout(WITHIN_S):
            discovery = await discover(site.url)
    except TimeoutError:
        return Skipped(site, "timeout")
    if not discovery.candidates:
        return Skipped(site, _reason(discovery))
    found = discovery.candidates[0]
    pairs = sorted(keyed(found.feed.entries), key=lambda pair: _age(pair[0]), reverse=True)[:READ]
    articles = [await _article(site, found, pair, tag=tag, now=now) for pair in pairs]
    return Looked(site, found, tuple(articles))


async def _article(site: Choice, found: Found, pair: tuple[Entry, Keys], *, tag: Tag, now: datetime) -> Article:
    entry = complete(pair[0])
    tags = await tag(entry, frozenset({site.home}) if site.home else frozenset(), entry.language or found.language)
    return Article(SourceId(0), pair[1], entry, tags, now)


def chosen(
    looked: Sequence[Looked], subscription: Subscription, regions: Regions, *, count: int
) -> list[tuple[Looked, Article]]:
    """The newest articles that a subscription would get; where fewer fit, the newest others after them."""
    index = Index(regions, (subscription,))
    everything = [(one, article) for one in looked for article in one.articles]
    everything.sort(key=lambda pair: _age(pair[1].entry), reverse=True)

    def fits(pair: tuple[Looked, Article]) -> bool:
        home = frozenset({pair[0].site.home}) if pair[0].site.home else frozenset()
        return index.stopped(subscription, Candidate.of(pair[1], home)) is None

    # Sorting keeps the order among those that fit, and among those that do not.
    return sorted(everything, key=lambda pair: not fits(pair))[:count]


def _age(entry: Entry) -> datetime:
    return entry.published or datetime.min.replace(tzinfo=UTC)


def _reason(discovery: Discovery) -> str:
    if isinstance(discovery.outcome, Failed):
        return discovery.outcome.reason
    return str(discovery.problem.facts.get("reason", "not-a-feed")) if discovery.problem else "not-a-feed"
