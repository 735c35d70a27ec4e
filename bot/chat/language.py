"""Which language a person is answered in: their own setting, their client's, the server's, English."""

import asyncio
from typing import Protocol

import discord

from bot.text.speech import Speech, Texts


class Wishes(Protocol):
    """Where settings of persons and servers are kept."""

    async def language_of_person(self, user: int) -> str | None:
        """The language a person chose, or None."""

    async def language_of_server(self, guild: int) -> str | None:
        """The language a server chose, or None."""


class Languages:
    """Chooses the speech for an interaction."""

    def __init__(self, texts: Texts, wishes: Wishes) -> None:
        self._texts = texts
        self._wishes = wishes

    async def of(self, interaction: discord.Interaction) -> Speech:
        """The speech for the person who asked."""
        own = await self._wishes.language_of_person(interaction.user.id)
        if own or self._texts.nearest(interaction.locale.value):
            return await self._read(own, interaction.locale.value)
        return await self.of_server(interaction.guild_id, interaction.guild_locale)

    async def of_server(self, guild: int | None, locale: discord.Locale | None = None) -> Speech:
        """The speech for a whole server, as posts and answers to mentions use it."""
        chosen = await self._wishes.language_of_server(guild) if guild is not None else None
        return await self._read(chosen, locale.value if locale else None)

    async def _read(self, *wishes: str | None) -> Speech:
        """The speech; a language that nobody spoke yet is read beside the event loop, so that nobody waits for it in theirs."""
        if self._texts.is_read(*wishes):
            return self._texts.speech(*wishes)
        return await asyncio.to_thread(self._texts.speech, *wishes)

    def plain(self, interaction: discord.Interaction) -> Speech:
        """The speech by the interaction alone, when settings cannot be read."""
        guild_locale = interaction.guild_locale.value if interaction.guild_locale else None
        return self._texts.speech(interaction.locale.value, guild_locale)
