"""What stands beside the article in a post: the line on carriers, and what the buttons are about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.markdown import Markdown
from bot.news.model import Tag, Tags
from bot.text.speech import Speech

MOST_PHONES = 2
"""A post about more phones is about none of them: it gets no line."""
MOST_COUNTRIES = 3
WITHOUT_LINE = frozenset({"roundup", "sponsored"})


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines under the summary; the phones and countries that the buttons are about."""

    lines: tuple[Markdown, ...] = ()
    devices: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


class Compatibility(Protocol):
    """What the news rooms ask of the tables of phones and carriers."""

    async def lines(self, devices: Sequence[str], countries: Sequence[str], speech: Speech) -> tuple[Markdown, ...]:
        """A line for each phone in each country of which something is known; phones are named when there are several."""


class Atlas(Protocol):
    """What is asked of `bot/places`."""

    def expand(self, code: str) -> frozenset[str]:
        """The countries of a place."""


class Companion:
    """Finds out what stands beside an article."""

    def __init__(self, compatibility: Compatibility, atlas: Atlas) -> None:
        self._compatibility = compatibility
        self._atlas = atlas

    async def of(self, tags: Tags, wished: Iterable[str], speech: Speech) -> Beside:
        """For an article with these tags in a channel that asked for these regions."""
        devices = tuple(tag.value for tag in tags.devices)
        countries = self._countries(tags.regions, sorted(wished))
        lines: tuple[Markdown, ...] = ()
        if countries and 0 < len(devices) <= MOST_PHONES and tags.kind not in WITHOUT_LINE:
            lines = await self._compatibility.lines(devices, countries, speech)
        return Beside(lines, devices[:MOST_PHONES], countries or self._near(tags.regions))

    def _near(self, named: Sequence[Tag]) -> tuple[str, ...]:
        """The countries that the article names: what its button answers for, in a channel that asked for no region."""
        return tuple(tag.value for tag in named if self._atlas.expand(tag.value) == {tag.value})[:MOST_COUNTRIES]

    def _countries(self, named: Sequence[Tag], wished: Sequence[str]) -> tuple[str, ...]:
        """The countries that the article and the channel have in common; without any, the countries asked for by name."""
        asked: frozenset[str] = frozenset().union(*map(self._atlas.expand, wished))
        common = [tag.value for tag in named if tag.value in asked]
        own = [code for code in wished if self._atlas.expand(code) == {code}]
        return tuple(dict.fromkeys(common or own))[:MOST_COUNTRIES]
