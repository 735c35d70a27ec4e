"""When a source is asked again: how it fares and what it asks for in, a time out. Pure."""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

BASE_INTERVAL_S = 600
LONGEST_INTERVAL_S = 3600
"""A source that hardly ever posts is still asked this often, so that news is never an hour old."""
LONGEST_WAIT_S = 24 * 3600
"""However long a server or a feed asks us to stay away."""
FIRST_BACKOFF_S = 300
TELL_AFTER = timedelta(hours=24)
OFF_AFTER = timedelta(days=7)
OFF_FAILURES = 11
JITTER = 0.1
STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0)
"""Intervals that a rhythm leads to, in least intervals. In steps, so that a source's slot does not move with each of its entries."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """How long a source has failed. `told` is when its servers were told, None when they were not."""

    failures: int
    since: datetime
    told: datetime | None = None


def slot(url: str, interval_s: float) -> float:
    """Seconds from 0 to the interval, always the same for a URL: load stays flat when many sources are added at once."""
    digest = hashlib.blake2b(url.encode(), digest_size=8).digest()
    return int.from_bytes(digest) / 2**64 * interval_s


def base_interval_s(least_s: int) -> int:
    """How often a source is asked whose rhythm is not known: ten minutes, or twice the least where that is shorter.

    `least_s` is FEEDS_MIN_INTERVAL_S: one setting scales all intervals, so that they are seconds in the playground.
    """
    return max(least_s, min(2 * least_s, BASE_INTERVAL_S))


def gaps_s(published: Iterable[datetime | None]) -> list[float]:
    """Seconds between the newest entries with a date, newest first."""
    dates = sorted(filter(None, published), reverse=True)[:12]
    return [(newer - older).total_seconds() for newer, older in pairwise(dates)]


def interval_s(gaps: list[float], *, least_s: int) -> int:
    """How often to ask, from the gaps between a source's newest entries (newest first): a quarter of the usual gap, in steps.

    Args:
        gaps: seconds between neighbouring entries; empty when not known.
        least_s: FEEDS_MIN_INTERVAL_S.
    """
    known = sorted(gap for gap in gaps if gap >= 0)
    if len(known) < 3:
        return base_interval_s(least_s)
    quarter = known[len(known) // 2] / 4
    step = max((step for step in STEPS if step * least_s <= quarter), default=1.0)
    return int(max(least_s, min(step * least_s, LONGEST_INTERVAL_S)))


def after_success(now: datetime, url: str, every_s: int, *, asked_wait_s: int | None, spread: float) -> datetime:
    """The next poll: after the interval, or what the server or the feed asked for if that is longer (at most a day).

    Each URL has its own slot in a grid a tenth wider than the wait, so that sources that were added together part at once and
    stay apart, and one that is asked a little late keeps its slot. For waits over an hour the grid is an hour's: parted by that
    much is enough, and a wider one could double a wait of a day. `spread`, from 0 to 1, is the jitter: up to a fiftieth.
    """
    wait = max(every_s, min(asked_wait_s or 0, LONGEST_WAIT_S))
    grid = min(wait, LONGEST_INTERVAL_S) * (1 + JITTER)
    earliest = now.timestamp() + wait
    phase = slot(url, grid)
    at = phase + math.ceil((earliest - phase) / grid) * grid
    return datetime.fromtimestamp(at + wait * 0.02 * spread, UTC)


def past_skips(moment: datetime, skips: str) -> datetime:
    """The moment, or the end of the hours and days that the feed does not want to be read on (`Feed.skips`), at most a day on."""
    if not skips:
        return moment
    hours, _, days = skips.partition("/")
    shut_hours, shut_days = set(map(int, hours.split())), set(map(int, days.split()))
    at = moment
    for _ in range(LONGEST_WAIT_S // 3600):
        if at.hour not in shut_hours and at.weekday() not in shut_days:
            break
        at = at.replace(minute=moment.minute, second=moment.second) + timedelta(hours=1)
    return at


def after_failure(
    now: datetime, failures: int, *, retry_after_s: int | None, spread: float, first_s: int = FIRST_BACKOFF_S
) -> datetime:
    """5 · 2ⁿ minutes, or what the server asks for if that is longer, at most a day. `failures` counts this one, from 1.

    `first_s` is shorter where sources are asked every few seconds, as in the playground.
    """
    wait = first_s * 2 ** min(failures - 1, 12)
    wait = min(max(wait, retry_after_s or 0), LONGEST_WAIT_S)
    return now + timedelta(seconds=wait * (1 + JITTER * spread))


def should_tell(trouble: Trouble, now: datetime) -> bool:
    """Whether the servers that have the source should be told now: once, after a day."""
    return trouble.told is None and now - trouble.since >= TELL_AFTER


def should_switch_off(trouble: Trouble, now: datetime) -> bool:
    """Whether asking has become pointless: a week and eleven failures."""
    return trouble.failures >= OFF_FAILURES and now - trouble.since >= OFF_AFTER
