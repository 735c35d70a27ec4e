import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import web

from bot.cli.check import examine
from bot.playground.server import Playground
from bot.settings import Settings, load_settings
from bot.store.database import open_database
from bot.store.sqlite import path_of

TOKEN = "MTA1.GabcDe.supersecretsupersecretsupersecret"


async def findings(*, offline=True, **values):
    def load():
        return Settings(_env_file=None, **values)

    return {finding.name: finding async for finding in examine(load, offline=offline)}


@asynccontextmanager
async def discord(*, status=200, off_s=0):
    """An API that knows who asks and the gateway, and nothing else."""

    async def answer(request):
        if request.path == "/users/@me":
            assert request.headers["Authorization"] == f"Bot {TOKEN}"
        known = request.path in ("/users/@me", "/gateway")
        user = {"id": "1", "username": "bot", "discriminator": "0", "avatar": None}
        date = format_datetime(datetime.now(UTC) + timedelta(seconds=off_s), usegmt=True)
        return web.Response(
            body=json.dumps(user).encode(),
            status=status if known else 404,
            headers={"Date": date, "Content-Type": "application/json"},
        )

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture(scope="module")
def tables_cache(tmp_path_factory):
    """Compiled once for all tests here."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def quiet(tables_cache, sqlite_url):
    return {"database_url": sqlite_url, "tables_cache": tables_cache}


async def test_before_the_first_start_only_the_token_is_missing(quiet, sqlite_url):
    found = await findings(**quiet)
    assert {name: finding.state for name, finding in found.items()} == {
        "python": "ok",
        "settings": "warning",
        "database": "ok",
        "disk": "ok",
        "tables": "ok",
        "guard": "ok",
    }
    assert not path_of(sqlite_url).exists(), "looking makes nothing"


async def test_a_wrong_setting_is_named_and_ends_the_examination(monkeypatch):
    monkeypatch.setenv("DISCORD_RATE", "fast")
    found = [finding async for finding in examine(lambda: load_settings(env_file=None), offline=True)]
    assert found[-1].state == "wrong"
    assert "DISCORD_RATE" in found[-1].seen


async def test_a_database_in_use_is_fine(database_url, tables_cache):
    async with open_database(database_url):
        found = await findings(database_url=database_url, tables_cache=tables_cache)
    assert (found["database"].state, found["schema"].state) == ("ok", "ok")


async def test_an_old_database_is_said_with_what_to_do(quiet, sqlite_url):
    async with open_database(sqlite_url, migrated=False):
        found = await findings(**quiet)
    assert found["schema"].state == "warning"
    assert "0001_core.sql" in found["schema"].seen
    assert "migrate" in found["schema"].to_do


async def test_a_file_that_others_may_read_is_said(quiet, sqlite_url):
    async with open_database(sqlite_url):
        pass
    path_of(sqlite_url).chmod(0o644)
    found = await findings(**quiet)
    assert found["rights"].state == "warning"
    assert "chmod 600" in found["rights"].to_do


async def test_a_damaged_database_is_wrong(quiet, sqlite_url):
    path_of(sqlite_url).parent.mkdir()
    path_of(sqlite_url).write_bytes(b"nothing" * 1000)
    found = await findings(**quiet)
    assert found["database"].state == "wrong"


@pytest.mark.parametrize(
    ("token", "status", "off_s", "expected"),
    [
        (None, 200, 0, {"discord": "ok", "clock": "ok"}),
        (TOKEN, 200, 0, {"discord": "ok", "clock": "ok"}),
        (TOKEN, 401, 0, {"discord": "wrong", "clock": "ok"}),
        (TOKEN, 503, 0, {"discord": "warning", "clock": "ok"}),
        (None, 200, 3600, {"discord": "ok", "clock": "wrong"}),
        (None, 200, -3600, {"discord": "ok", "clock": "wrong"}),
    ],
)
async def test_discord_tells_of_token_and_clock(quiet, token, status, off_s, expected):
    async with discord(status=status, off_s=off_s) as base:
        found = await findings(offline=False, discord_api_base=base, discord_token=token, **quiet)
    assert {name: found[name].state for name in expected} == expected
    assert TOKEN not in str(found)


async def test_without_a_network_that_is_said_and_the_token_is_not(quiet):
    found = await findings(offline=False, discord_api_base="http://127.0.0.1:1", discord_token=TOKEN, **quiet)
    assert found["discord"].state == "wrong"
    assert TOKEN not in str(found)


async def test_feeds_that_may_lie_in_private_networks_are_told(quiet):
    found = await findings(feeds_allow_private=True, **quiet)
    assert found["guard"].state == "warning"
    assert "FEEDS_ALLOW_PRIVATE=false" in found["guard"].to_do


async def test_channels_where_the_bot_cannot_post_are_named_with_what_to_do(tables_cache, sqlite_url):
    async with Playground(rate_limits=False) as town, open_database(sqlite_url) as database:
        place = next(one for one in town.world.channels.values() if one.name == "phone-news")
        await database.execute(
            "INSERT INTO subscriptions (guild_id, channel_id, kind, filter, created_by, created_at)"
            " VALUES (:guild, :channel, 'channel', '{}', 1, 1)",
            guild=place.guild_id,
            channel=place.id,
        )
        where = {"discord_api_base": town.api_base, "discord_token": town.token, "database_url": sqlite_url}
        well = await findings(offline=False, tables_cache=tables_cache, **where)
        town.revoke(place)
        bad = await findings(offline=False, tables_cache=tables_cache, **where)
    assert well["channels"].seen == "all 1 subscriptions can be posted"
    assert "privileged intents are on (message content)" in well["intents"].seen
    assert bad["channel"].state == "wrong"
    assert "#phone-news: lacks Send Messages" in bad["channel"].seen
    assert "Send Messages" in bad["channel"].to_do
