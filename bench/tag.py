"""How long it takes to say what an article is about, and flashgeotext beside it for the places of its title."""

import json
import statistics
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

from bench._environment import environment
from bench.figures import Row
from bot.bands.tables.locate import data_folder
from bot.cli.lookup import open_lookup
from bot.news.model import Entry
from bot.news.stories import Memory, Storyteller, Told
from bot.news.tag import Tagger
from bot.news.tagging.gazetteer import Gazetteer
from bot.news.tagging.regions import RegionTagger
from bot.news.telling.features import Reader
from bot.places.places import Places
from bot.vocabulary import news_vocabulary

NAME = "tags of an article, in processor time (130 headlines in 20 languages, each with a summary of 250 characters)"
HEADLINES = Path(__file__).parents[1] / "tests" / "bot" / "news" / "sentences.tsv"
ROUNDS = 8
BODY = (
    " The phone goes on sale next week in three colours, says the maker, and a cheaper one follows before the summer."
)
OTHER = Path(__file__).with_name("_places.py")
OTHER_S = 300.0


def run() -> list[Row]:
    """Median times of an article."""
    places = Places.load()
    folder, vocabulary = data_folder() / "tagging", news_vocabulary(open_lookup().tables, places)
    tagger = Tagger(folder, vocabulary)
    finder = RegionTagger(Gazetteer.load(folder, vocabulary.places), vocabulary.brands)
    entries = [_entry(line.split("\t")) for line in HEADLINES.read_text("utf-8").splitlines() if line[0] != "#"]
    titles = [Entry(id="", link="", title=entry.title, language=entry.language) for entry in entries]
    for entry in entries:
        tagger.tag(entry)
    regions = _median(titles, lambda entry: finder.tag(entry.title, "", language=entry.language, home=None))
    rows = [
        Row("regions of a title", regions, "µs", 50.0),
        Row("all tags of title and summary", _median(entries, tagger.tag), "µs", 300.0),
        Row("its place among 2,000 stories", _stories(entries, tagger, places), "µs"),
    ]
    python = environment()
    if python is not None:
        theirs = _flashgeotext(python, [entry.title for entry in titles])
        rows += [
            Row("flashgeotext: places of a title", theirs, "µs"),
            Row("flashgeotext takes so many times as long as our regions", theirs / regions, "×"),
        ]
    return rows


def _entry(row: list[str]) -> Entry:
    return Entry(id="", link="", title=row[2], summary=f"{row[2]}.{BODY}", language=row[0])


def _median(entries: list[Entry], work) -> float:
    times = []
    for _ in range(ROUNDS):
        for entry in entries:
            began = time.process_time_ns()
            work(entry)
            times.append(time.process_time_ns() - began)
    return statistics.median(times) / 1000


def _stories(entries: list[Entry], tagger: Tagger, places: Places) -> float:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    reader = Reader(data_folder() / "tagging" / "stories.tsv")
    teller = Storyteller(reader.common, places.covers)
    told = [reader.features(entry, tagger.tag(entry), at=now, source="a") for entry in entries]
    memory = Memory(Told(str(number), told[number % len(told)]) for number in range(2000))
    times = []
    for features in told:
        began = time.process_time_ns()
        teller.near(features, memory)
        times.append(time.process_time_ns() - began)
    return statistics.median(times) / 1000


def _flashgeotext(python: str, titles: list[str]) -> float:
    done = subprocess.run(
        [python, str(OTHER), str(ROUNDS)],
        input=json.dumps(titles),
        capture_output=True,
        text=True,
        timeout=OTHER_S,
        check=True,
    )
    return float(done.stdout)
