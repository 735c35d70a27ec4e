"""Suggests phones, carriers and countries while they are typed: labels for people, values that stay the same for ever."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import nsmallest
from itertools import chain, islice
from typing import TypeVar

from bot.bands.model import Carrier, Device, State, Technology, Variant
from bot.bands.names.fold import squash
from bot.bands.names.imei import holds_imei
from bot.bands.names.ranking import locale_country, prominence, rank_devices
from bot.bands.names.reading import TextReading, read_text
from bot.bands.names.resolve import Resolver
from bot.bands.names.results import Ambiguous, Match, Unknown
from bot.bands.names.spans import Role, joined
from bot.bands.names.tokens import cut, prepare
from bot.bands.query import Query
from bot.bands.tables.model_numbers import fold as fold_model
from bot.card import Choice

T = TypeVar("T")

MOST = 25
LONGEST = 100
_MOST_VARIANTS = 8
_MOST_MODELS = 12
_OLD_YEAR = 2010
# A year that no bare year of a question is judged against: suggestions do not depend on the day.
_ANY_DAY = date(2100, 1, 1)


class Suggester:
    """Reads what was typed so far. Its only memory is of the tables."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._lexicon = resolver.lexicon
        self._devices = resolver.lexicon.devices
        self._carriers = resolver.lexicon.carriers
        count = len(self._devices.ids)
        self._unlikeliness = array("i", (self._unlikely(item) for item in range(count)))
        self._models = sorted(resolver.tables.models)

    def devices(self, text: str, *, query: Query, pairs: bool) -> list[Choice]:
        """Phones, then single models of the likeliest one; with a carrier begun, that phone on carriers."""
        if holds_imei(text):
            return []
        prepared = prepare(text)
        found = self._pairs(prepared, query) if pairs else []
        key = joined(cut(prepared, self._lexicon.vocabulary, self._resolver.is_name))
        named = chain(self._by_number(prepared), self._by_name(key))
        # `xperia z1 comp` is rather the Compact begun than a carrier; after a space, the phone may be at its end.
        goes_on = bool(self._devices.items_beginning(key)) and not prepared.endswith(" ")
        first = chain(named, found) if goes_on else chain(found, named)
        choices = chain(first, self._by_reading(prepared, query))
        return _first_distinct(choices)

    def carriers(self, text: str, *, query: Query) -> list[Choice]:
        """Carriers whose name begins so, the likely country's first; all of it when nothing was typed."""
        key = squash(prepare(text))
        items: Iterable[int] = self._carriers.items_beginning(key) if key else range(len(self._carriers.ids))
        choices = [self._carrier_choice(item, query) for item in self._likely(items, query, key)]
        if not choices:
            found = self._resolver.understand(Query(carrier=text, locale=query.locale), _ANY_DAY).carrier
            choices = [_carrier_choice(carrier, self._country(carrier, query)) for carrier in _named(found, Carrier)]
        return _first_distinct(choices)

    def countries(self, text: str, *, query: Query) -> list[Choice]:
        """Countries by name in any language."""
        found = self._lexicon.places.suggest(text, query.locale, limit=4 * MOST)
        return [
            Choice(f"{place.flag} {place.name}"[:LONGEST], place.code) for place in found if place.kind == "country"
        ][:MOST]

    def _by_name(self, key: str) -> Iterator[Choice]:
        """Phones called exactly so, the models of the one that stands out, then phones whose name begins so."""
        exact = rank_devices(self._devices.exact(key), self._devices)
        for at, item in enumerate(exact.items):
            device = self._device(item)
            yield _device_choice(device)
            if at == 0 and exact.clear:
                yield from islice(_variant_choices(device), _MOST_VARIANTS)
        beginning = self._devices.items_beginning(key)
        for item in nsmallest(MOST, beginning, key=self._unlikeliness.__getitem__):
            yield _device_choice(self._device(item))

    def _by_number(self, text: str) -> Iterator[Choice]:
        """Models whose number begins so."""
        wanted = fold_model(text)
        if len(wanted) < 3 or wanted.isdigit() or not any(map(str.isdigit, wanted)):
            return
        at = bisect_left(self._models, wanted)
        for number in self._models[at : at + _MOST_MODELS]:
            if not number.startswith(wanted):
                return
            for id_ in self._resolver.tables.models[number]:
                device = self._resolver.tables.devices[id_]
                written = self._resolver.phones.written(device, number)
                if written:
                    yield _model_choice(device, written)

    def _by_reading(self, text: str, query: Query) -> Iterator[Choice]:
        """What the whole text would be understood as, typos and all."""
        found = self._resolver.understand(Query(text=text, locale=query.locale), _ANY_DAY).device
        for device in _named(found, Device):
            yield _device_choice(device)

    def _pairs(self, text: str, query: Query) -> list[Choice]:
        """A phone that is named to its end, on the carriers that the rest begins."""
        reading = read_text(text, _ANY_DAY, self._lexicon, self._resolver.is_name)
        phone, model = self._named_phone(reading)
        span = reading.spans.get(Role.CARRIER)
        if phone is None or not (span or text.endswith(" ") or reading.runs()):
            return []
        place = reading.spans.get(Role.COUNTRY)
        wanted = Query(home_country=place.value if place else query.home_country, locale=query.locale)
        items = {hit.item for hit in span.hits} if span else self._begun(reading)
        if place:
            items = {item for item in items if self._carriers.groups[item] == place.value} or items
        found = [self._resolver.tables.carriers[self._carriers.ids[item]] for item in self._likely(items, wanted, "")]
        return [_pair_choice(phone, model, carrier, self._country(carrier, query)) for carrier in found]

    def _named_phone(self, reading: TextReading) -> tuple[Device | None, str | None]:
        """The likeliest phone of the words that name one; what stands beside them may be the beginning of a carrier."""
        if Role.MODEL in reading.spans:
            found, model = self._resolver.phones.read(reading)
            return (found.value, model) if isinstance(found, Match) else (None, None)
        span = reading.spans.get(Role.DEVICE)
        ranked = rank_devices(span.hits, self._devices) if span else None
        return (self._device(ranked.items[0]), None) if ranked else (None, None)

    def _begun(self, reading: TextReading) -> set[int]:
        """Carriers whose name begins with the last words; all when there are none."""
        runs = reading.runs()
        if not runs:
            return set(range(len(self._carriers.ids)))
        return self._carriers.items_beginning(joined([reading.tokens[at] for at in runs[-1]]))

    def _likely(self, items: Iterable[int], query: Query, key: str) -> list[int]:
        """The likeliest carriers: of the country said, of the home, of the locale, then the best-known."""
        said = self._lexicon.places.find(query.country.removeprefix("country:")) if query.country else None
        wishes = [country for country in (said, query.home_country, locale_country(query.locale)) if country]
        order = {country: at for at, country in reversed(list(enumerate(wishes)))}
        exact = {hit.item for hit in self._carriers.exact(key)} if key else set()
        index = self._carriers

        def rank(item: int) -> tuple[int, bool, int, str]:
            likely = order.get(index.groups[item], len(order) + 1)
            return likely, item not in exact, -index.fames[item], index.ids[item]

        return nsmallest(MOST, items, key=rank)

    def _unlikely(self, item: int) -> int:
        """The smaller, the sooner suggested: known phones and new ones first."""
        return -2 * prominence(item, self._devices) - max(0, self._devices.years[item] - _OLD_YEAR)

    def _device(self, item: int) -> Device:
        return self._resolver.tables.devices[self._devices.ids[item]]

    def _carrier_choice(self, item: int, query: Query) -> Choice:
        carrier = self._resolver.tables.carriers[self._carriers.ids[item]]
        return _carrier_choice(carrier, self._country(carrier, query))

    def _country(self, carrier: Carrier, query: Query) -> str:
        return self._lexicon.places.name(carrier.country, query.locale)


def _named(found: object, kind: type[T]) -> Sequence[T]:
    if isinstance(found, Match):
        options: Sequence[object] = (found.value, *found.others)
    elif isinstance(found, Ambiguous):
        options = found.choices
    elif isinstance(found, Unknown):
        options = found.suggestions
    else:
        options = ()
    return [option for option in options if isinstance(option, kind)]


def _first_distinct(choices: Iterable[Choice]) -> list[Choice]:
    seen: dict[str, Choice] = {}
    for choice in choices:
        seen.setdefault(choice.value, choice)
        if len(seen) >= MOST:
            break
    return list(seen.values())


def _device_choice(device: Device) -> Choice:
    count = sum(len(variant.models) for variant in device.variants) + len(device.unassigned)
    models = f"{count} models" if count > 1 else next((model for v in device.variants for model in v.models), "")
    return Choice(_label(f"{device.brand} {device.name}", models, _year(device)), f"device:{device.id}")


def _variant_choices(device: Device) -> Iterator[Choice]:
    for variant in device.variants:
        for model in variant.models:
            yield _model_choice(device, model, variant)


def _model_choice(device: Device, model: str, variant: Variant | None = None) -> Choice:
    variant = variant or next((one for one in device.variants if model in one.models), None)
    label = _label(device.name, model, _year(device), _lte(variant))
    return Choice(label, f"device:{device.id}/{model}"[:LONGEST])


def _pair_choice(device: Device, model: str | None, carrier: Carrier, country: str) -> Choice:
    name = _label(f"{device.brand} {device.name}", model or "", f"{carrier.brand}", country)
    number = f"/{model}" if model else ""
    return Choice(name, f"{device.id}{number} @ {carrier.id}"[:LONGEST])


def _carrier_choice(carrier: Carrier, country: str) -> Choice:
    note = "" if carrier.operational else "✕"
    return Choice(_label(carrier.brand, country, note), f"carrier:{carrier.id}")


def _year(device: Device) -> str:
    return str(device.year) if device.year else ""


def _lte(variant: Variant | None) -> str:
    radio = variant.radio(Technology.E_UTRA) if variant else None
    if radio is None or radio.state is not State.KNOWN or not radio.bands:
        return ""
    return "LTE " + " ".join(band.removeprefix("B") for band in radio.bands)


def _label(*parts: str) -> str:
    """The parts that are not empty, cut at a word where they are too long together."""
    label = " · ".join(part for part in parts if part)
    return label if len(label) <= LONGEST else label[: LONGEST - 2].rsplit(" ", 1)[0] + " …"
