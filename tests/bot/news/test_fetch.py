"""Asking a source politely: validators, unchanged bodies, waiting times, moved and gone feeds. A real server on loopback."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.guard import Rules
from bot.http import Http, open_http
from bot.news.fetch import Failed, Fetched, NotModified, Outcome, Unchanged, body_hash, fetch, retry_after
from bot.news.model import Validators
from tests.bot.feed_server import FeedServer, answer, feed_server

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
BODY = b"<rss><channel><title>T</title></channel></rss>"


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with feed_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    async with open_http(rules=Rules(private=True)) as opened:
        yield opened


async def ask(http: Http, server: FeedServer, reply: bytes, validators: Validators | None = None) -> Outcome:
    server.routes["/feed"] = reply
    return await fetch(http, server.url("/feed"), now=NOW, validators=validators)


async def test_a_new_body_comes_with_its_validators(http: Http, server: FeedServer) -> None:
    reply = answer(
        200, BODY, ETag='W/"1"', Last_Modified="Mon, 23 Nov 2026 10:00:00 GMT", Content_Type="application/rss+xml"
    )
    outcome = await ask(http, server, reply)
    assert isinstance(outcome, Fetched)
    assert outcome.validators == Validators('W/"1"', "Mon, 23 Nov 2026 10:00:00 GMT", body_hash(BODY))
    assert (outcome.body, outcome.content_type, outcome.status) == (BODY, "application/rss+xml", 200)


async def test_validators_are_sent_back_as_they_came(http: Http, server: FeedServer) -> None:
    known = Validators('W/"1"', "Mon, 23 Nov 2026 10:00:00 GMT", "hash")
    outcome = await ask(http, server, answer(304), known)
    assert outcome == NotModified(known)
    asked = server.asked[0][1]
    assert asked["if-none-match"] == 'W/"1"'
    assert asked["if-modified-since"] == "Mon, 23 Nov 2026 10:00:00 GMT"
    assert asked["a-im"] == "feed"


async def test_an_unconditional_fetch_sends_none(http: Http, server: FeedServer) -> None:
    await ask(http, server, answer(200, BODY))
    assert not {"if-none-match", "if-modified-since"} & server.asked[0][1].keys()


async def test_new_validators_of_a_304_are_kept(http: Http, server: FeedServer) -> None:
    outcome = await ask(http, server, answer(304, ETag='"2"'), Validators('"1"', "then", "hash"))
    assert isinstance(outcome, NotModified)
    assert outcome.validators == Validators('"2"', "then", "hash")


async def test_the_same_body_is_unchanged_and_brings_new_validators(http: Http, server: FeedServer) -> None:
    outcome = await ask(http, server, answer(200, BODY, ETag='"2"'), Validators('"1"', None, body_hash(BODY)))
    assert outcome == Unchanged(Validators('"2"', None, body_hash(BODY)))


async def test_a_delta_is_a_body(http: Http, server: FeedServer) -> None:
    outcome = await ask(http, server, answer(226, BODY, IM="feed"))
    assert isinstance(outcome, Fetched)
    assert outcome.status == 226


async def test_a_monstrous_etag_is_not_kept(http: Http, server: FeedServer) -> None:
    outcome = await ask(http, server, answer(200, BODY, ETag='"' + "x" * 5_000 + '"'))
    assert isinstance(outcome, Fetched)
    assert outcome.validators.etag is None


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (400, "http-status"), (401, "unauthorized"), (403, "forbidden"), (404, "not-found"), (410, "gone"),
        (429, "slow-down"), (500, "server-error"), (502, "server-error"), (503, "unavailable"), (204, "http-status"), (300, "http-status"),
    ],
)  # fmt: skip
async def test_statuses_have_names(http: Http, server: FeedServer, status: int, reason: str) -> None:
    outcome = await ask(http, server, answer(status, b"" if status == 204 else b"sorry"))
    assert isinstance(outcome, Failed)
    assert (outcome.reason, outcome.status, outcome.message_id) == (reason, status, f"fetch-{reason}")
    assert outcome.gone == (status == 410)


@pytest.mark.parametrize(("status", "gone"), [(301, True), (302, False)])
async def test_a_feed_is_gone_only_where_the_way_to_the_410_is_for_good(
    http: Http, server: FeedServer, status: int, gone: bool
) -> None:
    server.routes["/new"] = answer(410)
    outcome = await ask(http, server, answer(status, Location="/new"))
    assert isinstance(outcome, Failed)
    assert (outcome.reason, outcome.gone) == ("gone", gone)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120), (" 7 ", 7), ("999999999999", 86_400), ("-5", None), ("soon", None), ("", None), (None, None), ("0", 0),
        ("Tue, 24 Nov 2026 12:05:00 GMT", 300), ("Tue, 24 Nov 2026 11:00:00 GMT", None), ("Thu, 24 Nov 2033 12:00:00 GMT", 86_400),
    ],
)  # fmt: skip
def test_retry_after_in_both_forms(value: str | None, seconds: int | None) -> None:
    assert retry_after(value, now=NOW) == seconds


async def test_retry_after_counts_only_where_it_means_something(http: Http, server: FeedServer) -> None:
    slow = await ask(http, server, answer(429, b"", Retry_After="60"))
    other = await ask(http, server, answer(404, b"", Retry_After="60"))
    assert isinstance(slow, Failed)
    assert isinstance(other, Failed)
    assert (slow.retry_after_s, other.retry_after_s) == (60, None)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache_Control": "max-age=600"}, 600),
        ({"Cache_Control": 'public, Max-Age="600"'}, 600),
        ({"Cache_Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache_Control": "max-age=99999999"}, 86_400),
        ({"Cache_Control": "no-cache, max-age=600"}, None),
        ({"Cache_Control": "max-age=0"}, None),
        ({"Expires": "Tue, 24 Nov 2026 12:30:00 GMT"}, 1_800),
        ({"Expires": "Tue, 24 Nov 2026 12:30:00 GMT", "Date": "Tue, 24 Nov 2026 12:10:00 GMT"}, 1_200),
        ({"Expires": "0"}, None),
        ({"Expires": "Tue, 24 Nov 2026 12:30:00 GMT", "Cache_Control": "max-age=60"}, 60),
        ({}, None),
    ],
)
async def test_how_long_an_answer_may_be_kept(
    http: Http, server: FeedServer, headers: dict[str, str], seconds: int | None
) -> None:
    outcome = await ask(http, server, answer(200, BODY, **headers))
    assert isinstance(outcome, Fetched)
    assert outcome.wait_s == seconds


async def test_a_feed_that_moved_for_good_says_where(http: Http, server: FeedServer) -> None:
    server.routes["/new"] = answer(304)
    outcome = await ask(http, server, answer(301, Location="/new"), Validators('"1"'))
    assert isinstance(outcome, NotModified)
    assert outcome.permanent_url == server.url("/new")


async def test_without_an_answer_the_reason_is_the_sessions(http: Http) -> None:
    outcome = await fetch(http, "http://169.254.169.254/latest/meta-data/", now=NOW)
    assert isinstance(outcome, Failed)
    assert (outcome.reason, outcome.status) == ("guard", None)


@pytest.mark.parametrize(
    ("reason", "message_id"), [("html", "parse-html"), ("gone", "fetch-gone"), ("dns", "fetch-dns")]
)
def test_every_failure_has_its_message(reason: str, message_id: str) -> None:
    assert Failed(reason, "").message_id == message_id
