"""The carriers' tables held to facts that were checked by hand. Each failure names the carrier."""

from collections import Counter
from datetime import date

import pytest

from bot.bands.judge.judge import judge
from bot.bands.layers import one_layer
from bot.bands.model import Carrier, Strength, Tables
from bot.bands.tables.band_rows import build_bands
from bot.bands.tables.build import build_tables
from bot.bands.tables.carriers import build_carriers
from bot.bands.tables.locate import data_folder
from bot.bands.tables.source_rows import origins, read_sources
from tests.bot.bands.judge.world import when

DATA = data_folder()
SOURCES = read_sources(DATA)
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def carriers() -> dict[str, Carrier]:
    """All carriers."""
    return build_carriers(DATA, SOURCES, frozenset())


@pytest.fixture(scope="module")
def whole() -> Tables:
    """All tables."""
    return build_tables(DATA)


def strong(carrier: Carrier, prefix: str) -> set[str]:
    """Bands with two sources, and groups as `B4|B66`."""
    return {
        "|".join(band.options)
        for band in carrier.bands
        if band.strength is Strength.STRONG and band.options[0].rstrip("0123456789") == prefix
    }


def test_ids_end_with_their_country(carriers: dict[str, Carrier]) -> None:
    assert [one.id for one in carriers.values() if not one.id.endswith(f"-{one.country.lower()}")] == []


def test_counts(carriers: dict[str, Carrier]) -> None:
    assert len(carriers) >= 2200
    assert sum(1 for one in carriers.values() if one.kind == "mvno" and one.hosts) >= 100
    assert all(len(id_) <= 24 and id_.endswith(f"-{one.country.lower()}") for id_, one in carriers.items())


def test_bands_with_two_sources() -> None:
    bands = build_bands(DATA, ())
    counts = Counter(band.technology.value for band in bands.values() if len(origins(SOURCES, band.sources)) > 1)
    assert counts["E-UTRA"] >= 66
    assert counts["NR"] >= 66


def test_containment_comes_from_frequencies_alone() -> None:
    bands = build_bands(DATA, ())
    assert "B66" in bands["B4"].within
    assert "B4" not in bands["B66"].within
    assert "B12" in bands["B17"].within
    assert "n77" in bands["n78"].within
    assert "B5" not in bands["B19"].within
    assert bands["B29"].duplex == "SDL"
    assert (bands["B71"].role, bands["B4"].role, bands["B41"].role, bands["n260"].role) == (
        "coverage",
        "mid",
        "capacity",
        "mmwave",
    )


GOLD = {
    "tmobile-us": ("B", "B2 B12 B66 B71"),
    "att-us": ("B", "B2 B5 B12 B14 B17 B29 B30 B4|B66"),
    "verizon-us": ("B", "B2 B13 B4|B66"),
    "iam-ma": ("B", "B7 B20"),
    "orange-ma": ("B", "B3 B7 B20"),
    "inwi-ma": ("B", "B3 B7 B20"),
    "telekom-de": ("B", "B1 B3 B7 B8 B20 B28"),
    "vodafone-de": ("B", "B1 B3 B7 B8 B20 B28"),
    "vivo-br": ("B", "B3 B7 B28"),
    "claro-br": ("B", "B3 B7 B28"),
    "tim-br": ("B", "B3 B7 B28"),
    "docomo-jp": ("B", "B1 B3 B19 B21 B42"),
}


@pytest.mark.parametrize("id_", GOLD)
def test_bands_that_two_sources_name(id_: str, carriers: dict[str, Carrier]) -> None:
    prefix, expected = GOLD[id_]
    assert strong(carriers[id_], prefix) == set(expected.split())


def test_labels_that_could_be_several_bands_are_never_flattened(carriers: dict[str, Carrier]) -> None:
    groups = [band for one in carriers.values() for band in one.bands if len(band.options) > 1]
    assert len(groups) > 300
    bell = {band.options for band in carriers["sasktel-ca"].bands}
    assert ("n77", "n78") in bell or ("n78",) in bell
    assert sum(not one_layer(band.options) for band in groups) > 50


def test_bands_seen_in_firmware_only_are_marked(carriers: dict[str, Carrier]) -> None:
    marks = {band.options: band.strength for band in carriers["telekom-de"].bands}
    assert marks["n7",] is Strength.FIRMWARE
    assert marks["B38",] is Strength.FIRMWARE
    assert {"B48"} <= {band.options[0] for band in carriers["tmobile-us"].bands if band.strength is Strength.FIRMWARE}


ENDS = {
    ("att-us", "2G"): ("done", "2016-12-31"),
    ("att-us", "3G"): ("done", "2022-02-22"),
    ("tmobile-us", "2G"): ("announced", "2026-08-03"),
    ("tmobile-us", "3G"): ("done", "2022-07-01"),
    ("verizon-us", "3G"): ("done", "2022-12-31"),
    ("sprint-us", "4G"): ("done", "2022-06-30"),
    ("telekom-de", "3G"): ("done", "2021-06-30"),
    ("o2-de", "3G"): ("done", "2021-12-30"),
    ("ee-gb", "3G"): ("done", "2024-02-01"),
    ("three-gb", "3G"): ("done", "2025-11-01"),
    ("o2-gb", "3G"): ("phasing", "2026-03-01"),
    ("softbank-jp", "3G"): ("done", "2024-04-15"),
    ("docomo-jp", "3G"): ("announced", "2026-03-31"),
    ("telstra-au", "3G"): ("done", "2024-10-28"),
    ("rogers-ca", "3G"): ("announced", "2025-07-31"),
    ("vivo-br", "2G"): ("conflict", None),
    ("plus-pl", "3G"): ("planned", "2027-01-01"),
}


@pytest.mark.parametrize("key", ENDS)
def test_ends_that_were_checked_by_hand(key: tuple[str, str], carriers: dict[str, Carrier]) -> None:
    id_, generation = key
    found = [
        (event.state, event.when.day.isoformat() if event.when else None)
        for event in carriers[id_].events
        if event.kind == "end" and event.generation.value == generation
    ]
    assert ENDS[key] in found, found


@pytest.mark.parametrize(
    ("id_", "generation"), [("tmobile-us", "4G"), ("free-fr", "3G"), ("plus-pl", "2G"), ("vodafone-de", "2G")]
)
def test_a_dead_neighbour_kills_no_living_network(id_: str, generation: str, carriers: dict[str, Carrier]) -> None:
    states = {
        event.state for event in carriers[id_].events if event.kind == "end" and event.generation.value == generation
    }
    assert not states & {"done", "announced"}


def test_groups_of_one_carrier_are_joined(carriers: dict[str, Carrier]) -> None:
    assert {"334010", "334050"} <= set(carriers["att-mx"].mccmnc)
    assert {"45416", "45419", "45420"} <= set(carriers["pccw-hk"].mccmnc)
    assert {"52000", "52004", "52099"} <= set(carriers["truemove-th"].mccmnc)
    assert "24024" in carriers["telenor-se"].mccmnc
    codes = Counter((one.country, code) for one in carriers.values() for code in one.mccmnc)
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize(
    ("id_", "hosts"),
    [
        ("mint-us", ("tmobile-us",)),
        ("cricket-us", ("att-us",)),
        ("visible-us", ("verizon-us",)),
        ("giffgaff-gb", ("o2-gb",)),
        ("congstar-de", ("telekom-de",)),
        ("1und1-de", ("vodafone-de", "1und1-de")),
        ("movistar-mx", ("att-mx",)),
        ("boost-us", ("att-us", "tmobile-us")),
    ],
)
def test_hosts_of_virtual_carriers(id_: str, hosts: tuple[str, ...], carriers: dict[str, Carrier]) -> None:
    assert carriers[id_].hosts == hosts


def test_names_that_people_type(carriers: dict[str, Carrier]) -> None:
    names = {alias: id_ for id_, one in carriers.items() for alias in one.aliases}
    wanted = {
        "tmo": "tmobile-us",
        "vzw": "verizon-us",
        "maroc telecom": "iam-ma",
        "اتصالات المغرب": "iam-ma",
        "ドコモ": "docomo-jp",
        "中国移动": "cmcc-cn",
        "билайн": "beeline-ru",
        "мтс": "mts-ru",
        "जियो": "jio-in",
    }
    assert {name: names.get(name) for name in wanted} == wanted


def test_no_carrier_is_called_by_a_telecom_circle(carriers: dict[str, Carrier]) -> None:
    assert not {"Punjab", "Delhi", "Mumbai", "Kerala"} & {name for one in carriers.values() for name in one.aliases}


def test_an_id_stays_where_it_turned_out_wrong(carriers: dict[str, Carrier]) -> None:
    assert carriers["mtn-et"].brand == "Ethio Telecom"


@pytest.mark.parametrize("source", ["wikipedia-mnc", "pixel-profiles", "mobilereport-2025", "particle"])
def test_tables_build_without_a_source(source: str) -> None:
    left = build_carriers(DATA, SOURCES, frozenset({source}))
    assert all(source not in band.sources for one in left.values() for band in one.bands)
    assert all(event.sources != (source,) for one in left.values() for event in one.events)


@pytest.mark.parametrize(
    ("model", "carrier", "at", "overall"),
    [
        ("C6903", "tmobile-us", "2013-10", "works"),
        ("C6903", "tmobile-us", None, "gaps"),
        ("C6906", "att-us", "2013-10", "works"),
        ("C6906", "att-us", None, "gaps"),
        ("C6903", "iam-ma", None, "works"),
        ("C6902", "tmobile-us", None, "unknown"),
    ],
)
def test_the_questions_that_began_it_all(model: str, carrier: str, at: str | None, overall: str, whole: Tables) -> None:
    found = judge(
        whole.devices["sony-xperia-z1"],
        model,
        carrier=whole.carriers[carrier],
        when=when(at) if at else None,
        today=TODAY,
        tables=whole,
    )
    assert found.overall.value == overall
    if carrier == "att-us" and at is None:
        (line,) = found.variants
        four = next(one for one in line.technologies if one.generation.value == "4G")
        assert {"B2", "B4", "B5", "B17"} <= set(four.shared)
