"""Move everything that is stored to another database, of the same engine or not. Stop the bot first; the source stays as it is.

The target must be empty (or a file that is not there yet). Both sides are compared before anything counts.
"""

import argparse
import asyncio

from bot.log import configure_log
from bot.settings import load_settings
from bot.store.move import move


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--from", dest="source", metavar="URL", help="from where (default: DATABASE_URL)")
    parser.add_argument("--to", dest="target", metavar="URL", required=True, help="sqlite:///file or postgresql://…")


def run(args: argparse.Namespace) -> int:
    """Moves, and says what arrived."""
    source = args.source or load_settings().database_url
    configure_log(level="warning")
    moved = asyncio.run(move(source, args.target))
    for table, rows in moved.rows.items():
        print(f"{rows:>10,}  {table}")
    print(f"{moved.total:>10,}  rows moved and compared. Set DATABASE_URL to the new database now.")
    return 0
