"""The outbox against a model of it: two senders claim, begin, settle and give back in any order, and die at any moment.

A backlog goes in messages of several posts, and what belongs to one message stays together whoever dies.
"""

import asyncio
import contextlib
import itertools
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bot.news.answers import REFUSALS, REFUSED_WITHIN
from bot.news.batching import LEAST, MOST, chosen
from bot.news.model import (
    TOO_OLD,
    ArticleId,
    ChannelId,
    Entry,
    GuildId,
    MessageId,
    Subscription,
    SubscriptionId,
    Tags,
    Target,
    TargetKind,
    UserId,
)
from bot.news.outbox import Outbox
from bot.news.queueing import NewDelivery, enqueue
from bot.news.queues import SHARE, Lease
from bot.news.subscriptions import SubscriptionRepository
from bot.news.waiting import Waiting
from bot.news.wire import Payload, from_ms, payload_text, to_ms
from bot.store.database import Database, open_database
from tests.bot.news.engine import START

CHANNELS = (1, 2)
SENDERS = (0, 1)
LEASE = timedelta(seconds=90)
PICK = st.integers(0, 5)
ARTICLES = 200
MOVES = ("work", "work", "work", "work", "late", "news", "dies", "release")


@dataclass
class Row:
    """A delivery as it ought to stand in the store."""

    channel: int
    not_before: int
    created: int
    state: str = "waiting"
    attempts: int = 0
    unsure: bool = False
    tries: int = 0
    leader: str | None = None


@dataclass
class Queue:
    """A channel as it ought to stand in the store."""

    due: int | None = None
    leased_until: int = 0
    lease: int = 0
    served: int = 0
    fresh: int | None = None


@dataclass
class Hand:
    """What a sender holds of one channel."""

    lease: Lease
    waiting: Waiting | None = None
    begun: bool = False


@dataclass
class Model:
    now: int = to_ms(START)
    rows: dict[str, Row] = field(default_factory=dict)
    queues: dict[int, Queue] = field(default_factory=dict)
    refusals: dict[int, list[int]] = field(default_factory=lambda: {channel: [] for channel in CHANNELS})
    suspended: set[int] = field(default_factory=set)
    turn: int = 0

    def message(self, channel: int) -> list[str]:
        """The rows that go in a channel's next message."""
        waiting = self.waiting(channel)
        first = self.rows[waiting[0]]
        if first.leader is not None:
            return [name for name in waiting if self.rows[name].leader == first.leader]
        run = list(itertools.takewhile(lambda name: self._plain(self.rows[name]), waiting[:MOST]))
        return run if len(run) >= LEAST else waiting[:1]

    def _plain(self, row: Row) -> bool:
        fresh = not (row.attempts or row.unsure or row.tries) and row.leader is None
        return fresh and row.not_before <= self.now <= row.created + TOO_OLD.total_seconds() * 1000

    def waiting(self, channel: int) -> list[str]:
        return [name for name, row in self.rows.items() if row.channel == channel and row.state == "waiting"]


class OutboxMachine(RuleBasedStateMachine):
    """Rules are what senders do; each compares what the store says with what the model says."""

    runner: asyncio.Runner
    database: Database

    def run(self, work: Any) -> Any:
        return self.runner.run(work)

    def __init__(self) -> None:
        super().__init__()
        self.outbox = Outbox(self.database)
        self.model = Model()
        self.hands: dict[int, dict[int, Hand]] = {sender: {} for sender in SENDERS}
        self.subscribed: dict[int, SubscriptionId] = {}
        self.run(self._empty())

    async def _empty(self) -> None:
        for table in ("outbox", "queues", "subscriptions"):
            await self.database.execute(f"DELETE FROM {table}")  # noqa: S608 - three names from above
        subscriptions = SubscriptionRepository(self.database)
        for channel in CHANNELS:
            wanted = Subscription(SubscriptionId(0), self._target(channel), no_region="post")
            self.subscribed[channel] = await subscriptions.add(wanted, by=UserId(1), now=START)

    @staticmethod
    def _target(channel: int) -> Target:
        return Target(TargetKind.CHANNEL, ChannelId(channel), GuildId(1))

    @property
    def now(self) -> Any:
        return from_ms(self.model.now)

    @rule(channel=st.sampled_from(CHANNELS), count=st.integers(1, 6), delay_s=st.sampled_from((0, 0, 0, 60)))
    def news_arrives(self, channel: int, count: int, delay_s: int) -> None:
        model = self.model
        at = model.now + delay_s * 1000
        target, not_before = self._target(channel), from_ms(at) if delay_s else None
        news = [
            NewDelivery(
                target,
                ArticleId(1 + (len(model.rows) + more) % ARTICLES),
                self.subscribed[channel],
                not_before=not_before,
            )
            for more in range(count)
        ]
        self.run(self.database.transact(lambda transaction: enqueue(transaction, news, self.now)))
        found = self.run(
            self.database.fetch_all("SELECT id FROM outbox WHERE channel_id = :channel ORDER BY seq", channel=channel)
        )
        for row in found:
            model.rows.setdefault(row["id"], Row(channel, at, model.now))
        queue = model.queues.setdefault(channel, Queue())
        if queue.due is None or queue.due > model.now:
            queue.fresh = model.now
        queue.due = model.now if queue.due is None else min(queue.due, model.now)

    @initialize(moves=st.lists(st.tuples(st.sampled_from(MOVES), PICK), min_size=20, max_size=40))
    def much_happens(self, moves: list[tuple[str, int]]) -> None:
        """So that a few runs see much: news, and then senders at work, dying and taking over."""
        self.news_arrives(CHANNELS[moves[0][1] % 2], 6, 0)
        for name, pick in moves:
            self._move(name, pick)
            self.the_store_is_as_the_model()

    def _move(self, name: str, pick: int) -> None:
        sender = pick % 2
        if name == "news":
            self.news_arrives(CHANNELS[sender], 1 + pick, 0)
        elif name == "late":
            self.time_passes(91)
            self.claim(sender, 2)
        elif name == "dies":
            self.dies(sender)
        elif name == "release":
            self.release(sender)
        elif not self.hands[sender]:
            self.claim(sender, 2)
        else:
            self._go_on(next(iter(self.hands[sender].values())), pick)

    def _go_on(self, hand: Hand, pick: int) -> None:
        """What a sender does next with a channel that it holds, or held."""
        if not hand.begun:
            self._begin(hand)
        elif pick < 2:
            self._later(hand, unsure=pick == 0, wait_s=2)
        elif pick == 2 and hand.waiting is not None and hand.waiting.beside:
            self._split(hand)
        elif pick < 4:
            self._refused(hand)
        else:
            self._sent(hand)

    @rule(seconds=st.sampled_from((1, 91, 91, 3600)))
    def time_passes(self, seconds: int) -> None:
        self.model.now += seconds * 1000

    @rule(sender=st.sampled_from(SENDERS), limit=st.integers(1, 2))
    def claim(self, sender: int, limit: int) -> None:
        model = self.model
        free = {
            channel: queue
            for channel, queue in model.queues.items()
            if queue.due is not None and queue.due <= model.now and queue.leased_until <= model.now
        }
        fresh = sorted(
            (channel for channel, queue in free.items() if queue.fresh is not None),
            key=lambda channel: (-(free[channel].fresh or 0), free[channel].served, channel),
        )[: sum((model.turn + place) % SHARE != SHARE - 1 for place in range(limit))]
        others = sorted(
            set(free) - set(fresh),
            key=lambda channel: (free[channel].served if free[channel].fresh is None else free[channel].fresh, channel),
        )
        leases = self.run(self.outbox.claim(self.now, lease=LEASE, limit=limit))
        assert [lease.channel for lease in leases] == [*fresh, *others][:limit], (
            "the freshest come first, then who has waited longest, and nobody's lease is taken"
        )
        model.turn += len(leases)
        for lease in leases:
            queue = model.queues[lease.channel]
            queue.lease += 1
            queue.leased_until = model.now + 90_000
            assert lease.token == queue.lease
            self.hands[sender][lease.channel] = Hand(lease)

    @rule(sender=st.sampled_from(SENDERS))
    def dies(self, sender: int) -> None:
        """What it held and had under way stays as it is."""
        self.hands[sender].clear()

    def _held(self) -> list[Hand]:
        return [hand for sender in SENDERS for hand in self.hands[sender].values()]

    def _ours(self, hand: Hand) -> bool:
        return self.model.queues[hand.lease.channel].lease == hand.lease.token

    @rule(pick=PICK)
    def begin(self, pick: int) -> None:
        """Looks at the first row and notes the attempt."""
        held = [hand for hand in self._held() if not hand.begun]
        if not held:
            self.claim(pick % 2, 2)
            return
        self._begin(held[pick % len(held)])

    def _begin(self, hand: Hand) -> None:
        model, channel = self.model, hand.lease.channel
        coming = self.run(self.outbox.coming(hand.lease, self.now, limit=MOST))
        waiting = model.waiting(channel)
        if not coming:
            assert not waiting
            return
        hand.waiting = coming[0]
        first = model.rows[waiting[0]]
        assert hand.waiting.delivery.id == waiting[0], "nothing overtakes the first row"
        assert hand.waiting.delivery.attempts == first.attempts
        assert hand.waiting.unsure == (first.unsure or first.attempts > 0), "a row that may have arrived is looked up"
        if to_ms(hand.waiting.not_before) > model.now:
            return
        message = model.message(channel)
        hand.waiting = replace(hand.waiting, beside=hand.waiting.beside or chosen(coming, self.now)[1:])
        assert [one.delivery.id for one in hand.waiting.parts] == message, "a message keeps the rows that it began with"
        assert hand.waiting.nonce == (first.leader or waiting[0])
        begun = self.run(self.outbox.begin(hand.lease, hand.waiting, self.now, extend=LEASE))
        assert begun == self._ours(hand), "only who holds the newest lease may send"
        hand.begun = begun
        if begun:
            for name in message:
                row = model.rows[name]
                row.attempts += 1
                row.leader = hand.waiting.nonce if len(message) > 1 else row.leader
            model.queues[channel].leased_until = model.now + 90_000

    def _under_way(self, pick: int) -> Hand | None:
        """An attempt that is under way; where there is none, one begins."""
        if not any(hand.begun for hand in self._held()):
            self.begin(pick)
        under_way = [hand for hand in self._held() if hand.begun]
        return under_way[pick % len(under_way)] if under_way else None

    @rule(pick=PICK)
    def answer_sent(self, pick: int) -> None:
        hand = self._under_way(pick)
        if hand is not None:
            self._sent(hand)

    def _sent(self, hand: Hand) -> None:
        assert hand.waiting is not None
        channel = hand.lease.channel
        self.run(self.outbox.sent(hand.waiting, MessageId(5), self.now))
        for part in hand.waiting.parts:
            self._end(part.delivery.id, "sent")
        hand.begun = False
        if self.model.rows[hand.waiting.delivery.id].state == "sent":
            self.model.refusals[channel] = []

    @rule(pick=PICK, unsure=st.booleans(), wait_s=st.sampled_from((0, 2, 300)))
    def answer_later(self, pick: int, unsure: bool, wait_s: int) -> None:
        hand = self._under_way(pick)
        if hand is not None:
            self._later(hand, unsure=unsure, wait_s=wait_s)

    def _later(self, hand: Hand, *, unsure: bool, wait_s: int) -> None:
        assert hand.waiting is not None
        at = self.now + timedelta(seconds=wait_s)
        self.run(self.outbox.later(hand.lease, hand.waiting, at, unsure=unsure, reason="test"))
        for row in self._still(hand):
            row.attempts -= 1
            row.tries += 1
            row.unsure = row.unsure or unsure
            row.not_before = to_ms(at)
        hand.begun = False

    def _still(self, hand: Hand) -> list[Row]:
        """The rows of an attempt that its answer may still change."""
        assert hand.waiting is not None
        rows = [self.model.rows[part.delivery.id] for part in hand.waiting.parts]
        return [row for row in rows if self._ours(hand) and row.state == "waiting" and row.attempts > 0]

    @rule(pick=PICK)
    def answer_refuses_the_message(self, pick: int) -> None:
        hand = self._under_way(pick)
        if hand is not None:
            self._split(hand)

    def _split(self, hand: Hand) -> None:
        assert hand.waiting is not None
        self.run(self.outbox.split(hand.lease, hand.waiting, answered=True, reason="discord-50035"))
        for row in self._still(hand):
            row.attempts -= 1
            row.tries += 1
            row.leader = None
        hand.begun = False

    @rule(pick=PICK)
    def answer_refused(self, pick: int) -> None:
        hand = self._under_way(pick)
        if hand is not None:
            self._refused(hand)

    def _refused(self, hand: Hand) -> None:
        assert hand.waiting is not None
        channel = hand.lease.channel
        model = self.model
        self.run(self.outbox.over(hand.waiting, "dropped", "discord-50013", self.now))
        for part in hand.waiting.parts:
            self._end(part.delivery.id, "dropped")
        ended = self.run(
            self.outbox.refused(
                hand.waiting, "discord-50013", self.now, within=REFUSED_WITHIN, most=REFUSALS, gone=False
            )
        )
        recent = model.refusals[channel]
        if recent and recent[-1] < model.now - REFUSED_WITHIN.total_seconds() * 1000:
            recent.clear()
        recent.append(model.now)
        suspends = len(recent) >= REFUSALS and channel not in model.suspended
        assert ended == ((self.subscribed[channel],) if suspends else ()), "three refusals suspend, and tell once"
        if suspends:
            model.suspended.add(channel)
            for other in model.waiting(channel):
                model.rows[other].state = "dropped"
        hand.begun = False

    @rule(sender=st.sampled_from(SENDERS))
    def release(self, sender: int) -> None:
        for hand in list(self.hands[sender].values()):
            self._release(sender, hand)

    def _release(self, sender: int, hand: Hand) -> None:
        model, channel = self.model, hand.lease.channel
        self.run(self.outbox.release(hand.lease, self.now))
        if self._ours(hand):
            queue, waiting = model.queues[channel], model.waiting(channel)
            queue.leased_until, queue.served = 0, model.now
            queue.due = queue.fresh = None
            if waiting:
                first = model.rows[waiting[0]]
                queue.due = first.not_before
                queue.fresh = None if first.tries or first.created <= to_ms(hand.lease.since) else first.created
        del self.hands[sender][channel]

    def _end(self, name: str, state: str) -> None:
        row = self.model.rows[name]
        if row.state == "waiting":
            # What was dropped may be made again: then it still counts that an attempt before this one may have arrived.
            unsure = state == "dropped" and (row.unsure or row.attempts > 1)
            row.state, row.attempts, row.unsure = state, 0, unsure

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        if not hasattr(self, "model"):
            return
        model = self.model
        rows = self.run(self.database.fetch_all("SELECT id, state, attempts, unsure, not_before, leader FROM outbox"))
        stored = {
            row["id"]: (row["state"], row["attempts"], bool(row["unsure"]), row["not_before"], row["leader"])
            for row in rows
        }
        assert stored == {
            name: (row.state, row.attempts, row.unsure, row.not_before, row.leader) for name, row in model.rows.items()
        }
        queues = self.run(
            self.database.fetch_all("SELECT channel_id, due_at, fresh_at, leased_until, lease FROM queues")
        )
        held = {
            row["channel_id"]: (row["due_at"], row["fresh_at"], row["leased_until"], row["lease"]) for row in queues
        }
        assert held == {
            channel: (queue.due, queue.fresh, queue.leased_until, queue.lease)
            for channel, queue in model.queues.items()
        }

    def teardown(self) -> None:
        """Whatever happened: when all have died, one sender empties the outbox, each channel in order, and nothing stays behind."""
        if not hasattr(self, "model"):
            return
        for sender in SENDERS:
            self.hands[sender].clear()
        ended: dict[int, list[str]] = {channel: [] for channel in CHANNELS}
        waiting = {channel: self.model.waiting(channel) for channel in CHANNELS}
        for _ in range(4 + sum(map(len, waiting.values()))):
            self.model.now += 400_000
            for lease in self.run(self.outbox.claim(self.now, lease=LEASE, limit=9)):
                while coming := self.run(self.outbox.coming(lease, self.now, limit=MOST)):
                    first = replace(coming[0], beside=coming[0].beside or chosen(coming, self.now)[1:])
                    assert self.run(self.outbox.begin(lease, first, self.now, extend=LEASE))
                    self.run(self.outbox.sent(first, MessageId(6), self.now))
                    ended[lease.channel] += [part.delivery.id for part in first.parts]
                self.run(self.outbox.release(lease, self.now))
        assert ended == waiting, "a row that waits is found again, in order"
        assert self.run(self.outbox.depth()) == 0


async def _prepared(url: str, opened: Any) -> Database:
    database = await opened.enter_async_context(open_database(url))
    await database.execute(
        "INSERT INTO sources (id, url, host, interval_s, next_poll_at, created_at)"
        " VALUES (1, 'https://site.example/', 'site.example', 600, 0, 0)"
    )
    for number in range(1, ARTICLES + 1):
        entry = Entry(id=str(number), link=f"https://site.example/{number}", title="News")
        await database.execute(
            "INSERT INTO articles (id, source_id, shown_hash, payload, first_seen_at) VALUES (:id, 1, '', :payload, 0)",
            id=number,
            payload=payload_text(Payload(entry, Tags(), "Phone Site")),
        )
    return database


@pytest.mark.timeout(300)
def test_the_outbox_is_as_its_model_whoever_dies_when(database_url: str, examples: int) -> None:
    with asyncio.Runner() as runner:
        opened = contextlib.AsyncExitStack()
        database = runner.run(_prepared(database_url, opened))
        machine = type("Machine", (OutboxMachine,), {"runner": runner, "database": database})
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=examples,
                    stateful_step_count=12,
                    deadline=None,
                    phases=(Phase.generate,),
                    database=None,
                    derandomize=True,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(opened.aclose())
