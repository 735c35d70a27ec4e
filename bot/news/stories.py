"""Says which story an article belongs to: its features and what was told before in, the story's id or None out. Pure."""

import heapq
import math
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial

from bot.news.telling.compare import abroad, apart, likeness
from bot.news.telling.features import Features

WINDOW = timedelta(hours=72)
"""Reports further apart are other stories."""
ENOUGH = 0.34
ENOUGH_ABROAD = 0.38
CANDIDATES = 24
"""So many kept headlines, those with the rarest shared words, are looked at closely."""
ORDINARY = 0.08
"""A word in so large a share of the headlines finds no candidates."""
FEW = 60
"""With fewer kept headlines every word finds candidates."""
MOST = 3000
"""Headlines kept; the oldest give way."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report that was told, and the story that it was told as."""

    story: str
    features: Features


@dataclass(frozen=True, slots=True)
class Near:
    """Reports like an article, the likest first, and those that it can never be told with."""

    alike: tuple[Told, ...] = ()
    barred: tuple[Told, ...] = ()


class Memory:
    """Reports told so far, in the order of their telling, with an index of their words. Holds `MOST` at most."""

    def __init__(self, told: Iterable[Told] = (), *, most: int = MOST) -> None:
        self._most = most
        self._told: dict[int, Told] = {}
        self._order: deque[int] = deque()
        self._index: defaultdict[str, set[int]] = defaultdict(set)
        self._next = 0
        for one in told:
            self.add(one)

    def __len__(self) -> int:
        return len(self._told)

    def add(self, told: Told) -> None:
        """Keeps a report; the oldest one goes when there are too many."""
        place = self._next
        self._next += 1
        self._told[place] = told
        self._order.append(place)
        for key in keys(told.features):
            self._index[key].add(place)
        if len(self._told) > self._most:
            self._drop_oldest()

    def forget(self, before: datetime) -> None:
        """Drops what was told before a moment, from the oldest on."""
        while self._order and self._told[self._order[0]].features.at < before:
            self._drop_oldest()

    def remove(self, stories: Collection[str]) -> None:
        """Drops what was not told after all."""
        for place in [place for place, told in self._told.items() if told.story in stories]:
            self._order.remove(place)
            self._drop(place)

    def with_key(self, key: str) -> set[int]:
        """Places of the reports that have a key."""
        return self._index.get(key) or set()

    def at(self, place: int) -> Told:
        """The report of a place."""
        return self._told[place]

    def _drop_oldest(self) -> None:
        self._drop(self._order.popleft())

    def _drop(self, place: int) -> None:
        for key in keys(self._told.pop(place).features):
            places = self._index[key]
            places.discard(place)
            if not places:
                del self._index[key]


class Storyteller:
    """Places articles into stories."""

    def __init__(self, common: frozenset[str], covers: Callable[[str, str], bool]) -> None:
        """Takes the stems that say little, and what tells whether a place holds another."""
        self._common = common
        self._covers = covers

    def place(self, article: Features, memory: Memory) -> str | None:
        """The story that the article tells again; None when it is the first to tell it.

        A story takes an article that is like one of its reports, unless another report of it forbids that.
        """
        near = self.near(article, memory)
        barred = {told.story for told in near.barred}
        return next((told.story for told in near.alike if told.story not in barred), None)

    def near(self, article: Features, memory: Memory) -> Near:
        """What was told that is like the article, and what among the like tells of something else."""
        weigh = lru_cache(maxsize=None)(partial(_weight, memory, self._common))
        alike: list[tuple[float, Told]] = []
        barred: list[Told] = []
        for told in self._candidates(article, memory):
            other = told.features
            if apart(article, other, self._covers):
                barred.append(told)
                continue
            at_home = article.language == other.language
            value = (
                likeness(article, other, weigh) - ENOUGH if at_home else abroad(article, other, weigh) - ENOUGH_ABROAD
            )
            if value >= 0:
                alike.append((value, told))
        alike.sort(key=lambda pair: -pair[0])
        return Near(tuple(told for _, told in alike), tuple(barred))

    def _candidates(self, article: Features, memory: Memory) -> list[Told]:
        size = len(memory)
        weights: defaultdict[int, float] = defaultdict(float)
        for key in keys(article):
            places = memory.with_key(key)
            if size > FEW and len(places) > size * ORDINARY:
                continue
            rare = _weight(memory, self._common, key)
            for place in places:
                weights[place] += rare
        near = heapq.nlargest(
            CANDIDATES,
            (p for p in weights if abs(memory.at(p).features.at - article.at) <= WINDOW),
            key=weights.__getitem__,
        )
        return [memory.at(place) for place in near]


def keys(features: Features) -> frozenset[str]:
    """What finds a report in a memory: the stems of its title, its phones and its topics."""
    return features.words | features.all_devices | {f"topic {topic}" for topic in features.topics}


def _weight(memory: Memory, common: frozenset[str], word: str) -> float:
    """The rarer a word is among the kept headlines, the more it says; common words say a tenth."""
    size = len(memory) + FEW
    found = len(memory.with_key(word))
    rare = math.log(size / (1 + found)) / math.log(size)
    return rare * (0.1 if word in common else 1.0)
