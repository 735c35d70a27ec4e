"""Layer 3: can one phone? 2G or 3G that is alive and shared carries calls; else it takes VoLTE, which bands never prove."""

from collections.abc import Sequence

from bot.bands.judge.dates import to_text
from bot.bands.judge.facts import Case
from bot.bands.judge.generations import Judged
from bot.bands.judge.verdict import CallStatus, CallVerdict, Evidence, Network, Note, Status
from bot.bands.model import Admission, Device, Generation

NO_VOLTE_BEFORE = 2014
"""Phones up to 2013 have no known VoLTE; the first that were sold with it came in 2014."""

_LEGACY = (Generation.G2, Generation.G3)
_LISTS = ("device_list", "certification", "law")
_MET = (Status.FULL, Status.PARTIAL)


def judge_calls(case: Case, device: Device, found: Sequence[Judged], rules: Sequence[Admission]) -> CallVerdict:
    """The verdict on calls, by the rules in order."""
    legacy = [judged for judged in found if judged.verdict.generation in _LEGACY]
    met = [judged for judged in legacy if judged.verdict.status in _MET and judged.air.trusted]
    steady = [judged for judged in met if _sure(judged) and judged.verdict.network is not Network.ANNOUNCED]
    if len(steady) > 1:
        names = tuple(judged.verdict.generation.value for judged in steady)
        evidence = tuple(fact for judged in steady for fact in judged.verdict.evidence)
        return CallVerdict(CallStatus.YES, Note("calls-legacy", (("generation", names),)), evidence)
    if met:
        return _by_legacy(next(iter(steady), met[0]))
    open_question = next((judged for judged in legacy if _open(judged)), None)
    volte = _by_volte(case, device, found, rules)
    if open_question is not None and volte.status in (CallStatus.NO, CallStatus.UNKNOWN):
        return _perhaps(open_question)
    return volte


def _by_legacy(judged: Judged) -> CallVerdict:
    verdict = judged.verdict
    sure = _sure(judged)
    args: list[tuple[str, str]] = [("generation", verdict.generation.value)]
    words = "calls-legacy" if sure else "calls-legacy-probably"
    if verdict.network is Network.ANNOUNCED and verdict.since is not None:
        words, args = "calls-legacy-until", [*args, ("when", to_text(verdict.since))]
    return CallVerdict(CallStatus.YES if sure else CallStatus.LIKELY, Note(words, tuple(args)), verdict.evidence)


def _sure(judged: Judged) -> bool:
    verdict = judged.verdict
    return any(band not in verdict.probable for band in verdict.shared) and not judged.limited


def _open(judged: Judged) -> bool:
    """A 2G or 3G network that may carry calls and that nothing allows to promise: bands unknown, or its end under way."""
    verdict = judged.verdict
    if verdict.status in _MET:
        return True
    return verdict.status is Status.UNKNOWN and (verdict.network is not Network.UNKNOWN or verdict.note is not None)


def _perhaps(judged: Judged) -> CallVerdict:
    words = "calls-legacy-ending" if judged.verdict.status in _MET else "calls-legacy-unknown"
    return CallVerdict(
        CallStatus.UNKNOWN, Note(words, (("generation", judged.verdict.generation.value),)), judged.verdict.evidence
    )


def _by_volte(case: Case, device: Device, found: Sequence[Judged], rules: Sequence[Admission]) -> CallVerdict:
    four = next((judged for judged in found if judged.verdict.generation is Generation.G4), None)
    if four is None or four.verdict.status in (Status.NONE, Status.OFF, Status.NOT_YET):
        if any(judged.verdict.status is Status.UNKNOWN for judged in found):
            return CallVerdict(CallStatus.UNKNOWN, Note("calls-nothing-known"))
        return CallVerdict(CallStatus.NO, Note("calls-nothing-shared"))
    evidence = _volte_evidence(case)
    old = device.year is not None and device.year < NO_VOLTE_BEFORE
    if device.volte == "no" or (old and device.volte != "yes"):
        return CallVerdict(CallStatus.NO, Note("calls-no-volte-known"), evidence)
    listed = next((rule for rule in rules if rule.kind in _LISTS), None)
    if listed is not None:
        fact = case.evidence(Note(f"fact-{listed.kind}"), listed.sources)
        return CallVerdict(CallStatus.UNKNOWN, Note("calls-ask-list"), (*evidence, fact))
    known = device.volte == "yes" and case.carrier.volte == "yes"
    if known and four.verdict.status in _MET:
        return CallVerdict(CallStatus.LIKELY, Note("calls-volte-likely"), evidence)
    return CallVerdict(CallStatus.UNKNOWN, Note("calls-volte-unknown"), evidence)


def _volte_evidence(case: Case) -> tuple[Evidence, ...]:
    if case.carrier.volte != "yes":
        return ()
    return (case.evidence(Note("fact-carrier-volte"), case.carrier.volte_sources),)
