"""Between the watch commands and the watch service: whose watch it is, where it was made, and what came of it."""

from collections.abc import Callable

from bot.action import Action
from bot.card import Card, Choice
from bot.chat.forms import Field, Form
from bot.chat.replies import Asker
from bot.chat.rights import number
from bot.news.model import DeliveryId, GuildId, SubscriptionId, UserId
from bot.news.watching import cards
from bot.news.watching.cards import QUIET_SET
from bot.news.watching.personal import MOST_A_DAY
from bot.news.watching.service import WatchService, suggest_zones
from bot.news.wishes import Typed
from bot.text.speech import Speech


class Watchroom:
    """A person's own watches: nobody needs a right for them, and nobody sees another's.

    Args:
        watches: the service.
        guild_name: what a server is called, None when the bot is no longer there.
    """

    def __init__(self, watches: WatchService, guild_name: Callable[[int], str | None]) -> None:
        self._watches = watches
        self._guild_name = guild_name

    async def add(self, asker: Asker, typed: Typed, *, guest: bool = False) -> Card:
        """`/watch device`, `brand` and `words`. A guest's server has not installed the bot: its feeds are not theirs to follow."""
        guild: GuildId | None = None if guest else asker.guild
        watch = await self._watches.add(asker.user, guild, typed, locale=asker.speech.language)
        return cards.made(watch, asker.speech, self._watches.device_name, most=MOST_A_DAY)

    async def add_from_post(self, asker: Asker, devices: str, *, guest: bool = False) -> Card:
        """The button **Watch this phone** on a post, which may be about two."""
        ids = [one for one in devices.split(",") if one]
        if len(ids) > 1:
            return cards.choice([(one, self._watches.device_name(one)) for one in ids], asker.speech)
        return await self.add(asker, Typed(device=devices), guest=guest)

    async def mine(self, asker: Asker) -> Card:
        """`/watch list`."""
        return cards.listed(
            await self._watches.of_person(asker.user),
            await self._watches.watcher(asker.user),
            asker.speech,
            device_name=self._watches.device_name,
            guild_name=self._guild_name,
        )

    async def stop(self, asker: Asker, watch: str) -> Card:
        """`/watch remove`, and the button on every message."""
        stopped = await self._watches.stop(asker.user, _watch(watch))
        return cards.stopped(stopped, asker.speech, self._watches.device_name)

    async def back(self, asker: Asker, watch: str) -> Card:
        """The undo button."""
        return cards.back(await self._watches.back(asker.user, _watch(watch)), asker.speech, self._watches.device_name)

    async def resume(self, asker: Asker) -> Card:
        """Tries watches again that stand still."""
        return cards.resumed(await self._watches.resume(asker.user), asker.speech)

    async def quiet(self, asker: Asker, hours: str, zone: str) -> Card:
        """`/watch quiet`, and its form."""
        kept = await self._watches.set_quiet(asker.user, hours, zone, locale=asker.speech.language)
        return cards.quiet(kept, asker.speech)

    async def why(self, asker: Asker, delivery: str) -> Card:
        """The button on a private message."""
        watch = await self._watches.why(asker.user, DeliveryId(delivery))
        return cards.why(watch, asker.speech, self._watches.device_name)

    def waits_for(self, user: UserId) -> bool:
        """Whether a person has to be told something."""
        return self._watches.waits_for(user)

    async def after(self, asker: Asker) -> Card | None:
        """What a person is told after an answer, once: that their private messages do not arrive."""
        return cards.closed(asker.speech) if await self._watches.to_be_told(asker.user) else None

    async def suggest(self, asker: Asker, text: str) -> list[Choice]:
        """The person's watches."""
        return await self._watches.suggest(asker.user, text)

    async def suggest_zones(self, _asker: Asker, text: str) -> list[Choice]:
        """Time zones."""
        return suggest_zones(text)


def quiet_form(speech: Speech) -> Form:
    """Asks for quiet hours."""
    return Form(
        Action(QUIET_SET),
        speech.say("watch-quiet-title"),
        (
            Field("hours", speech.say("watch-quiet-hours-label"), "22-7", most=20),
            Field("zone", speech.say("watch-quiet-zone-label"), placeholder="Europe/Berlin", most=60),
        ),
    )


def _watch(text: str) -> SubscriptionId:
    return SubscriptionId(number(text, message_id="watch-not-found"))
