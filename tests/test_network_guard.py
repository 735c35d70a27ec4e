"""The guard that keeps every test on this machine."""

import asyncio
import socket

import pytest

REFUSED = "stay on this machine"


@pytest.mark.parametrize(
    ("family", "address"),
    [
        (socket.AF_INET, ("192.0.2.1", 80)),
        (socket.AF_INET6, ("2001:db8::1", 80)),
        (socket.AF_INET, ("169.254.169.254", 80)),
    ],
)
def test_no_connection_leaves_this_machine(family, address):
    with socket.socket(family) as one:
        for leave in (one.connect, one.connect_ex):
            with pytest.raises(BaseException, match=REFUSED):
                leave(address)
    with socket.socket(family, socket.SOCK_DGRAM) as one, pytest.raises(BaseException, match=REFUSED):
        one.sendto(b"x", address)


async def test_no_name_is_looked_up():
    with pytest.raises(BaseException, match=REFUSED):
        socket.getaddrinfo("example.org", 80)
    with pytest.raises(BaseException, match=REFUSED):
        await asyncio.open_connection("192.0.2.1", 80)


async def test_this_machine_is_reached():
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        for host in ("127.0.0.1", "localhost"):
            reader, writer = await asyncio.open_connection(host, server.sockets[0].getsockname()[1])
            assert await reader.read() == b""
            writer.close()
            await writer.wait_closed()
