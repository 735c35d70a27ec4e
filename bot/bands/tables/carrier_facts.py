"""Reads every table about carriers into rows by carrier, checked against the registry and without switched-off sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.bands.model import Technology
from bot.bands.tables.carrier_rows import (
    AboutCarrier,
    AdmissionRow,
    AliasRow,
    BandHistoryRow,
    CarrierBandsRow,
    CarrierRow,
    EventRow,
    HostsRow,
    ParentRow,
    RemovalRow,
    SignallingRow,
    VolteRow,
)
from bot.bands.tables.source_rows import SourceRow
from bot.rows import Row, read_folder, read_rows

RowType = TypeVar("RowType", bound=AboutCarrier)
Named = Mapping[str, list[RowType]]


@dataclass(frozen=True, slots=True)
class Facts:
    """All rows, by carrier; `bands` and `volte` with the source of each."""

    registry: Mapping[str, CarrierRow]
    bands: Mapping[str, list[tuple[str, CarrierBandsRow]]]
    removed: Mapping[tuple[str, Technology], frozenset[str]]
    history: Named[BandHistoryRow]
    events: Named[EventRow]
    aliases: Named[AliasRow]
    hosts: Named[HostsRow]
    parents: Named[ParentRow]
    volte: Mapping[str, list[str]]
    signalling: Named[SignallingRow]
    admissions: tuple[AdmissionRow, ...]


def read_facts(data: Path, sources: Mapping[str, SourceRow], off: frozenset[str]) -> Facts:
    """Everything about carriers.

    Raises:
        TablesError: for a wrong row, an id that stands there twice, and a row about a carrier or source that does not exist.
    """
    reader = _Reader(data, sources, off)
    removed: dict[tuple[str, Technology], frozenset[str]] = {}
    for row in reader.rows("carriers-removals.jsonl", RemovalRow):
        key = (row.carrier, row.technology)
        removed[key] = removed.get(key, frozenset()) | frozenset(row.bands)
    return Facts(
        registry=reader.registry,
        bands=reader.by_source("carriers-bands", CarrierBandsRow),
        removed=removed,
        history=reader.table("history/bands.jsonl", BandHistoryRow),
        events=reader.table("history/events-*.jsonl", EventRow),
        aliases=reader.table("carriers-aliases.jsonl", AliasRow),
        hosts=reader.table("carriers-hosts.jsonl", HostsRow),
        parents=reader.table("carriers-parents.jsonl", ParentRow),
        volte={id_: [name for name, _ in rows] for id_, rows in reader.by_source("carriers-volte", VolteRow).items()},
        signalling=reader.table("carriers-signalling.jsonl", SignallingRow),
        admissions=tuple(reader.admissions()),
    )


class _Reader:
    def __init__(self, data: Path, sources: Mapping[str, SourceRow], off: frozenset[str]) -> None:
        self._data, self._sources, self._off = data, sources, off
        self._everyone: set[str] = set()
        self.registry = self._read_registry()

    def rows(self, pattern: str, model: type[RowType]) -> list[RowType]:
        """The rows of all files that match, without those of switched-off sources or carriers."""
        found = [row for path in sorted(self._data.glob(pattern)) for row in read_rows(path, model)]
        return [row for row in found if self._keeps(row)]

    def table(self, pattern: str, model: type[RowType]) -> dict[str, list[RowType]]:
        """The same by carrier."""
        by_carrier: dict[str, list[RowType]] = {}
        for row in self.rows(pattern, model):
            by_carrier.setdefault(row.carrier, []).append(row)
        return by_carrier

    def by_source(self, folder: str, model: type[RowType]) -> dict[str, list[tuple[str, RowType]]]:
        """Rows of files that are named after their source, or stand in a folder that is."""
        by_carrier: dict[str, list[tuple[str, RowType]]] = {}
        for path in sorted((self._data / folder).rglob("*.jsonl")):
            name = path.stem if path.parent.name == folder else path.parent.name
            for row in read_rows(path, model):
                self._check_sources(row, (name,))
                if name not in self._off and self._keeps(row):
                    by_carrier.setdefault(row.carrier, []).append((name, row))
        return by_carrier

    def admissions(self) -> Iterable[AdmissionRow]:
        """Rules of carriers and countries."""
        for row in read_rows(self._data / "carriers-admission.jsonl", AdmissionRow):
            self._check_sources(row, row.sources)
            if (row.carrier is None) == (row.country is None):
                row.wrong("a rule belongs to a carrier or to a country", field="carrier")
            if row.carrier is not None and row.carrier not in self._everyone:
                row.wrong(f"there is no carrier {row.carrier!r}", field="carrier")
            if not self._off.issuperset(row.sources):
                yield row

    def _read_registry(self) -> dict[str, CarrierRow]:
        kept: dict[str, CarrierRow] = {}
        for row in read_folder(self._data / "carriers", CarrierRow):
            if row.id in self._everyone:
                row.wrong(f"the carrier {row.id} stands there twice", field="id")
            if row.country != row.path.stem:
                row.wrong(f"a carrier of {row.country} stands in the file of {row.path.stem}", field="country")
            self._check_sources(row, row.sources)
            self._everyone.add(row.id)
            if not self._off.issuperset(row.sources):
                kept[row.id] = row
        return kept

    def _keeps(self, row: AboutCarrier) -> bool:
        if row.carrier not in self._everyone:
            row.wrong(f"there is no carrier {row.carrier!r}", field="carrier")
        self._check_sources(row, row.sources)
        on = not row.sources or not self._off.issuperset(row.sources)
        return on and row.carrier in self.registry

    def _check_sources(self, row: Row, ids: Iterable[str]) -> None:
        for id_ in ids:
            if id_ not in self._sources:
                row.wrong(f"there is no source {id_!r}", field="sources")
