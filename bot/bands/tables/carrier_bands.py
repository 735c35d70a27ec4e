"""Joins what several sources say of one technology of one carrier: statements come in, bands with their strength go out.

A label that could be several bands stays one group. It is narrowed only across layers ("LTE 700" with a source that names band
12); inside one layer ("5G 3500" with a source that names n78) both stand, because the label proves the spectrum and not the
number. Two sources make a band strong when they are of different origin and both name it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.bands.layers import band_number, one_layer
from bot.bands.model import CarrierBand, Strength, Technology
from bot.bands.tables.source_rows import SourceRow


@dataclass(frozen=True, slots=True)
class Statement:
    """One group of bands that one source gives a carrier."""

    options: tuple[str, ...]
    source: str
    label: str = ""


@dataclass(slots=True)
class _Groups:
    single: dict[str, list[str]] = field(default_factory=dict)
    several: dict[tuple[str, ...], list[str]] = field(default_factory=dict)


def join_bands(
    technology: Technology,
    statements: Sequence[Statement],
    *,
    sources: Mapping[str, SourceRow],
    removed: frozenset[str],
) -> tuple[CarrierBand, ...]:
    """The bands of one technology, in numeric order, groups after single bands of the same number."""
    groups = _sort_out(statements, removed)
    stated = {band for band, ids in groups.single.items() if any(_names(sources[id_]) for id_ in ids)}
    out = [_band(technology, (band,), ids, strength_of(ids, sources)) for band, ids in groups.single.items()]
    for options, ids in groups.several.items():
        narrowed = options if one_layer(options) else tuple(o for o in options if o in stated) or options
        support = [*ids, *(id_ for o in narrowed for id_ in groups.single.get(o, ()))]
        strong = {o for o in narrowed if strength_of(groups.single.get(o, ()), sources) is Strength.STRONG}
        if not strong:
            out.append(_band(technology, narrowed, support, strength_of(support, sources)))
    return tuple(sorted(out, key=lambda band: (band_number(band.options[0]), len(band.options))))


def strength_of(ids: Sequence[str], sources: Mapping[str, SourceRow]) -> Strength:
    """How much several sources carry together.

    A carrier profile in a phone's firmware counts beside another source, and proves nothing alone.
    """
    kinds = {id_: sources[id_].strength for id_ in ids}
    pages = {sources[id_].origin or id_ for id_, kind in kinds.items() if kind in (Strength.SINGLE, Strength.STRONG)}
    firmware = Strength.FIRMWARE in kinds.values()
    if Strength.STRONG in kinds.values() or len(pages) + firmware > 1:
        return Strength.STRONG
    if pages:
        return Strength.SINGLE
    return Strength.FIRMWARE if firmware else Strength.WEAK


def _names(source: SourceRow) -> bool:
    return source.strength is not Strength.WEAK


def _sort_out(statements: Sequence[Statement], removed: frozenset[str]) -> _Groups:
    groups = _Groups()
    for statement in statements:
        options = tuple(option for option in statement.options if option not in removed)
        if len(options) == 1:
            groups.single.setdefault(options[0], []).append(statement.source)
        elif options:
            groups.several.setdefault(options, []).append(statement.source)
    return groups


def _band(technology: Technology, options: tuple[str, ...], ids: Sequence[str], strength: Strength) -> CarrierBand:
    return CarrierBand(technology, options, strength, tuple(dict.fromkeys(ids)))
