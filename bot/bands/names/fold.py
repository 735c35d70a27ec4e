"""Folds names to keys: `Galaxy S21+ 5G`, `galaxy s 21 plus 5g` and `GALAXY-S21+5G` all become `galaxys21plus5g`."""

import re
import unicodedata

from bot.places.fold import fold

# The vowel signs of Indic scripts and Thai are no letters to `re`, but belong to their words.
LETTER = r"(?:[^\W_]|[\u0900-\u0dff\u0e30-\u0e4e])"
_WORD = re.compile(rf"{LETTER}+(?:(?<=\d)&(?=\d){LETTER}+)?|\+")
_GRADUATION = re.compile(r"(\d)(?:st|nd|rd|th) ?gen(?:eration)?\b")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}
ARABIC_TO_ROMAN = {digit: roman for roman, digit in _ROMAN.items()}


def plain_digits(text: str) -> str:
    """The text with the digits of every script (Arabic-Indic, Devanagari …) as 0–9, one character for one."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def words(text: str) -> list[str]:
    """The folded words of a name, `+` as `plus`, without dots, dashes and brackets."""
    if text.isascii() and text.isalnum():
        return [text.lower()]
    return ["plus" if word == "+" else word for word in _WORD.findall(fold(plain_digits(text)))]


def squash(text: str) -> str:
    """All words of a name as one key."""
    return "".join(words(text))


def digits_of(key: str) -> str:
    """The digits of a key in order. Names with other digits are other phones, never typos of each other."""
    return "".join(char for char in key if char.isdigit())


def with_arabic(parts: list[str]) -> list[str] | None:
    """The words with a Roman numeral after a word of letters in digits (`s ii` → `s 2`); None where there is none.

    After a digit it stays (`1 ii`), because `1 2` would read as 12.
    """
    changed = [
        _ROMAN[part] if part in _ROMAN and at and not parts[at - 1][-1].isdigit() else part
        for at, part in enumerate(parts)
    ]
    return changed if changed != parts else None


def without_generation(text: str) -> str:
    """`moto g (2nd gen)` as `moto g (2)`."""
    return _GRADUATION.sub(r"\1", text.lower())
