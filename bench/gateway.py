"""What a gateway process takes: memory for each server it knows, processor time for each message of a server.

Messages reach it only with `MENTIONS` on; Discord then sends every message of its servers, without the text of most.
"""

import asyncio
import copy
import gc
import json
import time
from datetime import UTC, datetime
from typing import Any

import discord

from bench.figures import Row
from bot.chat.client import intents
from bot.chat.status import memory_mb
from bot.playground import wire
from bot.playground.posting import say
from bot.playground.world import World

NAME = "a gateway process: memory a server (12 channels, 12 roles), processor time a message"
GUILDS = 5_000
CHANNELS = ROLES = 12
MESSAGES = 20_000
MESSAGES_AN_HOUR = 30


async def run() -> list[Row]:
    """As discord.py keeps servers with our intents and caches."""
    async with discord.Client(
        intents=intents(mentions=True),
        max_messages=None,
        member_cache_flags=discord.MemberCacheFlags.none(),
        chunk_guilds_at_startup=False,
    ) as client:
        state: Any = client._connection  # noqa: SLF001 - what a gateway message reaches
        guild, message = _payloads()
        state.user = discord.ClientUser(state=state, data=guild["members"][0]["user"])
        gc.collect()
        before_mb, began = memory_mb(), time.process_time()
        for number in range(GUILDS):
            state._add_guild_from_data(json.loads(_renumbered(guild, number)))  # noqa: SLF001 - see above
        guild_ms = (time.process_time() - began) * 1000 / GUILDS
        guild_kb = (memory_mb() - before_mb) * 1000 / GUILDS
        text = json.dumps(message)
        began = time.process_time()
        for _ in range(MESSAGES):
            state.parse_message_create(json.loads(text))
        message_us = (time.process_time() - began) * 1_000_000 / MESSAGES
        await asyncio.sleep(0)
    share = message_us / 1_000_000 * MESSAGES_AN_HOUR / 3600
    return [
        Row("memory a server", guild_kb, "kB"),
        Row("processor time to learn a server", guild_ms, "ms"),
        Row("processor time a message", message_us, "µs"),
        Row(f"processors for 100,000 servers with {MESSAGES_AN_HOUR} messages an hour each", share * 100_000, ""),
    ]


def _payloads() -> tuple[dict[str, Any], dict[str, Any]]:
    """A server and a message in it, as the local Discord sends them."""
    world = World(token="", clock=lambda: datetime.now(UTC).timestamp())
    owner = world.add_user("owner", "Owner")
    guild = world.add_guild("A server of people who like phones", owner)
    places = [world.add_channel(guild, f"channel-{number}") for number in range(CHANNELS)]
    for number in range(ROLES):
        world.add_role(guild, f"role-{number}", 0)
    posted = say(world, places[0], owner, "Has anybody tried the new one on band 71 yet?")
    message = wire.message(posted, world, blank=True) | {"guild_id": str(guild.id)}
    return copy.deepcopy(wire.guild_create(world, guild)), message


def _renumbered(guild: dict[str, Any], number: int) -> str:
    """The same server under other ids."""
    text = json.dumps(guild)
    for old in [guild["id"], *(part["id"] for kind in ("channels", "roles") for part in guild[kind])]:
        text = text.replace(f'"{old}"', f'"{int(old) + (number + 1) * 100_000}"')
    return text
