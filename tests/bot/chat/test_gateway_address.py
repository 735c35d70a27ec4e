"""Where discord.py goes: to the addresses of the settings, also when it resumes."""

from collections.abc import Iterator

import discord
import pytest
from yarl import URL

from bot.chat.client import point_discord

DISCORD = ("https://discord.com/api/v10", "wss://gateway.discord.gg")


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    point_discord(*DISCORD)


def resumed_at(url: str) -> URL:
    """Where a session would be resumed after READY said `url`."""
    socket = object.__new__(discord.gateway.DiscordWebSocket)
    socket.gateway = URL(url)
    return socket.gateway


def test_discord_says_where_a_session_is_resumed() -> None:
    point_discord("http://proxy.example/api/v10", "wss://proxy.example")
    point_discord(*DISCORD)

    assert resumed_at("wss://gateway-us-east1-b.discord.gg") == URL("wss://gateway-us-east1-b.discord.gg")


def test_a_gateway_set_by_hand_is_not_gone_around() -> None:
    point_discord("http://proxy.example/api/v10", "wss://proxy.example")

    assert resumed_at("wss://gateway-us-east1-b.discord.gg") == URL("wss://proxy.example")
    assert discord.http.Route.BASE == "http://proxy.example/api/v10"
