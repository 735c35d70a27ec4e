"""Layer 4: does the carrier let the phone in? Device lists, certification, laws and rules of virtual carriers, each dated."""

from collections.abc import Sequence

from bot.bands.judge.dates import possibly_reached
from bot.bands.judge.facts import Case
from bot.bands.judge.verdict import AdmissionStatus, AdmissionVerdict, CallStatus, CallVerdict, Note
from bot.bands.model import Admission, Carrier


def rules_at(case: Case, asked: Carrier) -> tuple[Admission, ...]:
    """The rules in force at the date asked for: of the network, and of the virtual carrier on it."""
    every = dict.fromkeys((*asked.admissions, *case.carrier.admissions))
    return tuple(rule for rule in every if rule.since is None or possibly_reached(case.when, rule.since))


def judge_admission(case: Case, rules: Sequence[Admission], calls: CallVerdict) -> AdmissionVerdict:
    """CHECK where a rule admits some phones only; the first rule gives the words. Open means that no rule is known.

    A carrier that wants VoLTE and no more is content with a phone that can be expected to call over it.
    """
    if calls.status is CallStatus.LIKELY:
        rules = [rule for rule in rules if rule.kind != "volte_required"]
    if not rules:
        return AdmissionVerdict(AdmissionStatus.OPEN, Note("admission-open"))
    evidence = tuple(case.evidence(Note(f"fact-{rule.kind}"), rule.sources) for rule in rules)
    return AdmissionVerdict(AdmissionStatus.CHECK, Note(rules[0].text_id), evidence)
