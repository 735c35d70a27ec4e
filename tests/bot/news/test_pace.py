"""The gate that is polite to hosts, and the share of the event loop."""

import asyncio
from contextlib import AsyncExitStack

from bot.news.pace import MOST_AT_ONCE, PER_HOST, HostGate, LoopShare
from tests.bot.news.engine import Clock


async def test_however_many_hosts_are_asked_no_more_than_two_are_at_one_of_them() -> None:
    clock = Clock()
    gate = HostGate(clock=clock.seconds, sleep=clock.sleep)
    async with AsyncExitStack() as stack:
        for number in range(1001):
            await stack.enter_async_context(gate.passing(f"{number}.example"))
        first, second = gate.passing("busy.example"), gate.passing("busy.example")
        await first.__aenter__()
        await second.__aenter__()
        await clock.sleep(5)
        await first.__aexit__()
        inside = [second, *(gate.passing("busy.example") for _ in range(2))]
        entering = [asyncio.ensure_future(one.__aenter__()) for one in inside[1:]]
        await clock.sleep(5)
        await asyncio.wait(entering, timeout=0)

        assert sum(task.done() for task in entering) == PER_HOST - 1, "one is there still"
        for one in inside[:2]:
            await one.__aexit__()
        await asyncio.gather(*entering)
        await inside[2].__aexit__()


async def test_a_host_that_nobody_asks_takes_no_memory() -> None:
    clock = Clock()
    gate = HostGate(clock=clock.seconds, sleep=clock.sleep)
    async with AsyncExitStack() as stack:
        for number in range(1001):
            await stack.enter_async_context(gate.passing(f"{number}.example"))
        async with gate.passing("quiet.example"):
            await clock.sleep(5)

    assert "quiet.example" not in gate._doors


class Held:
    """A clock that goes on only while work holds the loop."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def turns_of(share: LoopShare, clock: Held, *pieces_s: float) -> list[int]:
    """How many of these pieces of work went on in each turn of the loop."""
    turns = [0]

    async def work(seconds: float) -> None:
        await share.turn()
        clock.now += seconds
        turns[-1] += 1

    async def look() -> None:
        while sum(turns) < len(pieces_s):
            await asyncio.sleep(0)
            turns.append(0)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(look())
        for seconds in pieces_s:
            group.create_task(work(seconds))
    return [turn for turn in turns if turn]


async def test_work_of_many_holds_the_loop_for_a_slice_and_others_have_a_turn_between() -> None:
    clock = Held()
    turns = await turns_of(LoopShare(0.010, clock=clock), clock, *[0.004] * 20)

    assert turns[0] == 3, "12 ms: a piece may go beyond the 10"
    assert set(turns[1:-1]) == {2}, turns


async def test_pieces_longer_than_a_slice_go_on_one_in_a_turn() -> None:
    clock = Held()
    turns = await turns_of(LoopShare(0.010, clock=clock), clock, *[0.030] * 20)

    assert sum(turns) == 20
    assert turns[-10:] == [1] * 10, turns


async def test_of_small_pieces_no_more_than_sixteen_go_on_in_a_turn() -> None:
    clock = Held()
    turns = await turns_of(LoopShare(0.010, clock=clock), clock, 0.030, *[0.000_01] * 200)

    assert turns[:6] == [1, 2, 4, 8, 16, 16]
    assert max(turns) == MOST_AT_ONCE


async def test_an_idle_time_says_nothing_of_how_much_fits_into_a_turn() -> None:
    clock = Held()
    share = LoopShare(0.010, clock=clock)
    for _ in range(10):
        await share.turn()
        await asyncio.sleep(0)

    turns = await turns_of(share, clock, *[0.010] * 40)

    assert max(turns) <= 4, turns


async def test_who_asks_later_goes_on_later() -> None:
    clock = Held()
    share = LoopShare(0.010, clock=clock)
    done: list[int] = []

    async def work(name: int, seconds: float = 0.001) -> None:
        await share.turn()
        clock.now += seconds
        done.append(name)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(work(0, 0.030))
        for name in range(1, 40):
            group.create_task(work(name))
        for newcomer in range(40, 44):
            await asyncio.sleep(0)
            group.create_task(work(newcomer))

    assert done == list(range(44))


async def test_those_who_wait_go_on_when_those_before_them_were_stopped() -> None:
    clock = Held()
    share = LoopShare(0.010, clock=clock)
    done: list[int] = []

    async def work(name: int) -> None:
        await share.turn()
        clock.now += 1
        done.append(name)

    tasks = [asyncio.ensure_future(work(name)) for name in range(40)]
    await asyncio.sleep(0)
    assert done == [0]
    # Now the first of those who wait are woken, and have not gone on yet.
    await asyncio.sleep(0)
    assert done == [0]
    for task in tasks[1:-1]:
        task.cancel()
    async with asyncio.timeout(5):
        await asyncio.gather(*tasks, return_exceptions=True)

    assert done == [0, 39]
