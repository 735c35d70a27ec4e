"""What polling is put together from, and what it tells of itself. Values."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field

from bot.http import Http
from bot.news.audience import Audience
from bot.news.digest import Kinship, Parser, Tag, no_kin
from bot.news.intake import Intake, Late
from bot.news.model import ArticleId, SourceId
from bot.news.sources import SourceRepository
from bot.news.timings import Timings


@dataclass(frozen=True, slots=True)
class SourceNotice:
    """Something about a source that its servers should know: `failing`, `off`, `gone` or `recovered`."""

    source: SourceId
    title: str
    what: str
    reason: str = ""


Notify = Callable[[SourceNotice], Awaitable[None]]


@dataclass(slots=True)
class Round:
    """Figures of one round."""

    polled: int = 0
    unchanged: int = 0
    changed: int = 0
    failed: int = 0
    articles: int = 0
    deliveries: int = 0


@dataclass(frozen=True, slots=True)
class Pollers:
    """What a poll needs, opened."""

    http: Http
    parser: Parser
    sources: SourceRepository
    intake: Intake
    audience: Audience
    tag: Tag
    kin: Kinship = no_kin
    late: Late | None = None
    """None: no other process polls."""
    catch_up: Callable[[], Awaitable[None]] | None = None
    """Reads what others told since the round began, so that `late` has little left to do while it holds them up."""
    forget: Callable[[Collection[ArticleId]], None] = lambda _articles: None
    """Is told of articles that `kin` was asked about and that were not written."""
    timings: Timings = field(default_factory=Timings)
