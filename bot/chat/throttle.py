"""Commands and clicks of one server in a minute: counted here, so that one server cannot take all of the bot's time."""

import logging
import time
from collections import deque
from collections.abc import Callable

import discord
from discord import app_commands

from bot.chat.errors import LATENESS, ErrorDoor
from bot.errors import LimitReached
from bot.news.limits import LimitBook
from bot.news.model import GuildId

WINDOW_S = 60.0


class Throttle:
    """Counts. Only servers that use the bot right now take memory.

    Args:
        limits: what a server may do; its own number is asked for only when it passes the usual one.
        monotonic: a clock in seconds.
    """

    def __init__(self, limits: LimitBook, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._used: dict[GuildId, deque[float]] = {}

    async def use(self, guild: GuildId) -> None:
        """Counts one command.

        Raises:
            LimitReached: the server had too many in the last minute; this one is not counted.
        """
        now = self._monotonic()
        used = self._used.setdefault(guild, deque())
        _forget(used, now)
        if len(used) >= self._limits.usual.commands_a_minute:
            most = (await self._limits.of(guild)).commands_a_minute
            if len(used) >= most:
                raise LimitReached("commands", message_id="error-too-many-commands", limit=most)
        used.append(now)
        if len(self._used) > 1000:
            self._tidy(now)

    def _tidy(self, now: float) -> None:
        for guild, used in list(self._used.items()):
            _forget(used, now)
            if not used:
                del self._used[guild]


def _forget(used: deque[float], now: float) -> None:
    while used and now - used[0] >= WINDOW_S:
        used.popleft()


class ThrottledTree(app_commands.CommandTree[discord.Client]):
    """discord.py's command tree, which asks before each command. `throttle` and `door` are set once they are there."""

    throttle: Throttle | None = None
    door: ErrorDoor | None = None

    def __init__(self, client: discord.Client) -> None:
        super().__init__(client)
        logging.getLogger("discord.app_commands.tree").addFilter(LATENESS)

    async def interaction_check(self, interaction: discord.Interaction) -> bool:
        """Whether the command runs; a refusal is said to the person."""
        if self.throttle is None or self.door is None or interaction.guild_id is None:
            return True
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        try:
            await self.throttle.use(GuildId(interaction.guild_id))
        except LimitReached as error:
            await self.door.handle(interaction, error, doing="command")
            return False
        return True
