"""The last line of a card: the date, the years of the facts, and what this is not; and the card of sources."""

from bot.bands.answer import Answer
from bot.bands.judge.verdict import Evidence
from bot.bands.model import Tables
from bot.bands.words import day, note
from bot.card import Card, Tone
from bot.markdown import Markdown
from bot.text.speech import Speech

MOST_FACTS = 18


def footer(answer: Answer, speech: Speech, tables: Tables | None) -> str:
    """`24 November 2026 · phone facts 2023, carrier facts 2024–2025 · not a coverage map`."""
    when = day(answer.when, speech)
    facts = evidence(answer)
    phone = years([fact for fact in facts if fact.fact.id == "fact-phone-bands"], tables)
    carrier = years([fact for fact in facts if fact.fact.id != "fact-phone-bands"], tables)
    if not phone or not carrier:
        return speech.say("footer-plain", when=when)
    return speech.say("footer", when=when, phone=phone, carrier=carrier)


def evidence(answer: Answer) -> tuple[Evidence, ...]:
    """Every fact under an answer, once."""
    lines = answer.verdict.variants if answer.verdict else ()
    return tuple(dict.fromkeys(fact for line in lines for fact in line.evidence()))


def sources_card(answer: Answer, speech: Speech, tables: Tables, *, title: str) -> Card:
    """What an answer rests on: each fact with its sources, their date and their strength."""
    facts = evidence(answer)
    lines = [_line(fact, speech, tables) for fact in facts[:MOST_FACTS]] or [speech.mark("sources-none")]
    if len(facts) > MOST_FACTS:
        lines.append(speech.mark("sources-more", count=len(facts) - MOST_FACTS))
    return Card(title=title, lines=tuple(lines), tone=Tone.INFO, footer=speech.say("footer-none"))


def _line(fact: Evidence, speech: Speech, tables: Tables) -> Markdown:
    titles = [tables.sources[id_].title for id_ in fact.sources[:3] if id_ in tables.sources]
    return speech.mark(
        "sources-line",
        fact=note(fact.fact, speech),
        sources="; ".join(titles) or speech.say("word-unknown"),
        strength=speech.say(f"strength-{fact.strength.value}"),
        as_of=fact.as_of or "?",
    )


def years(facts: list[Evidence], tables: Tables | None) -> str:
    """The years of facts and of their sources: `2024`, `2023–2025`, or nothing."""
    years = {fact.as_of[:4] for fact in facts if fact.as_of}
    if tables is not None:
        years |= {tables.sources[id_].seen[:4] for fact in facts for id_ in fact.sources if id_ in tables.sources}
    years.discard("")
    if not years:
        return ""
    first, last = min(years), max(years)
    return first if first == last else f"{first}–{last}"
