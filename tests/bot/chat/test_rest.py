"""discord.py's REST client with our limit and our patience, against the local Discord's moods."""

import asyncio

import aiohttp
import discord
import pytest
from discord.http import Route

from bot.chat.rest import Pace, SharedPace, TriedOnce, one_try
from bot.errors import StoreError
from bot.playground.faults import Fault, Mood
from tests.bot.chat.conftest import Live


def me() -> Route:
    """Made when it is needed: a route keeps the address that discord.py had at that moment."""
    return Route("GET", "/users/@me")


class Pauses:
    """A clock's hand: remembers how long it was asked to sleep."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


async def test_turns_are_spread_evenly() -> None:
    pauses = Pauses()
    pace = Pace(10, sleep=pauses)

    await asyncio.gather(*(pace.take() for _ in range(13)))

    # a burst of 0.2 s passes at once, then one request each 0.1 s
    assert len(pauses.taken) >= 10
    assert pauses.taken == sorted(pauses.taken)
    assert 0.9 < pauses.taken[-1] <= 1.01


async def test_no_second_holds_more_than_discord_allows_though_the_loop_stalled() -> None:
    pauses = Pauses()
    pace = Pace(45, sleep=pauses)

    await asyncio.gather(*(pace.take() for _ in range(60)))

    at_once = 60 - len(pauses.taken)
    assert at_once + sum(seconds < 1 for seconds in pauses.taken) <= 50


@pytest.mark.parametrize("mood", [Mood.RESET, Mood.ERROR])
async def test_reading_is_tried_again(live: Live, mood: Mood) -> None:
    live.playground.faults.add(Fault(mood, "GET /users/@me", status=503))

    found = await live.client.http.request(me())

    assert found["id"] == str(live.playground.world.bot.id)


async def test_posting_is_not_tried_again_after_a_reset(live: Live) -> None:
    channel = next(found for found in live.playground.world.channels.values() if found.name == "general")
    fault = live.playground.faults.add(Fault(Mood.RESET_AFTER, "POST /channels/*/messages", times=None))

    with pytest.raises((OSError, aiohttp.ServerDisconnectedError)):
        await live.client.http.request(
            Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id), json={"content": "x"}
        )

    assert fault.struck == 1
    assert len(channel.messages) == 1


async def test_only_try_ends_with_the_first_failure(live: Live) -> None:
    fault = live.playground.faults.add(Fault(Mood.ERROR, "GET /users/@me", times=None, status=502))

    with pytest.raises(TriedOnce) as caught:
        async with one_try():
            await live.client.http.request(me())

    assert (caught.value.status, fault.struck) == (502, 1)


async def test_after_an_only_try_patience_is_back(live: Live) -> None:
    async with one_try():
        await live.client.http.request(me())
    live.playground.faults.add(Fault(Mood.RESET, "GET /users/@me"))

    assert await live.client.http.request(me())


async def test_refusals_are_not_tried_again(live: Live) -> None:
    before = live.playground.journal.total

    with pytest.raises(discord.NotFound):
        await live.client.http.request(Route("GET", "/channels/{channel_id}", channel_id=1))

    assert live.playground.journal.total == before + 1


class Row:
    """The shared rate as a test sets it: notes how many turns were taken at once."""

    def __init__(self, *, error: Exception | None = None) -> None:
        self.counts: list[int] = []
        self._error = error

    async def reserve(self, count: int) -> float:
        await asyncio.sleep(0)
        if self._error is not None:
            raise self._error
        self.counts.append(count)
        return 10.0 * sum(self.counts[:-1])


async def test_who_waits_together_asks_the_shared_rate_once() -> None:
    row, pauses = Row(), Pauses()
    pace = SharedPace(row.reserve, gap_s=10.0, alone=Pace(1), sleep=pauses)

    await asyncio.gather(*(pace.take() for _ in range(12)))

    assert sum(row.counts) == 12
    assert len(row.counts) <= 3
    assert sorted(round(pause / 10) for pause in pauses.taken) == list(range(1, 12)), (
        "a turn was given twice or not at all"
    )


async def test_while_the_shared_rate_is_away_a_slower_pace_of_ones_own_serves() -> None:
    row, own = Row(error=StoreError("away", reason="gone")), Pauses()
    pace = SharedPace(row.reserve, gap_s=0.02, alone=Pace(5, sleep=own))

    await asyncio.gather(*(pace.take() for _ in range(4)))

    assert own.taken, "nothing slowed us down"


async def test_turns_that_nobody_took_are_not_saved_up() -> None:
    row = Row()
    pace = SharedPace(row.reserve, gap_s=0.0, alone=Pace(1))
    first = [asyncio.ensure_future(pace.take()) for _ in range(3)]
    await asyncio.sleep(0)
    for waiting in first[1:]:
        waiting.cancel()
    await asyncio.wait(first)

    await pace.take()

    assert len(row.counts) == 2, "an old turn was used"
