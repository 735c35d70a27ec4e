"""Who listens: the index of all subscriptions in memory, kept in step with the store."""

from collections.abc import Collection

from bot.news.match import Candidate, Index, Regions
from bot.news.model import GuildId, Subscription, SubscriptionId
from bot.news.subscriptions import SubscriptionRepository


class Audience:
    """The subscriptions of this process. `load` reads them all; changes made here are told by `put` and `drop`."""

    def __init__(self, repository: SubscriptionRepository, regions: Regions) -> None:
        self._repository = repository
        self._regions = regions
        self.index = Index(regions)

    async def load(self) -> None:
        """Reads every subscription anew; look-ups go on with the old index until the new one stands."""
        self.index = Index(self._regions, await self._repository.active())

    def put(self, subscription: Subscription) -> None:
        """A subscription is new or has changed."""
        self.index.put(subscription)

    def drop(self, subscription_id: SubscriptionId) -> None:
        """A subscription is gone, or suspended."""
        self.index.drop(subscription_id)

    def wanting(self, candidate: Candidate, guilds: Collection[GuildId]) -> tuple[Subscription, ...]:
        """Who of these servers gets an article."""
        return tuple(self.index.match(candidate, guilds))
