"""Rows of several sources become phones: states, agreement, corrections, numbers on two phones."""

import pytest

from bot.bands.model import Device, Radio, Scope, State, Strength, Technology
from bot.errors import TablesError
from tests.bot.bands.tables.conftest import DataFolder, bands, phone

LTE = Technology.E_UTRA


def lte(device: Device, model: str = "AC-1") -> Radio:
    return next(variant.radio(LTE) for variant in device.variants if model in variant.models)


def correction(**more: object) -> dict[str, object]:
    return {"device": "acme-one", "why": "the maker's page says so", "sources": ["beta"], "seen": "2024", **more}


@pytest.mark.parametrize(
    ("value", "state"), [("1 3", State.KNOWN), ("-", State.ABSENT), ("?", State.PRESENT), (None, State.UNKNOWN)]
)
def test_four_states(folder: DataFolder, value: str | None, state: State) -> None:
    row = {key: field for key, field in bands(gsm="900", lte=value).items() if field is not None}
    folder.put("devices/bands/alpha/acme.jsonl", row)
    assert lte(folder.build().devices["acme-one"]).state is state


def test_one_edited_line_changes_the_answer(folder: DataFolder) -> None:
    assert lte(folder.build().devices["acme-one"]).bands == ("B1", "B3", "B20")
    path = folder.add("corrections/devices.jsonl", correction(model="AC-1", add={"lte": "7"}))
    assert lte(folder.build().devices["acme-one"]).bands == ("B1", "B3", "B7", "B20")
    path.write_text(path.read_text().replace('"add": {"lte": "7"}', '"remove": {"lte": "20"}'))
    assert lte(folder.build().devices["acme-one"]).bands == ("B1", "B3")


def test_correction_of_one_model_leaves_the_one_beside_it(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(models=["AC-1", "AC-2"]))
    folder.add("corrections/devices.jsonl", correction(model="ac1", set={"lte": "7"}))
    device = folder.build().devices["acme-one"]
    assert lte(device).bands == ("B7",)
    assert lte(device).sources == ("beta",)
    assert lte(device, "AC-2").bands == ("B1", "B3", "B20")


def test_correction_gives_a_number_without_bands_a_variant(folder: DataFolder) -> None:
    folder.add(
        "devices/names/alpha/acme.jsonl", {"device": "acme-one", "models": ["AC-9"], "source": "alpha", "seen": "2024"}
    )
    assert folder.build().devices["acme-one"].unassigned == ("AC-9",)
    folder.add("corrections/devices.jsonl", correction(model="AC-9", set={"lte": "-"}))
    device = folder.build().devices["acme-one"]
    assert device.unassigned == ()
    assert lte(device, "AC-9").state is State.ABSENT


def test_second_name_of_a_phone_becomes_an_alias(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", phone("acme-one-5g", "One 5G"))
    folder.add("devices/bands/beta/acme.jsonl", bands("acme-one-5g", source="beta"))
    folder.add("corrections/devices.jsonl", correction(same_as="acme-one-5g"))
    tables = folder.build()
    assert list(tables.devices) == ["acme-one-5g"]
    assert tables.devices["acme-one-5g"].aliases == ("One",)


def test_two_origins_that_agree_make_a_list_strong(folder: DataFolder) -> None:
    folder.add("devices/bands/beta/acme.jsonl", bands(source="beta"))
    found = lte(folder.build().devices["acme-one"])
    assert (found.strength, found.sources) == (Strength.STRONG, ("alpha", "beta"))


def test_two_snapshots_of_one_origin_count_once(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(also=["alpha"]))
    assert lte(folder.build().devices["acme-one"]).strength is Strength.SINGLE


def test_two_sources_that_differ_keep_the_first_with_a_note(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(gsm="900"))
    folder.add("devices/bands/beta/acme.jsonl", bands(lte="1 3", source="beta"))
    found = lte(folder.build().devices["acme-one"])
    assert (found.bands, found.strength) == (("B1", "B3", "B20"), Strength.SINGLE)
    assert found.note == "beta lists B1 B3"


def test_none_against_some_is_neither(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(gsm="900", lte="-"))
    folder.add("devices/bands/beta/acme.jsonl", bands(source="beta"))
    found = lte(folder.build().devices["acme-one"])
    assert (found.state, found.bands) == (State.PRESENT, ())


def test_impossible_band_takes_the_list_back(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(lte="1 3 99"))
    found = lte(folder.build().devices["acme-one"])
    assert (found.state, found.bands, found.strength) == (State.PRESENT, (), Strength.WEAK)
    assert "B99" in found.note


def test_doubted_list_is_not_believed(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(doubt=["lte"], notes={"lte": "names band 15"}))
    found = lte(folder.build().devices["acme-one"])
    assert (found.state, found.bands, found.note) == (State.PRESENT, (), "names band 15")


def test_number_on_two_phones_is_marked_on_both(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", phone("acme-two", "Two"))
    folder.add("devices/bands/alpha/acme.jsonl", bands("acme-two", lte="7"))
    tables = folder.build()
    assert tables.models["AC1"] == ("acme-one", "acme-two")
    assert "acme-two" in tables.devices["acme-one"].variants[0].note
    assert "acme-one" in tables.devices["acme-two"].variants[0].note


def test_owner_of_the_numbers_settles_a_borrowed_one(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", phone("acme-two", "Two"))
    named = {"models": ["AC-7"], "seen": "2024"}
    folder.add("devices/names/alpha/acme.jsonl", {"device": "acme-two", "source": "alpha", **named})
    assert folder.build().models["AC7"] == ("acme-two",)
    folder.add("devices/names/beta/acme.jsonl", {"device": "acme-one", "owner": True, "source": "beta", **named})
    assert folder.build().models["AC7"] == ("acme-one",)


def test_list_for_the_whole_phone_keeps_its_scope(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", {**bands(scope="device"), "models": []})
    assert folder.build().devices["acme-one"].variants[0].scope is Scope.DEVICE


def test_switched_off_source_takes_its_facts_along(folder: DataFolder) -> None:
    folder.add("devices/ids/acme.jsonl", phone("acme-two", "Two"))
    folder.add("devices/bands/beta/acme.jsonl", bands("acme-two", models=["AC-2"], source="beta"))
    tables = folder.build("beta")
    assert list(tables.devices) == ["acme-one"]
    assert "beta" not in tables.sources


@pytest.mark.parametrize(
    ("file", "row", "column"),
    [
        ("devices/bands/alpha/acme.jsonl", bands("acme-none"), 12),
        ("devices/bands/alpha/acme.jsonl", bands(source="gamma"), None),
        ("devices/ids/acme.jsonl", phone(), 8),
        ("corrections/devices.jsonl", correction(same_as="acme-none"), None),
    ],
)
def test_reference_to_nothing_stops_with_its_place(
    folder: DataFolder, file: str, row: dict[str, object], column: int | None
) -> None:
    path = folder.add(file, row)
    line = len(path.read_text().splitlines())
    with pytest.raises(TablesError) as caught:
        folder.build()
    assert (caught.value.facts["file"], caught.value.facts["line"]) == (str(path), line)
    assert column is None or caught.value.facts["column"] == column


@pytest.mark.parametrize(("year", "state"), [(2017, State.ABSENT), (2018, State.UNKNOWN)])
def test_phone_older_than_5g_has_none(folder: DataFolder, year: int, state: State) -> None:
    folder.put("devices/ids/acme.jsonl", phone(year=year))
    device = folder.build().devices["acme-one"]
    assert device.variants[0].radio(Technology.NR).state is state
