"""One thing that an examination of the tables finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `pattern` is a stable word; `place` is file and line, or the id of a phone or carrier."""

    pattern: str
    place: str
    text: str
    is_error: bool = False
