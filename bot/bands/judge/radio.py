"""Layer 1: do the radios of a phone and a carrier meet, in one technology, at one date?

Bands are compared in layers (`bot.bands.layers`), so that a phone with 66 is not told that it lacks 4. Containment counts in one
direction and gives "probably", unless the carrier's own signalling is a recorded, dated fact. Only bands with strong sources are
ever called missing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from bot.bands.judge.bandlist import Listed, bands_at
from bot.bands.judge.dates import start, to_text
from bot.bands.judge.facts import Case
from bot.bands.judge.phone import TOO_OLD
from bot.bands.judge.verdict import Evidence, Missing, Note, Status
from bot.bands.layers import UNLICENSED_OR_SHARED, band_number, layer_of, one_layer
from bot.bands.model import CarrierBand, Radio, State, Strength, Technology


class Reach(IntEnum):
    """How far a phone is on one layer of a carrier, from worst to best."""

    NO = 0
    UNSURE = 1
    """It has a part of the spectrum, or a neighbour's number for it: neither counted as served nor called missing."""
    PROBABLE = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """One technology: what is shared and what is missing, before anything is known of dates."""

    status: Status
    shared: tuple[str, ...] = ()
    probable: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    note: Note | None = None
    evidence: tuple[Evidence, ...] = ()
    covered: bool = False
    """Whether a layer under 1 GHz is surely shared."""


@dataclass(slots=True)
class _Layer:
    entries: list[CarrierBand] = field(default_factory=list)
    reach: Reach = Reach.NO
    shared: list[str] = field(default_factory=list)
    probable: list[str] = field(default_factory=list)


def meet(case: Case, technology: Technology, radio: Radio, *, limited: bool) -> Meeting:
    """Compare one technology.

    Args:
        case: the network and the date.
        technology: which.
        radio: what is known of the phone; its bands are real ones.
        limited: the phone's list may not hold for the model in question: then neither a full yes nor a no is possible.
    """
    listed = bands_at(case, technology)
    evidence = _evidence(case, technology, radio, listed)
    if radio.state is State.ABSENT:
        if limited and radio.note != TOO_OLD:
            return Meeting(Status.UNKNOWN, note=Note("note-one-list"), evidence=evidence)
        return Meeting(Status.NONE, note=Note("note-phone-lacks"), evidence=evidence)
    if radio.state is not State.KNOWN:
        words = "note-phone-bands-unknown" if radio.state is State.PRESENT else "note-phone-unknown"
        return Meeting(Status.UNKNOWN, note=Note(words), evidence=evidence)
    if listed is None or not listed.bands:
        return Meeting(Status.UNKNOWN, note=Note("note-carrier-bands-unknown"), evidence=evidence)
    layers = _layers(case, listed.bands, radio)
    return _weigh(case, layers, listed, limited=limited, whole=radio.complete, evidence=evidence)


def _weigh(
    case: Case,
    layers: Sequence[_Layer],
    listed: Listed,
    *,
    limited: bool,
    whole: bool,
    evidence: tuple[Evidence, ...],
) -> Meeting:
    shared = _numeric(band for layer in layers for band in layer.shared)
    probable = tuple(band for band in shared if any(band in layer.probable for layer in layers))
    missing = tuple(found for layer in layers if (found := _missing(case, layer)) is not None)
    status, note = _status(case, layers, listed, limited=limited)
    unsure = tuple(_name(layer) for layer in layers if layer.reach is Reach.UNSURE and not _optional(case, layer))
    if not whole and not limited and unsure and status is not Status.FULL:
        note = Note("note-phone-list-partial", (("bands", unsure),))
    if whole and unsure and status is Status.PARTIAL and note is None:
        note = Note("note-part-unsure", (("bands", unsure),))
    if status in (Status.NONE, Status.UNKNOWN):
        shared, probable = (), ()
        missing = missing if status is Status.NONE else ()
    covered = any(layer.reach is Reach.SURE and _role(case, layer) == "coverage" for layer in layers)
    return Meeting(status, shared, probable, missing, note, evidence, covered)


def _status(case: Case, layers: Sequence[_Layer], listed: Listed, *, limited: bool) -> tuple[Status, Note | None]:
    best = max(layer.reach for layer in layers)
    if best is Reach.NO:
        return _apart(layers, listed, limited=limited)
    if best is Reach.UNSURE:
        return Status.UNKNOWN, Note("note-part-only")
    if limited:
        return Status.PARTIAL, Note("note-one-list")
    if any(_missing(case, layer) is not None for layer in layers):
        return Status.PARTIAL, None
    return _together(case, layers, listed)


def _apart(layers: Sequence[_Layer], listed: Listed, *, limited: bool) -> tuple[Status, Note | None]:
    """Nothing is shared: a no if both lists are strong, else unknown."""
    if limited:
        return Status.UNKNOWN, Note("note-one-list")
    if listed.complete or any(_is_strong(entry) for layer in layers for entry in layer.entries):
        return Status.NONE, Note("note-nothing-shared")
    return Status.UNKNOWN, Note("note-nothing-known-shared", (("year", listed.as_of[:4]),))


def _together(case: Case, layers: Sequence[_Layer], listed: Listed) -> tuple[Status, Note | None]:
    """Nothing is known to be missing: full if the carrier's list is whole or proven in coverage and mid."""
    lacking = [layer for layer in layers if layer.reach is not Reach.SURE and not _optional(case, layer)]
    if lacking:
        words = "note-probable" if all(layer.reach is Reach.PROBABLE for layer in lacking) else "note-may-lack"
        return Status.PARTIAL, Note(words, (("bands", tuple(_name(layer) for layer in lacking)),))
    if listed.complete or {"coverage", "mid"} <= {_role(case, layer) for layer in layers if _proven(layer)}:
        return Status.FULL, None
    return Status.PARTIAL, Note("note-all-known", (("year", listed.as_of[:4]),))


def _layers(case: Case, bands: Sequence[CarrierBand], radio: Radio) -> list[_Layer]:
    layers: dict[tuple[str, ...], _Layer] = {}
    for entry in bands:
        key = layer_of(entry.options[0]) if one_layer(entry.options) else entry.options
        layer = layers.setdefault(key, _Layer())
        layer.entries.append(entry)
        _place(case, layer, entry, radio)
    return list(layers.values())


def _place(case: Case, layer: _Layer, entry: CarrierBand, radio: Radio) -> None:
    reached = {option: _reach(case, option, radio) for option in entry.options}
    best = max(reached.values())
    if best is Reach.SURE and min(reached.values()) is not Reach.SURE and not _named_in(layer, reached):
        best = Reach.PROBABLE
    layer.reach = max(layer.reach, best)
    served = [option for option, reach in reached.items() if reach >= Reach.PROBABLE]
    layer.shared.extend(option for option in served if option not in layer.shared)
    if best is Reach.PROBABLE:
        layer.probable.extend(option for option in served if option not in layer.probable)
    elif best is Reach.SURE:
        layer.probable[:] = [band for band in layer.probable if band not in served]


def _named_in(layer: _Layer, reached: Mapping[str, Reach]) -> bool:
    """Whether a member of a group that the phone surely has is also named by itself."""
    named = {entry.options[0] for entry in layer.entries if len(entry.options) == 1}
    return any(reach is Reach.SURE and option in named for option, reach in reached.items())


def _reach(case: Case, band: str, radio: Radio) -> Reach:
    """How a phone reaches one band: its own number, the carrier's signalling, a wider band, or a part of it.

    What is not in a list that is not whole may be there nevertheless.
    """
    phone = radio.bands
    if band in phone:
        return Reach.SURE
    for fact in case.carrier.signalling:
        if fact.band == band and fact.phone_band in phone and start(fact.since) <= start(case.when):
            return Reach.SURE
    known = case.tables.bands.get(band)
    if known is not None and any(wider in phone for wider in known.within):
        return Reach.PROBABLE
    parts = (case.tables.bands[own].within for own in phone if own in case.tables.bands)
    return Reach.UNSURE if not radio.complete or any(band in wider for wider in parts) else Reach.NO


def _missing(case: Case, layer: _Layer) -> Missing | None:
    """The layer as missing for certain: not reached at all, and with a strong source."""
    strong = [entry for entry in layer.entries if _is_strong(entry)]
    if layer.reach is not Reach.NO or not strong or _optional(case, layer):
        return None
    entry = min(strong, key=lambda entry: len(entry.options))
    return Missing("/".join(entry.options), _role(case, layer))


def _optional(case: Case, layer: _Layer) -> bool:
    """Unlicensed and shared bands and millimetre waves: used where they are, and no gap where they are not."""
    return _role(case, layer) == "mmwave" or all(
        option in UNLICENSED_OR_SHARED for entry in layer.entries for option in entry.options
    )


def _proven(layer: _Layer) -> bool:
    return layer.reach is Reach.SURE and any(_is_strong(entry) for entry in layer.entries)


def _is_strong(entry: CarrierBand) -> bool:
    return entry.strength is Strength.STRONG


def _role(case: Case, layer: _Layer) -> str:
    band = case.tables.bands.get(layer.entries[0].options[0])
    return band.role if band is not None else "mid"


def _name(layer: _Layer) -> str:
    entry = min(layer.entries, key=lambda entry: len(entry.options))
    return "/".join(entry.options)


def _numeric(bands: Iterable[str]) -> tuple[str, ...]:
    unique = dict.fromkeys(bands)
    return tuple(sorted(unique, key=band_number))


def _evidence(case: Case, technology: Technology, radio: Radio, listed: Listed | None) -> tuple[Evidence, ...]:
    found = []
    if radio.sources:
        words = Note("fact-phone-bands", (("technology", technology.value), ("bands", radio.bands)))
        found.append(case.evidence(words, radio.sources, strength=radio.strength))
    if listed is not None and listed.bands:
        strengths = {band.strength for band in listed.bands}
        names = tuple("/".join(band.options) for band in listed.bands)
        words = Note("fact-carrier-bands", (("technology", technology.value), ("bands", names)))
        strength = Strength.STRONG if strengths == {Strength.STRONG} else Strength.SINGLE
        found.append(case.evidence(words, listed.sources, as_of=listed.as_of, strength=strength))
        found.extend(_signalled(case, listed, radio))
    return tuple(found)


def _signalled(case: Case, listed: Listed, radio: Radio) -> Iterable[Evidence]:
    """The carrier's signalling, where a phone is served only by it."""
    options = {option for band in listed.bands for option in band.options}
    for fact in case.carrier.signalling:
        needed = fact.band in options and fact.phone_band in radio.bands and fact.band not in radio.bands
        if needed and start(fact.since) <= start(case.when):
            args = (("band", fact.band), ("phone_band", fact.phone_band), ("when", to_text(fact.since)))
            yield case.evidence(Note("fact-signalling", args), fact.sources)
