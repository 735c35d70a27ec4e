"""Tell everyone who looks that something changed: gateway sessions and pages get each event, waiters are woken to look again."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.playground.errors import JsonObject
from bot.playground.model import Channel, Message

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Event:
    """One change. Names in capitals are Discord's dispatches; others (`play…`) concern only the page."""

    name: str
    data: JsonObject = field(default_factory=dict)
    guild_id: int | None = None
    channel: Channel | None = None
    message: Message | None = None


class Hub:
    """Listeners are called at once and in order; waiters look again after each event."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []
        self._rung: asyncio.Event = asyncio.Event()

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with each event until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def emit(self, event: Event) -> None:
        """Tell listeners and waiters."""
        for listener in tuple(self._listeners):
            listener(event)
        self.ring()

    def ring(self) -> None:
        """Let every waiter look again."""
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, look: Callable[[], Found | None], *, timeout_s: float) -> Found:
        """The first value that `look` finds; it is asked now and after each change. Raises TimeoutError."""
        async with asyncio.timeout(timeout_s):
            while True:
                rung = self._rung
                found = look()
                if found is not None:
                    return found
                await rung.wait()

    def emit_play(self, name: str) -> None:
        """Tell of something that concerns the page and waiters only."""
        self.emit(Event(name))
