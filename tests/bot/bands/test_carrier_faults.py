"""A wrong row about a carrier or a band stops the reading with its file, line and column."""

import json
import shutil
from pathlib import Path

import pytest

from bot.bands.tables.band_rows import build_bands
from bot.bands.tables.carriers import build_carriers
from bot.bands.tables.locate import data_folder
from bot.bands.tables.source_rows import read_sources
from bot.bands.tables.terms import build_terms
from bot.errors import TablesError

GOOD = {
    "id": "net-ma",
    "brand": "Net",
    "country": "MA",
    "mccmnc": ["60477"],
    "kind": "mno",
    "status": "operational",
    "sources": ["wikipedia-mnc"],
}
BAND = {
    "id": "B1",
    "technology": "E-UTRA",
    "uplink_mhz": [1920, 1980],
    "downlink_mhz": [2110, 2170],
    "duplex": "FDD",
    "names": [],
    "sources": ["3gpp"],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """One good carrier."""
    for name in ("sources.jsonl", "sources-carriers.jsonl"):
        shutil.copy(data_folder() / name, tmp_path / name)
    write(tmp_path / "carriers" / "MA.jsonl", GOOD)
    return tmp_path


def write(path: Path, *rows: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def built(data: Path) -> object:
    return build_carriers(data, read_sources(data), frozenset())


def test_one_good_carrier_builds(data: Path) -> None:
    write(data / "carriers-bands" / "wikipedia-mnc" / "MA.jsonl", bands("net-ma", "B4|B66"))
    (found,) = build_carriers(data, read_sources(data), frozenset()).values()
    assert [band.options for band in found.bands] == [("B4", "B66")]


def bands(carrier: str, *groups: str) -> dict[str, object]:
    return {"carrier": carrier, "technology": "E-UTRA", "bands": list(groups), "seen": "2024"}


def end(**more: object) -> dict[str, object]:
    return {"carrier": "net-ma", "generation": "3G", "kind": "end", "state": "done", "sources": ["particle"], **more}


FAULTS: dict[str, tuple[str, list[dict[str, object]], str]] = {
    "twice": ("carriers/MA.jsonl", [GOOD, GOOD], "MA.jsonl:2:"),
    "another country's file": ("carriers/FR.jsonl", [{**GOOD, "id": "net-fr"}], "FR.jsonl:1:"),
    "an id that is too long": ("carriers/MA.jsonl", [{**GOOD, "id": "n" * 30 + "-ma"}], "MA.jsonl:1:"),
    "a source that is not there": ("carriers/MA.jsonl", [{**GOOD, "sources": ["hearsay"]}], "no source 'hearsay'"),
    "a carrier that is not there": (
        "carriers-bands/wikipedia-mnc/MA.jsonl",
        [bands("gone-ma", "B1")],
        "no carrier 'gone-ma'",
    ),
    "a band that is none": ("carriers-bands/wikipedia-mnc/MA.jsonl", [bands("net-ma", "X1")], "MA.jsonl:1:"),
    "a file of no source": ("carriers-bands/hearsay/MA.jsonl", [bands("net-ma", "B1")], "no source 'hearsay'"),
    "a state that is none": ("history/events-checked.jsonl", [end(state="perhaps")], "events-checked.jsonl:1:"),
    "a date that is none": ("history/events-checked.jsonl", [end(date="May")], "events-checked.jsonl:1:"),
    "a rule of nobody": (
        "carriers-admission.jsonl",
        [{"kind": "law", "text": "admission-australia", "sources": ["particle"]}],
        "belongs to a carrier or to a country",
    ),
    "a rule of a carrier that is not there": (
        "carriers-admission.jsonl",
        [{"carrier": "gone-ma", "kind": "law", "text": "x", "sources": ["particle"]}],
        "no carrier 'gone-ma'",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_wrong_row_names_its_place(data: Path, fault: tuple[str, list[dict[str, object]], str]) -> None:
    path, rows, words = fault
    write(data / path, *rows)
    with pytest.raises(TablesError) as caught:
        built(data)
    assert words in caught.value.sentence
    assert caught.value.facts["line"]
    assert caught.value.facts["column"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([BAND, BAND], "already on line 1"),
        ([{**BAND, "uplink_mhz": None, "downlink_mhz": None}], "no frequencies"),
        ([{**BAND, "duplex": "XDD"}], "bands.jsonl:1:"),
    ],
)
def test_a_wrong_band_names_its_place(tmp_path: Path, rows: list[dict[str, object]], words: str) -> None:
    write(tmp_path / "bands.jsonl", *rows)
    with pytest.raises(TablesError, match=words):
        build_bands(tmp_path, ())


def test_a_word_belongs_to_one_term(tmp_path: Path) -> None:
    term = {"id": "volte", "words": ["VoLTE"], "sources": ["3gpp"]}
    write(tmp_path / "explain.jsonl", term, {**term, "id": "other"})
    with pytest.raises(TablesError, match="belongs to volte already"):
        build_terms(tmp_path, frozenset())
    write(tmp_path / "explain.jsonl", term)
    assert build_terms(tmp_path, frozenset({"3gpp"})) == ()


def test_switched_off_sources_take_their_facts_along(data: Path) -> None:
    write(data / "history" / "events-checked.jsonl", end(date="2020"))
    with_it = build_carriers(data, read_sources(data), frozenset())
    without = build_carriers(data, read_sources(data), frozenset({"particle"}))
    assert with_it["net-ma"].events
    assert without["net-ma"].events == ()
    assert build_carriers(data, read_sources(data), frozenset({"wikipedia-mnc"})) == {}
