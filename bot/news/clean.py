"""Foreign text to what Discord may show: titles and names to one plain line, HTML to short, safe Markdown.

The Markdown has paragraphs, lists, quotes, bold and italic, and nothing else: no links, no images, no headings. Every piece of
text goes through `bot/markdown.escape`; formatting is carried as private-use characters until then, which foreign text has lost.
"""

import html
import re
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import Tag
from bs4.exceptions import ParserRejectedMarkup
from markdownify import MarkdownConverter

from bot.markdown import Markdown, clean, clip, escape

TITLE_LIMIT: Final = 256
"""Characters of a title: what Discord's embeds take."""
SUMMARY_LIMIT: Final = 600
_MOST_LINES: Final = 12
_READ: Final = 8_000
"""Characters of HTML that are looked at: enough for any teaser, little enough that no nesting or soup takes long."""

_BOLD, _ITALIC, _BULLET, _QUOTE = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKS: Final = {_BOLD: "**", _ITALIC: "*", _BULLET: "- ", _QUOTE: "> "}
_MARK: Final = re.compile("([\ue000-\ue003])")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff\ufeff\u00ad]")
_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|big|br|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|tt|u|ul|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MAIL_THEN_NAME: Final = re.compile(r"\S+@\S+\s+\((?P<name>[^()]+)\)\Z")
_NAME_THEN_MAIL: Final = re.compile(r"(?P<name>[^<>]+)<[^<>\s]+@[^<>\s]+>\Z")
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+\Z")
_PACKED: Final = re.compile(r"data:[\w/+.-]{0,60};?(?:base64)?,[^\"'<>\s)]*")
_NAMED: Final = re.compile(r"&([A-Za-z]\w{0,40};?)")
_CDATA_ENDS: Final = re.compile(r"<!\[CDATA\[|\]\]>")
"""Some feeds wrap their text twice."""
_BOILERPLATE: Final = re.compile(
    r"(?i)\W*(?:The post .{1,300} appeared first on .{1,200}|Continue reading\b.{0,200}|Read (?:more|the full story)\b.{0,120}|"
    r"\[?(?:…|\.\.\.|&hellip;)\]?|Der Beitrag .{1,300} erschien zuerst auf .{1,200}|L’article .{1,300} est apparu en premier sur .{1,200}|"
    r"La entrada .{1,300} (?:apareció primero en|se publicó primero en) .{1,200}|submitted by\s+/u/\S+.{0,80}|Comments)\W*\Z"
)


def plain_line(text: str, *, limit: int | None = None) -> str:
    """One line of plain text from a title, a name or a category, which may hold entities, escaped twice, and inline HTML."""
    text = text[:_READ]
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = html.unescape(text)
        if "&" in text or "<" in text:
            text = _TAG.sub("", html.unescape(text))
    return clean(text, limit=limit)


def author_name(text: str) -> str:
    """A person's name from RSS's `mail (Name)`, from `Name <mail>`, or as it stands. Of a bare mail address, what precedes the `@`."""
    line = plain_line(text, limit=200)
    match = _MAIL_THEN_NAME.match(line) or _NAME_THEN_MAIL.match(line)
    name = match["name"].strip() if match else line
    return clip(name.partition("@")[0] if _MAIL.match(name) else name, 100)


def cut_html(source: str, limit: int) -> str:
    """The beginning of HTML, without images packed into the text, and not ending inside a tag."""
    if len(source) <= limit:
        return source
    if "data:" in source:
        source = _PACKED.sub("", source)
    return re.sub(r"<[^<>]*\Z", "", source[:limit])


def summary(source: str, *, title: str = "", limit: int = SUMMARY_LIMIT) -> Markdown:
    """Safe Markdown of at most `limit` visible characters and a dozen lines. A first line that only repeats the title goes."""
    source = _CDATA_ENDS.sub("", cut_html(source, _READ))
    marked = _marked(source) if "<" in source or "&" in source else _PRIVATE.sub("", source)
    lines = [line for line in map(_tidy, marked.split("\n")) if line and not _BOILERPLATE.match(line)]
    if lines and title and _bare(lines[0]) == _bare(title):
        lines = lines[1:]
    return Markdown("\n".join(_rendered(line) for line in _shortened(lines, limit)))


def _marked(source: str) -> str:
    """HTML as plain lines with our marks for formatting."""
    try:
        # lxml: the standard library's HTML parser takes seconds for 8 kB of unclosed tags.
        soup = BeautifulSoup(_NAMED.sub(_known, _PRIVATE.sub("", source)), "lxml")
        return str(_Marker().convert_soup(soup))
    except (RecursionError, ValueError, ParserRejectedMarkup):
        # Nesting beyond reason, or what is no text at all.
        return html.unescape(re.sub(r"<[^<>]*>?", " ", source))


def _known(match: re.Match[str]) -> str:
    """An entity that HTML knows stays; `R&D; see` is text."""
    return match[0] if html.unescape(match[0]) != match[0] else f"&amp;{match[1]}"


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
        return _around(text, _BOLD)

    def convert_em(self, _el: Tag, text: str, **_: object) -> str:
        return _around(text, _ITALIC)

    convert_strong = convert_b
    convert_i = convert_em

    def convert_li(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{_BULLET}{' '.join(text.split())}\n"

    def convert_list(self, _el: Tag, text: str, **_: object) -> str:
        return f"\n{text}\n"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_blockquote(self, _el: Tag, text: str, **_: object) -> str:
        return "\n" + "\n".join(_QUOTE + line for line in text.split("\n") if line.strip()) + "\n"

    def convert_hN(self, _n: int, _el: Tag, text: str, _parent_tags: object) -> str:  # noqa: N802 - markdownify's name
        return f"\n{_around(text, _BOLD)}\n"

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


def _around(text: str, mark: str) -> str:
    """The text between marks, which must touch it; without marks when it already has some or is empty."""
    inner = " ".join(text.split())
    if not inner or _MARK.search(inner):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before and ' '}{mark}{inner}{mark}{after and ' '}"


def _tidy(line: str) -> str:
    """One line with its white space folded, empty when it holds no word."""
    folded = " ".join(line.split())
    return folded if any(char.isalnum() for char in folded) else ""


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _shortened(lines: list[str], limit: int) -> list[str]:
    """The first lines, so many that they stay within the limit; the last is cut at a word."""
    kept: list[str] = []
    left = limit
    for line in lines[:_MOST_LINES]:
        if left < 20:
            break
        kept.append(clip(line, left) if len(line) > left else line)
        left -= len(line)
    return kept


def _rendered(line: str) -> str:
    """Marks to Markdown, text escaped. A mark that lost its partner to the cut is closed."""
    out: list[str] = []
    open_marks: list[str] = []
    for part in _MARK.split(line):
        if part in _MARKS:
            out.append(_MARKS[part])
            if part in (_BOLD, _ITALIC):
                open_marks = [mark for mark in open_marks if mark != part] + [part] * (part not in open_marks)
        elif part:
            out.append(escape(part))
    return "".join(out).rstrip() + "".join(_MARKS[mark] for mark in reversed(open_marks))
