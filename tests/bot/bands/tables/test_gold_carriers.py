"""The shipped tables hold what was checked by hand of carriers. A failure names the row of `gold/` and the row of the tables."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.bands.model import CarrierBand, NetworkEvent, Strength, Tables

GOLD = Path(__file__).parent / "gold"


def rows(name: str) -> list[Any]:
    """One case a line, called by file, line, carrier and fact."""
    lines = (GOLD / name).read_text("utf-8").splitlines()
    found = [(number, json.loads(line)) for number, line in enumerate(lines, 1)]
    return [
        pytest.param(
            row, id=f"{name}:{number}:{row['carrier']}:{row.get('band') or row.get('generation') or row['name']}"
        )
        for number, row in found
    ]


def said(bands: list[CarrierBand]) -> str:
    return "; ".join(f"{'|'.join(one.options)} {one.strength.value} by {', '.join(one.sources)}" for one in bands)


@pytest.mark.parametrize("row", rows("carrier-bands.jsonl"))
def test_band_of_a_carrier(shipped: Tables, row: dict[str, Any]) -> None:
    """`strong`: two sources name the band. `label`: one of the two gives a label of several bands, so the label is strong and
    no band of it. `single`: the label's other band is strong already. `firmware`: a phone's profile alone, never called missing."""
    band, stands, sources = row["band"], row["stands"], set(row["sources"])
    about = [one for one in shipped.carriers[row["carrier"]].bands if band in one.options]
    alone = [one for one in about if one.options == (band,)]
    where = f"{row['carrier']} {band} should be {stands} by {sorted(sources)}, and is: {said(about) or 'not there'}"
    if stands == "label":
        (label,) = [one for one in about if "|".join(one.options) == row["label"]] or pytest.fail(where)
        assert label.strength is Strength.STRONG, where
        assert sources <= set(label.sources), where
        assert not [one for one in alone if one.strength is Strength.STRONG], where
        return
    assert [one.strength for one in alone] == [Strength(stands)], where
    assert sources <= set(alone[0].sources), where


def written(event: NetworkEvent) -> tuple[str, str | None]:
    """State and date, as exactly as the date is known."""
    if event.when is None:
        return event.state, None
    length = {"day": 10, "month": 7, "year": 4}[event.when.precision.value]
    return event.state, event.when.day.isoformat()[:length]


@pytest.mark.parametrize("row", rows("switch-offs.jsonl"))
def test_end_of_a_network(shipped: Tables, row: dict[str, Any]) -> None:
    carrier = shipped.carriers[row["carrier"]]
    ends = [
        event
        for event in carrier.events
        if event.kind == "end"
        and event.generation.value == row["generation"]
        and (event.technology.value if event.technology else None) == row.get("technology")
    ]
    if row["state"] == "never":
        assert ends == []
        assert row["generation"] not in {one.value for one in carrier.generations}
        return
    where = f"{row['carrier']} {row['generation']}: see data/history/events-checked.jsonl"
    assert [written(event) for event in ends] == [(row["state"], row.get("date"))], where
    assert set(row["sources"]) <= {source for event in ends for source in event.sources}, where


@pytest.mark.parametrize("row", rows("native-names.jsonl"))
def test_large_carriers_are_known_by_their_name_in_their_own_script(shipped: Tables, row: dict[str, Any]) -> None:
    carrier = shipped.carriers[row["carrier"]]
    assert row["name"] in (carrier.brand, *carrier.aliases), "see data/carriers-aliases.jsonl"


def test_facts_are_all_there() -> None:
    """235 bands of 41 carriers that two sources name, 126 of firmware alone, 42 ends (55 by carrier and technology)."""
    bands = [param.values[0]["stands"] for param in rows("carrier-bands.jsonl")]
    assert {stands: bands.count(stands) for stands in set(bands)} == {
        "strong": 191,
        "label": 43,
        "single": 1,
        "firmware": 126,
    }
    assert len(rows("switch-offs.jsonl")) == 55
    assert len(rows("native-names.jsonl")) >= 60
