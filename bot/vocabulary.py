"""What the news rooms learn from the tables of the other rooms: names of phones, brands, places and carriers."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from bot.bands.model import Tables
from bot.bands.tables.holder import TablesHolder
from bot.bands.tables.locate import data_folder
from bot.memory import give_back
from bot.news.model import Entry, Tags
from bot.news.tag import Tagger, Vocabulary
from bot.news.tagging.phonekeys import PhoneName
from bot.news.telling.features import Reader
from bot.places.places import Places

TAGGED_LANGUAGES = frozenset({"en", "es", "pt", "fr", "de", "it", "pl", "tr", "ar", "ja", "zh", "ru", "hi", "id", "nl"})
"""Languages whose country names the tagger looks for."""
SHORTEST_BRAND = 2


def news_vocabulary(tables: Tables, places: Places) -> Vocabulary:
    """The words of the tagger."""
    phones = list(_phones(tables))
    brands = tuple(sorted({phone.brand for phone in phones if len(phone.brand) >= SHORTEST_BRAND}))
    return Vocabulary(phones, brands, _place_names(places), _carrier_names(tables))


def _phones(tables: Tables) -> Iterator[PhoneName]:
    """All phones. The tagger keeps ids and brands: the ids are the tables' own strings, and of each brand there is one."""
    brands: dict[str, str] = {}
    for id_, device in tables.devices.items():
        brand = brands.setdefault(device.brand, device.brand)
        models = (*(model for variant in device.variants for model in variant.models), *device.unassigned)
        yield PhoneName(id_, brand, device.name, models, device.aliases, device.fame)


def _place_names(places: Places) -> dict[str, tuple[str, ...]]:
    return {
        place.code: tuple(
            name
            for language, names in places.names(place.code).items()
            if language in TAGGED_LANGUAGES
            for name in names
        )
        for place in places.all()
        if place.kind == "country"
    }


def _carrier_names(tables: Tables) -> dict[str, dict[str, str]]:
    """For each name its carriers by country. Where two of one country share it, it is that of the brand, by the plainest id; and
    where it is no brand there, it names none."""
    brands: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    others: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for carrier in tables.carriers.values():
        brands[carrier.brand][carrier.country].add(carrier.id)
        for alias in carrier.aliases:
            others[alias][carrier.country].add(carrier.id)
    found = {
        name: {country: next(iter(ids)) for country, ids in countries.items() if len(ids) == 1}
        for name, countries in others.items()
    }
    for name, countries in brands.items():
        plainest = {country: min(ids, key=lambda one: (len(one), one)) for country, ids in countries.items()}
        found[name] = found.get(name, {}) | plainest
    return found


class LazyTagger:
    """The tagger of the tables in use: made in a thread when first needed, since it reads every phone, and again after a reload."""

    def __init__(self, tables: TablesHolder, places: Places) -> None:
        self._tables = tables
        self._places = places
        self._tagger: Tagger | None = None
        self._checksum = ""
        self._making = asyncio.Lock()

    async def warm(self) -> None:
        """Makes the tagger when there is none for these tables."""
        async with self._making:  # two that want it at once wait for one
            tables = self._tables.current
            if self._tagger is None or self._checksum != tables.checksum:
                self._tagger = await asyncio.to_thread(_made, tables, self._places)
                self._checksum = tables.checksum

    async def tag_warm(self, entry: Entry, home: frozenset[str], language: str | None) -> Tags:
        """Tags of an entry, also before the first poll."""
        await self.warm()
        return self.tag(entry, home, language)

    def tag(self, entry: Entry, home: frozenset[str], language: str | None) -> Tags:
        """Tags of an entry. `warm` must have run."""
        if self._tagger is None:
            raise RuntimeError("the tagger is not warm")
        return self._tagger.tag(entry, home, language)


def _made(tables: Tables, places: Places) -> Tagger:
    """A tagger, in a thread; what the first articles need beside it is loaded there too, for it takes 100 ms."""
    import_module("bot.news.marks")
    tagger = Tagger(data_folder() / "tagging", news_vocabulary(tables, places))
    # The words of English, which most feeds are in, are put together with the first text.
    tagger.tag(Entry(id="", link="", title=""))
    give_back()
    return tagger


@cache
def story_reader() -> Reader:
    """What reads of an article which event it is about; made once, and slow then."""
    return Reader(data_folder() / "tagging" / "stories.tsv")
