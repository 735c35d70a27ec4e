"""What is fuzzed: each target takes any bytes, and raises when a promise is broken. Run by `make fuzz`, and by tests on what was found."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.tables.load import load_tables
from bot.errors import ParseError
from bot.markdown import clean, clip, escape
from bot.news.clean import SUMMARY_LIMIT, TITLE_LIMIT, author_name, plain_line, summary
from bot.news.model import Entry, Feed
from bot.news.parse import parse
from bot.news.parsing.examine import REASONS
from bot.places.places import Places

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TYPES = (
    None,
    "application/rss+xml",
    "application/atom+xml; charset=iso-8859-1",
    "application/feed+json",
    "text/html; charset=big5",
)
JOINER = "\u2060"
ALIVE = re.compile(
    r"@(?:everyone|here|[&!\d])|<(?:[@#]|t:|/|a?:|id:|sound:)|(?:https?|ftp|discord|steam|mailto|tel|sms):\S",
    re.IGNORECASE,
)
HIDDEN = ("Cc", "Cf", "Co", "Cs", "Cn")
LINES = 12


def fuzz_parse(data: bytes) -> None:
    """A body is a feed within its limits, or refused for a known reason."""
    kind, body = TYPES[data[0] % len(TYPES)] if data else None, data[1:]
    try:
        feed = parse(body, content_type=kind, base_url="https://site.example/feed", now=NOW)
    except ParseError as error:
        if error.facts["reason"] not in REASONS:
            raise AssertionError(error.facts) from error
        return
    except (MemoryError, RecursionError):
        return  # the parser's process answers these with "too-complex"
    _check_feed(feed)


def fuzz_clean(data: bytes) -> None:
    """Foreign text is shown as it is, and never alive."""
    halves = data[:1] == b"\xff"  # of surrogate pairs, which UTF-8 cannot hold
    text = (
        data[1 : len(data) // 2 * 2 - 1].decode("utf-16-le", "surrogatepass")
        if halves
        else data.decode("utf-8", "replace")
    )
    title, _, source = text.partition("\n")
    _check_line(plain_line(text, limit=TITLE_LIMIT), TITLE_LIMIT)
    _check_line(author_name(text), 100)
    _check_line(clean(text, limit=80), 80)
    assert len(clip(text, 20)) <= 20
    shown = summary(source, title=title)
    _check_summary(shown)
    _check_escaped(text)


def fuzz_names(data: bytes) -> None:
    """A question is understood or not, and never fails; a list of choices is one that Discord takes."""
    text = data[1:].decode("utf-8", "replace")
    parts = text.split("\x1f")
    flags = data[0] if data else 0
    query = Query(
        text=parts[0],
        device=parts[1] if len(parts) > 1 else None,
        carrier=parts[2] if len(parts) > 2 else None,
        country=parts[3] if len(parts) > 3 else None,
        when=parts[4] if len(parts) > 4 else None,
        locale=("en", "de", "fr", "zh-CN")[flags & 3],
        home_country=(None, "US", "DE", "JP")[flags >> 2 & 3],
    )
    names = _names()
    names.understand(query, date(2026, 11, 24))
    suggest = (names.suggest_device, names.suggest_carrier, names.suggest_country)[(flags >> 4) % 3]
    choices = suggest(text, query=query)
    assert len(choices) <= 25, len(choices)
    for choice in choices:
        assert 1 <= len(choice.label) <= 100, choice
        assert 1 <= len(choice.value) <= 100, choice


TARGETS: dict[str, Callable[[bytes], None]] = {"parse": fuzz_parse, "clean": fuzz_clean, "names": fuzz_names}


@cache
def _names() -> Names:
    return Names(load_tables(cache=ROOT / "var" / "cache" / "tables-of-tests.bin"), Places.load())


def _check_feed(feed: Feed) -> None:
    _check_line(feed.title, TITLE_LIMIT)
    _check_link(feed.link)
    assert len(feed.entries) <= 1000
    for entry in feed.entries:
        _check_entry(entry)


def _check_entry(entry: Entry) -> None:
    _check_line(entry.title, TITLE_LIMIT)
    _check_line(entry.author, 100)
    _check_link(entry.link)
    if entry.image is not None:
        _check_link(entry.image)
    assert len(entry.id) <= 1024
    assert len(entry.categories) <= 20
    for category in entry.categories:
        _check_line(category, 80)
    for moment in (entry.published, entry.updated):
        assert moment is None or moment.tzinfo is not None, "a date without a zone"
    assert entry.raw == ""
    _check_summary(entry.summary)


def _check_line(line: str, limit: int) -> None:
    assert len(line) <= limit, f"{len(line)} characters, {limit} allowed"
    _check_visible(line)
    assert not any(char in "\n\r\t\u2028\u2029" for char in line), repr(line)


def _check_visible(text: str) -> None:
    found = {char for char in text if char not in f"\u200c\u200d\n{JOINER}" and unicodedata.category(char) in HIDDEN}
    assert not found, f"hidden characters {found!r} in {text!r}"


def _check_link(link: str) -> None:
    if link:
        assert urlsplit(link).scheme in ("http", "https"), repr(link)
        assert not any(char.isspace() or ord(char) < 32 for char in link), repr(link)


def _check_summary(shown: str) -> None:
    assert len(shown.split("\n")) <= LINES, shown
    visible = re.sub(r"\\(?=[^\w\s])", "", shown).replace(JOINER, "").replace("*", "")
    assert len(visible) <= SUMMARY_LIMIT + 2 * LINES, f"{len(visible)} characters"
    _check_visible(shown)
    assert not ALIVE.search(shown), shown


def _check_escaped(text: str) -> None:
    escaped = escape(text)
    assert not ALIVE.search(escaped), escaped
    shown = re.sub(r"\\([-\\*_~`|\[\]#>+.])", r"\1", escaped.replace(JOINER, ""))
    kept = "".join(char for char in text if char in "\u200c\u200d\n" or unicodedata.category(char) not in HIDDEN)
    assert shown == kept.replace(JOINER, ""), (escaped, kept)
