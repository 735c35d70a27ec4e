"""The door of the parsers: a body goes in, a `Document` that is safe to parse comes out, or a ParseError that names the fault."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeVar
from xml.parsers import expat

from bot.errors import ParseError
from bot.news.parsing.charset import to_utf8
from bot.news.parsing.repair import markup, repair

T = TypeVar("T")

MAX_BODY: Final = 10_000_000
MOST_ENTRIES: Final = 1_000
"""A feed shows its newest entries first or last; what lies between the first and the last five hundred is an archive."""
_LONG_TAG: Final = 8_192
_MAX_TAGS: Final = 500_000
"""Tenfold what 10 MB of real feeds hold."""
_MAX_VALUES: Final = 200_000
"""Objects and lists of a JSON Feed."""
_MAX_ATTRIBUTES: Final = 400
"""Parsers compare attributes pair by pair; a tag with thousands holds them for minutes."""

REASONS: Final[Mapping[str, str]] = {
    "empty": "The feed is empty.",
    "too-large": "The feed is larger than 10 MB.",
    "html": "That is a web page, not a feed.",
    "not-a-feed": "That is neither RSS, Atom nor JSON Feed.",
    "entities": "The feed declares entities of its own, which is refused for safety.",
    "too-complex": "The feed is built in a way that no parser can read in reasonable time.",
    "bad-json": "The feed's JSON is broken.",
    "unreadable": "The feed is too broken to be read.",
    "too-slow": "The feed took too long to read.",
    "crashed": "The feed brought its parser down.",
}
"""Every reason a ParseError can carry, each with its sentence. Its message id is `parse-<reason>`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A body that may be parsed: UTF-8, without declaration or document type, without entities of its own."""

    kind: Literal["xml", "json"]
    text: bytes
    repaired: bool = False


def ends(entries: Sequence[T]) -> list[T]:
    """The entries worth reading: all up to `MOST_ENTRIES`, else so many from both ends."""
    half = MOST_ENTRIES // 2
    return list(entries) if len(entries) <= MOST_ENTRIES else [*entries[:half], *entries[-half:]]


def unreadable(reason: str, **facts: object) -> ParseError:
    """The ParseError for one of `REASONS`."""
    return ParseError(REASONS[reason], message_id=f"parse-{reason}", reason=reason, **facts)


def examine(body: bytes, content_type: str | None) -> Document:
    """Decides what a body is and makes it safe to parse. Raises ParseError."""
    if len(body) > MAX_BODY:
        raise unreadable("too-large")
    text = to_utf8(body, content_type).strip()
    if not text:
        raise unreadable("empty")
    if text[:1] in (b"{", b"["):
        if text.count(b"{") + text.count(b"[") > _MAX_VALUES:
            raise unreadable("too-complex")
        return Document("json", text)
    if is_html(text):
        raise unreadable("html")
    text = _without_doctype(text)
    _refuse_monsters(text)
    if _is_well_formed(text):
        return Document("xml", text)
    mended = repair(text)
    _refuse_monsters(mended)
    return Document("xml", mended, repaired=True)


_PAGE: Final = re.compile(
    rb"\A(?:\s|<!--(?:[^-]|-(?!->))*-->|<\?[^>]*>)*<(?:!doctype\s+html|html|head|body|script)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_html(text: bytes) -> bool:
    """Whether the text begins as a web page does."""
    return _PAGE.match(text[:4096]) is not None


_DOCTYPE: Final = re.compile(rb"<!DOCTYPE\b[^\[>]*(\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)


def _without_doctype(text: bytes) -> bytes:
    """No document type: it names files to read, and with one present an unknown entity would vanish instead of being an error."""
    root = re.search(rb"<[A-Za-z_]", text)
    head = text[: root.start()] if root else text
    lowered = head.lower()
    if b"<!doctype" not in lowered:
        return text
    if b"<!entity" in lowered:
        raise unreadable("entities")
    declared = _DOCTYPE.match(text, lowered.index(b"<!doctype"))
    return text[: declared.start()] + text[declared.end() :] if declared else text


_TAG: Final = re.compile(rb"<[A-Za-z_][^<>]{%d,}" % _LONG_TAG)


def _refuse_monsters(text: bytes) -> None:
    """Half a million tags or hundreds of attributes on one are refused; the cheap look comes first, as nearly every feed passes it."""
    if text.count(b"<") > _MAX_TAGS:
        raise unreadable("too-complex")
    if not _has_gap(text):
        return
    for tag in _TAG.findall(b"".join(part for plain, part in markup(text) if plain)):
        if tag.count(b"=") > _MAX_ATTRIBUTES:
            raise unreadable("too-complex")


def _has_gap(text: bytes) -> bool:
    """Whether anywhere a whole `_LONG_TAG` bytes pass without a `<`: looked for in leaps, from the last `<` of each stretch."""
    place, end = text.find(b"<"), len(text) - _LONG_TAG
    while 0 <= place < end:
        place = text.rfind(b"<", place + 1, place + 1 + _LONG_TAG)
    return place == -1 and b"<" in text


_WHOLE: Final = True


def _is_well_formed(text: bytes) -> bool:
    parser = expat.ParserCreate("utf-8", " ")
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(text, _WHOLE)
    except expat.ExpatError:
        return False
    return True


def _refuse_entity(*_declared: object) -> None:
    raise unreadable("entities")
