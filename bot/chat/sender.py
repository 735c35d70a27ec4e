"""The outbox's hand on Discord: one try a call through discord.py's HTTP client, and every failure as an outcome."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

import aiohttp
import discord
import structlog
from discord.http import HTTPClient, MultipartParameters, Route, handle_message_parameters
from discord.utils import MISSING

from bot.action import Action
from bot.card import Card
from bot.chat import limits
from bot.chat.embeds import dress
from bot.chat.rest import TriedOnce, one_try
from bot.markdown import clean
from bot.news.model import DeliveryId, MessageId, Target, TargetKind
from bot.news.queueing import written_at
from bot.news.render import MORE, POST
from bot.news.sender import HistoryUnavailable, HistoryUnreadable, Outcome, Refused, Sent, Slowed, Unsure

log = structlog.get_logger(__name__)

TIMEOUT = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=20)
"""For the network alone: the wait for our own turn does not count."""
LOOK_BACK = 50
"""Posts of a forum."""
PAGE, PAGES = 100, 10
CLOCKS_DIFFER = timedelta(minutes=5)
DISCORD_FAILS = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TriedOnce)
TAGS_KEPT_S = 3600.0
DIRECT_KEPT, FORUMS_KEPT = 10_000, 1000
"""Private channels, and forums with their tags, that are remembered; for others Discord is asked again, which costs a request."""
ALREADY_PUBLISHED = 40033
TAG_REQUIRED = 40067

T = TypeVar("T")
MayRead = Callable[[int], bool | None]


class DiscordSender:
    """Posts, edits, publishes and finds.

    Args:
        http: A client that is logged in and has `rest.trace`.
        may_read_history: Whether the bot may read a channel's history; None when not known.
    """

    def __init__(self, http: HTTPClient, *, may_read_history: MayRead = lambda _channel: None) -> None:
        self._http = http
        self._may_read_history = may_read_history
        self._direct: dict[int, int] = {}
        self._tags: dict[int, tuple[float, dict[str, int]]] = {}

    async def create(
        self,
        target: Target,
        card: Card,
        *,
        nonce: str,
        mention_role: int | None = None,
        tags: tuple[str, ...] = (),
    ) -> Outcome:
        """See `bot.news.sender.Sender`."""

        async def attempt() -> Outcome:
            if target.kind is TargetKind.FORUM:
                return await self._create_post(target, card, mention_role=mention_role, tags=tags)
            channel = await self._channel(target)
            with _parameters(card, nonce=nonce, mention_role=mention_role) as parameters:
                route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
                return Sent(_message_id(await self._send(route, parameters)))

        return await outcome(attempt)

    async def edit(self, target: Target, message: MessageId, card: Card) -> Outcome:
        """See `bot.news.sender.Sender`."""

        async def attempt() -> Outcome:
            channel = await self._channel(target, message)
            route = Route(
                "PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=channel, message_id=message
            )
            with _parameters(card, editing=True) as parameters:
                return Sent(_message_id(await self._send(route, parameters)))

        return await outcome(attempt)

    async def publish(self, target: Target, message: MessageId) -> Outcome:
        """See `bot.news.sender.Sender`."""

        async def attempt() -> Outcome:
            path = "/channels/{channel_id}/messages/{message_id}/crosspost"
            route = Route("POST", path, channel_id=target.channel, message_id=message)
            async with one_try():
                await self._http.request(route, timeout=TIMEOUT)
            return Sent(message)

        done = await outcome(attempt)
        return Sent(message) if isinstance(done, Refused) and done.code == ALREADY_PUBLISHED else done

    async def find(self, target: Target, delivery: DeliveryId) -> MessageId | None:
        """See `bot.news.sender.Sender`."""
        try:
            if target.kind is TargetKind.FORUM:
                return await self._find_post(target, delivery)
            async for message in self._since(target, written_at(delivery)):
                if _shows(message, delivery):
                    return _message_id(message)
        except DISCORD_FAILS as error:
            raise _unread(error) from error
        return None

    async def said(self, target: Target, *, since: datetime) -> list[str]:
        """See `bot.news.sender.Sender`."""
        try:
            return [
                str(embed.get("description") or "")
                async for message in self._since(target, since)
                if message["author"].get("bot")
                for embed in message.get("embeds", ())
            ]
        except DISCORD_FAILS as error:
            raise _unread(error) from error

    async def _since(self, target: Target, since: datetime) -> AsyncIterator[Mapping[str, Any]]:
        """A channel's messages since a moment, newest first."""
        channel = await self._channel(target)
        may_read = True if target.kind is TargetKind.DIRECT else self._may_read_history(channel)
        if may_read is False:
            raise HistoryUnreadable(f"no right to read the history of channel {channel}")
        route = Route("GET", "/channels/{channel_id}/messages", channel_id=channel)
        oldest, params = discord.utils.time_snowflake(since - CLOCKS_DIFFER), {"limit": PAGE}
        for _ in range(PAGES):
            page = await self._http.request(route, params=params, timeout=TIMEOUT)
            if may_read is None and not page and "before" not in params:
                # So Discord answers who may not read, too: a process without the gateway cannot tell the two apart.
                raise HistoryUnreadable(f"nothing to be seen in channel {channel}")
            for message in page:
                if int(message["id"]) < oldest:
                    return
                yield message
            if len(page) < PAGE:
                return
            params = {"limit": PAGE, "before": page[-1]["id"]}

    async def _send(self, route: Route, parameters: MultipartParameters) -> Mapping[str, Any]:
        async with one_try():
            if parameters.files:
                found = await self._http.request(
                    route, files=parameters.files, form=parameters.multipart, timeout=TIMEOUT
                )
            else:
                found = await self._http.request(route, json=parameters.payload, timeout=TIMEOUT)
        return dict(found)

    async def _create_post(
        self, target: Target, card: Card, *, mention_role: int | None, tags: tuple[str, ...]
    ) -> Outcome:
        """A forum post: a thread whose first message is the card. There is no nonce for these."""
        applied = await self._applied(target.channel, tags)
        try:
            return await self._create_thread(target, card, mention_role=mention_role, applied=applied)
        except discord.HTTPException as error:
            # A tag may have been deleted or made a moderators' since they were asked for; nothing was posted.
            self._tags.pop(target.channel, None)
            again = await self._applied(target.channel, tags) if error.status == 400 else applied
            if again == applied:
                raise
            return await self._create_thread(target, card, mention_role=mention_role, applied=again)

    async def _create_thread(
        self, target: Target, card: Card, *, mention_role: int | None, applied: list[int]
    ) -> Outcome:
        thread: dict[str, Any] = {"name": clean(card.title, limit=limits.POST_NAME) or "…"}
        if applied:
            thread["applied_tags"] = [str(tag) for tag in applied]
        with _parameters(card, mention_role=mention_role, thread=thread) as parameters:
            made = await self._send(
                Route("POST", "/channels/{channel_id}/threads", channel_id=target.channel), parameters
            )
        return Sent(_message_id(made.get("message", made)))

    async def _applied(self, forum: int, names: tuple[str, ...]) -> list[int]:
        """The forum's tags of these names."""
        known = await self._forum_tags(forum) if names else {}
        found = dict.fromkeys(known[name.casefold()] for name in names if name.casefold() in known)
        return list(found)[: limits.POST_TAGS]

    async def _forum_tags(self, forum: int) -> dict[str, int]:
        """The tags of a forum by their folded names, asked every hour, and when Discord refuses a post with them."""
        asked_at, tags = self._tags.get(forum, (float("-inf"), {}))
        if time.monotonic() - asked_at > TAGS_KEPT_S:
            found = await self._http.request(Route("GET", "/channels/{channel_id}", channel_id=forum), timeout=TIMEOUT)
            tags = {tag["name"].casefold(): int(tag["id"]) for tag in found.get("available_tags", ())}
            self._tags.pop(forum, None)
            _remember(self._tags, forum, (time.monotonic(), tags), most=FORUMS_KEPT)
        return tags

    async def _find_post(self, target: Target, wanted: DeliveryId) -> MessageId | None:
        """Among the forum's newest posts, open or archived, by their first messages. A first message has its thread's id."""
        active = await self._http.request(
            Route("GET", "/guilds/{guild_id}/threads/active", guild_id=target.guild or 0), timeout=TIMEOUT
        )
        archived = await self._http.request(
            Route("GET", "/channels/{channel_id}/threads/archived/public", channel_id=target.channel),
            params={"limit": LOOK_BACK},
            timeout=TIMEOUT,
        )
        own = {int(t["id"]) for t in active["threads"] if int(t.get("parent_id") or 0) == target.channel}
        newest = sorted(own | {int(thread["id"]) for thread in archived["threads"]}, reverse=True)[:LOOK_BACK]
        for thread in newest:
            route = Route("GET", "/channels/{channel_id}/messages/{message_id}", channel_id=thread, message_id=thread)
            try:
                message = await self._http.request(route, timeout=TIMEOUT)
            except discord.NotFound:
                continue
            if _shows(message, wanted):
                return MessageId(thread)
        return None

    async def _channel(self, target: Target, message: MessageId | None = None) -> int:
        """The channel on Discord's side: a person's private channel is opened, a forum post is its own channel."""
        if target.kind is TargetKind.FORUM and message is not None:
            return message
        if target.kind is not TargetKind.DIRECT:
            return target.channel
        if target.channel not in self._direct:
            opened = await self._http.request(
                Route("POST", "/users/@me/channels"), json={"recipient_id": str(target.channel)}, timeout=TIMEOUT
            )
            _remember(self._direct, target.channel, int(opened["id"]), most=DIRECT_KEPT)
        return self._direct[target.channel]


def _remember(known: dict[int, T], key: int, value: T, *, most: int) -> None:
    """Keeps what is new, and lets go of what was learned first."""
    known[key] = value
    if len(known) > most:
        del known[next(iter(known))]


async def outcome(attempt: Callable[[], Awaitable[Outcome]]) -> Outcome:
    """What an attempt ended in."""
    try:
        return await attempt()
    except (TriedOnce, discord.RateLimited, discord.HTTPException) as error:
        return _answered(error)
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        return Unsure(type(error).__name__)


def _answered(error: TriedOnce | discord.RateLimited | discord.HTTPException) -> Outcome:
    if isinstance(error, discord.RateLimited):
        return Slowed(error.retry_after, everywhere=False)
    if isinstance(error, TriedOnce) and error.status == 429:
        return Slowed(error.retry_after_s, error.everywhere)
    if isinstance(error, TriedOnce) or error.status >= 500:
        return Unsure(f"status {error.status}" if error.status else "no answer")
    return Refused(error.status, error.code, error.text)


def _parameters(
    card: Card,
    *,
    nonce: str | None = None,
    mention_role: int | None = None,
    thread: dict[str, Any] | None = None,
    editing: bool = False,
) -> MultipartParameters:
    """The body of a message. Only the role asked for can be pinged, whatever the text says."""
    dressed = dress(card)
    mentions = discord.AllowedMentions.none()
    content = MISSING
    if mention_role is not None:
        mentions = discord.AllowedMentions(
            everyone=False, users=False, roles=[discord.Object(mention_role)], replied_user=False
        )
        content = f"<@&{mention_role}>"
    return handle_message_parameters(
        content=content,
        embeds=dressed.embeds,
        view=dressed.view if dressed.view or editing else MISSING,
        nonce=nonce,
        files=list(dressed.files) if dressed.files and not editing else MISSING,
        attachments=list(dressed.files) if editing else MISSING,
        allowed_mentions=mentions,
        channel_payload=thread if thread is not None else MISSING,
    )


def _message_id(message: Mapping[str, Any]) -> MessageId:
    return MessageId(int(message["id"]))


def _shows(message: Mapping[str, Any], delivery: DeliveryId) -> bool:
    """Whether a message shows a delivery, alone or among others."""
    known = {Action(POST, (delivery,)).custom_id(), Action(MORE, (delivery,)).custom_id()}
    parts = [part for row in message.get("components", ()) for part in row.get("components", ())]
    offered = {option.get("value") for part in parts for option in part.get("options", ())}
    return delivery in offered or any(part.get("custom_id") in known for part in parts)


def _unread(error: Exception) -> HistoryUnreadable | HistoryUnavailable:
    if isinstance(error, discord.Forbidden | discord.NotFound):
        return HistoryUnreadable(f"the history cannot be read: {error.status} {error.code}")
    return HistoryUnavailable(f"the history cannot be read now: {type(error).__name__}")
