"""Logging in, staying connected, coming back: the gateway as discord.py and a bare websocket see it."""

import asyncio
import json
import zlib

import aiohttp
import discord
import pytest
from yarl import URL

from bot.playground.faults import Fault, Mood
from bot.playground.server import Playground
from tests.bot.playground.conftest import Bot, logged_in
from tests.bot.playground.echo import make_client


async def test_login_brings_servers_channels_and_commands(bot: Bot) -> None:
    guild = bot.client.guilds[0]
    assert guild.name == "Phone Corner"
    assert {channel.name for channel in guild.channels} >= {"general", "phone-news", "announcements", "stories"}
    assert guild.me.guild_permissions.embed_links
    fetched = {command.name for command in await bot.tree.fetch_commands()}
    assert fetched == {command.name for command in bot.playground.world.commands.values()}
    info = await bot.client.application_info()
    assert info.id == bot.playground.world.application_id


async def test_a_wrong_token_is_refused(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", playground.api_base)
    client, _ = make_client()
    with pytest.raises(discord.LoginFailure):
        await client.start("wrong")
    await client.close()


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"op": 2, "d": {"token": "wrong", "intents": 1, "properties": {}}}, 4004),
        ({"op": 2, "d": {"token": "right", "intents": 1 << 15, "properties": {}}}, 4014),
        ({"op": 2, "d": {"token": "right", "intents": -1, "properties": {}}}, 4013),
        ({"op": 2, "d": {"token": "right", "intents": 1, "shard": [2, 1]}}, 4010),
        ({"op": 99, "d": None}, 4001),
        ("not an object", 4002),
        ({"op": 1, "d": "x" * 5000}, 4002),
    ],
)
async def test_close_codes(playground: Playground, payload: object, code: int) -> None:
    text = json.dumps(payload).replace('"right"', json.dumps(playground.token))
    async with aiohttp.ClientSession() as session, session.ws_connect(playground.gateway_url) as socket:
        assert (await socket.receive_json())["op"] == 10
        await socket.send_str(text)
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == code


@pytest.mark.parametrize("name", ["", "zlib-stream", "zstd-stream"])
async def test_compression_is_one_stream(playground: Playground, name: str) -> None:
    url = f"{playground.gateway_url}?v=10&encoding=json&compress={name}"
    if name == "zlib-stream":
        unpack = zlib.decompressobj().decompress
    elif name:
        unpack = pytest.importorskip("zstandard").ZstdDecompressor().decompressobj().decompress
    else:
        unpack = bytes
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:

        async def read() -> dict[str, object]:
            data = (await socket.receive()).data
            return json.loads(unpack(data if isinstance(data, bytes) else data.encode()))

        assert (await read())["op"] == 10
        await socket.send_json({"op": 2, "d": {"token": playground.token, "intents": 1, "properties": {}}})
        assert [(await read())["t"], (await read())["t"]] == ["READY", "GUILD_CREATE"]
        await socket.send_json({"op": 1, "d": 2})
        assert (await read())["op"] == 11


@pytest.mark.parametrize("how", ["cut", "op 7", "4000"])
async def test_a_lost_connection_is_resumed_and_misses_nothing(bot: Bot, how: str) -> None:
    heard: list[int] = []

    async def on_message(message: discord.Message) -> None:
        heard.append(message.id)
        bot.playground.world.hub.ring()

    bot.client.on_message = on_message  # type: ignore[attr-defined]
    gateway, hub = bot.playground.gateway, bot.playground.world.hub
    if how == "cut":
        gateway.disconnect()
    elif how == "op 7":
        gateway.ask_to_reconnect()
    else:
        gateway.disconnect(4000)
    said = [bot.playground.person().say(str(number)).id for number in range(3)]
    await hub.until(lambda: True if len(heard) == 3 else None, timeout_s=20)
    assert heard == said
    assert (gateway.identifies, gateway.resumes) == (1, 1)


async def test_shards_hear_only_their_servers(playground: Playground) -> None:
    guild = next(iter(playground.world.guilds.values()))
    other = 1 - (guild.id >> 22) % 2
    async with aiohttp.ClientSession() as session, session.ws_connect(playground.gateway_url) as socket:
        await socket.receive_json()
        identify = {"token": playground.token, "intents": 1, "shard": [other, 2]}
        await socket.send_json({"op": 2, "d": identify})
        assert (await socket.receive_json())["d"]["guilds"] == []


async def test_removal_and_return_reach_the_bot(bot: Bot) -> None:
    world = bot.playground.world
    guild = next(iter(world.guilds.values()))
    left, joined = asyncio.Event(), asyncio.Event()

    async def on_guild_remove(_: discord.Guild) -> None:
        left.set()

    async def on_guild_join(_: discord.Guild) -> None:
        joined.set()

    bot.client.on_guild_remove = on_guild_remove  # type: ignore[attr-defined]
    bot.client.on_guild_join = on_guild_join  # type: ignore[attr-defined]
    world.uninstall(guild)
    await asyncio.wait_for(left.wait(), 5)
    with pytest.raises(discord.NotFound):
        await bot.client.fetch_guild(guild.id)
    world.install(guild)
    await asyncio.wait_for(joined.wait(), 5)
    assert await bot.client.fetch_guild(guild.id)


async def test_rate_limits_are_told_and_waited_out(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    now = [1_800_000_000.0]

    async def move_on(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    async with Playground(clock=lambda: now[0]) as playground, logged_in(playground, monkeypatch, sync=False) as bot:
        monkeypatch.setattr(discord.http.asyncio, "sleep", move_on)
        channel = bot.channel("general")
        assert isinstance(channel, discord.TextChannel)
        url = URL(f"{playground.api_base}/channels/{channel.id}/messages")
        async with aiohttp.ClientSession(headers={"Authorization": f"Bot {playground.token}"}) as session:
            for _ in range(5):
                async with session.post(url, json={"content": "x"}) as response:
                    assert response.status == 200
            assert response.headers["X-RateLimit-Remaining"] == "0"
            async with session.post(url, json={"content": "x"}) as response:
                assert (response.status, response.headers["Via"]) == (429, "1.1 google")
                assert (await response.json())["retry_after"] == pytest.approx(5)
        await channel.send("after the wait")
        assert waits
        assert playground.person().messages()[-1].content == "after the wait"


async def test_more_than_fifty_requests_a_second_are_refused_everywhere(clock: object) -> None:
    async with Playground(clock=lambda: 1_800_000_000.0) as playground:
        headers = {"Authorization": f"Bot {playground.token}"}
        async with aiohttp.ClientSession(headers=headers) as session:
            answers = []
            for number in range(51):
                async with session.get(f"{playground.api_base}/users/{number}") as response:
                    answers.append(response.status)
                    said = response.headers.get("X-RateLimit-Global")
            assert (answers[-1], said) == (429, "true")


@pytest.mark.parametrize(
    ("mood", "status", "made"),
    [
        (Mood.ERROR, 503, 0),
        (Mood.ERROR_AFTER, 503, 1),
        (Mood.RATELIMIT, 429, 0),
        (Mood.RESET, 0, 0),
        (Mood.RESET_AFTER, 0, 1),
    ],
)
async def test_moods_strike_before_or_after_the_effect(
    playground: Playground, mood: Mood, status: int, made: int
) -> None:
    channel = playground.person().channel
    playground.faults.add(Fault(mood, "POST /channels/*/messages", status=503))
    headers = {"Authorization": f"Bot {playground.token}"}
    url = f"{playground.api_base}/channels/{channel.id}/messages"
    async with aiohttp.ClientSession(headers=headers) as session:
        try:
            async with session.post(url, json={"content": "x"}) as response:
                seen = response.status
        except aiohttp.ClientError:
            seen = 0
        async with session.get(url) as response:
            there = len(await response.json())
    assert (seen, there) == (status, made)
    assert playground.faults.active == []
    assert playground.journal.requests[0].fault == mood
    assert playground.journal.requests[0].carried_out == bool(made)


async def test_a_bot_survives_an_outage(bot: Bot) -> None:
    playground = bot.playground
    playground.go_down()
    await playground.world.hub.until(lambda: None if playground.gateway.online else True, timeout_s=5)
    with pytest.raises(discord.HTTPException):
        await bot.client.http.request(discord.http.Route("GET", "/users/@me"))
    playground.come_back()
    await playground.until_online(timeout_s=60)
    assert (await bot.client.fetch_user(playground.world.bot.id)).name == "Bandwire"
