"""Say which version of Bandwire, Python and SQLite this is."""

import argparse
import sqlite3
import sys

from bot import __version__


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There are no arguments."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Prints one line."""
    del args
    print(f"bandwire {__version__} (Python {sys.version.partition(' ')[0]}, SQLite {sqlite3.sqlite_version})")
    return 0
