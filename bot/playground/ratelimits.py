"""Discord's rate limits: a bucket for each route and major parameter, and 50 requests a second for the whole bot."""

import hashlib
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.errors import JsonObject

GLOBAL_LIMIT = 50
GLOBAL_WINDOW_S = 1.0
INVALID_LIMIT = 10_000
INVALID_WINDOW_S = 600.0
"""401, 403 and 429 answers in ten minutes after which Discord's front refuses the address altogether."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    window_s: float


@dataclass(slots=True)
class _Bucket:
    limit: Limit
    resets_at: float = 0.0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the headers say, and how long to wait when the request is refused (None when it may pass)."""

    headers: dict[str, str]
    wait_s: float | None = None
    everywhere: bool = False

    def body(self) -> JsonObject:
        """The JSON of a 429."""
        wait_s = round(self.wait_s or 0.0, 3)
        return {"message": "You are being rate limited.", "retry_after": wait_s, "global": self.everywhere}


@dataclass(slots=True)
class RateLimits:
    """Counts requests. `enabled` is the switch; `clock` gives seconds."""

    clock: Callable[[], float]
    enabled: bool = True
    _buckets: dict[tuple[str, str], _Bucket] = field(default_factory=dict)
    _recent: deque[float] = field(default_factory=deque)
    _invalid: deque[float] = field(default_factory=deque)

    def take(self, route: str, major: str, limit: Limit, *, counts_globally: bool) -> Allowance:
        """Count one request; the allowance tells whether it may pass."""
        if not self.enabled:
            return Allowance({})
        now = self.clock()
        if counts_globally:
            wait_s = self._global_wait(now)
            if wait_s is not None:
                return refusal(wait_s, everywhere=True)
        if len(self._buckets) > 10_000:
            self._buckets = {key: kept for key, kept in self._buckets.items() if kept.resets_at > now}
        bucket = self._buckets.setdefault((route, major), _Bucket(limit))
        if now >= bucket.resets_at:
            bucket.used, bucket.resets_at = 0, now + limit.window_s
        wait_s = bucket.resets_at - now
        if bucket.used >= limit.requests:
            return refusal(wait_s, headers=_headers(route, bucket, wait_s, remaining=0))
        bucket.used += 1
        return Allowance(_headers(route, bucket, wait_s, remaining=limit.requests - bucket.used))

    def count_invalid(self) -> None:
        """Note an answer that Discord's front counts against the address."""
        self._invalid.append(self.clock())

    def banned(self) -> bool:
        """Too many invalid requests: Discord's front now refuses everything."""
        edge = self.clock() - INVALID_WINDOW_S
        while self._invalid and self._invalid[0] < edge:
            self._invalid.popleft()
        return self.enabled and len(self._invalid) >= INVALID_LIMIT

    def _global_wait(self, now: float) -> float | None:
        while self._recent and self._recent[0] <= now - GLOBAL_WINDOW_S:
            self._recent.popleft()
        if len(self._recent) >= GLOBAL_LIMIT:
            return self._recent[0] + GLOBAL_WINDOW_S - now
        self._recent.append(now)
        return None


def refusal(wait_s: float, *, everywhere: bool = False, headers: dict[str, str] | None = None) -> Allowance:
    """A refusal for a while, with the headers of a 429."""
    wait_s = max(wait_s, 0.001)
    said = {"Retry-After": str(math.ceil(wait_s)), "X-RateLimit-Scope": "global" if everywhere else "user"}
    if everywhere:
        said["X-RateLimit-Global"] = "true"
    return Allowance((headers or {}) | said, wait_s, everywhere)


def _headers(route: str, bucket: _Bucket, wait_s: float, *, remaining: int) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(bucket.limit.requests),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": f"{bucket.resets_at:.3f}",
        "X-RateLimit-Reset-After": f"{wait_s:.3f}",
        "X-RateLimit-Bucket": hashlib.md5(route.encode(), usedforsecurity=False).hexdigest(),
    }
