"""What the buttons of a post do, for the person who clicks: their whole state is in the custom id, so that they work for years.

The choice under several posts is the exception: it works while the posts are kept."""

from collections.abc import Sequence
from dataclasses import replace

from bot.action import Action
from bot.card import Button, Card, Choice, Tone
from bot.chat.feedroom import Feedroom
from bot.chat.forms import Field, Form, Pick
from bot.chat.lookups import Lookups
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number, server
from bot.markdown import clean
from bot.news.correcting.service import CorrectionService
from bot.news.model import DeliveryId
from bot.news.reading import PostReader
from bot.news.render import BANDS
from bot.places.places import Places

UNMUTE, REGION_SET, REGION_BACK = "feed-unmute", "post-region-set", "region-back"
THIS, LATER = "this", "later"


class Posts:
    """Clicks on posts. Who may do a thing is checked by the service that does it."""

    def __init__(
        self,
        lookups: Lookups,
        feedroom: Feedroom,
        rights: Rights,
        *,
        corrections: CorrectionService,
        places: Places,
        reader: PostReader,
    ) -> None:
        self._lookups = lookups
        self._feedroom = feedroom
        self._rights = rights
        self._corrections = corrections
        self._places = places
        self._reader = reader

    async def one(self, asker: Asker, delivery: str) -> Card:
        """The choice under several posts in one message: one of them, with its own buttons, for who picked it, while it is kept."""
        found = await self._reader.card(server(asker), DeliveryId(delivery), asker.speech.language)
        return Card(lines=(asker.speech.mark("news-post-not-kept"),), private=True) if found is None else found

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
        """The button **Mute source**: the feed is paused for the whole server, which is said, with the way back."""
        card = await self._feedroom.pause(asker, source, paused=True, done="feeds-muted")
        undo = Button(asker.speech.say("button-undo"), Action(UNMUTE, (source,)))
        return replace(card, controls=((undo,),))

    async def unmute(self, asker: Asker, source: str) -> Card:
        """Undoes `mute`."""
        return await self._feedroom.pause(asker, source, paused=False)

    async def region_form(self, asker: Asker, delivery: str) -> Form:
        """The button **Wrong region**: for managers, a form with the regions that the post has."""
        guild = await self._rights.managed(asker)
        found = await self._corrections.article(guild, DeliveryId(delivery))
        speech, tags = asker.speech, found.payload.tags.regions
        words = speech.commas(
            speech.say("word-quoted", text=clean(tag.why, limit=20)) for tag in tags[:3]
        ) or speech.say("region-no-words")
        names = ", ".join(self._places.name(tag.value) for tag in tags)
        scope = (
            Choice(speech.say("region-this"), THIS),
            Choice(speech.say("region-later"), LATER, clean(speech.say("region-later-what", words=words), limit=100)),
        )
        return Form(
            Action(REGION_SET, (delivery,)),
            speech.say("region-title"),
            (
                Field(
                    "regions", speech.say("region-label"), names, speech.say("region-hint"), required=False, most=300
                ),
                Pick("scope", speech.say("region-scope"), scope),
            ),
        )

    async def set_region(self, asker: Asker, delivery: str, regions: str, *, later: bool) -> Card:
        """The form, filled in: it holds here at once, and waits for the owner of the bot to hold for all."""
        guild = await self._rights.managed(asker)
        done = await self._corrections.correct(guild, DeliveryId(delivery), regions, later=later, by=asker.user)
        speech = asker.speech
        names = [self._places.name(code, speech.language) for code in done.correction.right]
        what = speech.listing(names) if names else speech.say("region-none")
        lines = (
            speech.mark("region-later-set" if later else "region-set", regions=what, feed=done.article.source_name),
            speech.mark("region-forwarded" if done.forwarded else "region-not-forwarded"),
        )
        undo = Button(speech.say("button-undo"), Action(REGION_BACK, (str(done.correction.id),)))
        return Card(lines=lines, tone=Tone.GOOD, controls=((undo,),), private=True)

    async def region_back(self, asker: Asker, correction: str) -> Card:
        """Undoes `set_region`."""
        guild = await self._rights.managed(asker)
        await self._corrections.back(guild, number(correction, message_id="region-gone"), by=asker.user)
        return Card(lines=(asker.speech.mark("region-restored"),), private=True)

    async def judged(self, report: int) -> None:
        """The owner of the bot has judged a report, which may be about a region."""
        await self._corrections.judged(report)
