"""Backups of a SQLite store: made while the bot runs, checked before they count, and put back in place."""

import asyncio
import contextlib
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot.errors import StoreError
from bot.store.scripts import load_migrations
from bot.store.sqlite import claimed, translated

log = structlog.get_logger(__name__)

KEPT = 3
"""Backups from before a migration that are kept beside the database."""
BUSY_TIMEOUT_S = 30.0


def backup(database: Path, target: Path) -> int:
    """Writes a consistent copy of what is committed at this moment; returns its size in bytes. The bot goes on meanwhile.

    `target` appears only when it is whole, checked and on the disk, readable by its owner alone.

    Raises:
        StoreError: there is no such database, `target` exists, or the disk is full; then no file is left behind.
    """
    if not database.is_file():
        raise StoreError(f"There is no database at {database}: check DATABASE_URL.", reason="gone")
    if target.exists():
        raise StoreError(f"{target} exists: name a file that is not there yet.", reason="exists")
    part = target.with_name(f".{target.name}.part")
    try:
        # Made before SQLite does it, for the mode; VACUUM INTO takes an empty file.
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        with translated(database), contextlib.closing(_connect(database)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        examine(part)
        with part.open("rb+") as copy:
            os.fsync(copy.fileno())
        part.rename(target)
    except OSError as error:
        raise StoreError(
            f"The backup cannot be written to {target} ({(error.strerror or 'error').lower()}): check its folder.",
            reason="readonly",
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return target.stat().st_size


def examine(file: Path) -> int:
    """Demands a whole Bandwire database that this code knows; returns its schema's version. Changes nothing.

    Raises StoreError.
    """
    if not file.is_file():
        raise StoreError(f"There is no file {file}.", reason="gone")
    with translated(file), contextlib.closing(_connect(file)) as connection:
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
        if problems != ["ok"]:
            raise StoreError(f"{file} is damaged ({problems[0]}): use another backup.", reason="damaged")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    newest = max(migration.number for migration in load_migrations("sqlite"))
    if not 0 < version <= newest:
        what = f"has version {version}, but this Bandwire knows only {newest}" if version else "is no Bandwire database"
        raise StoreError(f"{file} {what}: use another file, or another Bandwire.", reason="newer" if version else "url")
    return version


def restore(copy: Path, database: Path) -> Path | None:
    """Puts a backup in the place of the database, whose bot must be stopped; returns where the old one was put, if there was one.

    Raises:
        StoreError: the backup is not whole or too new, or a bot is running on the database. Then nothing has changed.
    """
    examine(copy)
    existed = database.exists()
    with claimed(database):
        fresh = database.with_name(f".{database.name}.fresh")
        fresh.unlink(missing_ok=True)
        backup(copy, fresh)
        aside = database.with_name(f"{database.name}.before-restore-{_stamp()}")
        # With its log, whose pages may not be in the file yet; renamed and not copied, for it may be damaged.
        for ending in ("-wal", "-shm", ""):
            with contextlib.suppress(FileNotFoundError):
                database.with_name(database.name + ending).rename(aside.with_name(aside.name + ending))
        fresh.rename(database)
    if existed:
        return aside
    aside.unlink()  # the empty file that claiming makes
    return None


async def before_migration(database: Path, *, version: int) -> Path:
    """A backup beside the database before its schema changes; the oldest of them go. Raises StoreError."""
    target = database.with_name(f"{database.name}.v{version:04}-{_stamp()}")
    await asyncio.to_thread(backup, database, target)
    kept = sorted(database.parent.glob(f"{database.name}.v[0-9]*-*"), key=lambda path: path.stat().st_mtime)
    for old in kept[:-KEPT]:
        old.unlink(missing_ok=True)
    log.info("backed up before migrating", file=str(target))
    return target


def _stamp() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}"


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S)
