"""A server's settings as a file and back: exact, shown before, all or nothing, and nothing of another server."""

import json
from dataclasses import fields

import pytest

from bot.errors import BadInput, LimitReached
from bot.guard import Rules
from bot.news.backup import cards, model
from bot.news.backup.model import Backup, ServerSettings, Wished
from bot.news.backup.plan import Here
from bot.news.backup.service import BackupService
from bot.news.feeds.opml import Outline
from bot.news.feeds.porter import Porter, Waiting
from bot.news.limits import Limits, fixed
from bot.news.model import ChannelId, Target, TargetKind
from bot.news.wire import Wishes
from bot.news.wishes import Typed
from bot.places.places import Places
from bot.text.speech import Texts
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Engine

PLACES = Places.load()
SPEECH = Texts.load().speech()
EXCLUDED = {"guild_id", "set_up_at", "left_at", "updated_at", "audit_told", "offered_at"}


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)


def service(desk: Desk, **limits: int) -> BackupService:
    engine = desk.engine
    return BackupService(
        engine.database, engine.audience, rules=Rules(), clock=engine.clock, wake=desk._wake, least_interval_s=300,
        limits=fixed(Limits(**limits)),
    )  # fmt: skip


def here(*channels: int, roles: frozenset[int] = frozenset()) -> Here:
    kinds = dict.fromkeys(channels, TargetKind.CHANNEL)
    return Here(kinds, roles, roles, lambda url: "127.0.0.1" not in url, lambda code: PLACES.get(code) is not None)


async def furnish(desk: Desk, guild=GUILD) -> None:
    """A server with something of everything."""
    engine = desk.engine
    porter = Porter(
        engine.database,
        engine.sources,
        places=PLACES,
        rules=Rules(),
        clock=engine.clock,
        wake=desk._wake,
        least_interval_s=300,
    )
    outlines = (
        Outline(1, "https://a.example/", "A", ("DE",), 3600, "de", paused=True),
        Outline(2, "https://b.example/", "B"),
    )
    await porter.take(guild, Waiting("", outlines), by=ADMIN)
    place = Target(TargetKind.CHANNEL, ChannelId(7), guild)
    await desk.news.subscribe(place, Typed(region="Europe", words="5G, -deal", source="A", role=55), by=ADMIN)
    second = await desk.news.subscribe(place, Typed(brand="Sony"), by=ADMIN)
    await desk.news.pause(guild, second.subscription.id, by=ADMIN, paused=True)
    await engine.database.execute(
        "INSERT INTO guild_settings (guild_id, locale, home_country, log_channel_id, manager_role_id, updated_at)"
        " VALUES (:guild, 'de', 'DE', 7, 55, 1)",
        guild=guild,
    )


async def empty(desk: Desk) -> None:
    for one in await desk.feeds.of(GUILD):
        await desk.feeds.remove(GUILD, one.source, by=ADMIN)
    for one in await desk.news.subscriptions(GUILD):
        await desk.news.unsubscribe(GUILD, one.subscription.id, by=ADMIN)
    await desk.engine.database.execute("DELETE FROM guild_settings")


async def test_backup_brings_everything_back_after_it_was_lost(desk: Desk) -> None:
    await furnish(desk)
    backups = service(desk)
    before = await backups.backup(GUILD)
    content = model.write(before)
    await empty(desk)

    read = model.read(content)
    assert read == before, "the file says exactly what there was"
    todo = await backups.plan(GUILD, read, here(7, roles=frozenset({55})))
    assert (len(todo.add_feeds), len(todo.add), todo.changed_settings) == (
        2, 2, ("locale", "home_country", "log_channel_id", "manager_role_id")
    )  # fmt: skip
    assert await desk.feeds.of(GUILD) == [], "a plan changes nothing"
    await backups.restore(GUILD, read, here(7, roles=frozenset({55})), by=ADMIN)

    assert replace_time(await backups.backup(GUILD), before) == before
    again = await backups.plan(GUILD, read, here())
    assert not again.any, "restored twice is restored once"
    assert again.left_out == (), "what is here already is not looked at again"
    (note, *_) = await desk.audit.page(GUILD, desk.engine.clock(), limit=1)
    assert note.note.what == "restored-backup"
    assert len(desk.engine.audience.index) == 2


def replace_time(backup: Backup, like: Backup) -> Backup:
    return backup.model_copy(update={"at": like.at})


async def test_restore_takes_away_what_the_file_lacks_and_it_can_come_back(desk: Desk) -> None:
    backups = service(desk)
    blank = await backups.backup(GUILD)
    await furnish(desk)

    todo = await backups.restore(GUILD, blank, here(), by=ADMIN)

    assert (len(todo.remove_feeds), len(todo.remove)) == (2, 2)
    assert await desk.feeds.of(GUILD) == []
    assert await desk.news.subscriptions(GUILD) == []
    assert len(desk.engine.audience.index) == 0


async def test_what_is_not_here_is_left_out_by_name(desk: Desk) -> None:
    await furnish(desk, OTHER_GUILD)
    backups = service(desk)
    wished = await backups.backup(OTHER_GUILD)
    bad = wished.feeds[1].model_copy(update={"url": "http://127.0.0.1/"})
    wished = wished.model_copy(update={"feeds": (wished.feeds[0], bad)})

    todo = await backups.restore(GUILD, wished, here(8), by=ADMIN)

    assert {(one.why, one.what) for one in todo.left_out} == {
        ("address", "http://127.0.0.1/"), ("channel", "7"), ("role", "55")
    }  # fmt: skip
    assert await desk.news.subscriptions(GUILD) == [], "no post can be sent into another server's channel by a file"
    assert (await backups.backup(GUILD)).settings == ServerSettings(locale="de", home_country="DE")
    card = cards.plan(todo, "offer", SPEECH)
    assert any("the channel 7 is not here" in line for line in card.lines)


async def test_role_that_may_not_be_mentioned_is_taken_off_and_the_subscription_stays(desk: Desk) -> None:
    await furnish(desk, OTHER_GUILD)
    backups = service(desk)

    await backups.restore(GUILD, await backups.backup(OTHER_GUILD), here(7), by=ADMIN)

    found = [one.subscription for one in await desk.news.subscriptions(GUILD)]
    assert len(found) == 2
    assert {one.mention_role for one in found} == {None}


async def test_restore_that_fails_in_the_middle_changes_nothing(desk: Desk) -> None:
    await furnish(desk)
    backups = service(desk)
    before = await backups.backup(GUILD)
    blank = before.model_copy(update={"feeds": (), "subscriptions": (), "settings": ServerSettings()})
    await desk.engine.database.execute("ALTER TABLE audit RENAME TO away")

    with pytest.raises(Exception, match="audit"):
        await backups.restore(GUILD, blank, here(), by=ADMIN)

    await desk.engine.database.execute("ALTER TABLE away RENAME TO audit")
    assert replace_time(await backups.backup(GUILD), before) == before


async def test_more_than_a_server_may_have_is_refused_whole(desk: Desk) -> None:
    await furnish(desk)
    wished = await service(desk).backup(GUILD)

    with pytest.raises(LimitReached):
        await service(desk, sources=1).plan(GUILD, wished, here(7))
    with pytest.raises(LimitReached):
        await service(desk, subscriptions=1).plan(GUILD, wished, here(7))


GOOD = {"format": "bandwire-backup", "version": 1, "server": "1", "at": "2026-11-24T12:00:00Z", "settings": {}}


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"version": 2}, "version"),
        ({"format": "other"}, "format"),
        ({"more": 1}, "more"),
        ({"settings": {"guild_id": 5}}, "settings.guild_id"),
        ({"feeds": [{"url": "ftp://a"}]}, "feeds.0.url"),
        ({"feeds": [{"url": "https://a.example/", "interval_s": -1}]}, "feeds.0.interval_s"),
        ({"subscriptions": [{"channel": "7", "kind": "moon", "wishes": {}}]}, "subscriptions.0.kind"),
        ({"subscriptions": [{"channel": "7", "kind": "channel", "wishes": {"zone": "Mars/North"}}]}, "wishes.zone"),
        ({"subscriptions": [{"channel": "7", "kind": "channel", "wishes": {"words": ["!!"]}}]}, "wishes.words.0"),
        ({"subscriptions": [{"channel": "7", "kind": "channel", "wishes": {"quiet": [0, 1440]}}]}, "wishes.quiet"),
        ({"subscriptions": [{"channel": "7", "kind": "channel", "wishes": {"regions": ["X"] * 26}}]}, "wishes.regions"),
    ],
)
def test_wrong_file_is_refused_with_the_place_of_the_fault(wrong: dict, where: str) -> None:
    with pytest.raises(BadInput) as refused:
        model.read(json.dumps(GOOD | wrong).encode())

    assert where in str(refused.value.facts["where"])


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_backup_at_all_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(BadInput):
        model.read(content)


async def test_file_keeps_everything_that_a_subscription_and_a_server_can_have(desk: Desk) -> None:
    assert {one.name for one in fields(Wishes)} - {"sources"} == set(Wished.model_fields) - {"feeds"}
    await furnish(desk)
    row = await desk.engine.database.fetch_one("SELECT * FROM guild_settings")
    assert set(row.keys()) - EXCLUDED == set(ServerSettings.model_fields), (
        "a new setting goes into the backup, or is left out on purpose"
    )


def test_ids_are_text_so_that_no_reader_rounds_them() -> None:
    backup = Backup.model_validate(GOOD | {"server": 2**62})

    assert json.loads(model.write(backup))["server"] == str(2**62)
    assert model.read(model.write(backup)) == backup
