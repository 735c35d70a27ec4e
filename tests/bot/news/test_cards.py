"""What managers see of many subscriptions: every one stands on some page."""

import re

from bot.action import Action
from bot.news import cards
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind
from bot.news.subscriptions import Subscribed
from bot.news.wording import Naming
from bot.text.speech import Texts
from tests.bot.news.engine import ADMIN, START, Map

SPEECH = Texts.load().speech("en")


def many(count: int) -> list[Subscribed]:
    return [
        Subscribed(
            Subscription(SubscriptionId(n), Target(TargetKind.CHANNEL, ChannelId(n), GuildId(1)), words=(f"word{n}",)),
            None,
            ADMIN,
            START,
        )
        for n in range(1, count + 1)
    ]


def shown(count: int, page: int) -> list[int]:
    card = cards.subscriptions(many(count), SPEECH, Naming(Map()), page=page)
    return [int(number) for line in card.lines for number in re.findall(r"word(\d+)", line)]


def test_a_thousand_subscriptions_stand_on_pages_each_once() -> None:
    assert [number for page in range(50) for number in shown(1000, page)] == list(range(1, 1001))
    assert shown(1000, 99) == shown(1000, 49), "a page that is no more shows the last one"


def test_pages_are_turned_only_where_there_are_several() -> None:
    few = cards.subscriptions(many(20), SPEECH, Naming(Map()))
    more = cards.subscriptions(many(21), SPEECH, Naming(Map()))

    assert few.controls == ()
    ((before, after),) = more.controls
    assert (before.disabled, after.action) == (True, Action(cards.LIST_PAGE, ("1",)))
    assert more.footer == "Page 1 of 2"
