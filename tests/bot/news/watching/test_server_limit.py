"""All persons of one server together have so many watches at most; watches without a server do not count there."""

import pytest

from bot.errors import LimitReached
from bot.news.limits import Limits, fixed
from bot.news.model import GuildId, UserId
from bot.news.watching.service import WatchService
from bot.news.watching.store import WatchRepository
from bot.news.wishes import Typed, WishReader
from bot.places.places import Places
from tests.bot.news.desk import SmallPhones

GUILD = GuildId(5)


async def test_the_persons_of_a_server_share_its_limit(engine):
    phones = SmallPhones()
    watches = WatchService(
        WatchRepository(engine.database),
        engine.audience,
        reader=WishReader(Places.load(), phones),
        phones=phones,
        clock=engine.clock,
        limits=fixed(Limits(watches=2)),
    )
    for person in (1, 2):
        await watches.add(UserId(person), GUILD, Typed(words="eSIM"), locale="en")

    with pytest.raises(LimitReached) as caught:
        await watches.add(UserId(3), GUILD, Typed(words="eSIM"), locale="en")

    assert caught.value.message_id == "watch-limit-server"
    await watches.add(UserId(3), None, Typed(words="eSIM"), locale="en")
    await watches.add(UserId(3), GuildId(6), Typed(words="eSIM"), locale="en")
