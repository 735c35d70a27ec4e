"""Which sources are openly licensed, and the tables built without some sources."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.bands.model import Tables
from bot.bands.tables.build import build_tables
from bot.bands.tables.locate import data_folder
from bot.bands.tables.source_rows import read_sources

CLOSED = "facts only"
"""What a source's licence says when nobody licensed its database to us: single facts are free, and no licence is claimed."""


@dataclass(frozen=True, slots=True)
class Licences:
    """Source ids by whether they are openly licensed."""

    open: tuple[str, ...]
    closed: tuple[str, ...]


def open_licences() -> Licences:
    """All sources, sorted by id."""
    rows = sorted(read_sources(data_folder()).values(), key=lambda row: row.id)
    return Licences(
        open=tuple(row.id for row in rows if row.licence != CLOSED),
        closed=tuple(row.id for row in rows if row.licence == CLOSED),
    )


def tables_without(sources: Collection[str]) -> Tables:
    """The tables out of the text, without some sources.

    Raises:
        TablesError: for a wrong row, and for a source that is not there.
    """
    return build_tables(data_folder(), without=sources)
