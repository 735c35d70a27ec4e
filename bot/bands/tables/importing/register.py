"""The register of phones: gives every phone its id once, and finds the phone that a source speaks of."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from bot.bands.tables.device_rows import IdRow
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.model_numbers import clean
from bot.rows import read_folder

_LONGEST = 24
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


class Register:
    """All ids ever given. Rows are only added: an id outlives its sources."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "devices" / "ids"
        self.rows: dict[str, IdRow] = {}
        self._by_name: dict[tuple[str, str, int | None], str] = {}
        for row in read_folder(self._folder, IdRow):
            self._add(row)

    def id_of(self, brand: str, name: str, year: int | None) -> str:
        """The phone's id; a new one where it has none yet."""
        key = name_key(brand, name, year)
        if key not in self._by_name:
            self._add(IdRow(id=self._new_id(brand, name, year), brand=clean(brand), name=clean(name), year=year))
        return self._by_name[key]

    def find(self, brand: str, name: str, year: int | None) -> str | None:
        """The id of a phone that is registered already."""
        return self._by_name.get(name_key(brand, name, year))

    def brand_file(self, id_: str) -> str:
        """The name of the files that hold this phone's brand."""
        return f"{slug(self.rows[id_].brand)}.jsonl"

    def put_into(self, plan: Plan) -> None:
        """Add the register's files to a plan."""
        files: dict[str, list[IdRow]] = {}
        for row in self.rows.values():
            files.setdefault(self.brand_file(row.id), []).append(row)
        for name, rows in files.items():
            plan.put(self._folder / name, rows)

    def _add(self, row: IdRow) -> None:
        self.rows[row.id] = row
        self._by_name.setdefault(name_key(row.brand, row.name, row.year), row.id)

    def _new_id(self, brand: str, name: str, year: int | None) -> str:
        for candidate in _candidates(slug(brand), slug(name) or "phone", year):
            if len(candidate) <= _LONGEST and candidate not in self.rows:
                return candidate
        raise AssertionError("the candidates never end")


def name_key(brand: str, name: str, year: int | None) -> tuple[str, str, int | None]:
    """What makes two entries the same phone: brand, name and year, however they are written."""
    return clean(brand).casefold(), clean(name).casefold(), year


def slug(text: str) -> str:
    """ASCII words joined by dashes: `Tel.Me.` as `tel-me`, `S21+` as `s21-plus`."""
    plain = unicodedata.normalize("NFKD", clean(text).replace("+", " plus ").replace("&", " and "))
    return _NOT_SLUG.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")


def _candidates(brand: str, name: str, year: int | None) -> Iterable[str]:
    """Ever less readable ids: in full, with the year, with a short brand, with a short name, with a number."""
    short = "".join(word[:3] for word in brand.split("-"))[:4]
    yield f"{brand}-{name}"
    if year is not None:
        yield f"{brand}-{name}-{year}"
    yield f"{short}-{name}"
    if year is not None:
        yield f"{short}-{name}-{year % 100:02}"
    yield f"{short}-{_squeezed(name, _LONGEST - len(short) - 1)}"
    number = 2
    while True:
        room = _LONGEST - len(short) - len(str(number)) - 2
        yield f"{short}-{_squeezed(name, room)}-{number}"
        number += 1


def _squeezed(name: str, room: int) -> str:
    """The name in so many characters: its longest words lose their ends first, words with digits never."""
    words = name.split("-")
    while len("-".join(words)) > room:
        long = max(range(len(words)), key=lambda place: (not any(map(str.isdigit, words[place])), len(words[place])))
        if len(words[long]) <= 2:
            return "-".join(words)[:room].strip("-")
        words[long] = words[long][:-1]
    return "-".join(words)
