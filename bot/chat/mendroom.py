"""The buttons on notices: each mends one trouble, for a manager in the server, or for its owner in private."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.action import Action
from bot.card import Button, Card, ChannelPick, Tone
from bot.chat.channels import mention
from bot.chat.notices import MEND
from bot.chat.permissions import named
from bot.chat.replies import Asker
from bot.chat.rights import Rights
from bot.errors import NotAllowed, NotFound
from bot.news.feeds.service import FeedService
from bot.news.model import ChannelId, GuildId, SourceId, Target
from bot.news.presence import Presence
from bot.news.troubles import Missing

MOVED = "mend-move"


@dataclass(frozen=True, slots=True)
class MendTools:
    """What mends. `owner_of` and `missing` are the gateway's word; `hurry` sends what waits, `look_out` looks for troubles now."""

    feeds: FeedService
    presence: Presence
    rights: Rights
    owner_of: Callable[[int], Awaitable[int | None]]
    missing: Missing
    hurry: Callable[[GuildId, ChannelId], Awaitable[None]]
    look_out: Callable[[], None]


class Mendroom:
    """Mends."""

    def __init__(self, tools: MendTools) -> None:
        self._tools = tools

    async def mend(self, asker: Asker, what: str, subject: str, guild: str) -> Card:
        """A button was pressed. What cannot be mended from here is said, with what to do."""
        place = await self._managed(asker, GuildId(_id(guild)))
        one = _id(subject)
        if what == "source":
            return await self._source(asker, place, SourceId(one))
        if what == "remove":
            gone = await self._tools.feeds.remove(place, SourceId(one), by=asker.user)
            self._tools.look_out()
            return _done(asker, "mend-removed", title=gone.name)
        if what == "move":
            return self._ask_where(asker, one)
        if what == "outbox":
            await self._tools.hurry(place, ChannelId(one))
            return _done(asker, "mend-sending", channel=mention(one))
        return await self._channel(asker, place, ChannelId(one))

    async def move(self, asker: Asker, old: str, target: Target) -> Card:
        """Another channel was picked for what a deleted one had; the target is checked already."""
        guild = await self._tools.rights.managed(asker)
        gone = ChannelId(_id(old))
        count = await self._tools.presence.move_channel(
            guild, gone, target.channel, kind=target.kind.value, by=asker.user, now=asker.now
        )
        self._tools.look_out()
        return _done(asker, "mend-moved", channel=mention(target.channel), count=count)

    async def _source(self, asker: Asker, guild: GuildId, source: SourceId) -> Card:
        known = await self._tools.feeds.get(guild, source)
        await self._tools.feeds.trial(guild, source)
        return _done(asker, "mend-reading", title=known.name)

    async def _channel(self, asker: Asker, guild: GuildId, channel: ChannelId) -> Card:
        lacking = self._tools.missing(channel)
        if lacking:
            again = Button(asker.speech.say("button-test-again"), Action(MEND, ("channel", str(channel), str(guild))))
            line = asker.speech.mark(
                "error-channel-bot", permissions=named(lacking, asker.speech), channel=mention(channel)
            )
            return Card(lines=(line,), tone=Tone.ERROR, controls=((again,),), private=True)
        count = await self._tools.presence.resume_channel(guild, channel, by=asker.user, now=asker.now)
        self._tools.look_out()
        return _done(asker, "mend-resumed", channel=mention(channel), count=count)

    def _ask_where(self, asker: Asker, channel: int) -> Card:
        if asker.guild is None:
            return Card(lines=(asker.speech.mark("mend-move-there"),), private=True)
        pick = ChannelPick(Action(MOVED, (str(channel),)), asker.speech.say("mend-move-pick"))
        return Card(lines=(asker.speech.mark("mend-move-what"),), controls=(pick,), private=True)

    async def _managed(self, asker: Asker, guild: GuildId) -> GuildId:
        """The server of a notice, when the asker may act for it: there as a manager, in private as its owner."""
        if asker.guild is not None:
            if asker.guild != guild:
                raise NotAllowed("another server", message_id="error-not-allowed")
            return await self._tools.rights.managed(asker)
        if await self._tools.owner_of(guild) != asker.user:
            raise NotAllowed("not the owner", message_id="error-not-allowed")
        return await self._tools.rights.managed(replace(asker, guild=guild, manager=True))


def _id(text: str) -> int:
    """An id of ours or of Discord, as a button carries it."""
    if not (text.isascii() and text.isdigit() and len(text) <= 19):
        raise NotFound("not an id", message_id="error-unknown-action")
    return int(text)


def _done(asker: Asker, message: str, **facts: object) -> Card:
    return Card(lines=(asker.speech.mark(message, **facts),), tone=Tone.GOOD, private=True)
