"""The audit list in words: who changed what, and when. Pure."""

from collections.abc import Mapping, Sequence

from bot.action import Action
from bot.card import Button, Card, Row
from bot.markdown import Markdown, escape, link
from bot.news import wording
from bot.news.audit import NOBODY, Fact, Note, Noted
from bot.news.model import ChannelId, Subscription, Target, TargetKind
from bot.news.wire import read_subscription
from bot.news.wording import Naming
from bot.text.speech import Speech, UnknownMessage

PER_PAGE = 10
PAGE = "audit-page"
MIRROR = "audit-mirror"


def page(found: Sequence[Noted], speech: Speech, naming: Naming, *, number: int, total: int, mirrored: bool) -> Card:
    """One page of changes, newest first; `number` counts from 0."""
    title = speech.say("audit-title")
    if not total:
        lines: tuple[Markdown, ...] = (speech.mark("audit-none"),)
    else:
        lines = tuple(line(one.note, speech, naming) for one in found)
    pages = max(1, -(-total // PER_PAGE))
    tell = Button(
        speech.say("audit-mirror-off" if mirrored else "audit-mirror-on"), Action(MIRROR, (str(int(not mirrored)),))
    )
    turning = turn_row(PAGE, number, pages, speech)
    rows: tuple[Row, ...] = (*((turning,) if turning else ()), (tell,))
    footer = speech.say("page-of", page=number + 1, pages=pages) if pages > 1 else ""
    return Card(title=title, lines=lines, footer=footer, controls=rows, private=True)


def turn_row(action: str, number: int, pages: int, speech: Speech, *args: str) -> tuple[Button, ...]:
    """Buttons to the page before and after; nothing where all stands on one. `number` counts from 0."""
    if pages < 2:
        return ()
    before, after = Action(action, (str(number - 1), *args)), Action(action, (str(number + 1), *args))
    return (
        Button(speech.say("page-before"), before, disabled=number == 0),
        Button(speech.say("page-after"), after, disabled=number >= pages - 1),
    )


def wished(found: Sequence[Noted]) -> list[Subscription]:
    """The subscriptions that notes speak of, as they were then."""
    return [one for one in (_subscription(noted.note.facts) for noted in found) if one is not None]


def line(note: Note, speech: Speech, naming: Naming) -> Markdown:
    """One change."""
    who = speech.mark("audit-nobody") if note.by == NOBODY else Markdown(f"<@{note.by}>")
    when = wording.moment(note.at)
    return speech.mark("audit-line", when=when, who=who, what=what(note, speech, naming))


def what(note: Note, speech: Speech, naming: Naming) -> Markdown:
    """What was changed. A word that this version does not know is shown as it was written."""
    message = f"audit-{note.what}"
    if speech.knows(message):
        try:
            return speech.mark(message, **_arguments(note.facts, speech, naming))
        except UnknownMessage:
            pass
    facts = speech.commas(speech.pair(name, str(value)) for name, value in note.facts.items())
    return escape(f"{note.what} {facts}".strip())


def _arguments(facts: Mapping[str, Fact], speech: Speech, naming: Naming) -> dict[str, object]:
    arguments: dict[str, object] = {name: str(one) if isinstance(one, bool) else one for name, one in facts.items()}
    if "channel" in facts:
        arguments["channel"] = Markdown(f"<#{facts['channel']}>")
    if "role" in facts:
        arguments["role"] = Markdown(f"<@&{facts['role']}>")
    if "feed" in facts:
        arguments["feed"] = link(str(facts["feed"]), str(facts.get("url", "")))
    if "country" in facts:
        arguments["country"] = speech.country(str(facts["country"]))
    if "language" in facts:
        arguments["language"] = speech.language_name(str(facts["language"]))
    limit = f"limits-{facts.get('what', '')}".replace("_", "-")
    if speech.knows(limit):
        arguments["what"] = speech.say(limit)
    subscription = _subscription(facts)
    if subscription is not None:
        arguments["wishes"] = wording.wishes(subscription, speech, naming)
    return arguments


def _subscription(facts: Mapping[str, Fact]) -> Subscription | None:
    text = facts.get("filter")
    if not isinstance(text, str):
        return None
    here = Target(TargetKind.CHANNEL, ChannelId(0), None)
    try:
        return read_subscription(0, here, text, paused=False)
    except ValueError:  # a filter that was too long to be kept whole
        return None
