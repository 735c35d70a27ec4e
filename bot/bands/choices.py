"""What to choose from where a question is not clear: phones and carriers as choices, and what was not understood."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from bot.bands.answer import Kind, NotUnderstood
from bot.bands.model import Carrier, Device
from bot.bands.names.results import Ambiguous, Understood, Unknown
from bot.card import Choice

MOST_BRANDS = 5
MOST_UNREAD = 3
"""Words passed over that are told."""


def not_understood(
    found: Ambiguous[Device] | Unknown[Device] | Ambiguous[Carrier] | Unknown[Carrier] | None,
    what: str,
    text: str,
) -> NotUnderstood:
    """An answer that asks back: the candidates of several, or the nearest names of none."""
    ambiguous = isinstance(found, Ambiguous)
    options: Sequence[Device | Carrier] = ()
    if isinstance(found, Ambiguous):
        options = found.choices
    elif isinstance(found, Unknown):
        options = found.suggestions
    choices = tuple(device_choice(one) if isinstance(one, Device) else carrier_choice(one) for one in options)
    kinds = {
        ("device", True): Kind.CHOOSE_DEVICE,
        ("device", False): Kind.UNKNOWN_DEVICE,
        ("carrier", True): Kind.CHOOSE_CARRIER,
        ("carrier", False): Kind.UNKNOWN_CARRIER,
    }
    return NotUnderstood(kinds[what, ambiguous], what, text, choices)


def unknown_brand(brand: str, brands: Mapping[str, str]) -> NotUnderstood | None:
    """What to say to a brand that has no phone here, with those that look like it; None for one that has.

    `brands` are those that have one, by their names in small letters.
    """
    if brand.casefold() in brands:
        return None
    near = get_close_matches(brand.casefold(), brands, n=MOST_BRANDS)
    return NotUnderstood(None, "brand", brand, tuple(Choice(brands[one], brands[one]) for one in near))


def unread(understood: Understood) -> tuple[str, ...]:
    """What of a short question was passed over; in a long one, most such words are talk."""
    count = sum(len(words.split()) for words in understood.leftovers)
    return understood.leftovers if count <= MOST_UNREAD else ()


def device_choice(device: Device) -> Choice:
    """`Sony Xperia Z1 · 2013`, by its id."""
    year = f" · {device.year}" if device.year else ""
    return Choice(f"{device.brand} {device.name}{year}"[:100], device.id)


def carrier_choice(carrier: Carrier) -> Choice:
    """`T-Mobile (US)`, by its id."""
    return Choice(f"{carrier.brand} ({carrier.country})"[:100], carrier.id)
