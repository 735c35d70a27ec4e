"""Hundreds of spellings as people type them, in many languages and scripts and with typos; and names that must never merge."""

import json
from pathlib import Path

import pytest

from bot.bands.names.names import Names
from bot.bands.names.results import Ambiguous, Match, Understood, Unknown
from bot.bands.query import Query
from tests.bot.bands.names.conftest import TODAY

SPELLINGS = [json.loads(line) for line in Path(__file__).with_name("spellings.jsonl").read_text("utf-8").splitlines()]
NEEDED = 0.97


def test_spellings_resolve_right(names: Names) -> None:
    wrong = [(row["text"], complaint) for row in SPELLINGS if (complaint := _complaint(names, row))]
    assert len(SPELLINGS) >= 650
    assert len({row["language"] for row in SPELLINGS}) >= 20
    assert len(wrong) <= (1 - NEEDED) * len(SPELLINGS), wrong


def test_no_spelling_resolves_silently_to_a_wrong_phone(names: Names) -> None:
    """A wrong reading has to show: as a mended typo, or with the right phone among the others offered."""
    silent = []
    for row in SPELLINGS:
        found = names.understand(_query(row), TODAY).device
        if isinstance(found, Match) and found.value.id not in _wanted(row) and found.exact and not found.others:
            silent.append((row["text"], found.value.id))
    assert silent == []


@pytest.mark.parametrize(
    ("text", "device"),
    [
        ("Z1", "sony-xperia-z1"),
        ("Z1s", "sony-xperia-z1s"),
        ("Z1 Compact", "sony-xperia-z1-compact"),
        ("Z1 f", "sony-xperia-z1-compact"),
        ("Z Ultra", "sony-xperia-z-ultra"),
        ("ZL", "sony-xperia-zl"),
        ("Samsung Z1", "samsung-z1"),
        ("vivo Z1", "vivo-z1"),
        ("ZUK Z1", "lenovo-zuk-z1"),
        ("Lava Z1", "lava-z1"),
        ("S25", "samsung-galaxy-s25"),
        ("S25 FE", "samsung-galaxy-s25-fe"),
        ("S25+", "samsung-galaxy-s25-plus"),
        ("S25 Edge", "samsung-galaxy-s25-edge"),
        ("iPhone 15", "apple-iphone-15"),
        ("iPhone 15 Plus", "apple-iphone-15-plus"),
        ("iPhone 16", "apple-iphone-16"),
        ("iPhone 16e", "apple-iphone-16e"),
        ("Pixel 4a", "google-pixel-4a"),
        ("Pixel 4a 5G", "google-pixel-4a-5g"),
        ("Xperia 1", "sony-xperia-1"),
        ("Xperia 1 II", "sony-xperia-1-ii"),
        ("Xperia 10 II", "sony-xperia-10-ii"),
        ("Moto G5", "motorola-moto-g5"),
        ("Moto G5S", "motorola-moto-g5s"),
        ("OnePlus 7 Pro", "oneplus-7-pro"),
        ("OnePlus 7T Pro", "oneplus-7t-pro"),
        ("Nothing Phone 2", "nothing-phone-2"),
        ("Nothing Phone 2a", "nothing-phone-2a"),
    ],
)
def test_near_names_stay_apart(names: Names, text: str, device: str) -> None:
    found = names.understand(Query(text=text), TODAY).device
    assert isinstance(found, Match), f"{text}: {found}"
    assert found.value.id == device
    assert found.exact


@pytest.mark.parametrize("text", ["15", "16", "iphone", "galaxy", "xperia", "samsung galaxy", "samsung", "Sony"])
def test_a_number_or_a_line_alone_asks_which(names: Names, text: str) -> None:
    found = names.understand(Query(text=text), TODAY).device
    assert isinstance(found, Ambiguous), f"{text}: {found}"
    assert 2 <= len(found.choices) <= 25


@pytest.mark.parametrize(
    "text",
    [
        "Galaxy S99",
        "Doogee Z1",
        "Z1 Ultra",
        "S21 Ultra Max",
        "iPhone 15 Lite",
        "Xperia Z1 Mini",
        "Pixel 77",
        "Xperia Mark 2",
        "オッポ reno7 a",
        "Xperia 5 VI vodafone uk",
        "Xperia 5 Mark VI on EE",
        "qwertzuiop",
    ],
)
def test_a_phone_that_does_not_exist_is_unknown(names: Names, text: str) -> None:
    found = names.understand(Query(text=text), TODAY).device
    assert isinstance(found, Unknown), f"{text}: {found}"
    assert len(found.suggestions) <= 5


def test_z1_means_the_sony_first_and_offers_the_others(names: Names) -> None:
    understood = names.understand(Query(text="Z1"), TODAY)
    assert isinstance(understood.device, Match)
    assert {device.brand for device in understood.alternatives} >= {"Samsung", "Lenovo", "vivo", "Lava"}


def test_a_mended_typo_says_so(names: Names) -> None:
    for text in ("sony xperai z1", "iphnoe 15", "C69O3"):
        found = names.understand(Query(text=text), TODAY).device
        assert isinstance(found, Match)
        assert not found.exact, text


def _query(row: dict[str, object]) -> Query:
    """The question as typed; a row whose carrier only its language tells has the reader's locale, too."""
    return Query(text=str(row["text"]), locale=str(row.get("locale", "en")))


def _wanted(row: dict[str, object]) -> list[object]:
    return row["device"] if isinstance(row["device"], list) else [row["device"]]


def _complaint(names: Names, row: dict[str, object]) -> str:
    understood: Understood = names.understand(_query(row), TODAY)
    device = understood.device.value.id if isinstance(understood.device, Match) else None
    carrier = understood.carrier.value.id if isinstance(understood.carrier, Match) else None
    if device not in _wanted(row):
        return f"device {device}"
    if carrier != row.get("carrier"):
        return f"carrier {carrier}"
    if row.get("country") not in (None, understood.country):
        return f"country {understood.country}"
    when = understood.when.day.isoformat() if understood.when else None
    if row.get("when") not in (None, when):
        return f"date {when}"
    return f"model {understood.model}" if row.get("model") not in (None, understood.model) else ""


def test_a_number_that_is_one_character_off_suggests_its_phone(names: Names) -> None:
    found = names.understand(Query(text="C6904"), TODAY).device
    assert isinstance(found, Unknown)
    assert found.suggestions[0].id == "sony-xperia-z1"


def test_a_capital_letter_is_a_phone_and_a_preposition_is_none(names: Names) -> None:
    capital = names.understand(Query(text="Z T-Mobile"), TODAY).device
    assert isinstance(capital, Match | Ambiguous)
    spoken = names.understand(Query(text="z1 z play w Polsce"), TODAY)
    assert isinstance(spoken.device, Match)
    assert spoken.device.value.id == "sony-xperia-z1"
    assert isinstance(spoken.carrier, Match)
    assert spoken.carrier.value.id == "play-pl"


def read(names: Names, text: str, **asked: str) -> tuple[str | None, str | None]:
    """The phone and the carrier of a text."""
    found = names.understand(Query(text=text, **asked), TODAY)
    device = found.device.value.id if isinstance(found.device, Match) else None
    return device, found.carrier.value.id if isinstance(found.carrier, Match) else None


@pytest.mark.parametrize(
    ("text", "device", "carrier"),
    [
        ("iphnoe 13 verzionn", "apple-iphone-13", "verizon-us"),
        ("gallaxi note9 telstrra", "samsung-galaxy-note9", "telstra-au"),
        ("iphone 8 t-mobile germany", "apple-iphone-8", "telekom-de"),
        ("iphone 8 orange uk", "apple-iphone-8", "ee-gb"),
        ("note 20 ultra du", "sam-galaxy-note20-ultra", "du-ae"),
        ("iphone 11 in egypt with we", "apple-iphone-11", "we-eg"),
        ("galaxy a32 y!mobile", "samsung-galaxy-a32", "ymobile-jp"),
        ("12 mini iphone rogers", "apple-iphone-12-mini", "rogers-ca"),
        ("s24u tmo", "samsung-galaxy-s24-ultra", "tmobile-us"),
        ("moto edge 40 neo telcel", "motorola-edge-40-neo", "telcel-mx"),
        ("iphone 15 spectrum", "apple-iphone-15", "spectrum-us"),
        ("iphone 5 au 2013", "apple-iphone-5", "au-jp"),
        ("iphone se second generation", "apple-iphone-se-2020", None),
        ("iphone se segunda generacion", "apple-iphone-se-2020", None),
        ("iphone十四 中国移动", "apple-iphone-14", "cmcc-cn"),
        ("ون بلس 11 stc", "oneplus-11", "stc-sa"),
        ("मोटो जी84 जियो", "motorola-moto-g84", "jio-in"),
        ("реалми ц55 йота", "realme-c55", "yota-ru"),
        ("سامسونج ايه ٥٤ زين العراق", "samsung-galaxy-a54", "zain-iq"),
        ("oneplus six t", "oneplus-6t", None),
        ("moto g 3rd generation", "motorola-moto-g-3rd-gen", None),
        ("самсунг с21", "samsung-galaxy-s21-5g", None),
        ("realme с21", "realme-c21", None),
        ("техно спарк 10 про", "tecno-spark-10-pro", None),
        ("রেডমি নোট 10", "xiaomi-redmi-note-10", None),
        ("oneplus 12 VI", "oneplus-12", "vi-in"),
        ("oi, iphone 13 na claro brasil", "apple-iphone-13", "claro-br"),
        ("iphone 13 unitel angola", "apple-iphone-13", "unitel-ao"),
    ],
)
def test_ways_of_writing_are_read_and_not_only_listed(
    names: Names, text: str, device: str, carrier: str | None
) -> None:
    assert read(names, text) == (device, carrier)


def test_a_word_that_is_also_a_country_is_the_phones_own(names: Names) -> None:
    """پرو is Peru, and Pro."""
    assert read(names, "ردمی نوت ۹ پرو ایرانسل") == ("xiaomi-redmi-note-9-pro", "irancell-ir")


def test_a_number_that_no_table_has_is_told_and_not_taken_for_another_phone(names: Names) -> None:
    found = names.understand(Query(text="galaxy s22 d5523 att"), TODAY)
    assert isinstance(found.device, Match)
    assert (found.strange, found.model) == ("d5523", None)
    known = names.understand(Query(text="nexus5 d820"), TODAY)
    assert isinstance(known.device, Match)
    assert (known.device.value.id, known.strange, known.model) == ("lg-nexus-5", "", "D820")


def test_a_carrier_written_in_a_script_is_first_the_one_that_is_called_so_there(names: Names) -> None:
    found = names.understand(Query(text="айфон 11 про водафон"), TODAY)
    assert isinstance(found.carrier, Match)
    assert (found.carrier.value.id, found.assumed) == ("vodafone-ua", ("country",))
    assert len(found.carrier.others) > 5
    at_home = names.understand(Query(text="айфон 11 про водафон", home_country="DE"), TODAY).carrier
    assert isinstance(at_home, Match)
    assert at_home.value.id == "vodafone-de"


@pytest.mark.parametrize("text", ["zzzqx 3 pro", "nope", "hope"])
def test_a_word_that_nothing_explains_makes_no_other_phone_of_a_number(names: Names, text: str) -> None:
    assert read(names, text)[0] is None
