"""The work split over processes on one PostgreSQL: commands here, polls there, posts from two senders, each article once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.playground.model import Channel
from bot.playground.server import Playground
from tests.e2e.conftest import online
from tests.e2e.process import BotProcess

pytestmark = pytest.mark.e2e

ARTICLES = 6


@dataclass(frozen=True)
class Company:
    """A local Discord and the processes on it, by role."""

    playground: Playground
    folder: Path
    url: str
    processes: dict[str, BotProcess]

    async def start(self, name: str, **settings: str) -> BotProcess:
        """Starts one more."""
        folder = self.folder / name
        folder.mkdir()
        process = BotProcess(self.playground, folder, DATABASE_URL=self.url, ROLE=name.partition("-")[0], **settings)
        self.processes[name] = process
        await process.start()
        return process

    def channel(self, name: str) -> Channel:
        """A channel of the first server."""
        return next(found for found in self.playground.world.channels.values() if found.name == name)


@pytest.fixture
async def company(postgresql_url: str, tmp_path: Path) -> AsyncIterator[Company]:
    """Nobody has started yet."""
    async with Playground(rate_limits=False) as playground:
        company = Company(playground, tmp_path, postgresql_url, {})
        try:
            yield company
        finally:
            for name, process in company.processes.items():
                await process.kill()
                print(name, process.log)  # noqa: T201 - shown by pytest when a test fails


async def test_roles_work_together_and_each_article_is_posted_once(company: Company) -> None:
    gateway = await company.start("gateway")
    await online(company.playground, gateway)
    feeds = await company.start("feeds")
    senders = [await company.start(f"sender-{number}") for number in (1, 2)]
    mara = company.playground.person("mara")
    await mara.ask("/feeds add", url=f"{company.playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="EU", channel=company.channel("phone-news"))

    expected = sorted(company.playground.feeds.publish("europe").text.title for _ in range(ARTICLES))
    posts = company.channel("phone-news").messages
    hub = company.playground.world.hub
    await hub.until(lambda: sum(len(one.embeds) for one in posts.values()) >= ARTICLES or None, timeout_s=60)

    assert sorted(embed["title"] for message in posts.values() for embed in message.embeds) == expected
    for name, process in company.processes.items():
        assert await process.stop() == 0, name
    assert not gateway.events("polled")
    assert not gateway.events("delivered")
    assert feeds.events("polled")
    assert sum(int(event["entries"]) for sender in senders for event in sender.events("delivered")) == ARTICLES


async def test_a_second_process_with_the_same_shard_is_refused(company: Company) -> None:
    first = await company.start("gateway-1")
    await online(company.playground, first)

    second = await company.start("gateway-2")

    assert await second.ended(within_s=60) == 1
    assert "holds shard 0 on this database" in second.log
    assert "Traceback" not in second.log
    other = await company.start("gateway-3", SHARD_COUNT="2", SHARD_IDS="1")
    async with asyncio.timeout(60):
        while not other.events("ready"):
            await asyncio.wait((asyncio.ensure_future(asyncio.sleep(0.05)),))
    assert await other.stop() == 0
