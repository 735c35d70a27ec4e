"""What cogs and the command line ask: questions come in, answers in plain values go out. Nothing here opens or writes anything."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Protocol

from bot.bands.answer import (
    Answer,
    BestAnswer,
    CarrierAnswer,
    CompareAnswer,
    CountryAnswer,
    DeviceAnswer,
    Explanation,
    Kind,
    NotUnderstood,
    PhonesAnswer,
)
from bot.bands.choices import carrier_choice, device_choice, not_understood, unknown_brand, unread
from bot.bands.elsewhere import what_it_is
from bot.bands.explain import explain
from bot.bands.known import Holder, KnownService
from bot.bands.model import Carrier, Device, Precision, Tables, When
from bot.bands.names.dates import says_when, without_since
from bot.bands.names.results import Ambiguous, Match, Understood, Unknown
from bot.bands.query import Query
from bot.bands.survey import (
    best_models,
    carrier_networks,
    compare_devices,
)
from bot.card import Choice
from bot.places.places import Places

MOST_CARRIERS = 12
"""Carriers shown for a country when no carrier was named."""


class Resolver(Protocol):
    """Reads a person's words."""

    def understand(self, query: Query, today: date) -> Understood:
        """The question in our own terms."""
        ...

    def suggest_device(self, text: str, *, query: Query, pairs: bool = False) -> list[Choice]:
        """Phones for what was typed so far."""
        ...

    def suggest_carrier(self, text: str, *, query: Query) -> list[Choice]:
        """Carriers for what was typed so far."""
        ...


class BandsService(KnownService):
    """Answers band questions from the tables of the moment."""

    def __init__(
        self,
        holder: Holder,
        places: Places,
        *,
        names: Callable[[Tables, Places], Resolver],
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        super().__init__(holder, today)
        self._places = places
        self._make_names = names
        self._names: tuple[Tables, Resolver] | None = None

    @property
    def names(self) -> Resolver:
        """The resolver for the tables of now; made anew when they were swapped."""
        tables = self.tables
        if self._names is None or self._names[0] is not tables:
            self._names = (tables, self._make_names(tables, self._places))
        return self._names[1]

    def answer(self, query: Query) -> Answer:
        """The answer to `/bands`, whatever was typed."""
        today = self._today()
        understood = self.names.understand(query, today)
        base = Answer(query=query, kind=Kind.ANSWER, when=understood.when or When(today, Precision.DAY), today=today)
        if understood.imei:
            return replace(base, kind=Kind.IMEI, query=Query(locale=query.locale))
        return self._with_device(base, understood)

    def ask(self, query: Query) -> Answer | NotUnderstood:
        """The answer, unless an option of the question says nothing to us: then no other question is answered in its place."""
        return self._misread(query) or self.answer(query)

    def country(self, device: str, country: str, *, query: Query | None = None) -> CountryAnswer | NotUnderstood:
        """`/country`: one phone on every carrier of a country."""
        code = self._places.find(country)
        if code is None or len(code) != 2:
            return self._asked_back(NotUnderstood(None, "country", country))
        misread = self._misread(query) if query else None
        if misread is not None:
            return misread
        found = self._device(device, query)
        if isinstance(found, NotUnderstood):
            return found
        phone, model, when = found
        lines = tuple(self._line(phone, model, carrier, when) for carrier in self._kept.carriers(code))
        return CountryAnswer(code, phone, model, when, self._today(), lines)

    def phones(
        self,
        carrier: str,
        *,
        brand: str | None = None,
        since: int | None = None,
        needs: Sequence[str] = (),
        query: Query | None = None,
    ) -> PhonesAnswer | NotUnderstood:
        """`/phones`: phones that work fully on a carrier, newest first. `needs` are generations such as `5G`, or `calls`."""
        name, said = without_since(carrier)
        asked = query or Query()
        found = self._network(name, asked.country, query, when=asked.when)
        if isinstance(found, NotUnderstood):
            return found
        if brand is not None and (unknown := unknown_brand(brand, self._kept.brands)) is not None:
            return unknown
        network, understood = found
        when = understood.when or When(self._today(), Precision.DAY)
        listed = self._working(network, brand, since or said, tuple(needs), when=when)
        return replace(listed, unread=understood.leftovers)

    def best(self, device: str, where: str, *, query: Query | None = None) -> BestAnswer | NotUnderstood:
        """`/best`: which model of a phone to buy for a carrier or for a country."""
        found = self._device(device, query)
        if isinstance(found, NotUnderstood):
            return found
        phone, _, when = found
        code = self._places.find(where)
        if code is not None and len(code) == 2:
            carriers = self._kept.carriers(code)
        else:
            network = self._carrier(where, None, query)
            if isinstance(network, NotUnderstood):
                nothing = network.kind is Kind.UNKNOWN_CARRIER and not network.choices
                return replace(network, kind=None, what="place") if nothing else network
            carriers, code = (network[0],), None
        return best_models(self.tables, phone, carriers, country=code, when=when, today=self._today())

    def compare(
        self, first: str, second: str, carrier: str | None = None, *, query: Query | None = None
    ) -> CompareAnswer | NotUnderstood:
        """`/compare`: two phones, band by band, and on a carrier if one is named."""
        one, two = self._device(first, query), self._device(second, query)
        if isinstance(one, NotUnderstood):
            return one
        if isinstance(two, NotUnderstood):
            return two
        network = self._carrier(carrier, None, query) if carrier else None
        if isinstance(network, NotUnderstood):
            return network
        if one[:2] == two[:2]:
            return NotUnderstood(None, "pair", f"{one[0].brand} {one[0].name}")
        return compare_devices(
            self.tables,
            (one[0], one[1]),
            (two[0], two[1]),
            carrier=network[0] if network else None,
            when=one[2],
            today=self._today(),
        )

    def device(self, name: str, *, query: Query | None = None) -> DeviceAnswer | NotUnderstood:
        """`/device`: what is known of a phone, or of one model number."""
        understood = self.names.understand(replace(query or Query(), text="", device=name), self._today())
        if not isinstance(understood.device, Match):
            return self._asked_back(not_understood(understood.device, "device", name))
        found = understood.device
        return DeviceAnswer(
            found.value,
            understood.model,
            self._today(),
            understood.alternatives,
            took="" if found.exact else found.words,
            strange=understood.strange,
        )

    def carrier(
        self, name: str, *, country: str | None = None, when: str | None = None, query: Query | None = None
    ) -> CarrierAnswer | NotUnderstood:
        """`/carrier`: what is known of a carrier, today or at a date."""
        found = self._carrier(name, country, query, when=when)
        if isinstance(found, NotUnderstood):
            return found
        return carrier_networks(self.tables, *found, today=self._today())

    def explain(self, term: str) -> Explanation | NotUnderstood:
        """`/explain`: a band or a word of the trade."""
        found = explain(self.tables, term)
        return self._asked_back(found) if isinstance(found, NotUnderstood) else found

    def _asked_back(self, found: NotUnderstood) -> NotUnderstood:
        """The same with what the text is, where it names a thing of another kind."""
        if found.kind in (Kind.CHOOSE_DEVICE, Kind.CHOOSE_CARRIER):
            return found
        instead = what_it_is(found.text, self.names, self._today())
        return replace(found, instead="" if instead == found.what else instead)

    def _misread(self, query: Query) -> NotUnderstood | None:
        """A country that is none, or a date that is none; neither when the options are empty or fine."""
        country = (query.country or "").strip()
        code = self._places.find(country.removeprefix("country:")) if country else None
        place = self._places.get(code) if code else None
        if country and (place is None or place.kind != "country"):
            return self._asked_back(NotUnderstood(None, "country", country))
        when = (query.when or "").strip()
        if when and not says_when(when, self._today()):
            return NotUnderstood(None, "date", when)
        return None

    def _with_device(self, base: Answer, understood: Understood) -> Answer:
        base = replace(base, country=understood.country, assumed=understood.assumed, model=understood.model)
        device = understood.device
        if isinstance(understood.carrier, Match):
            typed = "" if understood.carrier.exact else understood.carrier.words
            base = replace(base, carrier=understood.carrier.value, took_carrier=typed)
        if isinstance(device, Ambiguous):
            choices = tuple(device_choice(one) for one in device.choices)
            return replace(base, kind=Kind.CHOOSE_DEVICE, choices=choices, unknown_text=device.words)
        if not isinstance(device, Match):
            nearest = device.suggestions if device is not None else ()
            text = device.text if device is not None else ""
            networks = self._kept.carriers(base.country, most=MOST_CARRIERS) if base.country else ()
            networks = (base.carrier,) if base.carrier is not None else networks
            return replace(
                base,
                kind=Kind.UNKNOWN_DEVICE,
                choices=tuple(device_choice(one) for one in nearest),
                unknown_text=text,
                networks=networks if device is None else (),
            )
        others = understood.alternatives or device.others
        named = replace(
            base,
            device=understood.phone(device),
            others=tuple(others),
            took="" if device.exact else device.words,
            strange=understood.strange,
            unread=unread(understood),
            band=understood.band if understood.band in self.tables.bands else "",
        )
        return self._with_carrier(named, understood)

    def _with_carrier(self, base: Answer, understood: Understood) -> Answer:
        carrier = understood.carrier
        if isinstance(carrier, Match):
            return self._judged(base, carrier.value)
        if isinstance(carrier, Ambiguous):
            choices = tuple(carrier_choice(one) for one in carrier.choices)
            return replace(base, kind=Kind.CHOOSE_CARRIER, choices=choices, unknown_text=carrier.words)
        if isinstance(carrier, Unknown):
            choices = tuple(carrier_choice(one) for one in carrier.suggestions)
            instead = what_it_is(carrier.text, self.names, self._today()).removeprefix("carrier")
            return replace(base, kind=Kind.UNKNOWN_CARRIER, choices=choices, unknown_text=carrier.text, instead=instead)
        return self._without_carrier(base)

    def _without_carrier(self, base: Answer) -> Answer:
        """No carrier was named: every carrier of the country, or the best-known ones to choose from."""
        assert base.device is not None  # noqa: S101 - the caller has matched it
        country = base.country or base.query.home_country
        if country is None or (base.band and "country" in base.assumed):
            choices = tuple(carrier_choice(one) for one in self._kept.famous())
            return replace(base, kind=Kind.CHOOSE_CARRIER, choices=choices)
        assumed = base.assumed if base.country else tuple(dict.fromkeys((*base.assumed, "country")))
        carriers = self._kept.carriers(country, most=MOST_CARRIERS)
        lines = tuple(self._line(base.device, base.model, one, base.when) for one in carriers)
        choices = tuple(carrier_choice(one) for one in carriers)
        return replace(base, kind=Kind.CHOOSE_CARRIER, country=country, assumed=assumed, lines=lines, choices=choices)

    def _device(self, name: str, query: Query | None) -> tuple[Device, str | None, When] | NotUnderstood:
        today = self._today()
        understood = self.names.understand(replace(query or Query(), text="", device=name), today)
        if not isinstance(understood.device, Match):
            return self._asked_back(not_understood(understood.device, "device", name))
        return understood.device.value, understood.number, understood.when or When(today, Precision.DAY)

    def _carrier(
        self, name: str, country: str | None, query: Query | None, when: str | None = None
    ) -> tuple[Carrier, When] | NotUnderstood:
        found = self._network(name, country, query, when=when)
        if isinstance(found, NotUnderstood):
            return found
        return found[0], found[1].when or When(self._today(), Precision.DAY)

    def _network(
        self, name: str, country: str | None, query: Query | None, *, when: str | None
    ) -> tuple[Carrier, Understood] | NotUnderstood:
        """A carrier that stands alone, with all that was read beside it."""
        today = self._today()
        asked = replace(query or Query(), text="", device=None, carrier=name, country=country, when=when)
        misread = self._misread(asked)
        if misread is not None:
            return misread
        understood = self.names.understand(asked, today)
        if not isinstance(understood.carrier, Match):
            return self._asked_back(not_understood(understood.carrier, "carrier", name))
        return understood.carrier.value, understood
