"""Whether a phone has one band: a line for each answer with its models and who says so."""

from collections import defaultdict

from bot.bands.answer import Answer
from bot.bands.model import Device, Radio, Scope, State, Tables, Technology, Variant
from bot.markdown import Markdown
from bot.text.speech import Speech

_MOST_SOURCES = 3


def band_lines(answer: Answer, speech: Speech, tables: Tables | None) -> list[Markdown]:
    """`✅ C6502, C6503: yes, B3 …`; a no only where a model's own list is whole."""
    assert answer.device is not None  # noqa: S101 - the caller has matched it
    known = tables.bands.get(answer.band) if tables else None
    if known is None or tables is None:
        return []
    said: dict[str, list[tuple[str, Radio]]] = defaultdict(list)
    for variant in _asked(answer.device, answer.model):
        names = speech.commas((variant.models or variant.labels)[:4]) or speech.say("line-all-models")
        said[_word(variant, known.technology, answer.band)].append((names, variant.radio(known.technology)))
    lines = []
    for word in ("yes", "no", "perhaps", "unknown"):
        if said[word]:
            models = speech.commas(dict.fromkeys(name for name, _ in said[word]))
            titles = _titles([radio for _, radio in said[word]], tables) or speech.say("word-unknown")
            lines.append(speech.mark(f"band-{word}", models=models, band=answer.band, sources=titles))
    return lines or [speech.mark("band-unknown", models=answer.device.name, band=answer.band, sources="")]


def _asked(device: Device, model: str | None) -> list[Variant]:
    return [one for one in device.variants if model is None or model in one.models]


def _word(variant: Variant, technology: Technology, band: str) -> str:
    radio = variant.radio(technology)
    if radio.state is State.KNOWN and band in radio.bands:
        return "perhaps" if variant.scope is Scope.DEVICE else "yes"
    if variant.scope is Scope.DEVICE:
        return "unknown"
    if radio.state is State.ABSENT or (radio.state is State.KNOWN and radio.complete):
        return "no"
    return "unknown"


def _titles(radios: list[Radio], tables: Tables) -> str:
    ids = dict.fromkeys(source for radio in radios for source in radio.sources if source in tables.sources)
    return "; ".join(tables.sources[one].title for one in list(ids)[:_MOST_SOURCES])
