"""`data check` finds the patterns of faults, and the shipped tables hold no error."""

from bot.bands.tables.check import check_tables
from bot.bands.tables.finding import Finding
from bot.bands.tables.locate import data_folder
from tests.bot.bands.tables.conftest import DataFolder, bands, phone


def patterns(folder: DataFolder) -> dict[str, Finding]:
    return {finding.pattern: finding for finding in check_tables(folder.path)[1]}


def whole(**more: object) -> dict[str, object]:
    row = bands(scope="device", **more)
    del row["models"]
    return row


def test_shipped_tables_have_no_error() -> None:
    _, findings = check_tables(data_folder())
    assert [finding for finding in findings if finding.is_error] == []
    assert {
        "impossible band",
        "impossible siblings",
        "list of one region",
        "number of another phone",
        "number on two phones",
        "sibling lacks a band",
    } <= {finding.pattern for finding in findings}


def test_number_on_two_phones(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", phone("acme-two", "Two"))
    folder.add("devices/bands/alpha/acme.jsonl", bands("acme-two", lte="7"))
    assert "acme-one and acme-two" in patterns(folder)["number on two phones"].text


def test_impossible_siblings(folder: DataFolder) -> None:
    folder.add("devices/bands/alpha/acme.jsonl", whole(lte="-"))
    named = {"device": "acme-one", "models": ["AC-8", "AC-9"], "source": "alpha", "seen": "2024"}
    folder.add("devices/names/alpha/acme.jsonl", named)
    assert patterns(folder)["impossible siblings"].place == "acme-one"
    marked = [variant.note for variant in folder.build().devices["acme-one"].variants if not variant.models]
    assert marked == ["other models of this phone have LTE"]


def test_second_entry_of_a_phone(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", {**phone("acme-one-5g", "One 5G"), "year": None})
    folder.add("devices/bands/alpha/acme.jsonl", whole(device="acme-one-5g"))
    assert patterns(folder)["second entry of a phone"].place == "acme-one-5g"


def test_correction_of_a_number_that_is_gone_is_an_error(folder: DataFolder) -> None:
    row = {
        "device": "acme-one",
        "model": "AC-77",
        "not_of_this_phone": True,
        "why": "x",
        "sources": ["beta"],
        "seen": "2024",
    }
    path = folder.add("corrections/devices.jsonl", row)
    found = patterns(folder)["idle correction"]
    assert found.is_error
    assert found.place == f"{path}:1"
