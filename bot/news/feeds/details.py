"""What a manager says of a feed, read from what they typed: name, home, how often it is read, language. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.card import Choice
from bot.errors import BadInput
from bot.markdown import clean
from bot.news.model import Own
from bot.news.wishes import CLEARED, WishReader, parts

LONGEST_NAME = 100
MOST_HOMES = 10
LONGEST_MINUTES = 24 * 60
OFFERED = (
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt",
    "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Details:
    """As typed. None leaves a thing as it is; empty or `-` goes back to what the feed itself says."""

    name: str | None = None
    home: str | None = None
    interval: str | None = None
    """Minutes between two looks."""
    language: str | None = None


def read(typed: Details, before: Own, reader: WishReader, *, least_s: int, speaking: str) -> Own:
    """What a server says of a feed, with what was typed put over it.

    Args:
        least_s: FEEDS_MIN_INTERVAL_S.
        speaking: the asker's language: names of languages are understood in it, in English and in themselves.

    Raises:
        BadInput: something is not known; the message names it.
    """
    found = before
    if typed.name is not None:
        found = replace(found, name="" if _cleared(typed.name) else clean(typed.name, limit=LONGEST_NAME))
    if typed.home is not None:
        homes = () if _cleared(typed.home) else tuple(parts(typed.home)[:MOST_HOMES])
        found = replace(found, home=tuple(dict.fromkeys(reader.place(one) for one in homes)))
    if typed.interval is not None:
        found = replace(found, interval_s=None if _cleared(typed.interval) else _interval(typed.interval, least_s))
    if typed.language is not None:
        found = replace(found, language=None if _cleared(typed.language) else language(typed.language, speaking))
    return found


def language(text: str, speaking: str) -> str:
    """The BCP 47 tag of a language by its tag or its name. Raises BadInput."""
    wanted = " ".join(text.split()).casefold()
    for tag in OFFERED:
        if wanted in (tag, *(name.casefold() for name in _names(tag, speaking))):
            return tag
    try:
        parsed = Locale.parse(text.strip().replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        raise BadInput(
            f"unknown language {text!r}", message_id="feeds-unknown-language", language=clean(text, limit=80)
        ) from None
    return "-".join(filter(None, (parsed.language, parsed.territory)))


def language_name(tag: str, speaking: str) -> str:
    """What a language is called in another one; the tag itself where that is not known."""
    try:
        return str(Locale.parse(tag, sep="-").get_display_name(Locale.parse(speaking, sep="-")) or tag)
    except (ValueError, UnknownLocaleError):
        return tag


def suggest_languages(text: str, speaking: str) -> list[Choice]:
    """Languages for autocomplete."""
    wanted = text.strip().casefold()
    found = [
        Choice(language_name(tag, speaking), tag)
        for tag in OFFERED
        if any(wanted in name.casefold() for name in (tag, *_names(tag, speaking)))
    ]
    return sorted(found, key=lambda choice: (not choice.label.casefold().startswith(wanted), choice.label))[:25]


def _cleared(text: str) -> bool:
    return text.strip() in ("", CLEARED)


def _interval(text: str, least_s: int) -> int:
    least = -(-least_s // 60)
    digits = text.strip()
    if digits.isdecimal() and len(digits) <= 6 and least <= int(digits) <= LONGEST_MINUTES:
        return int(digits) * 60
    raise BadInput(
        f"interval {text!r}", message_id="feeds-interval", text=clean(text, limit=40), least=least, most=LONGEST_MINUTES
    )


@lru_cache(maxsize=1024)
def _names(tag: str, speaking: str) -> tuple[str, ...]:
    return tuple(_spoken(tag, (tag, "en", speaking)))


def _spoken(tag: str, languages: tuple[str, ...]) -> Iterator[str]:
    for one in languages:
        yield language_name(tag, one)
