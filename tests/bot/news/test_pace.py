"""The gate that is polite to hosts, and the share of the event loop."""

import asyncio
from contextlib import AsyncExitStack

from bot.news.pace import PER_HOST, HostGate, LoopShare
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


async def test_work_of_many_holds_the_loop_for_a_slice_and_others_have_a_turn_between() -> None:
    clock = Held()
    share = LoopShare(0.010, clock=clock)
    done: list[str] = []

    async def work(name: int) -> None:
        await share.turn()
        clock.now += 0.004
        done.append(str(name))

    async def other() -> None:
        while len(done) < 30:
            done.append("-")
            await asyncio.sleep(0)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        for name in range(20):
            group.create_task(work(name))
        group.create_task(other())

    assert [one for one in done if one != "-"] == [str(name) for name in range(20)], "in the order of asking"
    stretches = [len(stretch.split()) for stretch in " ".join(done).split("-")]
    assert max(stretches) <= 4
    assert len(stretches) < 12, "and pieces are not done one by one"


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
    # Both those who still wait and those who were woken just now.
    for _ in range(3):
        for task in tasks[1:-1]:
            task.cancel()
        await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await asyncio.gather(*tasks, return_exceptions=True)

    assert {0, 39} <= set(done)
