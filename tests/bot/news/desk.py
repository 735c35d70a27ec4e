"""The services that commands work with, on a test's engine: real places, phones by a small table, no worker."""

from dataclasses import dataclass, field
from typing import ClassVar

from bot.card import Choice
from bot.news.articles import ArticleRepository
from bot.news.audit import AuditRepository
from bot.news.discover import Discovery, discover
from bot.news.explain import Explainer
from bot.news.feeds.quality import QualityRepository
from bot.news.feeds.service import FeedService, FeedTools
from bot.news.feeds.trial import Tester
from bot.news.fetch import Outcome, fetch
from bot.news.holding import Holding
from bot.news.intake import Intake
from bot.news.letters import LetterRepository
from bot.news.limits import Limits, fixed
from bot.news.service import NewsService, Tools
from bot.news.wishes import WishReader
from bot.places.places import Places
from tests.bot.news.engine import Engine, InlineParser, tag


class SmallPhones:
    """Two phones."""

    names: ClassVar = {"pixel-9": "Google Pixel 9", "xperia-z1": "Sony Xperia Z1"}

    def find_device(self, text: str) -> str | None:
        return next((one for one, name in self.names.items() if text in (one, name)), None)

    def suggest_devices(self, text: str) -> list[Choice]:
        return [Choice(name, one) for one, name in self.names.items() if text.lower() in name.lower()]

    def device_name(self, device: str) -> str:
        return self.names.get(device, device)

    def find_brand(self, text: str) -> str | None:
        return text if text in ("Sony", "Google") else None

    def suggest_brands(self, text: str) -> list[Choice]:
        return [Choice(name, name) for name in ("Sony", "Google") if text.lower() in name.lower()]


@dataclass
class Desk:
    """The services, and how often a poll was wished for."""

    engine: Engine
    limits: Limits = field(default_factory=Limits)
    woken: int = 0

    def __post_init__(self) -> None:
        engine, places, phones = self.engine, Places.load(), SmallPhones()
        self.audit = AuditRepository(engine.database)
        explainer = Explainer(ArticleRepository(engine.database), engine.subscriptions, places, clock=engine.clock)
        tools = Tools(
            engine.sources, engine.subscriptions, engine.audience, places, explainer, phones, Holding(engine.database)
        )
        self.news = NewsService(tools, clock=engine.clock, limits=fixed(self.limits))
        tester = Tester(
            self._look,
            InlineParser(),
            intake=Intake(engine.database),
            subscriptions=engine.subscriptions,
            regions=places,
            tag=tag,
            warm=self._warm,
            clock=engine.clock,
        )
        feed_tools = FeedTools(
            engine.sources,
            WishReader(places, phones),
            self._discover,
            Intake(engine.database),
            tester,
            QualityRepository(engine.database),
            LetterRepository(engine.database),
        )
        self.feeds = FeedService(
            feed_tools, clock=engine.clock, wake=self._wake, least_interval_s=300, limits=fixed(self.limits)
        )

    async def _discover(self, address: str) -> Discovery:
        http = self.engine.poller._tools.http
        return await discover(http, InlineParser(), address, now=self.engine.clock())

    async def _look(self, url: str) -> Outcome:
        return await fetch(self.engine.poller._tools.http, url, now=self.engine.clock())

    async def _warm(self) -> None:
        pass

    def _wake(self) -> None:
        self.woken += 1
