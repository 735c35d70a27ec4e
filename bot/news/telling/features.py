"""What of an article tells which event it is about: an entry and its tags in, a value that can be stored out. Pure."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from bot.news.model import Entry, Tag, Tags
from bot.news.tagging.gazetteer import ANY_LANGUAGE, Gazetteer, Term, fold, read_terms
from bot.news.telling.titles import bare_title

SUMMARY_LENGTH = 400
"""Behind so many characters a summary tells of other things."""
GRAM = 4
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[a-z+]*|[^\W\d_]+\d[\w+]*|[^\W_]+(?:'[^\W_]+)?")
_NUMBER = re.compile(r"(?:[a-z]{0,2}\d+(?:\.\d+)*[a-z+]{0,3})")
_UNIT = re.compile(r"(?:[2-6]g|\d+(?:\.\d+)?(?:k|mp|gb|tb|mah|w|hz|mm))")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
_DECIMAL = re.compile(r"^(\d+),(\d{1,2})$")
_MYRIADS = re.compile(r"(\d{1,6})[万萬만](\d{1,4})?")
_WORD = re.compile(r"[^\W\d_]+")
MOST_CAPITALS = 0.67
"""A title with a larger share of words in capitals writes all of them so."""
_SENTENCE = re.compile(r"[.!?。！？]\s")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_QUARTER = re.compile(r"q[1-4]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_DAY = re.compile(r"0?([1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero janeiro janvier januar gennaio stycznia ocak января januari",
            "february feb febrero fevereiro février februar febbraio lutego şubat февраля februari",
            "march mar marzo março mars märz marca mart марта maret maart",
            "april apr abril avril aprile kwietnia nisan апреля",
            "may mayo maio mai maggio maja mayıs мая mei",
            "june jun junio junho juin juni giugno czerwca haziran июня",
            "july jul julio julho juillet juli luglio lipca temmuz июля",
            "august aug agosto août sierpnia ağustos августа agustus augustus",
            "september sep sept septiembre setembro septembre settembre września eylül сентября",
            "october oct octubre outubro octobre oktober ottobre października ekim октября",
            "november nov noviembre novembro novembre listopada kasım ноября",
            "december dec diciembre dezembro décembre dezember dicembre grudnia aralık декабря desember",
        ),
        start=1,
    )
    for name in names.split()
}
VARIANTS = frozenset({"pro", "plus", "max", "ultra", "mini", "lite", "fe", "neo", "air", "edge", "se"})


@dataclass(frozen=True, slots=True)
class Features:
    """What is kept of an article. All words are folded; all sets hold plain words, so it can be written to a store."""

    at: datetime
    source: str
    language: str
    words: frozenset[str]
    """Stems of the title."""
    body: frozenset[str]
    """Stems of title and summary."""
    telling: frozenset[str]
    """Those of the title that say something."""
    numbers: frozenset[tuple[str, str]]
    """Numbers of the title with the word beside them: (`beta`, `2`), (`days`, `3`)."""
    devices: frozenset[str] = frozenset()
    """Ids of the phones of the title."""
    all_devices: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    """Codes of the places of the title."""
    capitals: frozenset[str] = frozenset()
    """Stems of the title that are written as names, where not most of its words are."""
    carriers: frozenset[str] = frozenset()
    all_carriers: frozenset[str] = frozenset()
    """Ids of the carriers of title and summary."""
    stages: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    """Years, quarters and days of the title: `2026`, `q1`, `3-2`."""
    names: frozenset[str] = frozenset()
    """Stems of the title that name phones and brands."""
    scene: frozenset[str] = frozenset()
    """Stems of the title that name places and carriers: where something happened."""
    bodies: frozenset[str] = frozenset()
    """Regulators and test beds of the title: where something was seen."""
    parts: frozenset[str] = frozenset()
    """Parts of a phone that the title names: `battery`."""
    turns: frozenset[str] = frozenset()
    """Which way the title says that things go: `buys`, `sells`."""


class Reader:
    """Reads features out of articles. Made once from `stories.tsv`."""

    def __init__(self, path: Path) -> None:
        """Reads the words.

        Raises:
            TablesError: a line has not its three columns.
        """
        meanings: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        common: set[str] = set()
        for group, key, written in read_terms(path, columns=3):
            if group == "common":
                common.update(stem(word) for word in written.split("; "))
                continue
            for text in written.split("; "):
                meanings[text].add((group, key))
        self._meanings = dict(meanings)
        self._marks = Gazetteer((ANY_LANGUAGE, _term(text)) for text in meanings)
        self._common = frozenset(common)

    @property
    def common(self) -> frozenset[str]:
        """Stems that say little."""
        return self._common

    def features(self, entry: Entry, tags: Tags, *, at: datetime, source: str = "", language: str = "") -> Features:
        """The features of an article.

        Args:
            entry: as parsed.
            tags: what the tagger found in it.
            at: when it was published, or first seen.
            source: the name or address of where it stood; takes its name out of titles.
            language: of the source, used when the entry names none.
        """
        title = bare_title(entry.title, source, entry.link)
        low = fold(title)
        words = list(tokens(low))
        stems = frozenset(map(stem, words))
        found = self._found(title)
        more = self._found(entry.summary[:SUMMARY_LENGTH])
        summary = frozenset(map(stem, tokens(fold(entry.summary[:SUMMARY_LENGTH]))))
        return Features(
            at=at,
            source=source,
            language=(entry.language or language)[:2].lower(),
            words=stems,
            body=stems | summary,
            telling=stems - self._common,
            numbers=frozenset(_numbers(words, self._common)),
            devices=_in_title(tags.devices, low),
            all_devices=frozenset(tag.value for tag in tags.devices),
            brands=frozenset(tag.value for tag in tags.brands),
            regions=_named_places(tags, low),
            capitals=_capitals(title) & stems,
            carriers=_in_title(tags.carriers, low) | (_keys(found, "carrier") or self._first_carriers(entry)),
            all_carriers=frozenset(tag.value for tag in tags.carriers),
            stages=_keys(found, "stage"),
            forms=_keys(found, "form"),
            topics=_keys(found, "topic") | _keys(more, "topic"),
            times=frozenset(_times(words)),
            names=_written((*tags.devices, *tags.brands)) & stems,
            scene=_written((*tags.regions, *tags.carriers)) & stems,
            bodies=_keys(found, "body"),
            turns=_keys(found, "turn"),
            parts=_keys(found, "part"),
        )

    def _first_carriers(self, entry: Entry) -> frozenset[str]:
        """Carriers of the first sentence of the summary: who acts, when the title does not say."""
        return _keys(self._found(_SENTENCE.split(entry.summary[:SUMMARY_LENGTH], maxsplit=1)[0]), "carrier")

    def _found(self, text: str) -> set[tuple[str, str]]:
        """The groups and keys of the terms in a text; one term may have several."""
        return {meaning for mention in self._marks.scan(text, None) for meaning in self._meanings[mention.term.place]}


def _capitals(title: str) -> frozenset[str]:
    """Stems of words in capitals behind the first one; none in a title that writes most words so."""
    words = [word for word in _WORD.findall(title) if len(word) >= GRAM]
    names = [word for word in words[1:] if word[0].isupper() and not word.isupper()]
    return frozenset(stem(fold(word)) for word in names) if len(names) <= MOST_CAPITALS * len(words) else frozenset()


def tokens(low: str) -> Iterator[str]:
    """Words of folded text, numbers whole; writing without spaces in pairs of characters."""
    for match in _TOKEN.finditer(_MYRIADS.sub(_spelled_out, low) if _MYRIADS.search(low) else low):
        word = match.group()
        if run := _UNSPACED.search(word):
            text = run.group()
            yield from (text[at : at + 2] for at in range(max(1, len(text) - 1)))
        elif word[0].isdigit():
            yield _figure(word)
        else:
            yield word.removesuffix("'s").replace("'", "")


def _figure(word: str) -> str:
    """A number as English writes it: "1.399" and "1,399" as 1399, "3,2" as 3.2."""
    if _THOUSANDS.fullmatch(word):
        return word.replace(".", "").replace(",", "")
    return _DECIMAL.sub(r"\1.\2", word)


def _spelled_out(match: re.Match[str]) -> str:
    """ "19万8000" as 198000."""
    return str(int(match.group(1)) * 10_000 + int(match.group(2) or 0))


def stem(word: str) -> str:
    """A word without the endings that English puts on; others only lose their accents."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    if any(char.isdigit() for char in plain):
        return plain
    for ending, put in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: -len(ending)] + put
    return plain


def _numbers(words: list[str], common: frozenset[str]) -> Iterator[tuple[str, str]]:
    for at, word in enumerate(words):
        if not _NUMBER.fullmatch(word) or not any(map(str.isdigit, word)) or _UNIT.fullmatch(word):
            continue
        behind = words[at + 1] if at + 1 < len(words) else ""
        plain = _ORDINAL.sub(r"\1", word)
        value = f"{plain} {behind}" if behind in VARIANTS else plain
        # Galaxy is a common word, yet what stands behind it is a model.
        if at and words[at - 1].isalpha() and (words[at - 1] == "galaxy" or stem(words[at - 1]) not in common):
            yield stem(words[at - 1]), value
        if (
            behind.isalpha()
            and behind not in VARIANTS
            and word.replace(".", "").isdigit()
            and stem(behind) not in common
        ):
            yield "<" + stem(behind), word


def _times(words: list[str]) -> Iterator[str]:
    """Years, quarters, and days as month and day."""
    for at, word in enumerate(words):
        if _YEAR.fullmatch(word) or _QUARTER.fullmatch(word):
            yield word
        elif word in _MONTHS:
            for near in words[at + 1 : at + 2] + words[max(0, at - 2) : at]:
                if day := _DAY.fullmatch(near):
                    yield f"{_MONTHS[word]}-{day.group(1)}"


@lru_cache(maxsize=512)
def grams(words: frozenset[str]) -> frozenset[str]:
    """Runs of characters of words: what is alike in other endings and compounds. Too many to be kept with each article."""
    found: set[str] = set()
    for word in words:
        padded = f" {word} "
        for size in (3, GRAM, 5):
            found.update(padded[at : at + size] for at in range(len(padded) - size + 1))
    return frozenset(found)


def _named_places(tags: Tags, low: str) -> frozenset[str]:
    """Places of a title; those that only a carrier's name implies count where no other is named."""
    implied = {tag.why for tag in tags.carriers}
    named = _in_title(tuple(tag for tag in tags.regions if tag.why not in implied), low)
    return named or _in_title(tags.regions, low)


def _written(tags: Iterable[Tag]) -> frozenset[str]:
    """Stems of the words that caused tags."""
    return frozenset(stem(word) for tag in tags for word in tokens(fold(tag.why)))


def _in_title(tags: tuple[Tag, ...], low: str) -> frozenset[str]:
    return frozenset(tag.value for tag in tags if fold(tag.why) in low)


def _keys(found: Iterable[tuple[str, str]], group: str) -> frozenset[str]:
    return frozenset(key for one, key in found if one == group)


def _term(text: str) -> Term:
    exact, open_end = text.endswith("!"), text.endswith("~")
    return Term(text[:-1] if exact or open_end else text, "", text, exact_case=exact, open_end=open_end)
