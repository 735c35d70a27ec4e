"""Examines the tables beyond what a start needs: patterns of faults that single rows do not show.

A wrong row stops the building itself. What is found here is either an error (a correction that does nothing, a band of a
carrier that does not exist) or a remark: a pattern by which imported rows are known to be wrong, with how the tables treat it.
"""

from collections.abc import Iterable
from pathlib import Path

from bot.bands.model import Device, Scope, Tables, Variant
from bot.bands.tables.band_rows import build_bands
from bot.bands.tables.build import build_tables
from bot.bands.tables.carrier_facts import read_facts
from bot.bands.tables.check_carriers import check_carriers
from bot.bands.tables.device_merge import DeviceRows
from bot.bands.tables.device_rows import CorrectionRow
from bot.bands.tables.devices import read_devices, shared_models
from bot.bands.tables.finding import Finding
from bot.bands.tables.model_numbers import fold
from bot.bands.tables.patterns import carriers_in_one_row, impossible_siblings, lacks_c_band, of_one_region
from bot.bands.tables.radios import band_ids
from bot.bands.tables.source_rows import read_sources
from bot.rows import Row


def check_tables(data: Path) -> tuple[Tables, list[Finding]]:
    """Build the tables and look for the patterns; errors first.

    Raises:
        TablesError: for a wrong row, with file, line and column.
    """
    tables = build_tables(data)
    sources = read_sources(data)
    rows = read_devices(data, sources)
    findings = [*_rows(rows, bands=set(build_bands(data, ()))), *_phones(tables, rows)]
    findings += check_carriers(tables, read_facts(data, sources, frozenset()), sources)
    return tables, sorted(findings, key=lambda finding: (not finding.is_error, finding.pattern, finding.place))


def _rows(everything: dict[str, DeviceRows], *, bands: set[str]) -> Iterable[Finding]:
    """Patterns that stand in the rows themselves."""
    for rows in everything.values():
        for row in rows.bands:
            if row.doubt:
                yield _of(
                    row, "impossible band", f"{'; '.join(row.notes.values())}: {', '.join(row.doubt)} is not believed"
                )
            if row.suspect:
                text = f"{', '.join(row.suspect)} is another phone's number: it counts for nothing here"
                yield _of(row, "number of another phone", text)
        known = {fold(model) for row in rows.names for model in row.models}
        known |= {fold(model) for row in rows.bands for model in (*row.models, *row.suspect)}
        for correction in rows.corrections:
            wanted = correction.rename is not None or correction.not_of_this_phone
            if wanted and correction.model is not None and fold(correction.model) not in known:
                yield _of(correction, "idle correction", f"no row names {correction.model} any more", is_error=True)
            yield from _unknown_bands(correction, bands)


def _unknown_bands(row: CorrectionRow, bands: set[str]) -> Iterable[Finding]:
    for column, value in [*row.set.items(), *row.add.items()]:
        wrong = [band for band in band_ids(column, value) if band not in bands]
        if wrong:
            yield _of(row, "unknown band", f"there is no band {', '.join(wrong)}", is_error=True)


def _phones(tables: Tables, rows: dict[str, DeviceRows]) -> Iterable[Finding]:
    for model, ids in shared_models(tables.devices).items():
        yield Finding(
            "number on two phones", model, f"stands with different bands under {' and '.join(ids)}; both are marked"
        )
    yield from _borrowed(tables, rows)
    names: dict[tuple[str, str], list[Device]] = {}
    for device in tables.devices.values():
        names.setdefault((device.brand.casefold(), _base(device.name)), []).append(device)
        yield from _phone(device)
    for device in (device for same in names.values() if len(same) > 1 for device in same):
        bare = not device.unassigned and not any(variant.models for variant in device.variants)
        if device.year is None and bare and len(rows[device.id].names) <= 1:
            others = [other.id for other in names[device.brand.casefold(), _base(device.name)] if other is not device]
            text = f"no year, no model number: perhaps a page of rumours on {' or '.join(others)}"
            yield Finding("second entry of a phone", device.id, text)


def _borrowed(tables: Tables, rows: dict[str, DeviceRows]) -> Iterable[Finding]:
    """Numbers that a source lists under a phone and that another phone's bands, or its maker's list, claim."""
    for id_, device in rows.items():
        if id_ not in tables.devices:
            continue
        for name in device.names:
            for model in name.models:
                homes = tables.models.get(fold(model), ())
                if homes and id_ not in homes:
                    yield _of(name, "borrowed number", f"{model} is {' and '.join(homes)}: it does not lead to {id_}")


def _base(name: str) -> str:
    return fold(name).removesuffix("5G").removesuffix("4G")


def _phone(device: Device) -> Iterable[Finding]:
    numbers = f"{len(device.unassigned)} model numbers"
    if len(device.unassigned) > 1 and any(variant.scope is Scope.DEVICE for variant in device.variants):
        yield Finding(
            "one list for many models", device.id, f"one list for {numbers}: it holds for none of them for sure"
        )
    for variant in device.variants:
        name = _called(variant)
        if impossible_siblings(variant, device):
            text = f"says no LTE for {numbers}, and another row has LTE: it counts for none of them"
            yield Finding("impossible siblings", device.id, text)
        if of_one_region(variant, device):
            text = f"one list for {numbers}, with bands of US carriers: it is marked as the US model's"
            yield Finding("list of one region", device.id, text)
        if lacks_c_band(variant, device):
            text = f"{name} has n78 and lacks n77, which its siblings have: the list is not taken for whole"
            yield Finding("sibling lacks a band", device.id, text)
        if carriers_in_one_row(variant):
            yield Finding("carriers' models in one row", device.id, f"{name} share one list, and are marked")


def _called(variant: Variant) -> str:
    return ", ".join((*variant.models, *variant.labels)) or "a row without a label"


def _of(row: Row, pattern: str, text: str, *, is_error: bool = False) -> Finding:
    return Finding(pattern, f"{row.path}:{row.line}", text, is_error=is_error)
