"""Foreign text: shown as it is, never alive."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markdown import Markdown, bold, clean, clip, escape, join, link, plain, safe_url

HOSTILE = [
    "**bold**",
    "_em_ __u__ ~~s~~ `c` ||spoiler||",
    "@everyone and @here",
    "<@123456789012345678>",
    "<@&123456789012345678>",
    "<#123456789012345678>",
    "<t:1700000000:R>",
    "<sound:0:1>",
    "</bands:123456789012345678>",
    "<:name:123456789012345678>",
    "<a:name:123456789012345678>",
    "<id:customize>",
    "[Discord](https://evil.example)",
    "https://evil.example/a_b",
    "<https://evil.example>",
    "newshttps://evil.example",
    "# heading",
    "> quote",
    ">>> quote all",
    "- item",
    "1. item",
    "-# small",
    ":smile:",
    "a\u202eb\u2066c\u200bd\x00e",
]
ALIVE = re.compile(
    r"@(everyone|here)|<(@|#|t:|/|a?:|id:)|(?<!\\)(\*|_|~|`|\||\[|\])|https?://|^(#|>|-|\d+\.)\s|:\w+:|[\x00\u200b\u202e\u2066]",
    re.MULTILINE,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_has_no_live_mark(text: str) -> None:
    assert not ALIVE.search(escape(text)), escape(text)


@given(st.text(alphabet=st.sampled_from("*_~`|[]()<>@#:/&!-+. 1aet\\\nhttps"), max_size=40))
def test_no_mixture_of_signs_comes_alive(text: str) -> None:
    escaped = escape(text)
    bare = escaped.replace("\\\\", "x")
    assert not ALIVE.search(bare), (text, escaped)


def test_escaping_keeps_what_is_read() -> None:
    assert escape("AT&T & T-Mobile: 5G in São Paulo (2024)") == "AT&T & T-Mobile: 5G in São Paulo (2024)"
    assert escape("👨‍👩‍👧 नमस्ते آيفون") == "👨‍👩‍👧 नमस्ते آيفون"


def test_clean_folds_white_space_and_drops_the_invisible() -> None:
    assert clean(" a\u200bb \n\t c\u202e ") == "ab c"
    assert clean("word " * 50, limit=20) == "word word word word…"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a b?x=1#y", "https://example.org/a%20b?x=1#y"),
        ("http://example.org/ü", "http://example.org/%C3%BC"),
        ("javascript:alert(1)", None),
        ("https://user:secret@example.org/", None),
        ("//example.org", None),
        ("https://" + "a" * 2100 + ".org", None),
        ("http://[broken", None),
    ],
)
def test_only_plain_web_addresses_become_links(url: str, safe: str | None) -> None:
    assert safe_url(url) == safe


def test_a_link_cannot_be_broken_out_of() -> None:
    assert link("a](https://evil.example)", "https://example.org/)") == (
        "[a\\](https\u2060://evil.example)](<https://example.org/%29>)"
    )
    assert link("only words", "ftp://example.org") == "only words"


def test_bold_and_join_take_foreign_text_and_markdown() -> None:
    assert bold("a*b") == "**a\\*b**"
    assert bold(Markdown("_x_")) == "**_x_**"
    assert join([Markdown("a"), Markdown(""), Markdown("b")]) == "a · b"


def test_clip_cuts_at_a_word() -> None:
    assert clip("one two three", 50) == "one two three"
    assert clip("aaaa bbbb cccc dddd", 18) == "aaaa bbbb cccc…"
    assert len(clip("x" * 100, 10)) == 10


def test_plain_text_is_what_was_escaped() -> None:
    for text in ("3. August", "*a_b*", "a@b", "C:\\x", "[x](y)", "1 ~ 2"):
        assert plain(escape(text)) == text
    assert plain("🟡 **Works.** 3\\. August") == "🟡 Works. 3. August"
