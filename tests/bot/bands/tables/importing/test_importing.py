"""Imports plan before they write, change nothing the second time, and leave ids and corrections alone."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.bands.model import Radio, Scope, State, Strength, Technology
from bot.bands.tables.importing.corrections import import_corrections
from bot.bands.tables.importing.devices import import_devices
from bot.bands.tables.importing.lineage import import_lineage
from bot.bands.tables.importing.play import import_play
from bot.bands.tables.importing.table import import_table
from bot.errors import TablesError
from tests.bot.bands.tables.conftest import DataFolder, source

LTE, NR = Technology.E_UTRA, Technology.NR


@pytest.fixture
def empty(folder: DataFolder) -> DataFolder:
    """The sources and bands of the small folder, without its phone."""
    for path in sorted((folder.path / "devices").rglob("*.jsonl")):
        path.unlink()
    ids = ("ga2022", "ga2023")
    folder.add("sources.jsonl", *(source(id_, origin="gsmarena") for id_ in ids))
    folder.add("sources.jsonl", source("pa2025"), source("lineage2020"), source("play2023", strength="strong"))
    return folder


def lines(tmp_path: Path, *rows: Mapping[str, object]) -> Path:
    path = tmp_path / "import.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def variant(**more: object) -> dict[str, object]:
    lists: dict[str, object] = {"gsm": [900], "umts": [], "lte": [1, 3], "nr": [], "cdma": [], "tdscdma": []}
    techs = ["GSM", "LTE"]
    return {"models": ["AC-1"], "region": [], "techs": techs, "src": ["ga2022", "ga2023"], **lists, **more}


def one(*variants: Mapping[str, object], **more: object) -> dict[str, object]:
    plain = {"brand": "Acme", "name": "One", "year": 2020, "rows": "all", "sources": ["ga2022", "ga2023"]}
    return {**plain, "variants": list(variants or (variant(),)), **more}


def radio(folder: DataFolder, technology: Technology, *, place: int = 0) -> Radio:
    return folder.build().devices["acme-one"].variants[place].radio(technology)


def test_planning_writes_nothing(empty: DataFolder, tmp_path: Path) -> None:
    plan = import_devices(lines(tmp_path, one()), empty.path)
    assert any("devices/ids/acme.jsonl: +1 -0 rows" in line for line in plan.summary())
    assert not (empty.path / "devices" / "ids" / "acme.jsonl").exists()


def test_second_import_changes_nothing(empty: DataFolder, tmp_path: Path) -> None:
    file = lines(tmp_path, one(), one(name="Two"))
    assert import_devices(file, empty.path).write() == 3
    again = import_devices(file, empty.path)
    assert again.summary() == ["nothing changes"]
    assert again.write() == 0


def test_newer_facts_replace_the_phone_and_keep_the_others(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(), one(name="Two")), empty.path).write()
    import_devices(lines(tmp_path, one(variant(lte=[7]))), empty.path).write()
    tables = empty.build()
    assert radio(empty, LTE).bands == ("B7",)
    assert tables.devices["acme-two"].variants[0].radio(LTE).bands == ("B1", "B3")


def test_import_leaves_corrections_alone(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one()), empty.path).write()
    row = {"device": "acme-one", "model": "AC-1", "set": {"lte": "20"}, "why": "x", "sources": ["beta"], "seen": "2024"}
    empty.add("corrections/devices.jsonl", row)
    import_devices(lines(tmp_path, one(variant(lte=[7]))), empty.path).write()
    assert radio(empty, LTE).bands == ("B20",)


def test_technology_without_bands_is_not_none(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(variant(lte=[], unknown=["lte"]))), empty.path).write()
    assert radio(empty, LTE).state is State.PRESENT
    assert radio(empty, NR).state is State.ABSENT


def test_list_with_a_band_that_does_not_exist_is_doubted(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(variant(raw=["LTE band 49?"]))), empty.path).write()
    found = radio(empty, LTE)
    assert (found.state, found.bands) == (State.PRESENT, ())
    assert "49" in found.note


def test_labels_and_look_alikes_are_cleaned(empty: DataFolder, tmp_path: Path) -> None:
    dirty = [variant(models=["\u200eАC-1 (Europe)"]), variant(models=["Asia (AC-2)"]), variant(models=["V2"])]
    import_devices(lines(tmp_path, one(*dirty)), empty.path).write()
    tables = empty.build()
    found = tables.devices["acme-one"].variants
    assert {(each.models, each.labels) for each in found} == {
        (("AC-1",), ("Europe",)),
        (("AC-2",), ("Asia",)),
        ((), ("version 2",)),
    }
    assert tables.models["AC1"] == ("acme-one",)


def test_suspect_number_counts_only_when_renamed(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(variant(suspect_models=["AC-1"]))), empty.path).write()
    assert "AC1" not in empty.build().models
    row = {"device": "acme-one", "model": "AC-1", "rename": "AC-3", "why": "x", "sources": ["beta"], "seen": "2024"}
    empty.add("corrections/devices.jsonl", row)
    tables = empty.build()
    assert tables.models["AC3"] == ("acme-one",)
    assert tables.devices["acme-one"].variants[0].scope is Scope.MODEL


def test_independent_list_confirms_only_what_is_equal(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(
        lines(tmp_path, one(variant(), variant(models=["AC-2"], lte=[7]), phonearena={"lte": [1, 3]})), empty.path
    ).write()
    strengths = {each.models: each.radio(LTE).strength for each in empty.build().devices["acme-one"].variants}
    assert strengths == {("AC-1",): Strength.STRONG, ("AC-2",): Strength.SINGLE}


def test_long_names_get_short_ids_that_differ(empty: DataFolder, tmp_path: Path) -> None:
    names = ["Galaxy Something Ultra 5G", "Galaxy Something Ultra 5G (2022)", "Galaxy Something Ultrasonic 5G"]
    import_devices(lines(tmp_path, *(one(name=name, brand="Samsung") for name in names)), empty.path).write()
    ids = [json.loads(line)["id"] for line in (empty.path / "devices/ids/samsung.jsonl").read_text().splitlines()]
    assert len(set(ids)) == 3
    assert all(len(id_) <= 24 and id_.isascii() for id_ in ids)


def wiki(**more: object) -> dict[str, object]:
    segment = {"region": "", "gsm": [900], "lte": [1, 3, 7, 20]}
    plain = {"codename": "one", "brand": "Acme", "name": "One", "year": "2020", "models": ["AC-1"]}
    return {**plain, "segments": [segment], "raw": {"4G": "1(2100) 3(1800) 7(2600) 20(800)"}, **more}


def test_merged_entry_gives_each_model_its_own_list(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(variant(models=[]), models=["AC-1", "AC-2", "AC-3"])), empty.path).write()
    raw = {"4G": "1(2100) 3(1800) (AC1), 7(2600) 20(800) LTE (AC2)"}
    import_lineage(lines(tmp_path, wiki(models=["AC-1", "AC-2", "AC-3"], raw=raw)), empty.path).write()
    found = {each.models: each.radio(LTE) for each in empty.build().devices["acme-one"].variants}
    assert found["AC-1",].bands == ("B1", "B3")
    assert found["AC-1",].strength is Strength.STRONG
    assert found["AC-2",].bands == ("B7", "B20")
    assert found["AC-3",].state is State.PRESENT


def test_one_list_for_many_models_is_held_by_none(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(variant(models=[]), models=["AC-1", "AC-2"])), empty.path).write()
    import_lineage(lines(tmp_path, wiki(models=["AC-1", "AC-2"])), empty.path).write()
    found = next(each for each in empty.build().devices["acme-one"].variants if each.models)
    assert found.radio(LTE).state is State.PRESENT
    assert "one list for 2 models" in found.radio(LTE).note


def test_entry_of_another_maker_is_not_joined_by_its_number(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one()), empty.path).write()
    import_lineage(lines(tmp_path, wiki(brand="Other", name="Thing")), empty.path).write()
    tables = empty.build()
    assert tables.models["AC1"] == ("acme-one", "other-thing")
    assert "lineage2020" not in tables.devices["acme-one"].sources


def test_play_names_new_numbers_and_settles_borrowed_ones(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one(), one(variant(models=[]), name="Two", models=["AC-900"])), empty.path).write()
    list_ = tmp_path / "play.tsv"
    list_.write_text(
        "brand\tname\tdevice\tmodel\nAcme\tAcme One\tx\tAC-900\nAcme\tOne\tx\tAC-100\nAcme\tOne\tx\tOne\nAcme\tNo\tx\tAC-500\n"
    )
    import_play(list_, empty.path).write()
    tables = empty.build()
    assert tables.models["AC900"] == ("acme-one",)
    assert "AC500" not in tables.models
    assert import_play(list_, empty.path).summary() == ["nothing changes"]


def test_other_table_is_no_play_list(empty: DataFolder, tmp_path: Path) -> None:
    list_ = tmp_path / "play.tsv"
    list_.write_text("a\tb\n")
    with pytest.raises(TablesError, match=r"play.tsv:1:1: the columns must be brand name device model"):
        import_play(list_, empty.path)


def found(**more: object) -> dict[str, object]:
    plain = {"kind": "device", "brand": "Acme", "device": "One", "model": "AC-1", "date": "2024"}
    return {
        **plain,
        "sources": ["https://acme.example/one (the maker's page)", "table:lineage_bands.jsonl one"],
        **more,
    }


def test_found_corrections_become_rows_with_their_sources(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one()), empty.path).write()
    rows = [
        found(field="lte.add", value=[20]),
        found(field="lte", value="it is strange", model="AC-1", device="Nothing"),
    ]
    plan = import_corrections(lines(tmp_path, *rows), empty.path)
    assert [line for line in plan.summary() if line.startswith("write by hand")] == [
        "write by hand: Acme Nothing AC-1: lte = it is strange"
    ]
    plan.write()
    assert radio(empty, LTE).bands == ("B1", "B3", "B20")
    assert set(radio(empty, LTE).sources) >= {"acme.example", "lineage2020"}


def test_found_correction_never_replaces_one_that_is_there(empty: DataFolder, tmp_path: Path) -> None:
    import_devices(lines(tmp_path, one()), empty.path).write()
    import_corrections(lines(tmp_path, found(field="lte", value=[7])), empty.path).write()
    import_corrections(lines(tmp_path, found(field="lte", value=[1])), empty.path).write()
    assert radio(empty, LTE).bands == ("B7",)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_table_of_phones(empty: DataFolder, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"table.{form}"
    if form == "csv":
        file.write_text('brand,name,year,model,label,gsm,lte,nr\nAcme,One,2020,AC-1|AC-2 (Asia),,900,"1, 3",-\n')
    else:
        file.write_text(
            json.dumps(
                [{"brand": "Acme", "name": "One", "year": 2020, "model": "AC-1|AC-2 (Asia)", "lte": "1 3", "nr": "-"}]
            )
        )
    import_table(file, empty.path, source="beta").write()
    each = empty.build().devices["acme-one"].variants[0]
    assert (each.models, each.labels) == (("AC-1", "AC-2"), ("Asia",))
    assert each.radio(LTE).bands == ("B1", "B3")
    assert each.radio(NR).state is State.ABSENT
    assert each.radio(Technology.UTRA).state is State.UNKNOWN


def test_table_needs_a_known_source_and_good_rows(empty: DataFolder, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("brand,name,year,lte\nAcme,One,2020,B1\n")
    with pytest.raises(TablesError, match="--source"):
        import_table(file, empty.path, source="gamma")
    with pytest.raises(TablesError, match=r"table.csv:2:1: "):
        import_table(file, empty.path, source="beta")
