"""Commands of one server in a minute."""

import pytest

from bot.chat.throttle import Throttle
from bot.errors import LimitReached
from bot.news.limits import LimitBook, Limits
from bot.news.model import GuildId

GUILD, OTHER = GuildId(1), GuildId(2)


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(database):
    return LimitBook(database, Limits(commands_a_minute=3))


async def test_a_server_waits_when_it_used_its_minute(book, clock):
    pace = Throttle(book, monotonic=clock)
    for _ in range(3):
        await pace.use(GUILD)
    with pytest.raises(LimitReached):
        await pace.use(GUILD)
    await pace.use(OTHER)

    clock.seconds = 60.0
    await pace.use(GUILD)


async def test_the_owner_allowed_this_server_more(book, clock):
    await book.allow(GUILD, "commands_a_minute", 5)
    pace = Throttle(book, monotonic=clock)
    for _ in range(5):
        await pace.use(GUILD)
    with pytest.raises(LimitReached) as caught:
        await pace.use(GUILD)
    assert caught.value.facts["limit"] == 5


async def test_servers_that_are_quiet_take_no_memory(book, clock):
    pace = Throttle(book, monotonic=clock)
    for number in range(1500):
        await pace.use(GuildId(number))
        clock.seconds += 1.0
    assert len(pace._used) <= 1001
