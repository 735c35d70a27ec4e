"""Make messages: checked rights, the nonce's promise, forum posts and threads."""

from collections.abc import Iterable

from bot.playground import errors
from bot.playground.drafts import Draft, apply_draft
from bot.playground.mentions import find_mentions
from bot.playground.model import TEXTUAL, Attachment, Channel, Kind, Message, MessageFlag, User
from bot.playground.permissions import Permission
from bot.playground.world import World

NONCE_WINDOW_S = 300.0
"""How long `enforce_nonce` remembers; Discord says "in the past few minutes"."""


def check_may_post(world: World, channel: Channel, draft: Draft) -> None:
    """Refuse what the bot may not send to a channel (50008, 50013, 50007, 50083)."""
    if channel.kind not in TEXTUAL:
        raise errors.NOT_A_TEXT_CHANNEL.error()
    if channel.kind is Kind.DM:
        if not channel.recipients[0].dms_open:
            raise errors.DMS_CLOSED.error()
        return
    sending = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    needed = int(sending)
    if draft.embeds:
        needed |= Permission.EMBED_LINKS
    if draft.attachments:
        needed |= Permission.ATTACH_FILES
    if not world.can(world.bot, channel, needed):
        raise errors.MISSING_PERMISSIONS.error()
    if channel.archived and channel.locked:
        raise errors.ARCHIVED_THREAD.error()


def earlier_message(world: World, channel: Channel, draft: Draft) -> Message | None:
    """The message that the same nonce made in the past five minutes, when the body enforces the nonce."""
    if draft.nonce is None or not draft.enforce_nonce:
        return None
    made = channel.nonces.get(str(draft.nonce))
    if made is None or world.clock() - made[0] > NONCE_WINDOW_S:
        return None
    return channel.messages.get(made[1])


def post(world: World, channel: Channel, draft: Draft, *, number: int | None = None) -> Message:
    """A message by the bot; rights are checked before. `number` is its id: the first message of a forum post has its thread's."""
    message = Message(number or world.snowflake(), channel.id, world.bot, world.now(), nonce=draft.nonce)
    apply_draft(draft, message)
    message.flags = draft.flags or 0
    message.reference = draft.reference
    message.kind = 19 if draft.reference else 0
    if channel.archived:
        channel.archived = False
        world.tell_channel_changed(channel)
    if draft.nonce is not None:
        _remember_nonce(world, channel, draft.nonce, message.id)
    world.put_message(message)
    return message


def say(world: World, channel: Channel, author: User, content: str, files: Iterable[Attachment] = ()) -> Message:
    """A message by a person."""
    message = Message(world.snowflake(), channel.id, author, world.now(), content=content, attachments=list(files))
    found = find_mentions(world, channel, content)
    message.mentions, message.mention_roles = found.users, found.roles
    world.put_message(message)
    return message


def edit(world: World, message: Message, draft: Draft) -> None:
    """Change a message and tell of it."""
    apply_draft(draft, message)
    message.edited_at = world.now()
    world.tell_message_changed(message)


def open_thread(
    world: World, parent: Channel, name: str, kind: Kind, *, owner: User, archive_minutes: int = 1440
) -> Channel:
    """A new thread below a channel."""
    thread = Channel(world.snowflake(), kind, name, parent.guild_id, parent_id=parent.id, owner_id=owner.id)
    thread.archive_minutes = archive_minutes
    thread.created_at = world.now()
    return thread


def attach_thread(world: World, message: Message, thread: Channel) -> None:
    """Hang a thread on the message that it was started from."""
    message.thread_id = thread.id
    message.flags |= MessageFlag.HAS_THREAD
    world.put_channel(thread)
    world.tell_message_changed(message)


def _remember_nonce(world: World, channel: Channel, nonce: str | int, message_id: int) -> None:
    now = world.clock()
    channel.nonces.pop(str(nonce), None)
    channel.nonces[str(nonce)] = (now, message_id)
    while now - next(iter(channel.nonces.values()))[0] > NONCE_WINDOW_S:
        del channel.nonces[next(iter(channel.nonces))]
