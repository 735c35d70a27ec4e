"""Settings of persons and servers, and reports, on both engines."""

from datetime import UTC, datetime

import pytest

from bot.chat.people import Home, PeopleRepository
from bot.chat.reports import OPEN_A_PERSON, ReportRepository, State
from bot.errors import LimitReached
from bot.store.database import Database

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
USER = 1 << 60


@pytest.fixture
def people(database: Database) -> PeopleRepository:
    return PeopleRepository(database, lambda: NOW)


@pytest.fixture
def reports(database: Database) -> ReportRepository:
    return ReportRepository(database)


async def test_nothing_is_known_at_first(people: PeopleRepository) -> None:
    assert await people.language_of_person(USER) is None
    assert await people.language_of_server(USER) is None
    assert await people.home_of_person(USER) == Home()
    assert await people.country_of_server(USER) is None


async def test_language_and_home_do_not_touch_each_other(people: PeopleRepository) -> None:
    await people.set_language_of_person(USER, "de")
    await people.set_home_of_person(USER, Home("US", "tmobile-us"))
    await people.set_language_of_person(USER, "fr")

    assert await people.language_of_person(USER) == "fr"
    assert await people.home_of_person(USER) == Home("US", "tmobile-us")


async def test_server_settings_are_kept_apart(people: PeopleRepository) -> None:
    await people.set_language_of_server(7, "ja")
    await people.set_country_of_server(7, "JP")
    await people.set_country_of_server(8, "MA")

    assert (await people.language_of_server(7), await people.country_of_server(7)) == ("ja", "JP")
    assert (await people.language_of_server(8), await people.country_of_server(8)) == (None, "MA")


async def test_command_mark_is_replaced(people: PeopleRepository) -> None:
    await people.set_command_mark("1:global", "a")
    await people.set_command_mark("1:global", "b")

    assert await people.command_mark("1:global") == "b"
    assert await people.command_mark("1:2") is None


async def test_report_waits_until_it_is_judged_once(reports: ReportRepository) -> None:
    number = await reports.add(user=USER, about="Z1", text="has band 17", source="https://example.org", now=NOW)

    (report,) = await reports.waiting()
    assert (report.id, report.text, report.created, report.state) == (number, "has band 17", NOW, State.OPEN)
    assert await reports.close(number, State.ACCEPTED, now=NOW)
    assert not await reports.close(number, State.REFUSED, now=NOW)
    assert await reports.waiting() == []
    assert [entry.id for entry in await reports.accepted()] == [number]


async def test_one_person_cannot_flood_the_queue(reports: ReportRepository) -> None:
    for n in range(OPEN_A_PERSON):
        await reports.add(user=USER, about="Z1", text=str(n), source="", now=NOW)

    with pytest.raises(LimitReached):
        await reports.add(user=USER, about="Z1", text="more", source="", now=NOW)
    assert await reports.add(user=2, about="Z1", text="mine", source="", now=NOW)


async def test_a_report_is_kept_without_its_imei(reports: ReportRepository) -> None:
    imei = "35-209900-176148-1"
    await reports.add(user=USER, about=f"my phone {imei}", text=f"mine is {imei}.", source=imei, now=NOW)

    (report,) = await reports.waiting()
    assert (report.about, report.text, report.source) == ("my phone [IMEI]", "mine is [IMEI].", "[IMEI]")
