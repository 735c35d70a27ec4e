"""Importing mobile network codes: carriers by code, labels as groups, other sources untouched."""

import json
import shutil
from pathlib import Path

import pytest

from bot.bands.model import Technology
from bot.bands.tables.importing.labels import read_label
from bot.bands.tables.importing.mcc_mnc import import_mcc_mnc
from bot.bands.tables.locate import data_folder
from bot.errors import TablesError


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The tables of Morocco."""
    whole = data_folder()
    for part in (
        "carriers/MA.jsonl",
        "carriers-bands/wikipedia-mnc/MA.jsonl",
        "carriers-bands/balancingact-2015/MA.jsonl",
    ):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(whole / part, tmp_path / part)
    for name in ("sources.jsonl", "sources-carriers.jsonl"):
        shutil.copy(whole / name, tmp_path / name)
    return tmp_path


def entry(mnc: str, bands: str, *, brand: str = "IAM", status: str = "Operational") -> dict[str, str]:
    return {
        "type": "National", "countryCode": "MA", "mcc": "604", "mnc": mnc, "brand": brand, "operator": brand,
        "status": status, "bands": bands, "notes": "",
    }  # fmt: skip


def listed(tmp_path: Path, *entries: object) -> Path:
    file = tmp_path / "list.json"
    file.write_text(json.dumps(entries), "utf-8")
    return file


def bands_of(data: Path, carrier: str) -> dict[str, list[str]]:
    path = data / "carriers-bands" / "wikipedia-mnc" / "MA.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return {row["technology"]: row["bands"] for row in rows if row["carrier"] == carrier}


def test_a_known_code_keeps_its_carrier_and_gets_new_bands(data: Path) -> None:
    file = listed(data, entry("01", "GSM 900 / LTE 800 / 5G 3500"))
    plan = import_mcc_mnc(file, data)
    assert any("carriers-bands/wikipedia-mnc/MA.jsonl" in line for line in plan.summary())
    assert plan.write() == 1
    assert bands_of(data, "iam-ma") == {"GSM": ["GSM900"], "E-UTRA": ["B20"], "NR": ["n77|n78"]}
    assert bands_of(data, "inwi-ma")["E-UTRA"] == ["B3", "B7", "B20"]


def test_nothing_is_written_before_it_is_asked(data: Path) -> None:
    before = bands_of(data, "iam-ma")
    import_mcc_mnc(listed(data, entry("01", "LTE 1800")), data)
    assert bands_of(data, "iam-ma") == before


def test_a_new_code_becomes_a_carrier(data: Path) -> None:
    import_mcc_mnc(listed(data, entry("88", "LTE", brand="Neue")), data).write()
    rows = [json.loads(line) for line in (data / "carriers" / "MA.jsonl").read_text("utf-8").splitlines()]
    (found,) = [row for row in rows if row["id"] == "neue-ma"]
    assert found["mccmnc"] == ["60488"]
    assert bands_of(data, "neue-ma") == {"E-UTRA": []}


def test_a_footnote_is_no_part_of_a_name(data: Path) -> None:
    brand = "Neue Archived 2018-07-11 at the Wayback Machine"
    import_mcc_mnc(listed(data, entry("88", "LTE", brand=brand)), data).write()
    rows = [json.loads(line) for line in (data / "carriers" / "MA.jsonl").read_text("utf-8").splitlines()]
    assert [(row["id"], row["brand"]) for row in rows if "60488" in row["mccmnc"]] == [("neue-ma", "Neue")]


def test_importing_twice_changes_nothing(data: Path) -> None:
    file = listed(
        data, entry("01", "LTE 800"), entry("99", "LTE 800", brand="Neue"), entry("98", "", status="Not operational")
    )
    import_mcc_mnc(file, data).write()
    assert import_mcc_mnc(file, data).summary()[0] == "nothing changes"


@pytest.mark.parametrize("text", ["{", "[1]", '[{"mcc": "604", "mnc": "01", "countryCode": 3}]'])
def test_another_file_is_refused_with_its_place(data: Path, text: str) -> None:
    file = data / "list.json"
    file.write_text(text, "utf-8")
    with pytest.raises(TablesError, match="no mcc-mnc-list"):
        import_mcc_mnc(file, data)


@pytest.mark.parametrize(
    ("label", "country", "technology", "group"),
    [
        ("LTE 700", "US", Technology.E_UTRA, "B12|B13|B14|B17|B29"),
        ("LTE 700", "BR", Technology.E_UTRA, "B12|B13|B17|B28"),
        ("LTE 700", "DE", Technology.E_UTRA, "B28"),
        ("LTE 1700", "US", Technology.E_UTRA, "B4|B66"),
        ("LTE 2300", "US", Technology.E_UTRA, "B30"),
        ("TD-LTE 2300", "IN", Technology.E_UTRA, "B40"),
        ("5G 3700", "US", Technology.NR, "n77"),
        ("5G 3500", "DE", Technology.NR, "n77|n78"),
        ("TD-5G 2600", "CN", Technology.NR, "n38|n41"),
        ("UMTS 2100", "FR", Technology.UTRA, "U1"),
        ("CDMA2000 800", "US", Technology.CDMA, "C800"),
        ("LTE", "MA", Technology.E_UTRA, None),
        ("GSM 700", "MA", Technology.GSM, None),
    ],
)
def test_labels(label: str, country: str, technology: Technology, group: str | None) -> None:
    assert read_label(label, country) == (technology, group)


@pytest.mark.parametrize("label", ["GSM-R 900", "WiMAX 3500", "TETRA", "", "MVNO", "Satellite"])
def test_other_radios_are_left_out(label: str) -> None:
    assert read_label(label, "DE") is None


def test_a_telecom_circle_is_no_name_of_a_carrier(data: Path) -> None:
    india = {**entry("99", "LTE 1800", brand="Net"), "countryCode": "IN", "mcc": "404", "operator": "Punjab"}
    import_mcc_mnc(listed(data, india), data).write()
    (row,) = [json.loads(line) for line in (data / "carriers" / "IN.jsonl").read_text("utf-8").splitlines()]
    assert row["brand"] == "Net"
    assert not row.get("operators")
