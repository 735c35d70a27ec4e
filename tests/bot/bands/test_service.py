"""The door of the band questions: what is not understood is said, never answered as something else."""

from dataclasses import replace
from typing import Any

import pytest

from bot.bands.answer import Answer, NotUnderstood
from bot.bands.choices import unknown_brand
from bot.bands.controls import phones_buttons
from bot.bands.kept import Kept
from bot.bands.model import Device
from bot.bands.query import Query
from bot.bands.render import card
from bot.card import Button
from tests.bot.bands.small import TABLES, TMO, Z1, english, service


@pytest.mark.parametrize(
    ("option", "text", "what"),
    [
        ("when", "2013-13", "date"),
        ("when", "last summer", "date"),
        ("when", "1850", "date"),
        ("country", "Narnia", "country"),
        ("country", "Europe", "country"),
        ("country", "EU", "country"),
    ],
)
def test_an_option_that_says_nothing_is_not_passed_over(option: str, text: str, what: str) -> None:
    query = Query(device=Z1.id, carrier=TMO.id, **{option: text})
    answer = service().ask(query)
    assert isinstance(answer, NotUnderstood), f"{option}={text!r} was answered as if it had not been said"
    assert (answer.what, answer.text) == (what, text)
    assert text in "\n".join(card(answer, english(), tables=TABLES).text())


@pytest.mark.parametrize("when", [None, "", "2013", "2013-10"])
@pytest.mark.parametrize("country", [None, "US", "United States"])
def test_options_that_are_fine_are_answered(when: str | None, country: str | None) -> None:
    assert isinstance(service().ask(Query(device=Z1.id, carrier=TMO.id, when=when, country=country)), Answer)


def test_a_carrier_at_no_date_is_not_shown_as_of_today() -> None:
    answer = service().carrier(TMO.id, when="2013-13")
    assert isinstance(answer, NotUnderstood)
    assert answer.what == "date"


def test_the_brands_are_found_once_for_one_set_of_tables() -> None:
    reads = []

    class Devices(dict[str, Device]):
        def values(self) -> Any:
            reads.append(1)
            return super().values()

    kept = Kept(replace(TABLES, devices=Devices(TABLES.devices)))
    assert unknown_brand("sony", kept.brands) is None
    found = unknown_brand("sonny", kept.brands)
    assert found is not None
    assert [choice.value for choice in found.choices][:1] == ["Sony"]
    assert len(reads) == 1


def test_a_page_of_phones_keeps_its_date() -> None:
    found = service().phones_exact("tmobile-us", brand=None, since=None, needs=(), when="2013-10")
    assert found is not None
    row = phones_buttons(found, 0, english())
    assert isinstance(row[0], Button)
    assert row[0].action is not None
    assert row[0].action.args[:2] == ("tmobile-us", "2013-10")
