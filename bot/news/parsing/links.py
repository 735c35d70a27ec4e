"""Links of entries: joined to their base, without what only counts clicks, and in one canonical spelling for comparison."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

MAX_LINK: Final = 2048
_TRACKING: Final = re.compile(
    r"(?:utm_\w*|mtm_\w*|pk_\w*|piwik_\w*|hsa_\w*|at_(?:medium|campaign|custom\d|link\w*|format|bbc_team|ptr_name)|ns_\w+|mc_[ce]id|_hs(?:enc|mi)|"
    r"hsctatracking|__hs\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igsh(?:id)?|srsltid|epik|li_fat_id|"
    r"mkt_tok|vero_(?:id|conv)|oly_(?:enc|anon)_id|wickedid|xtor|wt[._](?:mc|rss|zmc)\w*|cmpid|cmp|icid|ocid|ftag|spm|scm|"
    r"ref_src|ref_url|rss_?(?:feed|source)?|feed_?(?:name|source|id)?|ncid|guccounter|guce_\w+|trk\w*|sref|smid|soc_src|soc_trk|"
    r"_gl|_ga|s_kwcid|ef_id|zanpid|campaign_id|from_rss|rssfeed|via_rss)\Z",
    re.IGNORECASE,
)
_TRACKING_FRAGMENT: Final = re.compile(r"xtor=|utm_|ref=rss|rss\b|Echobox=", re.IGNORECASE)
_SOURCE_NAMES: Final = frozenset(
    {"ref", "source", "src", "from", "via", "partner", "medium", "feature", "emc", "origin", "channel"}
)
_SOURCE_VALUES: Final = re.compile(
    r"(?:.*[_.-])?(?:rss\d?|rss[_-]?feeds?|feeds?|atom|feedburner|feedly|newsletter)\Z", re.IGNORECASE
)
"""`ref=rss` counts clicks; `ref=12345` may be the article."""
_PLAIN: Final = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#][!#-;=?-\[\]_a-z~]*)?\Z")
"""What needs no care: most links."""
_SIMPLE: Final = re.compile(
    r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?:/[A-Za-z0-9_.~/-]*)?)(\?[A-Za-z0-9_.~=-]+)?\Z"
)
"""What is canonical but for its scheme, its `www.` and its last slash: most links, read at once."""
_WRAPPED: Final = re.compile(r"https?://(?:www\.|news\.)?google\.[a-z.]{2,6}/url\Z")


def absolute(link: str, base: str) -> str:
    """The link as an absolute http(s) URL, or empty when it is none. Blanks and raw characters are quoted."""
    link = link.strip()
    if _PLAIN.match(link) and len(link) <= MAX_LINK:
        return link
    if not link or len(link) > 2 * MAX_LINK:
        return ""
    if not link.startswith(("http://", "https://")):
        try:
            link = urljoin(base, link)
        except ValueError:
            return ""
        if not link.startswith(("http://", "https://")):
            return ""
    if not link.isascii() or not link.isprintable() or " " in link:
        link = quote("".join(link.split("\n")).strip(), safe="%/:=&?~#+!$,;'@()*[]")
    try:
        host = urlsplit(link).hostname
    except ValueError:
        return ""
    return link if host and len(link) <= MAX_LINK else ""


def without_tracking(link: str) -> str:
    """The link without parameters that only tell where a click came from; the rest stays as written."""
    if "?" not in link and "#" not in link:
        return link
    return _untracked(link)


@lru_cache(maxsize=8192)
def _untracked(link: str) -> str:
    before, _, fragment = link.partition("#")
    path, _, query = before.partition("?")
    if query and "google." in path and _WRAPPED.match(path):
        inner = dict(parse_qsl(query)).get("url", "")
        if inner.startswith(("http://", "https://")) and (unwrapped := absolute(inner, "")):
            return without_tracking(unwrapped)
    kept = "&".join(pair for pair in query.split("&") if pair and not _is_tracking(pair))
    if _TRACKING_FRAGMENT.match(fragment):
        fragment = ""
    return path + (kept and f"?{kept}") + (fragment and f"#{fragment}")


def canonical(link: str) -> str:
    """One spelling for all addresses of the same page: for comparison only, never to be opened.

    Scheme, `www.`, default port, case of the host, a slash at the end, the order of parameters, tracking and fragments (but not
    `#!` and `#/` addresses) make no difference. Empty for what is no web address.
    """
    if "://" not in link:
        return ""
    link = without_tracking(link)
    simple = _SIMPLE.match(link)
    if simple:
        return simple[1] + simple[2].rstrip("/") + (simple[3] or "")
    return _spelled(link)


@lru_cache(maxsize=8192)
def _spelled(link: str) -> str:
    """`canonical`, for a link that needs taking apart."""
    try:
        parts = urlsplit(link)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    host = host.removeprefix("www.") + ("" if port in (None, 80, 443) else f":{port}")
    path = quote(
        unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~", errors="surrogateescape"
    ).rstrip("/")
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return f"{host}{path}" + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    if _TRACKING.match(name):
        return True
    return name.lower() in _SOURCE_NAMES and (
        _SOURCE_VALUES.match(value) is not None or (name == "emc" and value == "rss")
    )
