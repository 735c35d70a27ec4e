"""How values of the news rooms are written into the database: JSON text, read back exactly."""

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import msgspec

from bot.news.model import Entry, SourceId, Subscription, SubscriptionId, Tags, Target

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Payload:
    """What the store keeps of an article beside its keys: enough to render and to explain it."""

    entry: Entry
    tags: Tags
    source_title: str
    home: tuple[str, ...] = ()


NO_PAYLOAD = Payload(Entry(id="", link="", title=""), Tags(), "")
"""Stands where an article cannot be read."""


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


def maybe_payload(text: str) -> Payload | None:
    """An article from the store; None when what stands there is none, so that one such row stops no other."""
    try:
        return read_payload(text)
    except msgspec.MsgspecError:
        return None


class _Titled(msgspec.Struct):
    title: str = ""


class _Headed(msgspec.Struct):
    entry: _Titled
    source_title: str = ""


def read_headline(text: str) -> tuple[str, str]:
    """An article's title and its feed's from the store, in a fraction of the time of the whole."""
    found = _HEADED.decode(text)
    return found.entry.title, found.source_title


_HEADED = msgspec.json.Decoder(_Headed)


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


class Readers:
    """Reads very many subscriptions, of which most ask for what others ask for: what is equal is one object in memory.

    To be let go of when all are read, for it keeps all filters.
    """

    def __init__(self) -> None:
        self._templates: dict[tuple[str, bool], tuple[Any, ...]] = {}
        self._known: dict[Any, Any] = {}

    def read(self, subscription_id: int, target: Target, text: str, *, paused: bool) -> Subscription:
        """As `read_subscription`."""
        guild = None if target.guild is None else self._one(target.guild)
        target = Target(target.kind, target.channel, guild, self._one(target.locale))
        rest = self._templates.get((text, paused))
        if rest is None:
            first = read_subscription(0, target, text, paused=paused)
            rest = self._templates[text, paused] = tuple(self._shared(getattr(first, name)) for name in _REST)
        return Subscription(SubscriptionId(subscription_id), target, *rest)

    def _shared(self, value: object) -> object:
        if isinstance(value, frozenset):
            return self._one(frozenset(map(self._one, value)))
        return self._one(value) if isinstance(value, str | tuple) else value

    def _one(self, value: T) -> T:
        return cast("T", self._known.setdefault(value, value))


_REST = tuple(field.name for field in fields(Subscription))[2:]


def to_ms(moment: datetime) -> int:
    """Milliseconds since the epoch."""
    return int(moment.timestamp() * 1000)


def from_ms(value: int) -> datetime:
    """The moment, in UTC."""
    return datetime.fromtimestamp(value / 1000, UTC)


def maybe_from_ms(value: int | None) -> datetime | None:
    """The moment, or None."""
    return None if value is None else from_ms(value)
