"""Who gets an article: an index of all subscriptions; an article in, the subscriptions that want it out. Pure.

Each subscription stands under its most selective wish, so that the work grows with the matches and not with the subscriptions.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

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


class Index:
    """All subscriptions that are not removed."""

    def __init__(self, regions: Regions, subscriptions: Iterable[Subscription] = ()) -> None:
        self._regions = regions
        self._buckets: defaultdict[tuple[str, str], defaultdict[GuildId, dict[SubscriptionId, Subscription]]]
        self._buckets = defaultdict(lambda: defaultdict(dict))
        self._subscriptions: dict[SubscriptionId, Subscription] = {}
        self._wider: dict[str, frozenset[str]] = {}
        for subscription in subscriptions:
            self.put(subscription)

    def __len__(self) -> int:
        return len(self._subscriptions)

    def put(self, subscription: Subscription) -> None:
        """Adds a subscription, or puts it in place of the one with its id."""
        self.drop(subscription.id)
        self._subscriptions[subscription.id] = subscription
        for bucket in _buckets(subscription):
            self._buckets[bucket][subscription.target.guild or GuildId(0)][subscription.id] = subscription
            if bucket[0] == "region":
                self._wider.clear()

    def drop(self, subscription_id: SubscriptionId) -> None:
        """Takes a subscription out; one that is not there is no fault."""
        old = self._subscriptions.pop(subscription_id, None)
        if old is None:
            return
        for bucket in _buckets(old):
            guilds = self._buckets[bucket]
            guild = guilds[old.target.guild or GuildId(0)]
            guild.pop(subscription_id, None)
            if not guild:
                del guilds[old.target.guild or GuildId(0)]
            if not guilds:
                del self._buckets[bucket]

    def match(self, candidate: Candidate, guilds: Collection[GuildId]) -> list[Subscription]:
        """The subscriptions of these servers that want the article, each once, in the order of their ids.

        Args:
            candidate: the article, tagged.
            guilds: the servers that have its source.
        """
        wanted: dict[SubscriptionId, Subscription] = {}
        for bucket in self._asked(candidate):
            of_bucket = self._buckets.get(bucket)
            if of_bucket is None:
                continue
            near = guilds if len(guilds) <= len(of_bucket) else of_bucket.keys() & frozenset(guilds)
            for guild in near:
                for subscription in of_bucket.get(guild, {}).values():
                    if subscription.id not in wanted and self.stopped(subscription, candidate) is None:
                        wanted[subscription.id] = subscription
        return [wanted[key] for key in sorted(wanted)]

    def stopped(self, subscription: Subscription, candidate: Candidate) -> Stopped | None:
        """Why the article is not for the subscription, or None when it is."""
        article, tags = candidate.article, candidate.article.tags
        if subscription.paused:
            return Stopped(Stage.PAUSED)
        if subscription.sources and article.source not in subscription.sources:
            return Stopped(Stage.SOURCE)
        if tags.kind in subscription.muted_kinds:
            return Stopped(Stage.KIND, (tags.kind,))
        if not self._region_fits(subscription, candidate):
            return Stopped(Stage.REGION, tuple(tag.value for tag in tags.regions))
        for stage, wished, has in (
            (Stage.DEVICE, subscription.devices, tags.devices),
            (Stage.BRAND, subscription.brands, tags.brands),
        ):
            if wished and not any(tag.value in wished for tag in has):
                return Stopped(stage, tuple(tag.value for tag in has))
        return None if _words_fit(subscription.words, candidate.words) else Stopped(Stage.WORDS)

    def _region_fits(self, subscription: Subscription, candidate: Candidate) -> bool:
        wished = subscription.regions
        if not wished:
            return True
        has = candidate.article.tags.regions
        if not has:
            at_home = any(self._regions.covers(wish, home) for wish in wished for home in candidate.home)
            return subscription.no_region == "post" or (subscription.no_region == "home" and at_home)
        for tag in has:
            for wish in wished:
                if self._regions.covers(wish, tag.value):
                    return True
                if not subscription.exact_regions and self._regions.covers(tag.value, wish):
                    return True
        return False

    def _asked(self, candidate: Candidate) -> Iterator[tuple[str, str]]:
        """The buckets in which a subscription to this article can stand."""
        tags = candidate.article.tags
        yield ("any", "")
        yield ("source", str(candidate.article.source))
        for tag in tags.devices:
            yield ("device", tag.value)
        for tag in tags.brands:
            yield ("brand", tag.value)
        for word in set(candidate.words.split()):
            yield ("word", word)
        if tags.regions:
            for region in {near for tag in tags.regions for near in self._near(tag.value)}:
                yield ("region", region)
        else:
            yield ("no region", "")

    def _near(self, region: str) -> frozenset[str]:
        """Subscribed regions that lie in this one or around it."""
        if region not in self._wider:
            known = {name for kind, name in self._buckets if kind == "region"}
            self._wider[region] = frozenset(
                name for name in known if self._regions.covers(name, region) or self._regions.covers(region, name)
            )
        return self._wider[region]


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


def _words_fit(phrases: Iterable[str], words: str) -> bool:
    wanted = []
    for phrase in phrases:
        if phrase.startswith("-"):
            if folded(phrase[1:]) in words:
                return False
        else:
            wanted.append(phrase)
    return not wanted or any(folded(phrase) in words for phrase in wanted)
