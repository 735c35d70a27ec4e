"""Turns answers into cards: an answer and a language come in, a `Card` goes out. The first line answers the question."""

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
from bot.bands.model import Tables
from bot.bands.render_answer import answer_card
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


def card(answer: AnyAnswer, speech: Speech, *, tables: Tables | None = None, view: str = "answer") -> Card:
    """The card of any answer.

    Args:
        answer: what the service said.
        speech: the reader's language.
        tables: for the years in the footer; without them the footer names no years.
        view: `answer`, `details`, for an answer with a verdict.
    """
    match answer:
        case Answer():
            made = answer_card(answer, speech, tables, view=view)
        case CountryAnswer():
            made = country_card(answer, speech)
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
