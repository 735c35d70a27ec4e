"""Feeds cut, mixed and sprinkled at random: whatever comes in, a feed or a ParseError comes out. Seeded, so that a failure repeats."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ParseError
from bot.news.dedupe import fresh
from bot.news.parse import parse
from bot.news.parsing.examine import REASONS

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOLDER = Path(__file__).parents[2] / "corpus" / "feeds"
BODIES = [
    body
    for path in sorted(FOLDER.iterdir())
    if not path.name.endswith(".expected.json") and len(body := path.read_bytes()) < 20_000
]
SPRINKLED = [
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"\0", b"\xff", b"</item>", b"<item>", b"&nbsp;", b"<?xml?>", b"\xed\xa0\x80",
    b"&#xD800;", b"http://[", b"xml:base='http://['", b"9" * 30, b"%zz",
]  # fmt: skip


def mutated(chance: random.Random) -> bytes:
    body = bytearray(chance.choice(BODIES))
    for _ in range(chance.randint(1, 5)):
        if not body:
            break
        start = chance.randrange(len(body))
        end = min(len(body), start + chance.randint(1, 60))
        match chance.randrange(6):
            case 0:
                del body[start:end]
            case 1:
                body[start] = chance.randrange(256)
            case 2:
                body[start:start] = body[start:end] * chance.randint(1, 5)
            case 3:
                body[start:start] = chance.choice(SPRINKLED)
            case 4:
                other = chance.choice(BODIES)
                place = chance.randrange(len(other) + 1)
                body[start:end] = other[place : place + 200]
            case _:
                del body[start:]
    return bytes(body)


@pytest.mark.parametrize("seed", range(10))
def test_nothing_but_a_feed_or_a_parse_error_comes_out(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        body = mutated(chance)
        try:
            feed = parse(body, content_type=None, base_url="https://news.example/feed", now=NOW)
        except ParseError as error:
            assert error.facts["reason"] in REASONS, body  # noqa: PT017 - either outcome is right, and both are looked at
            continue
        assert all(entry.link == "" or entry.link.startswith(("http://", "https://")) for entry in feed.entries), body
        assert all(entry.published is None or entry.published <= NOW for entry in feed.entries), body
        assert len(fresh(feed.entries, set())) <= len(feed.entries)
