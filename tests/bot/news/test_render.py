"""An article as a card: everything named, nothing alive that came from a feed."""

from datetime import UTC, datetime

import pytest

from bot.card import Button
from bot.markdown import Markdown
from bot.news.beside import Beside
from bot.news.model import DeliveryId, Entry, SourceId, Tag, Tags
from bot.news.parse import complete
from bot.news.render import card
from bot.news.wire import Payload, payload_text, read_payload
from bot.text.speech import Texts
from tests.bot.news.engine import Map

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
DELIVERY = DeliveryId("0000000000000000001")


def payload(**entry: object) -> Payload:
    values = {"id": "1", "link": "https://site.example/1", "title": "A phone", "author": "Ann", "published": NOW}
    tags = Tags(regions=(Tag("DE", "Germany"), Tag("FR", "France")))
    return Payload(Entry(**(values | entry)), tags, "Phone Site", ("DE",))


def made(text: Payload, folded: int = 0, beside: Beside | None = None):
    speech = Texts.load().speech("en")
    return card(text, DELIVERY, speech, places=Map(), source=SourceId(5), beside=beside, folded=folded)


def actions(shown) -> list[list[str]]:
    return [[button.action.custom_id() for button in row] for row in shown.controls]


def test_it_names_source_author_time_and_regions() -> None:
    shown = made(payload(summary="What it is."))

    assert (shown.title, shown.url, shown.timestamp) == ("A phone", "https://site.example/1", NOW)
    assert shown.author == "Phone Site"
    assert "Ann" in shown.footer
    assert "What it is." in shown.lines[0]
    assert any("Germany" in line and "France" in line for line in shown.lines)


def test_its_button_carries_the_delivery() -> None:
    ((button, *_), *_) = made(payload()).controls

    assert isinstance(button, Button)
    assert button.action is not None
    assert button.action.custom_id() == f"v1:post:{DELIVERY}"


def test_a_post_about_a_phone_says_and_offers_what_its_bands_do() -> None:
    beside = Beside((Markdown("🇩🇪 Telekom 🟡 gaps"),), ("google-pixel-9a", "google-pixel-9"), ("DE", "FR"))

    shown = made(payload(summary="What it is."), beside=beside)

    assert shown.lines[-1] == "🇩🇪 Telekom 🟡 gaps"
    first, second = actions(shown)
    phones = "google-pixel-9a,google-pixel-9"
    assert first == [f"v1:post-bands:{phones}:DE,FR", f"v1:post-watch:{phones}", f"v1:post:{DELIVERY}"]
    assert second == [f"v1:post-region:{DELIVERY}", "v1:post-mute:5"]


def test_the_longest_ids_fit_into_the_buttons() -> None:
    beside = Beside((), ("d" * 24, "e" * 24), ("DE", "FR", "JP"))

    assert max(len(one) for row in actions(made(payload(), beside=beside)) for one in row) <= 100


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone <@1> <@&2> <#3>",
        "[click](https://evil.example)",
        "<https://evil.example>",
        "**bold** __x__ ||spoiler|| `code`",
        "</cmd:1> <t:0:R> <:x:1>",
        "\u202egnp.exe",
        "# heading\n> quote",
    ],
)
def test_nothing_in_a_summary_comes_alive(hostile: str) -> None:
    entry = complete(
        Entry(id="1", link="https://site.example/1", title="A", raw=f"<p>{hostile.replace('<', '&lt;')}</p>")
    )
    shown = made(payload(title=hostile, author=hostile, summary=entry.summary))
    lines = "\n".join(shown.lines)

    for alive in (
        "@everyone",
        "<@1>",
        "<@&2>",
        "<#3>",
        "](https://evil",
        "<https://evil",
        "</cmd:1>",
        "<t:0",
        "<:x:1>",
        "\u202e",
    ):
        assert alive not in lines
    assert "\n" not in shown.title
    assert "\u202e" not in shown.title + shown.footer


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://user:pw@site.example/", "file:///etc/passwd", ""])
def test_links_that_are_not_safe_are_left_out(link: str) -> None:
    shown = made(payload(link=link, image=link or None))

    assert (shown.url, shown.image_url) == (None, None)


def test_an_article_without_a_title_has_one() -> None:
    assert made(payload(title="\u200b")).title


def test_folded_articles_are_counted() -> None:
    assert any("12" in line for line in made(payload(), folded=12).lines)


def test_the_store_gives_an_article_back_as_it_was() -> None:
    text = payload(summary="S", image="https://site.example/p.jpg", categories=("a", "b"), language="de", updated=NOW)

    assert read_payload(payload_text(text)) == text
