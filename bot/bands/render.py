"""Turns answers into cards: an answer and a language come in, a `Card` goes out. The first line answers the question."""

from dataclasses import replace

from bot.bands.answer import (
    Answer,
    BestAnswer,
    CarrierAnswer,
    CompareAnswer,
    CountryAnswer,
    DeviceAnswer,
    Explanation,
    NotUnderstood,
    PhonesAnswer,
)
from bot.bands.controls import buttons
from bot.bands.footer import sources_card
from bot.bands.judge.dates import to_text
from bot.bands.model import Tables
from bot.bands.render_answer import answer_card, title_of
from bot.bands.render_facts import (
    carrier_buttons,
    carrier_sources,
    device_buttons,
    device_sources,
    facts_card,
    history_lines,
)
from bot.bands.render_lists import (
    carrier_card,
    carrier_title,
    compare_card,
    country_card,
    device_card,
    device_title,
    phones_card,
)
from bot.bands.render_more import best_card, explain_card, misunderstood_card
from bot.card import Card
from bot.text.speech import Speech

AnyAnswer = (
    Answer
    | CountryAnswer
    | PhonesAnswer
    | BestAnswer
    | CompareAnswer
    | DeviceAnswer
    | CarrierAnswer
    | Explanation
    | NotUnderstood
)


def card(
    answer: AnyAnswer, speech: Speech, *, tables: Tables | None = None, view: str = "answer", page: int = 0
) -> Card:
    """The card of any answer.

    Args:
        answer: what the service said.
        speech: the reader's language.
        tables: for the years in the footer; without them the footer names no years.
        view: `answer`; `details`, `sources` or `chart` of an answer with a verdict; `sources` or `history` of a carrier;
            `sources` of a phone. All but the first two need `tables`.
        page: which page of a long list, from 0.
    """
    match answer:
        case Answer():
            made = _of_bands(answer, speech, tables, view=view)
        case CountryAnswer():
            made = country_card(answer, speech, page=page)
        case PhonesAnswer():
            made = phones_card(answer, speech, page=page)
        case BestAnswer():
            made = best_card(answer, speech)
        case CompareAnswer():
            made = compare_card(answer, speech)
        case DeviceAnswer():
            made = _of_device(answer, speech, tables, view=view)
        case CarrierAnswer():
            made = _of_carrier(answer, speech, tables, view=view)
        case Explanation():
            made = explain_card(answer, speech, tables)
        case NotUnderstood():
            made = misunderstood_card(answer, speech)
    return made


def _of_bands(answer: Answer, speech: Speech, tables: Tables | None, *, view: str) -> Card:
    if answer.verdict is None or not answer.verdict.variants or tables is None or view not in ("sources", "chart"):
        return answer_card(answer, speech, tables, view=view)
    if view == "sources":
        shown = sources_card(answer, speech, tables, title=title_of(answer, speech))
        return replace(shown, controls=buttons(answer, speech, view=view))
    # Drawing loads the imaging library, which answers in words do without.
    from bot.bands.chart import drawn_card  # noqa: PLC0415

    return drawn_card(answer, speech, tables=tables)


def _of_device(answer: DeviceAnswer, speech: Speech, tables: Tables | None, *, view: str) -> Card:
    if tables is None or view != "sources":
        return device_card(answer, speech)
    lines = device_sources(answer.device, answer.model, speech, tables)
    controls = device_buttons(answer.device, answer.model, speech, view=view)
    return facts_card(device_title(answer), lines, controls, speech)


def _of_carrier(answer: CarrierAnswer, speech: Speech, tables: Tables | None, *, view: str) -> Card:
    if tables is None or view not in ("sources", "history"):
        return carrier_card(answer, speech)
    told = carrier_sources if view == "sources" else history_lines
    at = to_text(answer.when) if answer.when.day != answer.today else ""
    controls = carrier_buttons(answer.carrier, at, speech, view=view)
    return facts_card(carrier_title(answer, speech), told(answer.carrier, speech, tables), controls, speech)
