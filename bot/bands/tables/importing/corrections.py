"""Imports corrections of phones: JSON Lines in either of two forms come in, rows of `corrections/devices.jsonl` go out.

Our own form is a row of that file. The form of a finder names things as people do: `brand`, `device`, `model`, `field` (`lte`,
`nr.add`, `models.remove` …), `value`, `date`, `sources` (addresses, or `table:` and one of our imports). A finder's sentence
that is no list cannot be turned into a row; the plan names it, to be written by hand.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import ConfigDict, Field, JsonValue

from bot.bands.model import Strength
from bot.bands.tables.device_rows import TECHNOLOGIES, CorrectionRow
from bot.bands.tables.importing.plan import Plan, line_of
from bot.bands.tables.importing.register import Register, slug
from bot.bands.tables.model_numbers import clean
from bot.bands.tables.source_rows import SourceRow, read_sources
from bot.rows import Row, read_rows

_TABLES = {
    "table:lineage_bands": "lineage2020",
    "table:play_models": "play2023",
    "table:devices": "ga2026b",
    "table:bands": "",
}
_ADDRESS = re.compile(r"^https?://(?:www\.)?([^/\s]+)(\S*)(?:\s+\((.*)\))?$")


class _Found(Row):
    model_config = ConfigDict(extra="ignore", strict=False)  # other people's files hold more than we read

    kind: str
    brand: str = ""
    device: str | None = None
    model: str | None = None
    field: str = ""
    value: JsonValue = None
    date: str | None = None
    sources: list[str] = Field(default_factory=list)


def import_corrections(file: Path, data: Path) -> Plan:
    """Plan the import. Rows that are there already stay as they are; none is replaced.

    Raises:
        TablesError: for a line that has neither form.
    """
    plan, target = Plan(data), data / "corrections" / "devices.jsonl"
    if '"why"' in file.read_text(encoding="utf-8").partition("\n")[0]:
        plan.put(target, read_rows(file, CorrectionRow), keep=lambda _line: True)
        return plan
    register, sources = Register(data), read_sources(data)
    known = {row.locator: row.id for row in sources.values()}
    new_sources: dict[str, SourceRow] = {}
    rows: list[CorrectionRow] = []
    for found in read_rows(file, _Found):
        if found.kind != "device":
            continue
        ids = [_source(text, found.date, known=known, new=new_sources, taken=sources) for text in found.sources]
        row = _row(found, _homes(found, register), [id_ for id_ in dict.fromkeys(ids) if id_])
        if row is None:
            plan.notes.append(
                f"write by hand: {found.brand} {found.device} {found.model}: {found.field} = {found.value}"
            )
        else:
            rows.append(row)
    present = target.read_text(encoding="utf-8") if target.is_file() else ""
    spoken = {_subject(line) for line in present.splitlines() if line.strip()}
    plan.put(target, (row for row in rows if _subject(line_of(row)) not in spoken), keep=lambda _line: True)
    plan.put(data / "sources-corrections.jsonl", new_sources.values(), keep=lambda _line: True)
    return plan


def _subject(line: str) -> tuple[str, str, str]:
    """What a correction speaks of: a second one on the same is not imported over the first."""
    row = json.loads(line)
    fields = sorted({*row.get("set", {}), *row.get("add", {}), *row.get("remove", {})})
    return row["device"], row.get("model", ""), " ".join(fields) or "phone"


def _homes(found: _Found, register: Register) -> str | None:
    names = {(slug(row.brand), slug(row.name)): row.id for row in register.rows.values()}
    return names.get((slug(found.brand), slug(found.device or "")))


def _row(found: _Found, device: str | None, sources: list[str]) -> CorrectionRow | None:
    if device is None or not sources or found.date is None:
        return None
    column, _, how = found.field.partition(".")
    facts: dict[str, object] = {"device": device, "model": clean(found.model) if found.model else None}
    if found.field == "models.remove":
        facts |= {"not_of_this_phone": True, "why": str(found.value)}
    elif column in TECHNOLOGIES and how in ("", "add", "remove"):
        facts |= {how or "set": {column: _list(found.value)}, "why": _why(found)}
    else:
        return None
    return CorrectionRow.model_validate({**facts, "sources": tuple(sources), "seen": found.date})


def _list(value: JsonValue) -> str:
    if isinstance(value, list):
        numbers = sorted({int(str(number)) for number in value})
        return " ".join(map(str, numbers)) or "-"
    return "?"


def _why(found: _Found) -> str:
    if isinstance(found.value, str):
        return found.value[:120]
    said = {"": "list", "add": "bands left out", "remove": "bands too many"}[found.field.partition(".")[2]]
    return f"{said} of this model by the sources named"


def _source(
    text: str, date: str | None, *, known: dict[str, str], new: dict[str, SourceRow], taken: Iterable[str]
) -> str:
    """The id of a source that a finder names; a new one for an address that we do not have yet, none for what is no source."""
    for start, id_ in _TABLES.items():
        if text.startswith(start):
            return id_
    match = _ADDRESS.match(text)
    if match is None:
        return ""
    host, path, remark = match.groups()
    locator = f"{host}{path}"
    if locator not in known:
        used = {*taken, *new}
        base = re.sub(r"[^a-z0-9.-]", "", host.lower())[:28]
        id_ = next(name for name in (base, *(f"{base}-{number}" for number in range(2, 99))) if name not in used)
        new[id_] = SourceRow(
            id=id_,
            title=f"{host}: {remark}" if remark else host,
            locator=locator,
            licence="facts only",
            seen=date or "2026",
            strength=Strength.SINGLE,
            origin=base,
        )
        known[locator] = id_
    return known[locator]
