"""What the store gives back is what it was given."""

from datetime import UTC, datetime

from bot.markdown import Markdown
from bot.news.model import Entry, Tag, Tags
from bot.news.wire import Payload, payload_text, read_payload


def test_an_article_comes_back_with_its_markdown_as_written() -> None:
    summary = Markdown("**Bold** \\*not italic\\* [link](https://site.example/a_b) \\<@1\\> \u2019 \n> quote")
    entry = Entry(
        id="1",
        link="https://site.example/a_b",
        title="A *title* with _marks_",
        summary=summary,
        published=datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
        categories=("Phones",),
        raw="<p>left out</p>",
    )
    tags = Tags(regions=(Tag("DE", "Germany"),), kind="news")

    back = read_payload(payload_text(Payload(entry, tags, "Site", ("DE",))))

    assert back.entry.summary == summary
    assert (back.entry.title, back.entry.published, back.entry.raw) == (entry.title, entry.published, "")
    assert (back.tags, back.source_title, back.home) == (tags, "Site", ("DE",))
