"""What managers see of a backup: what a restore would change, and what it did. Pure."""

from bot.action import Action
from bot.card import Attachment, Button, Card, Emphasis, Tone
from bot.markdown import Markdown, clean
from bot.news.backup.model import Feed, Subscribed
from bot.news.backup.plan import Changes
from bot.news.feeds.port_cards import REFUSE
from bot.text.speech import Speech

RESTORE = "backup-restore"
SHOWN = 5


def exported(content: bytes, filename: str, speech: Speech) -> Card:
    """The file."""
    lines = (speech.mark("backup-exported"),)
    return Card(lines=lines, attachments=(Attachment(filename, content),), tone=Tone.GOOD, private=True)


def plan(found: Changes, offer: str, speech: Speech) -> Card:
    """What a restore would do, with the question."""
    lines = [*_changes(found, speech), *_left_out(found, speech)]
    title = speech.say("backup-plan")
    if not found.any:
        lines.insert(0, speech.mark("backup-same"))
        return Card(title=title, lines=tuple(lines), private=True)
    row = (
        Button(speech.say("backup-button-restore"), Action(RESTORE, (offer,)), emphasis=Emphasis.DANGER),
        Button(speech.say("opml-button-no"), Action(REFUSE, (offer,))),
    )
    return Card(title=title, lines=tuple(lines), tone=Tone.GAPS, controls=(row,), private=True)


def restored(found: Changes, speech: Speech) -> Card:
    """What was done."""
    lines = (speech.mark("backup-restored"), *_left_out(found, speech))
    return Card(lines=lines, tone=Tone.GOOD, private=True)


def _changes(found: Changes, speech: Speech) -> list[Markdown]:
    lines: list[Markdown] = []
    for message, feeds in (
        ("backup-feeds-add", found.add_feeds),
        ("backup-feeds-change", found.change_feeds),
        ("backup-feeds-remove", found.remove_feeds),
    ):
        if feeds:
            lines.append(speech.mark(message, count=len(feeds), names=_names(feeds, speech)))
    for message, subscriptions in (
        ("backup-subscriptions-add", found.add),
        ("backup-subscriptions-remove", found.remove),
    ):
        if subscriptions:
            lines.append(speech.mark(message, count=len(subscriptions), channels=_channels(subscriptions, speech)))
    if found.changed_settings:
        names = [speech.say(f"backup-setting-{name.replace('_', '-')}") for name in found.changed_settings]
        lines.append(speech.mark("backup-settings", names=speech.listing(names)))
    return lines


def _left_out(found: Changes, speech: Speech) -> list[Markdown]:
    lines = [
        speech.mark(f"backup-without-{one.why}", what=clean(one.what, limit=100)) for one in found.left_out[:SHOWN]
    ]
    if len(found.left_out) > SHOWN:
        lines.append(speech.mark("word-and-more", count=len(found.left_out) - SHOWN))
    return lines


def _names(feeds: tuple[Feed, ...], speech: Speech) -> str:
    shown = [clean(one.name or one.url, limit=60) for one in feeds[:SHOWN]]
    return speech.commas(shown) + (" …" if len(feeds) > SHOWN else "")


def _channels(subscriptions: tuple[Subscribed, ...], speech: Speech) -> Markdown:
    channels = list(dict.fromkeys(one.channel for one in subscriptions))
    return Markdown(speech.commas(f"<#{one}>" for one in channels[:SHOWN]) + (" …" if len(channels) > SHOWN else ""))
