"""PgBouncer between us and PostgreSQL, a connection per transaction: the store, delivery and two senders work as without it."""

import asyncio
import itertools
import os
import pwd
import shutil
import signal
import tempfile
import uuid
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.database import open_database
from bot.store.together import Leases, SharedRate
from tests.bot.news.engine import Item, opened_engine
from tests.postgresql import Cluster

PROGRAM = shutil.which("pgbouncer") or shutil.which("/usr/sbin/pgbouncer")
CONFIG = """
[databases]
* = host={cluster}
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = {folder}
auth_type = trust
auth_file = {folder}/users
pool_mode = transaction
default_pool_size = 2
"""
TITLES = [f"n{number}" for number in range(6)]


@pytest.fixture
async def pooled_url(postgresql: Cluster) -> AsyncIterator[str]:
    """The URL of a migrated database behind a pooler that hands out a connection per transaction."""
    if PROGRAM is None:
        pytest.skip("no pgbouncer (on Debian: apt-get install pgbouncer)")
    name = f"pooled_{uuid.uuid4().hex}"
    postgresql.create(name, template=postgresql.migrated())
    # Not below pytest's own temporary folder: a socket's path has at most 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="bandwire-pool-"))
    (folder / "pgbouncer.ini").write_text(CONFIG.format(cluster=postgresql.folder, folder=folder))
    (folder / "users").write_text('"postgres" ""\n')
    account = pwd.getpwnam("postgres") if os.getuid() == 0 else None
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)
    process = await asyncio.create_subprocess_exec(
        PROGRAM,
        "-q",
        str(folder / "pgbouncer.ini"),
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
    )
    try:
        async with asyncio.timeout(20):
            while not (folder / ".s.PGSQL.6432").exists():
                assert process.returncode is None, "pgbouncer did not start"
                await asyncio.sleep(0.02)
        yield f"postgresql://postgres@/{name}?host={folder}&port=6432&statement_cache_size=0"
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()
        postgresql.drop(name)
        shutil.rmtree(folder)


async def test_articles_are_delivered_once_and_in_order_behind_a_pooler(pooled_url: str) -> None:
    async with open_database(pooled_url) as database, opened_engine(database) as engine:
        for channel in (7, 8):
            await engine.subscribe(channel)
        engine.serve()
        await engine.add()
        await engine.poll()
        engine.serve(*(Item(title) for title in reversed(TITLES)))
        await engine.poll()

        await asyncio.gather(engine.new_deliverer().run(), engine.new_deliverer().run())

        assert [engine.discord.titles(channel) for channel in (7, 8)] == [TITLES, TITLES]


async def test_what_processes_share_is_shared_behind_a_pooler(pooled_url: str) -> None:
    async with open_database(pooled_url) as one, open_database(pooled_url) as other:
        rates = [SharedRate(database, "discord", gap_s=10) for database in (one, other)]
        waits = sorted(await asyncio.gather(*(rate.reserve() for rate in rates * 3)))
        assert all(later - sooner > 9 for sooner, later in itertools.pairwise(waits)), waits
        assert [await Leases(database).take("step", timedelta(hours=1)) for database in (one, other)] == [True, False]
