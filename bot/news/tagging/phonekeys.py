"""What the names of phones are written like: phones of the tables in, a table from runs of words to phones out."""

import re
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

TOKEN = re.compile(
    r"\d+\.\d+|[0-9A-Za-z\u00c0-\u024f]+\+?|[^\W_0-9A-Za-z\u00c0-\u024f\u0300-\u036f]"
    r"[^\s\dA-Za-z\u00c0-\u024f!-/:-@\[-`{-~\u2000-\u206f\u3000-\u303f\uff00-\uffef]*"
)
GENERATION = frozenset({"5g", "4g", "lte", "3g"})
VARIANTS = frozenset({"pro", "plus", "max", "ultra", "mini", "lite", "fe", "se", "neo", "prime", "air", "edge", "xl"})
MARKS = frozenset(
    {"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "pro", "plus", "max", "ultra", "mini", "lite", "fe", "neo"}
)
"""What behind a phone's name makes another phone of it."""
MODEL_LIKE = re.compile(r"^[a-z]{0,2}\d{1,3}[a-z]{0,2}\+?$")
MODEL_NUMBER = re.compile(r"^(?=.*\d)(?=.*[a-z])[a-z0-9]{5,}$")
MAX_TOKENS = 8
A_SERIES = 5
"""A word or two that begin the names of so many phones of a brand name a series, and no phone of it."""
_INNER_CAPITAL = re.compile(r"^[a-z][A-Z]")
"""As in iPhone: a name that can be nothing else."""

Name = tuple[str, ...]


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
class Key:
    """What a run of tokens stands for (index of the phone), and what must stand in the text beside it (brand or series)."""

    phone: int
    needs: str
    fame: int


def tokens(text: str) -> Name:
    """Folded words of a text."""
    return tuple(match.group().lower() for match in TOKEN.finditer(text))


class PhoneKeys:
    """Every way to write every phone. A phone is known by its place in `ids` and `makers`."""

    def __init__(self, phones: Iterable[PhoneName], ordinary: frozenset[str]) -> None:
        """Takes the phones, and the words that name phones and are also words."""
        self.ids: list[str] = []
        self.makers: list[str] = []
        self.firsts: set[str] = set()
        self._alone: set[str] = set()
        self._seconds: set[str] = set()
        self.bare: set[int] = set()
        """Phones whose name is also that of their series: the first iPhone."""
        self._begun: set[int] = set()
        self._ordinary = ordinary
        self._table = _KeyTable()
        known = list(phones)
        self._owners = _Owners.of(known)
        self.houses = {word: house for word, house in self._owners.series.items() if house}
        """The first word of the brand that a series belongs to."""
        self.series = frozenset(self._owners.series)
        for phone in known:
            self.ids.append(phone.id)
            self.makers.append(phone.brand)
            self._learn(phone)
        self._table.seal()
        self._pairs = array("q", sorted(self._begun))
        self._begun = set()
        self._owners = _Owners({}, {}, frozenset())

    def may_begin(self, words: Sequence[str], at: int) -> bool:
        """Whether one of the `firsts` can begin a name here, by the word behind it. Cheap: most words of a text are common ones."""
        if words[at] in self._alone:
            return True
        second = words[at + 1] if at + 1 < len(words) else ""
        return second in self._seconds or (second[-1:] == "s" and second[:-1] in self._seconds)

    def find(self, key: Sequence[str]) -> Iterator[Key]:
        """What a run of words may stand for."""
        return self._table.find(key)

    def begins(self, first: str, second: str) -> bool:
        """Whether two words begin a name: most texts end here, and no longer run needs to be looked for."""
        wanted = _hash((first, second))
        at = bisect_left(self._pairs, wanted)
        return at < len(self._pairs) and self._pairs[at] == wanted

    def _learn(self, phone: PhoneName) -> None:
        brand, owners = tokens(phone.brand), self._owners
        named_by_itself = _INNER_CAPITAL.search(phone.name)
        if named_by_itself and owners.is_series(tokens(phone.name)):
            self.bare.add(len(self.ids) - 1)
        main = [form for form in _forms(tokens(phone.name)) if named_by_itself or not owners.is_series(form)]
        for name in main:
            # "Ascend P1" is rather the phone of that name than the "Ascend P1 LTE".
            whole = name[-1] in GENERATION or tokens(phone.name)[-1] not in GENERATION
            self._learn_name(name, phone if whole else replace(phone, fame=phone.fame // 2))
        for alias in phone.aliases:
            other = tokens(alias)
            bare = other[len(brand) :] if other[: len(brand)] == brand else other
            if bare and bare not in main and _hash(bare) not in owners.names and not owners.is_line(bare):
                self._learn_name(bare, phone)
        for model in phone.models:
            if MODEL_NUMBER.match(re.sub(r"[^a-z0-9]", "", model.lower())):
                self._add(tokens(model), phone, needs="")

    def _learn_name(self, name: Name, phone: PhoneName) -> None:
        brand = tokens(phone.brand)
        self._add((*brand, *name), phone, needs="")
        wordy = len(name) > 1 and any(len(word) < 2 or word not in self._ordinary for word in name)
        if self._distinctive(name, phone.name):
            self._add(name, phone, needs="")
        elif wordy or re.fullmatch(r"[a-z]+\d+[a-z]*|\d+[a-z]+", name[-1]):
            self._add(name, phone, needs=brand[0])
        for short in self._shorts(name):
            self._add(short, phone, needs=name[0])
            self._add(short, phone, needs=brand[0])

    def _shorts(self, name: Name) -> Iterator[Name]:
        """A name without its series, "S25 Ultra", and without the letter behind that, "Fold 7": where the series stands elsewhere."""
        if not (name[0].isalpha() and len(name[0]) > 3) or name[0] in self._ordinary:
            return
        if len(name) > 2 or (len(name) > 1 and MODEL_LIKE.match(name[1])):
            short = name[1:]
            if _says_which(short) and short[0] not in GENERATION:
                yield short
        if len(name) > 2 and len(name[1]) == 1 and _says_which(name[2:]) and len(name[2]) > 3:
            yield name[2:]

    def _distinctive(self, name: Name, written: str) -> bool:
        """Whether a name says its brand by itself: a series of one brand with a number behind it, or a name with an inner capital."""
        if _INNER_CAPITAL.search(written):
            return True
        if len(name) == 1:
            return False
        owners = self._owners
        return (
            name[0] not in self._ordinary and bool(owners.series.get(name[0])) and owners.names.get(_hash(name)) != ""
        )

    def _add(self, key: Name, phone: PhoneName, *, needs: str) -> None:
        if 0 < len(key) <= MAX_TOKENS:
            first = sys.intern(key[0])
            self.firsts.add(first)
            if len(key) == 1:
                self._alone.add(first)
            else:
                self._seconds.add(sys.intern(key[1]))
                self._begun.add(_hash(key[:2]))
            self._table.add(key, len(self.ids) - 1, needs=needs, fame=phone.fame)


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

    def find(self, key: Sequence[str]) -> Iterator[Key]:
        wanted = _hash(key)
        at = bisect_left(self._hashes, wanted)
        while at < len(self._hashes) and self._hashes[at] == wanted:
            yield Key(self._phones[at], self._words[self._needs[at]], self._fames[at])
            at += 1


@dataclass(frozen=True, slots=True)
class _Owners:
    """Whose a name is. Names are known by their hashes, as in the table of keys: this is thrown away soon, and memory once used
    for small objects seldom goes back to the system."""

    names: Mapping[int, str]
    """Brand by the hash of a name; empty where several brands have a phone of that name."""
    series: Mapping[str, str]
    """First word of the brand by a first word that it uses much for phones; empty where several do."""
    lines: frozenset[int]
    """Hashes of what many names of one brand begin with: "Galaxy Note", "Moto G"."""

    @classmethod
    def of(cls, phones: Iterable[PhoneName]) -> "_Owners":
        names: dict[int, str] = {}
        series: dict[str, str] = {}
        starts: Counter[tuple[str, str]] = Counter()
        lines: Counter[tuple[str, int]] = Counter()
        for phone in phones:
            name = tokens(phone.name)
            for form in _forms(name):
                if names.setdefault(_hash(form), phone.brand) != phone.brand:
                    names[_hash(form)] = ""
            if name and len(name[0]) > 3 and name[0].isalpha():
                starts[name[0], phone.brand] += 1
                if len(name) > 2 and name[1].isalpha():
                    lines[phone.brand, _hash(name[:2])] += 1
        for (first, brand), count in starts.items():
            # Sony and Sony Ericsson are one house to readers.
            house = tokens(brand)[0]
            if count >= A_SERIES and series.setdefault(first, house) != house:
                series[first] = ""
        return cls(names, series, frozenset(line for (_, line), count in lines.items() if count >= A_SERIES))

    def is_series(self, name: Name) -> bool:
        """Whether a name is nothing but a word that some brand uses much."""
        return len(name) == 1 and name[0] in self.series

    def is_line(self, name: Name) -> bool:
        """Whether a name is nothing but what many names of a brand begin with."""
        return self.is_series(name) or (len(name) == 2 and _hash(name) in self.lines)


def _says_which(short: Name) -> bool:
    """Whether a name without its series still names one phone: it has a digit beside a word, or two words of which one is long."""
    if any(char.isdigit() for word in short for char in word):
        return not (len(short) == 1 and short[0].isdigit()) and (not short[-1].isdigit() or len(short[0]) > 3)
    return len(short) > 1 and any(len(word) > 4 and word not in VARIANTS for word in short[1:])


def _forms(name: Name) -> Iterable[Name]:
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
    return [form for form in dict.fromkeys(forms) if form]


def _apart(word: str) -> Name:
    match = re.fullmatch(r"([a-z]{4,})(\d+[a-z+]*)", word)
    return (match.group(1), match.group(2)) if match else (word,)


def _hash(key: Sequence[str]) -> int:
    return hash(" ".join(key))
