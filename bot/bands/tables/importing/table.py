"""Imports a table of phones, one variant a row (CSV with a header, or a JSON array of objects): bands by label or model number.

Columns: `brand`, `name`, `year`, `model` (several with a bar between), `label`, and `gsm` `cdma` `umts` `tdscdma` `lte` `nr`
(band numbers, `-` for "has no such technology", `?` for "has it, bands not stated", empty for "nothing stated").
"""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from bot.bands.model import Scope
from bot.bands.tables.device_rows import TECHNOLOGIES, BandRow, NameRow
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.importing.register import Register
from bot.bands.tables.model_numbers import split_label
from bot.bands.tables.source_rows import read_sources
from bot.errors import TablesError


def import_table(file: Path, data: Path, *, source: str | None) -> Plan:
    """Plan the import; rows of the same source on the same phones are replaced, all others stay.

    Raises:
        TablesError: without a known source, and for a row that is wrong.
    """
    row = read_sources(data).get(source or "")
    if row is None:
        raise TablesError(
            f"name the table's source with --source; {source!r} is not in sources.jsonl", file="", line=0, column=0
        )
    register, plan = Register(data), Plan(data)
    files: dict[Path, list[NameRow | BandRow]] = {}
    touched: set[str] = set()
    for number, fields in _read(file):
        try:
            id_ = register.id_of(fields["brand"], fields["name"], int(fields["year"]) if fields.get("year") else None)
            bands = _band_row(fields, id_, row.id, seen=row.seen)
        except (KeyError, ValueError, ValidationError) as error:
            reason = str(error).splitlines()[0]
            raise TablesError(f"{file}:{number}:1: {reason}", file=str(file), line=number, column=1) from error
        touched.add(id_)
        names = NameRow(device=id_, source=row.id, seen=row.seen)
        files.setdefault(data / "devices" / "names" / row.id / register.brand_file(id_), []).append(names)
        files.setdefault(data / "devices" / "bands" / row.id / register.brand_file(id_), []).append(bands)
    register.put_into(plan)
    for path, made_rows in files.items():
        plan.put(path, made_rows, keep=lambda line: json.loads(line)["device"] not in touched)
    return plan


def _band_row(fields: Mapping[str, str], id_: str, source: str, *, seen: str) -> BandRow:
    parts = [split_label(model) for model in fields.get("model", "").split("|") if model.strip()]
    labels = tuple(dict.fromkeys(label for label in (fields.get("label", ""), *(label for _, label in parts)) if label))
    models = tuple(dict.fromkeys(model for model, _ in parts))
    scope = Scope.MODEL if models else Scope.LABEL if labels else Scope.DEVICE
    lists = {
        column: " ".join(fields[column].replace(",", " ").split()) for column in TECHNOLOGIES if fields.get(column)
    }
    meta = {"device": id_, "models": models, "labels": labels, "scope": scope, "source": source, "seen": seen}
    return BandRow.model_validate({**meta, **lists})


def _read(file: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows with their number in the file: lines of CSV, or places in the JSON array."""
    text = file.read_text(encoding="utf-8")
    if file.suffix.lower() != ".json":
        return [(number, dict(row)) for number, row in enumerate(csv.DictReader(text.splitlines()), start=2)]
    try:
        rows = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{file}:{error.lineno}:{error.colno}"
        raise TablesError(
            f"{place}: this is not JSON", file=str(file), line=error.lineno, column=error.colno
        ) from error
    return [(number, {key: str(value or "") for key, value in row.items()}) for number, row in enumerate(rows, start=1)]
