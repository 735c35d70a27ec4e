"""One short line for a model, a carrier or a phone: what lists are made of."""

from collections.abc import Mapping

from bot.bands.answer import Line
from bot.bands.judge.verdict import CallStatus, Overall, Status, TechnologyVerdict, VariantVerdict, Verdict
from bot.bands.model import Carrier, Generation, Strength
from bot.bands.words import missing, models, note, sign
from bot.markdown import Markdown, bold, escape, join
from bot.text.speech import Speech

_MET = (Status.FULL, Status.PARTIAL)


def variant_line(
    line: VariantVerdict, speech: Speech, hosts: Mapping[str, Carrier], *, labelled: bool = False
) -> Markdown:
    """`🟡 **C6903, C6943** gaps: 4G B2 B4; no B12, B71: weak indoors and outside towns; no calls`."""
    name = models(line, speech, labelled=labelled)
    if line.host is not None and len(hosts) > 1 and line.host in hosts:
        name = Markdown(f"{name} @ {escape(hosts[line.host].brand)}")
    word = speech.say(f"overall-{line.overall.value}")
    return speech.mark("line-carrier", sign=sign(line.overall), carrier=name, word=word, text=summary(line, speech))


def network_line(line: Line, speech: Speech) -> Markdown:
    """A carrier in a list of a country's carriers."""
    overall = line.verdict.overall
    return speech.mark(
        "line-carrier",
        sign=sign(overall),
        carrier=line.carrier.brand,
        word=speech.say(f"overall-{overall.value}"),
        text=_of_verdict(line.verdict, speech),
    )


def carrier_line(carrier: Carrier) -> Markdown:
    """A carrier with its bands, newest technology first."""
    parts = []
    for prefix, name in (("n", "5G"), ("B", "4G"), ("U", "3G"), ("GSM", "2G")):
        bands = [
            "/".join(band.options)
            for band in carrier.bands
            if _prefix(band.options[0]) == prefix and band.strength in (Strength.STRONG, Strength.SINGLE)
        ]
        if bands:
            parts.append(escape(f"{name} {' '.join(bands)}"))
    return Markdown(f"{bold(carrier.brand)}: {join(parts)}")


def summary(line: VariantVerdict, speech: Speech) -> Markdown:
    """The best data, what is missing, and calls, in one phrase."""
    parts: list[Markdown] = []
    best = _best(line)
    if best is not None:
        bands = " ".join(best.shared[:8]) + (" …" if len(best.shared) > 8 else "")
        parts.append(escape(f"{best.generation.value} {bands}".strip()))
        parts += missing(best.missing, speech)
    elif (newest := _unsure(line)) is not None and newest.note is not None:
        parts.append(Markdown(speech.pair(newest.generation.value, note(newest.note, speech))))
    unsure = [
        one
        for one in line.notes
        if one.id in ("line-before-known", "line-no-bands", "line-several-lists", "line-impossible")
    ]
    parts += [note(one, speech) for one in unsure]
    parts.append(_calls(line, speech))
    return Markdown(speech.semicolons(parts))


def verdict_words(verdict: Verdict, speech: Speech) -> Markdown:
    """The word of a verdict with its summary: `gaps: 4G B2 B4; …`, or which models work where they differ."""
    word = speech.mark(f"overall-{verdict.overall.value}")
    return Markdown(speech.pair(word, _of_verdict(verdict, speech)))


def _of_verdict(verdict: Verdict, speech: Speech) -> Markdown:
    """The summary of a whole verdict: of its only line, or of the best of several."""
    if not verdict.variants:
        return speech.mark("why-unknown")
    order = (Overall.UNKNOWN, Overall.NO, Overall.OFF, Overall.GAPS, Overall.WORKS)
    best = max(verdict.variants, key=lambda line: (order.index(line.overall), *_data(line)))
    if len({line.overall for line in verdict.variants}) == 1:
        text = summary(best, speech)
        served = best.overall in (Overall.WORKS, Overall.GAPS)
        if not served or len({_told(line) for line in verdict.variants}) == 1:
            return text
        return Markdown(speech.pair(models(best, speech), text))
    head = f"{models(best, speech)} {speech.say(f'overall-{best.overall.value}')}"
    return Markdown(speech.pair(head, summary(best, speech)))


def _best(line: VariantVerdict) -> TechnologyVerdict | None:
    """4G when it serves, because it decides; else the newest that does."""
    four = line.technology(Generation.G4)
    if four is not None and four.status in _MET:
        return four
    return next((found for found in reversed(line.technologies) if found.status in _MET), None)


def _told(line: VariantVerdict) -> tuple[object, ...]:
    """What a summary of a model that serves is made of."""
    best = _best(line)
    return best and (best.generation, best.shared, best.missing), line.calls.status, line.calls.why.args, line.notes


def _data(line: VariantVerdict) -> tuple[int, int, int, int]:
    """How good the data of a line is, for lines of the same word: 4G, then fewer gaps, calls, more bands."""
    best = _best(line)
    four = best is not None and best.generation is Generation.G4
    calls = (CallStatus.NO, CallStatus.UNKNOWN, CallStatus.LIKELY, CallStatus.YES).index(line.calls.status)
    return int(four), -len(best.missing) if best else -9, calls, len(best.shared) if best else 0


def _unsure(line: VariantVerdict) -> TechnologyVerdict | None:
    """What could have served, had more been known; else what surely does not."""
    unknown = [found for found in line.technologies if found.status is Status.UNKNOWN]
    return next(iter(unknown), line.technology(Generation.G4))


def _calls(line: VariantVerdict, speech: Speech) -> Markdown:
    why = dict(line.calls.why.args)
    found = why.get("generation", "")
    named = speech.listing(found) if isinstance(found, tuple) else str(found)
    return speech.mark(f"short-calls-{line.calls.status.value}", generation=named)


def _prefix(band: str) -> str:
    return band.rstrip("0123456789")
