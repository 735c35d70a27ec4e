"""The review queue of `/report`, in SQL: what people say is wrong, for the bot's owner to judge."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from bot.bands.names.imei import without_imei
from bot.errors import LimitReached
from bot.store.database import Database, Row

OPEN_A_PERSON = 10
"""Reports of one person that may wait for review at once."""


class State(StrEnum):
    """What became of a report."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `about` is the question whose answer is meant; `source` is where it stands, as the person gave it."""

    id: int
    user: int | None
    about: str
    text: str
    source: str
    created: datetime
    state: State
    later: bool | None = None
    """Of a region: whether it is to hold for later articles of the feed too; None: it is about something else."""


class ReportRepository:
    """Reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, *, user: int, about: str, text: str, source: str, now: datetime) -> int:
        """Keeps a report, without any IMEI in it, and returns its number.

        Raises:
            LimitReached: this person has many that wait already.
        """
        waiting = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM reports WHERE user_id = :user AND state = 'open'", user=user
        )
        if waiting and waiting["n"] >= OPEN_A_PERSON:
            raise LimitReached("too many reports wait", message_id="error-reports-full", limit=OPEN_A_PERSON)
        row = await self._database.fetch_one(
            """
            INSERT INTO reports (user_id, about, text, source, created_at, state)
            VALUES (:user, :about, :text, :source, :created, 'open') RETURNING id
            """,
            user=user,
            about=without_imei(about),
            text=without_imei(text),
            source=without_imei(source),
            created=_ms(now),
        )
        if row is None:
            raise RuntimeError("an INSERT with RETURNING gave no row")
        return int(row["id"])

    async def waiting(self, *, limit: int = 10) -> list[Report]:
        """Reports that nobody has judged, oldest first."""
        rows = await self._database.fetch_all(
            "SELECT r.*, (SELECT MAX(c.later) FROM region_corrections c WHERE c.report_id = r.id) AS later"
            " FROM reports r WHERE r.state = 'open' ORDER BY r.id LIMIT :limit",
            limit=limit,
        )
        return [replace(_report(row), later=None if row["later"] is None else bool(row["later"])) for row in rows]

    async def accepted(self) -> list[Report]:
        """Reports found right, oldest first: the corrections to be made in the tables."""
        return [
            _report(row)
            for row in await self._database.fetch_all("SELECT * FROM reports WHERE state = 'accepted' ORDER BY id")
        ]

    async def close(self, number: int, state: State, *, now: datetime) -> bool:
        """Judges a report; False when it does not exist or was judged before."""
        return bool(
            await self._database.execute(
                "UPDATE reports SET state = :state, closed_at = :now WHERE id = :number AND state = 'open'",
                state=state.value,
                now=_ms(now),
                number=number,
            )
        )


def _report(row: Row) -> Report:
    return Report(
        id=row["id"],
        user=row["user_id"],
        about=row["about"],
        text=row["text"],
        source=row["source"],
        created=datetime.fromtimestamp(row["created_at"] / 1000, UTC),
        state=State(row["state"]),
    )


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
