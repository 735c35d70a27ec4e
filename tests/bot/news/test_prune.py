"""What is forgotten, and what never is."""

from datetime import timedelta

from bot.news.model import SourceId
from bot.news.prune import prune
from bot.news.timings import Timings
from tests.bot.news.engine import GUILD, Engine, Item, items


async def post_one(engine: Engine) -> None:
    """A feed whose first article is posted to a channel."""
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(*items("one"))
    await engine.poll()
    await engine.deliver()


async def test_keys_that_a_feed_still_shows_stay_however_old(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(*items("one"))
    await engine.add()
    await engine.poll()

    engine.clock.now += timedelta(days=800)
    gone = await prune(engine.database, engine.clock.now)
    engine.serve(Item("two"), Item("one", age=timedelta(minutes=1)))
    await engine.poll()
    await engine.deliver()

    assert gone["seen"] == 0
    assert engine.discord.titles(7) == ["two"]


async def test_keys_that_left_their_feed_go_after_a_year(engine: Engine) -> None:
    engine.serve(*items("one", "two"))
    await engine.add()
    await engine.poll()
    engine.serve(*items("two"))
    await engine.poll(after=timedelta(days=200))
    engine.serve(*items("two", "three"))
    await engine.poll(after=timedelta(days=170))

    gone = await prune(engine.database, engine.clock.now)

    assert gone["seen"] == 2, "the guid and the link of the article that left"


async def test_what_was_delivered_long_ago_goes_with_its_article(engine: Engine) -> None:
    await post_one(engine)

    fresh = await prune(engine.database, engine.clock.now)
    old = await prune(engine.database, engine.clock.now + timedelta(days=91))

    assert set(fresh.values()) == {0}
    assert {table: rows for table, rows in old.items() if rows} == {
        "outbox": 1,
        "posted": 1,
        "queues": 1,
        "articles": 1,
    }


async def test_a_feed_that_nobody_reads_any_more_is_forgotten_and_may_come_back(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(*items("one"))
    source = await engine.add()
    await engine.poll()
    await engine.sources.remove(GUILD, source, engine.clock.now)
    engine.clock.now += timedelta(days=360)
    assert (await prune(engine.database, engine.clock.now))["seen"] == 0
    engine.clock.now += timedelta(days=10)

    gone = await prune(engine.database, engine.clock.now)

    assert gone["seen"] == 2, "guid and link"
    await engine.add()
    await engine.poll()
    await engine.deliver()
    assert engine.discord.titles(7) == [], "it begins as a new feed does: what it shows is old"


async def test_a_channel_that_is_forgotten_gets_its_next_post(engine: Engine) -> None:
    await post_one(engine)
    engine.clock.now += timedelta(days=91)
    assert (await prune(engine.database, engine.clock.now))["queues"] == 1
    engine.serve(*items("two"))
    await engine.poll()

    await engine.deliver()

    assert engine.discord.titles(7) == ["one", "two"]


async def test_reports_that_were_judged_go_after_a_year_unless_a_correction_leans_on_them(engine: Engine) -> None:
    database, now = engine.database, int(engine.clock.now.timestamp() * 1000)
    for number, state, days in ((1, "refused", 366), (2, "accepted", 366), (3, "refused", 300), (4, "open", None)):
        await database.execute(
            "INSERT INTO reports (id, user_id, about, text, source, created_at, closed_at, state)"
            " VALUES (:id, 5, '', '', '', 0, CAST(:closed AS BIGINT), :state)",
            id=number,
            closed=None if days is None else now - days * 86_400_000,
            state=state,
        )
    await database.execute(
        "INSERT INTO region_corrections (guild_id, source_id, article_id, later, body, report_id, created_at)"
        " VALUES (1, 1, 1, 1, '{}', 2, 0)"
    )

    await prune(database, engine.clock.now)

    kept = await database.fetch_all("SELECT id FROM reports ORDER BY id")
    assert [row["id"] for row in kept] == [2, 3, 4]


def test_the_sources_asked_longest_ago_give_way() -> None:
    timings = Timings(most=2)
    for source, seconds in ((1, 5.0), (2, 4.0), (1, 3.0), (3, 2.0)):
        timings.note(SourceId(source), "", seconds)

    assert [one.source for one in timings.slowest(9)] == [1, 3]


async def test_what_still_waits_is_never_pruned(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(*items("one"))
    await engine.poll()

    gone = await prune(engine.database, engine.clock.now + timedelta(days=500))

    assert (gone["outbox"], gone["articles"]) == (0, 0)


async def test_what_persons_and_managers_said_goes_when_it_can_matter_no_more(engine: Engine) -> None:
    database, day = engine.database, 86_400_000
    for number, removed in ((1, 31), (2, 29), (3, None)):
        await database.execute(
            "INSERT INTO subscriptions (id, guild_id, channel_id, kind, filter, created_by, created_at, removed_at)"
            " VALUES (:id, 0, 5, 'direct', '{}', 5, 0, CAST(:removed AS BIGINT))",
            id=number,
            removed=None if removed is None else int(engine.clock.now.timestamp() * 1000) - removed * day,
        )
    for number, later in ((1, 0), (2, 1)):
        await database.execute(
            "INSERT INTO region_corrections (id, guild_id, source_id, article_id, later, body, created_at)"
            " VALUES (:id, 1, 1, 1, :later, '{}', 0)",
            id=number,
            later=later,
        )

    gone = await prune(database, engine.clock.now)

    assert (gone["stopped_watches"], gone["region_corrections"]) == (1, 1)
    kept = await database.fetch_all("SELECT id FROM subscriptions ORDER BY id")
    assert [row["id"] for row in kept] == [2, 3]
    assert (await database.fetch_one("SELECT id FROM region_corrections"))["id"] == 2
