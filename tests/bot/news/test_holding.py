"""Quiet hours hold posts back, digests gather them: each article once, its story once, whoever asks for it at once goes first."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.news.articles import ArticleRepository
from bot.news.explain import Explainer, Fate
from bot.news.model import DeliveryId
from bot.store.database import Database
from tests.bot.news.engine import GUILD, START, Engine, Item, Map, opened_engine
from tests.bot.news.test_story_posts import FIRST, SECOND, THIRD, brings, feeds, text

NIGHT = (12 * 60, 18 * 60)
"""The engine's clock begins at noon."""


@pytest.fixture
async def engine(database: Database) -> AsyncIterator[Engine]:
    async with opened_engine(database, stories=True) as opened:
        yield opened


def numbered(count: int) -> list[str]:
    names = ("Aldel", "Brumo", "Corvo", "Dasti", "Elkor", "Fonda", "Gipsa", "Havel")
    return [f"{name} shows handset {number}" for number, name in enumerate(names[:count])]


async def test_quiet_hours_hold_back_and_release_in_order(engine: Engine) -> None:
    await engine.subscribe(7, quiet=NIGHT)
    await feeds(engine, "/one")
    brings(engine, "/one", *reversed(numbered(2)))
    await engine.poll()
    assert await engine.deliver() == 0

    assert await engine.release(after=START + timedelta(hours=5, minutes=59) - engine.clock.now) == 0
    assert await engine.release(after=timedelta(minutes=1)) == 2
    assert await engine.release() == 0
    await engine.deliver()

    assert engine.discord.titles(7) == numbered(2)


async def test_many_held_posts_come_as_one(engine: Engine) -> None:
    await engine.subscribe(7, quiet=NIGHT)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", *numbered(6), FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.release(after=timedelta(hours=6))
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert message.card.title == "Phone news: 7 stories"
    assert message.card.lines[0].startswith("• [Regulator fines Zandtel"), "the most reported comes first"
    assert "and one more source" in message.card.lines[0]
    for title in numbered(6):
        assert title in text(message)


async def test_a_channel_is_not_blocked_by_what_is_held(engine: Engine) -> None:
    await engine.subscribe(7, quiet=NIGHT, words=("brumo",))
    await engine.subscribe(7, words=("corvo",))
    await feeds(engine, "/one")
    brings(engine, "/one", *numbered(3))
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["Corvo shows handset 2"]


async def test_who_wants_it_at_once_gets_it_at_once(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily")
    await engine.subscribe(7)
    await feeds(engine, "/one")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    assert engine.discord.titles(7) == [FIRST]

    assert await engine.release(after=timedelta(days=2)) == 0


async def test_a_story_held_for_a_digest_keeps_no_later_report_from_who_wants_it_at_once(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily", words=("over dropped calls",))
    await engine.subscribe(7, words=("its dropped calls",))
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == [SECOND]


async def test_what_was_held_for_an_ended_digest_hands_on_who_was_told_in_it(engine: Engine) -> None:
    ended = await engine.subscribe(7, digest="daily", words=("over dropped calls",))
    await engine.subscribe(7, quiet=NIGHT, words=("its dropped calls",))
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.subscriptions.remove(GUILD, ended.id, engine.clock.now)

    await engine.release(after=timedelta(days=1))
    await engine.release(after=timedelta(days=1))
    await engine.deliver()

    assert engine.discord.titles(7) == [SECOND]


async def test_what_was_told_in_a_post_that_never_came_is_told_anew(engine: Engine) -> None:
    paused = await engine.subscribe(7, quiet=NIGHT, words=("regulator",))
    await feeds(engine, "/one", "/two", "/three")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.subscriptions.change(replace(paused, paused=True))
    engine.audience.drop(paused.id)
    assert await engine.release(after=timedelta(hours=8)) == 0

    await engine.subscribe(7)
    brings(engine, "/three", THIRD)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == [THIRD]


async def test_a_held_article_that_is_no_longer_kept_holds_up_nothing(engine: Engine, database: Database) -> None:
    await engine.subscribe(7, quiet=NIGHT)
    await feeds(engine, "/one")
    brings(engine, "/one", *numbered(2))
    await engine.poll()
    await database.execute("UPDATE held SET article_id = 1 WHERE article_id = (SELECT MIN(article_id) FROM held)")

    assert await engine.release(after=timedelta(hours=8)) == 1


async def test_digest_is_one_post_at_its_hour_and_tells_a_story_once(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily", digest_hour=8)
    await feeds(engine, "/one", "/two", "/three")
    brings(engine, "/one", FIRST, *numbered(2))
    await engine.poll()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.release(after=timedelta(hours=20))
    await engine.deliver()
    (message,) = engine.discord.history[7]
    assert message.card.title == "Phone news: 3 stories"
    assert text(message).count("[Regulator fines") == 1

    brings(engine, "/three", THIRD)
    await engine.poll()
    await engine.release(after=timedelta(days=1))
    await engine.deliver()
    assert len(engine.discord.history[7]) == 1, "what a digest told is told"
    assert engine.discord.history[7][0].edits == 0


async def test_a_digest_without_news_is_no_post(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily", digest_hour=8)
    await feeds(engine, "/one")

    for _ in range(3):
        assert await engine.release(after=timedelta(days=1)) == 0
    await engine.deliver()

    assert not engine.discord.history[7]


async def test_a_digest_that_was_missed_comes_once_when_the_bot_is_back(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily", digest_hour=8)
    await feeds(engine, "/one")
    brings(engine, "/one", *numbered(3))
    await engine.poll()

    await engine.release(after=timedelta(days=3, hours=5))
    await engine.deliver()
    await engine.release(after=timedelta(days=1))
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert message.card.title == "Phone news: 3 stories"


async def test_digest_of_one_is_a_post_with_its_sources(engine: Engine) -> None:
    await engine.subscribe(7, digest="daily")
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.release(after=timedelta(days=1))
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert message.card.title in (FIRST, SECOND)
    assert "Also: [" in text(message)


async def test_what_is_held_for_a_paused_or_ended_subscription_is_dropped(engine: Engine) -> None:
    paused = await engine.subscribe(7, quiet=NIGHT)
    ended = await engine.subscribe(8, quiet=NIGHT)
    await feeds(engine, "/one")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.subscriptions.change(replace(paused, paused=True))
    await engine.subscriptions.remove(GUILD, ended.id, engine.clock.now)

    assert await engine.release(after=timedelta(hours=12)) == 0
    assert await engine.deliver() == 0


async def test_released_post_is_edited_by_a_later_report(engine: Engine) -> None:
    await engine.subscribe(7, quiet=NIGHT)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.release(after=timedelta(hours=8))
    await engine.deliver()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert "Also: [Two]" in text(message)


async def test_why_tells_that_it_is_held_and_then_where_it_stands(engine: Engine, database: Database) -> None:
    await engine.subscribe(7, digest="daily")
    await feeds(engine, "/one")
    brings(engine, "/one", *numbered(2))
    await engine.poll()
    explainer = Explainer(ArticleRepository(database), engine.subscriptions, Map(), clock=engine.clock)
    newest = (await explainer.recent(GUILD, "Brumo"))[0]

    (held,) = (await explainer.why(GUILD, str(newest.id))).reasons
    await engine.release(after=timedelta(days=1))
    await engine.deliver()
    (told,) = (await explainer.why(GUILD, str(newest.id))).reasons

    assert (held.fate, told.fate) == (Fate.HELD, Fate.LISTED)
    assert told.placed is not None
    assert told.placed.message == engine.discord.history[7][0].id
    (row,) = await database.fetch_all("SELECT id FROM outbox")
    origin = await explainer.post(GUILD, DeliveryId(row["id"]))
    assert origin is not None
    assert origin.several, "its button speaks of no single article"


@pytest.mark.parametrize(("form", "picture"), [("card", True), ("compact", False), ("title", False)])
async def test_form_says_how_much_is_shown(engine: Engine, form: str, picture: bool) -> None:
    await engine.subscribe(7, form=form)
    await feeds(engine, "/one")
    engine.serve(Item("Aldel shows handset", image="https://one.example/p.jpg"), path="/one", title="One")
    await engine.poll()
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert bool(message.card.image_url) is picture
    assert message.card.title == "Aldel shows handset"
