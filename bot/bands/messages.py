"""Reads a whole message of a person: each phone that it names, with the model, carrier, country and date said of it."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from bot.bands.judge.dates import to_text
from bot.bands.names.results import Match, Understood
from bot.bands.query import Query

_BREAKS = re.compile(r"[\n;!?]+|\.(?=\s|$)|,\s|\s(?:vs\.?|versus|or|and|oder|und|et|ou|y|e|или|и)\s")
_MOST_PARTS = 24


def questions_in(
    text: str,
    devices: Sequence[str],
    carriers: Sequence[str],
    *,
    asked: bool = False,
    understand: Callable[[Query, date], Understood],
    base: Query,
    today: date,
) -> list[Query]:
    """The questions of a message, in its order; one IMEI among its words makes it the only one.

    Args:
        text: the message.
        devices: ids of phones that a reader of whole texts found: a phone outside them counts by its model number only, because
            single words of talk are names of phones too.
        carriers: ids of carriers that it found.
        asked: the whole message is a question to us: a phone counts by its name where the rest of its part is understood.
        understand: reads one question.
        base: the asker's home and language.
        today: the present day.
    """
    found: dict[str, Query] = {}
    shared: dict[str, str | None] = {"carrier": next(iter(carriers), None), "country": None, "when": None}
    for part in [part for part in _BREAKS.split(text) if part.strip()][:_MOST_PARTS]:
        understood = understand(Query(text=part, home_country=base.home_country, locale=base.locale), today)
        if understood.imei:
            return [Query(text=part, locale=base.locale)]
        said = _said(understood)
        shared = {name: value or shared[name] for name, value in said.items()}
        device = understood.device
        if isinstance(device, Match) and (
            device.value.id in devices or (device.exact and (understood.model or (asked and not understood.leftovers)))
        ):
            id_ = f"device:{device.value.id}" + (f"/{understood.model}" if understood.model else "")
            found.setdefault(id_, _query(id_, said))
    said_of = {id_.partition("/")[0] for id_ in found}
    for id_ in devices:
        if f"device:{id_}" not in said_of:
            found[f"device:{id_}"] = Query(device=f"device:{id_}")
    alone = _query(None, shared)
    return [one if one.carrier or one.country else _together(one, alone) for one in found.values()]


def _said(understood: Understood) -> dict[str, str | None]:
    """What a part of the message says itself, not what was assumed for it."""
    carrier = understood.carrier.value.id if isinstance(understood.carrier, Match) else None
    country = None if "country" in understood.assumed else understood.country
    when = to_text(understood.when) if understood.when else None
    return {"carrier": None if "carrier" in understood.assumed else carrier, "country": country, "when": when}


def _query(device: str | None, said: dict[str, str | None]) -> Query:
    return Query(device=device, carrier=said["carrier"], country=said["country"], when=said["when"])


def _together(one: Query, shared: Query) -> Query:
    return Query(device=one.device, carrier=shared.carrier, country=shared.country, when=one.when or shared.when)
