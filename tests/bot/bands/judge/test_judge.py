"""All layers together: the one word, families of models, virtual carriers, lists that may not hold."""

from dataclasses import replace

import pytest

from bot.bands.judge.verdict import Overall, Status
from bot.bands.model import NOTHING_KNOWN, Carrier, Device, Generation, Radio, Scope, State, Strength, Technology
from tests.bot.bands.judge.world import (
    ask,
    carrier,
    end,
    launch,
    line,
    old_list,
    phone,
    radios,
    simple,
    tables,
    tech,
    variant,
)

VOLTE = {"volte": "yes", "volte_sources": ("page",)}
FULL = "GSM900 B3! B20!"

OVERALL: dict[str, tuple[Device, Carrier, str | None, str]] = {
    "good 4G and calls": (simple("GSM900 B3 B20"), carrier(FULL), None, "works"),
    "every known band with coverage": (simple("GSM900 B3 B20"), carrier("GSM900 B3 B20"), None, "works"),
    "every known band without coverage": (simple("GSM900 B1 B3"), carrier("GSM900 B1 B3"), None, "gaps"),
    "a band missing": (simple("GSM900 B3"), carrier(FULL), None, "gaps"),
    "no calls": (simple("B3 B20", year=2013), carrier("B3! B20!"), None, "gaps"),
    "calls unknown": (simple("B3 B20"), carrier("B3! B20!"), None, "gaps"),
    "2G only where 4G is": (simple("GSM900"), carrier(FULL), None, "gaps"),
    "3G only where 4G is": (simple("U1 U8"), carrier("U1! U8! B3! B20!"), None, "gaps"),
    "3G where there was no more": (
        simple("U1 U8"),
        carrier("U1! U8!", events=(launch("4G", "2030"),)),
        None,
        "works",
    ),
    "nothing shared": (simple("B2"), carrier("B3! B20!"), None, "no"),
    "all off": (
        simple("GSM900 U1"),
        carrier("GSM900 U1 B3! B20!", events=(end("2G", "2022"), end("3G", "2022"))),
        None,
        "off",
    ),
    "off, but never had by the phone": (
        simple("B2"),
        carrier("U1 B3! B20!", events=(end("3G", "2022"),)),
        None,
        "no",
    ),
    "bands of that date unknown": (simple("GSM900 B3 B20"), carrier(FULL), "2013-10", "unknown"),
    "only a network that is ending": (
        simple("U1"),
        carrier("U1 B3! B20!", events=(end("3G", "2026-12", "phasing"),)),
        None,
        "unknown",
    ),
    "good 5G makes up for no 4G gap": (
        simple("GSM900 B3 n28 n1"),
        carrier("GSM900 B3! B20! n28! n1!"),
        None,
        "gaps",
    ),
    "5G alone beside a good 3G": (
        simple("U1 U8 n28 n1"),
        carrier("U1! U8! n28! n1!"),
        None,
        "gaps",
    ),
    "a carrier of which nothing is known": (simple("GSM900 B3"), carrier("", as_of=""), None, "unknown"),
}


@pytest.mark.parametrize("case", OVERALL.values(), ids=OVERALL.keys())
def test_overall(case: tuple[Device, Carrier, str | None, str]) -> None:
    device, network, at, expected = case
    found = ask(device, network, at)
    assert found.overall.value == expected, found.variants


def test_as_of_2013_it_worked_and_today_it_does_not() -> None:
    network = carrier(
        "GSM1900 B2! B4! B12!",
        history=(old_list("2013-10", "GSM1900"), old_list("2013-10", "U2 U4"), old_list("2013-10", "B4")),
        events=(end("2G", "2026-08-03", "announced"), end("3G", "2022-07")),
    )
    device = simple("GSM1900 U2 U4 B4", year=2013)
    assert ask(device, network, "2013-10").overall is Overall.WORKS
    assert ask(device, network).overall is Overall.GAPS


def test_a_family_has_one_word_only_if_all_agree() -> None:
    good, bad = variant("A1", "GSM900 B3 B20"), variant("A2", "B2")
    network = carrier(FULL)
    assert ask(phone(good, bad), network).overall is Overall.DEPENDS
    assert ask(phone(good, replace(good, models=("A3",))), network).overall is Overall.WORKS
    assert [found.models for found in ask(phone(good, bad), network).variants] == [("A1",), ("A2",)]
    assert ask(phone(good, bad), network, model="A2").overall is not Overall.DEPENDS


def test_models_without_bands_allow_no_blanket_word() -> None:
    device = phone(variant("A1", "GSM900 B3 B20"), unassigned=("A9",))
    found = ask(device, carrier(FULL))
    assert found.overall is Overall.DEPENDS
    assert found.unassigned == ("A9",)
    (only,) = ask(device, carrier(FULL), model="A9").variants
    assert only.overall is Overall.UNKNOWN
    assert [one.id for one in only.notes] == ["line-no-bands"]
    first = replace(device, unassigned=(), first_row_only=True)
    assert ask(first, carrier(FULL)).overall is Overall.DEPENDS


def test_a_hardware_identifier_is_no_other_model() -> None:
    device = phone(variant("A1", "GSM900 B3 B20"), unassigned=("iPhone14,5",))
    found = ask(device, carrier(FULL))
    assert (found.overall, found.unassigned) == (Overall.WORKS, ())


def test_one_list_for_all_models_is_neither_yes_nor_no() -> None:
    device = phone(variant("A1 A2", "GSM900 B3 B20", scope=Scope.DEVICE))
    found = line(device, carrier(FULL))
    assert found.overall is Overall.UNKNOWN
    assert found.calls.status.value == "likely"
    assert tech(device, carrier(FULL), "4G").status is Status.PARTIAL
    assert tech(device, carrier("GSM900 B28! B1!"), "4G").status is Status.UNKNOWN
    assert tech(device, carrier("B3! B20! n28! n1!"), "5G").status is Status.UNKNOWN
    assert line(device, carrier("B28! B1!")).overall is Overall.UNKNOWN


def test_one_list_of_a_phone_with_one_model_is_that_models() -> None:
    device = phone(variant("A1", "GSM900 B3 B20", scope=Scope.DEVICE))
    assert line(device, carrier(FULL)).overall is Overall.WORKS


def test_an_unassigned_number_of_a_phone_with_one_list_has_a_hint() -> None:
    device = phone(variant("", "GSM900 B3 B20", scope=Scope.DEVICE), unassigned=("A9",))
    (only,) = ask(device, carrier(FULL), model="A9").variants
    assert (only.models, only.overall) == (("A9",), Overall.UNKNOWN)
    assert [one.id for one in only.notes] == ["line-one-list"]


def test_a_number_on_two_phones_is_judged_by_what_both_share() -> None:
    one = phone(variant("A-1", "GSM900 B3 B20"))
    two = replace(phone(variant("A1", "GSM900 B3")), id="acme-two")
    world = tables(carrier(FULL), devices=(one, two), models={"A1": ("acme-one", "acme-two", "gone")})
    (only,) = ask(one, carrier(FULL), model="A-1", world=world).variants
    four = only.technology(Generation.G4)
    assert four is not None
    assert four.shared == ("B3",)
    assert [note.id for note in only.notes] == ["line-several-lists"]


def test_lists_that_disagree_on_having_a_technology_are_unknown() -> None:
    device = phone(variant("A1", "GSM900"), variant("A1", "GSM900 B3 B20"))
    (only,) = ask(device, carrier(FULL), model="A1").variants
    four = only.technology(Generation.G4)
    assert four is not None
    assert four.status is Status.UNKNOWN


def test_a_list_with_an_impossible_band_is_no_list() -> None:
    wrong = Radio(State.KNOWN, ("n71", "n4"), complete=True, sources=("page",))
    base = variant("A1", "GSM900 B3 B20")
    device = phone(replace(base, radios={**base.radios, Technology.NR: wrong}))
    found = line(device, carrier("GSM900 B3! B20! n71! n25!"))
    five = found.technology(Generation.G5)
    assert five is not None
    assert five.status is Status.UNKNOWN
    assert [note.id for note in found.notes] == ["line-impossible"]


def test_a_technology_that_nobody_speaks_of_is_left_out() -> None:
    found = line(simple("B3 B20"), carrier("B3! B20!"))
    assert [one.generation.value for one in found.technologies] == ["4G"]


def test_a_technology_that_the_carrier_does_not_list_is_unknown() -> None:
    found = tech(simple("B3 B20 n78"), carrier("B3! B20!"), "5G")
    assert found.status is Status.UNKNOWN
    assert found.note is not None
    assert found.note.id == "note-carrier-not-listed"


def test_a_technology_missing_from_the_variant_is_unknown() -> None:
    device = phone(replace(variant("A1", "B3 B20"), radios={}))
    assert device.variants[0].radio(Technology.E_UTRA) is NOTHING_KNOWN
    assert line(device, carrier(FULL)).overall is Overall.UNKNOWN


def test_5g_needs_a_shared_4g() -> None:
    network = carrier("B3! B20! n28! n1!")
    alone = tech(simple("B2 n28 n1"), network, "5G")
    assert alone.status is Status.UNKNOWN
    assert alone.note is not None
    assert alone.note.id == "note-no-anchor"
    assert tech(simple("B3 n28 n1"), network, "5G").status is Status.FULL
    assert tech(simple("n28 n1"), carrier("n28! n1!"), "5G").status is Status.UNKNOWN


def test_a_5g_that_nobody_lists_leaves_no_doubt_where_not_even_4g_is_shared() -> None:
    found = line(simple("B2 n78"), carrier("B3! B20!"))
    assert [one.generation.value for one in found.technologies] == ["4G"]
    assert found.overall is Overall.NO


def test_cdma_phones() -> None:
    network = carrier("C800 C1900 B2! B13!", events=(end("2G", "2022-12-31"), end("3G", "2022-12-31")))
    assert ask(simple("C800 C1900", year=2010), network).overall is Overall.OFF
    both = carrier("C800 U1 B3! B20!")
    assert tech(simple("C800 U1"), both, "3G").shared in (("U1",), ("C800",))
    assert tech(simple("C800"), both, "3G").shared == ("C800",)
    assert tech(simple("C800"), both, "2G").shared == ("C800",)


def test_a_virtual_carrier_is_judged_by_each_host() -> None:
    good, bad = carrier(FULL, id="good-us"), carrier("B2! B12!", id="bad-us")
    mvno = replace(carrier(""), id="mvno-us", kind="mvno", hosts=("good-us",), bands=())
    world = tables(good, bad, mvno)
    device = simple("GSM900 B3 B20")
    one = ask(device, mvno, world=world)
    assert (one.overall, [found.host for found in one.variants]) == (Overall.WORKS, ["good-us"])
    host = next(fact for fact in one.variants[0].evidence() if fact.fact.id == "fact-host")
    assert host.strength is Strength.SINGLE
    (guess,) = ask(device, replace(mvno, sources=()), world=world).variants
    assert next(fact for fact in guess.evidence() if fact.fact.id == "fact-host").strength is Strength.WEAK
    assert (guess.overall, [note.id for note in guess.notes]) == (Overall.GAPS, ["line-host-weak"])
    worse = ask(simple("B2"), replace(mvno, sources=()), world=world)
    assert worse.overall is Overall.NO
    two = ask(device, replace(mvno, hosts=("good-us", "bad-us", "gone-us")), world=world)
    assert (two.overall, [found.host for found in two.variants]) == (Overall.DEPENDS, ["good-us", "bad-us"])


def test_a_virtual_carrier_without_a_known_host_is_unknown() -> None:
    mvno = replace(carrier(""), kind="mvno", bands=())
    found = line(simple("GSM900 B3"), mvno)
    assert found.overall is Overall.UNKNOWN
    assert [note.id for note in found.notes] == ["line-host-unknown"]


def test_a_phone_without_any_variant_is_unknown() -> None:
    assert ask(phone(), carrier(FULL)).overall is Overall.UNKNOWN


def test_strengths_of_shared_lists_are_the_weakest() -> None:
    strong = replace(variant("A1", ""), radios=radios("B3 B20", strength=Strength.STRONG))
    device = phone(strong, variant("A1", "B3"))
    (only,) = ask(device, carrier("B3! B20!"), model="A1").variants
    facts = [
        fact for fact in only.evidence() if fact.fact.id == "fact-phone-bands" and ("bands", ("B3",)) in fact.fact.args
    ]
    assert [fact.strength for fact in facts] == [Strength.SINGLE]
