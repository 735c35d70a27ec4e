"""Between the news commands and the news service: every verb checks who may use it, and shows what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.card import Card, Choice
from bot.chat.channels import Mention, mention
from bot.chat.naming import names_for
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number, server
from bot.errors import BadInput
from bot.news import cards, panel, why_cards
from bot.news.model import (
    ChannelId,
    DeliveryId,
    GuildId,
    Subscription,
    SubscriptionId,
    Tags,
    Target,
    TargetKind,
)
from bot.news.service import NewsService
from bot.news.subscriptions import Subscribed
from bot.news.wishes import Typed
from bot.news.wording import Naming
from bot.places.places import Places

Seen = Callable[[Subscribed], bool]
"""Whether the asker sees the channel of a subscription."""
Announces = Callable[[int], bool]
"""Whether a channel is one that others can follow."""


class Newsroom:
    """Subscriptions of a server, for the person who asks."""

    def __init__(self, news: NewsService, rights: Rights, places: Places) -> None:
        self._news = news
        self._rights = rights
        self._places = places

    async def subscribe(
        self, asker: Asker, target: Target, typed: Typed, *, mentioned: Mention | None, announces: Announces
    ) -> Card:
        """`/news subscribe`; the target is checked already."""
        await self._rights.managed(asker)
        _check_publish(typed, target.channel, announces)
        if mentioned is not None:
            typed = replace(typed, role=mentioned.allowed_in(target.channel))
        new = await self._news.subscribe(target, typed, by=asker.user)
        return cards.subscribed(new, asker.speech, await self._naming(server(asker), [new.subscription]))

    async def edit(
        self, asker: Asker, subscription: str, typed: Typed, *, mentioned: Mention | None, announces: Announces
    ) -> Card:
        """`/news edit`."""
        guild = await self._rights.managed(asker)
        number = await self._meant(asker, guild, subscription)
        if mentioned is not None or typed.publish:
            channel = (await self._news.subscription(guild, number)).subscription.target.channel
            _check_publish(typed, channel, announces)
            if mentioned is not None:
                typed = replace(typed, role=mentioned.allowed_in(channel))
        if typed == Typed():
            one = await self._news.subscription(guild, number)
            return panel.panel(one, asker.speech, await self._naming(guild, [one.subscription]))
        changed = await self._news.edit(guild, number, typed, by=asker.user)
        return cards.edited(changed, asker.speech, await self._naming(guild, [changed.subscription]))

    async def preview(self, asker: Asker, subscription: str | None, typed: Typed) -> Card:
        """`/news preview`, for managers: it shows what the server's feeds brought."""
        guild = await self._rights.managed(asker)
        number = await self._meant(asker, guild, subscription) if subscription else None
        here = Target(TargetKind.CHANNEL, asker.channel or ChannelId(0), guild)
        found = await self._news.preview(here, typed, subscription=number)
        naming = await self._naming(guild, [found.subscription])
        return why_cards.preview(found, asker.speech, naming, changed=None if number is None else typed != Typed())

    async def why(self, asker: Asker, article: str, *, seen: Seen) -> Card:
        """`/news why`; everybody may see what became of an article in the channels that they see."""
        guild = server(asker)
        found = await self._news.explainer.why(guild, article)
        if not await self._rights.may(asker):
            found = replace(found, reasons=tuple(one for one in found.reasons if seen(one.subscribed)))
        wished = [one.subscribed.subscription for one in found.reasons]
        naming = await self._naming(guild, wished, tags=found.article.payload.tags)
        return why_cards.why(found, asker.speech, naming, guild=guild)

    async def subscriptions(self, asker: Asker, *, seen: Seen, page: int = 0) -> Card:
        """`/news list` and its pages; everybody may see what the channels get that they see."""
        found = await self._news.subscriptions(server(asker))
        if not await self._rights.may(asker):
            found = [one for one in found if seen(one)]
        return await self._list(asker, found, page=page)

    async def why_post(self, asker: Asker, delivery: str) -> Card:
        """The button on a post: the words that caused it, and what was asked for; without its row, what the channel asks for."""
        guild = server(asker)
        origin = await self._news.explainer.post(guild, DeliveryId(delivery))
        if origin is not None:
            wished = [origin.subscribed.subscription] if origin.subscribed else []
            naming = await self._naming(guild, wished, tags=origin.article.payload.tags)
            return why_cards.post(origin, asker.speech, naming)
        found = await self._news.subscriptions(guild)
        here = [one for one in found if one.subscription.target.channel in (asker.channel, asker.parent)]
        if not here:
            return Card(lines=(asker.speech.mark("news-why-ended"),), private=True)
        shown = await self._list(asker, here)
        return Card(lines=(asker.speech.mark("news-why"), *shown.lines), private=True)

    async def unsubscribe(self, asker: Asker, subscription: str) -> Card:
        """`/news unsubscribe`, and the button under a new subscription."""
        guild = await self._rights.managed(asker)
        meant = await self._meant(asker, guild, subscription)
        ended = await self._news.unsubscribe(guild, meant, by=asker.user)
        return cards.unsubscribed(ended, asker.speech, await self._naming(guild, [ended.subscription]))

    async def resubscribe(self, asker: Asker, subscription: str) -> Card:
        """The undo button."""
        guild = await self._rights.managed(asker)
        gone = SubscriptionId(number(subscription, message_id="news-not-found"))
        back = await self._news.resubscribe(guild, gone, by=asker.user)
        return cards.resubscribed(back, asker.speech, await self._naming(guild, [back.subscription]))

    async def pause(self, asker: Asker, subscription: str, *, paused: bool) -> Card:
        """`/news pause` and `/news resume`."""
        guild = await self._rights.managed(asker)
        meant = await self._meant(asker, guild, subscription)
        changed = await self._news.pause(guild, meant, by=asker.user, paused=paused)
        return cards.subscription_paused(changed, asker.speech, await self._naming(guild, [changed.subscription]))

    async def suggest_subscriptions(
        self, asker: Asker, text: str, *, channels: Mapping[int, str], seen: Seen
    ) -> Sequence[Choice]:
        """The server's subscriptions, to managers all, to others those of channels that they see; `channels` names channels."""
        if asker.guild is None:
            return ()
        shown = None if await self._rights.may(asker) else seen
        return await self._news.suggest_subscriptions(
            asker.guild,
            text,
            asker.speech.language,
            channels=channels,
            gone=asker.speech.say("news-channel-gone"),
            seen=shown,
        )

    def is_place(self, code: str) -> bool:
        """Whether a code of a region is known."""
        return self._places.get(code) is not None

    async def suggest_regions(self, asker: Asker, text: str) -> Sequence[Choice]:
        """Regions, also after a comma."""
        return self._news.suggest_regions(text, asker.speech.language)

    async def suggest_wish(self, asker: Asker, option: str, text: str) -> Sequence[Choice]:
        """Values of another wish: `device`, `brand` or `source`."""
        if option == "device":
            return await self._news.suggest_devices(text)
        if option == "brand":
            return await self._news.suggest_brands(text)
        return () if asker.guild is None else await self._news.suggest_feeds_of_wish(asker.guild, text)

    async def suggest_articles(self, asker: Asker, text: str) -> Sequence[Choice]:
        """Recent articles of the server's feeds."""
        if asker.guild is None:
            return ()
        found = await self._news.explainer.recent(asker.guild, text)
        return [Choice(f"{one.payload.entry.title} · {one.source_name}"[:100], str(one.id)) for one in found]

    async def _meant(self, asker: Asker, guild: GuildId, subscription: str) -> SubscriptionId:
        return await self._news.named(guild, subscription, asker.speech.language, channels=asker.channel_names())

    async def _list(self, asker: Asker, found: Sequence[Subscribed], *, page: int = 0) -> Card:
        naming = await self._naming(server(asker), [one.subscription for one in found])
        return cards.subscriptions(found, asker.speech, naming, page=page)

    async def _naming(self, guild: GuildId, wished: Sequence[Subscription], *, tags: Tags | None = None) -> Naming:
        return await names_for(self._news, self._places, guild, wished, tags=tags)


def _check_publish(typed: Typed, channel: int, announces: Announces) -> None:
    """Only posts in announcement channels can be published."""
    if typed.publish and not announces(channel):
        raise BadInput("not an announcement channel", message_id="news-publish-kind", channel=mention(channel))
