"""Polls on their way into the store when the store refuses them: who is held up, who is not, and what is asked again."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import StoreError
from bot.news.intake import Done, Polled
from bot.news.writing import MOST_FAULTS, Writer
from bot.store.sql import split
from tests.bot.news.engine import GUILD, Engine, items

REFUSE_CURSED = {
    "sqlite": """
        CREATE TRIGGER refusing BEFORE INSERT ON articles WHEN NEW.payload LIKE '%cursed%'
        BEGIN SELECT RAISE(ABORT, 'refused'); END""",
    "postgresql": """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
        CREATE TRIGGER refusing BEFORE INSERT ON articles FOR EACH ROW WHEN (NEW.payload LIKE '%cursed%')
        EXECUTE FUNCTION refuse()""",
}


async def many_feeds(engine: Engine, count: int) -> list[str]:
    """Each with its baseline done; returns their paths."""
    await engine.subscribe()
    paths = [f"/{number}" for number in range(count)]
    for path in paths:
        engine.serve(path=path)
        await engine.add(path)
    await engine.poll()
    return paths


async def refuse_cursed(engine: Engine) -> None:
    for statement in split(REFUSE_CURSED[engine.database.engine], sqlite=engine.database.engine == "sqlite"):
        await engine.database.execute(statement)


async def leased(engine: Engine) -> int:
    row = await engine.database.fetch_one("SELECT COUNT(*) AS n FROM sources WHERE leased_until > 0")
    assert row is not None
    return int(row["n"])


Together = Callable[[], AbstractContextManager[pytest.MonkeyPatch]]


@pytest.fixture
def together(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Together:
    """Lets everything be read before anything is written, so that it is one commit."""

    @contextmanager
    def patched():
        all_read, poll_due, run = asyncio.Event(), engine.poller._poll_due, Writer.run

        async def reading(writer: Writer) -> None:
            await poll_due(writer)
            all_read.set()

        async def writing(writer: Writer) -> None:
            await all_read.wait()
            await run(writer)

        with monkeypatch.context() as patch:
            patch.setattr(engine.poller, "_poll_due", reading)
            patch.setattr(Writer, "run", writing)
            yield patch

    return patched


async def test_a_poll_that_the_store_refuses_stops_no_other_and_is_a_failure_of_its_feed(
    engine: Engine, together: Together
) -> None:
    paths = await many_feeds(engine, 7)
    await refuse_cursed(engine)
    for path in paths:
        engine.serve(*items(f"cursed {path}" if path == "/3" else f"news {path}"), path=path)
    forgotten: list[object] = []

    with together() as patch:
        patch.setattr(engine.poller, "_tools", replace(engine.poller._tools, forget=forgotten.extend))
        await engine.poll()
    await engine.deliver()

    assert sorted(engine.discord.titles(7)) == [f"news {path}" for path in paths if path != "/3"]
    failing = {one.url[-2:]: one.last_error for one in await engine.sources.of_guild(GUILD, engine.clock.now)}
    assert failing == {path: "internal" if path == "/3" else None for path in paths}
    assert len(forgotten) == 1, "only what was not written is forgotten"

    await engine.database.execute(
        "DROP TRIGGER refusing" + (" ON articles" if engine.database.engine == "postgresql" else "")
    )
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7)[-1] == "cursed /3"


async def test_a_fault_in_every_poll_ends_the_run_before_all_feeds_are_called_failing(
    engine: Engine, together: Together
) -> None:
    paths = await many_feeds(engine, MOST_FAULTS + 5)
    await refuse_cursed(engine)
    for path in paths:
        engine.serve(*items(f"cursed {path}"), path=path)

    with together(), pytest.raises(ExceptionGroup if engine.database.engine == "postgresql" else StoreError):
        await engine.poll()

    failing = [one for one in await engine.sources.of_guild(GUILD, engine.clock.now) if one.last_error == "internal"]
    assert len(failing) == MOST_FAULTS


async def test_a_store_that_takes_nothing_at_all_ends_the_run(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = await many_feeds(engine, 1)
    engine.serve(*items("one"), path=path)
    tries: list[object] = []

    async def broken(*args: object, **_more: object) -> None:
        tries.append(args)
        raise ValueError("a fault of ours")

    with monkeypatch.context() as patch:
        patch.setattr(engine.poller._tools.intake, "commit", broken)
        with pytest.raises(ExceptionGroup, match="unhandled errors"):
            await engine.poll()
    assert len(tries) == 2, "the poll, and that it failed"
    await engine.poll()
    await engine.deliver()

    assert engine.discord.titles(7) == ["one"]


async def test_what_was_not_tried_when_the_store_went_is_forgotten_and_asked_again_at_once(
    engine: Engine, together: Together
) -> None:
    paths = await many_feeds(engine, 8)
    for path in paths:
        engine.serve(*items(f"news {path}"), path=path)
    forgotten: list[object] = []
    failures = iter([ValueError("a fault of ours"), StoreError("the store is away", reason="gone")])

    async def broken(*_args: object, **_more: object) -> None:
        raise next(failures)

    with together() as patch:
        patch.setattr(engine.poller._tools.intake, "commit", broken)
        patch.setattr(engine.poller, "_tools", replace(engine.poller._tools, forget=forgotten.extend))
        with pytest.raises(StoreError, match="away"):
            await engine.poll()

    assert len(set(forgotten)) == 8
    assert await leased(engine) == 4, "those that were tried may have been written"
    await engine.poll(after=timedelta())
    await engine.deliver()
    assert len(engine.discord.titles(7)) == 4
    await engine.poll()
    await engine.deliver()
    assert len(engine.discord.titles(7)) == 8


async def test_what_was_never_tried_is_given_back_when_what_comes_before_or_after_a_commit_fails(
    engine: Engine, together: Together
) -> None:
    paths = await many_feeds(engine, 8)
    for path in paths:
        engine.serve(*items(f"news {path}"), path=path)

    async def away() -> None:
        raise StoreError("the store is away", reason="gone")

    with together() as patch:
        patch.setattr(engine.poller, "_tools", replace(engine.poller._tools, catch_up=away))
        with pytest.raises(StoreError, match="away"):
            await engine.poll()
    assert await leased(engine) == 0

    real = engine.poller._tools.intake.commit
    commits: list[int] = []

    async def first_fails(polls: Sequence[Polled], *args: Any, **more: Any) -> Done:
        commits.append(len(polls))
        if len(commits) == 1:
            raise ValueError("a fault of ours")
        return await real(polls, *args, **more)

    def broken() -> None:
        raise StoreError("the store is away", reason="gone")

    with together() as patch:
        patch.setattr(engine.poller._tools.intake, "commit", first_fails)
        patch.setattr(engine.poller, "_arrived", broken)
        with pytest.raises(StoreError, match="away"):
            await engine.poll(after=timedelta())
    assert commits == [8, 4]
    assert await leased(engine) == 0


async def test_a_commit_that_is_cancelled_from_below_fails_the_run(engine: Engine, together: Together) -> None:
    (path,) = await many_feeds(engine, 1)
    engine.serve(*items("one"), path=path)

    async def cut(*_args: object, **_more: object) -> None:
        raise asyncio.CancelledError

    with together() as patch:
        patch.setattr(engine.poller._tools.intake, "commit", cut)
        with pytest.raises(ExceptionGroup) as failed:
            await engine.poll()

    assert [str(error) for error in failed.value.exceptions] == ["what this waited for was cancelled"]


async def test_a_stop_during_a_commit_keeps_the_lease_until_the_commit_ends_it(engine: Engine) -> None:
    (path,) = await many_feeds(engine, 1)
    engine.serve(*items("one"), path=path)
    real, begun, go_on = engine.poller._tools.intake.commit, asyncio.Event(), asyncio.Event()
    shielded: list[asyncio.Future[object]] = []

    async def waiting(*args: object, **more: object) -> object:
        async def work() -> object:
            begun.set()
            await go_on.wait()
            return await real(*args, **more)

        shielded.append(asyncio.ensure_future(work()))
        return await asyncio.shield(shielded[0])

    engine.poller._tools.intake.commit = waiting
    run = asyncio.ensure_future(engine.poll())
    await begun.wait()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run

    assert await leased(engine) == 1, "another process would find the same articles new"
    go_on.set()
    await shielded[0]
    assert await leased(engine) == 0
