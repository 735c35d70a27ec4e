"""When a source is asked again."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.news.schedule import (
    LONGEST_WAIT_S,
    Trouble,
    after_failure,
    after_success,
    interval_s,
    past_skips,
    should_switch_off,
    should_tell,
    slot,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://site.example/feed"
HOUR = 3600.0


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ([], 600),
        ([HOUR, HOUR], 600),
        ([HOUR] * 5, 900),
        ([600.0] * 5, 300),
        ([24 * HOUR] * 5, 3600),
        ([0.0, 0.0, 24 * HOUR, 24 * HOUR, 24 * HOUR], 3600),
    ],
)
def test_interval_follows_how_often_a_source_posts(gaps: list[float], expected: int) -> None:
    assert interval_s(gaps, least_s=300) == expected


@pytest.mark.parametrize("late_s", [0, 5, 50])
def test_a_source_keeps_its_slot_though_asked_late(late_s: int) -> None:
    first = after_success(NOW, URL, 600, asked_wait_s=None, spread=0)
    second = after_success(first + timedelta(seconds=late_s), URL, 600, asked_wait_s=None, spread=0)

    assert (second - first).total_seconds() == pytest.approx(660)


def test_never_earlier_than_the_interval() -> None:
    for number in range(200):
        at = after_success(NOW, f"{URL}/{number}", 600, asked_wait_s=None, spread=number / 200)
        assert timedelta(seconds=600) <= at - NOW <= timedelta(seconds=1275)


def test_load_is_flat_when_many_are_added_at_once() -> None:
    minutes = [0] * 11
    for number in range(1100):
        at = after_success(NOW, f"{URL}/{number}", 600, asked_wait_s=None, spread=0)
        minutes[int((at - NOW).total_seconds() - 600) // 60] += 1

    assert max(minutes) < 2 * min(minutes)
    assert 0 <= slot(URL, 600) < 600


@pytest.mark.parametrize(("asked", "least"), [(7200, 7200), (10**9, LONGEST_WAIT_S), (1, 600)])
def test_what_the_server_asks_for_counts_up_to_a_day(asked: int, least: int) -> None:
    wait = (after_success(NOW, URL, 600, asked_wait_s=asked, spread=0) - NOW).total_seconds()

    assert least <= wait <= least + 1.1 * min(least, HOUR)


def test_a_rhythm_that_hardly_changes_keeps_the_slot() -> None:
    """Each new entry shifts the gaps a little: with another interval at each poll, no slot would ever be kept."""
    intervals = {interval_s([HOUR + 60 * number] * 5, least_s=300) for number in range(5)}
    assert intervals == {900}
    assert {interval_s([gap * 60.0] * 5, least_s=300) for gap in range(1, 3000)} == {
        300, 450, 600, 900, 1200, 1800, 2400, 3600
    }  # fmt: skip


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 5), (2, 10), (3, 20), (8, 640), (9, 1280), (10, 1440), (99, 1440)]
)
def test_failures_back_off(failures: int, minutes: int) -> None:
    assert after_failure(NOW, failures, retry_after_s=None, spread=0) - NOW == timedelta(minutes=minutes)


def test_retry_after_is_honoured_when_longer() -> None:
    assert after_failure(NOW, 1, retry_after_s=5000, spread=0) - NOW == timedelta(seconds=5000)
    assert after_failure(NOW, 3, retry_after_s=10, spread=0) - NOW == timedelta(minutes=20)


def test_told_once_after_a_day_and_off_after_a_week_and_eleven() -> None:
    day, week = NOW - timedelta(hours=24), NOW - timedelta(days=7)

    assert should_tell(Trouble(3, day), NOW)
    assert not should_tell(Trouble(3, day, told=NOW), NOW)
    assert not should_tell(Trouble(3, day + timedelta(seconds=1)), NOW)
    assert should_switch_off(Trouble(11, week), NOW)
    assert not should_switch_off(Trouble(10, week), NOW)
    assert not should_switch_off(Trouble(50, week + timedelta(seconds=1)), NOW)


@pytest.mark.parametrize(
    ("at", "skips", "then"),
    [
        ("2026-11-24T15:10:00", "", "2026-11-24T15:10:00"),
        ("2026-11-24T15:10:00", "14 16/", "2026-11-24T15:10:00"),
        ("2026-11-24T15:10:00", "15 16/", "2026-11-24T17:10:00"),
        ("2026-11-24T23:50:00", "0 1 23/", "2026-11-25T02:50:00"),
        ("2026-11-24T15:10:00", "/1", "2026-11-25T00:10:00"),
        ("2026-11-24T15:10:00", "/1 2 3", "2026-11-25T15:10:00"),
    ],
)
def test_hours_and_days_that_a_feed_wants_skipped_are_skipped_for_a_day_at_most(at, skips, then):
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert past_skips(moment, skips) == datetime.fromisoformat(then).replace(tzinfo=UTC)
