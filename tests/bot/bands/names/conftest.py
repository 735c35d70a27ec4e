"""The real tables, compiled once for all tests of names."""

from datetime import date
from pathlib import Path

import pytest

from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.tables.load import load_tables
from bot.places.places import Places

TODAY = date(2026, 11, 24)
_CACHE = Path(__file__).parents[4] / "var" / "cache" / "tables-of-tests.bin"


@pytest.fixture(scope="session")
def tables() -> Tables:
    """All phones and carriers that are in `data/` now."""
    return load_tables(cache=_CACHE)


@pytest.fixture(scope="session")
def names(tables: Tables) -> Names:
    """The names of all of them."""
    return Names(tables, Places.load())
