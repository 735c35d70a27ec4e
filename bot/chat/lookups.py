"""Between what a person asks on Discord and the bands service: their home completes the question, a card is the answer."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.bands import render
from bot.bands.messages import questions_in
from bot.bands.model import Tables
from bot.bands.query import Query
from bot.bands.service import BandsService
from bot.card import Card, Choice
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.errors import NotFound
from bot.places.places import Places

MOST_NAMED = 4
"""Phones of one message that are answered."""


@dataclass(frozen=True, slots=True)
class Named:
    """Ids of the phones and carriers that a text names, in its order."""

    devices: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()


class Lookups:
    """Answers the band commands. Work runs in a thread: long lists take longer than the event loop may stand still.

    Args:
        bands: the service.
        people: where homes are kept.
        places: countries and their names.
        find_names: what a whole text names.
    """

    def __init__(
        self,
        bands: BandsService,
        people: PeopleRepository,
        places: Places,
        *,
        find_names: Callable[[str], Awaitable[Named]],
    ) -> None:
        self._bands = bands
        self._people = people
        self._places = places
        self._find_names = find_names
        self._known_brands: tuple[Tables, tuple[str, ...]] | None = None

    async def warm(self) -> None:
        """Reads the names once, so that the first question does not wait for it."""
        await asyncio.to_thread(lambda: self._bands.names)

    async def bands(
        self,
        asker: Asker,
        text: str,
        *,
        carrier: str | None = None,
        country: str | None = None,
        when: str | None = None,
        device: str | None = None,
    ) -> Card:
        """`/bands`."""
        query = await self._query(asker, text=text, carrier=carrier, country=country, when=when, device=device)
        answer = await asyncio.to_thread(self._bands.ask, query)
        return render.card(answer, asker.speech, tables=self._bands.tables)

    async def again(self, asker: Asker, args: Sequence[str]) -> Card:
        """The question behind a button, in the view that it names."""
        device, model, carrier, when, view = (*args, "", "", "", "", "")[:5]
        query = await self._query(asker)
        answer = await asyncio.to_thread(self._bands.exact, device, model or None, carrier, when=when, query=query)
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        shown = view if view in ("details", "sources", "chart") else "answer"
        return await asyncio.to_thread(render.card, answer, asker.speech, tables=self._bands.tables, view=shown)

    async def mentioned(self, asker: Asker, question: str) -> Card:
        """A question after a mention; an empty one is answered by how to ask."""
        if not question:
            return Card(lines=(asker.speech.mark("mention-help"),))
        asked = await self._asked_in(asker, question, asked=True)
        if len(asked) > 1:
            return await self._together(asker, asked)
        card = await self.bands(asker, question)
        # `hello`, `thanks`: nothing was asked that a list of unknown phones could answer.
        nothing = card.lines == (asker.speech.mark("unknown-device-none"),)
        return Card(lines=(asker.speech.mark("mention-help"),)) if nothing else card

    async def named_in(self, asker: Asker, text: str) -> Card:
        """The phones that a text names, on the carriers that it names, else at the asker's home."""
        asked = await self._asked_in(asker, text)
        if not asked:
            return Card(lines=(asker.speech.mark("named-none"),), private=True)
        return replace(await self._together(asker, asked), private=True)

    async def _asked_in(self, asker: Asker, text: str, *, asked: bool = False) -> list[Query]:
        named = await self._find_names(text)
        base = await self._query(asker)
        names = await asyncio.to_thread(lambda: self._bands.names)
        return await asyncio.to_thread(
            questions_in,
            text,
            named.devices,
            named.carriers,
            asked=asked,
            understand=names.understand,
            base=base,
            today=asker.now.date(),
        )

    async def _together(self, asker: Asker, asked: Sequence[Query]) -> Card:
        cards = [
            await self.bands(
                asker, one.text, device=one.device, carrier=one.carrier, country=one.country, when=one.when
            )
            for one in asked[:MOST_NAMED]
        ]
        if len(cards) == 1:
            return cards[0]
        lines = [
            line for card in cards for line in (asker.speech.mark("named-phone", device=card.title), *card.lines[:2])
        ]
        return Card(title=asker.speech.say("named-title"), lines=tuple(lines), footer=cards[0].footer)

    async def device(self, asker: Asker, name: str) -> Card:
        """`/device`."""
        query = await self._query(asker)
        return await self._shown(asker, lambda: self._bands.device(name, query=query))

    async def carrier(self, asker: Asker, name: str, *, country: str | None, when: str | None) -> Card:
        """`/carrier`."""
        query = await self._query(asker)
        return await self._shown(asker, lambda: self._bands.carrier(name, country=country, when=when, query=query))

    async def country(self, asker: Asker, device: str, country: str) -> Card:
        """`/country`."""
        query = await self._query(asker)
        return await self._shown(asker, lambda: self._bands.country(device, country, query=query))

    async def carrier_view(self, asker: Asker, args: Sequence[str]) -> Card:
        """A carrier seen another way: carrier, nothing, date, view."""
        carrier, _, when, view = (*args, "", "", "", "")[:4]
        answer = await asyncio.to_thread(self._bands.carrier_exact, carrier, when=when)
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        return render.card(answer, asker.speech, tables=self._bands.tables, view=view)

    async def device_view(self, asker: Asker, args: Sequence[str]) -> Card:
        """A phone seen another way: device, model, view."""
        device, model, view = (*args, "", "", "")[:3]
        answer = await asyncio.to_thread(self._bands.device_exact, device, model or None)
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        return render.card(answer, asker.speech, tables=self._bands.tables, view=view)

    async def country_page(self, asker: Asker, args: Sequence[str]) -> Card:
        """Another page of a phone on every carrier of a country: device, model, country, date, page."""
        device, model, country, when, page = (*args, "", "", "", "", "")[:5]
        answer = await asyncio.to_thread(self._bands.country_exact, device, model or None, country, when=when)
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        number = int(page) if page.isdigit() else 0
        return render.card(answer, asker.speech, tables=self._bands.tables, page=number)

    async def in_country(self, asker: Asker, device: str, country: str) -> Card:
        """The phone behind a post's button on every carrier of a country; without one, where the asker is at home."""
        query = await self._query(asker)
        where = country or query.home_country
        if where is None:
            return await self.bands(asker, "", device=device)
        answer = await asyncio.to_thread(self._bands.country_exact, device, None, where)
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        return render.card(answer, asker.speech, tables=self._bands.tables)

    async def pair_names(self, asker: Asker, pairs: Sequence[tuple[str, str]]) -> list[str]:
        """Labels of phones in countries: what is the same in all of them is left out."""
        phones, countries = {device for device, _ in pairs}, {country for _, country in pairs}
        known = await asyncio.to_thread(lambda: {one: self._bands.tables.devices.get(one) for one in phones})
        labels = []
        for device, country in pairs:
            place, found = self._places.get(country), known[device]
            parts = [found.name if found else device] if len(phones) > 1 else []
            if len(countries) > 1 and place:
                parts.append(f"{place.flag} {self._places.name(country, asker.speech.language)}")
            labels.append(" · ".join(parts))
        return labels

    async def phones(
        self, asker: Asker, carrier: str, *, brand: str | None, since: int | None, needs: str | None
    ) -> Card:
        """`/phones`."""
        query = await self._query(asker)
        wanted = (needs,) if needs else ()
        return await self._shown(
            asker, lambda: self._bands.phones(carrier, brand=brand, since=since, needs=wanted, query=query)
        )

    async def phones_page(self, asker: Asker, args: Sequence[str]) -> Card:
        """Another page of the phones of a carrier: carrier, date, brand, since, needs, page."""
        carrier, when, brand, since, needs, page = (*args, "", "", "", "", "", "")[:6]
        answer = await asyncio.to_thread(
            self._bands.phones_exact,
            carrier,
            brand=brand or None,
            since=int(since) if since.isdigit() else None,
            needs=[need for need in needs.split(",") if need],
            when=when,
        )
        if answer is None:
            raise NotFound("an id is no longer in the tables", message_id="error-answer-gone")
        number = int(page) if page.isdigit() else 0
        return render.card(answer, asker.speech, tables=self._bands.tables, page=number)

    async def best(self, asker: Asker, device: str, where: str) -> Card:
        """`/best`."""
        query = await self._query(asker)
        return await self._shown(asker, lambda: self._bands.best(device, where, query=query))

    async def compare(self, asker: Asker, first: str, second: str, carrier: str | None) -> Card:
        """`/compare`."""
        query = await self._query(asker)
        return await self._shown(asker, lambda: self._bands.compare(first, second, carrier, query=query))

    async def explain(self, asker: Asker, term: str) -> Card:
        """`/explain`."""
        return await self._shown(asker, lambda: self._bands.explain(term))

    async def suggest_devices(self, asker: Asker, text: str, *, pairs: bool = False) -> list[Choice]:
        """Phones for what was typed so far; with `pairs`, and once a carrier is begun, phone and carrier together."""
        query = await self._query(asker)
        return await asyncio.to_thread(self._bands.names.suggest_device, text, query=query, pairs=pairs)

    async def suggest_carriers(self, asker: Asker, text: str, *, country: str | None = None) -> list[Choice]:
        """Carriers, those of the country named or of the asker's home first."""
        query = await self._query(asker, country=country)
        return await asyncio.to_thread(self._bands.names.suggest_carrier, text, query=query)

    async def suggest_places(self, asker: Asker, text: str) -> list[Choice]:
        """Countries, then carriers."""
        countries = await self.suggest_countries(asker, text)
        return [*countries[:10], *await self.suggest_carriers(asker, text)]

    async def suggest_brands(self, _asker: Asker, text: str) -> list[Choice]:
        """Brands of phones, those that begin with the text first."""
        wanted = text.strip().casefold()
        fitting = [brand for brand in await asyncio.to_thread(self._brands) if wanted in brand.casefold()]
        return [
            Choice(brand, brand) for brand in sorted(fitting, key=lambda one: not one.casefold().startswith(wanted))
        ]

    async def suggest_terms(self, _asker: Asker, text: str) -> list[Choice]:
        """Words that `/explain` knows, and bands."""
        wanted = text.strip().casefold()
        tables = self._bands.tables
        words = [term.words[0] for term in tables.terms if any(wanted in word for word in term.words)]
        bands = [band for band in tables.bands if wanted and wanted in band.casefold()]
        return [Choice(word, word) for word in (*words, *bands)]

    async def suggest_countries(self, asker: Asker, text: str) -> list[Choice]:
        """Countries by the beginning of a name in the asker's language."""
        found = self._places.suggest(text, asker.speech.language)
        return [Choice(f"{one.flag} {one.name}", one.code) for one in found if one.kind == "country"]

    def _brands(self) -> tuple[str, ...]:
        """All brands, kept for as long as the tables are the same."""
        tables = self._bands.tables
        if self._known_brands is None or self._known_brands[0] is not tables:
            self._known_brands = (tables, tuple(sorted({device.brand for device in tables.devices.values()})))
        return self._known_brands[1]

    async def _shown(self, asker: Asker, ask: Callable[[], render.AnyAnswer]) -> Card:
        def work() -> Card:
            return render.card(ask(), asker.speech, tables=self._bands.tables)

        return await asyncio.to_thread(work)

    async def _query(self, asker: Asker, **parts: str | None) -> Query:
        home = await self._people.home_of_person(asker.user)
        server = await self._people.country_of_server(asker.guild) if asker.guild is not None else None
        text = parts.pop("text", None) or ""
        return Query(
            text=text,
            home_country=home.country or server,
            home_carrier=home.carrier,
            server_country=server,
            locale=asker.locale or asker.speech.language,
            **parts,
        )
