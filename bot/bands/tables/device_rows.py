"""The rows of `data/devices/` and `data/corrections/devices.jsonl`.

ids/<brand>.jsonl              one line a phone: its id, for ever
names/<source>/<brand>.jsonl   what else a source calls it, and its model numbers without stated bands
bands/<source>/<brand>.jsonl   one line a variant: the bands that a source states for it
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.bands.model import Scope, Technology
from bot.bands.tables.source_rows import DateText, SourceId
from bot.rows import Row

DeviceId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=24)]

Text = Annotated[str, Field(min_length=1, max_length=120)]

BandList = Annotated[str, Field(pattern=r"^(-|\?|[1-9]\d*( [1-9]\d*)*)$")]
"""Band numbers (`1 3 20`; for gsm and cdma the MHz), `-` for "has no such technology", `?` for "has it, bands not stated"."""

Column = Literal["gsm", "cdma", "umts", "tdscdma", "lte", "nr"]

TECHNOLOGIES: dict[Column, Technology] = {
    "gsm": Technology.GSM,
    "cdma": Technology.CDMA,
    "umts": Technology.UTRA,
    "tdscdma": Technology.TD_SCDMA,
    "lte": Technology.E_UTRA,
    "nr": Technology.NR,
}
PREFIXES: dict[Column, str] = {"gsm": "GSM", "cdma": "C", "umts": "U", "tdscdma": "T", "lte": "B", "nr": "n"}


class IdRow(Row):
    """A phone's identity. Never deleted and never given to another phone, also when no source is left that knows it."""

    id: DeviceId
    brand: Text
    name: Text
    """Without the brand."""
    year: int | None = Field(default=None, ge=1980, le=2100)


class NameRow(Row):
    """What a source knows of a phone besides bands."""

    device: DeviceId
    aliases: tuple[Text, ...] = ()
    models: tuple[Text, ...] = ()
    """Model numbers that the source gives no bands for."""
    first_row_only: bool = False
    """The source kept only its first row: other variants may exist."""
    owner: bool = False
    """The source is the one that hands out or registers these numbers: elsewhere they are another phone's by mistake."""
    known_in: tuple[SourceId, ...] = ()
    """Other snapshots of the same origin that know the phone."""
    source: SourceId
    seen: DateText


class BandRow(Row):
    """The bands a source states for one variant. A technology that is left out is one the source says nothing about."""

    device: DeviceId
    models: tuple[Text, ...] = ()
    suspect: tuple[Text, ...] = ()
    """Model numbers the source puts here that are another phone's; they count for nothing until a correction renames them."""
    labels: tuple[Text, ...] = ()
    """Regions or carriers the source names the variant by."""
    scope: Scope
    gsm: BandList | None = None
    cdma: BandList | None = None
    umts: BandList | None = None
    tdscdma: BandList | None = None
    lte: BandList | None = None
    nr: BandList | None = None
    partial: tuple[Column, ...] = ()
    """Technologies whose list is not whole; the note says why."""
    doubt: tuple[Column, ...] = ()
    """Technologies whose list is not believed; the note says why."""
    notes: dict[Column, Text] = Field(default_factory=dict)
    note: str = ""
    source: SourceId
    also: tuple[SourceId, ...] = ()
    """Further sources that the row was put together from; it goes when any of them is switched off."""
    seen: DateText

    @model_validator(mode="after")
    def _scope_has_what_it_names(self) -> "BandRow":
        if self.scope is Scope.MODEL and not self.models:
            raise ValueError("scope is model, but no model number stands here")
        if self.scope is Scope.LABEL and not (self.labels or self.note):
            raise ValueError("scope is label, but no label stands here")
        if self.scope is Scope.DEVICE and self.models:
            raise ValueError("scope is device, but model numbers stand here")
        return self


class CorrectionRow(Row):
    """One mended fact; wins over every import.

    With `model`, it speaks of that model number alone, which gets a variant of its own where it shared one. Without, it speaks
    of all variants of the phone.
    """

    device: DeviceId
    model: Text | None = None
    set: dict[Column, BandList] = Field(default_factory=dict)
    """Whole lists that replace what is stated. `?` takes back a list that is wrong without giving another."""
    add: dict[Column, BandList] = Field(default_factory=dict)
    remove: dict[Column, BandList] = Field(default_factory=dict)
    rename: Text | None = None
    """The right number of what the sources call `model`."""
    not_of_this_phone: bool = False
    """`model` belongs to another phone."""
    same_as: DeviceId | None = None
    """The whole entry is another phone's under a second name: it goes, and its name becomes an alias there."""
    aliases: tuple[Text, ...] = ()
    not_called: tuple[Text, ...] = ()
    """Names that a source gives the phone and that are another phone's."""
    models: tuple[Text, ...] = ()
    """Model numbers to add to the phone."""
    year: int | None = Field(default=None, ge=1980, le=2100)
    volte: Literal["yes", "no"] | None = None
    why: Text
    """One plain sentence; shown beside the fact."""
    sources: tuple[SourceId, ...] = Field(min_length=1)
    seen: DateText

    @model_validator(mode="after")
    def _says_something(self) -> "CorrectionRow":
        of_one_model = bool(self.rename or self.not_of_this_phone)
        if of_one_model and self.model is None:
            raise ValueError("rename and not_of_this_phone need the model they speak of")
        of_bands = bool(self.set or self.add or self.remove)
        of_phone = bool(self.same_as or self.aliases or self.not_called or self.models or self.year or self.volte)
        if not (of_one_model or of_bands or of_phone):
            raise ValueError("the correction changes nothing")
        return self
