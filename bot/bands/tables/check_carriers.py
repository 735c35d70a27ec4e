"""Patterns of faults in the carriers' tables: tables and rows come in, findings go out.

An error is a row that speaks of what is not there, or of another carrier's network. A remark is a pattern by which imported rows
are known to mislead, with how the tables treat it.
"""

from collections.abc import Iterable, Mapping

from bot.bands.layers import one_layer
from bot.bands.model import Carrier, CarrierBand, Strength, Tables, Technology
from bot.bands.tables.carrier_facts import Facts
from bot.bands.tables.finding import Finding
from bot.bands.tables.source_rows import SourceRow

_WIRELESS = (Technology.E_UTRA, Technology.NR)


def check_carriers(tables: Tables, facts: Facts, sources: Mapping[str, SourceRow]) -> Iterable[Finding]:
    """Everything found on carriers."""
    for carrier in tables.carriers.values():
        yield from _references(carrier, tables)
        if carrier.operational:
            yield from _bands(carrier)
            yield from _hosts(carrier, facts, sources)
        for event in carrier.events:
            if event.state == "conflict":
                text = f"{', '.join(event.sources)} disagree on the end of {event.generation.value}: it is told as disputed"
                yield Finding("disputed end", carrier.id, text)
    yield from _networks(tables, facts)
    yield from _second_entries(tables)


def _references(carrier: Carrier, tables: Tables) -> Iterable[Finding]:
    wrong = {band for row in carrier.bands for band in row.options if band not in tables.bands}
    if wrong:
        yield Finding("unknown band", carrier.id, f"there is no band {', '.join(sorted(wrong))}", is_error=True)
    for host in carrier.hosts:
        if host not in tables.carriers:
            yield Finding("unknown host", carrier.id, f"there is no carrier {host}", is_error=True)


def _bands(carrier: Carrier) -> Iterable[Finding]:
    if carrier.kind != "mvno" and not any(len(row.options) == 1 for row in carrier.bands):
        yield Finding(
            "carrier without a sure band", carrier.id, "every label could be several bands, or none is stated"
        )
    for technology in _WIRELESS:
        rows = [row for row in carrier.bands if row.technology is technology]
        proven = [row for row in rows if row.strength in (Strength.STRONG, Strength.SINGLE)]
        if proven and all(not one_layer(row.options) for row in proven):
            text = f"{technology.value} only as {_names(proven)}: neither shared nor missing"
            yield Finding("only a label of several layers", carrier.id, text)
        for row in rows:
            if len(row.options) > 1 and one_layer(row.options) and row.strength is Strength.STRONG:
                text = f"{technology.value} {_names([row])}: two sources for the spectrum, none of two for a number"
                yield Finding("label of bands in one another", carrier.id, text)
        firmware = [row for row in rows if row.strength is Strength.FIRMWARE]
        if firmware:
            text = f"{technology.value} {_names(firmware)} in a phone's profile only: never called missing"
            yield Finding("bands of firmware alone", carrier.id, text)


def _hosts(carrier: Carrier, facts: Facts, sources: Mapping[str, SourceRow]) -> Iterable[Finding]:
    if carrier.kind == "mvno" and not carrier.hosts:
        yield Finding("virtual carrier without a host", carrier.id, "no source names its network: answers say unknown")
    for row in facts.hosts.get(carrier.id, ()):
        if all(sources[source].strength is Strength.WEAK for source in row.sources):
            yield Finding(
                "host by hearsay", carrier.id, f"no page was read for {', '.join(row.hosts)}: never a plain yes"
            )


def _networks(tables: Tables, facts: Facts) -> Iterable[Finding]:
    """Launches and ends that name a network of somebody else: that is how a dead neighbour kills a living carrier."""
    for id_, rows in facts.events.items():
        for row in rows:
            if row.mccmnc is not None and row.mccmnc not in tables.carriers[id_].mccmnc:
                text = f"{row.mccmnc} is no network of {id_}"
                yield Finding("event of another network", f"{row.path}:{row.line}", text, is_error=True)


def _second_entries(tables: Tables) -> Iterable[Finding]:
    """One code under two carriers of a country, or one brand twice."""
    codes: dict[tuple[str, str], str] = {}
    brands: dict[tuple[str, str], str] = {}
    for carrier in tables.carriers.values():
        for code in carrier.mccmnc:
            other = codes.setdefault((carrier.country, code), carrier.id)
            if other != carrier.id:
                yield Finding("network of two carriers", carrier.id, f"{code} is {other}'s too", is_error=True)
        if carrier.operational and carrier.kind != "mvno":
            other = brands.setdefault((carrier.country, carrier.brand.casefold()), carrier.id)
            if other != carrier.id:
                yield Finding("second entry of a carrier", carrier.id, f"{carrier.brand} is also {other}")


def _names(rows: Iterable[CarrierBand]) -> str:
    return ", ".join(" or ".join(row.options) for row in rows)
