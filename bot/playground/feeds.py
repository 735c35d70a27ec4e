"""The playground's own feeds: RSS and Atom over HTTP with validators, articles that arrive on a click or by a timer."""

import asyncio
import contextlib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from html import escape

from aiohttp import web

from bot.playground.articles import NOTE, PLANS, FeedPlan, Text
from bot.playground.hub import Hub
from bot.playground.picture import picture

SLOW_S = 8.0
FIRST_GAP = timedelta(seconds=4)
"""Between the articles that are there from the start: small, so that a bot that asks as often as articles come asks often."""


class FeedState(StrEnum):
    """How a feed is."""

    UP = "up"
    DOWN = "down"
    GONE = "gone"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Article:
    """An article as published; `number` counts from 1 and never changes."""

    number: int
    text: Text
    published_at: datetime


@dataclass(slots=True)
class Feed:
    """A feed with what it has published so far, oldest first."""

    plan: FeedPlan
    articles: list[Article] = field(default_factory=list)
    state: FeedState = FeedState.UP
    fetched: int = 0
    not_modified: int = 0

    def publish(self, now: datetime) -> Article:
        """The next article; after the last one, they come round again as follow-ups."""
        number = len(self.articles) + 1
        round_, index = divmod(number - 1, len(self.plan.texts))
        text = self.plan.texts[index]
        if round_:
            text = Text(f"{text.title}: part {round_ + 1}", text.summary, text.topic)
        article = Article(number, text, now)
        self.articles.append(article)
        return article


class Feeds:
    """All feeds. `every` publishes one article on its turn; None waits for clicks."""

    def __init__(self, hub: Hub, *, clock: Callable[[], float]) -> None:
        self.hub = hub
        self._clock = clock
        self.every: timedelta | None = None
        self.feeds = {plan.name: Feed(plan) for plan in PLANS}
        self._turn = 0
        now = self._now()
        for feed in self.feeds.values():
            for back in range(feed.plan.shown, 0, -1):
                feed.publish(now - back * FIRST_GAP)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC).replace(microsecond=0)

    def publish(self, name: str | None = None) -> Article:
        """Publish the next article of a feed, or of the one whose turn it is. Raises KeyError."""
        names = list(self.feeds)
        if name is None:
            name = names[self._turn % len(names)]
            self._turn += 1
        article = self.feeds[name].publish(self._now())
        self.hub.emit_play("playFeeds")
        return article

    def set_state(self, name: str, state: FeedState) -> None:
        """Make a feed well or ill. Raises KeyError."""
        self.feeds[name].state = state
        self.hub.emit_play("playFeeds")

    async def run(self) -> None:
        """Publish by the timer until cancelled."""
        while True:
            every = self.every
            await asyncio.sleep(every.total_seconds() if every else 1.0)
            if every is not None and every == self.every:
                self.publish()

    def add_routes(self, app: web.Application) -> None:
        """Serve `/feeds/`, each feed, its articles and their pictures."""
        app.router.add_get("/feeds/", self._serve_index)
        app.router.add_get("/feeds/{name}", self._serve_feed)
        app.router.add_get("/feeds/{name}/{number}.png", self._serve_picture)
        app.router.add_get("/feeds/{name}/{number}", self._serve_article)

    async def _serve_index(self, _: web.Request) -> web.Response:
        links = "".join(
            f'<link rel="alternate" type="application/{"atom" if feed.plan.atom else "rss"}+xml" '
            f'title="{escape(feed.plan.title)}" href="/feeds/{name}">'
            for name, feed in self.feeds.items()
        )
        body = "".join(f'<li><a href="/feeds/{n}">{escape(f.plan.title)}</a></li>' for n, f in self.feeds.items())
        return _html("The playground's feeds", f"<ul>{body}</ul>", head=links)

    async def _serve_feed(self, request: web.Request) -> web.StreamResponse:
        feed = self._find(request)
        if feed.state is FeedState.SLOW:
            with contextlib.suppress(TimeoutError):
                await self.hub.until(lambda: feed.state is not FeedState.SLOW or None, timeout_s=SLOW_S)
        if feed.state is FeedState.DOWN:
            raise web.HTTPInternalServerError(text="The feed's server is down (on purpose).")
        if feed.state is FeedState.GONE:
            raise web.HTTPGone(text="This feed is gone for good (on purpose).")
        feed.fetched += 1
        body = (_atom if feed.plan.atom else _rss)(feed, str(request.url.origin())).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        modified = feed.articles[-1].published_at
        headers = {"ETag": etag, "Last-Modified": format_datetime(modified, usegmt=True), "Cache-Control": "max-age=1"}
        asked = request.headers.get("If-None-Match")
        since = request.if_modified_since
        if etag in (asked or "") or (asked is None and since is not None and modified <= since):
            feed.not_modified += 1
            self.hub.emit_play("playFeeds")
            return web.Response(status=304, headers=headers)
        self.hub.emit_play("playFeeds")
        kind = "application/atom+xml" if feed.plan.atom else "application/rss+xml"
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    async def _serve_article(self, request: web.Request) -> web.Response:
        article = self._article(request)
        return _html(article.text.title, f"<p>{escape(article.text.summary)}</p><p><em>{NOTE}</em></p>")

    async def _serve_picture(self, request: web.Request) -> web.Response:
        article = self._article(request)
        headers = {"Cache-Control": "max-age=3600"}
        return web.Response(body=picture(article.text.title), content_type="image/png", headers=headers)

    def _find(self, request: web.Request) -> Feed:
        feed = self.feeds.get(request.match_info["name"])
        if feed is None:
            raise web.HTTPNotFound(text="There is no such feed.")
        return feed

    def _article(self, request: web.Request) -> Article:
        feed = self._find(request)
        number = request.match_info["number"]
        if not number.isdigit() or not 1 <= int(number) <= len(feed.articles):
            raise web.HTTPNotFound(text="There is no such article.")
        return feed.articles[int(number) - 1]


def _rss(feed: Feed, origin: str) -> str:
    base = f"{origin}/feeds/{feed.plan.name}"
    items = "".join(
        f"<item><title>{escape(item.text.title)}</title><link>{base}/{item.number}</link>"
        f'<guid isPermaLink="false">{feed.plan.name}-{item.number}</guid>'
        f"<pubDate>{format_datetime(item.published_at)}</pubDate><category>{escape(item.text.topic)}</category>"
        f"<description>{escape(f'{item.text.summary} {NOTE}')}</description>"
        f'<enclosure url="{base}/{item.number}.png" type="image/png" length="0"/></item>'
        for item in reversed(feed.articles[-20:])
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
        f"<title>{escape(feed.plan.title)}</title><link>{base}</link>"
        f"<description>{NOTE}</description><language>en</language>{items}</channel></rss>"
    )


def _atom(feed: Feed, origin: str) -> str:
    base = f"{origin}/feeds/{feed.plan.name}"
    entries = "".join(
        f"<entry><title>{escape(item.text.title)}</title><id>urn:playground:{feed.plan.name}:{item.number}</id>"
        f'<link href="{base}/{item.number}"/><link rel="enclosure" type="image/png" href="{base}/{item.number}.png"/>'
        f"<published>{item.published_at.isoformat()}</published><updated>{item.published_at.isoformat()}</updated>"
        f'<category term="{escape(item.text.topic)}"/><summary>{escape(f"{item.text.summary} {NOTE}")}</summary></entry>'
        for item in reversed(feed.articles[-20:])
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(feed.plan.title)}</title><id>urn:playground:{feed.plan.name}</id>"
        f'<link rel="self" href="{base}"/><updated>{feed.articles[-1].published_at.isoformat()}</updated>'
        f"<author><name>{escape(feed.plan.title)}</name></author>{entries}</feed>"
    )


def _html(title: str, body: str, *, head: str = "") -> web.Response:
    shown = escape(title)
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{shown}</title>{head}</head>'
        f"<body><h1>{shown}</h1>{body}</body></html>"
    )
    return web.Response(text=text, content_type="text/html")
