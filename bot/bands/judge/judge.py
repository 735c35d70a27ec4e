"""The judge: a phone, a carrier, a date and the tables come in, a verdict goes out. A pure function of these."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.bands.judge.admission import judge_admission, rules_at
from bot.bands.judge.calls import judge_calls
from bot.bands.judge.dates import WINDOW, from_text, start
from bot.bands.judge.facts import Case
from bot.bands.judge.firmware import firmware_notes
from bot.bands.judge.generations import judge_generations
from bot.bands.judge.overall import overall_of_line, overall_of_lines
from bot.bands.judge.phone import Phone, phones
from bot.bands.judge.verdict import (
    AdmissionStatus,
    AdmissionVerdict,
    CallStatus,
    CallVerdict,
    Network,
    Note,
    Overall,
    VariantVerdict,
    Verdict,
)
from bot.bands.model import Carrier, Device, Precision, Strength, Tables, When


def judge(
    device: Device, model: str | None, *, carrier: Carrier, when: When | None, today: date, tables: Tables
) -> Verdict:
    """The verdict for one model, or for each known variant of a phone.

    Args:
        device: the phone.
        model: the model number asked for, as the tables write it; None for the whole family.
        carrier: the carrier; a virtual one is judged by each of its known hosts.
        when: the date asked for; None is today.
        today: the present day.
        tables: the facts.
    """
    at = when if when is not None else When(today, Precision.DAY)
    lines = phones(device, model, tables)
    if _before_known(carrier, at, tables):
        note = Note("line-before-known", (("carrier", carrier.brand),))
        judged = tuple(_unknown(phone, note) for phone in lines)
    else:
        cases = _cases(carrier, tables, at=at, today=today)
        judged = tuple(_line(phone, carrier, case) for case in cases for phone in lines)
    unassigned = tuple(name for name in device.unassigned if _is_model_number(name)) if model is None else ()
    off = bool(judged) and all(found.network is Network.OFF for line in judged for found in line.technologies)
    # Where nothing is on air any more, no model can say otherwise.
    gone = off and all(line.overall is Overall.OFF for line in judged)
    others = model is None and not gone and (bool(unassigned) or device.first_row_only or not judged)
    notes = (Note("verdict-other-models"),) if others and judged else ()
    return Verdict(overall_of_lines(judged, others_exist=others), judged, at, unassigned, notes)


def _is_model_number(name: str) -> bool:
    """Not Apple's hardware identifiers: `iPhone14,5` is one for all models of a phone, and says nothing of others."""
    return "," not in name


def _cases(carrier: Carrier, tables: Tables, *, at: When, today: date) -> Sequence[Case | None]:
    """The networks whose radio counts: the carrier's own, its hosts', or one that nobody knows (None)."""
    if carrier.kind == "mvno" and not carrier.hosts:
        return [None]
    networks = (
        [tables.carriers[host] for host in carrier.hosts if host in tables.carriers] if carrier.hosts else [carrier]
    )
    return [Case(tables, network, at, today) for network in networks]


def _before_known(carrier: Carrier, at: When, tables: Tables) -> bool:
    """Whether a virtual carrier is asked for at a date before anything that shows that there was one.

    Its host's network is no proof: brands are made years after the network that they run on.
    """
    if carrier.kind != "mvno":
        return False
    seen = [tables.sources[id_].seen for id_ in carrier.sources if id_ in tables.sources]
    dated = [from_text(text) for text in (carrier.as_of, carrier.closed, *seen) if text]
    dated += [event.when for event in carrier.events]
    dated += [old.as_of for old in carrier.history]
    first = min((start(one) for one in dated if one is not None), default=None)
    return first is not None and start(at) < first - WINDOW


def _line(phone: Phone, carrier: Carrier, case: Case | None) -> VariantVerdict:
    if case is None:
        return _unknown(phone, Note("line-host-unknown"))
    host, tables = case.carrier, case.tables
    found = judge_generations(case, phone)
    rules = rules_at(case, carrier)
    calls = judge_calls(case, phone.device, found, rules)
    admission = judge_admission(case, rules, calls)
    if admission.status is AdmissionStatus.OPEN and "watch" in phone.device.name.casefold().split():
        admission = AdmissionVerdict(AdmissionStatus.CHECK, Note("admission-watch"))
    barred = calls.status is CallStatus.NO and any(rule.kind == "law" for rule in rules)
    overall = overall_of_line(found, calls, admission, limited=phone.limited, barred=barred)
    notes = (*phone.notes, *firmware_notes(phone, carrier))
    if carrier.hosts:
        args = (("carrier", carrier.brand), ("host", host.brand))
        strength = _host_strength(carrier, tables)
        fact = case.evidence(Note("fact-host", args), carrier.sources, strength=strength)
        admission = replace(admission, evidence=(fact, *admission.evidence))
        if strength is Strength.WEAK:
            overall = Overall.GAPS if overall is Overall.WORKS else overall
            notes = (*notes, Note("line-host-weak"))
    return VariantVerdict(
        models=phone.models,
        labels=phone.labels,
        host=host.id if carrier.hosts else None,
        overall=overall,
        technologies=tuple(judged.verdict for judged in found),
        calls=calls,
        admission=admission,
        notes=notes,
    )


def _host_strength(carrier: Carrier, tables: Tables) -> Strength:
    """Weak where no page was read on whose network it is."""
    known = {tables.sources[id_].strength for id_ in carrier.sources if id_ in tables.sources}
    return Strength.WEAK if known <= {Strength.WEAK} else Strength.SINGLE


def _unknown(phone: Phone, note: Note) -> VariantVerdict:
    return VariantVerdict(
        models=phone.models,
        labels=phone.labels,
        host=None,
        overall=Overall.UNKNOWN,
        technologies=(),
        calls=CallVerdict(CallStatus.UNKNOWN, note),
        admission=AdmissionVerdict(AdmissionStatus.UNKNOWN, note),
        notes=(*phone.notes, note),
    )
