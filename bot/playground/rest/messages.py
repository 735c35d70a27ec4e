"""Routes of messages: list, get, post, edit, delete, crosspost."""

from itertools import islice

from bot.playground import errors, posting, wire
from bot.playground.drafts import read_draft
from bot.playground.errors import JsonObject
from bot.playground.forms import Form
from bot.playground.model import TEXTUAL, Channel, Kind, Message, MessageFlag
from bot.playground.permissions import Permission
from bot.playground.ratelimits import Limit
from bot.playground.rest.call import Answer, Call, Route

CROSSPOSTS_AN_HOUR = 10
BULK_DAYS = 14


def _history(call: Call) -> list[JsonObject]:
    channel = call.channel()
    if channel.kind not in TEXTUAL:
        raise errors.WRONG_CHANNEL_TYPE.error()
    limit = call.number("limit", least=1, most=100, usual=50)
    if not call.world.can(call.world.bot, channel, Permission.READ_MESSAGE_HISTORY):
        return []
    return [_shown(call, message) for message in _page(call.query, channel, limit)]


def _page(query: object, channel: Channel, limit: int) -> list[Message]:
    """Newest first, as Discord lists them; `after` takes the oldest ones after that id."""
    form = Form(query) if isinstance(query, dict) else Form({})
    before, after, around = (form.snowflake(name) for name in ("before", "after", "around"))
    form.problems.raise_any()
    messages = list(channel.messages.values())
    if around is not None:
        half = limit // 2
        older = [message for message in messages if message.id <= around][-half - 1 :]
        newer = [message for message in messages if message.id > around][:half]
        return list(reversed(older + newer))
    if after is not None:
        return list(reversed([message for message in messages if message.id > after][:limit]))
    newest_first = (message for message in reversed(messages) if before is None or message.id < before)
    return list(islice(newest_first, limit))


def _shown(call: Call, message: Message) -> JsonObject:
    """Without the content intent, a bot reads only its own words, direct messages and those that mention it."""
    bot = call.world.bot
    channel = call.world.channels[message.channel_id]
    blank = message.author is not bot and channel.kind is not Kind.DM and bot not in message.mentions
    return wire.message(message, call.world, blank=blank)


def _get(call: Call) -> JsonObject:
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    return _shown(call, _find(call, channel))


def _find(call: Call, channel: Channel) -> Message:
    message = channel.messages.get(call.id("message_id"))
    if message is None:
        raise errors.UNKNOWN_MESSAGE.error()
    return message


def _post(call: Call) -> JsonObject:
    channel = call.channel()
    body = call.form()
    draft = read_draft(call.world, channel, body, uploads=call.uploads)
    posting.check_may_post(call.world, channel, draft)
    reference = body.form("message_reference")
    if reference:
        draft.reference = _reference(channel, reference)
    earlier = posting.earlier_message(call.world, channel, draft)
    message = earlier or posting.post(call.world, channel, draft)
    return wire.message(message, call.world, with_nonce=True)


def _reference(channel: Channel, form: Form) -> JsonObject | None:
    message_id = form.snowflake("message_id", required=True)
    if message_id not in channel.messages:
        if form.flag("fail_if_not_exists") is False:
            return None
        form.fail(None, "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
    form.problems.raise_any()
    data: JsonObject = {"type": 0, "message_id": str(message_id), "channel_id": str(channel.id)}
    if channel.guild_id:
        data["guild_id"] = str(channel.guild_id)
    return data


def _edit(call: Call) -> JsonObject:
    channel = call.channel()
    message = _find(call, channel)
    if message.author is not call.world.bot:
        raise errors.FOREIGN_MESSAGE.error()
    draft = read_draft(call.world, channel, call.form(), uploads=call.uploads, editing=message)
    if channel.archived:
        raise errors.ARCHIVED_THREAD.error()
    posting.edit(call.world, message, draft)
    return wire.message(message, call.world)


def _delete(call: Call) -> None:
    channel = call.channel()
    message = _find(call, channel)
    if message.author is not call.world.bot:
        if channel.kind is Kind.DM:
            raise errors.NOT_IN_DM.error()
        call.require(channel, Permission.MANAGE_MESSAGES)
    call.world.delete_message(message)


def _bulk_delete(call: Call) -> None:
    channel = call.channel(Permission.MANAGE_MESSAGES)
    body = call.form()
    body.require("messages")
    wanted = body.snowflakes("messages", most=100, least=2) or []
    body.problems.raise_any()
    found = [channel.messages[item] for item in wanted if item in channel.messages]
    if any((call.world.now() - message.sent_at).days >= BULK_DAYS for message in found):
        raise errors.TOO_OLD_TO_BULK_DELETE.error()
    for message in found:
        call.world.delete_message(message)


def _crosspost(call: Call) -> Answer | JsonObject:
    channel = call.channel(Permission.SEND_MESSAGES)
    message = _find(call, channel)
    if channel.kind is not Kind.ANNOUNCEMENT:
        raise errors.WRONG_CHANNEL_TYPE.error()
    if message.author is not call.world.bot:
        call.require(channel, Permission.MANAGE_MESSAGES)
    if message.flags & MessageFlag.CROSSPOSTED:
        raise errors.ALREADY_CROSSPOSTED.error()
    now = call.world.clock()
    channel.crossposts = [at for at in channel.crossposts if now - at < 3600]
    if len(channel.crossposts) >= CROSSPOSTS_AN_HOUR:
        wait_s = round(3600 - (now - channel.crossposts[0]), 3)
        return Answer(
            429,
            {"message": "You are being rate limited.", "retry_after": wait_s, "global": False, "code": 20016},
        )
    channel.crossposts.append(now)
    message.flags |= MessageFlag.CROSSPOSTED
    call.world.tell_message_changed(message)
    return wire.message(message, call.world)


def _typing(call: Call) -> None:
    call.channel(Permission.SEND_MESSAGES)


_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
ROUTES = (
    Route("GET", _MESSAGES, _history, Limit(5, 1.0)),
    Route("POST", _MESSAGES, _post, Limit(5, 5.0)),
    Route("GET", _MESSAGE, _get),
    Route("PATCH", _MESSAGE, _edit, Limit(5, 5.0)),
    Route("DELETE", _MESSAGE, _delete, Limit(5, 1.0)),
    Route("POST", f"{_MESSAGES}/bulk-delete", _bulk_delete, Limit(1, 3.0)),
    Route("POST", f"{_MESSAGE}/crosspost", _crosspost, Limit(10, 3600.0)),
    Route("POST", "/channels/{channel_id}/typing", _typing, Limit(5, 5.0)),
)
