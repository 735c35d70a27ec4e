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
    """One command under `news`; `more` says what goes in and what comes out."""

    name: str
    summary: str
    more: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the sub-commands of the table below."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(
            command.name,
            help=command.summary,
            description=command.summary,
            epilog=command.more,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
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


_PARSE = """\
An entry with --json: id, link, title, author, published, updated, summary_markdown, image, categories, language.

example:
  curl -s https://example.com/feed | python -m bot news parse - --url https://example.com/feed --json"""

_TAG = """\
A line of input is one JSON object; only id and title are needed:
  id           text or number, repeated in the output
  title        the headline
  summary      the text below it, without markup
  url          the article's address
  categories   a list of the feed's own labels
  source_home  where the source is at home: a code such as DE, or "global"
  language     a BCP 47 tag such as de

A line of output with --json: id, regions, devices, brands, carriers, kind, and why (each tag with the words that caused it).

example:
  echo '{"id": 1, "title": "Pixel 9a launches in India"}' | python -m bot news tag --json"""

_STORIES = """\
A line of input is one JSON object; only id and title are needed:
  id         text or number, repeated in the output
  title      the headline
  summary    the text below it, without markup
  url        the article's address
  source     the name of the feed that brought it
  published  a date with its zone, such as 2026-11-24T12:00:00Z; only what is near in time is one story
  language   a BCP 47 tag such as de

A line of output with --json: id, and story, which is the id of the story's first article.

example:
  python -m bot news stories --json < articles.jsonl"""

COMMANDS = (
    SubCommand("parse", "what a feed in a file is understood as", _PARSE, _parse_arguments, _parse),
    SubCommand("tag", "what articles (JSON lines on standard input) are about", _TAG, _tag_arguments, _tag),
    SubCommand(
        "stories", "which articles (JSON lines on standard input) tell one story", _STORIES, _tag_arguments, _stories
    ),
)
