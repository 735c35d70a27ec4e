"""Puts the news rooms together: opens their network, makes poller, deliverer and service, and gives the worker their steps."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.bands.tables.locate import data_folder
from bot.beginning import usual_limits
from bot.guard import Rules
from bot.http import open_http
from bot.news.answers import ChannelNotice
from bot.news.articles import ArticleRepository
from bot.news.audience import Audience
from bot.news.beside import Companion
from bot.news.correcting.service import CorrectionService
from bot.news.correcting.store import CorrectionRepository
from bot.news.deliver import Deliverer
from bot.news.holding import Holding
from bot.news.intake import Intake
from bot.news.limits import LimitBook
from bot.news.model import UserId
from bot.news.outbox import Outbox
from bot.news.pace import HOST_GAP_S, Bucket, HostGate
from bot.news.packs import read_packs
from bot.news.parsing.pool import ParsePool
from bot.news.poll import Poller
from bot.news.pollers import Pollers, SourceNotice
from bot.news.presence import forget_left
from bot.news.prune import prune
from bot.news.sources import SourceRepository
from bot.news.storybook import Storybook
from bot.news.subscriptions import SubscriptionRepository
from bot.news.troubles import Lookout, TroubleRepository
from bot.news.watching.personal import Personal
from bot.news.watching.service import WatchService
from bot.news.watching.store import WatchRepository
from bot.news.wishes import WishReader
from bot.newsdesk import LOOKOUT, Neighbours, Newsdesk, newsdesk
from bot.places.places import Places
from bot.settings import Settings
from bot.store.database import Database
from bot.vocabulary import story_reader
from bot.worker import EVERY, Step, Worker

log = structlog.get_logger(__name__)

POLL_EVERY = timedelta(seconds=5)
"""How often we look for sources that are due; each source has its own, longer interval."""
DELIVER_EVERY = timedelta(seconds=1)
RELEASE_EVERY = timedelta(seconds=20)
"""How exact the end of quiet hours and the hour of a digest are."""
LOOK_EVERY = timedelta(minutes=1)
"""How often troubles are looked for; what is known at once wakes the step."""
PRUNE_EVERY = timedelta(hours=6)
WATCHES_EVERY = timedelta(minutes=1)
"""How often a process with commands asks whose private messages the senders found closed, and each what regions were corrected."""


@asynccontextmanager
async def opened_newsroom(
    settings: Settings, database: Database, around: Neighbours, *, worker: Worker, clock: Callable[[], datetime]
) -> AsyncIterator["Newsdesk"]:
    """The services; their steps are in the worker, to be run by the caller."""
    subscriptions = SubscriptionRepository(database)
    sources = SourceRepository(database)
    audience = Audience(subscriptions, around.places, public=_public(around.places))
    watches = _watches(settings, database, audience, around, clock=clock)
    rules = Rules(ports=settings.feeds_ports, private=settings.feeds_allow_private)
    async with open_http(contact_url=settings.contact_url or "", rules=rules) as http, ParsePool() as pool:
        storybook = Storybook(database, story_reader, around.places.covers, clock=clock)
        holding = Holding(database)
        outbox, alone = Outbox(database), database.engine == "sqlite"
        tools = _pollers(
            Pollers(http, pool, sources, Intake(database), audience, around.tagger.tag), storybook, alone=alone
        )
        # Local feeds are ours: no politeness is due to the playground, and nobody waits a second for each of them.
        gap_s = 0.0 if settings.feeds_allow_private else HOST_GAP_S
        gate = HostGate(clock=time.monotonic, gap_s=gap_s)
        poller = _poller(settings, tools, gate, worker=worker, clock=clock)
        corrections = _corrections(database, audience, around, worker=worker, clock=clock)
        deliverer = _deliverer(
            settings,
            database,
            around,
            outbox=outbox,
            audience=audience,
            watches=watches,
            learn=None if alone else corrections.load,
            worker=worker,
            clock=clock,
        )

        async def deliver() -> None:
            around.tally.add("deliveries_ended", amount=await deliverer.run())

        follow = None if alone else audience.follow
        await sources.recover(alone=alone)
        await outbox.recover(alone=alone)
        await audience.load()
        await _learn(watches, corrections, worker, alone=alone)
        every = min(POLL_EVERY, timedelta(seconds=settings.feeds_min_interval_s))
        polling = _polling(poller, sources, around, storybook, worker=worker, clock=clock, follow=follow)
        worker.add(Step("poll", every, polling, single=False))
        worker.add(Step("deliver", DELIVER_EVERY, deliver, duty="sender", single=False))
        yield newsdesk(
            settings,
            database,
            around,
            tools,
            pool,
            watches=watches,
            corrections=corrections,
            holding=holding,
            lookout=_keep_house(database, around, holding, worker=worker, clock=clock),
            rules=rules,
            gate=gate,
            worker=worker,
            clock=clock,
        )


def _keep_house(
    database: Database, around: Neighbours, holding: Holding, *, worker: Worker, clock: Callable[[], datetime]
) -> Lookout:
    """The steps beside polling and sending: what was held is released, troubles are looked for, what is old is forgotten."""
    worker.add(Step("release", RELEASE_EVERY, _releasing(holding, worker, clock=clock)))
    lookout = Lookout(
        TroubleRepository(database), tell=around.herald.tell, missing=around.missing, clock=clock, ours=around.ours
    )
    # Each process with a part of the gateway looks after the servers of its own shards.
    worker.add(Step(LOOKOUT, LOOK_EVERY, lookout.run, duty="gateway", single=False))
    worker.add(Step("prune", PRUNE_EVERY, partial(_forget, database, clock), at_start=False))
    return lookout


async def _forget(database: Database, clock: Callable[[], datetime]) -> None:
    await prune(database, clock())
    await forget_left(database, clock())


def _pollers(tools: Pollers, storybook: Storybook, *, alone: bool) -> Pollers:
    """With what finds stories; where other processes poll too, what they tell meanwhile counts."""
    tools = replace(tools, kin=storybook.kin, forget=storybook.forget)
    return tools if alone else replace(tools, late=storybook.late, catch_up=storybook.refresh)


def _poller(
    settings: Settings, tools: Pollers, gate: HostGate, *, worker: Worker, clock: Callable[[], datetime]
) -> Poller:
    async def tell(notice: SourceNotice) -> None:
        log.warning("source notice", source=notice.source, what=notice.what, reason=notice.reason)
        worker.wake(LOOKOUT)

    return Poller(
        tools,
        clock=clock,
        gate=gate,
        least_s=settings.feeds_min_interval_s,
        notify=tell,
        arrived=lambda: worker.wake("deliver"),
    )


def _polling(
    poller: Poller,
    sources: SourceRepository,
    around: Neighbours,
    storybook: Storybook,
    *,
    worker: Worker,
    clock: Callable[[], datetime],
    follow: Callable[[datetime], Awaitable[None]] | None,
) -> Callable[[], Awaitable[None]]:
    """The step that polls: it makes the tagger only when there is something to poll."""

    latest: datetime | None = None

    async def poll() -> None:
        nonlocal latest
        now = clock()
        if latest is None or now < latest:
            # At the start too: it may have been set back while no process ran.
            moved = await sources.clock_went_back(now)
            if moved:
                log.warning("the clock went back", sources=moved)
        latest = now
        if follow is not None:
            await follow(now)
        due = await sources.next_due()
        if due is None or due > clock():
            return
        await around.tagger.warm()
        await storybook.refresh()
        done = await poller.run()
        for result, amount in (("unchanged", done.unchanged), ("changed", done.changed), ("failed", done.failed)):
            around.tally.add("polls", result, amount=amount)
        around.tally.add("articles", amount=done.articles)
        around.tally.add("deliveries_queued", amount=done.deliveries)
        due = await sources.next_due()
        if done.polled and due is not None and due <= clock():
            worker.wake("poll")

    return poll


def _releasing(holding: Holding, worker: Worker, *, clock: Callable[[], datetime]) -> Callable[[], Awaitable[None]]:
    """The step that ends quiet hours and sends digests."""

    async def release() -> None:
        if await holding.release(clock()):
            worker.wake("deliver")

    return release


def _watches(
    settings: Settings, database: Database, audience: Audience, around: Neighbours, *, clock: Callable[[], datetime]
) -> WatchService:
    reader = WishReader(around.places, around.phones)
    limits = LimitBook(database, usual_limits(settings))
    return WatchService(
        WatchRepository(database), audience, reader=reader, phones=around.phones, clock=clock, limits=limits.of
    )


async def _learn(watches: WatchService, corrections: CorrectionService, worker: Worker, *, alone: bool) -> None:
    """Reads what services keep in memory, and again where other processes change it."""
    await watches.load()
    await corrections.load()
    if not alone:
        worker.add(Step("watches", WATCHES_EVERY, watches.load, at_start=False, duty="gateway", single=False))
    # Alone too: a feed that becomes one with another takes its corrections along.
    worker.add(Step("corrections", WATCHES_EVERY, corrections.load, at_start=False, duty=EVERY))


def _corrections(
    database: Database, audience: Audience, around: Neighbours, *, worker: Worker, clock: Callable[[], datetime]
) -> CorrectionService:
    return CorrectionService(
        CorrectionRepository(database),
        articles=ArticleRepository(database, audience.corrections),
        audience=audience,
        reader=WishReader(around.places, around.phones),
        clock=clock,
        wake=lambda: worker.wake("deliver"),
    )


def _deliverer(
    settings: Settings,
    database: Database,
    around: Neighbours,
    *,
    outbox: Outbox,
    audience: Audience,
    watches: WatchService,
    learn: Callable[[], Awaitable[None]] | None,
    worker: Worker,
    clock: Callable[[], datetime],
) -> Deliverer:
    companion = Companion(around.carriers, around.places)
    personal = Personal(
        WatchRepository(database),
        around.members,
        companion=companion,
        phones=around.phones,
        home_of=around.home_of,
        ended=audience.drop,
    )
    return Deliverer(
        outbox,
        around.sender,
        around.texts,
        bucket=Bucket(settings.discord_rate, clock=time.monotonic),
        places=around.places,
        clock=clock,
        notify=_suspending(audience, watches, worker),
        companion=companion,
        personal=personal,
        drop_unseen=settings.unseen_posts == "drop",
        corrections=audience.corrections,
        learn=learn,
    )


def _public(places: Places) -> Callable[[str], bool]:
    """Whether an address stands in our packs, which are read when somebody's watch first asks."""
    known: set[str] = set()

    def public(url: str) -> bool:
        if not known:
            packs = read_packs([data_folder() / "feeds"], places)
            known.update(site.url for pack in packs.values() for site in pack.sites)
        return url in known

    return public


def _suspending(
    audience: Audience, watches: WatchService, worker: Worker
) -> Callable[[ChannelNotice], Awaitable[None]]:
    async def suspended(notice: ChannelNotice) -> None:
        for subscription in notice.suspended:
            audience.drop(subscription)
        if notice.guild is None:
            watches.closed(UserId(notice.channel))
        log.warning("channel notice", channel=notice.channel, guild=notice.guild, reason=notice.reason)
        worker.wake(LOOKOUT)

    return suspended
