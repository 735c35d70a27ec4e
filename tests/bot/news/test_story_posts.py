"""Reports of one event are one post in each channel: a later one edits it, whatever restarts, dies or is deleted between."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.errors import StoreError
from bot.news.articles import ArticleRepository
from bot.news.explain import Explainer, Fate
from bot.news.model import SourceId
from bot.news.sender import Refused
from bot.news.telling.features import Reader
from bot.news.together import gatherer
from bot.store.database import Database
from tests.bot.news.engine import GUILD, OTHER_GUILD, STORY_WORDS, Engine, Item, Map, opened_engine
from tests.bot.news.fake_sender import Killed, Message

FIRST = "Regulator fines Zandtel over dropped calls"
SECOND = "Regulator fines Zandtel over its dropped calls"
THIRD = "Zandtel fined by regulator over dropped calls"
OTHER = "Zandtel appeals the fine over dropped calls"


@pytest.fixture
async def engine(database: Database) -> AsyncIterator[Engine]:
    async with opened_engine(database, stories=True) as opened:
        yield opened


async def feeds(engine: Engine, *paths: str, guild=GUILD) -> list[SourceId]:
    """Empty feeds with their baseline."""
    for path in paths:
        engine.serve(Item("Old"), path=path, title=path[1:].title())
    added = [await engine.add(path, guild=guild) for path in paths]
    await engine.poll()
    return added


def brings(engine: Engine, path: str, *titles: str) -> None:
    shown = [Item(title, link=f"https://{path[1:]}.example/{title}".replace(" ", "-")) for title in titles]
    engine.serve(*shown, Item("Old"), path=path, title=path[1:].title())


def only(engine: Engine, channel: int = 7) -> Message:
    (message,) = engine.discord.history[channel]
    return message


def text(message: Message) -> str:
    return " ".join(message.card.text())


async def test_later_report_edits_the_first_post(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two", "/three")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    assert "Also" not in text(only(engine))

    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()
    brings(engine, "/three", THIRD)
    await engine.poll()
    await engine.deliver()

    assert only(engine).card.title == FIRST
    assert "[Two](<https://two.example/" in text(only(engine))
    assert text(only(engine)).index("[Two]") < text(only(engine)).index("[Three]")
    assert only(engine).edits == 2


async def test_reports_of_one_round_are_one_post_and_no_edit(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()

    assert "Also: [" in text(only(engine))
    assert only(engine).edits == 0


async def test_another_event_is_another_post(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", OTHER)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == [FIRST, OTHER]


async def test_report_after_three_days_is_another_post(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    engine.clock.now += timedelta(hours=72)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == [FIRST, SECOND]


async def test_feed_that_a_server_lacks_neither_hides_nor_shows(engine: Engine) -> None:
    await engine.subscribe(7)
    await engine.subscribe(8, guild=OTHER_GUILD)
    await feeds(engine, "/one")
    await feeds(engine, "/two", guild=OTHER_GUILD)
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == [FIRST]
    assert engine.discord.titles(8) == [SECOND]
    assert "Also" not in text(only(engine, 7)) + text(only(engine, 8))


async def test_story_survives_a_restart(engine: Engine, database: Database) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()

    async with opened_engine(database, stories=True, clock=engine.clock, discord=engine.discord) as reborn:
        await reborn.audience.load()
        await database.execute("UPDATE sources SET url = :url WHERE url LIKE '%/two'", url=reborn.web.url("/two"))
        await database.execute("UPDATE sources SET url = :url WHERE url LIKE '%/one'", url=reborn.web.url("/one"))
        brings(reborn, "/one", FIRST)
        brings(reborn, "/two", SECOND)
        await reborn.poll()
        await reborn.deliver()

    assert "Also: [Two]" in text(only(engine))


@pytest.mark.parametrize("mood", ["killed", "lost after", "lost before"])
async def test_edit_whose_answer_is_lost_is_made_again(engine: Engine, mood) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    brings(engine, "/two", SECOND)
    await engine.poll()
    engine.discord.moods.append(mood)
    try:
        await engine.deliver()
    except (Killed, BaseExceptionGroup):
        assert mood == "killed"
    await engine.outbox.recover(alone=True)
    engine.clock.now += timedelta(minutes=5)
    await engine.new_deliverer().run()

    assert "Also: [Two]" in text(only(engine))
    assert engine.discord.creates == 1


async def test_report_that_comes_while_the_post_is_under_way_is_added(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", SECOND)
    polled = []

    async def pause() -> None:
        if not polled:
            polled.append(True)
            await engine.poll(after=timedelta(hours=1))

    await engine.new_deliverer(pause=pause).run()
    await engine.deliver()

    assert "Also: [Two]" in text(only(engine))


async def test_deleted_post_stays_deleted_and_nothing_is_posted_again(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two", "/three")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    engine.discord.history[7].clear()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.deliver()
    brings(engine, "/three", THIRD)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == []
    assert await engine.states("edit") == [("dropped", "message-deleted")]


async def test_title_that_changes_keeps_what_was_added(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    item = Item(FIRST, guid="1")
    engine.serve(item, path="/one", title="One")
    await engine.poll()
    await engine.deliver()
    brings(engine, "/two", SECOND)
    await engine.poll()
    engine.serve(Item(f"{FIRST}, again", guid="1"), path="/one", title="One")
    await engine.poll()
    await engine.deliver()

    assert only(engine).card.title == f"{FIRST}, again"
    assert "Also: [Two]" in text(only(engine))


async def test_refused_post_leaves_its_place_to_the_next_report(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    engine.discord.moods.append("refused")
    await engine.deliver()
    await engine.deliver()

    assert len(engine.discord.titles(7)) == 1
    assert [state for state, _ in await engine.states()] == ["dead", "sent"]


async def test_unsubscribing_takes_nothing_from_who_was_told_in_the_same_post(engine: Engine) -> None:
    ended = await engine.subscribe(7, words=("over dropped calls",))
    await engine.subscribe(7, words=("its dropped calls",))
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    (waiting,) = await engine.states()
    assert waiting[0] == "waiting"

    await engine.subscriptions.remove(GUILD, ended.id, engine.clock.now)
    await engine.deliver()

    assert engine.discord.titles(7) == [SECOND]


async def test_a_row_whose_subscription_another_process_ended_hands_on_too(engine: Engine, database: Database) -> None:
    ended = await engine.subscribe(7, words=("over dropped calls",))
    await engine.subscribe(7, words=("its dropped calls",))
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    await database.execute("UPDATE subscriptions SET removed_at = 1 WHERE id = :id", id=ended.id)

    await engine.deliver()
    await engine.deliver()

    assert engine.discord.titles(7) == [SECOND]


async def test_what_one_subscription_told_itself_ends_with_it(engine: Engine) -> None:
    ended = await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()

    await engine.subscriptions.remove(GUILD, ended.id, engine.clock.now)
    await engine.deliver()

    assert engine.discord.titles(7) == []


async def test_gone_channel_gets_no_heir(engine: Engine) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    brings(engine, "/two", SECOND)
    await engine.poll()
    engine.discord.refusals[7] = Refused(403, 50001, "Missing Access")
    await engine.deliver()

    assert [state for state, _ in await engine.states()] == ["dropped"]


async def test_why_tells_in_which_post_a_report_stands(engine: Engine, database: Database) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    brings(engine, "/two", SECOND)
    await engine.poll()
    explainer = Explainer(ArticleRepository(database), engine.subscriptions, Map(), clock=engine.clock)

    (reason,) = (await explainer.why(GUILD, f"https://two.example/{SECOND}".replace(" ", "-"))).reasons

    assert reason.fate is Fate.STORY
    assert reason.placed is not None
    assert reason.placed.message == only(engine).id


async def test_preview_counts_a_story_once(engine: Engine, database: Database) -> None:
    wished = await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    brings(engine, "/two", SECOND)
    await engine.poll()
    together = gatherer(lambda: Reader(STORY_WORDS), Map().covers)
    explainer = Explainer(
        ArticleRepository(database), engine.subscriptions, Map(), clock=engine.clock, together=together
    )

    found = await explainer.preview(GUILD, wished)

    assert found.fitting == 1
    assert [[one.payload.entry.title for one in story] for story in found.stories] == [[FIRST, SECOND]]


async def test_failed_commit_leaves_no_trace(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)

    async def broken(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr("bot.news.tellings.write", broken)
    with pytest.raises(StoreError):
        await engine.poll()
    monkeypatch.undo()
    brings(engine, "/two", SECOND)
    await engine.poll()
    await engine.poll()
    await engine.deliver()

    assert len(engine.discord.titles(7)) == 1


@pytest.mark.parametrize("address", ["https://site.xyz/item1", "https://site.example/item1#1"])
async def test_one_site_that_shows_an_article_under_two_names_makes_one_post(engine: Engine, address: str) -> None:
    """Sites with two domains, and such as give each version of an article another guid."""
    await feeds(engine, "/a")
    await engine.subscribe()
    engine.serve(Item(FIRST, guid="https://site.example/item1", link="https://site.example/item1"), path="/a")
    await engine.poll()
    await engine.deliver()

    engine.serve(Item(FIRST, guid=address, link=address), path="/a")
    await engine.poll()
    await engine.deliver()

    assert only(engine).card.title == FIRST


async def test_a_report_that_cannot_be_read_back_stops_no_polling(engine: Engine, database: Database) -> None:
    await engine.subscribe(7)
    await feeds(engine, "/one", "/two")
    brings(engine, "/one", FIRST)
    await engine.poll()
    await engine.deliver()
    await database.execute("UPDATE articles SET payload = '{'")

    async with opened_engine(database, stories=True) as after_a_restart:
        assert after_a_restart.storybook is not None
        await after_a_restart.storybook.refresh()
    brings(engine, "/two", OTHER)
    await engine.poll()
    await engine.deliver()

    assert len(engine.discord.history[7]) == 2
