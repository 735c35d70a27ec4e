"""Who × command × channel: every command that takes a channel asks what the asker and the bot may do there, of every kind of channel."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count

import pytest
import pytest_asyncio

from bot.playground.model import Channel, Kind, Message, MessageFlag, Overwrite, Role
from bot.playground.permissions import Permission
from bot.playground.person import Person
from bot.playground.reading import words
from bot.playground.server import Playground
from tests.e2e.conftest import Stage, online
from tests.e2e.process import BotProcess

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

BOT, ASKER = "bot", "asker"
PLACES = ("text", "announcement", "forum", "thread")
COMMANDS = ("news subscribe", "feeds log", "setup")
NAMES = {
    Permission.VIEW_CHANNEL: "**View Channel**",
    Permission.SEND_MESSAGES: "**Send Messages**",
    Permission.SEND_MESSAGES_IN_THREADS: "**Send Messages in Threads**",
    Permission.EMBED_LINKS: "**Embed Links**",
}


@dataclass(frozen=True)
class Row:
    """One trial: whose permission is missing at what kind of place."""

    command: str
    place: str
    whose: str
    lacking: Permission

    def __str__(self) -> str:
        return f"{self.command}-{self.place}-{self.whose}-{self.lacking.name}".replace(" ", "-").lower()


def rows() -> list[Row]:
    """All of them. A thread asks for a right of its own to write, and only the bot has to embed."""
    found = []
    for command in COMMANDS:
        for place in PLACES:
            write = Permission.SEND_MESSAGES_IN_THREADS if place == "thread" else Permission.SEND_MESSAGES
            found += [
                Row(command, place, BOT, lacking)
                for lacking in (Permission.VIEW_CHANNEL, write, Permission.EMBED_LINKS)
            ]
            found += [Row(command, place, ASKER, lacking) for lacking in (Permission.VIEW_CHANNEL, write)]
    return found


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A bot in a server with one channel of each kind, and a role of another one than the manager's."""
    async with Playground(rate_limits=False) as playground:
        world = playground.world
        guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
        world.add_channel(guild, "text")
        world.add_channel(guild, "announcement", Kind.ANNOUNCEMENT)
        world.add_channel(guild, "forum", Kind.FORUM)
        world.add_channel(guild, "thread", Kind.PUBLIC_THREAD, parent=world.add_channel(guild, "threads"))
        bot = BotProcess(playground, tmp_path_factory.mktemp("bot"), LIMIT_SUBSCRIPTIONS="500")
        async with bot.running():
            await online(playground, bot)
            yield Stage(playground, bot)


numbers = count()


def place(stage: Stage, name: str) -> Channel:
    return next(one for one in stage.playground.world.channels.values() if one.name == name)


def role(stage: Stage, name: str) -> Role:
    guild = next(one for one in stage.playground.world.guilds.values() if one.name == "Phone Corner")
    return next(one for one in guild.roles.values() if one.name == name)


def deny(stage: Stage, channel: Channel, whose: str, permission: Permission | None) -> None:
    """Takes a permission from somebody in a channel, or with None gives everything back. A thread has its parent's."""
    world = stage.playground.world
    target = world.channels[channel.parent_id] if channel.is_thread and channel.parent_id else channel
    number = world.bot.id if whose == BOT else stage.person("mara").user.id
    target.overwrites.pop(number, None)
    if permission is not None:
        target.overwrites[number] = Overwrite(number, 1, deny=int(permission))
    world.tell_channel_changed(target)


async def name_it(person: Person, command: str, channel: Channel) -> Message:
    """The answer when a person names a channel in a command."""
    if command == "setup":
        panel = await person.ask("/setup")
        return await (await person.choose(panel, str(channel.id), select="v1:setup-channel")).message()
    if command == "feeds log":
        return await person.ask("/feeds log", channel=channel.id)
    return await person.ask("/news subscribe", words=f"phone{next(numbers)}", channel=channel.id)


@pytest.mark.parametrize("row", rows(), ids=str)
async def test_what_is_missing_is_named_with_whose_it_is_and_where(stage: Stage, row: Row) -> None:
    channel, mara = place(stage, row.place), stage.person("mara").at("#general")
    deny(stage, channel, row.whose, row.lacking)
    try:
        refused = await name_it(mara, row.command, channel)
    finally:
        deny(stage, channel, row.whose, None)

    told = words(refused)
    assert NAMES[row.lacking] in told, told
    assert f"<#{channel.id}>" in told
    assert ("The bot lacks" in told) == (row.whose == BOT)
    assert ("You need" in told) == (row.whose == ASKER)
    assert refused.flags & MessageFlag.EPHEMERAL
    fine = await (await mara.press(refused, "Test again")).message()
    assert "Everything is there now" in words(fine)


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("command", COMMANDS)
async def test_who_may_write_there_may_name_it(stage: Stage, command: str, kind: str) -> None:
    channel = place(stage, kind)

    told = words(await name_it(stage.person("mara").at("#general"), command, channel))

    assert f"<#{channel.id}>" in told
    if (command, kind) == ("feeds log", "forum"):
        assert "Please choose a text channel or a thread" in told
    else:
        assert "⛔" not in told, told


async def test_without_a_channel_the_one_where_one_is_counts(stage: Stage) -> None:
    channel, mara = place(stage, "text"), stage.person("mara").at("#text")
    deny(stage, channel, BOT, Permission.EMBED_LINKS)
    refused = await mara.ask("/news subscribe", words="anywhere")
    deny(stage, channel, BOT, None)

    assert "The bot lacks **Embed Links**" in words(refused)
    assert f"<#{channel.id}>" in words(await mara.ask("/news subscribe", words="anywhere"))


async def test_a_role_that_the_asker_or_the_bot_may_not_mention(stage: Stage) -> None:
    """`/news subscribe` and `/news edit`: the role must be mentionable, or both must have Mention Everyone."""
    world, mara, olga = stage.playground.world, stage.person("mara").at("#general"), stage.person("olga").at("#general")
    guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
    channel, editors = place(stage, "text"), role(stage, "Editors")
    made = await mara.ask("/news subscribe", words="mentions", channel=channel.id)
    number = (
        words(made) and next(iter(await mara.suggest("/news edit", "subscription", subscription="mentions")))["value"]
    )
    asked = {"news subscribe": {"words": "mention", "channel": channel.id}, "news edit": {"subscription": number}}

    for command, options in asked.items():
        assert "You need the permission **Mention" in words(
            await mara.ask(f"/{command}", role=editors.id, **options)
        ), command
        deny(stage, channel, BOT, Permission.MENTION_EVERYONE)
        told = words(await olga.ask(f"/{command}", role=editors.id, **options))
        deny(stage, channel, BOT, None)
        assert "The bot may not mention" in told, command
        assert f"<@&{editors.id}>" in told
        assert "never everyone" in words(await olga.ask(f"/{command}", role=guild.id, **options)), command

    bot = world.bot.id
    channel.overwrites[bot] = Overwrite(bot, 1, allow=int(Permission.MENTION_EVERYONE))
    world.tell_channel_changed(channel)
    for command, options in asked.items():
        assert "⛔" not in words(await olga.ask(f"/{command}", role=editors.id, **options)), command
    deny(stage, channel, BOT, None)

    card = await olga.ask("/news edit", subscription=number)
    assert f"mentions <@&{editors.id}>" in words(card)
    silent = await (await olga.press(card, "Mention nobody")).message()
    assert "mentions" not in words(silent).replace("words: “mentions”", "")
    assert f"mentions <@&{editors.id}>" in words(await olga.ask("/news list")), "the other subscription still does"
    world.delete_role(guild, editors)
    async with asyncio.timeout(20):
        while f"<@&{editors.id}>" in words(await olga.ask("/news list")):
            pass


async def test_a_member_learns_nothing_of_a_channel_that_they_cannot_manage(stage: Stage) -> None:
    noah = stage.person("noah").at("#general")

    for kind in PLACES:
        told = words(await noah.ask("/news subscribe", words="phone", channel=place(stage, kind).id))
        assert "Only people with **Manage Server**" in told


async def test_a_backup_of_channels_that_the_asker_cannot_use_leaves_them_out(stage: Stage) -> None:
    channel, mara = place(stage, "announcement"), stage.person("mara").at("#general")
    await mara.ask("/news subscribe", words="kept", channel=channel.id)
    saved = await mara.ask("/feeds backup")
    (file,) = saved.attachments
    (choice,) = await mara.suggest("/news unsubscribe", "subscription", subscription="kept")
    await mara.ask("/news unsubscribe", subscription=str(choice["value"]))
    for whose, lacking in ((ASKER, Permission.SEND_MESSAGES), (BOT, Permission.VIEW_CHANNEL)):
        deny(stage, channel, whose, lacking)
        planned = words(await mara.ask("/feeds restore", file=(file.filename, file.content)))
        deny(stage, channel, whose, None)
        assert f"the channel {channel.id} is not here, or you or the bot may not write there" in planned, whose

    asked = await mara.ask("/feeds restore", file=(file.filename, file.content))
    assert "Left out" not in words(asked)
    restored = words(await (await mara.press(asked, "Restore")).message())
    assert "✅" in restored
    assert f"<#{channel.id}>" in words(await mara.ask("/news list"))
