"""fastfeedparser's reading of a safe document, with what it leaves out filled in from a scan."""

import re
from collections.abc import Mapping
from typing import Final, cast

import fastfeedparser

from bot.news.parsing.draft import Draft, Found
from bot.news.parsing.examine import MOST_ENTRIES, Document, ends
from bot.news.parsing.images import is_image
from bot.news.parsing.scan import ItemFacts, Scan, head_base, head_value, scan, skips, wait_s

_PAGES: Final = (None, "", "alternate")
_XHTML_TITLE: Final = re.compile(rb"<title\s[^<>]*type=[\"']xhtml", re.IGNORECASE)


class Beyond(Exception):
    """The fast parser cannot read this document, or not all of it. Carries what it did read."""

    def __init__(self, found: Found | None = None) -> None:
        super().__init__()
        self.found = found


def read_fast(document: Document) -> Found:
    """All entries of an RSS or Atom document. Raises Beyond when the other parser is needed."""
    facts = scan(document.text)
    if _is_beyond(document.text, facts):
        raise Beyond
    try:
        parsed = cast("Mapping[str, object]", fastfeedparser.parse(document.text))
    except Exception as error:
        # A foreign parser on hostile input: whatever it raises, the other one is asked.
        raise Beyond from error
    found = _found(parsed, facts)
    if _lost_links(document.text, facts, found):
        raise Beyond
    missing = min(len(facts.items), MOST_ENTRIES) - len(found.drafts)
    if missing > 0 and (not found.drafts or b"<![CDATA[" not in document.text):
        raise Beyond(found)
    return found


def _is_beyond(text: bytes, facts: Scan) -> bool:
    """What fastfeedparser is known to lose: XHTML titles, base64, `xml:base` inside entries, RSS 0.90 and CDF."""
    if b"xml:base" in text and text.count(b"xml:base") > facts.head.count(b"xml:base"):
        return True
    head = facts.head
    if b"/Atom" in head or b"/atom" in head:
        return b'mode="base64"' in text or _XHTML_TITLE.search(text) is not None
    return b"my.netscape.com/rdf" in head or b"channel.netscape.com/rdf" in head


def _lost_links(text: bytes, facts: Scan, found: Found) -> bool:
    """Whether items of an RSS feed lost their links to an `atom:link` that stands before them."""
    return b":link" in text and any(not one.link for one in found.drafts) and b":link" in text[len(facts.head) :]


def _found(parsed: Mapping[str, object], facts: Scan) -> Found:
    feed = _mapping(parsed.get("feed"))
    entries = [_mapping(entry) for entry in _list(parsed.get("entries"))]
    beside = facts.items if len(facts.items) == len(entries) else [None] * len(entries)
    return Found(
        parser="fast",
        title=_text(feed, "title") or head_value(facts.head, b"title"),
        link=_text(feed, "link") or head_value(facts.head, b"link"),
        language=_text(feed, "language")
        or head_value(facts.head, b"language")
        or head_value(facts.head, b"dc:language"),
        drafts=[_draft(entry, item, facts) for entry, item in ends(list(zip(entries, beside, strict=True)))],
        ttl_s=wait_s(facts.head),
        skips=skips(facts.head),
        base=head_base(facts.head),
    )


def _draft(entry: Mapping[str, object], item: ItemFacts | None, facts: Scan) -> Draft:
    content, language = "", ""
    if "content" in entry:
        for one in map(_mapping, _list(entry["content"])):
            content = content or _text(one, "value")
            language = language or _text(one, "language")
    teaser = _text(entry, "description") if facts.teasers or not content else ""
    link, identifier = _link(entry), _text(entry, "id")
    if identifier == link and not facts.named:
        identifier = ""  # fastfeedparser puts the link in the place of a missing guid
    return Draft(
        id=identifier,
        link=link,
        title=_text(entry, "title"),
        author=_text(entry, "author") if "author" in entry else "",
        published=item.published if item else _text(entry, "published"),
        updated=item.updated if item else _text(entry, "updated"),
        html=teaser or content,
        more_html=content if teaser else "",
        images=_images(entry, item),
        categories=[_text(tag, "label") or _text(tag, "term") for tag in map(_mapping, _list(entry["tags"]))]
        if "tags" in entry
        else [],
        language=language,
    )


def _link(entry: Mapping[str, object]) -> str:
    """The page. fastfeedparser takes an Atom entry's first link where none says that it is one, as RFC 4287 allows (§ 4.2.7.2)."""
    link = _text(entry, "link")
    if entry.get("links"):
        pages = [_text(one, "href") for one in map(_mapping, _list(entry["links"])) if one.get("rel") in _PAGES]
        if pages and link not in pages:
            return pages[0]
    return link


def _images(entry: Mapping[str, object], item: ItemFacts | None) -> list[str]:
    """In the order of trust: media:content, media:thumbnail, enclosures, itunes:image, the entry's own image."""
    urls: list[str] = []
    if "media_content" in entry:
        media = [_mapping(one) for one in _list(entry["media_content"])]
        pictures = [one for one in media if is_image(_text(one, "type"), _text(one, "medium"), _text(one, "url"))]
        pictures.sort(key=_width, reverse=True)
        urls += [_text(one, "url") for one in pictures]
    if item and item.images:
        urls += item.images
    if "enclosures" in entry:
        for one in map(_mapping, _list(entry["enclosures"])):
            if is_image(_text(one, "type"), "", _text(one, "url")):
                urls.append(_text(one, "url"))
    if entry.get("links"):
        for one in map(_mapping, _list(entry["links"])):
            if one.get("rel") == "enclosure" and is_image(_text(one, "type"), "", _text(one, "href")):
                urls.append(_text(one, "href"))
    if "image" in entry:
        urls.append(_text(entry, "image"))
    return urls


def _width(media: Mapping[str, object]) -> int:
    width = media.get("width")
    return width if isinstance(width, int) else 0


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
