"""What every test has: databases of both engines, no settings from outside, and no way to the real network."""

import os
import shutil
import socket
import uuid
from collections.abc import AsyncIterator, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import hypothesis  # noqa: F401 - else its plugin imports it when the run ends, where Python 3.11 now and then fails to compile it
import pytest

from bot.settings import Settings
from bot.store.database import Database, open_database
from bot.store.sqlite import path_of
from tests.postgresql import Cluster, PostgresMissing, in_thread, migrate

ENGINES = ("sqlite", "postgresql")


class RealNetworkError(BaseException):
    """A test tried to leave this machine; no `except Exception` may hide that."""


def pytest_configure(config: pytest.Config) -> None:
    """Chooses one PostgreSQL for all processes of this run; it starts when the first test wants it."""
    given = getattr(config, "workerinput", None)
    config.stash[_CLUSTER] = Cluster(given["postgresql"]) if given else Cluster.planned()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tells a process of pytest-xdist where that PostgreSQL is."""
    node.workerinput["postgresql"] = str(node.config.stash[_CLUSTER].folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process stops it."""
    if not hasattr(config, "workerinput"):
        config.stash[_CLUSTER].stop()


_CLUSTER = pytest.StashKey[Cluster]()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in the developer's environment never reach a test."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True, scope="session")
def _no_real_network() -> Iterator[None]:
    """Any connection or name look-up beyond this machine fails the test."""
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name), name=name))
    real_getaddrinfo = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        _check(host, what="a look-up of")
        return real_getaddrinfo(host, *args, **kwargs)

    patch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def postgresql(request: pytest.FixtureRequest) -> Cluster:
    """A running PostgreSQL, or a skip with the reason; in CI a failure."""
    cluster = request.config.stash[_CLUSTER]
    try:
        cluster.start()
    except PostgresMissing as error:
        if os.environ.get("CI", "").lower() in ("1", "true", "yes"):
            pytest.fail(f"CI needs PostgreSQL: {error}", pytrace=False)
        pytest.skip(f"no PostgreSQL: {error}")
    return cluster


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh database, migrated as in production on PostgreSQL, and not there yet on SQLite: once for each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/store/bandwire.db"
        return
    cluster: Cluster = request.getfixturevalue("postgresql")
    name = f"test_{uuid.uuid4().hex}"
    yield cluster.create(name, template=cluster.migrated())
    cluster.drop(name)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all migrations, to be copied."""
    path = tmp_path_factory.mktemp("template") / "bandwire.db"
    in_thread(migrate, f"sqlite:///{path}")
    return path


@pytest.fixture
async def database(database_url: str, migrated_sqlite: Path) -> AsyncIterator[Database]:
    """A fresh, migrated database: once for each engine."""
    if database_url.startswith("sqlite:"):
        path = path_of(database_url)
        path.parent.mkdir(mode=0o700)
        # Its rights come along: those of a file that the bot made.
        shutil.copy(migrated_sqlite, path)
    async with open_database(database_url) as opened:
        yield opened


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/store/bandwire.db"


@pytest.fixture
def postgresql_url(postgresql: Cluster) -> Iterator[str]:
    """The URL of an empty PostgreSQL database without any of our tables."""
    name = f"test_{uuid.uuid4().hex}"
    yield postgresql.create(name)
    postgresql.drop(name)


def _guarded(real: Any, *, name: str) -> Any:
    def guard(self: socket.socket, *args: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _check(args[-1][0], what=f"{name} to")
        return real(self, *args)

    return guard


def _check(host: Any, *, what: str) -> None:
    text = host.decode() if isinstance(host, bytes) else host
    if text in (None, "", "localhost"):
        return
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        raise RealNetworkError(f"{what} {text}: tests stay on this machine") from None
    if not (address.is_loopback or address.is_unspecified) and not what.startswith("a look-up"):
        raise RealNetworkError(f"{what} {text}: tests stay on this machine")
