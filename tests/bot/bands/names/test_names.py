"""Carriers, countries, options and what is assumed; and that no text can make the reader fail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.names.results import Ambiguous, Match, Unknown
from bot.bands.names.tokens import LONGEST, cut, prepare
from bot.bands.query import Query
from tests.bot.bands.names.conftest import TODAY


def carrier_of(names: Names, text: str = "", **asked: str) -> str | None:
    found = names.understand(Query(text=text, **asked), TODAY).carrier
    return found.value.id if isinstance(found, Match) else None


@pytest.mark.parametrize(
    ("text", "home", "locale", "expected"),
    [
        ("Z1 T-Mobile", None, "en", ("tmobile-us", ("country",))),
        ("Z1 T-Mobile", "PL", "en", ("tmobile-pl", ("country",))),
        ("Z1 T-Mobile", None, "cs", ("tmobile-cz", ("country",))),
        ("Z1 T-Mobile", "PL", "cs", ("tmobile-pl", ("country",))),
        ("Z1 T-Mobile Poland", "US", "en", ("tmobile-pl", ())),
        ("Z1 T-Mobile 🇵🇱", "US", "en", ("tmobile-pl", ())),
        ("Z1 verizon", "PL", "pl", ("verizon-us", ())),
        ("Z1 vodafone", "DE", "en", ("vodafone-de", ("country",))),
        ("Z1 vodafone", None, "en-GB", ("vodafone-gb", ("country",))),
    ],
)
def test_a_brand_of_many_countries(
    names: Names, text: str, home: str | None, locale: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    understood = names.understand(Query(text=text, home_country=home, locale=locale), TODAY)
    assert isinstance(understood.carrier, Match)
    assert (understood.carrier.value.id, understood.assumed) == expected
    if understood.assumed:
        assert understood.country == understood.carrier.value.country
        assert understood.carrier.others


def test_a_brand_without_any_hint_asks_which(names: Names) -> None:
    found = names.understand(Query(text="Z1 vodafone"), TODAY).carrier
    assert isinstance(found, Ambiguous)
    assert len({carrier.country for carrier in found.choices}) > 3


@pytest.mark.parametrize("text", ["SO-01F docomo", "Z1 docomo"])
def test_a_little_known_namesake_does_not_win_by_the_home_of_the_asker(names: Names, text: str) -> None:
    asked = names.understand(Query(text=text, home_country="US"), TODAY)
    assert isinstance(asked.carrier, Ambiguous)
    assert asked.carrier.choices[0].id == "docomo-jp"
    assert asked.assumed != ("country",) or asked.country != "US"
    by_locale = names.understand(Query(text=text, locale="en-US"), TODAY).carrier
    assert isinstance(by_locale, Match)
    assert by_locale.value.id == "docomo-jp"


def test_a_network_of_a_group_wins_at_home_though_it_is_little_known(names: Names) -> None:
    assert carrier_of(names, "Z1 vodafone", home_country="IE") == "vodafone-ie"
    assert carrier_of(names, "Z1 docomo", home_country="JP") == "docomo-jp"
    assert carrier_of(names, "Z1 docomo", home_country="DE") == "docomo-jp"


def test_a_brand_that_a_country_lacks_is_unknown_there(names: Names) -> None:
    found = names.understand(Query(text="Z1 T-Mobile Morocco"), TODAY).carrier
    assert isinstance(found, Unknown)
    assert {carrier.country for carrier in found.suggestions} == {"MA"}


def test_a_carrier_nobody_knows_is_said_to_be_unknown(names: Names) -> None:
    found = names.understand(Query(text="iphone 15 foobarcell"), TODAY).carrier
    assert isinstance(found, Unknown)
    assert found.text == "foobarcell"


@pytest.mark.parametrize(("text", "code"), [("Z1 in Europe", "EUROPE"), ("Z1 Latin America", "LATAM"), ("Z1 EU", "EU")])
def test_a_region_is_no_carrier_and_no_country(names: Names, text: str, code: str) -> None:
    understood = names.understand(Query(text=text), TODAY)
    assert isinstance(understood.device, Match)
    assert (understood.carrier, understood.country, understood.leftovers) == (None, None, ())
    assert ("region", code) in {(reading.role, reading.value) for reading in understood.readings}


@pytest.mark.parametrize(
    ("text", "carrier"),
    [("verzion", "verizon-us"), ("tmo", "tmobile-us"), ("AT&T", "att-us"), ("1&1", "1und1-de"), ("ドコモ", "docomo-jp"),
     ("中国移动", "cmcc-cn"), ("etisalat", "etisalat-ae"), ("maroc telecom", "iam-ma"), ("three uk", "three-gb"),
     ("tmobile-us", "tmobile-us"), ("carrier:tmobile-us", "tmobile-us"), ("T-Mobile Poland", "tmobile-pl")],
)  # fmt: skip
def test_the_carrier_option(names: Names, text: str, carrier: str) -> None:
    assert carrier_of(names, "z1", carrier=text) == carrier


def test_options_win_over_the_text(names: Names) -> None:
    asked = Query(text="Z1 T-Mobile Poland", device="device:samsung-galaxy-s10", carrier="verizon", country="US")
    understood = names.understand(asked, TODAY)
    assert isinstance(understood.device, Match)
    assert understood.device.value.id == "samsung-galaxy-s10"
    assert isinstance(understood.carrier, Match)
    assert understood.carrier.value.id == "verizon-us"
    assert understood.country == "US"


@pytest.mark.parametrize(
    ("value", "device", "model", "carrier"),
    [
        ("device:sony-xperia-z1", "sony-xperia-z1", None, None),
        ("sony-xperia-z1", "sony-xperia-z1", None, None),
        ("device:sony-xperia-z1/C6903", "sony-xperia-z1", "C6903", None),
        ("sony-xperia-z1 @ tmobile-us", "sony-xperia-z1", None, "tmobile-us"),
        ("sony-xperia-z1/C6906 @ rogers-ca", "sony-xperia-z1", "C6906", "rogers-ca"),
    ],
)
def test_choices_mean_exactly_what_they_say(
    names: Names, value: str, device: str, model: str | None, carrier: str | None
) -> None:
    understood = names.understand(Query(device=value), TODAY)
    assert isinstance(understood.device, Match)
    assert understood.device.value.id == device
    assert understood.model == model
    assert (understood.carrier.value.id if isinstance(understood.carrier, Match) else None) == carrier


def test_an_id_that_is_gone_is_unknown(names: Names) -> None:
    assert isinstance(names.understand(Query(device="device:gone-phone"), TODAY).device, Unknown)


def test_homes_fill_in_what_was_not_said(names: Names) -> None:
    with_carrier = names.understand(Query(text="Z1", home_carrier="play-pl", home_country="PL"), TODAY)
    assert isinstance(with_carrier.carrier, Match)
    assert (with_carrier.carrier.value.id, with_carrier.country, with_carrier.assumed) == (
        "play-pl",
        "PL",
        ("carrier",),
    )
    with_country = names.understand(Query(text="Z1", home_country="PL"), TODAY)
    assert (with_country.carrier, with_country.country, with_country.assumed) == (None, "PL", ("country",))
    said = names.understand(Query(text="Z1 in Morocco", home_carrier="play-pl", home_country="PL"), TODAY)
    assert (said.carrier, said.country, said.assumed) == (None, "MA", ())


def test_the_answer_can_show_what_was_understood(names: Names) -> None:
    understood = names.understand(Query(text="will my C6903 work on T-Mobile in Poland in 2013 zzyzx qwrtp"), TODAY)
    assert {(reading.words, reading.role, reading.value) for reading in understood.readings} >= {
        ("C6903", "model", "C6903"),
        ("C6903", "device", "sony-xperia-z1"),
        ("T-Mobile", "carrier", "tmobile-pl"),
        ("Poland", "country", "PL"),
        ("in 2013", "date", "2013-01-01"),
    }
    assert understood.leftovers == ("zzyzx qwrtp",)


def test_every_alias_of_a_well_known_carrier_leads_to_its_brand(names: Names, tables: Tables) -> None:
    lost = []
    for carrier in tables.carriers.values():
        if carrier.fame >= 60:
            found = names.understand(Query(carrier=carrier.brand, country=carrier.country), TODAY).carrier
            if not isinstance(found, Match) or found.value.id != carrier.id:
                lost.append(carrier.id)
    assert lost == []


_words = st.sampled_from(["Z1", "s 21", "fe", "T-Mobile", "айфон", "小米", "15", "+", "/", "@", "device:", "🇩🇪", "in", "2013",
                          "C6903", "mark", "ii", "ال", "\u200d", "'", "1&1", "polska", "de"])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.text(max_size=400), st.lists(_words, max_size=40).map(" ".join)))
def test_no_text_makes_the_reader_fail(names: Names, text: str) -> None:
    understood = names.understand(Query(text=text, device=text[:50], country=text[:9], when=text[:9]), TODAY)
    if understood.imei:
        return
    assert len(understood.alternatives) <= 25
    for found in (understood.device, understood.carrier):
        if isinstance(found, Ambiguous):
            assert 2 <= len(found.choices) <= 25
        elif isinstance(found, Unknown):
            assert len(found.suggestions) <= 5


@given(st.text(max_size=2000))
def test_long_texts_are_cut(names: Names, text: str) -> None:
    prepared = prepare(text * 3)
    assert len(prepared) <= LONGEST
    lexicon = names.resolver.lexicon
    assert len(cut(prepared, lexicon.vocabulary, names.resolver.is_name)) <= LONGEST
