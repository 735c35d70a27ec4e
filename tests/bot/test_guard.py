"""The guard against requests into our own network: a table of attacks, with real sockets that never leave this machine."""

import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import FetchError
from bot.guard import Rules, check_url, guarded_sockets, is_allowed
from bot.http import open_http
from tests.bot.feed_server import FeedServer, answer, feed_server

PORT = "PORT"

NAMES = {
    "loopback.evil": ["127.0.0.1"],
    "loopback6.evil": ["::1"],
    "ten.evil": ["10.0.0.5"],
    "home.evil": ["192.168.1.1"],
    "metadata.evil": ["169.254.169.254"],
    "cgnat.evil": ["100.100.100.200"],
    "mapped.evil": ["::ffff:127.0.0.1"],
    "ula.evil": ["fd00:ec2::254"],
    "azure.evil": ["168.63.129.16"],
    "any.evil": ["0.0.0.0"],
    "mixed.evil": ["10.1.2.3", "127.0.0.1", "::1"],
    "multicast.evil": ["224.0.0.1"],
    "nat64.evil": ["64:ff9b::7f00:1"],
    "sixtofour.evil": ["2002:7f00:1::"],
    "teredo.evil": ["2001:0:7f00:1::"],
}
"""What the fake name server says."""

ADDRESSES = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1",
    "017700000001", "127.255.255.254", "0", "0.0.0.0", "0.0.0.1", "10.0.0.1", "10.255.255.255",
    "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "100.127.255.255", "169.254.169.254", "169.254.0.1",
    "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "224.0.0.1",
    "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "[::1]", "[::]", "[::127.0.0.1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:169.254.169.254]", "[::ffff:0:127.0.0.1]",
    "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[fec0::1]", "[ff02::1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]",
    "[100::1]", "[100:0:0:1::1]", "[2001::1]", "[2001:2::1]", "[2001:10::1]", "[2001:20::1]", "[2001:db8::1]",
    "[2002:7f00:1::]", "[2002:a9fe:a9fe::]", "[3fff::1]", "[5f00::1]", "[2620:4f:8000::1]", "[::ffff:0:0]",
]  # fmt: skip
"""Addresses in all the spellings that resolvers and browsers take."""

ATTACKS = [
    *(f"http://{host}:{PORT}/" for host in ADDRESSES),
    *(f"http://{name}:{PORT}/" for name in NAMES),
    f"http://localhost:{PORT}/",
    f"http://LOCALHOST.:{PORT}/",
    f"http://①②⑦.⓪.⓪.①:{PORT}/",
    f"http://127。0。0。1:{PORT}/",
    f"http://user:secret@127.0.0.1:{PORT}/",
    f"http://user@loopback.evil:{PORT}/",
    f"http://example.com@127.0.0.1:{PORT}/",
    f"http://127.0.0.1:{PORT}\\@example.com/",
    "http://127.0.0.1:22/",
    "http://loopback.evil:6379/",
    "https://loopback.evil:5432/",
    "http://127.0.0.1/",
    "https://[::1]/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:6379/_INFO",
    "unix:///var/run/docker.sock",
    "ws://127.0.0.1/",
    "data:text/xml,<rss/>",
    "javascript:alert(1)",
    "//127.0.0.1/",
    "http:///etc/passwd",
    "http://",
    "",
]


class FakeNames(AbstractResolver):
    """Answers from the table; numbers and localhost as the system does."""

    def __init__(self, table: dict[str, list[str]]) -> None:
        self.table = table

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_UNSPEC) -> list[ResolveResult]:
        del family
        if host in self.table:
            return [self._result(host, address, port) for address in self.table[host]]
        if host.rstrip(".").lower() == "localhost":
            return [self._result(host, "127.0.0.1", port)]
        try:
            # What inet_aton takes is an address to the C library: 127.1, 0x7f000001 and the like.
            return [self._result(host, socket.inet_ntoa(socket.inet_aton(host)), port)]
        except OSError:
            raise OSError(f"no such name: {host}") from None

    @staticmethod
    def _result(host: str, address: str, port: int) -> ResolveResult:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)

    async def close(self) -> None:
        pass


@pytest.fixture
async def trap() -> AsyncIterator[FeedServer]:
    """What the attacks are after."""
    async with feed_server() as server:
        server.routes["/"] = answer(200, b"the secret")
        yield server


def test_the_table_is_long_enough() -> None:
    assert len(set(ATTACKS)) >= 50


@pytest.mark.parametrize("attack", ATTACKS)
async def test_no_attack_reaches_anything(attack: str, trap: FeedServer) -> None:
    rules = Rules(ports=Rules().ports | {trap.port})
    async with open_http(rules=rules, resolver=FakeNames(NAMES)) as http:
        with pytest.raises(FetchError) as caught:
            await http.get(attack.replace(PORT, str(trap.port)))
    assert caught.value.facts["reason"] in ("guard", "credentials", "bad-url", "dns"), caught.value.facts
    assert trap.asked == []


@pytest.mark.parametrize("attack", [attack for attack in ATTACKS if PORT in attack])
async def test_no_attack_reaches_anything_through_a_redirect(attack: str, trap: FeedServer) -> None:
    """127.0.0.9 plays the public site; everything else on this machine stays out of bounds."""
    trap.routes["/go"] = answer(302, Location=attack.replace(PORT, str(trap.port)))
    rules = Rules(ports=Rules().ports | {trap.port}, addresses=frozenset({"127.0.0.9"}))
    async with open_http(rules=rules, resolver=FakeNames(NAMES)) as http:
        with pytest.raises(FetchError) as caught:
            await http.get(trap.url("/go", "127.0.0.9"))
    assert caught.value.facts["reason"] in ("guard", "credentials", "bad-url", "bad-redirect", "dns"), (
        caught.value.facts
    )
    assert [path for path, _ in trap.asked] == ["/go"]


async def test_without_the_guard_most_of_the_table_would_connect(trap: FeedServer) -> None:
    """The table is worth something: an unguarded session makes for these addresses. It is stopped before it connects."""
    reached: list[str] = []

    def fence(info: tuple[object, ...]) -> socket.socket:
        reached.append(str(info[4]))
        raise PermissionError("fenced")

    connector = aiohttp.TCPConnector(resolver=FakeNames(NAMES), socket_factory=fence)
    async with aiohttp.ClientSession(connector=connector) as session:
        stopped = 0
        for attack in ATTACKS:
            before = len(reached)
            # aiohttp asserts on some addresses that the guard refuses by name.
            with pytest.raises((aiohttp.ClientError, OSError, ValueError, AssertionError)):
                await session.get(attack.replace(PORT, str(trap.port)))
            stopped += len(reached) > before
    assert stopped >= 50


async def test_a_name_that_changes_its_address_is_caught_at_the_second_connection(trap: FeedServer) -> None:
    names = FakeNames({"rebind.evil": ["127.0.0.9"]})
    trap.routes["/"] = answer(200, b"public", Connection="close")
    rules = Rules(ports=frozenset({trap.port}), addresses=frozenset({"127.0.0.9"}))
    async with open_http(rules=rules, resolver=names) as http:
        assert (await http.get(trap.url("/", "rebind.evil"))).body == b"public"
        names.table["rebind.evil"] = ["127.0.0.1"]
        http._session.connector.clear_dns_cache()  # type: ignore[union-attr] # as after the cache's time is over
        with pytest.raises(FetchError) as caught:
            await http.get(trap.url("/", "rebind.evil"))
    assert caught.value.facts["reason"] == "guard"
    assert len(trap.asked) == 1


async def test_of_several_addresses_only_public_ones_are_tried(trap: FeedServer) -> None:
    names = FakeNames({"both.example": ["10.0.0.1", "169.254.169.254", "127.0.0.9"]})
    rules = Rules(ports=frozenset({trap.port}), addresses=frozenset({"127.0.0.9"}))
    async with open_http(rules=rules, resolver=names) as http:
        assert (await http.get(trap.url("/", "both.example"))).body == b"the secret"


async def test_the_setting_for_playground_and_tests_opens_loopback(trap: FeedServer) -> None:
    async with open_http(rules=Rules(private=True), resolver=FakeNames(NAMES)) as http:
        assert (await http.get(trap.url("/", "loopback.evil"))).body == b"the secret"


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "fe80::1", "0.0.0.0", "224.0.0.1", "::ffff:127.0.0.1", "100.64.0.1"]
)
def test_private_does_not_open_metadata_or_oddities(address: str) -> None:
    assert not is_allowed(address, Rules(private=True))


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001::200e", "2001:4860::8888"]
)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_allowed(address, Rules())


@pytest.mark.parametrize(
    "url", ["http://example.com/", "https://example.com:8443/feed", "http://example.com:8080/?a=b#c"]
)
def test_ordinary_urls_are_allowed(url: str) -> None:
    check_url(URL(url), Rules())
    assert URL(url).host == "example.com"


def test_addresses_with_a_zone_are_refused() -> None:
    make = guarded_sockets(Rules())
    for target in (("2606:4700::1111", 80, 0, 3), ("fe80::1%eth0", 80, 0, 0), ("2606:4700::1111%2", 80, 0, 0)):
        with pytest.raises(PermissionError):
            make((socket.AF_INET6, socket.SOCK_STREAM, 0, "", target))


async def test_a_proxy_in_the_environment_is_not_used(trap: FeedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    async with open_http(rules=Rules(private=True)) as http:
        assert (await http.get(trap.url())).status == 200
