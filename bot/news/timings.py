"""How long feeds took to answer when this process last asked them."""

import msgspec

from bot.news.model import SourceId

MOST = 50_000
"""Sources kept; those that were asked longest ago give way."""


class Timing(msgspec.Struct, frozen=True):
    """A source and the seconds of its last answer, or of waiting for it."""

    source: SourceId
    url: str
    seconds: float


class Timings:
    """The last answer of each source."""

    def __init__(self, *, most: int = MOST) -> None:
        self._most = most
        self._last: dict[SourceId, Timing] = {}

    def note(self, source: SourceId, url: str, seconds: float) -> None:
        """A source was asked."""
        self._last.pop(source, None)
        self._last[source] = Timing(source, url, seconds)
        if len(self._last) > self._most:
            del self._last[next(iter(self._last))]

    def slowest(self, count: int, *, least_s: float = 0.0) -> list[Timing]:
        """Those that took longest, and at least so long, the slowest first."""
        slow = [one for one in self._last.values() if one.seconds >= least_s]
        return sorted(slow, key=lambda one: -one.seconds)[:count]
