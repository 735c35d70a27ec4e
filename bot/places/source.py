"""Reads the tables of places: tab-separated text in `data/places/`, one fact a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import TablesError

_PACKAGE = Path(__file__).resolve().parents[1]
_BRACES = re.compile(r"([^|{}]*)\{([^{}]*)\}([^|{}]*)")


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region: members are codes of countries and of regions that stand above it."""

    code: str
    cldr: str
    """Its code in CLDR (mostly the UN M49 number), or nothing."""
    members: tuple[str, ...]
    other_codes: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class WordsRow:
    """What one language calls one place beside its CLDR name."""

    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    forms: tuple[str, ...]


def places_folder() -> Path:
    """`data/places` of a checkout, or of an installed wheel.

    Raises:
        TablesError: when there is none.
    """
    for folder in (_PACKAGE.parent / "data" / "places", _PACKAGE / "_data" / "places"):
        if (folder / "regions.tsv").is_file():
            return folder
    raise TablesError(f"no tables of places beside {_PACKAGE}", file="data/places", line=0, column=0)


def read_regions(path: Path) -> Iterator[RegionRow]:
    """The rows of `regions.tsv`, in its order."""
    for code, cldr, members, other_codes, source in _rows(path, 5):
        yield RegionRow(code, cldr, tuple(members.split()), tuple(other_codes.split()), source)


def read_words(path: Path) -> Iterator[WordsRow]:
    """The rows of one language's file, with `{a,b}` written out."""
    for code, names, demonyms, forms in _rows(path, 4):
        yield WordsRow(code, _spelt_out(names), _spelt_out(demonyms), _spelt_out(forms))


def read_cldr(path: Path) -> tuple[tuple[str, ...], dict[str, str]]:
    """The languages, and for each code of CLDR a line of its names in their order, still tab-separated."""
    header, *lines = path.read_text("utf-8").splitlines()
    rows = dict(line.split("\t", maxsplit=1) for line in lines)
    return tuple(header.split("\t")[1:]), rows


def _rows(path: Path, columns: int) -> Iterator[list[str]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.startswith("#") or not line:
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise TablesError(
                f"{path.name}:{number}: {len(cells)} columns instead of {columns}",
                file=str(path),
                line=number,
                column=1,
            )
        yield cells


def _spelt_out(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    if "{" not in cell:
        return tuple(cell.split("|"))
    written = _BRACES.sub(lambda m: "|".join(f"{m[1]}{ending}{m[3]}" for ending in m[2].split(",")), cell)
    return tuple(written.split("|"))
