"""Files that people hand over with a command: read with a limit, before anything looks at them."""

import discord

from bot.errors import BadInput
from bot.markdown import clean


async def content_of(file: discord.Attachment, *, most: int) -> bytes:
    """A file's bytes.

    Raises:
        BadInput: it is larger than `most` bytes, or Discord no longer has it.
    """
    name = clean(file.filename, limit=80)
    if file.size > most:
        raise BadInput("too large", message_id="error-file-large", name=name, most=most // 1000)
    try:
        return await file.read()
    except discord.HTTPException as error:
        raise BadInput(f"cannot read {name}", message_id="error-file-gone", name=name) from error
