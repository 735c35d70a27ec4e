"""Model numbers are found however they are written."""

import pytest

from bot.bands.tables.model_numbers import clean, fold, looked_up_as, split_label


@pytest.mark.parametrize("text", ["SM-G991B", "sm g991b", "SM.G991B", "\u200eSM\u2011G991B", "ЅМ-G991В"])
def test_one_folded_form(text: str) -> None:
    assert fold(text) == "SMG991B"


@pytest.mark.parametrize(
    ("model", "forms"),
    [
        ("SM-G991B/DS", {"SMG991B/DS", "SMG991B", "G991B/DS", "G991B"}),
        ("GT-I9500", {"GTI9500", "I9500"}),
        ("C6903", {"C6903"}),
        ("SM-1", {"SM1"}),
    ],
)
def test_forms_that_people_write(model: str, forms: set[str]) -> None:
    assert set(looked_up_as(model)) == forms


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("G900F (Europe)", ("G900F", "Europe")),
        ("Europe (G900F)", ("G900F", "Europe")),
        ("A1533 (CDMA)", ("A1533", "CDMA")),
        ("LM-Q610(FGN)", ("LM-Q610(FGN)", "")),
        ("C6903", ("C6903", "")),
    ],
)
def test_label_beside_a_number(text: str, parts: tuple[str, str]) -> None:
    assert split_label(text) == parts


def test_cleaning_keeps_spaces_single() -> None:
    assert clean("  Desire\u00a0 12 ") == "Desire 12"
