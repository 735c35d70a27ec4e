"""Three sender processes with a full backlog, on one PostgreSQL: together no faster than the rate, no 429, each post once, in order."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.news.model import ArticleId, ChannelId, Entry, GuildId, SubscriptionId, Tags, Target, TargetKind
from bot.news.queueing import NewDelivery, enqueue
from bot.news.wire import Payload, payload_text, to_ms
from bot.playground.model import Channel
from bot.playground.server import Playground
from bot.store.database import Transaction, open_database
from tests.e2e.process import BotProcess

pytestmark = pytest.mark.e2e

SENDERS = 3
RATE = int(os.environ.get("CHAOS_RATE", "25"))
"""A second, for all together. By `make chaos` it is what ships; where many tests run, arrivals bunch, so that it is less."""
CHANNELS = int(os.environ.get("CHAOS_CHANNELS", "130"))
"""More than twice what one process takes at once, so that the others have work too."""
EACH = 2
MOST_A_SECOND = 50


@pytest.mark.timeout(400 + CHANNELS)
async def test_three_senders_share_one_rate(postgresql_url: str, tmp_path: Path) -> None:
    async with Playground() as playground:
        senders = [_sender(playground, postgresql_url, tmp_path, number) for number in range(SENDERS)]
        hub = playground.world.hub
        try:
            for sender in senders:
                await sender.start()
            async with asyncio.timeout(150):
                while len(playground.journal.find("GET", "/users/@me")) < SENDERS:  # noqa: ASYNC110 - nobody tells of requests
                    await asyncio.sleep(0.05)
            channels = await _backlog(playground, postgresql_url)
            wanted = len(channels) * EACH
            await hub.until(lambda: sum(len(one.messages) for one in channels) >= wanted or None, timeout_s=200)
            ended = [await sender.stop() for sender in senders]
        finally:
            for sender in senders:
                await sender.kill()
                print(sender.log[-2000:])  # noqa: T201 - shown by pytest when a test fails

    assert ended == [0] * SENDERS
    expected = [f"Story {number}" for number in range(EACH)]
    for channel in channels:
        assert [message.embeds[0]["title"] for message in channel.messages.values()] == expected, channel.name
    assert [request for request in playground.journal.requests if request.status == 429] == []
    assert _peak([request.at for request in playground.journal.requests]) <= MOST_A_SECOND
    shares = [len(sender.events("delivered")) for sender in senders]
    assert sum(shares) == len(channels) * EACH
    assert sum(share > 0 for share in shares) > 1, f"one did all the work: {shares}"


def _sender(playground: Playground, url: str, folder: Path, number: int) -> BotProcess:
    own = folder / f"sender-{number}"
    own.mkdir()
    return BotProcess(playground, own, DATABASE_URL=url, ROLE="sender", DISCORD_RATE=str(RATE))


async def _backlog(playground: Playground, url: str) -> list[Channel]:
    """Channels, with posts that wait for each."""
    guild = next(iter(playground.world.guilds.values()))
    channels = [playground.world.add_channel(guild, f"news-{number}") for number in range(CHANNELS)]
    now = datetime.now(UTC)

    async def work(transaction: Transaction) -> None:
        await transaction.execute(
            "INSERT INTO sources (id, url, host, interval_s, next_poll_at, created_at)"
            " VALUES (1, 'https://site.example/', 'site.example', 600, 0, 0)"
        )
        await transaction.execute(
            "INSERT INTO subscriptions (id, guild_id, channel_id, kind, filter, created_by, created_at)"
            " VALUES (1, :guild, :channel, 'channel', '{}', 1, 0)",
            guild=guild.id,
            channel=channels[0].id,
        )
        for number in range(EACH):
            entry = Entry(id=str(number), link=f"https://site.example/{number}", title=f"Story {number}")
            await transaction.execute(
                "INSERT INTO articles (id, source_id, shown_hash, payload, first_seen_at) VALUES (:id, 1, '', :payload, :now)",
                id=number + 1,
                payload=payload_text(Payload(entry, Tags(), "Phone Site")),
                now=to_ms(now),
            )
            targets = [Target(TargetKind.CHANNEL, ChannelId(one.id), GuildId(guild.id)) for one in channels]
            article = ArticleId(number + 1)
            await enqueue(transaction, [NewDelivery(target, article, SubscriptionId(1)) for target in targets], now)

    async with open_database(url) as database:
        await database.transact(work)
    return channels


def _peak(times: list[float]) -> int:
    """The most in any second."""
    return max(sum(start <= at < start + 1 for at in times) for start in times)


def test_the_count_of_a_second_slides() -> None:
    assert _peak([0.0, 0.9, 1.0, 1.8, 5.0]) == 3
