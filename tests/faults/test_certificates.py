"""A feed's host changes its certificate: a good one goes unnoticed, a wrong one is a failure in words, and nothing is lost or doubled."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.guard import Rules
from bot.http import open_http
from bot.store.database import Database
from bot.text.speech import Texts
from tests.bot.feed_server import feed_server
from tests.bot.news.engine import Clock, Engine, Item, make_engine

KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


async def openssl(*arguments: str) -> None:
    made = await asyncio.create_subprocess_exec(
        "openssl", *arguments, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
    )
    _, errors = await made.communicate()
    assert made.returncode == 0, errors.decode()


class Authority:
    """Who signs certificates in this test."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self.public = folder / f"{name}.pem"

    async def found(self) -> None:
        extension = ("-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign")
        key = str(self._folder / f"{self._name}.key")
        subject = ("-days", "2", "-subj", f"/CN={self._name}")
        await openssl("req", "-x509", *KEY, *subject, *extension, "-keyout", key, "-out", str(self.public))

    async def sign(self, host: str, name: str, *, days: int = 2) -> Path:
        """A certificate for a host, with a key of its own, in one file."""
        key, asked, signed = (self._folder / f"{name}.{kind}" for kind in ("key", "csr", "crt"))
        await openssl("req", *KEY, "-subj", f"/CN={name}", "-keyout", str(key), "-out", str(asked))
        names = self._folder / f"{name}.ext"
        names.write_text(f"subjectAltName={host}\nauthorityKeyIdentifier=keyid\n")
        by = ("-CA", str(self.public), "-CAkey", str(self._folder / f"{self._name}.key"), "-CAcreateserial")
        until = ("-days", str(days), "-extfile", str(names))
        await openssl("x509", "-req", "-in", str(asked), *by, *until, "-out", str(signed))
        whole = self._folder / f"{name}.whole"
        whole.write_text(key.read_text() + signed.read_text())
        return whole


class Host:
    """A feed's host over TLS, whose certificate can be changed while it runs."""

    def __init__(self, engine: Engine, context: ssl.SSLContext, trusted: Authority, folder: Path) -> None:
        self.engine, self._context, self._trusted, self._folder = engine, context, trusted, folder

    async def change(self, what: str) -> None:
        """Another certificate from now on: `good`, for another `name`, `expired`, or by `nobody` whom we trust."""
        authority = self._trusted
        if what == "nobody":
            authority = Authority(self._folder, "nobody")
            await authority.found()
        host = "DNS:other.example" if what == "name" else "IP:127.0.0.1"
        signed = await authority.sign(host, f"host-{what}", days=-1 if what == "expired" else 2)
        self._context.load_cert_chain(signed)

    def publish(self, *titles: str) -> None:
        # Each request makes a connection of its own, so that each sees the certificate of its time.
        self.engine.serve(*(Item(title) for title in titles), Connection="close")


@pytest.fixture
async def host(database: Database, tmp_path: Path) -> AsyncIterator[Host]:
    trusted = Authority(tmp_path, "trusted")
    await trusted.found()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(await trusted.sign("IP:127.0.0.1", "first"))
    trust = ssl.create_default_context(cafile=str(trusted.public))
    async with feed_server(tls=context) as web, open_http(rules=Rules(private=True), tls=trust) as http:
        engine = make_engine(database, web, http, Clock())
        made = Host(engine, context, trusted, tmp_path)
        await engine.subscribe()
        made.publish("old")
        await engine.add()
        await engine.poll()
        yield made


async def test_another_good_certificate_goes_unnoticed(host: Host) -> None:
    await host.change("good")
    host.publish("new", "old")

    await host.engine.poll()
    await host.engine.deliver()

    assert host.engine.discord.titles(7) == ["new"]
    assert (await host.engine.health()).failures == 0


@pytest.mark.parametrize("wrong", ["name", "expired", "nobody"])
async def test_a_wrong_certificate_is_told_in_words_until_it_is_mended(host: Host, wrong: str) -> None:
    await host.change(wrong)
    host.publish("new", "old")
    await host.engine.poll()
    await host.engine.deliver()

    health = await host.engine.health()
    assert (health.failures, health.last_error) == (1, "tls")
    assert "certificate" in Texts.load().speech("en").say(f"fetch-{health.last_error}")
    assert host.engine.discord.titles(7) == [], "what a stranger serves is not news"

    await host.change("good")
    await host.engine.poll()
    await host.engine.deliver()

    assert host.engine.discord.titles(7) == ["new"]
    assert (await host.engine.health()).failures == 0
