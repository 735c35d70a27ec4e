"""Show one phone on every carrier of a country."""

import argparse

from bot.cli.lookup import add_common, open_lookup, query_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the phone and the country."""
    parser.add_argument("device", help="a name, a model number or an id")
    parser.add_argument("where", metavar="country", help="a code or a name")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints a line for each carrier."""
    lookup = open_lookup(args)
    lookup.print(lookup.service.country(args.device, args.where, query=query_of(args)), args)
    return 0
