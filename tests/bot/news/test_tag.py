"""What an article is about: places, phones, carriers and kind, each with the words that say so."""

from pathlib import Path

import pytest

from bot.errors import TablesError
from bot.news.model import Entry
from bot.news.tag import Tagger, Vocabulary
from bot.news.tagging.phonekeys import PhoneName

FOLDER = Path(__file__).parents[3] / "data" / "tagging"
PHONES = [
    PhoneName("samsung-galaxy-s25", "Samsung", "Galaxy S25", fame=5),
    PhoneName("samsung-galaxy-s25-fe", "Samsung", "Galaxy S25 FE", fame=3),
    PhoneName("samsung-galaxy-s25-plus", "Samsung", "Galaxy S25+", fame=4),
    PhoneName("samsung-galaxy-s25-ultra", "Samsung", "Galaxy S25 Ultra", ("SM-S938B",), fame=5),
    PhoneName("samsung-z1", "Samsung", "Z1"),
    PhoneName("sony-xperia-z1", "Sony", "Xperia Z1", ("C6903",), fame=6),
    PhoneName("sony-xperia-1-vi", "Sony", "Xperia 1 VI", fame=4),
    *(PhoneName(f"sony-xperia-{n}", "Sony", f"Xperia {n}") for n in (5, 10, "L", "M", "X")),
    *(PhoneName(f"samsung-galaxy-{n}", "Samsung", f"Galaxy {n}") for n in ("A1", "A2", "A3")),
    PhoneName("apple-iphone-15", "Apple", "iPhone 15", fame=5),
    PhoneName("apple-iphone-16", "Apple", "iPhone 16", fame=5),
    PhoneName("xiaomi-15", "Xiaomi", "15", fame=4),
    PhoneName("xiaomi-15-ultra", "Xiaomi", "15 Ultra", fame=3),
    PhoneName("oppo-find-x8", "Oppo", "Find X8", fame=3),
    PhoneName("realme-gt", "Realme", "GT"),
    PhoneName("nothing-phone-2", "Nothing", "Phone (2)", fame=3),
]
BRANDS = (
    "Apple",
    "Samsung",
    "Sony",
    "Xiaomi",
    "OnePlus",
    "Oppo",
    "Nothing",
    "Dell",
    "LG",
    "Orange",
    "Sony Ericsson",
    "Ericsson",
)
CARRIERS = {
    "Verizon": {"US": "verizon-us"},
    "inwi": {"MA": "inwi-ma"},
    "Three": {"GB": "three-gb", "IE": "three-ie"},
    "Play": {"PL": "play-pl"},
    "Plus": {"PL": "plus-pl"},
    "Bell": {"CA": "bell-ca"},
    "Orange": {"FR": "orange-fr", "ES": "orange-es", "PL": "orange-pl"},
    "Telefónica": {"MX": "movistar-mx"},
    "Free": {"FR": "free-fr"},
}


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    vocabulary = Vocabulary(PHONES, BRANDS, {"SZ": ("Eswatini",)}, CARRIERS)
    return Tagger(FOLDER, vocabulary)


def regions(tagger: Tagger, title: str, summary: str = "", *, home: str = "", language: str | None = None) -> set[str]:
    entry = Entry(id="1", link="https://example.org/1", title=title, summary=summary, language=language)
    return {tag.value for tag in tagger.tag(entry, frozenset({home} if home else ())).regions}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sony says no to a Chinese launch but looks at the US again", {"CN", "US"}),
        ("The new Xperia is not coming to the U.S. or the UK", {"US", "GB"}),
        ("Tell us what you think of the camera", set()),
        ("TELL US WHAT YOU THINK", set()),
        ("Costs US$500 abroad", set()),
        ("Chinese phone maker sells its tablet unit", set()),
        ("China's OnePlus names a new chief", set()),
        ("Shenzhen-based startup shows a rollable screen", set()),
        ("Chinese buyers queue for the foldable", {"CN"}),
        ("Cold turkey: an app that locks your phone", set()),
        ("Samsung assembles phones in Turkey", {"TR"}),
        ("Air Jordan watch faces arrive", set()),
        ("Zain switches on 5G in Jordan", {"JO"}),
        ("A talk with Chad about phones", set()),
        ("Outage at Georgia Power hits Atlanta", {"US"}),
        ("Silknet opens its 5G in Georgia", {"GE"}),
        ("FCC listing shows the next Razr", {"US"}),
        ("Anatel certifies a cheap tablet", {"BR"}),
        ("NBTC approves a foldable", {"TH"}),
        ("What we saw at MWC in Barcelona", set()),
        ("Verizon drops its activation fee", {"US"}),
        ("Orange and three other colours leaked", set()),
        ("Xperia 5 V comes to Europe and Japan, not to the EU's outermost regions", {"EUROPE", "JP", "EU"}),
        ("Nordics first, then MENA and Latin America", {"NORDICS", "MENA", "LATAM"}),
        ("Guinea-Bissau and Equatorial Guinea get 5G", {"GW", "GQ"}),
        ("MTN sells a smartphone in Eswatini", {"SZ"}),
        ("It sells for ₹24,999 from Friday", {"IN"}),
        ("It costs 499 euros (roughly Rs 45,000)", set()),
        ("AU$899 buys you the mid-ranger", {"AU"}),
    ],
)
def test_regions_are_where_news_applies(tagger: Tagger, title: str, expected: set[str]) -> None:
    assert regions(tagger, title) == expected


@pytest.mark.parametrize(
    ("language", "title", "home", "expected"),
    [
        ("es", "El nuevo Xperia llega a España en mayo", "", {"ES"}),
        ("es", "La compañía china presenta su tableta", "", set()),
        ("pt", "Vivo e Claro vendem o aparelho em São Paulo", "BR", {"BR"}),
        ("fr", "Free lance un forfait 5G", "FR", {"FR"}),
        ("fr", "Les trois opérateurs lancent la 5G au Maroc", "MA", {"MA"}),
        ("de", "Hierzulande startet der Verkauf im Juni", "DE", {"DE"}),
        ("it", "Il telefono arriva in Italia a marzo", "", {"IT"}),
        ("pl", "Nowy smartfon trafi do Polski w maju", "", {"PL"}),
        ("tr", "Telefon Türkiye'de satışa çıktı", "", {"TR"}),
        ("ru", "Смартфон не выйдет в России и Казахстане", "", {"RU", "KZ"}),
        ("ar", "الهاتف الجديد يصل إلى السعودية والإمارات", "", {"SA", "AE"}),
        ("hi", "यह फोन भारत में लॉन्च हुआ", "", {"IN"}),
        ("ja", "新型スマートフォンが日本とインドで発売", "", {"JP", "IN"}),
        ("zh", "新款手机将在印度和欧洲上市", "", {"IN", "EUROPE"}),
        ("zh", "中国厂商发布新平板", "", set()),
        ("id", "Ponsel ini resmi masuk pasar Indonesia", "", {"ID"}),
    ],
)
def test_regions_in_other_languages(tagger: Tagger, language: str, title: str, home: str, expected: set[str]) -> None:
    assert regions(tagger, title, home=home, language=language) == expected


def test_the_home_settles_only_what_needs_it(tagger: Tagger) -> None:
    assert regions(tagger, "T-Mobile gives the phone away", home="US") == {"US"}
    assert regions(tagger, "T-Mobile gives the phone away in Poland", home="US") == {"PL"}
    assert regions(tagger, "T-Mobile gives the phone away") == set()
    assert regions(tagger, "A plain phone story", home="US") == set()


def test_a_launch_elsewhere_that_is_over_is_no_region(tagger: Tagger) -> None:
    body = "The phone was launched in China in March and now gets a new colour."
    assert regions(tagger, "New colour for the foldable", body) == set()


def test_what_a_blog_adds_under_its_summary_is_no_news(tagger: Tagger) -> None:
    assert regions(tagger, "New phone", "It is red. The post New phone appeared first on Gulf Gadgets.") == set()


def test_each_region_knows_its_words(tagger: Tagger) -> None:
    tags = tagger.tag(Entry(id="1", link="", title="Anatel clears a phone for Brazil")).regions
    assert [(tag.value, tag.why) for tag in tags] == [("BR", "Anatel")]


def devices(tagger: Tagger, title: str, summary: str = "") -> list[str]:
    return [tag.value for tag in tagger.tag(Entry(id="1", link="", title=title, summary=summary)).devices]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Galaxy S25 FE gets a price", ["samsung-galaxy-s25-fe"]),
        (
            "Galaxy S25, S25+ and S25 Ultra in blue",
            ["samsung-galaxy-s25", "samsung-galaxy-s25-plus", "samsung-galaxy-s25-ultra"],
        ),
        ("Galaxy S25 Plus in hand", ["samsung-galaxy-s25-plus"]),
        ("Xperia Z1 gets a last update", ["sony-xperia-z1"]),
        ("Samsung Z1 with Tizen", ["samsung-z1"]),
        ("A Z1 without a maker", []),
        ("SM-S938B seen in a benchmark", ["samsung-galaxy-s25-ultra"]),
        ("iPhone 15 versus iPhone 16", ["apple-iphone-15", "apple-iphone-16"]),
        ("The iPhone 15 is no match for its rival, the iPhone 16", ["apple-iphone-15"]),
        ("iPhone 15の売れ行き", ["apple-iphone-15"]),
        ("آيفون 16 في الأسواق", ["apple-iphone-16"]),
        ("Xiaomi 15 and 15 Ultra priced", ["xiaomi-15", "xiaomi-15-ultra"]),
        ("In 15 days: 5G for all", []),
        ("Find X8 ways to save", []),
        ("Oppo shows the Find X8", ["oppo-find-x8"]),
        ("Nothing Phone (2) review", ["nothing-phone-2"]),
        ("Nothing to see here: phone, 2 of them", []),
    ],
)
def test_near_names_never_merge(tagger: Tagger, title: str, expected: list[str]) -> None:
    assert devices(tagger, title) == expected


def test_brands_and_carriers_are_named(tagger: Tagger) -> None:
    tags = tagger.tag(Entry(id="1", link="", title="Sony signs with Verizon for the Xperia 1 VI"))
    assert [tag.value for tag in tags.brands] == ["Sony"]
    assert [tag.value for tag in tags.carriers] == ["verizon-us"]


@pytest.mark.parametrize(
    ("title", "home", "expected"),
    [
        ("Three will end its 3G in Leeds", "", {"three-gb"}),
        ("Three phones with 5G arrive in London", "", set()),
        ("Play and Plus share masts in Poland", "", {"play-pl", "plus-pl"}),
        ("Google's play store opens to rivals' 5G apps in Poland", "", set()),
        ("Orange and Play end 2G in Poland", "", {"orange-pl", "play-pl"}),
        ("An orange phone with 5G for Poland", "", set()),
        ("Free adds calls over its 5G network", "FR", {"free-fr"}),
        ("Feel free to roam: networks compared", "FR", set()),
        ("Telefónica builds its German network", "DE", set()),
        ("Bell raises its tariffs in Toronto", "", {"bell-ca"}),
        ("Bell Labs shows a chip in Toronto", "", set()),
    ],
)
def test_carriers_whose_names_are_words_need_their_country_and_their_trade(
    tagger: Tagger, title: str, home: str, expected: set[str]
) -> None:
    entry = Entry(id="1", link="", title=title)
    assert {tag.value for tag in tagger.tag(entry, frozenset({home} if home else ())).carriers} == expected


def test_in_news_of_the_trade_without_a_place_a_carrier_of_the_home_names_it(tagger: Tagger) -> None:
    assert regions(tagger, "Free adds calls over its 5G network", home="FR") == {"FR"}
    assert regions(tagger, "Feel free to roam: networks compared", home="FR") == set()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Nothing opens a shop", {"Nothing"}),
        ("There is nothing new on the LG Wing", {"LG"}),
        ("Il sì dell'autorità", set()),
        ("A new chief at Orange", set()),
        ("Two Galaxys leak", {"Samsung"}),
        ("Sony Ericsson shows its Xperia", {"Sony Ericsson"}),
        ("Another Galaxy leaks", {"Samsung"}),
        ("A galaxy of small apps", set()),
    ],
)
def test_brands_that_are_words_and_series_that_tell_their_brand(tagger: Tagger, title: str, expected: set[str]) -> None:
    assert {tag.value for tag in tagger.tag(Entry(id="1", link="", title=title)).brands} == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("OnePlus shows its phone at a gala in Barcelona, Germany gets it first", {"DE"}),
        ("The Beijing firm opens 40 shops in Mexico", {"MX"}),
        ("Beijing opens its 5G to visitors", {"CN"}),
        ("Lines move away from Thai Nguyen", {"VN"}),
    ],
)
def test_a_city_is_no_region_where_a_stage_or_a_maker_stands(tagger: Tagger, title: str, expected: set[str]) -> None:
    assert regions(tagger, title) == expected


def test_a_shop_of_many_countries_stands_for_that_of_the_language(tagger: Tagger) -> None:
    assert regions(tagger, "Rebajas en MediaMarkt", language="es") == {"ES"}
    assert regions(tagger, "Angebote bei MediaMarkt", language="de") == {"DE"}
    assert regions(tagger, "Rabat: telefon taniej", language="pl") == set()


def test_a_number_behind_a_name_makes_another_phone_of_it(tagger: Tagger) -> None:
    assert devices(tagger, "Realme GT 8 leaks") == []
    assert devices(tagger, "Realme GT 8 GB sells out") == ["realme-gt"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("The phone goes on sale in Kenya", "news"),
        ("Autumn sale: the phone at half price", "deal"),
        ("The phone falls under 300 euros", "deal"),
        ("Networks sign deal with satellite firm", "news"),
        ("They switch off the old network", "news"),
        ("Phone passes NBTC", "rumour"),
        ("Maker's Magic VS reaches shops", "news"),
        ("Galaxy S25 leak shows a new button", "rumour"),
        ("Xperia 1 VI review: sharp", "review"),
        ("Xperia 1 VI drops to its lowest price in a Black Friday deal", "deal"),
        ("One UI 8 update rolls out to the Galaxy S25", "update"),
        ("The best phones of the year", "roundup"),
        ("Sponsored: phones for schools", "sponsored"),
        ("Sony opens a new factory", "news"),
        ("Утечка раскрыла новый смартфон", "rumour"),
        ("Galaxy S25 im Test", "review"),
    ],
)
def test_the_kind_follows_the_words_of_the_title(tagger: Tagger, title: str, kind: str) -> None:
    assert tagger.tag(Entry(id="1", link="", title=title)).kind == kind


def test_a_line_with_missing_columns_ends_the_start(tmp_path: Path) -> None:
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    with (tmp_path / "places.tsv").open("a", encoding="utf-8") as file:
        file.write("US\tname\n")
    with pytest.raises(TablesError, match=r"places\.tsv, line \d+: 2 columns"):
        Tagger(tmp_path, Vocabulary())
