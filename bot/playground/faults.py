"""Discord's bad moods, switched on by tests and by the page."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase


class Mood(StrEnum):
    """What goes wrong."""

    SLOW = "slow"
    """The answer waits `seconds` before anything happens."""
    RATELIMIT = "ratelimit"
    """429 with `seconds` to wait; nothing happens."""
    ERROR = "error"
    """`status` (5xx); nothing happens."""
    ERROR_AFTER = "error-after"
    """`status` (5xx), but the request was carried out."""
    RESET = "reset"
    """The connection is cut; nothing happens."""
    RESET_AFTER = "reset-after"
    """The connection is cut after the request was carried out: its answer is lost."""


@dataclass(slots=True)
class Fault:
    """One bad mood. `route` is a pattern such as `POST /channels/*/messages` over method and path below `/api/v10`.

    `times` is how often it still strikes (None: until removed); `share` strikes only that part of the requests.
    """

    mood: Mood
    route: str = "*"
    times: int | None = 1
    status: int = 500
    seconds: float = 1.0
    everywhere: bool = False
    share: float = 1.0
    struck: int = 0


@dataclass(slots=True)
class Faults:
    """The switches that are on. `roll` gives numbers in [0, 1) for faults that strike only a share."""

    roll: Callable[[], float] = field(default_factory=lambda: random.Random(7).random)
    active: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        """Switch one on."""
        self.active.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Switch one off; a spent one is gone already."""
        if fault in self.active:
            self.active.remove(fault)

    def clear(self) -> None:
        """Good mood."""
        self.active.clear()

    def strike(self, method: str, path: str) -> Fault | None:
        """The fault that hits this request, counted."""
        if not self.active:
            return None
        called = f"{method} {path}"
        for fault in self.active:
            if fnmatchcase(called, fault.route) and (fault.share >= 1 or self.roll() < fault.share):
                fault.struck += 1
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.active.remove(fault)
                return fault
        return None
