"""`data` on the shipped tables: what it prints, and its exit codes."""

import functools
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.bands.tables import compiled
from bot.cli.data_open import tables_without

built = functools.cache(tables_without)
"""Reading all text takes seconds; each set of sources is read once for all tests here."""


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.cli.data.tables_without", built)


def test_check_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "check"]) == 0
    assert capsys.readouterr().out.rstrip().endswith(": 0 errors")


def test_stats_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "stats", "--json"]) == 0
    stats = json.loads(capsys.readouterr().out)
    assert stats["devices"] >= 13_000
    assert stats["variants"] >= 14_400
    assert stats["carriers"] >= 2_200
    assert stats["bands"].keys() == {"E-UTRA", "NR", "UTRA", "GSM"}
    assert min(stats["bands_with_two_sources"]["E-UTRA"], stats["bands_with_two_sources"]["NR"]) >= 66
    assert 0 < stats["lte_devices_with_model_bands"] < stats["lte_devices"]
    assert stats["sources"] > 0
    free = stats["openly_licensed"]
    assert 0 < free["devices"] < stats["devices"]
    assert not [id_ for id_ in free["by_source"] if id_.startswith(("ga2", "pa2"))]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("C6906", "E-UTRA: B1 B2 B4 B5 B7 B8 B17"),
        ("sony-xperia-z1", "model numbers without stated bands: SO-01F"),
        ("tmobile-us", "E-UTRA: B71 (strong)"),
        ("b20", "downlink 791 to 821 MHz"),
        ("xperia z1", "model numbers without stated bands: SO-01F"),
        ("Telcel", "telcel-mx: Telcel, MX"),
    ],
)
def test_show_names_facts_and_sources(capsys: pytest.CaptureFixture[str], what: str, said: str) -> None:
    assert main(["data", "show", what]) == 0
    out = capsys.readouterr().out
    assert said in out
    assert "facts only" in out.partition("sources:")[2]


def test_show_of_a_name_that_several_have_gives_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "show", "Z1"]) == 0
    out = capsys.readouterr().out
    assert {"sony-xperia-z1", "lava-z1"} <= {line.partition(":")[0] for line in out.splitlines()}
    assert "by the id" in out.splitlines()[-1]


def test_show_of_nothing_fails_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "show", "no-such-phone"]) == 1
    assert "no-such-phone" in capsys.readouterr().err


def test_build_without_a_source(tmp_path: Path) -> None:
    target = tmp_path / "tables.bin"
    assert main(["data", "build", "--without", "gsmarena", "--output", str(target)]) == 0
    tables = compiled.read(target)
    assert tables is not None
    assert 0 < len(tables.devices) < 13_000
    assert not [id_ for id_ in tables.sources if id_.startswith("ga2")]


def test_build_without_an_unknown_source_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "build", "--without", "nobody", "--output", str(tmp_path / "tables.bin")]) == 1
    assert "nobody" in capsys.readouterr().err


def test_a_folder_is_no_place_for_the_compiled_form(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["data", "build", "--output", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"bandwire: {tmp_path} is a folder: --output takes the file to write.\n"
