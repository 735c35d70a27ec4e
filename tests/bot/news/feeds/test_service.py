"""Feeds of a server: found, added, changed, tested, each for one server alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import BadInput, LimitReached, NotFound
from bot.news.feeds.details import Details
from bot.news.feeds.quality import Came, Quality, judged
from bot.news.feeds.trial import State
from bot.news.limits import Limits
from bot.news.match import Stage
from bot.news.model import ChannelId, Target, TargetKind
from bot.news.wire import to_ms
from bot.news.wishes import Typed
from tests.bot.feed_server import answer
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Engine, Item, items, rss

SITE = b"""<html><head><link rel="alternate" type="application/rss+xml" href="/feed">
<link rel="alternate" type="application/rss+xml" href="/other"></head></html>"""


async def add(desk: Desk, path: str = "/feed", guild=GUILD, **more):
    return (await desk.feeds.add(guild, desk.engine.web.url(path), by=ADMIN, **more)).source


async def edit(desk: Desk, source, guild=GUILD, **typed):
    return await desk.feeds.edit(guild, source, Details(**typed), by=ADMIN, speaking="de")


async def test_site_offers_all_its_feeds_and_changes_nothing(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    desk.engine.serve(*items("two"), path="/other", title="Other")
    desk.engine.web.routes["/"] = answer(200, SITE, Content_Type="text/html")

    found = await desk.feeds.find(GUILD, desk.engine.web.url("/"))

    assert [(one.title, [entry.title for entry in one.newest]) for one in found] == [
        ("Phone Site", ["one"]),
        ("Other", ["two"]),
    ]
    assert await desk.feeds.of(GUILD) == []


async def test_full_server_is_told_before_anything_is_fetched(engine: Engine) -> None:
    desk = Desk(engine, Limits(sources=1))
    engine.serve(*items("one"))
    await add(desk)

    with pytest.raises(LimitReached, match="sources"):
        await desk.feeds.find(GUILD, "http://nowhere.invalid/")


async def test_what_a_server_says_of_a_feed_stays_with_it(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    await add(desk, guild=OTHER_GUILD)

    mine = await edit(desk, source, name="Mein", home="Deutschland, FR", interval="60", language="Deutsch")

    assert (mine.name, mine.home, mine.own.interval_s, mine.own.language) == ("Mein", ("DE", "FR"), 3600, "de")
    (other,) = await desk.feeds.of(OTHER_GUILD)
    assert (other.name, other.home, other.own.interval_s, other.language) == ("Phone Site", (), None, None)
    back = await edit(desk, source, name="-", home="", interval="-", language="-")
    assert (back.home, back.own.interval_s, back.own.language) == ((), None, None)
    with pytest.raises(NotFound):
        await edit(desk, 12345, name="x")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"interval": "1"}, "feeds-interval"),
        ({"interval": "1441"}, "feeds-interval"),
        ({"interval": "often"}, "feeds-interval"),
        ({"language": "klingonish"}, "feeds-unknown-language"),
        ({"home": "Atlantis"}, "news-unknown-region"),
    ],
)
async def test_details_that_do_not_work_are_named_and_nothing_is_changed(desk: Desk, typed: dict, message: str) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    before = await desk.feeds.of(GUILD)

    with pytest.raises(BadInput) as refused:
        await edit(desk, source, name="new", **typed)

    assert refused.value.message_id.startswith(message)
    assert await desk.feeds.of(GUILD) == before


@pytest.mark.parametrize(
    ("wishes", "every"),
    [((None, None), 900), (("10", None), 600), (("60", None), 900), (("60", "120"), 3600), (("10", "120"), 600)],
)
async def test_wished_interval_is_the_shortest_and_longer_only_where_all_wish(desk: Desk, wishes, every: int) -> None:
    engine = desk.engine
    engine.serve(*[Item(f"n{n}", age=timedelta(hours=n)) for n in range(1, 8)])  # its own rhythm: a quarter of an hour
    source = await add(desk)
    await add(desk, guild=OTHER_GUILD)
    for guild, wish in zip((GUILD, OTHER_GUILD), wishes, strict=True):
        if wish is not None:
            await edit(desk, source, guild, interval=wish)

    await engine.poll()

    assert (await engine.health()).interval_s == every


async def test_paused_servers_wish_for_nothing(desk: Desk) -> None:
    engine = desk.engine
    engine.serve(*[Item(f"n{n}", age=timedelta(hours=n)) for n in range(1, 8)])
    source = await add(desk)
    await add(desk, guild=OTHER_GUILD)
    await edit(desk, source, interval="60")
    await desk.feeds.pause(OTHER_GUILD, source, by=ADMIN, paused=True)

    await engine.poll()

    assert (await engine.health()).interval_s == 3600


@pytest.mark.parametrize(("said", "other", "used"), [("de", "de", "de"), ("de", "fr", None), ("de", None, None)])
async def test_language_counts_where_all_servers_agree(
    desk: Desk, said: str, other: str | None, used: str | None
) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    await add(desk, guild=OTHER_GUILD)
    await edit(desk, source, language=said)
    if other:
        await edit(desk, source, OTHER_GUILD, language=other)

    now = desk.engine.clock() + timedelta(days=1)
    (due,) = await desk.engine.sources.lease_due(now, lease=timedelta(minutes=1), limit=5, per_host=5)

    assert due.wished_language == used


async def test_trial_says_what_a_poll_would_do_and_writes_nothing(desk: Desk) -> None:
    engine = desk.engine
    engine.serve(*items("Germany old"))
    source = await add(desk)
    await engine.subscribe(7, regions=frozenset({"DE"}), no_region="skip")
    await engine.subscribe(8, guild=OTHER_GUILD)
    engine.serve(
        Item("Germany new"), Item("France new", age=timedelta(minutes=6)), Item("Germany old", age=timedelta(minutes=7)),
        Item("Germany ancient", age=timedelta(days=3)),
    )  # fmt: skip

    found = await desk.feeds.trial(GUILD, source)

    assert (found.failed, found.entries) == ("", 4)
    told = [(one.entry.title, one.state, len(one.wanted)) for one in found.newest]
    assert told == [
        ("Germany new", State.NEW, 1),
        ("France new", State.NEW, 0),
        ("Germany old", State.KNOWN, 1),
        ("Germany ancient", State.TOO_OLD, 1),
    ]
    ((_, stopped),) = found.newest[1].stopped
    assert stopped.stage is Stage.REGION
    assert await engine.states() == [], "a test posts nothing itself"
    assert desk.woken == 2, "once for the feed that was added, once for the test"

    await engine.poll(after=timedelta())
    await engine.deliver()
    assert engine.discord.titles(7) == ["Germany new"], "and what it promised is what is posted"


@pytest.mark.parametrize(
    ("status", "body", "failed"), [(404, b"", "fetch-not-found"), (200, b"<html></html>", "parse-html")]
)
async def test_trial_of_a_broken_feed_says_why(desk: Desk, status: int, body: bytes, failed: str) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    desk.engine.web.routes["/feed"] = answer(status, body, Content_Type="text/html")

    assert (await desk.feeds.trial(GUILD, source)).failed == failed


async def test_trial_of_a_feed_that_is_gone_says_so_and_leaves_it_gone(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    desk.engine.web.routes["/feed"] = answer(410, b"")
    await desk.engine.poll()
    assert (await desk.feeds.get(GUILD, source)).state == "gone"

    assert (await desk.feeds.trial(GUILD, source)).gone
    assert (await desk.feeds.get(GUILD, source)).state == "gone"

    desk.engine.serve(*items("two", "one"))
    assert not (await desk.feeds.trial(GUILD, source)).gone
    assert (await desk.feeds.get(GUILD, source)).state == "active", "it is back, so it is polled"


async def test_trial_of_a_paused_feed_does_not_poll_it(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk)
    await desk.feeds.pause(GUILD, source, by=ADMIN, paused=True)
    before = (await desk.feeds.get(GUILD, source)).next_poll
    desk.engine.clock.now += timedelta(minutes=1)

    await desk.feeds.trial(GUILD, source)

    assert (await desk.feeds.get(GUILD, source)).next_poll == before


async def test_other_servers_feeds_are_out_of_reach(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk, guild=OTHER_GUILD)

    for work in (
        desk.feeds.get(GUILD, source),
        desk.feeds.trial(GUILD, source),
        desk.feeds.remove(GUILD, source, by=ADMIN),
        desk.feeds.restore(GUILD, source, by=ADMIN),
        desk.feeds.pause(GUILD, source, by=ADMIN, paused=True),
        edit(desk, source, name="mine"),
    ):
        with pytest.raises(NotFound):
            await work
    assert len(await desk.feeds.of(OTHER_GUILD)) == 1


async def test_worth_of_feeds_is_counted_for_the_server_that_asks(desk: Desk) -> None:
    engine = desk.engine
    for path in ("/feed", "/other"):
        engine.serve(*items("start"), path=path, title=path)
    first, second = await add(desk), await add(desk, "/other")
    await engine.subscribe(7, regions=frozenset({"DE"}), no_region="skip")
    await engine.subscribe(8, guild=OTHER_GUILD)
    page = "https://site.example/same"
    engine.serve(Item("Germany a", link=page), Item("France b"), title="/feed")
    await engine.poll()
    engine.serve(Item("Germany also", link=page), path="/other", title="/other")
    await engine.poll()

    worth = await desk.feeds.quality(GUILD, days=7)

    assert worth[first] == Quality(articles=2, posted=1, unwanted=1, first=1)
    assert worth[second] == Quality(articles=1, doubles=1)
    assert await desk.feeds.quality(OTHER_GUILD, days=7) == {}


def test_first_of_a_shared_page_is_who_brought_it_first() -> None:
    came = [
        Came(1, "p", 1),
        Came(2, "p", 0),
        Came(2, "q", 0),
        Came(1, None, 0),
        Came(3, "p", 1),
        Came(4, "r", 0, folded=True),
    ]

    assert judged(came) == {
        1: Quality(articles=2, posted=1, unwanted=1, first=1),
        2: Quality(articles=2, doubles=1, unwanted=1),
        3: Quality(articles=1, posted=1),
        4: Quality(articles=1, doubles=1),
    }


async def test_queue_is_the_servers_own(desk: Desk) -> None:
    engine = desk.engine
    engine.serve(*items("one"))
    await add(desk)
    await add(desk, guild=OTHER_GUILD)
    await engine.subscribe(7)
    await engine.subscribe(8, guild=OTHER_GUILD)
    await engine.subscribe(9, guild=OTHER_GUILD)
    engine.serve(*items("new", "one"))
    await engine.poll()

    queue = await desk.feeds.queue(GUILD)

    assert queue.waiting == 1
    assert queue.oldest is not None
    assert to_ms(queue.oldest) == to_ms(engine.clock())
    assert (await desk.feeds.queue(OTHER_GUILD)).waiting == 2


async def test_a_feed_that_is_added_again_keeps_what_the_server_says_of_it(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk, name="Ours", home="Germany")
    await edit(desk, source, interval="60", language="de")
    before = await desk.feeds.get(GUILD, source)

    again = await desk.feeds.add(GUILD, desk.engine.web.url("/feed"), by=ADMIN)
    assert (again.source, again.known) == (source, True)
    assert (await desk.feeds.get(GUILD, source)).own == before.own

    await desk.feeds.add(GUILD, desk.engine.web.url("/feed"), by=ADMIN, name="Theirs")
    assert (await desk.feeds.get(GUILD, source)).own == replace(before.own, name="Theirs")


async def test_a_failing_feed_that_is_added_again_is_polled_at_once(desk: Desk) -> None:
    engine = desk.engine
    engine.serve(*items("one"))
    source = await add(desk)
    await engine.subscribe()
    engine.web.routes["/feed"] = answer(500, b"")
    for _ in range(3):
        await engine.poll(after=timedelta(hours=6))
    engine.serve(*items("two", "one"))
    await engine.poll(after=timedelta(seconds=1))
    assert (await desk.feeds.get(GUILD, source)).failures, "it is not its time yet"

    await add(desk)
    await engine.poll(after=timedelta())
    await engine.deliver()

    assert engine.discord.titles(7) == ["two"]


async def test_a_feed_that_was_switched_off_comes_back_when_it_is_added_again(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    source = await add(desk, name="Ours", home="Germany")
    await edit(desk, source, interval="60")
    await desk.engine.database.execute("UPDATE sources SET state = 'off', failures = 11")

    await add(desk)

    known = await desk.feeds.get(GUILD, source)
    assert (known.state, known.failures, known.name, known.home, known.own.interval_s) == (
        "active", 0, "Ours", ("DE",), 3600
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "message", "cause"),
    [
        (b"<html><body>hello</body></html>", "feeds-no-feed", None),
        (b"hello", "feeds-no-feed", None),
        (b"", "feeds-unreachable", "empty"),
        (b'{"version":"https://jsonfeed.org/version/1","items":[', "feeds-unreachable", "bad-json"),
        (b"<!DOCTYPE r [<!ENTITY a 'b'>]><rss version='2.0'><channel/></rss>", "feeds-unreachable", "entities"),
    ],
)
async def test_why_an_address_cannot_be_added_is_told(desk: Desk, body: bytes, message: str, cause: str | None) -> None:
    desk.engine.web.routes["/broken"] = answer(200, body)

    with pytest.raises(BadInput) as refused:
        await add(desk, "/broken")

    assert (refused.value.message_id, refused.value.facts.get("cause")) == (message, cause)


async def test_a_feed_that_is_added_is_asked_for_once_and_then_politely(desk: Desk) -> None:
    desk.engine.serve(*items("one"), ETag='"1"', Cache_Control="max-age=1800")
    await add(desk)
    await desk.engine.poll(after=timedelta(seconds=5))
    assert len(desk.engine.web.asked) == 1, "some sites take a second request in the same second ill"

    known = (await desk.feeds.of(GUILD))[0]
    assert known.last_success is not None
    assert known.next_poll - desk.engine.clock.now >= timedelta(minutes=29)
    await desk.engine.subscribe()
    desk.engine.serve(*items("two", "one"), ETag='"2"')
    await desk.engine.poll(after=timedelta(hours=2))
    await desk.engine.deliver()

    assert desk.engine.web.asked[-1][1]["if-none-match"] == '"1"'
    assert desk.engine.discord.titles(7) == ["two"]


async def test_a_torn_feed_that_is_added_is_asked_for_in_full_again(desk: Desk) -> None:
    body = rss(*items("one"))
    desk.engine.web.routes["/feed"] = answer(200, body.partition(b"</channel>")[0], ETag='"1"')
    await add(desk)

    await desk.engine.poll(after=timedelta(hours=2))

    assert len(desk.engine.web.asked) == 2
    assert "if-none-match" not in desk.engine.web.asked[-1][1]


async def test_a_feed_is_meant_by_its_id_its_name_or_its_address(desk: Desk) -> None:
    desk.engine.serve(*items("one"))
    desk.engine.serve(*items("two"), path="/other")
    source = await add(desk, name="Handset Courier Europe")
    other = await add(desk, "/other", name="Ours")

    for text in (str(source), "Handset Courier Europe", " handset courier EUROPE ", desk.engine.web.url("/feed")):
        assert (await desk.feeds.named(GUILD, text)).source == source
    for text in ("Handset Courier", "", "99999"):
        with pytest.raises(NotFound):
            await desk.feeds.named(GUILD, text)
    with pytest.raises(NotFound):
        await desk.feeds.named(OTHER_GUILD, "Handset Courier Europe")
    await edit(desk, other, name="handset courier europe")
    with pytest.raises(BadInput) as told:
        await desk.feeds.named(GUILD, "Handset Courier Europe")
    assert told.value.message_id == "feeds-several"


async def test_a_subscription_is_meant_by_its_id_or_its_wishes(desk: Desk) -> None:
    target = Target(TargetKind.CHANNEL, ChannelId(7), GUILD)
    made = [
        (await desk.news.subscribe(target, Typed(region=region), by=ADMIN)).subscription.id
        for region in ("MA", "World")
    ]

    for text, number in (("Morocco", made[0]), ("MAROKKO", made[0]), (str(made[1]), made[1]), ("world", made[1])):
        assert await desk.news.named(GUILD, text, "de", channels={}) == number
    for guild, text in ((GUILD, "Germany"), (GUILD, ""), (OTHER_GUILD, "Morocco"), (OTHER_GUILD, str(made[0]))):
        with pytest.raises(NotFound):
            await desk.news.named(guild, text, "de", channels={})
    elsewhere = replace(target, channel=ChannelId(8))
    await desk.news.subscribe(elsewhere, Typed(region="MA"), by=ADMIN)
    with pytest.raises(BadInput) as told:
        await desk.news.named(GUILD, "Morocco", "en", channels={})
    assert told.value.message_id == "news-several"
    channels = {7: "news", 8: "maroc"}
    assert await desk.news.named(GUILD, "Morocco → #News", "en", channels=channels) == made[0]
    assert await desk.news.named(GUILD, "morocco → #maroc", "en", channels=channels) != made[0]
