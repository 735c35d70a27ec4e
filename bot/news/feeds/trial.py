"""`/feeds test`: one look at a feed, and for each of its newest entries what would become of it and why. Nothing is written."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.errors import ParseError
from bot.news import dedupe
from bot.news.digest import Parser, Tag
from bot.news.explain import held
from bot.news.fetch import Failed, Fetched, Outcome
from bot.news.intake import Intake
from bot.news.match import Candidate, Stopped
from bot.news.model import TOO_OLD, Article, Entry, Feed, GuildId, Subscription, Tags
from bot.news.parse import complete
from bot.news.sources import GuildSource
from bot.news.subscriptions import SubscriptionRepository
from bot.news.wished import Regions

SHOWN = 6
"""Newest entries that are looked at."""
Look = Callable[[str], Awaitable[Outcome]]


class State(StrEnum):
    """What a poll would do with an entry."""

    NEW = "new"
    KNOWN = "known"
    TOO_OLD = "too-old"
    FIRST = "first"
    """Part of a feed that is read for the first time: its entries are noted and not posted."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One entry. `wanted` are subscriptions that it fits, `stopped` the others, each with the reason."""

    entry: Entry
    tags: Tags
    state: State
    wanted: tuple[Subscription, ...]
    stopped: tuple[tuple[Subscription, Stopped], ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """One look. `failed` is a reason of the catalogs (`fetch-…` or `parse-…`), empty when the feed was read."""

    source: GuildSource
    failed: str = ""
    entries: int = 0
    newest: tuple[Tried, ...] = ()
    gone: bool = False
    """Whether its site says that it took the feed away for good."""
    spared: bool = False
    """Whether its site asks to be spared for a while."""


class Tester:
    """Looks at feeds.

    Args:
        look: fetches a URL.
        tag: as the poller's; `warm` is awaited before its first use.
    """

    def __init__(
        self,
        look: Look,
        parser: Parser,
        *,
        intake: Intake,
        subscriptions: SubscriptionRepository,
        regions: Regions,
        tag: Tag,
        warm: Callable[[], Awaitable[None]],
        clock: Callable[[], datetime],
    ) -> None:
        self._look = look
        self._parser = parser
        self._intake = intake
        self._subscriptions = subscriptions
        self._regions = regions
        self._tag = tag
        self._warm = warm
        self._clock = clock

    async def trial(self, guild: GuildId, source: GuildSource) -> Trial:
        """Fetches a feed once and says what its entries are worth to this server."""
        outcome = await self._look(source.url)
        if isinstance(outcome, Failed):
            spared = outcome.retry_after_s is not None
            return Trial(source, f"fetch-{outcome.reason}", gone=outcome.gone, spared=spared)
        if not isinstance(outcome, Fetched):
            return Trial(source, "fetch-unasked-304")
        now = self._clock()
        try:
            feed = await self._parser.parse(
                outcome.body, content_type=outcome.content_type, base_url=outcome.url, now=now
            )
        except ParseError as error:
            return Trial(source, f"parse-{error.facts.get('reason', 'unreadable')}")
        await self._warm()
        subscriptions = [one.subscription for one in await self._subscriptions.of_guild(guild) if one.suspended is None]
        newest = await self._tried(source, feed, subscriptions)
        return Trial(source, entries=len(feed.entries), newest=tuple(newest))

    async def _tried(self, source: GuildSource, feed: Feed, subscriptions: Sequence[Subscription]) -> list[Tried]:
        now = self._clock()
        keyed = dedupe.keyed(feed.entries)
        newest = sorted(keyed, key=lambda pair: pair[0].published or now, reverse=True)[:SHOWN]
        keys = tuple(dict.fromkeys(key for _, found in newest for key in found))
        known = await self._intake.known(source.source, keys, now)
        return [
            self._one(
                source,
                feed,
                complete(entry),
                subscriptions,
                state=_state(entry, now, known=any(key in known for key in own), read_before=source.baseline_done),
            )
            for entry, own in newest
        ]

    def _one(
        self, source: GuildSource, feed: Feed, entry: Entry, subscriptions: Sequence[Subscription], *, state: State
    ) -> Tried:
        home = frozenset(source.home)
        tags = self._tag(entry, home, source.own.language or entry.language or feed.language or source.language)
        candidate = Candidate.of(Article(source.source, (), entry, tags, self._clock()), home)
        results = [(one, held(self._regions, one, candidate)) for one in subscriptions]
        return Tried(
            entry,
            tags,
            state,
            wanted=tuple(one for one, stopped in results if stopped is None),
            stopped=tuple((one, stopped) for one, stopped in results if stopped is not None),
        )


def _state(entry: Entry, now: datetime, *, known: bool, read_before: bool) -> State:
    if known:
        return State.KNOWN
    if not read_before:
        return State.FIRST
    old = entry.published is not None and now - entry.published > TOO_OLD
    return State.TOO_OLD if old else State.NEW
