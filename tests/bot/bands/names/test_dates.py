"""Dates as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bands.model import Precision, When
from bot.bands.names.dates import find_date, read_date, says_when
from bot.bands.names.names import Names
from bot.bands.query import Query
from tests.bot.bands.names.conftest import TODAY

YEAR, MONTH, DAY = Precision.YEAR, Precision.MONTH, Precision.DAY


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("in 2013", date(2013, 1, 1), YEAR),
        ("as of 2013", date(2013, 1, 1), YEAR),
        ("im Jahr 2013", date(2013, 1, 1), YEAR),
        ("en 2013", date(2013, 1, 1), YEAR),
        ("em 2013", date(2013, 1, 1), YEAR),
        ("w 2013 roku", date(2013, 1, 1), YEAR),
        ("в 2013 году", date(2013, 1, 1), YEAR),
        ("2013'te", date(2013, 1, 1), YEAR),
        ("2013年", date(2013, 1, 1), YEAR),
        ("2013-10", date(2013, 10, 1), MONTH),
        ("2013/10", date(2013, 10, 1), MONTH),
        ("10/2013", date(2013, 10, 1), MONTH),
        ("October 2013", date(2013, 10, 1), MONTH),
        ("oct 2013", date(2013, 10, 1), MONTH),
        ("Oktober 2013", date(2013, 10, 1), MONTH),
        ("octubre de 2013", date(2013, 10, 1), MONTH),
        ("outubro de 2013", date(2013, 10, 1), MONTH),
        ("août 2013", date(2013, 8, 1), MONTH),
        ("październik 2013", date(2013, 10, 1), MONTH),
        ("октябре 2013", date(2013, 10, 1), MONTH),
        ("Ekim 2013", date(2013, 10, 1), MONTH),
        ("2013年10月", date(2013, 10, 1), MONTH),
        ("2013-10-04", date(2013, 10, 4), DAY),
        ("4.10.2013", date(2013, 10, 4), DAY),
        ("October 4, 2013", date(2013, 10, 4), DAY),
        ("4 October 2013", date(2013, 10, 4), DAY),
        ("4th of October 2013", date(2013, 10, 4), DAY),
        ("2013年10月4日", date(2013, 10, 4), DAY),
        ("٢٠١٣-١٠", date(2013, 10, 1), MONTH),
        ("2013", date(2013, 1, 1), YEAR),
        ("2030", date(2030, 1, 1), YEAR),
    ],
)
def test_reads_dates(text: str, day: date, precision: Precision) -> None:
    assert read_date(text, TODAY) == When(day, precision)


@pytest.mark.parametrize(
    "text", ["today", "heute", "hoy", "aujourd’hui", "сегодня", "今日", "now", "", "soon", "1066", "2013-13"]
)
def test_today_and_nonsense_are_no_date(text: str) -> None:
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "device", "day"),
    [
        ("Z1 T-Mobile in 2013", "sony-xperia-z1", date(2013, 1, 1)),
        ("Z1 T-Mobile 2013", "sony-xperia-z1", date(2013, 1, 1)),
        ("galaxy a5 2017", "samsung-galaxy-a5-2017", None),
        ("galaxy a5 2017 in 2019", "samsung-galaxy-a5-2017", date(2019, 1, 1)),
        ("iphone se 2020 October 2021", "apple-iphone-se-2020", date(2021, 10, 1)),
        ("Z1 T-Mobile today", "sony-xperia-z1", None),
    ],
)
def test_a_year_in_a_phones_name_is_no_date(names: Names, text: str, device: str, day: date | None) -> None:
    understood = names.understand(Query(text=text), TODAY)
    assert understood.device is not None
    assert getattr(understood.device, "value").id == device  # noqa: B009 - Match is asserted by it
    assert (understood.when.day if understood.when else None) == day


def test_an_option_wins_over_the_text(names: Names) -> None:
    asked = Query(text="Z1 in 2013", when="2016-02")
    assert names.understand(asked, TODAY).when == When(date(2016, 2, 1), MONTH)


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    found = find_date(text, TODAY)
    assert found is None or 0 <= found.start < found.end


@pytest.mark.parametrize("text", ["2013", "2013-10", "October 2013", "today", "heute"])
def test_an_option_says_when(text: str) -> None:
    assert says_when(text, TODAY)


@pytest.mark.parametrize("text", ["2013-13", "1850", "last summer", "tomorrow week"])
def test_an_option_says_no_date(text: str) -> None:
    assert not says_when(text, TODAY)
