"""A web server on loopback whose answers each test writes down: raw bytes, or what aiohttp makes of a status, headers and a body."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

TLS_HELLO = b"\x16"
Answer = Callable[[str, dict[str, str]], bytes | Awaitable[bytes]]


class FeedServer:
    """Answers each path by what `routes` holds for it; remembers what was asked."""

    def __init__(self) -> None:
        self.routes: dict[str, Answer | bytes] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.port = 0
        self.scheme = "http"

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (first := await reader.readexactly(1)) != TLS_HELLO:
                request = first + await reader.readuntil(b"\r\n\r\n")
                line, *rest = request.decode("latin-1").split("\r\n")
                path = line.split(" ")[1]
                headers = {name.lower(): value for name, _, value in (one.partition(": ") for one in rest if one)}
                self.asked.append((path, headers))
                route = self.routes.get(path, answer(404, b"nothing here"))
                content = route if isinstance(route, bytes) else route(path, headers)
                writer.write(content if isinstance(content, bytes) else await content)
                await writer.drain()
                if b"connection: close" in (route if isinstance(route, bytes) else b"").lower():
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole HTTP answer. Header names have `_` for `-`."""
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    if "Content_Length" not in headers and status not in (204, 304):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@asynccontextmanager
async def feed_server(*, tls: ssl.SSLContext | None = None) -> AsyncIterator[FeedServer]:
    """A server for as long as the block runs; connections that are still open then are dropped. With `tls` it speaks that alone."""
    server = FeedServer()
    server.scheme = "https" if tls else "http"
    tasks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(server.serve(reader, writer))
        tasks.add(task)

    listening = await asyncio.start_server(connected, "0.0.0.0", 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
