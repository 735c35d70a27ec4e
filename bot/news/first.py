"""What a source's row is to hold when its feed was read to be added: a feed found goes in, what a first poll would leave comes out. Pure.

So that a site whose feed is added is not asked for it a second time in the same second, which some take ill.
"""

from datetime import datetime

from bot.news import schedule
from bot.news.discover import Candidate
from bot.news.model import SourceId
from bot.news.rounds import After


def first_reading(source: SourceId, found: Candidate, now: datetime, *, least_s: int, spread: float) -> After:
    """As after a poll that read what was found, but for the time at which that was due.

    Args:
        source: the row.
        found: as it was read a moment ago.
        now: the present time.
        least_s: FEEDS_MIN_INTERVAL_S.
        spread: a number from 0 to 1, for jitter.
    """
    feed = found.feed
    every = schedule.interval_s(schedule.gaps_s(entry.published for entry in feed.entries), least_s=least_s)
    asked_s = max(found.fetched.wait_s or 0, feed.ttl_s or 0) or None
    at = schedule.after_success(now, found.url, every, asked_wait_s=asked_s, spread=spread)
    return After(
        source=source,
        validators=found.fetched.validators,
        polled=now,
        due_ms=0,
        next_poll=schedule.past_skips(at, feed.skips),
        interval_s=every,
        full=True,
        read=True,
        title=feed.title,
        language=feed.language,
        asked_wait_s=feed.ttl_s,
        skips=feed.skips,
    )
