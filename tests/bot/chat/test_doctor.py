"""The doctor against the local Discord: it names each channel where the bot cannot post as it should."""

import pytest

from bot.chat.client import point_discord
from bot.chat.doctor import Doctor
from bot.news.model import ChannelId, GuildId, Target, TargetKind
from bot.playground.permissions import Permission
from bot.playground.server import Playground


@pytest.fixture
async def town():
    async with Playground(rate_limits=False) as playground:
        point_discord(playground.api_base, playground.gateway_url)
        yield playground


def channel(town, name):
    return next(one for one in town.world.channels.values() if one.name == name)


def target(channel, *, kind=TargetKind.CHANNEL):
    return Target(kind=kind, channel=ChannelId(channel.id), guild=GuildId(channel.guild_id), locale="en")


async def examined(town, *targets):
    async with Doctor(town.token, rate=50) as doctor:
        assert doctor.intents().enabled == ("gateway_message_content",), "what the local portal has on"
        return [place async for place in doctor.places(targets)]


async def test_where_all_is_well_nothing_is_said(town):
    assert await examined(town, target(channel(town, "general")), target(channel(town, "phone-news"))) == []


@pytest.mark.parametrize(
    ("taken", "missing", "grave"),
    [
        ((Permission.SEND_MESSAGES,), ("Send Messages", "Embed Links"), True),
        ((Permission.EMBED_LINKS, Permission.READ_MESSAGE_HISTORY), ("Embed Links",), True),
        ((Permission.READ_MESSAGE_HISTORY,), ("Read Message History",), False),
    ],
)
async def test_what_lacks_is_named(town, taken, missing, grave):
    place = channel(town, "phone-news")
    town.revoke(place, *taken)
    (found,) = await examined(town, target(place), target(channel(town, "general")))
    assert (found.channel, found.missing, found.grave) == ("#phone-news", missing, grave)


async def test_a_channel_that_is_gone_and_a_server_without_the_bot_are_told(town):
    place, other = channel(town, "phone-news"), channel(town, "general")
    town.world.delete_channel(place)
    assert [found.reason for found in await examined(town, target(place), target(other))] == [
        "the channel is gone, or the bot cannot see it"
    ]
    town.world.uninstall(town.world.guilds[other.guild_id])
    assert [found.reason for found in await examined(town, target(other))] == ["the bot is not in this server"]


async def test_threads_and_direct_messages_are_passed_over(town):
    place = channel(town, "general")
    thread = Target(kind=TargetKind.THREAD, channel=ChannelId(1), guild=GuildId(place.guild_id), locale="en")
    direct = Target(kind=TargetKind.DIRECT, channel=ChannelId(2), guild=None, locale="en")
    assert await examined(town, thread, direct) == []
