"""Show a phone: its models, their bands by technology, and the sources."""

import argparse

from bot.cli.lookup import add_common, open_lookup, query_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the phone."""
    parser.add_argument("name", help="a name, a model number or an id")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints what is known of the phone."""
    lookup = open_lookup(args)
    lookup.print(lookup.service.device(args.name, query=query_of(args)), args)
    return 0
