"""What a measurement gives, and how it is read."""

import time
from dataclasses import dataclass

PACE_LOOPS = 3_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `limit` is what the project promises, where it does."""

    what: str
    value: float
    unit: str
    limit: float | None = None


def told(value: float) -> str:
    """A number with three digits that mean something."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 1 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def pace_s() -> float:
    """Seconds of CPU that a fixed loop takes: 0.24 on the machine that the limits were set on."""
    total, began = 0, time.process_time()
    for number in range(PACE_LOOPS):
        total += number * number
    return time.process_time() - began
