"""A throwaway PostgreSQL for the tests: one for all processes of a run, given by TEST_DATABASE_URL or started here."""

import asyncio
import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from bot.store.database import open_database

# Not synchronous_commit=off: with it the crash of a server loses rows that it acknowledged.
_FAST = ("fsync=off", "full_page_writes=off", "max_connections=200", "listen_addresses=''")
_TEMPLATE = "bandwire_migrated"
# Stops the server when the test run was killed and could not do it.
_WATCH = (
    "(while kill -0 {run} 2>/dev/null && [ -d {folder}/data ]; do sleep 2; done;"
    " kill -QUIT $(head -n 1 {folder}/data/postmaster.pid); rm -rf {folder}) >/dev/null 2>&1 &"
)


class PostgresMissing(Exception):
    """PostgreSQL cannot be had here; says why."""


class Cluster:
    """The server. Whoever starts it first in a run starts it for all; the folder holds its lock, its data and its URL."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self._url: str | None = None

    @classmethod
    def planned(cls) -> Self:
        """One that is not started yet."""
        # Not below pytest's own temporary folder: a socket's path has at most 107 characters.
        return cls(tempfile.mkdtemp(prefix="bandwire-pg-"))

    def start(self) -> None:
        """Starts the server, unless it runs. Raises PostgresMissing."""
        with self._locked():
            note = self.folder / "url"
            if not note.exists():
                given = os.environ.get("TEST_DATABASE_URL")
                note.write_text(given or self.launch())
            self._url = note.read_text()

    def stop(self) -> None:
        """Stops the server, if it was started here, and removes its folder."""
        if (self.folder / "data").exists():
            self._run("pg_ctl", "stop", "-D", str(self.folder / "data"), "-m", "immediate", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def crash(self) -> None:
        """Ends the server without a shutdown, as a crash would."""
        self._run("pg_ctl", "stop", "-D", str(self.folder / "data"), "-m", "immediate")

    def launch_again(self) -> None:
        """Starts a crashed server."""
        self._run("pg_ctl", "start", "-w", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"))

    def migrated(self) -> str:
        """The name of a database with all migrations, to be used as a template."""
        with self._locked():
            note = self.folder / "template"
            if not note.exists():
                name = f"{_TEMPLATE}_{os.getpid()}"
                self.drop(name)
                url = self.create(name)
                in_thread(migrate, url)
                note.write_text(name)
            return note.read_text()

    def create(self, name: str, *, template: str = "template0") -> str:
        """Makes a database; returns its URL."""
        in_thread(self._command, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def drop(self, name: str) -> None:
        """Removes a database and whoever is connected to it."""
        in_thread(self._command, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def url(self, name: str) -> str:
        """The URL of a database of this server."""
        if self._url is None:
            raise RuntimeError("the cluster was not started")
        return urlunsplit(urlsplit(self._url)._replace(path=f"/{name}"))

    async def _command(self, sql: str) -> None:
        if self._url is None:
            raise RuntimeError("the cluster was not started")
        connection = await asyncpg.connect(self._url)
        try:
            await connection.execute(sql)
        finally:
            await connection.close()

    def launch(self) -> str:
        """Makes and starts a server here, whatever TEST_DATABASE_URL says; returns its URL."""
        data = self.folder / "data"
        _own(self.folder)
        self._run("initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with (data / "postgresql.conf").open("a") as conf:
            conf.write("\n".join((*_FAST, f"unix_socket_directories='{self.folder}'", "")))
        self._run("pg_ctl", "start", "-w", "-D", str(data), "-l", str(self.folder / "log"))
        run = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
        watch = _WATCH.format(run=run, folder=self.folder)
        subprocess.run(("/bin/sh", "-c", watch), check=True, start_new_session=True, stdin=subprocess.DEVNULL)  # noqa: S603
        self._url = f"postgresql://postgres@/postgres?host={self.folder}"
        return self._url

    def _run(self, program: str, *args: str, check: bool = True) -> None:
        with (self.folder / "out").open("ab") as out:
            done = subprocess.run(  # noqa: S603 - PostgreSQL's programs with our own words
                (_binary(program), *args),
                cwd=self.folder,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                **_owner(),
            )
        if check and done.returncode != 0:
            said = (self.folder / "out").read_text()[-500:]
            raise PostgresMissing(f"{program} failed: {said}")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with (self.folder / "lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


async def migrate(url: str) -> None:
    """Makes a database what the bot works on."""
    async with open_database(url):
        pass


def in_thread(work: Any, *args: Any) -> None:
    """Runs a coroutine function beside whatever event loop the test has."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(work(*args))).result()


def _binary(program: str) -> str:
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name.partition(".")[0])
    )
    for folder in reversed(folders):
        if (folder / program).exists():
            return str(folder / program)
    found = shutil.which(program)
    if found is None:
        raise PostgresMissing(
            f"neither TEST_DATABASE_URL nor {program} (on Debian: apt-get install postgresql) on {sys.platform}"
        )
    return found


def _owner() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then it runs as its own user, or as nobody."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            account = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    raise PostgresMissing("this is root, and there is neither a user postgres nor nobody to run it as")


def _own(folder: Path) -> None:
    owner = _owner()
    if owner:
        os.chown(folder, owner["user"], owner["group"])
