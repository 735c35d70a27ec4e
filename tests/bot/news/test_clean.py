"""Foreign HTML becomes short, harmless Markdown; titles and names become one plain line."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.news.clean import SUMMARY_LIMIT, author_name, plain_line, summary


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("One<br>Two<br/><br>Three", "One\nTwo\nThree"),
        ("<b>bold</b>, <em>it</em> <strong> wide </strong>end", "**bold**, *it* **wide** end"),
        ("<b></b><i> </i>x", "x"),
        ("<b><i>both</i></b>", "*both*"),
        ("<h3>Head</h3>text", "**Head**\ntext"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b - c"),
        ("<blockquote>said<br>so</blockquote>", "> said\n> so"),
        ("<a href='https://x.example'>label</a>", "label"),
        ("<img src=x alt=y>text<figure><img src=z><figcaption>c</figcaption></figure>", "text"),
        ("<pre>a  b\nc</pre>", "a b\nc"),
        ("Tom &amp; Jerry &lt;3", "Tom & Jerry <3"),
        ("1 * 2 * 3 _x_ ~~y~~ `z`", "1 \\* 2 \\* 3 \\_x\\_ \\~\\~y\\~\\~ \\`z\\`"),
        ("# head\n- item\n1. one\n> quote", "\\# head\n\\- item\n1\\. one\n\\> quote"),
        ("", ""),
        ("<p>&nbsp;</p><p>…</p><hr>", ""),
        ("<p>News.</p><p>Continue reading on the site &rarr;</p>", "News."),
        ("<p>unclosed <b>bold", "unclosed **bold**"),
    ],
)
def test_html_becomes_markdown(source: str, shown: str) -> None:
    assert summary(source) == shown


@pytest.mark.parametrize(
    "source",
    [
        "@everyone", "@<b></b>everyone", "&#64;here", "<@123>", "&lt;@&amp;5&gt;", "&lt;#1&gt;", "&lt;t:1:R&gt;", "&lt;/cmd:1&gt;",
        "https://evil.example", "htt<i></i>ps://evil.example", "[a](https://evil.example)", "discord://x", "&lt;https://evil.example&gt;",
    ],
)  # fmt: skip
def test_nothing_comes_alive(source: str) -> None:
    shown = summary(f"<p>{source}</p>")
    alive = r"@everyone|@here|<@|<#|<t:|</cmd|https:|discord:|(?<!\\)\]\("
    assert not re.search(alive, shown), shown


@given(st.text(alphabet="<>/bipaul @e#*_`~|[]()!&;:.\n\ue000\ue001x", max_size=120))
@settings(max_examples=300, deadline=None)
def test_no_soup_breaks_it_or_gets_through(source: str) -> None:
    shown = summary(source)
    assert not any("\ue000" <= char <= "\uf8ff" for char in shown)
    assert "<@" not in shown
    assert shown == summary(source), "the same again"


def test_length_and_lines_are_limited_and_formats_closed() -> None:
    shown = summary("<p>" + "<b>many words in bold</b> " * 500 + "</p>")
    assert len(shown.replace("*", "")) <= SUMMARY_LIMIT
    assert shown.count("**") % 2 == 0
    assert len(summary("<p>x</p>" * 100).splitlines()) <= 12


@pytest.mark.parametrize(
    "source", ["<b>" * 2_500, "<blockquote>" * 600 + "x", "<ul><li>" * 900, "<![if x", "<!", "&" * 8_000, "<a " * 2_600]
)
def test_nesting_and_rubbish_do_not_raise(source: str) -> None:
    assert isinstance(summary(source), str)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a\n b\t c ", "a b c"),
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("<b>x</b><br/>y", "xy"),
        ("Is 4 < 5 > 3?", "Is 4 < 5 > 3?"),
        ("The <video> tag", "The <video> tag"),
        ("a\u202eb\u200bc\u0000", "abc"),
    ],
)
def test_titles_are_one_plain_line(text: str, line: str) -> None:
    assert plain_line(text) == line


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("jo@a.example (Jo Doe)", "Jo Doe"),
        ("Jo Doe <jo@a.example>", "Jo Doe"),
        ("jo@a.example", "jo"),
        ("Jo Doe", "Jo Doe"),
        ("@jo", "@jo"),
        ("", ""),
    ],
)
def test_authors_are_names(written: str, name: str) -> None:
    assert author_name(written) == name


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a &#xE000;bold&#xE000; b", "a bold b"),
        ("&#57347;no quote", "no quote"),
        ("&#xe002 no list", "no list"),
        ("caf&#233; &#8212; &#x1F4F1;", "café — 📱"),
    ],
)
def test_a_character_by_its_number_is_none_of_our_marks(source: str, shown: str) -> None:
    assert summary(source) == shown
