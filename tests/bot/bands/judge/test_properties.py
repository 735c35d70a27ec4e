"""Rules that hold for every phone, carrier and date: more bands never hurt, unknown never becomes yes, the dead stay dead."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.bands.judge.facts import TECHNOLOGIES
from bot.bands.judge.generations import RANK
from bot.bands.judge.verdict import CallStatus, Network, Overall
from bot.bands.model import Carrier, Radio, State, Technology
from tests.bot.bands.judge.world import ALL, carrier, end, launch, line, phone, simple, variant

PHONE = ("GSM850", "GSM900", "GSM1900", "U1", "U2", "U4", "U5", "U8", "C800", "B1", "B2", "B3", "B4", "B5", "B12", "B13",
         "B17", "B19", "B20", "B25", "B26", "B28", "B38", "B41", "B66", "B71", "n1", "n28", "n41", "n71", "n77", "n78")  # fmt: skip
NETWORK = (*PHONE, "B4|B66", "B2|B25", "B12|B13|B17", "n77|n78", "B29", "B46", "n260")
MARKS = ("", "!", "~", "?")
DATES = ("2008", "2013-10", "2016-01-01", "2022-07", "2024-09-09", "2026-11-24", "2028")

bands = st.lists(st.sampled_from(PHONE), max_size=12, unique=True)
marked = st.tuples(st.sampled_from(NETWORK), st.sampled_from(MARKS)).map("".join)
generations = st.sampled_from(("2G", "3G", "4G", "5G"))
ends = st.builds(
    end,
    generations,
    st.sampled_from(("2012", "2020-03", "2022-07-01", "2026-08-03", "2027")),
    st.sampled_from(("done", "announced", "planned", "phasing", "conflict")),
)
launches = st.builds(launch, generations, st.sampled_from(("2005", "2015-06", "2020-04-01")))


@st.composite
def networks(draw: st.DrawFn) -> Carrier:
    """Any carrier."""
    own = draw(st.lists(marked, max_size=10, unique_by=lambda word: word.rstrip("!~?")))
    events = draw(st.lists(st.one_of(ends, launches), max_size=3))
    volte = draw(st.sampled_from(("yes", "unknown")))
    closed = draw(st.sampled_from(("", "", "2016-03", "2024-09-09")))
    return carrier(" ".join(own), events=tuple(events), volte=volte, closed=closed)


WORTH = {Overall.NO: 0, Overall.OFF: 0, Overall.UNKNOWN: 1, Overall.GAPS: 2, Overall.WORKS: 3}
CALLS = {CallStatus.NO: 0, CallStatus.UNKNOWN: 1, CallStatus.LIKELY: 2, CallStatus.YES: 3}


@given(own=bands, extra=st.sampled_from(PHONE), network=networks(), at=st.sampled_from(DATES))
def test_adding_a_band_never_makes_a_verdict_worse(own: list[str], extra: str, network: Carrier, at: str) -> None:
    less, more = line(simple(" ".join(own)), network, at), line(simple(" ".join({*own, extra})), network, at)
    for found in less.technologies:
        other = more.technology(found.generation)
        assert other is not None
        assert RANK[other.status] >= RANK[found.status], (found, other)
        assert {one.band for one in other.missing} <= {one.band for one in found.missing} or found.shared == ()
    assert CALLS[more.calls.status] >= CALLS[less.calls.status]
    assert WORTH[more.overall] >= WORTH[less.overall]


@given(own=bands, network=networks(), at=st.sampled_from(DATES), lost=st.sampled_from(ALL))
def test_unknown_never_becomes_yes(own: list[str], network: Carrier, at: str, lost: Technology) -> None:
    known = variant("A1", " ".join(own))
    blank = replace(known, radios={**known.radios, lost: Radio(State.UNKNOWN)})
    sure, unsure = line(phone(known), network, at), line(phone(blank), network, at)
    assert not (unsure.overall is Overall.WORKS and sure.overall is not Overall.WORKS)
    assert not (unsure.calls.status is CallStatus.YES and sure.calls.status is not CallStatus.YES)


@given(network=networks(), at=st.sampled_from(DATES))
def test_nothing_known_of_a_phone_is_never_a_yes_or_a_no(network: Carrier, at: str) -> None:
    blank = phone(replace(variant("A1", ""), radios={}))
    found = line(blank, network, at)
    assert found.overall not in (Overall.WORKS, Overall.GAPS, Overall.NO)
    assert found.calls.status not in (CallStatus.YES, CallStatus.LIKELY)


@given(own=bands, network=networks(), first=st.sampled_from(DATES), later=st.sampled_from(DATES))
def test_a_later_date_never_revives_a_network(own: list[str], network: Carrier, first: str, later: str) -> None:
    if later[:4] <= first[:4]:
        first, later = later, first
    before, after = line(simple(" ".join(own)), network, first), line(simple(" ".join(own)), network, later)
    for found in before.technologies:
        other = after.technology(found.generation)
        if found.network is Network.OFF and other is not None:
            assert other.network is Network.OFF, (found, other)


@given(own=bands, network=networks(), at=st.sampled_from(("2024-09-09", "2026-11-24", "2028")))
def test_a_network_that_is_gone_never_serves(own: list[str], network: Carrier, at: str) -> None:
    found = line(simple(" ".join(own)), replace(network, closed="2024-09-09"), at)
    assert found.overall not in (Overall.WORKS, Overall.GAPS)
    assert found.calls.status not in (CallStatus.YES, CallStatus.LIKELY)


@given(own=bands, network=networks(), at=st.sampled_from(DATES))
def test_firmware_and_weak_bands_change_nothing(own: list[str], network: Carrier, at: str) -> None:
    proven = tuple(band for band in network.bands if band.strength.value in ("strong", "single"))
    device = simple(" ".join(own))
    assert line(device, network, at).overall is line(device, replace(network, bands=proven), at).overall


@given(own=bands, network=networks(), at=st.sampled_from(DATES))
def test_a_list_that_is_not_whole_says_no_to_nothing(own: list[str], network: Carrier, at: str) -> None:
    whole = variant("A1", " ".join(own))
    part = {one: replace(radio, complete=False) for one, radio in whole.radios.items() if radio.state is State.KNOWN}
    found = line(phone(replace(whole, radios={**whole.radios, **part})), network, at)
    for one in found.technologies:
        assert one.missing == () or all(technology not in part for technology in TECHNOLOGIES[one.generation])
    assert WORTH[found.overall] <= max(WORTH[line(phone(whole), network, at).overall], WORTH[Overall.UNKNOWN])
