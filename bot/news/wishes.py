"""What a person typed for a subscription becomes its filter: every part is checked, an unknown one is named. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from bot.card import Choice
from bot.errors import BadInput
from bot.markdown import clean
from bot.news.match import folded
from bot.news.model import SourceId, Subscription
from bot.news.sources import GuildSource
from bot.news.timing import DIGESTS, find_zone, read_hours, read_minutes, suggest_zones
from bot.places.places import Places

MOST = 25
"""Values of one wish."""
LONGEST_PHRASE = 80
KINDS = ("deal", "review", "rumour", "update", "roundup", "sponsored", "news")
NO_REGION = ("home", "post", "skip")
FORMS = ("card", "compact", "title")
AT_ONCE = "once"
"""Instead of a digest."""
NO_ROLE = 0
"""Given for a role, it takes the mention away."""
CLEARED = "-"
"""Typed for a wish, it takes that wish away."""
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d'
_COMMAS = re.compile("[,;\u060c\u3001\uff0c]")
_BETWEEN_COMMAS = re.compile(rf"(?:[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[^,;\u060c\u3001\uff0c])+")
_MARKS = re.compile(f"[{_QUOTES}]")
T = TypeVar("T")


class Phones(Protocol):
    """What the news rooms ask of the tables of phones. May take a while on the first call, so it is asked in a thread."""

    def find_device(self, text: str) -> str | None:
        """The id of the phone that a text names, or None."""

    def suggest_devices(self, text: str) -> list[Choice]:
        """Phones for what was typed so far; `find_device` understands their values."""

    def device_name(self, device: str) -> str:
        """A phone's brand and name."""

    def find_brand(self, text: str) -> str | None:
        """A brand as the tables write it, or None."""

    def suggest_brands(self, text: str) -> list[Choice]:
        """Brands for what was typed so far."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Wishes as they were typed, several of a sort separated by commas. None leaves a wish as it is, `-` takes it away."""

    region: str | None = None
    exact: bool | None = None
    device: str | None = None
    brand: str | None = None
    words: str | None = None
    leave_out: str | None = None
    source: str | None = None
    no_region: str | None = None
    role: int | None = None
    quiet: str | None = None
    """Quiet hours, "22:00-07:00"."""
    zone: str | None = None
    digest: str | None = None
    digest_hour: str | None = None
    form: str | None = None
    publish: bool | None = None
    """Whether posts go to the channels that follow too."""


class WishReader:
    """Reads wishes."""

    def __init__(self, places: Places, phones: Phones) -> None:
        self._places = places
        self._phones = phones

    def read(self, typed: Typed, before: Subscription, sources: Sequence[GuildSource]) -> Subscription:
        """The subscription with what was typed put over what it had.

        Args:
            typed: the person's words.
            before: what it starts from; a new one has no wishes.
            sources: the feeds of the server; others cannot be named.

        Raises:
            BadInput: something is not known, or no wish is left.
        """
        found = replace(
            before,
            regions=_several(typed.region, before.regions, self.place),
            devices=_several(typed.device, before.devices, self._device),
            brands=_several(typed.brand, before.brands, self._brand),
            words=before.words if typed.words is None else _phrases(typed.words),
            muted_kinds=_several(typed.leave_out, before.muted_kinds, _kind),
            sources=_several(typed.source, before.sources, lambda text: _source(text, sources)),
            exact_regions=before.exact_regions if typed.exact is None else typed.exact,
            no_region=before.no_region if typed.no_region is None else _one_of(typed.no_region, NO_REGION),
            mention_role=before.mention_role if typed.role is None else typed.role or None,
            quiet=before.quiet if typed.quiet is None else _quiet(typed.quiet),
            zone=before.zone if typed.zone is None else _zone(typed.zone),
            digest=before.digest if typed.digest is None else _digest(typed.digest),
            digest_hour=before.digest_hour if typed.digest_hour is None else _hour(typed.digest_hour),
            form=before.form if typed.form is None else _one_of(typed.form, FORMS),
            publish=before.publish if typed.publish is None else typed.publish,
        )
        if not (found.regions or found.devices or found.brands or found.words or found.sources):
            raise BadInput("no wish", message_id="news-no-wish")
        return found

    def place(self, text: str) -> str:
        """The code of a place. Raises BadInput with the nearest ones."""
        code = self._places.find(text)
        if code is not None:
            return code
        near = [place.name for place in self._places.suggest(text, limit=3)]
        if near:
            raise BadInput(
                f"unknown region {text!r}",
                message_id="news-unknown-region-near",
                region=text[:80],
                near=", ".join(near),
            )
        raise BadInput(f"unknown region {text!r}", message_id="news-unknown-region", region=text[:80])

    def _device(self, text: str) -> str:
        return _known(self._phones.find_device(text), text, message_id="news-unknown-device")

    def _brand(self, text: str) -> str:
        return _known(self._phones.find_brand(text), text, message_id="news-unknown-brand")


def parts(text: str) -> list[str]:
    """What stands between commas of any script, without empty parts."""
    return [part.strip() for part in _COMMAS.split(text) if part.strip()]


def suggest_last(text: str, suggest: Callable[[str], Sequence[Choice]]) -> list[Choice]:
    """Choices for the part after the last comma, with what stands before kept; at most 25, none longer than Discord takes."""
    before, comma, last = text.rpartition(",")
    head = f"{before.strip()}{comma} " if comma else ""
    whole = [(f"{head}{one.label}".strip(), f"{head}{one.value}") for one in suggest(last.strip())]
    return [Choice(label[-100:], value) for label, value in whole if len(value) <= 100][:MOST]


def _several(typed: str | None, before: frozenset[T], read: Callable[[str], T]) -> frozenset[T]:
    if typed is None:
        return before
    if typed.strip() == CLEARED:
        return frozenset()
    return frozenset(read(part) for part in parts(typed)[:MOST])


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases in their order, each once. One without a letter or digit could never be found, so it is refused."""
    if text.strip() == CLEARED:
        return ()
    found = [clean(part, limit=LONGEST_PHRASE) for part in _unquoted(text)[:MOST]]
    for phrase in found:
        if not folded(phrase).strip():
            raise BadInput(f"no word in {phrase!r}", message_id="news-no-word", text=phrase)
    return tuple(dict.fromkeys(f"-{one[1:].strip()}" if one.startswith("-") else one for one in found))


def _unquoted(text: str) -> list[str]:
    """What stands between commas; a phrase in quotation marks keeps its commas and loses the marks."""
    whole = (match.group().strip() for match in _BETWEEN_COMMAS.finditer(text))
    found = (_MARKS.sub("", one).strip() for one in whole)
    return [one for one in found if one]


def _kind(text: str) -> str:
    wanted = text.casefold().replace("rumor", "rumour")
    for kind in KINDS:
        if wanted in (kind, f"{kind}s"):
            return kind
    raise BadInput(
        f"unknown kind {text!r}", message_id="news-unknown-kind", text=clean(text, limit=80), known=", ".join(KINDS)
    )


def _one_of(text: str, known: Sequence[str]) -> str:
    wanted = text.strip().casefold()
    if wanted not in known:
        raise BadInput(f"unknown choice {text!r}", message_id="error-bad-option", value=clean(text, limit=80))
    return wanted


def _quiet(text: str) -> tuple[int, int] | None:
    """ "22:00-07:00" in minutes after midnight."""
    if text.strip() == CLEARED:
        return None
    hours = read_hours(text)
    if hours is None:
        raise BadInput(f"no hours in {text!r}", message_id="news-bad-hours", text=clean(text, limit=40))
    return hours


def _zone(text: str) -> str:
    if text.strip() == CLEARED:
        return ""
    zone = find_zone(text)
    if zone is not None:
        return zone
    near = ", ".join(suggest_zones(text, limit=3))
    message = "news-unknown-zone-near" if near else "news-unknown-zone"
    raise BadInput(f"unknown zone {text!r}", message_id=message, text=clean(text, limit=40), near=near)


def _digest(text: str) -> str:
    wanted = text.strip().casefold()
    return "" if wanted in (CLEARED, AT_ONCE) else _one_of(wanted, DIGESTS)


def _hour(text: str) -> int:
    minutes = read_minutes(text)
    if minutes is None:
        raise BadInput(f"no hour in {text!r}", message_id="news-bad-hours", text=clean(text, limit=40))
    return minutes // 60


def _source(text: str, sources: Sequence[GuildSource]) -> SourceId:
    wanted = text.casefold()
    for one in sources:
        if wanted in (str(one.source), one.name.casefold(), one.url.casefold()):
            return one.source
    raise BadInput(f"unknown feed {text!r}", message_id="news-unknown-source", text=clean(text, limit=80))


def _known(value: str | None, text: str, *, message_id: str) -> str:
    if value is None:
        raise BadInput(f"unknown {text!r}", message_id=message_id, text=clean(text, limit=80))
    return value
