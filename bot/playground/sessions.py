"""Logins of bots that outlive their connections, and the connections that they are sent on."""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field

from aiohttp import web

from bot.playground.compression import Compressor
from bot.playground.errors import JsonObject

DISPATCH = 0
REPLAY = 1_000
"""Dispatches kept for a session that is away."""


class CloseWith(Exception):
    """The client did something that ends the connection with a code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(slots=True)
class Session:
    """A login: what was sent, and the connection it is sent on (None while the client is away)."""

    id: str
    intents: int
    shard: int = 0
    shards: int = 1
    sequence: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=REPLAY))
    connection: "Connection | None" = None

    def dispatch(self, name: str, data: JsonObject) -> None:
        """Send an event, or keep it for the resumption."""
        self.sequence += 1
        text = encoded({"op": DISPATCH, "t": name, "s": self.sequence, "d": data})
        self.sent.append((self.sequence, text))
        if self.connection is not None:
            self.connection.send_text(text)

    def hears_guild(self, guild_id: int) -> bool:
        """The server belongs to this shard."""
        return (guild_id >> 22) % self.shards == self.shard


class Connection:
    """One websocket. Sending is queued, so that whoever emits never waits."""

    def __init__(self, socket: web.WebSocketResponse, compressor: Compressor | None) -> None:
        self.socket = socket
        self.session: Session | None = None
        self.received: deque[float] = deque()
        self.closing = False
        self._compressor = compressor
        self._outbox: asyncio.Queue[str | tuple[int, str]] = asyncio.Queue()

    def send(self, payload: JsonObject) -> None:
        """Queue a payload."""
        self.send_text(encoded(payload))

    def send_text(self, text: str) -> None:
        """Queue a payload that is JSON already."""
        self._outbox.put_nowait(text)

    def close(self, code: int, reason: str) -> None:
        """Close once everything queued is sent."""
        self.closing = True
        self._outbox.put_nowait((code, reason))

    async def write(self) -> None:
        """Send what is queued until the connection closes."""
        try:
            while not self.socket.closed:
                item = await self._outbox.get()
                if not isinstance(item, str):
                    await self.socket.close(code=item[0], message=item[1].encode()[:120])
                    return
                if self._compressor is None:
                    await self.socket.send_str(item)
                else:
                    await self.socket.send_bytes(self._compressor(item.encode()))
        except ConnectionError:
            return


def encoded(payload: JsonObject) -> str:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
