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
from bot.bands.model import Tables
from bot.bands.render_answer import answer_card, title_of
from bot.bands.render_lists import carrier_card, compare_card, country_card, device_card, phones_card
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
        view: `answer`, `details`, `sources` or `chart`, for an answer with a verdict; the last two need `tables`.
        page: which page of a long list, from 0.
    """
    match answer:
        case Answer():
            made = _of_bands(answer, speech, tables, view=view)
        case CountryAnswer():
            made = country_card(answer, speech, page=page)
        case PhonesAnswer():
            made = phones_card(answer, speech)
        case BestAnswer():
            made = best_card(answer, speech)
        case CompareAnswer():
            made = compare_card(answer, speech)
        case DeviceAnswer():
            made = device_card(answer, speech)
        case CarrierAnswer():
            made = carrier_card(answer, speech)
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
