"""Holds the tables that the bot answers from, and swaps them whole when they are loaded again."""

from pathlib import Path

from bot.bands.model import Tables
from bot.bands.tables.load import load_tables


class TablesHolder:
    """The tables of now. A look-up that has begun keeps the ones it began with."""

    def __init__(self, *, data: Path | None = None, cache: Path | None = None) -> None:
        """Load at once.

        Raises:
            TablesError: when the tables are wrong; the start ends with its sentence.
        """
        self._data = data
        self._cache = cache
        self._current = load_tables(data=data, cache=cache)

    @property
    def current(self) -> Tables:
        """The newest tables that passed their check."""
        return self._current

    def reload(self) -> Tables:
        """Load again and swap at once.

        Takes seconds when the text was changed: call it in a thread.

        Raises:
            TablesError: when the new tables are wrong; the old ones stay.
        """
        fresh = load_tables(data=self._data, cache=self._cache)
        self._current = fresh
        return fresh
