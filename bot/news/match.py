"""Who gets an article: an index of all subscriptions; an article in, the subscriptions that want it out. Pure.

Each subscription stands under its most selective wish, so that the work grows with the matches and not with the subscriptions.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain, compress

from bot.news.model import Article, GuildId, SourceId, Subscription, SubscriptionId
from bot.news.slots import Packed, Place, Slots, of_guilds, put_in, take_out, unpacked
from bot.news.wished import Regions, WishedPlaces

WORD = re.compile(r"\w+", re.UNICODE)
# Python's \w knows no vowel signs: without them one word of Hindi would fall into its consonants.
_WORD = re.compile(
    rf"[\w{''.join(char for char in map(chr, range(0x0900, 0x0E00)) if unicodedata.category(char) in ('Mn', 'Mc'))}]+"
)
_UNSEEN = re.compile("[\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Accents of Latin, Greek and Cyrillic, Arabic vowels and stretching, soft hyphens, and marks that only steer the writing."""
_UNSPACED = re.compile("[\u0e01-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARTICLE = re.compile(
    "^[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=[\u0600-\u06ff]{3})|^\u0644\u0644(?=[\u0600-\u06ff]{3})"
)
"""The Arabic article, with the small words that are joined to it."""
_ANY = ("any", "")
_LOOKED_UP = 100
"""What looking through the buckets costs, in subscriptions."""


class Stage(StrEnum):
    """Where an article stops on its way to a subscription."""

    PAUSED = "paused"
    SOURCE = "source"
    KIND = "kind"
    REGION = "region"
    DEVICE = "device"
    BRAND = "brand"
    WORDS = "words"


_BEFORE_REGION = frozenset({Stage.PAUSED, Stage.SOURCE, Stage.KIND})
"""Stages that are told before one of regions, when an article passes neither."""


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
    codes: frozenset[str]
    """The regions that it names, or where it names none, those that its source is at home in."""
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


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a subscription asks for beside regions. Many have the same, and each is held against an article once."""

    paused: bool
    sources: frozenset[SourceId]
    muted_kinds: frozenset[str]
    devices: frozenset[str]
    brands: frozenset[str]
    words: tuple[str, ...]

    @classmethod
    def of(cls, one: Subscription) -> "_Rest":
        return cls(one.paused, one.sources, one.muted_kinds, one.devices, one.brands, one.words)


class Index:
    """All subscriptions that are not removed."""

    def __init__(self, regions: Regions, subscriptions: Iterable[Subscription] = ()) -> None:
        self._slots = Slots()
        self._guilds: dict[GuildId, Packed] = {}
        self._buckets: defaultdict[tuple[str, str], dict[GuildId, Packed]] = defaultdict(dict)
        self._places = WishedPlaces(regions)
        self._rests: list[_Rest] = []
        self._buckets_of: list[Sequence[tuple[str, str]]] = []
        self._number_of: dict[_Rest, int] = {}
        self._rests_in: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for subscription in subscriptions:
            self.put(subscription)

    def __len__(self) -> int:
        return len(self._slots)

    def has(self, guild: GuildId) -> bool:
        """Whether a server has any subscription."""
        return guild in self._guilds

    def put(self, subscription: Subscription) -> None:
        """Adds a subscription, or puts it in place of the one with its id."""
        slot, old = self._slots.put(subscription)
        if old is not None:
            self._take_out(old, slot)
        rest = self._number(subscription)
        place = Place(self._places.number(subscription), rest, slot)
        guild = subscription.target.guild or GuildId(0)
        put_in(self._guilds, guild, place)
        for bucket in _buckets(subscription, self._buckets_of[rest]):
            put_in(self._buckets[bucket], guild, place)

    def drop(self, subscription_id: SubscriptionId) -> None:
        """Takes a subscription out; one that is not there is no fault."""
        removed = self._slots.remove(subscription_id)
        if removed is not None:
            slot, old = removed
            self._take_out(old, slot)

    def match(self, candidate: Candidate, guilds: Collection[GuildId]) -> list[Subscription]:
        """The subscriptions of these servers that want the article, each once, in the order of their ids.

        Args:
            candidate: the article, tagged.
            guilds: the servers that have its source.
        """
        asked = self._ask(candidate)
        fits = self._places.fits(asked.codes, named=asked.regions)
        places = unpacked(self._likely(asked, guilds))
        near = compress(zip(places[1::3], places[2::3], strict=True), map(fits.__getitem__, places[::3]))
        likely = self._likely_rests(asked)
        known: dict[int, bool] = {}
        wanted = set()
        for rest, slot in near:
            if rest in likely:
                fit = known.get(rest)
                if fit is None:
                    fit = known[rest] = _rest_stops(self._rests[rest], asked) is None
                if fit:
                    wanted.add(slot)
        return self._slots.by_id(wanted)

    def stopped(self, subscription: Subscription, candidate: Candidate) -> Stopped | None:
        """Why the article is not for the subscription, or None when it is."""
        stage = _stopped(subscription, self._ask(candidate))
        if stage is None:
            return None
        tags = candidate.article.tags
        has = {Stage.REGION: tags.regions, Stage.DEVICE: tags.devices, Stage.BRAND: tags.brands}.get(stage, ())
        return Stopped(stage, (tags.kind,) if stage is Stage.KIND else tuple(tag.value for tag in has))

    def _ask(self, candidate: Candidate) -> _Asked:
        tags, places = candidate.article.tags, self._places
        codes = frozenset(tag.value for tag in tags.regions)
        return _Asked(
            article=candidate.article,
            words=candidate.words,
            codes=codes or candidate.home,
            regions=bool(codes),
            near=places.near(codes),
            around=places.around(codes),
            home=frozenset() if codes else places.around(candidate.home),
            devices=frozenset(tag.value for tag in tags.devices),
            brands=frozenset(tag.value for tag in tags.brands),
        )

    def _take_out(self, old: Subscription, slot: int) -> None:
        guild = old.target.guild or GuildId(0)
        take_out(self._guilds, guild, slot)
        for bucket in _buckets(old, self._buckets_of[self._number(old)]):
            take_out(self._buckets[bucket], guild, slot)
            if not self._buckets[bucket]:
                del self._buckets[bucket]

    def _number(self, subscription: Subscription) -> int:
        """The number of what it asks for beside regions."""
        rest = _Rest.of(subscription)
        number = self._number_of.setdefault(rest, len(self._rests))
        if number == len(self._rests):
            self._rests.append(rest)
            self._buckets_of.append(_rest_buckets(rest))
            for bucket in self._buckets_of[number]:
                self._rests_in[bucket].add(number)
        return number

    def _likely_rests(self, asked: _Asked) -> set[int]:
        """Numbers of other wishes of which the article has the most selective one."""
        words = self._rests_in.keys() & {("word", word) for word in set(asked.words.split())}
        return set().union(*(self._rests_in.get(bucket, ()) for bucket in (*words, *_few_buckets(asked))))

    def _likely(self, asked: _Asked, guilds: Collection[GuildId]) -> Iterable[Packed]:
        """Slots to look at, by the shorter way: all of these servers, or the buckets in which a fitting subscription can stand."""
        of_servers = len(guilds) * len(self._slots) / max(len(self._guilds), 1)
        buckets, of_buckets = [], _LOOKED_UP
        for bucket in _asked_buckets(asked):
            if of_servers <= of_buckets:
                break
            found = self._buckets.get(bucket)
            if found is not None:
                buckets.append(found)
                of_buckets += min(len(guilds), len(found))
        if of_servers <= of_buckets:
            return of_guilds(self._guilds, guilds)
        having = frozenset(guilds)
        return chain.from_iterable(
            of_guilds(found, having if len(having) <= len(found) else found.keys() & having) for found in buckets
        )


def _stopped(subscription: Subscription, asked: _Asked) -> Stage | None:
    """The first stage that an article does not pass."""
    stage = _rest_stops(_Rest.of(subscription), asked)
    if stage in _BEFORE_REGION or not subscription.regions or _region_fits(subscription, asked):
        return stage
    return Stage.REGION


def _rest_stops(rest: _Rest, asked: _Asked) -> Stage | None:
    """The first stage that an article does not pass, those of regions aside."""
    stage = None
    if rest.paused:
        stage = Stage.PAUSED
    elif rest.sources and asked.article.source not in rest.sources:
        stage = Stage.SOURCE
    elif asked.article.tags.kind in rest.muted_kinds:
        stage = Stage.KIND
    elif rest.devices and rest.devices.isdisjoint(asked.devices):
        stage = Stage.DEVICE
    elif rest.brands and rest.brands.isdisjoint(asked.brands):
        stage = Stage.BRAND
    elif rest.words and not _words_fit(rest.words, asked.words):
        stage = Stage.WORDS
    return stage


def _region_fits(subscription: Subscription, asked: _Asked) -> bool:
    if asked.regions:
        return not subscription.regions.isdisjoint(asked.around if subscription.exact_regions else asked.near)
    if subscription.no_region == "home":
        return not subscription.regions.isdisjoint(asked.home)
    return subscription.no_region == "post"


def _asked_buckets(asked: _Asked) -> Iterator[tuple[str, str]]:
    """The buckets in which a subscription to this article can stand, first those with many."""
    if asked.regions:
        yield from (("region", region) for region in asked.near)
    else:
        yield ("no region", "")
    yield from _few_buckets(asked)
    yield from (("word", word) for word in set(asked.words.split()))


def _few_buckets(asked: _Asked) -> Iterator[tuple[str, str]]:
    """Those of regions and words aside."""
    yield _ANY
    yield ("source", source_key(asked.article.source))
    yield from (("brand", brand) for brand in asked.brands)
    yield from (("device", device) for device in asked.devices)


def folded(text: str) -> str:
    """Words of a text in lower case with one space between them and at both ends, so that a phrase is found by ` phrase `.

    Accents are left out, marks of writing direction too, and the Arabic article; writing without spaces is parted by characters.
    """
    if text.isascii():
        return f" {' '.join(WORD.findall(text.casefold()))} "
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).casefold())
    parted = _UNSPACED.sub(r" \g<0> ", plain)
    return f" {' '.join(_ARTICLE.sub('', word) for word in _WORD.findall(parted))} "


def source_key(source: SourceId) -> str:
    """A source as the index names it."""
    return str(source)


def _buckets(subscription: Subscription, of_rest: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Where a subscription stands: under its most selective wish, once for each alternative of it."""
    if of_rest != [_ANY] or not subscription.regions:
        return of_rest
    found = [("region", name) for name in subscription.regions]
    return found if subscription.no_region == "skip" else [*found, ("no region", "")]


def _rest_buckets(rest: _Rest) -> list[tuple[str, str]]:
    """The same, by all that it asks for beside regions."""
    phrases = [folded(phrase).split() for phrase in rest.words if not phrase.startswith("-")]
    firsts = [words[0] for words in phrases if words]
    if rest.devices:
        return [("device", name) for name in rest.devices]
    if firsts:
        return [("word", word) for word in dict.fromkeys(firsts)]
    if rest.brands:
        return [("brand", name) for name in rest.brands]
    if rest.sources:
        return [("source", source_key(source)) for source in rest.sources]
    return [_ANY]


def _words_fit(phrases: tuple[str, ...], words: str) -> bool:
    wanted, unwanted = _phrases(phrases)
    return (not wanted or any(phrase in words for phrase in wanted)) and not any(phrase in words for phrase in unwanted)


@lru_cache(maxsize=100_000)
def _phrases(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Phrases asked for and phrases that exclude, folded once for all articles."""
    wanted = tuple(folded(phrase) for phrase in phrases if not phrase.startswith("-"))
    return wanted, tuple(folded(phrase[1:]) for phrase in phrases if phrase.startswith("-"))
