"""Which hardware a question is about: the variants of a phone as the judge compares them.

A model number that stands for several lists is judged by what all of them share. A list with an impossible band is no list. One
list for all models, or a number of which no bands are known, allows neither a yes nor a no.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.bands.judge.verdict import Note
from bot.bands.model import NOTHING_KNOWN, Device, Radio, Scope, State, Strength, Tables, Technology, Variant


@dataclass(frozen=True, slots=True)
class Phone:
    """One line of an answer."""

    device: Device
    models: tuple[str, ...]
    labels: tuple[str, ...]
    radios: dict[Technology, Radio] = field(default_factory=dict)
    limited: bool = False
    """The list may not hold for this model: neither yes nor no."""
    notes: tuple[Note, ...] = ()

    def radio(self, technology: Technology) -> Radio:
        """What is known of a technology."""
        return self.radios.get(technology, NOTHING_KNOWN)


def phones(device: Device, model: str | None, tables: Tables) -> tuple[Phone, ...]:
    """The lines to judge: the one for a model number, or one for each known variant."""
    if model is None:
        return tuple(_phone(device, variant, tables) for variant in device.variants)
    homes = tables.models.get(fold(model), ())
    found = [
        (home, variant)
        for home in (device, *(tables.devices[id_] for id_ in homes if id_ != device.id and id_ in tables.devices))
        for variant in home.variants
        if fold(model) in (fold(name) for name in variant.models)
    ]
    if not found:
        return (_unassigned(device, model, tables),)
    lines = [_phone(home, variant, tables) for home, variant in found]
    return (_shared(device, model, lines),) if len(lines) > 1 else (replace(lines[0], device=device, models=(model,)),)


def fold(model: str) -> str:
    """A model number without what people leave out: case, dashes, dots, spaces."""
    return "".join(char for char in model.upper() if char not in "-. _")


def _phone(device: Device, variant: Variant, tables: Tables) -> Phone:
    notes = []
    limited = variant.scope is Scope.DEVICE and _several(device)
    if limited:
        notes.append(Note("line-one-list"))
    radios = _not_before_its_time(device) | {
        technology: _dated(device, technology, _sane(radio, technology, tables))
        for technology, radio in variant.radios.items()
        if radio.state is not State.UNKNOWN or not _too_old_for(device, technology)
    }
    if any(radio.note == _IMPOSSIBLE for radio in radios.values()):
        notes.append(Note("line-impossible"))
    return Phone(device, variant.models, variant.labels, radios, limited, tuple(notes))


def _several(device: Device) -> bool:
    """Whether a phone has, or may have, more than one model: then one list for all of them may hold for none."""
    numbers = {fold(name) for variant in device.variants for name in variant.models} | {
        fold(n) for n in device.unassigned
    }
    return len(numbers) != 1 or len(device.variants) > 1 or device.first_row_only


TOO_OLD = "too-old"
"""Marks what no phone of that year had: it holds for every model of it."""
_FIRST_PHONES = {Technology.UTRA: 2001, Technology.E_UTRA: 2010, Technology.NR: 2018}
"""The year before which no phone on Earth had it; the first were shown in 2001, 2010 and 2019, the last with a year's margin."""


def _too_old_for(device: Device, technology: Technology) -> bool:
    return device.year is not None and device.year < _FIRST_PHONES.get(technology, 0)


def _dated(device: Device, technology: Technology, radio: Radio) -> Radio:
    """A stated lack that holds for every model, because nobody had it yet."""
    certain = radio.state is State.ABSENT and _too_old_for(device, technology)
    return replace(radio, note=TOO_OLD) if certain else radio


def _not_before_its_time(device: Device) -> dict[Technology, Radio]:
    """What a phone of its year cannot have: "5G not known" about a Nokia of 2000 would be false modesty."""
    return {
        technology: Radio(State.ABSENT, strength=Strength.STRONG, sources=("3gpp",), note=TOO_OLD)
        for technology in _FIRST_PHONES
        if _too_old_for(device, technology)
    }


_IMPOSSIBLE = "impossible"


def _sane(radio: Radio, technology: Technology, tables: Tables) -> Radio:
    """The list itself, or "has it, bands unknown" when one of its bands does not exist in that technology."""
    wrong = any(band not in tables.bands or tables.bands[band].technology is not technology for band in radio.bands)
    return replace(radio, state=State.PRESENT, bands=(), complete=False, note=_IMPOSSIBLE) if wrong else radio


def _unassigned(device: Device, model: str, tables: Tables) -> Phone:
    """A model number without a list of its own: one list for all models gives a hint, other models' lists give none."""
    whole = [variant for variant in device.variants if variant.scope is Scope.DEVICE]
    if not whole:
        return Phone(device, (model,), (), _not_before_its_time(device), limited=True, notes=(Note("line-no-bands"),))
    return replace(_phone(device, whole[0], tables), models=(model,), limited=True, notes=(Note("line-one-list"),))


def _shared(device: Device, model: str, lines: Sequence[Phone]) -> Phone:
    technologies = dict.fromkeys(technology for line in lines for technology in line.radios)
    radios = {technology: _intersect([line.radio(technology) for line in lines]) for technology in technologies}
    notes = tuple(dict.fromkeys((*(note for line in lines for note in line.notes), Note("line-several-lists"))))
    return Phone(device, (model,), (), radios, any(line.limited for line in lines), notes)


def _intersect(radios: Sequence[Radio]) -> Radio:
    if all(radio.state is State.KNOWN for radio in radios):
        common = tuple(band for band in radios[0].bands if all(band in radio.bands for radio in radios))
        weakest = min((radio.strength for radio in radios), key=_STRENGTHS.index)
        complete = all(radio.complete for radio in radios)
        return Radio(State.KNOWN, common, complete, weakest, _sources(radios))
    if all(radio.state is State.ABSENT for radio in radios):
        return radios[0]
    return Radio(State.UNKNOWN, sources=_sources(radios))


_STRENGTHS = (Strength.WEAK, Strength.FIRMWARE, Strength.SINGLE, Strength.STRONG)


def _sources(radios: Iterable[Radio]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for radio in radios for source in radio.sources))
