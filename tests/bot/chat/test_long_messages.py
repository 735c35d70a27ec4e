"""Messages whose embeds are too long together: all posts arrive, the long ones shortened and saying so."""

from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.card import Card
from bot.chat.embeds import MORE, dress
from bot.chat.limits import EMBED_TOTAL
from bot.chat.sender import DiscordSender
from bot.markdown import Markdown
from bot.news.composing import Composer
from bot.news.model import (
    ArticleId,
    Delivery,
    DeliveryAction,
    DeliveryId,
    Entry,
    SourceId,
    Tag,
    Tags,
    Target,
)
from bot.news.queueing import new_delivery_id
from bot.news.sender import Sent
from bot.news.tellings import Report
from bot.news.waiting import Waiting
from bot.news.wire import Payload
from bot.text.speech import Texts
from tests.bot.chat.conftest import Live
from tests.bot.chat.test_sender import channel, target
from tests.bot.news.engine import Map

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LEADER = DeliveryId("1m8n7r7sm7recdf0001")


def characters(card: Card) -> int:
    return sum(map(len, dress(card).embeds))


def of(size: int, *, posts: int = 10) -> Card:
    """A message of so many characters, half of them in its first post."""
    each = size // (2 * posts)
    first, *others = [Card(title="t", lines=(Markdown("x" * (each - 1)),)) for _ in range(posts)]
    rest = size - sum(len(one.title) + len(one.lines[0]) for one in (first, *others))
    return Card(title="t", lines=(Markdown("x" * (each - 1) + "y" * rest),), more=tuple(others))


async def test_what_just_fits_stays_whole() -> None:
    with capture_logs() as logs:
        assert characters(of(EMBED_TOTAL)) == EMBED_TOTAL

    assert logs == []


async def test_one_character_more_shortens_the_longest_alone_and_is_logged() -> None:
    with capture_logs() as logs:
        first, *others = dress(of(EMBED_TOTAL + 1)).embeds

    assert sum(map(len, (first, *others))) <= EMBED_TOTAL
    assert (first.description or "").endswith(MORE)
    assert not any((one.description or "").endswith(MORE) for one in others)
    assert [(line["event"], line["embeds"], line["characters"]) for line in logs] == [("cut_embeds", 10, 6001)]


async def test_no_post_is_left_out_for_long_footers() -> None:
    one = Card(title="t" * 256, author="a" * 256, footer="f" * 2048, lines=(Markdown("text"),))
    made = dress(Card(title="first", lines=(Markdown("text"),), more=(one,) * 9)).embeds

    assert len(made) == 10
    assert sum(map(len, made)) <= EMBED_TOTAL
    assert all(embed.description == "text" for embed in made)


def waiting(number: int, where: Target, *, form: str, reports: int, address: int) -> Waiting:
    """A post that is as long as its feed can make it, told by other sources with long addresses, too."""
    delivery = new_delivery_id(NOW + timedelta(seconds=number))
    entry = Entry(
        id=str(number),
        link=f"https://site.example/{number}",
        title=f"{number} {'title *' * 40}",
        summary="summary " * 80,
        author="Somebody " * 10,
    )
    tags = Tags(regions=(Tag("DE", "Germany"), Tag("FR", "France")))
    told = [
        Report(
            "also",
            SourceId(100 + place),
            f"Source {place} {'n' * 40}",
            Payload(Entry(id="", link=f"https://other.example/{'p' * address}", title="x"), tags, "Other"),
        )
        for place in range(reports)
    ]
    return Waiting(
        Delivery(delivery, DeliveryAction.CREATE, where, ArticleId(number), 0, NOW),
        Payload(entry, tags, f"Site {'s' * 90}"),
        SourceId(1),
        unsure=False,
        tries=0,
        subscription=None,
        mention_role=None,
        folded=12 if number == 0 else 0,
        not_before=NOW,
        origin=delivery,
        form=form,
        reports=tuple(told),
    )


@pytest.mark.parametrize("form", ["card", "compact", "title"])
@pytest.mark.parametrize(("reports", "address"), [(0, 0), (1, 40), (6, 150), (25, 1900)])
async def test_ten_long_posts_arrive_with_every_title_and_every_source(
    live: Live, form: str, reports: int, address: int
) -> None:
    where = target(live)
    parts = [waiting(number, where, form=form, reports=reports, address=address) for number in range(10)]
    with capture_logs() as logs:
        message = await Composer(Texts.load(), Map()).message(parts, leader=LEADER)
    done = await DiscordSender(live.client.http).create(where, message, nonce=LEADER)

    assert isinstance(done, Sent), done
    (arrived,) = channel(live, "phone-news").messages.values()
    assert [embed["title"].split()[0] for embed in arrived.embeds] == [str(number) for number in range(10)]
    texts = [embed.get("description", "") for embed in arrived.embeds]
    assert all(f"Source {place} " in text for text in texts for place in range(min(reports, 6)))
    assert "12" in texts[0], "and what is only counted is counted"
    too_long = [line for line in logs if line["event"] == "shortened"]
    assert all("…" in text for text in texts if too_long and "summary" not in text)
    if reports == 25:
        assert too_long[0]["characters"] > EMBED_TOTAL >= too_long[0]["left"]


async def test_short_posts_keep_their_form(live: Live) -> None:
    parts = [waiting(number, target(live), form="card", reports=0, address=0) for number in range(4)]
    with capture_logs() as logs:
        message = await Composer(Texts.load(), Map()).message(parts, leader=LEADER)

    assert not [line for line in logs if line["event"] == "shortened"]
    assert all("summary" in card.lines[0] for card in (message, *message.more))
