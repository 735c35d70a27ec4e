"""`data check` finds the patterns by which rows about carriers mislead."""

import pytest

from bot.bands.tables.check import check_tables
from bot.bands.tables.finding import Finding
from tests.bot.bands.tables.conftest import DataFolder, source


def carrier(id_: str = "net-us", *codes: str, **more: object) -> dict[str, object]:
    row = {"id": id_, "brand": id_, "country": "US", "mccmnc": codes or ("310999",), "kind": "mno"}
    return {**row, "status": "operational", "sources": ["alpha"], **more}


def stated(*groups: str, technology: str = "E-UTRA") -> dict[str, object]:
    return {"carrier": "net-us", "technology": technology, "bands": groups, "seen": "2024"}


@pytest.fixture
def net(folder: DataFolder) -> DataFolder:
    """A carrier on air, and bands that lie in one layer (4 in 66) and in several (12, 13, 66)."""
    for number, low in ((4, 1710), (12, 699), (13, 777), (66, 1710)):
        width = 45 if number == 4 else 70 if number == 66 else 17
        folder.add(
            "bands.jsonl",
            {
                "id": f"B{number}",
                "technology": "E-UTRA",
                "uplink_mhz": [low, low + width],
                "downlink_mhz": [low + 400, low + 400 + width],
                "duplex": "FDD",
                "names": [],
                "sources": ["alpha"],
            },
        )
    folder.add("sources.jsonl", source("firmware", strength="firmware"), source("hearsay", strength="weak"))
    folder.add("carriers/US.jsonl", carrier())
    return folder


def found(folder: DataFolder) -> dict[str, Finding]:
    return {finding.pattern: finding for finding in check_tables(folder.path)[1]}


def test_only_a_label_of_several_layers(net: DataFolder) -> None:
    net.add("carriers-bands/alpha/US.jsonl", stated("B12|B13"))
    assert "E-UTRA only as B12 or B13" in found(net)["only a label of several layers"].text
    net.add("carriers-bands/beta/US.jsonl", stated("B12"))
    assert "only a label of several layers" not in found(net)


def test_a_label_with_one_source_beside_it_makes_no_band_of_it_strong(net: DataFolder) -> None:
    net.add("carriers-bands/alpha/US.jsonl", stated("B4|B66"))
    net.add("carriers-bands/beta/US.jsonl", stated("B66"))
    assert "B4 or B66" in found(net)["label of bands in one another"].text


def test_bands_of_firmware_alone(net: DataFolder) -> None:
    net.add("carriers-bands/firmware/US.jsonl", stated("B7"))
    assert "B7" in found(net)["bands of firmware alone"].text
    net.add("carriers-bands/alpha/US.jsonl", stated("B7"))
    assert "bands of firmware alone" not in found(net)


def test_event_of_another_network_is_an_error(net: DataFolder) -> None:
    row = {"carrier": "net-us", "generation": "4G", "kind": "end", "state": "done", "date": "2022-06-30"}
    path = net.add("history/events-checked.jsonl", {**row, "mccmnc": "310120", "sources": ["alpha"]})
    finding = found(net)["event of another network"]
    assert finding.is_error
    assert finding.place == f"{path}:1"


def test_network_of_two_carriers_is_an_error(net: DataFolder) -> None:
    net.add("carriers/US.jsonl", carrier("other-us"))
    assert found(net)["network of two carriers"].is_error


def test_second_entry_of_a_carrier(net: DataFolder) -> None:
    net.add("carriers/US.jsonl", carrier("net-2-us", "310998", brand="NET-US"))
    assert found(net)["second entry of a carrier"].place == "net-2-us"


def test_virtual_carriers(net: DataFolder) -> None:
    net.add("carriers/US.jsonl", carrier("thin-us", "310997", kind="mvno"))
    assert found(net)["virtual carrier without a host"].place == "thin-us"
    net.add("carriers-hosts.jsonl", {"carrier": "thin-us", "hosts": ["net-us"], "sources": ["hearsay"]})
    assert "virtual carrier without a host" not in found(net)
    assert found(net)["host by hearsay"].place == "thin-us"


def test_disputed_end(net: DataFolder) -> None:
    row = {"carrier": "net-us", "generation": "3G", "kind": "end", "state": "conflict", "sources": ["alpha", "beta"]}
    net.add("history/events-checked.jsonl", row)
    assert "alpha, beta" in found(net)["disputed end"].text
