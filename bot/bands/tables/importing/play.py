"""Imports Google Play's list of devices: `brand`, `name`, `device`, `model` by tabs come in, model numbers of phones go out.

The list tells which phone a model number belongs to, and nothing on bands. Only numbers that add something are kept: those we do
not have, and those that stand under another phone as well, where the list says whose they are.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.bands.model import Device
from bot.bands.tables.build import build_tables
from bot.bands.tables.device_rows import NameRow
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.importing.register import Register, slug
from bot.bands.tables.model_numbers import clean, fold
from bot.bands.tables.source_rows import read_sources
from bot.errors import TablesError

_SOURCE = "play2023"
_COLUMNS = ["brand", "name", "device", "model"]
_BRANDS = {
    "lge": "lg",
    "sonyericsson": "sony-ericsson",
    "motorola-mobility": "motorola",
    "tcl-communication-ltd": "alcatel",
}


def import_play(file: Path, data: Path) -> Plan:
    """Plan the import.

    Raises:
        TablesError: when the file is not such a list, or the tables it is to join are wrong.
    """
    sources = read_sources(data)
    tables = build_tables(data, without=(_SOURCE,))
    register, plan = Register(data), Plan(data)
    names, known = _names(tables.devices.values()), _known(tables.devices.values())
    found: dict[str, dict[str, str]] = {}
    for brand, name, model in _read(file):
        homes = names.get(_key(brand, name), set())
        number = clean(model)
        if len(homes) != 1 or not _is_number(number, brand, name):
            continue
        id_ = next(iter(homes))
        others = set(tables.models.get(fold(number), ())) - {id_}
        if fold(number) not in known[id_] or others:
            found.setdefault(id_, {})[fold(number)] = number
    folder = data / "devices" / "names" / _SOURCE
    files: dict[Path, list[NameRow]] = {path: [] for path in folder.glob("*.jsonl")}
    for id_, models in found.items():
        numbers = tuple(models[key] for key in sorted(models))
        row = NameRow(device=id_, models=numbers, owner=True, source=_SOURCE, seen=sources[_SOURCE].seen)
        files.setdefault(folder / register.brand_file(id_), []).append(row)
    for path, rows in files.items():
        plan.put(path, rows)
    return plan


def _read(file: Path) -> list[tuple[str, str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        rows = csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows, []) != _COLUMNS:
            raise TablesError(f"{file}:1:1: the columns must be {' '.join(_COLUMNS)}", file=str(file), line=1, column=1)
        found = []
        for number, row in enumerate(rows, start=2):
            if len(row) != len(_COLUMNS):
                reason = f"{file}:{number}:1: {len(row)} fields where {len(_COLUMNS)} belong"
                raise TablesError(reason, file=str(file), line=number, column=1)
            found.append((row[0], row[1], row[3]))
        return found


def _key(brand: str, name: str) -> str:
    """Brand and name in one word; the list often repeats the brand in the name."""
    maker, phone = slug(brand), slug(name)
    maker = _BRANDS.get(maker, maker)
    return f"{maker}/{phone.removeprefix(f'{maker}-')}"


def _names(devices: Iterable[Device]) -> Mapping[str, set[str]]:
    """Phones by brand and name; where a name is one phone's own and another's alias, it is the first one's."""
    own: dict[str, set[str]] = {}
    other: dict[str, set[str]] = {}
    for device in devices:
        own.setdefault(_key(device.brand, device.name), set()).add(device.id)
        for alias in device.aliases:
            other.setdefault(_key(device.brand, alias), set()).add(device.id)
    return {**other, **own}


def _known(devices: Iterable[Device]) -> dict[str, set[str]]:
    return {
        device.id: {fold(model) for variant in device.variants for model in variant.models}
        | {fold(model) for model in device.unassigned}
        for device in devices
    }


def _is_number(model: str, brand: str, name: str) -> bool:
    """Whether it is a model number and not the phone's name once more."""
    words = fold(model)
    if words in {fold(name), fold(f"{brand}{name}")} or len(words) < 4 or len(model) > 24:
        return False
    return any(map(str.isdigit, words)) and any(map(str.isalpha, words)) and " " not in model
