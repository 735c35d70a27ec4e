"""What a manager said is right, put over the tagger's word: for one article, or for the same words later."""

from dataclasses import replace

from bot.news.correcting.model import BY_HAND, Correction, Corrections
from bot.news.model import ArticleId, GuildId, SourceId, Tag, Tags

HERE, THERE = GuildId(1), GuildId(2)
FEED, ARTICLE, LATER = SourceId(5), ArticleId(10), ArticleId(11)
GEORGIA, GERMANY = Tag("GE", "Georgia"), Tag("DE", "Germany")
STATE = Correction(1, HERE, FEED, ARTICLE, ("US",), (GEORGIA,), ("US",), later=True)


def regions(tags: Tags) -> list[str]:
    return [tag.value for tag in tags.regions]


def test_the_article_has_exactly_what_was_said() -> None:
    found = STATE.put_over(Tags((GEORGIA, GERMANY)), ARTICLE)

    assert found.regions == (Tag("US", BY_HAND),)


def test_later_articles_change_where_the_same_word_says_the_same() -> None:
    assert regions(STATE.put_over(Tags((Tag("GE", "georgia"), GERMANY)), LATER)) == ["DE", "US"]
    assert regions(STATE.put_over(Tags((Tag("GE", "Tbilisi"),)), LATER)) == ["GE"]
    assert regions(STATE.put_over(Tags((GERMANY,)), LATER)) == ["DE"]
    assert regions(replace(STATE, later=False).put_over(Tags((GEORGIA,)), LATER)) == ["GE"]


def test_what_named_no_region_is_helped_later_only_where_nothing_is_named() -> None:
    silent = Correction(2, HERE, FEED, ARTICLE, ("JP",), (), ("JP",), later=True)

    assert regions(silent.put_over(Tags(), LATER)) == ["JP"]
    assert regions(silent.put_over(Tags((GERMANY,)), LATER)) == ["DE"]


def test_it_holds_in_its_server_and_for_all_only_when_accepted() -> None:
    known = Corrections([STATE])
    tags = Tags((GEORGIA,))

    assert regions(known.over(tags, FEED, ARTICLE, HERE)) == ["US"]
    assert known.over(tags, FEED, ARTICLE, THERE) is tags
    assert known.over(tags, FEED, ARTICLE, None) is tags
    assert known.over(tags, SourceId(6), ARTICLE, HERE) is tags
    assert known.own_of(FEED) == {HERE}

    known.put_all([replace(STATE, everywhere=True)])
    assert regions(known.over(tags, FEED, LATER, THERE)) == ["US"]
    assert known.own_of(FEED) == frozenset()


def test_a_servers_own_word_stands_above_that_of_all() -> None:
    own = Correction(3, THERE, FEED, ARTICLE, ("GE",), (), ("GE",))
    known = Corrections([own, replace(STATE, everywhere=True)])

    assert regions(known.over(Tags((GEORGIA,)), FEED, ARTICLE, THERE)) == ["GE"]
