"""Gives feeds to a server, in SQL, inside the caller's transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.news.model import GuildId, Own, SourceId, UserId
from bot.news.schedule import base_interval_s
from bot.news.wire import to_ms
from bot.store.database import Transaction


async def give(
    transaction: Transaction,
    guild: GuildId,
    url: str,
    own: Own,
    *,
    by: UserId,
    now: datetime,
    interval_s: int,
    newest: int = 0,
    paused: bool = False,
    read: bool = False,
) -> SourceId:
    """Gives a server a source, new or known to others; a removed or switched-off one comes back and is polled at once.

    `own` is what this server says of it, put over all that it said before. A new one that was `read` a moment ago is due after its
    interval only.
    """
    row = await transaction.fetch_one(
        "INSERT INTO sources (url, host, newest_wanted, interval_s, next_poll_at, created_at)"
        " VALUES (:url, :host, :newest, :interval, :due, :now) ON CONFLICT (url) DO UPDATE"
        " SET state = 'active', failures = 0, failing_since = NULL, told_at = NULL,"
        " next_poll_at = CASE WHEN sources.state = 'active' THEN sources.next_poll_at ELSE :now END RETURNING id",
        url=url,
        host=host_of(url),
        newest=newest,
        interval=interval_s,
        now=to_ms(now),
        due=to_ms(now + timedelta(seconds=interval_s if read else 0)),
    )
    assert row is not None  # noqa: S101 - INSERT … RETURNING gives a row
    await transaction.execute(
        "INSERT INTO guild_sources (guild_id, source_id, name, home, interval_s, language, paused, added_by, added_at)"
        " VALUES (:guild, :source, :name, :home, :own_interval, :language, :paused, :by, :now)"
        " ON CONFLICT (guild_id, source_id) DO UPDATE SET removed_at = NULL, paused = excluded.paused, name = excluded.name,"
        " home = excluded.home, interval_s = excluded.interval_s, language = excluded.language,"
        " added_by = excluded.added_by, added_at = excluded.added_at",
        guild=guild,
        source=row["id"],
        name=own.name or None,
        home=" ".join(own.home) or None,
        own_interval=own.interval_s,
        language=own.language,
        paused=int(paused),
        by=by,
        now=to_ms(now),
    )
    return SourceId(row["id"])


def host_of(url: str) -> str:
    """The host of a URL: politeness is owed to it, whatever the path."""
    return (urlsplit(url).hostname or "").lower()


@dataclass(frozen=True, slots=True)
class Given:
    """A feed of a file, with what the server says of it."""

    url: str
    own: Own
    paused: bool = False


async def give_all(
    transaction: Transaction,
    guild: GuildId,
    feeds: Iterable[Given],
    *,
    by: UserId,
    now: datetime,
    least_interval_s: int,
) -> None:
    """Gives a server many feeds; none is read more often than the operator allows."""
    for feed in feeds:
        wished = feed.own.interval_s
        own = feed.own if wished is None else replace(feed.own, interval_s=max(wished, least_interval_s))
        interval_s = base_interval_s(least_interval_s)
        await give(transaction, guild, feed.url, own, by=by, now=now, interval_s=interval_s, paused=feed.paused)
