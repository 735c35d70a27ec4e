"""Ask a source whether it has changed: a URL and its validators go in, one `Outcome` comes out; nothing expected is raised."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import msgspec

from bot.errors import FetchError
from bot.http import LIMIT_BYTES, TIMEOUT_S, Hop, Http, Response
from bot.http import REASONS as NO_ANSWER
from bot.news.model import Validators
from bot.news.parsing.examine import REASONS as UNREADABLE

MAX_WAIT_S: Final = 24 * 3600
"""However long a server asks us to stay away, we look again after a day."""
_ENDING: Final = re.compile(rb"</(\w+:)?(rss|feed|rdf|channel|html)\s*>|\}\s*\Z")
_MAX_VALIDATOR: Final = 1024
"""Characters; a longer ETag is an attack on the database."""

INTERNAL: Final = "internal"
"""The reason of a failure of ours."""

REASONS: Final[Mapping[str, str]] = {
    "gone": "The feed is gone for good (410).",
    "not-found": "There is nothing at that address (404).",
    "unauthorized": "The site asks for a login (401).",
    "forbidden": "The site refuses bots like this one (403).",
    "cloudflare": "Cloudflare stands in front of the site and lets only browsers in.",
    "slow-down": "The site asks for fewer requests (429).",
    "unavailable": "The site is not available at the moment (503).",
    "server-error": "The site has an error of its own.",
    "http-status": "The site answered with something that is not a feed.",
    "empty": "The answer is empty.",
    INTERNAL: "Bandwire itself failed on this feed.",
    "spared": "The site asked for a rest, so it was not asked this time.",
    "unasked-304": "The site says that nothing changed although it was not asked that.",
}
"""Every reason of a `Failed` that was an answer, or kept us from asking; those without one are in `bot.http.REASONS`.

Message id: `fetch-<reason>`.
"""


class NotModified(msgspec.Struct, frozen=True):
    """304: nothing changed since the validators were given."""

    validators: Validators
    permanent_url: str | None = None
    wait_s: int | None = None


class Unchanged(msgspec.Struct, frozen=True):
    """200, with the same body as the last time, byte for byte."""

    validators: Validators
    permanent_url: str | None = None
    wait_s: int | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """200 (or 226) with a new body. `url` is the one that answered: relative links start from it."""

    body: bytes
    content_type: str | None
    validators: Validators
    url: str
    permanent_url: str | None = None
    """The address to store from now on, when every redirect on the way was permanent."""
    wait_s: int | None = None
    """How long the answer may be kept (`Cache-Control`, `Expires`), at most a day; None when it does not say."""
    hops: tuple[Hop, ...] = ()
    status: int = 200


@dataclass(frozen=True, slots=True)
class Failed:
    """No feed this time. `reason` is a stable word; `message_id` says it to a person in their language."""

    reason: str
    sentence: str
    status: int | None = None
    retry_after_s: int | None = None
    """From 429 and 503, at most a day."""
    hops: tuple[Hop, ...] = ()

    @property
    def message_id(self) -> str:
        """The entry of the text catalogs; a reason of the parsers is said by theirs."""
        kind = "parse" if self.reason in UNREADABLE and self.reason not in {**REASONS, **NO_ANSWER} else "fetch"
        return f"{kind}-{self.reason}"

    @property
    def gone(self) -> bool:
        """True when the site took the feed away for good: asking again is of no use. The end of a redirect for now says nothing of that."""
        return self.reason == "gone" and all(hop.permanent for hop in self.hops)


Outcome = NotModified | Unchanged | Fetched | Failed


async def fetch(
    http: Http,
    url: str,
    *,
    now: datetime,
    validators: Validators | None = None,
    limit_bytes: int = LIMIT_BYTES,
    timeout_s: float = TIMEOUT_S,
) -> Outcome:
    """One request for a feed.

    Args:
        now: aware; dates in `Retry-After` and `Expires` are measured from it.
        validators: what the last answer gave; None asks for the whole feed whatever happened before (once a day, by the caller).
    """
    known = validators or Validators()
    try:
        response = await http.get(url, headers=_conditional(known), limit_bytes=limit_bytes, timeout_s=timeout_s)
    except FetchError as error:
        return _failed(error)
    return classify(response, known, now=now)


def classify(response: Response, known: Validators, *, now: datetime) -> Outcome:
    """What an answer means, given the validators that were sent."""
    match response.status:
        case 304:
            return _not_modified(response, known, now)
        case 200 | 226:
            return _fetched(response, known, now)
    return refusal(response, now=now)


def refusal(response: Response, *, now: datetime) -> Failed:
    """The failure that a status other than 200, 226 and 304 stands for."""
    reason = _reason(response)
    wait = retry_after(response.headers.get("Retry-After"), now=now) if response.status in (429, 503) else None
    return Failed(reason, REASONS[reason], response.status, wait, response.hops)


def retry_after(value: str | None, *, now: datetime) -> int | None:
    """Seconds to wait by a `Retry-After` header (seconds or a date, RFC 9110 § 10.2.3), at most a day; None when unreadable."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return min(int(text[:9]), MAX_WAIT_S)
    moment = _http_date(text)
    return None if moment is None else _capped((moment - now).total_seconds())


def torn(body: bytes) -> bool:
    """Whether an answer ends in the middle: neither XML's last closing tag nor JSON's last brace is near its end."""
    end = body[-2048:].replace(b"\0", b"").lower()
    return not _ENDING.search(end)


def body_hash(body: bytes) -> str:
    """The fingerprint that tells an unchanged body."""
    # Processors have instructions for it: half the time of BLAKE2.
    return hashlib.sha256(body).hexdigest()[:32]


def _conditional(known: Validators) -> dict[str, str]:
    headers = {"A-IM": "feed"}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def _not_modified(response: Response, known: Validators, now: datetime) -> Outcome:
    if not (known.etag or known.last_modified):
        return Failed("unasked-304", REASONS["unasked-304"], 304, None, response.hops)
    given = Validators(
        etag=_header(response, "ETag") or known.etag,
        last_modified=_header(response, "Last-Modified") or known.last_modified,
        body_hash=known.body_hash,
    )
    return NotModified(given, response.permanent_url, _wait(response, now))


def _fetched(response: Response, known: Validators, now: datetime) -> Outcome:
    if not response.body.strip():
        return Failed("empty", REASONS["empty"], response.status, None, response.hops)
    if _is_challenge(response):
        return Failed("cloudflare", REASONS["cloudflare"], response.status, None, response.hops)
    given = Validators(_header(response, "ETag"), _header(response, "Last-Modified"), body_hash(response.body))
    wait = _wait(response, now)
    if given.body_hash == known.body_hash:
        return Unchanged(given, response.permanent_url, wait)
    return Fetched(
        body=response.body,
        content_type=response.headers.get("Content-Type"),
        validators=given,
        url=response.url,
        permanent_url=response.permanent_url,
        wait_s=wait,
        hops=response.hops,
        status=response.status,
    )


def _failed(error: FetchError) -> Failed:
    status = error.facts.get("status")
    hops = error.facts.get("hops")
    return Failed(
        reason=str(error.facts.get("reason", "network")),
        sentence=error.sentence,
        status=status if isinstance(status, int) else None,
        hops=hops if isinstance(hops, tuple) else (),
    )


_REASON_OF_STATUS: Final[Mapping[int, str]] = {
    401: "unauthorized",
    403: "forbidden",
    404: "not-found",
    410: "gone",
    429: "slow-down",
    503: "unavailable",
}


def _reason(response: Response) -> str:
    if _is_challenge(response):
        return "cloudflare"
    return _REASON_OF_STATUS.get(response.status, "server-error" if response.status >= 500 else "http-status")


def _is_challenge(response: Response) -> bool:
    """Cloudflare's "checking your browser": named by its header, on older set-ups known by its page."""
    headers = response.headers
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return True
    if response.status not in (200, 403, 429, 503) or "cloudflare" not in headers.get("Server", "").lower():
        return False
    head = response.body[:20_000]
    return b"/cdn-cgi/challenge-platform/" in head or b"cf-chl-" in head or b"_cf_chl_opt" in head


def _wait(response: Response, now: datetime) -> int | None:
    """How long the answer stays fresh (RFC 9111 § 4.2.1), at most a day."""
    control = response.headers.get("Cache-Control")
    directives = _directives(control) if control else {}
    if "no-cache" in directives or "no-store" in directives:
        return None
    max_age = directives.get("max-age", "").strip('"')
    if max_age.isascii() and max_age.isdigit():
        age = response.headers.get("Age", "0")
        return _capped(int(max_age[:9]) - (int(age[:9]) if age.isascii() and age.isdigit() else 0))
    expires = _http_date(response.headers.get("Expires", ""))
    if expires is None:
        return None
    sent = _http_date(response.headers.get("Date", "")) or now
    return _capped((expires - sent).total_seconds())


def _directives(header: str) -> dict[str, str]:
    parts = (part.strip().partition("=") for part in header.lower().split(","))
    return {name: value for name, _, value in parts}


def _capped(seconds: float) -> int | None:
    return min(int(seconds), MAX_WAIT_S) if seconds > 0 else None


def _http_date(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    usable = value is not None and 0 < len(value) <= _MAX_VALIDATOR and value.isprintable()
    return value if usable else None
