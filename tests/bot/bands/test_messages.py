"""Whole messages: which phones they ask about, where and when."""

from datetime import date
from pathlib import Path

import pytest

from bot.bands.messages import questions_in
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.tables.load import load_tables
from bot.places.places import Places

_CACHE = Path(__file__).parents[3] / "var" / "cache" / "tables-of-tests.bin"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(load_tables(cache=_CACHE), Places.load())


def asked(names: Names, text: str, *devices: str, carriers: tuple[str, ...] = ()) -> list[Query]:
    return questions_in(text, devices, carriers, understand=names.understand, base=Query(), today=TODAY)


def test_model_carrier_and_country_of_a_message_are_kept(names: Names) -> None:
    (one,) = asked(names, "Hi all! I got a C6903. Will it work on T-Mobile in Poland?", "sony-xperia-z1")
    assert (one.device, one.carrier, one.country) == ("device:sony-xperia-z1/C6903", "tmobile-pl", "PL")


def test_each_phone_keeps_what_is_said_of_it(names: Names) -> None:
    text = "iPhone 15 on Verizon\nGalaxy S24 on Telstra in Australia"
    first, second = asked(names, text, "apple-iphone-15", "samsung-galaxy-s24")
    assert (first.device, first.carrier) == ("device:apple-iphone-15", "verizon-us")
    assert (second.device, second.carrier, second.country) == ("device:samsung-galaxy-s24", "telstra-au", "AU")


def test_a_country_alone_asks_for_its_carriers(names: Names) -> None:
    (one,) = asked(names, "what works in Morocco? thinking of the Xperia Z1", "sony-xperia-z1")
    assert (one.carrier, one.country) == (None, "MA")


def test_words_of_talk_are_no_phones(names: Names) -> None:
    assert asked(names, "I have one, play it on my desire to go") == []


def test_an_imei_in_a_message_is_all_that_is_answered(names: Names) -> None:
    (only,) = asked(names, "my iPhone 15 is 490154203237518, does it work?", "apple-iphone-15")
    assert names.understand(only, TODAY).imei


def test_two_models_of_one_phone_are_two_questions(names: Names) -> None:
    found = asked(names, "C6903 vs C6906 AT&T", "sony-xperia-z1")
    assert [one.device for one in found] == ["device:sony-xperia-z1/C6903", "device:sony-xperia-z1/C6906"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Z1 or iPhone 12 on T-Mobile US?", 2), ("is the iPhone 12 ok on T-Mobile, thanks", 1), ("hello or thanks", 0)],
)
def test_phones_of_a_question_to_us_count_by_their_names(names: Names, text: str, count: int) -> None:
    found = questions_in(text, (), (), asked=True, understand=names.understand, base=Query(), today=TODAY)
    assert len(found) == count
