"""The rows of `data/bands.jsonl`, and what follows from frequencies alone: roles, and which bands lie inside which."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from bot.bands.model import Band, Technology
from bot.bands.tables.source_rows import SourceId
from bot.rows import Row, read_rows

Range = Annotated[tuple[float, float], Field(strict=False)]

_NEVER_WITHIN = {("U6", "U5"), ("U6", "U26"), ("U19", "U5"), ("U19", "U26"), ("B6", "B5"), ("B6", "B26"), ("B19", "B5")}
"""Japan numbers the channels of these bands on its own: a phone must list them, wherever they lie."""


class BandRow(Row):
    """One operating band."""

    id: Annotated[str, Field(pattern=r"^(GSM|C|T|U|B|n)\d{1,4}$")]
    technology: Technology = Field(strict=False)
    uplink_mhz: Range | None
    downlink_mhz: Range | None
    duplex: Literal["FDD", "TDD", "SDL", "SUL"]
    names: tuple[str, ...] = Field(strict=False)
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


def build_bands(data: Path, off: Iterable[str]) -> dict[str, Band]:
    """All bands by id, in the order of the file, without those that rest on switched-off sources only.

    Raises:
        TablesError: for a wrong row and for a band that stands there twice.
    """
    gone = frozenset(off)
    rows: dict[str, BandRow] = {}
    for row in read_rows(data / "bands.jsonl", BandRow):
        if row.id in rows:
            row.wrong(f"the band {row.id} is already on line {rows[row.id].line}", field="id")
        if row.uplink_mhz is None and row.downlink_mhz is None:
            row.wrong(f"the band {row.id} has no frequencies", field="uplink_mhz")
        if not gone.issuperset(row.sources):
            rows[row.id] = row
    return {row.id: _band(row, rows, gone) for row in rows.values()}


def role(band: BandRow) -> str:
    """What a band is good for: coverage (< 1 GHz), mid, capacity (> 2.2 GHz), mmwave (> 24 GHz).

    The uplink decides where there is one, because it is the weaker side.
    """
    low = (band.uplink_mhz or band.downlink_mhz or (0.0, 0.0))[0]
    if low < 1000:
        return "coverage"
    if low >= 24000:
        return "mmwave"
    return "capacity" if low > 2200 else "mid"


def inside(inner: BandRow, outer: BandRow) -> bool:
    """Whether one band lies inside another of its technology with the same duplex spacing: a phone with `outer` reaches it."""
    if inner.id == outer.id or inner.technology is not outer.technology or inner.duplex != outer.duplex:
        return False
    if (inner.id, outer.id) in _NEVER_WITHIN or inner.uplink_mhz is None or outer.uplink_mhz is None:
        return False
    if inner.downlink_mhz is None or outer.downlink_mhz is None:
        return False
    within = all(
        wide[0] <= narrow[0] and narrow[1] <= wide[1]
        for narrow, wide in ((inner.uplink_mhz, outer.uplink_mhz), (inner.downlink_mhz, outer.downlink_mhz))
    )
    return within and abs(_spacing(inner) - _spacing(outer)) < 0.05


def _spacing(band: BandRow) -> float:
    uplink, downlink = band.uplink_mhz or (0.0, 0.0), band.downlink_mhz or (0.0, 0.0)
    return downlink[0] - uplink[0]


def _band(row: BandRow, rows: Mapping[str, BandRow], gone: frozenset[str]) -> Band:
    return Band(
        id=row.id,
        technology=row.technology,
        uplink_mhz=row.uplink_mhz,
        downlink_mhz=row.downlink_mhz,
        duplex=row.duplex,
        names=row.names,
        role=role(row),
        within=tuple(other.id for other in rows.values() if inside(row, other)),
        sources=tuple(source for source in row.sources if source not in gone),
    )
