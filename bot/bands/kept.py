"""What takes long to find in the tables and is asked again and again: kept as long as the tables stand."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from bot.bands.answer import PhonesAnswer
from bot.bands.model import Carrier, Tables
from bot.bands.survey import country_carriers, famous_carriers

MOST_FAMOUS = 25
_MOST_LISTS = 8
_MOST_COUNTRIES = 60


class Kept:
    """The memory of one set of tables; a reload makes a new one."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._ids: Mapping[str, Sequence[str]] | None = None
        self._countries: dict[str, tuple[Carrier, ...]] = {}
        self._famous: tuple[Carrier, ...] | None = None
        self._lists: dict[tuple[object, ...], PhonesAnswer] = {}

    def carriers(self, country: str) -> tuple[Carrier, ...]:
        """The carriers of a country as `country_carriers` gives them: finding them decodes them all."""
        if self._ids is None:
            self._ids = _by_ending(self.tables)
        if country not in self._countries:
            if len(self._countries) >= _MOST_COUNTRIES:
                self._countries.clear()
            self._countries[country] = country_carriers(self.tables, country, self._ids.get(country.lower(), ()))
        return self._countries[country]

    def famous(self) -> tuple[Carrier, ...]:
        """The best-known carriers of the world."""
        if self._famous is None:
            self._famous = famous_carriers(self.tables, MOST_FAMOUS)
        return self._famous

    def listed(self, key: tuple[object, ...], find: Callable[[], PhonesAnswer]) -> PhonesAnswer:
        """A list of phones, kept while people turn its pages: finding it takes a thousand verdicts."""
        if key not in self._lists:
            if len(self._lists) >= _MOST_LISTS:
                self._lists.clear()
            self._lists[key] = find()
        return self._lists[key]


def _by_ending(tables: Tables) -> Mapping[str, Sequence[str]]:
    """Ids of carriers by their last part, which is the country: so the rest of the world need not be decoded."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in tables.carriers:
        found[one.rpartition("-")[2]].append(one)
    return found
