"""What the buttons of a post do, for the person who clicks: their whole state is in the custom id, so that they work for years."""

from collections.abc import Sequence
from dataclasses import replace

from bot.action import Action
from bot.card import Button, Card
from bot.chat.feedroom import Feedroom
from bot.chat.lookups import Lookups
from bot.chat.replies import Asker
from bot.news.render import BANDS

UNMUTE = "feed-unmute"


class Posts:
    """Clicks on posts. Who may do a thing is checked by the service that does it."""

    def __init__(self, lookups: Lookups, feedroom: Feedroom) -> None:
        self._lookups = lookups
        self._feedroom = feedroom

    async def bands(self, asker: Asker, args: Sequence[str]) -> Card:
        """The button **Bands**: the whole card of one of its phones in one of its countries, with buttons for the others.

        Args:
            asker: who clicked.
            args: phones, countries, and which pair of them, counted from 0; without a country, the asker's own.
        """
        devices, countries, place = (*args, "", "", "")[:3]
        pairs = [(device, country) for device in devices.split(",") for country in (countries.split(",") or ("",))]
        shown = int(place) if place.isdigit() and int(place) < len(pairs) else 0
        card = await self._lookups.in_country(asker, *pairs[shown])
        if len(pairs) == 1:
            return card
        labels = await self._lookups.pair_names(asker, pairs)
        others = tuple(
            Button(label, Action(BANDS, (devices, countries, str(number))), disabled=number == shown)
            for number, label in enumerate(labels[:5])
        )
        return replace(card, controls=(*card.controls, others))

    async def mute(self, asker: Asker, source: str) -> Card:
        """The button **Mute source**: the feed is paused for this server, with the way back."""
        card = await self._feedroom.pause(asker, source, paused=True)
        undo = Button(asker.speech.say("button-undo"), Action(UNMUTE, (source,)))
        return replace(card, controls=((undo,),))

    async def unmute(self, asker: Asker, source: str) -> Card:
        """Undoes `mute`."""
        return await self._feedroom.pause(asker, source, paused=False)
