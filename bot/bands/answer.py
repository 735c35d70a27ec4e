"""What the service answers, in plain values that `render` turns into a card and `wire` into JSON."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.bands.judge.verdict import Network, Note, Verdict
from bot.bands.model import Admission, Band, Carrier, Device, Generation, Variant, When
from bot.bands.query import Query
from bot.card import Choice


class Kind(StrEnum):
    """What sort of answer it is."""

    ANSWER = "answer"
    PER_MODEL = "per_model"
    CHOOSE_DEVICE = "choose_device"
    CHOOSE_CARRIER = "choose_carrier"
    UNKNOWN_DEVICE = "unknown_device"
    UNKNOWN_CARRIER = "unknown_carrier"
    IMEI = "imei"


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list: a carrier, a phone or a model with its verdict."""

    carrier: Carrier
    device: Device
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to `/bands`. What is None was not asked for or not understood; `kind` says which."""

    query: Query
    kind: Kind
    when: When
    today: date
    device: Device | None = None
    model: str | None = None
    carrier: Carrier | None = None
    hosts: tuple[Carrier, ...] = ()
    """The networks that an MVNO runs on."""
    country: str | None = None
    assumed: tuple[str, ...] = ()
    """Parts that the asker did not say: `country`, `device`, `carrier`."""
    choices: tuple[Choice, ...] = ()
    """What to pick from, or the nearest names; values are ids."""
    others: tuple[Device, ...] = ()
    """Other phones that the same words could mean."""
    verdict: Verdict | None = None
    lines: tuple[Line, ...] = ()
    """Each carrier of the country, where the asker named a country or has a home, and no carrier."""
    networks: tuple[Carrier, ...] = ()
    """The networks of the country, where a country and no phone was named."""
    unknown_text: str = ""
    instead: str = ""
    """What the unknown text is, where it names a thing of another kind (as in `NotUnderstood`)."""
    band: str = ""
    """The band that was asked about, where no carrier was."""
    took: str = ""
    """The words that the phone was read from, where a typo or a slip was mended in them."""
    took_carrier: str = ""
    """The same of the carrier."""
    strange: str = ""
    """A model number that was named with the phone and that is not known."""
    unread: tuple[str, ...] = ()
    """Words of a short question that say nothing to us."""


@dataclass(frozen=True, slots=True)
class CountryAnswer:
    """`/country`: one phone on every carrier of a country."""

    country: str
    device: Device
    model: str | None
    when: When
    today: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PhonesAnswer:
    """`/phones`: phones that work on a carrier with no known gap, newest first."""

    carrier: Carrier
    brand: str | None
    since: int | None
    needs: tuple[str, ...]
    when: When
    today: date
    lines: tuple[Line, ...]
    judged: int
    """How many phones were looked at."""
    unread: tuple[str, ...] = ()
    """Words beside the carrier that say nothing to us."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One variant of `/best`, with why it stands where it stands."""

    variant: Variant
    verdicts: tuple[Line, ...]
    score: int
    why: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class BestAnswer:
    """`/best`: which model of a phone to buy for a carrier or a country, best first."""

    device: Device
    carriers: tuple[Carrier, ...]
    country: str | None
    when: When
    today: date
    ranked: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class CompareAnswer:
    """`/compare`: two phones, band by band, and on a carrier if one is named."""

    first: Device
    second: Device
    carrier: Carrier | None
    when: When
    today: date
    verdicts: tuple[Verdict, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    both: tuple[str, ...]
    strange: tuple[str, ...] = ()
    """Model numbers that were named and that nobody knows: what is said is of the other models."""
    models: tuple[str, str] = ("", "")
    """The model numbers that were named and are known; empty for all models of a phone."""


@dataclass(frozen=True, slots=True)
class DeviceAnswer:
    """`/device`: what is known of a phone."""

    device: Device
    model: str | None
    today: date
    others: tuple[Device, ...] = ()
    took: str = ""
    """The words that the phone was read from, where a typo or a slip was mended in them."""
    strange: str = ""
    """A model number that was named with the phone and that is not known."""


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """One generation of a carrier at a date."""

    generation: Generation
    network: Network
    since: When | None
    bands: tuple[tuple[str, ...], ...]
    """Each a band, or the several bands that one label could mean."""
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class CarrierAnswer:
    """`/carrier`: what is known of a carrier at a date."""

    carrier: Carrier
    hosts: tuple[Carrier, ...]
    when: When
    today: date
    networks: tuple[NetworkLine, ...]
    rules: tuple[Admission, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """`/explain`: a short sourced explanation of a term or a band."""

    term: str
    title: str
    message_id: str
    """The text of a word, in the catalogs; empty for a band."""
    band: Band | None
    carriers: tuple[str, ...]
    """Brands that are known to use the band, where it is one."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A question whose phone, carrier, country, date or term could not be understood, with what to pick instead."""

    kind: Kind | None
    what: str
    """device, carrier, country, date, brand, place (a carrier or a country), pair (of phones) or term."""
    text: str
    choices: tuple[Choice, ...] = ()
    instead: str = ""
    """What the text is: device, carrier, country, region or band; empty where it is nothing that we know."""
