"""How long feeds took to answer when this process last asked them."""

from dataclasses import dataclass

from bot.news.model import SourceId


@dataclass(frozen=True, slots=True)
class Timing:
    """A source and the seconds of its last answer, or of waiting for it."""

    source: SourceId
    url: str
    seconds: float


class Timings:
    """The last answer of each source."""

    def __init__(self) -> None:
        self._last: dict[SourceId, Timing] = {}

    def note(self, source: SourceId, url: str, seconds: float) -> None:
        """A source was asked."""
        self._last[source] = Timing(source, url, seconds)

    def slowest(self, count: int, *, least_s: float = 0.0) -> list[Timing]:
        """Those that took longest, and at least so long, the slowest first."""
        slow = [one for one in self._last.values() if one.seconds >= least_s]
        return sorted(slow, key=lambda one: -one.seconds)[:count]
