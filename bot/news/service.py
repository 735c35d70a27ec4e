"""What people can do with feeds and subscriptions: checked, limited, written down. Each method does one thing for one server."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.card import Choice
from bot.errors import BadInput, LimitReached, NotFound
from bot.markdown import clean
from bot.news.audience import Audience
from bot.news.audit import Audit
from bot.news.dedupe import keyed
from bot.news.discover import Discovery
from bot.news.fetch import Failed
from bot.news.intake import Intake
from bot.news.model import GuildId, SourceId, Subscription, SubscriptionId, Target, UserId
from bot.news.schedule import base_interval_s
from bot.news.sources import GuildSource, SourceRepository
from bot.news.subscriptions import Subscribed, SubscriptionRepository
from bot.places.places import Places

MOST_CHOICES = 25
Discover = Callable[[str], Awaitable[Discovery]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server may have."""

    subscriptions: int = 50
    sources: int = 25
    adds_an_hour: int = 10


@dataclass(frozen=True, slots=True)
class AddedSource:
    """A feed that a server has now. `others` are further feeds of the site, `newest` the titles that it shows."""

    source: SourceId
    url: str
    title: str
    newest: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewSubscription:
    """A subscription that a channel has now. `sources` counts the feeds that can bring news to it."""

    subscription: Subscription
    sources: int


@dataclass(frozen=True, slots=True)
class Tools:
    """What the service works with, opened."""

    sources: SourceRepository
    subscriptions: SubscriptionRepository
    audience: Audience
    audit: Audit
    places: Places
    discover: Discover
    intake: Intake


class NewsService:
    """Feeds and subscriptions of servers.

    Args:
        clock: the present time, aware and in UTC.
        wake: starts a poll now.
    """

    def __init__(
        self,
        tools: Tools,
        *,
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        least_interval_s: int,
        limits: Limits | None = None,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._wake = wake
        self._least_interval_s = least_interval_s
        self._limits = limits or Limits()

    async def add_source(
        self, guild: GuildId, address: str, *, by: UserId, name: str | None = None, home: str | None = None
    ) -> AddedSource:
        """Adds the feed behind an address, a feed's or a site's.

        Raises:
            BadInput: there is no feed, or `home` is no place; the message says what was found instead.
            LimitReached: the server has too many feeds, or added too many this hour.
        """
        place = self._place(home) if home else None
        await self._check_source_limits(guild)
        found = await self._tools.discover(address)
        if not found.candidates:
            raise _no_feed(found)
        best = found.candidates[0]
        title = clean(name or best.title, limit=100) or best.url
        source = await self._tools.sources.add(
            guild,
            best.url,
            title=title,
            home=[place] if place else [],
            by=by,
            now=self._clock(),
            interval_s=base_interval_s(self._least_interval_s),
            newest=0,
        )
        shown = [key for _, keys in keyed(best.feed.entries) for key in keys]
        await self._tools.intake.baseline(source, tuple(dict.fromkeys(shown)), self._clock())
        await self._note(guild, by, "source added", best.url)
        self._wake()
        newest = tuple(clean(entry.title, limit=150) for entry in best.newest)
        return AddedSource(source, best.url, title, newest, tuple(one.url for one in found.candidates[1:]))

    async def sources(self, guild: GuildId) -> list[GuildSource]:
        """The server's feeds and how they fare."""
        return await self._tools.sources.of_guild(guild, self._clock())

    async def remove_source(self, guild: GuildId, source: SourceId, *, by: UserId) -> GuildSource:
        """Takes a feed from the server; `restore_source` undoes it. Raises NotFound."""
        known = await self._source(guild, source)
        await self._tools.sources.remove(guild, source, self._clock())
        await self._note(guild, by, "source removed", known.url)
        return known

    async def restore_source(self, guild: GuildId, source: SourceId, *, by: UserId) -> GuildSource:
        """Undoes `remove_source`. Raises NotFound."""
        if not await self._tools.sources.restore(guild, source):
            raise NotFound("no such feed", message_id="feeds-not-found")
        known = await self._source(guild, source)
        await self._note(guild, by, "source restored", known.url)
        return known

    async def pause_source(self, guild: GuildId, source: SourceId, *, by: UserId, paused: bool) -> GuildSource:
        """Pauses or resumes a feed for this server alone. Raises NotFound."""
        known = await self._source(guild, source)
        await self._tools.sources.pause(guild, source, paused=paused)
        await self._note(guild, by, "source paused" if paused else "source resumed", known.url)
        return replace(known, paused=paused)

    async def poll_source(self, guild: GuildId, source: SourceId) -> GuildSource:
        """Polls a feed now, also one that was switched off. Raises NotFound."""
        known = await self._source(guild, source)
        await self._tools.sources.poll_soon(source, self._clock())
        self._wake()
        return known

    async def subscribe(
        self, target: Target, *, by: UserId, regions: str, exact: bool = False, mention_role: int | None = None
    ) -> NewSubscription:
        """Subscribes a channel to regions, written as people write them and separated by commas.

        Raises:
            BadInput: a region is not known, or the channel has these already.
            LimitReached: the server has too many subscriptions.
        """
        codes = self._regions(regions)
        guild = _guild(target)
        existing = await self._tools.subscriptions.of_guild(guild)
        if len(existing) >= self._limits.subscriptions:
            raise LimitReached("subscriptions", message_id="news-limit", limit=self._limits.subscriptions)
        for one in existing:
            if one.subscription.target.channel == target.channel and one.subscription.regions == codes:
                raise BadInput("subscribed already", message_id="news-already")
        subscription = Subscription(
            SubscriptionId(0), target, codes, exact_regions=exact, no_region="home", mention_role=mention_role
        )
        number = await self._tools.subscriptions.add(subscription, by=by, now=self._clock())
        subscription = replace(subscription, id=number)
        self._tools.audience.put(subscription)
        await self._note(guild, by, "subscribed", f"{target.channel}: {' '.join(sorted(codes))}")
        sources = await self.sources(guild)
        return NewSubscription(subscription, sum(not source.paused for source in sources))

    async def subscriptions(self, guild: GuildId) -> list[Subscribed]:
        """The server's subscriptions, oldest first."""
        return await self._tools.subscriptions.of_guild(guild)

    async def unsubscribe(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId) -> Subscribed:
        """Ends a subscription; `resubscribe` undoes it. Raises NotFound."""
        known = await self._subscription(guild, subscription)
        await self._tools.subscriptions.remove(guild, subscription, self._clock())
        self._tools.audience.drop(subscription)
        await self._note(guild, by, "unsubscribed", str(known.subscription.target.channel))
        return known

    async def resubscribe(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId) -> Subscribed:
        """Undoes `unsubscribe`. Raises NotFound."""
        if not await self._tools.subscriptions.restore(guild, subscription):
            raise NotFound("no such subscription", message_id="news-not-found")
        known = await self._subscription(guild, subscription)
        self._tools.audience.put(known.subscription)
        await self._note(guild, by, "resubscribed", str(known.subscription.target.channel))
        return known

    async def pause(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId, paused: bool) -> Subscribed:
        """Pauses or resumes a subscription; resuming also ends a suspension. Raises NotFound."""
        known = await self._subscription(guild, subscription)
        changed = replace(known.subscription, paused=paused)
        await self._tools.subscriptions.change(changed)
        self._tools.audience.put(changed)
        await self._note(guild, by, "paused" if paused else "resumed", str(changed.target.channel))
        return replace(known, subscription=changed, suspended=None)

    async def suggest_subscriptions(self, guild: GuildId, text: str, language: str) -> list[Choice]:
        """Subscriptions of the server for autocomplete: what was typed is looked for in their labels."""
        choices = [
            Choice(self.describe(one.subscription, language)[:100], str(one.subscription.id))
            for one in await self.subscriptions(guild)
        ]
        return _filtered(choices, text)

    async def suggest_sources(self, guild: GuildId, text: str) -> list[Choice]:
        """Feeds of the server for autocomplete."""
        return _filtered([Choice(one.name[:100], str(one.source)) for one in await self.sources(guild)], text)

    def suggest_regions(self, text: str, language: str) -> list[Choice]:
        """Regions for autocomplete; in a list, the part after the last comma is completed."""
        before, comma, last = text.rpartition(",")
        head = f"{before}{comma} " if comma else ""
        found = self._tools.places.suggest(last.strip(), language, limit=MOST_CHOICES)
        whole = [(f"{head}{place.flag} {place.name}".strip(), f"{head}{place.code}") for place in found]
        return [Choice(label[-100:], value) for label, value in whole if len(value) <= 100]

    def describe(self, subscription: Subscription, language: str) -> str:
        """A subscription's regions in words, for lists."""
        names = [self._tools.places.name(code, language) for code in sorted(subscription.regions)]
        return f"{', '.join(names)} → #{subscription.target.channel}"

    def region_names(self, codes: Sequence[str], language: str) -> list[str]:
        """Regions as a language names them, with their flags."""
        places = [self._tools.places.get(code) for code in sorted(codes)]
        return [f"{place.flag} {self._tools.places.name(place.code, language)}".strip() for place in places if place]

    def _regions(self, text: str) -> frozenset[str]:
        wanted = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
        if not wanted:
            raise BadInput("no region", message_id="news-no-region")
        return frozenset(self._place(part) for part in wanted[:MOST_CHOICES])

    def _place(self, text: str) -> str:
        code = self._tools.places.find(text)
        if code is not None:
            return code
        near = [place.name for place in self._tools.places.suggest(text, limit=3)]
        if near:
            raise BadInput(
                f"unknown region {text!r}",
                message_id="news-unknown-region-near",
                region=text[:80],
                near=", ".join(near),
            )
        raise BadInput(f"unknown region {text!r}", message_id="news-unknown-region", region=text[:80])

    async def _check_source_limits(self, guild: GuildId) -> None:
        if len(await self.sources(guild)) >= self._limits.sources:
            raise LimitReached("sources", message_id="feeds-limit", limit=self._limits.sources)
        recent = await self._tools.sources.added_since(guild, self._clock() - timedelta(hours=1))
        if recent >= self._limits.adds_an_hour:
            raise LimitReached("adds", message_id="feeds-limit-hour", limit=self._limits.adds_an_hour)

    async def _source(self, guild: GuildId, source: SourceId) -> GuildSource:
        known = next((one for one in await self.sources(guild) if one.source == source), None)
        if known is None:
            raise NotFound("no such feed", message_id="feeds-not-found")
        return known

    async def _subscription(self, guild: GuildId, subscription: SubscriptionId) -> Subscribed:
        known = await self._tools.subscriptions.get(guild, subscription)
        if known is None:
            raise NotFound("no such subscription", message_id="news-not-found")
        return known

    async def _note(self, guild: GuildId, by: UserId, what: str, details: str) -> None:
        await self._tools.audit.note(guild, by, what, details=details, now=self._clock())


def _guild(target: Target) -> GuildId:
    if target.guild is None:
        raise BadInput("subscriptions belong to servers", message_id="error-server-only")
    return target.guild


def _no_feed(found: Discovery) -> BadInput:
    """Why an address has no feed: what its server answered, or that its page names none."""
    if isinstance(found.outcome, Failed):
        return BadInput(found.outcome.sentence, message_id=found.outcome.message_id)
    reason = str(found.problem.facts.get("reason", "")) if found.problem else ""
    return BadInput(
        f"no feed at {found.address}: {reason}", message_id="feeds-no-feed", address=clean(found.address, limit=200)
    )


def _filtered(choices: Sequence[Choice], text: str) -> list[Choice]:
    wanted = text.casefold().strip()
    return [choice for choice in choices if wanted in choice.label.casefold() or wanted == choice.value][:MOST_CHOICES]
