"""Marks phones that are known to call over VoLTE somewhere, from `data/history/volte-phones.jsonl`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pydantic import Field

from bot.bands.model import Device
from bot.bands.tables.source_rows import SourceId
from bot.rows import Row, read_rows


class VoltePhonesRow(Row):
    """Phones of a brand whose name begins so, from a year on."""

    brand: str
    name: str
    since: int
    volte: Literal["yes", "no"]
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


def with_volte(devices: Mapping[str, Device], data: Path, off: frozenset[str]) -> dict[str, Device]:
    """The same phones, with what is known of VoLTE."""
    rows = [
        row
        for row in read_rows(data / "history" / "volte-phones.jsonl", VoltePhonesRow)
        if not off.issuperset(row.sources)
    ]
    return {id_: _marked(device, rows) for id_, device in devices.items()}


def _marked(device: Device, rows: list[VoltePhonesRow]) -> Device:
    for row in rows:
        named = device.brand == row.brand and device.name.startswith(row.name)
        if named and device.year is not None and device.year >= row.since:
            return replace(device, volte=row.volte)
    return device
