"""What managers see of subscriptions: values of the service in, cards out. Pure."""

from collections.abc import Sequence

from bot.action import Action
from bot.card import Button, Card, Emphasis, Tone
from bot.markdown import Markdown
from bot.news import panel, wording
from bot.news.audit_cards import turn_row
from bot.news.service import NewSubscription
from bot.news.subscriptions import Subscribed
from bot.news.wording import Naming
from bot.text.speech import Speech

SHOWN = 20
"""Entries of a list on one card; Discord shows 4096 characters."""
UNDO_SUBSCRIPTION = "sub-back"
LIST_PAGE = "news-page"


def subscribed(new: NewSubscription, speech: Speech, naming: Naming) -> Card:
    """A channel was subscribed; where the server has no feeds yet, the next step comes first."""
    target = new.subscription.target
    lines = [
        speech.mark(
            "news-subscribed-what",
            channel=Markdown(f"<#{target.channel}>"),
            regions=wording.wishes(new.subscription, speech, naming),
        )
    ]
    if new.sources:
        lines.append(speech.mark("news-subscribed-next", count=new.sources))
    else:
        lines.append(speech.mark("news-subscribed-no-feeds"))
    undo = Button(
        speech.say("news-unsubscribe-button"), Action("unsub", (str(new.subscription.id),)), emphasis=Emphasis.PLAIN
    )
    return Card(
        title=speech.say("news-subscribed"),
        lines=tuple(lines),
        tone=Tone.GOOD if new.sources else Tone.GAPS,
        controls=((panel.button(new.subscription, speech), undo),),
        private=True,
    )


def unsubscribed(old: Subscribed, speech: Speech, naming: Naming) -> Card:
    """A subscription ended, with the way back."""
    undo = Button(speech.say("button-undo"), Action(UNDO_SUBSCRIPTION, (str(old.subscription.id),)))
    return Card(
        lines=(_about("news-unsubscribed", old, speech, naming),), tone=Tone.INFO, controls=((undo,),), private=True
    )


def resubscribed(back: Subscribed, speech: Speech, naming: Naming) -> Card:
    """A subscription is back."""
    return Card(lines=(_about("news-resubscribed", back, speech, naming),), tone=Tone.GOOD, private=True)


def edited(now: Subscribed, speech: Speech, naming: Naming) -> Card:
    """A subscription has other wishes now."""
    more = panel.button(now.subscription, speech)
    return Card(lines=(_about("news-edited", now, speech, naming),), tone=Tone.GOOD, controls=((more,),), private=True)


def subscription_paused(now: Subscribed, speech: Speech, naming: Naming) -> Card:
    """A subscription was paused or resumed."""
    message = "news-paused" if now.subscription.paused else "news-resumed"
    return Card(lines=(_about(message, now, speech, naming),), tone=Tone.INFO, private=True)


def subscriptions(found: Sequence[Subscribed], speech: Speech, naming: Naming, *, page: int = 0) -> Card:
    """A server's subscriptions, a page of them; `page` counts from 0."""
    if not found:
        return Card(
            title=speech.say("news-list-empty"),
            lines=(speech.mark("news-list-empty-how"),),
            tone=Tone.INFO,
            private=True,
        )
    pages = -(-len(found) // SHOWN)
    page = min(max(page, 0), pages - 1)
    turning = turn_row(LIST_PAGE, page, pages, speech)
    return Card(
        title=speech.say("news-list", count=len(found)),
        lines=tuple(_subscription_line(one, speech, naming) for one in found[page * SHOWN : (page + 1) * SHOWN]),
        tone=Tone.GAPS if any(one.suspended for one in found) else Tone.INFO,
        footer=speech.say("page-of", page=page + 1, pages=pages) if pages > 1 else "",
        controls=(turning,) if turning else (),
        private=True,
    )


def _about(message: str, one: Subscribed, speech: Speech, naming: Naming) -> Markdown:
    channel = Markdown(f"<#{one.subscription.target.channel}>")
    return speech.mark(message, channel=channel, regions=wording.wishes(one.subscription, speech, naming))


def _subscription_line(one: Subscribed, speech: Speech, naming: Naming) -> Markdown:
    line = _about("news-list-line", one, speech, naming)
    if one.suspended:
        reason = f"news-suspended-{one.suspended}"
        known = reason if speech.knows(reason) else "news-suspended"
        return Markdown(f"{line} {speech.mark(known)}")
    return Markdown(f"{line} {speech.mark('news-list-paused')}") if one.subscription.paused else line
