"""All layers together: calls, the best data technology and admission make one word. Unknown never counts as yes."""

from collections.abc import Sequence

from bot.bands.judge.generations import Judged
from bot.bands.judge.verdict import (
    AdmissionStatus,
    AdmissionVerdict,
    CallStatus,
    CallVerdict,
    Network,
    Overall,
    Status,
    VariantVerdict,
)
from bot.bands.model import Generation

_MET = (Status.FULL, Status.PARTIAL)


def overall_of_line(
    found: Sequence[Judged], calls: CallVerdict, admission: AdmissionVerdict, *, limited: bool, barred: bool = False
) -> Overall:
    """One variant on one network. `barred`: a law keeps out phones that cannot call, and this one cannot."""
    met = [judged for judged in found if judged.verdict.status in _MET]
    if not met:
        # Also for a list that may not hold: what no phone of that year had, and what is off for everybody, is sure.
        return _without_any(found)
    if limited or not any(judged.air.trusted for judged in met):
        return Overall.UNKNOWN
    if barred:
        return Overall.NO
    works = (
        calls.status in (CallStatus.YES, CallStatus.LIKELY)
        and _good_data(found)
        and admission.status is AdmissionStatus.OPEN
    )
    return Overall.WORKS if works else Overall.GAPS


def overall_of_lines(lines: Sequence[VariantVerdict], *, others_exist: bool) -> Overall:
    """The word for a whole answer: one only if every line agrees, and no other model could say otherwise."""
    words = {line.overall for line in lines}
    if not words:
        return Overall.UNKNOWN
    if len(words) > 1:
        return Overall.DEPENDS
    word = words.pop()
    certain = word in (Overall.WORKS, Overall.NO, Overall.OFF)
    return Overall.DEPENDS if certain and others_exist else word


def _without_any(found: Sequence[Judged]) -> Overall:
    statuses = {judged.verdict.status for judged in found}
    if not statuses or Status.UNKNOWN in statuses:
        return Overall.UNKNOWN
    if any(judged.verdict.status is Status.OFF and judged.phone_has for judged in found):
        return Overall.OFF
    return Overall.NO if Status.NONE in statuses else Overall.UNKNOWN


def _good_data(found: Sequence[Judged]) -> bool:
    """Whether the data that carries the network at the date is there, as far as anybody knows.

    4G decides: 5G mostly stands on it, and calls do. 3G does where there was no more.
    """
    by_generation = {one.verdict.generation: one for one in found}
    four = by_generation.get(Generation.G4)
    if four is not None and four.verdict.network is not Network.NOT_YET:
        return _good(four)
    five, three = by_generation.get(Generation.G5), by_generation.get(Generation.G3)
    later = five is not None and five.verdict.network is not Network.NOT_YET
    return three is not None and not later and _good(three)


def _good(judged: Judged) -> bool:
    """Full, or every known layer with a coverage band among them."""
    verdict = judged.verdict
    if verdict.status is Status.FULL:
        return True
    all_known = verdict.note is not None and verdict.note.id == "note-all-known"
    return verdict.status is Status.PARTIAL and all_known and judged.covered and judged.air.trusted
