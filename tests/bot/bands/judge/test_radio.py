"""Layer 1 as tables: which bands meet, what is missing, and when nothing may be said."""

from dataclasses import replace

import pytest

from bot.bands.judge.verdict import Status
from bot.bands.model import Generation, Radio, State, Technology
from tests.bot.bands.judge.world import (
    carrier,
    line,
    old_list,
    phone,
    radios,
    rule,
    signalling,
    simple,
    tech,
    variant,
    when,
)

G4 = "4G"

# phone, carrier, status, shared, missing
CASES = {
    "full needs two sources in coverage and mid": ("B2 B12", "B2! B12!", "full", "B2 B12", ""),
    "single sources: every band that we know of": ("B2 B12", "B2 B12", "partial", "B2 B12", ""),
    "no known coverage band is never full": ("B1 B3", "B1! B3!", "partial", "B1 B3", ""),
    "a strong layer not reached is missing": ("B2 B4", "B2! B4! B12! B71!", "partial", "B2 B4", "B12 B71"),
    "a single-source band is never missing": ("B2 B4", "B2! B4! B12", "partial", "B2 B4", ""),
    "firmware bands never count": ("B2 B12", "B2! B12! B48~ B5~", "full", "B2 B12", ""),
    "firmware bands give no service": ("B5", "B5~", "unknown", "", ""),
    "weak bands never count": ("B3 B20", "B3! B20! B28?", "full", "B3 B20", ""),
    "nothing shared, both strong: none": ("B1 B3", "B2! B12!", "none", "", "B2 B12"),
    "nothing shared, one weak: unknown": ("B1 B3", "B2 B12", "unknown", "", ""),
    "66 reaches a network of 4 probably": ("B66 B12", "B4! B12!", "partial", "B4 B12", ""),
    "4 is a part of 66: neither shared nor missing": ("B4 B12", "B66! B12!", "partial", "B12", ""),
    "4 and 66 are one layer": ("B66 B12", "B4! B66! B12!", "full", "B4 B66 B12", ""),
    "25 reaches 2 probably": ("B25 B12", "B2! B12!", "partial", "B2 B12", ""),
    "26 reaches 5 probably": ("B26 B2", "B5! B2!", "partial", "B2 B5", ""),
    "41 reaches 38 probably": ("B41 B20", "B38! B20!", "partial", "B20 B38", ""),
    "38 is a part of 41": ("B38 B20", "B41! B20!", "partial", "B20", ""),
    "5 never serves docomo's 19": ("B1 B5", "B1! B19!", "partial", "B1", "B19"),
    "17 does not serve 12 without a fact": ("B2 B17", "B2! B12!", "partial", "B2", ""),
    "a label of one layer, one member": ("B66 B12", "B4|B66! B12!", "partial", "B4 B66 B12", ""),
    "a label of one layer, all members": ("B4 B66 B12", "B4|B66! B12!", "full", "B4 B12 B66", ""),
    "a label of one layer, no member": ("B2 B12", "B2! B12! B4|B66!", "partial", "B2 B12", "B4/B66"),
    "a label across layers, no member": ("B1 B3", "B12|B13|B17 B3!", "partial", "B3", ""),
    "a label across layers, one member": ("B12 B2", "B12|B13|B17! B2!", "partial", "B2 B12 B17", ""),
    "downlink-only bands never serve": ("B29", "B29!", "unknown", "", ""),
    "downlink-only bands are never missing": ("B2 B12", "B2! B12! B29!", "full", "B2 B12", ""),
    "unlicensed bands are never missing": ("B2 B12", "B2! B12! B46! B48!", "full", "B2 B12", ""),
    "a shared band can serve": ("B48", "B48!", "partial", "B48", ""),
    "Verizon without band 13": ("B2 B4", "B2! B4! B13!", "partial", "B2 B4", "B13"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_bands_meet_as_the_table_says(case: tuple[str, str, str, str, str]) -> None:
    own, network, status, shared, missing = case
    found = tech(simple(own), carrier(network), G4)
    assert found.status.value == status, found
    assert set(found.shared) == set(shared.split())
    assert {one.band for one in found.missing} == set(missing.split())


def test_missing_bands_say_what_their_absence_means() -> None:
    found = tech(simple("B66"), carrier("B66! B12! B2! B30!"), G4)
    assert {(one.band, one.meaning) for one in found.missing} == {
        ("B12", "coverage"),
        ("B2", "mid"),
        ("B30", "capacity"),
    }


def test_containment_is_marked_as_probable() -> None:
    found = tech(simple("B66 B12"), carrier("B4! B12!"), G4)
    assert found.probable == ("B4",)
    assert found.note is not None
    assert found.note.id == "note-probable"


@pytest.mark.parametrize(("at", "status", "shared"), [("2016-01", "full", "B2 B12"), ("2014-12", "partial", "B2")])
def test_signalling_serves_from_its_date_on(at: str, status: str, shared: str) -> None:
    network = carrier("B2! B12!", as_of="2015-01", signalling=(signalling("B12", "B17", "2015-08"),))
    found = tech(simple("B2 B17"), network, G4, at)
    assert (found.status.value, set(found.shared)) == (status, set(shared.split()))
    facts = {fact.fact.id for fact in found.evidence}
    assert ("fact-signalling" in facts) == ("B12" in shared)


def test_a_list_marked_complete_gives_full_and_none() -> None:
    network = carrier("B1 B3", complete=frozenset({Technology.E_UTRA}))
    assert tech(simple("B1 B3"), network, G4).status is Status.FULL
    assert tech(simple("B7"), network, G4).status is Status.NONE


def test_n77_and_n78_in_one_direction() -> None:
    both = "B2 B12 "
    assert tech(simple(both + "n78"), carrier("B2! B12! n77!"), "5G").status is Status.UNKNOWN
    assert tech(simple(both + "n77"), carrier("B2! B12! n78!"), "5G").probable == ("n78",)
    assert tech(simple(both + "n78"), carrier("B2! B12! n77|n78!"), "5G").probable == ("n78",)
    named = tech(simple(both + "n78"), carrier("B2! B12! n77|n78! n78"), "5G")
    assert named.probable == ()


def test_millimetre_waves_are_no_gap() -> None:
    found = tech(simple("B2 B12 n71 n25"), carrier("B2! B12! n71! n25! n260!"), "5G")
    assert found.status is Status.FULL


def test_bands_count_within_their_dates_only() -> None:
    bands = carrier("B2! B12!").bands
    network = carrier("B2!", bands=(bands[0], replace(bands[1], since=when("2025-06"), until=when("2026-01"))))
    assert set(tech(simple("B2 B12"), network, G4, "2025-07").shared) == {"B2", "B12"}
    assert tech(simple("B2 B12"), network, G4, "2025-05").shared == ("B2",)
    assert tech(simple("B2 B12"), network, G4, "2026-02").shared == ("B2",)


def test_an_old_list_holds_a_year_to_either_side() -> None:
    network = carrier("B2! B12!", history=(old_list("2013-10", "B4"), old_list("2011-01", "B17")))
    assert tech(simple("B4 B12 B2"), network, G4, "2013-06").shared == ("B4",)
    assert tech(simple("B4 B12 B2"), network, G4, "2018").status is Status.UNKNOWN
    assert tech(simple("B4 B12 B2"), network, G4).shared == ("B2", "B12")


def test_a_carrier_without_any_band_of_a_technology_is_unknown() -> None:
    network = carrier("B2!", bands=(), generations=frozenset({Generation.G4}))
    assert tech(simple("B2"), network, G4).status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("state", "note"), [(State.PRESENT, "note-phone-bands-unknown"), (State.UNKNOWN, "note-phone-unknown")]
)
def test_unknown_phone_bands_are_unknown(state: State, note: str) -> None:
    own = radios("U1")
    own[Technology.E_UTRA] = Radio(state)
    device = phone(variant("A1", "U1"))
    device = replace(device, variants=(replace(device.variants[0], radios=own),))
    found = tech(device, carrier("B2! B12!"), G4)
    assert found.status is Status.UNKNOWN
    assert found.note is not None
    assert found.note.id == note


@pytest.mark.parametrize(
    ("own", "status", "shared", "asked_for"),
    [
        ("B2 B12", "partial", "B2 B12", ("B71",)),
        ("B5", "unknown", "", ("B2", "B12", "B71")),
        ("B2 B12 B71", "full", "B2 B12 B71", ()),
    ],
)
def test_a_list_that_is_not_whole_lacks_nothing_for_certain(
    own: str, status: str, shared: str, asked_for: tuple[str, ...]
) -> None:
    device = simple(own)
    known = radios(own)
    part = replace(known[Technology.E_UTRA], complete=False)
    device = replace(device, variants=(replace(device.variants[0], radios={**known, Technology.E_UTRA: part}),))
    found = tech(device, carrier("B2! B12! B71!"), G4)
    assert (found.status.value, set(found.shared), found.missing) == (status, set(shared.split()), ())
    assert (found.note.args[0][1] if found.note else ()) == asked_for


def test_every_line_carries_its_facts() -> None:
    found = line(
        simple("B2 B12"), carrier("B2! B12!", admissions=(rule("device_list"),), volte="yes", volte_sources=("page",))
    )
    assert found.evidence()
    assert all(fact.sources == ("page",) and fact.as_of for fact in found.evidence())
    ids = {fact.fact.id for fact in found.evidence()}
    assert {"fact-phone-bands", "fact-carrier-bands", "fact-device_list", "fact-carrier-volte"} <= ids
