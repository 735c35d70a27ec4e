"""What a server's set-up panel shows, kept in the store: a set-up goes on after a restart, also by another manager's hand."""

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from bot.news.audit import Note, noted
from bot.news.model import GuildId
from bot.news.wire import to_ms
from bot.store.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Draft:
    """What was chosen so far. Fields that are added later get defaults, so old rows stay readable.

    `channel` is 0 while none is chosen. `left_out` are ids of sites that are not ticked, `failed` of those that did not answer.
    """

    packs: tuple[str, ...] = ()
    channel: int = 0
    language: str = ""
    left_out: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    newest: bool = True

    def of_packs(self, packs: tuple[str, ...]) -> "Draft":
        """With other packs: what was unticked or failed was said of the ones before."""
        return self if packs == self.packs else replace(self, packs=packs, left_out=(), failed=())


class DraftRepository:
    """Drafts, and whether a server is set up."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, guild: GuildId) -> Draft | None:
        """The draft of a server, None when no set-up is under way."""
        row = await self._database.fetch_one("SELECT draft FROM setups WHERE guild_id = :guild", guild=guild)
        return msgspec.json.decode(row["draft"], type=Draft) if row else None

    async def put(self, guild: GuildId, draft: Draft, now: datetime) -> None:
        """Keeps a draft."""
        await self._database.execute(
            "INSERT INTO setups (guild_id, draft, updated_at) VALUES (:guild, :draft, :now)"
            " ON CONFLICT (guild_id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at",
            guild=guild,
            draft=msgspec.json.encode(draft).decode(),
            now=to_ms(now),
        )

    async def done(self, guild: GuildId, now: datetime, *, note: Note | None = None) -> None:
        """The server is set up; its draft goes."""

        async def work(transaction: Transaction) -> bool:
            await transaction.execute("DELETE FROM setups WHERE guild_id = :guild", guild=guild)
            await transaction.execute(
                "INSERT INTO guild_settings (guild_id, set_up_at, updated_at) VALUES (:guild, :now, :now)"
                " ON CONFLICT (guild_id) DO UPDATE SET set_up_at = excluded.set_up_at, updated_at = excluded.updated_at",
                guild=guild,
                now=to_ms(now),
            )
            return True

        await noted(self._database, note, work)

    async def offer(self, guild: GuildId, now: datetime) -> bool:
        """Whether to offer a manager the set-up now: once for a server that has neither feeds nor been set up."""
        changed = await self._database.execute(
            "INSERT INTO guild_settings (guild_id, offered_at, updated_at) SELECT CAST(:guild AS BIGINT), CAST(:now AS BIGINT),"
            " CAST(:now AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM guild_sources WHERE guild_id = :guild AND removed_at IS NULL)"
            " ON CONFLICT (guild_id) DO UPDATE SET offered_at = excluded.offered_at"
            " WHERE guild_settings.offered_at IS NULL AND guild_settings.set_up_at IS NULL",
            guild=guild,
            now=to_ms(now),
        )
        return changed == 1
