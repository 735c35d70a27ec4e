"""Dates as feeds write them, to moments in UTC; what is ambiguous or absurd becomes None rather than a guess."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

EARLIEST: Final = datetime(1995, 1, 1, tzinfo=UTC)
_SKEW: Final = timedelta(hours=24)
"""So far in the future a date is a clock or a time zone gone wrong and becomes now; farther on it is no date."""

_ZONES: Final[Mapping[str, int]] = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "sast": 120, "eest": 180, "msk": 180, "trt": 180, "gst": 240, "pkt": 300, "ist": 330, "bdt": 360, "wib": 420,
    "ict": 420, "sgt": 480, "hkt": 480, "pht": 480, "awst": 480, "myt": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600,
    "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "art": -180, "brt": -180, "clt": -240, "ast": -240, "edt": -240,
    "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600,
}  # fmt: skip
"""Zone names in minutes from UTC: RFC 822's own, and those that feeds use. Of names with several meanings, RFC 822's or the commonest."""

_ENGLISH: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES: Final = (
    "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "el", "uk", "bg", "id", "vi",
    "hr", "sl", "et", "lv", "lt", "ca", "ar", "fa", "he", "hi", "th",
)  # fmt: skip
"""Asked in this order when the feed's own language does not know a month."""

_ISO: Final = re.compile(
    r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?)?\s*(?:[AaPp][Mm]\s*)?(.*)\Z"
)
_BEGINS_ISO: Final = re.compile(r"\d{4}-|\d{8}T\d", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(\d{1,2})\s*[:h]\s*(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?(?![a-z]))?|(\d{1,2})\s*([ap]\.?m\.?)(?![a-z])",
    re.IGNORECASE,
)
_DAY_MONTH_YEAR: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s/.,-]*(?:de\s+|of\s+)?([^\W\d_]{3,}\.?)[\s/.,-]*(?:de\s+|del\s+)?(\d{4}|\d{2})(?![\d:])"
)
_MONTH_DAY_YEAR: Final = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+(\d{4})(?!\d)")
_ASCTIME: Final = re.compile(
    r"([^\W\d_]{3,})\.?\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([A-Za-z]{1,5}|[+-]\d{4})\s+)?(\d{4})\Z"
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[./年년]\s*(\d{1,2})\s*[./月월]\s*(\d{1,2})\s*[日일.]?")
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_SLASHED: Final = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)")
_EPOCH: Final = re.compile(r"\d{9,10}(?:\.\d+)?\Z|\d{13}\Z")
_OFFSET: Final = re.compile(r"(?:(?:GMT|UTC)\s*)?([+-])(\d{1,2}):?(\d{2})?\b", re.IGNORECASE)


def day_first(written: Iterable[str]) -> bool | None:
    """Whether `04/10/2023` means October in this feed: True or False when one of its dates proves it, else None."""
    numeric = (text for text in written if "/" in text or text.count("-") > 1)
    matches = [match for text in numeric if (match := _SLASHED.search(text))]
    verdicts = {int(match[1]) > 12 for match in matches if max(int(match[1]), int(match[2])) > 12}
    return verdicts.pop() if len(verdicts) == 1 else None


def read_date(
    text: str, *, now: datetime, language: str | None = None, slashes_day_first: bool | None = None
) -> datetime | None:
    """The moment that a feed's date means, between 1995 and `now`; None when it is ambiguous, absurd or no date."""
    moment = _moment(text.strip(), (language or "")[:2].lower(), slashes_day_first) if len(text) <= 100 else None
    if moment is None or moment < EARLIEST or moment > now + _SKEW:
        return None
    return min(moment, now)


@lru_cache(maxsize=4096)
def _moment(text: str, language: str, slashes_day_first: bool | None) -> datetime | None:  # noqa: FBT001 - a cache key
    if not text:
        return None
    try:
        if _BEGINS_ISO.match(text):
            return _iso(text.upper())
        if _EPOCH.match(text):
            return datetime.fromtimestamp(float(text) / (1000 if len(text) == 13 else 1), UTC)
        return _written(_plain(text), language, slashes_day_first)
    except (ValueError, OverflowError):
        return None


def _plain(text: str) -> str:
    """Digits of all scripts to ASCII, odd blanks and marks folded."""
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in text)
    return " ".join(text.replace("\u200f", "").replace("\u200e", "").split())


def _iso(text: str) -> datetime | None:
    """ISO 8601 and what passes for it."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        match = _ISO.match(text)
        if match is None:
            return None
        year, month, day, hour, minute, second, rest = match.groups()
        return _at(
            int(year), int(month), int(day or 1), clock=(int(hour or 0), int(minute or 0), int(second or 0)), zone=rest
        )
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _written(text: str, language: str, slashes_day_first: bool | None) -> datetime | None:  # noqa: FBT001 - as above
    asctime = _ASCTIME.search(text)
    if asctime:
        month = _month(asctime[1], language)
        if month is None:
            return None
        return _at(int(asctime[5]), month, int(asctime[2]), clock=_clock(asctime[3])[0], zone=asctime[4] or "")
    for pattern, order in ((_DAY_MONTH_YEAR, (3, 2, 1)), (_MONTH_DAY_YEAR, (3, 1, 2))):
        match = pattern.search(text)
        month = match and _month(match[order[1]], language)
        if match and month:
            clock, zone = _clock(text[: match.start()] + " " + text[match.end() :])
            return _at(_year(match[order[0]]), month, int(match[order[2]]), clock=clock, zone=zone)
    return _numeric(text, slashes_day_first)


def _numeric(text: str, slashes_day_first: bool | None) -> datetime | None:  # noqa: FBT001 - as above
    match = _YEAR_FIRST.search(text)
    if match:
        clock, zone = _clock(text[match.end() :])
        return _at(int(match[1]), int(match[2]), int(match[3]), clock=clock, zone=zone)
    match = _NUMERIC.search(text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    day_leads = True if match[2] == "." or first > 12 else False if second > 12 else slashes_day_first
    if first == second:
        day_leads = True
    if day_leads is None:
        return None
    clock, zone = _clock(text[: match.start()] + " " + text[match.end() :])
    day, month = (first, second) if day_leads else (second, first)
    return _at(_year(match[4]), month, day, clock=clock, zone=zone)


def _clock(rest: str) -> tuple[tuple[int, int, int], str]:
    """Hour, minute, second and the zone's text, from what is left of a date."""
    match = _CLOCK.search(rest)
    if match is None:
        return (0, 0, 0), ""
    hour = int(match[1] or match[5])
    half = (match[4] or match[6] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return (hour, int(match[2] or 0), int(match[3] or 0)), rest[match.end() :]


def _at(year: int, month: int, day: int, *, clock: tuple[int, int, int], zone: str) -> datetime | None:
    """The moment in UTC. 24:00 is the next day's midnight, a leap second the second before."""
    hour, minute, second = clock
    moment = datetime(year, month, day, 0 if hour == 24 else hour, minute, min(second, 59), tzinfo=UTC)
    return moment + timedelta(days=hour == 24) - timedelta(minutes=_zone(zone))


def _zone(text: str) -> int:
    """Minutes from UTC. An unknown zone counts as UTC."""
    offset = _OFFSET.search(text)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return (minutes if offset[1] == "+" else -minutes) if minutes <= 14 * 60 else 0
    name = re.search(r"[A-Za-z]{1,5}", text)
    return _ZONES.get(name[0].lower(), 0) if name else 0


def _year(text: str) -> int:
    """Two digits by RFC 2822: 00-49 are 20xx."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 50 else 1900)


def _month(word: str, language: str) -> int | None:
    """The month that a word means, 1 to 12: English first, then the feed's language, then all others."""
    key = _fold(word)
    if key[:3] in _ENGLISH and (key in _ENGLISH or key in _months("en")):
        return _ENGLISH.index(key[:3]) + 1
    for code in (language, *_LANGUAGES):
        found = _months(code).get(key) if code else None
        if found:
            return found
    return None


def _fold(word: str) -> str:
    return word.casefold().strip(".").replace("\u0307", "")


@lru_cache(maxsize=64)
def _months(language: str) -> Mapping[str, int]:
    """All spellings of the months in a language (Unicode's CLDR), folded. Empty for languages that are not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - most feeds are dated in English and never need it

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    spellings: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                spellings.setdefault(_fold(str(name)), number)
                if len(str(name)) > 3:
                    spellings.setdefault(_fold(str(name))[:3], number)
    if language == "en":
        spellings["sept"] = 9
    return spellings
