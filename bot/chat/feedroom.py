"""Between the feed commands and the feed service: every verb checks who may use it, and shows what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from bot.action import Action
from bot.card import Card, Choice, Tone
from bot.chat.channels import mention
from bot.chat.forms import Field, Form
from bot.chat.naming import names_for
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number
from bot.errors import BadInput, NotFound
from bot.news.audit import Fact, Note
from bot.news.feeds import cards, details, look_cards
from bot.news.feeds.details import Details, language_name
from bot.news.feeds.look_cards import ServerHealth
from bot.news.feeds.offers import OfferRepository
from bot.news.feeds.service import AddedSource, FeedService
from bot.news.limits import UNDO_WITHIN
from bot.news.model import ChannelId, GuildId, SourceId, Target, TargetKind
from bot.news.service import NewsService
from bot.news.sources import GuildSource
from bot.places.places import Places

WEEK = 7
REPORTED = 30
FOUND = "feeds"
"""The kind of an offer: feeds of a site to choose from."""


@dataclass(frozen=True, slots=True)
class FoundFeeds:
    """What waits for a choice: addresses of feeds, and what the command said of the one to be chosen."""

    urls: tuple[str, ...]
    name: str | None = None
    home: str | None = None


@dataclass(frozen=True, slots=True)
class FeedroomTools:
    """What the room works with. `may_read_history` says whether the bot may in a channel, None where it is not known."""

    feeds: FeedService
    news: NewsService
    rights: Rights
    people: PeopleRepository
    offers: OfferRepository
    places: Places
    may_read_history: Callable[[int], bool | None]


class Feedroom:
    """Feeds of a server, for the person who asks."""

    def __init__(self, tools: FeedroomTools) -> None:
        self._tools = tools
        self._feeds = tools.feeds

    async def add(self, asker: Asker, address: str, *, name: str | None, home: str | None) -> Card:
        """`/feeds add`: adds the feed, or asks which one of a site's."""
        guild = await self._managed(asker)
        found = await self._feeds.find(guild, address)
        if len(found) == 1:
            added = await self._feeds.accept(guild, found[0], by=asker.user, name=name, home=home)
            return await self._added(asker, guild, added)
        kept = msgspec.json.encode(FoundFeeds(tuple(one.url for one in found), name, home)).decode()
        offer = await self._tools.offers.make(guild, asker.user, FOUND, kept, now=asker.now)
        return cards.candidates(found, offer, asker.speech)

    async def pick(self, asker: Asker, offer: str, choice: str) -> Card:
        """One of a site's feeds was chosen."""
        guild = await self._managed(asker)
        kept = await self._tools.offers.get(guild, FOUND, offer, now=asker.now)
        if kept is None:
            raise NotFound("the offer has ended", message_id="feeds-offer-ended")
        found = msgspec.json.decode(kept, type=FoundFeeds)
        place = number(choice, message_id="feeds-offer-ended")
        if place >= len(found.urls):
            raise NotFound("no such choice", message_id="feeds-offer-ended")
        added = await self._feeds.add(guild, found.urls[place], by=asker.user, name=found.name, home=found.home)
        return await self._added(asker, guild, added)

    async def _added(self, asker: Asker, guild: GuildId, added: AddedSource) -> Card:
        if not added.known:
            return cards.added(added, asker.speech)
        return await self._one(asker, guild, await self._feeds.get(guild, added.source), done="feeds-known")

    async def list(self, asker: Asker, page: int = 0, *, removing: bool = False) -> Card:
        """`/feeds list`, its pages, and the list to remove from."""
        guild = await self._managed(asker)
        found, quality = await self._feeds.of(guild), await self._feeds.quality(guild, days=WEEK)
        return cards.sources(found, quality, asker.speech, number=page, removing=removing)

    async def open(self, asker: Asker, feed: str) -> Card:
        """One feed with everything that can be done to it."""
        guild = await self._managed(asker)
        return await self._one(asker, guild, await self._feeds.named(guild, feed))

    async def ask_remove(self, asker: Asker, feed: str) -> Card:
        """`/feeds remove`: what goes with it, and the question."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        quality = await self._feeds.quality(guild, days=WEEK)
        subscriptions = await self._tools.news.subscriptions(guild)
        alone = sum(one.subscription.sources == {known.source} for one in subscriptions)
        return cards.removing(known, quality.get(known.source, cards.NONE), alone, asker.speech)

    async def remove(self, asker: Asker, feed: str) -> Card:
        """The yes."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        gone = await self._feeds.remove(guild, known.source, by=asker.user)
        return cards.removed(gone, int(UNDO_WITHIN.total_seconds() // 60), asker.speech)

    async def restore(self, asker: Asker, feed: str) -> Card:
        """The undo button."""
        guild = await self._managed(asker)
        back = await self._feeds.restore(guild, _source(feed), by=asker.user)
        return await self._one(asker, guild, back, done="feeds-restored")

    async def pause(self, asker: Asker, feed: str, *, paused: bool, done: str = "") -> Card:
        """`/feeds pause` and `/feeds resume`; `done` names what is said of it elsewhere."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        changed = await self._feeds.pause(guild, known.source, by=asker.user, paused=paused)
        return await self._one(asker, guild, changed, done=done or ("feeds-paused" if paused else "feeds-resumed"))

    async def form(self, asker: Asker, feed: str) -> Form:
        """The form with what this server says of a feed."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        say, own = asker.speech.say, known.own
        homes = ", ".join(self._tools.places.name(code, asker.speech.language) for code in own.home)
        minutes = str(own.interval_s // 60) if own.interval_s else ""
        language = language_name(own.language, asker.speech.language) if own.language else ""
        empty = say("feeds-form-empty")
        return Form(
            Action(cards.DETAILS, (str(known.source),)),
            say("feeds-form"),
            (
                Field("name", say("feeds-form-name"), own.name, empty, required=False, most=details.LONGEST_NAME),
                Field("home", say("feeds-form-home"), homes, empty, required=False),
                Field(
                    "interval", say("feeds-form-interval"), minutes, say("feeds-form-empty-interval"), required=False
                ),
                Field("language", say("feeds-form-language"), language, empty, required=False, most=80),
            ),
        )

    async def edit(self, asker: Asker, feed: str, typed: Details) -> Card:
        """`/feeds edit`, and the form filled in."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        changed = await self._feeds.edit(guild, known.source, typed, by=asker.user, speaking=asker.speech.language)
        return await self._one(asker, guild, changed, done="feeds-edited")

    async def test(self, asker: Asker, feed: str) -> Card:
        """`/feeds test`."""
        guild = await self._managed(asker)
        known = await self._feeds.named(guild, feed)
        found = await self._feeds.trial(guild, known.source)
        naming = await names_for(self._tools.news, self._tools.places, guild, ())
        return look_cards.tried(found, asker.speech, naming)

    async def health(self, asker: Asker) -> Card:
        """`/feeds health`."""
        guild = await self._managed(asker)
        subscriptions = await self._tools.news.subscriptions(guild)
        channels = dict.fromkeys(one.subscription.target.channel for one in subscriptions if one.suspended is None)
        unreadable = [ChannelId(one) for one in channels if self._tools.may_read_history(one) is False]
        found = ServerHealth(
            await self._feeds.of(guild),
            subscriptions,
            await self._feeds.queue(guild),
            unreadable,
            await self._tools.people.log_channel(guild),
        )
        return look_cards.server(found, asker.speech)

    async def report(self, asker: Asker) -> Card:
        """`/feeds report`."""
        guild = await self._managed(asker)
        found, quality = await self._feeds.of(guild), await self._feeds.quality(guild, days=REPORTED)
        return look_cards.worth(found, quality, asker.speech, days=REPORTED)

    async def set_log_channel(self, asker: Asker, target: Target | None) -> Card:
        """`/feeds log`; the target is checked already. Raises BadInput for a forum, which takes posts and no notices."""
        guild = await self._managed(asker)
        if target is not None and target.kind is TargetKind.FORUM:
            raise BadInput("a forum", message_id="log-channel-forum", channel=mention(target.channel))
        facts: dict[str, Fact] = {"channel": target.channel} if target else {}
        note = Note(guild, asker.user, "log-channel-set" if target else "log-channel-unset", asker.now, facts)
        await self._tools.people.set_log_channel(guild, target.channel if target else None, note=note)
        if target is None:
            return Card(lines=(asker.speech.mark("log-channel-unset"),), tone=Tone.GOOD, private=True)
        line = asker.speech.mark("log-channel-set", channel=mention(target.channel))
        return Card(lines=(line,), tone=Tone.GOOD, private=True)

    async def suggest(self, asker: Asker, text: str) -> Sequence[Choice]:
        """The server's feeds; nothing for who may not manage them."""
        if asker.guild is None or not await self._tools.rights.may(asker):
            return ()
        return await self._feeds.suggest(asker.guild, text)

    async def suggest_languages(self, asker: Asker, text: str) -> Sequence[Choice]:
        """Languages that a feed may be in."""
        return details.suggest_languages(text, asker.speech.language)

    async def _managed(self, asker: Asker) -> GuildId:
        return await self._tools.rights.managed(asker)

    async def _one(self, asker: Asker, guild: GuildId, source: GuildSource, *, done: str = "") -> Card:
        quality = await self._feeds.quality(guild, days=WEEK)
        own = quality.get(source.source, cards.NONE)
        return cards.one(source, own, asker.speech, self._tools.places, done=done)


def _source(text: str) -> SourceId:
    return SourceId(number(text, message_id="feeds-not-found"))
