"""Read what a message is to contain: text, embeds, components, files, flags and the nonce; the same for posts and edits."""

import mimetypes
from dataclasses import dataclass, field

from bot.playground import errors
from bot.playground.components import read_components
from bot.playground.embeds import read_embeds, shown_files
from bot.playground.errors import JsonObject
from bot.playground.forms import Form
from bot.playground.mentions import Mentions, read_mentions
from bot.playground.model import Attachment, Channel, Message, MessageFlag
from bot.playground.wire import attachment_url
from bot.playground.world import World

MAX_CONTENT = 2_000
MAX_FILES = 10
MAX_FILE_BYTES = 10 * 1024 * 1024
SENDER_FLAGS = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.COMPONENTS_V2


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart request; `index` is the number in its name, `files[3]`."""

    index: int
    filename: str
    content_type: str
    content: bytes


@dataclass(slots=True)
class Draft:
    """A checked message body. None means that the body does not say, which matters to an edit."""

    content: str | None = None
    embeds: list[JsonObject] | None = None
    components: list[JsonObject] | None = None
    attachments: list[Attachment] | None = None
    flags: int | None = None
    nonce: str | int | None = None
    enforce_nonce: bool = False
    mentions: Mentions = field(default_factory=Mentions)
    reference: JsonObject | None = None


def read_draft(
    world: World,
    channel: Channel,
    body: Form,
    *,
    uploads: list[Upload],
    editing: Message | None = None,
    extra_flags: int = 0,
) -> Draft:
    """Check a message body for a channel. Raises ApiError with everything that is wrong with it."""
    draft = Draft(flags=_flags(body, extra_flags), enforce_nonce=body.flag("enforce_nonce") or False)
    draft.attachments = _attachments(world, body, uploads=uploads, editing=editing)
    kept = draft.attachments if draft.attachments is not None else (editing.attachments if editing else [])
    files = {item.filename: attachment_url(item, channel.id, world.base_url) for item in kept}
    v2 = bool(((draft.flags or 0) | (editing.flags if editing else 0)) & MessageFlag.COMPONENTS_V2)
    if body.has("content"):
        draft.content = body.text("content", most=MAX_CONTENT, strip=True) or ""
    if body.has("embeds"):
        draft.embeds = read_embeds(body, files=files)
    if body.has("components"):
        draft.components = read_components(body, v2=v2, files=files)
    if v2:
        _refuse_beside_v2(body)
    _nonce(body, draft)
    draft.mentions = read_mentions(world, channel, body)
    body.problems.raise_any()
    if not v2 and _empty(draft, editing):
        raise errors.EMPTY_MESSAGE.error()
    return draft


def _flags(body: Form, extra: int) -> int | None:
    flags = body.integer("flags", most=2**31 - 1)
    return None if flags is None else flags & (SENDER_FLAGS | extra)


def _nonce(body: Form, draft: Draft) -> None:
    value = body.data.get("nonce")
    if value is None:
        return
    if isinstance(value, int) and not isinstance(value, bool):
        draft.nonce = value
    else:
        draft.nonce = body.text("nonce", most=25)


def _refuse_beside_v2(body: Form) -> None:
    for name in ("content", "embeds", "poll", "sticker_ids"):
        if body.data.get(name):
            body.fail(
                name,
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )


def _empty(draft: Draft, editing: Message | None) -> bool:
    """Discord refuses a message without text, embed, file or component."""
    parts: list[object] = [draft.content, draft.embeds, draft.components, draft.attachments]
    if editing is not None:
        before = (editing.content, editing.embeds, editing.components, editing.attachments)
        parts = [old if new is None else new for new, old in zip(parts, before, strict=True)]
    return not any(parts)


def _attachments(
    world: World, body: Form, *, uploads: list[Upload], editing: Message | None
) -> list[Attachment] | None:
    """The files of the message: new ones from the request, and the ones that an edit keeps by naming their ids."""
    forms = body.forms("attachments", most=MAX_FILES)
    if forms is None and not uploads:
        return None
    by_index = {upload.index: upload for upload in uploads}
    described: dict[int, Form] = {}
    kept: list[Attachment] = []
    before = {item.id: item for item in editing.attachments} if editing else {}
    for form in forms or []:
        number = form.snowflake("id", required=True)
        if number in by_index:
            described[number] = form
        elif number in before:
            kept.append(before[number])
        elif number is not None:
            form.fail("id", "ATTACHMENT_NOT_FOUND", "Attachment was not found")
    if forms is None and editing:
        kept = list(editing.attachments)
    shown = shown_files(body)
    fresh = [_store(world, upload, described.get(upload.index), shown) for upload in uploads]
    if len(kept) + len(fresh) > MAX_FILES:
        body.fail("attachments", "BASE_TYPE_MAX_LENGTH", f"Must be {MAX_FILES} or fewer in length.")
    return kept + fresh


def _store(world: World, upload: Upload, form: Form | None, shown: set[str]) -> Attachment:
    if len(upload.content) > MAX_FILE_BYTES:
        raise errors.TOO_LARGE.error()
    name = (form.text("filename", most=1024) if form else None) or upload.filename
    return Attachment(
        world.snowflake(),
        name,
        mimetypes.guess_type(name)[0] or upload.content_type,
        upload.content,
        description=form.text("description", most=1024) if form else None,
        shown_in_embed=name in shown,
    )


def apply_draft(draft: Draft, message: Message) -> None:
    """Put what the draft says into the message, leaving the rest."""
    if draft.content is not None:
        message.content = draft.content
        message.mentions = draft.mentions.users
        message.mention_roles = draft.mentions.roles
        message.mention_everyone = draft.mentions.everyone
    if draft.embeds is not None:
        message.embeds = draft.embeds
    if draft.components is not None:
        message.components = draft.components
    if draft.attachments is not None:
        message.attachments = draft.attachments
    if draft.flags is not None:
        stays = ~SENDER_FLAGS | MessageFlag.COMPONENTS_V2  # Discord never takes this flag back from a message
        message.flags = (message.flags & stays) | draft.flags
