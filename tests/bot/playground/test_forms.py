"""Files, roles and every component of forms, between a person and a real discord.py bot."""

import pytest

from bot.playground.typed import CannotSend
from bot.playground.uploads import MAX_BYTES
from tests.bot.playground.conftest import Bot


async def test_a_file_and_a_role_reach_the_command(bot: Bot) -> None:
    person = bot.playground.person()
    answer = await person.ask("/take role:@Managers", file=("feeds.opml", b"<opml/>"))
    assert answer.content == "7 for Managers"
    (copy,) = answer.attachments
    assert (copy.filename, copy.content) == ("copy-of-feeds.opml", b"<opml/>")


async def test_a_command_without_its_file_or_with_one_too_large_is_not_sent(bot: Bot) -> None:
    person = bot.playground.person()
    with pytest.raises(CannotSend, match="file: This option is required"):
        await person.type("/take")
    with pytest.raises(CannotSend, match="10 MB at most"):
        await person.type("/take", file=("big.bin", bytes(MAX_BYTES + 1)))
    with pytest.raises(CannotSend, match="Attach a file"):
        await person.type("/take file:feeds.opml")


async def test_a_form_takes_people_roles_channels_files_and_choices(bot: Bot) -> None:
    person = bot.playground.person()
    modal = await (await person.type("/everything")).modal()
    given = {"Who": ["noah", "@mara"], "Where": "#stories", "File": ("a.txt", b"hello"), "Pick": "Two"}
    answer = await (await person.submit(modal, **given)).message()
    assert answer.content == "[['noah', 'mara'], [], ['stories'], ('a.txt', 'hello'), 'two']"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"Who": []}, "Who: This field is required"),
        ({"Who": ["noah", "mara", "olga"]}, "Who: choose 1 to 2"),
        ({"Where": "#general"}, "not a channel of the right kind"),
        ({"File": []}, "File: This field is required"),
        ({"Pick": "Three"}, "there is no choice"),
    ],
)
async def test_a_form_that_is_not_filled_in_is_not_sent(bot: Bot, changed: dict[str, object], sentence: str) -> None:
    person = bot.playground.person()
    modal = await (await person.type("/everything")).modal()
    given: dict[str, object] = {"Who": "noah", "Where": "#stories", "File": ("a.txt", b"hello"), "Pick": "One"}
    with pytest.raises(CannotSend, match=sentence):
        await person.submit(modal, **given | changed)


async def test_boxes_and_a_mentionable_take_several_kinds(bot: Bot) -> None:
    person = bot.playground.person()
    modal = await (await person.type("/boxes")).modal()
    answer = await (await person.submit(modal, toppings=["egg", "corn"], agree=True, whom="@Managers")).message()
    assert answer.content == "[['egg', 'corn'], True, ['Managers']]"


async def test_selects_of_a_message_take_roles_people_and_channels(bot: Bot) -> None:
    person = bot.playground.person()
    message = await person.ask("/pickers")
    chosen = {"roles": "@Managers", "users": "noah", "channels": "#phone-news"}
    said = [
        (await (await person.choose(message, what, select=name)).message()).content for name, what in chosen.items()
    ]
    assert said == ["role Managers", "person noah", "channel phone-news"]


async def test_people_send_files_and_not_nothing(bot: Bot) -> None:
    person = bot.playground.person()
    world = bot.playground.world
    handed = world.uploads.take(world.snowflake(), "photo.png", b"\x89PNG")
    assert person.say("", handed).attachments == [handed]
    with pytest.raises(CannotSend, match="Write something"):
        person.say(" ")


async def test_somebody_in_no_server_meets_the_bot_in_direct_messages(bot: Bot) -> None:
    dana = bot.playground.person("dana")
    assert dana.channel.guild_id is None
    assert (await dana.ask("/anywhere")).content == "False ['user']"
    with pytest.raises(CannotSend, match="no command /manage"):
        await dana.type("/manage")


async def test_roles_decide_which_commands_are_offered(bot: Bot) -> None:
    noah = bot.playground.person("noah")
    guild = bot.playground.world.guilds[noah.channel.guild_id or 0]
    managers = next(role for role in guild.roles.values() if role.name == "Managers")
    assert "manage" not in [command.name for command in noah.commands()]
    bot.playground.world.set_roles(guild, guild.members[noah.user.id], [managers.id])
    assert (await noah.ask("/manage")).content == "managed"
