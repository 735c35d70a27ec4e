"""What stands behind `/carrier` and `/device`: a carrier's past, and the sources of every band."""

from bot.bands.controls import fitting
from bot.bands.judge.dates import to_text
from bot.bands.model import Carrier, CarrierBand, Device, NetworkEvent, State, Tables, Technology
from bot.bands.words import day
from bot.card import Button, Card, Row
from bot.markdown import Markdown, bold
from bot.text.speech import Speech

MOST_LINES = 24


def carrier_buttons(carrier: Carrier, when: str, speech: Speech, *, view: str) -> tuple[Row, ...]:
    """Answer, history and sources of a carrier; the one that is shown is left out."""
    labels = {"answer": "button-answer", "history": "button-history", "sources": "button-sources"}
    return (
        tuple(
            Button(speech.say(label), fitting("carrier", carrier.id, "", when, name))
            for name, label in labels.items()
            if name != view
        ),
    )


def device_buttons(device: Device, model: str | None, speech: Speech, *, view: str) -> tuple[Row, ...]:
    """Answer and sources of a phone; the one that is shown is left out."""
    labels = {"answer": "button-answer", "sources": "button-sources"}
    return (
        tuple(
            Button(speech.say(label), fitting("device", device.id, model or "", name))
            for name, label in labels.items()
            if name != view
        ),
    )


def history_lines(carrier: Carrier, speech: Speech, tables: Tables) -> list[Markdown]:
    """Launches, ends and earlier band lists, oldest first."""
    dated = [
        (to_text(old.as_of), _old_list(old.technology, old.bands, to_text(old.as_of), speech))
        for old in carrier.history
    ]
    dated += [
        (to_text(event.when) if event.when else "9", _event(carrier, event, speech, tables)) for event in carrier.events
    ]
    lines = [line for _, line in sorted(dated, key=lambda pair: pair[0])]
    return lines[:MOST_LINES] or [speech.mark("history-none")]


def _old_list(technology: Technology, bands: tuple[CarrierBand, ...], as_of: str, speech: Speech) -> Markdown:
    names = " ".join("/".join(band.options) for band in bands)
    return speech.mark("history-bands", when=as_of, technology=technology.value, bands=names)


def _event(carrier: Carrier, event: NetworkEvent, speech: Speech, tables: Tables) -> Markdown:
    when = day(event.when, speech) if event.when else speech.say("word-unknown")
    args = {"generation": event.generation.value, "carrier": carrier.brand, "when": when}
    words = (
        "fact-label"
        if event.strength.value == "weak" and event.kind == "launch"
        else f"fact-{event.kind}-{event.state}"
    )
    fact = speech.mark(words, **args)
    return speech.mark("history-event", fact=fact, sources=_titles(event.sources, tables, speech))


def carrier_sources(carrier: Carrier, speech: Speech, tables: Tables) -> list[Markdown]:
    """Each band with what names it."""
    lines = [
        speech.mark(
            "source-band",
            band="/".join(band.options),
            strength=speech.say(f"strength-{band.strength.value}"),
            sources=_titles(band.sources, tables, speech),
        )
        for band in carrier.bands
    ]
    more = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([speech.mark("sources-more", count=more)] if more > 0 else [])]


def device_sources(device: Device, model: str | None, speech: Speech, tables: Tables) -> list[Markdown]:
    """Each technology of each variant with who states it."""
    lines: list[Markdown] = []
    for variant in device.variants:
        if model is not None and model not in variant.models:
            continue
        lines.append(bold(speech.commas((variant.models or variant.labels)[:4]) or speech.say("line-all-models")))
        lines += [
            speech.mark(
                "source-band",
                band=technology.value,
                strength=speech.say(f"strength-{radio.strength.value}"),
                sources=_titles(radio.sources, tables, speech),
            )
            for technology, radio in variant.radios.items()
            if radio.state in (State.KNOWN, State.PRESENT)
        ]
    return lines[:MOST_LINES] or [speech.mark("sources-none")]


def facts_card(title: str, lines: list[Markdown], controls: tuple[Row, ...], speech: Speech) -> Card:
    """A list of facts as a card."""
    return Card(title=title, lines=tuple(lines), controls=controls, footer=speech.say("footer-none"))


def _titles(ids: tuple[str, ...], tables: Tables, speech: Speech) -> str:
    known = [tables.sources[id_] for id_ in ids if id_ in tables.sources]
    return "; ".join(f"{one.title} ({one.seen})" for one in known[:3]) or speech.say("word-unknown")
