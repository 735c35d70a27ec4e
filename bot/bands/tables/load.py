"""Loads the tables for the bot: from the compiled file when it is fresh and whole, else by building it anew."""

from pathlib import Path
from time import perf_counter

import structlog

from bot.bands.model import Tables
from bot.bands.tables import compiled
from bot.bands.tables.apart import build_apart
from bot.bands.tables.locate import data_folder

log = structlog.get_logger(__name__)


def load_tables(*, data: Path | None = None, cache: Path | None = None) -> Tables:
    """The tables, checked.

    Args:
        data: folder of the text; ours when None.
        cache: where the compiled file is kept; None builds in memory and keeps nothing.

    Raises:
        TablesError: with file, line and column when the text is wrong; a compiled file is then not used either.
    """
    folder = data if data is not None else data_folder()
    stamp = compiled.stamp(folder)
    if cache is not None:
        tables = _from_cache(folder, cache, stamp)
        if tables is not None:
            return tables
    return _build(folder, cache, stamp)


def _from_cache(folder: Path, cache: Path, stamp: bytes) -> Tables | None:
    head = compiled.read_head(cache)
    if head is None:
        reason = "missing" if not cache.exists() else "of another version or broken"
    elif head.stamp != stamp and head.content != compiled.content(folder):
        reason = "stale"
    else:
        tables = compiled.read(cache)
        if tables is not None:
            return tables
        reason = "broken"
    log.info("compiling tables", cache=str(cache), because=f"the compiled form is {reason}")
    return None


def _build(folder: Path, cache: Path | None, stamp: bytes) -> Tables:
    started = perf_counter()
    tables = None
    if cache is not None and build_apart(folder, cache, stamp):
        tables = compiled.read(cache)
    if tables is None:
        tables = _build_here(folder)
        if cache is not None:
            log.warning("cannot keep the compiled tables; every start will build them", cache=str(cache))
    ms = round((perf_counter() - started) * 1000)
    log.info("built tables", devices=len(tables.devices), carriers=len(tables.carriers), ms=ms)
    return tables


def _build_here(folder: Path) -> Tables:
    # Building needs the row models and pydantic; a start from the compiled file does without them.
    from bot.bands.tables.build import build_tables  # noqa: PLC0415

    return build_tables(folder, checksum=compiled.content(folder).hex())
