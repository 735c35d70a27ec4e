"""The values of watches: what a person asked to be told of in private messages."""

from dataclasses import dataclass
from datetime import datetime

from bot.news.model import Subscription, SubscriptionId
from bot.news.timing import Hours, day_began, quiet_until

CLOSED = "discord-50007"
"""Why watches stand still when a person takes no private messages and has not been told of it yet."""
CLOSED_TOLD = "closed-told"
LEFT = "left-server"


@dataclass(frozen=True, slots=True)
class Watcher:
    """A person who watches. `quiet` is None when they may be written to at any hour."""

    user: int
    locale: str = "en"
    zone: str = "UTC"
    quiet: Hours | None = None

    def quiet_until(self, now: datetime) -> datetime | None:
        """The end of the quiet hours that hold now, None when none do."""
        return quiet_until(self.quiet, self.zone, now) if self.quiet else None

    def day_began(self, now: datetime) -> datetime:
        """Midnight in the person's own time."""
        return day_began(self.zone, now)


@dataclass(frozen=True, slots=True)
class Watch:
    """One watch. `subscription.target.guild` is the server whose feeds it follows; None: the public packs.

    `suspended` says why it stands still.
    """

    subscription: Subscription
    suspended: str | None = None

    @property
    def id(self) -> SubscriptionId:
        """Its number."""
        return self.subscription.id
