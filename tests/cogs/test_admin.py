"""The owner's review queue, as a card."""

from datetime import UTC, datetime

import pytest

from bot.bands.tables.holder import TablesHolder
from bot.card import Button
from bot.chat.embeds import to_embed
from bot.chat.reports import Report, State
from bot.errors import BadInput
from bot.text.speech import Texts
from cogs.admin import load_anew, queue_card
from tests.bot.bands.tables.conftest import DataFolder, folder

__all__ = ["folder"]  # a fixture

SPEECH = Texts.load().speech()


def report(number: int, text: str) -> Report:
    return Report(
        number, 1, "*" * 200, text, "https://a.example/" + "_" * 480, datetime(2026, 1, 1, tzinfo=UTC), State.OPEN
    )


@pytest.mark.parametrize("text", ["short", "*" * 600, "*" * 1000])
def test_only_what_is_shown_in_full_has_its_buttons(text: str) -> None:
    card = queue_card([report(number, text) for number in range(1, 5)], SPEECH)

    shown = str(to_embed(card).description)

    assert 1 <= len(card.controls) == len(card.lines) <= 4
    assert all(line in shown for line in card.lines)
    for number, row in enumerate(card.controls, start=1):
        assert all(
            isinstance(button, Button) and button.action and button.action.args[0] == str(number) for button in row
        )


def test_short_reports_all_have_their_place() -> None:
    short = [Report(n, 1, "Z1", "wrong", "", datetime(2026, 1, 1, tzinfo=UTC), State.OPEN) for n in range(1, 5)]

    assert len(queue_card(short, SPEECH).controls) == 4


def test_what_cannot_be_loaded_is_told_with_its_place_and_the_old_tables_stay(folder: DataFolder) -> None:
    holder, texts = TablesHolder(data=folder.path), Texts.load()
    old = holder.current
    file = folder.add("devices/bands/alpha/acme.jsonl", {"device": "acme-one", "lte": "1 two"})

    with pytest.raises(BadInput) as caught:
        load_anew(holder, texts)

    assert caught.value.message_id == "reload-refused"
    assert f"{file}:" in SPEECH.say("reload-refused", **caught.value.facts)
    assert holder.current is old
