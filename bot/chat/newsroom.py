"""Between the news commands and the news service: every verb checks who may use it, and shows what came of it."""

from collections.abc import Sequence

from bot.card import Card, Choice, Tone
from bot.chat.channels import mention
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.errors import BadInput, NotAllowed, NotFound
from bot.news import cards
from bot.news.model import GuildId, SourceId, SubscriptionId, Target
from bot.news.service import NewsService
from bot.places.places import Places


class Newsroom:
    """Feeds and subscriptions of a server, for the person who asks."""

    def __init__(self, news: NewsService, people: PeopleRepository, places: Places) -> None:
        self._news = news
        self._people = people
        self._places = places

    async def add_feed(self, asker: Asker, address: str, *, name: str | None, home: str | None) -> Card:
        """`/feeds add`."""
        guild = await self._managed(asker)
        added = await self._news.add_source(guild, address, by=asker.user, name=name, home=home)
        return cards.added(added, asker.speech)

    async def feeds(self, asker: Asker) -> Card:
        """`/feeds list`."""
        found = await self._news.sources(await self._managed(asker))
        return cards.sources(found, asker.speech, now=asker.now)

    async def remove_feed(self, asker: Asker, feed: str) -> Card:
        """`/feeds remove`."""
        guild = await self._managed(asker)
        return cards.removed(await self._news.remove_source(guild, _source(feed), by=asker.user), asker.speech)

    async def restore_feed(self, asker: Asker, feed: str) -> Card:
        """The undo button."""
        guild = await self._managed(asker)
        return cards.restored(await self._news.restore_source(guild, _source(feed), by=asker.user), asker.speech)

    async def pause_feed(self, asker: Asker, feed: str, *, paused: bool) -> Card:
        """`/feeds pause` and `/feeds resume`."""
        guild = await self._managed(asker)
        changed = await self._news.pause_source(guild, _source(feed), by=asker.user, paused=paused)
        return cards.paused(changed, asker.speech)

    async def test_feed(self, asker: Asker, feed: str) -> Card:
        """`/feeds test`."""
        guild = await self._managed(asker)
        return cards.polling(await self._news.poll_source(guild, _source(feed)), asker.speech)

    async def set_log_channel(self, asker: Asker, target: Target | None) -> Card:
        """`/feeds log`; the target is checked already."""
        guild = await self._managed(asker)
        await self._people.set_log_channel(guild, target.channel if target else None)
        if target is None:
            return Card(lines=(asker.speech.mark("log-channel-unset"),), tone=Tone.GOOD, private=True)
        line = asker.speech.mark("log-channel-set", channel=mention(target.channel))
        return Card(lines=(line,), tone=Tone.GOOD, private=True)

    async def subscribe(self, asker: Asker, target: Target, *, regions: str, exact: bool, role: int | None) -> Card:
        """`/news subscribe`; the target is checked already."""
        await self._managed(asker)
        new = await self._news.subscribe(target, by=asker.user, regions=regions, exact=exact, mention_role=role)
        return cards.subscribed(new, asker.speech, self._places)

    async def subscriptions(self, asker: Asker) -> Card:
        """`/news list`; everybody may see what their server gets."""
        found = await self._news.subscriptions(_guild(asker))
        return cards.subscriptions(found, asker.speech, self._places)

    async def why(self, asker: Asker) -> Card:
        """The button on a post: what its channel asked for."""
        found = await self._news.subscriptions(_guild(asker))
        here = [one for one in found if one.subscription.target.channel in (asker.channel, asker.parent)]
        if not here:
            return Card(lines=(asker.speech.mark("news-why-ended"),), private=True)
        shown = cards.subscriptions(here, asker.speech, self._places)
        return Card(lines=(asker.speech.mark("news-why"), *shown.lines), private=True)

    async def unsubscribe(self, asker: Asker, subscription: str) -> Card:
        """`/news unsubscribe`, and the button under a new subscription."""
        guild = await self._managed(asker)
        ended = await self._news.unsubscribe(guild, _subscription(subscription), by=asker.user)
        return cards.unsubscribed(ended, asker.speech, self._places)

    async def resubscribe(self, asker: Asker, subscription: str) -> Card:
        """The undo button."""
        guild = await self._managed(asker)
        back = await self._news.resubscribe(guild, _subscription(subscription), by=asker.user)
        return cards.resubscribed(back, asker.speech, self._places)

    async def pause(self, asker: Asker, subscription: str, *, paused: bool) -> Card:
        """`/news pause` and `/news resume`."""
        guild = await self._managed(asker)
        changed = await self._news.pause(guild, _subscription(subscription), by=asker.user, paused=paused)
        return cards.subscription_paused(changed, asker.speech, self._places)

    async def suggest_feeds(self, asker: Asker, text: str) -> Sequence[Choice]:
        """The server's feeds; nothing for who may not manage them."""
        if asker.guild is None or not await self._may(asker):
            return ()
        return await self._news.suggest_sources(asker.guild, text)

    async def suggest_subscriptions(self, asker: Asker, text: str) -> Sequence[Choice]:
        """The server's subscriptions."""
        if asker.guild is None:
            return ()
        return await self._news.suggest_subscriptions(asker.guild, text, asker.speech.language)

    async def suggest_regions(self, asker: Asker, text: str) -> Sequence[Choice]:
        """Regions, also after a comma."""
        return self._news.suggest_regions(text, asker.speech.language)

    async def _may(self, asker: Asker) -> bool:
        if asker.manager or asker.guild is None:
            return asker.manager
        role = await self._people.manager_role(asker.guild)
        return role is not None and role in asker.roles

    async def _managed(self, asker: Asker) -> GuildId:
        """The server, when the asker may manage its news.

        Raises:
            NotAllowed: they may not; the sentence says who may.
        """
        guild = _guild(asker)
        if not await self._may(asker):
            raise NotAllowed("not a manager", message_id="error-not-manager")
        return guild


def _source(text: str) -> SourceId:
    return SourceId(_number(text, message_id="feeds-not-found"))


def _subscription(text: str) -> SubscriptionId:
    return SubscriptionId(_number(text, message_id="news-not-found"))


def _number(text: str, *, message_id: str) -> int:
    """An id as autocomplete gives it; NotFound when something else was typed."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise NotFound("not an id", message_id=message_id)
    return int(text)


def _guild(asker: Asker) -> GuildId:
    if asker.guild is None:
        raise BadInput("no server", message_id="error-server-only")
    return asker.guild
