"""Countries and regions: what belongs to what, and what people call them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.places.fold import fold
from bot.places.source import RegionRow, WordsRow, places_folder, read_cldr, read_regions, read_words

_CODE_OF_LANGUAGE = {"no": "nb", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant"}
_INDICATOR_A = 0x1F1E6
# The flags of the United Kingdom's nations are tag sequences after a black flag.
_BLACK_FLAG = "\U0001f3f4"
_COMMON_REGIONS = ("EUROPE", "EU", "NORTH_AMERICA", "LATAM", "ASIA", "MIDDLE_EAST", "AFRICA", "WORLD")


@dataclass(frozen=True, slots=True)
class Place:
    """A country (ISO 3166-1 alpha-2, and XK) or a region (a word in capitals). `members` are countries."""

    code: str
    kind: str
    """country or region."""
    name: str
    flag: str
    members: frozenset[str]
    """The countries in it; a country is its own only member."""


class Places:
    """All places. Immutable after `load`."""

    def __init__(self, folder: Path) -> None:
        self._languages, self._cldr = read_cldr(folder / "cldr.tsv")
        self._words: dict[str, dict[str, WordsRow]] = {}
        for path in sorted((folder / "words").glob("*.tsv")):
            self._words[path.stem] = {row.code: row for row in read_words(path)}
        regions = list(read_regions(folder / "regions.tsv"))
        self._cldr_code = {row.code: row.cldr for row in regions}
        self._other_codes = {other: row.code for row in regions for other in row.other_codes} | {"UK": "GB"}
        self._places = {code: self._country(code) for code in self._cldr if len(code) == 2 and code not in ("EU", "EZ")}
        self._add_regions(regions)
        self._index = self._indexed()
        self._by_language: dict[str, dict[str, str]] = {}

    @classmethod
    def load(cls, folder: Path | None = None) -> "Places":
        """Reads the tables.

        Raises:
            TablesError: they are missing, or a line is wrong.
        """
        return cls(folder or places_folder())

    def get(self, code: str) -> Place | None:
        """The place of a code in any case; other codes in use (`UK`, `GLOBAL`, `NORDIC`) lead to ours."""
        upper = code.upper()
        return self._places.get(self._other_codes.get(upper, upper))

    def all(self) -> Iterable[Place]:
        """Every place, countries first."""
        return self._places.values()

    def expand(self, code: str) -> frozenset[str]:
        """The countries of a place; empty for a code that we do not have."""
        place = self.get(code)
        return place.members if place else frozenset()

    def covers(self, wider: str, narrower: str) -> bool:
        """Whether all of `narrower` lies in `wider`. A place covers itself."""
        inner = self.expand(narrower)
        return bool(inner) and inner <= self.expand(wider)

    def around(self, code: str) -> list[str]:
        """Codes of the regions that a place lies in, the nearest first; the world is none."""
        wider = [place for place in self._places.values() if place.code != code and self.covers(place.code, code)]
        return [place.code for place in sorted(wider, key=lambda place: len(place.members)) if place.code != "WORLD"]

    def find(self, text: str) -> str | None:
        """The code of a place named exactly, in any language we have, by name, demonym, flag or code; None if it is none."""
        text = text.strip()
        flagged = _flag_code(text)
        if flagged:
            return flagged if flagged in self._places else None
        if text.isupper() and (place := self.get(text)):
            return place.code
        found = self._index.get(fold(text))
        if found is not None:
            return found
        place = self.get(text)
        return place.code if place else None

    def names(self, code: str) -> Mapping[str, tuple[str, ...]]:
        """Names by language: CLDR's first, then others in use. Inflected forms and demonyms have their own methods."""
        found: dict[str, tuple[str, ...]] = {}
        for language, name in zip(self._languages, self._cldr_names(code), strict=False):
            found[language] = tuple(_variants(name)) if language == "en" else (name,) if name else ()
        for language, rows in self._words.items():
            if code in rows:
                found[language] = tuple(dict.fromkeys(found.get(language, ()) + rows[code].names))
        return {language: names for language, names in found.items() if names}

    def demonyms(self, code: str) -> Mapping[str, tuple[str, ...]]:
        """What its people, shops and things are called, by language (`German`, `deutsche`)."""
        return {lang: rows[code].demonyms for lang, rows in self._words.items() if code in rows and rows[code].demonyms}

    def forms(self, code: str) -> Mapping[str, tuple[str, ...]]:
        """Inflected forms of its names, by language (`w Polsce`: `Polsce`)."""
        return {lang: rows[code].forms for lang, rows in self._words.items() if code in rows and rows[code].forms}

    def name(self, code: str, language: str = "en") -> str:
        """What a language calls it; English where it has no word, the code where even that is missing."""
        place = self.get(code)
        if place is None:
            return code
        wanted = _CODE_OF_LANGUAGE.get(language, language)
        names = self.names(place.code)
        own = names.get(wanted) or names.get(wanted.split("-", maxsplit=1)[0])
        return own[0] if own and wanted != "en" else place.name

    def suggest(self, text: str, language: str = "en", *, limit: int = 25) -> list[Place]:
        """Places that what was typed so far could mean, likeliest first, named in `language`."""
        wanted = fold(text[:100])
        own = self._own_names(language)
        codes = self._ranked(wanted, own) if wanted else list(dict.fromkeys((*_COMMON_REGIONS, *self._in_order(own))))
        return [replace(self._places[code], name=self.name(code, language)) for code in codes[:limit]]

    def _in_order(self, own: Mapping[str, str]) -> list[str]:
        """All places as the asker's language sorts them, countries first."""
        return [code for _, _, code in sorted((self._places[code].kind, name, code) for name, code in own.items())]

    def _own_names(self, language: str) -> dict[str, str]:
        if language not in self._by_language:
            self._by_language[language] = {fold(self.name(code, language)): code for code in self._places}
        return self._by_language[language]

    def _ranked(self, wanted: str, own: Mapping[str, str]) -> list[str]:
        """Whole names, then beginnings and words of names in the asker's language, then beginnings in any."""
        found = [
            (1 if name.startswith(wanted) else 2, len(name), code)
            for name, code in own.items()
            if f" {wanted}" in f" {name}"
        ]
        found += [
            (0 if name == wanted else 3, len(name), code)
            for name, code in self._index.items()
            if name.startswith(wanted)
        ]
        if exact := self.get(wanted):
            found.append((0, 0, exact.code))
        if not found and len(wanted) > 3:
            near = process.extract(wanted, list(self._index), scorer=fuzz.ratio, limit=10, score_cutoff=75)
            found = [(100 - int(score), len(name), self._index[name]) for name, score, _ in near]
        return list(dict.fromkeys(code for _, _, code in sorted(found)))

    def _country(self, code: str) -> Place:
        name = next(_variants(self._cldr[code].split("\t", maxsplit=1)[0]))
        flag = "".join(chr(_INDICATOR_A + ord(letter) - ord("A")) for letter in code)
        return Place(code, "country", name, flag, frozenset((code,)))

    def _add_regions(self, rows: Iterable[RegionRow]) -> None:
        for row in rows:
            countries = frozenset().union(*(self._places[member].members for member in row.members))
            names = self._words["en"].get(row.code)
            cldr_name = self._cldr[row.cldr].split("\t", maxsplit=1)[0] if row.cldr else row.code
            name = names.names[0] if names and names.names else cldr_name
            self._places[row.code] = Place(row.code, "region", name, "", countries)
        for row in rows:
            self._places[row.code] = replace(self._places[row.code], flag=self._globe(row.code))

    def _globe(self, code: str) -> str:
        members = self._places[code].members
        if code == "EU":
            return "🇪🇺"
        if code == "WORLD":
            return "🌐"
        if members <= self._places["AMERICAS"].members:
            return "🌎"
        return "🌏" if members <= self.expand("ASIA") | self.expand("OCEANIA") else "🌍"

    def _cldr_names(self, code: str) -> list[str]:
        line = self._cldr.get(self._cldr_code.get(code, code), "")
        return line.split("\t") if line else []

    def _indexed(self) -> dict[str, str]:
        """Folded names to codes. Where places share a spelling, our own words come before CLDR's, and demonyms last."""
        index: dict[str, str] = {}
        for code, name in self._spellings():
            index.setdefault(fold(name), code)
        index.pop("", None)
        return index

    def _spellings(self) -> Iterator[tuple[str, str]]:
        languages = [self._words["en"], *self._words.values()]
        for rows in languages:
            yield from ((row.code, name) for row in rows.values() for name in row.names)
        for code, place in self._places.items():
            if place.kind == "region":
                yield code, code
            first, *rest = self._cldr_names(code) or ("",)
            yield from ((code, name) for name in (*_variants(first), *rest))
        yield from ((code, other) for other, code in self._other_codes.items())
        for rows in languages:
            yield from ((row.code, name) for row in rows.values() for name in row.forms)
        for rows in languages:
            yield from ((row.code, name) for row in rows.values() for name in row.demonyms)


def _variants(name: str) -> Iterator[str]:
    """CLDR's name as it stands; `Myanmar (Burma)` also as each of both, `St. Lucia` also in full."""
    if name.endswith((")", "）")) and ("(" in name or "（" in name):
        outer, _, inner = name.replace("（", "(").replace("）", ")").partition("(")
        yield outer.strip()
        yield inner.rstrip(")").strip()
    else:
        yield name
    if " & " in name:
        yield name.replace(" & ", " and ")
    if name.startswith("St. "):
        yield f"Saint {name[4:]}"


def _flag_code(text: str) -> str | None:
    if text.isascii():
        return None
    if text.startswith(_BLACK_FLAG):
        return "GB"
    letters = [ord(char) - _INDICATOR_A for char in text]
    if len(letters) == 2 and all(0 <= letter < 26 for letter in letters):
        return "".join(chr(ord("A") + letter) for letter in letters)
    return None
