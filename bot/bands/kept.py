"""What takes long to find in the tables and is asked again and again: kept as long as the tables stand."""

from collections.abc import Callable, Mapping

from bot.bands.answer import PhonesAnswer
from bot.bands.model import Carrier, Tables
from bot.bands.tables.networks import famous_carriers, networks_by_country

_MOST_LISTS = 8
_MOST_COUNTRIES = 60


class Kept:
    """The memory of one set of tables; a reload makes a new one."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._chosen: Mapping[str, str] | None = None
        self._countries: dict[tuple[str, int | None], tuple[Carrier, ...]] = {}
        self._famous: tuple[Carrier, ...] | None = None
        self._brands: Mapping[str, str] | None = None
        self._lists: dict[tuple[object, ...], PhonesAnswer] = {}

    def carriers(self, country: str, *, most: int | None = None) -> tuple[Carrier, ...]:
        """The carriers of a country as people are shown them, at most so many: each takes its time to decode."""
        if (country, most) not in self._countries:
            if len(self._countries) >= _MOST_COUNTRIES:
                self._countries.clear()
            ids = self._networks.get(country, "").split()[:most]
            self._countries[country, most] = tuple(self.tables.carriers[id_] for id_ in ids)
        return self._countries[country, most]

    def famous(self) -> tuple[Carrier, ...]:
        """The best-known carriers of the world."""
        if self._famous is None:
            ids = self.tables.famous.split() or famous_carriers(self.tables.carriers.values())
            self._famous = tuple(self.tables.carriers[id_] for id_ in ids)
        return self._famous

    @property
    def brands(self) -> Mapping[str, str]:
        """The brands of all phones by their names in small letters; to find them once, every phone is decoded."""
        if self._brands is None:
            self._brands = {one.brand.casefold(): one.brand for one in self.tables.devices.values()}
        return self._brands

    @property
    def _networks(self) -> Mapping[str, str]:
        if self._chosen is None:
            made = self.tables.networks
            self._chosen = made or {
                country: "\n".join(ids) for country, ids in networks_by_country(self.tables.carriers.values()).items()
            }
        return self._chosen

    def listed(self, key: tuple[object, ...], find: Callable[[], PhonesAnswer]) -> PhonesAnswer:
        """A list of phones, kept while people turn its pages: finding it takes a thousand verdicts."""
        if key not in self._lists:
            if len(self._lists) >= _MOST_LISTS:
                self._lists.clear()
            self._lists[key] = find()
        return self._lists[key]
