"""Patterns by which imported lists are known to be wrong, and the marks that keep a wrong list from deciding an answer.

They were found by asking many questions and tracing false answers back to rows; each holds for rows that nobody looked at too.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from bot.bands.model import Device, Scope, State, Technology, Variant
from bot.bands.tables.model_numbers import fold

_US_BANDS = frozenset({"B13", "B14", "B29", "B30", "B48", "B71"})
_LTE, _NR = Technology.E_UTRA, Technology.NR


def marked(device: Device) -> Device:
    """The phone with a note at every list that follows such a pattern; a list that lacks a sibling's band is no whole list."""
    variants = tuple(_mark(variant, device) for variant in device.variants)
    return replace(device, variants=variants) if variants != device.variants else device


def impossible_siblings(variant: Variant, device: Device) -> bool:
    """One row says for all models that there is no LTE, and another row of the same phone has it."""
    others = (other.radio(_LTE).state for other in device.variants if other is not variant)
    absent = _for_many(variant, device) and variant.radio(_LTE).state is State.ABSENT
    return absent and any(state in (State.KNOWN, State.PRESENT) for state in others)


def of_one_region(variant: Variant, device: Device) -> bool:
    """One list for all models that holds bands of US carriers only: it is the US model's, or of none."""
    return _for_many(variant, device) and len(_US_BANDS.intersection(variant.radio(_LTE).bands)) >= 3


def lacks_c_band(variant: Variant, device: Device) -> bool:
    """The list has n78 and not the n77 around it, which the same phone's other models have."""
    bands = variant.radio(_NR).bands
    return "n78" in bands and "n77" not in bands and any("n77" in other.radio(_NR).bands for other in device.variants)


def carriers_in_one_row(variant: Variant) -> bool:
    """Models that carriers of one country had made for themselves share one list."""
    return len({_carrier_letter(model) for model in variant.models} - {""}) > 1


def _for_many(variant: Variant, device: Device) -> bool:
    return variant.scope is Scope.DEVICE and len(device.unassigned) > 1


def _carrier_letter(model: str) -> str:
    """The letter by which Samsung tells the US carriers' models apart."""
    folded = fold(model)
    return folded[-1] if folded.startswith("SM") and folded[-1] in "APRTV" else ""


def _mark(variant: Variant, device: Device) -> Variant:
    notes = list(_notes(variant, device))
    if lacks_c_band(variant, device):
        notes.append("siblings have n77")
        radio = replace(variant.radio(_NR), complete=False)
        variant = replace(variant, radios=MappingProxyType({**variant.radios, _NR: radio}))
    return replace(variant, note="; ".join(note for note in (variant.note, *notes) if note)) if notes else variant


def _notes(variant: Variant, device: Device) -> Iterable[str]:
    if impossible_siblings(variant, device):
        yield "other models of this phone have LTE"
    if of_one_region(variant, device):
        yield "one list for all models; it looks like the US model's"
    if carriers_in_one_row(variant):
        yield "several carriers' models share this list"
