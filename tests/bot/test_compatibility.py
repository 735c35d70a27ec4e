"""The lines that posts get: judged once, in the reader's language, and again when the tables change."""

from dataclasses import replace

import pytest

from bot.bands.model import Tables
from bot.bands.service import BandsService
from bot.compatibility import CarrierLines
from bot.places.places import Places
from tests.bot.bands.small import TABLES, TODAY, TWELVE, Z1, Words, english


class Holder:
    def __init__(self) -> None:
        self.current: Tables = TABLES


class Counted(BandsService):
    """The real service; counts what it is asked."""

    asked = 0

    def glance(self, device: str, country: str):
        self.asked += 1
        return super().glance(device, country)


@pytest.fixture
def holder() -> Holder:
    return Holder()


@pytest.fixture
def bands(holder: Holder) -> Counted:
    return Counted(holder, Places.load(), names=Words, today=lambda: TODAY)


async def test_one_phone_is_not_named_and_several_are(bands: Counted) -> None:
    lines = CarrierLines(bands, Places.load())

    (only,) = await lines.lines([TWELVE.id], ["DE"], english())
    both = await lines.lines([TWELVE.id, Z1.id], ["DE"], english())

    assert only.startswith("🇩🇪 Telekom")
    assert both == ("**Acme 12**", only, "**Sony Xperia Z1**", both[3])


async def test_a_phone_of_which_nothing_is_known_is_not_named_either(bands: Counted) -> None:
    found = await CarrierLines(bands, Places.load()).lines([TWELVE.id, "gone"], ["DE"], english())

    assert found[0] == "**Acme 12**"
    assert len(found) == 2


async def test_a_line_is_judged_once_for_many_channels(bands: Counted, holder: Holder) -> None:
    lines = CarrierLines(bands, Places.load())

    for _ in range(5):
        await lines.lines([TWELVE.id], ["DE", "US"], english())
    assert bands.asked == 2

    holder.current = replace(TABLES, checksum="new")
    await lines.lines([TWELVE.id], ["DE"], english())
    assert bands.asked == 3, "new tables are asked again"
