"""What is new is written once: the baseline of a feed that is added."""

from datetime import UTC, datetime

from bot.news.intake import Intake
from bot.news.model import GuildId, SourceId, UserId, Validators
from bot.news.rounds import After
from bot.news.sources import SourceRepository
from bot.store.database import Database

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def read(source: SourceId) -> After:
    """As when a feed was read to be added."""
    return After(source, Validators(), NOW, due_ms=0, next_poll=NOW, interval_s=600, full=True, read=True)


async def test_the_baseline_is_what_a_feed_shows_when_it_is_added(database: Database) -> None:
    sources, intake = SourceRepository(database), Intake(database)
    source = await sources.add(
        GuildId(1), "https://example.org/feed", title="Feed", home=[], by=UserId(2), now=NOW, interval_s=600, newest=0
    )

    assert await intake.baseline(source, ("a", "b", "c"), NOW, after=read(source))

    assert set(await intake.known(source, ("a", "b", "c", "d"), NOW)) == {"a", "b", "c"}
    (due,) = await sources.lease_due(NOW, lease=NOW - NOW, limit=10, per_host=2)
    assert due.source.baseline_done, "the first poll must post what came after the adding"


async def test_a_second_server_does_not_move_the_baseline(database: Database) -> None:
    sources, intake = SourceRepository(database), Intake(database)
    for guild in (1, 2):
        source = await sources.add(
            GuildId(guild),
            "https://example.org/feed",
            title="Feed",
            home=[],
            by=UserId(2),
            now=NOW,
            interval_s=600,
            newest=0,
        )
        written = await intake.baseline(source, (f"key of {guild}",), NOW, after=read(source))
        assert written == (guild == 1)

    assert set(await intake.known(source, ("key of 1", "key of 2"), NOW)) == {"key of 1"}
