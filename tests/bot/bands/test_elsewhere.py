"""What stands where something else was asked for is named, with the command that takes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.bands.answer import NotUnderstood
from bot.bands.elsewhere import what_it_is
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.render import AnyAnswer, card
from bot.bands.service import BandsService
from bot.bands.tables.holder import TablesHolder
from bot.places.places import Places
from tests.bot.bands.small import TODAY, english

_CACHE = Path(__file__).parents[3] / "var" / "cache" / "tables-of-tests.bin"


@pytest.fixture(scope="module")
def service() -> BandsService:
    return BandsService(TablesHolder(cache=_CACHE), Places.load(), names=Names, today=lambda: TODAY)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("iPhone 12", "device"),
        ("C6903", "device"),
        ("Z1", ""),
        ("Vodafone", "carrier"),
        ("T-Mobile Poland", "carrier"),
        ("Germany", "country"),
        ("🇲🇦", ""),
        ("Europe", "region"),
        ("band 3", "band"),
        ("iPhone 12 Vodafone", ""),
        ("gone-us", ""),
        ("XX", ""),
        ("Narnia", ""),
        ("490154203237518", ""),
        ("", ""),
    ],
)
def test_a_text_is_what_it_says_as_a_whole(service: BandsService, text: str, what: str) -> None:
    assert what_it_is(text, service.names, TODAY) == what


def said(answer: AnyAnswer) -> str:
    return "\n".join(card(answer, english()).text())


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda ask: ask.device("T-Mobile"), "“T-Mobile” is a carrier: ask **/carrier**"),
        (lambda ask: ask.device("band 3"), "“band 3” is a band: ask **/explain**"),
        (lambda ask: ask.carrier("iPhone 12"), "“iPhone 12” is a phone: ask **/device**"),
        (lambda ask: ask.carrier("Germany"), "“Germany” is a country: ask **/country**"),
        (lambda ask: ask.country("iPhone 12", "Vodafone"), "“Vodafone” is a carrier"),
        (lambda ask: ask.country("iPhone 12", "Europe"), "“Europe” is a region of several countries"),
        (lambda ask: ask.phones("iPhone 12"), "“iPhone 12” is a phone"),
        (lambda ask: ask.phones("Verizon", brand="Aple"), "No phone of a brand “Aple” is in my tables.\n• Apple"),
        (lambda ask: ask.best("C6903", "Narnia"), "No carrier and no country called “Narnia”"),
        (lambda ask: ask.compare("C6903", "C6903"), "Both are the Sony Xperia Z1"),
        (lambda ask: ask.compare("C6903", "Vodafone"), "“Vodafone” is a carrier"),
        (lambda ask: ask.explain("iPhone 12"), "“iPhone 12” is a phone"),
        (lambda ask: ask.ask(Query(text="C6903", carrier="iPhone 12")), "“iPhone 12” is a phone"),
        (lambda ask: ask.ask(Query(text="C6903", country="Vodafone")), "“Vodafone” is a carrier"),
    ],
)
def test_a_value_of_another_command_is_told_which_one_takes_it(
    service: BandsService, ask: Callable[[BandsService], AnyAnswer], words: str
) -> None:
    assert words in said(ask(service))


def test_what_is_known_is_not_said_to_be_unknown(service: BandsService) -> None:
    assert "do not know" not in said(service.country("iPhone 12", "Europe"))
    assert "do not know" in said(service.country("iPhone 12", "Narnia"))


def test_a_country_in_the_carriers_place_asks_for_its_carriers(service: BandsService) -> None:
    answer = service.answer(Query(text="C6903", carrier="Morocco"))
    assert (answer.country, [line.carrier.country for line in answer.lines]) == ("MA", ["MA", "MA", "MA"])


def test_a_carrier_alone_shows_that_carrier(service: BandsService) -> None:
    text = said(service.answer(Query(text="T-Mobile Poland")))
    assert text.startswith("T-Mobile (Poland)\n**T-Mobile**: ")
    assert "Name a phone" in text


def test_two_models_of_a_phone_are_compared_by_their_numbers(service: BandsService) -> None:
    answer = service.compare("C6903", "C6906")
    assert not isinstance(answer, NotUnderstood)
    assert said(answer).startswith("Sony Xperia Z1 C6903 and Sony Xperia Z1 C6906")
