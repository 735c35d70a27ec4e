"""A small world to judge in: bands with real frequencies, and short ways to make phones and carriers."""

from dataclasses import replace
from datetime import date

from bot.bands.judge.dates import from_text
from bot.bands.judge.judge import judge
from bot.bands.judge.verdict import TechnologyVerdict, VariantVerdict, Verdict
from bot.bands.model import (
    Admission,
    Band,
    BandList,
    Carrier,
    CarrierBand,
    Device,
    Generation,
    NetworkEvent,
    Radio,
    Scope,
    Signalling,
    Source,
    State,
    Strength,
    Tables,
    Technology,
    Variant,
    When,
)
from bot.bands.tables.band_rows import build_bands
from bot.bands.tables.locate import data_folder

TODAY = date(2026, 11, 24)
BANDS: dict[str, Band] = build_bands(data_folder(), ())
SOURCE = Source("page", "A page", "nowhere", "facts only", "2024-09", Strength.SINGLE)

_TECHNOLOGY = {
    "GSM": Technology.GSM,
    "C": Technology.CDMA,
    "T": Technology.TD_SCDMA,
    "U": Technology.UTRA,
    "B": Technology.E_UTRA,
    "n": Technology.NR,
}
_MARK = {"!": Strength.STRONG, "~": Strength.FIRMWARE, "?": Strength.WEAK}
ALL = tuple(_TECHNOLOGY.values())


def when(text: str) -> When:
    """A date in ISO form, as exact as it is written."""
    found = from_text(text)
    assert found is not None
    return found


def technology_of(band: str) -> Technology:
    """By the letters of a band's id."""
    return _TECHNOLOGY[band.rstrip("0123456789")]


def radios(bands: str, *, strength: Strength = Strength.SINGLE, state: State = State.ABSENT) -> dict[Technology, Radio]:
    """`B2 B4 U1`: these known, the other technologies absent (or in another state)."""
    found = {one: Radio(state, complete=True, sources=("page",)) for one in ALL}
    for technology in ALL:
        own = tuple(band for band in bands.split() if technology_of(band) is technology)
        if own:
            found[technology] = Radio(State.KNOWN, own, complete=True, strength=strength, sources=("page",))
    return found


def variant(models: str, bands: str, *, scope: Scope = Scope.MODEL, labels: tuple[str, ...] = ()) -> Variant:
    """A variant whose other technologies are absent."""
    return Variant(tuple(models.split()), labels, scope, radios(bands))


def phone(*variants: Variant, year: int | None = 2021, **more: object) -> Device:
    """A phone of 2021."""
    return replace(Device("acme-one", "Acme", "One", year, variants), **more)  # type: ignore[arg-type]


def simple(bands: str, year: int | None = 2021, **more: object) -> Device:
    """A phone with one model, A1."""
    return phone(variant("A1", bands), year=year, **more)


def groups(bands: str) -> tuple[CarrierBand, ...]:
    """`B2! B4|B66 B48~`: a band or a group; `!` strong, `~` firmware, `?` weak, else single."""
    out = []
    for word in bands.split():
        strength = _MARK.get(word[-1], Strength.SINGLE)
        options = tuple(word.rstrip("!~?").split("|"))
        out.append(CarrierBand(technology_of(options[0]), options, strength, ("page",)))
    return tuple(out)


_GENERATIONS = {
    Technology.GSM: Generation.G2,
    Technology.UTRA: Generation.G3,
    Technology.CDMA: Generation.G3,
    Technology.TD_SCDMA: Generation.G3,
    Technology.E_UTRA: Generation.G4,
    Technology.NR: Generation.G5,
}


def carrier(listed: str, /, id: str = "net-us", **more: object) -> Carrier:  # noqa: A002
    """A network of September 2024 in the US."""
    own = groups(listed)
    base = Carrier(
        id=id,
        brand="Net",
        country="US",
        mccmnc=("310999",),
        kind="mno",
        operational=True,
        bands=own,
        as_of="2024-09",
        generations=frozenset(_GENERATIONS[band.technology] for band in own),
        sources=("page",),
    )
    return replace(base, **more)  # type: ignore[arg-type]


def end(generation: str, date_: str | None, state: str = "done", **more: object) -> NetworkEvent:
    """An end of a generation."""
    at = when(date_) if date_ else None
    base = NetworkEvent(Generation(generation), "end", state, at, ("page",), Strength.STRONG)
    return replace(base, **more)  # type: ignore[arg-type]


def launch(generation: str, date_: str, strength: Strength = Strength.STRONG) -> NetworkEvent:
    """A launch of a generation."""
    return NetworkEvent(Generation(generation), "launch", "done", when(date_), ("page",), strength)


def old_list(as_of: str, bands: str, *, complete: bool = True) -> BandList:
    """What was on air of one technology at an earlier date."""
    own = groups(bands)
    return BandList(own[0].technology, when(as_of), own, complete, ("page",))


def signalling(band: str, phone_band: str, since: str) -> Signalling:
    """A dated fact on multi-frequency signalling."""
    return Signalling(band, phone_band, when(since), ("page",))


def rule(kind: str, since: str | None = None) -> Admission:
    """A rule on phones."""
    return Admission(kind, "admission-att", when(since) if since else None, ("page",))


def tables(
    *carriers: Carrier, devices: tuple[Device, ...] = (), models: dict[str, tuple[str, ...]] | None = None
) -> Tables:
    """Tables with these carriers and phones."""
    return Tables(
        devices={one.id: one for one in devices},
        carriers={one.id: one for one in carriers},
        bands=BANDS,
        sources={"page": SOURCE},
        models=models or {},
    )


def ask(
    device: Device, network: Carrier, at: str | None = None, *, model: str | None = None, world: Tables | None = None
) -> Verdict:
    """The verdict."""
    known = world or tables(network, devices=(device,))
    return judge(device, model, carrier=network, when=when(at) if at else None, today=TODAY, tables=known)


def line(device: Device, network: Carrier, at: str | None = None) -> VariantVerdict:
    """The only line of a verdict."""
    (only,) = ask(device, network, at).variants
    return only


def tech(device: Device, network: Carrier, generation: str, at: str | None = None) -> TechnologyVerdict:
    """One generation of the only line."""
    found = line(device, network, at).technology(Generation(generation))
    assert found is not None, f"{generation} is not in the verdict"
    return found
