"""The news engine with persons in it: who watches, who is where, and a deliverer that asks about them."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import pytest

from bot.card import Choice
from bot.news.answers import ChannelNotice
from bot.news.beside import Companion
from bot.news.deliver import Deliverer
from bot.news.model import Entry, GuildId, SubscriptionId, Tag, Tags, UserId
from bot.news.pace import Bucket
from bot.news.watching.model import Watch
from bot.news.watching.personal import Personal
from bot.news.watching.service import WatchService
from bot.news.watching.store import WatchRepository
from bot.news.wishes import Typed, WishReader
from bot.places.places import Places
from bot.store.database import Database
from bot.text.speech import Texts
from tests.bot.news.engine import GUILD, Engine, Map, opened_engine
from tests.bot.news.fake_sender import FakeSender

PHONES = {"Pixel 9": "google-pixel-9", "Galaxy S25": "samsung-galaxy-s25"}
MARA, NOAH = UserId(501), UserId(502)


class Phonebook:
    def find_device(self, text: str) -> str | None:
        return PHONES.get(text, text if text in PHONES.values() else None)

    def suggest_devices(self, text: str) -> list[Choice]:
        return [Choice(name, name) for name in PHONES if text in name]

    def device_name(self, device: str) -> str:
        return next((name for name, known in PHONES.items() if known == device), device)

    def find_brand(self, text: str) -> str | None:
        return text if text in ("Sony", "Google") else None

    def suggest_brands(self, _text: str) -> list[Choice]:
        return []


@dataclass
class World:
    """Who is in which server; None: Discord does not say."""

    members: dict[tuple[int, int], bool | None] = field(default_factory=dict)
    asked: int = 0

    async def is_member(self, guild: int, user: int) -> bool | None:
        self.asked += 1
        return self.members.get((guild, user), True)


class NoLines:
    async def lines(self, _devices, _countries, _speech):
        return ()


@dataclass
class Desk:
    """The engine, and the watches of its persons."""

    engine: Engine
    watches: WatchService
    store: WatchRepository
    world: World
    homes: Mapping[UserId, str]

    async def watch(self, phone: str = "Pixel 9", *, user: UserId = MARA, guild: GuildId | None = GUILD) -> Watch:
        return await self.watches.add(user, guild, Typed(device=phone), locale="en")

    def messages(self, user: UserId = MARA) -> list[str]:
        return self.engine.discord.titles(user)


def tag(entry: Entry, _home: frozenset[str], _language: str | None) -> Tags:
    return Tags(devices=tuple(Tag(device, name) for name, device in PHONES.items() if name in entry.title))


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    async with opened_engine(database) as engine:
        engine.poller._digester._tag = tag
        yield _desk(engine)


def _desk(engine: Engine) -> Desk:
    store, world, phones = WatchRepository(engine.database), World(), Phonebook()
    watches = WatchService(
        store, engine.audience, reader=WishReader(Places.load(), phones), phones=phones, clock=engine.clock
    )
    companion = Companion(NoLines(), Places.load())

    async def home_of(_user: UserId) -> str | None:
        return None

    async def notify(notice: ChannelNotice) -> None:
        engine.channel_notices.append(notice)
        for one in notice.suspended:
            engine.audience.drop(SubscriptionId(one))
        if notice.guild is None:
            watches.closed(UserId(notice.channel))

    personal = Personal(store, world, companion=companion, phones=phones, home_of=home_of, ended=engine.audience.drop)
    engine.deliverer = Deliverer(
        engine.outbox,
        FakeSender(engine.discord),
        Texts.load(),
        bucket=Bucket(45, clock=engine.clock.seconds, sleep=engine.clock.sleep),
        places=Map(),
        clock=engine.clock,
        notify=notify,
        companion=companion,
        personal=personal,
        sleep=engine.clock.sleep,
    )
    return Desk(engine, watches, store, world, {})
