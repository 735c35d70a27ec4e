"""Puts together what sets servers up: feed packs from the tables and from the operator's own folder, and what servers may have."""

from collections.abc import Callable
from datetime import datetime

from bot.bands.tables.locate import data_folder
from bot.news.begin.drafts import DraftRepository
from bot.news.begin.look import Discover, Tag
from bot.news.begin.service import BeginService, BeginTools
from bot.news.intake import Intake
from bot.news.limits import LimitBook, Limits
from bot.news.packs import read_packs
from bot.news.service import NewsService
from bot.news.sources import SourceRepository
from bot.places.places import Places
from bot.settings import Settings
from bot.store.database import Database
from bot.worker import Worker


def begin_service(
    settings: Settings,
    database: Database,
    *,
    news: NewsService,
    places: Places,
    discover: Discover,
    tag: Tag,
    limits: LimitBook,
    worker: Worker,
    clock: Callable[[], datetime],
) -> BeginService:
    """The service behind `/setup`.

    Raises:
        TablesError: a feed pack is wrong.
    """
    return BeginService(
        BeginTools(
            packs=read_packs([data_folder() / "feeds"], places, own=settings.feeds_packs),
            drafts=DraftRepository(database),
            sources=SourceRepository(database),
            intake=Intake(database),
            news=news,
            places=places,
            discover=discover,
            tag=tag,
            limits=limits.of,
        ),
        clock=clock,
        arrived=lambda: worker.wake("deliver"),
        wake=lambda: worker.wake("poll"),
        least_interval_s=settings.feeds_min_interval_s,
    )


def usual_limits(settings: Settings) -> Limits:
    """What every server may have."""
    return Limits(
        subscriptions=settings.limit_subscriptions,
        sources=settings.limit_feeds,
        adds_an_hour=settings.limit_adds_an_hour,
        watches=settings.limit_watches,
        commands_a_minute=settings.limit_commands_a_minute,
    )
