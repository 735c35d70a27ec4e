"""Dates that are known to the day, the month or the year only, compared without pretending to know more."""

from datetime import date, timedelta
from functools import lru_cache

from bot.bands.model import Precision, When

WINDOW = timedelta(days=366)
"""How long a dated fact holds to either side, unless a later fact says otherwise."""


def start(when: When) -> date:
    """The first day that may be meant."""
    return when.day


def end(when: When) -> date:
    """The first day after all that may be meant."""
    day = when.day
    if when.precision is Precision.DAY:
        return day + timedelta(days=1)
    if when.precision is Precision.MONTH:
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date(day.year + 1, 1, 1)


def surely_reached(when: When, event: When) -> bool:
    """Whether, at the earliest moment meant by `when`, the event has come."""
    # An event known to the day counts from that day on; a month or a year only once it is over.
    first = event.day if event.precision is Precision.DAY else end(event)
    return start(when) >= first


def possibly_reached(when: When, event: When) -> bool:
    """Whether the event may have come by the latest moment meant by `when`."""
    return end(when) > start(event)


@lru_cache(maxsize=4096)
def from_text(text: str) -> When | None:
    """A source's date (`2024`, `2024-09`, `2024-09-09`); None when it has none."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
    return When(date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1), precision)


def to_text(when: When) -> str:
    """The ISO form, as exact as the date is."""
    return when.day.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[when.precision]]
