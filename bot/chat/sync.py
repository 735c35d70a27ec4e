"""Registers the commands at Discord, and only when their definition differs from the one registered last."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

import discord
import structlog
from discord.ext import commands

from bot.chat.people import PeopleRepository
from bot.chat.translator import CatalogTranslator, describe
from bot.text.speech import Texts

DESCRIPTIONS = "commands.ftl"
"""Where the catalogs describe commands and options: all that a start needs of the languages but English."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What was registered: `guild` is None for the global commands; `sent` is False when nothing had changed."""

    guild: int | None
    commands: int
    sent: bool


async def definitions(
    bot: commands.Bot, texts: Texts, *, guild: discord.abc.Snowflake | None = None
) -> list[dict[str, Any]]:
    """The commands as they are registered, with descriptions in all languages."""
    described = texts.only(DESCRIPTIONS)
    translator = CatalogTranslator(described)
    found = bot.tree.get_commands(guild=guild)
    return [describe(await command.get_translated_payload(bot.tree, translator), described) for command in found]


def fingerprint(payload: list[dict[str, Any]]) -> str:
    """Equal for equal definitions, whatever their order."""
    ordered = sorted(payload, key=lambda one: (one.get("type", 1), one["name"]))
    return hashlib.sha256(json.dumps(ordered, sort_keys=True).encode()).hexdigest()


async def sync_commands(
    bot: commands.Bot,
    texts: Texts,
    people: PeopleRepository,
    *,
    guild: discord.abc.Snowflake | None,
    force: bool,
) -> SyncReport:
    """Registers the commands of a server, or the global ones with None."""
    application = bot.application_id
    if application is None:
        raise RuntimeError("commands are registered after the login")
    payload = await definitions(bot, texts, guild=guild)
    mark = fingerprint(payload)
    place = guild.id if guild else None
    scope = f"{application}:{place or 'global'}"
    if not force and await people.command_mark(scope) == mark:
        return SyncReport(place, len(payload), sent=False)
    try:
        if guild is None:
            await bot.http.bulk_upsert_global_commands(application, payload=payload)
        else:
            await bot.http.bulk_upsert_guild_commands(application, guild.id, payload=payload)
    except discord.Forbidden:
        if guild is None:
            raise
        log.warning("owner_guild_closed", guild=place)
        return SyncReport(place, len(payload), sent=False)
    await people.set_command_mark(scope, mark)
    log.info("commands_registered", count=len(payload), guild=place)
    return SyncReport(place, len(payload), sent=True)
