"""What is parsed in the event loop, what in a process, and what becomes of a process that hangs, dies or is asked too much."""

import asyncio
import os
import signal
from datetime import UTC, datetime

import pytest

from bot.errors import ParseError
from bot.news.parse import complete
from bot.news.parsing.pool import ParsePool

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://news.example/feed"


def rss(count: int = 2, inner: str = "") -> bytes:
    items = "".join(
        f"<item><title>t{n}</title><link>https://news.example/{n}</link>{inner}</item>" for n in range(count)
    )
    return f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()


SLOW_FOR_ANY = b'{"title":"x","items":[' + b'{"id":"1"},' * 190_000 + b"{}]}"
OLD_RDF = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
    b"<channel><title>T</title></channel><item><title>A</title><link>https://news.example/a</link></item></rdf:RDF>"
)


async def test_small_bodies_start_no_process() -> None:
    async with ParsePool() as pool:
        feed = await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)
        assert pool.counts() == {"inline": 1, "fast": 1}
        assert pool.peak_kb() == 0
    assert [entry.title for entry in feed.entries] == ["t0", "t1"]


async def test_large_bodies_go_to_a_process_and_come_back_the_same() -> None:
    body = rss(200, "<description>&lt;b&gt;" + "words " * 100 + "&lt;/b&gt;</description><pubDate>2026-11-24</pubDate>")
    async with ParsePool() as pool, ParsePool(inline_bytes=10**9) as inline:
        there = await pool.parse(body, content_type=None, base_url=URL, now=NOW)
        here = await inline.parse(body, content_type=None, base_url=URL, now=NOW)
        assert pool.counts() == {"process": 1, "fast": 1}
    assert there == here
    assert complete(there.entries[0]).summary.startswith("**words")


async def test_what_the_fast_parser_cannot_read_never_holds_the_loop() -> None:
    async with ParsePool() as pool:
        for _ in range(2):
            feed = await pool.parse(OLD_RDF, content_type=None, base_url=URL, now=NOW)
            assert feed.parser == "thorough"
        assert pool.counts() == {"process": 2, "thorough": 2}


async def test_a_body_that_takes_too_long_is_given_up_and_the_next_one_is_parsed() -> None:
    async with ParsePool(inline_bytes=0, time_limit_s=0.01) as pool:
        await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)
        with pytest.raises(ParseError) as caught:
            await pool.parse(SLOW_FOR_ANY, content_type=None, base_url=URL, now=NOW)
        assert caught.value.facts["reason"] == "too-slow"
        assert pool.peak_kb() == 0, "the process is gone"
        assert (await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)).title == "T"


async def test_a_process_that_was_killed_is_replaced_without_anyone_noticing() -> None:
    async with ParsePool(inline_bytes=0) as pool:
        await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)
        process = pool._processes[0]._process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        assert (await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)).title == "T"


async def test_a_failure_in_the_process_is_a_failure_with_its_reason() -> None:
    async with ParsePool(inline_bytes=0) as pool:
        for body, reason in ((b"", "empty"), (b"<html></html>", "html"), (b"{", "bad-json"), (b"<svg/>", "not-a-feed")):
            with pytest.raises(ParseError) as caught:
                await pool.parse(body, content_type=None, base_url=URL, now=NOW)
            assert caught.value.facts["reason"] == reason
            assert caught.value.message_id == f"parse-{reason}"
        assert pool.counts()["failed-html"] == 1


async def test_a_cancelled_caller_leaves_a_pool_that_works() -> None:
    async with ParsePool(inline_bytes=0) as pool:
        for _ in range(3):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(pool.parse(SLOW_FOR_ANY, content_type=None, base_url=URL, now=NOW), 0.05)
        assert (await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)).title == "T"


async def test_the_process_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a secret")
    async with ParsePool(inline_bytes=0) as pool:
        await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)
        process = pool._processes[0]._process
        assert process is not None
        with open(f"/proc/{process.pid}/environ", "rb") as environment:  # noqa: ASYNC230, PTH123 - a file of the kernel's
            assert b"a secret" not in environment.read()


async def test_many_callers_share_one_process() -> None:
    async with ParsePool(inline_bytes=0) as pool:
        feeds = await asyncio.gather(
            *(pool.parse(rss(n), content_type=None, base_url=URL, now=NOW) for n in range(1, 20))
        )
    assert [len(feed.entries) for feed in feeds] == list(range(1, 20))


async def test_a_source_that_mends_itself_comes_back_into_the_loop() -> None:
    async with ParsePool() as pool:
        for body in (OLD_RDF, rss(), rss()):
            await pool.parse(body, content_type=None, base_url=URL, now=NOW)
        assert pool.counts() == {"process": 2, "inline": 1, "thorough": 1, "fast": 2}


async def test_a_source_that_is_slow_twice_leaves_the_loop() -> None:
    async with ParsePool(inline_bytes=10**9) as pool:
        for _ in range(2):
            pool._judge(URL, 1.0)
        await pool.parse(rss(), content_type=None, base_url=URL, now=NOW)
        assert pool.counts()["process"] == 1
        pool._judge("https://other.example/", 1.0)
        pool._judge("https://other.example/", 0.0)
        await pool.parse(rss(), content_type=None, base_url="https://other.example/", now=NOW)
        assert pool.counts()["inline"] == 1
