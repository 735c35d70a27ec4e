"""The Discord client: the least intents and caches, commands in cogs found by name, every failure through one door."""

import importlib.util
import pkgutil
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypedDict

import aiohttp
import discord
import structlog
from discord.ext import commands
from yarl import URL

from bot.chat import rest
from bot.chat.channels import missing_for_posts
from bot.chat.errors import ErrorDoor
from bot.chat.language import Languages
from bot.chat.life import StartFailed
from bot.chat.replies import Replies, utc_now
from bot.chat.status import Status, memory_mb
from bot.chat.sync import SyncReport, sync_commands
from bot.chat.throttle import Throttle, ThrottledTree
from bot.chat.translator import CatalogTranslator
from bot.chat.views import Router, item_class
from bot.settings import Settings
from bot.tally import Tally

if TYPE_CHECKING:
    from bot.chat.services import Services

log = structlog.get_logger(__name__)

COGS = "cogs"
DISCORD_GATEWAY_HOST = "gateway.discord.gg"


Gate = Callable[[int, int], Awaitable[None]]
"""Waits until a shard may identify, where Discord lets so many do it at once."""


class Shards(TypedDict, total=False):
    """Which of how many connections a client holds."""

    shard_count: int
    shard_ids: list[int]


class Bandwire(commands.Bot):
    """The bot on Discord. Cogs pick what they need from `services` in their `setup` and never keep the bot itself."""

    def __init__(
        self,
        settings: Settings,
        languages: Languages,
        replies: Replies,
        tally: Tally,
        *,
        pace: rest.Turns,
        gate: Gate | None = None,
        shards: Shards | None = None,
    ) -> None:
        # We use no voice; without this, each start warns that its libraries are missing.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=(),
            help_command=None,
            intents=intents(mentions=settings.mentions),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            tree_cls=ThrottledTree,
            http_trace=rest.trace(pace, tally),
            **(shards or {}),  # type: ignore[misc] # for AutoShardedClient, which stands behind BotBase in ShardedBandwire
        )
        rest.make_patient(self.http)
        self._services: Services | None = None
        self._tally = tally
        self._gate = gate
        self._at_once: int | None = None
        self.door = ErrorDoor(languages, tally)
        self.router = Router(self.door)
        self.replies = replies
        self.sync_at_start = True
        self.speaks = settings.role in ("all", "gateway")
        """Whether this process holds the gateway; else the client only sends."""
        self._started = utc_now()
        self._owner_guild = settings.owner_guild
        self.tree.error(self.door.on_command_error)
        self.add_listener(self.router.on_interaction, "on_interaction")
        self.add_listener(self._count, "on_interaction")
        self.add_dynamic_items(item_class(self.router))

    def furnish(self, services: "Services") -> None:
        """Hands over the services, once, before the login: some of them need this client's own HTTP client."""
        self._services = services
        tree = self.tree
        if isinstance(tree, ThrottledTree):
            tree.throttle, tree.door = Throttle(services.limits), self.door
            self.router.throttle = tree.throttle

    @property
    def services(self) -> "Services":
        """What cogs pick from in their `setup`."""
        if self._services is None:
            raise RuntimeError("the client was not furnished")
        return self._services

    async def setup_hook(self) -> None:
        """After the login, before the gateway: cogs, owners, and the commands where their definition changed."""
        if not self.speaks:
            return
        await self.tree.set_translator(CatalogTranslator(self.services.texts))
        await self.load_cogs()
        self._learn_owners()
        if self.sync_at_start:
            await self.sync(force=False)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Waits for this shard's turn to identify: Discord lets so many do it in 5 seconds, over all processes."""
        if self._gate is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            if self._at_once is None:
                _, _, limits = await self.http.get_bot_gateway()
                self._at_once = max(int(limits["max_concurrency"]), 1)
            await self._gate(shard_id or 0, self._at_once)

    async def load_cogs(self) -> None:
        """Loads every module of `cogs/` by name.

        Raises:
            StartFailed: one of them cannot be loaded.
        """
        for name in cog_names():
            try:
                await self.load_extension(name)
            except commands.ExtensionError as error:
                cause = error.__cause__ or error
                raise StartFailed(f"The cog {name} cannot be loaded: {type(cause).__name__}: {cause}") from error

    async def reload_cogs(self) -> None:
        """Loads the cogs again, and registers the commands if that changed them. A cog that fails keeps its old form."""
        for name in tuple(self.extensions):
            await self.reload_extension(name)
        await self.sync(force=False)

    def process_status(self) -> Status:
        """How the process fares now."""
        tables, now = self.services.tables.current, utc_now()
        return Status(
            now=now,
            up=now - self._started,
            guilds=len(self.guilds),
            latency_s=self.latency,
            steps=self.services.worker.health(),
            devices=len(tables.devices),
            carriers=len(tables.carriers),
            memory_mb=memory_mb(),
            shards=dict(getattr(self, "latencies", ())),
        )

    def connected(self) -> bool:
        """Whether the gateway is open with a session of ours; what happens in our servers then reaches us."""
        if not self.speaks:
            return not self.is_closed()
        socket = getattr(self, "ws", None)
        return socket is not None and socket.open and socket.session_id is not None

    async def sync(self, *, force: bool) -> tuple[SyncReport, ...]:
        """Registers the commands at Discord where they changed since the last time, or all with `force`."""
        scopes = (None, self.owner_guild) if self.owner_guild else (None,)
        texts, people = self.services.texts, self.services.people
        return tuple([await sync_commands(self, texts, people, guild=scope, force=force) for scope in scopes])

    def server_names(self) -> dict[int, str]:
        """The servers that the bot is in, by id."""
        return {guild.id: guild.name for guild in self.guilds}

    async def owner_of(self, guild: int) -> int | None:
        """Who owns a server; None when the bot is not in it, or Discord does not say."""
        found = self.get_guild(guild)
        if found is not None:
            return found.owner_id
        if self.speaks:
            return None
        try:
            return int((await self.http.get_guild(guild, with_counts=False))["owner_id"])
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.warning("owner_unknown", guild=guild, reason=type(error).__name__)
            return None

    def guild_name(self, guild: int) -> str | None:
        """What a server is called; None when the bot is not in it."""
        found = self.get_guild(guild)
        return found.name if found else None

    def may_read_history(self, channel: int) -> bool | None:
        """Whether the bot may read what was written in a channel before; None when the channel is not known here.

        Discord answers the question itself with an empty list.
        """
        found = self.get_channel(channel)
        if not isinstance(found, discord.abc.GuildChannel | discord.Thread):
            return None
        return found.permissions_for(found.guild.me).read_message_history

    def hears_of(self, guild: int) -> bool:
        """Whether a server's shard is one of this process's (Discord's documentation, Sharding)."""
        shards = getattr(self, "shard_ids", None)
        return not shards or not self.shard_count or (guild >> 22) % self.shard_count in shards

    def missing_in(self, channel: int) -> tuple[str, ...] | None:
        """What the bot lacks in a channel to post there; None where the gateway told nothing of it."""
        found = self.get_channel(channel)
        if not isinstance(found, discord.abc.GuildChannel | discord.Thread):
            return None
        return missing_for_posts(found.permissions_for(found.guild.me), thread=isinstance(found, discord.Thread))

    @property
    def owner_guild(self) -> discord.Object | None:
        """The server where the owner's commands are registered."""
        return discord.Object(self._owner_guild) if self._owner_guild else None

    async def _count(self, interaction: discord.Interaction) -> None:
        self._tally.add("interactions", interaction.type.name)

    async def on_ready(self) -> None:
        """Says once that the bot is on."""
        log.info("ready", user=str(self.user), guilds=len(self.guilds))

    async def on_message(self, message: discord.Message, /) -> None:
        """There are no prefix commands; mentions are for a cog's listener."""

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - discord.py's own signature
        """What a listener raised."""
        log.error("listener_failed", listener=event_method, exc_info=sys.exc_info())

    def _learn_owners(self) -> None:
        info = self.application
        if info is not None:
            members = [member.id for member in info.team.members] if info.team else [info.owner.id]
            self.replies.owners = frozenset(members)


class ShardedBandwire(Bandwire, discord.AutoShardedClient):
    """The same over several connections, each with its part of the servers."""

    def connected(self) -> bool:
        """Whether each of this process's connections is open."""
        if not self.speaks:
            return super().connected()
        return bool(self.shards) and not any(shard.is_closed() for shard in self.shards.values())


def intents(*, mentions: bool) -> discord.Intents:
    """The least that works: guilds, and messages only where mentions are answered; never a privileged one."""
    return discord.Intents(guilds=True, guild_messages=mentions, dm_messages=mentions)


def point_discord(api_base: str, gateway_url: str) -> None:
    """Tells discord.py where Discord is: by two class attributes, the only seams it has for that.

    At Discord itself a session is resumed where its READY says. A gateway that was set by hand stands before Discord and is not to
    be gone around, so there READY's address is not followed.
    """
    discord.http.Route.BASE = api_base
    socket = discord.gateway.DiscordWebSocket
    socket.DEFAULT_GATEWAY = URL(gateway_url)
    if socket.DEFAULT_GATEWAY.host != DISCORD_GATEWAY_HOST:
        socket.gateway = property(lambda own: own.DEFAULT_GATEWAY, lambda _own, _url: None)  # type: ignore[assignment] # so it stays
    elif "gateway" in vars(socket):
        del socket.gateway


def cog_names() -> list[str]:
    """The modules of `cogs/`, by name."""
    spec = importlib.util.find_spec(COGS)
    paths = spec.submodule_search_locations if spec else None
    return sorted(f"{COGS}.{module.name}" for module in pkgutil.iter_modules(paths or []))
