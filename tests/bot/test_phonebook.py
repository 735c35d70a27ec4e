"""Phones that wishes name: a text that says more than a phone's name is no phone."""

import pytest

from bot.bands.names.names import Names
from bot.bands.service import BandsService
from bot.phonebook import Phonebook
from bot.places.places import Places
from tests.bot.bands.small import TABLES, TODAY


class Holder:
    current = TABLES


@pytest.mark.parametrize(
    ("text", "device"),
    [
        ("Xperia Z1", "sony-xperia-z1"),
        ("C6903", "sony-xperia-z1"),
        ("Xperia Z1 T-Mobile", None),
        ("Xperia Z1 in Germany", None),
        ("Xperia Z1 2013", None),
        ("Xperia", None),
    ],
)
def test_a_phone_is_named_by_the_whole_text(text: str, device: str | None) -> None:
    phones = Phonebook(BandsService(Holder(), Places.load(), names=Names, today=lambda: TODAY))

    assert phones.find_device(text) == device
