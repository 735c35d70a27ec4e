"""What persons see of their watches. Pure."""

from collections.abc import Callable, Sequence

from bot.action import Action
from bot.card import Button, Card, Emphasis, Tone
from bot.markdown import Markdown, clean, escape, link
from bot.news.model import DeliveryId, Subscription
from bot.news.render import POST, STOP
from bot.news.timing import clock
from bot.news.watching.model import CLOSED, CLOSED_TOLD, LEFT, Watch, Watcher
from bot.text.speech import Speech

BACK, QUIET, QUIET_SET, RESUME, MINE, ADD = (
    "watch-back",
    "watch-quiet",
    "watch-quiet-set",
    "watch-resume",
    "watch-mine",
    "watch-add",
)
SHOWN = 25
MOST_TITLES = 20
Name = Callable[[str], str]


def what(subscription: Subscription, device_name: Name, speech: Speech | None = None) -> str:
    """`Google Pixel 9a`, `Sony`, `“band 71”, without “rumour”`: what a watch is about, in a few words."""
    words = [
        _quoted(one, speech) if not one.startswith("-") else f"−{_quoted(one[1:], speech)}"
        for one in subscription.words
    ]
    parts = [*map(device_name, sorted(subscription.devices)), *sorted(subscription.brands), *words]
    return speech.commas(parts) if speech else ", ".join(parts)


def _quoted(text: str, speech: Speech | None) -> str:
    return speech.say("word-quoted", text=text) if speech else f"“{text}”"


def made(watch: Watch, speech: Speech, device_name: Name, *, most: int) -> Card:
    """A watch was made."""
    place = "watch-made" if watch.subscription.target.guild else "watch-made-packs"
    lines = (
        speech.mark(place, what=what(watch.subscription, device_name, speech)),
        speech.mark("watch-made-how", most=most),
    )
    buttons = (stop(watch, speech), Button(speech.say("watch-quiet-button"), Action(QUIET)))
    return Card(lines=lines, tone=Tone.GOOD, controls=(buttons,), private=True)


def stop(watch: Watch, speech: Speech) -> Button:
    """One click, and it ends."""
    return Button(speech.say("watch-stop-button"), Action(STOP, (str(watch.id),)), emoji="🔕")


def stopped(watch: Watch, speech: Speech, device_name: Name) -> Card:
    """A watch ended, with the way back."""
    undo = Button(speech.say("button-undo"), Action(BACK, (str(watch.id),)))
    line = speech.mark("watch-stopped", what=what(watch.subscription, device_name, speech))
    return Card(lines=(line,), controls=((undo,),), private=True)


def back(watch: Watch, speech: Speech, device_name: Name) -> Card:
    """A watch goes on."""
    line = speech.mark("watch-back", what=what(watch.subscription, device_name, speech))
    return Card(lines=(line,), tone=Tone.GOOD, controls=((stop(watch, speech),),), private=True)


def listed(
    found: Sequence[Watch],
    watcher: Watcher,
    speech: Speech,
    *,
    device_name: Name,
    guild_name: Callable[[int], str | None],
) -> Card:
    """All watches of a person."""
    if not found:
        return Card(title=speech.say("watch-list-empty"), lines=(speech.mark("watch-list-empty-how"),), private=True)
    lines = [_line(one, speech, device_name, guild_name) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(speech.mark("word-and-more", count=len(found) - SHOWN))
    lines.append(_hours(watcher, speech))
    buttons = [Button(speech.say("watch-quiet-button"), Action(QUIET))]
    if any(one.suspended for one in found):
        buttons.insert(0, Button(speech.say("watch-resume-button"), Action(RESUME), emphasis=Emphasis.PRIMARY))
    return Card(
        title=speech.say("watch-list", count=len(found)), lines=tuple(lines), controls=(tuple(buttons),), private=True
    )


def quiet(watcher: Watcher, speech: Speech) -> Card:
    """The quiet hours were set or taken away."""
    return Card(lines=(_hours(watcher, speech),), tone=Tone.GOOD, private=True)


def choice(devices: Sequence[tuple[str, str]], speech: Speech) -> Card:
    """A post about several phones: which one?"""
    buttons = tuple(Button(name, Action(ADD, (device,))) for device, name in devices[:5])
    return Card(lines=(speech.mark("watch-which"),), controls=(buttons,), private=True)


def closed(speech: Speech) -> Card:
    """Told once, at the next use of the bot: the private messages do not arrive."""
    again = Button(speech.say("watch-resume-button"), Action(RESUME), emphasis=Emphasis.PRIMARY)
    return Card(lines=(speech.mark("watch-closed"),), tone=Tone.GAPS, controls=((again,),), private=True)


def resumed(count: int, speech: Speech) -> Card:
    """Watches go on that stood still."""
    return Card(lines=(speech.mark("watch-resumed", count=count),), tone=Tone.GOOD, private=True)


def why(watch: Watch | None, speech: Speech, device_name: Name) -> Card:
    """Behind the button on a private message."""
    if watch is None:
        return Card(lines=(speech.mark("watch-why-ended"),), private=True)
    line = speech.mark("watch-why", what=what(watch.subscription, device_name, speech))
    return Card(lines=(line,), controls=((stop(watch, speech),),), private=True)


def more_today(articles: Sequence[tuple[str, str]], delivery: DeliveryId, speech: Speech) -> Card:
    """All that goes beyond a day's share, in one message."""
    lines = [_article(title, url, speech) for title, url in articles[:MOST_TITLES]]
    if len(articles) > MOST_TITLES:
        lines.append(speech.mark("word-and-more", count=len(articles) - MOST_TITLES))
    mine = Button(speech.say("watch-mine-button"), Action(MINE))
    reason = Button(speech.say("news-post-why-button"), Action(POST, (delivery,)))
    return Card(
        title=speech.say("watch-more-today", count=len(articles)),
        lines=tuple(lines),
        tone=Tone.NEWS,
        footer=speech.say("watch-more-today-why"),
        controls=((mine, reason),),
    )


def _article(title: str, url: str, speech: Speech) -> Markdown:
    shown = clean(title, limit=120) or speech.say("news-post-untitled")
    return Markdown(f"• {link(shown, url) if url else escape(shown)}")


def _line(watch: Watch, speech: Speech, device_name: Name, guild_name: Callable[[int], str | None]) -> Markdown:
    guild = watch.subscription.target.guild
    place = (guild_name(guild) or speech.say("watch-place-gone")) if guild else speech.say("watch-place-packs")
    line = speech.mark("watch-line", what=what(watch.subscription, device_name, speech), place=place)
    reasons = {CLOSED: "watch-state-closed", CLOSED_TOLD: "watch-state-closed", LEFT: "watch-state-left"}
    if watch.suspended is None:
        return line
    return Markdown(f"{line} {speech.mark(reasons.get(watch.suspended, 'watch-state-stopped'))}")


def _hours(watcher: Watcher, speech: Speech) -> Markdown:
    if watcher.quiet is None:
        return speech.mark("watch-quiet-none")
    start, end = map(clock, watcher.quiet)
    return speech.mark("watch-quiet-hours", start=start, end=end, zone=watcher.zone)
