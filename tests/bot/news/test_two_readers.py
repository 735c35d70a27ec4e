"""Two processes poll on one PostgreSQL: a story that both read in the same seconds is one post, and none waits for the other for ever."""

import asyncio
import threading
from collections.abc import AsyncIterator, Mapping
from contextvars import Context
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest

from bot.news.deliver import LEASE
from bot.news.model import ArticleId, ChannelId, DeliveryId, Entry, Tags, Target, TargetKind
from bot.news.placing import told_edits
from bot.news.queueing import NewDelivery, enqueue
from bot.news.telling.features import Features, Reader
from bot.news.tellings import Fresh, Kin
from bot.store.database import Row, Transaction, open_database
from tests.bot.news.engine import GUILD, Engine, opened_engine
from tests.bot.news.test_story_posts import FIRST, SECOND, brings, feeds, only, text

OTHER_NEWS = "Nothing Phone 3a gets a camera update"


@pytest.fixture
async def engines(postgresql_url: str) -> AsyncIterator[tuple[Engine, Engine]]:
    """Two processes, one Discord."""
    async with (
        open_database(postgresql_url) as one,
        open_database(postgresql_url) as two,
        opened_engine(one, stories=True) as first,
        opened_engine(two, stories=True, clock=first.clock, discord=first.discord) as second,
    ):
        yield first, second


async def test_a_story_read_by_both_in_the_same_seconds_is_one_post(engines: tuple[Engine, Engine]) -> None:
    one, two = engines
    await _both_bring_it(one, two)
    tools = one.poller._tools

    async def meanwhile(transaction: Transaction, known: Mapping[ArticleId, Kin]) -> Mapping[ArticleId, Kin]:
        """The first has read its report and writes it now: the second does both before that."""
        await asyncio.create_task(_poll(two, "%/two"), context=Context())
        return await tools.late(transaction, known)

    one.poller._tools = replace(tools, late=meanwhile)
    await _poll(one, "%/one")
    await one.deliver()

    message = only(one)
    assert message.card.title == SECOND, "who wrote first makes the post"
    assert "One" in text(message), "and it tells the other's report"


async def test_a_story_that_comes_in_while_ours_waits_for_its_commit_is_one_post(
    engines: tuple[Engine, Engine],
) -> None:
    one, two = engines
    await _both_bring_it(one, two)
    tools = one.poller._tools

    async def meanwhile() -> None:
        """The other writes its report after ours was compared with what is known, and before we read once more what others told."""
        await asyncio.create_task(_poll(two, "%/two"), context=Context())
        await one.storybook.refresh()

    one.poller._tools = replace(tools, catch_up=meanwhile)
    await _poll(one, "%/one")
    await one.deliver()

    assert only(one).card.title == SECOND
    assert "One" in text(only(one))


async def test_what_the_first_commit_of_a_round_reads_counts_for_the_second(
    engines: tuple[Engine, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.news.writing.BATCH", 1)
    one, two = engines
    await _both_bring_it(one, two, "/one", "/zero")
    brings(one, "/zero", OTHER_NEWS)
    tools, body = one.poller._tools, one.web.routes["/one"]
    first_commits, all_compared = asyncio.Event(), asyncio.Event()
    poll_due = one.poller._poll_due

    async def after_the_first(_path: str, _headers: dict[str, str]) -> bytes:
        await first_commits.wait()
        assert isinstance(body, bytes)
        return body

    async def polling(results: Any) -> None:
        await poll_due(results)
        all_compared.set()

    async def late(transaction: Transaction, known: Mapping[ArticleId, Kin]) -> Mapping[ArticleId, Kin]:
        """While the first commit is under way, our report is compared; then the other writes its own, and this commit reads it."""
        if not first_commits.is_set():
            first_commits.set()
            await all_compared.wait()
            await asyncio.create_task(_poll(two, "%/two"), context=Context())
        return await one.storybook.late(transaction, known)

    one.web.routes["/one"] = after_the_first
    monkeypatch.setattr(one.poller, "_poll_due", polling)
    one.poller._tools = replace(tools, late=late)
    await one.database.execute("UPDATE sources SET next_poll_at = 0 WHERE url NOT LIKE '%/two'")
    await one.poll(after=timedelta(0))
    await one.deliver()

    titles = [card.title for message in one.discord.history[7] for card in (message.card, *message.card.more)]
    assert sorted(titles) == sorted([OTHER_NEWS, SECOND])


async def _both_bring_it(one: Engine, two: Engine, *paths: str) -> None:
    """One story at a feed of each process; neither has read it yet."""
    await one.subscribe(7)
    await feeds(one, *(paths or ("/one",)))
    await feeds(two, "/two")
    await one.database.execute("UPDATE sources SET next_poll_at = :never", never=1 << 60)
    await two.audience.load()
    await two.storybook.refresh()
    brings(one, "/one", FIRST)
    brings(two, "/two", SECOND)


async def _poll(engine: Engine, url: str) -> None:
    await engine.database.execute("UPDATE sources SET next_poll_at = 0 WHERE url LIKE :url", url=url)
    await engine.poll(after=timedelta(0))


async def test_who_waits_for_the_turn_sees_what_was_written_in_it(engines: tuple[Engine, Engine]) -> None:
    one, two = engines
    await one.storybook.refresh()
    await two.storybook.refresh()

    async def first(transaction: Transaction) -> None:
        await one.storybook.late(transaction, {})
        waits = asyncio.create_task(two.database.transact(second), context=Context())
        while not await transaction.fetch_all("SELECT 1 AS one FROM pg_locks WHERE NOT granted"):
            pass
        assert not waits.done()
        waiting.append(waits)

    async def second(transaction: Transaction) -> None:
        await two.storybook.late(transaction, {})

    waiting: list[asyncio.Task[None]] = []
    await one.database.transact(first)
    await waiting[0]


async def test_a_backlog_under_way_and_reports_to_its_posts_do_not_wait_for_each_other(
    engines: tuple[Engine, Engine],
) -> None:
    """Both take several rows: in one order, though their places in the channel are in the other."""
    one, two = engines
    await one.subscribe(7)
    await feeds(one, "/one")
    brings(one, "/one", "a", "b", "c", "d")
    await one.poll()
    articles = [row["article_id"] for row in await one.database.fetch_all("SELECT article_id FROM outbox ORDER BY seq")]
    target = Target(TargetKind.CHANNEL, ChannelId(8), GUILD)
    ids = [DeliveryId(f"1m8n7r7sm7recdf000{number}") for number in (4, 3, 2, 1)]
    rows = [NewDelivery(target, article, None, id=name) for article, name in zip(articles, ids, strict=True)]
    await one.database.transact(lambda transaction: enqueue(transaction, rows, one.clock.now))
    leases = await two.outbox.claim(two.clock.now, lease=LEASE, limit=9)
    lease = next(one for one in leases if one.channel == 8)
    first, *others = await two.outbox.coming(lease, two.clock.now, limit=9)
    beginning: list[asyncio.Task[bool]] = []

    async def report(transaction: Transaction) -> None:
        await told_edits(transaction, Fresh(edited={min(ids)}), one.clock.now)
        begin = two.outbox.begin(lease, replace(first, beside=tuple(others)), two.clock.now, extend=LEASE)
        beginning.append(asyncio.create_task(begin, context=Context()))
        while not await transaction.fetch_all("SELECT 1 AS one FROM pg_locks WHERE NOT granted"):
            pass
        await told_edits(transaction, Fresh(edited=set(ids)), one.clock.now)

    await one.database.transact(report)

    assert await beginning[0]


async def test_what_others_told_is_read_before_the_turn_and_beside_the_event_loop(
    engines: tuple[Engine, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = engines
    await one.subscribe(7)
    await feeds(one, "/one")
    await feeds(two, "/two")
    await two.audience.load()
    await two.storybook.refresh()
    await one.database.execute("UPDATE sources SET next_poll_at = :never", never=1 << 60)
    brings(one, "/one", *(f"Story {number} of many" for number in range(8)))
    await _poll(one, "%/one")
    read: list[tuple[str, bool]] = []
    real = Reader.features

    def features(self: Reader, entry: Entry, *args: Any, **more: Any) -> Features:
        read.append((entry.title, threading.current_thread() is threading.main_thread()))
        return real(self, entry, *args, **more)

    monkeypatch.setattr(Reader, "features", features)
    brings(two, "/two", SECOND)
    await two.database.execute("UPDATE sources SET next_poll_at = 0 WHERE url LIKE '%/two'")
    await two.poller.run()

    assert {title for title, here in read if here} == {SECOND}, "on the event loop, only what it brings itself"
    assert len(read) == 9


async def test_what_was_read_in_the_turn_is_not_asked_for_again(engines: tuple[Engine, Engine]) -> None:
    one, two = engines
    await one.subscribe(7)
    await feeds(one, "/one")
    await two.storybook.refresh()
    brings(one, "/one", FIRST)
    await one.poll()
    found: list[int] = []

    async def late(transaction: Transaction) -> None:
        class Counting:
            """Counts the rows that are read."""

            engine = transaction.engine
            execute = transaction.execute

            async def fetch_all(self, sql: str, **params: Any) -> list[Row]:
                rows = await transaction.fetch_all(sql, **params)
                found.append(len(rows))
                return rows

        await two.storybook.late(cast("Transaction", Counting()), {})

    await two.database.transact(late)
    one.clock.now += timedelta(minutes=2)
    await two.database.transact(late)
    one.clock.now += timedelta(minutes=2)
    await two.database.transact(late)

    assert found == [1, 1, 0], "but for a minute that is read again"


async def test_what_could_not_be_written_was_told_to_nobody(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened_engine(engine.database, stories=True) as engine:  # noqa: PLR1704 - the same store, with stories
        await engine.subscribe(7)
        await feeds(engine, "/one")
        brings(engine, "/one", FIRST)

        async def broken(*_: object) -> None:
            raise RuntimeError("broken")

        monkeypatch.setattr("bot.news.tellings.write", broken)
        with pytest.raises(BaseExceptionGroup):
            await engine.poll()

        entry = Entry(id="1", link="https://two.example/1", title=SECOND)
        kin = engine.storybook.kin(ArticleId(1), entry, Tags(), source="two", language=None, wanted=True)
        assert kin == Kin()
