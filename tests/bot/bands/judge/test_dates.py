"""Dates known to the day, the month or the year."""

from datetime import date

import pytest

from bot.bands.judge.dates import end, from_text, possibly_reached, surely_reached, to_text
from tests.bot.bands.judge.world import when


@pytest.mark.parametrize(
    ("text", "last"), [("2024", date(2025, 1, 1)), ("2024-12", date(2025, 1, 1)), ("2024-02-29", date(2024, 3, 1))]
)
def test_a_period_ends_before_the_next_begins(text: str, last: date) -> None:
    assert end(when(text)) == last
    assert to_text(when(text)) == text


def test_no_text_is_no_date() -> None:
    assert from_text("") is None


@pytest.mark.parametrize(
    ("asked", "event", "surely", "possibly"),
    [
        ("2022-06", "2022-07", False, False),
        ("2022-07-10", "2022-07", False, True),
        ("2022-08", "2022-07", True, True),
        ("2022", "2022-02-22", False, True),
        ("2022-02-22", "2022-02-22", True, True),
    ],
)
def test_whether_an_event_has_come(asked: str, event: str, surely: bool, possibly: bool) -> None:
    assert surely_reached(when(asked), when(event)) is surely
    assert possibly_reached(when(asked), when(event)) is possibly
