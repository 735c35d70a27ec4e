"""Look into news: what a feed is understood as, and what a headline is taken for."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import BadInput
from bot.news.model import Entry
from bot.news.parse import parse


@dataclass(frozen=True, slots=True)
class SubCommand:
    """One command under `news`."""

    name: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the sub-commands of the table below."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.summary, description=command.summary)
        command.add_arguments(own)


def run(args: argparse.Namespace) -> int:
    """Runs the sub-command that was named."""
    return next(command for command in COMMANDS if command.name == args.command).run(args)


def _parse_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="a feed in a file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object an entry, one a line")
    parser.add_argument("--url", default="https://feed.invalid/", help="where it came from; relative links start there")
    parser.add_argument("--content-type", default=None, help="the HTTP header that came with it")


def _parse(args: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    feed = parse(_body(str(args.file)), content_type=args.content_type, base_url=str(args.url), now=now)
    if args.json:
        for entry in feed.entries:
            print(json.dumps(entry_facts(entry), ensure_ascii=False))
        return 0
    asks = f", asks to wait {feed.ttl_s} s" if feed.ttl_s else ""
    print(f"{feed.title or 'untitled'} ({len(feed.entries)} entries, parser {feed.parser}{asks})")
    for entry in feed.entries:
        date = f"{entry.published:%Y-%m-%d %H:%M}" if entry.published else "no date"
        print(f"\n{date}  {entry.title or 'untitled'}\n  {entry.link}")
        for line in entry.summary.splitlines():
            print(f"  | {line}")
    return 0


def entry_facts(entry: Entry) -> dict[str, object]:
    """An entry in plain values."""
    return {
        "id": entry.id,
        "link": entry.link,
        "title": entry.title,
        "author": entry.author,
        "published": entry.published.isoformat() if entry.published else None,
        "updated": entry.updated.isoformat() if entry.updated else None,
        "summary_markdown": entry.summary,
        "image": entry.image,
        "categories": list(entry.categories),
        "language": entry.language,
    }


def _body(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise BadInput(f"The file {name} cannot be read: {error.strerror or error}.") from error


def _tag(args: argparse.Namespace) -> int:
    # Reading the tables is needed by this one alone.
    from bot.cli import news_tag  # noqa: PLC0415

    return news_tag.tag_articles(args)


def _tag_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object an article, one a line")


def _stories(args: argparse.Namespace) -> int:
    # Reading the tables is needed by this one and `tag` alone.
    from bot.cli import news_stories  # noqa: PLC0415

    return news_stories.tell_stories(args)


COMMANDS = (
    SubCommand("parse", "what a feed in a file is understood as", _parse_arguments, _parse),
    SubCommand("tag", "what articles (JSON lines on standard input) are about", _tag_arguments, _tag),
    SubCommand("stories", "which articles (JSON lines on standard input) tell one story", _tag_arguments, _stories),
)
