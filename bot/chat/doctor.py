"""Examines, without going online, whether the bot may post where it is to post: each subscribed channel with its permissions."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import aiohttp
import discord

from bot.chat import rest
from bot.news.model import Target, TargetKind
from bot.tally import Tally

NEEDED = ("view_channel", "send_messages", "embed_links")
WISHED = ("read_message_history",)
"""Without it a post may come twice after a crash, since nobody can look whether the first one arrived."""


@dataclass(frozen=True, slots=True)
class Place:
    """A channel that cannot be posted to as it should. `missing` are permissions as Discord's settings name them."""

    guild: str
    channel: str
    missing: tuple[str, ...] = ()
    reason: str = ""
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Intents:
    """Which privileged intents the application has on; the bot needs none."""

    enabled: tuple[str, ...]


Access = Mapping[int, "discord.abc.GuildChannel | discord.Thread"]


class Doctor:
    """Asks Discord by REST, at our own pace; only for use inside `async with`."""

    def __init__(self, token: str, *, rate: int) -> None:
        self._token = token
        self._client = discord.Client(
            intents=discord.Intents(guilds=True), http_trace=rest.trace(rest.Pace(rate), Tally()), max_messages=None
        )
        rest.make_patient(self._client.http)

    async def __aenter__(self) -> Self:
        try:
            await self._client.login(self._token)
        except BaseException:
            await self._client.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    def intents(self) -> Intents:
        """What stands in the developer portal."""
        info = self._client.application
        flags = info.flags if info is not None else discord.ApplicationFlags()
        names = ("gateway_presence", "gateway_guild_members", "gateway_message_content")
        return Intents(tuple(name for name in names if getattr(flags, name) or getattr(flags, f"{name}_limited")))

    async def places(self, targets: Iterable[Target]) -> AsyncIterator[Place]:
        """The channels among these where something lacks, server by server."""
        by_guild: defaultdict[int, list[Target]] = defaultdict(list)
        for target in targets:
            if target.guild is not None and target.kind is not TargetKind.DIRECT:
                by_guild[target.guild].append(target)
        for guild_id, wanted in sorted(by_guild.items()):
            for place in await self._guild(guild_id, wanted):
                yield place

    async def _guild(self, guild_id: int, wanted: Sequence[Target]) -> list[Place]:
        try:
            guild = await self._client.fetch_guild(guild_id, with_counts=False)
            user = self._client.user
            me = await guild.fetch_member(user.id if user else 0)
            channels: Access = {channel.id: channel for channel in await guild.fetch_channels()}
        except (discord.Forbidden, discord.NotFound):
            return [Place(str(guild_id), "", reason="the bot is not in this server")]
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            return [Place(str(guild_id), "", reason=f"Discord cannot be asked ({type(error).__name__})", grave=False)]
        found = (_place(guild.name, channels.get(target.channel), target, me) for target in wanted)
        return [place for place in found if place is not None]


def _place(
    guild: str, channel: "discord.abc.GuildChannel | discord.Thread | None", target: Target, me: discord.Member
) -> Place | None:
    """What lacks in one channel; None where nothing does, and for threads, which are not listed with the channels."""
    if channel is None:
        if target.kind is TargetKind.THREAD:
            return None
        return Place(guild, str(target.channel), reason="the channel is gone, or the bot cannot see it")
    granted = channel.permissions_for(me)
    if grave := _missing(granted, NEEDED):
        return Place(guild, f"#{channel.name}", missing=grave)
    if light := _missing(granted, WISHED):
        return Place(guild, f"#{channel.name}", missing=light, grave=False)
    return None


def _missing(granted: discord.Permissions, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.replace("_", " ").title() for name in names if not getattr(granted, name))
