"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read with every type in doubt."""

import json
from collections.abc import Mapping
from html import escape
from typing import cast

from bot.news.parsing.draft import Draft, Found
from bot.news.parsing.examine import Document, ends, unreadable
from bot.news.parsing.images import is_image


def read_json(document: Document) -> Found:
    """All items. Raises ParseError for broken JSON and for JSON that is no feed."""
    try:
        parsed: object = json.loads(document.text.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise unreadable("bad-json") from error
    feed = _mapping(parsed)
    items = feed.get("items")
    if not isinstance(items, list) or not ("jsonfeed.org" in _text(feed, "version") or feed.get("title")):
        raise unreadable("not-a-feed")
    return Found(
        parser="json",
        title=_text(feed, "title"),
        link=_text(feed, "home_page_url"),
        language=_text(feed, "language"),
        drafts=[_draft(item) for item in map(_mapping, ends(items)) if item],
    )


def _draft(item: Mapping[str, object]) -> Draft:
    content = _text(item, "content_html") or escape(_text(item, "content_text"), quote=False).replace("\n", "<br>")
    teaser = escape(_text(item, "summary"), quote=False)
    attachments = [_mapping(one) for one in _list(item.get("attachments"))]
    return Draft(
        id=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        author=_author(item),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        html=teaser or content,
        more_html=content if teaser else "",
        images=[
            _text(item, "image"),
            _text(item, "banner_image"),
            *(_text(one, "url") for one in attachments if is_image(_text(one, "mime_type"), "", _text(one, "url"))),
        ],
        categories=[tag for tag in _list(item.get("tags")) if isinstance(tag, str)],
        language=_text(item, "language"),
    )


def _author(item: Mapping[str, object]) -> str:
    people = [*_list(item.get("authors")), item.get("author")]
    names = (_text(_mapping(person), "name") if not isinstance(person, str) else person for person in people)
    return next((name for name in names if name), "")


def _text(values: Mapping[str, object], key: str) -> str:
    """A string, or a number as one: many a feed has numbers for ids."""
    value = values.get(key)
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
