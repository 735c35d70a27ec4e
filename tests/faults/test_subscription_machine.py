"""Subscriptions as servers change them: what the store holds, what the index holds, and what asking everyone finds are one."""

import asyncio
import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.errors import BotError
from bot.news.limits import Limits
from bot.news.match import Candidate, folded
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Tag, Target, TargetKind
from bot.news.wishes import Typed
from bot.store.database import open_database
from tests.bot.news.desk import Desk
from tests.bot.news.engine import ADMIN, GUILD, OTHER_GUILD, Engine, opened_engine
from tests.bot.news.test_match import article

GUILDS = (GUILD, OTHER_GUILD)
REGION = ("DE", "FR", "JP", "EU", "US")
MOVES = ("subscribe", "subscribe", "close", "unsubscribe", "unsubscribe", "undo", "undo", "pause")
ARTICLES = [
    article(title, source=source, home=home, kind=kind, regions=regions, devices=devices, brands=brands)
    for title, source, home, kind, regions, devices, brands in (
        ("A phone deal", 1, "", "deal", "DE", "", ""),
        ("A phone deal", 2, "DE", "news", "", "xperia-z1", "Sony"),
        ("New tablet with 5G", 1, "JP", "news", "", "pixel-9", "Google"),
        ("Nothing", 2, "", "review", "FR JP", "xperia-z1 pixel-9", "Sony Google"),
        ("Nothing at all", 1, "FR", "news", "EU", "", ""),
    )
]


class SubscriptionMachine(RuleBasedStateMachine):
    """Rules are what managers do, what Discord refuses, and restarts."""

    runner: asyncio.Runner
    engine: Engine

    def run(self, work: Any) -> Any:
        return self.runner.run(work)

    def __init__(self) -> None:
        super().__init__()
        self.run(self.engine.database.execute("DELETE FROM subscriptions"))
        self.run(self.engine.audience.load())
        self.desk = Desk(self.engine, limits=Limits(subscriptions=6))
        self.known: list[tuple[GuildId, SubscriptionId]] = []

    @rule(
        guild=st.sampled_from(GUILDS),
        channel=st.integers(1, 3),
        regions=st.sets(st.sampled_from(REGION), max_size=2),
        brands=st.sampled_from(("", "Sony", "Google")),
        devices=st.sampled_from(("", "xperia-z1", "pixel-9")),
        words=st.sampled_from(("", "phone", "new tablet", "-deal", "5G, -deal")),
        no_region=st.sampled_from(("post", "skip", "home")),
        exact=st.booleans(),
    )
    def subscribe(
        self, guild: GuildId, channel: int, regions: set[str], no_region: str, exact: bool, **wishes: str
    ) -> None:
        typed = Typed(region=",".join(sorted(regions)), no_region=no_region, exact=exact, **_filled(wishes))
        target = Target(TargetKind.CHANNEL, ChannelId(channel), guild)
        with contextlib.suppress(BotError):
            made = self.run(self.desk.news.subscribe(target, typed, by=ADMIN))
            self.known.append((guild, made.subscription.id))

    @rule(place=st.integers(0, 20), guild=st.sampled_from(GUILDS), words=st.sampled_from(("phone", "-deal", "tablet")))
    def edit(self, place: int, guild: GuildId, words: str) -> None:
        self._do(place, guild, lambda number: self.desk.news.edit(guild, number, Typed(words=words), by=ADMIN))

    @rule(place=st.integers(0, 20), guild=st.sampled_from(GUILDS), paused=st.booleans())
    def pause(self, place: int, guild: GuildId, paused: bool) -> None:
        self._do(place, guild, lambda number: self.desk.news.pause(guild, number, by=ADMIN, paused=paused))

    @rule(place=st.integers(0, 20), guild=st.sampled_from(GUILDS))
    def unsubscribe(self, place: int, guild: GuildId) -> None:
        self._do(place, guild, lambda number: self.desk.news.unsubscribe(guild, number, by=ADMIN))

    @rule(place=st.integers(0, 20), guild=st.sampled_from(GUILDS))
    def undo(self, place: int, guild: GuildId) -> None:
        self._do(place, guild, lambda number: self.desk.news.resubscribe(guild, number, by=ADMIN))

    def _do(self, place: int, guild: GuildId, work: Any) -> None:
        """On any subscription, also another server's, and also one that is removed: refused or done."""
        if not self.known:
            return
        owner, number = self.known[place % len(self.known)]
        before = self.run(self._stored())
        try:
            self.run(work(number))
        except BotError:
            assert self.run(self._stored()) == before, "what is refused changes nothing"
        else:
            assert owner == guild, "a server reached another server's subscription"

    @rule(channel=st.integers(1, 3))
    def discord_closes_a_channel(self, channel: int) -> None:
        ended = self.run(
            self.engine.database.fetch_all(
                "UPDATE subscriptions SET suspended = 'discord-10003' WHERE channel_id = :channel AND suspended IS NULL"
                " AND removed_at IS NULL RETURNING id",
                channel=channel,
            )
        )
        for row in ended:
            self.engine.audience.drop(SubscriptionId(row["id"]))

    @initialize(
        moves=st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from((0, 0, 0, 1))), min_size=15, max_size=30)
    )
    def much_happens(self, moves: list[tuple[str, int]]) -> None:
        """So that a few runs see much: the last three subscriptions, again and again."""
        for name, back in moves:
            self._move(name, back)
            self.store_index_and_asking_everyone_agree()

    def _move(self, name: str, back: int) -> None:
        owner, number = self.known[-1 - back] if len(self.known) > back else (GUILD, SubscriptionId(0))
        place = self.known.index((owner, number)) if number else 0
        if name == "subscribe":
            self.subscribe(GUILD, 1, set(), "post", False, words=f"phone {len(self.known)}")
        elif name == "pause":
            self.pause(place, owner, back == 0)
        elif name == "unsubscribe":
            self.unsubscribe(place, owner)
        elif name == "undo":
            self.undo(place, owner)
        else:
            self.discord_closes_a_channel(1)

    @rule()
    def restart(self) -> None:
        self.run(self.engine.audience.load())

    async def _stored(self) -> list[Any]:
        rows = await self.engine.database.fetch_all(
            "SELECT id, filter, paused, suspended, removed_at FROM subscriptions ORDER BY id"
        )
        return [tuple(dict(row).values()) for row in rows]

    @invariant()
    def store_index_and_asking_everyone_agree(self) -> None:
        if not hasattr(self, "known"):
            return
        stored = sorted(self.run(self.engine.subscriptions.active()), key=lambda one: one.id)
        index = self.engine.audience.index
        held = [one for one in index._slots._held if one is not None]
        assert sorted(held, key=lambda one: one.id) == stored, "the index holds what the store holds"
        for guild in GUILDS:
            assert sum(one.target.guild == guild for one in stored) <= 6, "no server has more than its share"
            for asked in ARTICLES:
                wanted = [one.id for one in stored if one.target.guild == guild and _wants(one, asked)]
                assert [one.id for one in index.match(asked, [guild])] == wanted, asked.article.entry.title


def _filled(wishes: dict[str, str]) -> dict[str, str]:
    names = {"brands": "brand", "devices": "device", "words": "words"}
    return {names[name]: value for name, value in wishes.items() if value}


def _wants(wished: Subscription, asked: Candidate) -> bool:
    """The rules of `docs/news.md` once more, the slow and plain way."""
    tags, places = asked.article.tags, {"EU": {"DE", "FR", "EU"}}

    def covers(wider: str, narrower: str) -> bool:
        return wider == narrower or narrower in places.get(wider, set())

    def region() -> bool:
        named = [tag.value for tag in tags.regions]
        if not wished.regions:
            return True
        if named:
            return any(
                covers(wish, name) or (not wished.exact_regions and covers(name, wish))
                for wish in wished.regions
                for name in named
            )
        at_home = any(covers(wish, home) for wish in wished.regions for home in asked.home)
        return wished.no_region == "post" or (wished.no_region == "home" and at_home)

    def has(wishes: frozenset[str], found: tuple[Tag, ...]) -> bool:
        return not wishes or bool(wishes & {tag.value for tag in found})

    text = folded(asked.article.entry.title)
    asked_for = [folded(phrase) for phrase in wished.words if not phrase.startswith("-")]
    shunned = [folded(phrase[1:]) for phrase in wished.words if phrase.startswith("-")]
    return (
        not wished.paused
        and (not wished.sources or asked.article.source in wished.sources)
        and tags.kind not in wished.muted_kinds
        and region()
        and has(wished.devices, tags.devices)
        and has(wished.brands, tags.brands)
        and (not asked_for or any(phrase in text for phrase in asked_for))
        and not any(phrase in text for phrase in shunned)
    )


async def _opened(url: str, closing: contextlib.AsyncExitStack) -> Engine:
    database = await closing.enter_async_context(open_database(url))
    return await closing.enter_async_context(opened_engine(database))


@pytest.mark.timeout(300)
def test_store_and_index_never_disagree(database_url: str, examples: int) -> None:
    with asyncio.Runner() as runner:
        closing = contextlib.AsyncExitStack()
        engine = runner.run(_opened(database_url, closing))
        machine = type("Machine", (SubscriptionMachine,), {"runner": runner, "engine": engine})
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=examples,
                    stateful_step_count=12,
                    deadline=None,
                    phases=(Phase.generate,),
                    database=None,
                    derandomize=True,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(closing.aclose())
