"""Custom ids of buttons and selects: what is written on Discord's side today and must be understood for years.

The form is `v1:name:arg:arg…`, at most 100 characters. A name is never given another meaning; a new meaning takes a new name.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

VERSION = "v1"
MAX_CUSTOM_ID = 100
"""Discord's limit for a custom id, in characters."""
_SAFE = " ,;/+-_.@|~"
# Nearly all arguments are ids and dates.
_PLAIN = re.compile(r"[a-zA-Z0-9-]*")


@dataclass(frozen=True, slots=True)
class Action:
    """What a click means: a name (`bands`, `post`, …) and plain string arguments."""

    name: str
    args: tuple[str, ...] = ()

    def custom_id(self) -> str:
        """The wire form. Raises ValueError when it would pass 100 characters: carry an id, not the thing."""
        text = ":".join((VERSION, self.name, *map(_quoted, self.args)))
        if len(text) > MAX_CUSTOM_ID:
            raise ValueError(f"custom id of {len(text)} characters: {text[:40]}…")
        return text


def _quoted(arg: str) -> str:
    return arg if _PLAIN.fullmatch(arg) else quote(arg, safe=_SAFE)


def parse_action(custom_id: str) -> Action | None:
    """The action behind a custom id, or None when it is not ours."""
    version, _, rest = custom_id.partition(":")
    if version != VERSION or not rest:
        return None
    name, *args = rest.split(":")
    return Action(name, tuple(unquote(arg) for arg in args))
