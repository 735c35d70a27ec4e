"""The gate that is polite to hosts."""

import asyncio
from contextlib import AsyncExitStack

from bot.news.pace import PER_HOST, HostGate
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
