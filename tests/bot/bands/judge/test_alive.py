"""Layer 2 as tables: what is on air at which date."""

import pytest

from bot.bands.judge.alive import on_air
from bot.bands.judge.facts import Case
from bot.bands.judge.verdict import Network, Status
from bot.bands.model import Carrier, Generation, NetworkEvent, Strength, Technology
from tests.bot.bands.judge.world import TODAY, carrier, end, launch, line, old_list, simple, tables, tech, when

ON_2013 = (old_list("2013-10", "U1 U2"),)


def state(network: Carrier, at: str, technology: Technology = Technology.UTRA, generation: str = "3G") -> str:
    """The network's state in a word."""
    case = Case(tables(network), network, when(at), TODAY)
    return on_air(case, Generation(generation), technology).network.value


# event, date asked for, state
ENDS: dict[str, tuple[NetworkEvent, str, str]] = {
    "done, before": (end("3G", "2022-07"), "2013-10", "live"),
    "done, in the month itself": (end("3G", "2022-07"), "2022-07", "phasing"),
    "done, after": (end("3G", "2022-07"), "2022-08-01", "off"),
    "done on a day, on that day": (end("3G", "2022-02-22"), "2022-02-22", "off"),
    "done on a day, asked for the year": (end("3G", "2022-02-22"), "2022", "phasing"),
    "done in a year, the next": (end("3G", "2020"), "2021", "off"),
    "announced, today, past": (end("3G", "2026-03-31", "announced"), "2026-11-24", "off"),
    "announced, today, to come": (end("3G", "2027-03-31", "announced"), "2026-11-24", "announced"),
    "announced, asked for long ago": (end("3G", "2027-03-31", "announced"), "2013-10", "live"),
    "planned, to come": (end("3G", "2027", "planned"), "2026-11-24", "announced"),
    "planned, past and not confirmed": (end("3G", "2025", "planned"), "2026-11-24", "announced"),
    "phasing": (end("3G", "2026-12", "phasing"), "2026-11-24", "phasing"),
    "phasing, asked for long ago": (end("3G", "2026-12", "phasing"), "2013-10", "live"),
    "conflict with a date, after it": (end("3G", "2022", "conflict"), "2026-11-24", "conflict"),
    "conflict with a date, before it": (end("3G", "2022", "conflict"), "2013-10", "live"),
    "conflict without a date": (end("3G", None, "conflict"), "2026-11-24", "conflict"),
    "conflict without a date, long ago": (end("3G", None, "conflict"), "2013-10", "live"),
    "a leak changes nothing": (end("3G", "2026-01", "planned", strength=Strength.WEAK), "2026-11-24", "live"),
    "the end of another technology": (end("3G", "2022-03", technology=Technology.CDMA), "2026-11-24", "live"),
}


@pytest.mark.parametrize("case", ENDS.values(), ids=ENDS.keys())
def test_ends(case: tuple[NetworkEvent, str, str]) -> None:
    event, at, expected = case
    network = carrier("U1 U2", events=(event,), history=ON_2013)
    assert state(network, at) == expected


def test_the_first_network_on_earth_bounds_all_others() -> None:
    network = carrier("B2! n71!")
    assert state(network, "2013-10", Technology.NR, "5G") == "not_yet"
    assert state(network, "2009", Technology.E_UTRA, "4G") == "unknown"
    assert state(network, "2008", Technology.E_UTRA, "4G") == "not_yet"


@pytest.mark.parametrize(
    ("at", "strength", "expected"),
    [
        ("2015-05", Strength.STRONG, "not_yet"),
        ("2015-06", Strength.STRONG, "unknown"),
        ("2015-07", Strength.STRONG, "live"),
        ("2015-05", Strength.WEAK, "unknown"),
        ("2015-07", Strength.WEAK, "live"),
    ],
)
def test_launches(at: str, strength: Strength, expected: str) -> None:
    network = carrier("B2!", events=(launch("4G", "2015-06", strength),))
    assert state(network, at, Technology.E_UTRA, "4G") == expected


def test_a_launch_without_a_date_says_nothing() -> None:
    undated = NetworkEvent(Generation.G4, "launch", "done", None, ("page",))
    assert state(carrier("B2!", events=(undated,)), "2026-11", Technology.E_UTRA, "4G") == "live"


def test_a_network_known_from_later_only_is_unknown_then() -> None:
    assert state(carrier("U1"), "2013-10") == "unknown"
    assert state(carrier("U1"), "2023-10") == "live"
    assert state(carrier("B2"), "2023-10") == "unknown"


def test_a_bare_label_lists_the_network() -> None:
    bare = carrier("B2", generations=frozenset({Generation.G4, Generation.G3}))
    assert state(bare, "2026-11") == "live"
    with_cdma = carrier("B2 C800", generations=frozenset({Generation.G4, Generation.G3}))
    assert state(with_cdma, "2026-11") == "unknown"


def test_a_carrier_without_any_date_lists_nothing() -> None:
    assert state(carrier("U1", as_of=""), "2026-11") == "unknown"


def test_off_is_said_with_its_date_and_as_announced_where_nobody_confirmed() -> None:
    network = carrier("U1 B2!", events=(end("3G", "2026-03-31", "announced"),))
    found = tech(simple("U1 B2"), network, "3G")
    assert (found.status, found.network) == (Status.OFF, Network.OFF)
    assert found.note is not None
    assert found.note.id == "note-off-announced"


@pytest.mark.parametrize(
    ("event", "note"),
    [
        (end("3G", "2027", "planned"), "note-end-announced"),
        (end("3G", "2025", "planned"), "note-end-passed"),
        (end("3G", "2026-12", "phasing"), "note-phasing"),
        (end("3G", None, "conflict"), "note-conflict"),
        (end("3G", "2026-12", "phasing", note="event-mumbai"), "event-mumbai"),
    ],
)
def test_a_network_with_an_end_in_sight_is_never_full_without_a_word(event: NetworkEvent, note: str) -> None:
    network = carrier("U5! U2!", events=(event,))
    found = tech(simple("U5 U2"), network, "3G")
    assert found.note is not None
    assert found.note.id == note
    trusted = note == "note-end-announced"
    assert found.status is (Status.FULL if trusted else Status.PARTIAL)


def test_a_later_launch_is_not_yet_and_not_known_dates_are_unknown() -> None:
    network = carrier("B2! U1", events=(launch("4G", "2015-06"),))
    found = line(simple("B2 U1"), network, "2014")
    assert {one.generation.value: one.status.value for one in found.technologies} == {
        "3G": "unknown",
        "4G": "not_yet",
        "5G": "none",
    }


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-24", "off"),
        ("2024-09-09", "off"),
        ("2024-03", "unknown"),
        ("2020-03", "live"),
        ("2018-03", "unknown"),
        ("2013-10", "live"),
        ("2016", "unknown"),
    ],
)
def test_a_network_that_a_list_says_is_gone_is_off_from_that_list_on(at: str, expected: str) -> None:
    network = carrier("U1 U2", closed="2024-09-09", history=ON_2013, events=(launch("3G", "2019-11", Strength.WEAK),))
    assert state(network, at) == expected


def test_a_phone_on_a_network_that_is_gone_is_never_a_yes() -> None:
    gone = line(simple("GSM900 U1 B3"), carrier("GSM900! U1! B3!", closed="2024-09-09"))
    assert gone.overall == "off"
    assert gone.calls.status == "no"
    assert {found.status for found in gone.technologies if found.generation is not Generation.G5} == {Status.OFF}
