"""Card → what Discord takes: its embeds, controls and files, within all of Discord's limits whatever the card holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

import discord
import structlog

from bot.action import Action
from bot.card import Attachment, Button, Card, ChannelPick, Choice, Emphasis, Row, Select, Tone
from bot.chat import limits
from bot.chat.channels import POSTABLE
from bot.markdown import Markdown, clean, clip, escape, safe_url

log = structlog.get_logger(__name__)

COLOURS = {
    Tone.GOOD: 0x2E9E5B,
    Tone.GAPS: 0xE0A100,
    Tone.BAD: 0xC9372C,
    Tone.OFF: 0x3B3F45,
    Tone.UNKNOWN: 0x8A8F98,
    Tone.INFO: 0x3B82C4,
    Tone.NEWS: 0x5B5BD6,
    Tone.ERROR: 0xC9372C,
}
STYLES = {
    Emphasis.PRIMARY: discord.ButtonStyle.primary,
    Emphasis.PLAIN: discord.ButtonStyle.secondary,
    Emphasis.DANGER: discord.ButtonStyle.danger,
}
MORE = "…"
LRM, RLM, FSI = "\u200e", "\u200f", "\u2068"


@dataclass(frozen=True, slots=True)
class Dressed:
    """A card as discord.py wants it. `files` can be sent once."""

    embeds: tuple[discord.Embed, ...]
    view: discord.ui.View | None
    files: tuple[discord.File, ...]

    @property
    def embed(self) -> discord.Embed:
        """The card's own."""
        return self.embeds[0]


def dress(card: Card) -> Dressed:
    """A card as an embed with its controls and files. Needs a running event loop, as discord.py's views do."""
    kept = tuple(_fitting_files(card.attachments))
    files = tuple(
        discord.File(BytesIO(kept_file.content), filename=name, description=clean(kept_file.alt, limit=limits.FILE_ALT))
        for name, kept_file in kept
    )
    inline = next((name for name, kept_file in kept if kept_file.inline_image), None)
    return Dressed(_embeds(card, inline), to_view(card.controls), files)


def _embeds(card: Card, inline_image: str | None) -> tuple[discord.Embed, ...]:
    """All embeds of a message. Where they are too long together, the longest texts give way and end in an ellipsis; none is left out."""
    cards = [card, *card.more]
    made = _made(cards, inline_image)
    total = sum(map(len, made))
    if total <= limits.EMBED_TOTAL:
        return made
    log.warning("cut_embeds", embeds=len(made), characters=total)
    if limits.EMBED_TOTAL - sum(map(_without_text, made)) < len(made):
        # Of titles and names there are never too many.
        cards = [replace(one, footer="") for one in cards]
        made = _made(cards, inline_image)
    room = limits.EMBED_TOTAL - sum(map(_without_text, made))
    texts = sorted(len(embed.description or "") for embed in made)
    for place, text in enumerate(texts):
        share = room // (len(texts) - place)
        if text > share:
            return _made(cards, inline_image, most=share)
        room -= text
    return made


def _made(
    cards: Sequence[Card], inline_image: str | None, *, most: int = limits.EMBED_DESCRIPTION
) -> tuple[discord.Embed, ...]:
    if len(cards) > limits.EMBEDS:
        log.error("dropped_embeds", embeds=len(cards) - limits.EMBEDS)
    images = (inline_image if place == 0 else None for place in range(limits.EMBEDS))
    return tuple(to_embed(one, inline_image=image, most=most) for one, image in zip(cards, images, strict=False))


def _without_text(embed: discord.Embed) -> int:
    return len(embed) - len(embed.description or "")


def to_embed(card: Card, *, inline_image: str | None = None, most: int = limits.EMBED_DESCRIPTION) -> discord.Embed:
    """The embed alone; `inline_image` names an attached file that it shows, `most` is how long its text may be."""
    title = _directed(_escaped(card.title, limits.EMBED_TITLE - 1), like=card.title)
    author = clean(card.author, limit=limits.EMBED_AUTHOR)
    footer = clip("\n".join(filter(None, map(clean, card.footer.split("\n")))), limits.EMBED_FOOTER)
    room = min(most, limits.EMBED_TOTAL - len(title) - len(author) - len(footer))
    lines = tuple(Markdown("\n".join(map(_directed, line.split("\n")))) for line in card.lines)
    description = join_lines(lines, room)
    image = f"attachment://{inline_image}" if inline_image else safe_url(card.image_url or "")
    if not (title or description or author or footer or image):
        description = MORE
    embed = discord.Embed(
        title=title or None,
        description=description or None,
        colour=COLOURS[card.tone],
        url=safe_url(card.url or "") if title else None,
        timestamp=card.timestamp,
    )
    if author:
        embed.set_author(name=author)
    if footer:
        embed.set_footer(text=footer)
    if image:
        embed.set_image(url=image)
    if thumbnail := safe_url(card.thumbnail_url or ""):
        embed.set_thumbnail(url=thumbnail)
    return embed


def _directed(row: str, *, like: str | None = None) -> str:
    """A row of a language that runs from right to left begins so, even where its first letter is of a phone's Latin name.

    Only the catalogs of such languages isolate their arguments; from foreign text these marks are cleaned.
    """
    said = row if like is None else like
    marked = FSI in said or LRM in said
    return RLM + row if marked and not row.startswith((RLM, ">", "-", "#")) else row


def join_lines(lines: tuple[Markdown, ...], room: int) -> str:
    """Lines under each other in at most `room` characters: whole lines are left out, and an ellipsis says so."""
    text = "\n".join(lines).strip()
    if len(text) <= room:
        return text
    if room <= len(MORE):
        return ""
    kept: list[str] = []
    used = len(MORE)
    for line in lines:
        if used + len(line) + 1 > room:
            break
        kept.append(line)
        used += len(line) + 1
    if any(line.strip() for line in kept):
        return "\n".join((*kept, MORE)).strip()
    return text[: room - len(MORE)].rstrip("\\ \n") + MORE


def to_view(rows: tuple[Row, ...]) -> discord.ui.View | None:
    """The controls as a view that discord.py does not keep: clicks are routed by their custom ids alone."""
    view = discord.ui.View(timeout=None)
    taken: set[str] = set()
    place = 0
    for row in rows:
        items = _items(row, taken)
        for item in items:
            item.row = place
            view.add_item(item)
        place += bool(items)
        if place == limits.ROWS:
            break
    view.stop()
    return view if place else None


def _items(row: Row, taken: set[str]) -> list[discord.ui.Item[discord.ui.View]]:
    if isinstance(row, Select):
        return _select(row, taken)
    return _channel_pick(row, taken) if isinstance(row, ChannelPick) else _buttons(row, taken)


def _channel_pick(pick: ChannelPick, taken: set[str]) -> list[discord.ui.Item[discord.ui.View]]:
    custom_id = _custom_id(pick.action, taken)
    if custom_id is None:
        return []
    here = discord.SelectDefaultValue(id=pick.chosen, type=discord.SelectDefaultValueType.channel)
    return [
        discord.ui.ChannelSelect(
            custom_id=custom_id,
            placeholder=clean(pick.placeholder, limit=limits.SELECT_PLACEHOLDER) or None,
            channel_types=POSTABLE,
            default_values=[here] if pick.chosen else [],
        )
    ]


def _buttons(buttons: tuple[Button, ...], taken: set[str]) -> list[discord.ui.Item[discord.ui.View]]:
    found: list[discord.ui.Item[discord.ui.View]] = []
    for button in buttons:
        if len(found) == limits.BUTTONS_A_ROW:
            break
        made = _button(button, taken)
        if made is not None:
            found.append(made)
    return found


def _button(button: Button, taken: set[str]) -> discord.ui.Button[discord.ui.View] | None:
    label = clean(button.label, limit=limits.BUTTON_LABEL) or (None if button.emoji else MORE)
    if button.url is not None:
        url = safe_url(button.url)
        if url is None or len(url) > limits.BUTTON_URL:
            return None
        return discord.ui.Button(label=label, url=url, emoji=button.emoji, disabled=button.disabled)
    custom_id = _custom_id(button.action, taken)
    if custom_id is None:
        return None
    style = STYLES[button.emphasis]
    return discord.ui.Button(
        label=label, custom_id=custom_id, emoji=button.emoji, style=style, disabled=button.disabled
    )


def _select(select: Select, taken: set[str]) -> list[discord.ui.Item[discord.ui.View]]:
    options = list(_options(select.choices))
    custom_id = _custom_id(select.action, taken) if options else None
    if custom_id is None:
        return []
    most = min(max(select.most, 1), len(options))
    chosen = 0
    for option in options:
        chosen += option.default
        option.default = option.default and chosen <= most
    return [
        discord.ui.Select(
            custom_id=custom_id,
            placeholder=clean(select.placeholder, limit=limits.SELECT_PLACEHOLDER) or None,
            min_values=min(max(select.least, 0), most),
            max_values=most,
            options=options,
        )
    ]


def _options(choices: tuple[Choice, ...]) -> Iterator[discord.SelectOption]:
    seen: set[str] = set()
    for choice in choices:
        if len(seen) == limits.SELECT_CHOICES:
            return
        if not choice.value.strip() or len(choice.value) > limits.SELECT_TEXT or choice.value in seen:
            continue
        seen.add(choice.value)
        yield discord.SelectOption(
            label=clean(choice.label, limit=limits.SELECT_TEXT) or MORE,
            value=choice.value,
            description=clean(choice.description, limit=limits.SELECT_TEXT) or None,
            emoji=choice.emoji,
            default=choice.chosen,
        )


def _custom_id(action: Action | None, taken: set[str]) -> str | None:
    """The custom id, or None where it is missing, too long or on the card already: Discord would refuse the whole card."""
    if action is None:
        return None
    try:
        custom_id = action.custom_id()
    except ValueError as error:
        log.error("dropped_control", action=action.name, reason=str(error))  # noqa: TRY400 - the place is in the event
        return None
    if custom_id in taken:
        return None
    taken.add(custom_id)
    return custom_id


def _fitting_files(attachments: tuple[Attachment, ...]) -> Iterator[tuple[str, Attachment]]:
    """Files within Discord's count and sizes, each with a name that needs no quoting and stands once."""
    room = limits.REQUEST_BYTES - 64 * 1024
    for number, attachment in enumerate(attachments[: limits.FILES]):
        size = len(attachment.content)
        if size > limits.FILE_BYTES or size > room:
            log.error("dropped_file", size=size)
            continue
        room -= size
        stem = re.sub(r"[^A-Za-z0-9._-]+", "_", attachment.filename)[-60:].lstrip("._-") or "file"
        yield (f"{number}_{stem}" if number else stem), attachment


def _escaped(text: str, limit: int) -> str:
    """Plain text, escaped, that still fits after escaping."""
    plain = clean(text, limit=limit)
    made = escape(plain)
    while len(made) > limit:
        plain = clip(plain, max(1, len(plain) - max(1, (len(made) - limit) // 2)))
        made = escape(plain)
    return made
