"""What managers can do with the feeds of their server: checked, limited, written down. Each method does one thing for one server."""

import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.card import Choice
from bot.errors import BadInput, LimitReached, NotFound
from bot.markdown import clean
from bot.news.audit import Note
from bot.news.dedupe import keyed
from bot.news.discover import Candidate, Discovery
from bot.news.feeds import details
from bot.news.feeds.details import Details
from bot.news.feeds.quality import Quality, QualityRepository, judged
from bot.news.feeds.trial import Tester, Trial
from bot.news.fetch import Failed
from bot.news.first import first_reading
from bot.news.intake import Intake
from bot.news.letters import LetterRepository, Queue
from bot.news.limits import UNDO_WITHIN, Limits, LimitsOf, fixed
from bot.news.model import GuildId, Own, SourceId, UserId
from bot.news.schedule import base_interval_s
from bot.news.sources import GuildSource, SourceRepository
from bot.news.turns import Turns
from bot.news.wishes import WishReader

MOST_CHOICES = 25
NO_FEED = frozenset({"", "html", "not-a-feed"})
"""What reading says of that which is no feed at all; other reasons are faults of one, and are told."""
Discover = Callable[[str], Awaitable[Discovery]]


@dataclass(frozen=True, slots=True)
class AddedSource:
    """A feed that a server has now. `newest` are titles that it shows."""

    source: SourceId
    url: str
    title: str
    newest: tuple[str, ...]
    known: bool = False
    """Whether it had it before: then what it says of it stays."""


@dataclass(frozen=True, slots=True)
class FeedTools:
    """What the service works with, opened."""

    sources: SourceRepository
    reader: WishReader
    discover: Discover
    intake: Intake
    tester: Tester
    quality: QualityRepository
    letters: LetterRepository


class FeedService:
    """Feeds of servers.

    Args:
        clock: the present time, aware and in UTC.
        wake: starts a poll now.
        least_interval_s: FEEDS_MIN_INTERVAL_S.
    """

    def __init__(
        self,
        tools: FeedTools,
        *,
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        least_interval_s: int,
        limits: LimitsOf | None = None,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._wake = wake
        self._least_interval_s = least_interval_s
        self._limits = limits or fixed(Limits())
        self._turns = Turns()

    async def add(
        self, guild: GuildId, address: str, *, by: UserId, name: str | None = None, home: str | None = None
    ) -> AddedSource:
        """Adds the best feed behind an address, a feed's or a site's.

        Raises:
            BadInput: there is no feed, or `home` is no place; the message says what was found instead.
            LimitReached: the server has too many feeds, or added too many this hour.
        """
        best = (await self.find(guild, address))[0]
        return await self.accept(guild, best, by=by, name=name, home=home)

    async def find(self, guild: GuildId, address: str) -> tuple[Candidate, ...]:
        """The feeds behind an address, best first, at least one; nothing is changed. Raises as `add`."""
        await self._check_limits(guild)
        found = await self._tools.discover(address)
        if not found.candidates:
            raise _no_feed(found)
        return found.candidates

    async def accept(
        self, guild: GuildId, found: Candidate, *, by: UserId, name: str | None = None, home: str | None = None
    ) -> AddedSource:
        """Adds a feed that was found. What it shows now is known from then on, so that only what comes after is posted.

        Of one that the server has already, only what is named here changes; one that fails or was switched off is tried again.
        """
        newest = tuple(clean(entry.title, limit=150) for entry in found.newest)
        async with self._turns.of(guild):
            known = next((one for one in await self.of(guild) if one.url == found.url), None)
            before = known.own if known is not None else Own()
            own = details.read(
                Details(name, home), before, self._tools.reader, least_s=self._least_interval_s, speaking="en"
            )
            title = own.name or clean(found.title, limit=100) or found.url
            if known is not None and known.state == "active":
                if own != before:
                    note = self._note(guild, by, "feed-edited", title, url=found.url)
                    await self._tools.sources.change(guild, known.source, own, note=note)
                if known.failures:
                    # It was read just now: no need to wait until it is tried again.
                    await self._tools.sources.poll_soon(known.source, self._clock())
                    self._wake()
                return AddedSource(known.source, found.url, title, newest, known=True)
            if known is None:
                await self._check_limits(guild)
            source = await self._tools.sources.add(
                guild,
                found.url,
                title=title,
                home=own.home,
                by=by,
                now=self._clock(),
                interval_s=base_interval_s(self._least_interval_s),
                newest=0,
                note=self._note(guild, by, "feed-added", title, url=found.url),
                read=True,
            )
        shown = [key for _, keys in keyed(found.feed.entries) for key in keys]
        now = self._clock()
        after = first_reading(source, found, now, least_s=self._least_interval_s, spread=random.random())
        await self._tools.intake.baseline(source, tuple(dict.fromkeys(shown)), now, after=after)
        self._wake()
        if known is not None:
            await self._tools.sources.change(guild, source, replace(own, name=title))
        return AddedSource(source, found.url, title, newest)

    async def edit(self, guild: GuildId, source: SourceId, typed: Details, *, by: UserId, speaking: str) -> GuildSource:
        """Changes what this server says of a feed. Raises NotFound and BadInput."""
        known = await self.get(guild, source)
        own = details.read(typed, known.own, self._tools.reader, least_s=self._least_interval_s, speaking=speaking)
        note = self._note(guild, by, "feed-edited", own.name or known.name, url=known.url)
        await self._tools.sources.change(guild, source, own, note=note)
        if own.interval_s != known.own.interval_s and known.state == "active":
            await self._tools.sources.poll_soon(source, self._clock())
            self._wake()
        return await self.get(guild, source)

    async def trial(self, guild: GuildId, source: SourceId) -> Trial:
        """Looks at a feed now and says what would become of its newest entries; then it is polled, also when it was switched off.

        One that is still gone for good stays so.

        Raises NotFound.
        """
        known = await self.get(guild, source)
        found = await self._tools.tester.trial(guild, known)
        if not known.paused and not (found.gone and known.state == "gone"):
            await self._tools.sources.poll_soon(source, self._clock())
            self._wake()
        return found

    async def quality(self, guild: GuildId, *, days: int) -> Mapping[SourceId, Quality]:
        """What the feeds were worth over the last days."""
        return judged(await self._tools.quality.came(guild, self._clock() - timedelta(days=days)))

    async def queue(self, guild: GuildId) -> Queue:
        """What waits to be posted in this server."""
        return await self._tools.letters.queue_of(guild)

    async def of(self, guild: GuildId) -> list[GuildSource]:
        """The server's feeds and how they fare."""
        return await self._tools.sources.of_guild(guild, self._clock())

    async def remove(self, guild: GuildId, source: SourceId, *, by: UserId) -> GuildSource:
        """Takes a feed from the server; `restore` undoes it. Raises NotFound."""
        known = await self.get(guild, source)
        note = self._note(guild, by, "feed-removed", known.name, url=known.url)
        await self._tools.sources.remove(guild, source, self._clock(), note=note)
        return known

    async def restore(self, guild: GuildId, source: SourceId, *, by: UserId) -> GuildSource:
        """Undoes `remove`, within ten minutes. Raises NotFound, and LimitReached when others took its place."""
        async with self._turns.of(guild):
            now = self._clock()
            removed = next((one for one in await self._tools.sources.removed(guild, now) if one.source == source), None)
            if removed is None:
                raise NotFound("no such feed", message_id="feeds-not-found")
            await self._check_room(guild)
            note = self._note(guild, by, "feed-restored", removed.name, url=removed.url)
            if not await self._tools.sources.restore(guild, source, since=now - UNDO_WITHIN, note=note):
                raise NotFound("too late", message_id="error-undo-late", minutes=UNDO_WITHIN // timedelta(minutes=1))
            return await self.get(guild, source)

    async def pause(self, guild: GuildId, source: SourceId, *, by: UserId, paused: bool) -> GuildSource:
        """Pauses or resumes a feed for this server alone. Raises NotFound."""
        known = await self.get(guild, source)
        note = self._note(guild, by, "feed-paused" if paused else "feed-resumed", known.name, url=known.url)
        await self._tools.sources.pause(guild, source, paused=paused, note=note)
        return replace(known, paused=paused)

    async def get(self, guild: GuildId, source: SourceId) -> GuildSource:
        """One feed of this server. Raises NotFound."""
        known = next((one for one in await self.of(guild) if one.source == source), None)
        if known is None:
            raise NotFound("no such feed", message_id="feeds-not-found")
        return known

    async def named(self, guild: GuildId, text: str) -> GuildSource:
        """The feed that a person means: by its id, as suggestions give it, else by its name or its address, in any case.

        Raises:
            NotFound: the server has none such.
            BadInput: several have the name.
        """
        wanted = text.strip().casefold()
        found = await self.of(guild)
        same = [one for one in found if str(one.source) == wanted] or [
            one for one in found if wanted in (one.name.casefold(), _label(one).casefold(), one.url.casefold())
        ]
        if not same:
            raise NotFound("no such feed", message_id="feeds-not-found")
        if len(same) > 1:
            raise BadInput("several feeds", message_id="feeds-several", name=clean(text, limit=100))
        return same[0]

    async def suggest(self, guild: GuildId, text: str) -> list[Choice]:
        """Feeds of the server for autocomplete."""
        return filtered([Choice(one.name[:100], str(one.source)) for one in await self.of(guild)], text)

    async def _check_room(self, guild: GuildId) -> Limits:
        limits = await self._limits(guild)
        if len(await self.of(guild)) >= limits.sources:
            raise LimitReached("sources", message_id="feeds-limit", limit=limits.sources)
        return limits

    async def _check_limits(self, guild: GuildId) -> None:
        limits = await self._check_room(guild)
        recent = await self._tools.sources.added_since(guild, self._clock() - timedelta(hours=1))
        if recent >= limits.adds_an_hour:
            raise LimitReached("adds", message_id="feeds-limit-hour", limit=limits.adds_an_hour)

    def _note(self, guild: GuildId, by: UserId, what: str, feed: str, *, url: str) -> Note:
        return Note(guild, by, what, self._clock(), {"feed": feed, "url": url})


def _label(source: GuildSource) -> str:
    """A feed's name as Discord shows it in suggestions."""
    return clean(source.name, limit=100)


def filtered(choices: Sequence[Choice], text: str) -> list[Choice]:
    """The choices that have a text in their label, or whose value it is."""
    wanted = text.casefold().strip()
    return [choice for choice in choices if wanted in choice.label.casefold() or wanted == choice.value][:MOST_CHOICES]


def _no_feed(found: Discovery) -> BadInput:
    """Why an address has no feed: what its server answered, or that its page names none."""
    if isinstance(found.outcome, Failed):
        return BadInput(
            found.outcome.sentence,
            message_id="feeds-unreachable",
            address=clean(found.address, limit=200),
            cause=found.outcome.reason,
        )
    reason = str(found.problem.facts.get("reason", "")) if found.problem else ""
    sentence, address = f"no feed at {found.address}: {reason}", clean(found.address, limit=200)
    if reason in NO_FEED:
        return BadInput(sentence, message_id="feeds-no-feed", address=address)
    return BadInput(sentence, message_id="feeds-unreachable", address=address, cause=reason)
