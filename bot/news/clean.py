"""Foreign text to what Discord may show: titles and names to one plain line, HTML to short, safe Markdown.

The Markdown has paragraphs, lists, quotes, bold and italic, and nothing else: no links, no images, no headings. Every piece of
text goes through `bot/markdown.escape`; formatting is carried as private-use characters until then, which foreign text has lost.
"""

import html
import re
from typing import Final

from bot.markdown import Markdown, clean, clip, escape

TITLE_LIMIT: Final = 256
"""Characters of a title: what Discord's embeds take."""
SUMMARY_LIMIT: Final = 600
_MOST_LINES: Final = 12
_READ: Final = 8_000
"""Characters of HTML that are looked at: enough for any teaser, little enough that no nesting or soup takes long."""

BOLD, ITALIC, BULLET, QUOTE = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKS: Final = {BOLD: "**", ITALIC: "*", BULLET: "- ", QUOTE: "> "}
MARK: Final = re.compile("([\ue000-\ue003])")
PRIVATE: Final = re.compile("[\ue000-\uf8ff\ufeff\u00ad]")
_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|big|br|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|tt|u|ul|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MAIL_THEN_NAME: Final = re.compile(r"\S+@\S+\s+\((?P<name>[^()]+)\)\Z")
_NAME_THEN_MAIL: Final = re.compile(r"(?P<name>[^<>]+)<[^<>\s]+@[^<>\s]+>\Z")
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+\Z")
_PACKED: Final = re.compile(r"data:[\w/+.-]{0,60};?(?:base64)?,[^\"'<>\s)]*")
_NEITHER: Final = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""
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
    from bot.news.marks import marked_lines  # noqa: PLC0415 - its libraries take 10 MB, which a bot without feeds saves

    source = without_private(cut_html(source, _READ))
    if "CDATA[" in source or "]]>" in source:
        source = _CDATA_ENDS.sub("", source)
    marked = marked_lines(source) if "<" in source or "&" in source else source
    lines = [line for line in map(_tidy, marked.split("\n")) if line and not _BOILERPLATE.match(line)]
    if lines and title and _repeats(lines[0], title):
        lines = lines[1:]
    return Markdown("\n".join(_rendered(line) for line in _shortened(lines, limit)))


def _tidy(line: str) -> str:
    """One line with its white space folded, empty when it holds no word."""
    folded = " ".join(line.split())
    return folded if any(char.isalnum() for char in folded) else ""


def without_private(source: str) -> str:
    """Text without the characters that stand for our marks."""
    return source if source.isascii() else PRIVATE.sub("", source)


def _repeats(line: str, title: str) -> bool:
    """Whether a line is the title again, in other signs. One that is much longer is not even compared."""
    return len(line) <= 2 * len(title) + 80 and _bare(line) == _bare(title)


def _bare(text: str) -> str:
    return _NEITHER.sub("", text.casefold())


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
    for part in MARK.split(line):
        if part in _MARKS:
            out.append(_MARKS[part])
            if part in (BOLD, ITALIC):
                open_marks = [mark for mark in open_marks if mark != part] + [part] * (part not in open_marks)
        elif part:
            out.append(escape(part))
    return "".join(out).rstrip() + "".join(_MARKS[mark] for mark in reversed(open_marks))
