"""The outbox as people look at it: what waits, what died of what, and dead letters tried again or dropped."""

from dataclasses import dataclass
from datetime import datetime

from bot.news.model import ArticleId, ChannelId, DeliveryId, GuildId
from bot.news.queues import due
from bot.news.wire import NO_PAYLOAD, Payload, from_ms, maybe_from_ms, maybe_payload, to_ms
from bot.store.database import Database, Row, Transaction


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits to be sent. `oldest` is when the first of it was written."""

    waiting: int
    oldest: datetime | None
    dead: int = 0


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A delivery that was given up."""

    id: DeliveryId
    action: str
    channel: ChannelId
    guild: GuildId | None
    article: ArticleId
    payload: Payload
    reason: str
    tries: int
    created: datetime
    ended: datetime | None


class LetterRepository:
    """Reads the outbox, and wakes the dead."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def queue(self) -> Queue:
        """What waits for all servers."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n, MIN(created_at) AS oldest,"
            " (SELECT COUNT(*) FROM outbox WHERE state = 'dead') AS dead FROM outbox WHERE state = 'waiting'"
        )
        return Queue(int(row["n"]), maybe_from_ms(row["oldest"]), int(row["dead"])) if row else Queue(0, None)

    async def queue_of(self, guild: GuildId) -> Queue:
        """What waits for one server; what its members are told in private is none of it, nor posts that stand and will be published."""
        row = await self._database.fetch_one(
            "SELECT COUNT(*) AS n, MIN(created_at) AS oldest FROM outbox WHERE state = 'waiting' AND guild_id = :guild"
            " AND kind <> 'direct' AND action <> 'publish'",
            guild=guild,
        )
        return Queue(int(row["n"]), maybe_from_ms(row["oldest"])) if row else Queue(0, None)

    async def dead(self, *, limit: int, skip: int = 0) -> list[DeadLetter]:
        """Dead letters, the newest first."""
        rows = await self._database.fetch_all(
            f"{_SELECT} WHERE o.state = 'dead' ORDER BY o.done_at DESC, o.seq DESC LIMIT :limit OFFSET :skip",
            limit=limit,
            skip=skip,
        )
        return [_letter(row) for row in rows]

    async def get(self, delivery: DeliveryId) -> DeadLetter | None:
        """One dead letter."""
        row = await self._database.fetch_one(f"{_SELECT} WHERE o.state = 'dead' AND o.id = :id", id=delivery)
        return None if row is None else _letter(row)

    async def retry(self, delivery: DeliveryId, now: datetime) -> bool:
        """Lets a dead letter wait again, as if it were new; False when it is not dead.

        One that Discord refused did not arrive. One that killed its sender may have: it is looked for before it is sent again.
        """

        async def work(transaction: Transaction) -> bool:
            row = await transaction.fetch_one(
                "UPDATE outbox SET state = 'waiting', attempts = 0, tries = 0,"
                " unsure = CASE WHEN reason LIKE 'discord-%' THEN unsure ELSE 1 END, reason = NULL, done_at = NULL,"
                " not_before = :now, created_at = :now WHERE id = :id AND state = 'dead' RETURNING channel_id",
                now=to_ms(now),
                id=delivery,
            )
            if row is None:
                return False
            await due(transaction, {row["channel_id"]}, now)
            return True

        return await self._database.transact(work)

    async def drop(self, delivery: DeliveryId, now: datetime) -> bool:
        """Gives a dead letter up for good; False when it is not dead."""
        touched = await self._database.execute(
            "UPDATE outbox SET state = 'dropped', reason = 'owner', done_at = :now WHERE id = :id AND state = 'dead'",
            now=to_ms(now),
            id=delivery,
        )
        return touched == 1


_SELECT = (
    "SELECT o.id, o.action, o.channel_id, o.guild_id, o.article_id, o.reason, o.tries, o.created_at, o.done_at, a.payload"
    " FROM outbox o JOIN articles a ON a.id = o.article_id"
)


def _letter(row: Row) -> DeadLetter:
    return DeadLetter(
        id=DeliveryId(row["id"]),
        action=row["action"],
        channel=ChannelId(row["channel_id"]),
        guild=None if row["guild_id"] is None else GuildId(row["guild_id"]),
        article=ArticleId(row["article_id"]),
        payload=maybe_payload(row["payload"]) or NO_PAYLOAD,
        reason=row["reason"] or "",
        tries=row["tries"],
        created=from_ms(row["created_at"]),
        ended=maybe_from_ms(row["done_at"]),
    )
