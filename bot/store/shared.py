"""Questions of many at once, answered by one statement. Alone, each costs a thread's turn, which is far more than its rows."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.errors import StoreError
from bot.store.shield import only_own_stops

Q = TypeVar("Q")
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class _Asked(Generic[Q, A]):
    question: Q
    answer: "asyncio.Future[A]"


class Shared(Generic[Q, A]):
    """Questions that come while others are looked up wait, and share the next statement. They are answered while `run` runs.

    Args:
        look_up: answers questions, in their order.
        weigh: how much of a statement a question takes.
        most: what one statement takes, unless a question by itself weighs more.
    """

    def __init__(
        self,
        look_up: Callable[[Sequence[Q]], Awaitable[Sequence[A]]],
        *,
        weigh: Callable[[Q], int],
        most: int,
    ) -> None:
        self._look_up = look_up
        self._weigh = weigh
        self._most = most
        self._waiting: asyncio.Queue[_Asked[Q, A]] = asyncio.Queue()

    async def ask(self, question: Q) -> A:
        """The answer. Raises what its look-up raises."""
        asked: _Asked[Q, A] = _Asked(question, asyncio.get_running_loop().create_future())
        self._waiting.put_nowait(asked)
        return await asked.answer

    async def run(self) -> None:
        """Answers until it is cancelled."""
        with only_own_stops():
            await self._answer_all()

    async def _answer_all(self) -> None:
        while True:
            lot = [await self._waiting.get()]
            weight = self._weigh(lot[0].question)
            while weight < self._most and not self._waiting.empty():
                lot.append(self._waiting.get_nowait())
                weight += self._weigh(lot[-1].question)
            # Who asked may have been stopped meanwhile.
            if wanted := [asked for asked in lot if not asked.answer.done()]:
                await self._answer(wanted)

    async def _answer(self, lot: Sequence[_Asked[Q, A]]) -> None:
        try:
            answers = await self._look_up([asked.question for asked in lot])
        except Exception as error:  # noqa: BLE001 - handed on to who asked
            # A store that is away is away for all; another fault is that of one question.
            if len(lot) > 1 and not isinstance(error, StoreError):
                for asked in lot:
                    await self._answer([asked])
                return
            for asked in lot:
                if not asked.answer.done():
                    asked.answer.set_exception(error)
            return
        for asked, answer in zip(lot, answers, strict=True):
            if not asked.answer.done():
                asked.answer.set_result(answer)
