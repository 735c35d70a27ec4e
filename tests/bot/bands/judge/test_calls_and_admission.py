"""Layers 3 to 5 as tables: calls, admission, firmware."""

from dataclasses import replace

import pytest

from bot.bands.model import Carrier, Device, Generation, Radio, State, Technology
from tests.bot.bands.judge.world import carrier, end, line, phone, rule, simple, variant

VOLTE = {"volte": "yes", "volte_sources": ("page",)}


def volte_phone(bands: str = "B2 B12", volte: str = "yes") -> Device:
    """A phone of 2021 that can VoLTE somewhere."""
    return simple(bands, volte=volte)


OFF_3G = (end("3G", "2022-07"),)

CASES: dict[str, tuple[Device, Carrier, str, str]] = {
    "2G alive and shared": (simple("GSM1900 B2"), carrier("GSM1900 B2!"), "yes", "calls-legacy"),
    "3G alive and shared": (simple("U1 B2"), carrier("U1 B2!"), "yes", "calls-legacy"),
    "3G shared probably": (simple("U25 B2"), carrier("U2 B2!"), "likely", "calls-legacy-probably"),
    "2G with its end planned": (
        simple("GSM1900 B2"),
        carrier("GSM1900 B2!", events=(end("2G", "2028", "planned"),)),
        "yes",
        "calls-legacy-until",
    ),
    "2G being switched off": (
        simple("GSM1900 B2"),
        carrier("GSM1900 B2!", events=(end("2G", "2026-12", "phasing"),)),
        "unknown",
        "calls-legacy-ending",
    ),
    "sources disagree on 2G, VoLTE likely": (
        volte_phone("GSM1900 B2 B12"),
        carrier("GSM1900 B2! B12!", events=(end("2G", None, "conflict"),), **VOLTE),
        "likely",
        "calls-volte-likely",
    ),
    "2G alive with unknown bands": (
        simple("GSM900 B2"),
        carrier("B2!", generations=frozenset({Generation.G2, Generation.G4}), events=(end("2G", "2028", "planned"),)),
        "unknown",
        "calls-legacy-unknown",
    ),
    "an announced end that passed is no call": (
        simple("GSM1900 B2", year=2013),
        carrier("GSM1900 B2!", events=(end("2G", "2026-08-03", "announced"),)),
        "no",
        "calls-no-volte-known",
    ),
    "VoLTE on both sides": (volte_phone(), carrier("B2! B12!", **VOLTE), "likely", "calls-volte-likely"),
    "VoLTE on the phone only": (volte_phone(), carrier("B2! B12!"), "unknown", "calls-volte-unknown"),
    "VoLTE unknown": (simple("B2 B12"), carrier("B2! B12!", **VOLTE), "unknown", "calls-volte-unknown"),
    "VoLTE and a device list": (
        volte_phone(),
        carrier("B2! B12!", admissions=(rule("device_list"),), **VOLTE),
        "unknown",
        "calls-ask-list",
    ),
    "a phone of 2013": (simple("B2 B12", year=2013), carrier("B2! B12!", **VOLTE), "no", "calls-no-volte-known"),
    "a phone known not to": (volte_phone(volte="no"), carrier("B2! B12!", **VOLTE), "no", "calls-no-volte-known"),
    "VoLTE with no shared 4G band": (volte_phone("B1"), carrier("B2! B12!", **VOLTE), "no", "calls-nothing-shared"),
    "VoLTE with 4G in doubt": (volte_phone("B1"), carrier("B2 B12", **VOLTE), "unknown", "calls-volte-unknown"),
    "Jio: no 2G or 3G": (simple("GSM900 U1 B3 B5"), carrier("B3 B5"), "unknown", "calls-volte-unknown"),
    "nothing known": (simple("U1"), carrier("", as_of=""), "unknown", "calls-legacy-unknown"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_calls(case: tuple[Device, Carrier, str, str]) -> None:
    device, network, status, why = case
    found = line(device, network).calls
    assert (found.status.value, found.why.id) == (status, why)


def test_a_2g_network_of_unknown_bands_leaves_calls_open() -> None:
    network = carrier("B2! B12!", as_of="2024-09", events=(end("2G", "2014-06"),))
    found = line(simple("GSM1900 B2 B12", year=2012), network, "2013-10").calls
    assert (found.status.value, found.why.id) == ("unknown", "calls-legacy-unknown")


def test_5g_in_doubt_without_4g_leaves_calls_open() -> None:
    found = line(simple("n71"), carrier("n71!")).calls
    assert (found.status.value, found.why.id) == ("unknown", "calls-nothing-known")


@pytest.mark.parametrize(
    ("kind", "since", "at", "status"),
    [
        ("law", "2024-10-28", None, "check"),
        ("law", "2024-10-28", "2024-10-27", "open"),
        ("law", None, "2013", "check"),
        ("certification", "2022", None, "check"),
    ],
)
def test_rules_hold_from_their_date_on(kind: str, since: str | None, at: str | None, status: str) -> None:
    network = carrier("GSM900 B3! B28!", admissions=(rule(kind, since),))
    assert line(simple("GSM900 B3 B28"), network, at).admission.status.value == status


def test_a_rule_on_volte_is_met_by_volte() -> None:
    network = carrier("B2! B12!", admissions=(rule("volte_required"),), **VOLTE)
    assert line(volte_phone(), network).admission.status.value == "open"
    assert line(simple("B2 B12"), network).admission.status.value == "check"


def test_australias_law_withholds_a_plain_yes() -> None:
    network = carrier("B3! B28!", admissions=(rule("law", "2024-10-28"),), **VOLTE)
    assert line(volte_phone("B3 B28"), network).overall.value == "gaps"
    assert line(volte_phone("B3 B28"), replace(network, admissions=())).overall.value == "works"


def test_a_watch_takes_more_than_bands() -> None:
    network = carrier("GSM900! B3! B28!")
    assert line(simple("GSM900 B3 B28"), network).overall.value == "works"
    watch = replace(simple("GSM900 B3 B28"), name="Watch Series 6")
    assert (line(watch, network).overall.value, line(watch, network).admission.why.id) == ("gaps", "admission-watch")


def test_a_law_keeps_out_a_phone_that_cannot_call() -> None:
    network = carrier("B3! B28!", admissions=(rule("law", "2024-10-28"),), **VOLTE)
    mute = simple("B3 B28", year=2012)
    assert line(mute, network).calls.status.value == "no"
    assert line(mute, network).overall.value == "no"
    assert line(mute, replace(network, admissions=(rule("device_list"),))).overall.value == "gaps"
    assert line(mute, network, "2024-03").overall.value == "gaps"


@pytest.mark.parametrize(
    ("label", "noted"), [("T-Mobile USA", True), ("Verizon (USA)", True), ("Net", False), ("Europe", False)]
)
def test_a_carriers_own_version_is_named(label: str, noted: bool) -> None:
    device = phone(variant("", "B2 B12", labels=(label,)))
    found = line(device, carrier("B2! B12!"))
    assert [one.id for one in found.notes] == (["line-other-carrier"] if noted else [])


def test_a_phone_with_unknown_2g_leaves_calls_open() -> None:
    device = phone(variant("A1", "B2 B12"), year=2012)
    only = device.variants[0]
    device = replace(device, variants=(replace(only, radios={**only.radios, Technology.GSM: Radio(State.UNKNOWN)}),))
    found = line(device, carrier("GSM900 B2! B12!")).calls
    assert (found.status.value, found.why.id) == ("unknown", "calls-legacy-unknown")
