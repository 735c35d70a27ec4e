"""The rows of the carriers' tables: who there is, on which bands, since when, for how long, and who may come in."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from bot.bands.model import Generation, Precision, Strength, Technology, When
from bot.bands.tables.source_rows import DateText, SourceId
from bot.rows import Row

CarrierId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,20}-[a-z]{2}$", max_length=24)]
"""Readable and never reused: brand, dash, country."""

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
MccMnc = Annotated[str, Field(pattern=r"^\d{5,6}$")]
BandId = Annotated[str, Field(pattern=r"^(GSM|C|T|U|B|n)\d{1,4}$")]
BandGroup = Annotated[str, Field(pattern=r"^(GSM|C|T|U|B|n)\d{1,4}(\|(GSM|C|T|U|B|n)\d{1,4})*$")]
"""A band, or the bands that one label could mean, with bars between: `B4|B66`."""


class CarrierRow(Row):
    """A carrier in one country, in `carriers/<country>.jsonl`."""

    id: CarrierId
    brand: str
    country: Country
    mccmnc: tuple[MccMnc, ...] = Field(strict=False)
    kind: Literal["mno", "mvno", "unknown"]
    status: Literal["operational", "not_operational", "unknown"]
    operators: tuple[str, ...] = Field(default=(), strict=False)
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class AboutCarrier(Row):
    """A row about one carrier. Files named after a source leave `sources` out."""

    carrier: CarrierId
    sources: tuple[SourceId, ...] = Field(default=(), strict=False)


class CarrierBandsRow(AboutCarrier):
    """What one source says of one technology of one carrier, in `carriers-bands/<source>/<country>.jsonl`.

    No bands means that the carrier has the technology and the source names no band of it.
    """

    technology: Technology = Field(strict=False)
    bands: tuple[BandGroup, ...] = Field(strict=False)
    seen: DateText
    complete: bool = False


class RemovalRow(AboutCarrier):
    """Bands that a source lists and that are proven not to be a layer of the network, in `carriers-removals.jsonl`."""

    technology: Technology = Field(strict=False)
    bands: tuple[BandId, ...] = Field(min_length=1, strict=False)
    reason: str
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class BandHistoryRow(AboutCarrier):
    """What a carrier had on air of one technology at an earlier date, in `history/bands.jsonl`."""

    technology: Technology = Field(strict=False)
    as_of: DateText
    bands: tuple[BandGroup, ...] = Field(strict=False)
    complete: bool
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class EventRow(AboutCarrier):
    """A launch or an end of one generation, in `history/events-*.jsonl`.

    `done` was read as having happened; `announced` was said by the carrier itself; `planned` was said by others.
    `mccmnc` is the network that the source spoke of, where it named one.
    """

    generation: Generation = Field(strict=False)
    kind: Literal["launch", "end"]
    state: Literal["done", "phasing", "announced", "planned", "conflict"]
    technology: Technology | None = Field(default=None, strict=False)
    date: DateText | None = None
    mccmnc: MccMnc | None = None
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)
    strength: Strength = Field(default=Strength.SINGLE, strict=False)
    note: str = ""


class AliasRow(AboutCarrier):
    """What people call a carrier, in `carriers-aliases.jsonl`. `fame` ranks choices and decides nothing."""

    aliases: tuple[str, ...] = Field(strict=False)
    fame: int = Field(ge=0, le=3)


class HostsRow(AboutCarrier):
    """The networks that a carrier without its own, or with little of its own, runs on, in `carriers-hosts.jsonl`."""

    hosts: tuple[CarrierId, ...] = Field(min_length=1, strict=False)
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class ParentRow(AboutCarrier):
    """The carrier that owns a brand, in `carriers-parents.jsonl`."""

    parent: CarrierId
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class VolteRow(AboutCarrier):
    """A carrier that has voice over LTE, in `carriers-volte/<source>.jsonl`. There is no row for "no": nobody states that."""

    volte: Literal["yes"]
    seen: DateText


class SignallingRow(AboutCarrier):
    """From a date on, the carrier's `band` also serves phones that have `phone_band` only, in `carriers-signalling.jsonl`."""

    band: BandId
    phone_band: BandId
    since: DateText
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


class AdmissionRow(Row):
    """A rule on which phones come in, of one carrier or of all in a country, in `carriers-admission.jsonl`."""

    carrier: CarrierId | None = None
    country: Country | None = None
    kind: Literal["device_list", "certification", "law", "volte_required", "merger", "mvno_rule"]
    text: str
    """Message id of its sentence."""
    since: DateText | None = None
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


def as_when(text: str) -> When:
    """`2013`, `2013-10` or `2013-10-21` as a date with its precision."""
    parts = [int(part) for part in text.split("-")]
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
    return When(date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1), precision)
