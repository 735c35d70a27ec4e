"""Who a text mentions, after `allowed_mentions` has had its say."""

import re
from dataclasses import dataclass, field

from bot.playground.forms import Form
from bot.playground.model import Channel, User
from bot.playground.world import World

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)\b")
MAX_NAMED = 100


@dataclass(slots=True)
class Mentions:
    """Who is told of a message."""

    users: list[User] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    everyone: bool = False


def find_mentions(world: World, channel: Channel, content: str) -> Mentions:
    """Everybody whom a text names."""
    users = dict.fromkeys(int(found) for found in _USER.findall(content))
    guild = world.guilds.get(channel.guild_id or 0)
    roles = dict.fromkeys(int(found) for found in _ROLE.findall(content))
    return Mentions(
        [world.users[user_id] for user_id in users if user_id in world.users],
        [role_id for role_id in roles if guild and role_id in guild.roles],
        _EVERYONE.search(content) is not None,
    )


def written(world: World, content: str) -> str:
    """A person's text as Discord's client sends it: `@Name` of somebody becomes the mention."""
    names = {name.casefold(): user.id for user in world.users.values() for name in (user.name, user.shown_name)}
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    typed = re.compile(rf"(?<![\w<@])@({longest})(?!\w)", re.IGNORECASE)
    return typed.sub(lambda match: f"<@{names[match[1].casefold()]}>", content)


def read_mentions(world: World, channel: Channel, body: Form) -> Mentions:
    """Whom a message body mentions. Notes problems with `allowed_mentions` in the form."""
    content = body.data.get("content")
    found = find_mentions(world, channel, content) if isinstance(content, str) else Mentions()
    allowed = body.form("allowed_mentions")
    if allowed is None:
        return found
    parse = allowed.items("parse", most=3)
    users = allowed.snowflakes("users", most=MAX_NAMED)
    roles = allowed.snowflakes("roles", most=MAX_NAMED)
    for name, named in (("users", users), ("roles", roles)):
        if named and parse and name in parse:
            allowed.fail(
                "parse",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{name}"] and {name}: are mutually exclusive.',
            )
    kinds = set(map(str, parse or []))
    return Mentions(
        found.users if "users" in kinds else [user for user in found.users if user.id in (users or [])],
        found.roles if "roles" in kinds else [role for role in found.roles if role in (roles or [])],
        found.everyone and "everyone" in kinds,
    )
