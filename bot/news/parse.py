"""A fetched body to a `Feed`: guards first, then the fast parser, and another one for what the fast one cannot read.

`skim` does all but the dear part, making Markdown of each entry's HTML; `complete` does that for one entry. A poll skims, drops
what it has seen, and completes the rest. `parse` is both for all entries.
"""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Final

import msgspec

from bot.errors import ParseError
from bot.news.clean import TITLE_LIMIT, author_name, cut_html, plain_line, summary
from bot.news.model import Entry, Feed
from bot.news.parsing import images
from bot.news.parsing.dates import day_first, read_date
from bot.news.parsing.draft import Draft, Found
from bot.news.parsing.examine import Document, examine, unreadable
from bot.news.parsing.fast import Beyond, read_fast
from bot.news.parsing.jsonfeed import read_json
from bot.news.parsing.links import absolute, without_tracking

_LONGEST_HTML: Final = 20_000
_LONGEST_ID: Final = 1_024


def parse(body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
    """The whole feed, every entry complete. Blocks for as long as the body takes: hostile bodies belong in a `ParsePool`.

    Raises ParseError (fact `reason`, one of `bot.news.parsing.examine.REASONS`).
    """
    feed = skim(body, content_type=content_type, base_url=base_url, now=now)
    return replace(feed, entries=tuple(complete(entry) for entry in feed.entries))


def skim(body: bytes, *, content_type: str | None, base_url: str, now: datetime, only_fast: bool = False) -> Feed:
    """The feed with entries whose summary is still to be made. Raises ParseError.

    Args:
        only_fast: raise `Beyond` instead of asking the slow parser, which must not run in the event loop.
    """
    document = examine(body, content_type)
    return _feed(_read(document, only_fast=only_fast), base_url, now)


def complete(entry: Entry) -> Entry:
    """The entry with its summary as safe Markdown, and the first picture of its text where it named none. Idempotent."""
    if not entry.raw:
        return entry
    return msgspec.structs.replace(entry, summary=summary(entry.raw, title=entry.title), image=picture(entry), raw="")


def picture(entry: Entry) -> str | None:
    """The picture that `complete` gives the entry, without the dear part."""
    return entry.image or (images.first_in(entry.raw, entry.link) if entry.raw else None)


def _read(document: Document, *, only_fast: bool) -> Found:
    if document.kind == "json":
        return read_json(document)
    try:
        return read_fast(document)
    except Beyond as beyond:
        if only_fast:
            raise
        return _read_thoroughly(document, beyond.found)


def _read_thoroughly(document: Document, so_far: Found | None) -> Found:
    """The other parser's reading, or the fast one's when that has at least as many entries."""
    from bot.news.parsing.thorough import read_thoroughly  # noqa: PLC0415 - heavy, and needed in the worker process only

    try:
        found = read_thoroughly(document)
    except ParseError:
        if so_far is None or not so_far.drafts:
            raise
        return so_far
    return so_far if so_far is not None and len(so_far.drafts) >= len(found.drafts) > 0 else found


def _feed(found: Found, base_url: str, now: datetime) -> Feed:
    base = absolute(found.base, base_url) or base_url
    link = absolute(found.link, base)
    slashes = day_first(text for draft in found.drafts for text in (draft.published, draft.updated) if text)
    entries = (
        _entry(draft, found, base=link if not found.base and link else base, now=now, slashes=slashes)
        for draft in found.drafts
    )
    kept = tuple(entry for entry in entries if entry.title or entry.link or entry.raw)
    if found.drafts and not kept:
        raise unreadable("unreadable")
    return Feed(
        title=plain_line(found.title, limit=TITLE_LIMIT),
        link=without_tracking(link),
        language=_language(found.language),
        entries=kept,
        ttl_s=found.ttl_s,
        skips=found.skips,
        parser=found.parser,
    )


def _entry(draft: Draft, found: Found, *, base: str, now: datetime, slashes: bool | None) -> Entry:
    language = _language(draft.language) or _language(found.language)
    link = without_tracking(absolute(draft.link, base))
    published = draft.published and read_date(draft.published, now=now, language=language, slashes_day_first=slashes)
    updated = draft.updated and read_date(draft.updated, now=now, language=language, slashes_day_first=slashes)
    image = images.choose(draft.images, base)
    if image is None and draft.more_html and draft.more_html is not draft.html:
        image = images.first_in(draft.more_html, link or base)
    return Entry(
        id=draft.id[:_LONGEST_ID],
        link=link or _link_from_id(draft.id),
        title=plain_line(draft.title, limit=TITLE_LIMIT),
        author=_author(draft.author[:300]) if draft.author else "",
        published=published or updated or None,
        updated=updated or None,
        image=image,
        categories=_categories(draft.categories) if draft.categories else (),
        language=language,
        raw=cut_html(draft.html, _LONGEST_HTML),
        written_date=draft.published or draft.updated,
    )


def _link_from_id(identifier: str) -> str:
    """A guid that is an address stands in for a missing link."""
    return without_tracking(absolute(identifier, "")) if identifier.startswith(("http://", "https://")) else ""


def _categories(found: list[str]) -> tuple[str, ...]:
    """Plain, without repetition, at most twenty."""
    return tuple(dict.fromkeys(line for line in (_category(text[:300]) for text in found[:60]) if line))[:20]


@lru_cache(maxsize=2048)
def _author(text: str) -> str:
    """Authors and categories are few and come again with every poll."""
    return author_name(text)


@lru_cache(maxsize=2048)
def _category(text: str) -> str:
    return plain_line(text, limit=80)


@lru_cache(maxsize=1024)
def _language(text: str) -> str | None:
    """A language tag in its usual spelling (`en-US`), or None for what is none."""
    head, _, rest = text.strip().replace("_", "-").partition("-")
    if not (head.isascii() and head.isalpha() and 2 <= len(head) <= 3):
        return None
    region = rest.partition("-")[0]
    usable = len(region) == 2 and region.isalpha() and region.isascii()
    return f"{head.lower()}-{region.upper()}" if usable else head.lower()
