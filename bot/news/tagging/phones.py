"""Which phones and brands an article is about: text in, ids of the phones that the tables know out.

A name counts with its brand before it, alone when it is distinctive ("Galaxy S25", "Xperia 1 VI"), and in its short form
("S25 Ultra", "15 Ultra") when the series or the brand stands elsewhere in the text. Longer names win, so an S25 FE is no S25.
"""

import re
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.news.model import Tag

TOKEN = re.compile(
    r"\d+\.\d+|[0-9A-Za-z\u00c0-\u024f]+\+?|[^\W_0-9A-Za-z\u00c0-\u024f\u0300-\u036f][^\s\d!-/:-@\[-`{-~\u2000-\u206f\u3000-\u303f\uff00-\uffef]*"
)
BREAK = re.compile(r"[^\s()\[\]\"'“”«»「」\u2019\u2010-\u2011-]")
ORDINARY = frozenset(
    [
        "find",
        "note",
        "mate",
        "nova",
        "magic",
        "edge",
        "one",
        "play",
        "power",
        "smart",
        "spark",
        "hot",
        "zero",
        "blade",
        "view",
        "life",
        "live",
        "liquid",
        "desire",
        "ace",
        "air",
        "view",
        "max",
        "mini",
        "pro",
        "go",
        "hero",
        "legend",
        "wave",
        "storm",
        "bold",
        "curve",
        "torch",
        "pearl",
        "tour",
        "style",
        "signature",
        "camera",
        "phone",
        "mobile",
        "watch",
        "tab",
        "pad",
        "book",
        "flip",
        "fold",
        "open",
        "grand",
        "prime",
        "core",
        "fame",
        "active",
        "focus",
        "fusion",
        "flex",
        "flow",
        "joy",
        "fun",
        "max",
        "pop",
        "shine",
        "sky",
        "star",
        "swift",
        "touch",
        "true",
        "turbo",
        "vibe",
        "wing",
        "x",
        "y",
        "z",
    ]
)
ASIDE = frozenset(
    [
        "vs",
        "versus",
        "than",
        "like",
        "unlike",
        "rival",
        "rivals",
        "successor",
        "predecessor",
        "compared",
        "against",
        "over",
        "replacing",
        "instead",
        "beat",
        "beats",
    ]
)
GENERATION = frozenset({"5g", "4g", "lte", "3g"})
MODEL_NUMBER = re.compile(r"^(?=.*\d)(?=.*[a-z])[a-z0-9]{5,}$")
_INNER_CAPITAL = re.compile(r"^[a-z][A-Z]")
"""As in iPhone: a name that can be nothing else."""
MAX_TOKENS = 8
LONGEST_SUMMARY = 600


Words = Sequence[tuple[str, tuple[int, int]]]
"""Folded words of a text, each with where it stands."""


@dataclass(frozen=True, slots=True)
class PhoneName:
    """A phone as the tagger needs it. `fame` ranks where two phones share a name."""

    id: str
    brand: str
    name: str
    models: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other market names, with or without the brand."""
    fame: int = 0


@dataclass(frozen=True, slots=True)
class _Key:
    """What a run of tokens stands for (index of the phone), and what must stand in the text beside it (brand or series)."""

    phone: int
    needs: str
    fame: int


class _KeyTable:
    """Runs of tokens → keys, as sorted arrays of their 64-bit hashes: 40,000 names in 1 MB where a dict of objects takes 30."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._phones, self._needs, self._fames = array("I"), array("H"), array("H")
        self._words: list[str] = [""]
        self._number: dict[str, int] = {"": 0}

    def add(self, key: Sequence[str], phone: int, *, needs: str, fame: int) -> None:
        if needs not in self._number:
            self._number[needs] = len(self._words)
            self._words.append(needs)
        self._hashes.append(_hash(key))
        self._phones.append(phone)
        self._needs.append(self._number[needs])
        self._fames.append(min(fame, 65_535))

    def seal(self) -> None:
        """Sorts the table; nothing can be added after."""
        order = sorted(range(len(self._hashes)), key=self._hashes.__getitem__)
        for name in ("_hashes", "_phones", "_needs", "_fames"):
            column = getattr(self, name)
            setattr(self, name, array(column.typecode, (column[index] for index in order)))

    def find(self, key: Sequence[str]) -> Iterator[_Key]:
        wanted = _hash(key)
        at = bisect_left(self._hashes, wanted)
        while at < len(self._hashes) and self._hashes[at] == wanted:
            yield _Key(self._phones[at], self._words[self._needs[at]], self._fames[at])
            at += 1


@dataclass(frozen=True, slots=True)
class PhonesFound:
    """Tags of one article: phone ids and brand names, each once, in the order of the text."""

    devices: tuple[Tag, ...]
    brands: tuple[Tag, ...]


class PhoneTagger:
    """Finds phones and brands. Immutable; made once from the tables and made anew when they are reloaded."""

    def __init__(
        self, phones: Iterable[PhoneName], brands: Sequence[str], spellings: Mapping[str, str] | None = None
    ) -> None:
        self._spellings = dict(spellings or {})
        self._brand_names = {tokens(brand): brand for brand in brands}
        self._keys = _KeyTable()
        self._ids: list[str] = []
        self._makers: list[str] = []
        self._firsts: set[str] = set()
        known = list(phones)
        owners = _Owners.of(known)
        for phone in known:
            self._ids.append(phone.id)
            self._makers.append(phone.brand)
            self._learn(phone, owners)
        self._keys.seal()

    def tag(self, title: str, summary: str) -> PhonesFound:
        """The phones of the title and, where they belong to the same family or the title names none, of the summary."""
        head, body = self._split(title), self._split(summary[:LONGEST_SUMMARY])
        present = frozenset(word for word, _ in head) | frozenset(word for word, _ in body)
        in_title, in_summary = self._find(head, title, present), self._find(body, summary, present)
        devices = dict(in_title)
        for phone, why in in_summary.items():
            if not in_title or any(self._ids[phone].startswith(f"{self._ids[other]}-") for other in in_title):
                devices.setdefault(phone, why)
        if len(devices) > 1:
            devices = {
                phone: why for phone, why in devices.items() if " " in why or any(char.isdigit() for char in why)
            }
        brands = self._brands(head, devices) or self._brands(body, devices)
        return PhonesFound(tuple(Tag(self._ids[phone], why) for phone, why in devices.items()), brands)

    def _learn(self, phone: PhoneName, owners: "_Owners") -> None:
        brand, full = tokens(phone.brand), tokens(phone.name)
        main = dict.fromkeys(
            form for form in _spellings(full) if not owners.is_series(form) or _INNER_CAPITAL.search(phone.name)
        )
        for name in main:
            self._learn_name(name, phone, owners)
        for alias in phone.aliases:
            other = tokens(alias)
            bare = other[len(brand) :] if other[: len(brand)] == brand else other
            if bare and bare not in main and _hash(bare) not in owners.names and not owners.is_series(bare):
                self._learn_name(bare, phone, owners)
        for model in phone.models:
            folded = re.sub(r"[^a-z0-9]", "", model.lower())
            if MODEL_NUMBER.match(folded):
                self._add(tokens(model), phone, needs="")

    def _learn_name(self, name: tuple[str, ...], phone: PhoneName, owners: "_Owners") -> None:
        if not name:
            return
        brand, series = tokens(phone.brand), name[0]
        self._add((*brand, *name), phone, needs="")
        wordy = len(name) > 1 and any(len(word) < 2 or word not in ORDINARY for word in name)
        if _distinctive(name, phone.name, owners):
            self._add(name, phone, needs="")
        elif wordy or re.fullmatch(r"[a-z]+\d+[a-z]*|\d+[a-z]+", name[-1]):
            self._add(name, phone, needs=brand[0])
        if len(name) > 2 or (len(name) > 1 and MODEL_LIKE.match(name[1])):
            short = name[1:]
            digits = any(char.isdigit() for word in short for char in word)
            if series.isalpha() and len(series) > 3 and digits and not short[-1].isdigit():
                self._add(short, phone, needs=brand[0] if series in ORDINARY else series)

    def _add(self, key: tuple[str, ...], phone: PhoneName, *, needs: str) -> None:
        if 0 < len(key) <= MAX_TOKENS:
            self._firsts.add(sys.intern(key[0]))
            self._keys.add(key, len(self._ids) - 1, needs=needs, fame=phone.fame)

    def _split(self, text: str) -> list[tuple[str, tuple[int, int]]]:
        return [(self._spellings.get(word, word), span) for word, span in split(text)]

    def _find(self, words: Words, text: str, present: frozenset[str]) -> dict[int, str]:
        found: dict[int, str] = {}
        at = 0
        while at < len(words):
            length, phone = self._longest(words, at, text, present) if words[at][0] in self._firsts else (0, None)
            if phone is not None and not any(word in ASIDE for word, _ in words[max(0, at - 4) : at]):
                found.setdefault(phone, text[words[at][1][0] : words[at + length - 1][1][1]])
            at += max(1, length)
        return found

    def _longest(self, words: Words, at: int, text: str, present: frozenset[str]) -> tuple[int, int | None]:
        """The longest name that begins here and how many words it takes; a bare brand is stepped over one word at a time."""
        reach = 1
        while reach < MAX_TOKENS and at + reach < len(words):
            if BREAK.search(text[words[at + reach - 1][1][1] : words[at + reach][1][0]]):
                break
            reach += 1
        for length in range(reach, 0, -1):
            key = tuple(word for word, _ in words[at : at + length])
            fitting = [entry for entry in self._keys.find(key) if not entry.needs or entry.needs in present]
            if fitting:
                return length, max(fitting, key=lambda entry: _closeness(entry, words, at)).phone
        return 0, None

    def _brands(self, words: Words, devices: Mapping[int, str]) -> tuple[Tag, ...]:
        found = {self._makers[phone]: why for phone, why in devices.items()}
        for at in range(len(words)):
            for length in (2, 1):
                key = tuple(word for word, _ in words[at : at + length])
                if key in self._brand_names:
                    found.setdefault(self._brand_names[key], " ".join(key))
                    break
        return tuple(Tag(brand, why) for brand, why in found.items())


def _closeness(entry: _Key, words: Words, at: int) -> tuple[bool, int, int]:
    """Ranks phones that share a name: one whose brand or series stands nearest before, then the better known."""
    last = max((index for index in range(at) if words[index][0] == entry.needs), default=-1)
    return bool(entry.needs), last, entry.fame


MODEL_LIKE = re.compile(r"^[a-z]{0,2}\d{1,3}[a-z]{0,2}\+?$")


def split(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Folded words of a text with where each stands."""
    return [(match.group().lower(), match.span()) for match in TOKEN.finditer(text)]


def tokens(text: str) -> tuple[str, ...]:
    """Folded words alone."""
    return tuple(match.group().lower() for match in TOKEN.finditer(text))


def _spellings(name: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """A name as it is, without its generation, with "plus" for "+", and with its joined parts apart ("reno10", "reno 10")."""
    forms = [name]
    short = tuple(word for word in name if word not in GENERATION)
    if short != name:
        forms.append(short)
    for form in list(forms):
        if form and form[-1].endswith("+") and len(form[-1]) > 1:
            forms.append((*form[:-1], form[-1][:-1], "plus"))
        apart = tuple(part for word in form for part in _apart(word))
        if apart != form:
            forms.append(apart)
    return dict.fromkeys(forms)


def _apart(word: str) -> tuple[str, ...]:
    match = re.fullmatch(r"([a-z]{4,})(\d+[a-z+]*)", word)
    return (match.group(1), match.group(2)) if match else (word,)


@dataclass(frozen=True, slots=True)
class _Owners:
    """Whose a name is. Names are known by their hashes, as in the table of keys: this is thrown away soon, and memory once used
    for small objects seldom goes back to the system."""

    names: Mapping[int, str]
    """Brand by the hash of a name; empty where several brands have a phone of that name."""
    series: Mapping[str, str]
    """First word of the brand by a first word that it uses much for phones; empty where several do."""

    @classmethod
    def of(cls, phones: Iterable[PhoneName]) -> "_Owners":
        names: dict[int, str] = {}
        series: dict[str, str] = {}
        starts: Counter[tuple[str, str]] = Counter()
        for phone in phones:
            name = tokens(phone.name)
            for form in _spellings(name):
                if names.setdefault(_hash(form), phone.brand) != phone.brand:
                    names[_hash(form)] = ""
            if name and len(name[0]) > 3 and name[0].isalpha():
                starts[name[0], phone.brand] += 1
        for (first, brand), count in starts.items():
            # Sony and Sony Ericsson are one house to readers.
            house = tokens(brand)[0]
            if count >= 5 and series.setdefault(first, house) != house:
                series[first] = ""
        return cls(names, series)

    def is_series(self, name: tuple[str, ...]) -> bool:
        """Whether a name is nothing but a word that some brand uses much."""
        return len(name) == 1 and name[0] in self.series


def _hash(key: Sequence[str]) -> int:
    return hash(" ".join(key))


def _distinctive(name: tuple[str, ...], written: str, owners: _Owners) -> bool:
    """Whether a name says its brand by itself: a series of one brand with a number behind it, or a name with an inner capital."""
    if _INNER_CAPITAL.search(written):
        return True
    if len(name) == 1:
        return False
    return name[0] not in ORDINARY and bool(owners.series.get(name[0])) and owners.names.get(_hash(name)) != ""


def read_spellings(path: Path) -> dict[str, str]:
    """Names in other scripts → the same in Latin letters, from `data/tagging/spellings.tsv`."""
    found: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            latin, written = line.split("\t")
            found.update({word.strip().lower(): latin for word in written.split("; ")})
    return found
