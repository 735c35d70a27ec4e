"""Who gets an article: an index of all subscriptions; an article in, the subscriptions that want it out. Pure.

Each subscription stands under its most selective wish, so that the work grows with the matches and not with the subscriptions.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, cast

from bot.news.model import Article, GuildId, SourceId, Subscription, SubscriptionId

WORD = re.compile(r"\w+", re.UNICODE)


class Regions(Protocol):
    """What the matcher asks of `bot/places`."""

    def covers(self, wider: str, narrower: str) -> bool:
        """Whether all of `narrower` lies in `wider`."""


class Stage(StrEnum):
    """Where an article stops on its way to a subscription."""

    PAUSED = "paused"
    SOURCE = "source"
    KIND = "kind"
    REGION = "region"
    DEVICE = "device"
    BRAND = "brand"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Stopped:
    """An article was not for a subscription: at which stage, and what the article has there."""

    stage: Stage
    has: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article as the matcher reads it. `words` are its text folded, with one space between words and at both ends."""

    article: Article
    home: frozenset[str]
    words: str

    @classmethod
    def of(cls, article: Article, home: frozenset[str]) -> "Candidate":
        """Prepares an article."""
        return cls(article, home, folded(f"{article.entry.title} {article.entry.summary}"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an article has, in the form in which wishes are held against it."""

    article: Article
    words: str
    regions: bool
    """Whether it names any."""
    near: frozenset[str]
    """Wished regions that cover one of its regions, or lie in one."""
    around: frozenset[str]
    """Wished regions that cover one of its regions."""
    home: frozenset[str]
    """Wished regions that cover where its source is at home."""
    devices: frozenset[str]
    brands: frozenset[str]


_OfGuild = list[int | Subscription]
"""A server's subscriptions, each behind the number of its wishes about regions, twice that, and one more where it has other wishes.

One flat list: what is looked at for an article lies together, and a subscription itself is touched only when its regions fit. With
hundreds of thousands of them the time goes into fetching memory.
"""


class Index:
    """All subscriptions that are not removed."""

    def __init__(self, regions: Regions, subscriptions: Iterable[Subscription] = ()) -> None:
        self._regions = regions
        self._buckets: defaultdict[tuple[str, str], defaultdict[GuildId, _OfGuild]]
        self._buckets = defaultdict(lambda: defaultdict(list))
        self._guilds: defaultdict[GuildId, _OfGuild] = defaultdict(list)
        self._subscriptions: dict[SubscriptionId, Subscription] = {}
        self._places: dict[tuple[frozenset[str], bool, str], int] = {}
        """Numbers of wishes about regions: many subscriptions have the same, and each is asked once an article."""
        self._wished: set[str] = set()
        self._near: dict[str, frozenset[str]] = {}
        self._around: dict[str, frozenset[str]] = {}
        for subscription in subscriptions:
            self.put(subscription)

    def __len__(self) -> int:
        return len(self._subscriptions)

    def has(self, guild: GuildId) -> bool:
        """Whether a server has any subscription."""
        return guild in self._guilds

    def put(self, subscription: Subscription) -> None:
        """Adds a subscription, or puts it in place of the one with its id."""
        self.drop(subscription.id)
        guild = subscription.target.guild or GuildId(0)
        wish = (subscription.regions, subscription.exact_regions, subscription.no_region)
        held = (self._places.setdefault(wish, len(self._places)) * 2 + _asks_more(subscription), subscription)
        self._subscriptions[subscription.id] = subscription
        self._guilds[guild] += held
        for bucket in _buckets(subscription):
            self._buckets[bucket][guild] += held
        if not subscription.regions <= self._wished:
            self._wished |= subscription.regions
            self._near.clear()
            self._around.clear()

    def drop(self, subscription_id: SubscriptionId) -> None:
        """Takes a subscription out; one that is not there is no fault."""
        old = self._subscriptions.pop(subscription_id, None)
        if old is None:
            return
        guild = old.target.guild or GuildId(0)
        _take_out(self._guilds, guild, old)
        for bucket in _buckets(old):
            guilds = self._buckets[bucket]
            _take_out(guilds, guild, old)
            if not guilds:
                del self._buckets[bucket]

    def match(self, candidate: Candidate, guilds: Collection[GuildId]) -> list[Subscription]:
        """The subscriptions of these servers that want the article, each once, in the order of their ids.

        Args:
            candidate: the article, tagged.
            guilds: the servers that have its source.
        """
        asked = self._ask(candidate)
        fits: dict[int, bool] = {}
        wanted: dict[SubscriptionId, Subscription] = {}
        for of_guild in self._likely(asked, guilds):
            for place, subscription in pairs(of_guild):
                fit = fits.get(place)
                if fit is None:
                    fit = fits[place] = not subscription.regions or _region_fits(subscription, asked)
                if fit and (place % 2 == 0 or _stopped(subscription, asked) is None):
                    wanted[subscription.id] = subscription
        return [wanted[key] for key in sorted(wanted)]

    def stopped(self, subscription: Subscription, candidate: Candidate) -> Stopped | None:
        """Why the article is not for the subscription, or None when it is."""
        stage = _stopped(subscription, self._ask(candidate))
        if stage is None:
            return None
        tags = candidate.article.tags
        has = {Stage.REGION: tags.regions, Stage.DEVICE: tags.devices, Stage.BRAND: tags.brands}.get(stage, ())
        return Stopped(stage, (tags.kind,) if stage is Stage.KIND else tuple(tag.value for tag in has))

    def _ask(self, candidate: Candidate) -> _Asked:
        tags = candidate.article.tags
        codes = [tag.value for tag in tags.regions]
        return _Asked(
            article=candidate.article,
            words=candidate.words,
            regions=bool(codes),
            near=frozenset().union(*map(self._near_of, codes)),
            around=frozenset().union(*map(self._around_of, codes)),
            home=frozenset() if codes else frozenset().union(*map(self._around_of, candidate.home)),
            devices=frozenset(tag.value for tag in tags.devices),
            brands=frozenset(tag.value for tag in tags.brands),
        )

    def _likely(self, asked: _Asked, guilds: Collection[GuildId]) -> Iterator[_OfGuild]:
        """Subscriptions to look at, by the shorter way: all of these servers, or the buckets in which a fitting one can stand."""
        buckets = [found for bucket in _asked_buckets(asked) if (found := self._buckets.get(bucket)) is not None]
        each = len(self._subscriptions) / max(len(self._guilds), 1)
        if len(guilds) * each <= sum(min(len(guilds), len(found)) for found in buckets) + 100:
            of_guild = self._guilds.get
            yield from (here for guild in guilds if (here := of_guild(guild)) is not None)
            return
        having = frozenset(guilds)
        for found in buckets:
            near = having if len(having) <= len(found) else found.keys() & having
            yield from (found[guild] for guild in near if guild in found)

    def _around_of(self, region: str) -> frozenset[str]:
        """Wished regions that cover this one."""
        if region not in self._around:
            covers = self._regions.covers
            self._around[region] = frozenset(wish for wish in self._wished if covers(wish, region))
        return self._around[region]

    def _near_of(self, region: str) -> frozenset[str]:
        """Wished regions that cover this one or lie in it."""
        if region not in self._near:
            covers = self._regions.covers
            inside = frozenset(wish for wish in self._wished if covers(region, wish))
            self._near[region] = self._around_of(region) | inside
        return self._near[region]


def _asks_more(subscription: Subscription) -> bool:
    """Whether anything but regions decides."""
    return bool(
        subscription.paused
        or subscription.sources
        or subscription.muted_kinds
        or subscription.devices
        or subscription.brands
        or subscription.words
    )


def pairs(flat: _OfGuild) -> Iterator[tuple[int, Subscription]]:
    """Numbers and subscriptions of a flat list."""
    both = iter(flat)
    return cast("Iterator[tuple[int, Subscription]]", zip(both, both, strict=True))


def _take_out(guilds: dict[GuildId, _OfGuild], guild: GuildId, old: Subscription) -> None:
    of_guild = guilds[guild]
    if old in of_guild:
        at = of_guild.index(old)
        del of_guild[at - 1 : at + 1]
    if not of_guild:
        del guilds[guild]


def _stopped(subscription: Subscription, asked: _Asked) -> Stage | None:
    """The first stage that an article does not pass."""
    stage = None
    if subscription.paused:
        stage = Stage.PAUSED
    elif subscription.sources and asked.article.source not in subscription.sources:
        stage = Stage.SOURCE
    elif asked.article.tags.kind in subscription.muted_kinds:
        stage = Stage.KIND
    elif subscription.regions and not _region_fits(subscription, asked):
        stage = Stage.REGION
    elif subscription.devices and subscription.devices.isdisjoint(asked.devices):
        stage = Stage.DEVICE
    elif subscription.brands and subscription.brands.isdisjoint(asked.brands):
        stage = Stage.BRAND
    elif subscription.words and not _words_fit(subscription.words, asked.words):
        stage = Stage.WORDS
    return stage


def _region_fits(subscription: Subscription, asked: _Asked) -> bool:
    if asked.regions:
        return not subscription.regions.isdisjoint(asked.around if subscription.exact_regions else asked.near)
    if subscription.no_region == "home":
        return not subscription.regions.isdisjoint(asked.home)
    return subscription.no_region == "post"


def _asked_buckets(asked: _Asked) -> Iterator[tuple[str, str]]:
    """The buckets in which a subscription to this article can stand."""
    yield ("any", "")
    yield ("source", source_key(asked.article.source))
    yield from (("device", device) for device in asked.devices)
    yield from (("brand", brand) for brand in asked.brands)
    yield from (("word", word) for word in set(asked.words.split()))
    if asked.regions:
        yield from (("region", region) for region in asked.near)
    else:
        yield ("no region", "")


def folded(text: str) -> str:
    """Words of a text in lower case with one space between them and at both ends, so that a phrase is found by ` phrase `."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


def source_key(source: SourceId) -> str:
    """A source as the index names it."""
    return str(source)


def _buckets(subscription: Subscription) -> list[tuple[str, str]]:
    """Where a subscription stands: under its most selective wish, once for each alternative of it."""
    phrases = [folded(phrase).split() for phrase in subscription.words if not phrase.startswith("-")]
    firsts = [words[0] for words in phrases if words]
    if subscription.devices:
        return [("device", name) for name in subscription.devices]
    if firsts:
        return [("word", word) for word in dict.fromkeys(firsts)]
    if subscription.brands:
        return [("brand", name) for name in subscription.brands]
    if subscription.sources:
        return [("source", source_key(source)) for source in subscription.sources]
    if subscription.regions:
        found = [("region", name) for name in subscription.regions]
        return found if subscription.no_region == "skip" else [*found, ("no region", "")]
    return [("any", "")]


def _words_fit(phrases: tuple[str, ...], words: str) -> bool:
    wanted, unwanted = _phrases(phrases)
    return (not wanted or any(phrase in words for phrase in wanted)) and not any(phrase in words for phrase in unwanted)


@lru_cache(maxsize=100_000)
def _phrases(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Phrases asked for and phrases that exclude, folded once for all articles."""
    wanted = tuple(folded(phrase) for phrase in phrases if not phrase.startswith("-"))
    return wanted, tuple(folded(phrase[1:]) for phrase in phrases if phrase.startswith("-"))
