"""Reads words of other scripts that only spell Latin letters: `सीई` is CE, `гт` is GT, `وائی` is Y."""

from collections.abc import Iterable, Mapping

from bot.bands.names.fold import squash

_MOST = 3
"""Letters at most: a longer word in a script that writes letter for letter is a word."""


class Letters:
    """Knows what each letter is called, or written as, in other scripts."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        """`names` are those of each letter; where two letters share a name, the first one has it."""
        called: dict[str, str] = {}
        for letter, spellings in names.items():
            for spelling in spellings:
                called.setdefault(squash(spelling), letter)
        self._called = called
        self._longest = max(map(len, called), default=0)

    def spelt(self, word: str) -> str:
        """The letters that a folded word spells, with the longest names first; empty where it is no such word."""
        return self._rest(word, _MOST)

    def _rest(self, word: str, most: int) -> str:
        for size in range(min(self._longest, len(word)), 0, -1) if most else ():
            letter = self._called.get(word[:size])
            if letter is not None:
                if size == len(word):
                    return letter
                if rest := self._rest(word[size:], most - 1):
                    return letter + rest
        return ""
