"""Quiet hours and days in a person's own time, also where clocks change."""

from datetime import UTC, datetime

import pytest

from bot.news.watching.model import Watcher

NIGHT = (22 * 60, 7 * 60)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-01-10 20:59", None),
        ("2026-01-10 21:00", "2026-01-11 06:00"),
        ("2026-01-11 05:59", "2026-01-11 06:00"),
        ("2026-01-11 06:00", None),
        ("2026-03-28 22:00", "2026-03-29 05:00"),  # the night in which clocks go forward: 7:00 there is 5:00 UTC
        ("2026-10-24 21:00", "2026-10-25 06:00"),  # and back again
    ],
)
def test_the_night_ends_by_the_clock_on_the_persons_wall(now: str, until: str | None) -> None:
    watcher = Watcher(1, zone="Europe/Berlin", quiet=NIGHT)

    found = watcher.quiet_until(datetime.fromisoformat(now).replace(tzinfo=UTC))

    assert found == (None if until is None else datetime.fromisoformat(until).replace(tzinfo=UTC))


def test_hours_by_day_do_not_pass_midnight() -> None:
    watcher = Watcher(1, quiet=(9 * 60, 17 * 60))
    hours = (datetime(2026, 1, 10, hour, tzinfo=UTC) for hour in (8, 9, 16, 17, 23))

    assert [watcher.quiet_until(hour) is not None for hour in hours] == [False, True, True, False, False]


def test_a_day_begins_at_the_persons_midnight() -> None:
    tokyo = Watcher(1, zone="Asia/Tokyo")

    assert tokyo.day_began(datetime(2026, 1, 10, 14, 59, tzinfo=UTC)) == datetime(2026, 1, 9, 15, tzinfo=UTC)
    assert tokyo.day_began(datetime(2026, 1, 10, 15, tzinfo=UTC)) == datetime(2026, 1, 10, 15, tzinfo=UTC)
