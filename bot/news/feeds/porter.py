"""Brings lists of feeds into a server and out of it: planned first, then done in one transaction or not at all."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address

import msgspec
from yarl import URL

from bot.errors import BadInput, FetchError, LimitReached
from bot.guard import Rules, check_url, is_allowed
from bot.news.audit import Note, noted
from bot.news.feeds import details, opml
from bot.news.feeds.opml import Document, Outline
from bot.news.feeds.plan import Plan, planned
from bot.news.giving import Given, give_all
from bot.news.limits import Limits, LimitsOf, fixed
from bot.news.model import GuildId, Own, UserId
from bot.news.sources import SourceRepository
from bot.places.places import Places
from bot.store.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Waiting:
    """A list of feeds that waits for its yes."""

    title: str
    outlines: tuple[Outline, ...]


class Porter:
    """Imports and exports feeds.

    Args:
        least_interval_s: FEEDS_MIN_INTERVAL_S.
        wake: starts a poll now.
    """

    def __init__(
        self,
        database: Database,
        sources: SourceRepository,
        *,
        places: Places,
        rules: Rules,
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        least_interval_s: int,
        limits: LimitsOf | None = None,
    ) -> None:
        self._database = database
        self._sources = sources
        self._places = places
        self._rules = rules
        self._clock = clock
        self._wake = wake
        self._least_interval_s = least_interval_s
        self._limits = limits or fixed(Limits())

    async def plan(self, guild: GuildId, document: Document) -> Plan:
        """What a list would bring; nothing is changed."""
        have = await self._sources.of_guild(guild, self._clock())
        room = max(0, (await self._limits(guild)).sources - len(have))
        # Half a second for a file of 5,000 feeds.
        return await asyncio.to_thread(
            planned,
            document,
            have,
            room=room,
            allowed=lambda url: may_be_fetched(url, self._rules),
            is_place=lambda code: self._places.get(code) is not None,
            is_language=_is_language,
        )

    async def take(self, guild: GuildId, waiting: Waiting, *, by: UserId, first: int | None = None) -> int:
        """Adds all feeds of a list that are new, or the first so many; returns how many. Their first poll posts nothing.

        Raises:
            LimitReached: there are more than the server may have; nothing was added.
        """
        plan = await self.plan(guild, Document(waiting.title, waiting.outlines, ()))
        chosen = plan.new if first is None else plan.new[:first]
        if len(chosen) > plan.room:
            raise LimitReached("too many", message_id="opml-over", count=len(chosen), room=plan.room)
        note = Note(guild, by, "feeds-imported", self._clock(), {"count": len(chosen)})

        async def work(transaction: Transaction) -> int:
            given = [
                Given(one.url, Own(one.title, one.home, one.interval_s, one.language), one.paused) for one in chosen
            ]
            await give_all(transaction, guild, given, by=by, now=self._clock(), least_interval_s=self._least_interval_s)
            return len(chosen)

        added = await noted(self._database, note, work)
        self._wake()
        return added

    async def export(self, guild: GuildId, *, title: str) -> tuple[bytes, int]:
        """The server's feeds as OPML, and how many they are."""
        outlines = await self.outlines(guild)
        return opml.write(outlines, title=title, now=self._clock()), len(outlines)

    async def outlines(self, guild: GuildId) -> list[Outline]:
        """The server's feeds with all that it said of them."""
        return [
            Outline(
                0, one.url, one.own.name or one.name, one.own.home, one.own.interval_s, one.own.language, one.paused
            )
            for one in await self._sources.of_guild(guild, self._clock())
        ]


def packed(document: Document) -> str:
    """A list as it waits in the store."""
    return msgspec.json.encode(Waiting(document.title, document.outlines)).decode()


def unpacked(text: str) -> Waiting:
    """The list again."""
    return msgspec.json.decode(text, type=Waiting)


def may_be_fetched(url: str, rules: Rules) -> bool:
    """Whether an address may be asked for at all, as far as it shows by itself."""
    try:
        parsed = URL(url)
        check_url(parsed, rules)
    except (ValueError, FetchError):
        return False
    try:
        ip_address((parsed.raw_host or "").strip("[]"))
    except ValueError:
        return True
    return is_allowed((parsed.raw_host or "").strip("[]"), rules)


def _is_language(tag: str) -> bool:
    try:
        return details.language(tag, "en") == tag
    except BadInput:
        return False
