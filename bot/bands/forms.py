"""The published forms of the look-up commands' JSON, field by field: what scripts may rely on.

Keys are never renamed or removed; new ones may be added. `docs/json/` holds the JSON Schema of each form.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

Band = Annotated[str, Field(pattern=r"^(?:GSM|U|B|n|C|T)\d{1,4}$")]
Layer = Annotated[str, Field(pattern=r"^(?:GSM|U|B|n|C|T)\d{1,4}(?:/(?:GSM|U|B|n|C|T)\d{1,4})*$")]
"""A band, or the several that one label could mean: `B4/B66`."""
Day = Annotated[str, Field(pattern=r"^\d{4}(?:-\d\d(?:-\d\d)?)?$")]
"""A date as exact as it is known: `2013`, `2013-10`, `2013-10-21`."""
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Word = Literal["works", "gaps", "no", "off", "unknown"]
Whole = Literal["works", "gaps", "no", "off", "unknown", "depends"]
Generation = Literal["2G", "3G", "4G", "5G"]
Network = Literal["live", "off", "phasing", "announced", "not_yet", "conflict", "unknown"]
Precision = Literal["day", "month", "year"]
Strength = Literal["strong", "single", "firmware", "weak"]


class Form(BaseModel):
    """A JSON object: every key is always there."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DeviceForm(Form):
    """A phone."""

    id: str
    brand: str
    name: str
    year: int | None


class CarrierForm(Form):
    """A carrier. `host` is the only host of a virtual one; `hosts` are all."""

    id: str
    brand: str
    country: Country
    kind: Literal["mno", "mvno", "unknown"]
    host: str | None
    hosts: list[str]


class ChoiceForm(Form):
    """What may be chosen."""

    id: str
    label: str


class TechnologyForm(Form):
    """One generation of one model on one network."""

    status: Literal["full", "partial", "none", "off", "not_yet", "unknown"]
    shared: list[Band]
    probable: list[Band]
    missing: list[Layer]
    network: Network
    since: Day | None
    precision: Precision | None
    note: str | None


class CallsForm(Form):
    """Whether calls can be expected."""

    status: Literal["yes", "likely", "no", "unknown"]
    why: str


class AdmissionForm(Form):
    """Whether the carrier lets the phone in."""

    status: Literal["open", "check", "unknown"]
    why: str


class SourceForm(Form):
    """One fact and one source of it."""

    fact: str
    source: str
    as_of: str
    strength: Strength


class BriefVariantForm(Form):
    """One model in a list of carriers or phones."""

    models: list[str]
    host: str | None
    overall: Word
    technologies: dict[Generation, TechnologyForm]
    calls: CallsForm
    admission: AdmissionForm
    notes: list[str]


class VariantForm(BriefVariantForm):
    """One model with all that its verdict rests on."""

    sources: list[SourceForm]


class LineForm(Form):
    """One phone on one carrier, in a list."""

    carrier: CarrierForm
    device: DeviceForm
    verdict: Whole
    variants: list[BriefVariantForm]


class BandsForm(Form):
    """`bands`."""

    query: str
    kind: Literal[
        "answer",
        "per_model",
        "choose_device",
        "choose_carrier",
        "unknown_device",
        "unknown_carrier",
        "imei",
        "unknown_country",
        "unknown_date",
    ]
    as_of: Day
    device: DeviceForm | None
    model: str | None
    carrier: CarrierForm | None
    country: Country | None
    assumed: list[Literal["country", "device", "carrier"]]
    choices: list[ChoiceForm]
    verdict: Whole
    variants: list[VariantForm]
    unassigned: list[str]
    others: list[DeviceForm]
    carriers: list[LineForm]
    text: list[str]


class RadioForm(Form):
    """What is known of one technology of a model."""

    state: Literal["known", "absent", "present", "unknown"]
    bands: list[Band]
    complete: bool
    strength: Strength
    sources: list[str]


class ModelForm(Form):
    """One model (or label) of a phone."""

    models: list[str]
    scope: Literal["model", "label", "device"]
    technologies: dict[Literal["GSM", "CDMA2000", "UTRA", "TD-SCDMA", "E-UTRA", "NR"], RadioForm]


class DeviceAnswerForm(Form):
    """`device`."""

    device: DeviceForm
    model: str | None
    variants: list[ModelForm]
    unassigned: list[str]
    text: list[str]


class NetworkForm(Form):
    """One generation of a carrier at a date."""

    network: Network
    since: Day | None
    precision: Precision | None
    bands: list[Layer]


class CarrierAnswerForm(Form):
    """`carrier`."""

    as_of: Day
    carrier: CarrierForm
    volte: Literal["yes", "no", "unknown"]
    technologies: dict[Generation, NetworkForm]
    text: list[str]


class CountryAnswerForm(Form):
    """`country`."""

    as_of: Day
    country: Country
    device: DeviceForm
    model: str | None
    carriers: list[LineForm]
    text: list[str]


class PhonesAnswerForm(Form):
    """`phones`."""

    as_of: Day
    carrier: CarrierForm
    brand: str | None
    since: int | None
    needs: list[Literal["2G", "3G", "4G", "5G", "calls"]]
    judged: int
    phones: list[LineForm]
    text: list[str]


class NotUnderstoodForm(Form):
    """`device`, `carrier`, `country` and `phones`, where a word of the question says nothing to us."""

    kind: Literal[
        "choose_device",
        "choose_carrier",
        "unknown_device",
        "unknown_carrier",
        "unknown_country",
        "unknown_date",
        "unknown_brand",
    ]
    what: Literal["device", "carrier", "country", "date", "brand"]
    text_given: str
    choices: list[ChoiceForm]
    text: list[str]


class AnyDevice(RootModel[DeviceAnswerForm | NotUnderstoodForm]):
    """What `device --json` prints."""


class AnyCarrier(RootModel[CarrierAnswerForm | NotUnderstoodForm]):
    """What `carrier --json` prints."""


class AnyCountry(RootModel[CountryAnswerForm | NotUnderstoodForm]):
    """What `country --json` prints."""


class AnyPhones(RootModel[PhonesAnswerForm | NotUnderstoodForm]):
    """What `phones --json` prints."""


COMMANDS: dict[str, type[BaseModel]] = {
    "bands": BandsForm,
    "device": AnyDevice,
    "carrier": AnyCarrier,
    "country": AnyCountry,
    "phones": AnyPhones,
}
"""The form of each command's JSON."""
