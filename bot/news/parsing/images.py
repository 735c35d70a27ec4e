"""The image of an entry: the first of a chain of candidates that is a picture for people and not a counter or an icon."""

import html
import re
from collections.abc import Iterable
from typing import Final

from bot.news.parsing.links import absolute

_IMG: Final = re.compile(r"<img\b[^<>]{0,4000}>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_NO_PICTURE: Final = (
    "feeds.feedburner.com/~", "feedsportal.com", "/pixel.", "/pixel/", "/pixel?", "1x1", "doubleclick.net", "stats.wordpress.com",
    "pixel.wp.com", "b.gif?", "/emoji/", "/smilies/", "gravatar.com/", "share-icon", "share_icon", "sharebutton", "share-button",
    ".svg", "blank.gif", "blank.png", "spacer.gif",
)  # fmt: skip
"""Parts of addresses of counters, smileys, buttons and placeholders."""
_SMALLEST: Final = 40
"""Pixels; anything declared smaller is a counter, a flag or a smiley."""


def is_image(kind: str, medium: str, url: str) -> bool:
    """Whether an enclosure or media:content is a picture, by its type, its medium, or its name's end."""
    if kind or medium:
        return kind.startswith("image/") or medium == "image"
    return re.search(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|\Z)", url, re.IGNORECASE) is not None


def choose(candidates: Iterable[str], base: str) -> str | None:
    """The first candidate that can be shown, absolute."""
    for candidate in candidates:
        url = absolute(candidate, base) if candidate else ""
        lowered = url.lower()
        if url and not any(part in lowered for part in _NO_PICTURE):
            return url
    return None


def first_in(text: str, base: str) -> str | None:
    """The first picture inside HTML that is big enough to be meant for people."""
    for tag in _IMG.findall(text[:200_000]):
        given = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
        if any(
            size.isdecimal() and int(size[:6]) < _SMALLEST for size in (given.get("width", ""), given.get("height", ""))
        ):
            continue
        address = given.get("src", "")
        if not address or address.startswith("data:"):
            address = given.get("data-src") or given.get("data-lazy-src") or given.get("data-original") or ""
        found = choose([address], base)
        if found:
            return found
    return None
