"""What a REST handler gets, and how routes are declared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.playground import errors
from bot.playground.drafts import Upload
from bot.playground.errors import JsonObject
from bot.playground.forms import Form
from bot.playground.interactions import Interactions
from bot.playground.model import Channel, Guild
from bot.playground.permissions import Permission, base_permissions
from bot.playground.ratelimits import Limit
from bot.playground.world import World

USUAL = Limit(10, 1.0)


@dataclass(slots=True)
class Call:
    """One request of the bot, past authentication and rate limits. Handlers run in one go: nothing awaits."""

    world: World
    interactions: Interactions
    params: Mapping[str, str]
    query: Mapping[str, str]
    body: object = None
    uploads: list[Upload] = field(default_factory=list)

    def form(self) -> Form:
        """The body as an object."""
        if self.body is None:
            return Form({})
        if not isinstance(self.body, dict):
            raise errors.INVALID_JSON.error()
        return Form(self.body)

    def id(self, name: str) -> int:
        """An id from the path. Raises 404 when it is none."""
        value = self.params[name]
        if not value.isascii() or not value.isdigit():
            raise errors.ApiError(
                400,
                50035,
                "Invalid Form Body",
                errors={
                    name: {"_errors": [{"code": "NUMBER_TYPE_COERCE", "message": f'Value "{value}" is not snowflake.'}]}
                },
            )
        return int(value)

    def channel(self, *needed: Permission, name: str = "channel_id") -> Channel:
        """The channel in the path, if the bot may see it and has the rights (10003, 50001, 50013)."""
        channel = self.world.channels.get(self.id(name))
        if channel is None:
            raise errors.UNKNOWN_CHANNEL.error()
        self.require(channel, *needed)
        return channel

    def require(self, channel: Channel, *needed: Permission) -> None:
        """Raise 50001 when the bot cannot see the channel and 50013 when it lacks a right there."""
        granted = self.world.permissions_of(self.world.bot, channel)
        if not granted & Permission.VIEW_CHANNEL:
            raise errors.MISSING_ACCESS.error()
        for permission in needed:
            if not granted & permission:
                raise errors.MISSING_PERMISSIONS.error()

    def guild(self, *needed: Permission) -> Guild:
        """The server in the path, if the bot is in it (10004, 50013)."""
        guild = self.world.guilds.get(self.id("guild_id"))
        if guild is None or self.world.bot.id not in guild.members:
            raise errors.UNKNOWN_GUILD.error()
        granted = base_permissions(guild, guild.members[self.world.bot.id])
        if any(not granted & permission for permission in needed):
            raise errors.MISSING_PERMISSIONS.error()
        return guild

    def number(self, name: str, *, least: int, most: int, usual: int) -> int:
        """A whole number from the query (50035 when it is out of bounds)."""
        form = Form(self.query)
        value = form.integer(name, least=least, most=most)
        form.problems.raise_any()
        return usual if value is None else value


@dataclass(frozen=True, slots=True)
class Answer:
    """A status with a body (None: no content)."""

    status: int
    body: object = None


Handler = Callable[[Call], Answer | JsonObject | list[JsonObject] | None]


@dataclass(frozen=True, slots=True)
class Route:
    """A path below `/api/v10`. Routes with `open_to_tokens` carry their own token in the path and need no bot token."""

    method: str
    path: str
    handler: Handler
    limit: Limit = USUAL
    open_to_tokens: bool = False

    @property
    def counts_globally(self) -> bool:
        """Interaction endpoints are outside the limit of 50 a second."""
        return not self.open_to_tokens

    def major(self, params: Mapping[str, str]) -> str:
        """The parameter that gives each channel, server or webhook its own bucket."""
        for name in ("channel_id", "guild_id", "token"):
            if name in params:
                return params[name]
        return ""
