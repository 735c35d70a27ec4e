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
    assert old == {"outbox": 1, "posted": 1, "seen": 0, "told": 0, "articles": 1, "audit": 0, "offers": 0}


async def test_what_still_waits_is_never_pruned(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(*items("one"))
    await engine.poll()

    gone = await prune(engine.database, engine.clock.now + timedelta(days=500))

    assert (gone["outbox"], gone["articles"]) == (0, 0)
