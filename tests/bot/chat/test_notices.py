"""Notices of trouble: once, whatever becomes of Discord's answer, and to one place only."""

from datetime import UTC, datetime

import pytest

from bot.chat.language import Languages
from bot.chat.notices import Notices
from bot.chat.people import PeopleRepository
from bot.news.model import GuildId
from bot.news.sender import Refused
from bot.news.troubles import Kind, Told, Trouble
from bot.news.wire import to_ms
from bot.store.database import Database
from bot.text.speech import Texts
from tests.bot.news.fake_sender import FakeDiscord, FakeSender

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
GUILD, LOG, OWNER = GuildId(1), 70, 9
TROUBLE = Trouble(GUILD, Kind.PERMISSION, 7, "send_messages", since=to_ms(NOW))


class Desk:
    def __init__(self, database: Database) -> None:
        self.discord = FakeDiscord(lambda: NOW)
        self.people = PeopleRepository(database, lambda: NOW)
        languages = Languages(Texts.load(), self.people)
        self.notices = Notices(FakeSender(self.discord), self.people, languages, owner_of=self._owner)

    async def _owner(self, _guild: int) -> int | None:
        return OWNER

    def said(self) -> tuple[int, int]:
        """How many notices stand in the log channel, and how many the owner got."""
        return len(self.discord.history[LOG]), len(self.discord.history[OWNER])


@pytest.fixture
async def desk(database: Database) -> Desk:
    made = Desk(database)
    await made.people.set_log_channel(GUILD, LOG)
    return made


async def test_a_lost_answer_tells_nobody_else_and_nothing_twice(desk: Desk) -> None:
    desk.discord.moods = ["lost after"]

    assert await desk.notices.tell(TROUBLE, over=False, again=False) is Told.UNSURE
    assert await desk.notices.tell(TROUBLE, over=False, again=True) is Told.YES

    assert desk.said() == (1, 0)


async def test_what_did_not_arrive_is_told(desk: Desk) -> None:
    desk.discord.moods = ["lost before"]

    assert await desk.notices.tell(TROUBLE, over=False, again=False) is Told.UNSURE
    assert await desk.notices.tell(TROUBLE, over=False, again=True) is Told.YES

    assert desk.said() == (1, 0)


async def test_a_log_channel_that_refuses_gives_the_notice_to_the_owner(desk: Desk) -> None:
    desk.discord.refusals[LOG] = Refused(403, 50013, "no")

    assert await desk.notices.tell(TROUBLE, over=False, again=False) is Told.YES
    assert desk.said() == (0, 1)


async def test_who_cannot_be_reached_at_all_is_said_so(desk: Desk) -> None:
    desk.discord.refusals = {LOG: Refused(403, 50013, "no"), OWNER: Refused(403, 50007, "closed")}

    assert await desk.notices.tell(TROUBLE, over=False, again=False) is Told.NOBODY


async def test_the_end_of_a_trouble_is_another_notice_than_its_beginning(desk: Desk) -> None:
    await desk.notices.tell(TROUBLE, over=False, again=False)

    assert await desk.notices.tell(TROUBLE, over=True, again=True) is Told.YES
    assert await desk.notices.tell(TROUBLE, over=True, again=True) is Told.YES

    assert desk.said() == (2, 0)
