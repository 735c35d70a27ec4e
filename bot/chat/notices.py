"""Tells a server, once for each trouble, what stops its news: in its log channel, else its owner privately."""

import secrets
from collections.abc import Awaitable, Callable

import structlog

from bot.action import Action
from bot.card import Button, Card, Tone
from bot.chat.channels import mention
from bot.chat.language import Languages
from bot.chat.people import PeopleRepository
from bot.markdown import Markdown
from bot.news.deliver import ChannelNotice
from bot.news.feeds.cards import TEST
from bot.news.model import ChannelId, GuildId, Target, TargetKind
from bot.news.poll import SourceNotice
from bot.news.sender import Sender, Sent
from bot.text.speech import Speech

log = structlog.get_logger(__name__)

TRY_CHANNEL = "news-resume"


class Notices:
    """Sends notices. What cannot be told is logged: a notice never stops the news.

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

    async def channel(self, notice: ChannelNotice) -> None:
        """Posts cannot reach a channel any more."""
        if notice.guild is None:
            return
        speech = await self._languages.of_server(notice.guild)
        reason = f"news-suspended-{notice.reason}"
        lines = (
            speech.mark("notice-channel", channel=mention(notice.channel)),
            speech.mark(reason if speech.knows(reason) else "news-suspended"),
        )
        button = None
        if notice.subscription is not None:
            button = Button(speech.say("notice-try-again"), Action(TRY_CHANNEL, (str(notice.subscription),)))
        await self._tell(GuildId(notice.guild), lines, button, tone=Tone.BAD)

    async def source(self, guild: GuildId, notice: SourceNotice) -> None:
        """A feed fails, was switched off or has gone, or works again."""
        speech = await self._languages.of_server(guild)
        lines = (speech.mark(f"notice-source-{notice.what}", title=notice.title, reason=_reason(notice, speech)),)
        well = notice.what == "recovered"
        button = None
        if not well:
            button = Button(speech.say("notice-try-again"), Action(TEST, (str(notice.source),)))
        await self._tell(guild, lines, button, tone=Tone.GOOD if well else Tone.GAPS)

    async def _tell(self, guild: GuildId, lines: tuple[Markdown, ...], button: Button | None, *, tone: Tone) -> None:
        nonce = secrets.token_hex(10)
        channel = await self._people.log_channel(guild)
        if channel is not None:
            card = Card(lines=lines, tone=tone, controls=((button,),) if button else ())
            place = Target(TargetKind.CHANNEL, ChannelId(channel), guild)
            if isinstance(await self._sender.create(place, card, nonce=nonce), Sent):
                return
        owner = await self._owner_of(guild)
        if owner is not None:
            # Without the button: in a private message there is no server to act in.
            place = Target(TargetKind.DIRECT, ChannelId(owner), None)
            if isinstance(await self._sender.create(place, Card(lines=lines, tone=tone), nonce=nonce), Sent):
                return
        log.warning("notice_untold", guild=guild)


def _reason(notice: SourceNotice, speech: Speech) -> str:
    for message_id in (f"fetch-{notice.reason}", f"parse-{notice.reason}"):
        if speech.knows(message_id):
            return speech.say(message_id)
    return speech.say("word-unknown")
