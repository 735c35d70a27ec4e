"""The migrations as files: numbered `.sql` scripts, one folder for each engine."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.errors import StoreError
from bot.store.database import Engine

FOLDER = Path(__file__).with_name("migrations")
_NAME = re.compile(r"(\d{4})_([a-z0-9_]+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One file. Its checksum ignores how lines end, so that a checkout on Windows has the same."""

    number: int
    name: str
    script: str

    @property
    def checksum(self) -> str:
        """SHA-256 of the script in hexadecimal."""
        return sha256(self.script.encode()).hexdigest()

    @property
    def filename(self) -> str:
        """The name of the file."""
        return f"{self.number:04}_{self.name}.sql"


def load_migrations(engine: Engine, *, folder: Path = FOLDER) -> list[Migration]:
    """All migrations for an engine, in order. Raises StoreError for a misnamed file and for a number that stands twice."""
    migrations = []
    for path in sorted((folder / engine).iterdir()):
        if path.suffix != ".sql":
            continue
        if (match := _NAME.fullmatch(path.name)) is None:
            raise StoreError(f"The migration {path.name} is not named like 0001_words.sql.", reason="migrations")
        migrations.append(Migration(int(match[1]), match[2], path.read_text(encoding="utf-8")))
    if len({migration.number for migration in migrations}) < len(migrations):
        names = ", ".join(migration.filename for migration in migrations)
        raise StoreError(f"Two migrations have one number: {names}.", reason="migrations")
    return migrations
