"""Says which story an article belongs to: its features and what was told before in, the story's id or None out. Pure."""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial

from bot.news.telling.compare import abroad, apart, likeness
from bot.news.telling.features import Features

WINDOW = timedelta(hours=72)
"""Reports further apart are other stories."""
ENOUGH = 0.34
ENOUGH_ABROAD = 0.38
CANDIDATES = 16
"""So many kept headlines, those with the rarest shared words, are looked at closely."""
ORDINARY = 0.08
"""A word in so large a share of the headlines finds no candidates."""
FEW = 60
"""With fewer kept headlines every word finds candidates."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report that was told, and the story that it was told as."""

    story: str
    features: Features


@dataclass(frozen=True, slots=True)
class Memory:
    """Reports told so far, with an index of their words. Never changed: `with_told` gives another.

    One for all that a channel had posted folds over what that channel had, and nothing else.
    """

    told: tuple[Told, ...] = ()
    index: Mapping[str, tuple[int, ...]] | None = None

    @classmethod
    def of(cls, told: Iterable[Told]) -> "Memory":
        """A memory of these reports."""
        kept = tuple(told)
        index: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(kept):
            for key in keys(one.features):
                index[key].append(place)
        return cls(kept, {key: tuple(places) for key, places in index.items()})

    def with_told(self, told: Told) -> "Memory":
        """This memory and one report more."""
        index = dict(self.index or {})
        for key in keys(told.features):
            index[key] = (*index.get(key, ()), len(self.told))
        return Memory((*self.told, told), index)

    def since(self, moment: datetime) -> "Memory":
        """What was published at that moment or later; itself when that is all."""
        kept = [one for one in self.told if one.features.at >= moment]
        return self if len(kept) == len(self.told) else Memory.of(kept)


class Storyteller:
    """Places articles into stories."""

    def __init__(self, common: frozenset[str], covers: Callable[[str, str], bool]) -> None:
        """Takes the stems that say little, and what tells whether a place holds another."""
        self._common = common
        self._covers = covers

    def place(self, article: Features, memory: Memory) -> str | None:
        """The story that the article tells again; None when it is the first to tell it.

        A story takes an article that is like one of its reports, unless a report of it in the same language forbids it.
        """
        weigh = lru_cache(maxsize=None)(partial(_weight, memory, self._common))
        best, score = None, 0.0
        barred: set[str] = set()
        for told in self._candidates(article, memory):
            other = told.features
            if apart(article, other, self._covers):
                barred.add(told.story)
                continue
            at_home = article.language == other.language
            value = (
                likeness(article, other, weigh) - ENOUGH if at_home else abroad(article, other, weigh) - ENOUGH_ABROAD
            )
            if value >= score and told.story not in barred:
                best, score = told.story, value
        return best if best not in barred else None

    def _candidates(self, article: Features, memory: Memory) -> list[Told]:
        index, size = memory.index or {}, len(memory.told)
        weights: defaultdict[int, float] = defaultdict(float)
        for key in keys(article):
            places = index.get(key, ())
            if size > FEW and len(places) > size * ORDINARY:
                continue
            rare = _weight(memory, self._common, key)
            for place in places:
                weights[place] += rare
        near = heapq.nlargest(
            CANDIDATES,
            (p for p in weights if abs(memory.told[p].features.at - article.at) <= WINDOW),
            key=weights.__getitem__,
        )
        return [memory.told[place] for place in near]


def keys(features: Features) -> frozenset[str]:
    """What finds a report in a memory: the stems of its title, its phones and its topics."""
    return features.words | features.all_devices | {f"topic {topic}" for topic in features.topics}


def _weight(memory: Memory, common: frozenset[str], word: str) -> float:
    """The rarer a word is among the kept headlines, the more it says; common words say a tenth."""
    size = len(memory.told) + FEW
    found = len((memory.index or {}).get(word, ()))
    rare = math.log(size / (1 + found)) / math.log(size)
    return rare * (0.1 if word in common else 1.0)
