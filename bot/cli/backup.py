"""Write a copy of the SQLite database that DATABASE_URL names, while the bot runs or not; or put one back in its place.

The copy is whole, checked, and readable by you alone. For PostgreSQL, use its own pg_dump.
"""

import argparse
from pathlib import Path

from bot.errors import StoreError
from bot.log import configure_log
from bot.settings import load_settings
from bot.store.backup import backup, restore
from bot.store.sqlite import path_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("file", type=Path, help="the copy: a file that is not there yet")
    parser.add_argument(
        "--restore", action="store_true", help="put FILE in the place of the database; stop the bot first"
    )


def run(args: argparse.Namespace) -> int:
    """Writes the copy, or puts it back."""
    url = load_settings().database_url
    configure_log(level="warning")
    if not url.startswith("sqlite:"):
        raise StoreError(
            "DATABASE_URL names PostgreSQL: back it up with 'pg_dump --format=custom', and put it back with pg_restore.",
            reason="url",
        )
    if args.restore:
        aside = restore(args.file, path_of(url))
        print(f"{path_of(url)} is now the copy {args.file}." + (f" The old one is {aside}." if aside else ""))
    else:
        size = backup(path_of(url), args.file)
        print(f"{args.file}: {size / 1_000_000:.1f} MB, whole and checked.")
    return 0
