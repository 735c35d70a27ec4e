"""A Discord for delivery's tests: channels with history, nonces that are forgotten, rights, limits and lost answers."""

import itertools
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.action import Action
from bot.card import Button, Card, Select
from bot.news.model import ChannelId, DeliveryId, MessageId, Target, TargetKind
from bot.news.queueing import written_at
from bot.news.sender import HistoryUnavailable, HistoryUnreadable, Outcome, Refused, Sent, Slowed, Unsure

NONCE_WINDOW = timedelta(minutes=5)
LOOK_BACK = 1000
CLOCKS_DIFFER = timedelta(minutes=5)

Mood = Literal["lost before", "lost after", "slowed", "slowed everywhere", "refused", "killed"]


class Killed(BaseException):
    """The process died in the middle of a request."""


@dataclass(frozen=True)
class Message:
    id: MessageId
    card: Card
    nonce: str
    made: datetime
    edits: int = 0
    published: bool = False
    mention_role: int | None = None
    tags: tuple[str, ...] = ()

    @property
    def deliveries(self) -> set[str]:
        """The delivery ids in its buttons, or in the choice under several posts."""
        found: set[str] = set()
        for row in self.card.controls:
            if isinstance(row, Select) and row.action.name == "post-more":
                found |= {row.action.args[0], *(choice.value for choice in row.choices)}
            for part in row if isinstance(row, tuple) else ():
                if isinstance(part, Button) and isinstance(part.action, Action) and part.action.name == "post":
                    found.add(part.action.args[0])
        return found


@dataclass
class FakeDiscord:
    """What lives on Discord's side and outlives any process of ours."""

    clock: Callable[[], datetime]
    known: set[int] | None = None
    """The channels that exist; None: all do."""
    history: defaultdict[int, list[Message]] = field(default_factory=lambda: defaultdict(list))
    unreadable: set[int] = field(default_factory=set)
    deaf: bool = False
    """Nothing is answered to reading requests."""
    refusals: dict[int, Refused] = field(default_factory=dict)
    bad: set[str] = field(default_factory=set)
    """Titles that make a message one that is refused."""
    killers: set[str] = field(default_factory=set)
    """Titles that end the process that sends them."""
    moods: list[Mood] = field(default_factory=list)
    """What goes wrong with the next requests that post, edit or publish, in order; empty: nothing."""
    creates: int = 0
    together: int = 0
    most_together: int = 0
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1000))

    def titles(self, channel: int) -> list[str]:
        """Of all posts, in order, however many went in one message."""
        return [card.title for message in self.history[channel] for card in (message.card, *message.card.more)]

    def next_id(self) -> MessageId:
        return MessageId(next(self._ids))


class FakeSender:
    """One process's hand on a `FakeDiscord`. `pause` is awaited while a request is under way."""

    def __init__(self, discord: FakeDiscord, *, pause: Callable[[], object] | None = None) -> None:
        self.discord = discord
        self._pause = pause

    async def create(
        self, target: Target, card: Card, *, nonce: str, mention_role: int | None = None, tags: tuple[str, ...] = ()
    ) -> Outcome:
        assert 0 < len(nonce) <= 25, "Discord refuses a nonce of more than 25 characters"

        def do() -> Outcome:
            return self._create(target, card, nonce=nonce, mention_role=mention_role, tags=tags)

        self.discord.creates += 1
        titles = {one.title for one in (card, *card.more)}
        if titles & self.discord.killers:
            raise Killed
        if titles & self.discord.bad:
            return Refused(400, 50035, "Invalid Form Body")
        return await self._request(target.channel, do)

    async def edit(self, target: Target, message: MessageId, card: Card) -> Outcome:
        return await self._request(
            target.channel,
            lambda: self._change(target, message, lambda old: replace(old, card=card, edits=old.edits + 1)),
        )

    async def publish(self, target: Target, message: MessageId) -> Outcome:
        return await self._request(
            target.channel, lambda: self._change(target, message, lambda old: replace(old, published=True))
        )

    async def find(self, target: Target, delivery: DeliveryId) -> MessageId | None:
        last = self._since(target.channel, written_at(delivery))
        return next((message.id for message in last if delivery in message.deliveries), None)

    async def said(self, target: Target, *, since: datetime) -> list[str]:
        return ["\n".join(message.card.lines).strip() for message in self._since(target.channel, since)]

    def _since(self, channel: int, since: datetime) -> list[Message]:
        if self.discord.deaf:
            raise HistoryUnavailable("no answer")
        if channel in self.discord.unreadable:
            raise HistoryUnreadable("no right to read")
        young = [one for one in self.discord.history[channel] if one.made >= since - CLOCKS_DIFFER]
        return young[-LOOK_BACK:][::-1]

    async def _request(self, channel: ChannelId, do: Callable[[], Outcome]) -> Outcome:
        discord = self.discord
        discord.together += 1
        discord.most_together = max(discord.most_together, discord.together)
        try:
            if self._pause is not None:
                await self._pause()
            mood = discord.moods.pop(0) if discord.moods else None
            refusal = self._refusal(channel, mood)
            if refusal is not None:
                return refusal
            done = do()
            if mood == "killed":
                raise Killed
            return Unsure("status 500") if mood == "lost after" else done
        finally:
            discord.together -= 1

    def _refusal(self, channel: ChannelId, mood: Mood | None) -> Outcome | None:
        """The answer of a request that did nothing, or None."""
        discord = self.discord
        answers: dict[Mood, Outcome] = {
            "lost before": Unsure("reset"),
            "slowed": Slowed(1.0, everywhere=False),
            "slowed everywhere": Slowed(1.0, everywhere=True),
            "refused": Refused(400, 50035, "Invalid Form Body"),
        }
        if mood in answers:
            return answers[mood]
        if channel in discord.refusals:
            return discord.refusals[channel]
        unknown = discord.known is not None and channel not in discord.known
        return Refused(404, 10003, "Unknown Channel") if unknown else None

    def _create(
        self, target: Target, card: Card, *, nonce: str, mention_role: int | None, tags: tuple[str, ...]
    ) -> Outcome:
        discord = self.discord
        now = discord.clock()
        if target.kind is not TargetKind.FORUM:
            for old in discord.history[target.channel]:
                if old.nonce == nonce and now - old.made <= NONCE_WINDOW:
                    return Sent(old.id)
        message = Message(discord.next_id(), card, nonce, now, mention_role=mention_role, tags=tags)
        discord.history[target.channel].append(message)
        return Sent(message.id)

    def _change(self, target: Target, message: MessageId, change: Callable[[Message], Message]) -> Outcome:
        messages = self.discord.history[target.channel]
        for place, old in enumerate(messages):
            if old.id == message:
                messages[place] = change(old)
                return Sent(message)
        return Refused(404, 10008, "Unknown Message")
