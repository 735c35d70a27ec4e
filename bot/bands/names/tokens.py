"""Cuts what a person typed into words, each with its folded form in Latin letters where we know one."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from bot.bands.names.fold import LETTER, plain_digits, squash
from bot.bands.names.keys import LINES
from bot.bands.names.vocabulary import Vocabulary
from bot.bands.tables.model_numbers import clean

LONGEST = 200
"""Characters that are read; a question is shorter, and what comes behind is no longer one."""
_MOST_WORDS = 24
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_ENDING = "(?:['\u2019](?:s|de|da|te|ta|den|dan|ten|tan|ye|ya|e|a|in|nin|nın|ın|un|un|i|ı|la|le|yla|yle)(?!\\w))?"
_TOKEN = re.compile(
    rf"(?P<flag>{_FLAG})|(?P<word>\b[A-Za-z]{{1,2}}&[A-Za-z]{{1,2}}\b|{LETTER}+(?:(?<=\d)&(?=\d){LETTER}+)?){_ENDING}|(?P<plus>\+)",
    re.IGNORECASE,
)
# Between Latin letters or digits and another script: 小米14, айфон15, galaxyです.
_SCRIPT_CHANGE = re.compile(
    r"(?<=[A-Za-z0-9])(?=[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff])"
    r"|(?<=[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]|[\u0900-\u0dff\u0e30-\u0e4e])(?=[A-Za-z0-9])"
)
_WORDS_OF_ONE_LETTER = frozenset("aeiouyàв")
_NUMBERS = {
    word: str(number)
    for number, words in (
        (6, "six seis sei sechs"), (7, "seven siete sete sette sieben"), (8, "eight ocho oito otto acht huit"),
        (9, "nine nueve nove neun neuf"), (10, "ten diez dez dieci zehn dix"), (11, "eleven once onze undici elf"),
        (12, "twelve doce doze dodici zwolf douze"), (13, "thirteen trece treze tredici dreizehn treize"),
        (14, "fourteen catorce quatorze quattordici vierzehn"), (15, "fifteen quince quinze quindici funfzehn"),
        (16, "sixteen dieciseis dezesseis sedici sechzehn seize"), (17, "seventeen diecisiete dezessete diciassette siebzehn"),
        (20, "twenty veinte vinte venti zwanzig vingt"), (30, "thirty treinta trinta trenta dreissig trente"),
        (40, "forty cuarenta quarenta quaranta vierzig quarante"), (50, "fifty cincuenta cinquenta cinquanta funfzig cinquante"),
    )
    for word in words.split()
}  # fmt: skip
_NUMBERED = LINES | {"oneplus", "plus", "note", "apple", "edge", "nord", "phone", "magic", "nova", "mate"}
"""Words behind which a number is often written as a word: `iphone once`."""
# `2nd gen`, `第2世代`, `2ª generación`: the number is all that our names have of it.
_GENERATION = re.compile(
    r"第\s*(\d)\s*世代|(\d)\s*세대|(?<!\w)(\d)(?:st|nd|rd|th|ra|da|ta|e|eme|ère|ª|º|\.|-?е|-?го)?[\s-]*"
    r"(?:gen\b\.?|generation\b|generación\b|generacion\b|génération\b|geração\b|generazione\b|generacji\b|nesil\b|поколени\w+)",
    re.IGNORECASE,
)
_CHINESE = re.compile("十([一二三四五六七八])")
_ORDINALS = {
    word: number
    for number, words in (
        ("1", "first primera primeira première premiere prima erste ersten pierwszej pierwsza"),
        ("2", "second segunda deuxième deuxieme seconda zweite zweiten drugiej druga второго"),
        ("3", "third tercera terceira troisième troisieme terza dritte dritten trzeciej trzecia третьего"),
    )
    for word in words.split()
}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)})\s+(?:gen|generation|generaci[oó]n|génération|geração|geracao|generazione|generacji|generacja|поколения)\b",
    re.IGNORECASE,
)
# Letters of Cyrillic that look like one Latin letter and sound like another: самсунг с21 is the S21.
_SOUNDED = str.maketrans("сСвВнНрРуУ", "sSvVnNrRyY")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `text[start:end]` is as typed."""

    text: str
    key: str
    start: int
    end: int
    filler: bool = False


def prepare(text: str) -> str:
    """The text as all positions count in it: compatibility forms and digits made plain, cut to `LONGEST`."""
    plain = plain_digits(unicodedata.normalize("NFKC", text[:LONGEST]))
    plain = _CHINESE.sub(lambda match: f" 1{'一二三四五六七八'.index(match[1]) + 1} ", plain)
    plain = _ORDINAL.sub(lambda match: f" {_ORDINALS[match[1].lower()]} ", plain)
    return _GENERATION.sub(lambda match: f" {match[1] or match[2] or match[3]} ", plain)[:LONGEST]


def cut(text: str, vocabulary: Vocabulary, known: Callable[[str], bool]) -> list[Token]:
    """The words of a prepared text. `known` tells names of places and carriers, to cut scripts without spaces."""
    tokens: list[Token] = []
    # Who writes without spaces has no Latin prepositions: オッポ reno7 a is a phone of its own.
    unspaced = _UNSPACED.search(text) is not None
    for match in _TOKEN.finditer(text):
        if match["flag"]:
            tokens.append(Token(match["flag"], match["flag"], match.start(), match.end()))
        elif match["plus"]:
            tokens.append(Token("+", "plus", match.start(), match.end()))
        else:
            start = match.start("word")
            parts = _parts(match["word"], vocabulary, known)
            for part, behind in zip_longest(parts, parts[1:], fillvalue=""):
                # A letter that a number is written to is a name's: `з1` is the Z1, `з 1` is "from 1".
                named = (unspaced and part.isascii()) or (len(part) == 1 and behind[:1].isdigit())
                tokens.append(_token(part, start, vocabulary, letters=named))
                start += len(part)
        if len(tokens) >= _MOST_WORDS:
            break
    return _with_numbers(_paired([token for token in tokens if token.key], vocabulary))


def _paired(tokens: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Two words of another script that are one of ours together: ون بلس is OnePlus."""
    paired: list[Token] = []
    for token in tokens:
        last = paired[-1] if paired else None
        both = "" if last is None or last.text.isascii() or token.text.isascii() else squash(last.text + token.text)
        if last is not None and both in vocabulary.latin:
            paired[-1] = Token(last.text + token.text, vocabulary.latin[both], last.start, token.end)
        else:
            paired.append(token)
    return paired


def heard(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The words again, those in other scripts that no table has as they sound."""
    return [_heard(text[token.start : token.end], token, vocabulary) for token in tokens]


def _heard(typed: str, token: Token, vocabulary: Vocabulary) -> Token:
    if typed.isascii() or token.filler:
        return token
    if token.key.isascii():
        sounded = squash(typed.translate(_SOUNDED))
        return replace(token, key=sounded) if sounded.isascii() and any(map(str.isdigit, sounded)) else token
    word = vocabulary.ear.hear(token.key) or vocabulary.letters.spelt(token.key)
    return replace(token, key=word) if word else token


def _with_numbers(tokens: list[Token]) -> list[Token]:
    return [
        replace(token, key=_NUMBERS[token.key], filler=False)
        if at and token.key in _NUMBERS and tokens[at - 1].key in _NUMBERED
        else token
        for at, token in enumerate(tokens)
    ]


def _token(part: str, start: int, vocabulary: Vocabulary, *, letters: bool) -> Token:
    key = squash(part)
    # A capital letter alone is rather a phone (Z, X, L) than a preposition, unless it begins sentences.
    name = len(part) == 1 and (letters or (part.isascii() and part.isupper() and key not in _WORDS_OF_ONE_LETTER))
    return Token(part, vocabulary.of(key), start, start + len(part), filler=key in vocabulary.fillers and not name)


def _parts(word: str, vocabulary: Vocabulary, known: Callable[[str], bool]) -> list[str]:
    if word.isascii():
        return [word]
    # A model number with a look-alike letter of another script is one word: С6903 with a Cyrillic С.
    mixed = any(char.isdigit() or char.isascii() for char in word)
    if mixed and clean(word).isascii():
        return [clean(word)] if len(clean(word)) == len(word) else [word]
    parts: list[str] = []
    for part in _SCRIPT_CHANGE.split(word):
        parts.extend(_unspaced(part, vocabulary, known) if _UNSPACED.search(part) else [part])
    return [part for part in parts if part]


def _unspaced(run: str, vocabulary: Vocabulary, known: Callable[[str], bool]) -> list[str]:
    """A run without spaces, cut at the longest words we know; what lies between them stays together."""
    parts: list[str] = []
    at = gap = 0
    while at < len(run):
        length = next(
            (
                size
                for size in range(min(10, len(run) - at), 0, -1)
                if vocabulary.knows(key := squash(run[at : at + size])) or (size > 1 and (known(key)))
            ),
            0,
        )
        if length:
            parts += [run[gap:at]] if gap < at else []
            parts.append(run[at : at + length])
            at += length
            gap = at
        else:
            at += 1
    return parts + ([run[gap:]] if gap < len(run) else [])
