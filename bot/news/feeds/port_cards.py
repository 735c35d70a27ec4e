"""What managers see of imports and exports: what would happen, line by line, and what did. Pure."""

from bot.action import Action
from bot.card import Attachment, Button, Card, Emphasis, Row, Tone
from bot.markdown import Markdown
from bot.news.feeds.plan import Fate, Line, Plan
from bot.text.speech import Speech

TAKE, REFUSE = "feeds-import-yes", "offer-no"
SHOWN = 6
"""Faulty lines on the card; all of them are in the file beside it."""
FAULTS = (Fate.REFUSED, Fate.NO_ADDRESS, Fate.BAD_ADDRESS, Fate.NO_FEED)
ALL = "all"


def plan(found: Plan, offer: str, speech: Speech) -> Card:
    """What an import would do, with the question."""
    lines = [speech.mark("opml-new", count=len(found.new))]
    if doubles := found.count(Fate.HERE):
        lines.append(speech.mark("opml-here", count=doubles))
    if twice := found.count(Fate.TWICE):
        lines.append(speech.mark("opml-twice", count=twice))
    faults = [line for line in found.lines if line.fate in FAULTS or line.notes]
    if faults:
        lines.append(speech.mark("opml-faults", count=len(faults)))
        lines += [_line(line, speech) for line in faults[:SHOWN]]
    if found.over:
        lines.append(speech.mark("opml-over", count=len(found.new), room=found.room))
    if not found.new:
        lines.append(speech.mark("opml-nothing"))
    whole = all(line.fate is Fate.NEW and not line.notes for line in found.lines)
    return Card(
        title=speech.say("opml-plan"),
        lines=tuple(lines),
        tone=Tone.GAPS if faults or found.over else Tone.INFO,
        attachments=() if whole else (Attachment("import-report.txt", report(found, speech)),),
        controls=_buttons(found, offer, speech),
        private=True,
    )


def _buttons(found: Plan, offer: str, speech: Speech) -> tuple[Row, ...]:
    refuse = Button(speech.say("opml-button-no"), Action(REFUSE, (offer,)))
    if not found.new:
        return ()
    if not found.over:
        label = speech.say("opml-button-all", count=len(found.new))
        return ((Button(label, Action(TAKE, (offer, ALL)), emphasis=Emphasis.PRIMARY), refuse),)
    if not found.room:
        return ()
    some = Button(speech.say("opml-button-first", count=found.room), Action(TAKE, (offer, str(found.room))))
    return ((some, refuse),)


def report(found: Plan, speech: Speech) -> bytes:
    """Every line of the file with its fate, as text."""
    head = speech.say("opml-report", count=len(found.lines))
    rows = [
        speech.pair(
            speech.say("opml-report-line", line=str(line.number)),
            speech.pair(_said(line, speech), f"{line.title} {line.url}".rstrip()),
        )
        for line in found.lines
    ]
    return "\n".join([head, "", *rows, ""]).encode()


def taken(count: int, speech: Speech) -> Card:
    """Feeds were added."""
    lines = (speech.mark("opml-taken", count=count),)
    return Card(lines=lines, tone=Tone.GOOD, private=True)


def refused(speech: Speech) -> Card:
    """Nothing was done."""
    return Card(lines=(speech.mark("opml-refused"),), private=True)


def exported(content: bytes, count: int, filename: str, speech: Speech) -> Card:
    """The file."""
    if not count:
        return Card(title=speech.say("feeds-list-empty"), lines=(speech.mark("feeds-list-empty-how"),), private=True)
    lines = (speech.mark("opml-exported", count=count),)
    return Card(lines=lines, attachments=(Attachment(filename, content),), tone=Tone.GOOD, private=True)


def _line(line: Line, speech: Speech) -> Markdown:
    return speech.mark(
        "opml-line",
        line=speech.say("opml-report-line", line=str(line.number)),
        fate=_said(line, speech),
        title=(line.title or line.url)[:100],
    )


def _said(line: Line, speech: Speech) -> str:
    said = speech.say(f"opml-fate-{line.fate.value}")
    return speech.commas([said, *(speech.say(f"opml-note-{note}") for note in line.notes)])
