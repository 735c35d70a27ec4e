"""Messages of people: what one says in plain text, whether it asks the bot something, and the answer under it."""

import re
from typing import Any

import discord
import structlog

from bot.card import Card
from bot.chat import limits
from bot.chat.embeds import dress
from bot.markdown import clean, clip, escape

log = structlog.get_logger(__name__)

MOST = 2000
"""Characters of a message that are read."""
MOST_ASKED = 200


def plain_text(message: discord.Message) -> str:
    """Text and embeds of a message as one plain text."""
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or ""]
        parts += [f"{field.name} {field.value}" for field in embed.fields]
    return clean("\n".join(filter(None, parts)), limit=MOST)


def question_of(message: discord.Message) -> str | None:
    """What a person asks the bot by a mention at the beginning or end of a message, or by any words in direct messages.

    None for every other message. An answer to one of the bot's own messages mentions it too, but not in the text.
    """
    channel = message.channel
    me = message.guild.me if message.guild else channel.me if isinstance(channel, discord.DMChannel) else None
    if me is None or message.author.bot:
        return None
    mark = rf"<@!?{me.id}>"
    text = message.content.strip()
    private = message.guild is None and bool(text)
    if not private and not re.match(mark, text) and not re.search(mark + r"$", text):
        return None
    return clean(re.sub(mark, " ", text), limit=MOST_ASKED)


async def reply_card(message: discord.Message, card: Card) -> None:
    """Answers under a message and pings nobody. Where the bot may not write, nothing happens; where it may write and not embed,
    the lines stand in the message itself.

    A private answer (to an IMEI) goes to its author's direct messages; where they are closed, into the channel without a reply's
    quotation, which would say the message again.
    """
    try:
        if not card.private or message.guild is None:
            await _reply(message, card)
        elif not await _sent_to(message.author, card):
            await message.channel.send(f"<@{message.author.id}>", **_shown(card))
    except (discord.Forbidden, discord.NotFound) as error:
        log.info("mention_unanswered", channel=message.channel.id, code=error.code)


async def _reply(message: discord.Message, card: Card) -> None:
    try:
        await message.reply(**_shown(card), mention_author=False)
    except discord.Forbidden:
        if message.guild is None:
            raise
        title = f"**{escape(card.title)}**" if card.title else ""
        lines = (title, *card.lines, escape(card.footer))
        plain = clip("\n".join(filter(None, lines)), limits.MESSAGE)
        await message.reply(plain, mention_author=False, allowed_mentions=discord.AllowedMentions.none())


async def _sent_to(person: discord.User | discord.Member, card: Card) -> bool:
    try:
        await person.send(**_shown(card))
    except discord.Forbidden:
        return False
    return True


def _shown(card: Card) -> dict[str, Any]:
    dressed = dress(card)
    view = dressed.view or discord.utils.MISSING
    return {"embed": dressed.embed, "view": view, "allowed_mentions": discord.AllowedMentions.none()}
