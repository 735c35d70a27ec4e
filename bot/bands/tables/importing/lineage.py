"""Imports the LineageOS wiki's devices: JSON Lines with band segments come in, rows of bands per model or label go out.

An entry of the wiki often stands for several models at once. What its text ties to a model by name (`1(2100) 3(1800) (G900F)`)
is taken for that model; one list for many models is kept as "has it, bands not stated", with the list in the note.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from bot.bands.model import Device, Scope
from bot.bands.tables.build import build_tables
from bot.bands.tables.device_rows import BandRow, NameRow
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.importing.register import Register, slug
from bot.bands.tables.model_numbers import clean, fold, looked_up_as
from bot.bands.tables.source_rows import read_sources
from bot.rows import Row, read_rows

_SOURCE = "lineage2020"
_NOT_ASKED = (_SOURCE, "play2023")
_OF_MODEL = re.compile(r"((?:[^()]|\(\d[\d/ ]*\))*)\(([A-Za-z][A-Za-z0-9/-]*\d[A-Za-z0-9/-]*)\)")
_BAND = re.compile(r"(?<![\d(/])(\d{1,2}) ?\(\d{3,4}")
_BAND_IN_BRACKETS = re.compile(r"\((\d{1,2})\) ?\d{3,4}")
# Brands of the wiki whose phones stand under another brand's name with us.
_SOLD_AS = {
    "google": ("lg", "huawei", "motorola", "samsung", "htc", "asus"),
    "huawei": ("honor",),
    "nubia": ("zte",),
    "wingtech": ("xiaomi",),
    "zuk": ("lenovo",),
}
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_Column = ("gsm", "umts", "lte")


class _Segment(BaseModel):
    region: str
    gsm: list[int] = Field(default_factory=list)
    umts: list[int] = Field(default_factory=list)
    lte: list[int] = Field(default_factory=list)


class _Entry(Row):
    model_config = ConfigDict(extra="ignore", strict=False)  # other people's files hold more than we read

    codename: str
    brand: str
    name: str
    year: str
    models: list[str]
    segments: list[_Segment]
    raw: dict[str, str] = Field(default_factory=dict)


def import_lineage(file: Path, data: Path) -> Plan:
    """Plan the import; entries that fit no phone, or several, are named in the plan and left out.

    Raises:
        TablesError: for a line that is no entry, or when the tables it is to join are wrong.
    """
    # What other imports joined to this one's rows must not decide where they go, or their order would.
    tables = build_tables(data, without=_NOT_ASKED)
    register, plan = Register(data), Plan(data)
    names = _names(tables.devices.values())
    files: dict[Path, list[NameRow | BandRow]] = {
        path: [] for folder in ("names", "bands") for path in (data / "devices" / folder / _SOURCE).glob("*.jsonl")
    }
    seen = read_sources(data)[_SOURCE].seen
    known = frozenset(slug(row.brand) for row in register.rows.values())
    for entry in read_rows(file, _Entry):
        for id_, models in _homes(entry, tables.models, names, register=register, brands=known).items():
            if not id_:
                plan.notes.append(f"left out: {entry.brand} {entry.name} ({entry.codename}) fits no phone or several")
                continue
            for row in _rows(entry, id_, models, seen=seen):
                folder = "names" if isinstance(row, NameRow) else "bands"
                files.setdefault(data / "devices" / folder / _SOURCE / register.brand_file(id_), []).append(row)
    register.put_into(plan)
    for path, rows in files.items():
        plan.put(path, rows)
    return plan


def _names(devices: Iterable[Device]) -> dict[str, set[str]]:
    """Phones by brand and name."""
    found: dict[str, set[str]] = {}
    for device in devices:
        for name in (device.name, *device.aliases):
            found.setdefault(_key(device.brand, name), set()).add(device.id)
    return found


def _key(brand: str, name: str) -> str:
    return slug(f"{brand} {name}").replace("-", "")


def _homes(
    entry: _Entry,
    index: Mapping[str, tuple[str, ...]],
    names: Mapping[str, set[str]],
    *,
    register: Register,
    brands: frozenset[str],
) -> dict[str, list[str]]:
    """The phones an entry speaks of, each with its models; the empty id for what fits no phone."""
    models = _models(entry)
    homes: dict[str, list[str]] = {}
    loose: list[str] = []
    makers = {slug(entry.brand), *_SOLD_AS.get(entry.brand.casefold(), ())}
    for model in models:
        # The same number may be another maker's too: `A3003` is a OnePlus and an Apple.
        ids = [id_ for id_ in index.get(fold(model), ()) if slug(register.rows[id_].brand) in makers]
        for id_ in ids:
            homes.setdefault(id_, []).append(model)
        if not ids:
            loose.append(model)
    if homes and not loose:
        return homes
    if homes:
        # A number that nobody knows belongs to the phone that holds most of the entry's other numbers.
        main = max(homes, key=lambda id_: len(homes[id_]))
        homes[main] += loose
        return homes
    plain = _BRACKETS.sub("", entry.name).strip()
    for name in (entry.name, plain, f"{entry.brand} {plain}"):
        hits = {id_ for maker in makers for id_ in names.get(_key(maker, name), ())}
        if len(hits) == 1:
            return {hits.pop(): models}
    year = int(entry.year) if entry.year.isdigit() else None
    if "/" not in entry.name and (slug(entry.brand) not in brands or register.find(entry.brand, plain, year)):
        return {register.id_of(entry.brand, plain, year): models}
    return {"": models}


def _models(entry: _Entry) -> list[str]:
    """Model numbers, those joined by a stroke (`GT-N7105/N7105T`) apart, single letters of such a list left out."""
    parts = [part for model in entry.models for part in clean(model).split("/")]
    return [part for part in dict.fromkeys(parts) if len(part) > 2 and any(map(str.isdigit, part))]


def _rows(entry: _Entry, id_: str, models: list[str], *, seen: str) -> list[NameRow | BandRow]:
    name = NameRow(device=id_, models=tuple(models), source=_SOURCE, seen=seen)
    _read_brackets(entry)
    general = [segment for segment in entry.segments if segment.region in ("", "All")]
    special = [segment for segment in entry.segments if segment not in general]
    shared = {
        column: sorted({number for segment in general for number in getattr(segment, column)}) for column in _Column
    }
    label = next(iter(_BRACKETS.findall(entry.name)), "")
    lists: list[dict[str, object]] = []
    by_model = {model: bands for model, bands in _by_model(entry, models).items() if bands}
    if by_model:
        lists += [{"models": (model,), "scope": Scope.MODEL, "lte": _text(bands)} for model, bands in by_model.items()]
        rest = tuple(model for model in models if model not in by_model)
        if rest:
            lists.append({"models": rest, "scope": Scope.MODEL, "lte": "?"})
    elif special:
        for segment in special:
            own = {column: getattr(segment, column) or shared[column] for column in _Column}
            lists.append({"labels": (segment.region,), "scope": Scope.LABEL, **_texts(own)})
    elif len(models) == 1:
        lists.append({"models": tuple(models), "scope": Scope.MODEL, **_texts(shared)})
    elif models:
        lists.append({"models": tuple(models), "scope": Scope.MODEL, **_open(shared, len(models))})
    else:
        scope = {"labels": (label,), "scope": Scope.LABEL} if label else {"scope": Scope.DEVICE}
        lists.append({**scope, **_texts(shared)})
    meta = {"device": id_, "source": _SOURCE, "seen": seen}
    for found in lists:
        _say_lte(found, entry)
    rows = [BandRow.model_validate({**meta, **found}) for found in lists if {"gsm", "umts", "lte"} & found.keys()]
    return [name, *rows]


def _say_lte(found: dict[str, object], entry: _Entry) -> None:
    """A page that speaks of LTE in frequencies only still says that the phone has it."""
    said = " ".join(entry.raw.get("4G", "").split())
    if said and "lte" not in found:
        notes = found.setdefault("notes", {})
        if isinstance(notes, dict):
            notes["lte"] = f"stated in MHz: {said}"[:120]
        found["lte"] = "?"


def _read_brackets(entry: _Entry) -> None:
    """Some texts put the number in brackets (`(7)2600`): add what the segments lack for that."""
    numbers = [int(number) for number in _BAND_IN_BRACKETS.findall(entry.raw.get("4G", ""))]
    if len(entry.segments) == 1:
        entry.segments[0].lte = sorted({*entry.segments[0].lte, *numbers})


def _by_model(entry: _Entry, models: list[str]) -> dict[str, list[int]]:
    """LTE bands that the entry's text ties to single models."""
    found: dict[str, list[int]] = {}
    for text, named in _OF_MODEL.findall(entry.raw.get("4G", "")):
        bands = [int(number) for number in _BAND.findall(text)]
        for short in named.split("/"):
            for model in models:
                if fold(short) in looked_up_as(model):
                    found[model] = bands
    return found


def _open(shared: Mapping[str, list[int]], count: int) -> dict[str, object]:
    """One list for many models: each has the technology, none is sure to have the list."""
    stated = {column: numbers for column, numbers in shared.items() if numbers}
    notes = {column: f"one list for {count} models: {_text(numbers)}"[:120] for column, numbers in stated.items()}
    return {**dict.fromkeys(stated, "?"), "notes": notes}


def _texts(lists: Mapping[str, list[int]]) -> dict[str, str]:
    return {column: _text(numbers) for column, numbers in lists.items() if numbers}


def _text(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(set(numbers))))
