"""Puts the judge's notes and verdicts into the reader's language, one short phrase each."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.bands.answer import Answer, DeviceAnswer
from bot.bands.judge.dates import from_text
from bot.bands.judge.verdict import (
    AdmissionStatus,
    Missing,
    Network,
    Note,
    Overall,
    Status,
    TechnologyVerdict,
    Value,
    VariantVerdict,
)
from bot.bands.model import When
from bot.markdown import Markdown, escape
from bot.text.speech import Speech

SIGNS = {
    Overall.WORKS: "✅",
    Overall.GAPS: "🟡",
    Overall.NO: "⛔",
    Overall.OFF: "⚫",
    Overall.UNKNOWN: "❔",
    Overall.DEPENDS: "🟡",
}

_DATES = ("when", "since")
_OFF_WORDS = {"note-off-announced": "tech-off-announced", "event-gone-by": "tech-off-by"}


def note(found: Note, speech: Speech) -> Markdown:
    """A note as a phrase."""
    return speech.mark(found.id, **{name: _value(name, value, speech) for name, value in found.args})


def _value(name: str, value: Value, speech: Speech) -> object:
    if isinstance(value, tuple) and name == "generation":
        return speech.listing(value)
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, str) and name in _DATES:
        when = from_text(value) if value != "?" else None
        return day(when, speech) if when is not None else speech.say("word-unknown")
    return speech.date(value) if isinstance(value, date) else value


def day(when: When, speech: Speech) -> str:
    """A date as exactly as it is known."""
    return speech.date(when.day, when.precision.value)


def sign(overall: Overall) -> str:
    """The sign that stands before a verdict, always with a word beside it."""
    return SIGNS[overall]


def repeated(lines: Sequence[VariantVerdict]) -> frozenset[tuple[str, ...]]:
    """Model numbers that stand for several lists, which only their labels tell apart (A1429, CDMA and GSM)."""
    seen = Counter((line.models, line.host) for line in lines)
    return frozenset(names for (names, _), count in seen.items() if names and count > 1)


def models(line: VariantVerdict, speech: Speech, most: int = 4, *, labelled: bool = False) -> Markdown:
    """`C6903, C6943`, or the label, or "all models"; with `labelled`, number and label: `A1429 (CDMA)`."""
    names = line.models or line.labels
    if not names:
        return speech.mark("line-all-models")
    shown = speech.commas(names[:most])
    if labelled and line.models and line.labels:
        return escape(f"{shown} ({line.labels[0]})")
    return escape(f"{shown} …" if len(names) > most else shown)


def technology(verdict: TechnologyVerdict, speech: Speech) -> Markdown:
    """One line: `4G: B2, B4; no B12, B71: weak indoors and outside towns`."""
    generation = verdict.generation.value
    if verdict.status is Status.OFF:
        return _off(verdict, speech)
    if verdict.status is Status.NOT_YET:
        if verdict.since is None:
            return speech.mark("tech-not-yet", generation=generation)
        return speech.mark("tech-not-yet-until", generation=generation, when=day(verdict.since, speech))
    parts = [_bands(verdict, speech), *missing(verdict.missing, speech)]
    if verdict.note is not None:
        parts.append(note(verdict.note, speech))
    warned = verdict.note is not None and verdict.note.id.startswith(("note-end", "note-phas", "note-confl", "event-"))
    if not warned and (warning := _warning(verdict, speech)):
        parts.append(warning)
    text = speech.semicolons(parts)
    return speech.mark(f"tech-{verdict.status.value}", generation=generation, text=Markdown(text))


def _bands(verdict: TechnologyVerdict, speech: Speech) -> Markdown:
    if not verdict.shared:
        return Markdown("")
    sure = [band for band in verdict.shared if band not in verdict.probable]
    parts = [escape(" ".join(sure))] if sure else []
    if verdict.probable:
        parts.append(speech.mark("tech-probably", bands=" ".join(verdict.probable)))
    return Markdown(speech.commas(parts))


def missing(found: tuple[Missing, ...], speech: Speech) -> list[Markdown]:
    """Missing bands by what their absence means, worst first."""
    out = []
    for meaning in ("coverage", "mid", "capacity"):
        bands = [one.band for one in found if one.meaning == meaning]
        if bands:
            out.append(speech.mark(f"missing-{meaning}", bands=speech.commas(bands)))
    return out


def _off(verdict: TechnologyVerdict, speech: Speech) -> Markdown:
    generation = verdict.generation.value
    if verdict.since is None:
        return speech.mark("tech-off", generation=generation)
    reason = verdict.note.id if verdict.note is not None else ""
    words = _OFF_WORDS.get(reason, "tech-off-since")
    return speech.mark(words, generation=generation, when=day(verdict.since, speech))


def _warning(verdict: TechnologyVerdict, speech: Speech) -> Markdown:
    when = day(verdict.since, speech) if verdict.since is not None else None
    if verdict.network is Network.ANNOUNCED and when is not None:
        return speech.mark("warn-announced", when=when)
    if verdict.network is Network.PHASING:
        return speech.mark("note-phasing")
    return speech.mark("note-conflict") if verdict.network is Network.CONFLICT else Markdown("")


def readings(answer: Answer | DeviceAnswer, speech: Speech) -> list[Markdown]:
    """How the words of a question were read, where not as they stand: a typo mended, a number that is not known."""
    lines = []
    if answer.took and answer.device:
        name = f"{answer.device.brand} {answer.device.name}" + (f" {answer.model}" if answer.model else "")
        lines.append(speech.mark("took-for", words=answer.took, device=name))
    if isinstance(answer, Answer) and answer.took_carrier and answer.carrier:
        lines.append(speech.mark("took-for", words=answer.took_carrier, device=answer.carrier.brand))
    if answer.strange:
        lines.append(speech.mark("strange-line", words=answer.strange))
    return lines


def calls_words(line: VariantVerdict, speech: Speech) -> Markdown:
    """`Calls: no, …`, without its sign's line."""
    why = note(line.calls.why, speech)
    return speech.mark("calls-line", text=speech.mark(f"calls-{line.calls.status.value}", why=why))


def doors(found: Sequence[VariantVerdict], speech: Speech) -> list[Markdown]:
    """The rules by which carriers admit some phones only, each once."""
    rules = [one.admission.why for one in found if one.admission.status is AdmissionStatus.CHECK]
    return [speech.mark("admission-line", text=note(rule, speech)) for rule in dict.fromkeys(rules)]
