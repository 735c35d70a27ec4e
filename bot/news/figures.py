"""Counts over the whole store, for whoever runs the bot: never of one server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.news.wire import from_ms, to_ms
from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Figures:
    """A moment of the store. `overdue` is how long the first row of the outbox has been due already."""

    waiting: int = 0
    overdue: timedelta = timedelta()
    dead: int = 0
    sources: Mapping[str, int] = field(default_factory=dict)
    failing: int = 0
    late: timedelta = timedelta()
    """How long the source that is most behind has been due."""
    subscriptions: Mapping[str, int] = field(default_factory=dict)


async def read_figures(database: Database, now: datetime) -> Figures:
    """All of them. Raises StoreError."""
    outbox = await database.fetch_all(
        "SELECT state, COUNT(*) AS n FROM outbox WHERE state IN ('waiting', 'dead') GROUP BY state"
    )
    due = await database.fetch_one("SELECT MIN(due_at) AS at FROM queues WHERE due_at IS NOT NULL")
    sources = await database.fetch_all(
        "SELECT state, COUNT(*) AS n, SUM(CASE WHEN failures > 0 THEN 1 ELSE 0 END) AS failing,"
        " MIN(next_poll_at) AS at FROM sources GROUP BY state"
    )
    subscriptions = await database.fetch_all(
        "SELECT CASE WHEN suspended IS NOT NULL THEN 'suspended' WHEN paused = 1 THEN 'paused' ELSE 'active' END AS state,"
        " COUNT(*) AS n FROM subscriptions WHERE removed_at IS NULL GROUP BY 1"
    )
    rows = {row["state"]: int(row["n"]) for row in outbox}
    active = next((row for row in sources if row["state"] == "active"), None)
    return Figures(
        waiting=rows.get("waiting", 0),
        overdue=_since(due["at"] if due else None, now),
        dead=rows.get("dead", 0),
        sources={row["state"]: int(row["n"]) for row in sources},
        failing=int(active["failing"]) if active else 0,
        late=_since(active["at"] if active else None, now),
        subscriptions={row["state"]: int(row["n"]) for row in subscriptions},
    )


def _since(stamp: int | None, now: datetime) -> timedelta:
    """How long ago; nothing for what is yet to come."""
    return timedelta() if stamp is None or stamp > to_ms(now) else now - from_ms(stamp)
