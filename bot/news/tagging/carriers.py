"""Carriers by their names in our tables: a text and the countries that it is about in, ids of carriers with their words out.

Many carriers have words for names (Three, Play, Bell, Orange), and most names live in several countries. So a name counts only where
its country is known already, in a text that speaks of the trade, and written as a name.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from bot.news.tagging.gazetteer import read_terms

TOKEN = re.compile(r"[^\W_](?:[\w&+-]|!(?=\w))*")
SENTENCE_END = re.compile(r"[.!?:。！？]\W*$")
MOST_WORDS = 3
SHORT = 3
"""Up to so many letters a name must be written as the carrier writes it."""


class CarrierTagger:
    """Knows for each name its carriers by country. Immutable."""

    def __init__(self, names: Mapping[str, Mapping[str, str]], *, worded: frozenset[str], does: frozenset[str]) -> None:
        """Takes names with their carriers by country, those that are words too, and what stands behind these in English where
        they begin a sentence and are no other word."""
        self._worded, self._does = worded, does
        self._owners: dict[str, dict[str, str]] = {}
        self._written: dict[str, set[str]] = {}
        for name, owners in names.items():
            key = name.casefold()
            for country, carrier in owners.items():
                self._owners.setdefault(key, {}).setdefault(country, carrier)
            self._written.setdefault(key, set()).add(name)

    @classmethod
    def load(cls, path: Path, names: Mapping[str, Mapping[str, str]]) -> "CarrierTagger":
        """Reads `carriers.tsv`.

        Raises:
            TablesError: a line has not its two columns.
        """
        groups = {group: frozenset(written.split("; ")) for group, written in read_terms(path, columns=2)}
        return cls(names, worded=groups["worded"], does=groups["does"])

    def known(self, names: Iterable[str], here: Collection[str]) -> dict[str, str]:
        """The carriers of names that were read as such: those of a country of the article, or where it names none, the only ones."""
        told: dict[str, str] = {}
        countries = any(len(code) == 2 for code in here)
        for name in names:
            owners = self._owners.get(name.casefold(), {})
            ids = [owners[country] for country in owners if country in here or (len(owners) == 1 and not countries)]
            if len(ids) == 1:
                told.setdefault(ids[0], name)
        return told

    def read(self, text: str, here: Collection[str], *, english: bool) -> dict[str, str]:
        """The carriers of these countries that a text about the trade names."""
        told: dict[str, str] = {}
        words = list(TOKEN.finditer(text))
        at = 0
        while at < len(words):
            length, carrier = self._longest(text, words, at, here, english=english)
            if carrier:
                told.setdefault(carrier, text[words[at].start() : words[at + length - 1].end()])
            at += max(1, length)
        return told

    def lives_in(self, name: str) -> int:
        """In how many countries a name is a carrier's."""
        return len(self._owners.get(name.casefold(), ()))

    def _longest(
        self, text: str, words: list[re.Match[str]], at: int, here: Collection[str], *, english: bool
    ) -> tuple[int, str]:
        for length in range(min(MOST_WORDS, len(words) - at), 0, -1):
            found = text[words[at].start() : words[at + length - 1].end()]
            owners = self._owners.get(found.casefold())
            ids = [owners[country] for country in owners if country in here] if owners else []
            if len(ids) == 1 and self._is_name(found, text, words, at, length=length, english=english):
                return length, ids[0]
        return 0, ""

    def _is_name(
        self, found: str, text: str, words: list[re.Match[str]], at: int, *, length: int, english: bool
    ) -> bool:
        written = self._written[found.casefold()]
        if len(found) <= SHORT and (found not in written or (len(found) < SHORT and found.islower())):
            return False
        if found[0].islower() and found not in written:
            return False
        if found.casefold() not in self._worded:
            return True
        start = words[at].start()
        if found[0].islower() or not english or (start and not SENTENCE_END.search(text[max(0, start - 4) : start])):
            return not found[0].islower()
        behind = words[at + length].group() if at + length < len(words) else ""
        return behind.lower() in self._does
