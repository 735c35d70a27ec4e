"""Tells what a text is when it stands where something else was asked for: a carrier in the option for phones, and so on."""

from datetime import date
from typing import Protocol

from bot.bands.names.results import Ambiguous, Match, Understood
from bot.bands.query import Query

_SHORTEST = 3


class Reader(Protocol):
    """Reads a person's words."""

    def understand(self, query: Query, today: date) -> Understood:
        """The question in our own terms."""
        ...


def what_it_is(text: str, names: Reader, today: date) -> str:
    """`device`, `carrier`, `country`, `region` or `band` where the text says that and no more; else empty."""
    # Two letters or fewer are too many things at once: `XX` is a phone, and no answer to which country.
    found = names.understand(Query(text=text), today) if len(text.strip()) >= _SHORTEST else Understood()
    if found.leftovers or found.imei:
        return ""
    device, carrier = _named(found.device), _named(found.carrier)
    if device or carrier:
        return "" if device and carrier else "device" if device else "carrier"
    if found.band:
        return "band"
    whole = {reading.role for reading in found.readings if reading.words.casefold() == text.strip().casefold()}
    return next((role for role in ("country", "region") if role in whole), "")


def _named(found: object) -> bool:
    return isinstance(found, Ambiguous) or (isinstance(found, Match) and found.exact)
