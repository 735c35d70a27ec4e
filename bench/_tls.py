"""A certificate of our own for the TLS round, made by openssl, and a resolver by which every name is this machine."""

import socket
import ssl
import subprocess
from pathlib import Path

from aiohttp.abc import AbstractResolver, ResolveResult


def certificate(folder: Path, name: str) -> Path:
    """A PEM file with a key and the certificate that it signs itself, for a name (a wildcard, say)."""
    key, public, whole = folder / "key.pem", folder / "public.pem", folder / "bench.pem"
    subprocess.run(
        (
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-days", "2", "-subj", "/CN=bench", "-addext", f"subjectAltName=DNS:{name}"),
            *("-addext", "keyUsage=critical,digitalSignature,keyCertSign", "-keyout", str(key), "-out", str(public)),
        ),
        check=True,
        capture_output=True,
    )
    whole.write_text(key.read_text() + public.read_text())
    return whole


def trusting(whole: Path) -> ssl.SSLContext:
    """What trusts that certificate and no other."""
    return ssl.create_default_context(cafile=str(whole))


class Here(AbstractResolver):
    """Every name is this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The loopback address."""
        return [
            ResolveResult(hostname=host, host="127.0.0.1", port=port, family=family or socket.AF_INET, proto=0, flags=0)
        ]

    async def close(self) -> None:
        """Nothing is open."""
