"""Show a carrier: what is on air today or at a date, on which bands, what was switched off, calls and rules."""

import argparse

from bot.cli.lookup import add_common, open_lookup, query_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the carrier."""
    parser.add_argument("name", help="a name or an id")
    parser.add_argument("--country", default=None, metavar="CC", help="its country: a code or a name")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints what is known of the carrier."""
    lookup = open_lookup(args)
    answer = lookup.service.carrier(args.name, country=args.country, when=args.date, query=query_of(args))
    lookup.print(answer, args)
    return 0
