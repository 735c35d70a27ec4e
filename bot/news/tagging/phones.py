"""Which phones and brands an article is about: text in, ids of the phones that the tables know out.

A name counts with its brand before it, alone when it is distinctive ("Galaxy S25", "Xperia 1 VI"), and in its short form
("S25 Ultra", "15 Ultra") when the series or the brand stands elsewhere in the text. Longer names win, so an S25 FE is no S25.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.news.model import Tag
from bot.news.tagging.gazetteer import is_spaceless, read_terms
from bot.news.tagging.phonekeys import (
    GENERATION,
    MARKS,
    MAX_TOKENS,
    MODEL_LIKE,
    TOKEN,
    Key,
    PhoneKeys,
    PhoneName,
    tokens,
)

BREAK = re.compile(r"[^\s()\[\]\"'“”«»「」\u2019\u2010-\u2011-]")
LISTING = re.compile(r"[\s,&+/]*(?:\b(?:and|or|y|e|et|und|i|oraz|ve|dan|en|и)\b|[،、和与及و])?\s*", re.IGNORECASE)
LONGEST_SUMMARY = 600
NEXT_NUMBER = re.compile(r"\d{1,2}[a-z]?\+?$")
SHORT_BRAND = 3
ASIDE_BEFORE = 4
"""So many words before a name are looked at for one that says that another phone is meant."""
ARABIC_CLITICS = ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف", "ك")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, folded, and where in it each stands."""

    text: str
    names: list[str]
    spans: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.names)

    def between(self, at: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]

    def written(self, first: int, end: int) -> str:
        """Words as the text has them."""
        begin, behind = self.spans[first][0], self.spans[end - 1][1]
        found = self.text[begin:behind]
        return f"{found})" if found.count("(") > found.count(")") and self.text.startswith(")", behind) else found


@dataclass(frozen=True, slots=True)
class PhoneWords:
    """The words around names: other scripts' spellings, words that are names too, words that put a name aside, and "series"."""

    spellings: Mapping[str, str]
    ordinary: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    behind: tuple[str, ...] = ()
    series: frozenset[str] = frozenset()
    platform: frozenset[str] = frozenset()
    worded: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path) -> "PhoneWords":
        """Reads `spellings.tsv` and `phones.tsv`.

        Raises:
            TablesError: a line has not its two columns.
        """
        spellings = {
            word.strip().lower(): latin
            for latin, written in read_terms(folder / "spellings.tsv", columns=2)
            for word in written.split("; ")
        }
        groups = {
            group: frozenset(written.split("; ")) for group, written in read_terms(folder / "phones.tsv", columns=2)
        }
        return cls(
            spellings,
            ordinary=groups["ordinary"],
            aside=groups["aside"],
            behind=tuple(groups["behind"]),
            series=groups["series"],
            platform=groups["platform"],
            worded=groups["worded"],
            telling=groups["telling"],
            units=groups["units"],
        )


@dataclass(frozen=True, slots=True)
class PhonesFound:
    """Tags of one article: phone ids and brand names, each once, in the order of the text."""

    devices: tuple[Tag, ...]
    brands: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What one text names: phones with their words, which of them stand in one list, and whether the tables lack a model."""

    phones: dict[int, str]
    lists: tuple[frozenset[int], ...] = ()
    unknown: bool = False


class PhoneTagger:
    """Finds phones and brands. Immutable; made once from the tables and made anew when they are reloaded."""

    def __init__(self, phones: Iterable[PhoneName], brands: Sequence[str], words: PhoneWords) -> None:
        self._words = words
        self._brand_names = {tokens(brand): brand for brand in brands}
        self._keys = PhoneKeys(phones, words.ordinary)
        known = {*words.spellings, *words.aside, *words.series}
        joined = sorted((word for word in known if is_spaceless(word[0])), key=len, reverse=True)
        self._brand_starts = frozenset(name[0] for name in self._brand_names if name)
        self._makers = self._keys.series | {name[0] for name in self._brand_names if len(name) == 1}
        self._joined = re.compile("|".join(map(re.escape, joined)) or r"(?!)")

    def tag(self, title: str, summary: str) -> PhonesFound:
        """The phones of the title, with what the summary lists beside them; where the title names none, those of the summary."""
        head, body = self._split(title), self._split(summary[:LONGEST_SUMMARY])
        words = {*head.names, *body.names}
        present = words | {self._keys.houses[word] for word in words & self._keys.houses.keys()}
        in_title, in_summary = self._find(head, present), self._find(body, present)
        devices = self._together(in_title, in_summary)
        if len(devices) > 1:
            devices = {phone: why for phone, why in devices.items() if _says_model(why)} or devices
        brands = self._brands(head, devices) or self._brands(body, devices)
        return PhonesFound(tuple(Tag(self._keys.ids[phone], why) for phone, why in devices.items()), brands)

    def _together(self, title: _Read, summary: _Read) -> dict[int, str]:
        """The phones of the title and what stands in one list with one of them; the summary's where the title says no model."""
        if self._keys.bare.issuperset(title.phones) and not title.unknown:
            return _without(summary.phones, self._keys.bare) or title.phones
        devices = dict(title.phones)
        named = {_without_generation(self._keys.ids[phone]) for phone in devices}
        for group in summary.lists:
            listed = {phone: _without_generation(self._keys.ids[phone]) for phone in group}
            if not named.isdisjoint(listed.values()):
                devices.update((phone, summary.phones[phone]) for phone in sorted(group) if listed[phone] not in named)
        return devices

    def _split(self, text: str) -> _Words:
        found = list(TOKEN.finditer(text))
        spans = [match.span() for match in found]
        names = [match.group().lower() for match in found]
        if text.isascii():
            return _Words(text, names, spans)
        words: list[tuple[str, tuple[int, int]]] = []
        for word, span in zip(names, spans, strict=True):
            if word.isascii():
                words.append((word, span))
            elif is_spaceless(word[0]):
                words += [(self._spelled(part), place) for part, place in self._apart(word, span[0])]
            else:
                words.append((self._spelled(word), span))
        return _Words(text, [word for word, _ in words], [span for _, span in words])

    def _apart(self, word: str, start: int) -> Iterable[tuple[str, tuple[int, int]]]:
        """Of a word in a script that parts no words: the known names within it and what stands between them."""
        parts, at = [], 0
        for match in self._joined.finditer(word):
            parts += [(at, match.start()), match.span()]
            at = match.end()
        parts.append((at, len(word)))
        return [(word[begin:end], (start + begin, start + end)) for begin, end in parts if begin < end]

    def _spelled(self, word: str) -> str:
        """The Latin spelling of a name; Arabic joins small words to it."""
        known = self._words.spellings.get(word)
        if known is not None or not "\u0600" <= word[0] <= "\u06ff":
            return known or word
        for clitic in ARABIC_CLITICS:
            if word.startswith(clitic) and (inner := self._words.spellings.get(word[len(clitic) :])):
                return inner
        return word

    def _find(self, words: _Words, present: Collection[str]) -> _Read:
        found: dict[int, str] = {}
        lists: list[set[int]] = []
        unknown, aside, ended, at = False, False, -1, 0
        firsts, may_begin, names = self._keys.firsts, self._keys.may_begin, words.names
        while at < len(names):
            begins = names[at] in firsts and may_begin(names, at)
            length, phone = self._longest(words, at, present) if begins else (0, None)
            if phone is not None:
                # What is joined to a phone that stands aside stands aside too: "unlike the S24 and S25".
                joined = ended >= 0 and bool(LISTING.fullmatch(words.text[ended : words.spans[at][0]]))
                aside = (joined and aside) or self._stands_aside(words, at, length)
                whole = self._with_generation(words, at + length)
                ended = words.spans[whole - 1][1]
                if self._goes_on(words, whole):
                    unknown = True
                elif not aside and not self._means_no_phone(phone, words, at, length=length):
                    found.setdefault(phone, words.written(at, at + length))
                    if joined and lists:
                        lists[-1].add(phone)
                    else:
                        lists.append({phone})
            elif not unknown and at and names[at - 1] in self._makers and MODEL_LIKE.match(names[at]):
                # A model's number that no table has is one, as in "Honor X80".
                unknown = True
            at += max(1, length)
        return _Read(found, tuple(map(frozenset, lists)), unknown)

    def _with_generation(self, words: _Words, end: int) -> int:
        """Where a name ends, with a "5G" behind it."""
        return end + 1 if end < len(words) and words.names[end] in GENERATION else end

    def _goes_on(self, words: _Words, end: int) -> bool:
        """Whether a name goes on with what makes another phone of it, one that the tables lack: "Pro", or a number behind words."""
        if end >= len(words) or BREAK.search(words.between(end - 1)):
            return False
        if words.names[end] in MARKS:
            return True
        numbered = NEXT_NUMBER.match(words.names[end]) and not any(map(str.isdigit, words.names[end - 1]))
        behind = words.names[end + 1] if end + 1 < len(words) else ""
        return bool(numbered) and words.between(end - 1) == " " and behind not in self._words.units

    def _stands_aside(self, words: _Words, at: int, length: int) -> bool:
        """Whether a word before a name, or in some languages behind it, says that it is a rival or an older phone."""
        if not self._words.aside.isdisjoint(words.names[max(0, at - ASIDE_BEFORE) : at]):
            return True
        behind = words.names[at + length] if at + length < len(words) else ""
        return bool(behind) and (
            behind.startswith(self._words.behind) if is_spaceless(behind[0]) else behind in self._words.behind
        )

    def _means_no_phone(self, phone: int, words: _Words, at: int, *, length: int) -> bool:
        """ "Galaxy A series", a name without a number before such a word, and "on iPhone", where software runs."""
        if phone in self._keys.bare and at and words.names[at - 1] in self._words.platform:
            return True
        name = "".join(words.names[at : at + length])
        behind = words.names[at + length] if at + length < len(words) else ""
        return behind in self._words.series and not any(map(str.isdigit, name))

    def _longest(self, words: _Words, at: int, present: Collection[str]) -> tuple[int, int | None]:
        """The longest name that begins here and how many words it takes; a bare brand is stepped over one word at a time."""
        for length in range(self._reach(words, at), 0, -1):
            key = words.names[at : at + length]
            entries = list(self._keys.find(key))
            if not entries and length > 1 and key[-1].endswith("s") and len(key[-1]) > 3:
                entries = list(self._keys.find([*key[:-1], key[-1][:-1]]))  # "Galaxy Z Flips"
            fitting = [entry for entry in entries if not entry.needs or entry.needs in present]
            if fitting:
                return length, max(fitting, key=lambda entry: _closeness(entry, words.names, at)).phone
        return 0, None

    def _reach(self, words: _Words, at: int) -> int:
        """How many words a name that begins here can have."""
        if at + 1 >= len(words) or not self._begins(words.names[at], words.names[at + 1]):
            return 1
        reach = 1
        while reach < MAX_TOKENS and at + reach < len(words) and not BREAK.search(words.between(at + reach - 1)):
            reach += 1
        return reach

    def _begins(self, first: str, second: str) -> bool:
        return self._keys.begins(first, second) or (second[-1] == "s" and self._keys.begins(first, second[:-1]))

    def _brands(self, words: _Words, devices: Mapping[int, str]) -> tuple[Tag, ...]:
        found = {self._keys.makers[phone]: why for phone, why in devices.items()}
        at = 0
        while at < len(words):
            brand, written, length = self._brand_at(words, at)
            if brand:
                found.setdefault(brand, written)
            at += length
        return tuple(Tag(brand, why) for brand, why in found.items() if not _is_half(brand, found))

    def _brand_at(self, words: _Words, at: int) -> tuple[str, str, int]:
        """The brand that begins with a word, or that the word as a series tells; how it is written, and in how many words."""
        word = words.names[at]
        if word in self._brand_starts:
            for length in (2, 1):
                key = tuple(words.names[at : at + length])
                brand = self._brand_names.get(key)
                if brand is not None and self._names_brand(brand, written := words.written(at, at + len(key))):
                    return brand, written, len(key)
        elif word in self._words.telling or word.removesuffix("s") in self._words.telling:
            house = self._keys.houses.get(word) or self._keys.houses.get(word.removesuffix("s"), "")
            if (house,) in self._brand_names and not (written := words.written(at, at + 1)).islower():
                return self._brand_names[house,], written, 1
        return "", "", 1

    def _names_brand(self, brand: str, written: str) -> bool:
        """Whether a brand is written as one: letters that are also a word, or only two or three, as it writes itself."""
        if len(brand) <= SHORT_BRAND:
            return written == brand or (written.isupper() and len(written) == SHORT_BRAND)
        return not (written.islower() and written in self._words.worded)


def _without(phones: Mapping[int, str], others: Collection[int]) -> dict[int, str]:
    return {phone: why for phone, why in phones.items() if phone not in others}


def _without_generation(phone: str) -> str:
    """A phone's id, the same for its 4G and its 5G model."""
    return phone.removesuffix("-5g").removesuffix("-4g").removesuffix("-lte")


def _says_model(why: str) -> bool:
    """Whether words name a model and not only a name that is also a series: iPhone."""
    return " " in why or any(map(str.isdigit, why))


def _is_half(brand: str, others: Iterable[str]) -> bool:
    """Whether a brand is the first word of another one that is named: Sony, where Sony Ericsson is."""
    return any(other.startswith(f"{brand} ") for other in others)


def _closeness(entry: Key, names: Sequence[str], at: int) -> tuple[bool, int, int]:
    """Ranks phones that share a name: one whose brand or series stands nearest before, then the better known."""
    last = max((index for index in range(at) if names[index] == entry.needs), default=-1) if entry.needs else -1
    return bool(entry.needs), last, entry.fame
