"""When a subscription may speak: quiet hours and digests in the time of a zone; a moment in, the moment to wait for out. Pure."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.news.model import Subscription

DAILY = "daily"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DIGESTS = (DAILY, *WEEKDAYS)
"""How often a digest comes: each day, or each week on a day."""
LONGEST_ZONE = 40
DAY_MINUTES = 24 * 60
Hours = tuple[int, int]
"""From when until when, in minutes after midnight."""
_TO = re.compile(r"\s*(?:\u2013|\u2014|\u2026|\bto\b)\s*")


def due(subscription: Subscription, now: datetime) -> datetime | None:
    """When an article that came now may be posted; None: at once. A digest has its own hour, whatever is quiet."""
    if subscription.digest:
        zone = ZoneInfo(subscription.zone or "UTC")
        return _next_digest(subscription, now.astimezone(zone), zone)
    return quiet_until(subscription.quiet, subscription.zone, now) if subscription.quiet else None


def quiet_until(hours: Hours, zone_name: str, now: datetime) -> datetime | None:
    """The end of quiet hours that hold now in a time zone; None when they do not. They may pass midnight."""
    zone = ZoneInfo(zone_name or "UTC")
    local, (begin, end) = now.astimezone(zone), hours
    minute = local.hour * 60 + local.minute
    quiet = begin <= minute < end if begin <= end else minute >= begin or minute < end
    return _first(_moments(local.date(), end, zone), now) if quiet else None


def day_began(zone_name: str, now: datetime) -> datetime:
    """Midnight of today in a time zone."""
    zone = ZoneInfo(zone_name or "UTC")
    return datetime.combine(now.astimezone(zone).date(), time(), zone).astimezone(UTC)


def when(subscription: Subscription) -> tuple[object, ...]:
    """Everything that decides when a subscription speaks."""
    return subscription.quiet, subscription.zone, subscription.digest, subscription.digest_hour


def _next_digest(subscription: Subscription, local: datetime, zone: ZoneInfo) -> datetime:
    minute = subscription.digest_hour * 60
    days = (local.date() + timedelta(days=ahead) for ahead in range(9))
    fitting = (day for day in days if subscription.digest == DAILY or WEEKDAYS[day.weekday()] == subscription.digest)
    return _first((moment for day in fitting for moment in _at(day, minute, zone)), local)


def _moments(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    for ahead in range(3):
        yield from _at(day + timedelta(days=ahead), minute, zone)


def _at(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    """A time of the clock on a day, in UTC: twice where the clock is put back, shifted where it is put forward."""
    naive = datetime.combine(day, time(minute // 60 % 24, minute % 60))
    for fold in (0, 1):
        yield naive.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _first(moments: Iterator[datetime], now: datetime) -> datetime:
    return next(moment for moment in moments if moment > now)


def read_minutes(text: str) -> int | None:
    """A time of the day as people write it, "22:30", "7", "7 pm", in minutes after midnight; None when it is none."""
    plain = text.strip().lower().replace("h", ":").replace(".", ":").rstrip(":")
    late = plain.endswith("pm")
    early = plain.endswith("am")
    hours, _, minutes = plain.removesuffix("pm").removesuffix("am").strip().partition(":")
    if not (hours.isascii() and hours.isdigit() and (not minutes or (minutes.isascii() and minutes.isdigit()))):
        return None
    hour, minute = int(hours), int(minutes or 0)
    if late or early:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * late
    return (
        (hour * 60 + minute) % DAY_MINUTES if hour <= 24 and minute < 60 and hour * 60 + minute <= DAY_MINUTES else None
    )


def read_hours(text: str) -> Hours | None:
    """Hours as people write them, "22-7", "22:30 – 6:45", "10 pm to 7 am"; None when they are none, or begin when they end."""
    begin, _, end = _TO.sub("-", text).partition("-")
    first, last = read_minutes(begin), read_minutes(end)
    return None if first is None or last is None or first == last else (first, last)


def clock(minute: int) -> str:
    """Minutes after midnight as a clock shows them."""
    return f"{minute // 60:02}:{minute % 60:02}"


def find_zone(text: str) -> str | None:
    """A time zone of the IANA's list by its name or its city, in any case; None when there is none."""
    wanted = _folded(text)
    if wanted in ("utc", "gmt", "z"):
        return "UTC"
    zones = _zones()
    return zones.get(wanted) or next((zone for name, zone in zones.items() if name.rpartition("/")[2] == wanted), None)


def suggest_zones(text: str, *, limit: int = 25) -> list[str]:
    """Zones for what was typed so far: those that have it in their names, else those that look like it."""
    wanted, zones = _folded(text), _zones()
    found = [zone for name, zone in zones.items() if wanted in name]
    found.sort(key=lambda zone: (not _folded(zone).rpartition("/")[2].startswith(wanted), zone))
    if not found:
        names = zones if "/" in wanted else {name.rpartition("/")[2]: zone for name, zone in zones.items()}
        found = [names[name] for name in get_close_matches(wanted, names, n=limit, cutoff=0.6)]
    return found[:limit]


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Zones of places by their folded names. `Etc/…` and old abbreviations are nobody's home."""
    places = (
        zone for zone in sorted(available_timezones()) if "/" in zone and not zone.startswith(("Etc/", "SystemV/"))
    )
    return {"utc": "UTC"} | {_folded(zone): zone for zone in places}


def _folded(text: str) -> str:
    return text.strip()[:LONGEST_ZONE].lower().replace(" ", "_")
