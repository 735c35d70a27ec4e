"""Migrations: numbered `.sql` files, each applied together with its version in one transaction; forward only.

After a crash at any point the next start goes on with the first file that is not applied in full. Two processes that start at
once wait for each other.
"""

import time
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager

import structlog

from bot.errors import StoreError
from bot.store.backup import before_migration
from bot.store.database import Database, Engine, Transaction
from bot.store.scripts import Migration, load_migrations
from bot.store.sql import split
from bot.store.sqlite import open_sqlite, path_of

log = structlog.get_logger(__name__)

_LOCK = 0x62616E64
"""The key of PostgreSQL's advisory lock, "band" in ASCII."""

_VERSIONS = """
CREATE TABLE IF NOT EXISTS schema_versions (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)
"""


async def upgrade(url: str) -> list[Migration]:
    """Brings the database behind a URL to this code's version; returns what was applied. Raises StoreError.

    A SQLite file that holds something is backed up beside itself first; PostgreSQL's backups are its operator's.
    """
    async with _opened(url) as database:
        if database.engine == "sqlite":
            await _back_up(database, url)
        return await migrate(database)


async def _back_up(database: Database, url: str) -> None:
    applied = await _applied(database)
    if applied and await pending(database, migrations=load_migrations("sqlite")):
        await before_migration(path_of(url), version=max(applied))


async def missing(url: str) -> list[Migration]:
    """What `upgrade` would apply. Changes nothing: a SQLite file that is not there yet is not made."""
    if url.startswith("sqlite:") and not path_of(url).exists():
        return load_migrations("sqlite")
    async with _opened(url) as database:
        return await pending(database, migrations=load_migrations(database.engine))


def _opened(url: str) -> AbstractAsyncContextManager[Database]:
    if url.startswith("sqlite:"):
        return open_sqlite(path_of(url), migrating=True)
    from bot.store.postgresql import open_postgresql  # noqa: PLC0415 - asyncpg is loaded only where it is in use

    return open_postgresql(url)


async def migrate(database: Database, *, migrations: Sequence[Migration] | None = None) -> list[Migration]:
    """Applies what is missing and returns it. Raises StoreError for a newer database or an applied file that was changed.

    A SQLite database must be opened for it, with foreign keys off: `upgrade` does that.
    """
    known = load_migrations(database.engine) if migrations is None else list(migrations)
    applied = []
    for migration in await pending(database, migrations=known):

        async def step(transaction: Transaction, migration: Migration = migration) -> bool:
            return await _apply(transaction, migration, known, engine=database.engine)

        if await database.transact(step):
            applied.append(migration)
            log.info("migrated", number=migration.number, name=migration.name, engine=database.engine)
    return applied


async def pending(database: Database, *, migrations: Sequence[Migration]) -> list[Migration]:
    """The migrations that are not applied yet. Changes nothing; raises like `migrate`."""
    applied = await _applied(database)
    _verify(applied, migrations)
    return [migration for migration in migrations if migration.number not in applied]


async def _applied(database: Database) -> Mapping[int, str]:
    """The numbers and checksums in the database; empty when it is new."""
    if await database.fetch_one(_HAS_VERSIONS[database.engine]) is None:
        return {}
    rows = await database.fetch_all("SELECT number, checksum FROM schema_versions")
    return {row["number"]: row["checksum"] for row in rows}


_HAS_VERSIONS: Mapping[Engine, str] = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'",
    "postgresql": "SELECT 1 FROM pg_tables WHERE tablename = 'schema_versions' AND schemaname = current_schema()",
}


async def _apply(transaction: Transaction, migration: Migration, known: Sequence[Migration], *, engine: Engine) -> bool:
    """Applies one migration, unless another process was faster; returns whether it did."""
    sqlite = engine == "sqlite"
    if not sqlite:
        await transaction.fetch_all("SELECT pg_advisory_xact_lock(:key)", key=_LOCK)
    await transaction.execute(_VERSIONS)
    rows = await transaction.fetch_all("SELECT number, checksum FROM schema_versions")
    applied = {row["number"]: row["checksum"] for row in rows}
    _verify(applied, known)
    if migration.number in applied:
        return False
    for statement in split(migration.script, sqlite=sqlite):
        await transaction.execute(statement)
    if sqlite:
        await _check_sqlite(transaction, migration)
    await transaction.execute(
        "INSERT INTO schema_versions (number, name, checksum, applied_at) VALUES (:number, :name, :checksum, :applied_at)",
        number=migration.number,
        name=migration.name,
        checksum=migration.checksum,
        applied_at=time.time_ns() // 1_000_000,
    )
    return True


async def _check_sqlite(transaction: Transaction, migration: Migration) -> None:
    """Foreign keys are off while SQLite migrates, so they are checked at the end; the version also stands in the file's head."""
    if await transaction.fetch_all("PRAGMA foreign_key_check"):
        raise StoreError(f"The migration {migration.filename} leaves rows without their parents.", reason="migrations")
    await transaction.execute(f"PRAGMA user_version = {migration.number}")


def _verify(applied: Mapping[int, str], migrations: Sequence[Migration]) -> None:
    known = {migration.number: migration for migration in migrations}
    newest_known = max(known, default=0)
    if unknown := [number for number in sorted(applied) if number not in known]:
        raise StoreError(
            f"The database has version {unknown[-1]}, but this Bandwire knows only {newest_known}: install the newer Bandwire again, "
            "or restore a backup from before the upgrade.",
            reason="newer",
            database_version=unknown[-1],
            code_version=newest_known,
        )
    for number, checksum in sorted(applied.items()):
        if known[number].checksum != checksum:
            raise StoreError(
                f"The migration {known[number].filename} was changed after it was applied to this database: restore the file as "
                "it was released and put the change into a new migration.",
                reason="changed",
                number=number,
            )
