"""A server's settings as a file: what it holds, checked field by field when it comes back. Pure."""

from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, ValidationError

from bot.errors import BadInput
from bot.markdown import clean
from bot.news.match import folded
from bot.news.model import TargetKind
from bot.news.wishes import KINDS, LONGEST_PHRASE, MOST

MOST_BYTES = 1_000_000
MOST_FEEDS, MOST_SUBSCRIPTIONS = 1_000, 1_000

Id = Annotated[int, Field(gt=0, lt=2**63), PlainSerializer(str, return_type=str, when_used="json")]
"""An id of Discord: text in the file, since readers of JSON round numbers of that size."""
Code = Annotated[str, Field(min_length=1, max_length=80)]


def _phrase(text: str) -> str:
    if not folded(text).strip():
        raise ValueError("holds no word")
    return text


def _zone(text: str) -> str:
    if text and text not in available_timezones():
        raise ValueError("is no time zone")
    return text


def _kind(text: str) -> str:
    if text not in KINDS:
        raise ValueError("is no kind of news")
    return text


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Feed(_Strict):
    """A feed, with what the server says of it."""

    url: str = Field(min_length=8, max_length=2000, pattern="^https?://")
    name: str = Field(default="", max_length=100)
    home: tuple[Code, ...] = Field(default=(), max_length=MOST)
    interval_s: int | None = Field(default=None, ge=1, le=86_400)
    language: str | None = Field(default=None, max_length=20)
    paused: bool = False


class Wished(_Strict):
    """A subscription's wishes. Its feeds are named by their addresses: ids are different in each store."""

    regions: tuple[Code, ...] = Field(default=(), max_length=MOST)
    devices: tuple[Code, ...] = Field(default=(), max_length=MOST)
    brands: tuple[Code, ...] = Field(default=(), max_length=MOST)
    words: tuple[Annotated[str, Field(max_length=LONGEST_PHRASE + 1), AfterValidator(_phrase)], ...] = Field(
        default=(), max_length=MOST
    )
    exact_regions: bool = False
    no_region: Literal["post", "skip", "home"] = "skip"
    muted_kinds: tuple[Annotated[str, AfterValidator(_kind)], ...] = ()
    feeds: tuple[str, ...] = Field(default=(), max_length=MOST)
    mention_role: Id | None = None
    publish: bool = False
    quiet: tuple[Annotated[int, Field(ge=0, lt=1440)], Annotated[int, Field(ge=0, lt=1440)]] | None = None
    zone: Annotated[str, AfterValidator(_zone)] = ""
    digest: Literal["", "daily", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = ""
    digest_hour: int = Field(default=8, ge=0, le=23)
    form: Literal["card", "compact", "title"] = "card"


class Subscribed(_Strict):
    """A subscription of a channel."""

    channel: Id
    kind: TargetKind
    wishes: Wished
    paused: bool = False


class ServerSettings(_Strict):
    """What the server chose for itself."""

    locale: str | None = Field(default=None, max_length=20)
    home_country: str | None = Field(default=None, max_length=2)
    log_channel_id: Id | None = None
    manager_role_id: Id | None = None
    audit_mirrored: bool = False


class Backup(_Strict):
    """The whole file."""

    format: Literal["bandwire-backup"] = "bandwire-backup"
    version: Literal[1] = 1
    server: Id
    at: datetime
    settings: ServerSettings
    feeds: tuple[Feed, ...] = Field(default=(), max_length=MOST_FEEDS)
    subscriptions: tuple[Subscribed, ...] = Field(default=(), max_length=MOST_SUBSCRIPTIONS)


def read(content: bytes) -> Backup:
    """The file, checked.

    Raises:
        BadInput: it is no backup, or something in it is wrong; the message names the place.
    """
    if len(content) > MOST_BYTES:
        raise BadInput("too large", message_id="error-file-large", name="", most=MOST_BYTES // 1000)
    try:
        return Backup.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "–"
        said = clean(str(first["msg"]), limit=150)
        raise BadInput(
            f"no backup: {where}: {said}", message_id="backup-wrong", where=clean(where, limit=80), why=said
        ) from None


def write(backup: Backup) -> bytes:
    """The file."""
    return backup.model_dump_json(indent=2).encode()
