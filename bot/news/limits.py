"""How much one server may have of everything."""

from dataclasses import dataclass
from datetime import timedelta

UNDO_WITHIN = timedelta(minutes=10)
"""How long an undo button works."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server may have."""

    subscriptions: int = 50
    sources: int = 25
    adds_an_hour: int = 10
