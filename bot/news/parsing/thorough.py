"""feedparser's reading of a document: forty times slower, and reads what nothing else reads. Runs in a worker process."""

import io
from collections.abc import Mapping
from typing import cast

import feedparser

from bot.news.parsing.draft import Draft, Found
from bot.news.parsing.examine import Document, ends, unreadable
from bot.news.parsing.images import is_image
from bot.news.parsing.scan import head_value, scan, skips, wait_s


def read_thoroughly(document: Document) -> Found:
    """All entries of a document of any kind that feedparser knows. Raises ParseError when it finds none in what is no feed."""
    parsed = _parsed(document.text)
    entries = [_mapping(entry) for entry in _list(parsed.get("entries"))]
    if not entries and not parsed.get("version"):
        raise unreadable("not-a-feed")
    facts = scan(document.text)
    feed = _mapping(parsed.get("feed"))
    return Found(
        parser="thorough",
        title=_text(feed, "title"),
        link=_text(feed, "link"),
        language=_text(feed, "language") or head_value(facts.head, b"language"),
        drafts=[_draft(entry) for entry in ends(entries)],
        ttl_s=wait_s(facts.head),
        skips=skips(facts.head),
    )


def _parsed(text: bytes) -> Mapping[str, object]:
    # feedparser opens what it takes for a file name or URL, bytes too: it only ever gets a stream.
    stream = io.BytesIO(text)
    # Without a `content-location` it leaves guids as they are written, so that both parsers give one entry the same keys.
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=True)
    except Exception as error:
        # A foreign parser on broken input stumbles over its own bookkeeping in many ways; all mean the same.
        raise unreadable("unreadable") from error
    return cast("Mapping[str, object]", parsed)


def _draft(entry: Mapping[str, object]) -> Draft:
    contents = [_text(_mapping(content), "value") for content in _list(entry.get("content"))]
    content = next((value for value in contents if value), "")
    teaser = _text(entry, "summary")
    return Draft(
        id=_text(entry, "id"),
        link=_text(entry, "link"),
        title=_text(entry, "title"),
        author=_text(entry, "author"),
        published=_text(entry, "published") or _text(entry, "created"),
        # Asked for by its usual way, feedparser gives `published` in its place, with a warning.
        updated=_text(dict(entry), "updated"),
        html=teaser or content,
        more_html=content if teaser else "",
        images=_images(entry),
        categories=[_text(tag, "label") or _text(tag, "term") for tag in map(_mapping, _list(entry.get("tags")))],
        language=_text(_mapping(entry.get("title_detail")), "language"),
    )


def _images(entry: Mapping[str, object]) -> list[str]:
    named = [
        (_text(one, "url") or _text(one, "href"), _text(one, "type"), _text(one, "medium"))
        for key in ("media_content", "enclosures")
        for one in map(_mapping, _list(entry.get(key)))
    ]
    urls = [url for url, kind, medium in named if is_image(kind, medium, url)]
    urls += [_text(one, "url") for one in map(_mapping, _list(entry.get("media_thumbnail")))]
    return [*urls, _text(_mapping(entry.get("image")), "href")]


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
