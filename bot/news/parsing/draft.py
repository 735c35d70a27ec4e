"""What a parser found of an entry, before links are joined, dates read and text cleaned."""

from dataclasses import dataclass, field

import msgspec


class Draft(msgspec.Struct):
    """One entry as its parser gave it. Everything is foreign text."""

    id: str = ""
    link: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    updated: str = ""
    html: str = ""
    """Teaser or content: the text that the summary is made from."""
    more_html: str = ""
    """The full content where `html` is the teaser: images are looked for in both."""
    images: list[str] = msgspec.field(default_factory=list)
    """Candidates, best first."""
    categories: list[str] = msgspec.field(default_factory=list)
    language: str = ""


@dataclass(slots=True)
class Found:
    """What a parser found in a body."""

    parser: str
    title: str = ""
    link: str = ""
    language: str = ""
    drafts: list[Draft] = field(default_factory=list)
    ttl_s: int | None = None
    skips: str = ""
    base: str = ""
    """`xml:base` of the whole document."""
