"""The log of requests: what the bot asked, what it was told, and which fault struck."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

KEPT = 5_000


@dataclass(frozen=True, slots=True)
class Request:
    """One request as answered. `carried_out` tells whether it changed or read anything; `fault` names a mood that struck."""

    number: int
    at: float
    method: str
    path: str
    route: str
    status: int
    milliseconds: float
    code: int = 0
    fault: str | None = None
    carried_out: bool = False
    body: object = None


class Journal:
    """The last requests, oldest first."""

    def __init__(self) -> None:
        self.requests: deque[Request] = deque(maxlen=KEPT)
        self._listeners: list[Callable[[Request], None]] = []
        self.total = 0

    def listen(self, listener: Callable[[Request], None]) -> Callable[[], None]:
        """Call `listener` with each request until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def add(self, request: Request) -> None:
        """Write one down."""
        self.total += 1
        self.requests.append(request)
        for listener in tuple(self._listeners):
            listener(request)

    def find(self, method: str, route: str) -> list[Request]:
        """All kept requests of a method to a route template such as `/channels/{channel_id}/messages`."""
        return [item for item in self.requests if item.method == method and item.route == route]
