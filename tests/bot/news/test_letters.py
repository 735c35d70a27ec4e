"""Dead letters: seen, sent again without doubling, dropped."""

from datetime import timedelta

from bot.card import Card
from bot.news.letters import LetterRepository, Queue
from bot.news.model import DeliveryId
from tests.bot.news.engine import GUILD, Engine, items
from tests.bot.news.fake_sender import Message


async def wait_in_outbox(engine: Engine, *titles: str) -> None:
    """Posts that are written and not sent yet."""
    engine.serve(*items("start"))
    await engine.add()
    await engine.subscribe()
    await engine.poll()
    engine.serve(*items(*titles, "start"))
    await engine.poll()


async def arrived_dead_letter(engine: Engine) -> DeliveryId:
    """A post that stands in its channel, and of which the store believes that it kept killing its sender."""
    await wait_in_outbox(engine, "one")
    await engine.deliver()
    await engine.database.execute("UPDATE outbox SET state = 'dead', reason = 'killed-sender', message_id = NULL")
    (row,) = await engine.database.fetch_all("SELECT id FROM outbox")
    return DeliveryId(row["id"])


async def dead_letter(engine: Engine, *titles: str) -> list[DeliveryId]:
    """Posts that were written and then given up."""
    await wait_in_outbox(engine, *titles)
    await engine.database.execute(
        "UPDATE outbox SET state = 'dead', reason = 'killed-sender', attempts = 7, tries = 7, done_at = created_at"
    )
    rows = await engine.database.fetch_all("SELECT id FROM outbox ORDER BY seq")
    return [DeliveryId(row["id"]) for row in rows]


async def test_dead_letters_are_listed_with_what_they_were(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    second, first = await dead_letter(engine, "two", "one")

    found = await letters.dead(limit=5)

    assert {one.id for one in found} == {first, second}
    assert {one.payload.entry.title for one in found} == {"one", "two"}
    assert {(one.reason, one.channel, one.action) for one in found} == {("killed-sender", 7, "create")}
    assert await letters.dead(limit=1, skip=1) == found[1:]
    assert (await letters.queue()).dead == 2
    assert await letters.get(DeliveryId("nobody")) is None


async def test_letter_that_is_tried_again_is_posted_once(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    (letter,) = await dead_letter(engine, "one")
    engine.clock.now += timedelta(days=5)

    assert await letters.retry(letter, engine.clock.now)
    assert not await letters.retry(letter, engine.clock.now), "it is dead no more"
    await engine.deliver(after=timedelta(seconds=1))
    await engine.deliver(after=timedelta(minutes=1))

    assert engine.discord.titles(7) == ["one"]
    assert await letters.queue() == Queue(0, None)


async def test_letter_that_had_arrived_is_not_posted_twice(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    letter = await arrived_dead_letter(engine)

    assert await letters.retry(letter, engine.clock.now)
    await engine.deliver(after=timedelta(hours=1))

    assert engine.discord.titles(7) == ["one"]
    assert await engine.states() == [("sent", None)]


async def test_letter_that_arrived_long_ago_in_a_busy_channel_is_not_posted_twice(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    letter = await arrived_dead_letter(engine)
    engine.clock.now += timedelta(hours=5)
    chat = engine.discord.history[7]
    chat += [Message(engine.discord.next_id(), Card(), str(number), engine.clock.now) for number in range(300)]

    assert await letters.retry(letter, engine.clock.now)
    await engine.deliver(after=timedelta(hours=1))

    assert [title for title in engine.discord.titles(7) if title] == ["one"]


async def test_letter_that_discord_refused_is_sent_without_a_look(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    (letter,) = await dead_letter(engine, "one")
    await engine.database.execute("UPDATE outbox SET reason = 'discord-50035'")
    engine.discord.deaf = True

    assert await letters.retry(letter, engine.clock.now)
    await engine.deliver(after=timedelta(seconds=1))

    assert engine.discord.titles(7) == ["one"]


async def test_dropped_letter_is_gone_for_good(engine: Engine) -> None:
    letters = LetterRepository(engine.database)
    (letter,) = await dead_letter(engine, "one")

    assert await letters.drop(letter, engine.clock.now)
    assert not await letters.drop(letter, engine.clock.now)
    assert not await letters.retry(letter, engine.clock.now)
    await engine.deliver(after=timedelta(minutes=1))

    assert engine.discord.titles(7) == []
    assert (await letters.queue()).dead == 0


async def test_figures_count_what_somebody_reads(engine: Engine) -> None:
    engine.serve(*items("one"))
    await engine.add()
    await engine.add("/missing")
    await engine.poll()
    now = engine.clock.now

    fine = await engine.sources.figures(now)
    later = await engine.sources.figures(now + timedelta(days=2))

    assert (fine.polled, fine.failing, fine.off, fine.overdue) == (2, 1, 0, 0)
    assert later.overdue == 2
    assert await engine.sources.poll_all_soon(now) == 2
    assert (await engine.sources.next_due()) == now


async def test_slow_answers_are_remembered_slowest_first(engine: Engine) -> None:
    engine.serve(*items("one"))
    source = await engine.add()
    await engine.poll()

    (only,) = engine.poller._tools.timings.slowest(5)
    assert only.source == source
    engine.poller._tools.timings.note(source, "https://a.example/", 9.0)
    assert [one.seconds for one in engine.poller._tools.timings.slowest(5, least_s=3.0)] == [9.0]


async def test_posts_that_stand_and_are_to_be_published_wait_for_nobody(engine: Engine) -> None:
    engine.serve(*items("start"))
    await engine.add()
    await engine.subscribe(publish=True)
    await engine.poll()
    engine.serve(*items("one", "start"))
    await engine.poll()
    await engine.deliver()
    await engine.database.execute("UPDATE outbox SET state = 'waiting' WHERE action = 'publish'")

    assert await LetterRepository(engine.database).queue_of(GUILD) == Queue(0, None)
