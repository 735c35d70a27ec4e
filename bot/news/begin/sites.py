"""Which sites a set-up offers: packs and ticks in, sites with their home out. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.news.packs import START_WITH, Pack

WORLD = "WORLD"
MOST_PACKS = 5
MOST_SITES = 25
"""Discord shows so many choices in one list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A site that is offered. `home` is the place that its news without any place is about; `ticked` whether it is taken."""

    id: str
    name: str
    url: str
    home: str
    language: str = ""
    ticked: bool = True


def offered(packs: Mapping[str, Pack], ids: Sequence[str], left_out: Sequence[str]) -> list[Choice]:
    """The sites of some packs. The first ones of each pack are ticked; `left_out` turns a tick round."""
    found = [
        Choice(
            id=site.id,
            name=site.name,
            url=site.url,
            home=site.home or packs[pack].region,
            language=site.language,
            ticked=(place < START_WITH) != (site.id in left_out),
        )
        for pack in ids
        if pack in packs
        for place, site in enumerate(packs[pack].sites)
    ]
    return found[:MOST_SITES]


def turned(sites: Sequence[Choice], ticked: Sequence[str]) -> tuple[str, ...]:
    """`left_out` for a list of ticks that a person set: the sites whose tick differs from how it is at first."""
    at_first = {site.id for site in sites if site.ticked}
    return tuple(site.id for site in sites if (site.id in ticked) != (site.id in at_first))


def fitting_pack(packs: Mapping[str, Pack], locale: str) -> str | None:
    """The pack for a server by its Discord language: `en-GB` is Britain's, `de` the German one, else the first of the language.

    A pack for the world that the operator made stands before all others.
    """
    language, _, country = locale.partition("-")
    ours = (pack for pack in packs.values() if pack.own and pack.region == WORLD)
    theirs = (pack for pack in packs.values() if country and pack.region == country.upper())
    same = (pack for pack in packs.values() if pack.language.partition("-")[0] == language)
    first = next(chain(ours, theirs, same, packs.values()), None)
    return first.id if first else None
