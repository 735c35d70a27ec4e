"""Counts what the tables hold: tables come in, numbers by brand, year, precision and source go out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.bands.model import Device, Scope, State, Strength, Tables, Technology

_COUNTED = (Technology.E_UTRA, Technology.NR, Technology.UTRA, Technology.GSM)
_LTE = Technology.E_UTRA


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts. `bands_with_two_sources` counts operating bands that two of their sources give alike."""

    devices: int
    variants: int
    model_numbers: int
    carriers: int
    bands: dict[str, int]
    bands_with_two_sources: dict[str, int]
    lte_devices: int
    lte_devices_with_model_bands: int
    first_row_only: int
    unassigned_models: int
    sources: int
    carrier_bands: dict[str, int] = field(default_factory=dict)
    precision: dict[str, int] = field(default_factory=dict)
    """Variants by the scope of their list."""
    states: dict[str, dict[str, int]] = field(default_factory=dict)
    """Variants by technology and by what is known of it."""
    by_brand: dict[str, int] = field(default_factory=dict)
    by_year: dict[str, int] = field(default_factory=dict)
    by_source: dict[str, int] = field(default_factory=dict)
    """Phones and carriers that a source has a part in."""


def count(tables: Tables) -> Stats:
    """All counts, in an order that does not change from run to run."""
    devices = list(tables.devices.values())
    lte = [device for device in devices if _states(device) & {State.KNOWN, State.PRESENT}]
    variants = [variant for device in devices for variant in device.variants]
    carriers = tables.carriers.values()
    return Stats(
        devices=len(devices),
        variants=len(variants),
        model_numbers=len(tables.models),
        carriers=len(tables.carriers),
        bands={kind.value: sum(band.technology is kind for band in tables.bands.values()) for kind in _COUNTED},
        bands_with_two_sources={
            kind.value: sum(band.technology is kind and len(band.sources) > 1 for band in tables.bands.values())
            for kind in _COUNTED
        },
        lte_devices=len(lte),
        lte_devices_with_model_bands=sum(map(_has_model_bands, lte)),
        first_row_only=sum(device.first_row_only for device in devices),
        unassigned_models=sum(len(device.unassigned) for device in devices),
        sources=len(tables.sources),
        carrier_bands={
            strength.value: sum(row.strength is strength for carrier in carriers for row in carrier.bands)
            for strength in Strength
        },
        precision={scope.value: sum(variant.scope is scope for variant in variants) for scope in Scope},
        states={
            kind.value: {
                state.value: sum(variant.radio(kind).state is state for variant in variants) for state in State
            }
            for kind in Technology
        },
        by_brand=_sorted(Counter(device.brand for device in devices)),
        by_year=dict(sorted(Counter(str(device.year or "unknown") for device in devices).items())),
        by_source=_sorted(Counter(_parts(devices, (source for row in carriers for source in row.sources)))),
    )


def _states(device: Device) -> set[State]:
    return {variant.radio(_LTE).state for variant in device.variants}


def _has_model_bands(device: Device) -> bool:
    """Whether the LTE bands of at least one model number are stated for it, not for the phone as a whole."""
    return any(
        variant.models and variant.scope is Scope.MODEL and variant.radio(_LTE).state is State.KNOWN
        for variant in device.variants
    )


def _parts(devices: Iterable[Device], carriers: Iterable[str]) -> Iterable[str]:
    yield from (source for device in devices for source in device.sources)
    yield from carriers


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
