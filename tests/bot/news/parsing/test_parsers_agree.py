"""Both parsers give an entry the same identity: a feed that goes from one to the other posts nothing twice."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ParseError
from bot.news.dedupe import keys
from bot.news.parse import _feed, skim
from bot.news.parsing.examine import examine
from bot.news.parsing.thorough import read_thoroughly

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOLDER = Path(__file__).parents[3] / "corpus" / "feeds"
KNOWN = {
    # feedparser gives up at the broken tag, and puts the feed's own address in the place of a hostile link.
    "mismatched-tags",
    "links-hostile",
}


def read_by_fast() -> list[str]:
    expected = {path.name.removesuffix(".expected.json"): path for path in FOLDER.glob("*.expected.json")}
    fast = {
        name
        for name, path in expected.items()
        if json.loads(path.read_text("utf-8"))["expected"].get("parser") == "fast"
    }
    return sorted(fast - KNOWN)


@pytest.mark.parametrize("name", read_by_fast())
def test_an_entry_has_a_key_in_common(name: str) -> None:
    given = json.loads((FOLDER / f"{name}.expected.json").read_text("utf-8"))["given"]
    body = (FOLDER / f"{name}.xml").read_bytes()
    fast = skim(body, content_type=given.get("content_type"), base_url=given["url"], now=NOW)
    try:
        other = _feed(read_thoroughly(examine(body, given.get("content_type"))), given["url"], NOW)
    except ParseError:
        pytest.skip("feedparser cannot read this one at all")
    assert len(fast.entries) == len(other.entries)
    for one, same in zip(fast.entries, other.entries, strict=True):
        assert set(keys(one)) & set(keys(same)), (one, same)
