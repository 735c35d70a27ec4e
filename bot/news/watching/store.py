"""Watches and what the bot must know to write to a person, in SQL. Everything here is looked up by the person."""

from datetime import datetime

from bot.news.heirs import UNSUBSCRIBED, drop_waiting
from bot.news.model import ArticleId, DeliveryId, GuildId, Subscription, SubscriptionId, UserId
from bot.news.subscriptions import COLUMNS, FROM, insert, subscribed
from bot.news.watching.model import CLOSED, CLOSED_TOLD, Watch, Watcher
from bot.news.wire import read_payload, to_ms
from bot.store.database import Database, Row, Transaction
from bot.store.rows import lock, update

OF_PERSON = f"SELECT {COLUMNS} {FROM} WHERE s.kind = 'direct' AND s.channel_id = :user"


class WatchRepository:
    """Watches of persons."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count_in(self, guild: GuildId) -> int:
        """How many watches follow a server's feeds."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM subscriptions WHERE guild_id = :guild AND kind = 'direct' AND removed_at IS NULL",
            guild=guild,
        )
        return int(row["n"]) if row is not None else 0

    async def of_person(self, user: UserId) -> list[Watch]:
        """A person's watches in all servers, oldest first."""
        rows = await self._database.fetch_all(f"{OF_PERSON} AND s.removed_at IS NULL ORDER BY s.id", user=user)
        return [_watch(row) for row in rows]

    async def get(self, user: UserId, watch: SubscriptionId, *, removed: bool = False) -> Watch | None:
        """One watch of this person, or with `removed` one that was stopped; another person's id finds nothing."""
        state = "IS NOT NULL" if removed else "IS NULL"
        row = await self._database.fetch_one(
            f"{OF_PERSON} AND s.id = :id AND s.removed_at {state}", user=user, id=watch
        )
        return None if row is None else _watch(row)

    async def add(self, subscription: Subscription, *, by: UserId, now: datetime) -> SubscriptionId:
        """Writes a new watch; its `id` is given here."""
        return await self._database.transact(lambda inside: insert(inside, subscription, by=by, now=now))

    async def remove(self, user: UserId, watch: SubscriptionId, now: datetime) -> bool:
        """Stops a watch, and drops what still waits for it; False when the person has none such. `restore` undoes it."""

        async def work(transaction: Transaction) -> bool:
            touched = await transaction.execute(
                "UPDATE subscriptions SET removed_at = :now WHERE id = :id AND channel_id = :user AND kind = 'direct'"
                " AND removed_at IS NULL",
                now=to_ms(now),
                id=watch,
                user=user,
            )
            if touched:
                await drop_waiting(transaction, [watch], UNSUBSCRIBED, now)
            return touched == 1

        return await self._database.transact(work)

    async def restore(self, user: UserId, watch: SubscriptionId) -> bool:
        """Undoes `remove`."""
        touched = await self._database.execute(
            "UPDATE subscriptions SET removed_at = NULL, suspended = NULL, refusals = 0 WHERE id = :id"
            " AND channel_id = :user AND kind = 'direct' AND removed_at IS NOT NULL",
            id=watch,
            user=user,
        )
        return touched == 1

    async def suspend(self, watch: SubscriptionId, reason: str, now: datetime) -> None:
        """Lets a watch stand still, and drops all that waits for it: nothing of it is told any more, in no message."""

        async def work(transaction: Transaction) -> None:
            await transaction.execute(
                "DELETE FROM watch_folds WHERE delivery <> fold AND delivery IN"
                " (SELECT id FROM outbox WHERE subscription_id = :id AND state = 'waiting')",
                id=watch,
            )
            await transaction.execute(
                "UPDATE subscriptions SET suspended = :reason WHERE id = :id AND kind = 'direct'",
                reason=reason,
                id=watch,
            )
            await drop_waiting(transaction, [watch], reason, now, edits=True)

        await self._database.transact(work)

    async def resume(self, user: UserId) -> int:
        """Trusts all watches of a person again that stood still; returns how many."""

        async def work(transaction: Transaction) -> int:
            resumed = await update(
                transaction,
                "subscriptions",
                "suspended = NULL, refusals = 0, refused_at = NULL",
                where="channel_id = :user AND kind = 'direct' AND suspended IS NOT NULL AND removed_at IS NULL",
                user=user,
            )
            return len(resumed)

        return await self._database.transact(work)

    async def untold(self) -> frozenset[UserId]:
        """Persons whose watches stand still because they take no private messages, and who do not know it."""
        rows = await self._database.fetch_all(
            "SELECT DISTINCT channel_id FROM subscriptions WHERE kind = 'direct' AND suspended = :closed AND removed_at IS NULL",
            closed=CLOSED,
        )
        return frozenset(UserId(row["channel_id"]) for row in rows)

    async def told(self, user: UserId) -> None:
        """The person knows it now."""

        async def work(transaction: Transaction) -> None:
            await update(
                transaction,
                "subscriptions",
                "suspended = :told",
                where="channel_id = :user AND kind = 'direct' AND suspended = :closed",
                told=CLOSED_TOLD,
                user=user,
                closed=CLOSED,
            )

        await self._database.transact(work)

    async def watcher(self, user: UserId) -> Watcher:
        """How a person is written to; the language they chose stands above that of their last request."""
        row = await self._database.fetch_one(
            "SELECT w.*, p.locale AS chosen FROM watchers w LEFT JOIN person_settings p ON p.user_id = w.user_id"
            " WHERE w.user_id = :user",
            user=user,
        )
        return Watcher(user) if row is None else _watcher(row)

    async def speaks(self, user: UserId, locale: str, now: datetime) -> None:
        """Keeps the language of a person's last request."""
        await self._database.execute(
            "INSERT INTO watchers (user_id, locale, updated_at) VALUES (:user, :locale, :now) ON CONFLICT (user_id)"
            " DO UPDATE SET locale = excluded.locale, updated_at = excluded.updated_at",
            user=user,
            locale=locale,
            now=to_ms(now),
        )

    async def set_quiet(self, watcher: Watcher, now: datetime) -> None:
        """Keeps a person's quiet hours and time zone."""
        await self._database.execute(
            "INSERT INTO watchers (user_id, locale, zone, quiet_from, quiet_until, updated_at) VALUES (:user, :locale, :zone,"
            " CAST(:start AS INTEGER), CAST(:end AS INTEGER), :now) ON CONFLICT (user_id) DO UPDATE SET zone = excluded.zone,"
            " quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, updated_at = excluded.updated_at",
            user=watcher.user,
            locale=watcher.locale,
            zone=watcher.zone,
            start=watcher.quiet[0] if watcher.quiet else None,
            end=watcher.quiet[1] if watcher.quiet else None,
            now=to_ms(now),
        )

    async def of_delivery(self, user: UserId, delivery: DeliveryId) -> Watch | None:
        """The watch that a private message came by; None for another person's, or when it is no longer kept."""
        row = await self._database.fetch_one(
            f"{OF_PERSON} AND s.id = (SELECT subscription_id FROM outbox WHERE id = :id AND channel_id = :user AND kind = 'direct')",  # noqa: S608 - a constant
            user=user,
            id=delivery,
        )
        return None if row is None else _watch(row)

    async def sent_since(self, user: int, since: datetime) -> int:
        """How many private messages about watches a person got since a time."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n FROM outbox WHERE kind = 'direct' AND channel_id = :user AND done_at >= :since"
            " AND state = 'sent' AND action = 'create'",
            user=user,
            since=to_ms(since),
        )
        return int(row["n"]) if row is not None else 0

    async def fold_since(self, user: int, since: datetime) -> DeliveryId | None:
        """The delivery that makes the person's message of further articles of a day; None: there is none yet."""
        row = await self._database.fetch_one(
            "SELECT fold FROM watch_folds WHERE user_id = :user AND at >= :since ORDER BY at, delivery LIMIT 1",
            user=user,
            since=to_ms(since),
        )
        return None if row is None else DeliveryId(row["fold"])

    async def fold(
        self, delivery: DeliveryId, fold: DeliveryId, *, user: int, article: ArticleId, now: datetime
    ) -> None:
        """Puts a delivery's article into a message of further articles; a delivery that is its own fold makes that message.

        Another one ends here, and the message is edited: all in one transaction, and doing it twice changes nothing.
        """

        async def work(transaction: Transaction) -> None:
            await transaction.execute(
                "INSERT INTO watch_folds (delivery, fold, user_id, article_id, at) VALUES (:delivery, :fold, :user, :article, :now)"
                " ON CONFLICT (delivery) DO NOTHING",
                delivery=delivery,
                fold=fold,
                user=user,
                article=article,
                now=to_ms(now),
            )
            if delivery == fold:
                return
            waiting = await transaction.fetch_one(
                "SELECT 1 AS n FROM outbox WHERE origin = :fold AND action = 'edit' AND state = 'waiting' AND attempts = 0"
                " AND channel_id = :user",
                fold=fold,
                user=user,
            )
            if waiting is None:
                # The row itself becomes the edit, so that nothing is written twice.
                await transaction.execute(
                    "UPDATE outbox SET action = 'edit', origin = :fold WHERE id = :delivery AND state = 'waiting'",
                    fold=fold,
                    delivery=delivery,
                )
            else:
                await transaction.execute(
                    "UPDATE outbox SET state = 'dropped', reason = 'more-today', done_at = :now WHERE id = :delivery"
                    " AND state = 'waiting'",
                    now=to_ms(now),
                    delivery=delivery,
                )

        await self._database.transact(work)

    async def folded(self, fold: DeliveryId) -> list[tuple[str, str]]:
        """Titles and links of the articles in a message of further articles, oldest first; empty for any other message."""
        rows = await self._database.fetch_all(
            "SELECT a.payload FROM watch_folds f JOIN articles a ON a.id = f.article_id WHERE f.fold = :fold ORDER BY f.at, f.article_id",
            fold=fold,
        )
        entries = [read_payload(row["payload"]).entry for row in rows]
        return [(entry.title, entry.link) for entry in entries]

    async def put_off(self, delivery: DeliveryId, until: datetime, reason: str) -> None:
        """Lets a row wait."""
        await self._database.execute(
            "UPDATE outbox SET not_before = :until, reason = :reason WHERE id = :id AND state = 'waiting'",
            until=to_ms(until),
            reason=reason,
            id=delivery,
        )

    async def forget(self, user: UserId, now: datetime) -> frozenset[SubscriptionId]:
        """Deletes everything kept about a person here; returns the watches that are no more.

        Their rows stay for a while with nothing in them: by those, other processes learn that they ended.
        """

        async def work(transaction: Transaction) -> frozenset[SubscriptionId]:
            rows = await update(
                transaction,
                "subscriptions",
                "channel_id = 0, guild_id = 0, created_by = 0, filter = '{}', suspended = NULL, removed_at = :now",
                where="kind = 'direct' AND channel_id = :user",
                returning="id",
                user=user,
                now=to_ms(now),
            )
            await transaction.execute("DELETE FROM watchers WHERE user_id = :user", user=user)
            await transaction.execute("DELETE FROM watch_folds WHERE user_id = :user", user=user)
            await lock(transaction, "outbox", "kind = 'direct' AND channel_id = :user", user=user)
            await transaction.execute("DELETE FROM outbox WHERE kind = 'direct' AND channel_id = :user", user=user)
            await transaction.execute("DELETE FROM told WHERE channel_id = :user", user=user)
            await transaction.execute("DELETE FROM held WHERE channel_id = :user", user=user)
            await transaction.execute("DELETE FROM queues WHERE channel_id = :user", user=user)
            await transaction.execute("DELETE FROM posted WHERE channel_id = :user", user=user)
            return frozenset(SubscriptionId(row["id"]) for row in rows)

        return await self._database.transact(work)


def _watch(row: Row) -> Watch:
    found = subscribed(row)
    return Watch(found.subscription, found.suspended)


def _watcher(row: Row) -> Watcher:
    quiet = None
    if row["quiet_from"] is not None and row["quiet_until"] is not None:
        quiet = int(row["quiet_from"]), int(row["quiet_until"])
    return Watcher(row["user_id"], row["chosen"] or row["locale"], row["zone"] or "UTC", quiet)
