"""Custom ids of buttons and selects: what is written on Discord's side today and must be understood for years.

The form is `v1:name:arg:arg…`, at most 100 characters. A name is never given another meaning; a new meaning takes a new name.
"""

from dataclasses import dataclass
from urllib.parse import quote, unquote

VERSION = "v1"
MAX_CUSTOM_ID = 100
"""Discord's limit for a custom id, in characters."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a click means: a name (`bands`, `post`, …) and plain string arguments."""

    name: str
    args: tuple[str, ...] = ()

    def custom_id(self) -> str:
        """The wire form. Raises ValueError when it would pass 100 characters: carry an id, not the thing."""
        text = ":".join((VERSION, self.name, *(quote(arg, safe=" ,;/+-_.@|~") for arg in self.args)))
        if len(text) > MAX_CUSTOM_ID:
            raise ValueError(f"custom id of {len(text)} characters: {text[:40]}…")
        return text


def parse_action(custom_id: str) -> Action | None:
    """The action behind a custom id, or None when it is not ours."""
    version, _, rest = custom_id.partition(":")
    if version != VERSION or not rest:
        return None
    name, *args = rest.split(":")
    return Action(name, tuple(unquote(arg) for arg in args))
