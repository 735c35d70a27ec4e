"""The cards of `/best` and `/explain`, and of what could not be understood."""

from bot.action import Action
from bot.bands.answer import BestAnswer, Explanation, NotUnderstood, Ranked
from bot.bands.controls import trimmed
from bot.bands.model import Band, Tables
from bot.bands.short import network_line
from bot.bands.words import day, doors, sign
from bot.card import Card, Row, Select, Tone
from bot.markdown import Markdown, escape, join
from bot.text.speech import Speech

MOST_MODELS = 6


def best_card(answer: BestAnswer, speech: Speech) -> Card:
    """Models in order, each with how it does on each carrier."""
    name = f"{answer.device.brand} {answer.device.name}"
    where = speech.country(answer.country) if answer.country else answer.carriers[0].brand
    lines = [_ranked(rank, one, speech) for rank, one in enumerate(answer.ranked[:MOST_MODELS], start=1)]
    served = [line for one in answer.ranked[:MOST_MODELS] for found in one.verdicts for line in found.verdict.variants]
    lines += doors(served, speech)
    return Card(
        title=speech.say("best-title", device=name, where=where),
        lines=tuple(lines) or (speech.mark("best-none"),),
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
    )


def _ranked(rank: int, one: Ranked, speech: Speech) -> Markdown:
    names = speech.commas((one.variant.models or one.variant.labels)[:4]) or speech.say("line-all-models")
    if len(one.verdicts) == 1:
        text = network_line(one.verdicts[0], speech)
    else:
        text = join(
            (
                escape(
                    f"{sign(line.verdict.overall)} {line.carrier.brand} {speech.say(f'overall-{line.verdict.overall.value}')}"
                )
                for line in one.verdicts[:8]
            ),
            ", ",
        )
    return speech.mark("best-line", rank=rank, models=names, text=text)


def explain_card(answer: Explanation, speech: Speech, tables: Tables | None) -> Card:
    """A band with its frequencies, or a word in a sentence or two, with sources."""
    if answer.band is None:
        lines = [speech.mark(answer.message_id)]
        title = answer.title
    else:
        lines, title = _band(answer.band, answer, speech), speech.say("explain-band-title", band=answer.band.id)
    titles = [tables.sources[id_].title for id_ in answer.sources[:4] if tables and id_ in tables.sources]
    return Card(title=title, lines=tuple(lines), tone=Tone.INFO, footer="; ".join(titles))


def _band(band: Band, answer: Explanation, speech: Speech) -> list[Markdown]:
    lines = [
        speech.mark(
            "explain-band",
            technology=band.technology.value,
            band=band.id,
            names=speech.commas(band.names) or "–",
            uplink=_range(band.uplink_mhz, speech),
            downlink=_range(band.downlink_mhz, speech),
            duplex=band.duplex,
            role=speech.mark(f"explain-role-{band.role}"),
        )
    ]
    if band.duplex == "SDL":
        lines.append(speech.mark("explain-band-sdl"))
    if band.within:
        lines.append(speech.mark("explain-band-within", bands=speech.commas(band.within)))
    if answer.carriers:
        lines.append(speech.mark("explain-band-carriers", carriers=speech.commas(answer.carriers)))
    return lines


def _range(mhz: tuple[float, float] | None, speech: Speech) -> str:
    if mhz is None:
        return speech.say("explain-none-direction")
    return speech.say("explain-mhz", low=f"{mhz[0]:g}", high=f"{mhz[1]:g}")


def misunderstood_card(answer: NotUnderstood, speech: Speech) -> Card:
    """What was not understood, with the nearest names to choose from."""
    choosing = answer.kind is not None and answer.kind.value.startswith("choose")
    words = {"device": "choose-device", "carrier": "choose-carrier-several"} if choosing else {}
    line = speech.mark(words.get(answer.what, f"unknown-{answer.what}"), text=answer.text)
    controls: tuple[Row, ...] = ()
    choices = trimmed(answer.choices)
    if choices and answer.what in ("device", "carrier"):
        action = Action(f"pick-{answer.what}", ("", "", ""))
        controls = (Select(action, speech.say(f"pick-{answer.what}"), choices),)
    listed = tuple(escape(f"• {choice.label}") for choice in choices[:10])
    hint = instead(answer.instead, answer.text, speech)
    # Where it is said what the text is, the sentence that it is not known would be wrong.
    known_there = hint and answer.kind is None
    return Card(lines=(*(() if known_there else (line,)), *hint, *listed), tone=Tone.UNKNOWN, controls=controls)


def instead(what: str, text: str, speech: Speech) -> tuple[Markdown, ...]:
    """What the text is, and which command takes it; nothing where it is nothing that we know."""
    return (speech.mark(f"instead-{what}", text=text),) if what else ()
