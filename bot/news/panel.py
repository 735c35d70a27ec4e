"""The card on which a subscription's lesser wishes are set: when it speaks, how much it shows, what it leaves out. Pure."""

from bot.action import Action
from bot.card import Button, Card, Choice, Emphasis, Row, Select, Tone
from bot.markdown import Markdown
from bot.news import wording
from bot.news.model import Subscription
from bot.news.subscriptions import Subscribed
from bot.news.timing import DIGESTS, clock
from bot.news.wishes import AT_ONCE, FORMS, KINDS, NO_REGION
from bot.news.wording import Naming
from bot.text.speech import Speech

OPEN, SET, HOURS = "wishes", "wish", "wish-hours"
"""Actions: shows the card; a control of it was used (subscription, which one); opens the form of the hours."""
WHEN, FORM, KIND, REGIONLESS, PAUSE, NO_ROLE = "when", "form", "kinds", "home", "pause", "no-role"
"""What a control sets."""


def button(subscription: Subscription, speech: Speech) -> Button:
    """Opens the card."""
    return Button(speech.say("news-more-button"), Action(OPEN, (str(subscription.id),)))


def panel(one: Subscribed, speech: Speech, naming: Naming) -> Card:
    """The card, with what is set now."""
    subscription = one.subscription
    channel = Markdown(f"<#{subscription.target.channel}>")
    lines = [
        speech.mark("news-list-line", channel=channel, regions=wording.wishes(subscription, speech, naming)),
        wording.schedule(subscription, speech),
    ]
    if subscription.paused:
        lines.append(speech.mark("news-list-paused"))
    return Card(
        title=speech.say("news-more-title"),
        lines=tuple(lines),
        tone=Tone.INFO,
        controls=_controls(subscription, speech),
        private=True,
    )


def _controls(subscription: Subscription, speech: Speech) -> tuple[Row, ...]:
    number = str(subscription.id)

    def select(what: str, placeholder: str, choices: list[Choice], *, least: int = 1, most: int = 1) -> Select:
        return Select(Action(SET, (number, what)), speech.say(placeholder), tuple(choices), least=least, most=most)

    digest = subscription.digest or AT_ONCE
    when = [Choice(speech.say(f"news-when-{one}"), one, chosen=one == digest) for one in (AT_ONCE, *DIGESTS)]
    forms = [Choice(speech.say(f"news-form-{one}"), one, chosen=one == subscription.form) for one in FORMS]
    kinds = [
        Choice(
            speech.say("news-without", kind=speech.say(f"news-kind-{one}")), one, chosen=one in subscription.muted_kinds
        )
        for one in KINDS
    ]
    regionless = [
        Choice(speech.say(f"news-regionless-{one}"), one, chosen=one == subscription.no_region) for one in NO_REGION
    ]
    rows: list[Row] = [
        select(WHEN, "news-when", when),
        select(FORM, "news-form", forms),
        select(KIND, "news-kinds-none", kinds, least=0, most=len(kinds)),
    ]
    if subscription.regions:
        rows.append(select(REGIONLESS, "news-regionless", regionless))
    pause = "news-resume-button" if subscription.paused else "news-pause-button"
    silent = Button(speech.say("news-no-role-button"), Action(SET, (number, NO_ROLE)))
    buttons = (
        Button(speech.say("news-hours-button"), Action(HOURS, (number,)), emphasis=Emphasis.PRIMARY),
        Button(speech.say(pause), Action(SET, (number, PAUSE))),
        *(() if subscription.mention_role is None else (silent,)),
        Button(speech.say("news-unsubscribe-button"), Action("unsub", (number,))),
    )
    return (*rows, buttons)


def hours(subscription: Subscription) -> tuple[str, str, str]:
    """What the form of the hours begins with: quiet hours, the digest's hour, the zone."""
    quiet = f"{clock(subscription.quiet[0])}-{clock(subscription.quiet[1])}" if subscription.quiet else ""
    return quiet, clock(subscription.digest_hour * 60), subscription.zone
