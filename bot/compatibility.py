"""What posts say about a phone on a country's carriers, answered by the tables of the bands rooms."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.bands.glance import glance_line
from bot.bands.model import Tables
from bot.bands.service import BandsService
from bot.markdown import Markdown, bold
from bot.places.places import Places
from bot.text.speech import Speech

KEPT = 2000
"""Lines that are remembered: one article goes to many channels within minutes."""
_Key = tuple[str, str, str, date]


class CarrierLines:
    """Lines on carriers. A line is judged once a day in a thread, since that takes some milliseconds, and remembered."""

    def __init__(self, bands: BandsService, places: Places) -> None:
        self._bands = bands
        self._places = places
        self._tables: Tables | None = None
        self._known: dict[_Key, Markdown | None] = {}

    async def lines(self, devices: Sequence[str], countries: Sequence[str], speech: Speech) -> tuple[Markdown, ...]:
        """A line for each phone in each country of which something is known; phones are named when there are several."""
        found: list[Markdown] = []
        for device in devices:
            told = [line for country in countries if (line := await self._line(device, country, speech)) is not None]
            if told and len(devices) > 1:
                found.append(bold(self._name(device)))
            found += told
        return tuple(found)

    async def _line(self, device: str, country: str, speech: Speech) -> Markdown | None:
        tables = self._bands.tables
        if self._tables is not tables or len(self._known) >= KEPT:
            self._tables, self._known = tables, {}
        key = (device, country, speech.language, datetime.now(UTC).date())
        if key not in self._known:
            self._known[key] = await asyncio.to_thread(self._judged, device, country, speech)
        return self._known[key]

    def _judged(self, device: str, country: str, speech: Speech) -> Markdown | None:
        answer = self._bands.glance(device, country)
        place = self._places.get(country)
        if answer is None:
            return None
        return glance_line(answer, speech, self._bands.tables, flag=place.flag if place else "")

    def _name(self, device: str) -> str:
        known = self._bands.tables.devices.get(device)
        return f"{known.brand} {known.name}" if known else device
