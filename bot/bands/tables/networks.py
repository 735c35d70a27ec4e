"""Which carriers people are shown of each country and of the world, in their order: chosen when the tables are compiled."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.bands.model import Carrier

KNOWN = 20
"""Fame of a carrier that people have a name of their own for."""
MOST_FAMOUS = 25


def networks_by_country(carriers: Iterable[Carrier]) -> dict[str, tuple[str, ...]]:
    """Ids by country: those that run a network, best known first; then virtual ones with a known host."""
    here: defaultdict[str, list[Carrier]] = defaultdict(list)
    for one in carriers:
        if one.operational and (one.hosts if one.kind == "mvno" else one.bands):
            here[one.country].append(one)
    return {country: _shown(own) for country, own in sorted(here.items())}


def famous_carriers(carriers: Iterable[Carrier]) -> tuple[str, ...]:
    """Ids of the best-known carriers of the world."""
    ranked = sorted(carriers, key=lambda one: (-one.fame, one.country, one.id))
    return tuple(one.id for one in ranked[:MOST_FAMOUS])


def _shown(carriers: Sequence[Carrier]) -> tuple[str, ...]:
    networks = [one for one in carriers if one.kind != "mvno"]
    # A network of one technology is mostly a private or a fixed one; where there is no other, it is shown.
    public = [one for one in networks if len(one.generations) > 1 or one.fame >= KNOWN] or networks
    virtual = [one for one in carriers if one.kind == "mvno"]
    ordered = [one for some in (public, virtual) for one in sorted(some, key=lambda one: (-one.fame, one.id))]
    return tuple(one.id for one in ordered)
