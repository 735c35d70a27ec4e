"""Autocomplete: what is offered while people type."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.names.results import Match
from bot.bands.query import Query
from tests.bot.bands.names.conftest import TODAY


def test_a_label_tells_models_apart(names: Names) -> None:
    choices = {choice.value: choice.label for choice in names.suggest_device("z1")}
    assert choices["device:sony-xperia-z1/C6903"] == "Xperia Z1 · C6903 · 2013 · LTE 1 2 3 4 5 7 8 20"
    assert next(iter(choices)) == "device:sony-xperia-z1"
    assert "device:samsung-z1" in choices


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("C690", "device:sony-xperia-z1/C6902"),
        ("sm-g973", "device:samsung-galaxy-s10"),
        ("iphone 15 pro m", "device:apple-iphone-15-pro-max"),
        ("note9", "device:samsung-galaxy-note9"),
        ("айфон 15", "device:apple-iphone-15"),
        ("iphnoe 15", "device:apple-iphone-15"),
    ],
)
def test_the_likeliest_stands_first(names: Names, typed: str, first: str) -> None:
    assert names.suggest_device(typed)[0].value.startswith(first)


def test_once_the_phone_is_named_carriers_of_home_come_first(names: Names) -> None:
    at_home = names.suggest_device("xperia z1 ", query=Query(home_country="PL"), pairs=True)
    assert {choice.value.rsplit("-", 1)[1] for choice in at_home[:4]} == {"pl"}
    begun = names.suggest_device("z1 t-mob", query=Query(home_country="PL"), pairs=True)
    assert begun[0].value == "sony-xperia-z1 @ tmobile-pl"
    assert "sony-xperia-z1 @ tmobile-us" in [choice.value for choice in begun]
    named = names.suggest_device("c6903 orange poland", pairs=True)
    assert named[0].value == "sony-xperia-z1/C6903 @ orange-pl"


def test_carriers_of_the_likely_country_come_first(names: Names, tables: Tables) -> None:
    for query in (Query(home_country="JP"), Query(country="JP", home_country="US"), Query(locale="ja")):
        choices = names.suggest_carrier("", query=query)
        assert [tables.carriers[choice.value.removeprefix("carrier:")].country for choice in choices[:4]] == ["JP"] * 4
    assert names.suggest_carrier("verzion")[0].value == "carrier:verizon-us"
    assert names.suggest_carrier("ドコ")[0].value == "carrier:docomo-jp"


def test_countries_are_named_in_the_askers_language(names: Names) -> None:
    first = names.suggest_country("mar", query=Query(locale="fr"))[0]
    assert (first.label, first.value) == ("🇲🇦 Maroc", "MA")
    assert len(names.suggest_country("")) <= 25


def test_every_choice_resolves_to_itself(names: Names) -> None:
    for typed in ("z1", "galaxy s2", "C69", "iphone", "redmi note", ""):
        for choice in names.suggest_device(typed, pairs=True):
            understood = names.understand(Query(device=choice.value), TODAY)
            assert isinstance(understood.device, Match), choice.value
            assert f"device:{understood.device.value.id}" == choice.value.split("/", 1)[0].split(" @ ", 1)[0]
            if "/" in choice.value:
                assert understood.model == choice.value.split("/", 1)[1], choice.value


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=120), pairs=st.booleans())
def test_any_text_gives_choices_within_discords_limits(names: Names, text: str, pairs: bool) -> None:
    for choices in (
        names.suggest_device(text, query=Query(home_country="DE"), pairs=pairs),
        names.suggest_carrier(text),
        names.suggest_country(text),
    ):
        assert len(choices) <= 25
        assert len({choice.value for choice in choices}) == len(choices)
        for choice in choices:
            assert 1 <= len(choice.label) <= 100
            assert 1 <= len(choice.value) <= 100
