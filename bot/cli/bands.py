"""Look a phone and a carrier up: does it work there, at which date, and how do we know."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.bands.query import Query
from bot.bands.wire import bands_json
from bot.cli.lookup import WRONG_USAGE, Lookup, add_common, open_lookup, query_of
from bot.errors import BadInput

_FIELDS = ("device", "carrier", "country", "home_country", "home_carrier", "locale")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the free text and the options that fill in parts of it."""
    parser.add_argument("text", nargs="*", default=[], help='free text, such as "Z1 T-Mobile" or "C6906 AT&T 2013"')
    parser.add_argument("--device", default=None, help="the phone: a name, a model number or an id")
    parser.add_argument("--carrier", default=None, help="the carrier: a name or an id")
    parser.add_argument("--country", default=None, metavar="CC", help="the country: a code or a name")
    parser.add_argument(
        "--batch", default=None, metavar="FILE", help="answer many: one JSON object with `query` a line"
    )
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Answers one question, or one a line. An answer of any kind, unknown included, is a success."""
    lookup = open_lookup(args)
    if args.batch is not None:
        for query in _batch(str(args.batch), query_of(args)):
            print(_json(lookup, query), flush=True)
        return 0
    if not (" ".join(args.text).strip() or args.device or args.carrier or args.country):
        print('bandwire: Say what to look up, for example: python -m bot bands "Z1 T-Mobile"', file=sys.stderr)
        return WRONG_USAGE
    _one(lookup, args)
    return 0


def _one(lookup: Lookup, args: argparse.Namespace) -> None:
    query = replace(
        query_of(args, text=" ".join(args.text)), device=args.device, carrier=args.carrier, country=args.country
    )
    if args.json:
        print(_json(lookup, query))
    else:
        lookup.print(lookup.service.ask(query), args)


def _json(lookup: Lookup, query: Query) -> str:
    today = datetime.now(UTC).date().isoformat()
    speech = lookup.speech(query.locale)
    answer = bands_json(lookup.service.ask(query), query, speech, tables=lookup.tables, today=today)
    return json.dumps(answer, ensure_ascii=False)


def _batch(file: str, base: Query) -> Iterator[Query]:
    try:
        lines = sys.stdin if file == "-" else Path(file).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise BadInput(f"{file} cannot be read: {reason}.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _query(line, base, f"{file}:{number}")


def _query(line: str, base: Query, place: str) -> Query:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadInput(f"{place}: this is not JSON: {error.msg}") from error
    if not isinstance(row, dict) or not isinstance(row.get("query", ""), str):
        raise BadInput(f"{place}: a line is an object with `query` as text")
    given = {field: str(row[field]) for field in _FIELDS if row.get(field) is not None}
    when = row.get("date", row.get("when"))
    return replace(base, text=row.get("query", ""), when=str(when) if when is not None else base.when, **given)
