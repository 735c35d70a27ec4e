"""Answers about phones and carriers that are known by their ids: behind buttons and pages, and under posts. No names are read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from bot.bands.answer import Answer, CarrierAnswer, CountryAnswer, DeviceAnswer, Kind, Line, PhonesAnswer
from bot.bands.glance import MOST, main_networks
from bot.bands.judge.dates import from_text
from bot.bands.judge.judge import judge
from bot.bands.judge.verdict import Verdict
from bot.bands.kept import Kept
from bot.bands.model import Carrier, Device, Precision, Tables, When
from bot.bands.query import Query
from bot.bands.survey import carrier_networks, working_phones


class Holder(Protocol):
    """Whatever has the tables of now."""

    @property
    def current(self) -> Tables:
        """The newest tables."""
        ...


class KnownService:
    """Answers by id from the tables of the moment. None stands for an id that is no longer in the tables."""

    def __init__(self, holder: Holder, today: Callable[[], date]) -> None:
        self._holder = holder
        self._today = today
        self._memory = Kept(holder.current)

    @property
    def tables(self) -> Tables:
        """The tables of now."""
        return self._holder.current

    @property
    def _kept(self) -> Kept:
        """What is kept of the tables of now; begun anew when they were swapped."""
        if self._memory.tables is not self.tables:
            self._memory = Kept(self.tables)
        return self._memory

    def exact(
        self, device: str, model: str | None, carrier: str, *, when: str = "", query: Query | None = None
    ) -> Answer | None:
        """The answer behind a button: ids in, no names read. None when an id is no longer in the tables."""
        tables, today = self.tables, self._today()
        phone, network = tables.devices.get(device), tables.carriers.get(carrier)
        if phone is None or network is None:
            return None
        at = from_text(when) or When(today, Precision.DAY)
        base = Answer(query=query or Query(), kind=Kind.ANSWER, when=at, today=today, device=phone, model=model or None)
        return self._judged(replace(base, country=network.country), network)

    def country_exact(self, device: str, model: str | None, country: str, *, when: str = "") -> CountryAnswer | None:
        """The list behind a page button: ids in, no names read. None when the phone is no longer in the tables."""
        phone = self.tables.devices.get(device)
        if phone is None:
            return None
        at = from_text(when) or When(self._today(), Precision.DAY)
        lines = tuple(self._line(phone, model, carrier, at) for carrier in self._kept.carriers(country))
        return CountryAnswer(country, phone, model, at, self._today(), lines)

    def glance(self, device: str, country: str) -> CountryAnswer | None:
        """A phone on the best-known networks of a country, today. None when the phone is not in the tables."""
        phone, today = self.tables.devices.get(device), self._today()
        if phone is None:
            return None
        at = When(today, Precision.DAY)
        lines = tuple(
            self._line(phone, None, one, at) for one in main_networks(self._kept.carriers(country, most=MOST))
        )
        return CountryAnswer(country, phone, None, at, today, lines)

    def phones_exact(
        self, carrier: str, *, brand: str | None, since: int | None, needs: Sequence[str], when: str = ""
    ) -> PhonesAnswer | None:
        """The list behind a page button; None when the carrier is no longer in the tables."""
        network = self.tables.carriers.get(carrier)
        if network is None:
            return None
        at = from_text(when) or When(self._today(), Precision.DAY)
        return self._working(network, brand, since, tuple(needs), when=at)

    def carrier_exact(self, carrier: str, *, when: str = "") -> CarrierAnswer | None:
        """The carrier behind a button; None when it is no longer in the tables."""
        network, today = self.tables.carriers.get(carrier), self._today()
        if network is None:
            return None
        return carrier_networks(self.tables, network, from_text(when) or When(today, Precision.DAY), today=today)

    def device_exact(self, device: str, model: str | None) -> DeviceAnswer | None:
        """The phone behind a button; None when it is no longer in the tables."""
        phone = self.tables.devices.get(device)
        return DeviceAnswer(phone, model, self._today()) if phone is not None else None

    def _working(
        self, carrier: Carrier, brand: str | None, since: int | None, needs: tuple[str, ...], *, when: When
    ) -> PhonesAnswer:
        """The phones that work, kept while people turn its pages: finding them takes a thousand verdicts."""
        tables, today = self.tables, self._today()

        def find() -> PhonesAnswer:
            return working_phones(tables, carrier, brand=brand, since=since, needs=needs, when=when, today=today)

        return self._kept.listed((carrier.id, brand, since, needs, when, today), find)

    def _judged(self, base: Answer, carrier: Carrier) -> Answer:
        assert base.device is not None  # noqa: S101 - the callers have matched it
        verdict = self._judge(base.device, base.model, carrier, base.when)
        several = base.model is None and (len(verdict.variants) > 1 or bool(verdict.unassigned))
        hosts = tuple(self.tables.carriers[host] for host in carrier.hosts if host in self.tables.carriers)
        return replace(
            base,
            kind=Kind.PER_MODEL if several else Kind.ANSWER,
            carrier=carrier,
            hosts=hosts,
            country=carrier.country,
            verdict=verdict,
        )

    def _judge(self, device: Device, model: str | None, carrier: Carrier, when: When) -> Verdict:
        return judge(device, model, carrier=carrier, when=when, today=self._today(), tables=self.tables)

    def _line(self, device: Device, model: str | None, carrier: Carrier, when: When) -> Line:
        return Line(carrier, device, self._judge(device, model, carrier, when))
