"""What the store gives back is what it was given."""

import random
from datetime import UTC, datetime

from bot.markdown import Markdown
from bot.news.model import (
    ChannelId,
    Entry,
    GuildId,
    SourceId,
    Subscription,
    SubscriptionId,
    Tag,
    Tags,
    Target,
    TargetKind,
)
from bot.news.wire import Payload, Readers, payload_text, read_payload, wishes_text


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


def test_many_subscriptions_are_read_as_one_is_and_share_what_is_equal() -> None:
    chance = random.Random(3)
    readers, seen = Readers(), []
    for number in range(300):
        target = Target(TargetKind.CHANNEL, ChannelId(number), GuildId(chance.randint(10**17, 10**17 + 9)))
        wanted = Subscription(
            SubscriptionId(number),
            target,
            regions=frozenset(chance.sample(["DE", "FR", "JP"], chance.randint(0, 2))),
            brands=frozenset(chance.sample(["Sony", "Google"], chance.randint(0, 1))),
            words=tuple(chance.sample(["5G", "-deal"], chance.randint(0, 2))),
            sources=frozenset(map(SourceId, chance.sample([1, 2], chance.randint(0, 1)))),
            mention_role=chance.choice([None, 5]),
            publish=chance.random() < 0.5,
            exact_regions=chance.random() < 0.5,
            paused=chance.random() < 0.5,
            quiet=chance.choice([None, (60, 120)]),
            digest=chance.choice(["", "daily"]),
        )
        read = readers.read(number, target, wishes_text(wanted), paused=wanted.paused)
        assert read == wanted
        assert type(read.publish) is bool, "and not the 1 that is equal to it"
        seen.append(read)

    for values in ([one.regions for one in seen], [one.words for one in seen], [one.target.guild for one in seen]):
        assert len(set(map(id, values))) == len(set(values))
    assert len({id(one.muted_kinds) for one in seen}) == 1
