"""What the bands rooms talk about: phones, carriers, bands, and facts that each know their source.

Band ids are written as people write them, one prefix a technology: `GSM1900`, `C800`/`C1900` (CDMA2000), `T34` (TD-SCDMA),
`U2` (UTRA), `B4` (E-UTRA), `n71` (NR). All values here are immutable and shared by every look-up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Technology(StrEnum):
    """A radio access technology, by 3GPP's (and for CDMA2000, 3GPP2's) name."""

    GSM = "GSM"
    CDMA = "CDMA2000"
    UTRA = "UTRA"
    TD_SCDMA = "TD-SCDMA"
    E_UTRA = "E-UTRA"
    NR = "NR"


class Generation(StrEnum):
    """What people call it. CDMA2000 counts as 2G and 3G (1x and EV-DO), TD-SCDMA as 3G."""

    G2 = "2G"
    G3 = "3G"
    G4 = "4G"
    G5 = "5G"


class State(StrEnum):
    """What is known of one technology of one variant."""

    KNOWN = "known"
    """Its bands are stated."""
    ABSENT = "absent"
    """A source that lists this variant's technologies does not have it."""
    PRESENT = "present"
    """It has the technology; nobody stated its bands."""
    UNKNOWN = "unknown"
    """Nothing is stated at all, as for a model number that is known by name only."""


class Scope(StrEnum):
    """For whom a band list was stated."""

    MODEL = "model"
    LABEL = "label"
    """For a region or carrier label ("Europe", "T-Mobile version"), not for a model number."""
    DEVICE = "device"
    """One list for all models of the phone: it may hold for none of them exactly."""


class Strength(StrEnum):
    """How much a fact can carry. Only STRONG bands may ever be called missing."""

    STRONG = "strong"
    """Two independent sources, a standard, or the carrier's own page."""
    SINGLE = "single"
    """One source."""
    FIRMWARE = "firmware"
    """Seen only in a phone's carrier profile: the band may be used there, no proof that it is."""
    WEAK = "weak"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. `id` is short and stable; `seen` is the date of the material, not of our reading it."""

    id: str
    title: str
    locator: str
    licence: str
    seen: str
    strength: Strength
    independent_of: str = ""
    """Sources with the same word here are snapshots of one origin and count as one."""
    shippable: bool = True
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """An operating band. Frequencies in MHz as (low, high); None where the band has no such direction (SDL, SUL)."""

    id: str
    technology: Technology
    uplink_mhz: tuple[float, float] | None
    downlink_mhz: tuple[float, float] | None
    duplex: str
    """FDD, TDD, SDL or SUL."""
    names: tuple[str, ...]
    """What people call it: `AWS-1`, `700 lower B/C`, `800 DD` …"""
    role: str
    """coverage (< 1 GHz), mid, capacity (> 2.2 GHz), mmwave (FR2)."""
    within: tuple[str, ...] = ()
    """Bands of the same technology that contain this one entirely: a phone with one of those probably serves a network of this one."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Radio:
    """One technology of one variant. `bands` are ids in numeric order; `complete` says that the source gives a whole list."""

    state: State
    bands: tuple[str, ...] = ()
    complete: bool = False
    strength: Strength = Strength.SINGLE
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """One hardware variant: the model numbers that share a band list, or a label where no model number was stated."""

    models: tuple[str, ...]
    labels: tuple[str, ...]
    scope: Scope
    radios: Mapping[Technology, Radio]
    """A technology that is not here is UNKNOWN."""
    note: str = ""

    def radio(self, technology: Technology) -> Radio:
        """What is known of a technology; UNKNOWN when nothing is."""
        return self.radios.get(technology, NOTHING_KNOWN)


NOTHING_KNOWN = Radio(State.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Device:
    """A phone by its market name. Ids are readable ASCII of at most 24 characters (`sony-xperia-z1`) and never reused."""

    id: str
    brand: str
    name: str
    """Without the brand: `Xperia Z1`."""
    year: int | None
    variants: tuple[Variant, ...]
    aliases: tuple[str, ...] = ()
    """Other names people use, brand left out or not."""
    unassigned: tuple[str, ...] = ()
    """Model numbers of this phone that have no stated bands: they resolve, and allow neither yes nor no."""
    first_row_only: bool = False
    """The source kept only its first row: other variants may exist that we do not know."""
    fame: int = 0
    """How many independent places know it; ranks, never decides."""
    volte: str = "unknown"
    """yes, no or unknown: whether the phone can do voice over LTE anywhere at all."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A date as exactly as it is known. `day` is the first day of the month or year when the precision is coarser."""

    day: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class CarrierBand:
    """One band of a carrier, or a label that could be one of several (`options`), kept as one group and never flattened."""

    technology: Technology
    options: tuple[str, ...]
    strength: Strength
    sources: tuple[str, ...]
    since: When | None = None
    until: When | None = None
    label: str = ""
    """The words of the source where they are a label: `LTE 700`."""


@dataclass(frozen=True, slots=True)
class BandList:
    """What a carrier had on air of one technology at an earlier date: for answers "as of" then."""

    technology: Technology
    as_of: When
    bands: tuple[CarrierBand, ...]
    complete: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkEvent:
    """A launch or an end of one generation of one carrier's network."""

    generation: Generation
    kind: str
    """launch or end."""
    state: str
    """done, phasing, announced (by the carrier itself), planned, conflict."""
    when: When | None
    sources: tuple[str, ...]
    strength: Strength = Strength.SINGLE
    note: str = ""
    technology: Technology | None = None
    """Set when only one technology of the generation is meant (CDMA2000 and not UTRA)."""


@dataclass(frozen=True, slots=True)
class Signalling:
    """A dated fact on multi-frequency band indicators: from `since` on, the carrier's `band` also serves phones with `phone_band`."""

    band: str
    phone_band: str
    since: When
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Admission:
    """A rule on which phones a carrier lets in: a device list, a certification, a law."""

    kind: str
    """device_list, certification, law, mvno_rule."""
    text_id: str
    """Message id of the sentence about it."""
    since: When | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier in one country. Ids like `tmobile-us` end with it; at most 24 characters, never reused."""

    id: str
    brand: str
    country: str
    """ISO 3166-1 alpha-2."""
    mccmnc: tuple[str, ...]
    kind: str
    """mno, mvno or unknown."""
    operational: bool
    bands: tuple[CarrierBand, ...]
    as_of: str
    """Date of the band list, ISO, possibly a year or a month only."""
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    """Carrier ids of the networks an MVNO runs on; empty for an MVNO means that the host is not known."""
    complete: frozenset[Technology] = frozenset()
    """Technologies whose present band list is known to be whole."""
    history: tuple[BandList, ...] = ()
    """Band lists of earlier dates, oldest first."""
    parent: str = ""
    """Id of the carrier that owns this brand, where known."""
    generations: frozenset[Generation] = frozenset()
    """What the source lists at all, also where the bands are not known."""
    events: tuple[NetworkEvent, ...] = ()
    signalling: tuple[Signalling, ...] = ()
    admissions: tuple[Admission, ...] = ()
    volte: str = "unknown"
    """yes or unknown."""
    volte_sources: tuple[str, ...] = ()
    fame: int = 0
    sources: tuple[str, ...] = ()
    closed: str = ""
    """Date of the list that says that its network is no longer on air, ISO; empty where none says so."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that `/explain` knows: the text catalogs say it under `explain-<id>`."""

    id: str
    words: tuple[str, ...]
    """The word as it is shown, first, and the other ways to type it."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything the bands rooms know, immutable; a reload makes a new one and swaps it whole."""

    devices: Mapping[str, Device]
    carriers: Mapping[str, Carrier]
    bands: Mapping[str, Band]
    sources: Mapping[str, Source]
    models: Mapping[str, tuple[str, ...]]
    """Model number in its folded form (upper case, no dashes, dots or spaces) → ids of the devices that carry it."""
    terms: tuple[Term, ...] = ()
    checksum: str = ""
    device_names: bytes = field(default=b"", compare=False, repr=False)
    """The packed index of phones' names (`bot/bands/names/index.py`); empty where the tables did not come from a compiled file."""
    carrier_names: bytes = field(default=b"", compare=False, repr=False)
    """The same for carriers."""
    networks: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Ids of the carriers that people are shown of a country (`bot/bands/tables/networks.py`), a line each; empty as above."""
    famous: str = field(default="", compare=False, repr=False)
    """The same of the world."""
