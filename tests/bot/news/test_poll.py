"""From feeds to the outbox: what is posted, once, and what is not."""

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import StoreError
from bot.news.intake import CHANNEL_CAP
from bot.news.model import SourceId
from bot.news.placing import MOST_EDITS
from tests.bot.feed_server import answer
from tests.bot.news.engine import GUILD, OTHER_GUILD, START, Engine, Item, items, rss


async def test_first_poll_posts_nothing(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(*items("one", "two"))
    await engine.add()

    await engine.poll()

    assert await engine.deliver() == 0
    assert engine.discord.titles(7) == []


async def test_first_poll_posts_the_newest_when_asked(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(Item("new", age=timedelta(days=3)), Item("old", age=timedelta(days=30)))
    await engine.add(newest=1)

    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["new"]


async def test_a_new_article_is_posted_once(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(*items("one"))
    await engine.add()
    await engine.poll()

    engine.serve(*items("two", "one"))
    await engine.poll()
    await engine.deliver()
    engine.serve(*items("two", "one"), X="another body")
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["two"]


async def test_an_article_that_comes_back_is_old(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(*items("one", "two"))
    await engine.add()
    await engine.poll()
    engine.serve(*items("one"))
    await engine.poll()

    engine.serve(*items("two", "one"))
    await engine.poll()

    assert await engine.deliver() == 0


async def test_a_changed_guid_with_the_same_link_is_old(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(Item("one", guid="a", link="https://site.example/one"))
    await engine.add()
    await engine.poll()

    engine.serve(Item("one", guid="b", link="https://site.example/one?utm_source=rss"))
    await engine.poll()
    engine.serve(Item("one", guid="b", link="https://site.example/moved"))
    await engine.poll()

    assert await engine.deliver() == 0


async def test_new_articles_come_oldest_first(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()

    engine.serve(Item("new", age=timedelta(minutes=1)), Item("old", age=timedelta(hours=2)))
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["old", "new"]


async def test_what_is_older_than_two_days_is_noted_and_not_posted(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(Item("base"))
    await engine.add()
    await engine.poll()

    engine.serve(Item("base"), Item("dug up", age=timedelta(hours=49)))
    await engine.poll()

    assert await engine.deliver() == 0


async def test_many_at_once_are_folded(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()

    engine.serve(*(Item(f"n{number}", age=timedelta(minutes=number)) for number in range(CHANNEL_CAP + 5)))
    await engine.poll()
    await engine.deliver()

    titles = engine.discord.titles(7)
    assert titles == [f"n{number}" for number in reversed(range(CHANNEL_CAP))]
    assert "5" in engine.discord.history[7][0].card.lines[-1]


async def test_many_feeds_at_once_share_a_channels_room(engine: Engine) -> None:
    """After a downtime all feeds are read in one round: ten posts each would be a flood."""
    await engine.subscribe()
    for path in ("/a", "/b", "/c"):
        engine.serve(path=path, title=path)
        await engine.add(path)
    await engine.poll()

    for path in ("/a", "/b", "/c"):
        new = (Item(f"{path}{number}", age=timedelta(minutes=number)) for number in range(CHANNEL_CAP + 2))
        engine.serve(*new, path=path, title=path)
    await engine.poll()
    for _ in range(3):
        await engine.deliver()

    posts = [card for message in engine.discord.history[7] for card in (message.card, *message.card.more)]
    assert len(posts) == CHANNEL_CAP + 2, "a feed that finds no room left has one post that counts the others"
    folded = [line for card in posts for line in card.lines if "older" in line]
    assert sorted(int(line.split()[2]) for line in folded) == [2, CHANNEL_CAP + 1, CHANNEL_CAP + 1]


async def test_two_feeds_with_one_page_post_it_once_a_channel(engine: Engine) -> None:
    await engine.subscribe(7)
    await engine.subscribe(8)
    for path in ("/a", "/b"):
        engine.serve(path=path)
        await engine.add(path)
    await engine.poll()

    engine.serve(Item("one", guid="a1", link="https://site.example/p?utm_medium=a"), path="/a")
    engine.serve(Item("one", guid="b1", link="https://site.example/p"), path="/b")
    await engine.poll()
    await engine.deliver()

    assert (engine.discord.titles(7), engine.discord.titles(8)) == (["one"], ["one"])


async def test_a_channel_with_two_fitting_subscriptions_gets_one_post(engine: Engine) -> None:
    await engine.subscribe(7)
    await engine.subscribe(7, regions=frozenset({"DE"}))
    engine.serve()
    await engine.add()
    await engine.poll()

    engine.serve(*items("Germany gets it"))
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["Germany gets it"]


async def test_a_server_gets_only_what_its_own_sources_bring(engine: Engine) -> None:
    await engine.subscribe(7)
    await engine.subscribe(8, guild=OTHER_GUILD)
    engine.serve()
    await engine.add()
    await engine.poll()

    engine.serve(*items("one"))
    await engine.poll()
    await engine.deliver()

    assert (engine.discord.titles(7), engine.discord.titles(8)) == (["one"], [])


async def test_a_feed_of_many_servers_is_asked_once(engine: Engine) -> None:
    engine.serve(*items("one"))
    assert await engine.add() == await engine.add(guild=OTHER_GUILD)

    await engine.poll()

    assert len(engine.web.asked) == 1


async def test_an_edited_title_edits_the_post(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(Item("Frist", guid="1", link="https://site.example/1"))
    await engine.poll()
    await engine.deliver()

    engine.serve(Item("First", guid="1", link="https://site.example/1"))
    await engine.poll()
    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert (message.card.title, message.edits) == ("First", 1)
    assert message.deliveries == {message.nonce}, "an edited post must still be found by the delivery that made it"


async def test_a_picture_with_another_query_edits_nothing(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(Item("one", image="https://site.example/p.jpg?w=1"))
    await engine.poll()
    await engine.deliver()

    engine.serve(Item("one", image="https://site.example/p.jpg?w=2"))
    await engine.poll()

    assert await engine.deliver() == 0


async def test_an_edit_before_the_post_is_sent_changes_the_post_itself(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    engine.serve(Item("Frist", guid="1"))
    await engine.poll()
    engine.serve(Item("First", guid="1"))
    await engine.poll()

    await engine.deliver()

    (message,) = engine.discord.history[7]
    assert (message.card.title, message.edits) == ("First", 0)


async def test_validators_and_hash_are_kept_and_sent(engine: Engine) -> None:
    engine.serve(*items("one"), ETag='"1"')
    await engine.add()
    await engine.poll()
    engine.web.routes["/feed"] = answer(304)

    await engine.poll()

    assert engine.web.asked[-1][1]["if-none-match"] == '"1"'
    assert (await engine.health()).failures == 0


async def test_once_a_day_a_source_is_asked_without_validators(engine: Engine) -> None:
    engine.serve(*items("one"), ETag='"1"')
    await engine.add()
    await engine.poll()

    await engine.poll(after=timedelta(hours=25))

    assert "if-none-match" not in engine.web.asked[-1][1]


async def test_failures_are_counted_told_once_and_forgotten(engine: Engine) -> None:
    await engine.add()
    engine.web.routes["/feed"] = answer(500)
    for _ in range(5):
        await engine.poll(after=timedelta(hours=20))

    assert [notice.what for notice in engine.source_notices] == ["failing"]
    assert (await engine.health()).last_error == "server-error"

    engine.serve(*items("one"))
    await engine.poll(after=timedelta(days=1))

    assert [notice.what for notice in engine.source_notices] == ["failing", "recovered"]
    assert (await engine.health()).failures == 0


async def test_a_week_and_eleven_failures_switch_off(engine: Engine) -> None:
    await engine.add()
    engine.web.routes["/feed"] = answer(500)
    for _ in range(12):
        await engine.poll(after=timedelta(days=1, hours=2))

    assert (await engine.health()).state == "off"
    assert engine.source_notices[-1].what == "off"
    asked = len(engine.web.asked)
    await engine.poll(after=timedelta(days=5))
    assert len(engine.web.asked) == asked

    await engine.add()
    await engine.poll()
    assert len(engine.web.asked) == asked + 1


async def test_410_ends_the_source_with_a_notice(engine: Engine) -> None:
    await engine.add()
    engine.web.routes["/feed"] = answer(410)
    await engine.poll()

    assert (await engine.health()).state == "gone"
    assert [notice.what for notice in engine.source_notices] == ["gone"]


async def test_retry_after_is_honoured(engine: Engine) -> None:
    await engine.add()
    engine.web.routes["/feed"] = answer(429, Retry_After="7200")
    await engine.poll()
    await engine.poll(after=timedelta(hours=1))
    assert len(engine.web.asked) == 1

    await engine.poll(after=timedelta(hours=2))
    assert len(engine.web.asked) == 2


async def test_a_host_that_asks_to_be_spared_is_spared_with_all_its_feeds(engine: Engine) -> None:
    for path in ("/a", "/b"):
        await engine.add(path)
    engine.web.routes["/a"] = answer(429, b"", Retry_After="7200")
    engine.serve(*items("one"), path="/b")
    await engine.poll()
    asked = len(engine.web.asked)

    await engine.poll(after=timedelta(minutes=30))
    assert len(engine.web.asked) == asked

    await engine.poll(after=timedelta(hours=2))
    assert {path for path, _ in engine.web.asked[asked:]} == {"/a", "/b"}


async def test_what_a_feed_asks_for_holds_over_a_304(engine: Engine) -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in (13, 14, 15, 16))
    wishes = f"<ttl>120</ttl><skipHours>{hours}</skipHours>"
    body = rss(Item("one"), now=engine.clock.now).replace(b"<item>", f"{wishes}<item>".encode(), 1)
    engine.web.routes["/feed"] = answer(200, body, ETag='"1"')
    await engine.add()
    await engine.poll(after=timedelta())
    engine.web.routes["/feed"] = answer(304, b"", ETag='"1"')

    await engine.poll(after=timedelta(hours=12))
    after_304 = (await engine.health()).next_poll
    assert after_304 - engine.clock.now >= timedelta(hours=2)

    engine.clock.now = START.replace(day=25, hour=11)
    await engine.sources.poll_soon(SourceId(1), engine.clock.now)
    await engine.poll(after=timedelta())
    assert (await engine.health()).next_poll.hour == 17


@pytest.mark.parametrize("status", [200, 304])
async def test_a_source_made_due_while_it_is_asked_is_asked_once_more(engine: Engine, status: int) -> None:
    await engine.subscribe()
    engine.serve(*items("one"), ETag='"1"')
    source = await engine.add()
    await engine.poll()
    earlier = answer(status, rss(*items("one"), now=engine.clock.now) if status == 200 else b"", ETag='"1"')

    async def published_meanwhile(_path: str, _headers: dict[str, str]) -> bytes:
        await engine.sources.poll_soon(source, engine.clock.now)
        engine.serve(*items("two", "one"))
        return earlier

    engine.web.routes["/feed"] = published_meanwhile
    await engine.poll()
    await engine.poll(after=timedelta())
    await engine.deliver()

    assert engine.discord.titles(7) == ["two"]
    assert (await engine.health()).next_poll > engine.clock.now, "it is asked once more, and not for ever"


async def test_old_entries_under_new_names_are_not_posted(engine: Engine) -> None:
    await engine.subscribe()
    titles = [f"story {number}" for number in range(6)]
    engine.serve(*items(*titles))
    await engine.add()
    await engine.poll()

    moved = [Item(title, guid=f"new {title}", link=f"https://moved.example/{n}") for n, title in enumerate(titles)]
    engine.clock.now += timedelta(hours=1)
    engine.serve(Item("fresh", age=timedelta(minutes=1)), *(replace(item, age=timedelta(hours=3)) for item in moved))
    await engine.poll(after=timedelta())
    await engine.deliver()

    assert engine.discord.titles(7) == ["fresh"]


async def test_a_delta_of_new_entries_alone_is_posted(engine: Engine) -> None:
    """A server that takes our `A-IM: feed` sends what is new and nothing that we know (RFC 3229)."""
    await engine.subscribe()
    engine.serve(*items("old"), ETag='"1"')
    await engine.add()
    await engine.poll()

    delta = b"<rss version='2.0'><channel><title>T</title>%b</channel></rss>" % b"".join(
        b"<item><title>n%d</title><guid>n%d</guid></item>" % (number, number) for number in range(6)
    )
    engine.web.routes["/feed"] = answer(226, delta, IM="feed", ETag='"2"')
    await engine.poll()
    await engine.deliver()

    assert len(await engine.states()) == 6


async def test_a_title_that_never_rests_is_edited_a_few_times_only(engine: Engine) -> None:
    await engine.subscribe()
    engine.serve(Item("old", guid="0"))
    await engine.add()
    await engine.poll()
    for readers in range(10):
        engine.serve(Item(f"Read by {readers}", guid="1", link="https://site.example/1"), Item("old", guid="0"))
        await engine.poll()
        await engine.deliver()

    assert len(await engine.states("edit")) == MOST_EDITS


async def test_a_clock_that_went_back_stops_no_feed(engine: Engine) -> None:
    engine.serve(*items("one"))
    await engine.add()
    await engine.poll()
    engine.clock.now -= timedelta(days=300)

    assert await engine.sources.clock_went_back(engine.clock.now) == 1
    assert (await engine.health()).next_poll - engine.clock.now < timedelta(hours=2)
    assert await engine.sources.clock_went_back(engine.clock.now) == 0


async def test_a_clock_that_went_back_before_the_first_poll_stops_no_feed(engine: Engine) -> None:
    engine.serve(*items("one"))
    engine.clock.now += timedelta(days=300)
    await engine.add()
    await engine.sources.lease_due(engine.clock.now, lease=timedelta(minutes=5), limit=9, per_host=9)
    engine.clock.now = START

    assert await engine.sources.clock_went_back(engine.clock.now) == 1
    assert await engine.sources.clock_went_back(engine.clock.now) == 0
    await engine.poll(after=timedelta(minutes=1))

    assert len(engine.web.asked) == 1


async def test_a_feed_that_was_put_off_by_a_clock_that_was_ahead_is_due(engine: Engine) -> None:
    engine.serve(*items("one"))
    source = await engine.add()
    await engine.poll()
    await engine.sources.poll_soon(source, engine.clock.now + timedelta(days=300))

    assert await engine.sources.clock_went_back(engine.clock.now) == 1
    await engine.poll(after=timedelta(minutes=1))

    assert len(engine.web.asked) == 2


async def test_a_new_feed_that_its_host_put_off_is_not_hurried_at_a_start(engine: Engine) -> None:
    """At each start it is looked whether the clock went back."""
    later = engine.clock.now + timedelta(hours=2)
    await engine.sources.put_off([(await engine.add(), later)])

    assert await engine.sources.clock_went_back(engine.clock.now) == 0
    assert (await engine.health()).next_poll == later


async def test_a_failure_that_began_in_the_future_is_told_a_day_after_now(engine: Engine) -> None:
    await engine.add()
    engine.web.routes["/feed"] = answer(500)
    engine.clock.now += timedelta(days=300)
    await engine.poll()
    engine.clock.now = START
    await engine.sources.clock_went_back(engine.clock.now)

    for _ in range(3):
        await engine.poll(after=timedelta(hours=12))

    assert [notice.what for notice in engine.source_notices] == ["failing"]


async def test_a_permanent_move_is_stored(engine: Engine) -> None:
    engine.serve(*items("one"), path="/new")
    engine.web.routes["/feed"] = answer(301, Location=engine.web.url("/new"))
    await engine.add()
    await engine.poll()

    assert (await engine.health()).url == engine.web.url("/new")


async def test_a_temporary_move_is_not(engine: Engine) -> None:
    engine.serve(*items("one"), path="/new")
    engine.web.routes["/feed"] = answer(302, Location=engine.web.url("/new"))
    await engine.add()
    await engine.poll()

    assert (await engine.health()).url == engine.web.url("/feed")


async def test_two_sources_that_become_one_post_once_for_both_servers(engine: Engine) -> None:
    engine.serve(*items("one"), path="/old")
    engine.serve(*items("one"), path="/new")
    old = await engine.add("/old")
    new = await engine.add("/new", guild=OTHER_GUILD)
    await engine.subscribe(7, sources=frozenset({old}))
    await engine.subscribe(8, guild=OTHER_GUILD)
    await engine.poll()

    engine.web.routes["/old"] = answer(308, Location=engine.web.url("/new"))
    await engine.poll()
    assert (await engine.health()).source == new
    engine.serve(*items("two", "one"), path="/new")
    await engine.poll()
    await engine.deliver()

    assert (engine.discord.titles(7), engine.discord.titles(8)) == (["two"], ["two"])


async def test_the_old_address_of_a_merged_source_starts_over_quietly(engine: Engine) -> None:
    await engine.subscribe(7)
    engine.serve(*items("one"), path="/old")
    engine.serve(*items("one"), path="/new")
    await engine.add("/old")
    await engine.add("/new")
    await engine.poll()
    engine.web.routes["/old"] = answer(301, Location=engine.web.url("/new"))
    await engine.poll()

    await engine.add("/old")
    await engine.poll()

    assert await engine.deliver() == 0
    assert (await engine.health()).url == engine.web.url("/new")


async def test_a_run_ends_though_there_is_always_more_to_poll(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two runs a process hears of new subscriptions: it must not poll for ever."""
    engine.serve(*items("one"))
    await engine.add()
    hours, seconds = itertools.count(), itertools.count(0, 15)
    monkeypatch.setattr(engine.poller, "_clock", lambda: engine.clock.now + timedelta(hours=next(hours)))
    monkeypatch.setattr(engine.poller, "_monotonic", lambda: next(seconds))

    async with asyncio.timeout(20):
        done = await engine.poller.run()

    assert done.polled >= 1


async def test_one_broken_feed_stops_no_other(engine: Engine) -> None:
    await engine.subscribe()
    for path in ("/a", "/b"):
        engine.serve(path=path)
        await engine.add(path)
    await engine.poll()

    engine.web.routes["/a"] = answer(200, b"<html>not a feed</html>")
    engine.serve(*items("one"), path="/b")
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["one"]


async def test_a_fault_of_ours_on_one_feed_stops_no_other(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    await engine.subscribe()
    for path in ("/a", "/b"):
        engine.serve(path=path)
        await engine.add(path)
    await engine.poll()
    real = engine.poller._digester._tag

    def tag(entry, home, language):
        if entry.title == "cursed":
            raise RuntimeError("a fault of ours")
        return real(entry, home, language)

    monkeypatch.setattr(engine.poller._digester, "_tag", tag)
    engine.serve(*items("cursed"), path="/a")
    engine.serve(*items("one"), path="/b")
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["one"]


async def test_what_cannot_be_read_of_one_feed_stops_no_other(engine: Engine) -> None:
    if engine.database.engine == "postgresql":
        pytest.skip("its columns hold nothing of another type")
    await engine.subscribe()
    for path in ("/a", "/b"):
        engine.serve(*items(f"old {path}"), path=path)
        await engine.add(path)
    await engine.poll()
    await engine.database.execute(
        "UPDATE guild_sources SET home = x'00' WHERE source_id = (SELECT id FROM sources WHERE url LIKE '%/a')"
    )
    for path in ("/a", "/b"):
        engine.serve(*items(f"new {path}", f"old {path}"), path=path)
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["new /b"]
    rows = await engine.database.fetch_all("SELECT url, last_error FROM sources")
    assert {row["url"][-2:]: row["last_error"] for row in rows} == {"/a": "internal", "/b": None}


async def test_a_store_that_goes_while_keys_are_looked_up_ends_the_run_and_loses_nothing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three_feeds(engine)
    await engine.poll()
    await engine.deliver()
    for path in ("/a", "/b", "/c"):
        engine.serve(*items(f"new {path}", path[1:]), path=path)

    async def away(_questions: object) -> None:
        raise StoreError("the store is away")

    with monkeypatch.context() as patch:
        patch.setattr(engine.poller._lookups._keys, "_look_up", away)
        with pytest.raises(StoreError, match="away"):
            await engine.poll()
    await engine.poll(after=timedelta(minutes=5))
    await engine.deliver()

    assert sorted(engine.discord.titles(7)) == ["a", "b", "c", "new /a", "new /b", "new /c"]


async def test_a_source_that_nobody_has_is_not_asked(engine: Engine) -> None:
    engine.serve(*items("one"))
    source = await engine.add()
    await engine.sources.remove(GUILD, source, engine.clock.now)

    await engine.poll()

    assert engine.web.asked == []


async def test_a_source_under_way_is_not_leased_twice(engine: Engine) -> None:
    await engine.add()
    lease = timedelta(minutes=5)

    first = await engine.sources.lease_due(engine.clock.now, lease=lease, limit=10, per_host=10)
    second = await engine.sources.lease_due(engine.clock.now, lease=lease, limit=10, per_host=10)

    assert (len(first), len(second)) == (1, 0)


async def test_one_host_takes_only_its_share_of_a_round(engine: Engine) -> None:
    for number in range(5):
        await engine.add(f"/{number}")

    leased = await engine.sources.lease_due(engine.clock.now, lease=timedelta(minutes=5), limit=10, per_host=2)

    assert len(leased) == 2


async def test_what_a_server_calls_a_feed_stays_with_it(engine: Engine) -> None:
    await engine.sources.add(
        GUILD,
        engine.web.url("/feed"),
        title="Our secret name",
        home=["JP"],
        by=9,
        now=engine.clock.now,
        interval_s=600,
        newest=0,
    )
    await engine.add(guild=OTHER_GUILD)
    engine.web.routes["/feed"] = answer(200, rss(Item("one"), title="Public name"))
    await engine.poll()

    assert (await engine.health(GUILD)).name == "Our secret name"
    other = await engine.health(OTHER_GUILD)
    assert (other.name, other.home) == ("Public name", ())


async def torn_feed(engine: Engine) -> bytes:
    """A feed of which only the newest of two new articles came through whole; returns its whole body."""
    await engine.subscribe()
    engine.serve()
    await engine.add()
    await engine.poll()
    body = rss(Item("new", guid="2"), Item("old", guid="1", age=timedelta(hours=1)), now=engine.clock.now)
    engine.web.routes["/feed"] = answer(200, body[: body.rindex(b"<guid")], ETag='"1"')
    await engine.poll()
    return body


async def test_a_torn_answer_is_asked_for_again_and_keeps_the_order(engine: Engine) -> None:
    body = await torn_feed(engine)
    assert (await engine.health()).last_error == "truncated"
    assert await engine.deliver() == 0

    engine.web.routes["/feed"] = answer(200, body, ETag='"1"')
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["old", "new"]


async def test_an_answer_that_stays_torn_is_taken_without_its_last_entry(engine: Engine) -> None:
    body = await torn_feed(engine)
    for _ in range(3):
        await engine.poll()
    await engine.deliver()
    assert engine.discord.titles(7) == ["new"]

    engine.web.routes["/feed"] = answer(200, body, ETag='"1"')
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["new", "old"]
    assert "if-none-match" not in engine.web.asked[-1][1], "the rest of a torn answer must be fetched"


async def three_feeds(engine: Engine) -> None:
    """Each with one new article."""
    await engine.subscribe()
    for path in ("/a", "/b", "/c"):
        engine.serve(path=path)
        await engine.add(path)
    await engine.poll()
    for path in ("/a", "/b", "/c"):
        engine.serve(Item(path[1:]), path=path)


async def test_what_was_read_is_written_though_no_more_can_be_leased(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three_feeds(engine)
    lease_due, commit = engine.sources.lease_due, engine.poller._tools.intake.commit
    answers, failed = iter([lease_due]), asyncio.Event()

    async def once(*args, **more):
        for real in answers:
            return await real(*args, **more)
        failed.set()
        raise StoreError("the store is away")

    async def after_that(*args, **more):
        await failed.wait()
        return await commit(*args, **more)

    monkeypatch.setattr(engine.sources, "lease_due", once)
    monkeypatch.setattr(engine.poller._tools.intake, "commit", after_that)
    with pytest.raises(StoreError, match="away"):
        await engine.poll()
    await engine.deliver()

    assert sorted(engine.discord.titles(7)) == ["a", "b", "c"]


async def test_what_waits_behind_a_failed_commit_is_asked_again_at_once(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three_feeds(engine)
    monkeypatch.setattr("bot.news.writing.BATCH", 1)
    poll_due, all_read, forgotten = engine.poller._poll_due, asyncio.Event(), []

    async def reading(results):
        await poll_due(results)
        all_read.set()

    async def broken(*_args, **_more):
        await all_read.wait()
        raise StoreError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(engine.poller, "_poll_due", reading)
        patch.setattr(engine.poller._tools.intake, "commit", broken)
        patch.setattr(engine.poller, "_tools", replace(engine.poller._tools, forget=forgotten.extend))
        with pytest.raises(StoreError, match="full"):
            await engine.poll()
    assert len(set(forgotten)) == 3
    await engine.poll(after=timedelta())
    await engine.deliver()

    assert len(engine.discord.titles(7)) == 2, "all but the one that could not be written"


async def test_a_stop_is_a_stop_though_the_store_is_away(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    await three_feeds(engine)
    monkeypatch.setattr("bot.news.poll.AT_ONCE", 1)
    asked = asyncio.Event()

    async def hangs(_path: str, _headers: dict[str, str]) -> bytes:
        asked.set()
        return await asyncio.Future()

    async def away(_sources: object) -> None:
        raise StoreError("the store is away")

    engine.web.routes |= dict.fromkeys(("/a", "/b", "/c"), hangs)
    monkeypatch.setattr(engine.sources, "give_back", away)
    run = asyncio.ensure_future(engine.poll())
    await asked.wait()
    run.cancel()

    with pytest.raises(asyncio.CancelledError):
        await run
