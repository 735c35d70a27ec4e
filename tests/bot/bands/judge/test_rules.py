"""The rules of the judge by name, each put to a small world; and to the carriers that they were learnt from, in the real tables."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.bands.judge.judge import judge
from bot.bands.judge.verdict import AdmissionStatus, CallStatus, Network, Overall, Status
from bot.bands.layers import layer_of
from bot.bands.model import Carrier, Generation, Scope, Tables
from bot.bands.tables.load import load_tables
from tests.bot.bands.judge.world import (
    ask,
    carrier,
    end,
    launch,
    line,
    phone,
    rule,
    signalling,
    simple,
    tables,
    tech,
    variant,
    when,
)

TODAY = date(2026, 11, 24)
_CACHE = Path(__file__).parents[4] / "var" / "cache" / "tables-of-tests.bin"
G4 = Generation.G4

LAYERS = (
    ("12, 17 and 85", "B12 B17 B85"),
    ("4, 10 and 66", "B4 B10 B66"),
    ("2 and 25", "B2 B25"),
    ("5, 18, 19 and 26", "B5 B18 B19 B26"),
    ("38 and 41", "B38 B41"),
    ("n77 and n78", "n77 n78"),
)


@pytest.mark.parametrize("bands", [bands for _, bands in LAYERS], ids=[name for name, _ in LAYERS])
def test_numbers_of_one_spectrum_are_one_layer(bands: str) -> None:
    first, *others = bands.split()
    assert set(others) < set(layer_of(first))


# what the network runs, what the phone has, status of the carrier's newest generation, bands called missing
ONE_WAY = {
    "66 serves a network of 4": ("B4! B20!", "B66 B20", "partial", ""),
    "4 serves a part of 66 only": ("B66! B20!", "B4 B20", "partial", ""),
    "25 serves a network of 2": ("B2! B20!", "B25 B20", "partial", ""),
    "2 serves a part of 25 only": ("B25! B20!", "B2 B20", "partial", ""),
    "26 serves a network of 5": ("B5! B3!", "B26 B3", "partial", ""),
    "5 serves a part of 26 only": ("B26! B3!", "B5 B3", "partial", ""),
    "41 serves a network of 38": ("B38! B20!", "B41 B20", "partial", ""),
    "38 serves a part of 41 only": ("B41! B20!", "B38 B20", "partial", ""),
    "17 serves no network of 12": ("B12! B4!", "B17 B4", "partial", ""),
    "85 serves a network of 12": ("B12! B4!", "B85 B4", "partial", ""),
    "5 never serves docomo's 19": ("B19! B1!", "B5 B1", "partial", "B19"),
    "12 lacks a network of 13": ("B13! B4!", "B12 B4", "partial", "B13"),
}


@pytest.mark.parametrize("case", ONE_WAY.values(), ids=ONE_WAY.keys())
def test_containment_counts_in_one_direction_and_is_never_sure(case: tuple[str, str, str, str]) -> None:
    network, own, status, missing = case
    found = tech(simple(own), carrier(network), "4G")
    assert (found.status.value, " ".join(one.band for one in found.missing)) == (status, missing)
    assert found.note is not None or missing


def test_a_part_of_a_band_is_named_beside_one_that_is_missing() -> None:
    found = tech(simple("B17 B4"), carrier("B12! B13! B4!"), "4G")
    assert [one.band for one in found.missing] == ["B13"]
    assert found.note is not None
    assert (found.note.id, dict(found.note.args)) == ("note-part-unsure", {"bands": ("B12",)})


def test_a_virtual_carrier_is_no_yes_before_anything_shows_that_there_was_one() -> None:
    host = carrier("B4! B12!", id="host-us", events=(launch("4G", "2012"),))
    mvno = replace(
        carrier("", id="mvno-us"), kind="mvno", hosts=("host-us",), bands=(), events=(launch("4G", "2020-03"),)
    )
    phone_ = simple("B4 B12", year=2013)
    world = tables(host, mvno, devices=(phone_,))

    (before,) = ask(phone_, mvno, "2013-10", world=world).variants
    assert (before.overall, [note.id for note in before.notes]) == (Overall.UNKNOWN, ["line-before-known"])
    (after,) = ask(phone_, mvno, "2021", world=world).variants
    assert "line-before-known" not in [note.id for note in after.notes]


SIGNALLED = {
    "AT&T's 12 for phones with 17, since August 2015": ("B12", "B17", "2015-08"),
    "docomo's 19 for phones with 26, since August 2021": ("B19", "B26", "2021-08"),
}


@pytest.mark.parametrize("fact", SIGNALLED.values(), ids=SIGNALLED.keys())
def test_signalling_is_a_dated_fact(fact: tuple[str, str, str]) -> None:
    band, phone_band, since = fact
    network = carrier(f"{band}! B2!", as_of=since, signalling=(signalling(band, phone_band, since),))
    device = simple(f"{phone_band} B2")
    assert tech(device, network, "4G", since).status is Status.FULL
    before = tech(device, network, "4G", f"{int(since[:4]) - 1}-12")
    assert before.status is Status.PARTIAL
    assert band not in before.shared or band in before.probable


ALIVE = {
    "done": (end("3G", "2022-07"), "off", False),
    "announced for a day now past": (end("3G", "2026-01-01", "announced"), "off", False),
    "announced for a day to come": (end("3G", "2028-01-01", "announced"), "announced", True),
    "phasing out": (end("3G", "2026-12", "phasing"), "phasing", False),
    "planned, and the day has passed": (end("3G", "2025", "planned"), "announced", False),
    "sources disagree": (end("3G", None, "conflict"), "conflict", False),
    "not yet launched": (launch("3G", "2027-05"), "not_yet", False),
}


@pytest.mark.parametrize("case", ALIVE.values(), ids=ALIVE.keys())
def test_only_a_network_that_is_surely_alive_promises_calls(case: tuple[object, str, bool]) -> None:
    event, state, calls = case
    found = line(simple("U1 B3 B20"), carrier("U1! B3! B20!", events=(event,)))
    three = found.technology(Generation.G3)
    assert three is not None
    assert three.network is Network(state)
    assert (found.calls.status is CallStatus.YES) == calls


def test_a_list_of_one_region_or_for_all_models_says_neither_yes_nor_no() -> None:
    whole = variant("A1 A2", "GSM900 B3 B20", scope=Scope.DEVICE)
    limits = {
        "scope: device": phone(whole),
        "models_unassigned": phone(variant("A1", "GSM900 B3 B20"), unassigned=("A9",)),
        "rows: first": phone(variant("A1", "GSM900 B3 B20"), first_row_only=True),
    }
    for name, device in limits.items():
        for network in (carrier("GSM900 B3! B20!"), carrier("B7! B28!")):
            assert ask(device, network).overall in (Overall.DEPENDS, Overall.UNKNOWN), name


def test_a_dual_sim_sibling_in_one_row_is_the_same_hardware() -> None:
    device = phone(variant("SM-A1 SM-A1/DS", "GSM900 B3 B20"))
    network = carrier("GSM900 B3! B20!")
    words = [ask(device, network, model=model).overall for model in (None, "SM-A1", "SM-A1/DS")]
    assert words == [Overall.WORKS] * 3


ADMITTED = {
    "a device list": ("device_list", AdmissionStatus.CHECK),
    "certification": ("certification", AdmissionStatus.CHECK),
    "Australia's law": ("law", AdmissionStatus.CHECK),
    "VoLTE required, and not known": ("volte_required", AdmissionStatus.CHECK),
    "a rule of a virtual carrier": ("mvno_rule", AdmissionStatus.CHECK),
}


@pytest.mark.parametrize("case", ADMITTED.values(), ids=ADMITTED.keys())
def test_a_rule_on_admission_withholds_a_plain_yes(case: tuple[str, AdmissionStatus]) -> None:
    kind, status = case
    found = line(simple("GSM900 B3 B20"), carrier("GSM900 B3! B20!", admissions=(rule(kind),)))
    assert found.admission.status is status
    assert found.overall is Overall.GAPS


HOSTS = {"one host": ("good-us",), "two hosts": ("good-us", "bad-us"), "an unknown host": ()}
HOSTED = {"one host": Overall.WORKS, "two hosts": Overall.DEPENDS, "an unknown host": Overall.UNKNOWN}


@pytest.mark.parametrize("name", HOSTS)
def test_a_virtual_carrier_is_what_its_hosts_are(name: str) -> None:
    good, bad = carrier("GSM900 B3! B20!", id="good-us"), carrier("B7! B28!", id="bad-us")
    mvno = replace(carrier(""), id="mvno-us", kind="mvno", hosts=HOSTS[name], bands=())
    found = ask(simple("GSM900 B3 B20"), mvno, world=tables(good, bad, mvno))
    assert found.overall is HOSTED[name]


# The real tables.


@pytest.fixture(scope="module")
def real() -> Tables:
    return load_tables(cache=_CACHE)


def everything(network: Carrier) -> str:
    """Every band that a carrier's list names at all."""
    return " ".join(dict.fromkeys(option for band in network.bands for option in band.options))


@pytest.mark.parametrize("id_", ["telcel-mx", "orange-pl", "bsnl-in"])
def test_no_phone_has_it_all_where_coverage_and_mid_are_not_both_proven(real: Tables, id_: str) -> None:
    network = real.carriers[id_]
    four = judge(simple(everything(network)), None, carrier=network, when=None, today=TODAY, tables=real)
    found = four.variants[0].technology(G4)
    assert found is not None
    assert found.status is not Status.FULL


REAL = {
    "Verizon without band 13": ("verizon-us", "B2 B4 B5 B66", None, "4G", "B13"),
    "AT&T: 17 is on 12 since 2015": ("att-us", "B2 B4 B5 B17", None, "4G", ""),
    "docomo: 5 is not 19": ("docomo-jp", "B1 B3 B5", None, "4G", "B19"),
}


@pytest.mark.parametrize("case", REAL.values(), ids=REAL.keys())
def test_coverage_that_is_missing_is_named(case: tuple[str, str, str | None, str, str], real: Tables) -> None:
    id_, own, at, generation, band = case
    verdict = judge(
        simple(own), None, carrier=real.carriers[id_], when=when(at) if at else None, today=TODAY, tables=real
    )
    found = verdict.variants[0].technology(Generation(generation))
    assert found is not None
    assert (band in {one.band for one in found.missing}) == bool(band)
    assert "B12" not in {one.band for one in found.missing}


def test_jio_has_neither_2g_nor_3g_to_call_over(real: Tables) -> None:
    device = simple("GSM900 GSM1800 U1 U8 B3 B5 B40")
    (found,) = judge(device, None, carrier=real.carriers["jio-in"], when=None, today=TODAY, tables=real).variants
    assert found.technology(Generation.G2) is None
    assert found.calls.status is CallStatus.UNKNOWN


def test_the_end_of_a_neighbour_is_not_the_end_of_another(real: Tables) -> None:
    """`ee` is in Three, and Sprint's LTE is not T-Mobile's: ends are joined by code, never by name."""
    for id_ in ("ee-gb", "three-gb", "tmobile-us"):
        device = simple(everything(real.carriers[id_]))
        (found,) = judge(device, None, carrier=real.carriers[id_], when=None, today=TODAY, tables=real).variants
        four = found.technology(G4)
        assert four is not None
        assert four.network is Network.LIVE, id_
    sprint = simple("B25 B26 B41")
    (gone,) = judge(sprint, None, carrier=real.carriers["sprint-us"], when=None, today=TODAY, tables=real).variants
    assert gone.overall is Overall.OFF


def test_australias_networks_admit_by_law(real: Tables) -> None:
    for id_ in ("telstra-au", "optus-au", "vodafone-au"):
        device = simple(everything(real.carriers[id_]), volte="yes")
        (found,) = judge(device, None, carrier=real.carriers[id_], when=None, today=TODAY, tables=real).variants
        assert (found.admission.status, found.overall) == (AdmissionStatus.CHECK, Overall.GAPS), id_
