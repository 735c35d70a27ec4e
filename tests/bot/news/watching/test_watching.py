"""Private messages about what people watch: once, not too many, not at night, and to nobody who may not have them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import BadInput, LimitReached, NotFound
from bot.news.audience import Audience
from bot.news.model import ChannelId, DeliveryId, GuildId, Subscription, SubscriptionId, Target, TargetKind
from bot.news.sender import Refused
from bot.news.subscriptions import SubscriptionRepository
from bot.news.watching.personal import MOST_A_DAY
from bot.news.watching.service import MOST_WATCHES
from bot.news.watching.store import WatchRepository
from bot.news.wishes import Typed
from bot.store.database import open_database
from tests.bot.news.engine import GUILD, OTHER_GUILD, Map, items
from tests.bot.news.watching.conftest import MARA, NOAH, Desk


def actions(card) -> list[str]:
    return [button.action.custom_id() for row in card.controls for button in row]


async def feed(desk: Desk, *titles: str, guild: GuildId = GUILD) -> None:
    """A feed that the server has read once, and then these articles, newest first."""
    desk.engine.serve(*items("old"))
    await desk.engine.add(guild=guild)
    await desk.engine.poll()
    await news(desk, *titles)


async def news(desk: Desk, *titles: str) -> None:
    # With an entry that is known: a feed of nothing but new names has moved, and is not posted.
    desk.engine.serve(*items(*titles, "old"))
    await desk.engine.poll()
    await desk.engine.deliver()


async def test_a_watch_brings_a_message_once_with_one_click_to_stop(desk: Desk) -> None:
    watch = await desk.watch()

    await feed(desk, "Pixel 9 is here", "Galaxy S25 is here")
    await news(desk, "Pixel 9 is here", "Galaxy S25 is here")

    assert desk.messages() == ["Pixel 9 is here"]
    (message,) = desk.engine.discord.history[MARA]
    assert message.card.lines[-1] == "🔔 Your watch: Pixel 9"
    assert f"v1:watch-stop:{watch.id}" in actions(message.card)
    assert f"v1:post:{message.nonce}" in actions(message.card), "by it the message is known again after a crash"


async def test_it_follows_the_feeds_of_its_server_only(desk: Desk) -> None:
    await desk.watch(guild=OTHER_GUILD)
    await desk.watch(user=NOAH, guild=None)

    await feed(desk, "Pixel 9 is here", guild=GUILD)

    assert desk.messages() == []
    assert desk.messages(NOAH) == [], "a watch made in private messages never hears of a server's own feed"


async def test_by_oneself_one_hears_of_public_feeds(desk: Desk) -> None:
    desk.engine.audience._public = lambda url: url.endswith("/feed")
    await desk.watch(guild=None)

    await feed(desk, "Pixel 9 is here")

    assert desk.messages() == ["Pixel 9 is here"]


async def test_two_watches_and_two_servers_bring_one_message(desk: Desk) -> None:
    await desk.watch()
    await desk.watches.add(MARA, GUILD, Typed(words="here"), locale="en")
    await desk.watch(guild=OTHER_GUILD)
    await desk.engine.add(guild=OTHER_GUILD)

    await feed(desk, "Pixel 9 is here")

    assert desk.messages() == ["Pixel 9 is here"]


async def test_a_lost_answer_gives_no_second_message(desk: Desk) -> None:
    await desk.watch()
    desk.engine.discord.moods = ["lost after"]

    await feed(desk, "Pixel 9 is here")
    await desk.engine.deliver(after=timedelta(minutes=10))

    assert desk.messages() == ["Pixel 9 is here"]


def numbered(*numbers: int) -> list[str]:
    """Titles, the newest first."""
    return [f"Pixel 9 news {number}" for number in sorted(numbers, reverse=True)]


async def test_the_eleventh_of_a_day_takes_all_further_ones(desk: Desk) -> None:
    await desk.watch()
    await feed(desk, *numbered(*range(7)))
    await news(desk, *numbered(*range(7, 12)))
    await news(desk, *numbered(12))

    titles = desk.messages()
    assert titles[:MOST_A_DAY] == [f"Pixel 9 news {number}" for number in range(MOST_A_DAY)]
    assert titles[MOST_A_DAY:] == ["3 more today"]
    more = desk.engine.discord.history[MARA][-1]
    assert [f"news {number}" in line for number, line in enumerate(more.card.lines, MOST_A_DAY)] == [True] * 3
    assert await desk.engine.outbox.depth() == 0

    desk.engine.clock.now += timedelta(days=1)
    await news(desk, "Pixel 9 next day")
    assert desk.messages()[-1] == "Pixel 9 next day"


async def test_a_crash_while_the_eleventh_is_sent_doubles_nothing(desk: Desk) -> None:
    await desk.watch()
    await feed(desk, *numbered(*range(5)))
    await news(desk, *numbered(*range(5, 10)))

    desk.engine.discord.moods = ["lost after"]
    await news(desk, "Pixel 9 eleventh")
    await desk.engine.deliver(after=timedelta(minutes=10))

    assert desk.messages()[MOST_A_DAY:] == ["One more today"]


async def test_nothing_comes_in_quiet_hours_and_all_of_it_after(desk: Desk) -> None:
    await desk.watch()
    kept = await desk.watches.set_quiet(MARA, "13-17", "Europe/Berlin", locale="en")
    assert (kept.zone, kept.quiet) == ("Europe/Berlin", (13 * 60, 17 * 60))

    await feed(desk, "Pixel 9 is here")  # at 14:00 UTC, 15:00 in Berlin
    assert desk.messages() == []

    await desk.engine.deliver(after=timedelta(hours=1, minutes=59))
    assert desk.messages() == []
    await desk.engine.deliver(after=timedelta(minutes=2))
    assert desk.messages() == ["Pixel 9 is here"]


@pytest.mark.parametrize("hours", ["25-3", "7", "7-7", "22:70-3", "evening"])
async def test_hours_that_are_none_are_refused(desk: Desk, hours: str) -> None:
    with pytest.raises(BadInput):
        await desk.watches.set_quiet(MARA, hours, "UTC", locale="en")


@pytest.mark.parametrize(
    ("typed", "zone"), [("berlin", "Europe/Berlin"), ("new york", "America/New_York"), ("utc", "UTC")]
)
async def test_a_town_stands_for_its_time_zone(desk: Desk, typed: str, zone: str) -> None:
    assert (await desk.watches.set_quiet(MARA, "-", typed, locale="en")).zone == zone
    with pytest.raises(BadInput):
        await desk.watches.set_quiet(MARA, "-", "Atlantis", locale="en")


async def test_who_left_the_server_gets_nothing_and_the_watch_says_why(desk: Desk) -> None:
    await desk.watch()
    desk.world.members[GUILD, MARA] = False

    await feed(desk, "Pixel 9 is here")
    await news(desk, "Pixel 9 again")

    assert desk.messages() == []
    assert desk.world.asked == 1, "after that the watch stands still"
    (watch,) = await desk.watches.of_person(MARA)
    assert watch.suspended == "left-server"


async def test_who_left_the_server_gets_no_edit_either(desk: Desk) -> None:
    await desk.watch()
    await feed(desk, *numbered(*range(7)))
    await news(desk, *numbered(*range(7, 12)))
    (*_, more) = desk.engine.discord.history[MARA]
    assert more.card.title == "2 more today"
    edit = (
        "INSERT INTO outbox (id, action, kind, channel_id, guild_id, locale, article_id, subscription_id, origin, not_before,"
        " created_at) SELECT 'edit', 'edit', kind, channel_id, guild_id, locale, article_id, subscription_id, id, :at, :at"
        " FROM outbox WHERE id = :post"
    )
    at = int(desk.engine.clock.now.timestamp() * 1000)
    await desk.engine.database.execute(edit, post=more.nonce, at=at)
    await desk.engine.database.execute("UPDATE queues SET due_at = :at", at=at)
    desk.world.members[GUILD, MARA] = None
    await desk.engine.deliver()
    assert desk.engine.discord.history[MARA][-1].edits == more.edits, "Discord does not say: it waits"

    desk.world.members[GUILD, MARA] = False
    await desk.engine.deliver(after=timedelta(minutes=2))

    assert desk.engine.discord.history[MARA][-1].edits == more.edits
    assert await desk.engine.outbox.depth() == 0
    (watch,) = await desk.watches.of_person(MARA)
    assert watch.suspended == "left-server"


async def test_when_discord_does_not_say_it_waits(desk: Desk) -> None:
    await desk.watch()
    desk.world.members[GUILD, MARA] = None
    await feed(desk, "Pixel 9 is here")
    assert desk.messages() == []

    desk.world.members[GUILD, MARA] = True
    await desk.engine.deliver(after=timedelta(minutes=2))

    assert desk.messages() == ["Pixel 9 is here"]


async def test_closed_messages_stop_all_watches_at_once_and_are_told_once(desk: Desk) -> None:
    await desk.watch()
    await desk.watch("Galaxy S25")
    desk.engine.discord.refusals[MARA] = Refused(403, 50007, "Cannot send messages to this user")

    await feed(desk, "Galaxy S25 is here", "Pixel 9 is here")

    assert {one.suspended for one in await desk.watches.of_person(MARA)} == {"discord-50007"}
    assert desk.engine.discord.creates == 1
    fresh = type(desk.watches)(desk.store, desk.engine.audience, reader=None, phones=None, clock=desk.engine.clock)
    await fresh.load()
    assert fresh.waits_for(MARA), "a restart forgets it not"
    assert [await fresh.to_be_told(MARA), await fresh.to_be_told(MARA)] == [True, False]

    desk.engine.discord.refusals.clear()
    assert await desk.watches.resume(MARA) == 2
    await news(desk, "Pixel 9 again")
    assert desk.messages() == ["Pixel 9 again"]


async def test_stopped_is_stopped_and_can_be_undone(desk: Desk) -> None:
    watch = await desk.watch()
    await desk.watches.stop(MARA, watch.id)
    await feed(desk, "Pixel 9 is here")
    assert desk.messages() == []

    await desk.watches.back(MARA, watch.id)
    await news(desk, "Pixel 9 again")
    assert desk.messages() == ["Pixel 9 again"]


async def test_a_process_that_has_not_heard_of_the_end_sends_nothing(desk: Desk) -> None:
    stopped, _ = await desk.watch(), await desk.watch("Galaxy S25", user=NOAH)
    await desk.store.remove(MARA, stopped.id, desk.engine.clock())
    await desk.store.forget(NOAH, desk.engine.clock())
    await feed(desk, "Pixel 9 and Galaxy S25")

    assert (desk.messages(MARA), desk.messages(NOAH)) == ([], [])
    assert await desk.engine.states() == [("dropped", "unsubscribed")] * 2


async def test_other_processes_learn_that_a_person_was_forgotten(postgresql_url: str) -> None:
    async with open_database(postgresql_url) as shared:
        theirs, store, now = Audience(SubscriptionRepository(shared), Map()), WatchRepository(shared), datetime.now(UTC)
        blank = Subscription(SubscriptionId(0), Target(TargetKind.DIRECT, ChannelId(MARA), GUILD), words=("pixel",))
        await store.add(blank, by=MARA, now=now)
        await theirs.load()
        assert len(theirs.index) == 1

        await store.forget(MARA, now)
        await theirs.follow(now)

        assert len(theirs.index) == 0
        row = await shared.fetch_one("SELECT * FROM subscriptions")
        assert str(MARA) not in str(dict(row)), "nothing of the person is left"
        assert row["filter"] == "{}"


async def test_nobody_reaches_anothers_watch(desk: Desk) -> None:
    watch = await desk.watch()
    await feed(desk, "Pixel 9 is here")
    (message,) = desk.engine.discord.history[MARA]

    for act in (desk.watches.stop, desk.watches.back):
        with pytest.raises(NotFound):
            await act(NOAH, watch.id)
    assert await desk.watches.why(NOAH, DeliveryId(message.nonce)) is None
    assert await desk.watches.why(MARA, DeliveryId(message.nonce)) == watch
    assert await desk.watches.of_person(NOAH) == []
    assert await desk.engine.subscriptions.of_guild(GUILD) == [], "nor does a server's list show who watches what"
    assert await desk.engine.subscriptions.get(GUILD, SubscriptionId(watch.id)) is None


async def test_limits_and_doubles_are_said(desk: Desk) -> None:
    await desk.watch()
    with pytest.raises(BadInput):
        await desk.watch()
    with pytest.raises(BadInput):
        await desk.watches.add(MARA, GUILD, Typed(words="-rumour"), locale="en")
    with pytest.raises(BadInput):
        await desk.watches.add(MARA, GUILD, Typed(device="Nokia 1"), locale="en")
    for number in range(MOST_WATCHES - 1):
        await desk.watches.add(MARA, GUILD, Typed(words=f"word{number}"), locale="en")
    with pytest.raises(LimitReached):
        await desk.watch("Galaxy S25")


async def test_the_message_speaks_the_persons_language_not_the_servers(desk: Desk) -> None:
    await desk.watch()
    await desk.engine.database.execute(
        "INSERT INTO guild_settings (guild_id, locale, updated_at) VALUES (:guild, 'xx', 0)", guild=GUILD
    )
    await desk.engine.database.execute(
        "INSERT INTO person_settings (user_id, locale, updated_at) VALUES (:user, 'de', 0)", user=MARA
    )
    desk.engine.serve(*items("old"))
    await desk.engine.add()
    await desk.engine.poll()
    desk.engine.serve(*items("Pixel 9 is here"))
    await desk.engine.poll()

    (lease,) = await desk.engine.outbox.claim(desk.engine.clock(), lease=timedelta(minutes=1), limit=5)
    (waiting,) = await desk.engine.outbox.coming(lease, desk.engine.clock())

    assert waiting.delivery.target.locale == "de"


async def test_forgetting_reaches_everything(desk: Desk) -> None:
    await desk.watch()
    await desk.watches.set_quiet(MARA, "22-7", "Europe/Berlin", locale="en")
    await feed(desk, "Pixel 9 is here")

    await desk.watches.forget(MARA)
    await news(desk, "Pixel 9 again")

    assert await desk.watches.of_person(MARA) == []
    for table, column in (
        ("outbox", "channel_id"),
        ("watch_folds", "user_id"),
        ("posted", "channel_id"),
        ("queues", "channel_id"),
    ):
        row = await desk.engine.database.fetch_one(
            f"SELECT COUNT(*) AS n FROM {table} WHERE {column} = :user",  # noqa: S608 - names of this test
            user=MARA,
        )
        assert row["n"] == 0, table
    assert len(desk.messages()) <= 1
