"""The values of watches: what a person asked to be told of in private messages."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.news.model import Subscription, SubscriptionId

CLOSED = "discord-50007"
"""Why watches stand still when a person takes no private messages and has not been told of it yet."""
CLOSED_TOLD = "closed-told"
LEFT = "left-server"


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the day, in the person's own time, in which nothing is sent. They may pass midnight."""

    start: time
    end: time

    def holds(self, moment: time) -> bool:
        """Whether a time of the day lies in them."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Watcher:
    """A person who watches. `quiet` is None when they may be written to at any hour."""

    user: int
    locale: str = "en"
    zone: str = "UTC"
    quiet: Quiet | None = None

    def quiet_until(self, now: datetime) -> datetime | None:
        """The end of the quiet hours that hold now, None when none do. A skipped or doubled hour is read as Python reads it."""
        if self.quiet is None:
            return None
        zone = ZoneInfo(self.zone)
        here = now.astimezone(zone)
        if not self.quiet.holds(here.time()):
            return None
        end = datetime.combine(here.date(), self.quiet.end, zone)
        if end <= here:
            end = datetime.combine(here.date() + timedelta(days=1), self.quiet.end, zone)
        return end.astimezone(now.tzinfo)

    def day_began(self, now: datetime) -> datetime:
        """Midnight in the person's own time."""
        zone = ZoneInfo(self.zone)
        return datetime.combine(now.astimezone(zone).date(), time(), zone).astimezone(now.tzinfo)


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
