"""Lays corrections over the variants of a phone: what a correction says stands, whatever the imports say."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.bands.model import NOTHING_KNOWN, Radio, Scope, State
from bot.bands.tables.device_merge import Draft
from bot.bands.tables.device_rows import PREFIXES, TECHNOLOGIES, Column, CorrectionRow
from bot.bands.tables.model_numbers import fold
from bot.bands.tables.radios import band_ids, radio_of, strength_of
from bot.bands.tables.source_rows import SourceRow


def correct(
    drafts: list[Draft],
    unassigned: list[str],
    corrections: Iterable[CorrectionRow],
    *,
    sources: Mapping[str, SourceRow],
) -> None:
    """Apply corrections in the order of their lines; changes the drafts and the model numbers in place."""
    for row in corrections:
        if row.model is not None and row.not_of_this_phone:
            _take_away(drafts, unassigned, row.model, why=row.why)
        elif row.model is not None and row.rename:
            _rename(drafts, unassigned, row)
        if row.set or row.add or row.remove:
            for draft in _meant(drafts, unassigned, row):
                _mend(draft, row, sources)
        known = {fold(model) for draft in drafts for model in draft.models} | {fold(model) for model in unassigned}
        unassigned.extend(model for model in row.models if fold(model) not in known)


def _meant(drafts: list[Draft], unassigned: list[str], row: CorrectionRow) -> list[Draft]:
    """The variants a correction speaks of; a model number that shared a variant, or had none, gets one of its own."""
    if row.model is None:
        return list(drafts)
    model = row.rename or row.model
    homes = [draft for draft in drafts if draft.has(model)]
    if not homes:
        unassigned[:] = [other for other in unassigned if fold(other) != fold(model)]
        drafts.append(Draft([model], [], Scope.MODEL, {}))
        return [drafts[-1]]
    for place, draft in enumerate(homes):
        if len(draft.models) > 1:
            written = next(known for known in draft.models if fold(known) == fold(model))
            draft.models.remove(written)
            homes[place] = Draft([written], list(draft.labels), Scope.MODEL, dict(draft.radios), note=draft.note)
            drafts.insert(drafts.index(draft), homes[place])
    return homes


def _mend(draft: Draft, row: CorrectionRow, sources: Mapping[str, SourceRow]) -> None:
    for column, value in row.set.items():
        radio = radio_of(column, value, by=row.sources, sources=sources)
        draft.radios[TECHNOLOGIES[column]] = replace(radio, note=row.why)
    for column in {**row.add, **row.remove}:
        technology = TECHNOLOGIES[column]
        more, fewer = band_ids(column, row.add.get(column, "-")), band_ids(column, row.remove.get(column, "-"))
        mine = draft.radios.get(technology, NOTHING_KNOWN)
        bands = (set(mine.bands) | set(more)) - set(fewer)
        by = tuple(dict.fromkeys((*mine.sources, *row.sources)))
        # Bands added to a list that nobody states are bands it has, but no whole list; and one mended band does not make
        # the rest of a list any surer.
        strength = mine.strength if mine.sources else strength_of(by, sources)
        radio = Radio(State.KNOWN if bands else mine.state, complete=mine.complete, strength=strength)
        draft.radios[technology] = replace(radio, bands=_in_order(column, bands), sources=by, note=row.why)


def _in_order(column: Column, bands: set[str]) -> tuple[str, ...]:
    prefix = PREFIXES[column]
    return tuple(sorted(bands, key=lambda band: int(band.removeprefix(prefix))))


def _take_away(drafts: list[Draft], unassigned: list[str], model: str, *, why: str) -> None:
    """The number is another phone's; a list that stood under it alone stays, for a variant whose number is not known."""
    unassigned[:] = [other for other in unassigned if fold(other) != fold(model)]
    for draft in drafts:
        if draft.has(model):
            draft.models[:] = [other for other in draft.models if fold(other) != fold(model)]
            if not draft.models:
                draft.scope, draft.note = Scope.LABEL, why


def _rename(drafts: list[Draft], unassigned: list[str], row: CorrectionRow) -> None:
    right, wrong = row.rename or "", row.model or ""
    unassigned[:] = [other for other in unassigned if fold(other) not in (fold(wrong), fold(right))]
    for draft in drafts:
        if draft.has(wrong):
            draft.models[:] = [right if fold(model) == fold(wrong) else model for model in draft.models]
            draft.note = row.why
        elif fold(wrong) in map(fold, draft.suspect):
            draft.models.append(right)
            draft.scope, draft.note = Scope.MODEL, row.why
