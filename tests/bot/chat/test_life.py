"""What ends the bot for good is said in a sentence."""

import asyncio

import discord
import pytest

from bot.chat.client import cog_names, intents
from bot.chat.life import StartFailed, login, stay_connected
from bot.playground.server import Playground
from bot.store.database import open_database
from bot.text.speech import Texts
from tests.bot.chat.conftest import client_for


async def started(sqlite_url: str, texts: Texts, playground: Playground, *, token: str | None = None) -> None:
    """Logs in and stays until it fails."""
    async with open_database(sqlite_url) as database:
        client = client_for(database, texts, playground, token=token)
        try:
            await login(client, token or playground.token)
            async with asyncio.timeout(10):
                await stay_connected(client)
        finally:
            await client.close()


async def test_wrong_token(sqlite_url: str, texts: Texts) -> None:
    async with Playground() as playground:
        with pytest.raises(StartFailed, match="DISCORD_TOKEN"):
            await started(sqlite_url, texts, playground, token="wrong.token.here")


async def test_discord_out_of_reach(sqlite_url: str, texts: Texts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.rest.PATIENCE_S", ())
    async with Playground() as playground:
        pass

    with pytest.raises(StartFailed, match="cannot be reached at http://127"):
        await started(sqlite_url, texts, playground)


async def test_privileged_intent_refused(sqlite_url: str, texts: Texts, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = discord.Intents(guilds=True, members=True)
    monkeypatch.setattr("bot.chat.client.intents", lambda **_: wanted)
    async with Playground() as playground:
        with pytest.raises(StartFailed, match="intents"):
            await started(sqlite_url, texts, playground)


@pytest.mark.parametrize("mentions", [True, False])
def test_no_privileged_intent_is_asked_for(*, mentions: bool) -> None:
    wanted = intents(mentions=mentions)

    assert wanted.guilds
    assert wanted.guild_messages == wanted.dm_messages == mentions
    assert {wanted.members, wanted.presences, wanted.message_content} == {False}


def test_cogs_are_found_by_name() -> None:
    assert all(name.startswith("cogs.") for name in cog_names())
