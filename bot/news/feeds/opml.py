"""OPML, the list of feeds that readers exchange (opml.org/spec2.opml): a file in, its feeds and what is wrong line by line out. Pure.

What our own export says beyond OPML stands in attributes of our namespace, as the specification asks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from bot.errors import BadInput
from bot.markdown import clean
from bot.news.parsing.charset import to_utf8
from bot.news.parsing.repair import repair

NAMESPACE: Final = "urn:bandwire:opml:1"
MOST_BYTES: Final = 1_000_000
MOST_FEEDS: Final = 5_000
DEEPEST: Final = 50
LONGEST_URL: Final = 2_000
_FEEDS: Final = frozenset({"", "rss", "atom", "rdf", "feed", "json", "jsonfeed", "rss1", "rss2"})
"""Values of `type` that mean a feed; readers mostly write `rss`, and some nothing."""
_OWN: Final = f"{NAMESPACE} "


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed of a file. `line` counts from 1; the last four are our namespace's."""

    line: int
    url: str
    title: str = ""
    home: tuple[str, ...] = ()
    interval_s: int | None = None
    language: str | None = None
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """An outline that is no feed that can be read. `reason` is a word: `no-address`, `bad-address` or `no-feed`."""

    line: int
    title: str
    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read, in its order."""

    title: str
    outlines: tuple[Outline, ...]
    faults: tuple[Fault, ...]


def parse(body: bytes) -> Document:
    """Reads a file in any encoding; folders may be nested, types missing, ampersands bare.

    Raises:
        BadInput: it is too large, no XML, no OPML, or declares entities; the message says at which line.
    """
    if len(body) > MOST_BYTES:
        raise BadInput("too large", message_id="opml-too-large", most=MOST_BYTES // 1000)
    text = to_utf8(body, None)
    lines_before = body[: body.find(b"?>") + 2].count(b"\n") if body.lstrip()[:5] == b"<?xml" else 0
    try:
        return _read(text, lines_before)
    except expat.ExpatError:
        mended = repair(text)
        cut = text.find(mended[:40]) if mended else 0
        try:
            return _read(mended, lines_before + text[: max(cut, 0)].count(b"\n"))
        except expat.ExpatError as error:
            line = error.lineno + lines_before
            raise BadInput(f"not XML at line {line}", message_id="opml-not-xml", line=str(line)) from None


def write(outlines: Iterable[Outline], *, title: str, now: datetime) -> bytes:
    """A file that `parse` reads back exactly."""
    rows = "".join(f"    <outline {_attributes(one)}/>\n" for one in outlines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<opml version="2.0" xmlns:bandwire="{NAMESPACE}">\n'
        f"  <head>\n    <title>{escape(clean(title))}</title>\n    <dateCreated>{format_datetime(now)}</dateCreated>\n  </head>\n"
        f"  <body>\n{rows}  </body>\n</opml>\n"
    ).encode()


def _attributes(one: Outline) -> str:
    written = {"type": "rss", "text": clean(one.title) or one.url, "xmlUrl": one.url}
    if one.home:
        written["bandwire:home"] = " ".join(one.home)
    if one.interval_s is not None:
        written["bandwire:interval"] = str(one.interval_s)
    if one.language:
        written["bandwire:language"] = one.language
    if one.paused:
        written["bandwire:paused"] = "true"
    return " ".join(f"{name}={quoteattr(value)}" for name, value in written.items())


@dataclass(slots=True)
class _Reading:
    """What is known while the parser goes through the file."""

    root: str = ""
    depth: int = 0
    title: str = ""
    in_title: bool = False
    outlines: list[Outline] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def _read(text: bytes, lines_before: int) -> Document:
    reading = _Reading()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def refuse(*_: object) -> int:
        raise BadInput("entities", message_id="opml-entities")

    def start(name: str, attributes: Mapping[str, str]) -> None:
        line = parser.CurrentLineNumber + lines_before
        local = name.rpartition(" ")[2].lower()
        reading.depth += 1
        if reading.depth > DEEPEST:
            raise BadInput("too deep", message_id="opml-too-deep", line=str(line))
        if not reading.root:
            reading.root = local
            if local != "opml":
                raise BadInput(f"<{local}> is no OPML", message_id="opml-not-opml", element=clean(local, limit=40))
        reading.in_title = local == "title" and not reading.title
        if local == "outline":
            _take(reading, attributes, line)

    def end(_name: str) -> None:
        reading.depth -= 1
        reading.in_title = False

    def characters(data: str) -> None:
        if reading.in_title and len(reading.title) < 300:
            reading.title += data

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    # The file's own definitions are never followed: neither entities nor anything outside the file.
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    parser.Parse(text, True)  # noqa: FBT003 - expat takes it by position only
    return Document(clean(reading.title, limit=200), tuple(reading.outlines), tuple(reading.faults))


def _take(reading: _Reading, attributes: Mapping[str, str], line: int) -> None:
    """One outline: a feed, a folder, or something that is said to be a feed and is none."""
    plain = {name.lower(): value.strip() for name, value in attributes.items() if " " not in name}
    title = clean(plain.get("title") or plain.get("text") or "", limit=200)
    kind = plain.get("type", "").lower()
    url = _address(plain.get("xmlurl", ""))
    if not url:
        if plain.get("htmlurl") or kind in _FEEDS - {""}:
            reading.faults.append(Fault(line, title, clean(plain.get("htmlurl", ""), limit=200), "no-address"))
        return
    if len(reading.outlines) + len(reading.faults) >= MOST_FEEDS:
        raise BadInput("too many", message_id="opml-too-many", most=MOST_FEEDS)
    if (
        not url.lower().startswith(("http://", "https://"))
        or len(url) > LONGEST_URL
        or not url.isprintable()
        or " " in url
    ):
        reading.faults.append(Fault(line, title, clean(url, limit=200), "bad-address"))
    elif kind not in _FEEDS:
        reading.faults.append(Fault(line, title, clean(url, limit=200), "no-feed"))
    else:
        reading.outlines.append(_outline(line, url, title, attributes))


def _outline(line: int, url: str, title: str, attributes: Mapping[str, str]) -> Outline:
    own = {name.removeprefix(_OWN): value for name, value in attributes.items() if name.startswith(_OWN)}
    interval = own.get("interval", "")
    return Outline(
        line,
        url,
        "" if title == url else title,
        home=tuple(own.get("home", "").split()),
        interval_s=int(interval) if interval.isdecimal() and len(interval) < 7 else None,
        language=own.get("language") or None,
        paused=own.get("paused") == "true",
    )


def _address(text: str) -> str:
    """The address as it is fetched: `feed:` in front means nothing."""
    if text.lower().startswith("feed:http"):
        return text[5:]
    return f"http://{text[7:]}" if text.lower().startswith("feed://") else text
