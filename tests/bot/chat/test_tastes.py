"""What a person and a server choose: a server's language is for its managers, whatever Discord's client let through."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.tastes import Tastes
from bot.errors import BadInput, NotAllowed
from bot.news.model import GuildId, UserId
from bot.text.speech import Texts

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXTS = Texts.load()
MANAGER = Asker(UserId(1), GuildId(7), None, TEXTS.speech(), "en-US", NOW, manager=True)


@pytest.fixture
def people(database):
    return PeopleRepository(database, lambda: NOW)


@pytest.fixture
def tastes(people):
    return Tastes(people, None, TEXTS)


async def test_a_manager_sets_the_servers_language(tastes, people):
    await tastes.set_language(MANAGER, "en", server=True)

    assert await people.language_of_server(7) == "en"
    assert await people.language_of_person(1) is None


async def test_nobody_else_does(tastes, people):
    with pytest.raises(NotAllowed):
        await tastes.set_language(replace(MANAGER, manager=False), "en", server=True)
    with pytest.raises(BadInput):
        await tastes.set_language(replace(MANAGER, guild=None), "en", server=True)

    assert await people.language_of_server(7) is None


async def test_everybody_sets_their_own_and_takes_it_back(tastes, people):
    person = replace(MANAGER, manager=False)
    await tastes.set_language(person, "en", server=False)
    assert await people.language_of_person(1) == "en"

    await tastes.set_language(person, "auto", server=False)
    assert await people.language_of_person(1) is None
