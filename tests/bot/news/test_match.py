"""Who gets an article: each wish alone, wishes together, and an index that finds the same as asking everyone."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.news.match import Candidate, Index, Stage
from bot.news.model import (
    Article,
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
from tests.bot.news.engine import Map

NOW = datetime(2026, 11, 24, tzinfo=UTC)
GUILD = GuildId(1)


def wish(number: int = 1, *, guild: int = 1, **wishes: object) -> Subscription:
    for name in ("regions", "devices", "brands", "sources", "muted_kinds"):
        if name in wishes:
            wishes[name] = frozenset(wishes[name])
    target = Target(TargetKind.CHANNEL, ChannelId(number), GuildId(guild))
    return Subscription(SubscriptionId(number), target, **wishes)


def article(title: str = "News", *, source: int = 1, home: str = "", kind: str = "news", **tags: str) -> Candidate:
    found = {name: tuple(Tag(value, "why") for value in values.split()) for name, values in tags.items()}
    entry = Entry(id="1", link="", title=title)
    made = Article(SourceId(source), ("k",), entry, Tags(**found, kind=kind), NOW)
    return Candidate.of(made, frozenset(home.split()))


@pytest.mark.parametrize(
    ("wishes", "asked", "stopped"),
    [
        ({}, article(), None),
        ({"paused": True}, article(), Stage.PAUSED),
        ({"regions": ["DE"]}, article(regions="DE"), None),
        ({"regions": ["DE"]}, article(regions="FR JP"), Stage.REGION),
        ({"regions": ["EU"]}, article(regions="DE"), None),
        ({"regions": ["DE"]}, article(regions="EU"), None),
        ({"regions": ["DE"], "exact_regions": True}, article(regions="EU"), Stage.REGION),
        ({"regions": ["EU"], "exact_regions": True}, article(regions="FR"), None),
        ({"regions": ["EU", "DE"]}, article(regions="FR"), None),
        ({"regions": ["EU", "DE"], "exact_regions": True}, article(regions="EU"), None),
        ({"regions": ["DE", "JP"], "exact_regions": True}, article(regions="EU"), Stage.REGION),
        ({"regions": ["DE"]}, article(), Stage.REGION),
        ({"regions": ["DE"], "no_region": "post"}, article(), None),
        ({"regions": ["DE"], "no_region": "home"}, article(home="DE"), None),
        ({"regions": ["EU"], "no_region": "home"}, article(home="FR"), None),
        ({"regions": ["DE"], "no_region": "home"}, article(home="JP"), Stage.REGION),
        ({"regions": ["DE"], "no_region": "skip"}, article(home="DE"), Stage.REGION),
        ({"devices": ["z1"]}, article(devices="z1 z2"), None),
        ({"devices": ["z1"]}, article(devices="z2"), Stage.DEVICE),
        ({"brands": ["sony"]}, article(brands="sony"), None),
        ({"brands": ["sony"]}, article(), Stage.BRAND),
        ({"regions": ["DE"], "brands": ["sony"]}, article(regions="DE"), Stage.BRAND),
        ({"words": ("foldable phone",)}, article("A FOLDABLE  phone!"), None),
        ({"words": ("fold",)}, article("A foldable phone"), Stage.WORDS),
        ({"words": ("-deal",)}, article("Deal of the day"), Stage.WORDS),
        ({"words": ("-deal",)}, article("News of the day"), None),
        ({"words": ("phone", "-deal")}, article("phone deal"), Stage.WORDS),
        ({"words": ("phone", "tablet")}, article("A tablet"), None),
        ({"words": ("telefonica",)}, article("Telefónica baut aus"), None),
        ({"words": ("réseau",)}, article("Le RESEAU Orange"), None),
        ({"words": ("折りたたみ",)}, article("新しい折りたたみスマホ"), None),
        ({"words": ("折叠屏",)}, article("华为折叠屏手机发布"), None),
        ({"words": ("折叠屏",)}, article("华为折叠手机屏幕"), Stage.WORDS),
        ({"words": ("갤럭시",)}, article("삼성 갤럭시를 출시"), None),
        ({"words": ("-折りたたみ",)}, article("新しい折りたたみスマホ"), Stage.WORDS),
        ({"words": ("هاتف",)}, article("\u202bوالهاتف\u200f الجديد\u202c"), None),
        ({"words": ("هاتف جديد",)}, article("الهاتف الجديد"), None),
        ({"words": ("جِهَاز",)}, article("جهاز جديد"), None),
        ({"words": ("जियो",)}, article("जियो का नया फोन"), None),
        ({"words": ("जियो",)}, article("जया का नया फोन"), Stage.WORDS),
        ({"words": ("ﾘﾌｫﾝ",)}, article("リフォン発売"), None),
        ({"muted_kinds": ["deal"]}, article(kind="deal"), Stage.KIND),
        ({"sources": [1]}, article(source=1), None),
        ({"sources": [1]}, article(source=2), Stage.SOURCE),
    ],
)
def test_wishes(wishes: dict[str, object], asked: Candidate, stopped: Stage | None) -> None:
    wanted = wish(**wishes)
    index = Index(Map(), [wanted])
    found = index.stopped(wanted, asked)

    assert (found.stage if found else None) == stopped
    assert index.match(asked, [GUILD]) == ([wanted] if stopped is None else [])


def test_only_servers_that_have_the_source_are_asked() -> None:
    index = Index(Map(), [wish(1, guild=1), wish(2, guild=2)])

    assert [found.id for found in index.match(article(), [GuildId(2)])] == [2]
    assert index.match(article(), []) == []


def test_changed_and_dropped_subscriptions_leave_their_old_places() -> None:
    index = Index(Map(), [wish(1, regions=["DE"])])
    index.put(wish(1, regions=["JP"]))
    assert index.match(article(regions="DE"), [GUILD]) == []
    assert len(index.match(article(regions="JP"), [GUILD])) == 1

    index.drop(SubscriptionId(1))
    index.drop(SubscriptionId(1))
    assert (len(index), index.match(article(regions="JP"), [GUILD])) == (0, [])


def test_index_finds_what_asking_everyone_finds() -> None:
    chance = random.Random(5)
    some = {
        "regions": ["DE", "FR", "EU", "JP"],
        "devices": ["z1", "z2"],
        "brands": ["sony", "vivo"],
        "sources": [1, 2],
        "words": ["phone", "new tablet", "-deal", "5G"],
    }
    wishes = []
    for number in range(1, 400):
        made = {name: tuple(chance.sample(values, 2)) for name, values in some.items() if chance.random() < 0.3}
        wishes.append(
            wish(number, guild=chance.choice([1, 2]), no_region=chance.choice(["post", "skip", "home"]), **made)
        )
    index = Index(Map(), wishes)
    for _ in range(200):
        asked = article(
            chance.choice(["A phone deal", "New tablet with 5G", "Nothing"]),
            source=chance.choice([1, 2]),
            home=chance.choice(["", "DE", "JP"]),
            regions=" ".join(chance.sample(some["regions"], chance.randint(0, 2))),
            brands=" ".join(chance.sample(some["brands"], chance.randint(0, 1))),
            devices=" ".join(chance.sample(some["devices"], chance.randint(0, 1))),
        )
        everyone = [one for one in wishes if one.target.guild == GUILD and index.stopped(one, asked) is None]
        assert index.match(asked, [GUILD]) == everyone


def test_index_stays_right_while_subscriptions_come_change_and_go() -> None:
    chance = random.Random(6)
    index, held = Index(Map()), {}
    for number in chance.choices(range(1, 300), k=1500):
        if chance.random() < 0.3:
            held.pop(number, None)
            index.drop(SubscriptionId(number))
            continue
        regions = chance.sample(["DE", "FR", "EU", "JP"], chance.randint(0, 2))
        words = chance.choice([(), (), ("phone",), ("-deal",)])
        held[number] = wish(number, guild=chance.randint(1, 40), regions=regions, words=words)
        index.put(held[number])

    assert len(index) == len(held)
    for asked in (article("A phone deal", regions="DE"), article("Nothing", home="JP"), article("phone", regions="EU")):
        for guilds in ([GuildId(7)], [GuildId(number) for number in range(1, 41)]):
            here = [one for _, one in sorted(held.items()) if one.target.guild in guilds]
            assert index.match(asked, guilds) == [one for one in here if index.stopped(one, asked) is None]


def test_a_server_may_have_many_more_than_others() -> None:
    """As those that persons have by themselves: they all stand under one server."""
    many = [wish(number, regions=["DE"] if number % 2 else ["JP"]) for number in range(1, 1001)]
    index = Index(Map(), many)
    for one in many[:900:3]:
        index.drop(one.id)
    left = [one for one in many if one not in many[:900:3]]
    for one in left[::50]:
        index.put(replace(one, regions=frozenset({"FR"})))

    found = index.match(article(regions="DE"), [GUILD])

    assert [one.id for one in found] == [one.id for one in left if one not in left[::50] and one.id % 2]
