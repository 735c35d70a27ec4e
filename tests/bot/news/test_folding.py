"""More posts at once than a channel is given: the oldest are only counted, and what was told in one of them is not lost with it."""

from datetime import timedelta

import pytest

from bot.news.intake import CHANNEL_CAP, Intake, Polled
from bot.news.model import ArticleId, Entry, Subscription, Tags, Validators
from bot.news.placing import NewArticle
from bot.news.rounds import After
from bot.news.tellings import Kin
from bot.news.wire import Payload
from tests.bot.news.engine import Engine

OLDEST = 0
"""The article that is only counted: one more than a channel is given."""


class Round:
    """Polls of several sources that are written in one commit."""

    def __init__(self, engine: Engine, wanted: Subscription) -> None:
        self._engine = engine
        self._wanted = wanted
        self._intake = Intake(engine.database)
        self._polls: list[Polled] = []

    async def poll(self, path: str, *articles: NewArticle) -> None:
        now, source = self._engine.clock.now, await self._engine.add(path)
        after = After(source, Validators(), now, 0, now + timedelta(hours=1), 600)
        self._polls.append(Polled(after, articles))

    def article(self, title: str, *alike: NewArticle) -> NewArticle:
        """The next article, of the story of others."""
        entry = Entry(id=title, link=f"https://site.example/{title}", title=title)
        number = self._intake.article_id(self._engine.clock.now)
        payload = Payload(entry, Tags(), f"Source of {title}")
        return NewArticle(payload, (title,), None, (self._wanted,), number, Kin(tuple(one.id for one in alike)))

    async def commit(self) -> None:
        await self._intake.commit(self._polls, self._engine.clock.now)


async def told(engine: Engine) -> dict[ArticleId, ArticleId]:
    """Reports, and the article of the post that tells them."""
    rows = await engine.database.fetch_all(
        "SELECT t.article_id AS report, o.article_id AS post FROM told t LEFT JOIN outbox o ON o.id = t.origin"
    )
    return {row["report"]: row["post"] for row in rows}


@pytest.mark.parametrize("same", [True, False], ids=["in the same poll", "in a later poll of the commit"])
async def test_a_report_of_a_story_that_is_only_counted_has_a_post_of_its_own(engine: Engine, same: bool) -> None:
    news = Round(engine, await engine.subscribe(7))
    many = [news.article(f"n{number}") for number in range(CHANNEL_CAP + 1)]
    second = news.article("second", many[OLDEST])
    third = news.article("third", many[OLDEST], second)
    await news.poll("/one", *many, *([second, third] if same else ()))
    if not same:
        await news.poll("/two", second, third)
    await news.commit()
    await engine.deliver()

    titles = engine.discord.titles(7)
    assert titles[-1] == "second"
    assert titles[:-1] == [f"n{number}" for number in range(2 if same else 1, CHANNEL_CAP + 1)]
    assert ("2" if same else "1") in engine.discord.history[7][0].card.lines[-1], "the others are counted"
    assert await told(engine) == {third.id: second.id}, "and the third stands in the second's post"


async def test_the_heir_is_counted_too_when_it_is_among_the_oldest(engine: Engine) -> None:
    news = Round(engine, await engine.subscribe(7))
    first = news.article("first")
    second = news.article("second", first)
    many = [news.article(f"n{number}") for number in range(CHANNEL_CAP)]
    await news.poll("/one", first, second, *many)
    await news.commit()
    await engine.deliver()

    assert engine.discord.titles(7) == [f"n{number}" for number in range(CHANNEL_CAP)]
    assert "2" in engine.discord.history[7][0].card.lines[-1]
    assert await told(engine) == {}


async def test_a_report_in_a_post_that_is_made_stays_there(engine: Engine) -> None:
    news = Round(engine, await engine.subscribe(7))
    many = [news.article(f"n{number}") for number in range(CHANNEL_CAP + 1)]
    second = news.article("second", many[1])
    await news.poll("/one", *many, second)
    await news.commit()
    await engine.deliver()

    assert engine.discord.titles(7) == [f"n{number}" for number in range(1, CHANNEL_CAP + 1)]
    assert await told(engine) == {second.id: many[1].id}
