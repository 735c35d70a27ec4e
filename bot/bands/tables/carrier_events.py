"""Joins what is known of launches and ends of a carrier's networks into one event for each generation.

Facts that somebody read and checked win. Of the rest, an end counts as done only when a source says so that also stopped
listing the network, or when two independent sources agree within a year; a mere plan whose day is past stays a plan.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.bands.model import Generation, NetworkEvent, Precision, Strength, Technology, When
from bot.bands.tables.carrier_rows import EventRow, as_when
from bot.bands.tables.source_rows import SourceRow, origins

CHECKED = "events-checked.jsonl"
LABELS = "wikipedia-mnc-history"
"""The source that knows when a label left a page, and not when a network ended."""

_Key = tuple[Generation, str, Technology | None]


def join_events(
    rows: Sequence[EventRow],
    *,
    listed: Mapping[Technology, str],
    generations: Mapping[Generation, str],
    sources: Mapping[str, SourceRow],
) -> tuple[NetworkEvent, ...]:
    """All events of one carrier.

    Args:
        rows: what the sources say, in any order.
        listed: technologies that the carrier's band list has, with the date of the list.
        generations: the same by generation.
        sources: every source.
    """
    by_key: dict[_Key, list[EventRow]] = {}
    for row in rows:
        by_key.setdefault((row.generation, row.kind, row.technology), []).append(row)
    out: list[NetworkEvent] = []
    for (generation, kind, technology), group in by_key.items():
        seen = listed.get(technology, "") if technology else generations.get(generation, "")
        event = _join(group, kind=kind, listed=seen, sources=sources)
        if event is not None:
            out.append(event)
    return tuple(sorted(out, key=lambda event: (event.generation, event.kind, event.technology or "")))


def _join(
    group: Sequence[EventRow], *, kind: str, listed: str, sources: Mapping[str, SourceRow]
) -> NetworkEvent | None:
    checked = [row for row in group if row.path.name == CHECKED]
    if checked:
        row = checked[-1]
        return replace(_event(row), when=as_when(row.date) if row.date else None)
    if kind == "launch":
        return _event(min(group, key=lambda row: row.date or "9999"))
    return _join_ends(group, listed=listed, sources=sources)


def _join_ends(group: Sequence[EventRow], *, listed: str, sources: Mapping[str, SourceRow]) -> NetworkEvent | None:
    done = [row for row in group if row.state == "done" and not _contradicted(row, listed)]
    plans = [row for row in group if row.state != "done"]
    best = max(done, key=_exactness, default=None)
    if best is None:
        return _plan(plans, listed)
    agreeing = [row for row in (*done, *plans) if abs(_year(row) - _year(best)) <= 1]
    strong = len(origins(sources, [id_ for row in agreeing for id_ in row.sources])) > 1
    ids = tuple(dict.fromkeys(id_ for row in agreeing for id_ in row.sources))
    event = replace(_event(best), sources=ids, strength=Strength.STRONG if strong else Strength.SINGLE)
    if best.sources == (LABELS,):
        # The list dropped the network by then; it may have ended long before.
        event = replace(event, note="event-gone-by")
    if not strong and any(_year(row) > _year(best) + 1 for row in plans):
        return replace(event, state="conflict", sources=_all_sources(group))
    return event


def _plan(plans: Sequence[EventRow], listed: str) -> NetworkEvent | None:
    """The latest plan. A list of a later date that still has the network makes it a conflict."""
    plan = max(plans, key=lambda row: row.date or "", default=None)
    if plan is None or plan.date is None:
        return None
    event = _event(plan)
    if listed and listed[:4] > plan.date[:4]:
        return replace(event, state="conflict")
    if not listed:
        # Nobody lists the network, and one source gives the day of its end.
        return replace(event, state="done" if plan.date < "2024" else "planned")
    return event


def _contradicted(row: EventRow, listed: str) -> bool:
    """Whether the carrier's own list, of a later date, still has what this row says is gone: then another network was meant."""
    return bool(listed) and row.date is not None and row.date <= listed


def _year(row: EventRow) -> int:
    return int(row.date[:4]) if row.date else 0


def _exactness(row: EventRow) -> tuple[int, str]:
    """A carrier's remark before a vanished label; then the more exact date."""
    return ("wikipedia-mnc" in row.sources, f"{len(row.date or '')}{row.date}")


def _all_sources(rows: Iterable[EventRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for row in rows for id_ in row.sources))


def _event(row: EventRow) -> NetworkEvent:
    return NetworkEvent(
        generation=row.generation,
        kind=row.kind,
        state=row.state,
        when=_when(row.date),
        sources=row.sources,
        strength=row.strength,
        note=row.note,
        technology=row.technology,
    )


def _when(text: str | None) -> When | None:
    if text is None:
        return None
    when = as_when(text)
    # A bare 31 December or 1 January is a year with a day that nobody meant; the files have it as a year already.
    placeholder = when.precision is Precision.DAY and (when.day.month, when.day.day) == (1, 1)
    return When(when.day.replace(month=1, day=1), Precision.YEAR) if placeholder else when
