"""Places: what they are called, and what belongs to what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import TablesError
from bot.places.build import cldr_table
from bot.places.fold import fold
from bot.places.places import Places
from bot.places.source import places_folder, read_regions, read_words

PLACES = Places.load()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "US"),
        ("u.s.", "US"),
        ("EE. UU.", "US"),
        ("США", "US"),
        ("アメリカ合衆国", "US"),
        ("amerika", "US"),
        ("UK", "GB"),
        ("England", "GB"),
        ("Holland", "NL"),
        ("KSA", "SA"),
        ("السعودية", "SA"),
        ("الإمارات", "AE"),
        ("الامارات", "AE"),
        ("UAE", "AE"),
        ("Türkei", "TR"),
        ("turkiye", "TR"),
        ("Hindistan", "IN"),
        ("भारत", "IN"),
        ("대한민국", "KR"),
        ("Корея", "KR"),
        ("Polsce", "PL"),
        ("mexicanos", "MX"),
        ("deutsche", "DE"),
        ("Côte d’Ivoire", "CI"),
        ("cote d'ivoire", "CI"),
        ("Burma", "MM"),
        ("Georgia", "GE"),
        ("South Africa", "ZA"),
        ("Guinea-Bissau", "GW"),
        ("台灣", "TW"),
        ("🇲🇦", "MA"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "GB"),
        ("IN", "IN"),
        ("de", "DE"),
        ("Latin America", "LATAM"),
        ("Lateinamerika", "LATAM"),
        ("Gulf", "GCC"),
        ("الخليج", "GCC"),
        ("Nordic countries", "NORDICS"),
        ("worldwide", "WORLD"),
        ("全球", "WORLD"),
        ("Stary Kontynent", "EUROPE"),
        ("middle_east", "MIDDLE_EAST"),
        ("Asia-Pacific", "APAC"),
        ("", None),
        ("Atlantis", None),
        ("🇦🇦", None),
        ("phone", None),
    ],
)
def test_finds_places_by_any_of_their_names(text, code):
    assert PLACES.find(text) == code


@pytest.mark.parametrize("code", ["WORLD", "EUROPE", "EU", "GCC", "MIDDLE_EAST", "AFRICA", "LATAM", "NORTH_AMERICA",
    "ASIA", "MENA", "SEA", "EMEA", "DACH", "BENELUX", "NORDICS", "BALTICS", "BALKANS", "CEE", "APAC", "ANZ", "CIS"])  # fmt: skip
def test_has_the_regions_of_the_trade(code):
    place = PLACES.get(code)
    assert place is not None
    assert place.kind == "region"
    assert len(place.members) >= 2
    assert place.name


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ("UK", "GB"),
        ("GLOBAL", "WORLD"),
        ("NORDIC", "NORDICS"),
        ("BALTIC", "BALTICS"),
        ("BALKAN", "BALKANS"),
        ("GULF", "GCC"),
    ],
)
def test_other_codes_lead_to_ours(other, code):
    assert PLACES.get(other) is PLACES.get(code)


@pytest.mark.parametrize(
    ("wider", "narrower", "expected"),
    [
        ("WORLD", "EUROPE", True),
        ("EUROPE", "DACH", True),
        ("EUROPE", "DE", True),
        ("EU", "GB", False),
        ("EU", "CH", False),
        ("EMEA", "GCC", True),
        ("EMEA", "ZA", True),
        ("LATAM", "MX", True),
        ("NORTH_AMERICA", "MX", True),
        ("APAC", "SEA", True),
        ("APAC", "ANZ", True),
        ("APAC", "AE", False),
        ("MENA", "MA", True),
        ("GCC", "MENA", False),
        ("DE", "DE", True),
        ("DE", "DACH", False),
        ("DE", "NOWHERE", False),
    ],
)
def test_containment(wider, narrower, expected):
    assert PLACES.covers(wider, narrower) is expected


def test_each_country_lies_on_one_continent():
    continents = ("AFRICA", "AMERICAS", "ASIA", "EUROPE", "OCEANIA")
    for place in PLACES.all():
        if place.kind == "country" and place.code != "AQ":
            homes = [continent for continent in continents if PLACES.covers(continent, place.code)]
            assert len(homes) == 1, f"{place.code} lies in {homes}"
            assert PLACES.covers("WORLD", place.code)


def test_every_first_name_leads_back_to_its_place():
    for place in PLACES.all():
        assert PLACES.find(place.code) == place.code
        assert PLACES.find(place.name) == place.code, f"{place.name} leads elsewhere"
        if place.kind == "country":
            assert PLACES.find(place.flag) == place.code


def test_names_in_the_asked_language():
    assert PLACES.name("DE", "pt-BR") == "Alemanha"
    assert PLACES.name("DE", "zh-TW") == "德國"
    assert PLACES.name("SE", "no") == "Sverige"
    assert PLACES.name("EMEA", "fr") == "EMEA"
    assert PLACES.name("XQ") == "XQ"
    assert "Polsce" in PLACES.forms("PL")["pl"]
    assert "mexicanas" in PLACES.demonyms("MX")["es"]
    assert PLACES.names("GB")["en"][:2] == ("United Kingdom", "UK")


def test_suggestions_come_in_the_askers_language_and_forgive_typos():
    assert [place.code for place in PLACES.suggest("uni")][:3] == ["US", "GB", "AE"]
    assert PLACES.suggest("germny")[0].code == "DE"
    assert PLACES.suggest("deu", "de")[0].name == "Deutschland"
    assert PLACES.suggest("de")[0].code == "DE"
    assert PLACES.suggest("ale", "pt-BR")[0].name == "Alemanha"
    first = PLACES.suggest("", limit=25)
    assert len(first) == 25
    assert len({place.code for place in first}) == 25
    assert PLACES.suggest("qqqqq") == []


def test_the_file_from_cldr_is_in_step_with_babel():
    assert (places_folder() / "cldr.tsv").read_text("utf-8") == cldr_table(), "run python -m bot.places.build"


def test_every_region_has_a_source_and_every_word_a_place():
    folder = places_folder()
    sources = {line.split("\t")[0] for line in (folder / "sources.tsv").read_text("utf-8").splitlines()}
    for row in read_regions(folder / "regions.tsv"):
        assert row.source in sources, f"{row.code} rests on {row.source}, which sources.tsv lacks"
    for path in (folder / "words").glob("*.tsv"):
        codes = [row.code for row in read_words(path)]
        assert len(codes) == len(set(codes)), f"{path.name} has a code twice"
        assert [code for code in codes if PLACES.get(code) is None] == [], path.name


def test_a_broken_line_is_named(tmp_path):
    path = tmp_path / "xx.tsv"
    path.write_text("# words\nDE\tGermany\n", "utf-8")
    with pytest.raises(TablesError, match=r"xx\.tsv:2: 2 columns instead of 4"):
        list(read_words(path))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for(text):
    code = PLACES.find(text)
    assert code is None or PLACES.get(code) is not None
    assert len(PLACES.suggest(text)) <= 25


def test_regions_around_a_country_come_nearest_first():
    around = PLACES.around("ES")
    assert around[0] == "IBERIA"
    assert around.index("EU") < around.index("EUROPE")
    assert "WORLD" not in around
    assert PLACES.around("EUROPE") == ["EMEA"]
