"""A feed server in a process of its own, as fast as Python lets it: bodies made once, answers by validators, nothing parsed twice.

    python -m bench.feedserver FEEDS ITEMS [CERTIFICATE]

prints its port (with a certificate, over TLS). `GET /mode/NAME` chooses how feeds answer: `normal` (200, or 304 to the right ETag),
`full` (always 200), `touched` (200 with another date of building and nothing new), `changed5` (like normal, but every twentieth
feed has one article more each time the mode is set), `fresh` (200, with one article more in each).
"""

import asyncio
import ssl
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

SUMMARY = (
    "The phone reaches shops next week; prices, colours and bands differ by market, as the maker said on Tuesday. " * 9
)


class Feeds:
    """All feeds: only a counter each, their bodies made when asked."""

    def __init__(self, count: int, items: int) -> None:
        self._items = items
        self._mode = "normal"
        self._stamp = b""
        self._version = [0] * count
        now = datetime.now(UTC) - timedelta(minutes=30)
        self._dates = [format_datetime(now - timedelta(minutes=7 * n)) for n in range(items)]
        self._made: dict[tuple[int, int], bytes] = {}

    def set_mode(self, mode: str) -> None:
        """How feeds answer from now on."""
        self._mode = mode
        self._stamp = f"<!-- built {time.time_ns()} -->".encode() if mode == "touched" else b""
        if mode in ("changed5", "fresh"):
            for number in range(0, len(self._version), 20 if mode == "changed5" else 1):
                self._version[number] += 1

    def answer(self, number: int, etag: str) -> bytes:
        """The whole HTTP answer."""
        version = self._version[number]
        own = f'"{number}-{version}"'
        if self._mode in ("normal", "changed5") and etag == own:
            return f"HTTP/1.1 304 Not Modified\r\nETag: {own}\r\n\r\n".encode()
        body = self._body(number, version) + self._stamp
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: {own}\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    def _body(self, number: int, version: int) -> bytes:
        if (number, version) not in self._made:
            parts = [f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Feed {number}</title>"]
            for place in range(self._items):
                nth = version + self._items - place
                parts.append(
                    f"<item><title>Feed {number} tells story {nth} about a phone</title><guid>f{number}-{nth}</guid>"
                    f"<link>https://site{number}.example/story/{nth}</link><pubDate>{self._dates[place]}</pubDate>"
                    f"<description>&lt;p&gt;{SUMMARY}&lt;/p&gt;</description></item>"
                )
            if len(self._made) > 2000:
                self._made.clear()
            self._made[number, version] = "".join([*parts, "</channel></rss>"]).encode()
        return self._made[number, version]


async def serve(count: int, items: int, certificate: str | None = None) -> None:
    """Serves until the standard input ends."""
    feeds = Feeds(count, items)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                request = await reader.readuntil(b"\r\n\r\n")
                path = request[4 : request.index(b" ", 4)].decode()
                if path.startswith("/mode/"):
                    feeds.set_mode(path[6:])
                    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                    continue
                at = request.lower().find(b"if-none-match: ")
                etag = request[at + 15 : request.index(b"\r\n", at)].decode() if at > 0 else ""
                writer.write(feeds.answer(int(path[1:]), etag))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    tls = None
    if certificate is not None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate)
    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=tls, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
