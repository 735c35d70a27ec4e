"""The buttons and lists under a card. Their whole state is in the custom id, so that they work for years.

    bands         device, model, carrier, date, view     the same question, seen another way
    bands-where   device, model, date                    asks for another country
    pick-device   carrier, country, date                 a list whose values are device ids
    pick-carrier  device, model, date                    a list whose values are carrier ids
    country-page  device, model, country, date, page     another page of a country's carriers
    phones-page   carrier, "", brand, since, needs, page another page of the phones that work on a carrier
    carrier       carrier, "", date, view                a carrier's answer, history or sources
    device        device, model, view                    a phone's answer or sources
    bands-report  device, model, carrier                 says that an answer is wrong

`view` is answer, details, sources, chart or share; `date` is ISO, or empty for today.
"""

from collections.abc import Sequence

from bot.action import Action
from bot.bands.answer import Answer, Kind, PhonesAnswer
from bot.bands.judge.dates import to_text
from bot.card import Button, Choice, Row, Select
from bot.text.speech import Speech

VIEWS = ("answer", "details", "sources", "chart", "share")


def state(answer: Answer, view: str, *, when: str | None = None) -> Action:
    """The action that shows an answer in a view; at another date when one is given."""
    device = answer.device.id if answer.device else ""
    carrier = answer.carrier.id if answer.carrier else ""
    at = asked_date(answer) if when is None else when
    return fitting("bands", device, _number(answer), carrier, at, view)


def _number(answer: Answer) -> str:
    """The model number for a button: one that nobody knows goes along, for no click may turn it into a known one."""
    return answer.model or (f"{answer.strange}?" if answer.strange else "")


def fitting(name: str, *args: str) -> Action:
    """An action within Discord's 100 characters.

    Those of our tables fit. A number that nobody knows may be longer: it is cut, and stays one that nobody knows by its question
    mark, for without it the button would ask about all models.
    """
    number = args[1] if len(args) > 1 else ""
    for length in range(len(number), -1, -1):
        kept = number if length == len(number) else f"{number[:length].rstrip('?')}?"
        action = Action(name, (args[0], kept, *args[2:]) if number else args)
        try:
            action.custom_id()
        except ValueError:
            continue
        return action
    raise ValueError(f"an action {name} that cannot be written: {args}")


def asked_date(answer: Answer) -> str:
    """The date asked for, empty for today."""
    return "" if answer.when.day == answer.today else to_text(answer.when)


def buttons(answer: Answer, speech: Speech, *, view: str) -> tuple[Row, ...]:
    """The rows under an answer with a verdict."""
    shown = (
        [Button(speech.say("button-answer"), state(answer, "answer"))]
        if view != "answer"
        else [Button(speech.say("button-details"), state(answer, "details"))]
    )
    first = [
        *shown,
        Button(speech.say("button-chart"), state(answer, "chart")),
        Button(speech.say("button-sources"), state(answer, "sources")),
        _then_or_now(answer, speech, view),
    ]
    device = answer.device.id if answer.device else ""
    second = (
        Button(speech.say("button-where"), fitting("bands-where", device, _number(answer), asked_date(answer))),
        Button(speech.say("button-share"), state(answer, "share")),
        Button(
            speech.say("button-report"),
            fitting("bands-report", device, _number(answer), answer.carrier.id if answer.carrier else ""),
        ),
    )
    return tuple(first), second


PAGE = 12
"""Lines of a list on one card."""


def phones_buttons(answer: PhonesAnswer, page: int, speech: Speech) -> Row:
    """Back and next under the phones that work on a carrier."""
    last = (len(answer.lines) - 1) // PAGE
    since = str(answer.since) if answer.since else ""
    when = "" if answer.when.day == answer.today else to_text(answer.when)

    def turn(label: str, to: int) -> Button:
        action = fitting(
            "phones-page", answer.carrier.id, when, answer.brand or "", since, ",".join(answer.needs), str(to)
        )
        return Button(speech.say(label), action, disabled=not 0 <= to <= last)

    return turn("button-back", page - 1), turn("button-next", page + 1)


def _then_or_now(answer: Answer, speech: Speech, view: str) -> Button:
    """Today for an answer about another date; the year the phone came out for one about today."""
    if asked_date(answer):
        return Button(speech.say("button-today"), state(answer, view, when=""))
    year = answer.device.year if answer.device and answer.device.year else answer.today.year - 1
    return Button(speech.say("button-then", year=str(year)), state(answer, view, when=str(year)))


def lists(answer: Answer, speech: Speech) -> tuple[Row, ...]:
    """A list to choose from, for an answer that asks back."""
    choices = trimmed(answer.choices)
    if not choices:
        return ()
    if answer.kind in (Kind.CHOOSE_CARRIER, Kind.UNKNOWN_CARRIER):
        device = answer.device.id if answer.device else ""
        action = fitting("pick-carrier", device, _number(answer), asked_date(answer))
        return (Select(action, speech.say("pick-carrier"), choices),)
    carrier = answer.carrier.id if answer.carrier else ""
    action = fitting("pick-device", carrier, answer.country or "", asked_date(answer))
    return (Select(action, speech.say("pick-device"), choices),)


def trimmed(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """At most 25 different choices, as Discord takes them."""
    unique = {choice.value: choice for choice in choices}
    return tuple(unique.values())[:25]
