"""What commands work with: the services of the news rooms, and what other rooms lend to them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from bot.beginning import begin_service, usual_limits
from bot.guard import Rules
from bot.news.articles import ArticleRepository
from bot.news.backup.service import BackupService
from bot.news.begin.service import BeginService
from bot.news.beside import Companion, Compatibility
from bot.news.composing import Composer
from bot.news.correcting.service import CorrectionService
from bot.news.discover import Discovery, discover
from bot.news.explain import Explainer
from bot.news.feeds.porter import Porter
from bot.news.feeds.quality import QualityRepository
from bot.news.feeds.service import Discover, FeedService, FeedTools
from bot.news.feeds.trial import Tester
from bot.news.fetch import Outcome
from bot.news.holding import Holding
from bot.news.intake import Intake
from bot.news.letters import LetterRepository
from bot.news.limits import LimitBook
from bot.news.model import ChannelId, GuildId, UserId
from bot.news.outbox import Outbox
from bot.news.pace import HostGate
from bot.news.parsing.pool import ParsePool
from bot.news.pollers import Pollers
from bot.news.presence import Presence
from bot.news.reading import PostReader
from bot.news.sender import Sender
from bot.news.service import NewsService, Tools
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository
from bot.news.timings import Timings
from bot.news.together import gatherer
from bot.news.troubles import Lookout, Missing, Ours, Told, Trouble
from bot.news.visit import visit
from bot.news.watching.personal import Members
from bot.news.watching.service import WatchService
from bot.news.wishes import Phones, WishReader
from bot.places.places import Places
from bot.settings import Settings
from bot.store.database import Database
from bot.tally import Tally
from bot.text.speech import Texts
from bot.vocabulary import LazyTagger, story_reader
from bot.worker import Worker

LOOKOUT = "lookout"
"""The step that looks for troubles."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What other rooms give to the newsroom."""

    sender: Sender
    herald: "Herald"
    missing: Missing
    """Which permissions the bot lacks in a channel."""
    ours: Ours
    """Whether this process's gateway hears of a server."""
    texts: Texts
    places: Places
    tagger: LazyTagger
    phones: Phones
    carriers: Compatibility
    tally: Tally
    members: Members
    home_of: Callable[[UserId], Awaitable[str | None]]
    """The country where a person is at home, None when not told."""


class Herald(Protocol):
    """Tells servers of trouble."""

    async def tell(self, trouble: Trouble, *, over: bool, again: bool) -> Told:
        """As `bot.news.troubles.Tell`."""


@dataclass(frozen=True, slots=True)
class Newsdesk:
    """What the commands work with."""

    news: NewsService
    feeds: FeedService
    porter: Porter
    watches: WatchService
    corrections: CorrectionService
    begin: BeginService
    limits: LimitBook
    presence: Presence
    hurry: Callable[[GuildId, ChannelId], Awaitable[None]]
    """Sends now what waits for a channel of a server."""
    look_out: Callable[[], None]
    """Looks for troubles now, and reckons permissions anew."""
    timings: Timings
    backups: BackupService
    posts: PostReader


def newsdesk(
    settings: Settings,
    database: Database,
    around: Neighbours,
    tools: Pollers,
    pool: ParsePool,
    *,
    watches: WatchService,
    corrections: CorrectionService,
    holding: Holding,
    lookout: Lookout,
    rules: Rules,
    gate: HostGate,
    worker: Worker,
    clock: Callable[[], datetime],
) -> Newsdesk:
    """The services that commands work with."""

    async def find(address: str) -> Discovery:
        return await discover(tools.http, pool, address, now=clock(), gate=gate)

    limits = LimitBook(database, usual_limits(settings))
    news = _news(database, around, tools, holding=holding, limits=limits, clock=clock)
    begin = begin_service(
        settings,
        database,
        news=news,
        places=around.places,
        discover=find,
        tag=around.tagger.tag_warm,
        limits=limits,
        worker=worker,
        clock=clock,
    )
    feeds = _feeds(
        settings, database, around, tools, pool, find=find, gate=gate, limits=limits, worker=worker, clock=clock
    )
    porter, backups = _porters(
        settings, database, tools, places=around.places, rules=rules, limits=limits, worker=worker, clock=clock
    )

    def look_out() -> None:
        lookout.permissions_changed()
        worker.wake(LOOKOUT)

    return Newsdesk(
        news,
        feeds,
        porter,
        watches,
        corrections,
        begin,
        limits,
        Presence(database, tools.audience),
        _hurry(database, worker, clock),
        look_out,
        tools.timings,
        backups,
        _post_reader(database, around, tools),
    )


def _hurry(
    database: Database, worker: Worker, clock: Callable[[], datetime]
) -> Callable[[GuildId, ChannelId], Awaitable[None]]:
    async def hurry(guild: GuildId, channel: ChannelId) -> None:
        await Outbox(database).hurry(guild, channel, clock())
        worker.wake("deliver")

    return hurry


def _news(
    database: Database,
    around: Neighbours,
    tools: Pollers,
    *,
    holding: Holding,
    limits: LimitBook,
    clock: Callable[[], datetime],
) -> NewsService:
    subscriptions = SubscriptionRepository(database)
    explainer = Explainer(
        ArticleRepository(database, tools.audience.corrections),
        subscriptions,
        around.places,
        clock=clock,
        together=gatherer(story_reader, around.places.covers),
    )
    return NewsService(
        Tools(tools.sources, subscriptions, tools.audience, around.places, explainer, around.phones, holding),
        clock=clock,
        limits=limits.of,
    )


def _post_reader(database: Database, around: Neighbours, tools: Pollers) -> PostReader:
    companion = Companion(around.carriers, around.places)
    composer = Composer(around.texts, around.places, companion=companion, corrections=tools.audience.corrections)
    return PostReader(Outbox(database), composer)


def _porters(
    settings: Settings,
    database: Database,
    tools: Pollers,
    *,
    places: Places,
    rules: Rules,
    limits: LimitBook,
    worker: Worker,
    clock: Callable[[], datetime],
) -> tuple[Porter, BackupService]:
    """What carries feeds and settings in and out."""
    wake = partial(worker.wake, "poll")
    porter = Porter(
        database,
        tools.sources,
        places=places,
        rules=rules,
        clock=clock,
        wake=wake,
        least_interval_s=settings.feeds_min_interval_s,
        limits=limits.of,
    )
    backups = BackupService(
        database,
        tools.audience,
        rules=rules,
        clock=clock,
        wake=wake,
        least_interval_s=settings.feeds_min_interval_s,
        limits=limits.of,
    )
    return porter, backups


def _feeds(
    settings: Settings,
    database: Database,
    around: Neighbours,
    tools: Pollers,
    pool: ParsePool,
    *,
    find: Discover,
    gate: HostGate,
    limits: LimitBook,
    worker: Worker,
    clock: Callable[[], datetime],
) -> FeedService:
    async def look(url: str) -> Outcome:
        return await visit(tools.http, url, gate, now=clock())

    intake = Intake(database)
    tester = Tester(
        look,
        pool,
        intake=intake,
        subscriptions=SubscriptionRepository(database),
        regions=around.places,
        tag=around.tagger.tag,
        warm=around.tagger.warm,
        clock=clock,
    )
    return FeedService(
        FeedTools(
            SourceRepository(database),
            WishReader(around.places, around.phones),
            find,
            intake,
            tester,
            QualityRepository(database),
            LetterRepository(database),
        ),
        clock=clock,
        wake=lambda: worker.wake("poll"),
        least_interval_s=settings.feeds_min_interval_s,
        limits=limits.of,
    )
