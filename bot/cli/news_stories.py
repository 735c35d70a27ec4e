"""`news stories`: articles as JSON lines in, the story that each tells out."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from bot.bands.tables.locate import data_folder
from bot.cli.lookup import open_lookup
from bot.errors import BadInput
from bot.news.model import Entry
from bot.news.stories import WINDOW, Memory, Storyteller, Told
from bot.news.tag import Tagger
from bot.news.telling.features import Features, Reader
from bot.places.places import Places
from bot.vocabulary import news_vocabulary

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class StoryLine(BaseModel):
    """One line of input. Only `id` and `title` are needed; articles without a date are taken as told at one time."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: str | int
    title: str
    summary: str | None = ""
    url: str | None = ""
    source: str | None = ""
    published: AwareDatetime | None = None
    language: str | None = None


def tell_stories(args: argparse.Namespace) -> int:
    """Folds what stands on standard input, in the order in which it was published."""
    places = Places.load()
    tagger = Tagger(data_folder() / "tagging", news_vocabulary(open_lookup().tables, places))
    reader = Reader(data_folder() / "tagging" / "stories.tsv")
    articles = sorted(_lines(sys.stdin), key=lambda article: article.published or LONG_AGO)
    teller = Storyteller(reader.common, places.covers)
    for article, story in _told(((article, _features(article, tagger, reader)) for article in articles), teller):
        print(json.dumps({"id": article.id, "story": story}) if args.json else f"{story}\t{article.title}", flush=True)
    return 0


def _told(articles: Iterable[tuple[StoryLine, Features]], teller: Storyteller) -> Iterator[tuple[StoryLine, str]]:
    memory = Memory()
    for article, features in articles:
        memory.forget(features.at - WINDOW)
        story = teller.place(features, memory) or str(article.id)
        memory.add(Told(story, features))
        yield article, story


def _features(article: StoryLine, tagger: Tagger, reader: Reader) -> Features:
    entry = Entry(
        id=str(article.id),
        link=article.url or "",
        title=article.title,
        summary=article.summary or "",
        language=article.language,
    )
    at = article.published or LONG_AGO
    return reader.features(entry, tagger.tag(entry), at=at, source=article.source or "")


def _lines(lines: Iterable[str]) -> Iterator[StoryLine]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield StoryLine.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the line"
            raise BadInput(f"Line {number} is no article: {where}: {first['msg']}.") from error
