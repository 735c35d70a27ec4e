"""Questions that were once answered wrongly, put to the real tables: what is right, and why."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from bot.bands.answer import Answer, CompareAnswer, CountryAnswer, Explanation, PhonesAnswer
from bot.bands.controls import fitting
from bot.bands.judge.verdict import Overall
from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.render import card
from bot.bands.render_lists import compare_card
from bot.bands.service import BandsService
from bot.bands.tables.load import load_tables
from bot.bands.wire import to_json
from bot.places.places import Places
from tests.bot.bands.small import english

_CACHE = Path(__file__).parents[3] / "var" / "cache" / "tables-of-tests.bin"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what has to come of it."""

    text: str
    kind: str
    verdict: str
    device: str | None
    carrier: str | None
    why: str


QUESTIONS = (
    Asked("AT&T", "unknown_device", "unknown", None, "att-us", "not a phone called T in Austria"),
    Asked("Mi A1 AT&T", "answer", "unknown", "Mi A1", "att-us", "not the Xperia T on A1 Austria"),
    Asked(
        "FooPhone 3000 T-Mobile", "unknown_device", "unknown", None, "tmobile-us", "its number was dropped to fit ZTE"
    ),
    Asked("Galaxy S3 T-Mobile 2013", "choose_device", "unknown", None, "tmobile-us", "the T999 swallowed the carrier"),
    Asked("BlackBerry Bold 9900 Rogers 2012", "", "", "Bold Touch 9900", "rogers-ca", "2012 is a year, no Alcatel"),
    Asked("iPhone 12 Verizon 2035", "per_model", "unknown", "iPhone 12", "verizon-us", "nobody knows that far ahead"),
    Asked("Nokia 3310 T-Mobile US", "", "off", "3310", "tmobile-us", "a phone of 2000 has no 4G, and 2G is off"),
    Asked(
        "Galaxy S4 GT-I9500 T-Mobile", "answer", "off", "Galaxy S4 I9500", "tmobile-us", "family first, number behind"
    ),
    Asked("Galaxy Z Fold 4 AT&T", "per_model", "gaps", "Galaxy Z Fold4", "att-us", "one phone, two spellings"),
    Asked("Galaxy A54 5G congstar", "per_model", "depends", "Galaxy A54", "congstar-de", "one phone, two spellings"),
    Asked("C6906 AT&T 2013", "answer", "works", "Xperia Z1", "att-us", "LTE 4 and 17 were what AT&T ran"),
    Asked("C6903 Maroc Telecom", "answer", "works", "Xperia Z1", "iam-ma", "3, 7 and 20 are shared"),
    Asked("iPhone 5 Jio", "", "", "iPhone 5", "jio-in", "Jio has neither 2G nor 3G"),
    Asked("iPhone 7 Telstra", "per_model", "gaps", "iPhone 7", "telstra-au", "Australia blocks what cannot call 000"),
    Asked("iPhone 5 A1429 Optus", "", "no", "iPhone 5", "optus-au", "no VoLTE: barred by law, though bands are shared"),
    Asked("Xperia Z1 C6999 AT&T", "per_model", "depends", "Xperia Z1", "att-us", "a number that nobody knows"),
    Asked("iPhone 5 au 2013", "per_model", "depends", "iPhone 5", "au-jp", "a carrier that is a plain word, too"),
    Asked("C6943 Oi Brazil", "answer", "off", "Xperia Z1", "oi-br", "Oi's network is no longer on air"),
    Asked("C6943 Oi Brazil 2013", "answer", "gaps", "Xperia Z1", "oi-br", "its 4G on 2.5 GHz had begun"),
    Asked("C6906 Vivo Brazil 2013", "answer", "gaps", "Xperia Z1", "vivo-br", "band 7 alone carried 4G then"),
    Asked("Galaxy S5 Aircel India", "", "off", "Galaxy S5", "aircel-in", "Aircel is gone, and was never a yes"),
    Asked("C6903 docomo 2013-11", "answer", "gaps", "Xperia Z1", "docomo-jp", "1 and 3 of docomo's four bands of LTE"),
    Asked("C6903 KDDI 2013", "answer", "gaps", "Xperia Z1", "au-jp", "band 1 only, and CDMA calls"),
    Asked("C6903 M1 Singapore", "answer", "gaps", "Xperia Z1", "m1-sg", "3G went in August 2024: no calls"),
    Asked("C6903 Cellcom Israel", "answer", "gaps", "Xperia Z1", "cellcom-il", "2G and 3G end: calls are not sure"),
    Asked("C6903 TDC", "answer", "works", "Xperia Z1", "tdc-dk", "a carrier of three letters; calls over 2G"),
    Asked("iPhone XR Jio", "per_model", "unknown", "iPhone XR", "jio-in", "one list for all its models"),
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(cache=_CACHE)


@pytest.fixture(scope="module")
def service(tables: Tables) -> BandsService:
    class Holder:
        current = tables

    return BandsService(Holder(), Places.load(), names=Names, today=lambda: date(2026, 11, 24))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "does the ZL have band 3?",
            ["✅ **C6503**: yes, B3", "⛔ **C6506**: no B3", "❔ **C6502**: whether it has B3"],
        ),
        ("does the C6506 have LTE band 3?", ["⛔ **C6506**: no B3"]),
        ("iphone 12 n78", ["✅ **A2172, A2402, A2403, A2404**: yes, n78"]),
        ("pixel 6 b71", ["yes, B71"]),
    ],
)
def test_a_band_is_answered_by_model_with_its_sources(
    service: BandsService, tables: Tables, text: str, lines: list[str]
) -> None:
    shown = card(service.answer(Query(text=text)), english(), tables=tables).text()
    for line in lines:
        (found,) = [one for one in shown if line in one]
        assert "Sources: " in found or "❔" in found


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.text)
def test_answer_is_right(asked: Asked, service: BandsService, tables: Tables) -> None:
    answer = json.loads(json.dumps(to_json(service.answer(Query(text=asked.text)), english(), tables=tables)))
    assert (answer["device"] or {}).get("name") == asked.device, asked.why
    assert (answer["carrier"] or {}).get("id") == asked.carrier, asked.why
    assert answer["kind"] == (asked.kind or answer["kind"]), asked.why
    assert answer["verdict"] == (asked.verdict or answer["verdict"]), asked.why
    if asked.text == "iPhone 5 Jio":
        assert all(not {"2G", "3G"} & set(line["technologies"]) for line in answer["variants"]), asked.why


def test_a_number_that_nobody_knows_makes_no_list_sure(service: BandsService) -> None:
    """Where every known model works, another one of the same name may not."""
    known = service.country("Redmi Note 9 Pro", "DE")
    assert isinstance(known, CountryAnswer)
    strange = service.country("Redmi Note 9 Pro XT9999", "DE")
    assert isinstance(strange, CountryAnswer)
    assert strange.device.id == known.device.id
    assert Overall.WORKS in {line.verdict.overall for line in known.lines}
    assert Overall.WORKS not in {line.verdict.overall for line in strange.lines}


def test_no_button_turns_a_number_that_nobody_knows_into_a_yes(service: BandsService, tables: Tables) -> None:
    answer = service.answer(Query(text="Redmi Note 9 Pro XT9999 Telekom Germany"))
    assert answer.carrier is not None
    shown = [one.action for row in card(answer, english(), tables=tables).controls for one in row if one.action]
    again = [one.args for one in shown if one.name == "bands"]
    assert again
    for device, model, carrier, when, _ in again:
        clicked = service.exact(device, model or None, carrier, when=when)
        assert clicked is not None
        assert clicked.verdict is not None
        assert clicked.verdict.overall is not Overall.WORKS, (model, when)


def test_compare_says_which_number_it_does_not_know(service: BandsService) -> None:
    known = service.compare("Redmi Note 9 Pro", "Xperia Z1")
    asked = service.compare("Redmi Note 9 Pro XT9999", "Xperia Z1", "T-Mobile US")
    assert isinstance(known, CompareAnswer)
    assert isinstance(asked, CompareAnswer)

    assert (known.strange, asked.strange) == ((), ("XT9999",))
    assert asked.verdicts[0].overall is not Overall.WORKS
    told = " ".join(compare_card(asked, english()).text())
    assert "I do not know the number “XT9999”" in told


@pytest.mark.parametrize("strange", ["XT9999", "X" * 60, "Ж" * 40, "?" * 50])
def test_no_button_forgets_a_number_that_nobody_knows(strange: str) -> None:
    action = fitting("bands", "d" * 24, f"{strange}?", "c" * 24, "2013-10-21", "details")

    assert len(action.custom_id()) <= 100
    assert action.args[1].endswith("?")
    assert f"{strange}?".startswith(action.args[1].rstrip("?"))
    assert (action.args[0], *action.args[2:]) == ("d" * 24, "c" * 24, "2013-10-21", "details")


def lines_of(service: BandsService, tables: Tables, text: str, **more: str) -> list[str]:
    return [str(line) for line in card(service.ask(Query(text=text, **more)), english(), tables=tables).text()]


@pytest.mark.parametrize("text", ["C6903 T-Mobile", "C6906 AT&T"])
def test_the_headline_says_that_the_carrier_decides_which_phones_it_admits(
    service: BandsService, tables: Tables, text: str
) -> None:
    assert lines_of(service, tables, text)[1].startswith(
        "🟡 **Data only at best: no calls can be expected, and the carrier decides which phones it lets in.**"
    )


@pytest.mark.parametrize("text", ["Z1 T-Mobile", "Z1 AT&T", "iPhone 15 AT&T 2024"])
def test_a_headline_about_several_models_says_so_too(service: BandsService, tables: Tables, text: str) -> None:
    assert "The carrier decides which phones it lets in." in lines_of(service, tables, text)[1]


def test_a_merger_is_told_and_is_no_rule_on_phones(service: BandsService, tables: Tables) -> None:
    lines = lines_of(service, tables, "Z1 UScellular")
    assert "decides which phones" not in lines[1]
    assert any(line.startswith("🚪 UScellular was bought") for line in lines)


def test_the_best_model_for_a_carrier_with_a_list_comes_with_its_rule(service: BandsService, tables: Tables) -> None:
    for where in ("AT&T", "United States"):
        lines = card(service.best("Z1", where), english(), tables=tables).lines
        assert "🚪 AT&T admits only phones on its own list (since February 2022)." in lines
    there = card(service.country("Z1", "US"), english(), tables=tables).lines
    assert "🚪 AT&T admits only phones on its own list (since February 2022)." in there


def test_a_carrier_of_a_country_names_the_model_that_does_best(service: BandsService, tables: Tables) -> None:
    lines = card(service.country("Z1", "Brazil"), english(), tables=tables).lines
    (vivo,) = [line for line in lines if "**Vivo**" in line]
    assert "gaps: C6903: 4G B3 B7" in vivo


@pytest.mark.parametrize("brand", ["ahamo", "LINEMO", "povo", "Y!mobile", "Mint Mobile"])
def test_a_virtual_carrier_is_no_yes_for_a_time_before_it_is_known(
    service: BandsService, tables: Tables, brand: str
) -> None:
    answer = service.ask(Query(text="C6903", carrier=brand, when="2013"))
    assert isinstance(answer, Answer)
    assert answer.verdict is not None
    assert answer.verdict.overall is Overall.UNKNOWN
    assert "existed then is not known" in card(answer, english(), tables=tables).lines[0]
    now = service.ask(Query(text="iPhone 15", carrier=brand, when="2026"))
    assert isinstance(now, Answer)
    assert now.verdict is not None
    assert not any(one.id == "line-before-known" for line in now.verdict.variants for one in line.notes)


def test_a_network_that_began_later_is_no_yes_for_2013(service: BandsService) -> None:
    answer = service.ask(Query(text="C6903", carrier="Rakuten", when="2013"))
    assert isinstance(answer, Answer)
    assert answer.verdict is not None
    assert answer.verdict.overall is Overall.UNKNOWN


def test_phones_are_asked_for_a_date(service: BandsService, tables: Tables) -> None:
    found = service.phones("T-Mobile", brand="Sony", query=Query(country="US", when="2013-10"))
    assert isinstance(found, PhonesAnswer)
    assert (found.carrier.id, found.when.day) == ("tmobile-us", date(2013, 10, 1))
    assert to_json(found, english(), tables=tables)["as_of"] == "2013-10"
    assert any(line.device.id == "sony-xperia-z1" for line in found.lines)
    assert "October 2013" in card(found, english(), tables=tables).footer


@pytest.mark.parametrize("text", ["T-Mobile since 2013", "T-Mobile seit 2013", "T-Mobile desde 2013"])
def test_a_year_since_when_is_read_beside_the_carrier(service: BandsService, text: str) -> None:
    found = service.phones(text, brand="Sony", query=Query(home_country="US"))
    assert isinstance(found, PhonesAnswer)
    assert (found.carrier.id, found.since) == ("tmobile-us", 2013)


def test_what_is_not_understood_beside_a_carrier_is_said(service: BandsService, tables: Tables) -> None:
    found = service.phones("T-Mobile blorf", brand="Sony", query=Query(home_country="US"))
    assert isinstance(found, PhonesAnswer)
    assert "I did not understand “blorf”." in card(found, english(), tables=tables).lines


def test_phones_of_a_carrier_of_the_country_that_is_named(service: BandsService) -> None:
    found = service.phones("T-Mobile", brand="Sony", query=Query(country="PL"))
    assert isinstance(found, PhonesAnswer)
    assert found.carrier.id == "tmobile-pl"


def test_a_network_that_is_off_is_off_for_every_model(service: BandsService, tables: Tables) -> None:
    assert lines_of(service, tables, "Z1 Oi Brazil")[1].startswith("⚫ **Switched off.**")


def test_calls_name_every_network_that_carries_them(service: BandsService, tables: Tables) -> None:
    assert "📞 Calls: yes, over 2G and 3G" in lines_of(service, tables, "C6903 Maroc Telecom")


def test_a_narrower_band_is_said_to_be_no_proof(service: BandsService, tables: Tables) -> None:
    (four,) = [line for line in lines_of(service, tables, "C6906 T-Mobile") if line.startswith("**4G**")]
    assert four.endswith("whether it reaches B12 with a narrower band is not known")


@pytest.mark.parametrize(
    ("term", "band"),
    [("banda 28", "B28"), ("bande 20", "B20"), ("バンド19", "B19"), ("النطاق 20", "B20"), ("banda n78", "n78")],
)
def test_a_band_is_explained_in_the_words_of_the_asker(service: BandsService, term: str, band: str) -> None:
    found = service.explain(term)
    assert isinstance(found, Explanation)
    assert found.title == band


def test_the_country_of_the_server_decides_a_name_that_the_own_country_lacks(service: BandsService) -> None:
    at_home = Query(text="C6903 Orange", home_country="US", server_country="MA")
    answer = service.ask(at_home)
    assert isinstance(answer, Answer)
    assert answer.carrier is not None
    assert (answer.carrier.id, answer.assumed) == ("orange-ma", ("country",))
    own = service.ask(replace(at_home, home_country="PL"))
    assert isinstance(own, Answer)
    assert own.carrier is not None
    assert own.carrier.id == "orange-pl"


def test_other_phones_of_the_name_take_one_short_line(service: BandsService, tables: Tables) -> None:
    (others,) = [line for line in lines_of(service, tables, "Z1 T-Mobile") if line.startswith("Did you mean")]
    assert others.count("(") == 2
    assert others.endswith("…")


@pytest.mark.parametrize("text", ["welches Z1 Vodafone Germany", "qual Z1 Vivo Brazil", "どの Z1 docomo"])
def test_question_words_are_no_names(service: BandsService, text: str) -> None:
    answer = service.ask(Query(text=text))
    assert isinstance(answer, Answer)
    assert answer.unread == ()
    assert answer.device is not None
    assert answer.carrier is not None


@pytest.mark.parametrize("text", ["Z1 T-Mobil Deutschland", "Z1 T-Mobil Germany"])
def test_a_mistyped_carrier_of_two_words_is_no_part_of_the_phone(
    service: BandsService, tables: Tables, text: str
) -> None:
    answer = service.ask(Query(text=text))
    assert isinstance(answer, Answer)
    assert answer.device is not None
    assert answer.device.id == "sony-xperia-z1"
    assert answer.carrier is not None
    assert answer.carrier.id == "telekom-de"
    assert "T-Mobil" in answer.took_carrier
