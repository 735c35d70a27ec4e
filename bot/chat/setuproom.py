"""Between the set-up panel and the service that sets servers up: every click checks who may, and shows the next step."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.action import Action
from bot.card import Card
from bot.card import Choice as Option
from bot.chat.forms import Field, Form
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import Rights
from bot.chat.tastes import own_name
from bot.errors import BadInput
from bot.news.audit import Note
from bot.news.begin import cards
from bot.news.begin.drafts import Draft
from bot.news.begin.service import BeginService
from bot.news.begin.sites import offered, turned
from bot.news.model import GuildId, Target
from bot.places.places import Places
from bot.text.speech import Speech, Texts

TargetOf = Callable[[int], Target]
"""A channel's id to the place for posts, checked for what asker and bot may do there. Raises BadInput or NotAllowed."""


class Setuproom:
    """Sets a server up for the person who asks. What was chosen is kept in the store after each click."""

    def __init__(
        self, begin: BeginService, rights: Rights, people: PeopleRepository, *, places: Places, texts: Texts
    ) -> None:
        self._begin = begin
        self._rights = rights
        self._people = people
        self._places = places
        self._texts = texts

    async def open(self, asker: Asker, *, locale: str, channel: int) -> Card:
        """`/setup`: the panel as it was left, or a new one. `channel` is where posts could go by default, 0 for none."""
        guild = await self._rights.managed(asker)
        draft = await self._begin.draft(guild, locale=locale, channel=channel)
        return await self._keep(asker, guild, draft)

    async def choose(
        self,
        asker: Asker,
        *,
        packs: Sequence[str] | None = None,
        target: Target | None = None,
        language: str | None = None,
    ) -> Card:
        """Something was chosen in the first step."""
        guild, draft = await self._draft(asker)
        if packs is not None:
            draft = draft.of_packs(tuple(packs))
        if target is not None:
            draft = replace(draft, channel=target.channel)
        if language is not None:
            draft = replace(draft, language=self._texts.nearest(language) or "")
        return await self._keep(asker, guild, draft)

    async def preview(
        self, asker: Asker, target_of: TargetOf, *, sites: Sequence[str] | None = None, turn_newest: bool = False
    ) -> Card:
        """The second step, or a change in it: `sites` are those ticked now."""
        guild, draft = await self._draft(asker)
        if sites is not None:
            draft = replace(draft, left_out=turned(offered(self._begin.packs, draft.packs, ()), sites))
        if turn_newest:
            draft = replace(draft, newest=not draft.newest)
        found = await self._begin.look(target_of(_channel(draft)), draft)
        await self._begin.drafts.put(guild, draft, asker.now)
        return cards.preview(draft, found, self._begin.sites(draft), asker.speech)

    async def start(self, asker: Asker, target_of: TargetOf) -> Card:
        """The last button."""
        guild, draft = await self._draft(asker)
        target = target_of(_channel(draft))
        if draft.language and draft.language != await self._people.language_of_server(guild):
            note = Note(guild, asker.user, "language-set", asker.now, {"language": draft.language})
            await self._people.set_language_of_server(guild, draft.language, note=note)
        regions = asker.speech.commas(
            self._places.name(code, asker.speech.language) for code in self._begin.regions(draft)
        )
        return cards.begun(await self._begin.begin(target, draft, by=asker.user), asker.speech, regions)

    async def only_bands(self, asker: Asker) -> Card:
        """No news: the server counts as set up."""
        guild = await self._rights.managed(asker)
        await self._begin.drafts.done(guild, asker.now, note=Note(guild, asker.user, "set-up", asker.now))
        return cards.only_bands(asker.speech)

    async def own_feed(self, asker: Asker, target_of: TargetOf, *, url: str, name: str) -> Card:
        """The form of "I have my own feeds"."""
        _, draft = await self._draft(asker)
        target = target_of(_channel(draft))
        return cards.begun(
            await self._begin.begin_with(target, url, name=name, by=asker.user), asker.speech, regions=""
        )

    async def offer(self, asker: Asker) -> Card | None:
        """What to say beside the answer to a manager's first command, None for nothing."""
        if asker.guild is None or not asker.manager or not await self._begin.drafts.offer(asker.guild, asker.now):
            return None
        return cards.offer(asker.speech)

    async def _draft(self, asker: Asker) -> tuple[GuildId, Draft]:
        guild = await self._rights.managed(asker)
        draft = await self._begin.drafts.get(guild)
        if draft is None:
            raise BadInput("no draft", message_id="setup-over")
        return guild, draft

    async def _keep(self, asker: Asker, guild: GuildId, draft: Draft) -> Card:
        await self._begin.drafts.put(guild, draft, asker.now)
        chosen = draft.language or await self._people.language_of_server(guild) or asker.speech.language
        languages = [Option(own_name(tag), tag, chosen=tag == chosen) for tag in self._texts.languages]
        return cards.panel(draft, asker.speech, self._places, packs=self._begin.packs, languages=languages)


def own_feed_form(speech: Speech) -> Form:
    """Asks for the address of a feed."""
    return Form(
        Action(cards.OWN_SEND),
        speech.say("setup-own-title"),
        (
            Field("url", speech.say("setup-own-url"), placeholder=speech.say("setup-own-url-hint"), most=300),
            Field("name", speech.say("setup-own-name"), required=False, most=100),
        ),
    )


def _channel(draft: Draft) -> int:
    if not draft.channel:
        raise BadInput("no channel", message_id="setup-no-channel")
    return draft.channel
