"""Show the phones that work fully on a carrier, newest first."""

import argparse
from dataclasses import replace

from bot.cli.lookup import add_common, open_lookup, query_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the carrier and what the phone must have."""
    parser.add_argument("carrier", help="a name or an id")
    parser.add_argument("--brand", default=None, help="phones of this brand only")
    parser.add_argument("--since", type=int, default=None, metavar="YEAR", help="phones of this year or later")
    needs = ("2G", "3G", "4G", "5G", "calls")
    parser.add_argument("--needs", action="append", default=[], choices=needs, help="what must work; may be repeated")
    parser.add_argument("--country", default=None, metavar="CC", help="the carrier's country: a code or a name")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints a line for each phone."""
    lookup = open_lookup(args)
    query = replace(query_of(args), country=args.country)
    answer = lookup.service.phones(args.carrier, brand=args.brand, since=args.since, needs=args.needs, query=query)
    lookup.print(answer, args)
    return 0
