"""HTML to plain lines with marks for formatting: the walk over the tree behind `clean.summary`. HTML in, marked lines out."""

import html
import re
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import Tag
from bs4.exceptions import ParserRejectedMarkup
from markdownify import MarkdownConverter

from bot.news.clean import BOLD, BULLET, ITALIC, MARK, QUOTE, without_private

_NAMED: Final = re.compile(r"&([A-Za-z]\w{0,40};?)")
_NUMBERED: Final = re.compile(r"&#(?:[xX][0-9A-Fa-f]{1,8}|[0-9]{1,8});?")


def marked_lines(source: str) -> str:
    """HTML as plain lines with our marks for formatting. The HTML must be free of those: see `clean.without_private`."""
    try:
        # lxml: the standard library's HTML parser takes seconds for 8 kB of unclosed tags.
        soup = BeautifulSoup(_NUMBERED.sub(_plain, _NAMED.sub(_known, source)) if "&" in source else source, "lxml")
        return str(_MARKER.convert_soup(soup))
    except (RecursionError, ValueError, ParserRejectedMarkup):
        # Nesting beyond reason, or what is no text at all.
        return without_private(html.unescape(re.sub(r"<[^<>]*>?", " ", source)))


def _known(match: re.Match[str]) -> str:
    """An entity that HTML knows stays; `R&D; see` is text."""
    return match[0] if html.unescape(match[0]) != match[0] else f"&amp;{match[1]}"


def _plain(match: re.Match[str]) -> str:
    """A character by its number, unless it is one of our marks."""
    return match[0] if without_private(html.unescape(match[0])) else ""


class _Marker(MarkdownConverter):
    """markdownify's walk over the tree, with marks in the place of Markdown and text left as it is."""

    class Options:
        """Text is escaped by us, afterwards."""

        escape_asterisks = False
        escape_underscores = False
        escape_misc = False
        strip_document = None

    def escape(self, text: str, _parent_tags: object) -> str:
        return text

    def convert_a(self, _el: Tag, text: str, **_: object) -> str:
        return text

    def convert_img(self, _el: Tag, _text: str, **_: object) -> str:
        return ""

    def convert_b(self, _el: Tag, text: str, **_: object) -> str:
        return _around(text, BOLD)

    def convert_em(self, _el: Tag, text: str, **_: object) -> str:
        return _around(text, ITALIC)

    convert_strong = convert_b
    convert_i = convert_em

    def convert_li(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{BULLET}{' '.join(text.split())}\n"

    def convert_list(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{text}\n"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_blockquote(self, _el: Tag, text: str, **_: object) -> str:
        return "\n" + "\n".join(QUOTE + line for line in text.split("\n") if line.strip()) + "\n"

    def convert_hN(self, _n: int, _el: Tag, text: str, _parent_tags: object) -> str:  # noqa: N802 - markdownify's name
        return f"\n{_around(text, BOLD)}\n"

    def convert_br(self, _el: Tag, _text: str, **_: object) -> str:
        return "\n"

    def convert_pre(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{text}\n"

    def convert_td(self, _el: Tag, text: str, **_: object) -> str:
        return text + " "

    convert_th = convert_td

    def convert_tr(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{text}\n"

    def convert_table(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{text}\n"

    def convert_nothing(self, _el: Tag, _text: str, **_: object) -> str:
        return ""

    def convert_plainly(self, _el: Tag, text: str, **_: object) -> str:
        return text

    convert_script = convert_style = convert_noscript = convert_iframe = convert_figcaption = convert_nothing
    convert_hr = convert_video = convert_audio = convert_svg = convert_nothing
    convert_code = convert_kbd = convert_samp = convert_del = convert_s = convert_sub = convert_sup = convert_plainly


_MARKER: Final = _Marker()
"""One for all: it keeps nothing of what it converts."""


def _around(text: str, mark: str) -> str:
    """The text between marks, which must touch it; without marks when it already has some or is empty."""
    inner = " ".join(text.split())
    if not inner or MARK.search(inner):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before and ' '}{mark}{inner}{mark}{after and ' '}"
