"""Memory of idle processes of each role, measured one after the other, on the PostgreSQL of TEST_DATABASE_URL or a throwaway one.

What comes with use stands elsewhere: servers in `gateway`, subscriptions in `scale`, the tagger and the tables in `start`. The
gateway is measured twice, with and without what the mention intent brings it: every message of its servers.
"""

import asyncio
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path

import aiohttp

from bench.figures import Row
from bench.start import _memory
from bot.playground.posting import say
from bot.playground.server import Playground
from tests.e2e.process import BotProcess
from tests.postgresql import Cluster

NAME = "memory of an idle process of each role, and of a gateway that got every message of its servers"
IDLE_S = 5.0
MESSAGES = 20_000
AT_ONCE = 200
READY_WITHIN_S = 120


async def run() -> list[Row]:
    """All of a process, and what it shares with no other."""
    cluster = Cluster.planned()
    try:
        await asyncio.to_thread(cluster.start)
        template = await asyncio.to_thread(cluster.migrated)
        rows: list[Row] = []
        for what, settings, messages in (
            ("gateway without the mention intent", {"ROLE": "gateway", "MENTIONS": "false"}, MESSAGES),
            (f"gateway with it, after {MESSAGES:,} messages", {"ROLE": "gateway", "MENTIONS": "true"}, MESSAGES),
            ("feeds", {"ROLE": "feeds"}, 0),
            ("sender", {"ROLE": "sender"}, 0),
        ):
            name = f"bench_{len(rows)}"
            url = await asyncio.to_thread(cluster.create, name, template=template)
            rows += await _measured(what, {**settings, "DATABASE_URL": url}, messages=messages)
            await asyncio.to_thread(cluster.drop, name)
        return rows
    finally:
        await asyncio.to_thread(cluster.stop)


async def _measured(what: str, settings: Mapping[str, str], *, messages: int) -> list[Row]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        async with Playground(rate_limits=False) as playground:
            process = BotProcess(playground, Path(folder), METRICS_PORT=str(port), **settings)
            await process.start()
            try:
                await _ready(port, process)
                await _talk(playground, messages)
                await asyncio.sleep(IDLE_S)
                memory = _memory(process.pid)
            finally:
                await process.stop()
    return [Row(what, memory["Rss"], "MB"), Row("  of it its own, not shared", memory["Private_Dirty"], "MB")]


async def _ready(port: int, process: BotProcess) -> None:
    async with aiohttp.ClientSession() as session, asyncio.timeout(READY_WITHIN_S):
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/health/ready") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.2)
            assert process.pid, process.log


async def _talk(playground: Playground, messages: int) -> None:
    """Messages of a person, as fast as the gateway's connection takes them."""
    person = playground.person("mara")
    for number in range(messages):
        say(playground.world, person.channel, person.user, f"Message {number} of a busy server")
        if number % AT_ONCE == 0:
            await asyncio.sleep(0.05)
