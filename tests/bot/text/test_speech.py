"""The catalogs: languages found, arguments made harmless, faults said."""

from datetime import UTC, date, datetime
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
        "ar": "hello = مرحبا { $name }\n",
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
        ((None,), "en"),
        ((), "en"),
    ],
)
def test_the_first_wish_with_a_catalog_wins(folder: Path, wishes: tuple[str | None, ...], language: str) -> None:
    assert Texts.load(folder).speech(*wishes).language == language


def test_foreign_text_in_markdown_is_escaped_and_markdown_is_kept(folder: Path) -> None:
    speech = Texts.load(folder).speech("en")
    assert speech.mark("hello", name="**x** @everyone") == "Hello **\\*\\*x\\*\\* @\u2060everyone**"
    assert speech.mark("hello", name=Markdown("_x_")) == "Hello **_x_**"
    assert isinstance(speech.mark("hello", name="x"), Markdown)


def test_a_language_without_the_message_falls_back_to_english(folder: Path) -> None:
    assert Texts.load(folder).speech("pt-BR").say("count", n=2) == "2 posts"
    assert Texts.load(folder).speech("en").say("count", n=1) == "1 post"


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
    assert speech.moment(datetime(2026, 8, 3, 9, 5, tzinfo=UTC)).startswith("Aug 3, 2026, 9:05")


def test_names_and_numbers_follow_the_language() -> None:
    speech = Texts.load().speech("en")
    assert speech.country("MA") == "Morocco"
    assert speech.country("XQ") == "XQ"
    assert speech.number(13089) == "13,089"
    assert speech.listing(["2G", "3G", "4G"]) == "2G, 3G, and 4G"


def test_the_shipped_catalogs_can_be_read() -> None:
    texts = Texts.load()
    for language in texts.languages:
        assert texts.speech(language).language == language
        assert message_ids(LOCALES / language)
