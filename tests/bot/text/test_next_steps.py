"""Every refusal and every empty list says what to do next."""

import ast
import re
from pathlib import Path

import pytest

from bot.text.speech import LOCALES, Speech, Texts
from tests.bot.text.catalogs import entries

ROOT = Path(__file__).parents[3]
NEXT = re.compile(
    r"please|try again|did you mean|`/\w+|can (?:give|grant|allow|be corrected)|allow \*\*|to change them|kinds are|a limit is"
    r"|leave it empty|choose|begin|listed here|they come from|nothing was given up|add the first|name a phone|ask /bands",
    re.IGNORECASE,
)
SAYS_WHY = frozenset({"reload-refused"})
"""The owner's own fault stands in the message: its line and what is wrong there."""
EMPTY = re.compile(r"-(?:none|empty-how|nothing-person|nothing-server|no-subscriptions)$")
PARTS = frozenset({"compare-none", "footer-none", "news-kinds-none", "region-none", "server-none", "tech-none"})
"""Words within a larger card."""


def refusals() -> set[str]:
    """The ids of all messages that a failure in the code names."""
    found: set[str] = set()
    for path in (*(ROOT / "bot").rglob("*.py"), *(ROOT / "cogs").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for keyword in node.keywords if isinstance(node, ast.Call) else ():
                if keyword.arg == "message_id":
                    values = (part.value for part in ast.walk(keyword.value) if isinstance(part, ast.Constant))
                    found |= {value for value in values if isinstance(value, str)}
    return found


def told(message_id: str) -> list[str]:
    """All ways in which English says a message."""
    entry = entries(LOCALES / "en").get(message_id)
    return [leaf.text for leaf in entry.leaves] if entry else []


def test_every_refusal_says_the_next_step() -> None:
    silent = {one: told(one) for one in refusals() - SAYS_WHY if not all(map(NEXT.search, told(one)))}

    assert silent == {}, "say what to do next, in every language"


def test_every_empty_list_says_how_to_begin() -> None:
    empty = {one for one in entries(LOCALES / "en") if EMPTY.search(one)} - PARTS
    silent = {one: told(one) for one in empty if not all(map(NEXT.search, told(one)))}

    assert silent == {}


@pytest.fixture
def speech(request: pytest.FixtureRequest) -> Speech:
    return Texts.load().speech(request.param)


@pytest.mark.parametrize(
    ("speech", "row", "parts", "pair"),
    [
        ("en", "a, b", "a; b", "a: b"),
        ("ar", "a، b", "a؛ b", "a: b"),
        ("fr", "a, b", "a\u202f; b", "a\u00a0: b"),
        ("ja", "a、b", "a；b", "a：b"),
    ],
    indirect=["speech"],
)
def test_rows_are_parted_by_each_languages_own_signs(speech: Speech, row: str, parts: str, pair: str) -> None:
    assert (speech.commas(["a", "", "b"]), speech.semicolons(["a", "b"]), speech.pair("a", "b")) == (row, parts, pair)


def test_french_puts_no_plain_space_before_a_high_sign() -> None:
    faults = [
        f"{path.name}:{number}"
        for path in (LOCALES / "fr").glob("*.ftl")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if re.search(r"\S [:;!?»](?:\s|$)", line) and not line.startswith("#")
    ]
    assert faults == []
