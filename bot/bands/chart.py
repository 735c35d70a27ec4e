"""Draws a verdict as a picture: a row per generation, a column per part of the spectrum, a chip per band.

Filled with a tick: shared. Filled lightly with a question mark: probably shared. Hatched with a cross: missing. Struck out: switched
off. The marks say everything that the colours (Okabe and Ito's, safe for colour-blind eyes) say. No words stand in the picture;
they are in the card and in the alt text.
"""

import asyncio
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from bot.bands.answer import Answer
from bot.bands.controls import buttons
from bot.bands.footer import footer
from bot.bands.judge.verdict import Overall, Status, TechnologyVerdict, VariantVerdict
from bot.bands.layers import band_number
from bot.bands.model import Band, Carrier, Generation, Tables, Technology
from bot.bands.render_answer import headline, title_of
from bot.bands.words import calls_words, models, technology
from bot.card import Attachment, Card
from bot.text.speech import Speech


class Mark(Enum):
    """What a chip says about a band."""

    SHARED = "shared"
    PROBABLE = "probable"
    MISSING = "missing"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Chip:
    """One band in one cell."""

    text: str
    mark: Mark


Grid = tuple[tuple[str, tuple[tuple[Chip, ...], ...]], ...]
"""Rows from 5G down to 2G; each has its name and one tuple of chips per column."""

COLUMNS = (("coverage",), ("mid",), ("capacity", "mmwave"))
HEADS = ("< 1 GHz", "1 - 2.2 GHz", "> 2.2 GHz")

_TECHNOLOGIES: Mapping[Generation, tuple[Technology, ...]] = {
    Generation.G2: (Technology.GSM, Technology.CDMA),
    Generation.G3: (Technology.UTRA, Technology.CDMA),
    Generation.G4: (Technology.E_UTRA,),
    Generation.G5: (Technology.NR,),
}

_SCALE = 2
_CHIP = (118, 54)
_GAP = 12
_PER_LINE = 2
_LABEL = 92
_HEAD = 56
_INK, _PAPER, _LINE = "#1a1a1a", "#ffffff", "#c8c8c8"
_BLUE, _SKY, _ORANGE, _GREY = "#0072b2", "#cfe8f7", "#d55e00", "#6e6e6e"


async def chart_card(answer: Answer, speech: Speech, *, tables: Tables) -> Card:
    """The card with the picture, drawn in a worker thread."""
    return await asyncio.to_thread(drawn_card, answer, speech, tables=tables)


def drawn_card(answer: Answer, speech: Speech, *, tables: Tables) -> Card:
    """The card with the picture: of the only model, or of the one that does best. Takes some 40 ms: call it in a thread."""
    lines = answer.verdict.variants if answer.verdict else ()
    words = [headline(answer, answer.verdict, speech)] if answer.verdict else []
    best = max(lines, key=lambda line: _WORTH.index(line.overall))
    if len(lines) > 1:
        words.append(speech.mark("chart-of", models=models(best, speech)))
    content = draw(grid(best, _network(answer, best, tables), tables.bands))
    picture = Attachment("bands.png", content, alt=alt_text(answer, best, speech), inline_image=True)
    return Card(
        title=title_of(answer, speech),
        lines=(*words, calls_words(best, speech)),
        footer=footer(answer, speech, tables),
        attachments=(picture,),
        controls=buttons(answer, speech, view="chart"),
    )


_WORTH = (Overall.DEPENDS, Overall.UNKNOWN, Overall.NO, Overall.OFF, Overall.GAPS, Overall.WORKS)


def alt_text(answer: Answer, line: VariantVerdict, speech: Speech) -> str:
    """The picture in words, at most 1,000 characters."""
    device = f"{answer.device.brand} {answer.device.name}" if answer.device else ""
    if answer.model:
        device = f"{device} {answer.model}"
    parts = [technology(found, speech).replace("*", "") for found in reversed(line.technologies)]
    parts.append(calls_words(line, speech))
    carrier = answer.carrier.brand if answer.carrier else ""
    return speech.say("chart-alt", device=device, carrier=carrier, text=". ".join(parts))[:1000]


def grid(line: VariantVerdict, carrier: Carrier | None, bands: Mapping[str, Band]) -> Grid:
    """The chips of a verdict, each column in the order of frequency."""
    rows = []
    for found in reversed(line.technologies):
        chips = _chips(found, carrier, bands)
        cells = tuple(tuple(chip for chip in chips if _role(chip.text, bands) in roles) for roles in COLUMNS)
        rows.append((found.generation.value, cells))
    return tuple(rows)


def _chips(found: TechnologyVerdict, carrier: Carrier | None, bands: Mapping[str, Band]) -> list[Chip]:
    if found.status is Status.OFF:
        kinds = _TECHNOLOGIES[found.generation]
        listed = carrier.bands if carrier is not None else ()
        known = [one.options[0] for one in listed if one.technology in kinds]
        chips = [Chip(band, Mark.OFF) for band in known] or [Chip(found.generation.value, Mark.OFF)]
    else:
        chips = [Chip(band, Mark.PROBABLE if band in found.probable else Mark.SHARED) for band in found.shared]
        chips += [Chip(one.band, Mark.MISSING) for one in found.missing]
    return sorted(chips, key=lambda chip: _frequency(chip.text, bands))


def _network(answer: Answer, line: VariantVerdict, tables: Tables) -> Carrier | None:
    return tables.carriers.get(line.host) if line.host else answer.carrier


def _first(text: str) -> str:
    return text.split("/", maxsplit=1)[0]


def _role(text: str, bands: Mapping[str, Band]) -> str:
    band = bands.get(_first(text))
    return band.role if band is not None else "coverage"


def _frequency(text: str, bands: Mapping[str, Band]) -> tuple[float, int]:
    band = bands.get(_first(text))
    low = (band.downlink_mhz or band.uplink_mhz or (0.0, 0.0))[0] if band is not None else 0.0
    return low, band_number(text) if any(char.isdigit() for char in text) else 0


@lru_cache(maxsize=256)
def draw(rows: Grid) -> bytes:
    """A grid as PNG. The same grid is drawn once."""
    column = _PER_LINE * (_CHIP[0] + _GAP) + _GAP
    heights = [_height(cells) for _, cells in rows]
    size = (_LABEL + len(COLUMNS) * column, _HEAD + sum(heights))
    image = Image.new("RGB", (size[0] * _SCALE, size[1] * _SCALE), _PAPER)
    pen = ImageDraw.Draw(image)
    for index, head in enumerate(HEADS):
        middle = _LABEL + index * column + column / 2
        _text(pen, (middle, _HEAD / 2), head, size=22, ink=_INK)
    top = _HEAD
    for (name, cells), height in zip(rows, heights, strict=True):
        _line(pen, (0, top), (size[0], top), ink=_LINE)
        _text(pen, (_LABEL / 2, top + height / 2), name, size=34, ink=_INK)
        for index, chips in enumerate(cells):
            _cell(pen, (_LABEL + index * column + _GAP, top + _GAP), chips)
        top += height
    for index in range(len(COLUMNS)):
        _line(pen, (_LABEL + index * column, 0), (_LABEL + index * column, size[1]), ink=_LINE)
    out = io.BytesIO()
    # Little compression: the picture is flat, and the time counts more than some kilobytes.
    image.save(out, "PNG", compress_level=2)
    return out.getvalue()


def _height(cells: Sequence[Sequence[Chip]]) -> int:
    lines = max(1, *(-(-len(chips) // _PER_LINE) for chips in cells))
    return lines * (_CHIP[1] + _GAP) + _GAP


def _cell(pen: ImageDraw.ImageDraw, corner: tuple[float, float], chips: Sequence[Chip]) -> None:
    for index, chip in enumerate(chips):
        x = corner[0] + index % _PER_LINE * (_CHIP[0] + _GAP)
        y = corner[1] + index // _PER_LINE * (_CHIP[1] + _GAP)
        _chip(pen, (x, y), chip)


def _chip(pen: ImageDraw.ImageDraw, corner: tuple[float, float], chip: Chip) -> None:
    x, y = corner
    box = [value * _SCALE for value in (x, y, x + _CHIP[0], y + _CHIP[1])]
    fill, edge, ink = {
        Mark.SHARED: (_BLUE, _BLUE, _PAPER),
        Mark.PROBABLE: (_SKY, _BLUE, _INK),
        Mark.MISSING: (_PAPER, _ORANGE, _INK),
        Mark.OFF: (_PAPER, _GREY, _GREY),
    }[chip.mark]
    pen.rounded_rectangle(box, radius=10 * _SCALE, fill=fill)
    if chip.mark is Mark.MISSING:
        _hatch(pen, corner)
    pen.rounded_rectangle(box, radius=10 * _SCALE, outline=edge, width=3 * _SCALE)
    marked = chip.mark is not Mark.OFF
    size = 24 if len(chip.text) <= 5 else 17
    middle = (x + _CHIP[0] / 2 - (12 if marked else 0), y + _CHIP[1] / 2)
    _text(pen, middle, chip.text, size=size, ink=ink, paper=fill if chip.mark is Mark.MISSING else None)
    _mark(pen, (x + _CHIP[0] - 22, y + _CHIP[1] / 2), chip.mark, ink)
    if not marked:
        _line(pen, (x + 10, y + _CHIP[1] - 10), (x + _CHIP[0] - 10, y + 10), ink=_INK, width=4)


def _hatch(pen: ImageDraw.ImageDraw, corner: tuple[float, float]) -> None:
    x, y = corner
    for offset in range(-_CHIP[1] + 18, _CHIP[0], 14):
        left, right = max(6, offset), min(_CHIP[0] - 6, offset + _CHIP[1])
        low, high = _CHIP[1] - (left - offset), _CHIP[1] - (right - offset)
        _line(pen, (x + left, y + min(low, _CHIP[1] - 5)), (x + right, y + max(high, 5)), ink="#f3c9b3", width=2)


def _mark(pen: ImageDraw.ImageDraw, middle: tuple[float, float], mark: Mark, ink: str) -> None:
    x, y = middle
    if mark is Mark.SHARED:
        _line(pen, (x - 9, y), (x - 3, y + 8), ink=ink, width=4)
        _line(pen, (x - 3, y + 8), (x + 9, y - 9), ink=ink, width=4)
    elif mark is Mark.PROBABLE:
        _text(pen, middle, "?", size=26, ink=ink)
    elif mark is Mark.MISSING:
        _line(pen, (x - 8, y - 8), (x + 8, y + 8), ink=_ORANGE, width=4)
        _line(pen, (x - 8, y + 8), (x + 8, y - 8), ink=_ORANGE, width=4)


def _text(
    pen: ImageDraw.ImageDraw,
    middle: tuple[float, float],
    text: str,
    *,
    size: int,
    ink: str,
    paper: str | None = None,
) -> None:
    place = (middle[0] * _SCALE, middle[1] * _SCALE)
    font = _font(size * _SCALE)
    if paper is not None:
        left, top, right, bottom = pen.textbbox(place, text, font=font, anchor="mm")
        pen.rectangle((left - 4, top - 4, right + 4, bottom + 4), fill=paper)
    pen.text(place, text, font=font, fill=ink, anchor="mm")


def _line(
    pen: ImageDraw.ImageDraw,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    ink: str,
    width: int = 1,
) -> None:
    points = [value * _SCALE for value in (*start, *end)]
    pen.line(points, fill=ink, width=width * _SCALE)


@lru_cache(maxsize=16)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
