"""Whoever takes several rows takes them in one order, so that PostgreSQL never ends one of two that wait for each other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextvars import Context
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import StoreError
from bot.news.deliver import LEASE
from bot.news.model import ChannelId, DeliveryAction, DeliveryId, MessageId, SubscriptionId, Target, TargetKind
from bot.news.outbox import MESSAGE_DELETED
from bot.news.placing import told_edits
from bot.news.presence import Presence
from bot.news.queueing import NewDelivery, enqueue, make_again, take_along
from bot.news.tellings import Fresh
from bot.store.database import Transaction, open_database
from bot.store.rows import lock
from tests.bot.news.engine import GUILD, Engine, opened_engine
from tests.bot.news.test_deliver import write

IDS = [DeliveryId(f"1m8n7r7sm7recdf000{number}") for number in (4, 3, 2, 1)]
"""Their places in the channel, and in the table, are the other way round."""
HERE = Target(TargetKind.CHANNEL, ChannelId(8), GUILD)


@dataclass
class Pair:
    """Two processes on one database: what one does while the other holds rows."""

    one: Engine
    two: Engine
    subscriptions: list[SubscriptionId]

    async def while_held(
        self,
        first: Callable[[Transaction], Awaitable[object]],
        then: Callable[[Transaction], Awaitable[object]],
        meanwhile: Callable[[], Awaitable[Any]],
    ) -> Any:
        """Runs one transaction of two steps, and `meanwhile` between them until it waits for a row of it."""
        begun: list[asyncio.Task[Any]] = []

        async def work(transaction: Transaction) -> None:
            await first(transaction)
            begun.append(asyncio.create_task(meanwhile(), context=Context()))
            await _waiting(transaction, begun)
            await then(transaction)

        await self.one.database.transact(work)
        return await begun[0]

    async def waiting(self, waiting_id: DeliveryId) -> Any:
        """A row and its lease, as a sender has them."""
        leases = await self.two.outbox.claim(self.two.clock.now, lease=LEASE, limit=9)
        lease = next(one for one in leases if one.channel == HERE.channel)
        found = await self.two.outbox.coming(lease, self.two.clock.now, limit=9)
        return lease, next(one for one in found if one.delivery.id == waiting_id)


async def _waiting(transaction: Transaction, tasks: Sequence[asyncio.Task[Any]]) -> None:
    """Returns when one of the others waits for a row."""
    while not await transaction.fetch_all("SELECT 1 AS one FROM pg_locks WHERE NOT granted"):
        assert not all(task.done() for task in tasks), "nobody waits for these rows"


@pytest.fixture
async def pair(postgresql_url: str) -> AsyncIterator[Pair]:
    async with (
        open_database(postgresql_url) as one,
        open_database(postgresql_url) as two,
        opened_engine(one) as first,
        opened_engine(two, clock=first.clock, discord=first.discord) as second,
    ):
        await first.subscribe(7)
        await write(first, "a", "b", "c", "d")
        wanted = [(await first.subscribe(8)).id for _ in IDS]
        articles = [row["article_id"] for row in await one.fetch_all("SELECT article_id FROM outbox ORDER BY seq")]
        rows = [
            NewDelivery(HERE, article, subscription, id=name)
            for article, subscription, name in zip(articles, wanted, IDS, strict=True)
        ]
        await one.transact(lambda transaction: enqueue(transaction, rows, first.clock.now))
        yield Pair(first, second, wanted)


Bulk = Callable[[Pair], Awaitable[Callable[[], Awaitable[Any]]]]
"""Brings rows into the state that is wanted, and returns what then changes many of them."""
_DROPPED = "UPDATE outbox SET state = 'dropped', reason = 'discord-50013' WHERE channel_id = 8"


async def _remove(pair: Pair) -> Callable[[], Awaitable[Any]]:
    (first, *_), now = pair.subscriptions, pair.two.clock.now
    await pair.two.database.execute("UPDATE outbox SET subscription_id = :id", id=first)
    return lambda: pair.two.subscriptions.remove(GUILD, first, now)


async def _hurry(pair: Pair) -> Callable[[], Awaitable[Any]]:
    await pair.two.database.execute("UPDATE outbox SET tries = 1, not_before = not_before + 9000")
    return lambda: pair.two.outbox.hurry(GUILD, HERE.channel, pair.two.clock.now)


async def _refused(pair: Pair) -> Callable[[], Awaitable[Any]]:
    _, waiting = await pair.waiting(IDS[3])
    waiting = replace(waiting, delivery=replace(waiting.delivery, id=DeliveryId("another")))
    more = {"within": timedelta(hours=1), "most": 1, "gone": True}
    return lambda: pair.two.outbox.refused(waiting, "discord-10003", pair.two.clock.now, **more)


async def _suspended(pair: Pair) -> Callable[[], Awaitable[Any]]:
    return lambda: pair.two.subscriptions.suspend_channel(GUILD, HERE.channel, "gone", pair.two.clock.now)


async def _left(pair: Pair) -> Callable[[], Awaitable[Any]]:
    presence = Presence(pair.two.database, pair.two.audience)
    return lambda: presence.left(GUILD, pair.two.clock.now)


async def _made_again(pair: Pair) -> Callable[[], Awaitable[Any]]:
    await pair.two.database.execute(_DROPPED)
    now = pair.two.clock.now
    return lambda: pair.two.database.transact(lambda inside: make_again(inside, GUILD, HERE.channel, now))


async def _taken_along(pair: Pair) -> Callable[[], Awaitable[Any]]:
    await pair.two.database.execute(_DROPPED)
    there, now = replace(HERE, channel=ChannelId(9)), pair.two.clock.now
    return lambda: pair.two.database.transact(lambda inside: take_along(inside, pair.subscriptions, there, now))


async def _clock_back(pair: Pair) -> Callable[[], Awaitable[Any]]:
    return lambda: pair.two.outbox.clock_went_back(pair.two.clock.now - timedelta(hours=1))


async def _deleted(pair: Pair) -> Callable[[], Awaitable[Any]]:
    """The edit of a message that shows all four; its row is taken beside theirs."""
    (row, *_) = await pair.two.database.fetch_all("SELECT article_id FROM outbox WHERE id = :id", id=IDS[0])
    edit = NewDelivery(HERE, row["article_id"], None, DeliveryAction.EDIT, origin=IDS[0], id=DeliveryId("0" * 19))
    await pair.two.database.execute("UPDATE outbox SET state = 'sent', message_id = 99 WHERE channel_id = 8")
    await pair.two.database.transact(lambda inside: enqueue(inside, [edit], pair.two.clock.now))
    _, waiting = await pair.waiting(DeliveryId("0" * 19))
    return lambda: pair.two.outbox.over(waiting, "dropped", MESSAGE_DELETED, pair.two.clock.now)


@pytest.mark.parametrize(
    "bulk",
    [_remove, _hurry, _refused, _suspended, _left, _made_again, _taken_along, _clock_back, _deleted],
    ids=lambda bulk: bulk.__name__.strip("_"),
)
async def test_many_posts_changed_at_once_and_reports_to_them_do_not_wait_for_each_other(
    pair: Pair, bulk: Bulk
) -> None:
    changes = await bulk(pair)

    async def lowest(transaction: Transaction) -> None:
        await told_edits(transaction, Fresh(edited={min(IDS)}), pair.one.clock.now)

    async def all_of_them(transaction: Transaction) -> None:
        await told_edits(transaction, Fresh(edited=set(IDS)), pair.one.clock.now)

    await pair.while_held(lowest, all_of_them, changes)


async def test_subscriptions_are_taken_in_order_too(pair: Pair) -> None:
    # A row that was written anew stands behind the others in the table.
    await pair.one.database.execute("UPDATE subscriptions SET refusals = 1 WHERE id = :id", id=min(pair.subscriptions))

    async def lowest(transaction: Transaction) -> None:
        await lock(transaction, "subscriptions", "id = :id", id=min(pair.subscriptions))

    async def all_of_them(transaction: Transaction) -> None:
        await lock(transaction, "subscriptions", "channel_id = 8")

    await pair.while_held(lowest, all_of_them, await _suspended(pair))


@pytest.mark.parametrize("way", ["give_back", "put_off"])
async def test_leases_of_sources_end_in_order_however_they_were_due(pair: Pair, way: str) -> None:
    sources = sorted([await pair.one.add(f"/{number}") for number in range(4)])
    now, latest_first = pair.two.clock.now, sources[::-1]

    async def ends() -> None:
        if way == "give_back":
            await pair.two.sources.give_back(latest_first)
        else:
            await pair.two.sources.put_off([(source, now) for source in latest_first])

    async def lowest(transaction: Transaction) -> None:
        await lock(transaction, "sources", "id = :id", id=sources[0])

    async def all_of_them(transaction: Transaction) -> None:
        await lock(transaction, "sources", "id >= :id", id=sources[0])

    await pair.while_held(lowest, all_of_them, ends)


async def test_a_post_that_arrives_and_its_channel_that_goes_do_not_wait_for_each_other(pair: Pair) -> None:
    """What arrived is marked, and its subscription trusted again, while the channel's subscriptions are suspended."""
    await pair.one.database.execute("UPDATE subscriptions SET refusals = 1")
    lease, waiting = await pair.waiting(max(IDS))
    assert await pair.two.outbox.begin(lease, waiting, pair.two.clock.now, extend=LEASE)
    arriving: list[asyncio.Task[None]] = []

    async def lowest(transaction: Transaction) -> None:
        await lock(transaction, "outbox", "id = :id", id=min(IDS))

    async def arrives(transaction: Transaction) -> None:
        sent = pair.two.outbox.sent(waiting, MessageId(1), pair.two.clock.now)
        arriving.append(asyncio.create_task(sent, context=Context()))
        locks = "SELECT COUNT(*) AS n FROM pg_locks WHERE NOT granted"
        while not arriving[0].done() and (await transaction.fetch_all(locks))[0]["n"] < 2:
            pass

    await pair.while_held(lowest, arrives, await _suspended(pair))
    await arriving[0]


async def test_a_row_that_another_holds_is_tried_later_and_ends_no_run(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refused = pair.two.outbox.begin, []

    async def begin(*args: Any, **more: Any) -> bool:
        """The first time, PostgreSQL itself ends it: it waits for longer than it may."""
        if refused:
            return await real(*args, **more)
        refused.append(args)
        database = pair.two.database

        async def held(transaction: Transaction) -> None:
            async def waits(other: Transaction) -> None:
                await other.execute("SET LOCAL lock_timeout = 50")
                await other.execute("UPDATE outbox SET tries = tries WHERE id = :id", id=IDS[0])

            await transaction.execute("UPDATE outbox SET tries = tries WHERE id = :id", id=IDS[0])
            with pytest.raises(StoreError) as ended:
                await pair.one.database.transact(waits)
            refused.append(ended.value)

        await asyncio.create_task(database.transact(held), context=Context())
        raise refused[1]

    monkeypatch.setattr(pair.two.outbox, "begin", begin)

    assert await pair.two.deliver() == 8
    assert len(pair.two.discord.titles(7)) == len(pair.two.discord.titles(8)) == 4
