"""Cleans and folds model numbers: what a source or a person wrote comes in, what the tables are looked up by goes out."""

import re
import unicodedata

# Letters of other scripts that look like Latin capitals: pages and tables hold them where a Latin letter was meant, and a
# model number with one in it would never be found.
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУЗаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧον‐‑‒–—−⁄∕",
    "ABESIJKMHOPCTXY3aeopcxyijsABEZHIKMNOPTYXov------//",
)
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_FOLDED_AWAY = re.compile(r"[-. ]")
_LABELLED = re.compile(r"^(?P<outer>[^()]+?)\s*\((?P<inner>[^()]*)\)$")
_MAKERS_PREFIX = re.compile(r"^(?:SM|GT|SGH|SCH|SPH|SHV|SHW|LG|LM|OT)(?=[A-Z]{0,3}\d)")


def clean(text: str) -> str:
    """A model number or label without invisible characters, with Latin letters for their look-alikes and single spaces."""
    if text.isascii():
        return " ".join(text.split())
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_LOOKALIKES)
    return " ".join(plain.split())


def fold(model: str) -> str:
    """The form model numbers are looked up by: upper case, no dashes, dots or spaces."""
    return _FOLDED_AWAY.sub("", clean(model)).upper()


def looked_up_as(model: str) -> tuple[str, ...]:
    """All folded forms a model number is found by: whole, without the dual-SIM suffix, without the maker's prefix.

    People write `G900F` for SM-G900F and `SM-G991B` for SM-G991B/DS; the tables' own rows do so too.
    """
    whole = fold(model)
    shorter = {whole.split("/", 1)[0]}
    shorter |= {_MAKERS_PREFIX.sub("", form) for form in (whole, *shorter)}
    return tuple(sorted({whole} | {form for form in shorter if len(form) >= 3}))


def split_label(text: str) -> tuple[str, str]:
    """A model number and the label beside it: `G900F (Europe)` and `Europe (G900F)` both give ("G900F", "Europe").

    The part with a digit is the model number; without brackets, or where that does not tell, the label is empty.
    """
    cleaned = clean(text)
    match = _LABELLED.match(cleaned)
    if match is None:
        return cleaned, ""
    outer, inner = match["outer"].strip(), match["inner"].strip()
    if _has_digit(outer) and " " not in outer and inner and not re.fullmatch(r"[A-Z]{1,3}", inner):
        return outer, inner
    if re.fullmatch(r"(?:GSM|CDMA)", inner):
        return outer, inner
    if _has_digit(inner) and " " not in inner:
        return inner, outer
    return cleaned, ""


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
