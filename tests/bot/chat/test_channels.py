"""Where posts may go: the permissions of the asker and of the bot in the very channel, whatever Discord's client let through."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.chat.channels import Mention, posting_target, seen_by
from bot.errors import BadInput, NotAllowed
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.subscriptions import Subscribed

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


PARENT, SECRET, HIDDEN_THREAD, UNKNOWN = 50, 51, 52, 59
MEMBER, MAKER = 60, 61
THREADS = {"public_thread": 11, "private_thread": 12}


def seen(channel: int, *, suspended: str | None = None, here: int = 1, who: int = MEMBER, **threads: Any) -> bool:
    """What a member sees in a server with a channel for all and one for nobody; `threads` names one in `under`."""
    state: Any = discord.Client(intents=discord.Intents(guilds=True))._connection
    everyone = {
        "id": str(GUILD),
        "name": "@everyone",
        "permissions": str(discord.Permissions(view_channel=True).value),
        "position": 0,
    }
    data: Any = {"id": str(GUILD), "name": "Server", "roles": [role_data(**everyone)], "owner_id": "1"}
    guild = discord.Guild(data=data, state=state)
    deny = str(discord.Permissions(view_channel=True).value)
    closed = [{"id": str(GUILD), "type": 0, "allow": "0", "deny": deny}]
    for number, overwrites in ((PARENT, []), (SECRET, closed)):
        text: Any = {"id": str(number), "name": "c", "type": 0, "position": 0, "permission_overwrites": overwrites}
        guild._add_channel(discord.TextChannel(state=state, guild=guild, data=text))
    if threads:
        guild._add_thread(thread(guild, state, **threads))
    roles = ["70"] if threads.get("manages") else []
    if roles:
        managing = {"id": "70", "name": "m", "permissions": str(discord.Permissions(manage_threads=True).value)}
        guild._add_role(discord.Role(guild=guild, state=state, data=role_data(**managing, position=1)))  # type: ignore[arg-type]
    person: Any = {
        "user": {"id": str(who), "username": "u", "discriminator": "0", "avatar": None},
        "roles": roles,
        "flags": 0,
    }
    member = discord.Member(data=person, guild=guild, state=state)
    subscription = Subscription(SubscriptionId(1), Target(TargetKind.CHANNEL, ChannelId(channel), GuildId(GUILD)))
    one = Subscribed(subscription, suspended, UserId(1), datetime(2026, 1, 1, tzinfo=UTC))
    return seen_by(SimpleNamespace(guild=guild, user=member, channel_id=here))(one)  # type: ignore[arg-type]


def role_data(**fields: Any) -> Any:
    return {
        "color": 0,
        "colors": {"primary_color": 0},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
        **fields,
    }


def thread(
    guild: discord.Guild, state: Any, *, kind: str = "public_thread", under: int = PARENT, **_: object
) -> discord.Thread:
    stamp = "2026-01-01T00:00:00+00:00"
    meta = {"archived": False, "auto_archive_duration": 60, "archive_timestamp": stamp, "locked": False}
    data: Any = {
        "id": str(HIDDEN_THREAD), "parent_id": str(under), "owner_id": str(MAKER), "name": "t", "type": THREADS[kind],
        "message_count": 0, "member_count": 1, "thread_metadata": meta,
    }  # fmt: skip
    return discord.Thread(guild=guild, state=state, data=data)


def test_what_is_not_known_is_seen_only_where_it_is_gone_or_asked_from() -> None:
    assert not seen(UNKNOWN)
    assert not seen(UNKNOWN, suspended="discord-50001")
    assert seen(UNKNOWN, suspended="discord-10003")
    assert seen(UNKNOWN, here=UNKNOWN)
    assert (seen(PARENT), seen(SECRET)) == (True, False)


def test_a_thread_is_seen_as_its_channel_is() -> None:
    assert seen(HIDDEN_THREAD, under=PARENT)
    assert not seen(HIDDEN_THREAD, under=SECRET)
    assert not seen(HIDDEN_THREAD, under=UNKNOWN), "its channel is not known, and nothing is raised"


def test_a_private_thread_is_seen_by_who_made_it_and_who_manages_threads() -> None:
    assert not seen(HIDDEN_THREAD, kind="private_thread")
    assert seen(HIDDEN_THREAD, kind="private_thread", who=MAKER)
    assert seen(HIDDEN_THREAD, kind="private_thread", manages=True)
    assert not seen(HIDDEN_THREAD, kind="private_thread", under=SECRET, manages=True)
