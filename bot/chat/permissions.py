"""What Discord calls its permissions in a reader's language, as its settings show them."""

from collections.abc import Iterable

from bot.markdown import Markdown, bold
from bot.text.speech import Speech


def named(permissions: Iterable[str], speech: Speech) -> Markdown:
    """`**Send Messages** and **Embed Links**` of `send_messages` and `embed_links`; English where a catalog lacks one."""
    return Markdown(speech.listing([bold(_name(permission, speech)) for permission in permissions]))


def _name(permission: str, speech: Speech) -> str:
    message_id = f"permission-{permission.replace('_', '-')}"
    return speech.say(message_id) if speech.knows(message_id) else permission.replace("_", " ").title()
