"""What stops a server's news: looked for in the store again and again, told once when it begins and once when it is over.

It is read from how things are, not from events: a notice that a crash swallowed is told after the restart.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from typing import Protocol

import structlog

from bot.news.model import GuildId
from bot.news.queueing import make_again
from bot.news.wire import to_ms
from bot.store.database import Database, Transaction

log = structlog.get_logger(__name__)

STUCK_AFTER = timedelta(minutes=15)
"""A post that waits for so long although it is due is stuck."""
PUT_OFF = timedelta(minutes=5)
TURN = 100
"""Channels whose permissions are reckoned before others have the event loop: each takes some 20 µs, and there may be many."""
RECKON_EVERY = timedelta(minutes=10)
"""So often permissions are reckoned in all channels when nothing was said of them: all subscriptions are read for it."""
TELL_AGAIN = timedelta(hours=1)
"""A notice that reached nobody is tried again after so long."""


class Kind(StrEnum):
    """What has trouble; `subject` is a source's id for the first and a channel's for the others."""

    SOURCE = "source"
    CHANNEL = "channel"
    PERMISSION = "permission"
    OUTBOX = "outbox"


WORSE = {"failing": 0, "off": 1, "gone": 2}
"""States of a source that follow each other; a step back is no news until it works again."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble of a server. `state` says more: `failing`, `off` or `gone` of a source, Discord's reason or the missing
    permissions of a channel. `name` is a source's, `reason` why it fails."""

    guild: GuildId
    kind: Kind
    subject: int
    state: str
    name: str = ""
    reason: str = ""
    since: int = 0
    """When it was first found, in milliseconds."""

    @property
    def key(self) -> tuple[GuildId, Kind, int]:
        """By what it is known again."""
        return self.guild, self.kind, self.subject


@dataclass(frozen=True, slots=True)
class Known:
    """A trouble that was found before."""

    trouble: Trouble
    told: bool


Missing = Callable[[int], tuple[str, ...] | None]
"""Names of the permissions that the bot lacks in a channel; None where it does not know the channel."""
Ours = Callable[[int], bool]
"""Whether a server is one that this process hears of."""


class Told(Enum):
    """How telling ended."""

    YES = "yes"
    NOBODY = "nobody"
    """Nobody could be reached."""
    UNSURE = "unsure"
    """It may have arrived: it is looked for soon, before anything is said again."""


class Tell(Protocol):
    """What tells troubles."""

    async def __call__(self, trouble: Trouble, *, over: bool, again: bool) -> Told:
        """Tells a trouble, or that it is `over`; one that may have been told before, `again`, is looked for first."""


def everywhere(_guild: int) -> bool:
    """For a process that hears of all servers."""
    return True


class TroubleRepository:
    """Troubles as they are, and as they were told."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def present(self, now: datetime) -> list[Trouble]:
        """Everything that stops news now, but for missing permissions, which the gateway alone knows."""
        return [*await self._sources(), *await self._channels(), *await self._stuck(now)]

    async def _sources(self) -> list[Trouble]:
        rows = await self._database.fetch_all(
            "SELECT g.guild_id, s.id, s.state, s.last_error, COALESCE(g.name, s.title) AS name, s.url FROM guild_sources g"
            " JOIN sources s ON s.id = g.source_id WHERE g.removed_at IS NULL AND g.paused = 0"
            " AND (s.state <> 'active' OR s.told_at IS NOT NULL) AND NOT EXISTS"
            " (SELECT 1 FROM guild_settings t WHERE t.guild_id = g.guild_id AND t.left_at IS NOT NULL)"
        )
        return [
            Trouble(
                GuildId(row["guild_id"]),
                Kind.SOURCE,
                int(row["id"]),
                "failing" if row["state"] == "active" else row["state"],
                row["name"] or row["url"],
                row["last_error"] or "",
            )
            for row in rows
        ]

    async def _channels(self) -> list[Trouble]:
        rows = await self._database.fetch_all(
            "SELECT s.guild_id, s.channel_id, MIN(s.suspended) AS suspended FROM subscriptions s"
            " LEFT JOIN guild_settings t ON t.guild_id = s.guild_id WHERE s.suspended IS NOT NULL"
            " AND s.removed_at IS NULL AND s.kind <> 'direct' AND t.left_at IS NULL GROUP BY s.guild_id, s.channel_id"
        )
        return [
            Trouble(GuildId(row["guild_id"]), Kind.CHANNEL, int(row["channel_id"]), row["suspended"]) for row in rows
        ]

    async def permissions(self, missing: Missing, ours: Ours) -> list[Trouble]:
        """Channels with subscriptions in which the bot lacks something, in the servers of this process."""
        rows = await self._database.fetch_all(
            "SELECT DISTINCT s.guild_id, s.channel_id FROM subscriptions s LEFT JOIN guild_settings t"
            " ON t.guild_id = s.guild_id WHERE s.suspended IS NULL AND s.removed_at IS NULL AND s.paused = 0"
            " AND s.kind <> 'direct' AND t.left_at IS NULL"
        )
        found = []
        for place, row in enumerate(rows):
            if place % TURN == TURN - 1:
                await asyncio.sleep(0)
            lacking = missing(int(row["channel_id"])) if ours(int(row["guild_id"])) else None
            if lacking:
                state = ",".join(lacking)
                found.append(Trouble(GuildId(row["guild_id"]), Kind.PERMISSION, int(row["channel_id"]), state))
        return found

    async def _stuck(self, now: datetime) -> list[Trouble]:
        rows = await self._database.fetch_all(
            "SELECT guild_id, channel_id, MAX(reason) AS reason FROM outbox WHERE state = 'waiting' AND action = 'create'"
            " AND kind <> 'direct' AND guild_id IS NOT NULL AND created_at < :before AND (tries > 0 OR not_before < :off)"
            " GROUP BY guild_id, channel_id",
            before=to_ms(now - STUCK_AFTER),
            off=to_ms(now - PUT_OFF),
        )
        return [
            Trouble(GuildId(row["guild_id"]), Kind.OUTBOX, int(row["channel_id"]), "stuck", reason=row["reason"] or "")
            for row in rows
        ]

    async def known(self) -> dict[tuple[GuildId, Kind, int], Known]:
        """Every trouble that was found and is not over."""
        rows = await self._database.fetch_all("SELECT guild_id, kind, subject, state, since, told_at FROM troubles")
        found = [
            Known(
                Trouble(
                    GuildId(row["guild_id"]),
                    Kind(row["kind"]),
                    int(row["subject"]),
                    row["state"],
                    since=int(row["since"]),
                ),
                told=row["told_at"] is not None,
            )
            for row in rows
        ]
        return {one.trouble.key: one for one in found}

    async def keep(self, trouble: Trouble, now: datetime) -> None:
        """A trouble begins or gets worse: it is to be told."""
        await self._database.execute(
            "INSERT INTO troubles (guild_id, kind, subject, state, since) VALUES (:guild, :kind, :subject, :state, :now)"
            " ON CONFLICT (guild_id, kind, subject) DO UPDATE SET state = excluded.state, told_at = NULL",
            guild=trouble.guild,
            kind=trouble.kind.value,
            subject=trouble.subject,
            state=trouble.state,
            now=to_ms(now),
        )

    async def told(self, trouble: Trouble, now: datetime) -> None:
        """It was told."""
        await self._database.execute(
            "UPDATE troubles SET told_at = :now WHERE guild_id = :guild AND kind = :kind AND subject = :subject",
            guild=trouble.guild,
            kind=trouble.kind.value,
            subject=trouble.subject,
            now=to_ms(now),
        )

    async def over(self, trouble: Trouble, now: datetime) -> None:
        """It is over, and that was told where it had been told. What a channel refused meanwhile is posted now."""

        async def work(transaction: Transaction) -> int:
            await transaction.execute(_FORGET, guild=trouble.guild, kind=trouble.kind.value, subject=trouble.subject)
            if trouble.kind not in (Kind.CHANNEL, Kind.PERMISSION):
                return 0
            return await make_again(transaction, trouble.guild, trouble.subject, now)

        if again := await self._database.transact(work):
            log.info("made again", guild=trouble.guild, channel=trouble.subject, posts=again)

    async def mended(self, trouble: Trouble) -> bool:
        """Whether what had trouble works now: not where it was only taken away, paused, or moved elsewhere."""
        statement = _SOURCE_WORKS if trouble.kind is Kind.SOURCE else _CHANNEL_WORKS
        return await self._database.fetch_one(statement, guild=trouble.guild, subject=trouble.subject) is not None

    async def forget(self, trouble: Trouble) -> None:
        """Another trouble stands in its place."""
        await self._database.execute(_FORGET, guild=trouble.guild, kind=trouble.kind.value, subject=trouble.subject)

    async def source_names(self, sources: Sequence[int]) -> Mapping[int, str]:
        """What sources are called, for a notice that one works again."""
        names = {}
        for number in sources:
            row = await self._database.fetch_one("SELECT title, url FROM sources WHERE id = :id", id=number)
            names[number] = (row["title"] or row["url"]) if row else ""
        return names


_SOURCE_WORKS = (
    "SELECT 1 FROM guild_sources g JOIN sources s ON s.id = g.source_id WHERE g.guild_id = :guild AND s.id = :subject"
    " AND g.removed_at IS NULL AND g.paused = 0 AND s.state = 'active'"
)
_CHANNEL_WORKS = (
    "SELECT 1 FROM subscriptions WHERE guild_id = :guild AND channel_id = :subject AND kind <> 'direct'"
    " AND suspended IS NULL AND removed_at IS NULL LIMIT 1"
)
_FORGET = "DELETE FROM troubles WHERE guild_id = :guild AND kind = :kind AND subject = :subject"


class Lookout:
    """Compares what is with what was told. One run at a time in a process.

    Args:
        ours: the servers that this process hears of: of others, others know what the bot may do there, and tell.
    """

    def __init__(
        self,
        troubles: TroubleRepository,
        *,
        tell: Tell,
        missing: Missing,
        clock: Callable[[], datetime],
        ours: Ours = everywhere,
    ) -> None:
        self._troubles = troubles
        self._tell = tell
        self._missing = missing
        self._clock = clock
        self._ours = ours
        self._not_before: dict[tuple[GuildId, Kind, int], datetime] = {}
        self._lacking: list[Trouble] = []
        self._reckon_at: datetime | None = None

    def permissions_changed(self) -> None:
        """Something was said of roles, channels or servers: permissions are reckoned anew at the next look."""
        self._reckon_at = None

    async def _present(self, now: datetime) -> list[Trouble]:
        if self._reckon_at is None or now >= self._reckon_at or now < self._reckon_at - RECKON_EVERY:
            self._reckon_at = now + RECKON_EVERY
            self._lacking = await self._troubles.permissions(self._missing, self._ours)
        others = await self._troubles.present(now)
        closed = {(one.guild, one.subject) for one in others if one.kind is Kind.CHANNEL}
        lacking = [one for one in self._lacking if (one.guild, one.subject) not in closed]
        return [one for one in (*others, *lacking) if self._ours(one.guild)]

    async def run(self) -> int:
        """Looks once; returns how many notices were sent."""
        now = self._clock()
        known = {key: one for key, one in (await self._troubles.known()).items() if self._ours(key[0])}
        present = {one.key: one for one in await self._present(now)}
        sent = 0
        for key, trouble in present.items():
            before = known.get(key)
            fresh = before is None or _news(before.trouble, trouble)
            if fresh:
                await self._troubles.keep(trouble, now)
            if fresh or (before is not None and not before.told):
                since = to_ms(now) if before is None else before.trouble.since
                sent += await self._begin(replace(trouble, since=since), now, again=not fresh)
        for key, one in known.items():
            # The gateway may not have told of the channel yet.
            unknown = one.trouble.kind is Kind.PERMISSION and self._missing(one.trouble.subject) is None
            if key in present or unknown:
                continue
            if one.trouble.kind is Kind.PERMISSION and (key[0], Kind.CHANNEL, key[2]) in present:
                # Not over, but worse: Discord refused so often that the channel stands still, which was told instead.
                await self._troubles.forget(one.trouble)
            else:
                sent += await self._end(one, now)
        return sent

    async def _begin(self, trouble: Trouble, now: datetime, *, again: bool) -> bool:
        if not await self._told(trouble, now, over=False, again=again):
            return False
        await self._troubles.told(trouble, now)
        return True

    async def _end(self, known: Known, now: datetime) -> bool:
        """A trouble that nobody heard of ends unheard, and one of what is not there any more: it is over, and nothing works again."""
        trouble = known.trouble
        tells = known.told and await self._troubles.mended(trouble)
        done = not tells
        if tells:
            if trouble.kind is Kind.SOURCE:
                names = await self._troubles.source_names([trouble.subject])
                trouble = replace(trouble, name=names[trouble.subject])
            done = await self._told(trouble, now, over=True, again=True)
        if done:
            await self._troubles.over(trouble, now)
        return done and tells

    async def _told(self, trouble: Trouble, now: datetime, *, over: bool, again: bool) -> bool:
        if now < self._not_before.get(trouble.key, now):
            return False
        log.warning("trouble", guild=trouble.guild, kind=trouble.kind.value, subject=trouble.subject, over=over)
        told = await self._tell(trouble, over=over, again=again)
        self._not_before.pop(trouble.key, None)
        if told is Told.NOBODY:
            self._not_before[trouble.key] = now + TELL_AGAIN
        return told is Told.YES


def _news(before: Trouble, now: Trouble) -> bool:
    """Whether a trouble became another one, which is told again."""
    if now.kind is Kind.SOURCE:
        return WORSE.get(now.state, 0) > WORSE.get(before.state, 0)
    return now.state != before.state
