"""Reads the words of a text that name a phone or its model number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.bands.model import Device
from bot.bands.names.fold import squash
from bot.bands.names.fold import words as spelt
from bot.bands.names.keys import LINES, VARIANTS
from bot.bands.names.ranking import MOST, Ranked, brand_family, family, prominence, rank_devices, well_known
from bot.bands.names.reading import TextReading
from bot.bands.names.results import Ambiguous, Match, Unknown
from bot.bands.names.spans import Lexicon, Role, Span, joined
from bot.bands.names.tokens import Token
from bot.bands.names.typos import mended, nearest
from bot.bands.tables.model_numbers import fold as fold_model
from bot.bands.tables.model_numbers import looked_up_as

DeviceResult = Match[Device] | Ambiguous[Device] | Unknown[Device] | None

_SUGGESTED = 5
_SHORTEST_NUMBER, _LONGEST_NUMBER = 5, 14
_YEAR = re.compile(r"(?:19|20)\d\d")
# What a model number looks like when no table has it: D820, H872, XT1941.
_CODE = re.compile(r"[a-z]{1,4}\d{3,5}[a-z]{0,3}")
_BAND = re.compile(r"[bn]\d{1,3}")
_SIMS = frozenset({"dual", "duos", "ds", "dualsim"})
_DROPPED = 3
"""Words at most that are left beside a name with typos: a carrier."""


@dataclass(frozen=True, slots=True)
class Phones:
    """Reads phones by the names and numbers of one set of tables."""

    lexicon: Lexicon

    def read(self, reading: TextReading) -> tuple[DeviceResult, str | None]:
        """The phone that the text names, and its model number where one is named."""
        span, number = reading.spans.get(Role.DEVICE), reading.spans.get(Role.MODEL)
        if number is not None:
            return self._by_number(reading, number, span)
        if span is None:
            return None, None
        wrong = self._contradiction(reading, span)
        if wrong is not None:
            return wrong, None
        key = joined(reading.tokens[span.first : span.end])
        ranked = family(key, self.lexicon.devices) or self._of_brand(reading, span)
        result = self._result(ranked, reading.words(span.first, span.end), reading)
        nickname = self.lexicon.vocabulary.nicknames.get(key)
        meant = nickname and isinstance(result, Match) and result.value.id == nickname.device
        return result, nickname.model if nickname and meant else None

    def read_rest(self, reading: TextReading) -> DeviceResult:
        """A phone's name with typos among the words that nothing explained, else Unknown with the nearest names."""
        runs = [run for run in reading.runs() if _letters(reading, run) > 1]
        if not runs:
            return None
        run = max(runs, key=lambda some: _letters(reading, some))
        of_brand = brand_family(joined([reading.tokens[at] for at in run]), self.lexicon.devices)
        if of_brand is not None:
            return Ambiguous(self._devices(of_brand.items), reading.take(run))
        for some in _parts(run):
            dropped = (reading.tokens[at].key for at in run if at not in some)
            # `FooPhone 3000` is not a mistyped phone without the number.
            if any(self._tells_apart(key) for key in dropped):
                continue
            hits = mended([reading.tokens[at] for at in some], self.lexicon.devices)
            if hits:
                return self._result(rank_devices(hits, self.lexicon.devices), reading.take(some), reading)
        return self.unknown(reading.take(run), [reading.tokens[at] for at in run])

    def unknown(self, words: str, tokens: Sequence[Token], *, first: Sequence[int] = ()) -> Unknown[Device]:
        """Nothing is called so; `first` are suggestions to put before the nearest names."""
        ranked = rank_devices(nearest(tokens, self.lexicon.devices), self.lexicon.devices)
        items = list(dict.fromkeys((*self._near_number(words), *first[:2], *ranked.items)))
        return Unknown(words, self._devices(items[:_SUGGESTED]))

    def written(self, device: Device, number: str) -> str | None:
        """A model number of a phone as the tables write it, from any of the forms it is found by."""
        numbers = [model for variant in device.variants for model in variant.models] + list(device.unassigned)
        wanted = fold_model(number)
        matching = [model for model in numbers if wanted in looked_up_as(model)]
        return min(matching, key=lambda model: (fold_model(model) != wanted, len(model)), default=None)

    def _near_number(self, words: str) -> list[int]:
        """Phones with a model number one character off, the best-known first."""
        wanted = fold_model(words)
        if not (_SHORTEST_NUMBER <= len(wanted) <= _LONGEST_NUMBER and wanted.isalnum()) or wanted.isalpha():
            return []
        models = self.lexicon.tables.models
        near = process.extract(wanted, list(models), scorer=OSA.distance, score_cutoff=1, limit=_SUGGESTED)
        items = {self.lexicon.devices.place[id_] for number, _, _ in near for id_ in models[number]}
        return sorted(items, key=lambda item: -prominence(item, self.lexicon.devices))[: _SUGGESTED - 2]

    def _by_number(self, reading: TextReading, number: Span, span: Span | None) -> tuple[DeviceResult, str | None]:
        ids = self.lexicon.tables.models[number.value]
        homes = [self.lexicon.devices.place[id_] for id_ in ids]
        words = reading.words(number.first, number.end)
        if span is not None:
            named = [hit.item for hit in span.hits]
            both = [item for item in homes if item in named]
            if not both:
                return Ambiguous(self._devices([*homes, *named][:MOST]), words), None
            homes = both
        homes.sort(key=lambda item: -prominence(item, self.lexicon.devices))
        devices = self._devices(homes[:MOST])
        model = self.written(devices[0], number.value)
        self._take_name(reading, devices[0])
        reading.say(words, Role.MODEL, model or number.value)
        reading.say(words, Role.DEVICE, devices[0].id)
        return Match(devices[0], devices[1:], words, exact=number.exact), model

    def _take_name(self, reading: TextReading, device: Device) -> None:
        """Marks words that say the brand or the name of a phone that its number has told already."""
        own = {*spelt(device.brand), *spelt(device.name), squash(device.brand)}
        reading.used.update(at for run in reading.runs() for at in run if reading.tokens[at].key in own)

    def _of_brand(self, reading: TextReading, span: Span) -> Ranked:
        """Ranked hits, of the brand only that stands apart from the name (`Z1 by Sony`)."""
        index = self.lexicon.devices
        for at in (at for run in reading.runs() for at in run):
            brand = index.brands.get(reading.tokens[at].key)
            ranked = rank_devices(span.hits, index, brand=brand) if brand else None
            if ranked and ranked.items:
                reading.used.add(at)
                return ranked
        return rank_devices(span.hits, index)

    def _result(self, ranked: Ranked, words: str, reading: TextReading) -> DeviceResult:
        devices = self._devices(ranked.items)
        if not ranked.clear:
            return Ambiguous(devices, words)
        reading.say(words, Role.DEVICE, devices[0].id)
        return Match(devices[0], devices[1:], words, exact=ranked.distance == 0)

    def _devices(self, items: Sequence[int]) -> tuple[Device, ...]:
        return tuple(self.lexicon.tables.devices[self.lexicon.devices.ids[item]] for item in items)

    def _contradiction(self, reading: TextReading, span: Span) -> DeviceResult:
        """Unknown or mended, where words beside the name say that another phone is meant; None when nothing does."""
        beside = [run for run in reading.runs() if run[-1] == span.first - 1 or run[0] == span.end]
        beside = [run for run in beside if not self._agrees(reading, run, span)]
        if not beside:
            return None
        first = min(span.first, *(run[0] for run in beside))
        end = max(span.end, *(run[-1] + 1 for run in beside))
        for places in dict.fromkeys(((first, end), (first, span.end), (span.first, end))):
            wider = places != (span.first, span.end)
            hits = mended(reading.tokens[slice(*places)], self.lexicon.devices) if wider else []
            if hits:
                words = reading.take(range(*places))
                return self._result(rank_devices(hits, self.lexicon.devices), words, reading)
        if not self._is_another(reading, span, beside):
            return None
        known = rank_devices(span.hits, self.lexicon.devices)
        words = reading.take(range(first, end))
        return self.unknown(words, reading.tokens[first:end], first=known.items)

    def _is_another(self, reading: TextReading, span: Span, beside: Sequence[Sequence[int]]) -> bool:
        """Whether words beside a name say that another phone is meant; a model number that nobody knows is noted."""
        telling = [run for run in beside if any(self._tells_apart(reading.tokens[at].key) for at in run)]
        if any(not self._is_mistyped_carrier(reading, run) for run in telling):
            return True
        # `3 Pro` behind a word that nothing explains is rather that word's phone than Xiaomi's.
        bare = all(hit.key[0].isdigit() for hit in span.hits)
        return bare and any(run[-1] == span.first - 1 for run in beside)

    def _is_mistyped_carrier(self, reading: TextReading, run: Sequence[int]) -> bool:
        """Whether several words are a well-known carrier with a slip (`T-Mobil`): the letter in it is no phone's."""
        carriers = self.lexicon.carriers
        found = mended([reading.tokens[at] for at in run], carriers) if len(run) > 1 else []
        return any(well_known(carriers.fames[hit.item]) for hit in found)

    def _agrees(self, reading: TextReading, run: Sequence[int], span: Span) -> bool:
        """Whether a run beside the name is a year, the brand or line that the name has, another name or a label of it."""
        index = self.lexicon.devices
        key = joined([reading.tokens[at] for at in run])
        named = {hit.item for hit in span.hits}
        nickname = self.lexicon.vocabulary.nicknames.get(key)
        if nickname and index.place.get(nickname.device) in named:
            return True
        if _YEAR.fullmatch(key) or index.brands.get(key) in {index.groups[item] for item in named}:
            return True
        name = joined(reading.tokens[span.first : span.end])
        # `n78` beside an iPhone is a band, though Nokia's N78 is a phone.
        others = {index.groups[hit.item] for hit in index.exact(key)}
        if _BAND.fullmatch(key) and not others & {index.groups[item] for item in named}:
            return True
        if key in _SIMS and not index.has_prefix(name + key):
            return True
        if named & {hit.item for hit in (*index.exact(key), *(index.exact(key + name) if key in LINES else ()))}:
            return True
        return bool(_CODE.fullmatch(key)) and self._is_number_of(reading, run, span)

    def _is_number_of(self, reading: TextReading, run: Sequence[int], span: Span) -> bool:
        """Whether a code behind a phone's name is a label of its rows, or a number that no table has."""
        index = self.lexicon.devices
        code = joined([reading.tokens[at] for at in run])
        labels = {
            squash(one) for found in self._devices([hit.item for hit in span.hits[:MOST]]) for one in _labels(found)
        }
        if code in labels:
            return True
        if run[0] != span.end or family(joined(reading.tokens[span.first : span.end]), index) or index.exact(code):
            return False
        reading.strange = reading.take(list(run))
        return True

    def _tells_apart(self, key: str) -> bool:
        """Whether a word left over beside a name means another phone."""
        named = key in VARIANTS or key in LINES or key in self.lexicon.devices.brands
        return named or (len(key) == 1 and key.isalpha()) or any(map(str.isdigit, key))


def _parts(run: list[int]) -> Iterator[list[int]]:
    """A run, then its beginnings and ends: the rest may be a carrier."""
    yield run
    for dropped in range(1, min(_DROPPED, len(run) - 1) + 1):
        yield run[:-dropped]
        yield run[dropped:]


def _labels(device: Device) -> Iterator[str]:
    yield from (label for variant in device.variants for label in variant.labels)


def _letters(reading: TextReading, run: Sequence[int]) -> int:
    return sum(len(reading.tokens[at].key) for at in run)
