"""Imports `mcc-mnc-list` (JSON, after Wikipedia's tables of mobile network codes): codes and labels come in, carriers' rows go out.

Carriers are known by country and code, never by name. Facts of other sources, corrections among them, stand in files of their own
and are not touched.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from bot.bands.layers import band_number
from bot.bands.model import Technology
from bot.bands.tables.carrier_rows import CarrierBandsRow, CarrierRow
from bot.bands.tables.importing.labels import read_label
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.importing.register import slug
from bot.bands.tables.source_rows import read_sources
from bot.errors import TablesError
from bot.rows import read_folder

SOURCE = "wikipedia-mnc"
_States = Literal["operational", "not_operational", "unknown"]
_STATES: Mapping[str, _States] = {"operational": "operational", "not operational": "not_operational"}
_LONGEST = 24
_FOOTNOTE = re.compile(r"\s*Archived \d{4}-\d\d-\d\d at the Wayback Machine\s*$")
"""What Wikipedia puts behind a name whose link is dead."""


class Entry(BaseModel):
    """One code of the list."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    countryCode: str  # noqa: N815 - the list's own name
    mcc: str
    mnc: str
    brand: str | None = None
    operator: str | None = None
    status: str | None = None
    bands: str | None = None

    @field_validator("brand", "operator")
    @classmethod
    def _without_footnote(cls, name: str | None) -> str | None:
        return _FOOTNOTE.sub("", name) if name else name


@dataclass(slots=True)
class _Network:
    row: CarrierRow
    groups: dict[Technology, set[str]] = field(default_factory=dict)


def import_mcc_mnc(file: Path, data: Path) -> Plan:
    """Plan the import.

    Raises:
        TablesError: when the file is not such a list.
    """
    seen = read_sources(data)[SOURCE].seen
    register = {row.id: row for row in read_folder(data / "carriers", CarrierRow)}
    networks = {id_: _Network(row) for id_, row in register.items()}
    owners = {(row.country, code): id_ for id_, row in register.items() for code in row.mccmnc}
    plan = Plan(data)
    listed: set[str] = set()
    for entry in _read(file):
        country = entry.countryCode.split("-")[0].split("/")[0]
        code = entry.mcc + entry.mnc
        if len(country) != 2 or len(code) not in (5, 6) or not code.isdigit():
            continue
        id_ = owners.get((country, code)) or _new(entry, country, code, networks)
        owners[country, code] = id_
        listed.add(id_)
        if (entry.status or "").casefold() != "not operational":
            _take(networks[id_], entry, country)
    _put(plan, networks, listed, seen)
    return plan


def _read(file: Path) -> Iterable[Entry]:
    try:
        rows = json.loads(file.read_text("utf-8"))
        return [
            Entry.model_validate(row) for row in rows if row.get("mcc") and row.get("mnc") and row.get("countryCode")
        ]
    except (ValueError, ValidationError, AttributeError, TypeError) as error:
        reason = f"{file}:1:1: this is no mcc-mnc-list: {str(error).splitlines()[0]}"
        raise TablesError(reason, file=str(file), line=1, column=1) from error


def _take(network: _Network, entry: Entry, country: str) -> None:
    for label in (entry.bands or "").split("/"):
        found = read_label(label, country)
        if found is not None:
            technology, group = found
            groups = network.groups.setdefault(technology, set())
            groups.update([group] if group else [])


def _new(entry: Entry, country: str, code: str, networks: dict[str, _Network]) -> str:
    brand = entry.brand or entry.operator or f"MCC/MNC {code}"
    base = (slug(brand) or f"mnc-{code}")[: _LONGEST - 3].strip("-")
    id_, number = f"{base}-{country.lower()}", 2
    while id_ in networks:
        tail = f"-{number}-{country.lower()}"
        id_, number = base[: _LONGEST - len(tail)] + tail, number + 1
    row = CarrierRow(
        id=id_,
        brand=brand,
        country=country,
        mccmnc=(code,),
        kind="mvno" if (entry.bands or "").strip().casefold() == "mvno" else "mno" if entry.bands else "unknown",
        status=_STATES.get((entry.status or "").casefold(), "unknown"),
        operators=_operators(entry, brand),
        sources=(SOURCE,),
    )
    networks[id_] = _Network(row)
    return id_


def _operators(entry: Entry, brand: str) -> tuple[str, ...]:
    # In India the list's column names the telecom circle (Punjab, Delhi), which is no name of a carrier.
    named = entry.operator if entry.countryCode != "IN" else None
    return (named,) if named and named != brand else ()


def _put(plan: Plan, networks: dict[str, _Network], listed: set[str], seen: str) -> None:
    """All files of the countries concerned; carriers that the list no longer has keep their rows."""
    carriers: dict[str, list[CarrierRow]] = {}
    bands: dict[str, list[CarrierBandsRow]] = {}
    for id_, network in networks.items():
        carriers.setdefault(network.row.country, []).append(network.row)
        if id_ in listed:
            bands.setdefault(network.row.country, []).extend(_rows(network, seen))
    for country, rows in carriers.items():
        plan.put(plan.data / "carriers" / f"{country}.jsonl", rows)
    for country, facts in bands.items():
        path = plan.data / "carriers-bands" / SOURCE / f"{country}.jsonl"
        plan.put(path, facts, keep=lambda line: json.loads(line)["carrier"] not in listed)


def _rows(network: _Network, seen: str) -> Iterable[CarrierBandsRow]:
    for technology in Technology:
        if technology in network.groups:
            groups = sorted(network.groups[technology], key=lambda group: (band_number(group.split("|")[0]), group))
            yield CarrierBandsRow(carrier=network.row.id, technology=technology, bands=tuple(groups), seen=seen)
