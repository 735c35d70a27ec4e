"""A wrong region, corrected: at once in one server, for all when the owner says so, undone by a click."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.chat.reports import ReportRepository, State
from bot.errors import BadInput, NotFound
from bot.news.articles import ArticleRepository
from bot.news.correcting.model import Corrections
from bot.news.correcting.service import Corrected, CorrectionService
from bot.news.correcting.store import OPEN_A_PERSON, CorrectionRepository
from bot.news.deliver import Deliverer
from bot.news.model import DeliveryId, GuildId
from bot.news.pace import Bucket
from bot.news.wishes import WishReader
from bot.places.places import Places
from bot.store.database import Database
from bot.text.speech import Texts
from tests.bot.feed_server import answer
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Engine, Map, items, opened_engine
from tests.bot.news.fake_sender import FakeSender

GERMAN, JAPANESE, OTHER_GERMAN = 7, 9, 8
REGIONS = {"DE": "Germany", "JP": "Japan"}


@dataclass
class Desk:
    engine: Engine
    service: CorrectionService
    reports: ReportRepository

    def shown(self, channel: int) -> list[str]:
        """The regions under each post of a channel."""
        return [message.card.lines[-1].removeprefix("📍 ") for message in self.engine.discord.history[channel]]

    def delivery(self, channel: int, place: int = -1) -> DeliveryId:
        (only,) = self.engine.discord.history[channel][place].deliveries
        return DeliveryId(only)

    async def correct(
        self, text: str, *, channel: int = GERMAN, guild: GuildId = GUILD, later: bool = False
    ) -> Corrected:
        done = await self.service.correct(guild, self.delivery(channel), text, later=later, by=ADMIN)
        await self.engine.deliver()
        return done

    async def news(self, *titles: str) -> None:
        self.engine.serve(*items(*titles))
        await self.engine.poll()
        await self.engine.deliver()


def deliverer(engine: Engine, known: Corrections, *, learn: Callable[[], Awaitable[None]] | None = None) -> Deliverer:
    return Deliverer(
        engine.outbox,
        FakeSender(engine.discord),
        Texts.load(),
        bucket=Bucket(45, clock=engine.clock.seconds, sleep=engine.clock.sleep),
        places=Map(),
        clock=engine.clock,
        notify=lambda _notice: engine.clock.sleep(0),
        corrections=known,
        learn=learn,
        sleep=engine.clock.sleep,
    )


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    """Two servers with one feed: Germany in both, Japan in one; an article about Germany is posted."""
    async with opened_engine(database) as engine:
        known = engine.audience.corrections
        engine.deliverer = deliverer(engine, known)
        service = CorrectionService(
            CorrectionRepository(database),
            articles=ArticleRepository(database, known),
            audience=engine.audience,
            reader=WishReader(Places.load(), None),
            clock=engine.clock,
        )
        opened = Desk(engine, service, ReportRepository(database))
        for guild, channel, region in (
            (GUILD, GERMAN, "DE"),
            (GUILD, JAPANESE, "JP"),
            (OTHER_GUILD, OTHER_GERMAN, "DE"),
        ):
            await engine.subscribe(channel, guild=guild, regions=frozenset({region}), no_region="skip")
        engine.serve(*items("old"))
        await engine.add()
        await engine.add(guild=OTHER_GUILD)
        await engine.poll()
        await opened.news("A phone for Germany")
        assert [opened.shown(one) for one in (GERMAN, JAPANESE, OTHER_GERMAN)] == [["Germany"], [], ["Germany"]]
        yield opened


async def test_the_posts_of_one_server_change_and_channels_that_want_it_get_it(desk: Desk) -> None:
    done = await desk.correct("Japan")

    assert done.forwarded
    assert desk.shown(GERMAN) == ["Japan"]
    assert desk.engine.discord.titles(JAPANESE) == ["A phone for Germany"]
    assert desk.shown(OTHER_GERMAN) == ["Germany"], "another server sees nothing of it"
    (report,) = await desk.reports.waiting()
    assert "DE “Germany” → JP" in report.text


async def test_a_channel_with_a_digest_or_quiet_hours_gets_it_in_its_own_time(desk: Desk) -> None:
    await desk.engine.subscribe(11, regions=frozenset({"JP"}), digest="daily", digest_hour=9)
    await desk.engine.subscribe(12, regions=frozenset({"JP"}), quiet=(12 * 60, 18 * 60))
    await desk.engine.subscribe(12, regions=frozenset({"JP"}), quiet=(12 * 60, 18 * 60), words=("phone",))

    await desk.correct("Japan")
    assert desk.engine.discord.titles(11) == desk.engine.discord.titles(12) == []
    await desk.engine.release(after=timedelta(hours=7))
    await desk.engine.deliver()
    assert desk.engine.discord.titles(12) == ["A phone for Germany"]
    await desk.engine.release(after=timedelta(hours=24))
    await desk.engine.deliver()

    assert desk.engine.discord.titles(11) == ["A phone for Germany"]
    assert desk.engine.discord.titles(12) == ["A phone for Germany"]


async def test_later_articles_follow_in_that_server_where_it_was_asked(desk: Desk) -> None:
    await desk.correct("Japan", later=True)
    await desk.news("Germany again")

    assert desk.engine.discord.titles(JAPANESE) == ["A phone for Germany", "Germany again"]
    assert desk.engine.discord.titles(GERMAN) == ["A phone for Germany"]
    assert desk.engine.discord.titles(OTHER_GERMAN) == ["A phone for Germany", "Germany again"]


async def test_later_articles_do_not_where_it_was_not(desk: Desk) -> None:
    await desk.correct("Japan")
    await desk.news("Germany again")

    assert desk.engine.discord.titles(GERMAN) == ["A phone for Germany", "Germany again"]


async def test_the_owners_yes_makes_it_hold_for_all(desk: Desk) -> None:
    await desk.correct("Japan", later=True)
    (report,) = await desk.reports.waiting()

    await desk.reports.close(report.id, State.ACCEPTED, now=desk.engine.clock())
    await desk.service.judged(report.id)
    await desk.engine.deliver()
    assert desk.shown(OTHER_GERMAN) == ["Japan"]

    await desk.news("Germany again")
    assert desk.engine.discord.titles(OTHER_GERMAN) == ["A phone for Germany"]
    assert desk.engine.discord.titles(JAPANESE)[-1] == "Germany again"


async def test_the_owners_no_leaves_it_where_it_was_made(desk: Desk) -> None:
    await desk.correct("Japan")
    (report,) = await desk.reports.waiting()

    await desk.reports.close(report.id, State.REFUSED, now=desk.engine.clock())
    await desk.service.judged(report.id)
    await desk.engine.deliver()

    assert desk.shown(GERMAN) == ["Japan"]
    assert desk.shown(OTHER_GERMAN) == ["Germany"]


async def test_undo_brings_back_what_was_and_withdraws_the_report(desk: Desk) -> None:
    done = await desk.correct("Japan", later=True)
    with pytest.raises(NotFound):
        await desk.service.back(OTHER_GUILD, done.correction.id, by=ADMIN)

    await desk.service.back(GUILD, done.correction.id, by=ADMIN)
    await desk.engine.deliver()

    assert desk.shown(GERMAN) == ["Germany"]
    assert await desk.reports.waiting() == []
    await desk.news("Germany again")
    assert desk.engine.discord.titles(GERMAN)[-1] == "Germany again"


async def test_a_restart_forgets_no_correction(desk: Desk) -> None:
    await desk.correct("Japan", later=True)
    desk.engine.audience.corrections.put_all([])

    await desk.service.load()
    await desk.news("Germany again")

    assert desk.engine.discord.titles(JAPANESE)[-1] == "Germany again"


async def test_another_process_sends_the_edit_with_the_correction(desk: Desk, database: Database) -> None:
    theirs, store = Corrections(), CorrectionRepository(database)

    async def learn() -> None:
        theirs.put_all(await store.active())

    desk.engine.deliverer = deliverer(desk.engine, theirs, learn=learn)
    done = await desk.correct("Japan")
    assert desk.shown(GERMAN) == ["Japan"]

    await desk.service.back(GUILD, done.correction.id, by=ADMIN)
    await desk.engine.deliver()
    assert desk.shown(GERMAN) == ["Germany"]


async def test_a_feed_that_becomes_another_takes_its_corrections_along(desk: Desk) -> None:
    await desk.correct("Japan", later=True)
    engine = desk.engine
    engine.serve(*items("old"), path="/new")
    await engine.add("/new")
    await engine.poll()
    engine.web.routes["/feed"] = answer(301, Location=engine.web.url("/new"))
    await engine.poll()

    await desk.service.load()
    engine.serve(*items("Germany again", "old"), path="/new")
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(JAPANESE)[-1] == "Germany again"


async def test_no_region_at_all_can_be_right(desk: Desk) -> None:
    await desk.correct("-")

    assert "Germany" not in "".join(desk.engine.discord.history[GERMAN][0].card.lines)


async def test_what_changes_nothing_or_is_no_region_is_refused(desk: Desk) -> None:
    for text in ("Germany", "Atlantis"):
        with pytest.raises(BadInput):
            await desk.correct(text)
    with pytest.raises(NotFound):
        await desk.service.correct(OTHER_GUILD, desk.delivery(GERMAN), "Japan", later=False, by=ADMIN)
    with pytest.raises(NotFound):
        await desk.service.article(GUILD, DeliveryId("long-gone"))


async def test_a_flood_of_corrections_does_not_reach_the_owner(desk: Desk) -> None:
    for number in range(OPEN_A_PERSON):
        assert (await desk.correct(("Japan", "Germany")[number % 2])).forwarded
    last = await desk.correct("Japan")

    assert not last.forwarded
    assert desk.shown(GERMAN) == ["Japan"]
