"""Imports phones: JSON Lines of phones with their variants come in, rows of the register, of names and of bands go out.

One object a line: `brand`, `name`, `year`, `variants` (each with `models`, `region`, the numbers under `gsm` `umts` `lte` `nr`
`cdma` `tdscdma`, `techs`, `unknown`, `src`, `raw`), `models`, `aka`, `rows`, `sources`, and `phonearena` for an
independent list. Anything that could not be read as numbers stands in `raw` and becomes a note, a partial list or a doubt.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from bot.bands.model import Scope
from bot.bands.tables.device_rows import TECHNOLOGIES, BandRow, Column, NameRow
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.importing.register import Register
from bot.bands.tables.model_numbers import clean, fold, split_label
from bot.bands.tables.source_rows import SourceRow, read_sources
from bot.rows import Row, read_rows

_WORDS: dict[Column, str] = {
    "gsm": "GSM",
    "cdma": "CDMA",
    "umts": "UMTS",
    "tdscdma": "TD-SCDMA",
    "lte": "LTE",
    "nr": "NR",
}
_NO_SUCH_BAND = re.compile(r"^(LTE|NR) band (\d+)\?$")
_LOOSE_MHZ = re.compile(r"^UMTS (700|800|1700|1800)$")
_MODEL_LIKE = re.compile(r"^[A-Z]{1,4}-?\d{3,}[A-Z0-9]*$")
_VERSION = re.compile(r"^[Vv]\d$")
_INDEPENDENT = "pa2025"


class _Variant(BaseModel):
    model_config = ConfigDict(extra="ignore")

    models: list[str]
    region: list[str]
    gsm: list[int]
    umts: list[int]
    lte: list[int]
    nr: list[int]
    cdma: list[int]
    tdscdma: list[int]
    techs: list[str]
    src: list[str] = Field(min_length=1)
    unknown: list[str] = Field(default_factory=list)
    raw: list[str] = Field(default_factory=list)
    note: str = ""
    models_by_region: list[str] = Field(default_factory=list)
    suspect_models: list[str] = Field(default_factory=list)


class _Phone(Row):
    model_config = ConfigDict(extra="ignore", strict=False)  # other people's files hold more than we read

    brand: str
    name: str
    year: int | None
    rows: str
    variants: list[_Variant]
    sources: list[str] = Field(min_length=1)
    aka: list[str] = Field(default_factory=list)
    models: list[str] = Field(default_factory=list)
    phonearena: dict[Column, list[int]] = Field(default_factory=dict)


def import_devices(file: Path, data: Path) -> Plan:
    """Plan the import of a file of phones.

    Raises:
        TablesError: for a line that is no phone.
    """
    sources, register, plan = read_sources(data), Register(data), Plan(data)
    files: dict[Path, list[NameRow | BandRow]] = {}
    touched: set[str] = set()
    for phone in read_rows(file, _Phone):
        id_ = register.id_of(phone.brand, phone.name, phone.year)
        touched.add(id_)
        names: list[NameRow | BandRow] = [_names(phone, id_, sources)]
        for row in [*names, *_bands(phone, id_, sources)]:
            folder = "names" if isinstance(row, NameRow) else "bands"
            path = data / "devices" / folder / row.source / register.brand_file(id_)
            files.setdefault(path, []).append(row)
    register.put_into(plan)
    mine = {path.parent for path in files}
    for path in sorted({*files, *(path for folder in mine for path in folder.glob("*.jsonl"))}):
        plan.put(path, files.get(path, []), keep=lambda line: _device_of(line) not in touched)
    return plan


def _device_of(line: str) -> str:
    return line.removeprefix('{"device":"').split('"', 1)[0]


def _names(phone: _Phone, id_: str, sources: dict[str, SourceRow]) -> NameRow:
    # Sources are named oldest first; an independent one never speaks for the names.
    known_in = [source for source in phone.sources if source != _INDEPENDENT] or phone.sources
    newest = known_in[-1]
    stated = {fold(split_label(model)[0]) for variant in phone.variants for model in variant.models}
    models = [split_label(model)[0] for model in phone.models if fold(split_label(model)[0]) not in stated]
    brand, name = clean(phone.brand), clean(phone.name)
    aliases: list[str] = []
    for alias in map(clean, phone.aka):
        short = re.sub(rf"^{re.escape(brand)}\s+", "", alias, flags=re.IGNORECASE)
        (models if _MODEL_LIKE.match(short) else aliases).append(short)
    return NameRow(
        device=id_,
        aliases=_unique(alias for alias in aliases if fold(alias) != fold(name)),
        models=_unique(model for model in models if fold(model) not in (fold(name), fold(f"{brand}{name}"))),
        first_row_only=phone.rows == "first",
        known_in=tuple(known_in[:-1]),
        source=newest,
        seen=sources[newest].seen,
    )


def _bands(phone: _Phone, id_: str, sources: dict[str, SourceRow]) -> list[BandRow]:
    rows = [_band_row(variant, id_, sources) for variant in phone.variants]
    if phone.phonearena and not any(variant.src == [_INDEPENDENT] for variant in phone.variants):
        lists = {column: _numbers(numbers) for column, numbers in phone.phonearena.items() if numbers}
        seen = sources[_INDEPENDENT].seen
        rows.append(
            BandRow.model_validate(
                {"device": id_, "scope": Scope.DEVICE, **lists, "source": _INDEPENDENT, "seen": seen}
            )
        )
    return rows


def _band_row(variant: _Variant, id_: str, sources: dict[str, SourceRow]) -> BandRow:
    models, labels = _models_and_labels(variant)
    lists, doubt, partial, notes = _lists(variant)
    source = variant.src[-1]
    note = variant.note
    if variant.suspect_models:
        note = f"listed as {', '.join(variant.suspect_models)}, found to be another phone's number"
    scope = Scope.DEVICE
    if models and variant.models:
        scope = Scope.MODEL
    elif models or labels or note:
        scope = Scope.LABEL
        note = note or ("model numbers joined by the region they are sold in" if models else "")
    return BandRow.model_validate(
        {
            "device": id_,
            "models": models,
            "suspect": _unique(map(clean, variant.suspect_models)),
            "labels": labels,
            "scope": scope,
            **lists,
            "partial": partial,
            "doubt": doubt,
            "notes": notes,
            "note": note,
            "source": source,
            "also": tuple(variant.src[:-1]),
            "seen": sources[source].seen,
        }
    )


def _models_and_labels(variant: _Variant) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The clean model numbers, and the labels: also those that stood in a model number's place or in brackets beside it."""
    models: list[str] = []
    labels = [clean(label) for label in variant.region]
    suspects = set(map(fold, variant.suspect_models))
    for text in variant.models:
        model, label = split_label(text)
        if _VERSION.match(model):
            labels.append(f"version {model[1:]}")
        elif fold(model) not in suspects:
            models.append(model)
        if label:
            labels.append(label)
    models += [clean(model) for model in variant.models_by_region]
    return _unique(models), _unique(labels)


def _lists(variant: _Variant) -> tuple[dict[Column, str], tuple[Column, ...], tuple[Column, ...], dict[Column, str]]:
    """The lists of a variant, which of them are doubted, which are partial, and the notes that say why."""
    lists: dict[Column, str] = {}
    for column in TECHNOLOGIES:
        numbers: list[int] = getattr(variant, column)
        if column == "cdma":
            # Band class 0 is called 800 or 850 for the same frequencies.
            numbers = [800 if number == 850 else number for number in numbers]
        stated = _WORDS[column] in variant.techs or column in variant.unknown
        if numbers:
            lists[column] = _numbers(numbers)
        elif stated:
            lists[column] = "?"
        elif variant.src != [_INDEPENDENT]:
            # An independent list names bands and no technologies: what it leaves out it says nothing about.
            lists[column] = "-"
    doubt, partial, notes = _remarks(variant.raw)
    kept = {column: "; ".join(said)[:120] for column, said in notes.items() if column in lists}
    return lists, tuple(sorted(doubt & lists.keys())), tuple(sorted(partial & lists.keys())), kept


def _remarks(raw: Iterable[str]) -> tuple[set[Column], set[Column], dict[Column, list[str]]]:
    """What the text that is no band number says: which lists are doubted, which are partial, and why."""
    doubt: set[Column] = set()
    partial: set[Column] = set()
    notes: dict[Column, list[str]] = {}
    for text in raw:
        if match := _NO_SUCH_BAND.match(text):
            doubted: Column = "lte" if match[1] == "LTE" else "nr"
            doubt.add(doubted)
            notes.setdefault(doubted, []).append(f"the list names band {match[2]}, which does not exist")
        elif match := _LOOSE_MHZ.match(text):
            partial.add("umts")
            notes.setdefault("umts", []).append(f"also {match[1]} MHz, band not stated")
        elif text.startswith("UMTS 1700 read as B4"):
            notes.setdefault("umts", []).append("1700 MHz beside 1900 read as band 4")
        elif text.startswith("LTE MHz:"):
            megahertz = text.removeprefix("LTE MHz:").replace("LTE", "").replace("MHz", "").strip(" :/")
            notes.setdefault("lte", []).append(f"stated in MHz: {' '.join(megahertz.split())}"[:120])
    return doubt, partial, notes


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(set(numbers))))


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Without empty ones and without those that fold to one already there."""
    return tuple({fold(text): text for text in reversed([text for text in texts if text])}.values())[::-1]
