"""Finds the date that a question is asked for: `in 2013`, `2013-10`, `October 2013`, `today`, in several languages."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.bands.model import Precision, When
from bot.bands.names.fold import plain_digits
from bot.places.fold import fold

_FIRST_YEAR = 1990
_MONTHS = (
    "january jan januar janvier janv enero ene janeiro gennaio gen styczen stycznia styczniu ocak января январь январе yanvar",
    "february feb februar fevrier fevr febrero fevereiro fev febbraio luty lutego lutym subat февраля февраль феврале",
    "march mar marz mars marzo marco marzec marca marcu mart марта март марте",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwietniu nisan апреля апрель апреле",
    "may mai mayo maio maggio maj maja maju mayis мая май мае",
    "june jun juni juin junio junho giugno czerwiec czerwca czerwcu haziran июня июнь июне",
    "july jul juli juillet juil julio julho luglio lipiec lipca lipcu temmuz июля июль июле",
    "august aug aout agosto ago sierpien sierpnia sierpniu agustos августа август августе",
    "september sep sept septembre septiembre setembro settembre wrzesien wrzesnia wrzesniu eylul сентября сентябрь сентябре",
    "october oct oktober okt octobre octubre outubro ottobre pazdziernik pazdziernika pazdzierniku ekim октября октябрь октябре",
    "november nov novembre noviembre novembro listopad listopada listopadzie kasim ноября ноябрь ноябре",
    "december dec dezember dez decembre diciembre dic dezembro dicembre grudzien grudnia grudniu aralik декабря декабрь декабре",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_TODAY = frozenset(
    {
        *(
            "today",
            "now",
            "nowadays",
            "currently",
            "heute",
            "jetzt",
            "aujourdhui",
            "maintenant",
            "hoy",
            "ahora",
            "hoje",
        ),
        *(
            "agora",
            "oggi",
            "adesso",
            "dzis",
            "dzisiaj",
            "teraz",
            "bugun",
            "simdi",
            "сегодня",
            "сейчас",
            "اليوم",
            "الان",
        ),
        *("今日", "今天", "现在", "今", "आज", "अभी"),
    }
)
_YEAR = r"(?:19|20)\d\d"
_ISO = re.compile(rf"(?<![\w-])({_YEAR})[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?(?![\w-])")
_EUROPEAN = re.compile(rf"(?<![\w-])(?:(0?[1-9]|[12]\d|3[01])[./])?(0?[1-9]|1[0-2])[./]({_YEAR})(?![\w-])")
_CJK = re.compile(rf"({_YEAR})\s*年(?:\s*(1[0-2]|0?[1-9])\s*月)?(?:\s*([12]\d|3[01]|0?[1-9])\s*日)?")
_NAMED = re.compile(
    rf"(?<!\w)(?:(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:de\s+|of\s+)?)?([^\W\d_]{{3,12}})\.?\s+(?:de\s+|of\s+)?"
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?,\s*)?({_YEAR})(?!\w)"
)
_SAID_YEAR = re.compile(
    rf"(?<!\w)(?:as\s+of|back\s+in|in|since|during|im\s+jahr|im\s+jahre|en|em|nel|w|в|за|no\s+ano\s+de|ano|año|an)\s+({_YEAR})"
    rf"(?:\s+(?:году|год|roku|r\.))?(?!\w)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?:(?<!\w)(?:since|seit|ab|desde|depuis|dès|dal|od|с|от|منذ|since\s+the\s+year)\s+({_YEAR})|({_YEAR})\s*年?\s*(?:以降|から))(?!\w)",
    re.IGNORECASE,
)
_TURKISH_YEAR = re.compile(
    rf"(?<!\w)({_YEAR})['’]?(?:te|de|ta|da|yılında|yilinda)(?!\w)|(?<!\w)({_YEAR})\s+(?:yılında|yilinda)"
)
_WORD = re.compile(r"(?:[^\W\d_]|['’])+")
_LONE_YEAR = re.compile(rf"{_YEAR}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found at `text[start:end]`. `when` is None when today is asked for in words."""

    when: When | None
    start: int
    end: int


def find_date(text: str, today: date) -> Dated | None:
    """The date that the text names unmistakably; a year alone is left for `lone_year`, as it may belong to a phone's name."""
    text = plain_digits(text)
    for pattern, order in ((_ISO, (1, 2, 3)), (_CJK, (1, 2, 3)), (_EUROPEAN, (3, 2, 1))):
        for match in pattern.finditer(text):
            when = _when(match[order[0]], match[order[1]], match[order[2]])
            if when is not None and _possible(when, today):
                return Dated(when, match.start(), match.end())
    return _named(text, today) or _said_year(text, today) or _today(text)


def lone_year(word: str, today: date) -> When | None:
    """A word that is a year on its own, once no phone's name has claimed it."""
    if not _LONE_YEAR.fullmatch(word):
        return None
    when = When(date(int(word), 1, 1), Precision.YEAR)
    return when if _possible(when, today) else None


def read_date(text: str, today: date) -> When | None:
    """What a date option says; None when it says today, or nothing that is a date."""
    found = find_date(text, today)
    return found.when if found else lone_year(plain_digits(text).strip(), today)


def without_since(text: str) -> tuple[str, int | None]:
    """A text without `since 2013`, and that year; the text as it is and None where it says none."""
    match = _SINCE.search(plain_digits(text))
    if match is None:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}".strip(), int(match[1] or match[2])


def says_when(text: str, today: date) -> bool:
    """Whether a date option says a date that we answer for, or today."""
    return find_date(text, today) is not None or lone_year(plain_digits(text).strip(), today) is not None


def _named(text: str, today: date) -> Dated | None:
    for match in _NAMED.finditer(text):
        month = _MONTH_OF.get(fold(match[2]))
        if month is None:
            continue
        when = _when(match[4], str(month), match[1] or match[3])
        if when is not None and _possible(when, today):
            return Dated(when, match.start(), match.end())
    return None


def _said_year(text: str, today: date) -> Dated | None:
    match = _SAID_YEAR.search(text) or _TURKISH_YEAR.search(text)
    when = lone_year(next(filter(None, match.groups())), today) if match else None
    return Dated(when, match.start(), match.end()) if match and when else None


def _today(text: str) -> Dated | None:
    for match in _WORD.finditer(text):
        if fold(match[0]) in _TODAY:
            return Dated(None, match.start(), match.end())
    return None


def _when(year: str, month: str | None, day: str | None) -> When | None:
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    try:
        return When(date(int(year), int(month or 1), int(day or 1)), precision)
    except ValueError:
        return None


def _possible(when: When, today: date) -> bool:
    """Between the first GSM call and ten years ahead: networks' ends are planned so far."""
    return date(_FIRST_YEAR, 1, 1) <= when.day <= today + timedelta(days=3653)
