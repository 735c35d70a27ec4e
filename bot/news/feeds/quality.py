"""What a server's feeds are worth to it: which bring new pages, which bring what others brought, which nobody asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.news.model import GuildId, SourceId
from bot.news.wire import to_ms
from bot.store.database import Database

MOST = 20_000
"""Newest articles that are counted."""


@dataclass(frozen=True, slots=True)
class Came:
    """An article of one of the server's feeds: the page it leads to, and in how many channels of the server it was posted."""

    source: SourceId
    page: str | None
    posts: int
    folded: bool = False
    """Whether it stands in another report's post."""


@dataclass(frozen=True, slots=True)
class Quality:
    """A feed's articles over some time: `articles` = `posted` + `doubles` + `unwanted`."""

    articles: int = 0
    posted: int = 0
    doubles: int = 0
    """Another feed of the server had brought the same page, or the same story, before."""
    unwanted: int = 0
    """No subscription asked for it: off-region, most often."""
    first: int = 0
    """Pages that it brought before another feed brought them too."""


class QualityRepository:
    """Reads what came."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def came(self, guild: GuildId, since: datetime) -> list[Came]:
        """The articles of the server's feeds since a time, in the order in which they came."""
        rows = await self._database.fetch_all(
            "SELECT a.source_id, a.link_key, (SELECT COUNT(*) FROM outbox o WHERE o.article_id = a.id AND o.guild_id = :guild"
            " AND o.action = 'create' AND o.kind <> 'direct')"
            " + (SELECT COUNT(*) FROM told t WHERE t.article_id = a.id AND t.kind = 'listed'"
            " AND t.channel_id IN (SELECT channel_id FROM subscriptions WHERE guild_id = :guild)) AS posts,"
            " (SELECT COUNT(*) FROM told t WHERE t.article_id = a.id AND t.kind <> 'listed'"
            " AND t.channel_id IN (SELECT channel_id FROM subscriptions WHERE guild_id = :guild)) AS folded FROM articles a"
            " JOIN guild_sources g ON g.source_id = a.source_id"
            " AND g.guild_id = :guild AND g.removed_at IS NULL WHERE a.first_seen_at >= :since"
            " AND a.first_seen_at >= g.added_at ORDER BY a.first_seen_at DESC, a.id DESC LIMIT :limit",
            guild=guild,
            since=to_ms(since),
            limit=MOST,
        )
        return [
            Came(SourceId(row["source_id"]), row["link_key"], int(row["posts"]), folded=bool(row["folded"]))
            for row in reversed(rows)
        ]


def judged(came: Sequence[Came]) -> Mapping[SourceId, Quality]:
    """Each feed's figures, from articles in the order in which they came. Pure."""
    first: dict[str, SourceId] = {}
    shared: set[str] = set()
    for one in came:
        if one.page is not None and first.setdefault(one.page, one.source) != one.source:
            shared.add(one.page)
    counts: defaultdict[SourceId, list[int]] = defaultdict(lambda: [0] * 5)
    for one in came:
        own = counts[one.source]
        own[0] += 1
        late = one.page is not None and first[one.page] != one.source
        own[1 if one.posts else 2 if late or one.folded else 3] += 1
        own[4] += one.page in shared and not late
    return {source: Quality(*figures) for source, figures in counts.items()}
