"""Hears words of other scripts that no table has: `техно` is Tecno, `রেডমি` Redmi, by the names of their letters in Unicode."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

_SHORTEST, _LONG = 3, 5
_CONSONANTS = 2
"""Two words of these many consonants or fewer must be alike in their vowels too."""
# Letters whose name does not begin with their sound, by the first word of the name behind LETTER or CHARACTER.
_NAMED = {
    **dict.fromkeys(("ALEF", "AIN", "AYIN", "ALPHA", "HAMZA"), "a"),
    **dict.fromkeys(("YEH", "YOD", "ETA", "FARSI", "IOTA", "SHORT", "BYELORUSSIAN-UKRAINIAN"), "i"),
    **dict.fromkeys(("WAW", "VAV", "UPSILON"), "u"),
    **dict.fromkeys(("QAF", "QOF", "KEHEH", "CHI"), "k"),
    **dict.fromkeys(("HARD", "SOFT"), ""),
    "IE": "e", "YERU": "i", "GHE": "g", "PHI": "f", "XI": "ks", "PSI": "ps", "THETA": "t",
    "SHEEN": "sh", "SHIN": "sh", "TCHEH": "ch", "TSADI": "ts",
}  # fmt: skip
# Thai writes some vowels before the consonant that they are spoken behind.
_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_INDIC = ("DEVANAGARI", "BENGALI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "GURMUKHI", "SINHALA")
_SYLLABIC = ("HANGUL", "KATAKANA", "HIRAGANA")
_SPELT = (
    ("tch", "k"), ("sch", "s"), ("kh", "k"), ("ch", "k"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("qu", "ku"), ("q", "k"), ("x", "ks"), ("w", "u"), ("v", "f"),
    ("z", "s"), ("y", "i"), ("j", "g"), ("eu", ""), ("e", "i"), ("o", "u"), ("b", "p"), ("h", ""),
)  # fmt: skip


class Ear:
    """Knows the words that may be heard."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_sound: Mapping[str, str] = {sound(word): word for word in words if len(word) >= _SHORTEST}

    def hear(self, word: str) -> str | None:
        """The word of ours that sounds like this one; None where none does, or several do."""
        heard = sound(romanised(word))
        if len(heard) < _SHORTEST:
            return None
        if (same := self._by_sound.get(heard)) is not None:
            return same
        bones = _bones(heard)
        if len(bones) <= _CONSONANTS or len(heard) < _LONG:
            return None
        most = 2 if len(heard) > _LONG else 1
        near = {
            own
            for known, own in self._by_sound.items()
            if known[0] == heard[0] and _bones(known) == bones and OSA.distance(known, heard) <= most
        }
        return near.pop() if len(near) == 1 else None


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """How a word sounds, roughly: spellings of one sound become one letter, doubled letters and a silent end go."""
    text = word.lower().removesuffix("e")
    for spelling, letter in _SPELT:
        text = text.replace(spelling, letter)
    return "".join(char for at, char in enumerate(text) if at == 0 or char != text[at - 1])


def romanised(word: str) -> str:
    """The word in Latin letters, each by its name: CYRILLIC SMALL LETTER TE is `t`, HANGUL SYLLABLE NO is `no`."""
    text = ""
    for char in _LEADING_VOWEL.sub(r"\2\1", unicodedata.normalize("NFC", word)):
        if char.isascii():
            text += char.lower()
            continue
        script, _, rest = unicodedata.name(char, "").partition(" ")
        text = _added(text, script, rest)
    # The vowel that a last consonant brings is not spoken.
    return text.removesuffix("a") if text and unicodedata.name(word[-1], "").startswith(_INDIC) else text


def _added(text: str, script: str, rest: str) -> str:
    kind, _, name = rest.removeprefix("SMALL ").removeprefix("CAPITAL ").partition(" ")
    name = name.removeprefix("SMALL ").removeprefix("FINAL ")
    first = name.partition(" ")[0]
    if script in _INDIC:
        return _of_indic(text, kind, name)
    if kind not in ("LETTER", "CHARACTER", "SYLLABLE"):
        return text
    if script in _SYLLABIC:
        return text + ("" if rest == "LETTER SMALL TU" else first.lower())
    if script == "THAI":
        silent = first.startswith(("MAI", "THANTHAKHAT", "NIKHAHIT", "PHINTHU"))
        return (
            text + ("" if silent else name.removeprefix("SARA ")[:1] if first == "SARA" else first.rstrip("O")).lower()
        )
    if script == "CYRILLIC" and len(first) > 1:
        return text + _of_cyrillic(first)
    return text + _NAMED.get(first, first[:1].lower())


def _of_cyrillic(name: str) -> str:
    """A consonant's name is the letter with an `e` before or behind it."""
    if name in ("EL", "EM", "EN", "EF", "ES", "ER"):
        return name[1:].lower()
    return _NAMED.get(name) or ("kh" if name == "HA" else name if name[0] == "Y" else name.rstrip("AEIOU")).lower()


def _of_indic(text: str, kind: str, name: str) -> str:
    """A consonant brings an `a` that a vowel sign replaces and a virama takes away."""
    if kind == "VOWEL" and name.startswith("SIGN"):
        return text.removesuffix("a") + name.removeprefix("SIGN ").replace("CANDRA ", "").lower()
    if kind == "SIGN":
        return text.removesuffix("a") if name == "VIRAMA" else text + ("n" if name == "ANUSVARA" else "")
    return text + name.replace("CANDRA ", "").lower() if kind == "LETTER" else text


def _bones(heard: str) -> str:
    return "".join(char for char in heard if char not in "aiu")
