"""Every change of a server stands in its audit list, or was not made."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.news import audit_cards
from bot.news.audit import KEPT_FOR, LONGEST, Note, noted
from bot.news.limits import LimitBook, Limits
from bot.news.model import ChannelId, GuildId, Target, TargetKind, UserId
from bot.news.prune import prune
from bot.news.wishes import Typed
from bot.news.wording import Naming
from bot.places.places import Places
from bot.text.speech import Texts
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, START, Engine, items

HERE = Target(TargetKind.CHANNEL, ChannelId(7), GUILD)
SPEECH = Texts.load().speech()
NAMING = Naming(Places.load())


@pytest.fixture
def desk(engine: Engine) -> Desk:
    engine.serve(*items("one", "two"))
    return Desk(engine)


async def written(desk: Desk, guild: GuildId = GUILD) -> list[str]:
    found = await desk.audit.page(guild, desk.engine.clock(), limit=100)
    return [one.note.what for one in reversed(found)]


async def everything(desk: Desk) -> None:
    """Each verb once."""
    added = await desk.feeds.add(GUILD, desk.engine.web.url("/feed"), by=ADMIN)
    await desk.feeds.pause(GUILD, added.source, by=ADMIN, paused=True)
    await desk.feeds.pause(GUILD, added.source, by=ADMIN, paused=False)
    await desk.feeds.remove(GUILD, added.source, by=ADMIN)
    await desk.feeds.restore(GUILD, added.source, by=ADMIN)
    new = (await desk.news.subscribe(HERE, Typed(region="Europe"), by=ADMIN)).subscription.id
    await desk.news.edit(GUILD, new, Typed(brand="Sony"), by=ADMIN)
    await desk.news.pause(GUILD, new, by=ADMIN, paused=True)
    await desk.news.pause(GUILD, new, by=ADMIN, paused=False)
    await desk.news.unsubscribe(GUILD, new, by=ADMIN)
    await desk.news.resubscribe(GUILD, new, by=ADMIN)


async def test_every_verb_is_written_down_once_and_said_in_words(desk: Desk) -> None:
    await everything(desk)

    assert await written(desk) == [
        "feed-added",
        "feed-paused",
        "feed-resumed",
        "feed-removed",
        "feed-restored",
        "subscribed",
        "subscription-edited",
        "subscription-paused",
        "subscription-resumed",
        "unsubscribed",
        "resubscribed",
    ]
    assert await written(desk, OTHER_GUILD) == [], "another server's list is its own"
    lines = [
        audit_cards.line(one.note, SPEECH, NAMING)
        for one in await desk.audit.page(GUILD, desk.engine.clock(), limit=100)
    ]
    assert all(line.startswith("<t:") and "<@9>" in line for line in lines)
    assert "added the feed [Phone Site](<http://" in lines[-1]
    assert "subscribed <#7> to Europe" in lines[5]
    assert "brands: Sony" in lines[4]


@pytest.mark.parametrize("verb", ["add", "remove", "pause", "subscribe", "unsubscribe", "edit"])
async def test_change_that_cannot_be_written_down_is_not_made(desk: Desk, verb: str) -> None:
    added = await desk.feeds.add(GUILD, desk.engine.web.url("/feed"), by=ADMIN)
    new = (await desk.news.subscribe(HERE, Typed(region="Europe"), by=ADMIN)).subscription.id
    desk.engine.serve(*items("one"), path="/other", title="Other")
    before = await state(desk)
    verbs: dict[str, Callable[[], Awaitable[object]]] = {
        "add": lambda: desk.feeds.add(GUILD, desk.engine.web.url("/other"), by=ADMIN),
        "remove": lambda: desk.feeds.remove(GUILD, added.source, by=ADMIN),
        "pause": lambda: desk.feeds.pause(GUILD, added.source, by=ADMIN, paused=True),
        "subscribe": lambda: desk.news.subscribe(HERE, Typed(region="Japan"), by=ADMIN),
        "unsubscribe": lambda: desk.news.unsubscribe(GUILD, new, by=ADMIN),
        "edit": lambda: desk.news.edit(GUILD, new, Typed(brand="Sony"), by=ADMIN),
    }
    await desk.engine.database.execute("ALTER TABLE audit RENAME TO away")

    with pytest.raises(Exception, match="audit"):
        await verbs[verb]()

    await desk.engine.database.execute("ALTER TABLE away RENAME TO audit")
    assert await state(desk) == before


async def state(desk: Desk) -> tuple[object, object]:
    return await desk.feeds.of(GUILD), await desk.news.subscriptions(GUILD)


async def test_what_touched_nothing_is_not_written_down(desk: Desk) -> None:
    note = Note(GUILD, ADMIN, "feed-removed", START)

    assert not await desk.engine.sources.remove(GUILD, 12345, START, note=note)

    assert await written(desk) == []


async def test_undo_ends_after_ten_minutes(desk: Desk) -> None:
    added = await desk.feeds.add(GUILD, desk.engine.web.url("/feed"), by=ADMIN)
    await desk.feeds.remove(GUILD, added.source, by=ADMIN)
    desk.engine.clock.now += timedelta(minutes=10, seconds=1)

    with pytest.raises(Exception, match="too late") as late:
        await desk.feeds.restore(GUILD, added.source, by=ADMIN)

    assert late.value.message_id == "error-undo-late"
    assert await written(desk) == ["feed-added", "feed-removed"]


async def test_notes_go_after_90_days(desk: Desk) -> None:
    await everything(desk)
    desk.engine.clock.now += KEPT_FOR + timedelta(minutes=1)

    assert await written(desk) == [], "not shown even before they are deleted"
    gone = await prune(desk.engine.database, desk.engine.clock())
    assert gone["audit"] == 11


async def test_long_facts_are_cut_and_stay_readable(desk: Desk) -> None:
    note = Note(GUILD, ADMIN, "feed-added", START, {"feed": "x" * 9000, "url": "https://a.example/"})

    await noted(desk.engine.database, note, lambda _: _true())

    (kept,) = await desk.audit.page(GUILD, START, limit=5)
    assert kept.note.facts["url"] == "https://a.example/"
    assert len(str(kept.note.facts["feed"])) < LONGEST


async def _true() -> bool:
    return True


@pytest.mark.parametrize(
    ("what", "facts", "told"),
    [
        ("from-the-future", {"a": "b_c"}, "from-the-future a: b\\_c"),
        ("feed-added", {}, "feed-added"),
        ("feed-removed", {"feed": "*A*", "url": "javascript:x"}, "removed the feed \\*A\\*"),
        ("subscribed", {"channel": 7, "filter": "{broken"}, "subscribed channel: 7, filter: {broken"),
    ],
)
def test_notes_that_do_not_fit_this_version_are_shown_as_they_are(what: str, facts: dict, told: str) -> None:
    assert audit_cards.what(Note(GUILD, UserId(1), what, START, facts), SPEECH, NAMING) == told


@pytest.mark.parametrize(
    ("language", "what", "facts", "told"),
    [
        ("fr", "country-set", {"country": "DE"}, "Allemagne"),
        ("fr", "language-set", {"language": "pt-BR"}, "portugais (Brésil)"),
        ("en", "language-set", {"language": "auto"}, "auto"),
        ("de", "limit-set", {"what": "adds_an_hour", "most": 99}, ": 99"),
        ("en", "channel-moved", {"channel": 7, "count": 2}, "gave the subscriptions of a deleted channel to <#7>: 2"),
    ],
)
def test_what_was_changed_is_told_in_the_readers_words(language: str, what: str, facts: dict, told: str) -> None:
    said = audit_cards.what(Note(GUILD, UserId(1), what, START, facts), Texts.load().speech(language), NAMING)

    assert told in said
    assert "adds_an_hour" not in said


async def test_limits_of_a_server_are_changed_with_their_note_or_not_at_all(desk: Desk) -> None:
    book = LimitBook(desk.engine.database, Limits())
    note = Note(GUILD, ADMIN, "limit-set", START, {"what": "sources", "most": 99})

    assert (await book.allow(GUILD, "sources", 99, note=note)).sources == 99
    assert await written(desk) == ["limit-set"]
    assert "Feeds: 99" in audit_cards.what(note, SPEECH, NAMING)

    await desk.engine.database.execute("ALTER TABLE audit RENAME TO away")
    with pytest.raises(Exception, match="audit"):
        await book.allow(GUILD, "sources", 5, note=note)
    await desk.engine.database.execute("ALTER TABLE away RENAME TO audit")
    assert (await book.of(GUILD)).sources == 99
