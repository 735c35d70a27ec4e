"""The index in memory follows what other processes write."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.news.audience import Audience
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.subscriptions import SubscriptionRepository
from bot.store.database import Database, open_database
from tests.bot.news.engine import Map

NOW = datetime.now(UTC)
GUILD = GuildId(1)


@pytest.fixture
async def shared(postgresql_url):
    async with open_database(postgresql_url) as database:
        yield database


async def test_new_changed_and_removed_subscriptions_of_other_processes_are_taken_over(shared):
    ours = Audience(SubscriptionRepository(shared), Map())
    theirs = SubscriptionRepository(shared)
    await ours.load()
    target = Target(TargetKind.CHANNEL, ChannelId(7), GUILD)
    number = await theirs.add(Subscription(SubscriptionId(0), target), by=UserId(9), now=NOW)
    assert len(ours.index) == 0
    await ours.follow(NOW)
    assert len(ours.index) == 1
    await theirs.remove(GUILD, number, NOW)
    await ours.follow(NOW)
    assert len(ours.index) == 0
    await theirs.restore(GUILD, number)
    await ours.follow(NOW)
    assert len(ours.index) == 1
    await theirs.suspend_channel(GUILD, ChannelId(7), "gone", NOW)
    await ours.follow(NOW)
    assert len(ours.index) == 0


async def test_what_changes_while_all_are_read_anew_is_not_undone(database: Database) -> None:
    target = Target(TargetKind.CHANNEL, ChannelId(7), GUILD)
    store = SubscriptionRepository(database)
    ended = Subscription(await store.add(Subscription(SubscriptionId(0), target), by=UserId(9), now=NOW), target)

    class Slow(SubscriptionRepository):
        async def active(self) -> list[Subscription]:
            found = await super().active()
            ours.put(replace(ended, id=SubscriptionId(ended.id + 1)))
            ours.drop(ended.id)
            return found

    ours = Audience(Slow(database), Map())
    await ours.load()

    assert len(ours.index) == 1
    ours.drop(SubscriptionId(ended.id + 1))
    assert len(ours.index) == 0, "the new one was there, the ended one was not"


async def test_all_are_read_page_by_page(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.news.subscriptions.PAGE", 3)
    store = SubscriptionRepository(database)
    numbers = []
    for channel in range(9):
        target = Target(TargetKind.CHANNEL, ChannelId(channel), GUILD)
        numbers.append(await store.add(Subscription(SubscriptionId(0), target), by=UserId(9), now=NOW))
    await store.remove(GUILD, numbers.pop(4), NOW)

    assert [one.id for one in await store.active()] == numbers
    await store.remove(GUILD, numbers.pop(), NOW)
    await store.remove(GUILD, numbers.pop(), NOW)
    assert [one.id for one in await store.active()] == numbers, "also where the last page is full"
