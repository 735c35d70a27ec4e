"""Makes spellings comparable: case, accents, width and punctuation aside, each script kept."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": None,
    }
)
_DROPPED_MARKS = re.compile(
    "[\u0300-\u036f\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]"
)
_ABBREVIATION = re.compile(r"(?<=\b\w)\.(?=\w\b)|(?<=\b\w\.\w)\.")
_APOSTROPHE = re.compile("['\u2019\u02bc`\u00b4]")
# Letters, digits and the vowel signs of Indic scripts stay; everything else separates words.
_SEPARATORS = re.compile(r"[^\w\u0900-\u0dff\u0e30-\u0e4e+&]+|_+")


def fold(text: str) -> str:
    """Lower case without accents, one space between words: `Côte d’Ivoire` and `COTE D'IVOIRE` fold alike.

    Dotted abbreviations join (`U.S.` → `us`), apostrophes vanish, `+` and `&` stay. Folding twice changes nothing.
    """
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.lower().split())
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    text = unicodedata.normalize("NFC", _DROPPED_MARKS.sub("", unicodedata.normalize("NFD", text))).translate(_LETTERS)
    text = _APOSTROPHE.sub("", _ABBREVIATION.sub("", text))
    return " ".join(_SEPARATORS.sub(" ", text).split())
