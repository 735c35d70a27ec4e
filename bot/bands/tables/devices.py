"""Builds all phones: the rows of `data/devices/` and their corrections come in, `Device` values and the model index go out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.bands.model import Device, Radio, State, Strength, Technology, Variant
from bot.bands.tables.corrections import correct
from bot.bands.tables.device_merge import DeviceRows, Draft, finish, merge
from bot.bands.tables.device_rows import BandRow, CorrectionRow, IdRow, NameRow
from bot.bands.tables.model_numbers import fold, looked_up_as
from bot.bands.tables.no_numbers import sort_out_names
from bot.bands.tables.patterns import marked
from bot.bands.tables.source_rows import SourceRow
from bot.rows import Row, read_folder, read_rows

Index = dict[str, tuple[str, ...]]

_COMPARED = (Technology.E_UTRA, Technology.NR)


@dataclass(frozen=True, slots=True)
class DeviceTables:
    """The phones by id, and the model numbers with the phones that carry them."""

    devices: dict[str, Device]
    models: Index


def build_devices(
    data: Path, sources: Mapping[str, SourceRow], off: Collection[str] = (), *, bands: Collection[str] = ()
) -> DeviceTables:
    """All phones that some source still switched on knows.

    Args:
        data: folder of the tables.
        sources: all sources, switched on or off.
        off: those whose rows do not count.
        bands: the bands that exist; a list with one that does not is not believed. Empty leaves that unchecked.

    Raises:
        TablesError: for a wrong row, or one that refers to a phone or a source that is not there.
    """
    everything = read_devices(data, sources, off)
    gone = {row.device: row for rows in everything.values() for row in rows.corrections if row.same_as}
    siblings = _names_by_brand(everything)
    devices: dict[str, Device] = {}
    for id_, rows in everything.items():
        if id_ in gone or not (rows.names or rows.bands):
            continue
        drafts, unassigned = merge(rows, sources)
        _doubt_impossible(drafts, bands)
        correct(drafts, unassigned, rows.corrections, sources=sources)
        sort_out_names(rows, drafts, unassigned)
        devices[id_] = finish(rows, drafts, unassigned, siblings=siblings[rows.identity.brand])
    for id_, row in gone.items():
        if row.same_as in devices:
            into = devices[row.same_as]
            aliases = tuple(dict.fromkeys((*into.aliases, everything[id_].identity.name)))
            known = {fold(model) for variant in into.variants for model in variant.models}
            theirs = (model for name in everything[id_].names if name.owner for model in name.models)
            more = {fold(model): model for model in (*into.unassigned, *theirs) if fold(model) not in known}
            devices[into.id] = replace(into, aliases=aliases, unassigned=tuple(more.values()))
    _drop_borrowed(devices, everything)
    phones = {id_: marked(device) for id_, device in _note_shared(devices).items()}
    return DeviceTables(phones, index_models(phones.values()))


def read_devices(data: Path, sources: Mapping[str, SourceRow], off: Collection[str] = ()) -> dict[str, DeviceRows]:
    """All rows by phone, without those that lean on a source that is switched off."""
    found: dict[str, DeviceRows] = {}
    for identity in read_folder(data / "devices" / "ids", IdRow):
        if identity.id in found:
            first = found[identity.id].identity
            identity.wrong(f"the id {identity.id!r} is already taken in {first.path}:{first.line}", field="id")
        found[identity.id] = DeviceRows(identity)
    for name in read_folder(data / "devices" / "names", NameRow):
        if _counts(name, (name.source, *name.known_in), sources, off={*off} & {name.source}):
            _home(found, name, name.device).names.append(name)
    for bands in read_folder(data / "devices" / "bands", BandRow):
        if _counts(bands, (bands.source, *bands.also), sources, off=off):
            _home(found, bands, bands.device).bands.append(bands)
    for row in read_rows(data / "corrections" / "devices.jsonl", CorrectionRow):
        home = _home(found, row, row.device)
        if row.same_as is not None and (row.same_as not in found or row.same_as == row.device):
            row.wrong(f"there is no other phone {row.same_as!r}", field="same_as")
        # A correction stands as long as one of its sources does.
        off_whole = set(off) if set(off).issuperset(row.sources) else set()
        if _counts(row, row.sources, sources, off=off_whole):
            left = tuple(source for source in row.sources if source not in off)
            home.corrections.append(row.model_copy(update={"sources": left}))
    return found


def index_models(devices: Iterable[Device]) -> Index:
    """Model numbers in all forms they are looked up by. A whole number leads to its phones before a shortened one does."""
    whole: dict[str, list[str]] = {}
    shortened: dict[str, list[str]] = {}
    for device in devices:
        models = [*(model for variant in device.variants for model in variant.models), *device.unassigned]
        for model in models:
            exact = fold(model)
            for form in looked_up_as(model):
                homes = (whole if form == exact else shortened).setdefault(form, [])
                if device.id not in homes:
                    homes.append(device.id)
    # "M919" may be short for one phone's number and another's whole number: then only the whole one counts.
    return {form: tuple(homes) for form, homes in {**shortened, **whole}.items()}


def shared_models(devices: Mapping[str, Device]) -> dict[str, tuple[str, ...]]:
    """Model numbers whose bands are stated under more than one phone, and not the same; with those phones."""
    homes: dict[str, dict[str, Variant]] = {}
    for device in devices.values():
        for variant in device.variants:
            for model in variant.models:
                homes.setdefault(fold(model), {})[device.id] = variant
    return {model: tuple(found) for model, found in homes.items() if len(found) > 1 and _differ(found.values())}


def _differ(variants: Iterable[Variant]) -> bool:
    lists = {tuple(variant.radio(technology).bands for technology in _COMPARED) for variant in variants}
    return len(lists) > 1


def _note_shared(devices: dict[str, Device]) -> dict[str, Device]:
    """Mark the variants whose model number stands under another phone too, with other bands."""
    shared = shared_models(devices)
    for id_ in {id_ for ids in shared.values() for id_ in ids}:
        variants = []
        for variant in devices[id_].variants:
            others = {other for model in variant.models for other in shared.get(fold(model), ()) if other != id_}
            note = f"also listed as {', '.join(sorted(others))}, with other bands"
            variants.append(replace(variant, note=f"{variant.note}; {note}".lstrip("; ")) if others else variant)
        devices[id_] = replace(devices[id_], variants=tuple(variants))
    return devices


def _drop_borrowed(devices: dict[str, Device], everything: Mapping[str, DeviceRows]) -> None:
    """Take a model number without bands from a phone when another one states its bands, or the numbers' owner names another."""
    stated: dict[str, set[str]] = {}
    for device in devices.values():
        for model in (model for variant in device.variants for model in variant.models):
            stated.setdefault(fold(model), set()).add(device.id)
    owners: dict[str, set[str]] = {}
    for id_, rows in everything.items():
        for name in rows.names:
            if name.owner:
                for model in name.models:
                    owners.setdefault(fold(model), set()).add(id_)
    for id_, device in devices.items():
        kept = tuple(
            model
            for model in device.unassigned
            if not stated.get(fold(model), set()) - {id_}
            and any(other == id_ or _kin(device, devices.get(other)) for other in owners.get(fold(model), {id_}))
        )
        if kept != device.unassigned:
            devices[id_] = replace(device, unassigned=kept)


def _kin(one: Device, other: Device | None) -> bool:
    """Whether one name goes on where the other ends (`Galaxy S5`, `Galaxy S5 (USA)`): such phones share numbers rightly."""
    if other is None or one.brand != other.brand:
        return False
    names = sorted((one.name.casefold(), other.name.casefold()), key=len)
    return names[1].startswith(names[0])


def _doubt_impossible(drafts: Iterable[Draft], bands: Collection[str]) -> None:
    """Take back every list that names a band no standard has: nobody knows what else in it is wrong."""
    for draft in drafts if bands else ():
        for technology, radio in draft.radios.items():
            wrong = [band for band in radio.bands if band not in bands]
            if wrong:
                note = f"the list names {' '.join(wrong)}, which does not exist"
                draft.radios[technology] = Radio(
                    State.PRESENT, strength=Strength.WEAK, sources=radio.sources, note=note
                )


def _names_by_brand(everything: Mapping[str, DeviceRows]) -> Mapping[str, set[str]]:
    """The folded names of the phones of each brand."""
    names: dict[str, set[str]] = {}
    for rows in everything.values():
        names.setdefault(rows.identity.brand, set()).add(fold(rows.identity.name))
    return names


def _home(found: Mapping[str, DeviceRows], row: Row, device: str) -> DeviceRows:
    if device not in found:
        row.wrong(f"there is no phone {device!r} in devices/ids", field="device")
    return found[device]


def _counts(row: Row, by: Iterable[str], sources: Mapping[str, SourceRow], *, off: Collection[str]) -> bool:
    """Whether a row stands; its sources must exist."""
    for source in by:
        if source not in sources:
            row.wrong(f"there is no source {source!r} in sources.jsonl", field="source")
    return not any(source in off for source in by)
