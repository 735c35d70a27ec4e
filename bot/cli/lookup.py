"""What the look-up commands share: the tables, the names, the language, and how an answer is printed."""

import argparse
import json
from dataclasses import dataclass

from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.render import AnyAnswer, card
from bot.bands.service import BandsService
from bot.bands.tables.holder import TablesHolder
from bot.bands.wire import to_json
from bot.log import configure_log
from bot.places.places import Places
from bot.settings import load_settings
from bot.text.speech import Speech, Texts


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
        for line in card(answer, speech, tables=self.tables).text():
            print(line)


def open_lookup() -> Lookup:
    """Load the tables as the bot does.

    Raises:
        TablesError: when they are wrong.
        SettingsError: when a setting is.
    """
    settings = load_settings()
    configure_log(level="warning", form=settings.log_format)
    holder = TablesHolder(cache=settings.tables_cache / "tables.bin")
    service = BandsService(holder, Places.load(), names=Names)
    return Lookup(service, holder.current, Texts.load())


def add_common(parser: argparse.ArgumentParser) -> None:
    """Options that every look-up has."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")
    parser.add_argument("--locale", default="en", help="language of the answer, and of the names typed (default: en)")
    parser.add_argument("--date", default=None, help="as of this date: 2013, 2013-10, 2013-10-21, today")
    parser.add_argument("--home", default=None, metavar="CC", help="the asker's country, which ranks choices")


def query_of(args: argparse.Namespace, *, text: str = "") -> Query:
    """The question that common options make."""
    return Query(text=text, when=args.date, home_country=args.home, locale=args.locale)
