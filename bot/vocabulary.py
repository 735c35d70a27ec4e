"""What the news rooms learn from the tables of the other rooms: names of phones, brands, places and carriers."""

from collections import defaultdict
from collections.abc import Iterator

from bot.bands.model import Tables
from bot.news.tag import Vocabulary
from bot.news.tagging.phonekeys import PhoneName
from bot.places.places import Places

TAGGED_LANGUAGES = frozenset({"en", "es", "pt", "fr", "de", "it", "pl", "tr", "ar", "ja", "zh", "ru", "hi", "id", "nl"})
"""Languages whose country names the tagger looks for."""
SHORTEST_BRAND = 3


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
    """For each name its carriers by country; where two of one country share it, it names none there."""
    owners: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for carrier in tables.carriers.values():
        for name in (carrier.brand, *carrier.aliases):
            owners[name][carrier.country].add(carrier.id)
    return {
        name: {country: next(iter(ids)) for country, ids in countries.items() if len(ids) == 1}
        for name, countries in owners.items()
    }
