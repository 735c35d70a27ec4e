"""`data/README.md` and `data/LICENSE` say what is so: the counts of the known gaps, the sources that have a licence."""

from collections import Counter
from pathlib import Path

import pytest

from bot.bands.model import State, Tables, Technology
from bot.bands.tables.check import check_tables
from bot.bands.tables.locate import data_folder
from bot.bands.tables.source_rows import read_sources
from bot.bands.tables.stats import count

README = data_folder() / "README.md"


@pytest.fixture(scope="module")
def gaps() -> dict[str, str]:
    """The rows of the table of known gaps as they should stand."""
    tables, findings = check_tables(data_folder())
    stats, seen = count(tables), Counter(finding.pattern for finding in findings)
    states = {kind: stats.states[kind.value][State.PRESENT.value] for kind in (Technology.E_UTRA, Technology.NR)}
    rows = {
        "phones of which a source kept only its first row: other variants may be missing (nearly all of 2023 and later)": (
            f"{stats.first_row_only:,} of {stats.devices:,}"
        ),
        "lists that hold for a phone as a whole and for no model in particular": (
            f"{stats.precision['device']:,} of {stats.variants:,}"
        ),
        "phones with LTE that have LTE bands for at least one model number": (
            f"{stats.lte_devices_with_model_bands:,} of {stats.lte_devices:,}"
        ),
        "model numbers that are known by name only": f"{stats.unassigned_models:,}",
        "variants that have LTE (5G) with unknown bands": f"{states[Technology.E_UTRA]:,} ({states[Technology.NR]:,})",
        "phones that can call over LTE, as far as is stated": f"{_callers(tables):,}",
        "bands of carriers seen in phone firmware only": f"{stats.carrier_bands['firmware']:,}",
    }
    return {**rows, **{f"`{pattern}`": f"{number:,}" for pattern, number in sorted(seen.items())}}


def _callers(tables: Tables) -> int:
    return sum(device.volte == "yes" for device in tables.devices.values())


def test_the_table_of_gaps_is_current(gaps: dict[str, str]) -> None:
    rows = [line.strip("|").split("|") for line in README.read_text("utf-8").splitlines() if line.startswith("| ")]
    table = {cells[0].strip(): cells[1].strip() for cells in rows}
    wrong = {gap: (table.get(gap), number) for gap, number in gaps.items() if table.get(gap) != number}
    assert not wrong, "what stands there, and what should: " + str(wrong)


@pytest.mark.parametrize("name", ["LICENSE"])
def test_every_licensed_source_is_named(name: str) -> None:
    text = Path(data_folder() / name).read_text("utf-8")
    licensed = [row.id for row in read_sources(data_folder()).values() if row.licence not in ("facts only", "none")]
    assert [id_ for id_ in licensed if f"`{id_}`" not in text] == []
