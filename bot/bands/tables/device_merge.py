"""Makes one `Device` out of the rows that several sources have of it: rows come in, the phone with its variants goes out."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.bands.model import Device, Radio, Scope, State, Technology, Variant
from bot.bands.tables.device_rows import TECHNOLOGIES, BandRow, CorrectionRow, IdRow, NameRow
from bot.bands.tables.model_numbers import fold, looked_up_as
from bot.bands.tables.radios import agrees, lay_over, radios_of
from bot.bands.tables.source_rows import SourceRow

_LEADING_MODEL = re.compile(r"^([A-Z]{1,3}-?\d{3,5}[A-Za-z]?) (\D.*)$")
_TRAILING_MODEL = re.compile(r"^(.*\D) ([A-Z]{1,3}-?\d{3,5}[A-Za-z]?)$")

_QUALIFIERS = frozenset(
    ("active", "compact", "dual", "duos", "fe", "gt", "ii", "ips", "lite", "max", "mini", "neo", "plus", "pro")
) | {"sim", "turbo", "ultra"}
"""Words that tell phones of one name apart and name none."""

_BEFORE_NR = 2017
"""3GPP finished the first part of NR in December 2017; no phone of that year or before has it."""


@dataclass(slots=True)
class Draft:
    """A variant in the making."""

    models: list[str]
    labels: list[str]
    scope: Scope
    radios: dict[Technology, Radio]
    note: str = ""
    suspect: tuple[str, ...] = ()

    def has(self, model: str) -> bool:
        """Whether the model number is one of this variant's, however it is written."""
        return fold(model) in map(fold, self.models)


@dataclass(slots=True)
class DeviceRows:
    """All rows of one phone."""

    identity: IdRow
    names: list[NameRow] = field(default_factory=list)
    bands: list[BandRow] = field(default_factory=list)
    corrections: list[CorrectionRow] = field(default_factory=list)


def merge(rows: DeviceRows, sources: Mapping[str, SourceRow]) -> tuple[list[Draft], list[str]]:
    """The variants that the imports state together, before corrections, and the model numbers left without bands."""
    groups: dict[str, list[BandRow]] = {}
    for row in rows.bands:
        groups.setdefault(_origin(row.source, sources), []).append(row)
    # The origin that speaks of most technologies is laid first; the others confirm, fill in and add.
    ordered = sorted(groups.values(), key=lambda group: -max(_said(row) for row in group))
    drafts: list[Draft] = []
    for place, group in enumerate(ordered):
        for row in group:
            if place == 0:
                drafts.append(_draft(row, sources))
            else:
                _lay_over(drafts, row, sources)
    return drafts, _unassigned(drafts, rows.names)


def finish(
    rows: DeviceRows, drafts: Sequence[Draft], unassigned: Sequence[str], *, siblings: Collection[str] = ()
) -> Device:
    """The value, with what corrections say of the phone as a whole.

    Args:
        rows: everything that is said of the phone.
        drafts: its variants, mended.
        unassigned: its model numbers without bands.
        siblings: folded names of all phones of the brand.
    """
    identity, name = rows.identity, rows.identity.name
    aliases, models = _aliases(rows), list(unassigned)
    for pattern, model_group, name_group in ((_LEADING_MODEL, 1, 2), (_TRAILING_MODEL, 2, 1)):
        match = pattern.match(name)
        if match is None or _is_no_name(match[name_group]):
            continue
        aliases.append(match[name_group])
        known = [*models, *(model for draft in drafts for model in draft.models)]
        if fold(match[model_group]) not in siblings and not any(
            _same_model(match[model_group], model) for model in known
        ):
            models.append(match[model_group])
    if (match := _LEADING_MODEL.match(name)) and match[2].startswith("Galaxy"):
        # People say the family first: `I9500 Galaxy S4` is the Galaxy S4 with that number.
        aliases.append(name)
        name = f"{match[2]} {match[1]}"
    years = [row.year for row in rows.corrections if row.year]
    year = years[-1] if years else identity.year
    sources = tuple(sorted(_sources(rows)))
    for draft in drafts:
        if year is not None and year <= _BEFORE_NR and Technology.NR not in draft.radios:
            draft.radios[Technology.NR] = Radio(
                State.ABSENT, complete=True, sources=sources, note="older than NR itself"
            )
    return Device(
        id=identity.id,
        brand=identity.brand,
        name=name,
        year=year,
        variants=tuple(
            Variant(tuple(draft.models), tuple(draft.labels), draft.scope, draft.radios, draft.note) for draft in drafts
        ),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias.casefold() != name.casefold())),
        unassigned=tuple(dict.fromkeys(models)),
        first_row_only=any(row.first_row_only for row in rows.names),
        fame=_fame(rows),
        volte=next((row.volte for row in reversed(rows.corrections) if row.volte), "unknown"),
        sources=sources,
    )


def _aliases(rows: DeviceRows) -> list[str]:
    refused = {fold(name) for row in rows.corrections for name in row.not_called}
    said = [alias for row in rows.names for alias in row.aliases]
    said += [alias for row in rows.corrections for alias in row.aliases]
    return [alias for alias in said if fold(alias) not in refused]


def _is_no_name(text: str) -> bool:
    """Whether a part of a name is no name by itself: `A6000 Plus` is not called `Plus`, nor is its number A6000, another phone."""
    return all(word.casefold() in _QUALIFIERS or word.startswith("(") for word in text.split())


def _sources(rows: DeviceRows) -> set[str]:
    found = {row.source for row in rows.names} | {row.source for row in rows.bands}
    return found | {source for row in rows.corrections for source in row.sources}


def _draft(row: BandRow, sources: Mapping[str, SourceRow]) -> Draft:
    return Draft(list(row.models), list(row.labels), row.scope, radios_of(row, sources), row.note, row.suspect)


def _lay_over(drafts: list[Draft], row: BandRow, sources: Mapping[str, SourceRow]) -> None:
    """Lay a row of a further origin over the variants."""
    radios = radios_of(row, sources)
    if row.models:
        loose = [model for model in row.models if not any(draft.has(model) for draft in drafts)]
        for draft in drafts:
            if any(draft.has(model) for model in row.models):
                for technology, radio in radios.items():
                    mine = draft.radios.get(technology)
                    draft.radios[technology] = radio if mine is None else lay_over(mine, radio, sources)
        if loose:
            drafts.append(Draft(loose, list(row.labels), row.scope, _confirmed(radios, drafts, sources), note=row.note))
        return
    for draft in drafts:
        for technology, radio in radios.items():
            mine = draft.radios.get(technology)
            if mine is not None and agrees(mine, radio):
                draft.radios[technology] = lay_over(mine, radio, sources)
    # A list for the whole phone says nothing on variants that are known apart; it adds only where nobody knows any bands.
    known = {technology for draft in drafts for technology, radio in draft.radios.items() if radio.state is State.KNOWN}
    if any(radio.state is State.KNOWN and technology not in known for technology, radio in radios.items()):
        drafts.append(Draft([], list(row.labels), row.scope, radios, note=row.note))


def _confirmed(
    radios: dict[Technology, Radio], drafts: Iterable[Draft], sources: Mapping[str, SourceRow]
) -> dict[Technology, Radio]:
    """A model's lists, made stronger where the list for the whole phone is the same."""
    found = dict(radios)
    for draft in (draft for draft in drafts if draft.scope is Scope.DEVICE):
        for technology, radio in radios.items():
            theirs = draft.radios.get(technology)
            if theirs is not None and agrees(radio, theirs):
                found[technology] = lay_over(radio, theirs, sources)
    return found


def _unassigned(drafts: Sequence[Draft], names: Iterable[NameRow]) -> list[str]:
    """Model numbers without bands. One that is only the longer writing of a variant's number joins that variant instead."""
    left: dict[str, str] = {}
    for model in (model for row in names for model in row.models):
        if any(draft.has(model) for draft in drafts) or fold(model) in left:
            continue
        homes = [draft for draft in drafts if any(_same_model(model, known) for known in draft.models)]
        if homes:
            homes[0].models.append(model)
        else:
            left[fold(model)] = model
    return list(left.values())


def _said(row: BandRow) -> int:
    """Of how many technologies a row speaks."""
    return sum(getattr(row, column) is not None for column in TECHNOLOGIES)


def _same_model(one: str, other: str) -> bool:
    """Whether two model numbers differ only in the maker's prefix or the dual-SIM suffix (`C1010`, `SM-C1010`)."""
    return not set(looked_up_as(one)).isdisjoint(looked_up_as(other))


def _fame(rows: DeviceRows) -> int:
    """How widely the phone is known: snapshots that hold it, further sources, and its many model numbers."""
    places = {source for row in rows.names for source in (row.source, *row.known_in)} | {
        row.source for row in rows.bands
    }
    models = {fold(model) for row in rows.names for model in row.models}
    models |= {fold(model) for row in rows.bands for model in row.models}
    return len(places) + min(len(models), 12) // 2


def _origin(source: str, sources: Mapping[str, SourceRow]) -> str:
    return sources[source].origin or source
