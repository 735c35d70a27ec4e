"""Between the controls of a subscription's card and the news service: each checks who may use it, and shows the card anew."""

from collections.abc import Mapping, Sequence

from bot.action import Action
from bot.card import Card, Choice
from bot.chat.forms import Field, Form
from bot.chat.naming import names_for
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number
from bot.news import panel
from bot.news.model import GuildId, SubscriptionId
from bot.news.service import NewsService
from bot.news.subscriptions import Subscribed
from bot.news.timing import DIGESTS, suggest_zones
from bot.news.wishes import AT_ONCE, CLEARED, NO_ROLE, Typed
from bot.places.places import Places

HOURS_SENT = "wish-hours-sent"


class Wishroom:
    """The lesser wishes of a server's subscriptions, for the person who asks."""

    def __init__(self, news: NewsService, rights: Rights, places: Places) -> None:
        self._news = news
        self._rights = rights
        self._places = places

    async def show(self, asker: Asker, subscription: str) -> Card:
        """The card."""
        guild = await self._rights.managed(asker)
        return await self._card(asker, guild, await self._news.subscription(guild, _id(subscription)))

    async def choose(self, asker: Asker, subscription: str, what: str, values: Sequence[str]) -> Card:
        """A control of the card was used."""
        guild = await self._rights.managed(asker)
        one = await self._news.subscription(guild, _id(subscription))
        if what == panel.PAUSE:
            paused = not one.subscription.paused
            return await self._card(
                asker, guild, await self._news.pause(guild, one.subscription.id, by=asker.user, paused=paused)
            )
        value = ",".join(values) or CLEARED
        typed = {
            panel.WHEN: Typed(digest=value),
            panel.FORM: Typed(form=value),
            panel.KIND: Typed(leave_out=value),
            panel.REGIONLESS: Typed(no_region=value),
            panel.NO_ROLE: Typed(role=NO_ROLE),
        }.get(what, Typed())
        return await self._card(asker, guild, await self._edit(asker, guild, subscription, typed))

    async def form(self, asker: Asker, subscription: str) -> Form:
        """The form of the hours, filled in with what is set."""
        guild = await self._rights.managed(asker)
        one = (await self._news.subscription(guild, _id(subscription))).subscription
        quiet, hour, zone = panel.hours(one)
        say = asker.speech.say
        return Form(
            Action(HOURS_SENT, (str(one.id),)),
            say("news-hours-title"),
            (
                Field("quiet", say("news-hours-quiet"), quiet, say("news-hours-quiet-hint"), required=False, most=20),
                Field("hour", say("news-hours-digest"), hour, "08:00", required=False, most=10),
                Field("zone", say("news-hours-zone"), zone, "Europe/Berlin", required=False, most=40),
            ),
        )

    async def set_hours(self, asker: Asker, subscription: str, fields: Mapping[str, str]) -> Card:
        """The form of the hours, filled in; an empty field takes its wish away."""
        guild = await self._rights.managed(asker)
        typed = Typed(
            quiet=fields.get("quiet", "").strip() or CLEARED,
            digest_hour=fields.get("hour", "").strip() or None,
            zone=fields.get("zone", "").strip() or CLEARED,
        )
        return await self._card(asker, guild, await self._edit(asker, guild, subscription, typed))

    async def digest(
        self, asker: Asker, subscription: str, *, every: str | None, hour: str | None, zone: str | None
    ) -> Card:
        """`/news digest`; without a wish it only shows what is set."""
        guild = await self._rights.managed(asker)
        typed = Typed(digest=every, digest_hour=hour, zone=zone)
        return await self._card(asker, guild, await self._edit(asker, guild, subscription, typed))

    def suggest_every(self, asker: Asker, text: str) -> Sequence[Choice]:
        """How often a digest may come; all of it where what was typed is none of it."""
        wanted = text.strip().casefold()
        choices = [Choice(asker.speech.say(f"news-when-{one}"), one) for one in (*DIGESTS, AT_ONCE)]
        return [one for one in choices if wanted in one.label.casefold() or wanted in one.value] or choices

    def suggest_zones(self, text: str) -> Sequence[Choice]:
        """Time zones."""
        return [Choice(zone, zone) for zone in suggest_zones(text)]

    async def _edit(self, asker: Asker, guild: GuildId, subscription: str, typed: Typed) -> Subscribed:
        meant = await self._news.named(guild, subscription, asker.speech.language, channels=asker.channel_names())
        if typed == Typed():
            return await self._news.subscription(guild, meant)
        return await self._news.edit(guild, meant, typed, by=asker.user)

    async def _card(self, asker: Asker, guild: GuildId, one: Subscribed) -> Card:
        naming = await names_for(self._news, self._places, guild, [one.subscription])
        return panel.panel(one, asker.speech, naming)


def _id(text: str) -> SubscriptionId:
    return SubscriptionId(number(text, message_id="news-not-found"))
