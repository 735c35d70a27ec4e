"""What delivery asks of Discord, and every way an attempt can end: the seam between the outbox and `bot/chat/sender.py`."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.card import Card
from bot.errors import BotError
from bot.news.model import DeliveryId, MessageId, Target


@dataclass(frozen=True, slots=True)
class Sent:
    """Discord did it; `message` is the message that exists now (for a forum, the post's first message)."""

    message: MessageId


@dataclass(frozen=True, slots=True)
class Refused:
    """Discord answered no (4xx other than 429): nothing happened, and trying again does not mend it by itself.

    `code` is Discord's JSON error code, 0 where there was none. 404 with code 10008 on `create` means that the nonce was known
    and its message was deleted since: it was delivered.
    """

    status: int
    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Slowed:
    """Discord, or the wait for its limits, asks to come later: nothing happened. `everywhere` is the limit of the whole bot."""

    retry_after_s: float
    everywhere: bool


@dataclass(frozen=True, slots=True)
class Unsure:
    """Nobody knows whether it happened: a time-out, a lost connection, a 5xx. Look with `find` before trying again."""

    reason: str


Outcome = Sent | Refused | Slowed | Unsure


still_ours: ContextVar[Callable[[], bool]] = ContextVar("still_ours", default=lambda: True)
"""Asked once more right before a request's first byte, after all waiting: False, and it is not sent, for another process may have."""


class HistoryUnreadable(BotError):
    """The bot may not read the channel's history: whether a post arrived cannot be looked up, now or later."""


class HistoryUnavailable(BotError):
    """Discord does not answer at the moment: look again before anything is sent once more."""


class Sender(Protocol):
    """Each call tries once. Failures are outcomes, not exceptions."""

    async def create(
        self,
        target: Target,
        card: Card,
        *,
        nonce: str,
        mention_role: int | None = None,
        tags: tuple[str, ...] = (),
    ) -> Outcome:
        """Posts a card, if that is `still_ours` to do; else it is Unsure.

        For direct messages `target.channel` is the person's id; a forum post is named by the card's title.
        `nonce` (at most 25 characters) keeps Discord from posting twice within some minutes, except in forums. `mention_role` is
        the only thing that the post may ping. `tags` are names of the forum's tags; those that it lacks are left out.
        """

    async def edit(self, target: Target, message: MessageId, card: Card) -> Outcome:
        """Puts the card in place of the message's own."""

    async def publish(self, target: Target, message: MessageId) -> Outcome:
        """Publishes an announcement to the channels that follow; one that is published already counts as sent."""

    async def find(self, target: Target, delivery: DeliveryId) -> MessageId | None:
        """The post of a delivery, known by its button; None when it is not there.

        It is looked for among the channel's messages since the delivery was written, 1,000 at most, in a forum among the 50 newest posts.

        Raises:
            HistoryUnreadable: the bot may not look, or there is no such channel.
            HistoryUnavailable: Discord does not answer, or asks to come later.
        """

    async def said(self, target: Target, *, since: datetime) -> list[str]:
        """The texts of bots' cards in a channel since a moment, newest first: notices have no button to be known by.

        Raises:
            HistoryUnreadable, HistoryUnavailable: as `find`.
        """
