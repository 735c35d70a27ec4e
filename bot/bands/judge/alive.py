"""Layer 2: is a technology of a carrier on air at the date asked for?

A done end is off; an end that the carrier itself announced for a day now past is off too, noted as not confirmed. What is being
phased out, planned or disputed is live with a warning. Facts are joined per carrier and technology when the tables are built,
never here by name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.bands.judge.dates import WINDOW, from_text, possibly_reached, start, surely_reached, to_text
from bot.bands.judge.facts import Case, once
from bot.bands.judge.verdict import Evidence, Network, Note
from bot.bands.model import Carrier, Generation, NetworkEvent, Precision, Strength, Technology, When

_RECENT = timedelta(days=731)
"""A warning about an end belongs to answers about today and the last two years, not to those about 2013."""


@dataclass(frozen=True, slots=True)
class OnAir:
    """The state of one technology of one network."""

    network: Network
    since: When | None = None
    note: Note | None = None
    evidence: tuple[Evidence, ...] = ()
    confirmed: bool = True
    """False for an end that was announced and that nobody was seen to confirm."""
    trusted: bool = True
    """Whether calls may be promised on it: False while its end is under way, disputed, or planned for a day now past."""


_FIRST_ANYWHERE = {
    Generation.G3: When(date(2001, 10, 1), Precision.DAY),
    Generation.G4: When(date(2009, 12, 14), Precision.DAY),
    Generation.G5: When(date(2018, 12, 1), Precision.DAY),
}
"""The first commercial network of each generation on Earth (Tokyo, Stockholm and Oslo, Seoul): before it, nobody had one."""

_BARE = {Technology.E_UTRA: Generation.G4, Technology.NR: Generation.G5, Technology.UTRA: Generation.G3}
"""The generation that a carrier lists where it says "LTE" and no bands."""
_ORDER = {Network.OFF: 0, Network.CONFLICT: 1, Network.PHASING: 2, Network.ANNOUNCED: 3}


@once
def on_air(case: Case, generation: Generation, technology: Technology) -> OnAir:
    """Whether a technology is on air; UNKNOWN when nothing says that the carrier had it by then."""
    events = [
        event
        for event in case.carrier.events
        if event.generation is generation
        and event.technology in (None, technology)
        # A leak is told in the history and changes no verdict.
        and not (event.kind == "end" and event.strength is Strength.WEAK)
    ]
    launch = next((event for event in events if event.kind == "launch"), None)
    early = _too_early(case, generation, launch)
    if early is not None:
        return early
    ends = [*(_ended(case, event) for event in events if event.kind == "end"), _gone(case, generation)]
    worst = min((end for end in ends if end is not None), key=lambda end: _ORDER[end.network], default=None)
    if worst is not None and worst.network is Network.OFF:
        return worst
    if not _seen_on_air(case, technology, launch=launch, events=events):
        return OnAir(Network.UNKNOWN, note=_known_later(case, technology, events), trusted=False)
    if start(case.when) > case.today + WINDOW:
        return OnAir(Network.UNKNOWN, note=Note("note-too-far-ahead"), trusted=False)
    if worst is not None:
        return worst
    # When a label first stood on a page is not when the network began.
    dated = launch if launch is not None and launch.strength is not Strength.WEAK else None
    evidence = (case.event_evidence(dated),) if dated is not None else ()
    return OnAir(Network.LIVE, dated.when if dated is not None else None, evidence=evidence)


def _too_early(case: Case, generation: Generation, launch: NetworkEvent | None) -> OnAir | None:
    """Not on air yet: before this carrier's launch, or before anybody's."""
    first = _FIRST_ANYWHERE.get(generation)
    if first is not None and not possibly_reached(case.when, first):
        fact = Note("fact-first-anywhere", (("generation", generation.value), ("when", to_text(first))))
        evidence = case.evidence(fact, ("3gpp",), as_of=to_text(first), strength=Strength.STRONG)
        return OnAir(Network.NOT_YET, evidence=(evidence,), trusted=False)
    if launch is None or launch.when is None or possibly_reached(case.when, launch.when):
        return None
    # A label that appeared late on a page proves no late launch.
    if launch.strength is Strength.WEAK:
        return None
    return OnAir(Network.NOT_YET, launch.when, evidence=(case.event_evidence(launch),), trusted=False)


def _gone(case: Case, generation: Generation) -> OnAir | None:
    """Off, from the day on at which a list said that the whole network is no longer on air; None before, and for others."""
    closed = from_text(case.carrier.closed)
    if closed is None or start(case.when) < start(closed):
        return None
    args = (("generation", generation.value), ("carrier", case.carrier.brand), ("when", case.carrier.closed))
    evidence = case.evidence(Note("fact-end-done", args), case.carrier.sources, as_of=case.carrier.closed)
    return OnAir(Network.OFF, closed, Note("event-gone-by"), (evidence,), trusted=False)


def _ended(case: Case, event: NetworkEvent) -> OnAir | None:
    """What an end means at the date asked for; None when it means nothing yet."""
    evidence = (case.event_evidence(event),)
    note = Note(event.note) if event.note else None
    recent = start(case.when) >= case.today - _RECENT
    if event.when is None:
        return OnAir(Network.CONFLICT, note=note, evidence=evidence, trusted=False) if recent else None
    reached, possible = surely_reached(case.when, event.when), possibly_reached(case.when, event.when)
    if event.state in ("done", "announced") and reached:
        confirmed = event.state == "done"
        return OnAir(Network.OFF, event.when, note, evidence, confirmed=confirmed, trusted=False)
    if event.state in ("done", "conflict"):
        network = Network.PHASING if event.state == "done" else Network.CONFLICT
        return OnAir(network, event.when, note, evidence, trusted=False) if possible else None
    if not recent:
        return None
    if event.state == "phasing":
        return OnAir(Network.PHASING, event.when, note, evidence, trusted=False)
    # A plan whose day has passed and that nobody confirmed: live, but never a bare yes.
    return OnAir(Network.ANNOUNCED, event.when, note, evidence, confirmed=not possible, trusted=not possible)


def _seen_on_air(
    case: Case, technology: Technology, *, launch: NetworkEvent | None, events: Iterable[NetworkEvent]
) -> bool:
    """Whether something proves that the technology was on air at the date asked for, or that it was and has not ended since."""
    closed = bool(case.carrier.closed)
    begun = launch.when if launch is not None else None
    if begun is not None and not closed and surely_reached(case.when, begun):
        return True
    dated = [old.as_of for old in case.carrier.history if old.technology is technology and old.bands]
    dated.extend(event.when for event in events if event.kind == "end" and event.state == "done" and event.when)
    listed = from_text(case.carrier.as_of) if listed_now(case.carrier, technology) else None
    if closed:
        # Its list is of what it had: when it went is not known, so each date proves its own year only.
        dated.extend([begun] if begun is not None and surely_reached(case.when, begun) else [])
        return any(abs(start(case.when) - start(as_of)) <= WINDOW for as_of in dated)
    if listed is not None:
        dated.append(listed)
    return any(start(case.when) >= start(as_of) - WINDOW for as_of in dated)


def listed_now(carrier: Carrier, technology: Technology) -> bool:
    """Whether the carrier's present list has the technology, be it without a band ("LTE" and no more)."""
    with_bands = {band.technology for band in carrier.bands if band.strength in (Strength.STRONG, Strength.SINGLE)}
    if technology in with_bands:
        return True
    other_3g = with_bands & {Technology.CDMA, Technology.TD_SCDMA}
    return _BARE.get(technology) in carrier.generations and not (technology is Technology.UTRA and other_3g)


def _known_later(case: Case, technology: Technology, events: Iterable[NetworkEvent]) -> Note | None:
    """The words for a network that is known from other dates only; None for one that is not known at all."""
    if listed_now(case.carrier, technology) or any(event.kind == "end" for event in events):
        return Note("note-date-unknown", (("since", case.carrier.as_of or "?"),))
    return None
