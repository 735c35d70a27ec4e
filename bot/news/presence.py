"""Servers come and go: one that sent the bot away keeps everything for 30 days, and a channel that is deleted is suspended at once."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.news.audience import Audience
from bot.news.audit import NOBODY, Note, write
from bot.news.model import ChannelId, GuildId, SubscriptionId, Target, TargetKind, UserId
from bot.news.queueing import take_along
from bot.news.subscriptions import SubscriptionRepository
from bot.news.wire import to_ms, wishes_text
from bot.store.archive import Whose, erase
from bot.store.database import Database, Transaction
from bot.store.rows import lock, update

log = structlog.get_logger(__name__)

KEPT_FOR = timedelta(days=30)
AWAY = 2
"""Added to `paused` of feeds and subscriptions of a server that the bot is not in: nothing reads them, and a return takes it off."""
_TABLES = ("guild_sources", "subscriptions")
GONE = "discord-10003"
"""The reason that Discord itself gives for a channel that is no more."""


def _any(_guild: int) -> bool:
    return True


class Presence:
    """Notes where the bot is. What is said twice changes nothing the second time."""

    def __init__(self, database: Database, audience: Audience) -> None:
        self._database = database
        self._audience = audience
        self._subscriptions = SubscriptionRepository(database)
        self._turn = asyncio.Lock()
        """What was heard first is written first: a return never overtakes the leaving."""

    async def role_gone(self, guild: GuildId, role: int, now: datetime) -> None:
        """A role was deleted: nobody can be mentioned by it, so posts mention it no more."""
        async with self._turn:
            for one in await self._subscriptions.of_guild(guild):
                if one.subscription.mention_role == role:
                    silent = replace(one.subscription, mention_role=None)
                    facts: dict[str, str | int] = {"channel": silent.target.channel, "filter": wishes_text(silent)}
                    note = Note(guild, NOBODY, "subscription-edited", now, facts)
                    if await self._subscriptions.rewrite(silent, note=note) and one.suspended is None:
                        self._audience.put(silent)

    async def left(self, guild: GuildId, now: datetime) -> None:
        """The bot is no longer in a server: nothing is fetched or posted for it, and nothing of it is deleted yet."""
        async with self._turn:
            await self._left(guild, now)

    async def _left(self, guild: GuildId, now: datetime) -> None:
        known = await self._subscriptions.of_guild(guild)

        async def work(transaction: Transaction) -> None:
            await transaction.execute(
                "INSERT INTO guild_settings (guild_id, left_at, updated_at) VALUES (:guild, :now, :now)"
                " ON CONFLICT (guild_id) DO UPDATE SET left_at = COALESCE(guild_settings.left_at, excluded.left_at)",
                guild=guild,
                now=to_ms(now),
            )
            await transaction.execute("DELETE FROM troubles WHERE guild_id = :guild", guild=guild)
            await lock(transaction, "subscriptions", "guild_id = :guild", guild=guild)
            for table in _TABLES:
                await transaction.execute(
                    f"UPDATE {table} SET paused = paused + :away WHERE guild_id = :guild AND paused < :away",  # noqa: S608 - names of ours
                    away=AWAY,
                    guild=guild,
                )
            await update(
                transaction,
                "outbox",
                "state = 'dropped', reason = 'left', done_at = :now",
                where="guild_id = :guild AND state = 'waiting'",
                guild=guild,
                now=to_ms(now),
            )

        await self._database.transact(work)
        for one in known:
            self._audience.drop(one.subscription.id)
        log.info("left", guild=guild, subscriptions=len(known))

    async def returned(self, guild: GuildId) -> bool:
        """The bot is in a server; True when it was away, and everything that it had there works again.

        What its feeds showed meanwhile is taken for old, where nobody else had them read: nobody wants a month of news at once.
        """
        async with self._turn:
            return await self._returned(guild)

    async def _returned(self, guild: GuildId) -> bool:
        async def work(transaction: Transaction) -> bool:
            row = await transaction.fetch_one(
                "SELECT left_at FROM guild_settings WHERE guild_id = :guild AND left_at IS NOT NULL", guild=guild
            )
            if row is None:
                return False
            await update(
                transaction,
                "sources",
                "baseline_done = 0, next_poll_at = CASE WHEN state = 'active' THEN 0 ELSE next_poll_at END",
                where="id IN (SELECT source_id FROM guild_sources WHERE guild_id = :guild AND removed_at IS NULL)"
                " AND (last_poll_at IS NULL OR last_poll_at <= :left) AND NOT EXISTS (SELECT 1 FROM guild_sources theirs"
                " WHERE theirs.source_id = sources.id AND theirs.guild_id <> :guild AND theirs.removed_at IS NULL"
                " AND theirs.paused = 0)",
                guild=guild,
                left=row["left_at"],
            )
            await transaction.execute("UPDATE guild_settings SET left_at = NULL WHERE guild_id = :guild", guild=guild)
            await lock(transaction, "subscriptions", "guild_id = :guild", guild=guild)
            for table in _TABLES:
                await transaction.execute(
                    f"UPDATE {table} SET paused = paused - :away WHERE guild_id = :guild AND paused >= :away",  # noqa: S608 - as above
                    away=AWAY,
                    guild=guild,
                )
            return True

        came_back = await self._database.transact(work)
        if came_back:
            for one in await self._subscriptions.of_guild(guild):
                if one.suspended is None:
                    self._audience.put(one.subscription)
            log.info("returned", guild=guild)
        return came_back

    async def settle(self, here: Collection[GuildId], now: datetime, *, ours: Callable[[int], bool] = _any) -> None:
        """After a login: servers that sent the bot away, or took it back, while it was off.

        Where the gateway is split over processes, each settles only the servers that are `ours`.
        """
        rows = await self._database.fetch_all(
            "SELECT had.guild_id, t.left_at FROM (SELECT guild_id FROM guild_sources WHERE removed_at IS NULL"
            " UNION SELECT guild_id FROM subscriptions WHERE removed_at IS NULL AND kind <> 'direct') AS had"
            " LEFT JOIN guild_settings t ON t.guild_id = had.guild_id"
        )
        present = frozenset(here)
        for row in rows:
            guild, away = GuildId(row["guild_id"]), row["left_at"] is not None
            if not ours(guild) or away == (guild not in present):
                continue
            if away:
                await self.returned(guild)
            else:
                await self.left(guild, now)

    async def channel_gone(self, guild: GuildId, channel: ChannelId, now: datetime) -> int:
        """A channel was deleted: its subscriptions are suspended, and what waits for it is dropped. Returns how many."""
        ended = await self._subscriptions.suspend_channel(guild, channel, GONE, now)
        for number in ended:
            self._audience.drop(number)
        return len(ended)

    async def resume_channel(self, guild: GuildId, channel: ChannelId, *, by: UserId, now: datetime) -> int:
        """A channel can be posted to again: its suspended subscriptions go on. Returns how many."""
        return await self._again(guild, channel, channel, note=Note(guild, by, "channel-resumed", now))

    async def move_channel(
        self, guild: GuildId, old: ChannelId, new: ChannelId, *, kind: str, by: UserId, now: datetime
    ) -> int:
        """Another channel takes over what a suspended one had. Returns how many subscriptions."""
        return await self._again(guild, old, new, kind=kind, note=Note(guild, by, "channel-moved", now))

    async def _again(self, guild: GuildId, old: ChannelId, new: ChannelId, *, note: Note, kind: str = "") -> int:
        async def work(transaction: Transaction) -> frozenset[SubscriptionId]:
            rows = await update(
                transaction,
                "subscriptions",
                "suspended = NULL, refusals = 0, refused_at = NULL, channel_id = :new,"
                " kind = CASE WHEN :kind = '' THEN kind ELSE :kind END",
                where="guild_id = :guild AND channel_id = :old AND kind <> 'direct' AND suspended IS NOT NULL"
                " AND removed_at IS NULL",
                returning="id",
                guild=guild,
                old=old,
                new=new,
                kind=kind,
            )
            moved = frozenset(SubscriptionId(row["id"]) for row in rows)
            if moved:
                await write(transaction, replace(note, facts={"channel": new, "count": len(moved)}))
            if moved and new != old:
                await take_along(transaction, moved, Target(TargetKind(kind), new, guild), note.at)
            return moved

        back = await self._database.transact(work)
        for one in await self._subscriptions.of_guild(guild):
            if one.subscription.id in back:
                self._audience.put(one.subscription)
        return len(back)


async def forget_left(database: Database, now: datetime) -> int:
    """Deletes what belongs to servers that sent the bot away 30 days ago. Returns how many servers."""
    before = to_ms(now - KEPT_FOR)
    rows = await database.fetch_all("SELECT guild_id FROM guild_settings WHERE left_at < :before", before=before)
    forgotten = 0
    for row in rows:
        forgotten += await _forget(database, GuildId(row["guild_id"]), before)
    return forgotten


async def _forget(database: Database, guild: GuildId, before: int) -> bool:
    async def work(transaction: Transaction) -> bool:
        still_away = await transaction.fetch_one(
            "SELECT 1 AS n FROM guild_settings WHERE guild_id = :guild AND left_at < :before",
            guild=guild,
            before=before,
        )
        if still_away is None:
            return False
        await erase(transaction, Whose.SERVER, guild)
        return True

    return await database.transact(work)
