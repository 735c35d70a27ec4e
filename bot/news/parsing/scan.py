"""What the fast parser leaves out, read straight from well-formed XML: dates as written, thumbnails, and how often to come back."""

import html
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

_MAX_S: Final = 24 * 3600
_ITEMS: Final = (b"item", b"entry", b"rss:item", b"atom:entry", b"ITEM", b"Item")
_DATES: Final = (
    b"pubDate", b"pubdate", b"PubDate", b"published", b"updated", b"dc:date", b"issued", b"modified", b"created", b"date",
    b"a10:updated", b"a10:published", b"atom:updated", b"atom:published", b"dcterms:created", b"dcterms:modified", b"dcterms:issued",
    b"dc:created", b"dc:modified", b"rss:pubDate", b"prism:publicationDate",
)  # fmt: skip
_NAME: Final = re.compile(rb"<([A-Za-z][\w:]*)")
_LOOK: Final = 6_000
"""Bytes at either end of the document that show which elements it uses."""
_GUIDS: Final = frozenset({b"guid", b"GUID", b"Guid", b"id", b"atom:id", b"rss:guid", b"dc:identifier", b"rdf:RDF"})
_TEASERS: Final = frozenset({b"description", b"DESCRIPTION", b"summary", b"atom:summary", b"rss:description"})
_IMAGES: Final = (b"media:thumbnail", b"itunes:image")
_ADDRESS: Final = re.compile(rb"\b(?:url|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_FIRST: Final = frozenset({"pubdate", "published", "date", "issued", "created", "available", "publicationdate"})
"""Local names that mean "published"; the others mean "changed"."""


@dataclass(slots=True)
class ItemFacts:
    """Beside one item: its dates as written (local name → text) and images named by attributes, in document order."""

    published: str = ""
    updated: str = ""
    images: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Scan:
    """The head (all before the first item) and the facts of each item in order."""

    head: bytes
    items: list[ItemFacts]
    named: bool
    """Whether entries have guids or ids at all."""
    teasers: bool
    """Whether entries have summaries; where not, the parser's description is its own excerpt of the content."""


def scan(text: bytes) -> Scan:
    """Reads the facts of each item. Items that are named inside CDATA are counted too: compare the count before use."""
    named = set(_NAME.findall(text, 0, _LOOK)) | set(_NAME.findall(text, max(_LOOK, len(text) - _LOOK)))
    if named.isdisjoint(_DATES):
        named |= {name for name in _DATES if b"<" + name in text}
    present = tuple(name for name in (*_ITEMS, *_DATES, *_IMAGES) if name in named)
    items: list[ItemFacts] = []
    head_end = len(text)
    for match in _pattern(present).finditer(text):
        if match.lastgroup == "item":
            if not items:
                head_end = match.start()
            items.append(ItemFacts())
        elif items:
            _add(items[-1], match)
    return Scan(text[:head_end], items, not named.isdisjoint(_GUIDS), not named.isdisjoint(_TEASERS))


@lru_cache(maxsize=256)
def _pattern(present: tuple[bytes, ...]) -> re.Pattern[bytes]:
    """One expression for the elements that a document has: each name that it need not look for makes it faster."""
    items, dates, images = (
        b"|".join(name for name in names if name in present) or b"-" for names in (_ITEMS, _DATES, _IMAGES)
    )
    return re.compile(
        rb"<(?:(?P<item>%b)[\s>/]" % items
        + rb"|(?P<date>%b)(?:\s[^<>]{0,200})?>(?:\s|<!\[CDATA\[)*(?P<value>[^<\]]{1,100})" % dates
        + rb"|(?P<image>%b)\s(?P<attributes>[^<>]{1,2048})>)" % images
    )


def _add(item: ItemFacts, match: re.Match[bytes]) -> None:
    if match.lastgroup == "value":
        value = _text(match["value"])
        if _means_published(match["date"]):
            item.published = item.published or value
        else:
            item.updated = item.updated or value
        return
    address = _ADDRESS.search(match["attributes"])
    if address:
        item.images.append(_text(address[1] or address[2] or b""))


@lru_cache(maxsize=64)
def _means_published(name: bytes) -> bool:
    return name.rpartition(b":")[2].decode("ascii", "ignore").lower() in _FIRST


def _text(value: bytes) -> str:
    text = value.decode("utf-8", "replace")
    return (html.unescape(text) if "&" in text else text).strip()


def head_value(head: bytes, name: bytes) -> str:
    """The text of a simple element of the head, or empty."""
    match = re.search(rb"<" + name + rb"(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,200})", head, re.IGNORECASE)
    return _text(match[1]) if match else ""


def head_base(head: bytes) -> str:
    """`xml:base` of the root element or the channel, or empty."""
    match = re.search(rb"\bxml:base\s*=\s*[\"']([^\"'<>]{1,2048})[\"']", head)
    return _text(match[1]) if match else ""


_PERIOD_S: Final = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def wait_s(head: bytes) -> int | None:
    """How long the feed asks to be left alone, at most a day: `ttl` (minutes) or `sy:updatePeriod`, the longer of both."""
    asked: list[int] = []
    ttl = head_value(head, b"ttl")
    if ttl.isdecimal():
        asked.append(int(ttl[:6]) * 60)
    period = _PERIOD_S.get(head_value(head, b"sy:updatePeriod").lower())
    if period:
        frequency = head_value(head, b"sy:updateFrequency")
        asked.append(period // max(1, int(frequency[:4]) if frequency.isdecimal() else 1))
    return min(max(asked, default=0), _MAX_S) or None


_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def skips(head: bytes) -> str:
    """Hours and days on which the feed does not want to be read, as `Feed.skips` has them; empty when it says none, or all."""
    hours = {int(hour) % 24 for hour in re.findall(rb"<hour>\s*(\d{1,2})\s*</hour>", head, re.IGNORECASE)}
    named = (day.decode().lower() for day in re.findall(rb"<day>\s*([a-z]{6,9})\s*</day>", head, re.IGNORECASE))
    days = {_DAYS.index(day) for day in named if day in _DAYS}
    hours, days = (set() if len(found) == most else found for found, most in ((hours, 24), (days, 7)))
    return f"{' '.join(map(str, sorted(hours)))}/{' '.join(map(str, sorted(days)))}" if hours or days else ""
