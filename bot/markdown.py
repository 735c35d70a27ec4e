"""Discord's Markdown: the one place that makes foreign text harmless and the only maker of `Markdown` values."""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote, urlsplit


class Markdown(str):
    """Text that Discord may render: made by this module or by the text catalogs, never from foreign text directly."""

    __slots__ = ()


_WORD_JOINER = "\u2060"


def clean(text: str, *, limit: int | None = None) -> str:
    """One line of foreign text as plain text: control, invisible and direction-changing characters out, white space folded.

    `limit` cuts at that many characters, at a word where one is near, with an ellipsis.
    """
    if text.isprintable():  # then it holds nothing hidden: the usual case, a hundred times as fast
        folded = " ".join(text.split())
        return clip(folded, limit) if limit is not None else folded
    kept = "".join(" " if c in "\t\r\n\u2028\u2029" else c for c in text if c in "\t\r\n" or not _hidden(c))
    folded = " ".join(kept.split())
    return clip(folded, limit) if limit is not None else folded


# Text in which nothing can come alive: the usual case, many times as fast.
_QUIET = re.compile(r"[A-Za-z0-9 ,;()/]*")


def escape(text: str) -> Markdown:
    """Foreign text as Markdown that shows exactly its characters: no format, link, mention, time stamp or emoji comes alive."""
    if _QUIET.fullmatch(text):
        return Markdown(text)
    out: list[str] = []
    for line in text.split("\n"):
        shown = line if line.isprintable() else "".join(c for c in line if not _hidden(c))
        safe = re.sub(r"([\\*_~`|\[\]])", r"\\\1", shown)
        if "<" in safe:
            safe = re.sub(r"<(?=[@#:/t!&aids])", "<" + _WORD_JOINER, safe)
        safe = safe.replace("@", "@" + _WORD_JOINER)
        if ":" in safe:
            safe = re.sub(r":(?=\w+:)", ":" + _WORD_JOINER, safe)
            safe = re.sub(r"(?i)(https?|ftp|discord|steam|mailto|tel|sms):(?=\S|$)", r"\1" + _WORD_JOINER + ":", safe)
        safe = re.sub(r"^(\s*)(#{1,3}|>{1,3}|-#|[-+])(?=\s|$)", r"\1\\\2", safe)
        safe = re.sub(r"^(\s*\d+)\.(?=\s|$)", r"\1\\.", safe)
        out.append(safe)
    return Markdown("\n".join(out))


_ESCAPED = re.compile(r"\\([\W_])|\*\*|" + _WORD_JOINER)


def plain(text: str) -> str:
    """Markdown of ours as a terminal shows it: without its marks for bold, its escapes and its joiners."""
    return _ESCAPED.sub(lambda match: match[1] or "", text)


def bold(text: str) -> Markdown:
    """Foreign text or Markdown in bold."""
    return Markdown(f"**{_safe(text)}**")


def link(label: str, url: str) -> Markdown:
    """A link whose label cannot pose as another address. Without an http(s) URL, just the label."""
    target = safe_url(url)
    return Markdown(f"[{_safe(label)}](<{target}>)") if target else _safe(label)


def safe_url(url: str) -> str | None:
    """The URL fit for an embed or a link (http or https, no credentials, at most 2048 characters), else None."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    quoted = quote(parts.geturl(), safe="%/:=&?~#+!$,;'@[]*")
    return quoted.replace("'", "%27") if len(quoted) <= 2048 else None


def join(parts: Iterable[Markdown], separator: str = " · ") -> Markdown:
    """Markdown parts in a row; empty ones are left out."""
    return Markdown(separator.join(part for part in parts if part))


def clip(text: str, limit: int) -> str:
    """Plain text of at most `limit` characters; a cut one ends in an ellipsis, at a word's end where one is near."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ", int(limit * 0.8))
    return (cut[:space] if space > 0 else cut).rstrip(" ,;:-\\") + "…"


def _safe(text: str) -> Markdown:
    return text if isinstance(text, Markdown) else escape(text)


def _hidden(char: str) -> bool:
    """Control and format characters, private use, unassigned; the joiners that scripts and emoji need are kept."""
    if char in "\u200c\u200d" or char == "\n":
        return False
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn")
