"""A reply in plain values: what every room hands to `bot/chat`, which alone knows how Discord wants it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.action import Action
from bot.markdown import Markdown


class Tone(StrEnum):
    """The mood of a card; becomes its colour and never carries meaning alone."""

    GOOD = "good"
    GAPS = "gaps"
    BAD = "bad"
    OFF = "off"
    UNKNOWN = "unknown"
    INFO = "info"
    NEWS = "news"
    ERROR = "error"


class Emphasis(StrEnum):
    """How a button looks."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button. Exactly one of `action` and `url` is set. The label is plain text of at most 80 characters."""

    label: str
    action: Action | None = None
    url: str | None = None
    emoji: str | None = None
    emphasis: Emphasis = Emphasis.PLAIN
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a select or an autocomplete list: plain label (≤ 100), stable value (≤ 100), plain description (≤ 100)."""

    label: str
    value: str
    description: str = ""
    emoji: str | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """A drop-down of at most 25 choices."""

    action: Action
    placeholder: str
    choices: tuple[Choice, ...]
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class ChannelPick:
    """A drop-down of the server's channels that posts can go to; Discord fills it. `chosen` is a channel's id, 0 for none."""

    action: Action
    placeholder: str
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the card; an image is shown inside it. `alt` is read aloud by screen readers."""

    filename: str
    content: bytes
    alt: str = ""
    inline_image: bool = False


Row = tuple[Button, ...] | Select | ChannelPick


@dataclass(frozen=True, slots=True)
class Card:
    """One embed with its controls, or several embeds.

    `title`, `author`, `footer` are plain text and are escaped and cut by `bot/chat/embeds`; `lines` are Markdown, one short
    line each, shown in order; `controls` are at most 5 rows (5 buttons or one select each). `image_url` and `thumbnail_url`
    must be http(s). `private` asks for an answer that only the asker sees.
    """

    title: str = ""
    lines: tuple[Markdown, ...] = ()
    tone: Tone = Tone.INFO
    url: str | None = None
    author: str = ""
    footer: str = ""
    timestamp: datetime | None = None
    image_url: str | None = None
    thumbnail_url: str | None = None
    attachments: tuple[Attachment, ...] = ()
    controls: tuple[Row, ...] = ()
    private: bool = False
    more: tuple["Card", ...] = ()
    """What stands under it in the same message, without controls and files of its own."""

    def text(self) -> list[str]:
        """The card as lines of plain reading, for a terminal and for `--json`."""
        own = [part for part in (self.title, *self.lines, self.footer) if part]
        return own + [part for card in self.more for part in card.text()]
