"""Turns answers into the JSON that `python -m bot bands --json` prints: stable, and documented in `docs/cli.md`."""

from bot.bands.answer import (
    Answer,
    BestAnswer,
    CarrierAnswer,
    CompareAnswer,
    CountryAnswer,
    DeviceAnswer,
    Explanation,
    Kind,
    Line,
    NotUnderstood,
    PhonesAnswer,
)
from bot.bands.judge.dates import to_text
from bot.bands.judge.verdict import Evidence, Overall, TechnologyVerdict, VariantVerdict, Verdict
from bot.bands.model import Carrier, Device, State, Tables, Variant
from bot.bands.query import Query
from bot.bands.render import AnyAnswer, card
from bot.bands.words import note
from bot.card import Choice
from bot.text.speech import Speech

Json = dict[str, object]


def to_json(answer: AnyAnswer, speech: Speech, *, tables: Tables) -> Json:
    """The JSON form of any answer; `text` holds the lines of its card."""
    text = card(answer, speech, tables=tables).text()
    match answer:
        case Answer():
            found = _answer(answer, speech, tables)
        case CountryAnswer() | PhonesAnswer():
            found = _lines(answer, speech, tables)
        case BestAnswer():
            found = _best(answer)
        case CompareAnswer():
            found = _compare(answer, speech, tables)
        case DeviceAnswer():
            found = {"device": _device(answer.device), "model": answer.model, **_variants(answer.device, answer.model)}
        case CarrierAnswer():
            found = _carrier_state(answer)
        case Explanation():
            found = {"term": answer.term, "title": answer.title, "sources": list(answer.sources)}
        case NotUnderstood():
            kind = answer.kind.value if answer.kind else f"unknown_{answer.what}"
            found = {"kind": kind, "what": answer.what, "text_given": answer.text, "choices": _choices(answer.choices)}
    return {**found, "text": text}


def bands_json(answer: Answer | NotUnderstood, query: Query, speech: Speech, *, tables: Tables, today: str) -> Json:
    """The JSON of `bands`: one form whatever came of the question, an option that says nothing included."""
    if isinstance(answer, Answer):
        return to_json(answer, speech, tables=tables)
    short = to_json(answer, speech, tables=tables)
    nothing: Json = dict.fromkeys(("device", "model", "carrier", "country"))
    empty: Json = {key: [] for key in ("assumed", "choices", "variants", "unassigned", "others", "carriers")}
    about: Json = {"query": query.text, "kind": short["kind"], "as_of": today}
    return {**about, **nothing, **empty, "verdict": Overall.UNKNOWN.value, "text": short["text"]}


def _answer(answer: Answer, speech: Speech, tables: Tables) -> Json:
    verdict = answer.verdict
    lines = verdict.variants if verdict else ()
    return {
        "query": "" if answer.kind is Kind.IMEI else answer.query.text,
        "kind": answer.kind.value,
        "as_of": to_text(answer.when),
        "device": _device(answer.device) if answer.device else None,
        "model": answer.model,
        "carrier": _carrier(answer.carrier) if answer.carrier else None,
        "country": answer.country,
        "assumed": list(answer.assumed),
        "choices": _choices(answer.choices),
        "verdict": (verdict.overall if verdict else Overall.UNKNOWN).value,
        "variants": [variant(line, speech, tables) for line in lines],
        "unassigned": list(verdict.unassigned) if verdict else [],
        "others": [_device(device) for device in answer.others],
        "carriers": [_line(line, speech, tables) for line in answer.lines],
    }


def variant(line: VariantVerdict, speech: Speech, tables: Tables) -> Json:
    """One model (or label) on one network."""
    return {
        "models": list(line.models or line.labels),
        "host": line.host,
        "overall": line.overall.value,
        "technologies": {found.generation.value: _technology(found, speech) for found in line.technologies},
        "calls": {"status": line.calls.status.value, "why": str(note(line.calls.why, speech))},
        "admission": {"status": line.admission.status.value, "why": str(note(line.admission.why, speech))},
        "notes": [str(note(one, speech)) for one in line.notes],
        "sources": [source for fact in line.evidence() for source in _sources(fact, speech, tables)],
    }


def _technology(found: TechnologyVerdict, speech: Speech) -> Json:
    return {
        "status": found.status.value,
        "shared": list(found.shared),
        "probable": list(found.probable),
        "missing": [one.band for one in found.missing],
        "network": found.network.value,
        "since": to_text(found.since) if found.since else None,
        "precision": found.since.precision.value if found.since else None,
        "note": str(note(found.note, speech)) if found.note else None,
    }


def _sources(fact: Evidence, speech: Speech, tables: Tables) -> list[Json]:
    words = str(note(fact.fact, speech))
    return [
        {
            "fact": words,
            "source": source,
            "as_of": tables.sources[source].seen if source in tables.sources else fact.as_of,
            "strength": fact.strength.value,
        }
        for source in fact.sources
    ]


def _device(device: Device) -> Json:
    return {"id": device.id, "brand": device.brand, "name": device.name, "year": device.year}


def _carrier(carrier: Carrier) -> Json:
    host = carrier.hosts[0] if len(carrier.hosts) == 1 else None
    return {
        "id": carrier.id,
        "brand": carrier.brand,
        "country": carrier.country,
        "kind": carrier.kind,
        "host": host,
        "hosts": list(carrier.hosts),
    }


def _choices(choices: tuple[Choice, ...]) -> list[Json]:
    return [{"id": choice.value, "label": choice.label} for choice in choices]


def _line(line: Line, speech: Speech, tables: Tables) -> Json:
    return {
        "carrier": _carrier(line.carrier),
        "device": _device(line.device),
        "verdict": line.verdict.overall.value,
        "variants": _brief(line.verdict, speech, tables),
    }


def _brief(verdict: Verdict, speech: Speech, tables: Tables) -> list[Json]:
    whole = [variant(line, speech, tables) for line in verdict.variants]
    return [{key: value for key, value in one.items() if key != "sources"} for one in whole]


def _lines(answer: CountryAnswer | PhonesAnswer, speech: Speech, tables: Tables) -> Json:
    lines = [_line(line, speech, tables) for line in answer.lines]
    base: Json = {"as_of": to_text(answer.when)}
    if isinstance(answer, CountryAnswer):
        return {
            **base,
            "country": answer.country,
            "device": _device(answer.device),
            "model": answer.model,
            "carriers": lines,
        }
    return {
        **base,
        "carrier": _carrier(answer.carrier),
        "brand": answer.brand,
        "since": answer.since,
        "needs": list(answer.needs),
        "judged": answer.judged,
        "phones": lines,
    }


def _best(answer: BestAnswer) -> Json:
    return {
        "as_of": to_text(answer.when),
        "device": _device(answer.device),
        "country": answer.country,
        "ranked": [
            {
                "models": list(one.variant.models or one.variant.labels),
                "score": one.score,
                "verdicts": {line.carrier.id: line.verdict.overall.value for line in one.verdicts},
            }
            for one in answer.ranked
        ],
    }


def _compare(answer: CompareAnswer, speech: Speech, tables: Tables) -> Json:
    return {
        "as_of": to_text(answer.when),
        "first": _device(answer.first),
        "second": _device(answer.second),
        "carrier": _carrier(answer.carrier) if answer.carrier else None,
        "both": list(answer.both),
        "only_first": list(answer.only_first),
        "only_second": list(answer.only_second),
        "verdicts": [
            {"verdict": one.overall.value, "variants": _brief(one, speech, tables)} for one in answer.verdicts
        ],
    }


def _variants(device: Device, model: str | None) -> Json:
    shown = [one for one in device.variants if model is None or model in one.models] or device.variants
    return {"variants": [_bands(one) for one in shown], "unassigned": list(device.unassigned)}


def _bands(one: Variant) -> Json:
    return {
        "models": list(one.models or one.labels),
        "scope": one.scope.value,
        "technologies": {
            technology.value: {
                "state": radio.state.value,
                "bands": list(radio.bands) if radio.state is State.KNOWN else [],
                "complete": radio.complete,
                "strength": radio.strength.value,
                "sources": list(radio.sources),
            }
            for technology, radio in one.radios.items()
        },
    }


def _carrier_state(answer: CarrierAnswer) -> Json:
    return {
        "as_of": to_text(answer.when),
        "carrier": _carrier(answer.carrier),
        "volte": answer.carrier.volte,
        "technologies": {
            line.generation.value: {
                "network": line.network.value,
                "since": to_text(line.since) if line.since else None,
                "precision": line.since.precision.value if line.since else None,
                "bands": ["/".join(options) for options in line.bands],
            }
            for line in answer.networks
        },
    }
