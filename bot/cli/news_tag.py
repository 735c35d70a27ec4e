"""`news tag`: articles as JSON lines in, what each is about out."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from typing import cast

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.bands.model import Tables
from bot.bands.tables.locate import data_folder
from bot.cli.lookup import open_lookup
from bot.errors import BadInput
from bot.news.model import Entry, Tags
from bot.news.tag import Tagger
from bot.places.places import Places
from bot.vocabulary import news_vocabulary

WORLDWIDE = "global"
"""What a source without a home may be said to be at home in."""


class ArticleLine(BaseModel):
    """One line of input. Only `id` and `title` are needed."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: str | int
    title: str
    summary: str | None = ""
    url: str | None = ""
    categories: tuple[str, ...] | None = ()
    source_home: str | None = None
    language: str | None = None


def tag_articles(args: argparse.Namespace) -> int:
    """Tags what stands on standard input."""
    tables = open_lookup().tables
    tagger = Tagger(data_folder() / "tagging", news_vocabulary(tables, Places.load()))
    for article, tags in tagged(sys.stdin, tagger):
        facts = tag_facts(article, tags, tables)
        print(json.dumps(facts, ensure_ascii=False) if args.json else in_words(article, facts), flush=True)
    return 0


def tagged(lines: Iterable[str], tagger: Tagger) -> Iterator[tuple[ArticleLine, Tags]]:
    """Each article with its tags, in order; blank lines are passed over.

    Raises:
        BadInput: a line is no JSON object with an `id` and a `title`; the sentence names the line.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            article = ArticleLine.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the line"
            raise BadInput(f"Line {number} is no article: {where}: {first['msg']}.") from error
        entry = Entry(
            id=str(article.id),
            link=article.url or "",
            title=article.title,
            summary=article.summary or "",
            categories=article.categories or (),
            language=article.language,
        )
        home = article.source_home
        yield article, tagger.tag(entry, frozenset({home} if home and home != WORLDWIDE else ()))


def tag_facts(article: ArticleLine, tags: Tags, tables: Tables) -> dict[str, object]:
    """Tags in plain values: phones as `Brand Name`, and for each tag the words that caused it."""
    devices = {tag.value: tables.devices[tag.value] for tag in tags.devices}
    why = {tag.value: tag.why for tag in (*tags.regions, *tags.brands, *tags.carriers)}
    named = {tag.value: f"{devices[tag.value].brand} {devices[tag.value].name}" for tag in tags.devices}
    return {
        "id": article.id,
        "regions": [tag.value for tag in tags.regions],
        "devices": list(named.values()),
        "brands": [tag.value for tag in tags.brands],
        "carriers": [tag.value for tag in tags.carriers],
        "kind": tags.kind,
        "why": why | {named[tag.value]: tag.why for tag in tags.devices},
    }


def in_words(article: ArticleLine, facts: dict[str, object]) -> str:
    """One line for people."""
    parts = [
        f"{name}: {', '.join(cast('list[str]', facts[name]))}" for name in ("regions", "devices", "brands", "carriers")
    ]
    shown = " · ".join(part for part in parts if not part.endswith(": "))
    return f"{article.title}\n  {facts['kind']}{' · ' if shown else ''}{shown}"
