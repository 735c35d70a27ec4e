"""What is forgotten, and what never is."""

from datetime import timedelta

from bot.news.prune import prune
from tests.bot.news.engine import Engine, Item, items


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
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(*items("one"))
    await engine.poll()
    await engine.deliver()

    fresh = await prune(engine.database, engine.clock.now)
    old = await prune(engine.database, engine.clock.now + timedelta(days=91))

    assert set(fresh.values()) == {0}
    assert {table: rows for table, rows in old.items() if rows} == {"outbox": 1, "posted": 1, "articles": 1}


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
