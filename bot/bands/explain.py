"""Explains a band or a word of the trade, from the tables."""

import re
import unicodedata

from bot.bands.answer import Explanation, NotUnderstood
from bot.bands.model import Band, Strength, Tables
from bot.bands.names.reading import BAND_WORDS
from bot.card import Choice

_BAND = re.compile(r"^(?:(lte|nr|5g|4g|3g|umts|utra|gsm|2g|cdma|band|b|n|u|c|t|gsm-)\s*)*0*(\d{1,4})$")
_PREFIX = {
    "lte": "B", "4g": "B", "band": "B", "b": "B", "nr": "n", "5g": "n", "n": "n",
    "umts": "U", "utra": "U", "3g": "U", "u": "U", "gsm": "GSM", "2g": "GSM", "cdma": "C", "c": "C", "t": "T",
}  # fmt: skip
_NAMED = re.compile(rf"(?:{'|'.join(sorted(BAND_WORDS))})\s*((?:n|b)?\d{{1,4}})")
_MOST_CARRIERS = 8


def explain(tables: Tables, term: str) -> Explanation | NotUnderstood:
    """The explanation of `band 71`, `n78`, `VoLTE` …; what comes nearest when there is none."""
    words = _with_band(" ".join(unicodedata.normalize("NFKC", term).casefold().replace("-", " ").split()))
    band = _band(tables, words)
    if band is not None:
        return Explanation(term, band.id, "", band, _users(tables, band), band.sources)
    for known in tables.terms:
        if words in (word.casefold().replace("-", " ") for word in known.words):
            return Explanation(term, known.words[0], f"explain-{known.id}", None, (), known.sources)
    near = [
        Choice(known.words[0], known.id)
        for known in tables.terms
        if any(words[:3] in word.casefold() for word in known.words)
    ]
    return NotUnderstood(None, "term", term, tuple(near[:25]))


def _with_band(words: str) -> str:
    """`banda 28` and `バンド19` as `band 28` and `band 19`."""
    matched = _NAMED.fullmatch(words)
    return f"band {matched[1]}" if matched else words


def _band(tables: Tables, words: str) -> Band | None:
    compact = words.replace(" ", "")
    by_id = next((band for id_, band in tables.bands.items() if id_.casefold() == compact), None)
    if by_id is not None:
        return by_id
    matched = _BAND.match(words)
    if matched is None:
        return None
    prefixes = [word for word in re.findall(r"[a-z0-9]*[a-z]+", words) if word in _PREFIX]
    letter = next((_PREFIX[word] for word in prefixes if word not in ("band", "b")), "B")
    return tables.bands.get(f"{letter}{matched.group(2)}")


def _users(tables: Tables, band: Band) -> tuple[str, ...]:
    """Carriers that are known to use a band, best known first."""
    found = [
        carrier
        for carrier in tables.carriers.values()
        if carrier.operational
        and any(
            one.options == (band.id,) and one.strength in (Strength.STRONG, Strength.SINGLE) for one in carrier.bands
        )
    ]
    best = sorted(found, key=lambda one: (-one.fame, one.id))[:_MOST_CARRIERS]
    return tuple(f"{one.brand} ({one.country})" for one in best)
