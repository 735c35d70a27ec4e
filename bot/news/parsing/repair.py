"""XML that is not well-formed, mended where the fault is common: bare `&` and `<`, HTML's entities, stray bytes, lost prefixes."""

import html
import re
from collections.abc import Callable, Iterator
from typing import Final

_OPENING: Final = re.compile(rb"<!\[CDATA\[|<!--")
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_ENTITY: Final = re.compile(rb"&(?:(#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});)?")
_BARE_LESS: Final = re.compile(rb"<(?![A-Za-z_/!?\x80-\xff])")
_XML_OWN: Final = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_PREFIX_USED: Final = re.compile(rb"</?([A-Za-z][\w.-]{0,30}):[A-Za-z]")
_NAMESPACES: Final = {
    b"a10": b"http://www.w3.org/2005/Atom",
    b"admin": b"http://webns.net/mvcb/",
    b"atom": b"http://www.w3.org/2005/Atom",
    b"content": b"http://purl.org/rss/1.0/modules/content/",
    b"dc": b"http://purl.org/dc/elements/1.1/",
    b"dcterms": b"http://purl.org/dc/terms/",
    b"feedburner": b"http://rssnamespace.org/feedburner/ext/1.0",
    b"georss": b"http://www.georss.org/georss",
    b"itunes": b"http://www.itunes.com/dtds/podcast-1.0.dtd",
    b"media": b"http://search.yahoo.com/mrss/",
    b"rdf": b"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    b"slash": b"http://purl.org/rss/1.0/modules/slash/",
    b"sy": b"http://purl.org/rss/1.0/modules/syndication/",
    b"thr": b"http://purl.org/syndication/thread/1.0",
    b"wfw": b"http://wellformedweb.org/CommentAPI/",
}


def repair(xml: bytes) -> bytes:
    """UTF-8 XML with the common faults mended. What it cannot mend it leaves for the parser to recover from."""
    start = re.search(rb"<[A-Za-z_!?]", xml)
    body = xml[start.start() :] if start else xml
    body = _CONTROL.sub(b"", body)
    body = _outside_cdata(body, lambda part: _BARE_LESS.sub(b"&lt;", _ENTITY.sub(_entity, part)))
    return _with_namespaces(body)


def markup(body: bytes) -> Iterator[tuple[bool, bytes]]:
    """The document in pieces: True with what is markup and text, False with each whole CDATA section and comment.

    One that is never closed counts as markup. Linear however many openings there are, which a regular expression is not.
    """
    start = 0
    ends: dict[bytes, int] = {}
    for match in _OPENING.finditer(body):
        if match.start() < start:
            continue
        closing = b"]]>" if match[0] == b"<![CDATA[" else b"-->"
        if ends.get(closing, 0) != -1:
            ends[closing] = body.find(closing, match.end())
        if ends[closing] == -1:
            continue
        yield True, body[start : match.start()]
        start = ends[closing] + 3
        yield False, body[match.start() : start]
    yield True, body[start:]


def _outside_cdata(body: bytes, mend: Callable[[bytes], bytes]) -> bytes:
    return b"".join(mend(part) if plain else part for plain, part in markup(body))


def _entity(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name is None:
        return b"&amp;"
    if name in _XML_OWN:
        return match[0]
    text = html.unescape(match[0].decode("ascii"))
    if text == match[0].decode("ascii"):
        return b"&amp;" + match[0][1:]
    if any(ord(char) < 32 and char not in "\t\n\r" for char in text):
        return b""
    return html.escape(text, quote=False).encode("utf-8", "ignore")


def _with_namespaces(body: bytes) -> bytes:
    """Prefixes that everyone knows are declared on the root element when the feed forgot to."""
    root = re.search(rb"<([A-Za-z_][\w:.-]*)(?=[\s>/])", body)
    if root is None:
        return body
    used = set(_PREFIX_USED.findall(body))
    missing = [name for name in sorted(used & _NAMESPACES.keys()) if b"xmlns:" + name not in body]
    added = b"".join(b' xmlns:%b="%b"' % (name, _NAMESPACES[name]) for name in missing)
    return body[: root.end()] + added + body[root.end() :]
