"""Headlines in nineteen languages against the real tables: where they apply, which phones they are about, of what kind they are."""

from pathlib import Path

import pytest

from bot.bands.model import Tables
from bot.bands.tables.load import load_tables
from bot.bands.tables.locate import data_folder
from bot.news.model import Entry, Tags
from bot.news.tag import Tagger
from bot.places.places import Places
from bot.vocabulary import news_vocabulary

_CACHE = Path(__file__).parents[3] / "var" / "cache" / "tables-of-tests.bin"
SENTENCES = [
    line.split("\t")
    for line in Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(cache=_CACHE)


@pytest.fixture(scope="module")
def tagger(tables: Tables) -> Tagger:
    return Tagger(data_folder() / "tagging", news_vocabulary(tables, Places.load()))


def test_there_are_enough_of_them() -> None:
    assert len(SENTENCES) >= 120
    assert len({language for language, *_ in SENTENCES}) >= 15


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row[2][:40])
def test_sentence(tagger: Tagger, tables: Tables, row: list[str]) -> None:
    language, home, title, regions, phones, kind, carriers = row
    entry = Entry(id="1", link="https://example.org/1", title=title, language=language)

    tags = tagger.tag(entry, frozenset({home} - {"-"}))

    assert _values(tags) == set(regions.split()) - {"-"}
    if phones != "*":
        assert _names(tables, tags) == set(phones.split(";")) - {"-"}
    if kind != "*":
        assert tags.kind == kind
    if carriers != "-":
        assert [tag.why for tag in tags.carriers] == carriers.split(";")


def _values(tags: Tags) -> set[str]:
    return {tag.value for tag in tags.regions}


def _names(tables: Tables, tags: Tags) -> set[str]:
    found = [tables.devices[tag.value] for tag in tags.devices]
    return {f"{device.brand} {device.name}".removesuffix(" 5G") for device in found}
