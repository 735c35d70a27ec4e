"""The fake keeps the contract that the real sender keeps."""

from datetime import UTC, datetime

import pytest

from bot.news.model import ChannelId, GuildId, Target, TargetKind
from tests.bot.news.fake_sender import FakeDiscord, FakeSender
from tests.bot.news.sender_contract import SenderContract


class TestFakeSender(SenderContract):
    @pytest.fixture
    def sender(self) -> FakeSender:
        return FakeSender(FakeDiscord(lambda: datetime(2026, 11, 24, tzinfo=UTC), known={7}))

    @pytest.fixture
    def place(self) -> Target:
        return Target(TargetKind.CHANNEL, ChannelId(7), GuildId(1))
