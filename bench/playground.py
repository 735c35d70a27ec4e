"""How many requests a second the playground's server answers, while one client asks from several connections at once."""

import asyncio
import time

import aiohttp

from bench.figures import Row
from bot.playground.server import Playground

NAME = "requests a second of the playground's REST server (client and server share one process)"
REQUESTS = 4000
AT_ONCE = 20
PROMISED = 1000


async def run() -> list[Row]:
    """One row for reading and one for posting; the promise is the least allowed."""
    async with Playground(rate_limits=False) as playground:
        headers = {"Authorization": f"Bot {playground.token}"}
        channel = playground.person("mara").channel.id
        async with aiohttp.ClientSession(headers=headers) as session:
            reads = await _measure(session, "GET", f"{playground.api_base}/channels/{channel}", None)
            body = {"content": "An answer", "embeds": [{"title": "Xperia Z1", "description": "works " * 40}]}
            posts = await _measure(session, "POST", f"{playground.api_base}/channels/{channel}/messages", body)
    return [
        Row(f"reading a channel (at least {PROMISED:,})", reads, "a second"),
        Row(f"posting an embed (at least {PROMISED:,})", posts, "a second"),
    ]


async def _measure(session: aiohttp.ClientSession, method: str, url: str, body: object) -> float:
    async def several() -> None:
        for _ in range(REQUESTS // AT_ONCE):
            async with session.request(method, url, json=body) as answer:
                answer.raise_for_status()
                await answer.read()

    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(several())
    return REQUESTS / (time.perf_counter() - began)
