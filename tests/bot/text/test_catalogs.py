"""Every translation against English: complete, with the same arguments, plural rules, marks and signs, within Discord's limits."""

import pytest

from bot.text.speech import LOCALES
from tests.bot.text.catalogs import (
    REGIONAL,
    entries,
    faults,
    limited_ids,
    mark_faults,
    needed_categories,
    parse,
    shown_length,
)

ENGLISH = LOCALES / "en"
COMPLETE = ("ar", "de", "es", "fr", "ja", "pt-BR")
"""Languages in which everything is said. The others are drafts: `python -m tests.bot.text.catalogs` says what they lack."""
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
DRAFT = pytest.mark.xfail(reason="a draft", strict=False)
OTHERS = [
    pytest.param(
        language,
        marks=() if language in {*COMPLETE, *(one for one, whole in REGIONAL.items() if whole in COMPLETE)} else DRAFT,
    )
    for language in LANGUAGES
    if language != "en"
]


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_language_says_everything(language: str) -> None:
    missing = sorted(entries(ENGLISH).keys() - entries(LOCALES / language).keys())

    assert not missing, f"{language} lacks {len(missing)} messages: {', '.join(missing)}"


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_nothing_that_english_does_not(language: str) -> None:
    whole = LOCALES / REGIONAL.get(language, "en")
    more = sorted(entries(LOCALES / language).keys() - entries(whole).keys())

    assert not more, f"{language} has messages that are no longer used: {', '.join(more)}"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_arguments_plurals_marks_and_signs(language: str) -> None:
    english = entries(ENGLISH)
    wrong = [
        f"{message_id} {fault}"
        for message_id, entry in entries(LOCALES / language).items()
        if message_id in english
        for fault in faults(english[message_id], entry, language)
    ]

    assert not wrong, "\n".join([f"{language}:", *wrong])


def test_english_closes_its_marks() -> None:
    assert [fault for entry in entries(ENGLISH).values() for fault in mark_faults(entry)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_controls_and_descriptions_fit_discord(language: str) -> None:
    said = entries(LOCALES / language)
    long = [
        f"{message_id}: {shown_length(leaf)} of {limit}: {leaf.text}"
        for message_id, limit in limited_ids().items()
        if message_id in said
        for leaf in said[message_id].leaves
        if shown_length(leaf) > limit
    ]

    assert not long, "\n".join([f"{language}:", *long])


def test_controls_are_found_in_the_code() -> None:
    found = limited_ids()

    assert {
        "button-answer": 80,
        "report-about": 45,
        "report-about-hint": 100,
        "command-bands": 100,
    }.items() <= found.items()
    assert {"feeds-pick", "where-title", "feeds-form", "watch-quiet-hours-label"} <= found.keys()


@pytest.mark.parametrize("regional", sorted(set(REGIONAL) & set(LANGUAGES)))
def test_a_region_only_says_what_differs(regional: str) -> None:
    whole = entries(LOCALES / REGIONAL[regional])
    same = [message_id for message_id, entry in entries(LOCALES / regional).items() if whole.get(message_id) == entry]

    assert not same, f"{regional} says as {REGIONAL[regional]} does: {', '.join(same)}"


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("es", {"one", "other"}),
        ("fr", {"one", "other"}),
        ("ja", {"other"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
    ],
)
def test_plural_categories_are_those_of_cldr(language: str, categories: set[str]) -> None:
    assert needed_categories(language) == categories


ARABIC = (
    "m = { $n ->\n    [zero] لا منشورات لـ**{ $who }**\n    [one] منشور لـ**{ $who }**\n    [two] منشوران لـ**{ $who }**\n"
    "    [few] { $n } منشورات لـ**{ $who }**\n    [many] { $n } منشورًا لـ**{ $who }**\n"
    "   *[other] { $n } منشور لـ**{ $who }**\n }\n"
)
FRENCH = (
    "m = { $n ->\n    [1] Un article de **{ $who }**\n    [one] { $n } article de **{ $who }**\n"
    "   *[other] { $n } articles de **{ $who }**\n }\n"
)
POSTS = "m = { $n ->\n    [one] One post of **{ $who }**\n   *[other] { $n } posts of **{ $who }**\n }\n"


@pytest.mark.parametrize(
    ("language", "english", "text", "fault"),
    [
        ("de", "m = { $a } here\n", "m = hier\n", "has the arguments"),
        ("de", "m = here\n", "m = { NUMBER(5) } hier\n", "uses"),
        ("de", POSTS, "m = { $n } Beiträge von { $who } **\n", "does not close"),
        ("de", "m = a\n", "m = [hier] (x)\n", "Discord does not read"),
        ("de", POSTS, POSTS.replace("[one]", "[few]"), "does not have"),
        ("ar", POSTS, POSTS, "has no variant"),
        ("fr", POSTS, POSTS.replace("posts", "articles"), "does not show ['n']"),
        ("de", POSTS, POSTS.replace(" of **{ $who }**", "", 1), "does not show ['who']"),
        ("de", "m = `/feeds add`\n", "m = `/feeds zufügen`\n", "has the code"),
        ("de", "m = Ask /bands\n", "m = Frag\n", "has the code"),
        ("de", "m = ✅ yes\n", "m = ja\n", "has the signs"),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(language: str, english: str, text: str, fault: str) -> None:
    found = list(faults(parse(english)["m"], parse(text)["m"], language))

    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", POSTS),
        ("ja", "m = **{ $who }** { $n }\n"),
        ("fr", FRENCH),
        ("ar", ARABIC),
    ],
)
@pytest.mark.parametrize("one", ["One post", "{ $n } post"])
def test_a_right_translation_has_no_fault(language: str, text: str, one: str) -> None:
    assert list(faults(parse(POSTS.replace("One post", one))["m"], parse(text)["m"], language)) == []
