"""Finds every run of words that names a phone, a model number, a carrier or a country, and picks the runs that fit together best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from bot.bands.model import Tables
from bot.bands.names.fold import ARABIC_TO_ROMAN, squash
from bot.bands.names.index import Hit, NameIndex
from bot.bands.names.keys import VARIANTS, Exactness
from bot.bands.names.ranking import well_known
from bot.bands.names.tokens import Token
from bot.bands.names.vocabulary import Vocabulary
from bot.bands.tables.model_numbers import fold as fold_model
from bot.places.places import Places

_MOST_TOGETHER = 8
_MOST_IN_MODEL = 4
_MOST_IN_COUNTRY = 5
_KEPT = 6
_MARK = re.compile(r"(?<=\d)(?:mark|mk)(?:([2-8])|(?=[iv]))")
# Letters and digits that people mix up when they copy a model number.
_SLIPS = {"O": "O0", "0": "0O", "I": "I1", "1": "1I", "L": "L1"}
_UNEXPLAINED = 1.5
"""What a word costs that nothing explains."""
_BEST_FIT = 5
"""What a number that is the phone's and a carrier that is at home in the country count together."""
_NAMED = 6
"""What the doubt weighs whether a phone's name is meant as another one's number."""
_LONG_CARRIER = 6
"""Letters of a carrier's name that is no word of phones' names, as Play is."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = frozenset(ARABIC_TO_ROMAN.values())
# What joins the parts of a model number: the SM of SM-G973Q is not San Marino.
_WITHIN_NUMBERS = ("-", "/", "_")
# Lower-case two-letter codes that are no words.
_PLAIN_CODES = frozenset({"us", "uk"})


class Role(StrEnum):
    """What a run of words names."""

    DEVICE = "device"
    MODEL = "model"
    CARRIER = "carrier"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Span:
    """The words `tokens[first:end]` and what they name."""

    first: int
    end: int
    role: Role
    score: float
    hits: tuple[Hit, ...] = ()
    """Phones or carriers."""
    value: str = ""
    """The folded model number, or the country's code."""
    exact: bool = True

    @property
    def mask(self) -> int:
        """The words it takes, one bit each."""
        return (1 << self.end) - (1 << self.first)


_Spans = tuple[Span | None, ...]
"""At most one run for each role, in the order of the roles."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that words can name."""

    tables: Tables
    devices: NameIndex
    carriers: NameIndex
    places: Places
    vocabulary: Vocabulary


def best_spans(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> dict[Role, Span]:
    """The runs that together explain most of the words, at most one for each role and none over another."""
    found: dict[Role, list[Span]] = {role: [] for role in Role}
    for span in _all_spans(text, tokens, lexicon):
        found[span.role].append(span)
    options = [[None, *sorted(found[role], key=lambda span: -span.score)[:_KEPT]] for role in Role]
    meaning = sum(1 << at for at, token in enumerate(tokens) if not token.filler)
    best: tuple[float, _Spans] = (-_UNEXPLAINED * len(tokens), ())
    for combination, taken, score in _apart(options):
        likely = score - _UNEXPLAINED * (meaning & ~taken).bit_count()
        if likely + _BEST_FIT > best[0]:
            fitting = likely + _fit(combination, tokens, lexicon)
            if fitting > best[0]:
                best = (fitting, combination)
    return {span.role: span for span in best[1] if span is not None}


def _apart(options: Sequence[Sequence[Span | None]]) -> Iterator[tuple[_Spans, int, float]]:
    """Every choice of one option each in which no two take the same word, with the words taken and the sum of the scores."""
    if not options:
        yield (), 0, 0.0
        return
    first = [(one, one.mask if one else 0, one.score if one else 0.0) for one in options[0]]
    for rest, taken, score in _apart(options[1:]):
        for one, mask, own in first:
            if not mask & taken:
                yield (one, *rest), mask | taken, own + score


def joined(tokens: Sequence[Token]) -> str:
    """The key of some words: `xperia 1 mark 2` → `xperia1ii`."""
    key = "".join(token.key for token in tokens)
    if "mk" not in key and "mark" not in key:
        return key
    return _MARK.sub(lambda match: ARABIC_TO_ROMAN.get(match[1] or "", ""), key)


def _fit(combination: _Spans, tokens: Sequence[Token], lexicon: Lexicon) -> float:
    """How well runs go together, at most `_BEST_FIT`."""
    score = 0.0
    device, model, carrier, country = combination
    if device and model:
        homes = lexicon.tables.models.get(model.value, ())
        score += 2 if any(lexicon.devices.ids[hit.item] in homes for hit in device.hits) else -12
    if carrier and country:
        fits = any(lexicon.carriers.groups[hit.item] == country.value for hit in carrier.hits)
        score += 3 if fits else -9 if lexicon.carriers.exact(_together(carrier, country, tokens)) else -1
    if (
        carrier
        and device
        and (lexicon.devices.exact(_together(carrier, device, tokens)) or _is_number_of(carrier, device))
    ):
        score -= 8
    if carrier and device and _is_mark_of(carrier, device, tokens, lexicon):
        score -= 12
    return score


def _all_spans(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Span]:
    own = () if text.isascii() else tuple(squash(token.text) for token in tokens)
    for first in range(len(tokens)):
        yield from _named_spans(tokens, own, first, lexicon)
        yield from _model_spans(text, tokens, first, lexicon)
        yield from _country_spans(text, tokens, first, lexicon)


def _named_spans(tokens: Sequence[Token], own: Sequence[str], first: int, lexicon: Lexicon) -> Iterator[Span]:
    """`own` are the words as typed, folded; none where all were typed in Latin letters."""
    for end in range(first + 1, min(len(tokens), first + _MOST_TOGETHER) + 1):
        words = tokens[first:end]
        key = joined(words)
        typed = "".join(own[first:end])
        plain = all(token.filler for token in words)
        if not plain:
            hits = _device_hits(key, lexicon) or _device_hits(_in_roman(words), lexicon)
            if hits and not _is_rather_else(words, hits, lexicon, alone=len(tokens) == 1):
                yield Span(first, end, Role.DEVICE, len(key) + 4 - _doubt(hits), hits)
        if not plain or end > first + 1:
            carriers = _carrier_hits(key, typed, lexicon)
            # Several plain words in a row are a carrier only where many know it: Y!mobile, Free Mobile.
            if carriers and (not plain or any(well_known(lexicon.carriers.fames[hit.item]) for hit in carriers)):
                yield Span(first, end, Role.CARRIER, _carrier_score(key, carriers, lexicon), carriers)
        foreign = typed != key and not typed.isascii()
        if not _goes_on(key, lexicon) and not (foreign and lexicon.carriers.has_prefix(typed)):
            return


def _carrier_hits(key: str, typed: str, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Carriers by the words as our tables write them; before those, the ones that are called so in the asker's own script."""
    hits = lexicon.carriers.exact(key)
    if not typed or typed.isascii() or typed == key:
        return tuple(hits)
    own = lexicon.carriers.exact(typed)
    named = {hit.item for hit in own}
    return (*own, *(hit for hit in hits if hit.item not in named))


def _is_rather_else(words: Sequence[Token], hits: Sequence[Hit], lexicon: Lexicon, *, alone: bool) -> bool:
    """Whether a bare number is a year rather than a phone, or a name ends with the carrier that it was sold by.

    `9900 2012` asks about 2012, not about a phone of that name, and `Galaxy S3 T-Mobile` about the carrier too.
    """
    if len(words) == 1:
        is_year = _YEAR.fullmatch(words[0].key) is not None
        return not alone and is_year and all(hit.exactness is Exactness.BARE for hit in hits)
    for cut in range(1, len(words)):
        key = joined(words[cut:])
        sold_by = len(key) >= _LONG_CARRIER and any(
            well_known(lexicon.carriers.fames[hit.item]) for hit in lexicon.carriers.exact(key)
        )
        if sold_by and any(hit.exactness is not Exactness.BARE for hit in lexicon.devices.exact(joined(words[:cut]))):
            return True
    return False


def _goes_on(key: str, lexicon: Lexicon) -> bool:
    """Whether more words can make a name of these."""
    if lexicon.devices.has_prefix(key) or lexicon.carriers.has_prefix(key) or "mark" in key:
        return True
    return key in lexicon.vocabulary.begun


def _device_hits(key: str, lexicon: Lexicon) -> tuple[Hit, ...]:
    hits = tuple(lexicon.devices.exact(key))
    nickname = lexicon.vocabulary.nicknames.get(key)
    if nickname is None or nickname.device not in lexicon.devices.place:
        return hits
    meant = Hit(lexicon.devices.place[nickname.device], Exactness.NAME, key)
    return (meant, *(hit for hit in hits if hit.item != meant.item and hit.exactness > Exactness.NAME))


def _in_roman(words: Sequence[Token]) -> str:
    """The key of words that end in two lone numbers, the last one in Roman (`xperia 5 2` → `xperia5ii`); empty for others."""
    if len(words) < 2 or not words[-2].key.isdigit() or words[-1].key not in ARABIC_TO_ROMAN:
        return ""
    return joined(words[:-1]) + ARABIC_TO_ROMAN[words[-1].key]


def _doubt(hits: Sequence[Hit]) -> float:
    best = min(hit.exactness for hit in hits)
    return {Exactness.ALIAS: 1.0, Exactness.LOOSE: 0.5, Exactness.BARE: 2.0}.get(best, 0.0)


def _carrier_score(key: str, hits: Sequence[Hit], lexicon: Lexicon) -> float:
    fame = max(lexicon.carriers.fames[hit.item] for hit in hits)
    doubt = 0.0 if well_known(fame) else 1.0 if fame >= 100 else 4.0
    if not well_known(fame) and len(key) <= 3:
        doubt = 8.0
    return len(key) + 3 - doubt - (4 if key.isdigit() else 0)


def _model_spans(text: str, tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Iterator[Span]:
    for end in range(first + 1, min(len(tokens), first + _MOST_IN_MODEL) + 1):
        if end > first + 1 and tokens[end - 1].filler:
            return
        raw = fold_model(text[tokens[first].start : tokens[end - 1].end])
        if len(raw) > 20:
            return
        if len(raw) < 4 or raw.isdigit() or not any(char.isdigit() for char in raw):
            continue
        value, exact = _model_number(raw, lexicon)
        if value:
            # Some tables give a phone's name as its number: "Note3" is Meizu's number and Samsung's name. It counts as a number
            # beside its phone only: D820 behind "Nexus 5".
            hits = lexicon.devices.exact(joined(tokens[first:end]))
            doubt = _NAMED if any(hit.exactness <= Exactness.NAME for hit in hits) else 0 if exact else 1
            yield Span(first, end, Role.MODEL, len(raw) + 4 - doubt, value=value, exact=exact)


def _model_number(raw: str, lexicon: Lexicon) -> tuple[str, bool]:
    """The folded number as the tables have it, and whether it was written so."""
    models = lexicon.tables.models
    for form in (raw, raw.split("/", maxsplit=1)[0]):
        if form in models:
            return form, True
    if len(raw) < 5 or raw.isalpha():
        return "", False
    slippery = [at for at, char in enumerate(raw) if char in _SLIPS][:4]
    for change in product(*(_SLIPS[raw[at]] for at in slippery)):
        changed = list(raw)
        for at, char in zip(slippery, change, strict=True):
            changed[at] = char
        if (form := "".join(changed)) in models:
            return form, False
    return "", False


def _country_spans(text: str, tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Iterator[Span]:
    for end in range(first + 1, min(len(tokens), first + _MOST_IN_COUNTRY) + 1):
        # No country has a digit in its name.
        if tokens[end - 1].key.isdigit():
            return
        raw = text[tokens[first].start : tokens[end - 1].end]
        code = lexicon.places.find(raw)
        if code is None or len(code) != 2 or code == "EU":
            continue
        # پرو is Peru, and the Pro of a phone's name.
        if end == first + 1 and first and tokens[first].key in VARIANTS:
            continue
        if len(raw) == 2 and text[tokens[end - 1].end : tokens[end - 1].end + 1] in _WITHIN_NUMBERS:
            continue
        if len(raw) <= 3 and raw.isascii() and not _is_code(raw, tokens, end):
            # "vodafone de": too short a word to be a country, unless the carrier is at home there.
            if end == len(tokens) and first:
                yield Span(first, end, Role.COUNTRY, -1, value=code)
            continue
        if end == first + 1 and tokens[first].filler and not raw.isupper():
            continue
        score = 1.5 if len(raw) <= 2 and raw.isascii() else len(raw) + 2
        yield Span(first, end, Role.COUNTRY, score, value=code)


def _is_code(raw: str, tokens: Sequence[Token], end: int) -> bool:
    """Short words are countries in capitals, as the last word, or where they can be nothing else."""
    if raw.isupper() or raw in _PLAIN_CODES or len(raw) == 3:
        return True
    return end == len(tokens) and end > 1 and not tokens[end - 1].filler


def _together(one: Span, other: Span, tokens: Sequence[Token]) -> str:
    """The key of two runs and what stands between: where it is a name of its own, the two are none (`S10 Plus`, `Nokia 8110`)."""
    return joined(tokens[min(one.first, other.first) : max(one.end, other.end)])


def _is_mark_of(carrier: Span, device: Span, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a carrier called like a Roman number stands behind a name that counts in those: `Xperia 1 VI` is no Xperia 1 on Vi."""
    if carrier.hits[0].key not in _ROMAN or carrier.first < device.end:
        return False
    between = [token.key for token in tokens[device.end : carrier.first]]
    if any(key != "mark" for key in between):
        return False
    name = device.hits[0].key
    return bool(between) or any(lexicon.devices.exact(name + number) for number in _ROMAN)


def _is_number_of(carrier: Span, device: Span) -> bool:
    """Whether a carrier that is a number stands right behind a phone's name without one (`iPhone 3`)."""
    name = device.hits[0].key
    return carrier.first == device.end and carrier.hits[0].key.isdigit() and not any(map(str.isdigit, name))
