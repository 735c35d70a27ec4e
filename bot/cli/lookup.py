"""What the look-up commands share: the tables, the names, the language, and how an answer is printed."""

import argparse
import json
import sys
from dataclasses import dataclass
from typing import NoReturn

from bot.bands.answer import NotUnderstood
from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.render import AnyAnswer, card
from bot.bands.service import BandsService
from bot.bands.tables.holder import TablesHolder
from bot.bands.wire import to_json
from bot.log import configure_log
from bot.markdown import plain
from bot.places.places import Places
from bot.settings import load_settings
from bot.text.speech import Speech, Texts

WRONG_USAGE = 2


@dataclass(frozen=True, slots=True)
class Lookup:
    """An open set of tables with a language to answer in."""

    service: BandsService
    tables: Tables
    texts: Texts

    def speech(self, locale: str | None) -> Speech:
        """The language of an answer."""
        return self.texts.speech(locale)

    def print(self, answer: AnyAnswer, args: argparse.Namespace) -> None:
        """An answer as lines, or as one line of JSON."""
        speech = self.speech(args.locale)
        if args.json:
            print(json.dumps(to_json(answer, speech, tables=self.tables), ensure_ascii=False))
            return
        shown = card(answer, speech, tables=self.tables)
        said = [shown.title, *map(plain, shown.lines), shown.footer]
        options = {"date": args.date, "country": getattr(args, "country", None)}
        if isinstance(answer, NotUnderstood) and options.get(answer.what):
            refuse(" ".join(filter(None, said)))
        print("\n".join(filter(None, said)))


def refuse(sentence: str) -> NoReturn:
    """Ends with a sentence and the exit code of wrong usage."""
    print(f"bandwire: {sentence}", file=sys.stderr)
    raise SystemExit(WRONG_USAGE)


def open_lookup(args: argparse.Namespace | None = None) -> Lookup:
    """Load the tables as the bot does.

    Raises:
        SystemExit: when the language or the asker's country is none.
        TablesError: when they are wrong.
        SettingsError: when a setting is.
    """
    places, texts = Places.load(), Texts.load()
    if args is not None:
        _check(args, places, texts)
    settings = load_settings()
    configure_log(level="warning", form=settings.log_format)
    holder = TablesHolder(cache=settings.tables_cache / "tables.bin")
    service = BandsService(holder, places, names=Names)
    return Lookup(service, holder.current, texts)


def _check(args: argparse.Namespace, places: Places, texts: Texts) -> None:
    home = places.get(places.find(args.home) or "") if args.home else None
    if args.home and (home is None or home.kind != "country"):
        refuse(f"--home {args.home}: there is no such country; give its code, such as US.")
    tag = str(args.locale).replace("_", "-")
    # A language without a catalog of ours still says how names are typed: only what is no language is refused.
    if texts.nearest(tag) is None and texts.speech().language_name(tag) == tag:
        refuse(f"--locale {args.locale}: there is no such language; answers come in {', '.join(texts.languages)}.")


def add_common(parser: argparse.ArgumentParser) -> None:
    """Options that every look-up has."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")
    parser.add_argument("--locale", default="en", help="language of the answer, and of the names typed (default: en)")
    parser.add_argument("--date", default=None, help="as of this date: 2013, 2013-10, 2013-10-21, today")
    parser.add_argument("--home", default=None, metavar="CC", help="the asker's country, which ranks choices")


def query_of(args: argparse.Namespace, *, text: str = "") -> Query:
    """The question that common options make."""
    return Query(text=text, when=args.date, home_country=args.home, locale=args.locale)
