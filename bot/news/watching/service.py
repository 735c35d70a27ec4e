"""What a person can do with their watches: checked and limited. Nobody reaches another person's."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.card import Choice
from bot.errors import BadInput, LimitReached, NotFound
from bot.markdown import clean
from bot.news import timing
from bot.news.audience import Audience
from bot.news.limits import Limits, LimitsOf, fixed
from bot.news.model import ChannelId, DeliveryId, GuildId, Subscription, SubscriptionId, Target, TargetKind, UserId
from bot.news.watching.cards import what
from bot.news.watching.model import Watch, Watcher
from bot.news.watching.store import WatchRepository
from bot.news.wire import wishes_text
from bot.news.wishes import CLEARED, Phones, Typed, WishReader

MOST_WATCHES = 25


class WatchService:
    """Watches of persons.

    Args:
        clock: the present time, aware and in UTC.
    """

    def __init__(
        self,
        watches: WatchRepository,
        audience: Audience,
        *,
        reader: WishReader,
        phones: Phones,
        clock: Callable[[], datetime],
        limits: LimitsOf | None = None,
    ) -> None:
        self._watches = watches
        self._audience = audience
        self._reader = reader
        self._phones = phones
        self._clock = clock
        self._limits = limits or fixed(Limits())
        self._untold: set[UserId] = set()

    async def load(self) -> None:
        """Learns who is to be told that their private messages are closed."""
        self._untold = set(await self._watches.untold())

    async def add(self, user: UserId, guild: GuildId | None, typed: Typed, *, locale: str) -> Watch:
        """Makes a watch of one sort of wish, on the feeds of a server, or on the public packs.

        Raises:
            BadInput: the wish is not known, asks for nothing, or is watched already.
            LimitReached: the person, or all persons of the server together, have too many watches.
        """
        target = Target(TargetKind.DIRECT, ChannelId(user), guild, locale)
        blank = Subscription(SubscriptionId(0), target, no_region="post")
        wished = await asyncio.to_thread(self._reader.read, typed, blank, [])
        if wished.words and all(one.startswith("-") for one in wished.words):
            raise BadInput("only words to leave out", message_id="watch-no-word")
        known = await self._watches.of_person(user)
        text = wishes_text(wished)
        if any(one.subscription.target.guild == guild and wishes_text(one.subscription) == text for one in known):
            raise BadInput("watched already", message_id="watch-already")
        if len(known) >= MOST_WATCHES:
            raise LimitReached("watches", message_id="watch-limit", limit=MOST_WATCHES)
        if guild is not None:
            most = (await self._limits(guild)).watches
            if await self._watches.count_in(guild) >= most:
                raise LimitReached("watches", message_id="watch-limit-server", limit=most)
        number = await self._watches.add(wished, by=user, now=self._clock())
        await self._watches.speaks(user, locale, self._clock())
        made = replace(wished, id=number)
        self._audience.put(made)
        return Watch(made)

    async def of_person(self, user: UserId) -> list[Watch]:
        """A person's watches, oldest first."""
        return await self._watches.of_person(user)

    async def watcher(self, user: UserId) -> Watcher:
        """How the person is written to."""
        return await self._watches.watcher(user)

    async def stop(self, user: UserId, watch: SubscriptionId) -> Watch:
        """Ends a watch; `back` undoes it. Raises NotFound."""
        known = await self._watches.get(user, watch)
        if known is None or not await self._watches.remove(user, watch, self._clock()):
            raise NotFound("no such watch", message_id="watch-not-found")
        self._audience.drop(watch)
        return known

    async def back(self, user: UserId, watch: SubscriptionId) -> Watch:
        """Undoes `stop`. Raises NotFound."""
        if not await self._watches.restore(user, watch):
            raise NotFound("no such watch", message_id="watch-not-found")
        known = await self._watches.get(user, watch)
        if known is None:
            raise NotFound("no such watch", message_id="watch-not-found")
        self._audience.put(known.subscription)
        return known

    async def resume(self, user: UserId) -> int:
        """Tries all watches again that stood still; returns how many."""
        count = await self._watches.resume(user)
        for one in await self._watches.of_person(user):
            self._audience.put(one.subscription)
        self._untold.discard(user)
        return count

    async def set_quiet(self, user: UserId, hours: str, zone: str, *, locale: str) -> Watcher:
        """Keeps quiet hours, written as `22-7` or `22:30-6:45`; `-` or nothing ends them.

        Raises:
            BadInput: the hours or the time zone cannot be read.
        """
        known = await self._watches.watcher(user)
        name = _zone(zone) if zone.strip() else known.zone
        kept = Watcher(user, locale, name, _quiet(hours))
        await self._watches.set_quiet(kept, self._clock())
        return kept

    async def why(self, user: UserId, delivery: DeliveryId) -> Watch | None:
        """The watch that a private message came by."""
        return await self._watches.of_delivery(user, delivery)

    def closed(self, user: UserId) -> None:
        """Private messages to a person are refused: they are told at their next use of the bot."""
        self._untold.add(user)

    def waits_for(self, user: UserId) -> bool:
        """Whether a person has to be told that their messages are closed."""
        return user in self._untold

    async def to_be_told(self, user: UserId) -> bool:
        """Whether the person has to be told now that their messages are closed; true once only."""
        if user not in self._untold:
            return False
        self._untold.discard(user)
        await self._watches.told(user)
        return True

    async def forget(self, user: UserId) -> None:
        """Deletes everything kept about a person's watches."""
        for watch in await self._watches.forget(user, self._clock()):
            self._audience.drop(watch)
        self._untold.discard(user)

    async def suggest(self, user: UserId, text: str) -> list[Choice]:
        """The person's watches for autocomplete."""
        wanted = text.casefold().strip()
        found = await self._watches.of_person(user)
        labels = await asyncio.to_thread(lambda: [what(one.subscription, self.device_name)[:100] for one in found])
        return [
            Choice(label, str(one.id))
            for one, label in zip(found, labels, strict=True)
            if wanted in label.casefold() or wanted == str(one.id)
        ][:25]

    def device_name(self, device: str) -> str:
        """A phone's brand and name."""
        return self._phones.device_name(device)


def suggest_zones(text: str) -> list[Choice]:
    """Time zones by any part of their name, towns first; the nearest ones for a typo."""
    return [Choice(name.replace("_", " "), name) for name in timing.suggest_zones(text)]


def _zone(text: str) -> str:
    zone = timing.find_zone(text)
    if zone is None:
        raise BadInput(f"no time zone {text!r}", message_id="watch-zone", zone=clean(text, limit=60))
    return zone


def _quiet(text: str) -> timing.Hours | None:
    if text.strip() in ("", CLEARED):
        return None
    hours = timing.read_hours(text)
    if hours is None:
        raise BadInput(f"no hours {text!r}", message_id="watch-hours", text=clean(text, limit=40))
    return hours
