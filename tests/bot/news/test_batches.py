"""A backlog goes to its channel in messages of several posts: each post once, in order, whatever goes wrong."""

from collections.abc import AsyncIterator, Iterable
from datetime import timedelta
from typing import Any

import pytest

from bot.card import Select
from bot.news.answers import ChannelNotice
from bot.news.batching import LEAST, MOST
from bot.news.beside import Beside, Companion
from bot.news.composing import Composer
from bot.news.correcting.model import Corrections
from bot.news.deliver import SUSPECT_ATTEMPTS, Deliverer
from bot.news.letters import LetterRepository
from bot.news.model import ArticleId, ChannelId, DeliveryId, GuildId, SourceId, Tags
from bot.news.pace import Bucket
from bot.news.queueing import make_again
from bot.news.reading import PostReader
from bot.news.sender import Refused
from bot.store.database import Database
from bot.text.speech import Speech, Texts
from tests.bot.news.engine import GUILD, OTHER_GUILD, Engine, Item, Map, opened_engine
from tests.bot.news.fake_sender import FakeSender, Killed, Message
from tests.bot.news.test_deliver import kill, write

FIVE = ("one", "two", "three", "four", "five")


@pytest.fixture
async def engine(database: Database) -> AsyncIterator[Engine]:
    async with opened_engine(database, stories=True) as opened:
        yield opened


async def more(engine: Engine, *titles: str) -> None:
    """Further articles of the feed that `write` made."""
    engine.serve(*(Item(title, age=timedelta(minutes=50 - place)) for place, title in enumerate(titles)))
    await engine.poll()


def shown(engine: Engine, channel: int = 7) -> list[list[str]]:
    """The titles of each message."""
    return [[card.title for card in (one.card, *one.card.more)] for one in engine.discord.history[channel]]


def only(engine: Engine) -> Message:
    (message,) = engine.discord.history[7]
    return message


async def ids(engine: Engine) -> list[str]:
    rows = await engine.database.fetch_all("SELECT id FROM outbox WHERE action = 'create' ORDER BY seq")
    return [row["id"] for row in rows]


async def test_a_backlog_is_one_message_in_order(engine: Engine) -> None:
    await engine.subscribe()
    titles = [f"n{number}" for number in range(MOST)]
    await write(engine, *titles)

    assert await engine.deliver() == MOST

    assert shown(engine) == [titles]
    message = only(engine)
    cards = (message.card, *message.card.more)
    assert {(card.image_url, card.thumbnail_url) for card in cards} == {(None, "https://site.example/p.jpg")}
    assert message.deliveries == set(await ids(engine)), "each post can be picked, and found by its delivery"
    assert await engine.states() == [("sent", None)] * MOST
    rows = await engine.database.fetch_all("SELECT DISTINCT message_id FROM outbox")
    assert [row["message_id"] for row in rows] == [message.id]


async def test_a_few_posts_keep_their_own_buttons(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE[: LEAST - 1])

    await engine.deliver()

    assert shown(engine) == [["one"], ["two"], ["three"]]


@pytest.mark.parametrize("mood", ["lost before", "lost after"])
@pytest.mark.parametrize("readable", [True, False])
async def test_a_lost_answer_neither_loses_nor_doubles(engine: Engine, mood: str, readable: bool) -> None:
    """Without the right to read, the nonce alone tells; what came meanwhile must not count as sent with the others."""
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.moods = [mood]
    engine.discord.unreadable = set() if readable else {7}
    await engine.deliver()
    await engine.database.execute("UPDATE sources SET next_poll_at = 0")
    engine.serve(Item("seven"), Item("six"))
    await engine.poll(after=timedelta(seconds=30))

    await engine.deliver(after=timedelta(minutes=1))

    assert shown(engine) == [list(FIVE), ["six"], ["seven"]]
    assert await engine.states() == [("sent", None)] * 7


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(hours=1)])
async def test_a_process_killed_after_the_request_does_not_double(engine: Engine, later: timedelta) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.moods = ["killed"]
    await kill(engine)
    await more(engine, "six", "seven", "eight", "nine")

    engine.clock.now += later
    await engine.new_deliverer().run()

    assert shown(engine) == [list(FIVE), ["six", "seven", "eight", "nine"]]


async def test_a_refused_message_is_taken_apart_and_only_the_bad_post_dies(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.bad = {"three"}

    await engine.deliver()
    await engine.deliver()

    assert shown(engine) == [["one"], ["two"], ["four"], ["five"]]
    states = [state for state, _ in await engine.states()]
    assert states == ["sent", "sent", "dead", "sent", "sent"]


async def test_what_keeps_killing_is_taken_apart_and_the_others_arrive(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.killers = {"three"}

    for _ in range(SUSPECT_ATTEMPTS + 20):
        try:
            await engine.new_deliverer().run()
        except Killed:
            await engine.outbox.recover(alone=True)

    assert shown(engine) == [["one"], ["two"], ["four"], ["five"]]
    assert [state for state, _ in await engine.states()] == ["sent", "sent", "dead", "sent", "sent"]


async def test_posts_taken_apart_after_they_arrived_are_found(engine: Engine) -> None:
    """The process died after each of three attempts, the first of which was the message."""
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.moods = ["killed"]
    await kill(engine)
    await engine.database.execute("UPDATE outbox SET attempts = :many", many=SUSPECT_ATTEMPTS)

    for _ in range(3):
        await engine.deliver(after=timedelta(hours=1))

    assert shown(engine) == [list(FIVE)]
    assert await engine.states() == [("sent", None)] * 5

    engine.serve(Item("TWO", guid="two"))
    await engine.poll()
    await engine.deliver()

    assert shown(engine) == [["one", "TWO", "three", "four", "five"]], "a change of one takes no other away"


@pytest.mark.parametrize("shared", [False, True], ids=["nobody else wants it", "another one wants it"])
async def test_who_unsubscribed_before_a_message_is_sent_again_gets_none_of_it(engine: Engine, shared: bool) -> None:
    stays = await engine.subscribe()
    leaves = await engine.subscribe()
    await write(engine, *FIVE)
    if not shared:
        await engine.database.execute("DELETE FROM wanted")
    _, _, third, *_ = await ids(engine)
    await engine.database.execute("UPDATE outbox SET subscription_id = :id WHERE id = :at", id=leaves.id, at=third)
    engine.discord.moods = ["slowed"]
    await engine.deliver()
    # As when the subscription ends while the attempt is under way: then the row is left to its sender.
    await engine.database.execute("UPDATE subscriptions SET removed_at = 1 WHERE id = :id", id=leaves.id)

    await engine.deliver(after=timedelta(minutes=1))

    assert shown(engine) == ([list(FIVE)] if shared else [["one", "two", "four", "five"]])
    assert (await engine.states())[2] == (("sent", None) if shared else ("dropped", "unsubscribed"))
    row = await engine.database.fetch_one("SELECT subscription_id FROM outbox WHERE id = :at", at=third)
    assert row["subscription_id"] == (stays.id if shared else leaves.id)


async def test_a_changed_title_keeps_the_others_in_the_message(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    await engine.deliver()
    picture = "https://site.example/p.jpg"
    engine.serve(Item("TWO", guid="two", image=picture), *(Item(one, image=picture) for one in FIVE if one != "two"))
    await engine.poll()

    await engine.deliver()

    assert shown(engine) == [["one", "TWO", "three", "four", "five"]]
    assert only(engine).edits == 1
    assert only(engine).deliveries == set(await ids(engine))


async def test_a_later_report_stands_in_its_post_among_the_others(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, "one", "two", "Regulator fines Zandtel over dropped calls", "four")
    await engine.deliver()
    engine.serve(Item("Old"), path="/other", title="Other")
    await engine.add("/other")
    await engine.poll()
    report = Item("Regulator fines Zandtel over its dropped calls", link="https://other.example/1")
    engine.serve(report, Item("Old"), path="/other", title="Other")
    await engine.poll()

    await engine.deliver()

    (message,) = engine.discord.history[7]
    cards = (message.card, *message.card.more)
    assert ["Other" in " ".join(card.lines) for card in cards] == [False, False, True, False]


async def test_a_message_that_somebody_deleted_is_not_changed(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    await engine.deliver()
    engine.discord.history[7].clear()
    engine.serve(Item("TWO", guid="two"), Item("FOUR", guid="four"))
    await engine.poll()

    await engine.deliver()

    assert engine.discord.history[7] == []
    assert await engine.states("edit") == [("dropped", "message-deleted")] * 2
    row = await engine.database.fetch_one("SELECT COUNT(message_id) AS n FROM outbox WHERE action = 'create'")
    assert row["n"] == 0, "none of them stands anywhere"


async def test_a_refused_channel_gets_its_posts_when_it_takes_them_again(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.refusals[7] = Refused(403, 50013, "Missing Permissions")
    await engine.deliver()
    assert await engine.states() == [("dropped", "discord-50013")] * 5
    engine.discord.refusals.clear()

    async def again(transaction) -> int:
        return await make_again(transaction, GUILD, 7, engine.clock.now)

    assert await engine.database.transact(again) == 5
    await engine.deliver()

    assert shown(engine) == [list(FIVE)]


async def test_who_unsubscribes_amid_an_attempt_takes_nothing_from_the_others(engine: Engine) -> None:
    stays = await engine.subscribe()
    leaves = await engine.subscribe()
    await write(engine, *FIVE)
    first, *_ = await ids(engine)
    await engine.database.execute(
        "UPDATE outbox SET subscription_id = :id WHERE id = :first", id=leaves.id, first=first
    )
    assert stays.id != leaves.id
    engine.discord.moods = ["lost after"]
    await engine.deliver()

    await engine.subscriptions.remove(GUILD, leaves.id, engine.clock.now)
    await engine.deliver(after=timedelta(hours=1))

    assert shown(engine) == [list(FIVE)]
    assert await engine.states() == [("sent", None)] * 5


async def test_a_message_of_several_posts_is_published_once(engine: Engine) -> None:
    await engine.subscribe(publish=True)
    await write(engine, *FIVE)

    await engine.deliver()
    await engine.deliver()

    assert await engine.states("publish") == [("sent", None)]
    assert only(engine).published


async def test_one_mention_for_all(engine: Engine) -> None:
    await engine.subscribe(mention_role=77)
    await write(engine, *FIVE)

    await engine.deliver()

    assert only(engine).mention_role == 77


async def test_forum_posts_stay_apart(engine: Engine) -> None:
    await engine.subscribe(kind="forum")
    await write(engine, *FIVE)

    await engine.deliver()

    assert shown(engine) == [[title] for title in FIVE]


async def test_posts_of_one_address_stay_apart(engine: Engine) -> None:
    """Discord shows embeds of one address as pictures of the first."""
    await engine.subscribe()
    await write(engine, "one", "two", "three", "four")
    await engine.database.execute("UPDATE articles SET payload = (SELECT MIN(payload) FROM articles)")

    await engine.deliver()

    assert len(engine.discord.history[7]) == 4


async def test_long_posts_are_fewer_in_a_message(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *(f"{number} " + "long " * 200 for number in range(9)))
    await engine.database.execute(
        'UPDATE articles SET payload = REPLACE(payload, \'"summary":""\', :long)', long=f'"summary":"{"word " * 200}"'
    )

    await engine.deliver()

    titles = [[title[0] for title in message] for message in shown(engine)]
    assert [title for message in titles for title in message] == list("012345678")
    assert max(map(len, titles)) == 6, "six long ones fit, ten do not"


async def test_a_post_is_picked_from_the_message(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    await engine.deliver()
    (select,) = only(engine).card.controls
    assert isinstance(select, Select)
    choice = select.choices[2]
    reader = PostReader(engine.outbox, Composer(Texts.load(), Map()))

    card = await reader.card(GUILD, DeliveryId(choice.value), "de")

    assert choice.label == "three"
    assert card is not None
    assert card.title == "three"
    assert "post" in {button.action.name for row in card.controls for button in row}
    assert await reader.card(OTHER_GUILD, DeliveryId(choice.value), "en") is None, "another server's post is nobody's"


async def test_a_message_goes_before_what_came_later(engine: Engine) -> None:
    await engine.subscribe()
    await write(engine, *FIVE)
    engine.discord.moods = ["slowed"]
    await engine.deliver()
    await more(engine, "six")

    await engine.deliver(after=timedelta(minutes=1))

    assert shown(engine) == [list(FIVE), ["six"]]
    assert await engine.outbox.depth() == 0
    assert ChannelId(7) in engine.discord.history


class Breaks(Companion):
    """Has a fault that articles about Germany bring to light."""

    def __init__(self) -> None:
        """Looks nothing up."""

    async def of(self, tags: Tags, _wished: Iterable[str], _speech: Speech) -> Beside:
        if any(tag.value == "DE" for tag in tags.regions):
            raise ZeroDivisionError
        return Beside()


class WrongRegions(Corrections):
    """Breaks on what happens in Germany."""

    def over(self, tags: Tags, source: SourceId, article: ArticleId | None, guild: GuildId | None) -> Tags:
        if any(tag.value == "DE" for tag in tags.regions):
            raise ZeroDivisionError
        return super().over(tags, source, article, guild)


class NoWider(Map):
    """Breaks on what lies around Germany."""

    def around(self, code: str) -> list[str]:
        if code == "DE":
            raise ZeroDivisionError
        return super().around(code)


TOLD = ("one", "two"), ("one", "two", "four", "five")


@pytest.mark.parametrize("beside", TOLD, ids=["alone", "in a message"])
@pytest.mark.parametrize("fault", ["companion", "corrections", "payload"])
async def test_what_cannot_be_made_dies_alone_and_ends_no_run(
    engine: Engine, beside: tuple[str, ...], fault: str
) -> None:
    await engine.subscribe(7)
    await engine.subscribe(8, regions=frozenset({"FR"}), no_region="post")
    await write(engine, *beside[:2], "three about Germany", *beside[2:])
    if fault == "payload":
        await engine.database.execute("UPDATE articles SET payload = '{' WHERE payload LIKE '%three about%'")
    corrections = WrongRegions() if fault == "corrections" else None
    deliverer = breaking(engine, companion=Breaks() if fault == "companion" else None, corrections=corrections)

    await deliverer.run()

    assert engine.discord.titles(7) == engine.discord.titles(8) == list(beside)
    dead = [(state, reason) for state, reason in await engine.states() if state != "sent"]
    assert dead == [("dead", "unmade")]
    (letter,) = await LetterRepository(engine.database).dead(limit=9)
    assert letter.payload.entry.title == ("" if fault == "payload" else "three about Germany")


async def test_a_forum_post_whose_tags_cannot_be_found_dies_alone(engine: Engine) -> None:
    await engine.subscribe(7, kind="forum")
    await write(engine, "one", "two about Germany", "three")

    await breaking(engine, places=NoWider()).run()

    assert engine.discord.titles(7) == ["one", "three"]
    assert await engine.states() == [("sent", None), ("dead", "unmade"), ("sent", None)]


def breaking(engine: Engine, *, places: Map | None = None, **more: Any) -> Deliverer:
    """A sender with parts that break."""
    return Deliverer(
        engine.outbox,
        FakeSender(engine.discord),
        Texts.load(),
        bucket=Bucket(45, clock=engine.clock.seconds, sleep=engine.clock.sleep),
        places=places or Map(),
        clock=engine.clock,
        notify=nobody,
        sleep=engine.clock.sleep,
        **more,
    )


async def nobody(_notice: ChannelNotice) -> None:
    """Notices go nowhere here."""
