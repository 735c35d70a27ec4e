"""Reads a question, free text and options, as a phone, a model number, a carrier, a country and a date."""

import re
from dataclasses import replace
from datetime import date

from bot.bands.model import Tables
from bot.bands.names.dates import read_date
from bot.bands.names.fold import squash
from bot.bands.names.imei import holds_imei
from bot.bands.names.networks import CarrierResult, Networks
from bot.bands.names.phones import Phones
from bot.bands.names.reading import asked_band, read_text
from bot.bands.names.results import Match, Reading, Understood, Unknown
from bot.bands.names.spans import Lexicon, Role
from bot.bands.names.tokens import cut, prepare
from bot.bands.query import Query

_CHOICE = re.compile(
    r"\s*(?:(?P<marked>device:)?(?P<device>[a-z0-9-]+)(?:/(?P<model>[^@]+?))?(?:\s*@\s*(?P<on>[a-z0-9-]+))?"
    r"|carrier:(?P<carrier>[a-z0-9-]+)|country:(?P<country>[A-Z]{2}))\s*"
)


class Resolver:
    """Reads questions by the names of one lexicon; keeps nothing of what it is asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.tables = lexicon.tables
        self.places = lexicon.places
        self.phones = Phones(lexicon)
        self.networks = Networks(lexicon)

    def understand(self, query: Query, today: date) -> Understood:
        """What a question asks. Never fails: what cannot be read is Unknown, or a leftover."""
        parts = (query.text, query.device or "", query.carrier or "", query.country or "", query.when or "")
        if any(holds_imei(part) for part in parts):
            return Understood(imei=True)
        found = Understood()
        for text in (query.text, query.device or ""):
            if text.strip():
                found = _over(found, self._read(text, today, query, found))
        return _assumed(self._with_options(found, query, today), query, self.tables)

    def is_name(self, key: str) -> bool:
        """Whether a folded word names a carrier or a place."""
        return bool(self.lexicon.carriers.exact(key)) or self.places.find(key) is not None

    def _read(self, text: str, today: date, query: Query, before: Understood) -> Understood:
        choice = _CHOICE.fullmatch(text)
        if choice is not None and (self._is_ours(choice) or choice["carrier"] or choice["country"]):
            return self._chosen(text, choice)
        reading = read_text(text, today, self.lexicon, self.is_name)
        place = reading.spans.get(Role.COUNTRY)
        if place is not None:
            reading.say(reading.words(place.first, place.end), Role.COUNTRY, place.value)
        country = self._country(query.country) or (place.value if place else before.country)
        device, model = self.phones.read(reading)
        reading.take_year(today)
        carrier = self.networks.read(reading, country, query)
        if carrier is None and not query.carrier:
            carrier = self.networks.read_rest(reading, country, query, device_known=isinstance(device, Match))
        if device is None:
            device = self.phones.read_rest(reading)
            if carrier is None and not query.carrier and isinstance(device, Match):
                carrier = self.networks.read_rest(reading, country, query, device_known=True)
        band = asked_band(reading)
        return Understood(
            device=device,
            model=model,
            carrier=carrier,
            country=place.value if place else None,
            when=reading.when,
            readings=tuple(reading.said),
            leftovers=tuple(reading.words(run[0], run[-1] + 1) for run in reading.runs()),
            band=band,
            strange=reading.strange,
        )

    def _is_ours(self, choice: re.Match[str]) -> bool:
        return bool(choice["device"]) and (bool(choice["marked"]) or choice["device"] in self.tables.devices)

    def _chosen(self, text: str, choice: re.Match[str]) -> Understood:
        """A choice of an autocomplete list: exactly what it says."""
        device = self.tables.devices.get(choice["device"] or "")
        carrier = self.tables.carriers.get(choice["carrier"] or choice["on"] or "")
        said = [Reading(device.name, Role.DEVICE, device.id)] if device else []
        said += [Reading(carrier.brand, Role.CARRIER, carrier.id)] if carrier else []
        return Understood(
            device=Match(device, words=device.name) if device else Unknown(text) if choice["device"] else None,
            model=self.phones.written(device, choice["model"]) if device and choice["model"] else None,
            carrier=Match(carrier, words=carrier.brand) if carrier else Unknown(text) if choice["carrier"] else None,
            country=choice["country"],
            readings=tuple(said),
        )

    def _with_options(self, found: Understood, query: Query, today: date) -> Understood:
        """Options win over the same part of the free text."""
        country = self._country(query.country)
        if country:
            found = replace(found, country=country)
        if query.when:
            found = replace(found, when=read_date(query.when, today))
        place = self._country(query.carrier) if found.device and not query.country else None
        if place and not self.lexicon.carriers.exact(squash(query.carrier or "")):
            # The name of a country stands where a carrier was asked for: its carriers are meant.
            return replace(found, country=place)
        if query.carrier:
            carrier = self._carrier_option(query.carrier, found.country, query)
            found = replace(found, carrier=carrier)
            if isinstance(carrier, Match) and carrier.words != carrier.value.brand:
                tokens = cut(prepare(query.carrier), self.lexicon.vocabulary, self.is_name)
                left = self.networks.unread_in_option(query.carrier, tokens)
                found = replace(found, leftovers=(*found.leftovers, *left))
        return found

    def _carrier_option(self, text: str, country: str | None, query: Query) -> CarrierResult:
        choice = _CHOICE.fullmatch(text)
        carrier = self.tables.carriers.get((choice["carrier"] or "") if choice else text.strip())
        if carrier is not None:
            return Match(carrier, words=carrier.brand)
        tokens = cut(prepare(text), self.lexicon.vocabulary, self.is_name)
        return self.networks.read_option(text, tokens, country, query)

    def _country(self, text: str | None) -> str | None:
        code = self.places.find(text.removeprefix("country:")) if text else None
        place = self.places.get(code) if code else None
        return place.code if place and place.kind == "country" else None


def _assumed(found: Understood, query: Query, tables: Tables) -> Understood:
    """Fills in what the asker left out, from settings and from what the carrier's name allows, and says so."""
    others = found.device.others if isinstance(found.device, Match) else ()
    found = replace(found, alternatives=others)
    nowhere = found.carrier is None and found.country is None
    home_carrier = tables.carriers.get(query.home_carrier or "")
    if nowhere and home_carrier is not None:
        mine = Match(home_carrier, words=home_carrier.brand)
        return replace(found, carrier=mine, country=home_carrier.country, assumed=("carrier",))
    if isinstance(found.carrier, Match) and found.country is None:
        countries = {carrier.country for carrier in (found.carrier.value, *found.carrier.others)}
        if len(countries) > 1:
            return replace(found, country=found.carrier.value.country, assumed=("country",))
    if nowhere and query.home_country:
        return replace(found, country=query.home_country, assumed=("country",))
    return found


def _over(before: Understood, after: Understood) -> Understood:
    """Both readings as one: what the later one says wins, what it is silent on stays."""
    return Understood(
        device=after.device or before.device,
        model=after.model if after.device else before.model,
        carrier=after.carrier or before.carrier,
        country=after.country or before.country,
        when=after.when or before.when,
        readings=before.readings + after.readings,
        leftovers=before.leftovers + after.leftovers,
        band=after.band or before.band,
        strange=after.strange if after.device else before.strange,
    )
