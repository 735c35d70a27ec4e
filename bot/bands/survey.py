"""Answers that take many verdicts: the phones of a carrier, the best model, two phones side by side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.bands.answer import BestAnswer, CarrierAnswer, CompareAnswer, Line, NetworkLine, PhonesAnswer, Ranked
from bot.bands.judge.admission import rules_at
from bot.bands.judge.alive import on_air
from bot.bands.judge.bandlist import bands_at
from bot.bands.judge.facts import TECHNOLOGIES, Case
from bot.bands.judge.generations import warning
from bot.bands.judge.judge import judge
from bot.bands.judge.verdict import CallStatus, Network, Note, Overall, Status, VariantVerdict, Verdict
from bot.bands.layers import band_number
from bot.bands.model import Carrier, Device, Generation, State, Tables, Variant, When

MOST_PHONES = 60
MOST_JUDGED = 1500
"""`/phones` looks at the newest this many phones of those asked for."""

_POINTS = {Status.FULL: 4, Status.PARTIAL: 2}
_CALL_POINTS = {CallStatus.YES: 4, CallStatus.LIKELY: 3, CallStatus.UNKNOWN: 1, CallStatus.NO: 0}
_WORD_POINTS = {Overall.WORKS: 12, Overall.GAPS: 6, Overall.UNKNOWN: 2}


def working_phones(
    tables: Tables,
    carrier: Carrier,
    *,
    brand: str | None,
    since: int | None,
    needs: tuple[str, ...],
    when: When,
    today: date,
) -> PhonesAnswer:
    """Phones of which at least one model works fully, newest and best known first."""
    wanted = [
        one
        for one in tables.devices.values()
        if (brand is None or one.brand.casefold() == brand.casefold()) and (since is None or (one.year or 0) >= since)
    ]
    newest = sorted(wanted, key=lambda one: (-(one.year or 0), -one.fame, one.id))[:MOST_JUDGED]
    lines = []
    for device in newest:
        verdict = judge(device, None, carrier=carrier, when=when, today=today, tables=tables)
        if any(line.overall is Overall.WORKS and _meets(line, needs) for line in verdict.variants):
            lines.append(Line(carrier, device, verdict))
        if len(lines) >= MOST_PHONES:
            break
    return PhonesAnswer(carrier, brand, since, needs, when, today, tuple(lines), len(newest))


def _meets(line: VariantVerdict, needs: Sequence[str]) -> bool:
    for need in needs:
        if need == "calls":
            if line.calls.status is not CallStatus.YES:
                return False
            continue
        found = line.technology(Generation(need))
        if found is None or found.status not in _POINTS:
            return False
    return True


def best_models(
    tables: Tables, device: Device, carriers: Sequence[Carrier], *, country: str | None, when: When, today: date
) -> BestAnswer:
    """Every known variant with its points over all carriers, best first. Unknown earns almost nothing, so it never wins."""
    ranked = []
    for variant in device.variants:
        model = variant.models[0] if variant.models else None
        phone = device if model is not None else _only(device, variant)
        lines = tuple(
            Line(one, device, judge(phone, model, carrier=one, when=when, today=today, tables=tables))
            for one in carriers
        )
        score = sum(_score(line.verdict) for line in lines)
        ranked.append(Ranked(variant, lines, score, _reasons(lines)))
    ranked.sort(key=lambda one: -one.score)
    return BestAnswer(device, tuple(carriers), country, when, today, tuple(ranked))


def _only(device: Device, variant: Variant) -> Device:
    return replace(device, variants=(variant,))


def _score(verdict: Verdict) -> int:
    points = []
    for line in verdict.variants:
        value = _WORD_POINTS.get(line.overall, 0) + _CALL_POINTS[line.calls.status]
        value += sum(_POINTS.get(found.status, 0) - len(found.missing) for found in line.technologies)
        points.append(value)
    return min(points, default=0)


def _reasons(lines: Sequence[Line]) -> tuple[Note, ...]:
    words = [line.verdict.overall for line in lines]
    return tuple(
        Note("best-count", (("count", words.count(word)), ("word", word.value)))
        for word in Overall
        if words.count(word)
    )


def compare_devices(
    tables: Tables,
    first: tuple[Device, str | None],
    second: tuple[Device, str | None],
    *,
    carrier: Carrier | None,
    when: When,
    today: date,
) -> CompareAnswer:
    """The bands of two phones (of all their models together, unless a model was named) and their verdicts on a carrier."""
    one, two = _bands(*first), _bands(*second)
    pair = (first, second) if carrier is not None else ()
    verdicts = tuple(
        judge(device, model, carrier=carrier, when=when, today=today, tables=tables)
        for device, model in pair
        if carrier is not None
    )
    return CompareAnswer(
        first[0],
        second[0],
        carrier,
        when,
        today,
        verdicts,
        only_first=tuple(band for band in one if band not in two),
        only_second=tuple(band for band in two if band not in one),
        both=tuple(band for band in one if band in two),
        models=(_known(first[1]), _known(second[1])),
        strange=tuple(model.removesuffix("?") for _, model in (first, second) if model and model.endswith("?")),
    )


def _known(model: str | None) -> str:
    return model if model and not model.endswith("?") else ""


def _bands(device: Device, model: str | None) -> tuple[str, ...]:
    variants = [variant for variant in device.variants if model is None or model in variant.models] or device.variants
    known = [radio for variant in variants for radio in variant.radios.values() if radio.state is State.KNOWN]
    bands = dict.fromkeys(band for radio in known for band in radio.bands)
    return tuple(sorted(bands, key=lambda band: (_PREFIXES.index(band.rstrip("0123456789")), band_number(band))))


_PREFIXES = ("GSM", "C", "T", "U", "B", "n")


def carrier_networks(tables: Tables, carrier: Carrier, when: When, *, today: date) -> CarrierAnswer:
    """What a carrier had on air at a date, generation by generation."""
    case = Case(tables, carrier, when, today)
    hosts = tuple(tables.carriers[host] for host in carrier.hosts if host in tables.carriers)
    lines = []
    for generation in Generation:
        states = [(technology, on_air(case, generation, technology)) for technology in TECHNOLOGIES[generation]]
        known = [(technology, air) for technology, air in states if air.network is not Network.UNKNOWN or air.note]
        if not known:
            continue
        technology, air = min(known, key=lambda pair: _ORDER.index(pair[1].network))
        listed = bands_at(case, technology)
        live = air.network not in (Network.OFF, Network.NOT_YET, Network.UNKNOWN)
        bands = tuple(band.options for band in listed.bands) if listed is not None and live else ()
        note = Note("note-off-announced") if air.network is Network.OFF and not air.confirmed else air.note
        if air.network is Network.ANNOUNCED and note is None:
            note = warning(air)
        lines.append(NetworkLine(generation, air.network, air.since, bands, note))
    return CarrierAnswer(carrier, hosts, when, today, tuple(lines), rules_at(case, carrier))


_ORDER = (
    Network.LIVE,
    Network.ANNOUNCED,
    Network.PHASING,
    Network.CONFLICT,
    Network.OFF,
    Network.NOT_YET,
    Network.UNKNOWN,
)
