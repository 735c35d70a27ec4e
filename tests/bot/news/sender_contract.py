"""What every Sender promises: inherit, and give the fixtures `sender` and `place` (a text channel that the bot may use)."""

from dataclasses import replace

import pytest

from bot.action import Action
from bot.card import Button, Card
from bot.markdown import Markdown
from bot.news.model import ChannelId, DeliveryId, MessageId, Target
from bot.news.sender import Refused, Sender, Sent

ONE, TWO = "00000000000000000001", "00000000000000000002"


def post(delivery: str, title: str = "A phone arrives") -> Card:
    button = Button("Why?", action=Action("post", (delivery,)))
    return Card(title=title, lines=(Markdown("text"),), controls=((button,),))


class SenderContract:
    """The promises on which delivery builds."""

    @pytest.fixture
    def sender(self) -> Sender:
        raise NotImplementedError

    @pytest.fixture
    def place(self) -> Target:
        raise NotImplementedError

    async def test_a_post_is_found_by_its_delivery(self, sender: Sender, place: Target) -> None:
        first = await sender.create(place, post(ONE), nonce=ONE)
        await sender.create(place, post(TWO), nonce=TWO)

        assert isinstance(first, Sent)
        assert await sender.find(place, DeliveryId(ONE)) == first.message

    async def test_what_was_never_sent_is_not_found(self, sender: Sender, place: Target) -> None:
        await sender.create(place, post(ONE), nonce=ONE)

        assert await sender.find(place, DeliveryId(TWO)) is None

    async def test_the_same_nonce_makes_no_second_message(self, sender: Sender, place: Target) -> None:
        assert await sender.create(place, post(ONE), nonce=ONE) == await sender.create(place, post(ONE), nonce=ONE)

    async def test_an_edited_post_keeps_its_id_and_is_still_found(self, sender: Sender, place: Target) -> None:
        first = await sender.create(place, post(ONE), nonce=ONE)
        assert isinstance(first, Sent)

        assert await sender.edit(place, first.message, post(ONE, "Another title")) == first
        assert await sender.find(place, DeliveryId(ONE)) == first.message

    async def test_editing_what_is_gone_is_refused(self, sender: Sender, place: Target) -> None:
        done = await sender.edit(place, MessageId(123456789012345678), post(ONE))

        assert isinstance(done, Refused)
        assert (done.status, done.code) == (404, 10008)

    async def test_a_channel_that_is_gone_refuses(self, sender: Sender, place: Target) -> None:
        done = await sender.create(replace(place, channel=ChannelId(123456789012345678)), post(ONE), nonce=ONE)

        assert isinstance(done, Refused)
        assert (done.status, done.code) == (404, 10003)
