"""What people can do with subscriptions: checked, limited, written down. Each method does one thing for one server."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.card import Choice
from bot.errors import BadInput, LimitReached, NotFound
from bot.markdown import clean
from bot.news.audience import Audience
from bot.news.audit import Note
from bot.news.explain import Explainer, Preview
from bot.news.feeds.service import filtered
from bot.news.holding import Holding
from bot.news.limits import UNDO_WITHIN, Limits, LimitsOf, fixed
from bot.news.model import GuildId, Subscription, SubscriptionId, Target, UserId
from bot.news.presence import GONE
from bot.news.sources import GuildSource, SourceRepository
from bot.news.subscriptions import Subscribed, SubscriptionRepository
from bot.news.timing import due, when
from bot.news.turns import Turns
from bot.news.wire import wishes_text
from bot.news.wishes import Phones, Typed, WishReader, suggest_last
from bot.places.places import Places

MOST_CHOICES = 25


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
    places: Places
    explainer: Explainer
    phones: Phones
    holding: Holding


class NewsService:
    """Subscriptions of servers.

    Args:
        clock: the present time, aware and in UTC.
    """

    def __init__(
        self,
        tools: Tools,
        *,
        clock: Callable[[], datetime],
        limits: LimitsOf | None = None,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._limits = limits or fixed(Limits())
        self._turns = Turns()
        self._reader = WishReader(tools.places, tools.phones)
        self.explainer = tools.explainer

    async def sources(self, guild: GuildId) -> list[GuildSource]:
        """The server's feeds: what subscriptions can name."""
        return await self._tools.sources.of_guild(guild, self._clock())

    async def reload(self) -> None:
        """Reads who listens anew, after many subscriptions changed at once."""
        await self._tools.audience.load()

    async def subscribe(self, target: Target, typed: Typed, *, by: UserId) -> NewSubscription:
        """Subscribes a channel to wishes as people write them. News that names no region counts for its source's home.

        Raises:
            BadInput: something is not known, nothing is wished, or the channel has the same already.
            LimitReached: the server has too many subscriptions.
        """
        guild = _guild(target)
        async with self._turns.of(guild):
            existing = await self._tools.subscriptions.of_guild(guild)
            await self._check_limit(guild, existing)
            sources = await self.sources(guild)
            subscription = await self._read(typed, _without_wishes(target), sources)
            _check_new(subscription, existing)
            note = self._note(guild, by, "subscribed", subscription)
            number = await self._tools.subscriptions.add(subscription, by=by, now=self._clock(), note=note)
            subscription = replace(subscription, id=number)
            self._tools.audience.put(subscription)
            heard = [one for one in sources if not one.paused and one.source in (subscription.sources or {one.source})]
            return NewSubscription(subscription, len(heard))

    async def edit(self, guild: GuildId, subscription: SubscriptionId, typed: Typed, *, by: UserId) -> Subscribed:
        """Puts what was typed over a subscription's wishes. It stays paused when it is.

        Raises:
            BadInput: as `subscribe`.
            NotFound: this server has no such subscription.
        """
        async with self._turns.of(guild):
            known = await self._subscription(guild, subscription)
            changed = await self._read(typed, known.subscription, await self.sources(guild))
            others = [one for one in await self.subscriptions(guild) if one.subscription.id != subscription]
            _check_new(changed, others)
            await self._tools.subscriptions.change(changed, note=self._note(guild, by, "subscription-edited", changed))
            self._tools.audience.put(changed)
            if when(changed) != when(known.subscription):
                now = self._clock()
                await self._tools.holding.reschedule(changed, due(changed, now), now)
            return replace(known, subscription=changed, suspended=None)

    async def subscription(self, guild: GuildId, subscription: SubscriptionId) -> Subscribed:
        """One subscription of the server. Raises NotFound."""
        return await self._subscription(guild, subscription)

    async def preview(self, target: Target, typed: Typed, *, subscription: SubscriptionId | None = None) -> Preview:
        """What the last 7 days would have given for wishes, put over those of a subscription where one is named.

        Raises:
            BadInput: something is not known, or nothing is wished.
            NotFound: this server has no such subscription.
        """
        guild = _guild(target)
        before = _without_wishes(target)
        if subscription is not None:
            before = (await self._subscription(guild, subscription)).subscription
        wished = await self._read(typed, before, await self.sources(guild))
        return await self._tools.explainer.preview(guild, wished)

    async def subscriptions(self, guild: GuildId) -> list[Subscribed]:
        """The server's subscriptions, oldest first."""
        return await self._tools.subscriptions.of_guild(guild)

    async def unsubscribe(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId) -> Subscribed:
        """Ends a subscription; `resubscribe` undoes it. Raises NotFound."""
        async with self._turns.of(guild):
            known = await self._subscription(guild, subscription)
            note = self._note(guild, by, "unsubscribed", known.subscription)
            await self._tools.subscriptions.remove(guild, subscription, self._clock(), note=note)
            self._tools.audience.drop(subscription)
            return known

    async def resubscribe(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId) -> Subscribed:
        """Undoes `unsubscribe`. Raises NotFound, and LimitReached when others took its place."""
        async with self._turns.of(guild):
            removed = await self._tools.subscriptions.get(guild, subscription, removed=True)
            if removed is None:
                raise NotFound("no such subscription", message_id="news-not-found")
            await self._check_limit(guild, await self._tools.subscriptions.of_guild(guild))
            note = self._note(guild, by, "resubscribed", removed.subscription)
            since = self._clock() - UNDO_WITHIN
            if not await self._tools.subscriptions.restore(guild, subscription, since=since, note=note):
                raise NotFound("too late", message_id="error-undo-late", minutes=UNDO_WITHIN // timedelta(minutes=1))
            known = await self._subscription(guild, subscription)
            if known.suspended is None:
                self._tools.audience.put(known.subscription)
            return known

    async def pause(self, guild: GuildId, subscription: SubscriptionId, *, by: UserId, paused: bool) -> Subscribed:
        """Pauses or resumes a subscription; resuming also ends a suspension. Raises NotFound."""
        async with self._turns.of(guild):
            known = await self._subscription(guild, subscription)
            changed = replace(known.subscription, paused=paused)
            what = "subscription-paused" if paused else "subscription-resumed"
            await self._tools.subscriptions.change(changed, note=self._note(guild, by, what, changed))
            self._tools.audience.put(changed)
            return replace(known, subscription=changed, suspended=None)

    async def named(self, guild: GuildId, text: str, language: str, *, channels: Mapping[int, str]) -> SubscriptionId:
        """The subscription that a person means: by its id, as suggestions give it, else by its label or its wishes, in any case.

        `channels` names the server's channels by their ids, for the labels.

        Raises:
            NotFound: the server has none such.
            BadInput: several have these wishes.
        """
        wanted = text.strip().casefold()
        known = [one.subscription for one in await self.subscriptions(guild)]

        def called(one: Subscription) -> bool:
            names = [self._wishes(one, own) for own in {language, "en"}]
            labels = [clean(self.describe(one, own, channels=channels), limit=100) for own in {language, "en"}]
            return wanted in {name.casefold() for name in (*names, *labels)}

        named = [one for one in known if str(one.id) == wanted] or await asyncio.to_thread(
            lambda: [one for one in known if called(one)]
        )
        if not named:
            raise NotFound("no such subscription", message_id="news-not-found")
        if len(named) > 1:
            raise BadInput("several subscriptions", message_id="news-several", name=clean(text, limit=100))
        return named[0].id

    async def suggest_subscriptions(
        self,
        guild: GuildId,
        text: str,
        language: str,
        *,
        channels: Mapping[int, str],
        gone: str = "",
        seen: Callable[[Subscribed], bool] | None = None,
    ) -> list[Choice]:
        """Subscriptions of the server for autocomplete: what was typed is looked for in their labels.

        `channels` names the server's channels by their ids; those that are missing are shown by their id, and those that
        were deleted as `gone`. `seen`, where given, leaves out the others.
        """
        all_ = await self.subscriptions(guild)
        deleted: dict[int, str] = {
            one.subscription.target.channel: gone for one in all_ if one.suspended == GONE and gone
        }
        found = [one.subscription for one in all_ if seen is None or seen(one)]
        channels = {**channels, **deleted}
        labels = await asyncio.to_thread(
            lambda: [self.describe(one, language, channels=channels)[:100] for one in found]
        )
        return filtered([Choice(label, str(one.id)) for label, one in zip(labels, found, strict=True)], text)

    async def suggest_feeds_of_wish(self, guild: GuildId, text: str) -> list[Choice]:
        """Feeds of the server for a list of them."""
        known = [Choice(one.name[:60], str(one.source)) for one in await self.sources(guild)]
        return suggest_last(text, lambda last: filtered(known, last))

    def suggest_regions(self, text: str, language: str) -> list[Choice]:
        """Regions for autocomplete; in a list, the part after the last comma is completed."""

        def found(last: str) -> list[Choice]:
            places = self._tools.places.suggest(last, language, limit=MOST_CHOICES)
            return [Choice(f"{place.flag} {place.name}".strip(), place.code) for place in places]

        return suggest_last(text, found)

    async def suggest_devices(self, text: str) -> list[Choice]:
        """Phones, also after a comma."""
        return await asyncio.to_thread(suggest_last, text, self._tools.phones.suggest_devices)

    async def suggest_brands(self, text: str) -> list[Choice]:
        """Brands, also after a comma."""
        return await asyncio.to_thread(suggest_last, text, self._tools.phones.suggest_brands)

    async def device_names(self, ids: Iterable[str]) -> dict[str, str]:
        """Brands and names of phones by their ids."""
        return await asyncio.to_thread(lambda: {one: self._tools.phones.device_name(one) for one in ids})

    def describe(self, subscription: Subscription, language: str, *, channels: Mapping[int, str]) -> str:
        """A subscription's wishes in a few words, for lists: regions, brands and words, then its channel."""
        channel = subscription.target.channel
        return f"{self._wishes(subscription, language)} → #{channels.get(channel, channel)}"

    def _wishes(self, subscription: Subscription, language: str) -> str:
        names = [self._tools.places.name(code, language) for code in sorted(subscription.regions)]
        devices = [self._tools.phones.device_name(one) for one in sorted(subscription.devices)]
        return ", ".join([*names, *devices, *sorted(subscription.brands), *subscription.words]) or "*"

    async def _check_limit(self, guild: GuildId, existing: Sequence[Subscribed]) -> None:
        limits = await self._limits(guild)
        if len(existing) >= limits.subscriptions:
            raise LimitReached("subscriptions", message_id="news-limit", limit=limits.subscriptions)

    async def _read(self, typed: Typed, before: Subscription, sources: Sequence[GuildSource]) -> Subscription:
        return await asyncio.to_thread(self._reader.read, typed, before, sources)

    async def _subscription(self, guild: GuildId, subscription: SubscriptionId) -> Subscribed:
        known = await self._tools.subscriptions.get(guild, subscription)
        if known is None:
            raise NotFound("no such subscription", message_id="news-not-found")
        return known

    def _note(self, guild: GuildId, by: UserId, what: str, subscription: Subscription) -> Note:
        facts: dict[str, str | int] = {"channel": subscription.target.channel, "filter": wishes_text(subscription)}
        return Note(guild, by, what, self._clock(), facts)


def _guild(target: Target) -> GuildId:
    if target.guild is None:
        raise BadInput("subscriptions belong to servers", message_id="error-server-only")
    return target.guild


def _without_wishes(target: Target) -> Subscription:
    return Subscription(SubscriptionId(0), target, no_region="home")


def _check_new(wished: Subscription, others: Sequence[Subscribed]) -> None:
    """Raises BadInput when the channel has a subscription with the same wishes, whoever is mentioned."""
    text = wishes_text(replace(wished, mention_role=None, publish=False))
    for one in others:
        same_place = one.subscription.target.channel == wished.target.channel
        if same_place and wishes_text(replace(one.subscription, mention_role=None, publish=False)) == text:
            raise BadInput("subscribed already", message_id="news-already", subscription=str(one.subscription.id))
