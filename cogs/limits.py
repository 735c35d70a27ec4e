"""`/admin limits`: what the owner of the bot allows one server, beside the owner's other tools."""

from functools import partial
from typing import Literal

import discord
from discord import app_commands

from bot.chat.allowances import Allowances
from bot.chat.client import Bandwire
from bot.chat.replies import Replies

What = Literal["sources", "subscriptions", "watches", "adds_an_hour", "commands_a_minute"]
Choices = list[app_commands.Choice[str]]


def command_of(room: Allowances, replies: Replies) -> app_commands.Command[app_commands.Group, ..., None]:
    """The command, to be put into the group of the owner's tools."""

    @app_commands.command(description="…")
    async def limits(
        interaction: discord.Interaction, server: str, what: What | None = None, most: int | None = None
    ) -> None:
        """What a server may have; with `what` and `most`, from now on."""
        await replies.answer(interaction, partial(room.allow, server=server, what=what, most=most), private=True)

    @limits.autocomplete("server")
    async def _servers(interaction: discord.Interaction, current: str) -> Choices:
        return await replies.suggest(interaction, partial(room.suggest, text=current))

    return limits


async def setup(bot: Bandwire) -> None:
    """Puts the command into `/admin`, which its own cog has registered before: cogs are loaded in the order of their names."""
    group = bot.tree.get_command("admin", guild=bot.owner_guild) if bot.owner_guild else None
    if isinstance(group, app_commands.Group):
        group.add_command(command_of(bot.services.allowances, bot.services.replies), override=True)
