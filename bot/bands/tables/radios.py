"""Makes `Radio` values out of a row's band lists, and lays what several sources say of one technology together."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.bands.model import Radio, State, Strength, Technology
from bot.bands.tables.device_rows import PREFIXES, TECHNOLOGIES, BandRow, Column
from bot.bands.tables.source_rows import SourceRow, origins

_TRUST = (Strength.WEAK, Strength.FIRMWARE, Strength.SINGLE, Strength.STRONG)


def radios_of(row: BandRow, sources: Mapping[str, SourceRow]) -> dict[Technology, Radio]:
    """What a row states, technology by technology; nothing for those it leaves out."""
    by = (row.source, *row.also)
    found: dict[Technology, Radio] = {}
    for column, technology in TECHNOLOGIES.items():
        value: str | None = getattr(row, column)
        if value is None:
            continue
        radio = radio_of(column, value, by=by, sources=sources)
        if column in row.partial:
            radio = replace(radio, complete=False)
        if column in row.doubt:
            radio = replace(radio, state=State.PRESENT, bands=(), complete=False, strength=Strength.WEAK)
        found[technology] = replace(radio, note=row.notes.get(column, ""))
    return found


def radio_of(column: Column, value: str, *, by: Iterable[str], sources: Mapping[str, SourceRow]) -> Radio:
    """One list of a row, or of a correction, by the sources that state it."""
    by = tuple(by)
    strength = strength_of(by, sources)
    if value == "-":
        return Radio(State.ABSENT, strength=strength, sources=by, complete=True)
    if value == "?":
        return Radio(State.PRESENT, strength=strength, sources=by)
    bands = band_ids(column, value)
    return Radio(State.KNOWN, bands=bands, complete=True, strength=strength, sources=by)


def band_ids(column: Column, value: str) -> tuple[str, ...]:
    """`1 3 20` of the column lte as ("B1", "B3", "B20"); nothing for `-` and `?`."""
    if value in ("-", "?"):
        return ()
    return tuple(f"{PREFIXES[column]}{number}" for number in sorted({int(text) for text in value.split()}))


def strength_of(ids: Iterable[str], sources: Mapping[str, SourceRow]) -> Strength:
    """Strong with two independent origins or one strong source; else as strong as the strongest source."""
    known = [sources[id_] for id_ in ids if id_ in sources]
    if len(origins(sources, ids)) >= 2:
        return Strength.STRONG
    return max((row.strength for row in known), key=_TRUST.index, default=Strength.WEAK)


def lay_over(mine: Radio, other: Radio, sources: Mapping[str, SourceRow]) -> Radio:
    """What two independent sources say of the same technology of the same thing.

    Where they agree, it is strong. Where one knows the bands that the other leaves open, the bands. Where both give bands and
    differ, the first stands, single, with a note. Where one says "none" and the other "has it", nothing is certain but that
    somebody says it has it: neither a yes nor a no may come of that.
    """
    both = tuple(dict.fromkeys((*mine.sources, *other.sources)))
    if mine.state is other.state and mine.bands == other.bands:
        return replace(
            mine, sources=both, strength=strength_of(both, sources), complete=mine.complete or other.complete
        )
    if State.UNKNOWN in (mine.state, other.state):
        return other if mine.state is State.UNKNOWN else mine
    if State.ABSENT in (mine.state, other.state):
        note = f"{_said(mine)} in {mine.sources[0]}, {_said(other)} in {other.sources[0]}"
        return Radio(State.PRESENT, strength=Strength.WEAK, sources=both, note=note)
    if other.state is State.PRESENT:
        return mine
    if mine.state is State.PRESENT:
        # A list taken back as corrupt stays taken back only for its own source.
        return replace(other, note=other.note or mine.note)
    note = f"{other.sources[0]} lists {' '.join(other.bands)}"
    return replace(mine, note=f"{mine.note}; {note}" if mine.note else note)


def agrees(mine: Radio, other: Radio) -> bool:
    """Whether both know the bands and they are the same."""
    return mine.state is State.KNOWN and other.state is State.KNOWN and mine.bands == other.bands


def _said(radio: Radio) -> str:
    return {State.ABSENT: "absent", State.PRESENT: "present"}.get(radio.state, " ".join(radio.bands))
