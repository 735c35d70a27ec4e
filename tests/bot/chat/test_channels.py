"""Where posts may go: the permissions of the asker and of the bot in the very channel, whatever Discord's client let through."""

from types import SimpleNamespace

import discord
import pytest

from bot.chat.channels import Mention, posting_target
from bot.errors import BadInput, NotAllowed
from bot.news.model import TargetKind

ALL = discord.Permissions.all()
HERE, THERE, GUILD = 11, 22, 33


def without(*names: str) -> discord.Permissions:
    granted = discord.Permissions.all()
    granted.update(administrator=False, **dict.fromkeys(names, False))
    return granted


def channel(kind: str, *, theirs=ALL, ours=ALL, known=True):
    """The `channel` option: its permissions are the asker's; the bot's come from the channel that it knows."""
    found = SimpleNamespace(permissions_for=lambda _me: ours)
    return SimpleNamespace(
        type=discord.ChannelType[kind], id=THERE, permissions=theirs, resolve=lambda: found if known else None
    )


def interaction(kind: str = "text", *, theirs=ALL, ours=ALL, guild_id=GUILD):
    return SimpleNamespace(
        guild_id=guild_id,
        guild=SimpleNamespace(me=object()),
        channel=SimpleNamespace(type=discord.ChannelType[kind], id=HERE),
        permissions=theirs,
        app_permissions=ours,
    )


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("text", TargetKind.CHANNEL),
        ("news", TargetKind.CHANNEL),
        ("forum", TargetKind.FORUM),
        ("public_thread", TargetKind.THREAD),
        ("private_thread", TargetKind.THREAD),
    ],
)
def test_the_channel_named_or_else_the_one_here(kind, target):
    here = posting_target(interaction(kind), None, locale="en")
    there = posting_target(interaction(), channel(kind), locale="en")

    assert (here.kind, here.channel, here.guild) == (target, HERE, GUILD)
    assert (there.kind, there.channel, there.guild) == (target, THERE, GUILD)


@pytest.mark.parametrize("kind", ["voice", "category", "stage_voice"])
def test_other_kinds_are_refused(kind):
    with pytest.raises(BadInput):
        posting_target(interaction(), channel(kind), locale="en")


def test_there_are_no_channels_in_private():
    with pytest.raises(BadInput):
        posting_target(interaction(guild_id=None), None, locale="en")


@pytest.mark.parametrize(
    ("kind", "name"),
    [("text", "view_channel"), ("text", "send_messages"), ("public_thread", "send_messages_in_threads")],
)
def test_who_asks_must_be_able_to_write_there(kind, name):
    for attempt in (
        lambda: posting_target(interaction(kind, theirs=without(name)), None, locale="en"),
        lambda: posting_target(interaction(), channel(kind, theirs=without(name)), locale="en"),
    ):
        with pytest.raises(NotAllowed) as caught:
            attempt()
        assert caught.value.message_id == "error-channel-you"


@pytest.mark.parametrize("name", ["view_channel", "send_messages", "embed_links"])
def test_the_bot_must_be_able_to_write_there(name):
    for attempt in (
        lambda: posting_target(interaction(ours=without(name)), None, locale="en"),
        lambda: posting_target(interaction(), channel("text", ours=without(name)), locale="en"),
        lambda: posting_target(interaction(), channel("text", known=False), locale="en"),
    ):
        with pytest.raises(NotAllowed) as caught:
            attempt()
        assert caught.value.message_id == "error-channel-bot"


def role(*, mentionable: bool, default: bool = False):
    return SimpleNamespace(id=44, mentionable=mentionable, is_default=lambda: default)


def test_a_role_that_all_may_mention_needs_no_permission():
    asked = interaction(theirs=without("mention_everyone"), ours=without("mention_everyone"))
    asked.channel_id, asked.guild.get_channel_or_thread = HERE, lambda _channel: None

    assert Mention(role(mentionable=True), asked).allowed_in(HERE) == 44


@pytest.mark.parametrize(
    ("theirs", "ours", "message_id"),
    [
        (without("mention_everyone"), ALL, "error-you-lack"),
        (ALL, without("mention_everyone"), "news-role-mention"),
    ],
)
def test_a_closed_role_needs_the_askers_and_the_bots_permission(theirs, ours, message_id):
    asked = interaction(theirs=theirs, ours=ours)
    asked.channel_id, asked.guild.get_channel_or_thread = HERE, lambda _channel: None

    with pytest.raises(NotAllowed) as caught:
        Mention(role(mentionable=False), asked).allowed_in(HERE)

    assert caught.value.message_id == message_id


def test_posts_never_mention_everyone():
    with pytest.raises(BadInput):
        Mention(role(mentionable=True, default=True), interaction()).allowed_in(HERE)
