"""Builds the tables out of the text in `data/`: files come in, `Tables` goes out, or a `TablesError` that says where."""

from collections.abc import Collection
from pathlib import Path

from bot.bands.model import Tables
from bot.bands.tables.band_rows import build_bands
from bot.bands.tables.carriers import build_carriers
from bot.bands.tables.devices import build_devices
from bot.bands.tables.source_rows import as_source, dropped, read_sources
from bot.bands.tables.terms import build_terms
from bot.bands.tables.volte import with_volte
from bot.errors import TablesError


def build_tables(data: Path, *, without: Collection[str] = (), checksum: str = "") -> Tables:
    """Read, check and join everything.

    Args:
        data: the folder of the tables.
        without: ids or origins of sources whose facts are left out.
        checksum: what the tables are to be known by.

    Raises:
        TablesError: for the first thing that is wrong.
    """
    sources = read_sources(data)
    try:
        off = dropped(sources, without)
    except KeyError as error:
        raise TablesError(f"there is no source or origin {error.args[0]!r}", file="", line=0, column=0) from error
    bands = build_bands(data, off)
    phones = build_devices(data, sources, off, bands=build_bands(data, ()))
    return Tables(
        devices=with_volte(phones.devices, data, off),
        carriers=build_carriers(data, sources, off),
        bands=bands,
        sources={id_: as_source(row) for id_, row in sources.items() if id_ not in off},
        models=phones.models,
        terms=build_terms(data, off),
        checksum=checksum,
    )
