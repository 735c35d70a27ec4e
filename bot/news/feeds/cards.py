"""What managers see of their server's feeds: the list, one feed, and what became of a change. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.action import Action
from bot.card import Button, Card, Choice, Emphasis, Row, Select, Tone
from bot.markdown import Markdown, clean, escape, join, link
from bot.news.audit_cards import turn_row
from bot.news.discover import Candidate
from bot.news.feeds.details import language_name
from bot.news.feeds.quality import Quality
from bot.news.feeds.service import AddedSource
from bot.news.model import SourceId
from bot.news.render import PlaceNames
from bot.news.sources import GuildSource
from bot.text.speech import Speech

PER_PAGE = 8
"""Feeds on one card: Discord shows 4096 characters."""
LONGEST_LINK = 200
"""A longer address would take the room of other feeds, so that its feed is named without a link."""
LIST, OPEN, TEST = "feeds-page", "feed-open", "feed-test"
PAUSE, EDIT, DETAILS = "feed-pause", "feed-edit", "feed-details"
REMOVE, REMOVE_YES, UNDO = "feed-remove", "feed-remove-yes", "feed-back"
PICK = "feed-pick"
NONE = Quality()


def added(source: AddedSource, speech: Speech) -> Card:
    """A feed was added."""
    lines = [speech.mark("feeds-added-what", title=titled(source.title, source.url))]
    lines += [speech.mark("feeds-added-newest", title=title) for title in source.newest]
    lines.append(speech.mark("feeds-added-next"))
    number = str(source.source)
    row = (
        Button(speech.say("feeds-button-details"), Action(EDIT, (number,))),
        Button(speech.say("feeds-button-test"), Action(TEST, (number,))),
        Button(speech.say("feeds-button-remove"), Action(REMOVE, (number,))),
    )
    return Card(title=speech.say("feeds-added"), lines=tuple(lines), tone=Tone.GOOD, controls=(row,), private=True)


def candidates(found: Sequence[Candidate], offer: str, speech: Speech) -> Card:
    """A site has several feeds: what each shows, and a list to choose from."""
    lines: list[Markdown] = []
    for number, one in enumerate(found, start=1):
        name = titled(clean(one.title, limit=100), one.url)
        lines.append(speech.mark("feeds-candidate", number=number, title=name, count=one.entries))
        lines += [
            speech.mark("feeds-candidate-newest", title=clean(entry.title, limit=120)) for entry in one.newest[:2]
        ]
    choices = tuple(
        Choice(clean(one.title, limit=100) or one.url[:100], str(number), clean(one.url, limit=100))
        for number, one in enumerate(found)
    )
    select = Select(Action(PICK, (offer,)), speech.say("feeds-pick"), choices)
    heading = speech.say("feeds-candidates", count=len(found))
    return Card(title=heading, lines=tuple(lines), controls=(select,), private=True)


def sources(
    found: Sequence[GuildSource],
    quality: Mapping[SourceId, Quality],
    speech: Speech,
    *,
    number: int = 0,
    removing: bool = False,
) -> Card:
    """One page of a server's feeds, each with its health in words, and a list to open one; `number` counts from 0."""
    if not found:
        lines: tuple[Markdown, ...] = (speech.mark("feeds-list-empty-how"),)
        return Card(title=speech.say("feeds-list-empty"), lines=lines, private=True)
    pages = -(-len(found) // PER_PAGE)
    number = min(max(number, 0), pages - 1)
    shown = found[number * PER_PAGE : (number + 1) * PER_PAGE]
    lines = tuple(
        Markdown(speech.pair(titled(one.name, one.url), health(one, quality.get(one.source, NONE), speech)))
        for one in shown
    )
    choices = tuple(Choice(clean(one.name, limit=100), str(one.source), clean(one.url, limit=100)) for one in shown)
    ask = speech.say("feeds-remove-which" if removing else "feeds-open")
    rows: list[Row] = [Select(Action(REMOVE if removing else OPEN), ask, choices)]
    turning = turn_row(LIST, number, pages, speech, "remove") if removing else turn_row(LIST, number, pages, speech)
    trouble = any(one.failures or one.state != "active" for one in found)
    return Card(
        title=speech.say("feeds-list", count=len(found)),
        lines=lines,
        tone=Tone.GAPS if trouble else Tone.GOOD,
        footer=speech.say("page-of", page=number + 1, pages=pages) if pages > 1 else "",
        controls=(*rows, *((turning,) if turning else ())),
        private=True,
    )


def one(source: GuildSource, quality: Quality, speech: Speech, places: PlaceNames, *, done: str = "") -> Card:
    """A feed with everything that can be done to it; `done` names a message that says what was done just now."""
    lines = [titled(source.name, source.url), health(source, quality, speech)]
    if done:
        lines.insert(0, speech.mark(done, title=source.name))
    if source.home:
        names = [places.name(code, speech.language) for code in source.home]
        lines.append(speech.mark("feeds-one-home", regions=speech.listing(names)))
    minutes = max(1, round(source.interval_s / 60))
    wished = source.own.interval_s
    if wished is not None:
        lines.append(speech.mark("feeds-one-interval-wished", minutes=wished // 60))
    else:
        lines.append(speech.mark("feeds-one-interval", minutes=minutes))
    if source.language:
        lines.append(speech.mark("feeds-one-language", language=language_name(source.language, speech.language)))
    number = str(source.source)
    pause = Button(
        speech.say("feeds-button-resume" if source.paused else "feeds-button-pause"),
        Action(PAUSE, (number, "0" if source.paused else "1")),
    )
    row = (
        Button(speech.say("feeds-button-test"), Action(TEST, (number,))),
        pause,
        Button(speech.say("feeds-button-details"), Action(EDIT, (number,))),
        Button(speech.say("feeds-button-remove"), Action(REMOVE, (number,))),
        Button(speech.say("feeds-button-list"), Action(LIST, ("0",))),
    )
    return Card(title=speech.say("feeds-one"), lines=tuple(lines), tone=_tone(source), controls=(row,), private=True)


def removing(source: GuildSource, quality: Quality, subscriptions: int, speech: Speech) -> Card:
    """What goes with a feed, and the last question. `subscriptions` ask for this feed and no other."""
    lines = [
        speech.mark("feeds-remove-what", title=titled(source.name, source.url)),
        speech.mark("feeds-remove-worth", posts=source.posts_7_days, doubles=quality.doubles),
    ]
    if subscriptions:
        lines.append(speech.mark("feeds-remove-alone", count=subscriptions))
    number = str(source.source)
    row = (
        Button(speech.say("feeds-button-remove"), Action(REMOVE_YES, (number,)), emphasis=Emphasis.DANGER),
        Button(speech.say("feeds-button-keep"), Action(OPEN, (number,))),
    )
    return Card(title=speech.say("feeds-remove"), lines=tuple(lines), tone=Tone.GAPS, controls=(row,), private=True)


def removed(source: GuildSource, minutes: int, speech: Speech) -> Card:
    """A feed was removed, with the way back."""
    undo = Button(speech.say("button-undo"), Action(UNDO, (str(source.source),)))
    text = speech.mark("feeds-removed", title=source.name, minutes=minutes)
    return Card(lines=(text,), controls=((undo,),), private=True)


def health(source: GuildSource, quality: Quality, speech: Speech) -> Markdown:
    """How a feed fares, in words: its state, when it was read and will be read, and what it brought this week."""
    week = speech.mark("feeds-week", posts=source.posts_7_days, doubles=quality.doubles)
    if source.state == "gone":
        return speech.mark("feeds-health-gone")
    if source.state == "off":
        return speech.mark("feeds-health-off", reason=reason(source.last_error, speech))
    if source.paused:
        return speech.mark("feeds-health-paused")
    coming = speech.mark("feeds-next", when=relative(source.next_poll))
    if source.due:
        coming = speech.mark("feeds-next-now")
    if source.failures:
        failing = speech.mark("feeds-health-failing", count=source.failures, reason=reason(source.last_error, speech))
        return join([failing, _last(source, speech), coming])
    if source.last_success is None:
        return join([speech.mark("feeds-health-new"), coming])
    return join([speech.mark("feeds-health-fine"), _last(source, speech), coming, week])


def reason(error: str | None, speech: Speech) -> str:
    """A failure in words."""
    for prefix in ("fetch", "parse"):
        message = f"{prefix}-{error}"
        if speech.knows(message):
            return speech.say(message)
    return speech.say("word-unknown")


def titled(title: str, url: str) -> Markdown:
    """A feed's name, a link where its address is short enough."""
    return link(title, url) if len(url) <= LONGEST_LINK else escape(title)


def relative(when: datetime) -> Markdown:
    """A time that Discord shows as "in 5 minutes", in the reader's language."""
    return Markdown(f"<t:{int(when.timestamp())}:R>")


def _last(source: GuildSource, speech: Speech) -> Markdown:
    if source.last_success is None:
        return speech.mark("feeds-never")
    return speech.mark("feeds-last", when=relative(source.last_success))


def _tone(source: GuildSource) -> Tone:
    if source.state != "active":
        return Tone.BAD
    return Tone.GAPS if source.failures or source.paused else Tone.GOOD
