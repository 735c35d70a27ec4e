"""When a subscription may speak: quiet hours and digests in a zone's own time, also on the days when clocks change."""

from datetime import UTC, datetime

import pytest

from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind
from bot.news.timing import due, find_zone, read_hours, read_minutes, suggest_zones

TARGET = Target(TargetKind.CHANNEL, ChannelId(1), GuildId(1))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def wish(**wishes: object) -> Subscription:
    return Subscription(SubscriptionId(1), TARGET, **wishes)


@pytest.mark.parametrize(
    ("quiet", "zone", "now", "until"),
    [
        ((22 * 60, 7 * 60), "", "2026-01-10T21:59", None),
        ((22 * 60, 7 * 60), "", "2026-01-10T22:00", "2026-01-11T07:00"),
        ((22 * 60, 7 * 60), "", "2026-01-11T06:59", "2026-01-11T07:00"),
        ((22 * 60, 7 * 60), "", "2026-01-11T07:00", None),
        ((13 * 60, 14 * 60), "", "2026-01-11T13:30", "2026-01-11T14:00"),
        ((22 * 60, 7 * 60), "Asia/Kolkata", "2026-01-10T16:30", "2026-01-11T01:30"),
        ((22 * 60, 7 * 60), "America/New_York", "2026-01-10T22:00", None),
        # Berlin puts its clocks forward at 2:00 on 29 March and back at 3:00 on 25 October 2026.
        ((22 * 60, 7 * 60), "Europe/Berlin", "2026-03-28T22:00", "2026-03-29T05:00"),
        ((22 * 60, 7 * 60), "Europe/Berlin", "2026-10-24T21:00", "2026-10-25T06:00"),
        ((0, 2 * 60 + 30), "Europe/Berlin", "2026-03-29T00:30", "2026-03-29T01:30"),
        ((0, 2 * 60 + 30), "Europe/Berlin", "2026-10-25T00:10", "2026-10-25T00:30"),
        ((0, 2 * 60 + 30), "Europe/Berlin", "2026-10-25T01:10", "2026-10-25T01:30"),
    ],
)
def test_quiet_hours_hold_back(quiet: tuple[int, int], zone: str, now: str, until: str | None) -> None:
    assert due(wish(quiet=quiet, zone=zone), at(now)) == (at(until) if until else None)


@pytest.mark.parametrize(
    ("digest", "zone", "now", "then"),
    [
        ("daily", "", "2026-01-10T07:59", "2026-01-10T08:00"),
        ("daily", "", "2026-01-10T08:00", "2026-01-11T08:00"),
        ("daily", "Asia/Tokyo", "2026-01-10T00:00", "2026-01-10T23:00"),
        ("daily", "Europe/Berlin", "2026-03-28T12:00", "2026-03-29T06:00"),
        ("daily", "Europe/Berlin", "2026-10-24T12:00", "2026-10-25T07:00"),
        # 10 January 2026 is a Saturday.
        ("monday", "", "2026-01-10T12:00", "2026-01-12T08:00"),
        ("saturday", "", "2026-01-10T07:00", "2026-01-10T08:00"),
        ("saturday", "", "2026-01-10T09:00", "2026-01-17T08:00"),
    ],
)
def test_digest_comes_at_its_hour(digest: str, zone: str, now: str, then: str) -> None:
    assert due(wish(digest=digest, zone=zone, quiet=(0, 12 * 60)), at(now)) == at(then)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("22:30", 1350),
        ("7", 420),
        ("07.15", 435),
        ("7h30", 450),
        ("10 pm", 1320),
        ("12am", 0),
        ("12 pm", 720),
        ("24:00", 0),
        ("24:30", None),
        ("9:75", None),
        ("13 pm", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


def test_zones_are_found_by_city_and_in_any_case() -> None:
    assert find_zone("europe/berlin") == "Europe/Berlin"
    assert find_zone("New York") == "America/New_York"
    assert find_zone("utc") == "UTC"
    assert find_zone("Middle-earth") is None
    assert "Europe/Berlin" in suggest_zones("berl")
    assert "Europe/Warsaw" in suggest_zones("warsav")
    assert suggest_zones("Europe/Berlln")[0] == "Europe/Berlin"
    assert suggest_zones("Middle-earth") == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22-7", (22 * 60, 7 * 60)),
        ("22:30 – 6:45", (22 * 60 + 30, 6 * 60 + 45)),
        ("10 pm to 7 am", (22 * 60, 7 * 60)),
        ("22…7", (22 * 60, 7 * 60)),
        ("22-24", (22 * 60, 0)),
        ("7", None),
        ("7-7", None),
        ("tomorrow", None),
        ("22-7-9", None),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, hours: tuple[int, int] | None) -> None:
    assert read_hours(text) == hours
