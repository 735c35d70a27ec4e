"""The compiled form is used while it is fresh and whole, and rebuilt otherwise; a reload swaps or keeps."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.bands.model import State, Tables, Technology
from bot.bands.tables.holder import TablesHolder
from bot.bands.tables.load import load_tables
from bot.bands.tables.pack import pack, unpacker
from bot.errors import TablesError
from tests.bot.bands.tables.conftest import DataFolder, bands


def builds(folder: DataFolder, cache: Path) -> tuple[Tables, list[str]]:
    """Loaded tables, and why they were built anew if they were."""
    with capture_logs() as logs:
        tables = load_tables(data=folder.path, cache=cache)
    return tables, [str(log["because"]) for log in logs if "because" in log]


def test_compiled_form_says_the_same(folder: DataFolder, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "tables.bin"
    first, why = builds(folder, cache)
    again, not_why = builds(folder, cache)
    assert why == ["the compiled form is missing"]
    assert not_why == []
    text = folder.build()
    for tables in (first, again):
        assert dict(tables.devices) == text.devices
        assert (tables.bands, tables.sources, tables.models) == (text.bands, text.sources, text.models)
    assert first.checksum == again.checksum != ""


def test_touched_but_equal_text_needs_no_building(folder: DataFolder, tmp_path: Path) -> None:
    builds(folder, tmp_path / "tables.bin")
    (folder.path / "sources.jsonl").touch()
    assert builds(folder, tmp_path / "tables.bin")[1] == []


def test_changed_text_is_built_anew(folder: DataFolder, tmp_path: Path) -> None:
    builds(folder, tmp_path / "tables.bin")
    folder.put("devices/bands/alpha/acme.jsonl", bands(lte="-"))
    tables, why = builds(folder, tmp_path / "tables.bin")
    assert why == ["the compiled form is stale"]
    assert tables.devices["acme-one"].variants[0].radio(Technology.E_UTRA).state is State.ABSENT


def test_look_up_goes_on_with_the_tables_it_began_with(folder: DataFolder, tmp_path: Path) -> None:
    old, _ = builds(folder, tmp_path / "tables.bin")
    folder.put("devices/bands/alpha/acme.jsonl", bands(lte="-"))
    new, _ = builds(folder, tmp_path / "tables.bin")
    (tmp_path / "tables.bin").unlink()
    states = [tables.devices["acme-one"].variants[0].radio(Technology.E_UTRA).state for tables in (old, new)]
    assert states == [State.KNOWN, State.ABSENT]


@pytest.mark.parametrize("cut", [0, 10, 80, 200])
def test_broken_form_is_built_anew(folder: DataFolder, tmp_path: Path, cut: int) -> None:
    cache = tmp_path / "tables.bin"
    builds(folder, cache)
    cache.write_bytes(cache.read_bytes()[:cut])
    tables, why = builds(folder, cache)
    assert len(why) == 1
    assert "acme-one" in tables.devices


def test_flipped_byte_is_noticed(folder: DataFolder, tmp_path: Path) -> None:
    cache = tmp_path / "tables.bin"
    builds(folder, cache)
    raw = bytearray(cache.read_bytes())
    raw[-5] ^= 1
    cache.write_bytes(raw)
    assert builds(folder, cache)[1] == ["the compiled form is broken"]


def test_place_that_cannot_be_written_stops_nothing(folder: DataFolder, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "acme-one" in load_tables(data=folder.path, cache=tmp_path / "file" / "tables.bin").devices


def test_wrong_row_stops_a_start(folder: DataFolder, tmp_path: Path) -> None:
    builds(folder, tmp_path / "tables.bin")
    path = folder.add("devices/bands/alpha/acme.jsonl", bands(lte="one"))
    with pytest.raises(TablesError) as caught:
        load_tables(data=folder.path, cache=tmp_path / "tables.bin")
    assert caught.value.sentence.startswith(f"{path}:2:")


def test_reload_swaps_or_keeps(folder: DataFolder, tmp_path: Path) -> None:
    holder = TablesHolder(data=folder.path, cache=tmp_path / "tables.bin")
    old = holder.current
    path = folder.put("devices/bands/alpha/acme.jsonl", bands(lte="one"))
    with pytest.raises(TablesError, match=rf"{path}:1:\d+: lte"):
        holder.reload()
    assert holder.current is old
    folder.put("devices/bands/alpha/acme.jsonl", bands(lte="7"))
    assert holder.reload() is holder.current is not old
    assert holder.current.devices["acme-one"].variants[0].radio(Technology.E_UTRA).bands == ("B7",)


def test_packing_loses_nothing(shipped: Tables) -> None:
    for values in (shipped.devices, shipped.carriers, shipped.bands, shipped.sources):
        some = list(values.values())[::97]
        kind = type(some[0])
        assert [unpacker(kind)(pack(value)) for value in some] == some
