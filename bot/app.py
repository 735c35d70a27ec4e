"""The composition root: opens what the process needs, hands it down, runs client and worker, and closes in reverse."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import structlog

from bot.bands.names.names import Names
from bot.bands.service import BandsService
from bot.bands.tables.holder import TablesHolder
from bot.chat.allowances import Allowances
from bot.chat.auditroom import AuditMirror, Auditroom
from bot.chat.backuproom import Backuproom
from bot.chat.client import Bandwire, point_discord
from bot.chat.feedroom import Feedroom, FeedroomTools
from bot.chat.help import Helper
from bot.chat.language import Languages
from bot.chat.life import StartFailed, login, stay_connected
from bot.chat.lookups import Lookups, Named
from bot.chat.members import Members
from bot.chat.mendroom import Mendroom, MendTools
from bot.chat.newsroom import Newsroom
from bot.chat.notices import Notices
from bot.chat.ownerroom import Ownerroom
from bot.chat.people import PeopleRepository
from bot.chat.portroom import Portroom
from bot.chat.posts import Posts
from bot.chat.privacyroom import Privacyroom
from bot.chat.replies import Replies, utc_now
from bot.chat.reports import ReportRepository
from bot.chat.rights import Rights
from bot.chat.sender import DiscordSender
from bot.chat.servers import Serverroom
from bot.chat.services import Services
from bot.chat.setuproom import Setuproom
from bot.chat.sync import SyncReport
from bot.chat.tastes import Tastes, carrier_name
from bot.chat.watchroom import Watchroom
from bot.chat.wishroom import Wishroom
from bot.compatibility import CarrierLines
from bot.memory import settle
from bot.news.audit import AuditRepository
from bot.news.feeds.offers import OfferRepository
from bot.news.letters import LetterRepository
from bot.news.model import Entry
from bot.news.sources import SourceRepository
from bot.newsdesk import Neighbours, Newsdesk
from bot.newsroom import opened_newsroom
from bot.phonebook import Phonebook
from bot.places.places import Places
from bot.settings import Settings
from bot.signals import hang_up_calls, stop_signals
from bot.store.archive import Archive
from bot.store.database import Database, open_database
from bot.tally import Tally
from bot.text.speech import Texts
from bot.together import Together, shards_held
from bot.vocabulary import LazyTagger
from bot.worker import EVERY, Step, Worker

log = structlog.get_logger(__name__)

CLOSING_S = 4.0
"""How long each of the two halves of closing may take; container managers kill after 10 s."""


TABLES = "tables"
RELOAD_EVERY = timedelta(days=1)
"""How often the tables are looked at for changes; SIGHUP and `/admin reload` do it at once."""
MIRROR_EVERY = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class House:
    """Everything open."""

    client: Bandwire
    worker: Worker
    database: Database
    tally: Tally


async def run(settings: Settings, *, end_within_s: float | None = None) -> int:
    """Runs the bot until SIGTERM, SIGINT or a failure for good; returns the exit code.

    `end_within_s` is for a process that does nothing else: what still hangs so long after the signal is ended hard.

    Raises:
        BotError: it cannot start or go on; the sentence says why.
    """
    with stop_signals(within_s=end_within_s) as stop:
        async with opened(settings) as house:
            settle()
            with hang_up_calls(lambda: house.worker.wake(TABLES)):
                async with shards_held(settings) as watch, _shown(settings, house):
                    beside = [] if watch is None else [watch()]
                    await first_of(stop.wait(), _live(house, _token(settings)), *beside)
    log.info("stopped")
    return 0


async def sync(settings: Settings) -> tuple[SyncReport, ...]:
    """Registers all commands at Discord, changed or not, without going online.

    Raises:
        BotError: Discord cannot be reached or refuses.
    """
    async with opened(settings, alone=False) as house:
        house.client.sync_at_start = False
        await login(house.client, _token(settings))
        return await house.client.sync(force=True)


@asynccontextmanager
async def opened(settings: Settings, *, alone: bool = True) -> AsyncIterator[House]:
    """The client and the worker with everything they need, open; not yet logged in.

    `alone` claims the database's file, so that two bots never answer from one.
    """
    point_discord(settings.discord_api_base, settings.discord_gateway_url)
    shelf = Shelf(Texts.load(), Places.load(), TablesHolder(cache=settings.tables_cache / "tables.bin"))
    async with open_database(settings.database_url, alone=alone) as database:
        people = PeopleRepository(database, utc_now)
        languages = Languages(shelf.texts, people)
        tally = Tally()
        together = Together.of(settings, database)
        client = together.client(settings, languages, Replies(languages), tally)
        worker = Worker(utc_now, duties=together.duties, lease=together.lease)
        # A wrong table fails the step, which says why in the log, and leaves the tables in use as they are.
        reload = partial(asyncio.to_thread, shelf.tables.reload)
        worker.add(Step(TABLES, RELOAD_EVERY, reload, at_start=False, duty=EVERY))
        tagger = LazyTagger(shelf.tables, shelf.places)
        bands = BandsService(shelf.tables, shelf.places, names=Names)
        sender = DiscordSender(client.http, may_read_history=client.may_read_history)
        around = Neighbours(
            sender=sender,
            herald=Notices(sender, people, languages, owner_of=client.owner_of),
            missing=client.missing_in,
            ours=client.hears_of,
            texts=shelf.texts,
            places=shelf.places,
            tagger=tagger,
            phones=Phonebook(bands),
            carriers=CarrierLines(bands, shelf.places),
            tally=tally,
            members=Members(client.http, clock=utc_now),
            home_of=people.country_of_person,
        )
        newsroom = opened_newsroom(settings, database, around, worker=worker, clock=utc_now)
        async with newsroom as desk:
            services = _services(shelf, client, people, database, bands=bands, desk=desk, tagger=tagger, worker=worker)
            client.furnish(services)
            mirror = AuditMirror(AuditRepository(database), sender, languages, news=desk.news, places=shelf.places)
            worker.add(Step("audit", MIRROR_EVERY, mirror.run))
            try:
                yield House(client, worker, database, tally)
            finally:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(CLOSING_S):
                        await client.close()


@asynccontextmanager
async def _shown(settings: Settings, house: House) -> AsyncIterator[None]:
    """With health and metrics served where a port is set for them."""
    if settings.metrics_port is None:
        yield
        return
    from bot.monitor import watched  # noqa: PLC0415 - with its library it takes 3 MB, which most have no use for
    from bot.vitals import look  # noqa: PLC0415

    seen = partial(look, house.client.process_status, house.database, online=house.client.connected, now=utc_now)
    async with watched(settings.metrics_host, settings.metrics_port, look=seen, tally=house.tally) as port:
        log.info("watched", host=settings.metrics_host, port=port)
        yield


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is read once and used by all rooms."""

    texts: Texts
    places: Places
    tables: TablesHolder


def _services(
    shelf: Shelf,
    client: Bandwire,
    people: PeopleRepository,
    database: Database,
    *,
    bands: BandsService,
    desk: Newsdesk,
    tagger: LazyTagger,
    worker: Worker,
) -> Services:
    async def named_in(text: str) -> Named:
        await tagger.warm()
        tags = tagger.tag(Entry(id="", link="", title=text), frozenset(), None)
        return Named(tuple(tag.value for tag in tags.devices), tuple(tag.value for tag in tags.carriers))

    rights = Rights(people)
    lookups = Lookups(bands, people, shelf.places, find_names=named_in)
    feedroom = Feedroom(
        FeedroomTools(
            desk.feeds, desk.news, rights, people, OfferRepository(database), shelf.places, client.may_read_history
        )
    )
    return Services(
        texts=shelf.texts,
        replies=client.replies,
        people=people,
        reports=ReportRepository(database),
        tables=shelf.tables,
        lookups=lookups,
        tastes=Tastes(people, bands, shelf.texts),
        helper=Helper(rights),
        newsroom=Newsroom(desk.news, rights, shelf.places),
        wishroom=Wishroom(desk.news, rights, shelf.places),
        feedroom=feedroom,
        privacyroom=Privacyroom(
            Archive(database),
            people,
            news=desk.news,
            watches=desk.watches,
            carrier_name=partial(carrier_name, bands),
        ),
        backuproom=Backuproom(desk.backups, OfferRepository(database)),
        ownerroom=Ownerroom(SourceRepository(database), LetterRepository(database), desk.timings, wake=worker.wake),
        portroom=Portroom(desk.porter, OfferRepository(database), rights),
        serverroom=Serverroom(people, desk.limits, shelf.places),
        allowances=Allowances(desk.limits, client.server_names),
        limits=desk.limits,
        mendroom=Mendroom(
            MendTools(desk.feeds, desk.presence, rights, client.owner_of, client.missing_in, desk.hurry, desk.look_out)
        ),
        presence=desk.presence,
        setuproom=Setuproom(desk.begin, rights, people, places=shelf.places, texts=shelf.texts),
        auditroom=Auditroom(AuditRepository(database), rights, people, news=desk.news, places=shelf.places),
        posts=Posts(lookups, feedroom, rights, corrections=desk.corrections, places=shelf.places, reader=desk.posts),
        watchroom=Watchroom(desk.watches, client.guild_name),
        worker=worker,
        look_out=desk.look_out,
    )


async def first_of(*works: Coroutine[Any, Any, object]) -> None:
    """Runs works side by side until the first one ends; the others are cancelled. What the first one raises is raised."""
    tasks = [asyncio.ensure_future(work) for work in works]  # all waited for below
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=CLOSING_S)
    for task in done:
        task.result()


async def _live(house: House, token: str) -> None:
    await login(house.client, token)
    if house.client.speaks:
        await first_of(stay_connected(house.client), house.worker.run())
    else:
        await house.worker.run()


def _token(settings: Settings) -> str:
    if settings.discord_token is None:
        raise StartFailed("DISCORD_TOKEN is not set.")
    return settings.discord_token.get_secret_value()
