"""Why an article was posted or not, and what wishes would have given: stored articles held against subscriptions."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.errors import BadInput, NotFound
from bot.markdown import clean
from bot.news.articles import ArticleRepository, Fits, Handed, Placed, Stored
from bot.news.match import Candidate, Index, Stage, Stopped
from bot.news.model import ArticleId, DeliveryId, GuildId, Subscription
from bot.news.subscriptions import Subscribed, SubscriptionRepository
from bot.news.together import Together, singly
from bot.news.wished import Regions
from bot.places.fold import fold

PREVIEWED = timedelta(days=7)
SCANNED = 3000
"""Newest articles that a preview looks at."""
SHOWN = 10
EXPLAINED = timedelta(days=30)
LONGEST_ID = 19
MOST_ID = 2**63 - 1
"""Ids are BIGINT."""


class Fate(StrEnum):
    """What became of an article for one subscription."""

    SENT = "sent"
    WAITING = "waiting"
    DROPPED = "dropped"
    REFUSED = "refused"
    STOPPED = "stopped"
    SOURCE_PAUSED = "source-paused"
    SUSPENDED = "suspended"
    OLDER = "older"
    """The subscription, or the feed in this server, is newer than the article."""
    TWIN = "twin"
    """Another subscription of the same channel brought it."""
    SAME_PAGE = "same-page"
    """The page was posted in the channel from another feed."""
    STORY = "story"
    """The story was posted already; this report stands in that post."""
    LISTED = "listed"
    """It stands in a digest."""
    HELD = "held"
    """It waits for the end of quiet hours, or for the digest."""
    FOLDED = "folded"
    """It fits now and has no post of its own: it stands behind another one's count, or the wishes were changed since."""


@dataclass(frozen=True, slots=True)
class Reason:
    """An article and one subscription. `stopped` is set with STOPPED, `handed` where the outbox has a row."""

    subscribed: Subscribed
    fate: Fate
    stopped: Stopped | None = None
    handed: Handed | None = None
    placed: Placed | None = None
    """With STORY, LISTED and HELD: where."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article with what became of it for each subscription of the server."""

    article: Stored
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What wishes would have given. `stopped` counts the others by the stage at which they stopped."""

    subscription: Subscription
    stories: tuple[tuple[Stored, ...], ...]
    """The newest posts, each with its reports: the first makes the post, later ones are added to it."""
    fitting: int
    """How many posts there would have been."""
    looked_at: int
    stopped: tuple[tuple[Stage, int], ...]


@dataclass(frozen=True, slots=True)
class PostOrigin:
    """What stands behind a post: its article, and the subscription that it came by, None when that has ended.

    `several` says that it lists stories, of which the article is one.
    """

    article: Stored
    subscribed: Subscribed | None
    several: bool = False


class Explainer:
    """Answers `/news why` and `/news preview`, for one server each time."""

    def __init__(
        self,
        articles: ArticleRepository,
        subscriptions: SubscriptionRepository,
        regions: Regions,
        *,
        clock: Callable[[], datetime],
        together: Together = singly,
    ) -> None:
        self._articles = articles
        self._subscriptions = subscriptions
        self._regions = regions
        self._clock = clock
        self._together = together

    async def preview(self, guild: GuildId, subscription: Subscription) -> Preview:
        """What the last 7 days of the server's feeds would have given."""
        since = self._clock() - PREVIEWED
        found = await self._articles.recent(guild, since, limit=SCANNED)
        running = [one for one in found if not one.source_paused]
        return await asyncio.to_thread(self._previewed, subscription, running)

    def _previewed(self, subscription: Subscription, articles: Sequence[Stored]) -> Preview:
        fitting, stages = _fitting(self._regions, subscription, articles)
        stories = self._together(fitting)
        shown = tuple(stories[:SHOWN])
        return Preview(subscription, shown, len(stories), len(articles), tuple(stages.most_common()))

    async def why(self, guild: GuildId, article: str) -> Explanation:
        """Every subscription's way with an article.

        Args:
            guild: whose.
            article: an id as `recent` gives it, the address of a page, or a title.

        Raises:
            BadInput: it is the address of a feed.
            NotFound: no feed of the server brought such an article, or only as an old one.
        """
        found = await self._find(guild, article.strip())
        handed = await self._articles.handed(guild, found.id)
        placed = {one.subscription: one for one in await self._articles.placed(guild, found.id)}
        reasons = [
            _placed(one, place)
            if (place := placed.get(one.subscription.id)) is not None
            else await self._reason(guild, one, found, handed=handed)
            for one in await self._subscriptions.of_guild(guild)
        ]
        return Explanation(found, tuple(reasons))

    async def recent(self, guild: GuildId, text: str) -> list[Stored]:
        """Recent articles whose title or feed's name has a text, newest first, for autocomplete."""
        return await self._recent(guild, _having(text) if text.strip() else None, limit=25)

    async def _recent(self, guild: GuildId, fits: Fits | None, *, limit: int) -> list[Stored]:
        return await self._articles.recent(guild, self._clock() - EXPLAINED, limit=limit, fits=fits)

    async def post(self, guild: GuildId, delivery: DeliveryId) -> PostOrigin | None:
        """What stands behind a post of this server; None when it is no longer kept."""
        found = await self._articles.of_delivery(guild, delivery)
        if found is None:
            return None
        article_id, handed = found
        article = await self._articles.get(guild, article_id)
        if article is None:
            return None
        number = handed.subscription
        subscribed = None if number is None else await self._subscriptions.get(guild, number)
        return PostOrigin(article, subscribed, several=await self._articles.lists_several(delivery))

    async def _find(self, guild: GuildId, text: str) -> Stored:
        if text.isascii() and text.isdigit() and len(text) <= LONGEST_ID and int(text) <= MOST_ID:
            found = await self._articles.get(guild, ArticleId(int(text)))
        else:
            feed = await self._articles.feed_at(guild, text)
            if feed is not None:
                raise BadInput("a feed's address", message_id="news-why-feed", feed=clean(feed, limit=100))
            found = await self._articles.by_link(guild, text) or await self._titled(guild, text)
        if found is not None:
            return found
        if await self._articles.seen_at(guild, text) is not None:
            raise NotFound("an old article", message_id="news-why-old")
        raise NotFound("no such article", message_id="news-why-not-found", text=clean(text, limit=100))

    async def _titled(self, guild: GuildId, text: str) -> Stored | None:
        """The newest article with this title, or the only one that has the text."""
        wanted = fold(text)
        if not wanted:
            return None
        whole = await self._recent(guild, lambda title, _source: fold(title) == wanted, limit=1)
        found = whole or await self._recent(guild, _having(text), limit=2)
        return found[0] if len(found) == 1 else None

    async def _reason(self, guild: GuildId, one: Subscribed, article: Stored, *, handed: Sequence[Handed]) -> Reason:
        subscription = one.subscription
        own = next((row for row in handed if row.subscription == subscription.id), None)
        if own is not None:
            return Reason(one, _fate(own), handed=own)
        fate = Fate.OLDER if max(one.created, article.source_added) > article.first_seen else None
        stopped = None if fate else held(self._regions, subscription, article.candidate())
        if fate is None and stopped is not None:
            fate = Fate.STOPPED
        elif fate is None and article.source_paused:
            fate = Fate.SOURCE_PAUSED
        elif fate is None and one.suspended:
            fate = Fate.SUSPENDED
        return Reason(one, fate or await self._unposted(guild, subscription, article, handed=handed), stopped)

    async def _unposted(
        self, guild: GuildId, subscription: Subscription, article: Stored, *, handed: Sequence[Handed]
    ) -> Fate:
        """Why an article that fits has no post of this subscription's own."""
        channel = subscription.target.channel
        if any(row.channel == channel for row in handed):
            return Fate.TWIN
        same = await self._articles.posted_elsewhere(guild, channel, article)
        return Fate.SAME_PAGE if same else Fate.FOLDED


def _having(text: str) -> Fits:
    """Looks for a text in titles and names of feeds, whatever its case, accents and punctuation."""
    wanted = fold(text)
    return lambda title, source: bool(wanted) and wanted in f"{fold(title)} · {fold(source)}"


_FATES = {"sent": Fate.SENT, "waiting": Fate.WAITING, "dropped": Fate.DROPPED, "dead": Fate.REFUSED}


def _fate(row: Handed) -> Fate:
    refused = row.state == "dropped" and (row.reason or "").startswith("discord-")
    return Fate.REFUSED if refused else _FATES[row.state]


def _placed(one: Subscribed, place: Placed) -> Reason:
    fates = {"also": Fate.STORY, "known": Fate.STORY, "listed": Fate.LISTED, "held": Fate.HELD}
    return Reason(one, fates[place.kind], placed=place)


def held(regions: Regions, subscription: Subscription, candidate: Candidate) -> Stopped | None:
    """Why an article is not for a subscription, which need not be stored; None when it is."""
    return Index(regions, [subscription]).stopped(subscription, candidate)


def _fitting(
    regions: Regions, subscription: Subscription, articles: Sequence[Stored]
) -> tuple[list[Stored], Counter[Stage]]:
    """The articles that fit, each page once, and at which stages the others stop."""
    wished = replace(subscription, paused=False)
    index = Index(regions, [wished])
    fitting: list[Stored] = []
    pages: set[str] = set()
    stages: Counter[Stage] = Counter()
    for article in articles:
        stopped = index.stopped(wished, article.candidate())
        if stopped is not None:
            stages[stopped.stage] += 1
        elif article.link_key is None or article.link_key not in pages:
            fitting.append(article)
            pages.update([article.link_key] if article.link_key else [])
    return fitting, stages
