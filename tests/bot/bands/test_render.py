"""Cards as people read them: every case of a `/bands` answer, line by line, beside its expected text."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.action import MAX_CUSTOM_ID, parse_action
from bot.bands.answer import CountryAnswer, Kind, Line
from bot.bands.chart import Mark, chart_card, draw, grid
from bot.bands.footer import sources_card
from bot.bands.query import Query
from bot.bands.render import card
from bot.card import Button, Card, Select
from tests.bot.bands.judge.world import ask as judged
from tests.bot.bands.small import TABLES, TELEKOM, TODAY, english, service

SNAPSHOTS = Path(__file__).parent / "cards"

CASES = {
    "clear-yes": Query(device="acme-12", text="M12", carrier="telekom-de"),
    "gaps": Query(device="sony-xperia-z1", text="C6903", carrier="tmobile-us"),
    "no": Query(device="acme-12", text="M12", carrier="far-jp"),
    "switched-off": Query(device="acme-3310", text="N1", carrier="tmobile-us"),
    "per-model": Query(device="sony-xperia-z1", carrier="tmobile-us", home_country="US"),
    "choose-phone": Query(device="z1", carrier="tmobile-us"),
    "choose-carrier": Query(device="acme-12", carrier="t-mobile"),
    "choose-carrier-of-a-country": Query(device="sony-xperia-z1", text="C6903", country="MA"),
    "choose-carrier-anywhere": Query(device="acme-12"),
    "unknown-phone": Query(device="nokla 33110"),
    "unknown-carrier": Query(device="acme-12", carrier="voodoophone"),
    "virtual-carrier": Query(device="sony-xperia-z1", text="C6903", carrier="mint-us"),
    "virtual-carrier-without-host": Query(device="acme-12", text="M12", carrier="nohost-us"),
    "as-of-2013": Query(device="sony-xperia-z1", text="C6903", carrier="tmobile-us", when="2013-10"),
    "not-yet-launched": Query(device="sony-xperia-z1", text="C6903", carrier="iam-ma", when="2014"),
    "sources-disagree": Query(device="acme-12", text="M12", carrier="disputed-br"),
    "one-list-for-all": Query(device="acme-many", carrier="telekom-de"),
    "country-without-phone": Query(country="MA"),
    "imei": Query(text="imei"),
}


def told(query: Query, view: str = "answer") -> Card:
    """The card of a question."""
    return card(service().answer(query), english(), tables=TABLES, view=view)


@pytest.mark.parametrize("name", CASES)
def test_card_reads_as_written_down(name: str) -> None:
    text = "\n".join(told(CASES[name]).text()) + "\n"
    file = SNAPSHOTS / f"{name}.txt"
    assert file.is_file(), f"no snapshot {file.name}; the card reads:\n{text}"
    assert text == file.read_text("utf-8")


def test_details_name_every_technology_of_every_model() -> None:
    lines = told(CASES["per-model"], "details").lines
    assert sum(line.startswith("**4G**") for line in lines) == 3


@pytest.mark.parametrize("name", CASES)
def test_controls_keep_their_state_within_a_custom_id(name: str) -> None:
    shown = told(CASES[name])
    for row in shown.controls:
        actions = [row.action] if isinstance(row, Select) else [one.action for one in row if isinstance(one, Button)]
        for action in actions:
            assert action is not None
            assert len(action.custom_id()) <= MAX_CUSTOM_ID
            assert parse_action(action.custom_id()) == action


def test_a_button_leads_to_the_same_answer() -> None:
    told_service = service()
    asked = told_service.answer(CASES["gaps"])
    button = card(asked, english(), tables=TABLES).controls[0][0]
    assert isinstance(button, Button)
    assert button.action is not None
    device, model, carrier, when, view = button.action.args
    again = told_service.exact(device, model, carrier, when=when)
    assert again is not None
    assert (again.verdict, view) == (asked.verdict, "details")


def test_a_button_to_what_is_gone_leads_nowhere() -> None:
    assert service().exact("gone", None, "tmobile-us") is None


def test_today_and_then_are_a_click_apart() -> None:
    now, then = told(CASES["gaps"]), told(CASES["as-of-2013"])
    labels = [[one.label for one in row if isinstance(one, Button)] for row in (now.controls[0], then.controls[0])]
    assert labels[0][-1] == "In 2013"
    assert labels[1][-1] == "Today"


@pytest.mark.parametrize("view", ["details", "sources", "chart"])
def test_every_view_leads_back_to_the_answer(view: str) -> None:
    shown = told(CASES["per-model"], view)
    labels = [one.label for one in shown.controls[0] if isinstance(one, Button)]
    assert labels[0] == "Answer"
    assert bool(shown.attachments) == (view == "chart")


def test_sources_name_page_date_and_strength() -> None:
    answer = service().answer(CASES["gaps"])
    shown = sources_card(answer, english(), TABLES, title="Sources")
    assert any("T-Mobile switched 3G off: July 2022" in line for line in shown.lines)
    assert all("A page" in line for line in shown.lines), shown.lines


def test_an_imei_is_neither_kept_nor_shown() -> None:
    answer = service().answer(Query(text="imei"))
    assert answer.kind is Kind.IMEI
    assert answer.query == Query()
    assert card(answer, english(), tables=TABLES).private


def test_chart_marks_what_is_shared_missing_and_off() -> None:
    answer = service().answer(CASES["gaps"])
    assert answer.verdict is not None
    rows = grid(answer.verdict.variants[0], answer.carrier, TABLES.bands)
    marks = {chip.text: chip.mark for _, cells in rows for cell in cells for chip in cell}
    assert marks["B4"] is Mark.SHARED
    assert marks["B71"] is Mark.MISSING
    assert marks["GSM1900"] is Mark.OFF
    assert [name for name, _ in rows] == ["5G", "4G", "3G", "2G"]


def test_chart_is_a_picture_with_alt_text_and_drawn_once() -> None:
    answer = service().answer(CASES["per-model"])
    shown = asyncio.run(chart_card(answer, english(), tables=TABLES))
    (picture,) = shown.attachments
    assert picture.content.startswith(b"\x89PNG")
    assert picture.alt.startswith("Bands of Sony Xperia Z1 on T-Mobile")
    before = draw.cache_info().hits
    asyncio.run(chart_card(answer, english(), tables=TABLES))
    assert draw.cache_info().hits == before + 1


def test_probable_bands_are_drawn_and_said_as_probable() -> None:
    answer = service().answer(CASES["clear-yes"])
    assert answer.verdict is not None
    line = answer.verdict.variants[0]
    five = replace(line.technologies[-1], probable=("n78",))
    rows = grid(replace(line, technologies=(five,)), answer.carrier, TABLES.bands)
    marks = {chip.text: chip.mark for _, cells in rows for cell in cells for chip in cell}
    assert marks["n78"] is Mark.PROBABLE
    assert draw(rows)


OTHERS = {
    "country": lambda ask: ask.country("sony-xperia-z1", "Morocco"),
    "country-of-one-model": lambda ask: ask.country_exact("sony-xperia-z1", "C6906", "US"),
    "country-then": lambda ask: ask.country_exact("sony-xperia-z1", None, "US", when="2013-10"),
    "phones": lambda ask: ask.phones("telekom-de"),
    "phones-none": lambda ask: ask.phones("telekom-de", brand="Sony", since=2020, needs=("5G", "calls")),
    "best-in-a-country": lambda ask: ask.best("sony-xperia-z1", "Morocco"),
    "best-on-a-carrier": lambda ask: ask.best("sony-xperia-z1", "tmobile-us"),
    "compare": lambda ask: ask.compare("sony-xperia-z1", "acme-12"),
    "compare-on-a-carrier": lambda ask: ask.compare("sony-xperia-z1", "acme-12", "telekom-de"),
    "explain-band": lambda ask: ask.explain("band 71"),
    "explain-unknown": lambda ask: ask.explain("frobnicate"),
    "band-question": lambda ask: replace(ask.answer(Query(device="sony-xperia-z1", text="C6903")), band="B4"),
    "band-question-no": lambda ask: replace(ask.answer(Query(device="sony-xperia-z1")), band="B71"),
    "phone": lambda ask: ask.device("sony-xperia-z1"),
    "phone-of-one-model": lambda ask: ask.device_exact("sony-xperia-z1", "C6903"),
    "network": lambda ask: ask.carrier("tmobile-us"),
    "network-then": lambda ask: ask.carrier("tmobile-us", when="2013-10"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_cards_read_as_written_down(name: str) -> None:
    answer = OTHERS[name](service())
    text = "\n".join(card(answer, english(), tables=TABLES).text()) + "\n"
    file = SNAPSHOTS / f"{name}.txt"
    assert file.is_file(), f"no snapshot {file.name}; the card reads:\n{text}"
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda: service().country("sony-xperia-z1", "Atlantis"), "Atlantis"),
        (lambda: service().country("gone", "Morocco"), "gone"),
        (lambda: service().phones("gone"), "gone"),
        (lambda: service().best("gone", "MA"), "gone"),
        (lambda: service().best("acme-12", "gone"), "gone"),
        (lambda: service().compare("gone", "acme-12"), "gone"),
        (lambda: service().compare("acme-12", "gone"), "gone"),
        (lambda: service().compare("acme-12", "acme-12", "gone"), "gone"),
        (lambda: service().device("z1"), "z1"),
        (lambda: service().carrier("t-mobile"), "t-mobile"),
        (lambda: service().explain("frobnicate"), "frobnicate"),
    ],
)
def test_what_is_not_understood_is_said_back(answer: object, words: str) -> None:
    assert callable(answer)
    assert words in "\n".join(card(answer(), english(), tables=TABLES).text())


def test_a_long_list_has_pages() -> None:
    many = {f"net{number}-zz": replace(TELEKOM, id=f"net{number}-zz", country="ZZ") for number in range(30)}
    wide = replace(TABLES, carriers=many)
    found = CountryAnswer(
        "ZZ",
        TABLES.devices["acme-12"],
        None,
        service().answer(CASES["clear-yes"]).when,
        TODAY,
        tuple(
            Line(one, TABLES.devices["acme-12"], judged(TABLES.devices["acme-12"], one, world=wide))
            for one in many.values()
        ),
    )
    pages = [card(found, english(), page=number) for number in range(4)]
    assert [len(one.lines) for one in pages] == [12, 12, 6, 6]
    back, forth = pages[0].controls[0]
    assert isinstance(back, Button)
    assert isinstance(forth, Button)
    assert (back.disabled, forth.disabled) == (True, False)
    assert forth.action is not None
    assert forth.action.args == ("acme-12", "", "ZZ", "", "1")
    assert service().country_exact("gone", None, "MA") is None
    again = service().country_exact("acme-12", None, "MA")
    assert again is not None
    assert [line.carrier.id for line in again.lines] == ["iam-ma"]


@pytest.mark.parametrize(
    ("view", "words"), [("history", "T-Mobile switched 3G off: July 2022"), ("sources", "B71: A page (2024-09)")]
)
def test_a_carrier_shows_its_past_and_its_sources(view: str, words: str) -> None:
    answer = service().carrier_exact("tmobile-us")
    assert answer is not None
    shown = card(answer, english(), tables=TABLES, view=view)
    assert words in "\n".join(shown.lines)
    assert len(shown.controls[0]) == 2
    assert service().carrier_exact("gone") is None


def test_a_phone_shows_its_sources() -> None:
    answer = service().device_exact("sony-xperia-z1", "C6903")
    assert answer is not None
    shown = card(answer, english(), tables=TABLES, view="sources")
    assert shown.lines[0] == "**C6903, C6943**"
    assert "E-UTRA: A page (2024-09)" in "\n".join(shown.lines)
    assert service().device_exact("gone", None) is None
