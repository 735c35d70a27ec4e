"""The guarded HTTP session for feeds: a URL goes in, one complete, bounded answer or a FetchError comes out.

It is apart from Discord's session, keeps no cookies, reads no proxy from the environment, and never connects to an address that
`bot/guard` refuses, on whichever hop.
"""

import asyncio
import errno
import re
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import aiohttp
import msgspec
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot import __version__, decoding
from bot.errors import FetchError
from bot.guard import GUARD_MARK, Rules, check_url, guarded_sockets
from bot.resolver import PooledResolver

LIMIT_BYTES: Final = 10_000_000
"""The most that a body may have after decompression."""
TIMEOUT_S: Final = 15.0
"""For all hops and the whole body together: only a total stops a server that drips."""
MAX_REDIRECTS: Final = 5

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PERMANENT: Final = frozenset({301, 308})
_BREATHE_EVERY: Final = 1_000_000
"""Bytes unpacked before other tasks get a turn."""

REASONS: Final[Mapping[str, str]] = {
    "bad-url": "That is not a web address that can be fetched.",
    "guard": "That address leads into a private network or to a port that is not fetched from.",
    "credentials": "Addresses with a user name or password are not fetched.",
    "dns": "The site's name could not be found.",
    "refused": "The server did not accept the connection.",
    "connect": "No connection to the server could be made.",
    "tls": "The server's certificate or encryption is broken.",
    "timeout": "The server did not answer in full in time.",
    "reset": "The server broke off the connection.",
    "truncated": "The server stopped in the middle of its answer.",
    "too-large": "The answer is larger than a feed may be.",
    "bad-encoding": "The answer is compressed in a way that cannot be undone.",
    "bad-http": "The server's answer is not valid HTTP.",
    "bad-redirect": "The server redirects to something that is not a web address.",
    "too-many-redirects": "The server redirects too often.",
    "network": "The connection to the server failed.",
}
"""Every reason a FetchError of this module can carry, each with its sentence. Its message id is `fetch-<reason>`."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: what was asked, the status, and where it led."""

    url: str
    status: int
    location: str

    @property
    def permanent(self) -> bool:
        """Whether it holds from now on."""
        return self.status in _PERMANENT


class Response(msgspec.Struct, frozen=True):
    """A whole answer. `url` is the last one asked; `headers` ignore case."""

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes
    hops: tuple[Hop, ...] = ()

    @property
    def permanent_url(self) -> str | None:
        """Where the resource lives from now on: the final URL when every hop said so for good (301, 308), else None."""
        return self.url if self.hops and all(hop.permanent for hop in self.hops) else None


class Http:
    """Fetches through one guarded session. Made by `open_http`."""

    def __init__(self, session: aiohttp.ClientSession, rules: Rules) -> None:
        self._session = session
        self._rules = rules
        # Feeds are asked again and again.
        self._begin = lru_cache(maxsize=_ADDRESSES)(self._checked)

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        limit_bytes: int = LIMIT_BYTES,
        timeout_s: float = TIMEOUT_S,
    ) -> Response:
        """One GET with its redirects. Any status is an answer; raises FetchError (facts `reason`, `url`, `hops`) for the rest."""
        hops: list[Hop] = []
        try:
            async with asyncio.timeout(timeout_s):
                return await self._follow(self._target(url), headers or {}, limit_bytes, hops=hops)
        except FetchError as error:
            raise FetchError(
                error.sentence,
                message_id=error.message_id,
                **{"hops": tuple(hops), **error.facts, "url": loggable(url)},
            ) from error
        except (aiohttp.ClientError, OSError, ValueError, decoding.BrokenCoding) as error:
            raise failure(_reason(error), url=loggable(url), hops=tuple(hops)) from error

    async def _follow(
        self, target: "_Target", headers: Mapping[str, str], limit_bytes: int, *, hops: list[Hop]
    ) -> Response:
        while True:
            url, shown = target
            async with self._session.get(url, headers=headers, allow_redirects=False) as answer:
                status = answer.status
                location = answer.headers.get("Location") if status in _REDIRECTS else None
                if not location:
                    body = await _read(answer, limit_bytes) if status != 304 else b""
                    return Response(status, shown, answer.headers, body, tuple(hops))
            if len(hops) == MAX_REDIRECTS:
                raise failure("too-many-redirects", status=status)
            following = _joined(url, location)
            hops.append(Hop(shown, status, str(following)))
            target = self._guarded(following)

    def _target(self, url: str) -> "_Target":
        return self._begin(url) if len(url) <= _KEPT_LENGTH else self._checked(url)

    def _checked(self, url: str) -> "_Target":
        return self._guarded(_parsed(url))

    def _guarded(self, url: URL) -> "_Target":
        check_url(url, self._rules)
        return url, str(url)


_Target = tuple[URL, str]
"""An address that the guard lets pass, and its text."""
_ADDRESSES: Final = 16_384
"""Addresses kept as they were taken apart and judged, of 1 to 2 kB each."""
_KEPT_LENGTH: Final = 300


@asynccontextmanager
async def open_http(
    *,
    contact_url: str = "",
    rules: Rules | None = None,
    resolver: AbstractResolver | None = None,
    connections: int = 200,
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[Http]:
    """The session for as long as the block runs.

    Args:
        contact_url: where a site's owner learns who asks; part of the User-Agent.
        connections: how many may be open at once, to all hosts together.
        resolver: answers names; what it says is guarded too.
        tls: which certificates are trusted; None: those of the system.
    """
    guard = rules or Rules()
    names = resolver or PooledResolver()
    connector = aiohttp.TCPConnector(
        limit=connections,
        resolver=names,
        ssl=tls or True,
        ttl_dns_cache=300,
        socket_factory=guarded_sockets(guard),
        enable_cleanup_closed=False,
    )
    session = aiohttp.ClientSession(
        connector=connector,
        trust_env=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        timeout=aiohttp.ClientTimeout(total=None, connect=None, sock_connect=10, sock_read=None),
        headers={"User-Agent": user_agent(contact_url), "Accept": _ACCEPT, "Accept-Encoding": decoding.ACCEPTED},
        max_field_size=32_768,
        max_headers=256,
        requote_redirect_url=False,
    )
    async with session:
        try:
            yield Http(session, guard)
        finally:
            if resolver is None:
                await names.close()


_ACCEPT: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.3"
)


def user_agent(contact_url: str) -> str:
    """Who we say we are: the program, its version, and where its owner can be reached."""
    contact = "".join(c for c in contact_url if c.isascii() and c.isprintable() and c not in "()")
    return f"Bandwire/{__version__} (+{contact})" if contact else f"Bandwire/{__version__}"


def failure(reason: str, **facts: object) -> FetchError:
    """The FetchError for one of `REASONS`."""
    return FetchError(REASONS[reason], message_id=f"fetch-{reason}", reason=reason, **facts)


def loggable(url: str) -> str:
    """A URL without its user part and query: those may be secrets."""
    try:
        parsed = URL(url)
        return (
            str(parsed.with_user(None).with_query(None).with_fragment(None))
            if parsed.host
            else url[:60].split("?", maxsplit=1)[0]
        )
    except ValueError:
        return url[:60].split("?", maxsplit=1)[0]


def _parsed(url: str) -> URL:
    try:
        return URL(url.strip())
    except ValueError as error:
        raise failure("bad-url") from error


def _joined(base: URL, location: str) -> URL:
    """The redirect's target. Servers send it relative, with blanks, or in raw UTF-8."""
    try:
        cleaned = location.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()
        return base.join(URL(re.sub(r"[\t\r\n]", "", cleaned))).with_fragment(None)
    except ValueError as error:
        raise failure("bad-redirect") from error


async def _read(answer: aiohttp.ClientResponse, limit_bytes: int) -> bytes:
    """The body, unpacked, in full. Raises FetchError `too-large` as soon as it passes the limit."""
    if (answer.content_length or 0) > limit_bytes:
        raise failure("too-large", status=answer.status)
    chain = decoding.decoders(answer.headers.get("Content-Encoding", ""))
    body = bytearray()
    rested = 0
    async for chunk in answer.content.iter_any():
        if not body and not chain and chunk[:2] == b"\x1f\x8b":
            chain = [decoding.gunzipper()]
        for piece in decoding.unpack(chain, chunk):
            body += piece
            if len(body) > limit_bytes:
                raise failure("too-large", status=answer.status)
            if len(body) - rested > _BREATHE_EVERY:
                rested = len(body)
                await asyncio.sleep(0)
    if chain and body[:2] == b"\x1f\x8b":
        return await _unpack_again(bytes(body), limit_bytes)
    return bytes(body)


async def _unpack_again(body: bytes, limit_bytes: int) -> bytes:
    """A body that was compressed twice and said so once."""
    unpacked = bytearray()
    for piece in decoding.gunzipper().feed(body):
        unpacked += piece
        if len(unpacked) > limit_bytes:
            raise failure("too-large")
        await asyncio.sleep(0)
    return bytes(unpacked)


_REASON_OF_ERROR: Final[tuple[tuple[type[Exception], str], ...]] = (
    (decoding.BrokenCoding, "bad-encoding"),
    (aiohttp.InvalidURL, "bad-url"),
    (aiohttp.ClientConnectorDNSError, "dns"),
    (aiohttp.ClientSSLError, "tls"),
    (aiohttp.ClientPayloadError, "truncated"),
    (aiohttp.ClientResponseError, "bad-http"),
    (aiohttp.ClientConnectorError, "connect"),
    (aiohttp.ServerDisconnectedError, "reset"),
    (TimeoutError, "timeout"),
    (aiohttp.ClientOSError, "reset"),
    (ConnectionError, "reset"),
    (aiohttp.ClientError, "network"),
    (OSError, "connect"),
)


def _reason(error: Exception) -> str:
    if GUARD_MARK in str(error):
        return "guard"
    if isinstance(error, aiohttp.ClientConnectorError) and error.os_error.errno == errno.ECONNREFUSED:
        return "refused"
    return next((reason for kind, reason in _REASON_OF_ERROR if isinstance(error, kind)), "bad-url")
