"""Who changed what in which server: every change is written here and nothing is ever changed."""

from datetime import datetime

from bot.news.model import GuildId, UserId
from bot.news.wire import to_ms
from bot.store.database import Database


class Audit:
    """The audit table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, guild: GuildId, by: UserId, what: str, *, details: str, now: datetime) -> None:
        """Writes one change. `what` is a stable word pair such as `source added`; `details` is for people, at most 500 characters."""
        await self._database.execute(
            "INSERT INTO audit (guild_id, user_id, what, details, at) VALUES (:guild, :by, :what, :details, :now)",
            guild=guild,
            by=by,
            what=what,
            details=details[:500],
            now=to_ms(now),
        )
