"""Which channel has its turn: when a channel is due, who holds it, and in which order channels are served. SQL within a commit.

Two rows of channels wait. A channel is fresh while all that waits for it came after its last turn: the freshest comes first, so that
news are not late behind the backlogs of others. Every fourth turn goes to who has waited longest for one, since its last turn or since
its news came, so that backlogs go round robin and nobody waits for ever, however much news keeps coming.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.news.model import ChannelId
from bot.news.wire import from_ms, to_ms
from bot.store.database import Row, Transaction
from bot.store.sql import table

SHARE = 4
"""One of so many turns goes to who has waited longest."""


@dataclass(frozen=True, slots=True)
class Lease:
    """One channel that is ours until `until`. `token` fences: a row is only put off by the holder of the newest one."""

    channel: ChannelId
    token: int
    until: datetime
    since: datetime
    """When the turn began: what comes later is fresh after it."""


async def claim(transaction: Transaction, now: datetime, *, lease: timedelta, fresh: int, others: int) -> list[Lease]:
    """Leases channels that have something due and that nobody holds: `fresh` of the freshest, and then who has waited longest.

    What one kind leaves, the other takes. A lease that ends later than any can was taken by a clock that was ahead, and binds nobody.
    """
    times = {"now": to_ms(now), "never": to_ms(now + 2 * lease)}
    first: Sequence[Row] = []
    if fresh:
        first = await transaction.fetch_all(_FRESHEST, limit=fresh, **times)
    taken = table((row["channel_id"],) for row in first)
    then: Sequence[Row] = []
    if fresh + others > len(first):
        then = await transaction.fetch_all(_LONGEST_WAITING, taken=taken, limit=fresh + others - len(first), **times)
    rows, until = [*first, *then], to_ms(now + lease)
    await transaction.execute_many(
        "UPDATE queues SET lease = lease + 1, leased_until = :until WHERE channel_id = :channel",
        [{"until": until, "channel": row["channel_id"]} for row in rows],
    )
    return [Lease(ChannelId(row["channel_id"]), int(row["lease"]) + 1, from_ms(until), now) for row in rows]


async def release(transaction: Transaction, lease: Lease, now: datetime) -> None:
    """Gives a channel back; it is due again when its first row is. Does nothing when another one holds it."""
    # Two statements: the second sees what was enqueued while the first waited for the row.
    held = await transaction.execute(
        "UPDATE queues SET leased_until = 0, served_at = :now WHERE channel_id = :channel AND lease = :token",
        now=to_ms(now),
        channel=lease.channel,
        token=lease.token,
    )
    if held:
        await transaction.execute(
            f"UPDATE queues SET due_at = {_DUE}, fresh_at = {_FRESH} WHERE channel_id = :channel",  # noqa: S608 - constants
            channel=lease.channel,
            since=to_ms(lease.since),
        )


async def due_again(transaction: Transaction, channel: ChannelId) -> None:
    """A channel is due when its first row is, which changed."""
    await transaction.execute(f"UPDATE queues SET due_at = {_DUE} WHERE channel_id = :channel", channel=channel)  # noqa: S608 - a constant


async def due(transaction: Transaction, channels: Collection[int], now: datetime) -> None:
    """Something waits for these channels from now on; in one order everywhere, so that two commits never wait for each other."""
    await transaction.execute_many(
        "INSERT INTO queues (channel_id, due_at, fresh_at) VALUES (:channel, :now, :now) ON CONFLICT (channel_id) DO UPDATE SET"
        " fresh_at = CASE WHEN queues.due_at <= excluded.due_at THEN queues.fresh_at ELSE excluded.fresh_at END,"
        " due_at = CASE WHEN queues.due_at < excluded.due_at THEN queues.due_at ELSE excluded.due_at END",
        [{"channel": channel, "now": to_ms(now)} for channel in sorted(channels)],
    )


# The sign keeps the engines from the index on due_at: they would sort all that wait.
_CLAIMABLE = "+due_at <= :now AND (leased_until <= :now OR leased_until > :never)"
_FRESHEST = f"""
SELECT channel_id, lease FROM queues WHERE fresh_at IS NOT NULL AND {_CLAIMABLE}
ORDER BY fresh_at DESC, served_at, channel_id LIMIT :limit FOR UPDATE SKIP LOCKED
"""  # noqa: S608 - constants
_LONGEST_WAITING = f"""
SELECT channel_id, lease FROM queues WHERE due_at IS NOT NULL AND {_CLAIMABLE}
  AND channel_id NOT IN (SELECT id FROM :taken(id BIGINT) AS taken)
ORDER BY COALESCE(fresh_at, served_at), channel_id LIMIT :limit FOR UPDATE SKIP LOCKED
"""  # noqa: S608 - as above
_FIRST = "FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND action <> 'publish' ORDER BY seq LIMIT 1"
_DUE = f"""
(SELECT MIN(at) FROM (
    SELECT not_before AS at FROM (SELECT not_before {_FIRST}) AS first_row
    UNION ALL SELECT not_before AS at FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND action = 'publish'
) AS coming)
"""  # noqa: S608 - as above
_FRESH = (
    f"(SELECT created_at FROM (SELECT created_at, tries {_FIRST}) AS first_row WHERE tries = 0 AND created_at > :since)"  # noqa: S608 - as above
)
