"""Every message that band answers can name stands in the catalog, and none stands there for nothing."""

import itertools
import re
from pathlib import Path

import pytest

from bot.bands.judge.verdict import AdmissionStatus, CallStatus, Network, Overall, Status
from bot.bands.model import Strength
from bot.bands.tables.carrier_rows import AdmissionRow, EventRow
from bot.bands.tables.locate import data_folder
from bot.bands.tables.terms import TermRow
from bot.rows import read_rows
from bot.text.speech import LOCALES, message_ids
from tests.bot.bands.small import english

ROOM = Path(__file__).parents[3] / "bot" / "bands"
CATALOG = {id_ for id_, file in message_ids(LOCALES / "en").items() if file in ("bands.ftl", "explain.ftl")}
NAMED = {
    found for path in ROOM.rglob("*.py") for found in re.findall(r'"([a-z]+(?:-[a-z0-9_]+)+)"', path.read_text("utf-8"))
}


def families() -> set[str]:
    """Ids that are put together from parts."""
    found = {f"tech-{one.value}" for one in Status if one not in (Status.OFF, Status.NOT_YET)}
    found |= {f"calls-{one.value}" for one in CallStatus} | {f"short-calls-{one.value}" for one in CallStatus}
    found |= {f"overall-{one.value}" for one in Overall} | {f"strength-{one.value}" for one in Strength}
    found |= {f"head-{one.value}" for one in Overall} | {"head-works-then", "head-gaps-then", "why-no", "why-off"}
    found |= {f"sorted-{one}" for one in ("works", "gaps", "data", "no", "off")}
    found |= {f"band-{one}" for one in ("yes", "no", "perhaps", "unknown")}
    found |= {f"missing-{one}" for one in ("coverage", "mid", "capacity")}
    found |= {f"explain-role-{one}" for one in ("coverage", "mid", "capacity", "mmwave")}
    found |= {f"carrier-tech-{one.value}" for one in Network if one is not Network.LIVE}
    found |= {"carrier-calls-volte", "carrier-calls-unknown", "imei-1", "imei-2", "imei-3"}
    kinds = ("device_list", "certification", "law", "volte_required", "merger", "mvno_rule")
    found |= {f"fact-{kind}" for kind in kinds}
    states = ("done", "phasing", "announced", "planned", "conflict")
    found |= {f"fact-{kind}-{state}" for kind, state in itertools.product(("launch", "end"), states)}
    found |= {f"unknown-{what}" for what in ("device", "carrier", "country", "date", "brand", "place", "pair", "term")}
    found |= {f"instead-{what}" for what in ("device", "carrier", "country", "region", "band")}
    found |= {"unknown-device-title", "unknown-carrier-title"}
    found |= {f"pick-{what}" for what in ("device", "carrier")}
    return found


def from_data() -> set[str]:
    """Ids that the tables name."""
    data = data_folder()
    rows = [row for path in (data / "history").glob("events-*.jsonl") for row in read_rows(path, EventRow)]
    found = {row.note for row in rows if row.note}
    found |= {row.text for row in read_rows(data / "carriers-admission.jsonl", AdmissionRow)}
    return found | {f"explain-{row.id}" for row in read_rows(data / "explain.jsonl", TermRow)}


@pytest.mark.parametrize("id_", sorted(families() | from_data()))
def test_named_messages_exist(id_: str) -> None:
    assert english().knows(id_)


def test_no_message_stands_there_for_nothing() -> None:
    assert CATALOG - NAMED - families() - from_data() - {"footer"} == set()


def test_notes_of_the_code_exist() -> None:
    notes = {
        found
        for path in ROOM.rglob("*.py")
        for found in re.findall(r'(?:Note|mark|say)\(\s*"([a-z0-9_-]+)"', path.read_text("utf-8"))
    }
    assert {id_ for id_ in notes if not english().knows(id_)} == set()


def test_admission_statuses_have_words() -> None:
    assert {one.value for one in AdmissionStatus} == {"open", "check", "unknown"}
    assert english().knows("admission-open")
