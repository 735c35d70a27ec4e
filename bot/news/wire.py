"""How values of the news rooms are written into the database: JSON text, read back exactly."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec

from bot.news.model import Entry, SourceId, Subscription, SubscriptionId, Tags, Target


@dataclass(frozen=True, slots=True)
class Payload:
    """What the store keeps of an article beside its keys: enough to render and to explain it."""

    entry: Entry
    tags: Tags
    source_title: str
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """The filter of a subscription as it is stored. Fields that are added later get defaults, so old rows stay readable."""

    regions: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    exact_regions: bool = False
    no_region: str = "skip"
    muted_kinds: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    mention_role: int | None = None
    publish: bool = False
    quiet: tuple[int, int] | None = None
    zone: str = ""
    digest: str = ""
    digest_hour: int = 8
    form: str = "card"


def payload_text(payload: Payload) -> str:
    """An article for the store; the foreign HTML of the entry is left out."""
    bare = replace(payload, entry=msgspec.structs.replace(payload.entry, raw=""))
    return msgspec.json.encode(
        bare, enc_hook=str
    ).decode()  # the summary is Markdown, a kind of str that msgspec does not know


def read_payload(text: str) -> Payload:
    """An article from the store."""
    return msgspec.json.decode(text, type=Payload)


def wishes_text(subscription: Subscription) -> str:
    """A subscription's filter for the store, in a stable order."""
    return write_wishes(wishes_of(subscription))


def wishes_of(subscription: Subscription) -> Wishes:
    """A subscription's filter as it is stored, in a stable order."""
    return Wishes(
        regions=tuple(sorted(subscription.regions)),
        devices=tuple(sorted(subscription.devices)),
        brands=tuple(sorted(subscription.brands)),
        words=subscription.words,
        exact_regions=subscription.exact_regions,
        no_region=subscription.no_region,
        muted_kinds=tuple(sorted(subscription.muted_kinds)),
        sources=tuple(sorted(subscription.sources)),
        mention_role=subscription.mention_role,
        publish=subscription.publish,
        quiet=subscription.quiet,
        zone=subscription.zone,
        digest=subscription.digest,
        digest_hour=subscription.digest_hour,
        form=subscription.form,
    )


def write_wishes(wishes: Wishes) -> str:
    """A filter for the store."""
    return msgspec.json.encode(wishes).decode()


def read_wishes(text: str) -> Wishes:
    """A subscription's filter from the store."""
    return msgspec.json.decode(text, type=Wishes)


def read_subscription(subscription_id: int, target: Target, text: str, *, paused: bool) -> Subscription:
    """A subscription from the store."""
    wishes = read_wishes(text)
    return Subscription(
        id=SubscriptionId(subscription_id),
        target=target,
        regions=frozenset(wishes.regions),
        devices=frozenset(wishes.devices),
        brands=frozenset(wishes.brands),
        words=wishes.words,
        exact_regions=wishes.exact_regions,
        no_region=wishes.no_region,
        muted_kinds=frozenset(wishes.muted_kinds),
        sources=frozenset(map(SourceId, wishes.sources)),
        mention_role=wishes.mention_role,
        publish=wishes.publish,
        paused=paused,
        quiet=wishes.quiet,
        zone=wishes.zone,
        digest=wishes.digest,
        digest_hour=wishes.digest_hour,
        form=wishes.form,
    )


def to_ms(moment: datetime) -> int:
    """Milliseconds since the epoch."""
    return int(moment.timestamp() * 1000)


def from_ms(value: int) -> datetime:
    """The moment, in UTC."""
    return datetime.fromtimestamp(value / 1000, UTC)


def maybe_from_ms(value: int | None) -> datetime | None:
    """The moment, or None."""
    return None if value is None else from_ms(value)
