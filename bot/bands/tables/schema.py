"""The JSON Schema of every kind of row, for editors and for people who write rows by hand."""

import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from bot.bands.tables import band_rows, carrier_rows, device_rows, source_rows, terms, volte
from bot.rows import Row

_MODULES = (band_rows, carrier_rows, device_rows, source_rows, terms, volte)


def schemas(others: Iterable[ModuleType] = ()) -> dict[str, str]:
    """Name of the schema file → its text, for every row model of the tables, and of other rooms' modules."""
    found: dict[str, str] = {}
    for module in (*_MODULES, *others):
        kind = module.__name__.rpartition(".")[2].removesuffix("_rows")
        for name, model in sorted(vars(module).items()):
            if isinstance(model, type) and issubclass(model, Row) and model.__module__ == module.__name__:
                if name == "AboutCarrier":
                    continue
                schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
                found[f"{kind}-{_dashed(name)}.json"] = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return found


def write_schemas(folder: Path, others: Iterable[ModuleType] = ()) -> list[str]:
    """Write what differs, remove what is no row any more; the names that were touched."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted, touched = schemas(others), []
    for path in sorted(folder.glob("*.json")):
        if path.name not in wanted:
            path.unlink()
            touched.append(path.name)
    for name, text in wanted.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            touched.append(name)
    return touched


def _dashed(name: str) -> str:
    """`CarrierBandsRow` as `carrier-bands`."""
    words = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name.removesuffix("Row"))
    return words.lstrip("-")
