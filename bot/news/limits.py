"""How much one server may have of everything: the settings' numbers, and what the owner of the bot allows one server beyond them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields, replace
from datetime import timedelta

from bot.news.audit import Note, noted
from bot.news.model import GuildId
from bot.store.database import Database, Transaction

UNDO_WITHIN = timedelta(minutes=10)
"""How long an undo button works."""
MOST = 10_000
"""Nobody is allowed more than this of anything."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server may have."""

    subscriptions: int = 50
    sources: int = 25
    adds_an_hour: int = 30
    watches: int = 1000
    commands_a_minute: int = 120


LimitsOf = Callable[[GuildId], Awaitable[Limits]]
NAMES = tuple(field.name for field in fields(Limits))


def fixed(limits: Limits) -> LimitsOf:
    """The same limits for every server."""

    async def of(_guild: GuildId) -> Limits:
        return limits

    return of


class LimitBook:
    """The limits of each server.

    Args:
        usual: what the settings allow everybody.
    """

    def __init__(self, database: Database, usual: Limits) -> None:
        self._database = database
        self.usual = usual

    async def of(self, guild: GuildId) -> Limits:
        """What a server may have."""
        rows = await self._database.fetch_all(
            "SELECT name, most FROM guild_limits WHERE guild_id = :guild", guild=guild
        )
        own = {row["name"]: int(row["most"]) for row in rows if row["name"] in NAMES}
        return replace(self.usual, **own)

    async def allow(self, guild: GuildId, name: str, most: int | None, *, note: Note | None = None) -> Limits:
        """Gives a server its own number of one thing; None goes back to the settings'. Returns what it may have now.

        Raises:
            ValueError: there is no such limit, or the number is not from 0 to 10,000.
        """
        if name not in NAMES or (most is not None and not 0 <= most <= MOST):
            raise ValueError(f"no limit {name} of {most}")

        async def work(transaction: Transaction) -> bool:
            if most is None:
                await transaction.execute(
                    "DELETE FROM guild_limits WHERE guild_id = :guild AND name = :name", guild=guild, name=name
                )
            else:
                await transaction.execute(
                    "INSERT INTO guild_limits (guild_id, name, most) VALUES (:guild, :name, :most)"
                    " ON CONFLICT (guild_id, name) DO UPDATE SET most = excluded.most",
                    guild=guild,
                    name=name,
                    most=most,
                )
            return True

        await noted(self._database, note, work)
        return await self.of(guild)
