"""The values that flow through the news rooms, named by how far they have come.

Those of which a round of polling makes thousands are msgspec's structs: frozen too, and made in a tenth of a dataclass's time.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

import msgspec

SourceId = NewType("SourceId", int)
SubscriptionId = NewType("SubscriptionId", int)
ArticleId = NewType("ArticleId", int)
DeliveryId = NewType("DeliveryId", str)
GuildId = NewType("GuildId", int)
ChannelId = NewType("ChannelId", int)
MessageId = NewType("MessageId", int)
UserId = NewType("UserId", int)


TOO_OLD = timedelta(hours=48)
"""The one limit for age: what is older is noted and not posted any more."""


class Validators(msgspec.Struct, frozen=True):
    """What a server gave us to ask "has it changed?" (RFC 9110), and the hash of the last body."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


class Source(msgspec.Struct, frozen=True):
    """A feed that is fetched once for all who have it. `home` is where its publisher is at home (places' codes)."""

    id: SourceId
    url: str
    title: str
    home: frozenset[str] = frozenset()
    language: str | None = None
    validators: Validators = Validators()
    baseline_done: bool = False
    """False until the first poll that filled the seen keys: that poll posts nothing."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a server says of a source; empty or None: as the source itself says."""

    name: str = ""
    home: tuple[str, ...] = ()
    interval_s: int | None = None
    language: str | None = None


class Entry(msgspec.Struct, frozen=True):
    """One entry of a feed as parsed: text is plain, `summary` is clean Markdown, links absolute, dates in UTC and sane."""

    id: str
    """The feed's guid or Atom id; empty when it has none."""
    link: str
    title: str
    author: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    summary: str = ""
    image: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    raw: str = ""
    """Foreign HTML of which `summary` is still to be made; empty once `bot.news.parse.complete` has run. Never to be shown."""
    written_date: str = ""
    """The date as the feed wrote it: what tells entries apart that have neither guid nor link."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A parsed body. `entries` stand in the order of the document."""

    title: str
    link: str
    language: str | None
    entries: tuple[Entry, ...]
    ttl_s: int | None = None
    """How long the feed asks to be left alone (`ttl`, `sy:updatePeriod`), in seconds."""
    skips: str = ""
    """When it does not want to be read (`skipHours`, `skipDays`), in UTC: hours, a slash, days from Monday 0: `0 1 23/5 6`."""
    parser: str = "fast"


@dataclass(frozen=True, slots=True)
class Tag:
    """One thing that an article is about, and the words that say so."""

    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Tags:
    """What an article is about. Regions are codes of `bot/places`, devices and carriers are ids of our tables."""

    regions: tuple[Tag, ...] = ()
    devices: tuple[Tag, ...] = ()
    brands: tuple[Tag, ...] = ()
    carriers: tuple[Tag, ...] = ()
    kind: str = "news"


@dataclass(frozen=True, slots=True)
class Article:
    """A new entry with the keys it is recognised by, and its tags."""

    source: SourceId
    keys: tuple[str, ...]
    """Hashes of guid and canonical link (else title + date); any of them seen means the article is old."""
    entry: Entry
    tags: Tags
    first_seen: datetime
    id: ArticleId | None = None


class TargetKind(StrEnum):
    """Where a post goes."""

    CHANNEL = "channel"
    THREAD = "thread"
    FORUM = "forum"
    DIRECT = "direct"


class DeliveryAction(StrEnum):
    """What is done there."""

    CREATE = "create"
    EDIT = "edit"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Target:
    """A place on Discord that gets posts. `guild` is None for direct messages."""

    kind: TargetKind
    channel: ChannelId
    guild: GuildId | None
    locale: str = "en"


@dataclass(frozen=True, slots=True)
class Subscription:
    """What one channel asked for. Empty sets ask for nothing of that sort; all sets that are not empty must be met."""

    id: SubscriptionId
    target: Target
    regions: frozenset[str] = frozenset()
    devices: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    """Phrases; one that begins with `-` excludes."""
    exact_regions: bool = False
    """True: only news of exactly these regions; False: also wider news that covers them."""
    no_region: str = "skip"
    """post, skip or home: what to do with news that names no region."""
    muted_kinds: frozenset[str] = frozenset()
    sources: frozenset[SourceId] = frozenset()
    """Only these; empty means all that the server has."""
    mention_role: int | None = None
    publish: bool = False
    """Publish posts of an announcement channel to the channels that follow it."""
    paused: bool = False
    quiet: tuple[int, int] | None = None
    """Minutes after midnight from which to which nothing is posted; what comes meanwhile is posted after."""
    zone: str = ""
    """The time zone of these hours by its IANA name; empty means UTC."""
    digest: str = ""
    """`daily` or a day of the week: one post at `digest_hour` with what came since the last; empty: each article by itself."""
    digest_hour: int = 8
    form: str = "card"
    """card, compact (no picture, little text) or title."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the outbox: one thing to do in one place. `id` is the nonce (≤ 25 characters) and stands in the post's button."""

    id: DeliveryId
    action: DeliveryAction
    target: Target
    article: ArticleId
    attempts: int
    """Attempts that ended with a dead process."""
    created: datetime
    message: MessageId | None = None
