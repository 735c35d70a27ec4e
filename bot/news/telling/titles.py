"""What a title says without the name of its site, and without what marks it as an echo of another page: title in, title out. Pure."""

import re
from urllib.parse import urlsplit

from bot.news.tagging.gazetteer import fold

LONGEST_SITE_NAME = 3
SHORTEST_TITLE = 4
_SITE_JOINTS = re.compile(r"\s+(?:[|–—·»]|-)\s+|\s*\|\s*")
# WordPress lists who links to a page among its comments, and has a feed of those.
_ECHO = re.compile(r"(?:pingback|trackback|by|rt(?:\s+@\w+)?)\s*:\s+", re.IGNORECASE)
_COMMENT = re.compile(
    r"(?:comments? on|kommentar zu|commentaires? sur|comentarios? en|comentários? (?:em|sobre))\s+(.+)\s+(?:by|von|par|por|de)\s+.{1,40}",
    re.IGNORECASE,
)
_EXCERPT = re.compile(r"[\[(]\s*(?:\u2026|\.\.\.)\s*[\])]")
_CUT_OFF = re.compile(r"\s+\S*(?:\u2026|\.\.\.)$")


def bare_title(title: str, source: str, link: str) -> str:
    """The title without the name of a site before or behind it (`A - CNET`, `Some Copier | A`) and without marks of an echo.

    Marks of an echo are `Pingback: A`, `[…] A […]`, `Comment on A by B`, and the half word at the end of a title that was cut off.
    """
    said = _EXCERPT.sub(" ", title).strip()
    if comment := _COMMENT.fullmatch(said):
        said = comment[1]
    told = _ECHO.sub("", said, count=1) if _ECHO.match(said) else said
    return _without_site(_CUT_OFF.sub("", told) or told, source, link, echo=told != said)


def _without_site(title: str, source: str, link: str, *, echo: bool) -> str:
    parts = [part.strip() for part in _SITE_JOINTS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    homes = _squeezed(source) + " " + _squeezed(urlsplit(link).netloc)
    for place, others in ((-1, parts[:-1]), (0, parts[1:])):
        name, rest = parts[place], " ".join(others)
        short = len(name.split()) <= LONGEST_SITE_NAME and len(rest.split()) >= SHORTEST_TITLE
        joined = (echo or "|" in title) and not any(char.isdigit() for char in name)
        if short and (joined or _squeezed(name.split()[-1]) in homes):
            return rest
    return title


def _squeezed(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
