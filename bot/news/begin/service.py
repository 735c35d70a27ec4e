"""Setting a server up: sites are read, added and subscribed to in one go, and the newest article is posted at once.

Everything can be repeated: what a first try left half done, a second one completes.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import BadInput, LimitReached
from bot.markdown import clean
from bot.news.audit import Note
from bot.news.begin.drafts import Draft, DraftRepository
from bot.news.begin.look import Discover, Looked, Skipped, Tag, chosen, look_at
from bot.news.begin.sites import Choice, fitting_pack, offered
from bot.news.dedupe import keyed, link_key
from bot.news.first import first_reading
from bot.news.intake import Intake
from bot.news.limits import LimitsOf
from bot.news.model import Article, GuildId, SourceId, Subscription, SubscriptionId, Target, UserId
from bot.news.packs import Pack
from bot.news.placing import NewArticle
from bot.news.schedule import base_interval_s
from bot.news.service import NewsService
from bot.news.sources import GuildSource, SourceRepository
from bot.news.wire import Payload
from bot.news.wishes import Typed
from bot.places.places import Places

PREVIEWED = 3


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a set-up looks at: sites that answered and sites that did not, and the posts that would come of them."""

    looked: tuple[Looked, ...]
    skipped: tuple[Skipped, ...]
    newest: tuple[tuple[Looked, Article], ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """A server that is set up. `posted` is the title of the article that is posted now, None when none is."""

    subscription: Subscription
    beginning: Beginning
    posted: str | None


@dataclass(frozen=True, slots=True)
class BeginTools:
    """What the service works with, opened."""

    packs: Mapping[str, Pack]
    drafts: DraftRepository
    sources: SourceRepository
    intake: Intake
    news: NewsService
    places: Places
    discover: Discover
    tag: Tag
    limits: LimitsOf


class BeginService:
    """Sets servers up.

    Args:
        clock: the present time, aware and in UTC.
        arrived: is called when a post waits in the outbox.
        wake: starts a poll now.
        least_interval_s: FEEDS_MIN_INTERVAL_S.
    """

    def __init__(
        self,
        tools: BeginTools,
        *,
        clock: Callable[[], datetime],
        arrived: Callable[[], None],
        wake: Callable[[], None],
        least_interval_s: int,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._arrived = arrived
        self._wake = wake
        self._least_interval_s = least_interval_s
        self.packs = tools.packs
        self.drafts = tools.drafts

    async def draft(self, guild: GuildId, *, locale: str, channel: int) -> Draft:
        """The set-up that is under way, or a new one that fits a server's Discord language."""
        draft = await self.drafts.get(guild)
        if draft is None:
            pack = fitting_pack(self.packs, locale)
            draft = Draft(packs=(pack,) if pack else (), channel=channel)
        return draft

    def sites(self, draft: Draft) -> list[Choice]:
        """The sites that a draft offers, ticked as they would be taken."""
        return offered(self.packs, draft.packs, draft.left_out)

    def regions(self, draft: Draft) -> list[str]:
        """Codes of the places that a draft's packs are about."""
        return [self.packs[one].region for one in draft.packs if one in self.packs]

    async def look(self, target: Target, draft: Draft) -> Beginning:
        """Reads the ticked sites; changes nothing.

        Raises:
            BadInput: nothing is ticked.
        """
        sites = [site for site in self.sites(draft) if site.ticked]
        if not sites:
            raise BadInput("no sites", message_id="setup-no-sites")
        wished = Subscription(SubscriptionId(0), target, regions=frozenset(self.regions(draft)), no_region="home")
        return await self._look(sites, wished)

    async def _look(self, sites: Sequence[Choice], wished: Subscription) -> Beginning:
        found = await look_at(sites, discover=self._tools.discover, tag=self._tools.tag, now=self._clock())
        looked = tuple(one for one in found if isinstance(one, Looked))
        skipped = tuple(one for one in found if isinstance(one, Skipped))
        return Beginning(looked, skipped, tuple(chosen(looked, wished, self._tools.places, count=PREVIEWED)))

    async def begin(self, target: Target, draft: Draft, *, by: UserId) -> Begun:
        """Adds the ticked sites that answer, subscribes the channel to their regions, and posts the newest article where wished.

        Of a site that is there already, what the server says of it stays, and its pause.

        Raises:
            BadInput: nothing is ticked, or no site answers.
            LimitReached: the server has too many feeds or subscriptions.
        """
        beginning = await self.look(target, draft)
        typed = Typed(region=", ".join(self.regions(draft)), no_region="home")
        return await self._begin(target, beginning, typed, by=by, newest=draft.newest)

    async def begin_with(self, target: Target, url: str, *, name: str, by: UserId) -> Begun:
        """Adds a feed by its address and gives the channel everything that it brings.

        Raises:
            BadInput: there is no feed.
            LimitReached: as `begin`.
        """
        site = Choice(id="own", name=name, url=url, home="")
        beginning = await self._look([site], Subscription(SubscriptionId(0), target))
        return await self._begin(target, beginning, None, by=by, newest=True)

    async def _begin(
        self, target: Target, beginning: Beginning, typed: Typed | None, *, by: UserId, newest: bool
    ) -> Begun:
        guild = target.guild or GuildId(0)
        if not beginning.looked:
            raise _unanswered(beginning, one=typed is None)
        await self._check_limit(guild, beginning)
        subscription: Subscription | None = None
        if typed is not None:
            subscription = await self._subscribed(target, typed, by=by)
        there = {one.url: one for one in await self._tools.sources.of_guild(guild, self._clock())}
        paused = {url for url, one in there.items() if one.paused}
        first = next((pair for pair in beginning.newest if newest and pair[0].found.url not in paused), None)
        posted: str | None = None
        for one in beginning.looked:
            known = there.get(one.found.url)
            if known is None:
                source = await self._add(guild, one, by=by)
            else:
                source = await self._keep(guild, known, name="" if typed is not None else one.site.name, by=by)
            if subscription is None:
                subscription = await self._subscribed(target, Typed(source=str(source)), by=by)
            if first is not None and first[0] is one and await self._post(source, one, first[1], subscription):
                posted = first[1].entry.title
            shown = [key for _, keys in keyed(one.found.feed.entries) for key in keys]
            now = self._clock()
            after = first_reading(source, one.found, now, least_s=self._least_interval_s, spread=random.random())
            await self._tools.intake.baseline(source, tuple(dict.fromkeys(shown)), now, after=after)
        assert subscription is not None  # noqa: S101 - there is at least one site
        await self.drafts.done(guild, self._clock(), note=Note(guild, by, "set-up", self._clock()))
        self._wake()
        return Begun(subscription, beginning, posted)

    async def _check_limit(self, guild: GuildId, beginning: Beginning) -> None:
        limits = await self._tools.limits(guild)
        there = {one.url for one in await self._tools.sources.of_guild(guild, self._clock())}
        new = {one.found.url for one in beginning.looked} - there
        if len(there) + len(new) > limits.sources:
            raise LimitReached("sources", message_id="setup-limit", limit=limits.sources, count=len(there))
        recent = await self._tools.sources.added_since(guild, self._clock() - timedelta(hours=1))
        if new and recent + len(new) > limits.adds_an_hour:
            raise LimitReached("adds", message_id="feeds-limit-hour", limit=limits.adds_an_hour)

    async def _add(self, guild: GuildId, one: Looked, *, by: UserId) -> SourceId:
        title = clean(one.site.name or one.found.title, limit=100) or one.found.url
        note = Note(guild, by, "feed-added", self._clock(), {"feed": title, "url": one.found.url})
        return await self._tools.sources.add(
            guild,
            one.found.url,
            title=title,
            home=[one.site.home] if one.site.home else [],
            by=by,
            now=self._clock(),
            interval_s=base_interval_s(self._least_interval_s),
            newest=0,
            note=note,
            read=True,
        )

    async def _keep(self, guild: GuildId, known: GuildSource, *, name: str, by: UserId) -> SourceId:
        """A feed that the server has already: what it says of it stays, and its pause; one that failed is tried again.

        `name` is what a person calls it now; empty when nobody said.
        """
        own = replace(known.own, name=clean(name, limit=100) or known.own.name)
        if own != known.own:
            note = Note(guild, by, "feed-edited", self._clock(), {"feed": own.name, "url": known.url})
            await self._tools.sources.change(guild, known.source, own, note=note)
        if known.failures or known.state != "active":
            await self._tools.sources.poll_soon(known.source, self._clock())
        return known.source

    async def _subscribed(self, target: Target, typed: Typed, *, by: UserId) -> Subscription:
        """The channel's subscription; the one that it has already where the wishes are the same."""
        try:
            return (await self._tools.news.subscribe(target, typed, by=by)).subscription
        except BadInput as error:
            if error.message_id != "news-already":
                raise
            number = SubscriptionId(int(str(error.facts["subscription"])))
        return (await self._tools.news.subscription(target.guild or GuildId(0), number)).subscription

    async def _post(self, source: SourceId, one: Looked, article: Article, subscription: Subscription) -> bool:
        """Puts an article into the outbox for one channel, before the baseline notes everything that the feed shows as old."""
        home = (one.site.home,) if one.site.home else ()
        payload = Payload(article.entry, article.tags, one.site.name or one.found.title, home)
        key = link_key(article.entry)
        now = self._clock()
        new = NewArticle(
            payload,
            article.keys,
            key if key in article.keys else None,
            (subscription,),
            self._tools.intake.article_id(now),
        )
        posted = await self._tools.intake.present(source, new, now)
        if posted:
            self._arrived()
        return posted


def _unanswered(beginning: Beginning, *, one: bool) -> BadInput:
    if not one or not beginning.skipped:
        return BadInput("no site answers", message_id="setup-none-answers")
    gone = beginning.skipped[0]
    return BadInput("the feed cannot be read", message_id="feeds-unreachable", address=gone.site.url, cause=gone.reason)
