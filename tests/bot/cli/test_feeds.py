"""`feeds probe` tells everything about an address, for reading and as JSON."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.feed_server import FeedServer, answer, feed_server

FEED = b"<rss version='2.0'><channel><title>Phones</title><ttl>30</ttl><item><title>Hi</title><link>/1</link></item></channel></rss>"


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with feed_server() as running:
        running.routes["/feed"] = answer(
            200, FEED, ETag='"1"', Cache_Control="max-age=60", Content_Type="application/rss+xml"
        )
        running.routes["/old"] = answer(301, Location="/feed")
        yield running


async def probe(*words: str, private: bool = True) -> tuple[int, str]:
    """The command as a person runs it, in a process of its own."""

    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "feeds", "probe", *words),
        stdout=subprocess.PIPE,
        env={"FEEDS_ALLOW_PRIVATE": "1" if private else "0", "PATH": "/usr/bin:/bin"},
    )
    told, _ = await process.communicate()
    return process.returncode or 0, told.decode()


async def test_json_holds_every_step(server: FeedServer) -> None:
    code, told = await probe(server.url("/old"), "--json")
    facts = json.loads(told)
    assert code == 0
    assert facts["redirects"] == [{"url": server.url("/old"), "status": 301, "location": server.url("/feed")}]
    assert facts["stored_as"] == server.url("/feed")
    assert facts["validators"]["etag"] == '"1"'
    assert facts["limits"]["may_be_kept_s"] == 60
    [candidate] = facts["candidates"]
    assert (candidate["title"], candidate["parser"], candidate["entries"]) == ("Phones", "fast", 1)
    assert candidate["asks_to_wait_s"] == 1800


async def test_a_failure_is_told_and_ends_with_one(server: FeedServer) -> None:
    code, told = await probe(server.url("/nothing"))
    assert code == 1
    assert "reason: not-found" in told


async def test_the_guard_holds_without_the_setting(server: FeedServer) -> None:
    code, told = await probe(server.url("/feed"), private=False)
    assert code == 1
    assert "guard: refused" in told
    assert "FEEDS_PORTS" in told
    assert "FEEDS_ALLOW_PRIVATE" in told
    assert server.asked == []


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://user:secret@example.com/feed", "Addresses with a user name or password are not fetched."),
        ("http://169.254.169.254/latest/", "That address leads into a private network"),
    ],
)
async def test_what_no_setting_opens_is_not_said_to_be_opened_by_one(address: str, sentence: str) -> None:
    code, told = await probe(address, private=False)

    assert code == 1
    assert "guard: refused" in told
    assert sentence in told
    assert "what opens it" not in told


async def test_the_limits_are_told_beside_what_broke_them(server: FeedServer) -> None:
    server.routes["/huge"] = answer(200, b"<rss>", Content_Length="99999999")

    _, told = await probe(server.url("/huge"), "--json")

    facts = json.loads(told)
    assert facts["failed"]["reason"] == "too-large"
    assert facts["limits"] == {"bytes": 10_000_000, "seconds": 15, "redirects": 5}


def test_a_probe_needs_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["feeds", "probe"])
    assert caught.value.code == 2
    assert "url" in capsys.readouterr().err


def test_opml_tells_what_is_in_a_list(capsys) -> None:
    readers = Path(__file__).parents[1] / "news" / "feeds" / "readers"

    assert main(["feeds", "opml", str(readers / "freshrss.opml"), "--json"]) == 0

    facts = json.loads(capsys.readouterr().out)
    assert [one["title"] for one in facts["feeds"]] == ["Handset Courier", "Today"]
    assert [(one["line"], one["reason"]) for one in facts["faults"]] == [(10, "no-feed")]


def test_opml_that_cannot_be_read_is_told_in_a_sentence(tmp_path, capsys) -> None:
    (tmp_path / "x.opml").write_text("<opml>", "utf-8")

    assert main(["feeds", "opml", str(tmp_path / "x.opml")]) == 1
    assert "not XML at line" in capsys.readouterr().err
