"""5,000 posts to 500 channels of a local Discord with its limits on: how fast, and whether each arrived once and in order.

Ten wait for each channel, so they go together. A second run of 1,000 sends each by itself, to show what that gains; amid it comes an
article for a channel that had nothing to wait for.
"""

import asyncio
import multiprocessing
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any

import discord

from bench.figures import Row
from bot.chat import rest
from bot.chat.client import point_discord
from bot.chat.sender import DiscordSender
from bot.news.answers import ChannelNotice
from bot.news.deliver import Deliverer
from bot.news.model import ArticleId, ChannelId, Entry, GuildId, Tags, Target, TargetKind
from bot.news.outbox import Outbox
from bot.news.pace import Bucket
from bot.news.queueing import NewDelivery, enqueue
from bot.news.wire import Payload, payload_text
from bot.places.places import Places
from bot.playground.server import Playground
from bot.store.database import Database, Transaction, open_database
from bot.tally import Tally
from bot.text.speech import Texts

NAME = "deliveries through the playground with Discord's limits (45 requests/s is our bucket)"
CHANNELS = 500
EACH, EACH_APART = 10, 2
RATE = 45
AMID_S, FRESH = 5.0, 1000
"""When an article comes amid the others, and its number."""


async def run() -> list[Row]:
    """Throughput of a full outbox, then the latency of a single post."""
    together, apart = await _arm(EACH, apart=False), await _arm(EACH_APART, apart=True)
    both = (together, apart)
    return [
        Row("posts", CHANNELS * EACH / together["taken_s"], "a second", 40),
        Row("messages", together["messages"] / together["taken_s"], "a second"),
        Row("posts, each in its own message", CHANNELS * EACH_APART / apart["taken_s"], "a second", 40),
        Row("processor time of a post together", together["cpu_s"] * 1000 / (CHANNELS * EACH), "ms"),
        Row("processor time of a post by itself", apart["cpu_s"] * 1000 / (CHANNELS * EACH_APART), "ms"),
        Row("one post when idle", apart["latency_ms"], "ms", 2000),
        Row("one post to another channel amid the posts by themselves", apart["amid_ms"], "ms"),
        Row("429 answers together", together["slowed"], "", 0),
        Row("429 answers to posts by themselves", apart["slowed"], "", 0),
        Row("missing", sum(arm["missing"] for arm in both), "", 0),
        Row("doubled", sum(arm["doubled"] for arm in both), "", 0),
        Row("out of order", sum(arm["disordered"] for arm in both), "", 0),
    ]


async def _arm(each: int, *, apart: bool) -> dict[str, float]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_discord, args=(theirs, each), daemon=True)
    process.start()
    try:
        told = await asyncio.to_thread(ours.recv)
        with tempfile.TemporaryDirectory() as folder:
            async with open_database(f"sqlite:///{folder}/bench.db") as database:
                figures = await _deliver(database, told, each, apart=apart)
        ours.send("count")
        counted = await asyncio.to_thread(ours.recv)
    finally:
        process.kill()
        process.join()
    return {**counted, **figures}


async def _deliver(database: Database, told: dict[str, Any], each: int, *, apart: bool) -> dict[str, float]:
    point_discord(told["api_base"], told["gateway_url"])
    client = discord.Client(intents=discord.Intents.none(), http_trace=rest.trace(rest.Pace(RATE), Tally()))
    async with client:
        await client.login(told["token"])
        deliverer = Deliverer(
            Outbox(database),
            DiscordSender(client.http),
            Texts.load(),
            bucket=Bucket(RATE, clock=time.monotonic),
            places=Places.load(),
            clock=lambda: datetime.now(UTC),
            notify=_nobody,
        )
        await _fill(database, told, range(each))
        if apart:
            # What had trouble before goes alone.
            await database.execute("UPDATE outbox SET tries = 1")
        began, used = time.perf_counter(), time.process_time()
        running = asyncio.create_task(deliverer.run())
        amid_ms = await _amid(database, told) if apart else 0.0
        await running
        taken_s, cpu_s = time.perf_counter() - began, time.process_time() - used
        await asyncio.sleep(6)
        await _fill(database, {**told, "channels": told["channels"][:1]}, range(each, each + 1))
        began = time.perf_counter()
        await deliverer.run()
        latency_ms = (time.perf_counter() - began) * 1000
        return {"taken_s": taken_s, "cpu_s": cpu_s, "latency_ms": latency_ms, "amid_ms": amid_ms}


async def _amid(database: Database, told: dict[str, Any]) -> float:
    """How long an article takes to its channel while hundreds of others have more to send than is sent by then."""
    await asyncio.sleep(AMID_S)
    began = time.perf_counter()
    await _fill(database, {**told, "channels": [told["fresh"]]}, range(FRESH, FRESH + 1))
    sent = "SELECT 1 AS n FROM outbox WHERE channel_id = :channel AND state = 'sent'"
    while not await database.fetch_all(sent, channel=told["fresh"]):  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.02)
    return (time.perf_counter() - began) * 1000


async def _fill(database: Database, told: dict[str, Any], numbers: range) -> None:
    now = datetime.now(UTC)
    stamp = int(now.timestamp() * 1000)

    async def work(transaction: Transaction) -> None:
        await transaction.execute(
            "INSERT INTO sources (id, url, host, interval_s, next_poll_at, created_at)"
            " VALUES (1, 'https://site.example/', 'site.example', 600, 0, 0) ON CONFLICT (id) DO NOTHING"
        )
        for number in numbers:
            entry = Entry(id=str(number), link=f"https://site.example/{number}", title=f"Story {number:04}")
            await transaction.execute(
                "INSERT INTO articles (id, source_id, shown_hash, payload, first_seen_at) VALUES (:id, 1, '', :payload, :now)",
                id=number + 1,
                payload=payload_text(Payload(entry, Tags(), "Phone Site")),
                now=stamp,
            )
            targets = [Target(TargetKind.CHANNEL, ChannelId(one), GuildId(told["guild"])) for one in told["channels"]]
            await enqueue(transaction, [NewDelivery(target, ArticleId(number + 1), None) for target in targets], now)

    await database.transact(work)


def _discord(pipe: Connection, each: int) -> None:
    """The local Discord, in a process of its own."""
    asyncio.run(_serve(pipe, each))


async def _serve(pipe: Connection, each: int) -> None:
    async with Playground() as playground:
        world = playground.world
        guild = next(iter(world.guilds.values()))
        channels = [world.add_channel(guild, f"news-{number}") for number in range(CHANNELS)]
        pipe.send(
            {
                "api_base": playground.api_base,
                "gateway_url": playground.gateway_url,
                "token": playground.token,
                "guild": guild.id,
                "channels": [channel.id for channel in channels],
                "fresh": world.add_channel(guild, "fresh").id,
            }
        )
        await asyncio.to_thread(pipe.recv)
        counted: Counter[str] = Counter(messages=0, missing=0, doubled=0, disordered=0)
        for channel in channels:
            counted["messages"] += len(channel.messages)
            titles = [embed["title"] for message in channel.messages.values() for embed in message.embeds]
            counted["missing"] += len({f"Story {number:04}" for number in range(each)} - set(titles))
            counted["doubled"] += len(titles) - len(set(titles))
            counted["disordered"] += titles != sorted(titles)
        counted["slowed"] = len(playground.limits._invalid)  # noqa: SLF001 - the playground shows it nowhere else
        pipe.send(dict(counted))


async def _nobody(_notice: ChannelNotice) -> None:
    """Notices go nowhere here."""
