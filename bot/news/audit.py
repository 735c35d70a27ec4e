"""Who changed what in which server: written in the same transaction as the change itself, read by managers, kept for 90 days."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec

from bot.news.model import GuildId, UserId
from bot.news.wire import from_ms, to_ms
from bot.store.database import Database, Row, Transaction

KEPT_FOR = timedelta(days=90)
LONGEST = 4000
"""Characters of one note's facts."""
NOBODY = UserId(0)
"""Stands for the bot itself, and for persons who asked to be forgotten."""
Fact = str | int | bool
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Note:
    """A change that somebody makes. `what` is a stable word of the catalogs (`audit-<what>` says it), `facts` are its arguments.

    The facts `channel` and `role` are ids of Discord, `filter` is a subscription's as it is stored; other facts are plain text.
    """

    guild: GuildId
    by: UserId
    what: str
    at: datetime
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as it was kept."""

    id: int
    note: Note


async def noted(database: Database, note: Note | None, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Makes a change and writes it down in one transaction: both are there, or neither.

    A change that touched nothing, with a result that is false or None, is not written down. Without a note, only the change is made.
    """

    async def both(transaction: Transaction) -> T:
        result = await work(transaction)
        if note is not None and result:
            await write(transaction, note)
        return result

    return await database.transact(both)


async def write(transaction: Transaction, note: Note) -> None:
    """Writes a note inside the caller's transaction."""
    await transaction.execute(
        "INSERT INTO audit (guild_id, user_id, what, details, at) VALUES (:guild, :by, :what, :details, :at)",
        guild=note.guild,
        by=note.by,
        what=note.what,
        details=_details(note.facts),
        at=to_ms(note.at),
    )


class AuditRepository:
    """Reads what was written down."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, guild: GuildId, now: datetime, *, limit: int, skip: int = 0) -> list[Noted]:
        """The changes of the last 90 days in a server, newest first."""
        rows = await self._database.fetch_all(
            "SELECT * FROM audit WHERE guild_id = :guild AND at >= :since ORDER BY id DESC LIMIT :limit OFFSET :skip",
            guild=guild,
            since=to_ms(now - KEPT_FOR),
            limit=limit,
            skip=skip,
        )
        return [_noted(row) for row in rows]

    async def count(self, guild: GuildId, now: datetime) -> int:
        """How many changes these are."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM audit WHERE guild_id = :guild AND at >= :since",
            guild=guild,
            since=to_ms(now - KEPT_FOR),
        )
        return int(row["n"]) if row is not None else 0

    async def set_mirrored(self, guild: GuildId, *, mirrored: bool, note: Note) -> None:
        """Whether changes are told in the server's log channel from now on."""

        async def work(transaction: Transaction) -> bool:
            last = await transaction.fetch_one("SELECT COALESCE(MAX(id), 0) AS id FROM audit")
            await transaction.execute(
                "INSERT INTO guild_settings (guild_id, audit_mirrored, audit_told, updated_at)"
                " VALUES (:guild, :mirrored, :told, :now) ON CONFLICT (guild_id) DO UPDATE SET"
                " audit_mirrored = excluded.audit_mirrored, audit_told = excluded.audit_told, updated_at = excluded.updated_at",
                guild=guild,
                mirrored=int(mirrored),
                told=last["id"] if last is not None else 0,
                now=to_ms(note.at),
            )
            return True

        await noted(self._database, note, work)

    async def mirrored(self, guild: GuildId) -> bool:
        """Whether changes are told in the server's log channel."""
        row = await self._database.fetch_one(
            "SELECT audit_mirrored FROM guild_settings WHERE guild_id = :guild", guild=guild
        )
        return bool(row and row["audit_mirrored"])

    async def untold(self, *, limit: int) -> list[tuple[Noted, int]]:
        """Changes that are to be told in a log channel and were not, oldest first, each with that channel."""
        rows = await self._database.fetch_all(
            "SELECT a.*, g.log_channel_id AS channel FROM guild_settings g JOIN audit a ON a.guild_id = g.guild_id"
            " AND a.id > g.audit_told WHERE g.audit_mirrored = 1 AND g.log_channel_id IS NOT NULL ORDER BY a.id LIMIT :limit",
            limit=limit,
        )
        return [(_noted(row), int(row["channel"])) for row in rows]

    async def told(self, guild: GuildId, note: int) -> None:
        """Changes up to this one were told."""
        await self._database.execute(
            "UPDATE guild_settings SET audit_told = :note WHERE guild_id = :guild AND audit_told < :note",
            note=note,
            guild=guild,
        )


def _details(facts: Mapping[str, Fact]) -> str:
    """The facts as JSON, the longest texts cut until it fits."""
    kept = dict(facts)
    while len(text := msgspec.json.encode(kept).decode()) > LONGEST:
        longest = max(kept, key=lambda name: len(str(kept[name])))
        kept[longest] = str(kept[longest])[: len(str(kept[longest])) // 2]
    return text


def _noted(row: Row) -> Noted:
    note = Note(
        GuildId(row["guild_id"]), UserId(row["user_id"]), row["what"], from_ms(row["at"]), _facts(row["details"])
    )
    return Noted(int(row["id"]), note)


def _facts(details: str) -> dict[str, Fact]:
    try:
        return msgspec.json.decode(details, type=dict[str, Fact]) if details else {}
    except msgspec.DecodeError:
        return {"text": details}
