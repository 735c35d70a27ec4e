"""The small world that the playground starts with, so that a newcomer can begin at once."""

from collections.abc import Callable

from bot.playground.model import Channel, Guild, Kind, Overwrite, Tag
from bot.playground.permissions import EVERYONE, Permission
from bot.playground.world import World

OWNER, MANAGER, MEMBER, TRAVELLER = "olga", "mara", "noah", "youssef"
"""Names of the people: the owner, a manager (Manage Server), a member without rights, one who reads French."""
STRANGER = "dana"
"""Somebody who is in no server and has installed the bot for herself."""
SPEAKERS = (
    ("ines", "Inés (Spanish)", "es-ES"),
    ("joao", "João (Portuguese)", "pt-BR"),
    ("lena", "Lena (German)", "de"),
    ("yuki", "Yuki (Japanese)", "ja"),
    ("amal", "Amal (Arabic)", "ar"),
)
"""Members with clients in other languages. Discord's own client has no Arabic; servers and people can choose it with /language."""


def seed(*, token: str, clock: Callable[[], float]) -> World:
    """A server with people, channels, a forum and the bot; another server where the bot is not installed."""
    world = World(token=token, clock=clock)
    owner = world.add_user(OWNER, "Olga (owner)")
    manager = world.add_user(MANAGER, "Mara (manager)")
    member = world.add_user(MEMBER, "Noah (member)")
    traveller = world.add_user(TRAVELLER, "Youssef (French)", locale="fr")
    guild = world.add_guild("Phone Corner", owner, installed=False)
    role = world.add_role(guild, "Managers", EVERYONE | int(Permission.MANAGE_GUILD), color=0x3BA55D)
    world.add_member(guild, manager, role)
    world.add_member(guild, member)
    world.add_member(guild, traveller)
    _channels(world, guild, staff_role_id=role.id)
    elsewhere = world.add_guild("Somebody's Server", owner, installed=False)
    for person in (manager, member, traveller):
        world.add_member(elsewhere, person)
    world.add_channel(elsewhere, "lobby")
    world.install(guild)
    for name, shown_name, locale in SPEAKERS:
        world.add_member(guild, world.add_user(name, shown_name, locale=locale))
    world.add_user(STRANGER, "Dana (direct messages)")
    world.add_role(guild, "Editors", EVERYONE, color=0xE67E22)
    world.seeding = False
    return world


def _channels(world: World, guild: Guild, *, staff_role_id: int) -> None:
    world.add_channel(guild, "general").topic = "Ask anything: try /bands Z1 T-Mobile"
    world.add_channel(guild, "phone-news").topic = "Articles arrive here once you subscribe"
    world.add_channel(guild, "announcements", Kind.ANNOUNCEMENT)
    forum = world.add_channel(guild, "stories", Kind.FORUM)
    forum.tags = [Tag(world.snowflake(), name) for name in ("Europe", "North America", "Asia", "Africa", "Deals")]
    staff = world.add_channel(guild, "staff-only")
    _hide(guild, staff, role_id=staff_role_id)


def _hide(guild: Guild, channel: Channel, *, role_id: int) -> None:
    seen = int(Permission.VIEW_CHANNEL)
    channel.overwrites[guild.id] = Overwrite(guild.id, 0, deny=seen)
    channel.overwrites[role_id] = Overwrite(role_id, 0, allow=seen)
