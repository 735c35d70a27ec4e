"""Who may do what in a channel, by Discord's rule: base, everyone's exception, roles' exceptions, one's own."""

import pytest

from bot.playground.model import Overwrite
from bot.playground.permissions import ALL, EVERYONE, Permission, base_permissions
from bot.playground.seed import seed

VIEW, SEND = int(Permission.VIEW_CHANNEL), int(Permission.SEND_MESSAGES)


@pytest.mark.parametrize(
    ("overwrites", "sends"),
    [
        ([], True),
        ([("everyone", 0, SEND)], False),
        ([("everyone", 0, SEND), ("role", SEND, 0)], True),
        ([("everyone", 0, SEND), ("role", SEND, 0), ("self", 0, SEND)], False),
        ([("role", 0, SEND), ("second role", SEND, 0)], True),
        ([("everyone", 0, VIEW)], False),
        ([("self", 0, VIEW)], False),
    ],
)
def test_exceptions_of_a_channel(overwrites: list[tuple[str, int, int]], sends: bool) -> None:
    world = seed(token="x", clock=lambda: 1_800_000_000.0)
    guild = next(iter(world.guilds.values()))
    manager = world.person("mara")
    second = world.add_role(guild, "Second", 0)
    member = guild.members[manager.id]
    member.roles.append(second.id)
    channel = next(item for item in guild.channels.values() if item.name == "general")
    ids = {"everyone": guild.id, "role": member.roles[0], "second role": second.id, "self": manager.id}
    for who, allow, deny in overwrites:
        channel.overwrites[ids[who]] = Overwrite(ids[who], int(who == "self"), allow, deny)
    assert world.can(manager, channel, SEND) is sends


def test_owners_and_administrators_may_everything() -> None:
    world = seed(token="x", clock=lambda: 1_800_000_000.0)
    guild = next(iter(world.guilds.values()))
    assert base_permissions(guild, guild.members[world.person("olga").id]) == ALL
    role = world.add_role(guild, "Admins", int(Permission.ADMINISTRATOR))
    member = guild.members[world.person("noah").id]
    assert base_permissions(guild, member) == EVERYONE
    member.roles.append(role.id)
    assert base_permissions(guild, member) == ALL


def test_the_first_world_has_the_same_ids_every_time() -> None:
    first, second = (seed(token="x", clock=lambda now=now: now) for now in (1_800_000_000.0, 1_900_000_000.0))
    assert list(first.channels) == list(second.channels)
    assert first.snowflake() > max(first.channels)
