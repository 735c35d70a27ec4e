"""Every fact on one phone, carrier or band as lines, each with its sources: for people who check or correct the tables."""

from collections.abc import Iterable

from bot.bands.model import Band, Carrier, Device, Source, Tables, When
from bot.bands.tables.model_numbers import fold


def show(tables: Tables, what: str) -> list[str]:
    """The lines on an id, a model number, a band or a name; none when there is nothing of that name.

    A name that several have gives their first lines only, to choose an id from.
    """
    wanted = what.strip()
    lines: list[str] = []
    ids = [wanted] if wanted in tables.devices else tables.models.get(fold(wanted), ())
    for id_ in ids:
        lines += _device(tables.devices[id_])
    if wanted in tables.carriers:
        lines += _carrier(tables.carriers[wanted])
    for band in tables.bands.values():
        if band.id.casefold() == wanted.casefold():
            lines += _band(band, tables)
    if not lines:
        named = [list(facts) for facts in _named(tables, wanted.casefold())]
        if len(named) > 1:
            return [*(facts[0] for facts in named), "Several have this name: show one by the id before its colon."]
        lines = [line for facts in named for line in facts]
    return [*lines, *_sources(lines, tables)] if lines else []


def _named(tables: Tables, name: str) -> Iterable[Iterable[str]]:
    """The facts on each phone and carrier of a name, without regard to case; "Z1" is a name of the Xperia Z1 too."""
    tail = f" {name}" if any(letter.isdigit() for letter in name) else "\n"
    for device in tables.devices.values():
        names = [own.casefold() for own in (f"{device.brand} {device.name}", *device.aliases)]
        if name in names or device.name.casefold() == name or names[0].endswith(tail):
            yield _device(device)
    for carrier in tables.carriers.values():
        if name in (own.casefold() for own in (carrier.brand, *carrier.aliases)):
            yield _carrier(carrier)


def _device(device: Device) -> Iterable[str]:
    year = f" ({device.year})" if device.year else ""
    yield f"{device.id}: {device.brand} {device.name}{year}, voice over LTE {device.volte}"
    if device.aliases:
        yield f"  also called: {', '.join(device.aliases)}"
    if device.first_row_only:
        yield "  the source kept only its first row: other variants may exist"
    for variant in device.variants:
        name = ", ".join((*variant.models, *variant.labels)) or "all models"
        yield f"  {name} (stated for the {variant.scope.value}){f': {variant.note}' if variant.note else ''}"
        for technology, radio in variant.radios.items():
            said = " ".join(radio.bands) or radio.state.value
            whole = "" if radio.complete or not radio.bands else ", not whole"
            note = f"; {radio.note}" if radio.note else ""
            yield f"    {technology.value}: {said} ({radio.strength.value}{whole}) [{', '.join(radio.sources)}]{note}"
    if device.unassigned:
        yield f"  model numbers without stated bands: {', '.join(device.unassigned)}"


def _carrier(carrier: Carrier) -> Iterable[str]:
    state = "on air" if carrier.operational else "not on air"
    yield f"{carrier.id}: {carrier.brand}, {carrier.country}, {carrier.kind}, {state}, list of {carrier.as_of or 'no date'}"
    yield f"  networks: {' '.join(carrier.mccmnc) or 'none stated'} [{', '.join(carrier.sources)}]"
    if carrier.aliases:
        yield f"  also called: {', '.join(carrier.aliases)}"
    if carrier.hosts:
        yield f"  runs on: {', '.join(carrier.hosts)}"
    for row in carrier.bands:
        label = f" ({row.label})" if row.label else ""
        span = "".join(
            (f" since {_when(row.since)}" if row.since else "", f" until {_when(row.until)}" if row.until else "")
        )
        bands = " or ".join(row.options)
        yield f"  {row.technology.value}: {bands}{label}{span} ({row.strength.value}) [{', '.join(row.sources)}]"
    for past in carrier.history:
        bands = " ".join("|".join(row.options) for row in past.bands) or "none"
        yield f"  {past.technology.value} in {_when(past.as_of)}: {bands} [{', '.join(past.sources)}]"
    for event in carrier.events:
        note = f"; {event.note}" if event.note else ""
        day = _when(event.when)
        yield f"  {event.kind} of {event.generation.value}: {event.state}, {day} [{', '.join(event.sources)}]{note}"
    for rule in carrier.signalling:
        yield f"  {rule.band} serves phones with {rule.phone_band} since {_when(rule.since)} [{', '.join(rule.sources)}]"
    for admission in carrier.admissions:
        yield f"  admission: {admission.kind}, since {_when(admission.since)} [{', '.join(admission.sources)}]"
    yield f"  voice over LTE: {carrier.volte} [{', '.join(carrier.volte_sources)}]"


def _band(band: Band, tables: Tables) -> Iterable[str]:
    yield f"{band.id}: {band.technology.value}, {band.duplex}, {band.role}; {', '.join(band.names) or 'no other name'}"
    for name, span in (("uplink", band.uplink_mhz), ("downlink", band.downlink_mhz)):
        if span:
            yield f"  {name} {span[0]:g} to {span[1]:g} MHz [{', '.join(band.sources)}]"
    if band.within:
        yield f"  lies inside {', '.join(band.within)}"
    users = [
        carrier.id for carrier in tables.carriers.values() if any(row.options == (band.id,) for row in carrier.bands)
    ]
    phones = sum(_has(device, band.id) for device in tables.devices.values())
    yield f"  {len(users)} carriers list it for sure, {phones} phones have a variant with it"


def _has(device: Device, band: str) -> bool:
    return any(band in radio.bands for variant in device.variants for radio in variant.radios.values())


def _when(when: When | None) -> str:
    if when is None:
        return "no date stated"
    return when.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[when.precision.value]]


def _sources(lines: Iterable[str], tables: Tables) -> Iterable[str]:
    """The sources that the lines name, described."""
    named: dict[str, Source] = {}
    for line in lines:
        inside = line.rpartition("[")[2].partition("]")[0]
        named.update({id_: tables.sources[id_] for id_ in inside.split(", ") if id_ in tables.sources})
    yield "sources:"
    for source in named.values():
        yield f"  {source.id}: {source.title}, {source.seen}, {source.licence}: {source.locator}"
