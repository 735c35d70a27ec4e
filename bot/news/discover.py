"""A site's address to its feeds: what a person types goes in, feeds that can be subscribed to come out, best first."""

import html
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from bot.errors import ParseError
from bot.http import Http
from bot.news.dedupe import keyed
from bot.news.fetch import Failed, Fetched, Outcome, fetch, torn
from bot.news.model import Entry, Feed, Validators
from bot.news.pace import HostGate
from bot.news.parsing.charset import to_utf8
from bot.news.parsing.links import absolute, canonical
from bot.news.parsing.pool import ParsePool
from bot.news.visit import visit

MOST_REQUESTS: Final = 10
"""For one address, the page itself included."""
MOST_CANDIDATES: Final = 5
_WITHOUT_TLS: Final = frozenset({"connect", "refused", "tls", "reset", "timeout"})
"""Failures of https that make http worth a try, when the person named neither."""
_LOOK: Final = 600_000
"""Characters of a page that are searched for links."""
_TYPES: Final = re.compile(
    r"application/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|x-?rss\+xml|json|xml)|text/xml", re.IGNORECASE
)
_COMMENTS: Final = re.compile(r"comments?/feed|/comments/|comments-rss|kommentar", re.IGNORECASE)
_LINK: Final = re.compile(r"<link\b[^<>]{1,4000}>", re.IGNORECASE)
_ANCHOR: Final = re.compile(r"<a\b[^<>]{1,4000}>", re.IGNORECASE)
_BASE: Final = re.compile(r"<base\b[^<>]{1,4000}>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_FEED_NAME: Final = re.compile(
    r"(?:/|\.)(?:rss|atom|rdf|feed)s?(?:/|\.xml|\.json|\.php|\.aspx?)?(?:\?[^#]*)?\Z|/(?:index|rss|feed|atom)\.(?:xml|rdf)\Z",
    re.IGNORECASE,
)
_WELL_KNOWN: Final = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/atom.xml",
    "/feed.xml",
    "/index.xml",
    "/feed.json",
    "/feeds/posts/default",
)


Ask = Callable[[str], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A feed that was found and read. `newest` are up to three of its entries, the newest first."""

    url: str
    title: str
    language: str | None
    entries: int
    newest: tuple[Entry, ...]
    feed: Feed
    fetched: Fetched


@dataclass(frozen=True, slots=True)
class Discovery:
    """What an address led to. Without candidates, `outcome` (or `problem`, when something was fetched) says why."""

    address: str
    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()
    problem: ParseError | None = None
    """Why the page itself is no feed."""
    tried: tuple[tuple[str, str], ...] = ()
    """Every further URL that was asked, each with `feed` or the reason against it."""


async def discover(
    http: Http, pool: ParsePool, address: str, *, now: datetime, gate: HostGate | None = None
) -> Discovery:
    """The feeds behind an address: itself, those it names, or those in the usual places. At most ten requests, one by one.

    Args:
        gate: the host's door, where the poller asks too; None: nobody else asks, and there is no gap between two requests.
    """

    async def ask(url: str) -> Outcome:
        return await (fetch(http, url, now=now) if gate is None else visit(http, url, gate, now=now))

    url = _url(address)
    outcome = await ask(url)
    if isinstance(outcome, Failed) and "://" not in address and outcome.reason in _WITHOUT_TLS:
        url = "http" + url.removeprefix("https")
        outcome = await ask(url)
    if not isinstance(outcome, Fetched):
        return Discovery(url, outcome)
    found = await _read(pool, outcome, outcome.permanent_url or url, now)
    if isinstance(found, Candidate):
        return Discovery(url, outcome, (found,))
    if found.facts.get("reason") != "html":
        return Discovery(url, outcome, problem=found)
    return await _search(ask, pool, Discovery(url, outcome, problem=found), page=outcome, now=now)


def links_in(page: str, base: str) -> list[str]:
    """The addresses a page gives its feeds, best first: `link rel=alternate` (news before comments), then links that look like feeds."""
    page = page[:_LOOK]
    named = next((found.get("href", "") for found in _attributes(_BASE, page)), "")
    base = urljoin(base, named) if named else base
    declared = [
        found.get("href", "")
        for found in _attributes(_LINK, page)
        if "alternate" in found.get("rel", "").lower().split() and _TYPES.match(found.get("type", ""))
    ]
    linked = [
        href
        for found in _attributes(_ANCHOR, page)
        if (href := found.get("href", "")) and (_FEED_NAME.search(href) or _TYPES.match(found.get("type", "")))
    ]
    found = [absolute(href, base) for href in (*declared, *linked)]
    unique: dict[str, str] = {}
    for url in filter(None, found):
        unique.setdefault(canonical(url), url)
    return sorted(unique.values(), key=lambda url: _COMMENTS.search(url) is not None)


async def _search(ask: Ask, pool: ParsePool, start: Discovery, *, page: Fetched, now: datetime) -> Discovery:
    text = to_utf8(page.body, page.content_type).decode("utf-8", "replace")
    candidates: dict[str, Candidate] = {}
    tried: list[tuple[str, str]] = []
    for url in _places(links_in(text, page.url), page.url, found=candidates):
        if len(tried) == MOST_REQUESTS - 1 or len(candidates) == MOST_CANDIDATES:
            break
        outcome = await ask(url)
        result: Candidate | ParseError | None = None
        if isinstance(outcome, Fetched):
            result = await _read(pool, outcome, outcome.permanent_url or url, now)
        if isinstance(result, Candidate):
            candidates.setdefault(_identity(result), result)
            tried.append((url, "feed"))
        elif isinstance(result, ParseError):
            tried.append((url, str(result.facts.get("reason"))))
        elif isinstance(outcome, Failed):
            tried.append((url, outcome.reason))
    return replace(start, candidates=tuple(candidates.values()), tried=tuple(tried))


def _places(named: list[str], page_url: str, *, found: dict[str, Candidate]) -> Iterator[str]:
    """What the page names; only while that has led to nothing, the usual places of its site."""
    yield from named[: MOST_CANDIDATES + 2]
    for path in _WELL_KNOWN:
        if found:
            return
        yield urljoin(page_url, path)


async def _read(pool: ParsePool, fetched: Fetched, url: str, now: datetime) -> Candidate | ParseError:
    try:
        feed = await pool.parse(fetched.body, content_type=fetched.content_type, base_url=fetched.url, now=now)
    except ParseError as error:
        return error
    newest = sorted(feed.entries, key=lambda entry: entry.published or datetime.min.replace(tzinfo=UTC), reverse=True)[
        :3
    ]
    if torn(fetched.body):
        # What is missing is asked for soon.
        fetched = replace(fetched, validators=Validators())
    title = feed.title or urlsplit(url).hostname or url
    return Candidate(url, title, feed.language, len(feed.entries), tuple(newest), feed, fetched)


def _identity(candidate: Candidate) -> str:
    """Two addresses of one feed show the same entries under the same title."""
    first = keyed(candidate.newest[:1])
    return f"{candidate.title}\n{first[0][1] if first else candidate.url}"


def _attributes(pattern: re.Pattern[str], page: str) -> Iterator[dict[str, str]]:
    for tag in pattern.findall(page):
        yield {name.lower(): html.unescape(a or b or c).strip() for name, a, b, c in _ATTRIBUTE.findall(tag)}


def _url(address: str) -> str:
    """What a person types as a URL: `feed:` and a missing scheme are understood, angle brackets and blanks dropped."""
    text = address.strip().strip("<>").strip()
    text = re.sub(r"\Afeed:(?://)?(?=https?:)", "", text)
    text = re.sub(r"\Afeed://", "http://", text)
    return text if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text) else f"https://{text}"
