"""The real sender against the local Discord keeps the contract that delivery is tested with."""

import pytest

from bot.chat.sender import DiscordSender
from bot.news.model import ChannelId, GuildId, Target, TargetKind
from tests.bot.chat.conftest import Live
from tests.bot.news.sender_contract import SenderContract


class TestDiscordSender(SenderContract):
    @pytest.fixture
    def sender(self, live: Live) -> DiscordSender:
        return DiscordSender(live.client.http, may_read_history=live.client.may_read_history)

    @pytest.fixture
    def place(self, live: Live) -> Target:
        found = next(one for one in live.playground.world.channels.values() if one.name == "phone-news")
        return Target(TargetKind.CHANNEL, ChannelId(found.id), GuildId(found.guild_id))
