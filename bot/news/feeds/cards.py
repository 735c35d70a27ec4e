"""What managers see of their server's feeds: values of the service in, cards out. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.action import Action
from bot.card import Button, Card, Tone
from bot.markdown import Markdown, link
from bot.news.feeds.service import AddedSource
from bot.news.sources import GuildSource
from bot.text.speech import Speech

SHOWN = 20
"""Entries of a list on one card; Discord shows 4096 characters."""
UNDO_SOURCE = "feed-back"


def added(source: AddedSource, speech: Speech) -> Card:
    """A feed was added."""
    lines = [speech.mark("feeds-added-what", title=link(source.title, source.url))]
    if source.newest:
        lines.append(speech.mark("feeds-added-newest", title=source.newest[0]))
    lines.append(speech.mark("feeds-added-next"))
    if source.others:
        lines.append(speech.mark("feeds-added-others", url=source.others[0], count=len(source.others)))
    return Card(title=speech.say("feeds-added"), lines=tuple(lines), tone=Tone.GOOD, private=True)


def removed(source: GuildSource, speech: Speech) -> Card:
    """A feed was removed, with the way back."""
    undo = Button(speech.say("button-undo"), Action(UNDO_SOURCE, (str(source.source),)))
    text = speech.mark("feeds-removed", title=source.name)
    return Card(lines=(text,), tone=Tone.INFO, controls=((undo,),), private=True)


def restored(source: GuildSource, speech: Speech) -> Card:
    """A feed is back."""
    return Card(lines=(speech.mark("feeds-restored", title=source.name),), tone=Tone.GOOD, private=True)


def paused(source: GuildSource, speech: Speech) -> Card:
    """A feed was paused or resumed."""
    message = "feeds-paused" if source.paused else "feeds-resumed"
    return Card(lines=(speech.mark(message, title=source.name),), tone=Tone.INFO, private=True)


def polling(source: GuildSource, speech: Speech) -> Card:
    """A feed is being fetched now."""
    return Card(lines=(speech.mark("feeds-polling", title=source.name),), tone=Tone.INFO, private=True)


def sources(found: Sequence[GuildSource], speech: Speech, *, now: datetime) -> Card:
    """A server's feeds, each with its health in words."""
    if not found:
        return Card(
            title=speech.say("feeds-list-empty"),
            lines=(speech.mark("feeds-list-empty-how"),),
            tone=Tone.INFO,
            private=True,
        )
    lines = [_source_line(source, speech, now=now) for source in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(speech.mark("word-and-more", count=len(found) - SHOWN))
    trouble = any(source.failures or source.state != "active" for source in found)
    return Card(
        title=speech.say("feeds-list", count=len(found)),
        lines=tuple(lines),
        tone=Tone.GAPS if trouble else Tone.GOOD,
        private=True,
    )


def _source_line(source: GuildSource, speech: Speech, *, now: datetime) -> Markdown:
    title = link(source.name, source.url)
    if source.state == "gone":
        health = speech.mark("feeds-health-gone")
    elif source.state == "off":
        health = speech.mark("feeds-health-off", reason=_reason(source, speech))
    elif source.paused:
        health = speech.mark("feeds-health-paused")
    elif source.failures:
        health = speech.mark("feeds-health-failing", count=source.failures, reason=_reason(source, speech))
    elif source.last_success is None:
        health = speech.mark("feeds-health-new")
    else:
        minutes = max(0, int((source.next_poll - now).total_seconds() // 60))
        health = speech.mark("feeds-health-fine", posts=source.posts_7_days, minutes=minutes)
    return Markdown(f"{title}: {health}")


def _reason(source: GuildSource, speech: Speech) -> str:
    for prefix in ("fetch", "parse"):
        message = f"{prefix}-{source.last_error}"
        if speech.knows(message):
            return speech.say(message)
    return speech.say("word-unknown")
