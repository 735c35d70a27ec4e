"""What importing a file would do to a server: each line with its fate, before anything is done. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.news.feeds.opml import Document, Fault, Outline
from bot.news.parsing.links import canonical
from bot.news.sources import GuildSource


class Fate(StrEnum):
    """What becomes of a line of the file."""

    NEW = "new"
    OVER = "over"
    """New, and beyond what the server may have."""
    HERE = "here"
    """The server has it already."""
    TWICE = "twice"
    """It stands further up in the file."""
    REFUSED = "refused"
    """Its address is one that is never fetched."""
    NO_ADDRESS = "no-address"
    BAD_ADDRESS = "bad-address"
    NO_FEED = "no-feed"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file. `notes` are words about what was left out of it: `home` or `language`."""

    number: int
    title: str
    url: str
    fate: Fate
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """All lines in order, and the feeds that would be added. With `over`, none may be added as things stand."""

    title: str
    lines: tuple[Line, ...]
    new: tuple[Outline, ...]
    room: int

    @property
    def over(self) -> int:
        """How many feeds are too many."""
        return max(0, len(self.new) - self.room)

    def count(self, *fates: Fate) -> int:
        """How many lines have one of these fates."""
        return sum(line.fate in fates for line in self.lines)


def planned(
    document: Document,
    have: Sequence[GuildSource],
    *,
    room: int,
    allowed: Callable[[str], bool],
    is_place: Callable[[str], bool],
    is_language: Callable[[str], bool],
) -> Plan:
    """What a file would bring.

    Args:
        have: the server's feeds.
        room: how many more it may have.
        allowed: whether an address may be fetched at all.
        is_place: whether a code of a region is known here; is_language: the same of a language.
    """
    known, seen = {canonical(one.url) for one in have}, set[str]()
    new: list[Outline] = []
    lines: list[Line] = []
    for one in _in_order(document):
        if isinstance(one, Fault):
            lines.append(Line(one.line, one.title, one.url, Fate(one.reason)))
            continue
        key = canonical(one.url)
        checked, notes = _checked(one, is_place=is_place, is_language=is_language)
        if key in known:
            fate = Fate.HERE
        elif key in seen:
            fate = Fate.TWICE
        elif not allowed(one.url):
            fate = Fate.REFUSED
        else:
            new.append(checked)
            fate = Fate.NEW if len(new) <= room else Fate.OVER
        seen.add(key)
        lines.append(Line(one.line, one.title, one.url, fate, notes))
    return Plan(document.title, tuple(lines), tuple(new), room)


def _in_order(document: Document) -> Iterator[Outline | Fault]:
    both: list[Outline | Fault] = [*document.outlines, *document.faults]
    yield from sorted(both, key=lambda one: one.line)


def _checked(
    one: Outline, *, is_place: Callable[[str], bool], is_language: Callable[[str], bool]
) -> tuple[Outline, tuple[str, ...]]:
    notes: list[str] = []
    home = tuple(code for code in one.home if is_place(code))
    if home != one.home:
        notes.append("home")
    language = one.language
    if language is not None and not is_language(language):
        language = None
        notes.append("language")
    return replace(one, home=home, language=language), tuple(notes)
