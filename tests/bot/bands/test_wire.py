"""The JSON of the look-up commands: every key of the documented form, for every kind of answer."""

import json

import pytest

from bot.bands.query import Query
from bot.bands.wire import to_json
from tests.bot.bands.small import TABLES, english, service
from tests.bot.bands.test_render import CASES

TOP = {
    "query", "kind", "as_of", "device", "model", "carrier", "country", "assumed", "choices", "verdict", "variants",
    "unassigned", "others", "carriers", "text",
}  # fmt: skip
VARIANT = {"models", "host", "overall", "technologies", "calls", "admission", "notes", "sources"}
TECHNOLOGY = {"status", "shared", "probable", "missing", "network", "since", "precision", "note"}

KINDS = {
    "clear-yes": ("answer", "works"),
    "gaps": ("answer", "gaps"),
    "no": ("answer", "no"),
    "switched-off": ("answer", "off"),
    "per-model": ("per_model", "depends"),
    "choose-phone": ("choose_device", "unknown"),
    "choose-carrier": ("choose_carrier", "unknown"),
    "unknown-phone": ("unknown_device", "unknown"),
    "unknown-carrier": ("unknown_carrier", "unknown"),
    "virtual-carrier": ("answer", "gaps"),
    "as-of-2013": ("answer", "works"),
    "not-yet-launched": ("answer", "unknown"),
    "imei": ("imei", "unknown"),
}


def wired(query: Query) -> dict[str, object]:
    """An answer as JSON that has been written and read again."""
    found = json.loads(json.dumps(to_json(service().answer(query), english(), tables=TABLES)))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", KINDS)
def test_kind_verdict_and_keys(name: str) -> None:
    found = wired(CASES[name])
    assert (found["kind"], found["verdict"]) == KINDS[name]
    assert set(found) == TOP
    assert found["text"]
    variants = found["variants"]
    assert isinstance(variants, list)
    for one in variants:
        assert set(one) == VARIANT
        for technology in one["technologies"].values():
            assert set(technology) == TECHNOLOGY


def test_a_switched_off_network_has_its_date_and_precision() -> None:
    (one,) = wired(CASES["gaps"])["variants"]  # type: ignore[misc]
    three = one["technologies"]["3G"]
    assert (three["status"], three["network"], three["since"], three["precision"]) == ("off", "off", "2022-07", "month")
    two = one["technologies"]["2G"]
    assert (two["since"], two["precision"]) == ("2026-08-03", "day")
    assert {source["source"] for source in one["sources"]} == {"page"}
    assert {"fact", "source", "as_of", "strength"} == set(one["sources"][0])


def test_models_and_dates_change_the_answer() -> None:
    def of(model: str, when: str | None) -> object:
        return wired(Query(device="sony-xperia-z1", text=model, carrier="tmobile-us", when=when))["variants"]

    answers = [json.dumps(of(model, when)) for model in ("C6902", "C6903", "C6906") for when in (None, "2013-10")]
    assert len(set(answers)) == len(answers)


def test_a_virtual_carrier_names_its_host() -> None:
    found = wired(CASES["virtual-carrier"])
    assert found["carrier"] == {
        "id": "mint-us",
        "brand": "Mint Mobile",
        "country": "US",
        "kind": "mvno",
        "host": "tmobile-us",
        "hosts": ["tmobile-us"],
    }


def test_an_imei_is_not_echoed() -> None:
    assert wired(CASES["imei"])["query"] == ""


@pytest.mark.parametrize("form", ["country", "phones", "best", "compare", "device", "carrier", "explain", "nothing"])
def test_the_other_forms_are_json_too(form: str) -> None:
    ask = service()
    answers = {
        "country": (ask.country("sony-xperia-z1", "Morocco"), "carriers"),
        "phones": (ask.phones("telekom-de", needs=("4G", "calls")), "phones"),
        "best": (ask.best("sony-xperia-z1", "iam-ma"), "ranked"),
        "compare": (ask.compare("sony-xperia-z1", "acme-12", "telekom-de"), "only_first"),
        "device": (ask.device("sony-xperia-z1"), "variants"),
        "carrier": (ask.carrier("tmobile-us", when="2013-10"), "technologies"),
        "explain": (ask.explain("VoLTE"), "kind"),
        "nothing": (ask.device("gone"), "choices"),
    }
    answer, key = answers[form]
    found = json.loads(json.dumps(to_json(answer, english(), tables=TABLES)))
    assert key in found
    assert found["text"]


def test_phones_are_those_that_work_fully() -> None:
    ask = service()
    found = to_json(ask.phones("telekom-de"), english(), tables=TABLES)
    phones = found["phones"]
    assert isinstance(phones, list)
    assert [one["device"]["id"] for one in phones] == ["acme-12"]
    for needs in (("5G",), ("calls",)):
        assert to_json(ask.phones("telekom-de", needs=needs), english(), tables=TABLES)["phones"]
    assert not to_json(ask.phones("telekom-de", needs=("3G",)), english(), tables=TABLES)["phones"]
    assert not to_json(ask.phones("telekom-de", brand="Sony"), english(), tables=TABLES)["phones"]
    assert not to_json(ask.phones("telekom-de", since=2023), english(), tables=TABLES)["phones"]
