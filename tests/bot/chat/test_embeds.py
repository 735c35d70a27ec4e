"""Any card becomes a message that Discord takes; the local Discord's checker of drafts is the judge."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.action import Action
from bot.card import Attachment, Button, Card, Choice, Emphasis, Select, Tone
from bot.chat.embeds import COLOURS, MORE, dress, join_lines, to_embed
from bot.markdown import Markdown
from bot.playground.drafts import Upload, read_draft
from bot.playground.forms import Form
from bot.playground.seed import seed
from bot.text.speech import Texts

texts = st.text(max_size=300) | st.sampled_from(
    ["*" * 400, "@everyone " * 50, "a\n\nb", "\u200b", "x" * 9000, "[a](b)"]
)
urls = st.none() | st.sampled_from(
    [
        "https://example.org/a?b=c",
        "http://例え.jp/ä b",
        "javascript:alert(1)",
        "https://u:p@example.org",
        "",
        "https://" + "a" * 3000,
    ]
)
actions = st.builds(Action, st.sampled_from(["bands", "post", "x" * 90]), st.lists(texts, max_size=2).map(tuple))
buttons = st.builds(
    Button,
    label=texts,
    action=actions,
    emoji=st.none() | st.sampled_from(["✅", "🇺🇸"]),
    emphasis=st.sampled_from(Emphasis),
    disabled=st.booleans(),
) | st.builds(
    Button, label=texts, url=st.sampled_from(["https://example.org", "ftp://x", "https://example.org/" + "y" * 600])
)
choices = st.builds(Choice, label=texts, value=st.text(max_size=110), description=texts, chosen=st.booleans())
selects = st.builds(
    Select,
    action=actions,
    placeholder=texts,
    choices=st.lists(choices, max_size=30).map(tuple),
    least=st.integers(-1, 30),
    most=st.integers(-1, 30),
)
files = st.builds(
    Attachment,
    filename=st.text(max_size=80),
    content=st.binary(max_size=20),
    alt=st.text(max_size=1100),
    inline_image=st.booleans(),
)
cards = st.builds(
    Card,
    title=texts,
    lines=st.lists(texts.map(Markdown), max_size=30).map(tuple),
    tone=st.sampled_from(Tone),
    url=urls,
    author=texts,
    footer=texts,
    timestamp=st.none() | st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    image_url=urls,
    thumbnail_url=urls,
    attachments=st.lists(files, max_size=12).map(tuple),
    controls=st.lists(st.lists(buttons, max_size=7).map(tuple) | selects, max_size=7).map(tuple),
    more=st.lists(
        st.builds(Card, title=texts, lines=st.lists(texts.map(Markdown), max_size=9).map(tuple), footer=texts),
        max_size=12,
    ).map(tuple),
)


async def sent(card: Card) -> Any:
    """What the local Discord stores of the card. Raises its ApiError when it refuses."""
    world = seed(token="t", clock=lambda: 1_700_000_000.0)
    channel = next(channel for channel in world.channels.values() if channel.name == "general")
    dressed = dress(card)
    body = {
        "embeds": [embed.to_dict() for embed in dressed.embeds],
        "components": dressed.view.to_components() if dressed.view else [],
        "attachments": [
            {"id": number, "filename": file.filename, "description": file.description}
            for number, file in enumerate(dressed.files)
        ],
    }
    uploads = [Upload(number, file.filename, "image/png", file.fp.read()) for number, file in enumerate(dressed.files)]
    return read_draft(world, channel, Form(body), uploads=uploads)


def long(number: int, text: int = 2000) -> Card:
    return Card(title=f"Post {number}", lines=tuple(Markdown(f"{number} " * 20) for _ in range(text // 40)))


async def test_posts_that_are_too_long_together_share_the_room() -> None:
    short = Card(title="Short", lines=(Markdown("whole"),))

    draft = await sent(replace(long(1), more=(short, *(long(number) for number in range(2, 10)))))

    assert [embed["title"] for embed in draft.embeds] == ["Post 1", "Short", *(f"Post {n}" for n in range(2, 10))]
    texts = [embed["description"] for embed in draft.embeds]
    assert texts[1] == "whole"
    assert all(len(text) > 500 for text in texts if text != "whole"), "each keeps its share"


async def test_a_message_has_no_more_than_ten_posts() -> None:
    draft = await sent(replace(long(1, 40), more=tuple(long(number, 40) for number in range(2, 15))))

    assert len(draft.embeds) == 10


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cards)
def test_any_card_is_accepted(card: Card) -> None:
    draft = asyncio.run(sent(card))

    assert draft.embeds
    assert len(draft.embeds[0].get("description", "")) <= 4096


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_its_colour(tone: Tone) -> None:
    assert to_embed(Card(title="x", tone=tone)).colour.value == COLOURS[tone]


def test_title_is_escaped_and_still_fits() -> None:
    embed = to_embed(Card(title="*" * 300))

    assert len(embed.title) <= 256
    assert embed.title.startswith("\\*\\*")


def test_description_is_cut_at_line_ends() -> None:
    lines = tuple(Markdown("x" * 99) for _ in range(60))

    text = join_lines(lines, 4096)

    assert len(text) <= 4096
    assert text.endswith("x\n" + MORE)
    assert set(text.split("\n")[:-1]) == {"x" * 99}


def test_arabic_runs_from_right_to_left_also_after_a_latin_name() -> None:
    arabic = Texts.load().speech("ar")
    line = arabic.mark("setup-skipped", site="GSMArena", reason="x")
    embed = to_embed(Card(title=arabic.say("setup-skipped", site="GSMArena", reason="x"), lines=(line,)))
    assert (embed.title or "").startswith("\u200f")
    assert (embed.description or "").startswith("\u200f")
    english = to_embed(
        Card(
            title="GSMArena",
            lines=(Texts.load().speech("en").mark("setup-skipped", site="G", reason="x"),),
        )
    )
    assert "\u200f" not in f"{english.title}{english.description}"


def test_one_endless_line_is_cut_inside() -> None:
    text = join_lines((Markdown("a\\" * 5000),), 100)

    assert len(text) <= 100
    assert text.endswith("a" + MORE)


def test_long_footer_leaves_less_room_for_lines() -> None:
    embed = to_embed(Card(title="t" * 256, author="a" * 256, footer="f" * 2048, lines=(Markdown("y\n" * 3000),)))

    assert len(embed) <= 6000


def test_footer_keeps_its_lines_and_shows_marks_as_they_are() -> None:
    assert to_embed(Card(title="x", footer="a *b*\n\nc")).footer.text == "a *b*\nc"


async def test_custom_ids_stand_once_and_stay_short() -> None:
    twice = Button("a", action=Action("post", ("1",)))
    long = Button("b", action=Action("post", ("x" * 200,)))

    dressed = dress(Card(title="x", controls=((twice, twice, long),)))

    assert [item.custom_id for item in dressed.view.children] == ["v1:post:1"]


async def test_a_sixth_row_is_left_out() -> None:
    rows = tuple((Button(str(n), action=Action("go", (str(n),))),) for n in range(7))

    dressed = dress(Card(title="x", controls=rows))

    assert [item.custom_id for item in dressed.view.children] == [f"v1:go:{n}" for n in range(5)]


async def test_select_offers_25_and_asks_no_more_than_it_has() -> None:
    many = tuple(Choice(f"label {n}", f"v{n}") for n in range(40))

    dressed = dress(Card(title="x", controls=(Select(Action("pick"), "choose", many, most=99),)))

    select = dressed.view.children[0]
    assert (len(select.options), select.max_values) == (25, 25)


async def test_inline_image_is_shown_in_the_embed() -> None:
    picture = Attachment("chart one.png", b"png", alt="bands", inline_image=True)

    dressed = dress(Card(title="x", attachments=(picture,)))

    assert dressed.embed.image.url == "attachment://chart_one.png"
    assert (dressed.files[0].filename, dressed.files[0].description) == ("chart_one.png", "bands")


async def test_views_are_not_kept_by_discord_py() -> None:
    dressed = dress(Card(title="x", controls=((Button("a", action=Action("post", ("1",))),),)))

    assert dressed.view.is_finished()
