"""A site's address is enough: what it names, what lies in the usual places, and what to say when there is nothing."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.guard import Rules
from bot.http import Http, open_http
from bot.news.discover import MOST_REQUESTS, Discovery, discover, links_in
from bot.news.fetch import Failed
from bot.news.pace import HostGate
from bot.news.parsing.pool import ParsePool
from tests.bot.feed_server import FeedServer, answer, feed_server

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def rss(title: str, count: int = 5) -> bytes:
    items = "".join(
        f"<item><title>{title} {n}</title><link>/{title}/{n}</link><pubDate>2026-11-{n + 1:02} 10:00</pubDate></item>"
        for n in range(count)
    )
    return answer(200, f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>".encode())


def page(head: str, body: str = "") -> bytes:
    return answer(
        200, f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), Content_Type="text/html"
    )


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with feed_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    async with open_http(rules=Rules(private=True)) as opened:
        yield opened


async def look(http: Http, address: str) -> Discovery:
    async with ParsePool() as pool:
        return await discover(http, pool, address, now=NOW)


async def test_a_feed_is_its_own_candidate(http: Http, server: FeedServer) -> None:
    server.routes["/feed"] = rss("News")
    [candidate] = (await look(http, server.url("/feed"))).candidates
    assert (candidate.title, candidate.entries, candidate.url) == ("News", 5, server.url("/feed"))
    assert [entry.title for entry in candidate.newest] == ["News 4", "News 3", "News 2"]


async def test_a_feed_that_moved_for_good_is_offered_where_it_lives(http: Http, server: FeedServer) -> None:
    server.routes |= {"/old": answer(301, Location="/new"), "/new": rss("News")}
    [candidate] = (await look(http, server.url("/old"))).candidates
    assert candidate.url == server.url("/new")


async def test_a_page_leads_to_the_feeds_it_names_comments_last(http: Http, server: FeedServer) -> None:
    server.routes |= {
        "/": page(
            '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
            "<LINK REL=alternate TYPE=application/atom+xml HREF=/main>"
            '<link rel="alternate" hreflang="de" href="/de">'
            '<link type="application/feed+json" rel="home alternate" href="/json?a=1&amp;b=2">'
        ),
        "/main": rss("Main"),
        "/comments/feed/": rss("Comments"),
        "/json?a=1&b=2": answer(200, b'{"version":"https://jsonfeed.org/version/1","title":"J","items":[]}'),
    }
    found = await look(http, server.url())
    assert [candidate.title for candidate in found.candidates] == ["Main", "J", "Comments"]
    assert found.problem is not None
    assert found.problem.facts["reason"] == "html"


async def test_links_that_look_like_feeds_count_too(http: Http, server: FeedServer) -> None:
    server.routes |= {
        "/": page("", '<a href="/about">x</a><a class="r" href="/blog/rss.xml">RSS</a>'),
        "/blog/rss.xml": rss("Blog"),
    }
    assert [candidate.title for candidate in (await look(http, server.url())).candidates] == ["Blog"]


async def test_links_that_say_they_are_feeds_count_whatever_their_names(http: Http, server: FeedServer) -> None:
    server.routes |= {
        "/": page("", '<a rel="alternate" type="application/rss+xml" href="/blog/latest">follow</a>'),
        "/blog/latest": rss("Blog"),
    }
    assert [candidate.title for candidate in (await look(http, server.url())).candidates] == ["Blog"]


async def test_the_usual_places_are_tried_last(http: Http, server: FeedServer) -> None:
    server.routes |= {"/": page(""), "/rss.xml": rss("Hidden")}
    found = await look(http, server.url())
    assert [candidate.title for candidate in found.candidates] == ["Hidden"]
    assert (server.url("/feed"), "not-found") in found.tried


async def test_one_feed_under_two_addresses_is_one_candidate(http: Http, server: FeedServer) -> None:
    links = (
        '<link rel=alternate type=application/rss+xml href="/a"><link rel=alternate type=application/rss+xml href="/b">'
    )
    server.routes |= {"/": page(links), "/a": rss("Same"), "/b": rss("Same")}
    assert len((await look(http, server.url())).candidates) == 1


async def test_nothing_found_tells_what_was_tried(http: Http, server: FeedServer) -> None:
    server.routes["/"] = page("".join(f'<link rel=alternate type=application/rss+xml href="/{n}">' for n in range(40)))
    found = await look(http, server.url())
    assert found.candidates == ()
    assert len(server.asked) <= MOST_REQUESTS
    assert {reason for _, reason in found.tried} == {"not-found"}


async def test_a_site_is_not_asked_faster_than_the_poller_would(http: Http, server: FeedServer) -> None:
    server.routes["/"] = page("")
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    gate = HostGate(clock=lambda: 0.0, sleep=sleep)
    async with ParsePool() as pool:
        await discover(http, pool, server.url(), now=NOW, gate=gate)

    assert len(server.asked) > 5
    assert waits == [float(number) for number in range(1, len(server.asked))], "a second apart"


async def test_a_host_that_asks_to_be_spared_is_left_alone_by_all(http: Http, server: FeedServer) -> None:
    server.routes["/feed"] = answer(429, b"", Retry_After="600")
    gate = HostGate(clock=lambda: 0.0, gap_s=0)
    async with ParsePool() as pool:
        first = await discover(http, pool, server.url("/feed"), now=NOW, gate=gate)
        again = await discover(http, pool, server.url("/other"), now=NOW, gate=gate)

    assert gate.shut_for("127.0.0.1") == 600
    assert [one.outcome.reason for one in (first, again) if isinstance(one.outcome, Failed)] == ["slow-down", "spared"]
    assert len(server.asked) == 1


async def test_a_site_without_tls_is_found_when_no_scheme_was_typed(http: Http, server: FeedServer) -> None:
    server.routes["/feed"] = rss("Plain")
    found = await look(http, server.url("/feed").removeprefix("http://"))
    assert found.candidates[0].title == "Plain"


@pytest.mark.parametrize(
    "address", ["", "   ", "http://", "not a site", "ftp://a.example/", "http://169.254.169.254/", "file:///etc/passwd"]
)
async def test_nonsense_is_a_failure_in_words(http: Http, address: str) -> None:
    found = await look(http, address)
    assert isinstance(found.outcome, Failed)
    assert found.outcome.reason in ("bad-url", "guard", "dns")
    assert found.outcome.sentence


def test_links_start_from_the_base_of_the_page() -> None:
    html = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert links_in(html, "https://a.example/") == ["https://cdn.example/x/feed"]


def test_links_that_are_no_addresses_are_left_out() -> None:
    html = '<link rel="alternate" type="text/xml" href="javascript:x"><link rel="alternate" type="text/xml" href="">'
    assert links_in(html, "https://a.example/") == ["https://a.example/"] or links_in(html, "https://a.example/") == []
