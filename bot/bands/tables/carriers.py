"""Builds the carriers out of their tables: files come in, `Carrier` values go out."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.bands.layers import band_number
from bot.bands.model import (
    Admission,
    BandList,
    Carrier,
    CarrierBand,
    Generation,
    Signalling,
    Strength,
    Technology,
)
from bot.bands.tables.carrier_bands import Statement, join_bands
from bot.bands.tables.carrier_events import join_events
from bot.bands.tables.carrier_facts import Facts, read_facts
from bot.bands.tables.carrier_rows import BandHistoryRow, CarrierBandsRow, as_when
from bot.bands.tables.source_rows import SourceRow

GENERATIONS: Mapping[Technology, tuple[Generation, ...]] = {
    Technology.GSM: (Generation.G2,),
    Technology.CDMA: (Generation.G2, Generation.G3),
    Technology.UTRA: (Generation.G3,),
    Technology.TD_SCDMA: (Generation.G3,),
    Technology.E_UTRA: (Generation.G4,),
    Technology.NR: (Generation.G5,),
}


def build_carriers(data: Path, sources: Mapping[str, SourceRow], off: frozenset[str]) -> dict[str, Carrier]:
    """All carriers by id.

    Raises:
        TablesError: for a wrong row, an id that stands there twice, and a row about a carrier or source that does not exist.
    """
    facts = read_facts(data, sources, off)
    return {id_: _build(id_, facts, sources, off=off) for id_ in facts.registry}


def _build(id_: str, facts: Facts, sources: Mapping[str, SourceRow], *, off: frozenset[str]) -> Carrier:
    row = facts.registry[id_]
    statements = [
        (source, fact) for source, fact in facts.bands.get(id_, ()) if sources[source].strength is not Strength.WEAK
    ]
    listed = _listed(statements, sources)
    generations: dict[Generation, str] = {}
    for technology, seen in listed.items():
        for generation in GENERATIONS[technology]:
            generations[generation] = max(seen, generations.get(generation, ""))
    hosts = facts.hosts.get(id_, ())
    aliases = facts.aliases.get(id_, ())
    operators = tuple(name for name in row.operators if name != row.brand)
    return Carrier(
        id=id_,
        brand=row.brand,
        country=row.country,
        mccmnc=row.mccmnc,
        kind="mvno" if hosts or row.kind == "mvno" else row.kind,
        operational=row.status == "operational",
        bands=_bands(id_, facts, sources),
        as_of=max((fact.seen for source, fact in statements if fact.bands and _proves(sources[source])), default=""),
        aliases=tuple(dict.fromkeys((*(name for alias in aliases for name in alias.aliases), *operators))),
        hosts=tuple(host for one in hosts for host in one.hosts if host in facts.registry),
        complete=frozenset(fact.technology for _, fact in statements if fact.complete),
        history=tuple(
            _history(fact, off)
            for fact in sorted(facts.history.get(id_, ()), key=lambda fact: (fact.as_of, fact.technology))
        ),
        parent=next((one.parent for one in facts.parents.get(id_, ()) if one.parent in facts.registry), ""),
        generations=frozenset(generations),
        events=join_events(facts.events.get(id_, ()), listed=listed, generations=generations, sources=sources),
        signalling=tuple(
            Signalling(fact.band, fact.phone_band, as_when(fact.since), fact.sources)
            for fact in facts.signalling.get(id_, ())
        ),
        admissions=_admissions(id_, row.country, facts),
        volte="yes" if facts.volte.get(id_) else "unknown",
        volte_sources=tuple(facts.volte.get(id_, ())),
        fame=_fame(row.status, listed, aliases=[alias.fame for alias in aliases]),
        sources=tuple(
            source
            for source in dict.fromkeys(
                (*row.sources, *(name for name, _ in statements), *(s for h in hosts for s in h.sources))
            )
            if source not in off
        ),
        closed=max((sources[source].seen for source in row.sources), default="")
        if row.status == "not_operational"
        else "",
    )


def _listed(
    statements: Iterable[tuple[str, CarrierBandsRow]], sources: Mapping[str, SourceRow]
) -> dict[Technology, str]:
    """Technologies that a source says the carrier has, with the newest date. Firmware proves no network."""
    listed: dict[Technology, str] = {}
    for source, fact in statements:
        if _proves(sources[source]):
            listed[fact.technology] = max(fact.seen, listed.get(fact.technology, ""))
    return listed


def _proves(source: SourceRow) -> bool:
    return source.strength in (Strength.SINGLE, Strength.STRONG)


def _bands(id_: str, facts: Facts, sources: Mapping[str, SourceRow]) -> tuple[CarrierBand, ...]:
    by_technology: dict[Technology, list[Statement]] = {}
    for source, fact in facts.bands.get(id_, ()):
        found = by_technology.setdefault(fact.technology, [])
        found.extend(Statement(tuple(group.split("|")), source) for group in fact.bands)
    return tuple(
        band
        for technology in Technology
        for band in join_bands(
            technology,
            by_technology.get(technology, ()),
            sources=sources,
            removed=facts.removed.get((id_, technology), frozenset()),
        )
    )


def _history(fact: BandHistoryRow, off: frozenset[str]) -> BandList:
    ids = tuple(id_ for id_ in fact.sources if id_ not in off)
    strength = Strength.STRONG if len(ids) > 1 else Strength.SINGLE
    bands = [CarrierBand(fact.technology, tuple(group.split("|")), strength, ids) for group in fact.bands]
    ordered = tuple(sorted(bands, key=lambda band: band_number(band.options[0])))
    return BandList(fact.technology, as_when(fact.as_of), ordered, complete=fact.complete, sources=ids)


def _admissions(id_: str, country: str, facts: Facts) -> tuple[Admission, ...]:
    return tuple(
        Admission(rule.kind, rule.text, as_when(rule.since) if rule.since else None, rule.sources)
        for rule in facts.admissions
        if id_ == rule.carrier or country == rule.country
    )


def _fame(status: str, listed: Mapping[Technology, str], *, aliases: list[int]) -> int:
    """Ranks, never decides: known names first, then networks on air, the more technologies the better."""
    return 20 * max(aliases, default=0) + (len(listed) + 3 if status == "operational" else 0)
