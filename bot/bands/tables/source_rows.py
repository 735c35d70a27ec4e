"""The rows of `data/sources.jsonl` (and of `data/sources-*.jsonl` beside it) and the `Source` values made of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.bands.model import Source, Strength
from bot.rows import Row, read_rows

SourceId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]{1,31}$")]
"""Short and stable; it names the folder or file that holds the source's facts."""

DateText = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date as exactly as it is known: `2013`, `2013-10` or `2013-10-21`."""


class SourceRow(Row):
    """One source: where it is, of which day, under which licence, and how much its word carries."""

    id: SourceId
    title: str
    locator: str
    """An address, or how to find it."""
    licence: str
    """`facts only`, or the licence's SPDX name."""
    seen: DateText
    """Date of the material, not of our reading it."""
    strength: Strength
    origin: str = ""
    """Sources of the same origin are snapshots of one thing and count as one source."""
    commit: str = ""
    shippable: bool = True
    note: str = ""


def read_sources(data: Path) -> dict[str, SourceRow]:
    """All sources by id.

    Raises:
        TablesError: for a wrong row and for an id that stands there twice.
    """
    found: dict[str, SourceRow] = {}
    files = (data / "sources.jsonl", *sorted(data.glob("sources-*.jsonl")))
    for row in (row for path in files for row in read_rows(path, SourceRow)):
        if row.id in found:
            row.wrong(
                f"the source {row.id!r} is already in {found[row.id].path.name}, line {found[row.id].line}", field="id"
            )
        found[row.id] = row
    return found


def as_source(row: SourceRow) -> Source:
    """The value the rest of the bot sees."""
    return Source(
        id=row.id,
        title=row.title,
        locator=row.locator,
        licence=row.licence,
        seen=row.seen,
        strength=row.strength,
        independent_of=row.origin,
        shippable=row.shippable,
        commit=row.commit,
    )


def origins(sources: Mapping[str, SourceRow], ids: Iterable[str]) -> set[str]:
    """The independent origins behind some source ids: what has two of them rests on two sources."""
    return {sources[id_].origin or id_ for id_ in ids if id_ in sources}


def dropped(sources: Mapping[str, SourceRow], words: Iterable[str]) -> frozenset[str]:
    """The source ids that some words switch off; a word is a source's id or an origin.

    Raises:
        KeyError: the word that is neither.
    """
    off: set[str] = set()
    for word in words:
        hit = {row.id for row in sources.values() if word in (row.id, row.origin)}
        if not hit:
            raise KeyError(word)
        off |= hit
    return frozenset(off)
