"""Ranks what the same words could mean, and decides whether one thing stands out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from bot.bands.names.index import Hit, NameIndex
from bot.bands.names.keys import LINES, Exactness

MOST = 25
_FAMILY = 10
# How much likelier a bare name means this brand's phone; by shares of the world market over the years, in steps.
_BRAND_WEIGHT = {
    **dict.fromkeys(("Apple", "Samsung"), 6),
    **dict.fromkeys(("Xiaomi", "Google", "Sony", "Huawei"), 4),
    **dict.fromkeys(("Motorola", "OnePlus", "LG", "HTC", "Nokia", "Nothing", "Sony Ericsson"), 3),
    **dict.fromkeys(("Oppo", "vivo", "Honor", "Realme", "BlackBerry"), 2),
}
# Phones of these years stand in fewer snapshots only because there were fewer since.
_RECENT_YEAR, _RECENT_WEIGHT = 2023, 3
_LEAD = 3
"""By how much the first must lead to be taken for what was meant."""
_LEAD_OF_NUMBER = 12
"""The same where all that was said is a number, as in `15`."""
_TIER = {Exactness.FULL: 0, Exactness.NAME: 1, Exactness.BARE: 1, Exactness.ALIAS: 2, Exactness.LOOSE: 2}
_ON_AIR, _KNOWN, _ASKED_FOR = 100, 110, 20
"""Carriers on air have 100 and more; what `carriers-aliases.jsonl` names has 20 and more on top, or in all when it is gone."""
# Lines whose bare name is a phone of its own in common use: HTC's One.
_NAMES_TOO = frozenset({"one"})
_FAMILIES = tuple(sorted(LINES - _NAMES_TOO))
# Discord's locales without a region.
_LANGUAGES = (
    "da",
    "de",
    "hr",
    "it",
    "lt",
    "hu",
    "nl",
    "no",
    "pl",
    "ro",
    "fi",
    "sv",
    "vi",
    "tr",
    "cs",
    "el",
    "bg",
    "ru",
)
_COUNTRIES = (
    "DK",
    "DE",
    "HR",
    "IT",
    "LT",
    "HU",
    "NL",
    "NO",
    "PL",
    "RO",
    "FI",
    "SE",
    "VN",
    "TR",
    "CZ",
    "GR",
    "BG",
    "RU",
)
_LOCALE_COUNTRY = {
    **dict(zip(_LANGUAGES, _COUNTRIES, strict=True)),
    "uk": "UA",
    "hi": "IN",
    "th": "TH",
    "ja": "JP",
    "ko": "KR",
    "id": "ID",
    "fr": "FR",
}


@dataclass(frozen=True, slots=True)
class Ranked:
    """Items of an index, likeliest first; `clear` when the first stands out."""

    items: tuple[int, ...]
    clear: bool
    distance: int = 0


def rank_devices(hits: Sequence[Hit], index: NameIndex, *, brand: str | None = None) -> Ranked:
    """Phones by exactness, then by how well they are known. `brand` (as the tables write it) keeps its phones only."""
    best: dict[int, tuple[int, int, int]] = {}
    for hit in hits:
        if brand is None or index.groups[hit.item] == brand:
            found = (hit.distance, _TIER[hit.exactness], -prominence(hit.item, index))
            best[hit.item] = min(found, best.get(hit.item, found))
    items = sorted(best, key=lambda item: (best[item], index.ids[item]))
    if not items:
        return Ranked((), clear=False)
    first = best[items[0]]
    lead = _LEAD_OF_NUMBER if all(hit.exactness is Exactness.BARE for hit in hits) else _LEAD
    clear = len(items) == 1 or best[items[1]][:2] > first[:2] or best[items[1]][2] - first[2] >= lead
    return Ranked(tuple(items[:MOST]), clear, distance=first[0])


def prominence(item: int, index: NameIndex) -> int:
    """How well a phone is known."""
    recent = _RECENT_WEIGHT if index.years[item] >= _RECENT_YEAR else 0
    return index.fames[item] + recent + _BRAND_WEIGHT.get(index.groups[item], 0)


def family(key: str, index: NameIndex) -> Ranked | None:
    """The best-known phones of a line, where the words name a line alone (`iphone`): nobody can tell which one is meant."""
    if not key.endswith(_FAMILIES) or any(char.isdigit() for char in key):
        return None
    bare = max((line for line in _FAMILIES if key.endswith(line)), key=len)
    brandless = key.removesuffix(bare)
    if brandless and brandless not in index.brands:
        return None
    return _best_known(index.items_beginning(key), index)


def brand_family(key: str, index: NameIndex) -> Ranked | None:
    """The best-known phones of a brand, where the words name a brand alone."""
    brand = index.brands.get(key)
    if brand is None:
        return None
    return _best_known({item for item in index.items_beginning(key) if index.groups[item] == brand}, index)


def _best_known(items: Iterable[int], index: NameIndex) -> Ranked:
    likely = nsmallest(_FAMILY, items, key=lambda item: (-index.years[item] - prominence(item, index), index.ids[item]))
    return Ranked(tuple(likely), clear=len(likely) == 1)


def rank_carriers(hits: Sequence[Hit], index: NameIndex, *, countries: Sequence[str]) -> Ranked:
    """Carriers of a name. `countries` are likely ones, likeliest first; a carrier there stands out."""
    alive = [hit for hit in hits if index.fames[hit.item] >= 100] or list(hits)
    order = {country: at for at, country in enumerate(countries)}

    def place(hit: Hit) -> tuple[int, int, int, str]:
        likely = order.get(index.groups[hit.item], len(order))
        return hit.distance, likely, -index.fames[hit.item], index.ids[hit.item]

    ranked = sorted(alive, key=place)
    items = tuple(dict.fromkeys(hit.item for hit in ranked))
    if not items:
        return Ranked((), clear=False)
    at_home = index.groups[items[0]] in order
    lead = index.fames[items[0]] - index.fames[items[1]] if len(items) > 1 else _LEAD
    one_country = len({index.groups[item] for item in items}) == 1
    return Ranked(items[:MOST], at_home or one_country or lead >= 10, distance=ranked[0].distance)


def well_known(fame: int) -> bool:
    """Whether many know a carrier of this fame: one on air with a name of ours, or one that is gone and still asked for."""
    return fame >= _KNOWN or _ASKED_FOR <= fame < _ON_AIR


def locale_country(locale: str) -> str | None:
    """The country that a locale suggests: it ranks, and never decides unseen."""
    language, _, region = locale.replace("_", "-").partition("-")
    if len(region) == 2 and region.isalpha():
        return region.upper()
    return _LOCALE_COUNTRY.get(language)
