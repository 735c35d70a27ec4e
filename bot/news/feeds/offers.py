"""What was shown to a manager and waits for their yes: it outlives a restart, belongs to one server, and ends after an hour."""

import secrets
from datetime import datetime, timedelta

from bot.news.model import GuildId, UserId
from bot.news.wire import to_ms
from bot.store.database import Database

VALID_FOR = timedelta(hours=1)


class OfferRepository:
    """Offers by their ids, which are short enough for a button."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, guild: GuildId, user: UserId, kind: str, payload: str, *, now: datetime) -> str:
        """Keeps an offer; returns its id."""
        offer = secrets.token_hex(8)
        await self._database.execute(
            "INSERT INTO offers (id, guild_id, user_id, kind, payload, created_at) VALUES (:id, :guild, :user, :kind, :payload, :now)",
            id=offer,
            guild=guild,
            user=user,
            kind=kind,
            payload=payload,
            now=to_ms(now),
        )
        return offer

    async def get(self, guild: GuildId, kind: str, offer: str, *, now: datetime) -> str | None:
        """What was offered in this server; None when it is too old, or of another server."""
        row = await self._database.fetch_one(
            "SELECT payload FROM offers WHERE id = :id AND guild_id = :guild AND kind = :kind AND created_at >= :since",
            id=offer,
            guild=guild,
            kind=kind,
            since=to_ms(now - VALID_FOR),
        )
        return None if row is None else str(row["payload"])

    async def end(self, guild: GuildId, offer: str) -> None:
        """It was taken, or refused."""
        await self._database.execute("DELETE FROM offers WHERE id = :id AND guild_id = :guild", id=offer, guild=guild)
