"""The worker on a clock of the tests: nothing sleeps."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import EndOfWork, FetchError
from bot.worker import EVERY, Step, Worker

START = datetime(2026, 11, 24, tzinfo=UTC)


class FakeTime:
    """A clock that only moves when told, and the sleepers that wait for it."""

    def __init__(self):
        self.now = START
        self._sleepers = []

    def clock(self):
        return self.now

    async def sleep(self, seconds):
        until = self.now + timedelta(seconds=seconds)
        waiting = asyncio.get_running_loop().create_future()
        self._sleepers.append((until, waiting))
        await waiting

    async def pass_(self, seconds):
        """Lets time go by, from one sleeper's end to the next, and everything run that then may."""
        await settle()
        end = self.now + timedelta(seconds=seconds)
        while True:
            self._sleepers = [(until, waiting) for until, waiting in self._sleepers if not waiting.done()]
            due = [until for until, _ in self._sleepers if until <= end]
            if not due:
                break
            self.now = min(due)
            for until, waiting in self._sleepers:
                if until <= self.now:
                    waiting.set_result(None)
            await settle()
        self.now = end


async def settle():
    for _ in range(10):
        await asyncio.sleep(0)


class Counter:
    """A step that notes when it ran and fails as often as told."""

    def __init__(self, time, *, failures=0, error=None):
        self.at = []
        self._time = time
        self._failures = failures
        self._error = error or RuntimeError("broken")

    async def __call__(self):
        self.at.append(int((self._time.now - START).total_seconds()))
        if len(self.at) <= self._failures:
            raise self._error


@pytest.fixture
def time():
    return FakeTime()


@pytest.fixture
async def worker(time):
    return Worker(time.clock, sleep=time.sleep, spread=lambda: 0.0)


@pytest.fixture
async def running(worker):
    """Starts the worker; it is cancelled at the end."""
    tasks = []

    async def start():
        tasks.append(asyncio.create_task(worker.run()))
        await settle()
        return tasks[0]

    yield start
    for task in tasks:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_step_runs_at_once_and_then_after_each_pause(time, worker, running):
    step, later = Counter(time), Counter(time)
    worker.add(Step("a", timedelta(seconds=10), step))
    worker.add(Step("b", timedelta(seconds=10), later, at_start=False))
    await running()
    await time.pass_(25)
    assert step.at == [0, 10, 20]
    assert later.at == [10, 20]


async def test_one_steps_failure_stops_no_other_and_backs_off(time, worker, running):
    good, bad = Counter(time), Counter(time, failures=5)
    worker.add(Step("bad", timedelta(seconds=10), bad))
    worker.add(Step("good", timedelta(seconds=10), good))
    task = await running()
    await time.pass_(350)
    assert bad.at[:7] == [0, 10, 30, 70, 150, 310, 320], "10, then doubled for each failure, and back at once"
    assert len(good.at) == 36
    assert not task.done()


async def test_the_longest_wait_is_a_quarter_of_an_hour_or_the_steps_own_rhythm(time, worker, running):
    away = FetchError("The site is away.", reason="timeout")
    often, rarely = Counter(time, failures=99, error=away), Counter(time, failures=99, error=away)
    worker.add(Step("often", timedelta(seconds=60), often))
    worker.add(Step("rarely", timedelta(hours=1), rarely))
    await running()
    await time.pass_(4 * 3600)
    assert {later - earlier for earlier, later in zip(often.at[6:], often.at[7:], strict=False)} == {900}
    assert rarely.at == [0, 3600, 7200, 10800, 14400]


async def test_health_tells_successes_failures_and_what_is_running(time, worker, running):
    held = asyncio.Event()

    async def holding():
        await held.wait()

    flaky = Counter(time, failures=2, error=FetchError("The site did not answer.", reason="timeout"))
    worker.add(Step("flaky", timedelta(seconds=10), flaky))
    worker.add(Step("holding", timedelta(seconds=10), holding))
    await running()
    await time.pass_(11)
    health = worker.health()
    assert (health["flaky"].failures, health["flaky"].runs) == (2, 2)
    assert health["flaky"].last_error == "The site did not answer."
    assert health["flaky"].last_failure == START + timedelta(seconds=10)
    assert health["flaky"].last_success is None
    assert health["holding"].running_since == START
    await time.pass_(20)
    held.set()
    await settle()
    health = worker.health()
    assert (health["flaky"].failures, health["flaky"].last_success) == (0, START + timedelta(seconds=30))
    assert health["holding"].running_since is None
    assert health["holding"].last_success == START + timedelta(seconds=31)


async def test_waking_runs_a_step_now(time, worker, running):
    step = Counter(time)
    worker.add(Step("a", timedelta(seconds=100), step))
    await running()
    await time.pass_(5)
    worker.wake("a")
    await settle()
    assert step.at == [0, 5]
    await time.pass_(100)
    assert step.at == [0, 5, 105]


async def test_waking_during_a_run_makes_one_more_run_and_not_two(time, worker, running):
    go_on = asyncio.Event()
    runs = []

    async def step():
        runs.append(time.now)
        await go_on.wait()

    worker.add(Step("a", timedelta(seconds=100), step))
    await running()
    worker.wake("a")
    worker.wake("a")
    go_on.set()
    await settle()
    assert len(runs) == 2


async def test_waking_an_unknown_step_is_a_bug(worker):
    with pytest.raises(KeyError):
        worker.wake("nobody")


async def test_cancelling_ends_the_step_under_way_and_waits_for_it(worker, running):
    ended = []

    async def step():
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(True)

    worker.add(Step("a", timedelta(seconds=1), step))
    task = await running()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == [True]
    assert worker.health()["a"].running_since is None


async def test_a_run_that_takes_too_long_is_ended_and_counts_as_failed(time, worker, running):
    async def hanging():
        await asyncio.Event().wait()

    worker.add(Step("a", timedelta(seconds=10), hanging, limit=timedelta(0)))
    await running()
    assert worker.health()["a"].failures == 1
    assert "TimeoutError" in worker.health()["a"].last_error


async def test_the_pause_is_spread_by_up_to_a_tenth(time, running):
    worker = Worker(time.clock, sleep=time.sleep, spread=lambda: 1.0)
    step = Counter(time)
    worker.add(Step("a", timedelta(seconds=100), step))
    task = asyncio.create_task(worker.run())
    await time.pass_(120)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert step.at == [0, 110]


async def test_a_name_is_given_once(worker, time):
    worker.add(Step("a", timedelta(seconds=1), Counter(time)))
    with pytest.raises(ValueError, match="named a"):
        worker.add(Step("a", timedelta(seconds=1), Counter(time)))


async def test_the_end_of_all_work_stops_the_other_steps_and_is_raised(time, worker):
    ended = []

    async def other():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def last():
        raise EndOfWork("The token is refused.")

    worker.add(Step("other", timedelta(seconds=1), other))
    worker.add(Step("last", timedelta(seconds=1), last))
    with pytest.raises(EndOfWork, match="token is refused"):
        await worker.run()
    assert ended == [True]
    assert worker.health()["last"].last_error == "The token is refused."


async def test_a_process_does_its_duties_and_what_everybody_does():
    time = FakeTime()
    steps = {duty: Counter(time) for duty in ("feeds", "sender", EVERY)}
    worker = Worker(time.clock, duties={"sender"}, sleep=time.sleep, spread=lambda: 0)
    for duty, counter in steps.items():
        worker.add(Step(duty, timedelta(seconds=10), counter, duty=duty))
    worker.wake("feeds")
    running = asyncio.ensure_future(worker.run())
    await time.pass_(5)
    running.cancel()
    await asyncio.wait((running,))
    assert {duty: len(counter.at) for duty, counter in steps.items()} == {"feeds": 0, "sender": 1, EVERY: 1}
    assert set(worker.health()) == {"sender", EVERY}


async def test_what_only_one_process_may_do_is_done_by_who_holds_it():
    time = FakeTime()
    ours = {"step:one": False}
    asked = []

    async def lease(name, duration):
        asked.append((name, duration))
        return ours[name]

    one, many, every = Counter(time), Counter(time), Counter(time)
    worker = Worker(time.clock, lease=lease, sleep=time.sleep, spread=lambda: 0)
    worker.add(Step("one", timedelta(seconds=10), one))
    worker.add(Step("many", timedelta(seconds=10), many, single=False))
    worker.add(Step("every", timedelta(seconds=10), every, duty=EVERY))
    running = asyncio.ensure_future(worker.run())
    await time.pass_(1)
    assert (len(one.at), len(many.at), len(every.at)) == (0, 1, 1)
    ours["step:one"] = True
    await time.pass_(10)
    running.cancel()
    await asyncio.wait((running,))
    assert len(one.at) == 1
    assert {name for name, _ in asked} == {"step:one"}
    assert all(duration >= timedelta(seconds=20) for _, duration in asked), "a lease that ends before the next run"
