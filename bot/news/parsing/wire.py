"""What the bot and its parser process say to each other: messages in MessagePack, each after its length in four bytes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from bot.news.model import Feed

LENGTH_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class Job:
    """A body to parse."""

    body: bytes
    content_type: str | None
    base_url: str
    now: datetime
    cpu_limit_s: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The feed, or the reason why there is none (one of `examine.REASONS`)."""

    feed: Feed | None = None
    reason: str = ""


def pack(message: Job | Reply) -> bytes:
    """The message with its length before it."""
    content = msgspec.msgpack.encode(message)
    return len(content).to_bytes(LENGTH_BYTES) + content


def unpack_job(content: bytes) -> Job:
    """Raises msgspec.ValidationError."""
    return msgspec.msgpack.decode(content, type=Job)


def unpack_reply(content: bytes) -> Reply:
    """Raises msgspec.ValidationError."""
    return msgspec.msgpack.decode(content, type=Reply)
