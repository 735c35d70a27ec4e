"""Mends typos: names with the same digits whose words are nearly the same. Digits and short words are never mended."""

import re
from collections.abc import Sequence

from bot.bands.names.fold import digits_of
from bot.bands.names.index import Hit, NameIndex
from bot.bands.names.spans import joined
from bot.bands.names.tokens import Token

_JOINED = re.compile(r"([a-z]{4,})(\d.*)")
_LONG_WORD = 4
_TWO_FROM = 6
"""Letters from which on two typos are taken for slips."""
_SHORTEST_ALONE = 6
"""Letters of a name without digits that may hold a typo: shorter ones are near to too many words (`nope` is no Note)."""


def mended(tokens: Sequence[Token], index: NameIndex, *, two_from: int = _TWO_FROM) -> list[Hit]:
    """Hits for words with a typo or two, nearest first and only the nearest; none where the words are right or too far off."""
    fixed, free = _fixed_and_free(tokens)
    if free < (_LONG_WORD if fixed else _SHORTEST_ALONE):
        return []
    key = joined(tokens)
    found = index.near(key, most=1 if free < two_from else 2)
    kept = [hit for hit in found if hit.distance and _in_order(fixed, hit.key) and not _other_code(key, hit.key, fixed)]
    return [hit for hit in kept if hit.distance == kept[0].distance]


def nearest(tokens: Sequence[Token], index: NameIndex, *, limit: int = 5) -> list[Hit]:
    """Names that look like the words at all, for "did you mean"."""
    key = joined(tokens)
    hits = index.near(key, most=max(2, len(key) // 3), limit=limit * 2)
    if not hits:
        for size in range(len(key) - 1, 2, -1):
            hits = [Hit(hit.item, hit.exactness, hit.key, distance=9) for hit in index.beginning(key[:size], limit=60)]
            if hits:
                break
    return hits


def _fixed_and_free(tokens: Sequence[Token]) -> tuple[list[str], int]:
    """The parts that have to be right (what has digits, short words), and how many letters may have slipped."""
    fixed: list[str] = []
    free = 0
    for token in tokens:
        split = _JOINED.fullmatch(token.key)
        if token.key.isalpha() and len(token.key) >= _LONG_WORD:
            free += len(token.key)
        elif split:
            free += len(split[1])
            fixed.append(split[2])
        else:
            fixed.append(token.key)
    return fixed, free


def _in_order(parts: Sequence[str], key: str) -> bool:
    at = 0
    for part in parts:
        found = key.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _other_code(typed: str, key: str, fixed: Sequence[str]) -> bool:
    """Whether the mending changes what follows the digits: the ends of `s21fe` and `s21s` tell phones apart."""
    if not digits_of(typed):
        return False
    return _behind_digits(typed) != _behind_digits(key) and len(_behind_digits(typed)) < _LONG_WORD and bool(fixed)


def _behind_digits(key: str) -> str:
    return re.split(r"\d", key)[-1]
