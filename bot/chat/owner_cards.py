"""What the owner of the bot sees of its outbox and its feeds. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.action import Action
from bot.card import Button, Card, Choice, Emphasis, Row, Select, Tone
from bot.http import loggable
from bot.markdown import Markdown, clean
from bot.news.audit_cards import turn_row
from bot.news.feeds.cards import relative
from bot.news.letters import DeadLetter, Queue
from bot.news.timings import Timing
from bot.text.speech import Speech

PER_PAGE = 8
LIST, OPEN, RETRY, DROP = "dead-page", "dead-open", "dead-retry", "dead-drop"


@dataclass(frozen=True, slots=True)
class Works:
    """The engine at a moment: what waits, how feeds fare, who is slow. `failing` and `overdue` count feeds."""

    queue: Queue
    feeds: int
    failing: int
    off: int
    overdue: int
    slow: Sequence[Timing]


def works(found: Works, speech: Speech) -> list[Markdown]:
    """Lines for the status."""
    queue = found.queue
    if queue.waiting and queue.oldest is not None:
        lines = [speech.mark("status-outbox", count=queue.waiting, since=relative(queue.oldest), dead=queue.dead)]
    else:
        lines = [speech.mark("status-outbox-empty", dead=queue.dead)]
    lines.append(
        speech.mark("status-feeds", count=found.feeds, failing=found.failing, off=found.off, overdue=found.overdue)
    )
    for one in found.slow:
        seconds = round(one.seconds, 1)
        lines.append(speech.mark("status-slow", url=clean(loggable(one.url), limit=100), seconds=seconds))
    return lines


def dead(found: Sequence[DeadLetter], speech: Speech, *, number: int, total: int) -> Card:
    """A page of dead letters, and a list to open one; `number` counts from 0."""
    title = speech.say("dead-title")
    if not total:
        return Card(title=title, lines=(speech.mark("dead-none"),), tone=Tone.GOOD, private=True)
    lines = tuple(_line(one, speech) for one in found)
    choices = tuple(Choice(_title(one, speech)[:100], one.id, one.reason[:100]) for one in found)
    pages = max(1, -(-total // PER_PAGE))
    turning = turn_row(LIST, number, pages, speech)
    rows: tuple[Row, ...] = (Select(Action(OPEN), speech.say("dead-open"), choices),)
    footer = speech.say("page-of", page=number + 1, pages=pages) if pages > 1 else ""
    return Card(
        title=title,
        lines=lines,
        tone=Tone.GAPS,
        footer=footer,
        controls=(*rows, *((turning,) if turning else ())),
        private=True,
    )


def letter(one: DeadLetter, speech: Speech) -> Card:
    """One dead letter in full, with what can be done."""
    entry = one.payload.entry
    lines = [
        speech.mark("dead-article", title=_title(one, speech), source=clean(one.payload.source_title, limit=80)),
        speech.mark(
            "dead-where", channel=Markdown(f"<#{one.channel}>"), guild=str(one.guild or "–"), action=one.action
        ),
        speech.mark("dead-why", reason=_reason(one, speech), tries=one.tries),
        speech.mark("dead-when", made=relative(one.created), ended=relative(one.ended or one.created)),
        speech.mark("dead-id", id=one.id),
    ]
    if entry.link:
        lines.insert(1, speech.mark("dead-link", url=clean(loggable(entry.link), limit=300)))
    row = (
        Button(speech.say("dead-button-retry"), Action(RETRY, (one.id,)), emphasis=Emphasis.PRIMARY),
        Button(speech.say("dead-button-drop"), Action(DROP, (one.id,)), emphasis=Emphasis.DANGER),
        Button(speech.say("dead-button-list"), Action(LIST, ("0",))),
    )
    return Card(title=speech.say("dead-one"), lines=tuple(lines), tone=Tone.GAPS, controls=(row,), private=True)


def _line(one: DeadLetter, speech: Speech) -> Markdown:
    return speech.mark(
        "dead-line",
        title=_title(one, speech),
        channel=Markdown(f"<#{one.channel}>"),
        reason=_reason(one, speech),
        when=relative(one.ended or one.created),
    )


def _title(one: DeadLetter, speech: Speech) -> str:
    return clean(one.payload.entry.title, limit=90) or speech.say("news-post-untitled")


def _reason(one: DeadLetter, speech: Speech) -> str:
    message = f"news-reason-{one.reason}"
    return speech.say(message) if speech.knows(message) else (one.reason or speech.say("word-unknown"))
