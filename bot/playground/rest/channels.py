"""Routes of channels, threads, forum posts and permission overwrites."""

from bot.playground import errors, posting, wire
from bot.playground.drafts import read_draft
from bot.playground.errors import JsonObject
from bot.playground.forms import Form, refuse
from bot.playground.model import Channel, Kind, Overwrite, Tag
from bot.playground.permissions import Permission
from bot.playground.ratelimits import Limit
from bot.playground.rest.call import Answer, Call, Route

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
MAX_APPLIED_TAGS = 5
MAX_TAGS = 20
CREATABLE = (Kind.TEXT, Kind.VOICE, Kind.CATEGORY, Kind.ANNOUNCEMENT, Kind.FORUM)


def _get(call: Call) -> JsonObject:
    return wire.channel(call.channel())


def _patch(call: Call) -> JsonObject:
    channel = call.channel()
    if channel.kind is Kind.DM:
        raise errors.NOT_IN_DM.error()
    own_thread = channel.is_thread and channel.owner_id == call.world.bot.id
    if not own_thread:
        call.require(channel, Permission.MANAGE_THREADS if channel.is_thread else Permission.MANAGE_CHANNELS)
    body = call.form()
    name = body.text("name", most=100, least=1)
    topic = body.text("topic", most=4096 if channel.kind is Kind.FORUM else 1024)
    minutes = body.choice("auto_archive_duration", ARCHIVE_MINUTES)
    applied = body.snowflakes("applied_tags", most=MAX_APPLIED_TAGS)
    archived, locked = body.flag("archived"), body.flag("locked")
    tags = _read_tags(call, body)
    body.problems.raise_any()
    channel.name = name or channel.name
    channel.topic = topic if body.has("topic") else channel.topic
    channel.archive_minutes = minutes or channel.archive_minutes
    channel.archived = channel.archived if archived is None else archived
    channel.locked = channel.locked if locked is None else locked
    channel.applied_tags = channel.applied_tags if applied is None else applied
    channel.tags = channel.tags if tags is None else tags
    call.world.tell_channel_changed(channel)
    return wire.channel(channel)


def _read_tags(call: Call, body: Form) -> list[Tag] | None:
    forms = body.forms("available_tags", most=MAX_TAGS)
    if forms is None:
        return None
    return [
        Tag(
            form.snowflake("id") or call.world.snowflake(),
            form.text("name", most=20, least=1, required=True) or "",
            form.flag("moderated") or False,
            form.text("emoji_name", most=32),
        )
        for form in forms
    ]


def _delete(call: Call) -> JsonObject:
    channel = call.channel()
    if channel.kind is not Kind.DM:
        call.require(channel, Permission.MANAGE_THREADS if channel.is_thread else Permission.MANAGE_CHANNELS)
        call.world.delete_channel(channel)
    return wire.channel(channel)


def _create(call: Call) -> Answer:
    guild = call.guild(Permission.MANAGE_CHANNELS)
    body = call.form()
    name = body.text("name", most=100, least=1, required=True)
    kind = body.choice("type", CREATABLE) or Kind.TEXT
    topic = body.text("topic", most=1024)
    body.problems.raise_any()
    channel = call.world.add_channel(guild, name or "", Kind(kind))
    channel.topic = topic
    return Answer(201, wire.channel(channel))


def _put_overwrite(call: Call) -> None:
    channel = call.channel(Permission.MANAGE_ROLES)
    body = call.form()
    kind = body.choice("type", (0, 1), required=True)
    allow, deny = body.integer("allow") or 0, body.integer("deny") or 0
    body.problems.raise_any()
    target = call.id("overwrite_id")
    channel.overwrites[target] = Overwrite(target, kind or 0, allow, deny)
    call.world.tell_channel_changed(channel)


def _delete_overwrite(call: Call) -> None:
    channel = call.channel(Permission.MANAGE_ROLES)
    channel.overwrites.pop(call.id("overwrite_id"), None)
    call.world.tell_channel_changed(channel)


def _start_thread(call: Call) -> Answer:
    channel = call.channel()
    if channel.kind is Kind.FORUM:
        return _forum_post(call, channel)
    call.require(channel, Permission.CREATE_PUBLIC_THREADS)
    if channel.kind not in (Kind.TEXT, Kind.ANNOUNCEMENT):
        raise errors.WRONG_CHANNEL_TYPE.error()
    thread = _new_thread(call, channel, usual=Kind.PRIVATE_THREAD)
    call.world.put_channel(thread)
    return Answer(201, wire.channel(thread))


def _thread_from_message(call: Call) -> Answer:
    channel = call.channel(Permission.CREATE_PUBLIC_THREADS)
    message = channel.messages.get(call.id("message_id"))
    if message is None:
        raise errors.UNKNOWN_MESSAGE.error()
    if message.thread_id:
        raise errors.EXISTING_THREAD.error()
    announced = channel.kind is Kind.ANNOUNCEMENT
    thread = _new_thread(call, channel, usual=Kind.ANNOUNCEMENT_THREAD if announced else Kind.PUBLIC_THREAD)
    thread.id = message.id
    posting.attach_thread(call.world, message, thread)
    return Answer(201, wire.channel(thread))


def _new_thread(call: Call, parent: Channel, *, usual: Kind) -> Channel:
    body = call.form()
    name = body.text("name", most=100, least=1, required=True)
    minutes = body.choice("auto_archive_duration", ARCHIVE_MINUTES) or 1440
    kind = body.choice("type", (10, 11, 12)) or usual
    body.problems.raise_any()
    return posting.open_thread(
        call.world, parent, name or "", Kind(kind), owner=call.world.bot, archive_minutes=minutes
    )


def _forum_post(call: Call, forum: Channel) -> Answer:
    """A post with its first message, in one request. No nonce is honoured here, as at Discord."""
    call.require(forum, Permission.SEND_MESSAGES)
    body = call.form()
    tags = _applied_tags(call, forum, body)
    thread = _new_thread(call, forum, usual=Kind.PUBLIC_THREAD)
    thread.applied_tags = tags
    first = body.form("message", required=True)
    if first is None:
        raise refuse("message", "BASE_TYPE_REQUIRED", "This field is required")
    first.data = {key: value for key, value in first.data.items() if key not in ("nonce", "enforce_nonce")}
    draft = read_draft(call.world, thread, first, uploads=call.uploads)
    if draft.attachments:
        call.require(forum, Permission.ATTACH_FILES)
    if draft.embeds:
        call.require(forum, Permission.EMBED_LINKS)
    call.world.put_channel(thread)
    message = posting.post(call.world, thread, draft, number=thread.id)
    return Answer(201, wire.channel(thread) | {"message": wire.message(message, call.world)})


def _applied_tags(call: Call, forum: Channel, body: Form) -> list[int]:
    applied = body.snowflakes("applied_tags", most=MAX_APPLIED_TAGS) or []
    known = {tag.id: tag for tag in forum.tags}
    if any(tag_id not in known for tag_id in applied):
        body.fail("applied_tags", "CHANNEL_INVALID_FORUM_TAG", "One or more tags are invalid.")
    body.problems.raise_any()
    if forum.tag_required and not applied:
        raise errors.TAG_REQUIRED.error()
    if any(known[tag_id].moderated for tag_id in applied):
        call.require(forum, Permission.MANAGE_THREADS)
    return applied


def _active_threads(call: Call) -> JsonObject:
    guild = call.guild()
    threads = [item for item in call.world.channels_of(guild) if item.is_thread and not item.archived]
    return {"threads": [wire.channel(item) for item in threads], "members": []}


def _archived_threads(call: Call) -> JsonObject:
    parent = call.channel(Permission.READ_MESSAGE_HISTORY)
    threads = [item for item in call.world.channels.values() if item.parent_id == parent.id and item.archived]
    return {"threads": [wire.channel(item) for item in threads], "members": [], "has_more": False}


def _join(call: Call) -> None:
    call.channel()


_CHANNEL = "/channels/{channel_id}"
ROUTES = (
    Route("GET", _CHANNEL, _get),
    Route("PATCH", _CHANNEL, _patch),
    Route("DELETE", _CHANNEL, _delete),
    Route("POST", "/guilds/{guild_id}/channels", _create),
    Route("PUT", f"{_CHANNEL}/permissions/{{overwrite_id}}", _put_overwrite),
    Route("DELETE", f"{_CHANNEL}/permissions/{{overwrite_id}}", _delete_overwrite),
    Route("POST", f"{_CHANNEL}/threads", _start_thread, Limit(5, 5.0)),
    Route("POST", f"{_CHANNEL}/messages/{{message_id}}/threads", _thread_from_message, Limit(5, 5.0)),
    Route("GET", f"{_CHANNEL}/threads/archived/public", _archived_threads),
    Route("GET", "/guilds/{guild_id}/threads/active", _active_threads),
    Route("PUT", f"{_CHANNEL}/thread-members/@me", _join),
    Route("DELETE", f"{_CHANNEL}/thread-members/@me", _join),
)
