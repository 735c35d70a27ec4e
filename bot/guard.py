"""Which URLs and addresses a feed may name: the guard against requests into our own network (SSRF).

Two checks, both needed. `check_url` judges each address a request or a redirect names; `guarded_sockets` judges the IP address of
every connection at the moment its socket is made, so that no DNS answer, rebinding or odd spelling of an address gets past.
"""

import errno
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

from aiohappyeyeballs import AddrInfoType
from yarl import URL

from bot.errors import FetchError

GUARD_MARK: Final = "address is not public"
"""Stands in the text of every error that a guarded socket raises, also after the connector has merged several errors."""

MAX_URL: Final = 2048

_HOST: Final = re.compile(r"[A-Za-z0-9._-]+\Z|[0-9A-Fa-f:.]+(?:%[\w.-]+)?\Z")
_REFUSED_V4: Final = tuple(
    ip_network(block)
    for block in (
        # IANA's special-purpose registry (RFC 6890 and successors) …
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        # … and a public address behind which Azure's hosts serve their metadata.
        "168.63.129.16/32",
    )
)
_UNICAST_V6: Final = ip_network("2000::/3")
"""The only part of IPv6 that is given out as global unicast; mapped, NAT64, ULA, link-local and the rest lie outside."""
_REFUSED_V6: Final = tuple(
    ip_network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
_PRIVATE: Final = tuple(
    ip_network(block)
    for block in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
)
"""What `Rules.private` opens; link-local and with it cloud metadata stay shut."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How far the guard lets requests go.

    `private` opens loopback and private networks on every port, for tests and the playground; `addresses` opens single ones.
    """

    ports: frozenset[int] = frozenset({80, 443, 8080, 8443})
    private: bool = False
    addresses: frozenset[str] = frozenset()


def check_url(url: URL, rules: Rules) -> None:
    """Raises FetchError (reason `guard`, `credentials` or `bad-url`) unless the URL may be asked for."""
    if url.scheme not in ("http", "https"):
        raise _refused("bad-url", "Only http and https addresses can be fetched.", url)
    if not url.raw_host or not _HOST.match(url.raw_host) or len(str(url)) > MAX_URL:
        raise _refused("bad-url", "That is not a complete web address.", url)
    if url.raw_user is not None or url.raw_password is not None:
        raise _refused("credentials", "Addresses with a user name or password are not fetched.", url)
    if url.port not in rules.ports and not rules.private:
        raise _refused("guard", f"Port {url.port} is not one that feeds are fetched from.", url)


def is_allowed(address: str, rules: Rules) -> bool:
    """Whether a connection to this IP address (as text, a zone included) may be made."""
    return _is_public(address) or address in rules.addresses or (rules.private and _is_private(address))


def guarded_sockets(rules: Rules) -> Callable[[AddrInfoType], socket.socket]:
    """A socket factory for aiohttp's connector: it sees the exact address of every connection, or raises OSError."""

    def make(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, target = info
        if family not in (socket.AF_INET, socket.AF_INET6) or not is_allowed(str(target[0]), rules) or _scoped(target):
            raise PermissionError(errno.EACCES, GUARD_MARK)
        return socket.socket(family, kind, protocol)

    return make


@lru_cache(maxsize=4096)
def _is_public(address: str) -> bool:
    parsed = _parsed(address)
    if isinstance(parsed, IPv4Address):
        return not any(parsed in block for block in _REFUSED_V4)
    if parsed is None or not isinstance(_UNICAST_V6, IPv6Network):
        return False
    return parsed in _UNICAST_V6 and not any(parsed in block for block in _REFUSED_V6)


@lru_cache(maxsize=1024)
def _is_private(address: str) -> bool:
    parsed = _parsed(address)
    return parsed is not None and any(parsed.version == block.version and parsed in block for block in _PRIVATE)


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    """The address, or None when it is none or names a zone (only link-local addresses need one)."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    return None if isinstance(parsed, IPv6Address) and parsed.scope_id else parsed


def _scoped(target: tuple[object, ...]) -> bool:
    return len(target) == 4 and target[3] != 0


def _refused(reason: str, sentence: str, url: URL) -> FetchError:
    return FetchError(sentence, message_id=f"fetch-{reason}", reason=reason, host=url.host or "")
