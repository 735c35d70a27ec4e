"""Preview and why: what stored articles would give, and each article's way to each subscription."""

from datetime import timedelta

import pytest

from bot.errors import BadInput, NotFound
from bot.news import articles, why_cards
from bot.news.articles import ArticleRepository
from bot.news.explain import Explainer, Fate
from bot.news.letters import LetterRepository
from bot.news.match import Stage
from bot.news.model import MessageId, Target
from bot.news.sender import Outcome, Refused
from bot.news.wording import Naming
from bot.text.speech import Texts
from tests.bot.news.engine import GUILD, OTHER_GUILD, Engine, Item, Map
from tests.bot.news.fake_sender import FakeSender


def explainer(engine: Engine) -> Explainer:
    return Explainer(ArticleRepository(engine.database), engine.subscriptions, Map(), clock=engine.clock)


async def brought(engine: Engine, *titles: str) -> None:
    """A feed that brings these after its baseline."""
    engine.serve(Item("Old"))
    await engine.add()
    await engine.poll()
    engine.serve(*(Item(title) for title in titles), Item("Old"))
    await engine.poll()


async def test_preview_counts_what_fits_and_where_the_rest_stops(engine: Engine) -> None:
    wished = await engine.subscribe(regions=frozenset({"DE"}), no_region="skip")
    await brought(engine, "Phone for Germany", "Phone for Japan", "Phone")

    found = await explainer(engine).preview(GUILD, wished)

    assert [one.payload.entry.title for (one,) in found.stories] == ["Phone for Germany"]
    assert (found.fitting, found.looked_at, found.stopped) == (1, 3, ((Stage.REGION, 2),))


async def test_preview_leaves_out_what_is_older_than_a_week_and_other_servers(engine: Engine) -> None:
    wished = await engine.subscribe()
    await brought(engine, "Phone for Germany")

    assert (await explainer(engine).preview(OTHER_GUILD, wished)).looked_at == 0
    engine.clock.now += timedelta(days=8)
    assert (await explainer(engine).preview(GUILD, wished)).looked_at == 0


async def test_why_tells_each_subscription_its_fate(engine: Engine) -> None:
    sent = await engine.subscribe(7, regions=frozenset({"EU"}))
    twin = await engine.subscribe(7, regions=frozenset({"DE"}))
    stopped = await engine.subscribe(8, regions=frozenset({"JP"}))
    await brought(engine, "Phone for Germany")
    newer = await engine.subscribe(9, regions=frozenset({"DE"}))
    engine.clock.now += timedelta(seconds=1)
    (article,) = await explainer(engine).recent(GUILD, "germany")

    waiting = {one.subscribed.subscription.id: one.fate for one in (await why(engine, str(article.id))).reasons}
    await engine.deliver()
    told = (await why(engine, article.payload.entry.link)).reasons

    assert waiting[sent.id] is Fate.WAITING
    fates = {one.subscribed.subscription.id: one.fate for one in told}
    assert fates == {sent.id: Fate.SENT, twin.id: Fate.TWIN, stopped.id: Fate.STOPPED, newer.id: fates[newer.id]}
    stop = next(one.stopped for one in told if one.fate is Fate.STOPPED)
    assert stop is not None
    assert (stop.stage, stop.has) == (Stage.REGION, ("DE",))


@pytest.mark.parametrize(
    "wishes",
    [
        {"regions": frozenset({"DE"})},
        {"regions": frozenset({"DE"}), "exact_regions": True},
        {"regions": frozenset({"DE"}), "no_region": "skip"},
        {"regions": frozenset({"EU", "DE"}), "no_region": "home"},
        {"words": ("-deal",)},
        {"words": ("phone", "-deal")},
        {"words": ("reseau",), "regions": frozenset({"EU"})},
        {"muted_kinds": frozenset({"news"})},
        {},
    ],
    ids=lambda wishes: "-".join(wishes) or "nothing",
)
async def test_what_a_preview_shows_is_what_is_posted(engine: Engine, wishes: dict[str, object]) -> None:
    wished = await engine.subscribe(7, **wishes)
    titles = (
        "Germany's phone",
        "A phone for Europe",
        "Deal of the day: phone",
        "Deal in Japan",
        "Réseau en France",
        "Japan",
    )
    await brought(engine, *titles)
    found = await explainer(engine).preview(GUILD, wished)
    await engine.deliver()

    previewed = [one.payload.entry.title for (one,) in found.stories]
    assert sorted(previewed) == sorted(engine.discord.titles(7))
    assert found.fitting == len(previewed)
    assert found.fitting + sum(count for _, count in found.stopped) == len(titles)


async def test_an_article_is_found_by_its_title_or_by_words_that_only_it_has(engine: Engine) -> None:
    await brought(engine, "Phone for Germany", "Phone for Japan")

    for text in ("phone for germany", "japan"):
        assert text in (await why(engine, text)).article.payload.entry.title.casefold()
    with pytest.raises(NotFound):
        await why(engine, "phone for")


async def test_why_tells_what_kept_a_post_from_being_published(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The post stands and its channel refuses each: no dead letters, for nobody could send them."""

    async def refuses(_self: FakeSender, _target: Target, _message: MessageId) -> Outcome:
        return Refused(403, 50013, "Missing Permissions")

    monkeypatch.setattr(FakeSender, "publish", refuses)
    await engine.subscribe(7, publish=True)
    await brought(engine, "Phone")
    await engine.deliver()

    assert await engine.states() == [("sent", None)]
    assert await engine.states("publish") == [("dropped", "discord-50013")]
    assert await LetterRepository(engine.database).dead(limit=9) == []
    (article,) = await explainer(engine).recent(GUILD, "")
    shown = why_cards.why(
        await why(engine, str(article.id)), Texts.load().speech("en"), Naming(Map()), guild=GUILD
    ).lines
    assert any(
        "sent on" in line and "not published to the channels that follow: the bot lacks a permission" in line
        for line in shown
    )


async def why(engine: Engine, article: str):
    return await explainer(engine).why(GUILD, article)


async def test_another_servers_article_and_post_are_not_found(engine: Engine) -> None:
    await engine.subscribe(7)
    await brought(engine, "Phone for Germany")
    (article,) = await explainer(engine).recent(GUILD, "")
    (row,) = await ArticleRepository(engine.database).handed(GUILD, article.id)

    for text in (str(article.id), article.payload.entry.link, "x", "https://site.example/none"):
        with pytest.raises(NotFound):
            await explainer(engine).why(OTHER_GUILD, text)
    assert await explainer(engine).recent(OTHER_GUILD, "") == []
    assert await explainer(engine).post(OTHER_GUILD, row.delivery) is None
    assert await explainer(engine).post(GUILD, row.delivery) is not None


async def test_page_known_from_the_baseline_is_called_old(engine: Engine) -> None:
    await brought(engine, "Phone")

    with pytest.raises(NotFound) as told:
        await why(engine, "https://site.example/Old")

    assert told.value.message_id == "news-why-old"


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ('The "Fold" arrives', 'the "fold" arrives'),
        ("ТЕЛЕФОН для Європи", "телефон ДЛЯ європи"),
        ("Réseau 5G étendu", "RESEAU 5G ETENDU"),
        ("100% recycled_metal \\o/", "100% recycled_metal \\o/"),
    ],
)
async def test_a_title_is_found_whatever_its_letters_and_quotes(engine: Engine, title: str, typed: str) -> None:
    await brought(engine, title, "Another phone")

    assert (await why(engine, typed)).article.payload.entry.title == title
    assert [one.payload.entry.title for one in await explainer(engine).recent(GUILD, typed)] == [title]


async def test_titles_are_looked_for_beyond_the_first_page(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "PAGE", 2)
    await brought(engine, *(f"Phone {number}" for number in range(7)))

    assert len(await explainer(engine).recent(GUILD, "phone")) == 7
    for number in range(7):
        assert (await why(engine, f"phone {number}")).article.payload.entry.title == f"Phone {number}"


async def test_words_that_no_title_has_find_nothing(engine: Engine) -> None:
    await brought(engine, "Phone for Germany")

    for text in ("link", '{"entry', "%", "_", "description"):
        with pytest.raises(NotFound):
            await why(engine, text)


async def test_a_feeds_address_is_called_one(engine: Engine) -> None:
    engine.serve(Item("Old"))
    await engine.add()
    await engine.poll()
    engine.serve(Item("Phone for Germany", link=engine.web.url("/feed")), Item("Old"))
    await engine.poll()

    with pytest.raises(BadInput) as told:
        await why(engine, engine.web.url("/feed"))

    assert (told.value.message_id, told.value.facts["feed"]) == ("news-why-feed", "Phone Site")
