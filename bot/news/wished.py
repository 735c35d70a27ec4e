"""Wishes about regions, numbered: which of them an article's regions fulfil is found for all at once, by a bit for each.

Hundreds of thousands of subscriptions have some ten thousand different wishes, and articles come from the same few regions.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable
from typing import Protocol

from bot.news.model import Subscription

_KEPT = 128
"""Sets of regions whose wishes are kept at hand; each takes as many bytes as there are wishes."""
_AS_BYTES = bytes.maketrans(b"01", b"\x00\x01")


class Regions(Protocol):
    """What the matcher asks of `bot/places`."""

    def covers(self, wider: str, narrower: str) -> bool:
        """Whether all of `narrower` lies in `wider`."""


class WishedPlaces:
    """Numbers of wishes about regions. One that no subscription has any more keeps its number until all are loaded anew."""

    def __init__(self, regions: Regions) -> None:
        self._regions = regions
        self._numbers: dict[tuple[frozenset[str], bool, str], int] = {}
        self._wished: set[str] = set()
        self._around: dict[str, frozenset[str]] = {}
        self._near: dict[str, frozenset[str]] = {}
        # Wishes as bits: those that ask for no region, those that take news without one, and by region the wide, the exact,
        # and those for which a source at home there is enough.
        self._any = self._without = 0
        self._wide: defaultdict[str, int] = defaultdict(int)
        self._exact: defaultdict[str, int] = defaultdict(int)
        self._at_home: defaultdict[str, int] = defaultdict(int)
        self._found: OrderedDict[tuple[frozenset[str], bool], bytes] = OrderedDict()

    def number(self, subscription: Subscription) -> int:
        """The number of what a subscription says of regions."""
        wish = (subscription.regions, subscription.exact_regions, subscription.no_region)
        number = self._numbers.get(wish)
        if number is None:
            number = self._numbers[wish] = len(self._numbers)
            self._note(subscription, 1 << number)
        return number

    def fits(self, codes: frozenset[str], *, named: bool) -> bytes:
        """One byte for each number: 1 where the wish is fulfilled, else 0.

        Args:
            codes: the regions of an article, or where it names none, those that its source is at home in.
            named: whether the article names them.
        """
        key = (codes, named)
        found = self._found.get(key)
        if found is None:
            bits = self._named(codes) if named else self._unnamed(codes)
            # From the last to the first: the lowest bit is written last.
            found = self._found[key] = f"{bits:0{len(self._numbers)}b}"[::-1].encode().translate(_AS_BYTES)
            if len(self._found) > _KEPT:
                self._found.popitem(last=False)
        else:
            self._found.move_to_end(key)
        return found

    def around(self, codes: Iterable[str]) -> frozenset[str]:
        """Wished regions that cover one of these."""
        return frozenset().union(*map(self._around_of, codes))

    def near(self, codes: Iterable[str]) -> frozenset[str]:
        """Wished regions that cover one of these, or lie in one."""
        return frozenset().union(*map(self._near_of, codes))

    def _note(self, subscription: Subscription, bit: int) -> None:
        self._found.clear()
        if not subscription.regions:
            self._any |= bit
            return
        if subscription.no_region == "post":
            self._without |= bit
        sorted_by = self._exact if subscription.exact_regions else self._wide
        for code in subscription.regions:
            sorted_by[code] |= bit
            if subscription.no_region == "home":
                self._at_home[code] |= bit
        if not subscription.regions <= self._wished:
            self._wished |= subscription.regions
            self._near.clear()
            self._around.clear()

    def _named(self, codes: frozenset[str]) -> int:
        return self._any | _together(self._wide.get, self.near(codes)) | _together(self._exact.get, self.around(codes))

    def _unnamed(self, home: frozenset[str]) -> int:
        return self._any | self._without | _together(self._at_home.get, self.around(home))

    def _around_of(self, region: str) -> frozenset[str]:
        if region not in self._around:
            covers = self._regions.covers
            self._around[region] = frozenset(wish for wish in self._wished if covers(wish, region))
        return self._around[region]

    def _near_of(self, region: str) -> frozenset[str]:
        if region not in self._near:
            covers = self._regions.covers
            inside = frozenset(wish for wish in self._wished if covers(region, wish))
            self._near[region] = self._around_of(region) | inside
        return self._near[region]


def _together(bits_of: Callable[[str, int], int], codes: Iterable[str]) -> int:
    bits = 0
    for code in codes:
        bits |= bits_of(code, 0)
    return bits
