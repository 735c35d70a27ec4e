"""Joins layers 1 and 2: for each generation, the best that any of its technologies gives at the date asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.bands.judge.alive import OnAir, listed_now, on_air
from bot.bands.judge.dates import to_text
from bot.bands.judge.facts import TECHNOLOGIES, Case
from bot.bands.judge.phone import Phone
from bot.bands.judge.radio import Meeting, meet
from bot.bands.judge.verdict import Network, Note, Status, TechnologyVerdict
from bot.bands.model import Generation, State, Technology

RANK = {
    Status.FULL: 5,
    Status.PARTIAL: 4,
    Status.UNKNOWN: 3,
    Status.NOT_YET: 2,
    Status.OFF: 1,
    Status.NONE: 0,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a generation with what the next layers need to know beside it."""

    verdict: TechnologyVerdict
    air: OnAir
    covered: bool
    phone_has: bool
    """Whether the phone is known to have the technology."""
    limited: bool


def judge_generations(case: Case, phone: Phone) -> tuple[Judged, ...]:
    """One verdict a generation, 2G to 5G, without those that neither side has."""
    found = []
    for generation in Generation:
        candidates = [
            judged
            for technology in TECHNOLOGIES[generation]
            if (judged := _judge(case, phone, generation, technology)) is not None
        ]
        if candidates:
            found.append(max(candidates, key=lambda judged: (RANK[judged.verdict.status], judged.phone_has)))
    return _with_anchor(found)


def _judge(case: Case, phone: Phone, generation: Generation, technology: Technology) -> Judged | None:
    radio = phone.radio(technology)
    air = on_air(case, generation, technology)
    known = air.network is not Network.UNKNOWN or air.note is not None
    has = radio.state in (State.KNOWN, State.PRESENT)
    if not known and (not has or not _worth_a_word(case, generation)):
        return None
    if not known and not listed_now(case.carrier, technology):
        verdict = TechnologyVerdict(
            generation, Status.UNKNOWN, Network.UNKNOWN, note=Note("note-carrier-not-listed", (("year", _year(case)),))
        )
        return Judged(verdict, air, covered=False, phone_has=has, limited=phone.limited)
    meeting = meet(case, technology, radio, limited=phone.limited)
    verdict = _verdict(generation, air, meeting, absent=radio.state is State.ABSENT and not phone.limited)
    return Judged(verdict, air, meeting.covered, has, phone.limited)


def _worth_a_word(case: Case, generation: Generation) -> bool:
    """A carrier of which nothing at all is known gets its generations named as unknown; others only what they list."""
    return not case.carrier.generations or generation in (Generation.G4, Generation.G5)


def _year(case: Case) -> str:
    return case.carrier.as_of[:4] or "?"


def _verdict(generation: Generation, air: OnAir, meeting: Meeting, *, absent: bool) -> TechnologyVerdict:
    evidence = (*meeting.evidence, *air.evidence)
    base = TechnologyVerdict(generation, Status.UNKNOWN, air.network, since=air.since, evidence=evidence)
    if absent:
        return replace(base, status=Status.NONE, note=meeting.note)
    if air.network is Network.OFF:
        return replace(base, status=Status.OFF, note=air.note if air.confirmed else _announced(air))
    if air.network is Network.NOT_YET:
        return replace(base, status=Status.NOT_YET, note=air.note)
    if air.network is Network.UNKNOWN:
        return replace(base, note=air.note)
    status = meeting.status
    if status is Status.FULL and not air.trusted:
        status = Status.PARTIAL
    return replace(
        base,
        status=status,
        shared=meeting.shared,
        probable=meeting.probable,
        missing=meeting.missing,
        note=meeting.note or warning(air) if air.trusted else warning(air) or meeting.note,
    )


def _announced(air: OnAir) -> Note:
    return Note("note-off-announced", (("when", to_text(air.since) if air.since else "?"),))


def warning(air: OnAir) -> Note | None:
    """The words beside a network that is live with an end in sight."""
    if air.note is not None:
        return air.note
    when = (("when", to_text(air.since)),) if air.since is not None else ()
    if air.network is Network.ANNOUNCED:
        return Note("note-end-announced" if air.trusted else "note-end-passed", when)
    if air.network is Network.PHASING:
        return Note("note-phasing")
    return Note("note-conflict") if air.network is Network.CONFLICT else None


def _not_listed(judged: Judged) -> bool:
    """A 5G that the phone has and that the carrier is not known to have: no reason for doubt where not even 4G is shared."""
    return judged.verdict.note is not None and judged.verdict.note.id == "note-carrier-not-listed"


def _with_anchor(found: Sequence[Judged]) -> tuple[Judged, ...]:
    """5G mostly stands on 4G: without a shared 4G it is at best possible, unless the carrier is known to run it alone."""
    by_generation = {judged.verdict.generation: judged for judged in found}
    five, four = by_generation.get(Generation.G5), by_generation.get(Generation.G4)
    if five is not None and four is not None and four.verdict.status is Status.NONE and _not_listed(five):
        return tuple(judged for judged in found if judged is not five)
    if five is None or RANK[five.verdict.status] < RANK[Status.PARTIAL]:
        return tuple(found)
    if four is not None and RANK[four.verdict.status] >= RANK[Status.PARTIAL]:
        return tuple(found)
    loose = replace(five, verdict=replace(five.verdict, status=Status.UNKNOWN, note=Note("note-no-anchor")))
    return tuple(loose if judged is five else judged for judged in found)
