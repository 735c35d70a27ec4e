"""What /help shows, by who asks and where."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.chat.help import Helper
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import Rights
from bot.news.model import GuildId, UserId
from bot.text.speech import Texts

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MEMBER = Asker(UserId(1), GuildId(7), None, Texts.load().speech(), "en-US", NOW)


@pytest.fixture
async def helper(database):
    people = PeopleRepository(database, lambda: NOW)
    await people.set_manager_role(7, 70)
    return Helper(Rights(people))


@pytest.mark.parametrize(
    ("asker", "guest", "shown", "hidden"),
    [
        pytest.param(MEMBER, False, ["/bands", "/news list", "/watch"], ["/setup", "/feeds", "/admin"], id="member"),
        pytest.param(
            replace(MEMBER, manager=True),
            False,
            ["/setup", "/news subscribe", "/feeds", "/server"],
            ["/admin"],
            id="manager",
        ),
        pytest.param(
            replace(MEMBER, roles=frozenset({70})),
            False,
            ["/news subscribe", "/feeds"],
            ["/setup", "/server"],
            id="role",
        ),
        pytest.param(replace(MEMBER, guild=None), False, ["/bands"], ["/news", "/setup"], id="direct message"),
        pytest.param(
            replace(MEMBER, manager=True), True, ["/bands", "does not have me"], ["/news", "/setup"], id="guest"
        ),
        pytest.param(replace(MEMBER, owner=True), False, ["/admin"], ["/setup"], id="owner of the bot"),
    ],
)
async def test_only_what_this_person_may_do_here(helper, asker, guest, shown, hidden):
    card = await helper.help(asker, guest=guest)

    text = "\n".join(card.lines)
    assert [word for word in shown if word not in text] == []
    assert [word for word in hidden if word in text] == []
    assert bool(card.controls) == ("/setup" in shown)
