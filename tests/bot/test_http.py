"""The HTTP session for feeds: bounded in bytes, seconds and hops, and plain about what went wrong. A real server on loopback."""

import asyncio
import gzip
import socket
import ssl
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import brotli
import pytest

from bot import decoding
from bot.errors import FetchError
from bot.guard import Rules
from bot.http import REASONS, Http, loggable, open_http, user_agent
from bot.news import fetch
from bot.news.parsing import examine
from bot.text.speech import Texts
from tests.bot.feed_server import FeedServer, answer, feed_server

zstd = decoding.zstd
FEED = b"<rss version='2.0'><channel><title>T</title></channel></rss>" * 20


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with feed_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    async with open_http(contact_url="https://bot.example/about", rules=Rules(private=True)) as opened:
        yield opened


async def failure(http: Http, url: str, **limits: float) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await http.get(url, **limits)  # type: ignore[arg-type] # limits are numbers
    return caught.value


def deflate(body: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(FEED, mtime=0)),
        ("x-gzip", gzip.compress(FEED, mtime=0)),
        ("GZIP", gzip.compress(FEED[:300], mtime=0) + gzip.compress(FEED[300:], mtime=0)),
        ("gzip", gzip.compress(FEED, mtime=0) + b"\0" * 64),
        ("gzip", gzip.compress(FEED, mtime=0)[:-8]),
        ("gzip", FEED),
        ("deflate", zlib.compress(FEED)),
        ("deflate", deflate(FEED, -15)),
        ("gzip", zlib.compress(FEED)),
        ("br", brotli.compress(FEED)),
        ("zstd", zstd.compress(FEED)),
        ("zstd", zstd.compress(FEED[:300]) + zstd.compress(FEED[300:])),
        ("identity", FEED),
        ("", FEED),
        ("gzip, br", brotli.compress(gzip.compress(FEED, mtime=0))),
        ("gzip", gzip.compress(gzip.compress(FEED, mtime=0), mtime=0)),
        ("", gzip.compress(FEED, mtime=0)),
    ],
    ids=str,
)
async def test_every_coding_is_undone(http: Http, server: FeedServer, coding: str, packed: bytes) -> None:
    server.routes["/"] = answer(200, packed, Content_Encoding=coding)
    assert (await http.get(server.url())).body == FEED


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "", "gzip, gzip"])
async def test_a_bomb_is_cut_at_the_limit(http: Http, server: FeedServer, coding: str) -> None:
    plain = b"<" + b"0" * 60_000_000
    packers = {"br": brotli.compress, "zstd": zstd.compress, "deflate": zlib.compress}
    bomb = gzip.compress(gzip.compress(plain)) if "," in coding else packers.get(coding, gzip.compress)(plain)
    server.routes["/"] = answer(200, bomb, Content_Encoding=coding)
    assert (await failure(http, server.url())).facts["reason"] == "too-large"


async def test_many_empty_gzip_members_are_refused(http: Http, server: FeedServer) -> None:
    server.routes["/"] = answer(200, gzip.compress(b"") * 5_000, Content_Encoding="gzip")
    assert (await failure(http, server.url())).facts["reason"] == "bad-encoding"


async def test_an_endless_body_is_cut_at_the_limit(http: Http, server: FeedServer) -> None:
    server.routes["/"] = b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 2_000_000
    assert (await failure(http, server.url(), limit_bytes=1_000_000)).facts["reason"] == "too-large"


async def test_a_length_over_the_limit_is_not_even_read(http: Http, server: FeedServer) -> None:
    server.routes["/"] = answer(200, b"x", Content_Length="99999999999")
    assert (await failure(http, server.url())).facts["reason"] == "too-large"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("br", b"\xff" * 50),
        ("zstd", b"junk"),
        ("gzip", b"\x1f\x8bjunk junk junk"),
        ("compress", b"x"),
        ("gzip,gzip,gzip", b"x"),
    ],
)
async def test_a_broken_coding_is_named(http: Http, server: FeedServer, coding: str, body: bytes) -> None:
    server.routes["/"] = answer(200, body, Content_Encoding=coding)
    assert (await failure(http, server.url())).facts["reason"] == "bad-encoding"


async def test_a_slow_drip_ends_at_the_total_timeout(http: Http, server: FeedServer) -> None:
    never = asyncio.Event()

    async def drip(_path: str, _headers: dict[str, str]) -> bytes:
        await never.wait()
        return b""

    server.routes["/"] = drip
    assert (await failure(http, server.url(), timeout_s=0.05)).facts["reason"] == "timeout"


async def test_each_redirect_is_recorded(http: Http, server: FeedServer) -> None:
    server.routes |= {
        "/1": answer(301, Location="/2"),
        "/2": answer(308, Location=server.url("/3?a=b#part")),
        "/3?a=b": answer(200, FEED),
    }
    response = await http.get(server.url("/1"))
    assert [(hop.status, hop.location) for hop in response.hops] == [
        (301, server.url("/2")),
        (308, server.url("/3?a=b")),
    ]
    assert response.permanent_url == server.url("/3?a=b")


async def test_one_temporary_hop_makes_the_chain_temporary(http: Http, server: FeedServer) -> None:
    server.routes |= {"/1": answer(301, Location="/2"), "/2": answer(302, Location="/3"), "/3": answer(200, FEED)}
    assert (await http.get(server.url("/1"))).permanent_url is None


async def test_without_redirects_nothing_moved(http: Http, server: FeedServer) -> None:
    server.routes["/"] = answer(200, FEED)
    assert (await http.get(server.url())).permanent_url is None


async def test_five_redirects_are_followed_and_a_sixth_is_not(http: Http, server: FeedServer) -> None:
    for number in range(6):
        server.routes[f"/{number}"] = answer(302, Location=f"/{number + 1}")
    server.routes["/6"] = answer(200, FEED)
    assert len((await http.get(server.url("/1"))).hops) == 5
    error = await failure(http, server.url("/0"))
    assert error.facts["reason"] == "too-many-redirects"
    assert len(error.facts["hops"]) == 5  # type: ignore[arg-type] # a tuple of hops


@pytest.mark.parametrize("location", ["http://[", "http://a b c:x/", "ftp://127.0.0.1/", "javascript:x"])
async def test_a_redirect_to_nonsense_is_an_answer_in_words(http: Http, server: FeedServer, location: str) -> None:
    server.routes["/"] = answer(302, Location=location)
    assert (await failure(http, server.url())).facts["reason"] in ("bad-redirect", "bad-url")


async def test_a_redirect_with_raw_characters_is_followed(http: Http, server: FeedServer) -> None:
    server.routes["/"] = answer(302, Location="/gr\u00f6\u00dfe a".encode().decode("latin-1"))
    server.routes["/"] = server.routes["/"].decode().encode("latin-1")  # type: ignore[union-attr] # raw bytes by now
    server.routes["/gr%C3%B6%C3%9Fe%20a"] = answer(200, FEED)
    assert (await http.get(server.url())).status == 200


async def test_we_say_who_we_are_and_keep_no_cookies(http: Http, server: FeedServer) -> None:
    server.routes["/"] = answer(200, FEED, Set_Cookie="track=1")
    await http.get(server.url())
    await http.get(server.url(), headers={"If-None-Match": '"x"'})
    asked = server.asked[1][1]
    assert asked["user-agent"].startswith("Bandwire/")
    assert "(+https://bot.example/about)" in asked["user-agent"]
    assert "cookie" not in asked
    assert "authorization" not in asked
    assert asked["if-none-match"] == '"x"'
    assert {"gzip", "br", "zstd", "deflate"} <= set(asked["accept-encoding"].split(", "))


def test_a_contact_cannot_break_the_header() -> None:
    assert "\n" not in user_agent("https://x.example/\r\nX-Evil: 1")


async def test_nobody_listening_is_refused(http: Http) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert (await failure(http, f"http://127.0.0.1:{port}/")).facts["reason"] == "refused"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "reset"),
        (b"garbage\r\n\r\n", "bad-http"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\nConnection: close\r\n\r\nshort", "truncated"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "bad-http"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", "bad-http"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 2_000 + b"\r\n", "bad-http"),
    ],
    ids=["closed", "garbage", "cut", "bad-chunk", "long-header", "many-headers"],
)
async def test_broken_answers_are_named(http: Http, raw: bytes, reason: str) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(raw)
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with listening:
        error = await failure(http, f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/")
    assert error.facts["reason"] == reason, error.__cause__


async def test_a_certificate_of_nobody_is_a_tls_failure(http: Http, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    await self_signed(tmp_path, context)
    listening = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0, ssl=context)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        assert (await failure(http, f"https://127.0.0.1:{port}/")).facts["reason"] == "tls"


async def test_plain_http_where_tls_was_expected_is_a_tls_failure(http: Http) -> None:
    async def serve(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(400, b"speak plainly"))
        writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        assert (await failure(http, f"https://127.0.0.1:{port}/")).facts["reason"] == "tls"


async def self_signed(folder: Path, context: ssl.SSLContext) -> None:
    made = await asyncio.create_subprocess_exec(
        *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"),
        *("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")),
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert await made.wait() == 0, "openssl makes the test's certificate"
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")


async def test_errors_carry_no_secret_of_the_url(http: Http) -> None:
    error = await failure(http, "http://user:hunter2@127.0.0.1:1/feed?key=hunter2")
    assert "hunter2" not in f"{error.sentence} {error.facts}"
    assert loggable("https://a.example/f?key=hunter2#x") == "https://a.example/f"


def test_every_reason_has_a_sentence_in_the_catalog() -> None:
    speech = Texts.load().speech("en")
    for prefix, reasons in (("fetch", REASONS), ("fetch", fetch.REASONS), ("parse", examine.REASONS)):
        for reason, sentence in reasons.items():
            assert speech.say(f"{prefix}-{reason}") == sentence
