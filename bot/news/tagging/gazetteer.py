"""The words that name places, and the words around them that decide: read from `data/tagging`, found by one automaton a language."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

from ahocorasick_rs import AhoCorasick, MatchKind

from bot.errors import TablesError

OPEN_END = 5
"""How many letters may follow a term that takes any ending."""
ANY_LANGUAGE = "*"
ORDINARY_NAMES = frozenset(
    {"Turkey", "Jordan", "Chad", "Georgia", "Guinea", "Heard", "Man", "Reunion", "Man Island", "Salvador"}
)
"""Countries whose names are other words too: `regions` weighs them by the words around them."""
_SMALL, _CAPITAL = ascii_lowercase.encode(), ascii_uppercase.encode()
HYPHENS = "-\u2010\u2011"
ARABIC_CLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول"})


@dataclass(frozen=True, slots=True)
class Term:
    """One way to write something: what it is (`kind`), the place it names (or nothing), and how it must be written."""

    text: str
    kind: str
    place: str = ""
    exact_case: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A term found in a text, from `start` up to `end`."""

    term: Term
    start: int
    end: int


class Gazetteer:
    """All terms. `scan` gives the mentions of a text in order, longest first where several begin at one place."""

    def __init__(self, terms: Iterable[tuple[str, Term]]) -> None:
        self._terms = tuple(terms)
        self._languages = frozenset(language for language, _ in self._terms)
        self._scanners: dict[str, _Scanner] = {}

    @classmethod
    def load(cls, folder: Path, places: Mapping[str, tuple[str, ...]] | None = None) -> "Gazetteer":
        """Reads `places.tsv` and `words.tsv`, and adds names of places that those do not write.

        Raises:
            TablesError: a line has not the columns that its file needs.
        """
        rows = [*_rows(folder / "places.tsv", columns=4), *_rows(folder / "words.tsv", columns=3)]
        known = frozenset(fold(term.text) for _, term in rows)
        return cls([*rows, *_place_names(places or {}, known)])

    def written(self, kind: str) -> frozenset[str]:
        """Every way of writing that the files have for a kind."""
        return frozenset(term.text for _, term in self._terms if term.kind == kind)

    def scan(self, text: str, language: str | None) -> list[Mention]:
        """Every mention in a text. Terms of one language are looked for only when the text is known to be in it."""
        base = (language or "en").split("-", maxsplit=1)[0].lower()
        key = base if base in self._languages else ANY_LANGUAGE
        if key not in self._scanners:
            self._scanners[key] = _Scanner(term for spoken, term in self._terms if spoken in (ANY_LANGUAGE, key))
        return self._scanners[key].scan(text)


class _Scanner:
    """One automaton over the folded terms of a set of languages."""

    def __init__(self, terms: Iterable[Term]) -> None:
        by_text: dict[str, list[Term]] = {}
        for term in terms:
            by_text.setdefault(fold(term.text), []).append(term)
        self._patterns: tuple[tuple[Term, ...], ...] = tuple(tuple(group) for group in by_text.values())
        self._automaton = AhoCorasick(list(by_text), matchkind=MatchKind.LeftmostLongest)

    def scan(self, text: str) -> list[Mention]:
        folded = fold(text)
        found: list[Mention] = []
        shouting = _shouts(text)
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded):
            if not _opens(folded, start):
                continue
            for term in self._patterns[pattern]:
                stop = _bounded(folded, end, open_end=term.open_end)
                if stop is not None and (not term.exact_case or _same_case(text, start, end, term, shouting=shouting)):
                    found.append(Mention(term, start, stop))
        return found


def fold(text: str) -> str:
    """Lower case, one character for one, and typographic apostrophes made plain, so that positions hold."""
    lowered = text.replace("\u2019", "'").replace("İ", "i")
    result = lowered.lower()
    return (
        result
        if len(result) == len(text)
        else "".join(low if len(low := char.lower()) == 1 else char for char in lowered)
    )


def _bounded(text: str, end: int, *, open_end: bool) -> int | None:
    """Where the word of a match ends if nothing of it is left over, else None."""
    if end == len(text) or not _joins(text[end - 1], text[end]):
        return None if text[end : end + 1] == "$" else end
    if not open_end:
        return None
    stop = end
    while stop < len(text) and _letter(text[stop]):
        stop += 1
    return stop if stop - end <= OPEN_END else None


def _opens(text: str, start: int) -> bool:
    if start == 0:
        return True
    if text[start - 1] in HYPHENS and start > 1 and _letter(text[start - 2]):
        return False
    if not _joins(text[start - 1], text[start]):
        return True
    if not "\u0600" <= text[start] <= "\u06ff":
        return False
    begin = start
    while begin > 0 and _letter(text[begin - 1]):
        begin -= 1
    return text[begin:start] in ARABIC_CLITICS


@lru_cache(maxsize=4096)
def _letter(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


@lru_cache(maxsize=4096)
def is_spaceless(char: str) -> bool:
    """Scripts that put no spaces between words: Han, kana, Hangul (particles are joined on), Thai."""
    return "\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def _joins(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    return _letter(left) and _letter(right) and not is_spaceless(left) and not is_spaceless(right)


def _same_case(text: str, start: int, end: int, term: Term, *, shouting: bool) -> bool:
    written = text[start:end].replace("\u2019", "'")
    if written == term.text:
        return not (shouting and len(term.text) <= 3 and term.text.isalpha())
    return shouting and len(term.text) > 3 and written == term.text.upper()


def _shouts(text: str) -> bool:
    plain = text[:200].encode("ascii", "ignore")
    small, capital = (len(plain) - len(plain.translate(None, letters)) for letters in (_SMALL, _CAPITAL))
    return small + capital > 12 and capital > 0.8 * (small + capital)


def read_terms(path: Path, *, columns: int) -> Iterator[list[str]]:
    """The cells of a tab-separated file, comments left out.

    Raises:
        TablesError: a line has another number of cells.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            message = f"{path.name}, line {number}: {len(cells)} columns where {columns} are needed"
            raise TablesError(message, file=path.name, line=number, column=1)
        yield cells


def _rows(path: Path, *, columns: int) -> Iterator[tuple[str, Term]]:
    for cells in read_terms(path, columns=columns):
        place, kind, language, written = cells if columns == 4 else ("", *cells)
        for text in written.split("; "):
            if text:
                yield language, _term(text.strip(), kind=kind, place=place)


def _term(text: str, *, kind: str, place: str) -> Term:
    open_end, exact_case = text.endswith("~") and text != "~", text.endswith("!") and text != "!"
    bare = text[:-1] if open_end or exact_case else text
    return Term(bare, kind, place, exact_case=exact_case, open_end=open_end)


def _place_names(names: Mapping[str, tuple[str, ...]], known: frozenset[str]) -> Iterator[tuple[str, Term]]:
    """Names of places from elsewhere as terms, for those that the files do not write."""
    for place, group in names.items():
        for text in group:
            folded = fold(text).removeprefix("the ")
            usable = len(text) > 3 or not text.isascii()
            if usable and folded not in known and text not in ORDINARY_NAMES and not fold(text).startswith("the "):
                yield ANY_LANGUAGE, Term(text, "name", place, exact_case=text.isascii())
