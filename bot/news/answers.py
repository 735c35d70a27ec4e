"""What becomes of a row after Discord's answer, or without one: it ends, or it waits, and a target that refuses is told of."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.errors import EndOfWork
from bot.news.model import ChannelId, DeliveryAction, SubscriptionId, TargetKind
from bot.news.outbox import MESSAGE_DELETED, Outbox
from bot.news.pace import Bucket
from bot.news.queues import Lease
from bot.news.sender import Outcome, Refused, Sent, Slowed, Unsure
from bot.news.waiting import Waiting
from bot.news.watching.model import CLOSED

log = structlog.get_logger(__name__)

REFUSALS = 3
REFUSED_WITHIN = timedelta(hours=24)
LONGEST_RETRY_S = 300.0
UNKNOWN_MESSAGE = 10008
UNMADE = "unmade"
UNKNOWN_CHANNELS = frozenset({10003, 10004})
CLOSED_CODES = frozenset({50007, 50278})
"""Closed direct messages; no server in common any more."""
GONE_CODES = UNKNOWN_CHANNELS | CLOSED_CODES | frozenset({50001, 50013, 160005})
"""Unknown channel or guild, missing access or permissions, a locked thread: the target's fault."""


class TokenRevoked(EndOfWork):
    """Discord no longer accepts the token: nothing can be sent, and trying on would get us banned."""


@dataclass(frozen=True, slots=True)
class ChannelNotice:
    """Posts cannot reach a channel; its subscriptions are suspended."""

    channel: ChannelId
    guild: int | None
    """None: the channel is a person's."""
    subscription: SubscriptionId | None
    reason: str
    suspended: tuple[SubscriptionId, ...] = ()
    """All that were suspended: a channel that is gone takes all its subscriptions along."""


Notify = Callable[[ChannelNotice], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Unseen:
    """It may have arrived, and nobody may look whether it did."""


@dataclass(frozen=True, slots=True)
class Unmade:
    """No post can be made of it: a fault of ours."""


class Settler:
    """Writes down how attempts ended.

    Args:
        clock: the present time, aware and in UTC.
        notify: is told when a channel's subscriptions are suspended.
    """

    def __init__(self, outbox: Outbox, bucket: Bucket, *, clock: Callable[[], datetime], notify: Notify) -> None:
        self._outbox = outbox
        self._bucket = bucket
        self._clock = clock
        self._notify = notify

    async def settle(self, lease: Lease, waiting: Waiting, outcome: Outcome | Unseen | Unmade) -> bool:
        """Writes down how an attempt ended; True when the row has ended too."""
        now = self._clock()
        match outcome:
            case Sent(message):
                await self._outbox.sent(waiting, message, now)
                log.info(
                    "delivered",
                    delivery=waiting.delivery.id,
                    action=waiting.delivery.action.value,
                    channel=waiting.delivery.target.channel,
                    entries=len(waiting.parts),
                    ms=int((now - waiting.delivery.created).total_seconds() * 1000),
                )
                return True
            case Slowed(retry_after_s, everywhere):
                if everywhere:
                    self._bucket.pause(retry_after_s)
                at = now + timedelta(seconds=retry_after_s)
                await self._outbox.later(lease, waiting, at, unsure=False, reason="slowed down by Discord")
            case Unsure(reason):
                at = now + timedelta(seconds=_backoff_s(waiting.tries))
                await self._outbox.later(lease, waiting, at, unsure=True, reason=reason)
            case Unseen():
                log.warning("dropped", delivery=waiting.delivery.id, reason="unseen")
                await self._outbox.over(waiting, "dropped", "unseen", now)
                return True
            case Unmade():
                return await self._unmade(lease, waiting, now)
            case Refused():
                return await self._refused(lease, waiting, outcome)
        return False

    async def _unmade(self, lease: Lease, waiting: Waiting, now: datetime) -> bool:
        """One of a message is what fails: each is tried alone, and that one dies."""
        if waiting.beside:
            await self._outbox.split(lease, waiting, answered=True, reason=UNMADE)
            return False
        log.error("dead letter", delivery=waiting.delivery.id, reason=UNMADE)
        await self._outbox.over(waiting, "dead", UNMADE, now)
        return True

    async def _refused(self, lease: Lease, waiting: Waiting, refused: Refused) -> bool:
        delivery, now = waiting.delivery, self._clock()
        if refused.status == 401:
            await self._outbox.later(lease, waiting, now, unsure=False, reason="token refused")
            raise TokenRevoked("Discord no longer accepts the bot's token: set a new DISCORD_TOKEN and start again.")
        if refused.code == UNKNOWN_MESSAGE:
            # For a new post it means that the nonce's message is deleted by now: it was delivered.
            state = "sent" if delivery.action is DeliveryAction.CREATE else "dropped"
            await self._outbox.over(waiting, state, MESSAGE_DELETED, now)
            return True
        if delivery.action is DeliveryAction.PUBLISH:
            # The post stands, and its channel refuses the next ones, too: nothing that somebody should look at each time.
            log.warning("not published", delivery=delivery.id, status=refused.status, code=refused.code)
            await self._outbox.over(waiting, "dropped", f"discord-{refused.code or refused.status}", now)
            return True
        closed = refused.code in CLOSED_CODES and delivery.target.kind is TargetKind.DIRECT
        reason = CLOSED if closed else f"discord-{refused.code or refused.status}"
        if refused.code not in GONE_CODES and waiting.beside:
            log.warning(
                "split", delivery=delivery.id, entries=len(waiting.parts), status=refused.status, code=refused.code
            )
            await self._outbox.split(lease, waiting, answered=True, reason=reason)
            return False
        if refused.code not in GONE_CODES or delivery.action is not DeliveryAction.CREATE:
            log.error(
                "dead letter", delivery=delivery.id, status=refused.status, code=refused.code, text=refused.text[:200]
            )
            await self._outbox.over(waiting, "dead", reason, now)
            return True
        await self._outbox.over(waiting, "dropped", reason, now)
        gone, most = closed or refused.code in UNKNOWN_CHANNELS, 1 if closed else REFUSALS
        by_subscription = {one.subscription: one for one in waiting.parts}
        for one in by_subscription.values():
            await self._count(one, reason, now, most=most, gone=gone)
        return True

    async def _count(self, waiting: Waiting, reason: str, now: datetime, *, most: int, gone: bool) -> None:
        """A refusal counts against whom the post was for; too many suspend."""
        ended = await self._outbox.refused(waiting, reason, now, within=REFUSED_WITHIN, most=most, gone=gone)
        if ended:
            log.warning("subscriptions suspended", subscriptions=ended, reason=reason)
            target = waiting.delivery.target
            guild = None if target.kind is TargetKind.DIRECT else target.guild
            await self._notify(ChannelNotice(target.channel, guild, waiting.subscription, reason, ended))


def _backoff_s(tries: int) -> float:
    return min(2.0 ** min(tries, 10), LONGEST_RETRY_S)
