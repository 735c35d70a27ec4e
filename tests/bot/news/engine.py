"""The whole news engine for tests: a loopback feed server at one end, a fake Discord at the other, the real store between."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

from bot.guard import Rules
from bot.http import Http, open_http
from bot.news.answers import ChannelNotice
from bot.news.audience import Audience
from bot.news.deliver import Deliverer
from bot.news.holding import Holding
from bot.news.intake import Intake
from bot.news.model import (
    ChannelId,
    Entry,
    Feed,
    GuildId,
    SourceId,
    Subscription,
    SubscriptionId,
    Tag,
    Tags,
    Target,
    TargetKind,
    UserId,
)
from bot.news.outbox import Outbox
from bot.news.pace import Bucket, HostGate
from bot.news.parse import skim
from bot.news.poll import Poller
from bot.news.pollers import Pollers, SourceNotice
from bot.news.sources import GuildSource, SourceRepository
from bot.news.storybook import Storybook
from bot.news.subscriptions import SubscriptionRepository
from bot.news.telling.features import Reader
from bot.store.database import Database
from bot.text.speech import Texts
from tests.bot.feed_server import FeedServer, answer, feed_server
from tests.bot.news.fake_sender import FakeDiscord, FakeSender

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
STORY_WORDS = Path(__file__).parents[3] / "data" / "tagging" / "stories.tsv"
GUILD, OTHER_GUILD = GuildId(1), GuildId(2)
ADMIN = UserId(9)
REGIONS = {"EU": {"DE", "FR"}, "DE": {"DE"}, "FR": {"FR"}, "JP": {"JP"}}


class Map:
    """A small `Places`."""

    def covers(self, wider: str, narrower: str) -> bool:
        return bool(REGIONS.get(narrower)) and REGIONS[narrower] <= REGIONS.get(wider, set())

    def around(self, code: str) -> list[str]:
        return [wider for wider in REGIONS if wider != code and self.covers(wider, code)]

    def name(self, code: str, language: str = "en") -> str:
        names = {"en": {"DE": "Germany", "FR": "France", "JP": "Japan"}, "de": {"DE": "Deutschland"}}
        return names.get(language, names["en"]).get(code, code)


class Clock:
    """A time that tests set; sleeping moves it."""

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


class InlineParser:
    """Parses in this process: what tests serve is harmless."""

    async def parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        return skim(body, content_type=content_type, base_url=base_url, now=now)


@dataclass(frozen=True)
class Item:
    """An entry as a feed shows it."""

    title: str
    guid: str = ""
    link: str = ""
    age: timedelta = timedelta(minutes=5)
    image: str = ""


def rss(*items: Item, title: str = "Phone Site", now: datetime = START) -> bytes:
    """A feed of these items, newest first as given."""
    entries = "".join(
        f"<item><title>{escape(item.title)}</title><guid isPermaLink='false'>{escape(item.guid or item.title)}</guid>"
        f"<link>{escape(item.link or f'https://site.example/{item.guid or item.title}'.replace(' ', '-'))}</link>"
        + (f"<enclosure url='{escape(item.image)}' type='image/jpeg' length='1'/>" if item.image else "")
        + f"<pubDate>{format_datetime(now - item.age)}</pubDate></item>"
        for item in items
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{escape(title)}</title>"
        f"<link>https://site.example/</link><description>x</description>{entries}</channel></rss>"
    ).encode()


def tag(entry: Entry, home: frozenset[str], language: str | None) -> Tags:
    """Regions whose names stand in the title."""
    words = {"Germany": "DE", "France": "FR", "Japan": "JP", "Europe": "EU"}
    return Tags(regions=tuple(Tag(code, word) for word, code in words.items() if word in entry.title))


@dataclass
class Engine:
    """Everything opened, and shortcuts for what tests do."""

    database: Database
    web: FeedServer
    discord: FakeDiscord
    clock: Clock
    sources: SourceRepository
    subscriptions: SubscriptionRepository
    audience: Audience
    outbox: Outbox
    poller: Poller
    deliverer: Deliverer
    storybook: Storybook | None = None
    holding: Holding | None = None
    source_notices: list[SourceNotice] = field(default_factory=list)
    channel_notices: list[ChannelNotice] = field(default_factory=list)

    def serve(self, *items: Item, path: str = "/feed", title: str = "Phone Site", **headers: str) -> None:
        body = rss(*items, title=title, now=self.clock.now)
        self.web.routes[path] = answer(200, body, Content_Type="application/rss+xml", **headers)

    async def add(self, path: str = "/feed", *, guild: GuildId = GUILD, newest: int = 0) -> SourceId:
        return await self.sources.add(
            guild,
            self.web.url(path),
            title="",
            home=[],
            by=ADMIN,
            now=self.clock.now,
            interval_s=600,
            newest=newest,
        )

    async def subscribe(self, channel: int = 7, *, guild: GuildId = GUILD, **wishes: object) -> Subscription:
        target = Target(TargetKind(wishes.pop("kind", "channel")), ChannelId(channel), guild)
        wanted = replace(Subscription(SubscriptionId(0), target, no_region="post"), **wishes)
        wanted = replace(wanted, id=await self.subscriptions.add(wanted, by=ADMIN, now=self.clock.now))
        self.audience.put(wanted)
        return wanted

    async def poll(self, *, after: timedelta = timedelta(hours=1)) -> None:
        """A round after a pause in which every source becomes due."""
        self.clock.now += after
        if self.storybook is not None:
            await self.storybook.refresh()
        await self.poller.run()

    async def release(self, *, after: timedelta = timedelta()) -> int:
        """Ends quiet hours and makes digests whose time has come."""
        self.clock.now += after
        assert self.holding is not None
        return await self.holding.release(self.clock.now)

    async def deliver(self, *, after: timedelta = timedelta()) -> int:
        self.clock.now += after
        return await self.deliverer.run()

    async def health(self, guild: GuildId = GUILD) -> GuildSource:
        (only,) = await self.sources.of_guild(guild, self.clock.now)
        return only

    async def states(self, action: str = "create") -> list[tuple[str, str | None]]:
        rows = await self.database.fetch_all(
            "SELECT state, reason FROM outbox WHERE action = :action ORDER BY seq", action=action
        )
        return [(row["state"], row["reason"]) for row in rows]

    def new_deliverer(
        self, *, pause: Callable[[], Awaitable[None]] | None = None, drop_unseen: bool = False
    ) -> Deliverer:
        """Another process's deliverer on the same store and the same Discord."""
        sender = FakeSender(self.discord, pause=pause)
        return make_deliverer(self.outbox, sender, self.clock, self.channel_notices, drop_unseen=drop_unseen)


def make_deliverer(
    outbox: Outbox, sender: FakeSender, clock: Clock, notices: list[ChannelNotice], *, drop_unseen: bool = False
) -> Deliverer:
    async def notify(notice: ChannelNotice) -> None:
        notices.append(notice)

    bucket = Bucket(45, clock=clock.seconds, sleep=clock.sleep)
    return Deliverer(
        outbox,
        sender,
        Texts.load(),
        bucket=bucket,
        places=Map(),
        clock=clock,
        notify=notify,
        sleep=clock.sleep,
        drop_unseen=drop_unseen,
    )


@asynccontextmanager
async def opened_engine(
    database: Database, *, stories: bool = False, clock: Clock | None = None, discord: FakeDiscord | None = None
) -> AsyncIterator[Engine]:
    """An engine on an open store. With `stories`, reports of one event become one post, as in production.

    With the clock and the Discord of another engine it is that one's next process.
    """
    clock = clock or Clock()
    async with feed_server() as web, open_http(rules=Rules(private=True)) as http:
        yield make_engine(database, web, http, clock, stories=stories, discord=discord)


def make_engine(
    database: Database,
    web: FeedServer,
    http: Http,
    clock: Clock,
    *,
    stories: bool = False,
    discord: FakeDiscord | None = None,
) -> Engine:
    sources, subscriptions = SourceRepository(database), SubscriptionRepository(database)
    audience = Audience(subscriptions, Map())
    outbox, discord = Outbox(database), discord or FakeDiscord(clock)
    storybook = Storybook(database, lambda: Reader(STORY_WORDS), Map().covers, clock=clock) if stories else None
    source_notices: list[SourceNotice] = []
    channel_notices: list[ChannelNotice] = []

    async def notify(notice: SourceNotice) -> None:
        source_notices.append(notice)

    tools = Pollers(http, InlineParser(), sources, Intake(database), audience, tag)
    if storybook is not None:
        tools = replace(tools, kin=storybook.kin, forget=storybook.forget)
        if database.engine == "postgresql":
            tools = replace(tools, late=storybook.late, catch_up=storybook.refresh)
    poller = Poller(
        tools,
        clock=clock,
        gate=HostGate(clock=clock.seconds, gap_s=0),
        least_s=300,
        notify=notify,
        spread=lambda: 0.5,
    )
    deliverer = make_deliverer(outbox, FakeSender(discord), clock, channel_notices)
    return Engine(
        database,
        web,
        discord,
        clock,
        sources,
        subscriptions,
        audience,
        outbox,
        poller,
        deliverer,
        storybook,
        Holding(database),
        source_notices,
        channel_notices,
    )


def items(*titles: str, **same: object) -> Sequence[Item]:
    """Items by their titles."""
    return [Item(title, **same) for title in titles]
