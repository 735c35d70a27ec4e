"""Routes of the bot itself, its application, users and servers."""

from bot.playground import errors, wire
from bot.playground.errors import JsonObject
from bot.playground.permissions import base_permissions
from bot.playground.ratelimits import Limit
from bot.playground.rest.call import Call, Route


def _me(call: Call) -> JsonObject:
    return wire.user(call.world.bot) | {"verified": True, "mfa_enabled": True, "locale": "en-US", "email": None}


def _user(call: Call) -> JsonObject:
    user = call.world.users.get(call.id("user_id"))
    if user is None:
        raise errors.UNKNOWN_USER.error()
    return wire.user(user)


def _application(call: Call) -> JsonObject:
    return wire.application(call.world)


def _gateway(call: Call) -> JsonObject:
    return {"url": gateway_url(call.world.base_url)}


def _gateway_bot(call: Call) -> JsonObject:
    limit: JsonObject = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": gateway_url(call.world.base_url), "shards": 1, "session_start_limit": limit}


def gateway_url(base_url: str) -> str:
    """The address of the gateway for a server's address."""
    return base_url.replace("http", "ws", 1) + "/gateway"


def _my_guilds(call: Call) -> list[JsonObject]:
    world = call.world
    listed: list[JsonObject] = []
    for guild in world.guilds.values():
        member = guild.members.get(world.bot.id)
        if member:
            rights = str(base_permissions(guild, member))
            listed.append(
                {
                    "id": str(guild.id),
                    "name": guild.name,
                    "icon": None,
                    "banner": None,
                    "owner": False,
                    "permissions": rights,
                    "features": [],
                }
            )
    return listed


def _leave(call: Call) -> None:
    call.world.uninstall(call.guild())


def _open_dm(call: Call) -> JsonObject:
    body = call.form()
    recipient = body.snowflake("recipient_id", required=True)
    body.problems.raise_any()
    user = call.world.users.get(recipient or 0)
    if user is None or user is call.world.bot:
        raise errors.ApiError(400, 50033, "Invalid Recipient(s)")
    return wire.channel(call.world.dm_with(user))


def _guild(call: Call) -> JsonObject:
    return wire.guild(call.guild())


def _guild_channels(call: Call) -> list[JsonObject]:
    return [wire.channel(item) for item in call.world.channels_of(call.guild()) if not item.is_thread]


def _roles(call: Call) -> list[JsonObject]:
    return [wire.role(role) for role in call.guild().roles.values()]


def _member(call: Call) -> JsonObject:
    member = call.guild().members.get(call.id("user_id"))
    if member is None:
        raise errors.UNKNOWN_MEMBER.error()
    return wire.member(member)


def _members(call: Call) -> list[JsonObject]:
    limit = call.number("limit", least=1, most=1000, usual=1)
    return [wire.member(member) for member in list(call.guild().members.values())[:limit]]


ROUTES = (
    Route("GET", "/users/@me", _me),
    Route("GET", "/users/@me/guilds", _my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave),
    Route("POST", "/users/@me/channels", _open_dm, Limit(10, 10.0)),
    Route("GET", "/users/{user_id}", _user),
    Route("GET", "/oauth2/applications/@me", _application),
    Route("GET", "/applications/@me", _application),
    Route("GET", "/gateway", _gateway),
    Route("GET", "/gateway/bot", _gateway_bot),
    Route("GET", "/guilds/{guild_id}", _guild),
    Route("GET", "/guilds/{guild_id}/channels", _guild_channels),
    Route("GET", "/guilds/{guild_id}/roles", _roles),
    Route("GET", "/guilds/{guild_id}/members", _members),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", _member),
)
