"""A pasted IMEI is recognised however it is written, and nothing of it is kept."""

import pytest

from bot.bands.names.imei import holds_imei
from bot.bands.names.names import Names
from bot.bands.names.results import Understood
from bot.bands.query import Query
from tests.bot.bands.names.conftest import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "490154203237518",
        "IMEI 490154203237518",
        "49-015420-323751-8",
        "49 015420 323751 8",
        "49015420323751",
        "4901542032375180",
        "my phone is 490154203237518, does it work on T-Mobile?",
        "٤٩٠١٥٤٢٠٣٢٣٧٥١٨",
        "490154203237519",
    ],
)
def test_an_imei_is_recognised(text: str) -> None:
    assert holds_imei(text)


@pytest.mark.parametrize(
    "text", ["", "SM-G973F", "C6903 2013-10-04", "iphone 15 310260", "12345678901234567890", "2201117TG"]
)
def test_other_numbers_are_none(text: str) -> None:
    assert not holds_imei(text)


@pytest.mark.parametrize("field", ["text", "device", "carrier", "country", "when"])
def test_nothing_of_it_is_kept(names: Names, field: str) -> None:
    asked = Query(**{field: "Z1 490154203237518"})
    assert names.understand(asked, TODAY) == Understood(imei=True)


def test_no_suggestion_repeats_it(names: Names) -> None:
    assert names.suggest_device("490154203237518") == []
