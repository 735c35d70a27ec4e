"""One text while it is read: its words, the runs that name something, and what nothing has explained yet."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from bot.bands.model import When
from bot.bands.names.dates import find_date, lone_year
from bot.bands.names.results import Reading
from bot.bands.names.spans import Lexicon, Role, Span, best_spans
from bot.bands.names.tokens import Token, cut, heard, prepare

_MOST_IN_REGION = 3
_BAND = re.compile(r"[bnu]?\d{1,3}")
BAND_WORDS = frozenset({
    "band", "bands", "banda", "bandas", "bande", "bandes", "pasmo", "pasma", "bant", "бэнд", "бенд", "диапазон", "频段", "頻段",
    "バンド", "밴드", "النطاق", "نطاق",
})  # fmt: skip
"""What a band is called, in the languages that are read."""
_BAND_WORDS = BAND_WORDS | {"lte", "nr", "5g", "3g", "umts", "wcdma"}
_PREFIX_OF_WORD = {"nr": "n", "5g": "n", "3g": "U", "umts": "U", "wcdma": "U"}


@dataclass(slots=True)
class TextReading:
    """The words of a text. `used` are the places of those that are explained."""

    text: str
    tokens: list[Token]
    spans: dict[Role, Span]
    used: set[int]
    said: list[Reading] = field(default_factory=list)
    when: When | None = None
    strange: str = ""
    """A model number of the phone that was named, as typed, where nobody knows it."""

    def words(self, first: int, end: int) -> str:
        """The words as typed."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[end - 1].end].split())

    def say(self, words: str, role: str, value: str) -> None:
        """Notes what some words were read as."""
        self.said.append(Reading(words, role, value))

    def take(self, places: range | list[int]) -> str:
        """Marks words as explained; gives them back as typed."""
        self.used.update(places)
        return self.words(places[0], places[-1] + 1)

    def runs(self) -> list[list[int]]:
        """Runs of neighbouring words that mean something and are not explained yet."""
        free = [at for at, token in enumerate(self.tokens) if at not in self.used and not token.filler]
        return [[at for _, at in run] for _, run in groupby(enumerate(free), lambda pair: pair[1] - pair[0])]

    def take_year(self, today: date) -> None:
        """Reads a year that stands alone, once no name has claimed it."""
        for run in self.runs():
            for at in run:
                when = lone_year(self.tokens[at].text, today) if self.when is None else None
                if when is not None:
                    self.when = when
                    self.say(self.take([at]), "date", when.day.isoformat())


def read_text(text: str, today: date, lexicon: Lexicon, is_name: Callable[[str], bool]) -> TextReading:
    """Cuts a text into words and finds the names in it."""
    text = prepare(text)
    said: list[Reading] = []
    dated = find_date(text, today)
    if dated:
        day = dated.when.day if dated.when else today
        said.append(Reading(text[dated.start : dated.end].strip(), "date", day.isoformat()))
        text = text[: dated.start] + " " * (dated.end - dated.start) + text[dated.end :]
    tokens = _without_bands(cut(text, lexicon.vocabulary, is_name))
    for first, end, code in _regions(text, tokens, lexicon):
        said.append(Reading(text[tokens[first].start : tokens[end - 1].end], "region", code))
        tokens[first:end] = [replace(token, filler=True) for token in tokens[first:end]]
    reading = _read(text, tokens, lexicon)
    sounding = heard(text, tokens, lexicon.vocabulary) if reading.runs() and not text.isascii() else tokens
    if sounding != tokens:
        reading = min(reading, _read(text, sounding, lexicon), key=_unexplained)
    reading.said += said
    reading.when = dated.when if dated else None
    return reading


def asked_band(reading: TextReading) -> str:
    """The id of the band that the words ask about (`band 3`, `LTE band 20`, `n78`), in the form of our tables; empty for none."""
    keys = [token.key for token in reading.tokens]
    for at, key in enumerate(keys):
        number = key.lstrip("bnu")
        if at in reading.used or not _BAND.fullmatch(key):
            continue
        reading.used.update(() if key.isdigit() else {at})
        words = set(keys[max(0, at - 2) : at])
        if key.isdigit() and words & _BAND_WORDS:
            return next((_PREFIX_OF_WORD[word] for word in words if word in _PREFIX_OF_WORD), "B") + number
        if not key.isdigit():
            return {"b": "B", "n": "n", "u": "U"}[key[0]] + number
    return ""


def _unexplained(reading: TextReading) -> int:
    return sum(map(len, reading.runs()))


def _read(text: str, tokens: list[Token], lexicon: Lexicon) -> TextReading:
    spans = best_spans(text, tokens, lexicon)
    used = {at for span in spans.values() for at in range(span.first, span.end)}
    return TextReading(text, tokens, spans, used)


def _regions(text: str, tokens: list[Token], lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Regions named in the text: no carrier is at home in one, and their words name nothing else (`Latin America`)."""
    first = 0
    while first < len(tokens):
        for end in range(min(len(tokens), first + _MOST_IN_REGION), first, -1):
            raw = text[tokens[first].start : tokens[end - 1].end]
            code = lexicon.places.find(raw) if len(raw) > 3 or raw.isupper() else None
            if code is not None and (len(code) > 2 or code == "EU"):
                yield first, end, code
                first = end - 1
                break
        first += 1


def _without_bands(tokens: list[Token]) -> list[Token]:
    """`band 3` asks about a band; its number names neither phone nor carrier."""
    return [
        replace(token, filler=True)
        if at and tokens[at - 1].key in _BAND_WORDS and _BAND.fullmatch(token.key)
        else token
        for at, token in enumerate(tokens)
    ]
