"""Who listens: the index of all subscriptions in memory, kept in step with the store."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.news.correcting.model import Corrections
from bot.news.match import Candidate, Index
from bot.news.model import GuildId, Subscription, SubscriptionId
from bot.news.subscriptions import SubscriptionRepository
from bot.news.wire import to_ms
from bot.news.wished import Regions

OVERLAP_MS = 120_000
"""More than a commit takes, and than the clocks of two machines differ."""

NO_GUILD = GuildId(0)
"""Stands for persons by themselves in the index."""


class Audience:
    """The subscriptions of this process. `load` reads them all; changes made here are told by `put` and `drop`.

    Args:
        repository: where they are kept.
        regions: what lies where.
        public: whether a feed's address is public: what persons watch outside of servers may follow those only.
    """

    def __init__(
        self,
        repository: SubscriptionRepository,
        regions: Regions,
        *,
        public: Callable[[str], bool] = lambda _url: False,
    ) -> None:
        self._repository = repository
        self._regions = regions
        self._public = public
        self.corrections = Corrections()
        self.index = Index(regions)
        self._followed_ms = 0
        self._loading = asyncio.Lock()
        self._meanwhile: dict[SubscriptionId, Subscription | None] | None = None
        """What changed while everything is read anew, with None for what is gone; None at other times."""

    async def load(self) -> None:
        """Reads every subscription anew; look-ups go on with the old index until the new one stands."""
        async with self._loading:
            self._followed_ms = 0
            self._meanwhile = {}
            try:
                subscriptions = await self._repository.active()
                fresh = await asyncio.to_thread(Index, self._regions, subscriptions)
                for number, changed in self._meanwhile.items():
                    # It may have been written after all were read.
                    if changed is None:
                        fresh.drop(number)
                    else:
                        fresh.put(changed)
                self.index = fresh
            finally:
                self._meanwhile = None

    async def follow(self, now: datetime) -> None:
        """Takes over what other processes changed since the last time; all of two minutes back, for commits take their time."""
        until_ms = to_ms(now)
        since_ms = min(self._followed_ms or until_ms, until_ms) - OVERLAP_MS
        for subscription, active in await self._repository.changed(since_ms):
            if active:
                self.put(subscription)
            else:
                self.drop(subscription.id)
        self._followed_ms = until_ms

    def put(self, subscription: Subscription) -> None:
        """A subscription is new or has changed."""
        if self._meanwhile is not None:
            self._meanwhile[subscription.id] = subscription
        self.index.put(subscription)

    def drop(self, subscription_id: SubscriptionId) -> None:
        """A subscription is gone, or suspended."""
        if self._meanwhile is not None:
            self._meanwhile[subscription_id] = None
        self.index.drop(subscription_id)

    def listeners(
        self, guilds: Mapping[frozenset[str], Sequence[GuildId]], url: str
    ) -> Mapping[frozenset[str], Sequence[GuildId]]:
        """Who may hear of a feed: the servers that have it, and everybody's own watches (server 0) where it is public."""
        if not self.index.has(NO_GUILD) or not self._public(url):
            return guilds
        return {**guilds, frozenset(): [*guilds.get(frozenset(), ()), NO_GUILD]}

    def wanting(self, candidate: Candidate, guilds: Collection[GuildId]) -> tuple[Subscription, ...]:
        """Who of these servers gets an article, each by its regions as that server sees them."""
        article = candidate.article
        apart = self.corrections.own_of(article.source) & frozenset(guilds)
        if not apart:
            return tuple(self.index.match(candidate, guilds))
        found = list(self.index.match(candidate, [guild for guild in guilds if guild not in apart]))
        for guild in apart:
            tags = self.corrections.over(article.tags, article.source, article.id, guild)
            found += self.index.match(replace(candidate, article=replace(article, tags=tags)), [guild])
        return tuple(found)
