"""Lists of feeds into a server and out: planned line by line, all or nothing."""

import pytest

from bot.errors import LimitReached
from bot.guard import Rules
from bot.news.feeds import opml, port_cards
from bot.news.feeds.offers import OfferRepository
from bot.news.feeds.opml import Document, Outline
from bot.news.feeds.plan import Fate
from bot.news.feeds.porter import Porter, Waiting, may_be_fetched, packed, unpacked
from bot.news.limits import Limits, fixed
from bot.places.places import Places
from bot.text.speech import Texts
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, items
from tests.bot.news.feeds.test_opml import READERS, body

SPEECH = Texts.load().speech()


@pytest.fixture
def porter(desk: Desk) -> Porter:
    return made(desk, most=25)


def made(desk: Desk, *, most: int) -> Porter:
    engine = desk.engine
    return Porter(
        engine.database,
        engine.sources,
        places=Places.load(),
        rules=Rules(),
        clock=engine.clock,
        wake=desk._wake,
        least_interval_s=300,
        limits=fixed(Limits(sources=most)),
    )


def many(count: int) -> Document:
    return Document("", tuple(Outline(n + 1, f"https://a.example/{n}", f"F{n}") for n in range(count)), ())


async def test_list_of_a_reader_becomes_feeds_that_post_only_what_comes_after(desk: Desk, porter: Porter) -> None:
    document = opml.parse((READERS / "feedly.opml").read_bytes())
    plan = await porter.plan(GUILD, document)

    assert [(line.number, line.fate) for line in plan.lines] == [
        (9, Fate.NEW), (10, Fate.NEW), (13, Fate.NEW), (14, Fate.TWICE)
    ]  # fmt: skip
    assert await desk.feeds.of(GUILD) == [], "a plan changes nothing"

    assert await porter.take(GUILD, unpacked(packed(document)), by=ADMIN) == 3
    assert [one.name for one in await desk.feeds.of(GUILD)] == ["Band Gazette", "Handset Courier", "携帯だより"]
    assert await desk.feeds.of(OTHER_GUILD) == []
    (note,) = await desk.audit.page(GUILD, desk.engine.clock(), limit=9)
    assert (note.note.what, note.note.facts) == ("feeds-imported", {"count": 3})
    assert desk.woken == 1

    again = await porter.plan(GUILD, document)
    assert again.new == ()
    assert again.count(Fate.HERE) == 4


async def test_first_poll_of_an_imported_feed_posts_nothing_and_the_next_one_what_is_new(
    desk: Desk, porter: Porter
) -> None:
    engine = desk.engine
    engine.serve(*items("old"))
    await engine.subscribe(7)
    await porter.take(GUILD, Waiting("", (Outline(1, engine.web.url("/feed"), "F"),)), by=ADMIN, first=0)
    opened = made(desk, most=25)
    opened._rules = Rules(private=True)
    await opened.take(GUILD, Waiting("", (Outline(1, engine.web.url("/feed"), "F"),)), by=ADMIN)

    await engine.poll()
    await engine.deliver()
    assert engine.discord.titles(7) == []
    engine.serve(*items("new", "old"))
    await engine.poll()
    await engine.deliver()
    assert engine.discord.titles(7) == ["new"]


async def test_a_thousand_feeds_over_the_limit_are_named_line_by_line_and_none_is_added(desk: Desk) -> None:
    porter = made(desk, most=25)
    document = many(1025)

    plan = await porter.plan(GUILD, document)
    assert (len(plan.lines), plan.count(Fate.NEW), plan.count(Fate.OVER), plan.over) == (1025, 25, 1000, 1000)
    card = port_cards.plan(plan, "offer", SPEECH)
    (file,) = card.attachments
    lines = file.content.decode().splitlines()
    assert lines[2] == "Line 1: new: F0 https://a.example/0"
    assert lines[-1] == "Line 1025: new, over the limit: F1024 https://a.example/1024"

    with pytest.raises(LimitReached) as over:
        await porter.take(GUILD, Waiting("", document.outlines), by=ADMIN)
    assert over.value.facts == {"count": 1025, "room": 25}
    assert await desk.feeds.of(GUILD) == []

    assert await porter.take(GUILD, Waiting("", document.outlines), by=ADMIN, first=25) == 25, (
        "but as many as fit, if wished"
    )


async def test_a_list_that_fails_in_the_middle_adds_nothing(desk: Desk, porter: Porter) -> None:
    await desk.engine.database.execute("CREATE UNIQUE INDEX trap ON guild_sources (guild_id, name)")
    twins = tuple(Outline(n, f"https://a.example/{n}", "F" if n > 3 else f"F{n}") for n in range(6))

    with pytest.raises(Exception, match=r"(?i)unique|constraint|database"):
        await porter.take(GUILD, Waiting("", twins), by=ADMIN)

    assert await desk.feeds.of(GUILD) == []
    assert await desk.audit.count(GUILD, desk.engine.clock()) == 0


async def test_what_the_file_says_in_our_namespace_is_checked_and_kept(desk: Desk, porter: Porter) -> None:
    own = (
        Outline(1, "https://a.example/", "A", ("DE", "EU"), 60, "de", paused=True),
        Outline(2, "https://b.example/", "B", ("DE", "XX"), 7200, "klingonish"),
    )
    plan = await porter.plan(GUILD, Document("", own, ()))
    assert [line.notes for line in plan.lines] == [(), ("home", "language")]

    await porter.take(GUILD, Waiting("", own), by=ADMIN)

    first, second = await desk.feeds.of(GUILD)
    assert (first.own.home, first.own.interval_s, first.own.language, first.paused) == (("DE", "EU"), 300, "de", True)
    assert (second.own.home, second.own.interval_s, second.own.language) == (("DE",), 7200, None)


async def test_export_and_import_make_the_same_feeds_in_another_server(desk: Desk, porter: Porter) -> None:
    own = (
        Outline(1, "https://a.example/?x=1&y=2", 'A & "a" <b>', ("DE", "EU"), 3600, "de", paused=True),
        Outline(2, "https://b.example/", "B"),
    )
    await porter.take(GUILD, Waiting("", own), by=ADMIN)
    exported, count = await porter.export(GUILD, title="T")

    document = opml.parse(exported)
    await porter.take(OTHER_GUILD, unpacked(packed(document)), by=ADMIN)

    assert count == 2
    assert (await porter.export(OTHER_GUILD, title="T"))[0] == exported


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://a.example/feed", True),
        ("https://93.184.216.34/feed", True),
        ("http://127.0.0.1/feed", False),
        ("http://[::1]/feed", False),
        ("http://169.254.169.254/latest/meta-data", False),
        ("http://10.0.0.1/", False),
        ("http://a.example:22/", False),
        ("http://user:secret@a.example/", False),
        ("http://", False),
        ("http://[broken/", False),
    ],
)
def test_addresses_that_are_never_fetched_are_refused_in_the_plan(url: str, may: bool) -> None:
    assert may_be_fetched(url, Rules()) is may


async def test_card_of_a_faulty_list_names_the_lines_and_asks_only_what_is_possible(desk: Desk, porter: Porter) -> None:
    document = opml.parse(body('<outline type="rss" text="*a*"/>', '<outline text="b" xmlUrl="http://127.0.0.1/"/>'))

    card = port_cards.plan(await porter.plan(GUILD, document), "", SPEECH)

    assert "Line 3: has no address of a feed (xmlUrl): \\*a\\*" in card.lines
    assert "Line 4: an address that is never fetched: b" in card.lines
    assert "There is nothing to add." in card.lines
    assert card.controls == ()


async def test_an_offer_belongs_to_its_server(desk: Desk) -> None:
    offers, now = OfferRepository(desk.engine.database), desk.engine.clock()
    offer = await offers.make(GUILD, ADMIN, "import", "[]", now=now)

    await offers.end(OTHER_GUILD, offer)
    assert await offers.get(OTHER_GUILD, "import", offer, now=now) is None
    assert await offers.get(GUILD, "import", offer, now=now) == "[]"

    await offers.end(GUILD, offer)
    assert await offers.get(GUILD, "import", offer, now=now) is None
