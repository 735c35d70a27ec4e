"""What the news rooms ask about phones in subscriptions, answered by the tables of the bands rooms."""

from datetime import UTC, datetime

from bot.bands.model import Tables
from bot.bands.names.results import Match
from bot.bands.query import Query
from bot.bands.service import BandsService
from bot.card import Choice


class Phonebook:
    """Phones and brands by name. The first call reads the names, so callers use a thread."""

    def __init__(self, bands: BandsService) -> None:
        self._bands = bands
        self._known: tuple[Tables, tuple[str, ...]] | None = None

    def find_device(self, text: str) -> str | None:
        """The id of the phone that a text names for certain, or None: also where only a part of it names one ("Xperia 1 VI")."""
        read = self._bands.names.understand(Query(device=text), datetime.now(UTC).date())
        whole = not (read.leftovers or read.strange or read.band or read.carrier or read.country or read.when)
        return read.device.value.id if whole and isinstance(read.device, Match) else None

    def suggest_devices(self, text: str) -> list[Choice]:
        """Phones for what was typed so far."""
        return self._bands.names.suggest_device(text, query=Query())

    def device_name(self, device: str) -> str:
        """A phone's brand and name; its id when the tables no longer have it."""
        known = self._bands.tables.devices.get(device)
        return f"{known.brand} {known.name}" if known else device

    def find_brand(self, text: str) -> str | None:
        """A brand as the tables write it, or None."""
        wanted = text.casefold()
        return next((brand for brand in self._brands() if brand.casefold() == wanted), None)

    def suggest_brands(self, text: str) -> list[Choice]:
        """Brands, those that begin with the text first."""
        wanted = text.strip().casefold()
        fitting = [brand for brand in self._brands() if wanted in brand.casefold()]
        fitting.sort(key=lambda brand: not brand.casefold().startswith(wanted))
        return [Choice(brand, brand) for brand in fitting[:25]]

    def _brands(self) -> tuple[str, ...]:
        """All brands, kept for as long as the tables are the same."""
        tables = self._bands.tables
        if self._known is None or self._known[0] is not tables:
            self._known = (tables, tuple(sorted({device.brand for device in tables.devices.values()})))
        return self._known[1]
