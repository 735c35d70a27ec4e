"""What managers can do with the feeds of their server: checked, limited, written down. Each method does one thing for one server."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.card import Choice
from bot.errors import BadInput, LimitReached, NotFound
from bot.markdown import clean
from bot.news.audit import Note
from bot.news.dedupe import keyed
from bot.news.discover import Discovery
from bot.news.fetch import Failed
from bot.news.intake import Intake
from bot.news.limits import UNDO_WITHIN, Limits
from bot.news.model import GuildId, SourceId, UserId
from bot.news.schedule import base_interval_s
from bot.news.sources import GuildSource, SourceRepository
from bot.news.wishes import WishReader

MOST_CHOICES = 25
Discover = Callable[[str], Awaitable[Discovery]]


@dataclass(frozen=True, slots=True)
class AddedSource:
    """A feed that a server has now. `others` are further feeds of the site, `newest` the titles that it shows."""

    source: SourceId
    url: str
    title: str
    newest: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedTools:
    """What the service works with, opened."""

    sources: SourceRepository
    reader: WishReader
    discover: Discover
    intake: Intake


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
        limits: Limits | None = None,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._wake = wake
        self._least_interval_s = least_interval_s
        self._limits = limits or Limits()

    async def add(
        self, guild: GuildId, address: str, *, by: UserId, name: str | None = None, home: str | None = None
    ) -> AddedSource:
        """Adds the feed behind an address, a feed's or a site's.

        Raises:
            BadInput: there is no feed, or `home` is no place; the message says what was found instead.
            LimitReached: the server has too many feeds, or added too many this hour.
        """
        place = self._tools.reader.place(home) if home else None
        await self._check_limits(guild)
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
            note=self._note(guild, by, "feed-added", title, url=best.url),
        )
        shown = [key for _, keys in keyed(best.feed.entries) for key in keys]
        await self._tools.intake.baseline(source, tuple(dict.fromkeys(shown)), self._clock())
        self._wake()
        newest = tuple(clean(entry.title, limit=150) for entry in best.newest)
        return AddedSource(source, best.url, title, newest, tuple(one.url for one in found.candidates[1:]))

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
        """Undoes `remove`, within ten minutes. Raises NotFound."""
        now = self._clock()
        removed = next((one for one in await self._tools.sources.removed(guild, now) if one.source == source), None)
        if removed is None:
            raise NotFound("no such feed", message_id="feeds-not-found")
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

    async def poll(self, guild: GuildId, source: SourceId) -> GuildSource:
        """Polls a feed now, also one that was switched off. Raises NotFound."""
        known = await self.get(guild, source)
        await self._tools.sources.poll_soon(source, self._clock())
        self._wake()
        return known

    async def get(self, guild: GuildId, source: SourceId) -> GuildSource:
        """One feed of this server. Raises NotFound."""
        known = next((one for one in await self.of(guild) if one.source == source), None)
        if known is None:
            raise NotFound("no such feed", message_id="feeds-not-found")
        return known

    async def suggest(self, guild: GuildId, text: str) -> list[Choice]:
        """Feeds of the server for autocomplete."""
        return filtered([Choice(one.name[:100], str(one.source)) for one in await self.of(guild)], text)

    async def _check_limits(self, guild: GuildId) -> None:
        if len(await self.of(guild)) >= self._limits.sources:
            raise LimitReached("sources", message_id="feeds-limit", limit=self._limits.sources)
        recent = await self._tools.sources.added_since(guild, self._clock() - timedelta(hours=1))
        if recent >= self._limits.adds_an_hour:
            raise LimitReached("adds", message_id="feeds-limit-hour", limit=self._limits.adds_an_hour)

    def _note(self, guild: GuildId, by: UserId, what: str, feed: str, *, url: str) -> Note:
        return Note(guild, by, what, self._clock(), {"feed": feed, "url": url})


def filtered(choices: Sequence[Choice], text: str) -> list[Choice]:
    """The choices that have a text in their label, or whose value it is."""
    wanted = text.casefold().strip()
    return [choice for choice in choices if wanted in choice.label.casefold() or wanted == choice.value][:MOST_CHOICES]


def _no_feed(found: Discovery) -> BadInput:
    """Why an address has no feed: what its server answered, or that its page names none."""
    if isinstance(found.outcome, Failed):
        return BadInput(found.outcome.sentence, message_id=found.outcome.message_id)
    reason = str(found.problem.facts.get("reason", "")) if found.problem else ""
    return BadInput(
        f"no feed at {found.address}: {reason}", message_id="feeds-no-feed", address=clean(found.address, limit=200)
    )
