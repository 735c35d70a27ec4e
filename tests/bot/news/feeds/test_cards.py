"""Cards of feeds: within Discord's limits whatever the names, and complete in words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.card import Button, Select
from bot.chat.embeds import to_embed
from bot.news.feeds import cards, look_cards
from bot.news.feeds.quality import Quality
from bot.news.feeds.trial import Trial
from bot.news.sources import GuildSource
from bot.news.wording import Naming
from bot.places.places import Places
from bot.text.speech import Texts

SPEECH = Texts.load().speech()
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FINE = GuildSource(1, "https://a.example/feed", "A", (), False, "active", 0, None, None, NOW, NOW, 3)


@pytest.mark.parametrize(
    ("source", "quality", "told"),
    [
        (FINE, Quality(), "✅ works · read <t:1795521600:R> · next look <t:1795521600:R> · 3 posts this week"),
        (FINE, Quality(doubles=2), "3 posts this week, 2 doubles folded"),
        (replace(FINE, posts_7_days=0), Quality(), "nothing posted this week"),
        (replace(FINE, last_success=None), Quality(), "🆕 not fetched yet · next look"),
        (replace(FINE, due=True), Quality(), "next look now"),
        (replace(FINE, paused=True), Quality(), "⏸️ paused"),
        (replace(FINE, failures=2, last_error="not-found"), Quality(), "failed 2 times in a row: There is nothing"),
        (replace(FINE, failures=1, last_error="html", last_success=None), Quality(), "never read yet"),
        (replace(FINE, failures=1, last_error="what?"), Quality(), "not known"),
        (replace(FINE, state="off", last_error="dns"), Quality(), "switched off after a week"),
        (replace(FINE, state="gone"), Quality(), "taken down"),
    ],
)
def test_health_is_said_in_words(source: GuildSource, quality: Quality, told: str) -> None:
    assert told in cards.health(source, quality, SPEECH)


@pytest.mark.parametrize("count", [1, 8, 9, 25, 130])
def test_every_feed_of_a_long_list_is_on_exactly_one_page(count: int) -> None:
    found = [
        replace(FINE, source=n, name="*" * 100, url=f"https://a.example/{n}/" + "x" * 3000, failures=3)
        for n in range(count)
    ]
    seen: list[str] = []
    for page in range(-(-count // cards.PER_PAGE)):
        card = cards.sources(found, {}, SPEECH, number=page)
        shown = str(to_embed(card).description)
        assert all(line in shown for line in card.lines), "nothing is cut away"
        select = card.controls[0]
        assert isinstance(select, Select)
        seen += [choice.value for choice in select.choices]
        assert len(card.lines) == len(select.choices)
    assert seen == [str(n) for n in range(count)]


def test_pages_turn_within_their_bounds() -> None:
    found = [replace(FINE, source=n) for n in range(20)]

    first, last = cards.sources(found, {}, SPEECH, number=-4), cards.sources(found, {}, SPEECH, number=99)

    assert [button.disabled for button in first.controls[1] if isinstance(button, Button)] == [True, False]
    assert [button.disabled for button in last.controls[1] if isinstance(button, Button)] == [False, True]
    assert last.footer == "Page 3 of 3"


def test_removing_keeps_removing_over_pages() -> None:
    card = cards.sources([replace(FINE, source=n) for n in range(20)], {}, SPEECH, removing=True)

    select, row = card.controls
    assert isinstance(select, Select)
    assert select.action.name == cards.REMOVE
    assert all(button.action and "remove" in button.action.args for button in row if isinstance(button, Button))


@pytest.mark.parametrize(
    ("source", "failed", "told"),
    [
        (FINE, "", "what is new is posted within seconds"),
        (FINE, "fetch-server-error", "It is tried again right now"),
        (replace(FINE, paused=True), "fetch-server-error", "The feed is paused"),
    ],
)
def test_a_test_promises_only_what_can_come(source: GuildSource, failed: str, told: str) -> None:
    found = Trial(source, failed)

    lines = look_cards.tried(found, SPEECH, Naming(Places.load())).lines

    assert told in lines[-1]
    assert ("within seconds" in lines[-1]) == (not failed)


def test_a_test_promises_no_second_try_where_there_is_none() -> None:
    gone = look_cards.tried(Trial(FINE, "fetch-gone", gone=True), SPEECH, Naming(Places.load())).lines
    spared = look_cards.tried(Trial(FINE, "fetch-spared", spared=True), SPEECH, Naming(Places.load())).lines

    assert "nothing more comes from it" in gone[-1]
    assert "as soon as the site lets us" in spared[-1]
