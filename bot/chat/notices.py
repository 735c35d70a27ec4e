"""Tells a server, once for each trouble, what stops its news and when that is over: in its log channel, else its owner privately."""

import hashlib
from collections.abc import Awaitable, Callable

import structlog

from bot.action import Action
from bot.card import Button, Card, Emphasis, Tone
from bot.chat.channels import mention
from bot.chat.embeds import dress
from bot.chat.language import Languages
from bot.chat.people import PeopleRepository
from bot.chat.permissions import named
from bot.markdown import Markdown
from bot.news.model import ChannelId, Target, TargetKind
from bot.news.sender import HistoryUnavailable, HistoryUnreadable, Refused, Sender, Sent, Slowed, Unsure
from bot.news.troubles import Kind, Told, Trouble
from bot.news.wire import from_ms
from bot.text.speech import Speech

log = structlog.get_logger(__name__)

MEND = "mend"
"""The button that mends: what, its id, and the server, since a private message has none."""
TRY_CHANNEL = "news-resume"
TRY_SOURCE = "feed-test"
"""Buttons on notices of earlier versions; they keep their meaning."""
GONE = ("discord-10003", "discord-10004")


class Notices:
    """Sends notices.

    Args:
        owner_of: the owner of a server, None when it is not known here.
    """

    def __init__(
        self,
        sender: Sender,
        people: PeopleRepository,
        languages: Languages,
        *,
        owner_of: Callable[[int], Awaitable[int | None]],
    ) -> None:
        self._sender = sender
        self._people = people
        self._languages = languages
        self._owner_of = owner_of

    async def tell(self, trouble: Trouble, *, over: bool, again: bool) -> Told:
        """Tells a trouble, or that it is over: in the log channel, and where that refuses it, to the owner."""
        speech = await self._languages.of_server(trouble.guild)
        card = notice(trouble, speech, over=over)
        nonce = _nonce(trouble, over=over)
        for place in await self._places(trouble):
            stands = await self._there(place, card, trouble) if again else False
            if stands is not False:
                return Told.YES if stands else Told.UNSURE
            match await self._sender.create(place, card, nonce=nonce):
                case Sent():
                    return Told.YES
                case Unsure() | Slowed():
                    # Elsewhere it could be told a second time.
                    return Told.UNSURE
                case Refused():
                    continue
        log.warning("notice_untold", guild=trouble.guild, kind=trouble.kind.value)
        return Told.NOBODY

    async def _places(self, trouble: Trouble) -> list[Target]:
        places = []
        channel = await self._people.log_channel(trouble.guild)
        if channel is not None:
            places.append(Target(TargetKind.CHANNEL, ChannelId(channel), trouble.guild))
        owner = await self._owner_of(trouble.guild)
        if owner is not None:
            places.append(Target(TargetKind.DIRECT, ChannelId(owner), None))
        return places

    async def _there(self, place: Target, card: Card, trouble: Trouble) -> bool | None:
        """Whether a notice stands there that nobody could tell of: the answer was lost, or the process died. None: not to be known now."""
        try:
            return dress(card).embed.description in await self._sender.said(place, since=from_ms(trouble.since))
        except HistoryUnavailable:
            return None
        except HistoryUnreadable:
            return False


def notice(trouble: Trouble, speech: Speech, *, over: bool) -> Card:
    """The words, and the button that mends it."""
    lines = tuple(_lines(trouble, speech, over=over))
    if over:
        return Card(lines=lines, tone=Tone.GOOD)
    what = "remove" if trouble.kind is Kind.SOURCE and trouble.state == "gone" else trouble.kind.value
    if trouble.kind is Kind.CHANNEL and trouble.state in GONE:
        what = "move"
    action = Action(MEND, (what, str(trouble.subject), str(trouble.guild)))
    button = Button(speech.say(f"notice-button-{what}"), action, emphasis=Emphasis.PRIMARY)
    return Card(lines=lines, tone=Tone.GAPS if trouble.state == "failing" else Tone.BAD, controls=((button,),))


def _lines(trouble: Trouble, speech: Speech, *, over: bool) -> list[Markdown]:
    if trouble.kind is Kind.SOURCE:
        if over:
            return [speech.mark("notice-source-recovered", title=trouble.name)]
        return [speech.mark(f"notice-source-{trouble.state}", title=trouble.name, reason=_reason(trouble, speech))]
    channel = mention(trouble.subject)
    if over:
        return [speech.mark("notice-channel-over", channel=channel)]
    if trouble.kind is Kind.PERMISSION:
        lacking = named(trouble.state.split(","), speech)
        return [
            speech.mark("notice-permission", channel=channel, permissions=lacking),
            speech.mark("notice-permission-how"),
        ]
    if trouble.kind is Kind.OUTBOX:
        return [speech.mark("notice-outbox", channel=channel, reason=trouble.reason or speech.say("word-unknown"))]
    reason = f"notice-channel-{trouble.state}"
    return [
        speech.mark("notice-channel", channel=channel),
        speech.mark(reason if speech.knows(reason) else "notice-channel-how"),
    ]


def _reason(trouble: Trouble, speech: Speech) -> str:
    for message_id in (f"fetch-{trouble.reason}", f"parse-{trouble.reason}"):
        if speech.knows(message_id):
            return speech.say(message_id)
    return speech.say("word-unknown")


def _nonce(trouble: Trouble, *, over: bool) -> str:
    """The same for the same notice: one that is sent twice within Discord's memory arrives once."""
    text = f"{trouble.guild} {trouble.kind.value} {trouble.subject} {trouble.state} {trouble.since} {over}"
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()
