"""Bring the database that DATABASE_URL names to this version of Bandwire. The bot does the same at its start."""

import argparse
import asyncio

from bot.log import configure_log
from bot.settings import load_settings
from bot.store.migrate import missing, upgrade
from bot.store.scripts import Migration


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--dry-run", action="store_true", help="only say what would be applied")


def run(args: argparse.Namespace) -> int:
    """Applies the migrations, or lists them."""
    settings = load_settings()
    configure_log(level="warning")
    if args.dry_run:
        wanted = asyncio.run(missing(settings.database_url))
        print(_listing("Would apply", wanted) if wanted else "The database is up to date.")
    else:
        applied = asyncio.run(upgrade(settings.database_url))
        print(_listing("Applied", applied) if applied else "The database was up to date.")
    return 0


def _listing(word: str, migrations: list[Migration]) -> str:
    return "\n".join(f"{word} {migration.filename}" for migration in migrations)
