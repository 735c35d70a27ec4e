"""Answers to interactions: who asks becomes plain values, a slow service is deferred in time, a card becomes the reply."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.card import Card, Choice
from bot.chat import limits
from bot.chat.channels import channel_names
from bot.chat.embeds import Dressed, dress
from bot.chat.forms import Form, to_modal
from bot.chat.language import Languages
from bot.errors import NotAllowed
from bot.markdown import clean
from bot.news.model import ChannelId, GuildId, UserId
from bot.text.speech import Speech

log = structlog.get_logger(__name__)

PATIENCE_S = 1.5
"""After this long a service is deferred: Discord waits 3 s for the first answer, and the way there takes its share."""
ALREADY_ANSWERED = 40060


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, from where and when, without anything of discord.py."""

    user: UserId
    guild: GuildId | None
    channel: ChannelId | None
    speech: Speech
    locale: str
    """The person's own Discord locale, as a hint to their country (`en-US`)."""
    now: datetime
    manager: bool = False
    """Has Manage Server here, by Discord's word in this very interaction."""
    roles: frozenset[int] = frozenset()
    owner: bool = False
    """Owns the bot's application, or is in the team that does."""
    parent: ChannelId | None = None
    """The channel or forum that the channel is a thread of."""
    channel_names: Callable[[], Mapping[int, str]] = dict
    """The names of the server's channels, as far as the gateway has told them."""


Work = Callable[[Asker], Awaitable[Card]]
Suggest = Callable[[Asker], Awaitable[Sequence[Choice]]]


class Reminder(Protocol):
    """Has something to tell to some people."""

    def waits_for(self, user: UserId) -> bool:
        """Whether it has something for a person. Asked after every answer, so it looks nothing up."""

    async def after(self, asker: Asker) -> Card | None:
        """What it has for them, once."""


def utc_now() -> datetime:
    """The clock of production."""
    return datetime.now(UTC)


class Replies:
    """Runs what a cog wants done and shows the card that comes of it."""

    def __init__(
        self, languages: Languages, *, now: Callable[[], datetime] = utc_now, patience_s: float = PATIENCE_S
    ) -> None:
        self._languages = languages
        self._now = now
        self._patience_s = patience_s
        self.owners: frozenset[int] = frozenset()
        """Who owns the application; known after the login."""
        self.reminder: Reminder | None = None
        """What else a person has to know, shown privately after an answer."""

    async def answer(self, interaction: discord.Interaction, work: Work, *, private: bool = False) -> None:
        """Shows the card as a new message, privately where asked, where the card asks it, or where Discord's rules want it.

        A slow work is deferred with the privacy known by then: whoever makes private cards slowly says `private` here.
        """
        private = private or must_be_private(interaction)
        card = await self._in_time(interaction, work, update=False, private=private)
        await self._send(interaction, card, private=private or card.private)
        if self.reminder is not None and self.reminder.waits_for(UserId(interaction.user.id)):
            more = await self.reminder.after(await self.asker(interaction))
            if more is not None:
                await interaction.followup.send(**_parts(dress(more)), ephemeral=True)

    async def update(self, interaction: discord.Interaction, work: Work, *, slow: bool = False) -> None:
        """Puts the card in place of the one whose control was used. `slow` work is put off before it begins."""
        if slow:
            await insist(interaction.response.defer)
        card = await self._in_time(interaction, work, update=True, private=False)
        dressed = dress(card)
        if interaction.response.is_done():
            await interaction.edit_original_response(
                embed=dressed.embed, view=dressed.view, attachments=list(dressed.files)
            )
            return
        await insist(
            lambda: interaction.response.edit_message(
                embed=dressed.embed, view=dressed.view, attachments=list(dressed.files)
            )
        )

    async def turn(self, interaction: discord.Interaction, work: Work) -> None:
        """Puts the card in place of the one that was clicked where that is the asker's own; else shows it privately."""
        if is_own(interaction):
            await self.update(interaction, work)
        else:
            await self.answer(interaction, work, private=True)

    async def add(self, interaction: discord.Interaction, card: Card) -> None:
        """A further message for the asker's eyes alone, after the answer."""
        await interaction.followup.send(**_parts(dress(card)), ephemeral=True)

    async def ask(self, interaction: discord.Interaction, form: Callable[[Asker], Form | Awaitable[Form]]) -> None:
        """Opens a form. Must come within 3 s and before any other answer, so it takes no slow work: at most a look into the store."""
        asked = form(await self.asker(interaction))
        made = asked if isinstance(asked, Form) else await asked
        await insist(lambda: interaction.response.send_modal(to_modal(made)))

    async def suggest(self, interaction: discord.Interaction, suggest: Suggest) -> list[app_commands.Choice[str]]:
        """Choices for autocomplete; a failure gives none, since Discord shows no errors there."""
        try:
            found = await suggest(await self.asker(interaction))
        except Exception:  # part of the command error handler: discord.py has no other door for autocomplete
            log.exception("autocomplete_failed")
            return []
        return [
            app_commands.Choice(name=clean(choice.label, limit=limits.AUTOCOMPLETE_TEXT), value=choice.value)
            for choice in found
            if choice.label.strip() and 0 < len(choice.value) <= limits.AUTOCOMPLETE_TEXT
        ][: limits.AUTOCOMPLETE_CHOICES]

    async def asker(self, interaction: discord.Interaction) -> Asker:
        """Who asks, with the language they are answered in."""
        member = interaction.user
        roles = frozenset(member._roles) if isinstance(member, discord.Member) else frozenset()  # noqa: SLF001 - ids only: the role objects need a cache that we do not keep
        return Asker(
            user=UserId(member.id),
            guild=GuildId(interaction.guild_id) if interaction.guild_id is not None else None,
            channel=ChannelId(interaction.channel_id) if interaction.channel_id is not None else None,
            speech=await self._languages.of(interaction),
            locale=interaction.locale.value,
            now=self._now(),
            manager=interaction.guild_id is not None and interaction.permissions.manage_guild,
            roles=roles,
            owner=member.id in self.owners,
            parent=_parent(interaction),
            channel_names=partial(channel_names, interaction.guild),
        )

    async def for_message(self, message: discord.Message) -> Asker:
        """Who wrote a message that mentions the bot; answered in the server's language."""
        guild = message.guild.id if message.guild else None
        return Asker(
            user=UserId(message.author.id),
            guild=GuildId(guild) if guild is not None else None,
            channel=ChannelId(message.channel.id),
            speech=await self._languages.of_server(guild, message.guild.preferred_locale if message.guild else None),
            locale="",
            now=self._now(),
        )

    async def _in_time(self, interaction: discord.Interaction, work: Work, *, update: bool, private: bool) -> Card:
        async def run() -> Card:
            return await work(await self.asker(interaction))

        task = asyncio.ensure_future(run())  # awaited, or cancelled with us, in every path below
        try:
            await asyncio.wait({task}, timeout=self._patience_s)
            if not task.done() and not interaction.response.is_done():
                await self._defer(interaction, update=update, private=private)
            return await task
        finally:
            task.cancel()

    async def _defer(self, interaction: discord.Interaction, *, update: bool, private: bool) -> None:
        if update:
            await insist(interaction.response.defer)
            return
        await insist(lambda: interaction.response.defer(ephemeral=private, thinking=True))
        interaction.extras["deferred"] = "private" if private else "public"

    async def _send(self, interaction: discord.Interaction, card: Card, *, private: bool) -> None:
        dressed = dress(card)
        if not interaction.response.is_done():
            await insist(lambda: interaction.response.send_message(**_parts(dressed), ephemeral=private))
            return
        if private and interaction.extras.get("deferred") == "public":
            # The first follow-up takes the privacy of the deferral: that one has to go first.
            await interaction.delete_original_response()
        await interaction.followup.send(**_parts(dressed), ephemeral=private)


def _parent(interaction: discord.Interaction) -> ChannelId | None:
    channel = interaction.channel
    return ChannelId(channel.parent_id) if isinstance(channel, discord.Thread) else None


def must_be_private(interaction: discord.Interaction) -> bool:
    """Whether the bot is a guest here: used by a person who installed it for themselves, in a server that did not."""
    return interaction.guild_id is not None and not interaction.is_guild_integration()


def check_share(interaction: discord.Interaction) -> None:
    """Refuses to show something to all where only the asker would see it, or where they may not write themselves.

    Raises:
        NotAllowed: with the sentence for the asker.
    """
    if must_be_private(interaction):
        raise NotAllowed("the bot is a guest here", message_id="error-share-guest")
    if interaction.guild_id is None:
        # Permissions are a matter of servers: elsewhere Discord's word on them is empty, and whoever is there may write.
        return
    rights = interaction.permissions
    thread = isinstance(interaction.channel, discord.Thread)
    if not (rights.send_messages_in_threads if thread else rights.send_messages):
        raise NotAllowed("the asker may not write here", message_id="error-share-not-here")


def is_own(interaction: discord.Interaction) -> bool:
    """Whether the message that was clicked answers this very person, or is seen by them alone."""
    message = interaction.message
    if message is None:
        return False
    asked_by = message.interaction_metadata
    return message.flags.ephemeral or (asked_by is not None and asked_by.user.id == interaction.user.id)


async def insist(call: Callable[[], Awaitable[object]]) -> None:
    """Tries a first response again after a reset connection; discord.py does that for other systems' error numbers only.

    When the first try did arrive, Discord says that it was answered already: that is a success.
    """
    try:
        await call()
    except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, ConnectionResetError) as error:
        number = getattr(error, "errno", None)
        if isinstance(error, aiohttp.ClientOSError) and number not in (errno.ECONNRESET, errno.EPIPE, None):
            raise
        try:
            await call()
        except discord.HTTPException as second:
            if second.code != ALREADY_ANSWERED:
                raise


def _parts(dressed: Dressed) -> dict[str, Any]:
    """Keyword arguments of discord.py's send methods; it wants absent things left out."""
    parts: dict[str, Any] = {"embed": dressed.embed}
    if dressed.view is not None:
        parts["view"] = dressed.view
    if dressed.files:
        parts["files"] = list(dressed.files)
    return parts
