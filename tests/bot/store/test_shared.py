"""Many ask at once and are answered by few statements."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.errors import StoreError
from bot.store.shared import Shared


class Lookups:
    """Answers twice the question, once `open` is set, and notes what was asked together."""

    def __init__(self) -> None:
        self.lots: list[list[int]] = []
        self.asked = asyncio.Event()
        self.open = asyncio.Event()
        self.open.set()
        self.failing = False

    async def __call__(self, questions: Sequence[int]) -> list[int]:
        self.lots.append(list(questions))
        self.asked.set()
        await self.open.wait()
        if self.failing:
            raise StoreError("gone", reason="gone")
        if 13 in questions:
            raise ValueError("a row that cannot be read")
        return [2 * question for question in questions]


@asynccontextmanager
async def running(look_up: Lookups, *, most: int = 100) -> AsyncIterator[Shared[int, int]]:
    shared = Shared(look_up, weigh=lambda question: question, most=most)
    async with asyncio.TaskGroup() as group:
        answering = group.create_task(shared.run())
        yield shared
        answering.cancel()


async def test_questions_that_come_while_one_is_looked_up_share_the_next_statement() -> None:
    look_up = Lookups()
    look_up.open.clear()
    async with running(look_up) as shared, asyncio.TaskGroup() as group:
        asked = [group.create_task(shared.ask(1))]
        await look_up.asked.wait()
        asked += [group.create_task(shared.ask(number)) for number in range(2, 8)]
        await asyncio.sleep(0)
        look_up.open.set()

    assert look_up.lots == [[1], [2, 3, 4, 5, 6, 7]]
    assert [one.result() for one in asked] == [2, 4, 6, 8, 10, 12, 14]


async def test_a_statement_takes_no_more_than_it_may_and_a_heavy_question_goes_all_the_same() -> None:
    look_up = Lookups()
    async with running(look_up, most=10) as shared:
        answers = await asyncio.gather(*map(shared.ask, (99, 6, 3, 4, 1)))

    assert answers == [198, 12, 6, 8, 2]
    assert look_up.lots == [[99], [6, 3, 4], [1]]


async def test_a_store_that_fails_is_told_to_all_who_asked_and_those_after_them_are_answered() -> None:
    look_up = Lookups()
    look_up.failing = True
    async with running(look_up) as shared:
        told = await asyncio.gather(*map(shared.ask, (1, 2)), return_exceptions=True)
        look_up.failing = False

        assert await shared.ask(3) == 6
    assert [type(error) for error in told] == [StoreError, StoreError]


async def test_a_fault_of_one_question_is_told_to_who_asked_it_alone() -> None:
    look_up = Lookups()
    async with running(look_up) as shared:
        told = await asyncio.gather(*map(shared.ask, (1, 13, 2)), return_exceptions=True)

        assert await shared.ask(3) == 6
    assert [answer if isinstance(answer, int) else str(answer) for answer in told] == [
        2,
        "a row that cannot be read",
        4,
    ]


async def test_who_was_stopped_costs_the_others_nothing() -> None:
    look_up = Lookups()
    look_up.open.clear()
    async with running(look_up) as shared, asyncio.TaskGroup() as group:
        stopped = group.create_task(shared.ask(1))
        others = group.create_task(shared.ask(2))
        await look_up.asked.wait()
        waiting = group.create_task(shared.ask(3))
        await asyncio.sleep(0)
        stopped.cancel()
        waiting.cancel()
        look_up.open.set()

        assert await others == 4
    with pytest.raises(asyncio.CancelledError):
        await stopped
    assert look_up.lots == [[1, 2]]


async def test_what_was_asked_before_anybody_answers_is_answered_then() -> None:
    look_up = Lookups()
    shared = Shared(look_up, weigh=lambda _question: 1, most=10)
    async with asyncio.TaskGroup() as group:
        asked = group.create_task(shared.ask(5))
        await asyncio.sleep(0)
        answering = group.create_task(shared.run())

        assert await asked == 10
        answering.cancel()


async def test_a_look_up_that_is_cancelled_from_below_is_an_error_and_leaves_nobody_waiting() -> None:
    async def cut(_questions: Sequence[int]) -> list[int]:
        raise asyncio.CancelledError

    shared = Shared(cut, weigh=lambda _question: 1, most=10)

    async def both() -> None:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            group.create_task(shared.ask(1))
            group.create_task(shared.run())

    with pytest.raises(ExceptionGroup) as failed:
        await both()
    assert [str(error) for error in failed.value.exceptions] == ["what this waited for was cancelled"]
