"""The catalogs: languages found, arguments made harmless, faults said."""

from datetime import date
from pathlib import Path

import pytest

from bot.markdown import Markdown
from bot.text.speech import LOCALES, Texts, UnknownMessage, message_ids

GREETING = "hello = Hello **{ $name }**\ncount = { $n ->\n    [one] { $n } post\n   *[other] { $n } posts\n }\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in {
        "en": GREETING,
        "pt-BR": "hello = Olá **{ $name }**\n",
        "ar": "hello = مرحبا { $name }\nlinked = [هنا]({ $name })\n",
        "es": "hello = Hola **{ $name }**\nphone = móvil, { $n }\n",
        "es-419": "phone = celular, { $n }\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "common.ftl").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (("pt-BR",), "pt-BR"),
        (("pt",), "pt-BR"),
        (("en-GB",), "en"),
        ((None, "ar"), "ar"),
        (("xx", "pt-PT"), "pt-BR"),
        (("pt-AO",), "pt-BR"),
        (("es-ES",), "es"),
        (("es-419",), "es-419"),
        (("es_MX",), "es-419"),
        ((None,), "en"),
        ((), "en"),
    ],
)
def test_the_first_wish_with_a_catalog_wins(folder: Path, wishes: tuple[str | None, ...], language: str) -> None:
    assert Texts.load(folder).speech(*wishes).language == language


def test_a_language_is_read_once(folder: Path) -> None:
    texts = Texts.load(folder)
    assert [texts.is_read("pt-PT"), texts.is_read("en-GB"), texts.is_read(None, "xx")] == [False, True, True]

    texts.speech("pt-BR")

    assert texts.is_read("pt-PT")


def test_foreign_text_in_markdown_is_escaped_and_markdown_is_kept(folder: Path) -> None:
    speech = Texts.load(folder).speech("en")
    assert speech.mark("hello", name="**x** @everyone") == "Hello **\\*\\*x\\*\\* @\u2060everyone**"
    assert speech.mark("hello", name=Markdown("_x_")) == "Hello **_x_**"
    assert isinstance(speech.mark("hello", name="x"), Markdown)


def test_a_language_without_the_message_falls_back_to_english(folder: Path) -> None:
    assert Texts.load(folder).speech("pt-BR").say("count", n=2) == "2 posts"
    assert Texts.load(folder).speech("en").say("count", n=1) == "1 post"


def test_a_region_says_what_differs_and_inherits_the_rest_in_its_own_numbers(folder: Path) -> None:
    texts = Texts.load(folder)
    (folder / "en" / "phone.ftl").write_text("phone = phone, { $n }\n", "utf-8")
    assert texts.speech("es-419").say("phone", n=13089) == "celular, 13,089"
    assert texts.speech("es-ES").say("phone", n=13089) == "móvil, 13.089"
    assert texts.speech("es-419").say("hello", name="Z1") == "Hola **Z1**"
    assert texts.speech("es-419").say("count", n=2) == "2 posts"


def test_an_address_in_right_to_left_text_stays_whole(folder: Path) -> None:
    assert Texts.load(folder).speech("ar").say("linked", name="https://a.example/") == "[هنا](https://a.example/)"


def test_arguments_in_right_to_left_text_are_isolated(folder: Path) -> None:
    assert Texts.load(folder).speech("ar").say("hello", name="Z1") == "مرحبا \u2068Z1\u2069"


@pytest.mark.parametrize(("message_id", "args"), [("nothing", {}), ("hello", {})])
def test_an_unknown_message_or_a_missing_argument_is_a_fault(
    folder: Path, message_id: str, args: dict[str, str]
) -> None:
    with pytest.raises(UnknownMessage, match=message_id):
        Texts.load(folder).speech("en").say(message_id, **args)


def test_a_broken_catalog_ends_the_start(folder: Path) -> None:
    (folder / "en" / "broken.ftl").write_text("no equals sign here\n", "utf-8")
    with pytest.raises(UnknownMessage, match=r"broken\.ftl"):
        Texts.load(folder)


def test_one_id_in_two_files_ends_the_start(folder: Path) -> None:
    (folder / "en" / "zzz.ftl").write_text("hello = again\n", "utf-8")
    with pytest.raises(UnknownMessage, match="hello"):
        Texts.load(folder)


def test_dates_are_as_exact_as_they_are_known() -> None:
    speech = Texts.load().speech("en")
    day = date(2026, 8, 3)
    assert [speech.date(day, precision) for precision in ("day", "month", "year")] == [
        "August 3, 2026",
        "August 2026",
        "2026",
    ]


def test_names_and_numbers_follow_the_language() -> None:
    speech = Texts.load().speech("en")
    assert speech.country("MA") == "Morocco"
    assert speech.country("XQ") == "XQ"
    assert speech.number(13089) == "13,089"
    assert speech.listing(["2G", "3G", "4G"]) == "2G, 3G, and 4G"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("es-ES", ("13.089", "3 de agosto de 2026", "Países Bajos", "2G, 3G y 4G")),
        ("es-419", ("13,089", "3 de agosto de 2026", "Países Bajos", "2G, 3G y 4G")),
        ("pt-BR", ("13.089", "3 de agosto de 2026", "Países Baixos", "2G, 3G e 4G")),
        ("fr", ("13\u202f089", "3 août 2026", "Pays-Bas", "2G, 3G et 4G")),
        ("de", ("13.089", "3. August 2026", "Niederlande", "2G, 3G und 4G")),
        ("ja", ("13,089", "2026年8月3日", "オランダ", "2G、3G、4G")),
        ("ar", ("13,089", "3 أغسطس 2026", "هولندا", "2G و3G و4G")),
    ],
)
def test_each_language_has_its_own_numbers_dates_and_countries(
    tmp_path: Path, locale: str, expected: tuple[str, ...]
) -> None:
    for tag in ("en", "es", "es-419", "pt-BR", "fr", "de", "ja", "ar"):
        (tmp_path / tag).mkdir()
    speech = Texts.load(tmp_path).speech(locale)
    listed = speech.listing(["2G", "3G", "4G"])
    assert (speech.number(13089), speech.date(date(2026, 8, 3)), speech.country("NL"), listed) == expected


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["Francia", "Italia"], "Francia e Italia"),
        (["Grecia", "Hungría"], "Grecia y Hungría"),
        (["Perú", "**Israel**"], "Perú e **Israel**"),
        (["cobre", "hierro"], "cobre y hierro"),
        (["Italia", "España", "India"], "Italia, España e India"),
    ],
)
def test_spanish_lists_mind_the_sound_that_follows(names: list[str], text: str) -> None:
    assert Texts.load().speech("es").listing(names) == text


def test_one_file_of_all_languages_can_be_read_alone(folder: Path) -> None:
    (folder / "es" / "commands.ftl").write_text("command-x = Hace algo\n", "utf-8")
    alone = Texts.load(folder).only("commands.ftl")
    assert alone.speech("es-ES").say("command-x") == "Hace algo"
    assert not alone.speech("es-ES").knows("hello")
    assert alone.languages == Texts.load(folder).languages


def test_the_shipped_catalogs_can_be_read() -> None:
    texts = Texts.load()
    for language in texts.languages:
        assert texts.speech(language).language == language
        assert message_ids(LOCALES / language)


def test_reload_takes_new_words_and_keeps_the_old_ones_when_a_file_is_broken(tmp_path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text("hello = Hello\n", "utf-8")
    texts = Texts.load(tmp_path)
    assert texts.speech().say("hello") == "Hello"

    (tmp_path / "en" / "a.ftl").write_text("hello = Good day\n", "utf-8")
    texts.reload()
    assert texts.speech().say("hello") == "Good day"

    (tmp_path / "en" / "a.ftl").write_text("hello = {\n", "utf-8")
    with pytest.raises(UnknownMessage):
        texts.reload()
    assert texts.speech().say("hello") == "Good day"


def test_a_year_alone_is_written_as_the_language_writes_it() -> None:
    texts = Texts.load()
    years = {tag: texts.speech(tag).date(date(2013, 1, 1), "year") for tag in ("en", "de", "ja", "pt-BR")}
    assert years == {"en": "2013", "de": "2013", "ja": "2013年", "pt-BR": "2013"}
