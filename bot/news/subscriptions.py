"""Subscriptions of channels in the store: one row each, the filter as JSON. Those of persons stand in `watching/store.py`."""

from dataclasses import dataclass
from datetime import datetime

from bot.news.audit import Note, noted
from bot.news.heirs import UNSUBSCRIBED, drop_waiting
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.queueing import make_again
from bot.news.wire import Readers, from_ms, read_subscription, to_ms, wishes_text
from bot.store.database import Database, Row, Transaction, Value
from bot.store.rows import update

COLUMNS = "s.id, s.guild_id, s.channel_id, s.kind, s.filter, s.paused, s.suspended, s.created_by, s.created_at, g.locale AS locale"
PAGE = 2000
FROM = "FROM subscriptions s LEFT JOIN guild_settings g ON g.guild_id = s.guild_id"


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A subscription with what people ask about it. `suspended` says why nothing is posted although it is not paused."""

    subscription: Subscription
    suspended: str | None
    created_by: UserId
    created: datetime


class SubscriptionRepository:
    """Subscriptions of channels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def active(self) -> list[Subscription]:
        """Every subscription that is neither removed nor suspended, for the index, in the order of their ids.

        Read a page at a time, so that nobody waits for hundreds of thousands of rows: one that changes meanwhile may be read as it
        was, or as it is.
        """
        found: list[Subscription] = []
        readers, last = Readers(), -1
        while True:
            rows = await self._database.fetch_all(
                f"SELECT {COLUMNS} {FROM} WHERE s.id > :last AND s.removed_at IS NULL AND s.suspended IS NULL"
                " ORDER BY s.id LIMIT :page",
                last=last,
                page=PAGE,
            )
            found += [readers.read(row["id"], _target(row), row["filter"], paused=bool(row["paused"])) for row in rows]
            if len(rows) < PAGE:
                return found
            last = rows[-1]["id"]

    async def changed(self, since_ms: int) -> list[tuple[Subscription, bool]]:
        """What changed since then by the database's clock, each with whether it still gets news.

        Only PostgreSQL notes when; elsewhere one process makes all changes, and knows them.
        """
        rows = await self._database.fetch_all(
            f"SELECT {COLUMNS}, s.removed_at {FROM} WHERE s.changed_at >= :since AND s.changed_at > 0", since=since_ms
        )
        return [(subscribed(row).subscription, row["removed_at"] is None and not row["suspended"]) for row in rows]

    async def of_guild(self, guild: GuildId) -> list[Subscribed]:
        """A server's subscriptions, oldest first."""
        rows = await self._database.fetch_all(
            f"SELECT {COLUMNS} {FROM} WHERE s.guild_id = :guild AND s.kind <> 'direct' AND s.removed_at IS NULL ORDER BY s.id",
            guild=guild,
        )
        return [subscribed(row) for row in rows]

    async def get(self, guild: GuildId, subscription_id: SubscriptionId, *, removed: bool = False) -> Subscribed | None:
        """One subscription of this server, or with `removed` one that was removed; another server's id finds nothing."""
        state = "IS NOT NULL" if removed else "IS NULL"
        row = await self._database.fetch_one(
            f"SELECT {COLUMNS} {FROM} WHERE s.id = :id AND s.guild_id = :guild AND s.kind <> 'direct' AND s.removed_at {state}",
            id=subscription_id,
            guild=guild,
        )
        return None if row is None else subscribed(row)

    async def add(
        self, subscription: Subscription, *, by: UserId, now: datetime, note: Note | None = None
    ) -> SubscriptionId:
        """Writes a new subscription; its `id` is given here."""

        async def work(transaction: Transaction) -> SubscriptionId:
            return await insert(transaction, subscription, by=by, now=now)

        return await noted(self._database, note, work)

    async def change(self, subscription: Subscription, *, note: Note | None = None) -> bool:
        """Writes filter and pause of a subscription. A suspended one is trusted again, and gets what was refused meanwhile."""
        guild = subscription.target.guild or 0

        async def work(transaction: Transaction) -> bool:
            touched = await transaction.execute(
                "UPDATE subscriptions SET filter = :filter, paused = :paused, suspended = NULL, refusals = 0"
                " WHERE id = :id AND guild_id = :guild AND removed_at IS NULL",
                filter=wishes_text(subscription),
                paused=int(subscription.paused),
                id=subscription.id,
                guild=guild,
            )
            if touched and not subscription.paused and note is not None:
                await make_again(transaction, guild, subscription.target.channel, note.at)
            return touched == 1

        return await noted(self._database, note, work)

    async def rewrite(self, subscription: Subscription, *, note: Note) -> bool:
        """Writes the filter alone: a suspended subscription stays so."""
        return await self._touch(
            "UPDATE subscriptions SET filter = :filter WHERE id = :id AND guild_id = :guild AND removed_at IS NULL",
            note,
            filter=wishes_text(subscription),
            id=subscription.id,
            guild=subscription.target.guild or 0,
        )

    async def remove(
        self, guild: GuildId, subscription_id: SubscriptionId, now: datetime, *, note: Note | None = None
    ) -> bool:
        """Removes a subscription and what still waits for it; False when the server has none such. `restore` undoes it."""

        async def work(transaction: Transaction) -> bool:
            touched = await transaction.execute(
                "UPDATE subscriptions SET removed_at = :now WHERE id = :id AND guild_id = :guild AND removed_at IS NULL",
                now=to_ms(now),
                id=subscription_id,
                guild=guild,
            )
            if touched:
                await drop_waiting(transaction, [subscription_id], UNSUBSCRIBED, now)
            return touched == 1

        return await noted(self._database, note, work)

    async def restore(
        self,
        guild: GuildId,
        subscription_id: SubscriptionId,
        *,
        since: datetime | None = None,
        note: Note | None = None,
    ) -> bool:
        """Undoes `remove`; with `since`, only one of that time or later."""
        return await self._touch(
            "UPDATE subscriptions SET removed_at = NULL WHERE id = :id AND guild_id = :guild AND removed_at IS NOT NULL"
            " AND removed_at >= :since",
            note,
            since=to_ms(since) if since is not None else 0,
            id=subscription_id,
            guild=guild,
        )

    async def suspend_channel(
        self, guild: GuildId, channel: ChannelId, reason: str, now: datetime
    ) -> list[SubscriptionId]:
        """Suspends what a channel has that is gone or closed to us, and drops what waits for it; returns whom it suspended."""

        async def work(transaction: Transaction) -> list[SubscriptionId]:
            rows = await update(
                transaction,
                "subscriptions",
                "suspended = :reason",
                where="channel_id = :channel AND guild_id = :guild AND kind <> 'direct' AND suspended IS NULL"
                " AND removed_at IS NULL",
                returning="id",
                reason=reason,
                channel=channel,
                guild=guild,
            )
            if rows:
                # It may be made again, when the channel takes posts again: what may have arrived is looked for then.
                await update(
                    transaction,
                    "outbox",
                    "state = 'dropped', reason = :reason, done_at = :now, attempts = 0,"
                    " unsure = CASE WHEN unsure = 1 OR attempts > 0 THEN 1 ELSE 0 END",
                    where="channel_id = :channel AND guild_id = :guild AND kind <> 'direct' AND state = 'waiting'",
                    reason=reason,
                    now=to_ms(now),
                    channel=channel,
                    guild=guild,
                )
            return [SubscriptionId(row["id"]) for row in rows]

        return await self._database.transact(work)

    async def _touch(self, sql: str, note: Note | None, **params: Value) -> bool:
        async def work(transaction: Transaction) -> bool:
            return await transaction.execute(sql, **params) == 1

        return await noted(self._database, note, work)


async def insert(transaction: Transaction, subscription: Subscription, *, by: UserId, now: datetime) -> SubscriptionId:
    """Writes a new subscription inside the caller's transaction; its `id` is given here."""
    row = await transaction.fetch_one(
        "INSERT INTO subscriptions (guild_id, channel_id, kind, filter, paused, created_by, created_at)"
        " VALUES (:guild, :channel, :kind, :filter, :paused, :by, :now) RETURNING id",
        guild=subscription.target.guild or 0,
        channel=subscription.target.channel,
        kind=subscription.target.kind.value,
        filter=wishes_text(subscription),
        paused=int(subscription.paused),
        by=by,
        now=to_ms(now),
    )
    assert row is not None  # noqa: S101 - INSERT … RETURNING gives a row
    return SubscriptionId(row["id"])


def subscribed(row: Row) -> Subscribed:
    """A row of `COLUMNS`."""
    return Subscribed(
        subscription=read_subscription(row["id"], _target(row), row["filter"], paused=bool(row["paused"])),
        suspended=row["suspended"],
        created_by=UserId(row["created_by"]),
        created=from_ms(row["created_at"]),
    )


def _target(row: Row) -> Target:
    guild = GuildId(row["guild_id"])
    return Target(TargetKind(row["kind"]), ChannelId(row["channel_id"]), guild or None, row["locale"] or "en")
