"""By what entries are recognised: the entries of a feed go in, each comes out with its keys; it is old when any of them was seen."""

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import Final

from bot.news.model import Entry
from bot.news.parsing.links import canonical

Keys = tuple[str, ...]
_NOTHING: Final[frozenset[str]] = frozenset()


def keys(entry: Entry) -> Keys:
    """The keys of one entry, at least one: its guid and its canonical link; where it has neither, its title with its date.

    A guid that is an address counts in its canonical spelling, so that `http` or a slash at its end make nothing new. The same
    page has the same link key in every feed; guids mean something only within their source.
    """
    return _keys(entry, _guid(entry), _link(entry))


def keyed(entries: Sequence[Entry]) -> list[tuple[Entry, Keys]]:
    """Each entry of a feed with its keys, in order. A guid or a link that stands in for everything recognises nothing:

    one that several entries of different titles share (the site's name as guid, the home page as link) is left out.
    """
    named = [(entry, _guid(entry), _link(entry)) for entry in entries]
    guids = _shared([(guid, entry.title) for entry, guid, _ in named])
    links = _shared([(link, entry.title) for entry, _, link in named])
    return [
        (entry, _keys(entry, "" if guid in guids else guid, "" if link in links else link))
        for entry, guid, link in named
    ]


def fresh(entries: Sequence[Entry], seen: Container[str]) -> list[tuple[Entry, Keys]]:
    """The entries of which no key was seen, each with its keys, in order. A second entry with a key of the first is a repetition."""
    return fresh_of(keyed(entries), seen)


def fresh_of(known: Iterable[tuple[Entry, Keys]], seen: Container[str]) -> list[tuple[Entry, Keys]]:
    """`fresh`, for entries that have their keys already."""
    taken: set[str] = set()
    new: list[tuple[Entry, Keys]] = []
    for entry, found in known:
        for key in found:
            if key in seen or key in taken:
                break
        else:
            new.append((entry, found))
        taken.update(found)
    return new


def link_key(entry: Entry) -> str | None:
    """The key by which the same page is known in every feed; None where an entry has no link of its own."""
    link = _link(entry)
    return _key("link", link) if link else None


def title_key(entry: Entry) -> str:
    """The key of last resort: the title's letters and digits, and the date as the feed wrote it."""
    title = _letters(entry.title)
    date = entry.written_date or (entry.published.date().isoformat() if entry.published else "")
    return _key("title", f"{title or entry.summary or entry.raw}\n{date}")


def _keys(entry: Entry, guid: str, link: str) -> Keys:
    if guid and link:
        return _key("guid", guid), _key("link", link)
    if guid or link:
        return (_key("guid", guid) if guid else _key("link", link),)
    return (title_key(entry),)


def _guid(entry: Entry) -> str:
    identifier = entry.id.strip()
    return (canonical(identifier) or identifier) if "://" in identifier else identifier


def _link(entry: Entry) -> str:
    """The canonical link, or empty where it is a site's front page."""
    link = canonical(entry.link)
    return link if "/" in link or "?" in link else ""


def _shared(named: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The names that entries of different titles share."""
    if len({name for name, _ in named}) == len(named):
        return _NOTHING
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for name, title in named:
        titles[name].add(_letters(title))
    return frozenset(name for name, different in titles.items() if len(different) > 1)


def _letters(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())


def _key(kind: str, text: str) -> str:
    return hashlib.blake2b(f"{kind}\n{text}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
