"""The traps that feeds and their parsers set, each found in the wild or by measuring, each with the test that it stays shut."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ParseError
from bot.guard import Rules
from bot.http import open_http
from bot.news.dedupe import fresh, keys
from bot.news.fetch import Failed, Fetched, fetch
from bot.news.model import Entry, Feed, Validators
from bot.news.parse import parse
from bot.news.parsing.pool import ParsePool
from tests.bot.feed_server import FeedServer, answer, feed_server

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://news.example/feed"


def read(body: bytes | str) -> Feed:
    data = body.encode() if isinstance(body, str) else body
    return parse(data, content_type=None, base_url=URL, now=NOW)


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>T</title><link>https://news.example/</link>{''.join(items)}</channel></rss>"


def item(title: str, inner: str = "", link: str = "https://news.example/1") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{inner}</item>"


def reason(body: bytes | str) -> object:
    with pytest.raises(ParseError) as caught:
        read(body)
    return caught.value.facts["reason"]


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with feed_server() as running:
        yield running


def test_1_a_body_that_names_a_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(rss(item("the secret")), "utf-8")
    for body in (str(secret), f"file://{secret}", f" {secret}\n", "http://127.0.0.1:1/"):
        assert reason(body) == "not-a-feed"


async def test_2_a_compressed_bomb_ends_at_the_cap(server: FeedServer) -> None:
    server.routes["/"] = answer(200, gzip.compress(b"<" * 50_000_000), Content_Encoding="gzip")
    async with open_http(rules=Rules(private=True)) as http:
        outcome = await fetch(http, server.url(), now=NOW)
    assert isinstance(outcome, Failed)
    assert outcome.reason == "too-large"


async def test_3_what_holds_a_parser_for_minutes_costs_only_its_process() -> None:
    hostile = {
        "attributes": "<rss><channel><item " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/></channel></rss>",
        "entries": rss("<item/>" * 100_000),
        "tiny elements": rss("<item>" + "<a/>" * 1_000_000 + "</item>"),
        "less-than signs": "<rss><channel>" + "<" * 2_000_000,
        "nesting": rss("<item>" + "<a>" * 400_000),
        "a long title": rss(item("x" * 9_000_000)),
        "attributes many times": rss(("<item " + " ".join(f"a{n}='1'" for n in range(390)) + "/>") * 2_000),
        "cdata openings": rss("<item>" + "<![CDATA[" * 400_000),
        "ampersands": rss("<item><title>" + "&" * 3_000_000),
        "json objects": '{"title":"x","items":[' + "{}," * 900_000 + "{}]}",
        "json depth": '{"version":"https://jsonfeed.org/version/1","items":' + "[" * 190_000,
        "doctypes": "<!DOCTYPE [" * 400_000,
        "blanks": "<rss>" + " " * 9_000_000,
    }
    async with ParsePool(time_limit_s=5) as pool:
        ends = {name: await _outcome(pool, body.encode()) for name, body in hostile.items()}
        feed = await pool.parse(
            rss(item("still here")).encode() + b" " * 70_000, content_type=None, base_url=URL, now=NOW
        )
    assert [entry.title for entry in feed.entries] == ["still here"]
    refused = {"too-complex", "too-slow", "crashed", "unreadable", "not-a-feed", "bad-json"}
    assert set(ends.values()) <= refused | {"fast", "thorough"}, ends
    assert {ends[name] for name in ("attributes", "tiny elements", "less-than signs", "json objects")} == {
        "too-complex"
    }


@pytest.mark.parametrize(
    "declaration", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % p "x"> %p;']
)
def test_4_entity_declarations_are_refused(declaration: str) -> None:
    assert reason(f"<!DOCTYPE rss [{declaration}]>" + rss(item("&a;"))) == "entities"


def test_5_bare_ampersands_and_named_entities_stay() -> None:
    assert read(rss(item("AT&T & T-Mobile"))).entries[0].title == "AT&T & T-Mobile"
    assert read(rss(item("Caf&eacute;"))).entries[0].title == "Café"


def test_5_rss_090_is_read_by_the_other_parser() -> None:
    body = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
        "<channel><title>T</title></channel><item><title>A</title><link>https://news.example/a</link></item></rdf:RDF>"
    )
    feed = read(body)
    assert [entry.title for entry in feed.entries] == ["A"]
    assert feed.parser == "thorough"


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [("Новый телефон получил поддержку новых частот", "cp1251", "utf-8"), ("镕基发布了新的手机产品", "gbk", "gb2312")],
)
def test_6_wrong_labels_are_seen_through(text: str, encoding: str, label: str) -> None:
    body = f'<?xml version="1.0" encoding="{label}"?>'.encode() + rss(item(text)).encode(encoding)
    assert read(body).entries[0].title == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Tue, 24 Nov 2026 09:00:00 JST", datetime(2026, 11, 24, 0, tzinfo=UTC)),
        ("24 de noviembre de 2026", datetime(2026, 11, 24, tzinfo=UTC)),
        ("04/10/2023", None),
        ("1790000000", datetime(2026, 9, 21, 14, 13, 20, tzinfo=UTC)),
        ("Sat, 01 Jan 1696 00:00:00 GMT", None),
        ("Tue, 24 Nov 2036 09:00:00 GMT", None),
    ],
)
def test_7_dates_are_read_or_left_open_but_never_guessed(written: str, meant: datetime | None) -> None:
    assert read(rss(item("t", f"<pubDate>{written}</pubDate>"))).entries[0].published == meant


def test_7_dates_in_the_midst_of_long_items_are_found() -> None:
    long = "<a>" + "x" * 9_000 + "</a>"
    feed = read(rss(item("t", f"{long}<pubDate>2026-11-24T09:00:00Z</pubDate>{long}")))
    assert feed.entries[0].published == datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_8_an_edited_title_or_a_tracked_link_makes_nothing_new() -> None:
    [old] = read(rss(item("Before"))).entries
    [new] = read(rss(item("After", link="https://www.news.example/1/?utm_source=feed#xtor=RSS"))).entries
    assert fresh([new], set(keys(old))) == []


@pytest.mark.parametrize(
    "body",
    [
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": ["x"],
            "items": [{"id": {}, "title": 5, "authors": 7, "tags": {"a": 1}}],
        },
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [[], None, 3, {"attachments": [None], "url": 7, "image": ["x"]}],
        },
    ],
)
def test_9_json_of_wrong_types_is_no_crash(body: object) -> None:
    assert all(isinstance(entry.title, str) for entry in _entries(json.dumps(body)))


def test_9_deep_json_is_a_broken_feed() -> None:
    assert reason('{"version":"https://jsonfeed.org/version/1","items":' + "[" * 100_000) == "bad-json"


async def test_10_answers_that_are_no_feed_are_named(server: FeedServer) -> None:
    page = b"<!DOCTYPE html><html><body>hello</body></html>"
    challenge = b"<html><script src='/cdn-cgi/challenge-platform/h/x.js'></script></html>"
    server.routes |= {
        "/gzip": answer(200, gzip.compress(rss(item("packed")).encode()), Content_Type="application/rss+xml"),
        "/html": answer(200, page, Content_Type="application/rss+xml"),
        "/challenge": answer(403, challenge, Server="cloudflare", cf_mitigated="challenge"),
        "/challenge-200": answer(200, challenge, Server="cloudflare"),
        "/empty": answer(200, b""),
        "/304": answer(304),
    }
    async with open_http(rules=Rules(private=True)) as http:
        packed = await fetch(http, server.url("/gzip"), now=NOW)
        html = await fetch(http, server.url("/html"), now=NOW)
        failed = [
            await fetch(http, server.url(path), now=NOW) for path in ("/challenge", "/challenge-200", "/empty", "/304")
        ]
    assert isinstance(packed, Fetched)
    assert read(packed.body).entries[0].title == "packed"
    assert isinstance(html, Fetched)
    assert reason(html.body) == "html"
    assert [one.reason for one in failed if isinstance(one, Failed)] == [
        "cloudflare",
        "cloudflare",
        "empty",
        "unasked-304",
    ]


async def test_a_304_to_validators_is_one(server: FeedServer) -> None:
    server.routes["/"] = answer(304)
    async with open_http(rules=Rules(private=True)) as http:
        outcome = await fetch(http, server.url(), now=NOW, validators=Validators(etag='"1"'))
    assert type(outcome).__name__ == "NotModified"


async def test_other_feeds_go_on_while_one_hangs() -> None:
    """The event loop answers, and small feeds are parsed, while a process is busy with a body that will not end."""
    hanging = '{"title":"x","items":[' + '{"id":"1","content_html":"' + "<" * 40 + '"},' * 90_000 + "{}]}"
    async with ParsePool(time_limit_s=1) as pool, asyncio.TaskGroup() as tasks:
        slow = tasks.create_task(_outcome(pool, hanging.encode()))
        small = [
            await pool.parse(rss(item(f"t{n}")).encode(), content_type=None, base_url=URL, now=NOW) for n in range(20)
        ]
        assert not slow.done()
    assert [feed.entries[0].title for feed in small] == [f"t{n}" for n in range(20)]


def _entries(body: str) -> tuple[Entry, ...]:
    try:
        return read(body).entries
    except ParseError:
        return ()


async def _outcome(pool: ParsePool, body: bytes) -> str:
    try:
        return (await pool.parse(body, content_type=None, base_url=URL, now=NOW)).parser
    except ParseError as error:
        return str(error.facts["reason"])
